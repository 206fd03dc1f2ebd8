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

-- Two records found to be one person. What pointed to the one points to the other; what it pointed to before is kept link by link, so
-- that it can be taken back exactly.
create table person_merge (
  id bigint primary key,
  gone_id bigint not null references person (id),
  kept_id bigint not null references person (id),
  at bigint not null,
  made_by bigint not null,
  -- The act that took it back.
  undone_by bigint,
  check (gone_id <> kept_id)
);
create index person_merge_gone on person_merge (gone_id);
create index person_merge_kept on person_merge (kept_id);
create index person_merge_made on person_merge (made_by);

create table merged_link (
  merge_id bigint not null references person_merge (id),
  ordinal bigint not null,
  -- `mandate.person_id`, or what else was written.
  what text not null,
  key_a bigint not null default 0,
  key_b bigint not null default 0,
  key_text text not null default '',
  -- What stood there, where it is more than a pointer.
  former bytea,
  primary key (merge_id, ordinal)
);

-- Pairs of members that may be one person, as last looked for in a territory. Asked for by officers; never decided by the program.
create table likely_pair (
  person_a bigint not null,
  person_b bigint not null,
  probability double precision not null,
  why text not null,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  made_by bigint not null,
  primary key (person_a, person_b),
  check (person_a < person_b)
);
create index likely_pair_region on likely_pair (region_id, probability);
create index likely_pair_province on likely_pair (province_id, probability);
create index likely_pair_commune on likely_pair (commune_id, probability);
create index likely_pair_made on likely_pair (made_by);

-- Two records that somebody takes for one without writing all of what they are tied to: the level that does is asked.
create table merge_request (
  id bigint primary key,
  person_a bigint not null,
  person_b bigint not null,
  reason text not null,
  -- The smallest territory that holds everything of both.
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  at bigint not null,
  made_by bigint not null,
  answered_by bigint,
  check (person_a < person_b)
);
create unique index merge_request_open on merge_request (person_a, person_b) where answered_by is null;
create index merge_request_region on merge_request (region_id, id);
create index merge_request_made on merge_request (made_by);
