-- Diagnosis (A04, N05, N06, N07): a territory is examined, one sheet per unit, filled partly by Amana and partly by people; and the
-- constraints that are observed. What Amana fills in is kept with a sheet when it is handed in; before that it is read anew at every look.

create table diagnosis (
  id bigint primary key,
  title text not null,
  -- The version of the form, as data/diagnosis/forms.toml names it.
  form text not null,
  -- The body that launched it; none for an officer.
  body_id bigint,
  unit_id bigint not null references unit (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  launched_on bigint not null,
  -- The day by which its sheets are due.
  due_on bigint not null,
  version bigint not null default 1,
  made_by bigint not null,
  check (due_on >= launched_on)
);
create index diagnosis_nation on diagnosis (launched_on, id);
create index diagnosis_region on diagnosis (region_id, launched_on, id);
create index diagnosis_province on diagnosis (province_id, launched_on, id);
create index diagnosis_commune on diagnosis (commune_id, launched_on, id);
create index diagnosis_unit on diagnosis (unit_id, id);
create index diagnosis_body on diagnosis (body_id);
create index diagnosis_made on diagnosis (made_by);

-- It was closed, for a reason: its sheets are read and no longer written.
create table diagnosis_end (
  diagnosis_id bigint primary key references diagnosis (id),
  on_day bigint not null,
  reason text not null,
  made_by bigint not null
);
create index diagnosis_end_made on diagnosis_end (made_by);

create table diagnosis_sheet (
  id bigint primary key,
  diagnosis_id bigint not null references diagnosis (id),
  unit_id bigint not null references unit (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  sort_key text not null,
  -- Counts the savings.
  version bigint not null default 0,
  -- What the record said when it was handed in, as JSON, and on which day; none before.
  facts text,
  facts_on bigint,
  made_by bigint not null,
  unique (diagnosis_id, unit_id)
);
create index diagnosis_sheet_list on diagnosis_sheet (diagnosis_id, sort_key, id);
create index diagnosis_sheet_unit on diagnosis_sheet (unit_id, facts_on);
create index diagnosis_sheet_region on diagnosis_sheet (region_id, diagnosis_id);
create index diagnosis_sheet_province on diagnosis_sheet (province_id, diagnosis_id);
create index diagnosis_sheet_handed on diagnosis_sheet (facts_on, province_id) where facts_on is not null;
create index diagnosis_sheet_made on diagnosis_sheet (made_by);

-- Every answer there ever was: the one with the highest number holds.
create table diagnosis_answer (
  sheet_id bigint not null references diagnosis_sheet (id),
  question text not null,
  -- The saving that wrote it.
  version bigint not null,
  value text not null,
  at bigint not null,
  made_by bigint not null,
  primary key (sheet_id, question, version)
);
create index diagnosis_answer_made on diagnosis_answer (made_by);

create table diagnosis_step (
  id bigint primary key,
  sheet_id bigint not null references diagnosis_sheet (id),
  step text not null check (step in ('handed_in', 'withdrawn', 'handed_back')),
  text text not null default '',
  on_day bigint not null,
  at bigint not null,
  made_by bigint not null
);
create index diagnosis_step_of on diagnosis_step (sheet_id, at, id);
create index diagnosis_step_made on diagnosis_step (made_by);

-- A constraint observed in a unit.
create table hindrance (
  id bigint primary key,
  unit_id bigint not null references unit (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  -- The sheet on which it was entered.
  sheet_id bigint references diagnosis_sheet (id),
  -- As data/diagnosis/constraints.toml names it.
  category text not null,
  severity text not null check (severity in ('light', 'medium', 'severe')),
  since_on bigint not null,
  text text not null,
  version bigint not null default 1,
  made_by bigint not null
);
create index hindrance_nation on hindrance (since_on, id);
create index hindrance_region on hindrance (region_id, since_on, id);
create index hindrance_province on hindrance (province_id, since_on, id);
create index hindrance_commune on hindrance (commune_id, since_on, id);
create index hindrance_unit on hindrance (unit_id, since_on);
create index hindrance_sheet on hindrance (sheet_id);
create index hindrance_made on hindrance (made_by);

-- What was done about it: answered (what is proposed; the decision, the target or the work that answers it), closed, opened again.
create table hindrance_step (
  id bigint primary key,
  hindrance_id bigint not null references hindrance (id),
  step text not null check (step in ('answered', 'closed', 'reopened')),
  text text not null default '',
  decision_id bigint,
  target_id bigint,
  item_id bigint,
  on_day bigint not null,
  at bigint not null,
  made_by bigint not null
);
create index hindrance_step_of on hindrance_step (hindrance_id, at, id);
create index hindrance_step_made on hindrance_step (made_by);
