-- Following up (D01, D07, D08): what a body asks of bodies below it and how each stands, charters that office-holders sign,
-- what happened to open work, and the daily message that reminds of it.

-- D01, D07: a decision that binds lower bodies, with its number in the register of the body that took it. Kept for
-- directives and binding resolutions alike; the decision says which of the two it is.
create table directive (
  decision_id bigint primary key references decision (id),
  body_id bigint not null references body (id),
  number bigint not null,
  issued_on bigint not null,
  -- Days to acknowledge it, when the decision says so; otherwise what the statute says of each addressee.
  acknowledge_days bigint,
  due_on bigint,
  expires_on bigint,
  version bigint not null default 1,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  made_by bigint not null,
  unique (body_id, number)
);
create index directive_nation on directive (issued_on, decision_id);
create index directive_region on directive (region_id, issued_on, decision_id);
create index directive_province on directive (province_id, issued_on, decision_id);
create index directive_commune on directive (commune_id, issued_on, decision_id);
create index directive_due on directive (due_on, decision_id) where due_on is not null;
create index directive_made on directive (made_by);

-- It was withdrawn, or another took its place.
create table directive_end (
  decision_id bigint primary key references directive (decision_id),
  how text not null check (how in ('withdrawn', 'replaced')),
  on_day bigint not null,
  reason text not null,
  replaced_by bigint references directive (decision_id),
  made_by bigint not null
);
create index directive_end_replaced on directive_end (replaced_by);
create index directive_end_made on directive_end (made_by);

-- Kind of body x territory. Bodies founded later inside it are addressed when they are founded.
create table directive_rule (
  id bigint primary key,
  decision_id bigint not null references directive (decision_id),
  body_kind text not null,
  unit_id bigint not null references unit (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  made_by bigint not null
);
create index directive_rule_decision on directive_rule (decision_id, id);
create index directive_rule_kind on directive_rule (body_kind, decision_id);
create index directive_rule_made on directive_rule (made_by);

create table addressee (
  decision_id bigint not null references directive (decision_id),
  body_id bigint not null references body (id),
  rule_id bigint,
  addressed_on bigint not null,
  state text not null check (state in ('addressed', 'acknowledged', 'under_way', 'done', 'objected', 'impossible', 'released')),
  state_on bigint not null,
  acknowledged_on bigint,
  acknowledged_by bigint,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  sort_key text not null,
  made_by bigint not null,
  primary key (decision_id, body_id)
);
create index addressee_body on addressee (body_id, state);
create index addressee_state on addressee (decision_id, state);
create index addressee_list on addressee (decision_id, sort_key, body_id);
create index addressee_region on addressee (region_id, decision_id, state);
create index addressee_province on addressee (province_id, decision_id, state);
create index addressee_commune on addressee (commune_id, decision_id, state);
create index addressee_made on addressee (made_by);

-- Each thing an addressee said of it, or the issuer answered: dated, with its author and what proves it.
create table addressee_step (
  id bigint primary key,
  decision_id bigint not null,
  body_id bigint not null,
  step text not null check (step in ('acknowledged', 'reported', 'done', 'objected', 'impossible', 'reopened', 'released', 'maintained')),
  text text not null default '',
  link text not null default '',
  evidence_kind text not null default '' check (evidence_kind in ('', 'meeting', 'decision')),
  evidence_id bigint not null default 0,
  on_day bigint not null,
  at bigint not null,
  person_id bigint,
  made_by bigint not null,
  foreign key (decision_id, body_id) references addressee (decision_id, body_id)
);
create index addressee_step_of on addressee_step (decision_id, body_id, id);
create index addressee_step_made on addressee_step (made_by);

-- D08: a charter of obligations, in versions; what was signed is the text of one version, known by its hash.
create table charter (
  id bigint primary key,
  body_id bigint not null references body (id),
  title text not null,
  withdrawn_on bigint,
  version bigint not null default 1,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  made_by bigint not null
);
create index charter_body on charter (body_id, id);
create index charter_made on charter (made_by);

create table charter_text (
  id bigint primary key,
  charter_id bigint not null references charter (id),
  number bigint not null,
  text text not null,
  sha256 bytea not null,
  published_on bigint not null,
  made_by bigint not null,
  unique (charter_id, number)
);
create index charter_text_made on charter_text (made_by);

-- Office x territory. An empty post: every seat of such a body.
create table charter_rule (
  id bigint primary key,
  charter_id bigint not null references charter (id),
  body_kind text not null,
  post text not null default '',
  unit_id bigint not null references unit (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  made_by bigint not null
);
create index charter_rule_charter on charter_rule (charter_id, id);
create index charter_rule_kind on charter_rule (body_kind, charter_id);
create index charter_rule_made on charter_rule (made_by);

-- A signature is of one version by the holder of one mandate: a new version asks again, a new holder is asked.
create table charter_signature (
  text_id bigint not null references charter_text (id),
  mandate_id bigint not null references mandate (id),
  person_id bigint not null references person (id),
  sha256 bytea not null,
  signed_on bigint not null,
  at bigint not null,
  on_paper bigint not null check (on_paper in (0, 1)),
  made_by bigint not null,
  primary key (text_id, mandate_id)
);
create index charter_signature_person on charter_signature (person_id, text_id);
create index charter_signature_mandate on charter_signature (mandate_id);
create index charter_signature_made on charter_signature (made_by);

-- What happened to open work: handed on, done with what proves it, opened again.
create table item_step (
  id bigint primary key,
  item_id bigint not null references action_item (id),
  step text not null check (step in ('finished', 'reopened', 'handed_on')),
  text text not null default '',
  link text not null default '',
  from_person bigint,
  to_person bigint,
  on_day bigint not null,
  at bigint not null,
  person_id bigint,
  made_by bigint not null
);
create index item_step_item on item_step (item_id, id);
create index item_step_made on item_step (made_by);

-- Open work by its day, what has none last.
create index action_item_work on action_item (coalesce(due_on, 9000000), id) where done_on is null;
create index action_item_work_region on action_item (region_id, coalesce(due_on, 9000000), id) where done_on is null;
create index action_item_work_province on action_item (province_id, coalesce(due_on, 9000000), id) where done_on is null;

-- C14: where the meetings of a body were held.
create index meeting_host on meeting (body_id, host_unit_id, sort_on);

-- The daily message to a person: whether and from which hour they want it; one row for each day it was made for.
create table digest_choice (
  person_id bigint primary key references person (id),
  wanted bigint not null check (wanted in (0, 1)),
  hour bigint not null check (hour between 0 and 23),
  made_by bigint not null
);

-- Marked before the dialogue with the mail server begins: a day's message is never sent twice, whatever happens.
create table digest (
  person_id bigint not null references person (id),
  on_day bigint not null,
  state text not null check (state in ('handing_over', 'sent', 'refused', 'in_doubt', 'nothing')),
  claim bigint not null,
  tries bigint not null default 1,
  at bigint not null,
  said text not null default '',
  primary key (person_id, on_day)
);
create index digest_day on digest (on_day, state);
