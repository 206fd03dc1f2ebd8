-- Programmes of targets (F01-F04, F07, N03, N04, P02): what a body wants to reach, unit by unit, with a day and an owner each. That a
-- target is met is not written here: it is a fact of the record (a body founded, mandates renewed, a meeting held, premises
-- opened), read at every look. Only free work is done by evidence. With them the legal declarations of law 29-11, articles
-- 14 to 16, and the premises that a party has (P01).

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
  goal text not null check (goal in ('found', 'renew', 'meet', 'premises', 'work')),
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

-- Law 29-11, articles 14 to 16: what must be declared within thirty days of a decision, and the receipt once it was.
create table declaration (
  id bigint primary key,
  article text not null check (article in ('14', '15', '16')),
  what text not null check (what in ('foundation', 'leaders', 'name', 'statute', 'programme', 'symbol', 'organs', 'rules', 'seat')),
  body_id bigint not null references body (id),
  decision_id bigint references decision (id),
  -- The day of the act, from which the days of the law run.
  act_on bigint not null,
  due_on bigint not null,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  filed_on bigint,
  receipt text not null default '',
  authority text not null default '',
  filed_by bigint,
  version bigint not null default 1,
  made_by bigint not null
);
create index declaration_nation on declaration (due_on, id);
create index declaration_region on declaration (region_id, due_on, id);
create index declaration_province on declaration (province_id, due_on, id);
create index declaration_commune on declaration (commune_id, due_on, id);
create unique index declaration_once on declaration (body_id, what, act_on);
create index declaration_decision on declaration (decision_id);
create index declaration_made on declaration (made_by);

-- P01: the premises of a unit, from the day they were opened until they were closed, by which decisions.
create table premises (
  id bigint primary key,
  unit_id bigint not null references unit (id),
  body_id bigint references body (id),
  address text not null,
  tenure text not null check (tenure in ('owned', 'rented', 'lent', 'shared', 'unknown')),
  opened_on bigint,
  opened_by_decision bigint references decision (id),
  closed_on bigint,
  closed_by_decision bigint references decision (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  sort_key text not null,
  made_by bigint not null,
  closed_by bigint
);
create index premises_unit on premises (unit_id, opened_on);
create index premises_nation on premises (sort_key, id);
create index premises_region on premises (region_id, sort_key, id);
create index premises_province on premises (province_id, sort_key, id);
create index premises_commune on premises (commune_id, sort_key, id);
create index premises_opened on premises (opened_by_decision);
create index premises_closed on premises (closed_by_decision);
create index premises_made on premises (made_by);
create index premises_closed_by on premises (closed_by);

-- Whether a meeting was held in a unit, by a body of it or by another that came there.
create index meeting_unit on meeting (unit_id, held_on);
create index meeting_at on meeting (host_unit_id, held_on) where host_unit_id is not null;
