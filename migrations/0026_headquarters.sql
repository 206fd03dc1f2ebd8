-- Headquarters (P01, P02): where the organisation has its premises, how each stood from which day, what was held there, and the
-- target of a programme that one be open by its day.

create table headquarters (
  id bigint primary key,
  name text not null,
  address text not null,
  -- Of which unit, and of which of its bodies, if of one.
  unit_id bigint not null references unit (id),
  body_id bigint references body (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  -- How it is held, and until when where it is rented or lent.
  tenure text not null check (tenure in ('unknown', 'owned', 'rented', 'lent')),
  term_on bigint,
  rooms bigint check (rooms > 0),
  seats bigint check (seats > 0),
  hours text not null default '',
  -- Whether somebody in a wheelchair comes in; empty where nobody looked.
  accessible bigint check (accessible in (0, 1)),
  sort_key text not null,
  version bigint not null default 1,
  made_by bigint not null
);
create index headquarters_nation on headquarters (sort_key, id);
create index headquarters_region on headquarters (region_id, sort_key, id);
create index headquarters_province on headquarters (province_id, sort_key, id);
create index headquarters_commune on headquarters (commune_id, sort_key, id);
create index headquarters_unit on headquarters (unit_id);
create index headquarters_body on headquarters (body_id);
create index headquarters_made on headquarters (made_by);

-- How it stands: the last row, by its day.
create table headquarters_step (
  id bigint primary key,
  headquarters_id bigint not null references headquarters (id),
  state text not null check (state in ('planned', 'open', 'closed')),
  on_day bigint not null,
  reason text not null default '',
  -- The decision that wanted it.
  decision_id bigint,
  at bigint not null,
  made_by bigint not null
);
create index headquarters_step_of on headquarters_step (headquarters_id, on_day, id);
create index headquarters_step_decision on headquarters_step (decision_id);
create index headquarters_step_made on headquarters_step (made_by);

-- Which meetings were held there; what is written of their place stays as it is.
create table headquarters_meeting (
  meeting_id bigint primary key,
  headquarters_id bigint not null references headquarters (id),
  made_by bigint not null
);
create index headquarters_meeting_of on headquarters_meeting (headquarters_id);
create index headquarters_meeting_made on headquarters_meeting (made_by);

-- The target of a programme that it be open by its day, and how urgent that is: the fact meets it.
create table headquarters_target (
  target_id bigint primary key references programme_target (id),
  headquarters_id bigint not null references headquarters (id),
  urgency text not null check (urgency in ('ordinary', 'urgent', 'pressing')),
  made_by bigint not null
);
create index headquarters_target_of on headquarters_target (headquarters_id);
create index headquarters_target_made on headquarters_target (made_by);

-- Means given to post-holders (P03): equipment, budget, access; who has each now is the last of its steps. A mandate is named, not a
-- person: it says whose it was, and whether that still holds.
create table means (
  id bigint primary key,
  kind text not null check (kind in ('equipment', 'budget', 'access')),
  what text not null,
  -- Centimes, for a budget.
  amount bigint check (amount > 0),
  body_id bigint not null references body (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  made_by bigint not null
);
create index means_nation on means (id);
create index means_region on means (region_id, id);
create index means_province on means (province_id, id);
create index means_commune on means (commune_id, id);
create index means_body on means (body_id, id);
create index means_made on means (made_by);

create table means_step (
  id bigint primary key,
  means_id bigint not null references means (id),
  step text not null check (step in ('given', 'handed_over', 'returned')),
  -- Who has it from then on; who gave it back.
  mandate_id bigint not null,
  on_day bigint not null,
  note text not null default '',
  at bigint not null,
  made_by bigint not null
);
create index means_step_of on means_step (means_id, id);
create index means_step_mandate on means_step (mandate_id);
create index means_step_made on means_step (made_by);

-- What a post-holder asks for, and what was answered.
create table means_request (
  id bigint primary key,
  kind text not null check (kind in ('equipment', 'budget', 'access')),
  what text not null,
  why text not null,
  amount bigint check (amount > 0),
  mandate_id bigint not null,
  body_id bigint not null references body (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  asked_on bigint not null,
  at bigint not null,
  made_by bigint not null
);
create index means_request_nation on means_request (id);
create index means_request_region on means_request (region_id, id);
create index means_request_province on means_request (province_id, id);
create index means_request_commune on means_request (commune_id, id);
create index means_request_body on means_request (body_id, id);
create index means_request_made on means_request (made_by);

create table means_answer (
  request_id bigint primary key references means_request (id),
  answer text not null check (answer in ('granted', 'refused', 'withdrawn')),
  reason text not null,
  -- What was given upon it.
  means_id bigint references means (id),
  on_day bigint not null,
  at bigint not null,
  made_by bigint not null
);
create index means_answer_means on means_answer (means_id);
create index means_answer_made on means_answer (made_by);
