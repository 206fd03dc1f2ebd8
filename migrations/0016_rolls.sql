-- Electoral rolls: who may vote in a unit or a body on a day. A roll is drawn up from the register, shown, objected to, and frozen;
-- what is frozen is moved by nothing that happens to the register later (the triggers of the next migration see to it).

create table roll (
  id bigint primary key,
  title text not null,
  unit_id bigint not null references unit (id),
  -- The body whose vote it is; none for a vote of the unit's members.
  body_id bigint references body (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  electors text not null check (electors in ('members', 'holders')),
  -- The day of the vote.
  on_day bigint not null,
  made_by bigint not null
);
create index roll_unit on roll (unit_id);
create index roll_body on roll (body_id);
create index roll_region on roll (region_id, id);
create index roll_province on roll (province_id, id);
create index roll_commune on roll (commune_id, id);
create index roll_made on roll (made_by);

create table roll_step (
  id bigint primary key,
  roll_id bigint not null references roll (id),
  step text not null check (step in ('drawn_up', 'redrawn', 'shown', 'frozen', 'published', 'withdrawn')),
  on_day bigint not null,
  -- Shown: the last day on which it may be objected to.
  until_on bigint,
  reason text not null default '',
  article text not null default '',
  at bigint not null,
  made_by bigint not null
);
create index roll_step_of on roll_step (roll_id, id);
create index roll_step_made on roll_step (made_by);

-- One line per person on whom the roll has something to say. Name and unit are those of the day on which it was drawn up.
create table roll_entry (
  roll_id bigint not null references roll (id),
  -- Without the guard of a reference: a frozen line outlives what is taken back from the register.
  person_id bigint not null,
  membership_id bigint,
  verdict text not null check (verdict in ('listed', 'excluded', 'unknown')),
  reason text not null check (reason in ('met', 'suspended', 'lapsed', 'age', 'seniority', 'dues', 'sanction', 'register', 'remark', 'choice')),
  article text not null default '',
  -- The day from which the condition that is not met would be.
  met_on bigint,
  name_ar text not null,
  name_la text not null,
  sort_key text not null,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  unit_code text not null default '',
  -- Hides the name from whoever only has the leaf.
  nonce bytea not null,
  -- SHA-256 of the line: what the roll's hash is made of, and all that is left of it once the person is erased.
  leaf bytea not null,
  primary key (roll_id, person_id)
);
create index roll_entry_list on roll_entry (roll_id, verdict, sort_key, person_id);
create index roll_entry_person on roll_entry (person_id);

-- That a roll is frozen: how many may vote, the root of the tree over their lines, and the hash of it all.
create table roll_seal (
  roll_id bigint primary key references roll (id),
  electors bigint not null,
  root bytea not null,
  hash bytea not null,
  at bigint not null,
  made_by bigint not null
);
create index roll_seal_made on roll_seal (made_by);

-- What somebody says is wrong with a roll that is shown, and what became of it.
create table roll_remark (
  id bigint primary key,
  roll_id bigint not null references roll (id),
  person_id bigint not null references person (id),
  -- An objection within the days that the statute gives, else a plain remark.
  objection bigint not null check (objection in (0, 1)),
  asks text not null check (asks in ('listed', 'excluded', 'corrected')),
  text text not null,
  on_day bigint not null,
  at bigint not null,
  -- How it was answered, and why.
  answer text check (answer in ('granted', 'refused')),
  answer_reason text not null default '',
  answered_at bigint,
  answered_by bigint,
  made_by bigint not null,
  check ((answer is null) = (answered_by is null))
);
create index roll_remark_of on roll_remark (roll_id, id);
create index roll_remark_person on roll_remark (person_id);
create index roll_remark_made on roll_remark (made_by);

-- Who was once in a province without being there now: a roll of a day before the transfer asks for them.
create index membership_step_moved on membership_step (membership_id) where step = 'transferred';
create index membership_province on membership (province_id, id);
create index roll_step_published on roll_step (roll_id) where step = 'published';
