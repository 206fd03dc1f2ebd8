-- Programmes of targets (F01-F04, F07, N03, N04, P02): what a body wants to reach, unit by unit, with a day and an owner each. That
-- a target is met is not written here: it is a fact of the record (a body founded, mandates renewed, a meeting held), read at every
-- look. Only free work is done by evidence.

create table programme (
  id bigint primary key,
  kind text not null check (kind in ('founding', 'renewal', 'organisations', 'structuring', 'tour', 'roadmap', 'work', 'premises')),
  title text not null,
  -- The body whose programme it is, and the decision that adopted it.
  body_id bigint not null references body (id),
  decision_id bigint references decision (id),
  -- In which territory.
  unit_id bigint not null references unit (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  -- First and last day.
  from_on bigint not null,
  until_on bigint not null,
  version bigint not null default 1,
  made_by bigint not null,
  check (until_on >= from_on)
);
create index programme_nation on programme (until_on, id);
create index programme_region on programme (region_id, until_on, id);
create index programme_province on programme (province_id, until_on, id);
create index programme_commune on programme (commune_id, until_on, id);
create index programme_body on programme (body_id, id);
create index programme_decision on programme (decision_id);
create index programme_made on programme (made_by);

-- It was given up before its last day, for a reason.
create table programme_end (
  programme_id bigint primary key references programme (id),
  on_day bigint not null,
  reason text not null,
  made_by bigint not null
);
create index programme_end_made on programme_end (made_by);

create table programme_target (
  id bigint primary key,
  programme_id bigint not null references programme (id),
  goal text not null check (goal in ('found', 'renew', 'meet', 'work')),
  -- The kind of body that is to be founded, renewed or to meet; empty where any does.
  body_kind text not null default '',
  unit_id bigint not null references unit (id),
  -- What is to be done, for free work.
  text text not null default '',
  owner_id bigint not null references person (id),
  due_on bigint not null,
  -- The meeting that was convened for it.
  meeting_id bigint references meeting (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  sort_key text not null,
  version bigint not null default 1,
  made_by bigint not null
);
create index programme_target_list on programme_target (programme_id, sort_key, id);
create index programme_target_unit on programme_target (unit_id, goal, body_kind);
create index programme_target_owner on programme_target (owner_id, due_on);
create index programme_target_meeting on programme_target (meeting_id);
create index programme_target_made on programme_target (made_by);

-- What people did to a target, dated, with its author (the act): its day moved, it was handed on, its work was done with what proves
-- it or opened again, it was let go or taken up again.
create table programme_target_step (
  id bigint primary key,
  target_id bigint not null references programme_target (id),
  step text not null check (step in ('moved', 'handed_on', 'done', 'reopened', 'released', 'taken_up', 'convened')),
  text text not null default '',
  link text not null default '',
  from_on bigint,
  to_on bigint,
  from_owner bigint references person (id),
  to_owner bigint references person (id),
  meeting_id bigint,
  on_day bigint not null,
  at bigint not null,
  made_by bigint not null
);
create index programme_target_step_of on programme_target_step (target_id, id);
create index programme_target_step_made on programme_target_step (made_by);

-- Whether a meeting was held in a unit, by a body of it or by another that came there.
create index meeting_unit on meeting (unit_id, held_on);
create index meeting_at on meeting (host_unit_id, held_on) where host_unit_id is not null;
