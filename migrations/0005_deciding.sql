-- Decisions prepared and taken (D03-D06, D09). Until it is adopted, a decision and what it would do are a proposal.

create table proposed_decision (
  id bigint primary key,
  meeting_id bigint not null references meeting (id),
  kind text not null check (kind in ('resolution', 'recommendation', 'designation', 'creation', 'renewal', 'admission', 'directive',
    'action', 'milestone', 'text', 'headquarters', 'position', 'appointment', 'other')),
  text text not null,
  outcome text not null check (outcome in ('organisational', 'administrative', 'media', 'political', 'unsaid')),
  taken text not null check (taken in ('unanimity', 'consensus', 'majority', 'secret_ballot', 'unknown')),
  votes_for bigint,
  votes_against bigint,
  abstentions bigint,
  article text not null default '',
  effects text not null default '[]',
  state text not null check (state in ('open', 'adopted', 'dropped')),
  version bigint not null default 1,
  comments_body_id bigint references body (id),
  comments_until bigint,
  decision_id bigint references decision (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  made_by bigint not null
);
create index proposed_decision_meeting on proposed_decision (meeting_id, id);
create index proposed_decision_decision on proposed_decision (decision_id);
create index proposed_decision_comments on proposed_decision (comments_body_id, comments_until);
create index proposed_decision_made on proposed_decision (made_by);

-- What members of the group that was asked said before adoption; kept whatever becomes of the proposal (D09).
create table decision_comment (
  id bigint primary key,
  proposed_id bigint not null references proposed_decision (id),
  person_id bigint not null references person (id),
  text text not null,
  at bigint not null,
  made_by bigint not null
);
create index decision_comment_proposed on decision_comment (proposed_id, id);
create index decision_comment_person on decision_comment (person_id);
create index decision_comment_made on decision_comment (made_by);

-- What sort of outcome a decision is (D05).
create table decision_outcome (
  decision_id bigint primary key references decision (id),
  outcome text not null check (outcome in ('organisational', 'administrative', 'media', 'political')),
  made_by bigint not null
);
create index decision_outcome_made on decision_outcome (made_by);
