-- Minutes (محضر) of meetings (C09, C10, D03, D10): passages composed from the record and edited as text, their former
-- wordings, what became of the whole, who signs, the seal and what was added after it.

create table minutes (
  id bigint primary key,
  meeting_id bigint not null unique references meeting (id),
  body_id bigint references body (id),
  state text not null check (state in ('drafted', 'put_up', 'adopted', 'sealed')),
  -- Put up for signatures, or to a later meeting of the body; empty while it is drafted.
  way text not null default '' check (way in ('', 'signature', 'meeting')),
  -- The meeting to which it is put up, and which adopted it.
  before_meeting bigint references meeting (id),
  decision_id bigint references decision (id),
  -- Raised by each change of the text: what is signed is one version of it.
  version bigint not null default 1,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  sort_on bigint not null,
  made_by bigint not null
);
create index minutes_body on minutes (body_id, sort_on, id);
create index minutes_nation on minutes (sort_on, id);
create index minutes_region on minutes (region_id, sort_on, id);
create index minutes_province on minutes (province_id, sort_on, id);
create index minutes_commune on minutes (commune_id, sort_on, id);
create index minutes_before on minutes (before_meeting);
create index minutes_decision on minutes (decision_id);

-- What became of it: each a dated row with its author.
create table minutes_step (
  id bigint primary key,
  minutes_id bigint not null references minutes (id),
  step text not null check (step in ('drafted', 'put_up', 'withdrawn', 'adopted', 'reopened', 'sealed', 'rectified')),
  on_day bigint not null,
  at bigint not null,
  made_by bigint not null
);
create index minutes_step_minutes on minutes_step (minutes_id, id);

-- A passage; with the fact it was composed from, which it keeps whatever its wording becomes. `told` is what the record
-- said when its wording was last taken or agreed with.
create table minutes_passage (
  id bigint primary key,
  minutes_id bigint not null references minutes (id),
  ordinal bigint not null,
  section text not null check (section in ('title', 'convocation', 'opening', 'attendance', 'agenda', 'points', 'decisions',
    'dates', 'closing')),
  fact_kind text not null default '' check (fact_kind in ('', 'title', 'convocation', 'lawfulness', 'opening', 'attendance',
    'quorum', 'agenda', 'point', 'report', 'speech', 'proposal', 'ballot', 'decision', 'milestone', 'movement', 'closing')),
  fact_id bigint not null default 0,
  text text not null,
  told text not null default '',
  removed_at bigint,
  version bigint not null default 1,
  made_by bigint not null
);
create index minutes_passage_minutes on minutes_passage (minutes_id, ordinal, id);
-- A fact is told once.
create unique index minutes_passage_fact on minutes_passage (minutes_id, fact_kind, fact_id) where fact_kind <> '';

-- Every wording that a passage had or was to have. `version` is the one that it became; 0 for one that waits for a choice or
-- lost it. `base` is the version it was written on.
create table passage_wording (
  id bigint primary key,
  passage_id bigint not null references minutes_passage (id),
  version bigint not null,
  base bigint not null default 0,
  text text not null,
  why text not null check (why in ('composed', 'written', 'merged', 'taken', 'restored', 'chosen', 'removed', 'brought_back',
    'waiting', 'lost')),
  at bigint not null,
  made_by bigint not null
);
create index passage_wording_passage on passage_wording (passage_id, version);
create index passage_wording_waiting on passage_wording (passage_id) where why = 'waiting';

-- Who is asked to sign, as what; with the day when it was on paper.
create table minutes_signature (
  minutes_id bigint not null references minutes (id),
  person_id bigint not null references person (id),
  office text not null check (office in ('chair', 'rapporteur')),
  signed_at bigint,
  signed_on bigint,
  paper bigint not null default 0 check (paper in (0, 1)),
  -- Of the canonical text that was signed.
  sha256 bytea,
  made_by bigint not null,
  signed_by bigint,
  primary key (minutes_id, person_id)
);
create index minutes_signature_waiting on minutes_signature (person_id) where signed_at is null;

-- The canonical text with its hash, signed with the key of the installation; rectifications follow, each with the hash of the
-- one before. Never changed, never deleted.
create table minutes_seal (
  id bigint primary key,
  minutes_id bigint not null references minutes (id),
  number bigint not null,
  text text not null,
  reason text not null default '',
  sha256 bytea not null,
  previous bytea not null,
  signature bytea not null,
  signer bytea not null,
  -- The beginning of the hash, as it is printed.
  code text not null unique,
  sealed_at bigint not null,
  made_by bigint not null,
  unique (minutes_id, number)
);
