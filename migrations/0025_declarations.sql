-- The declarations of law 29-11 art. 14, 15 and 16 (F05). That one is due is not written here: it follows from a fact of the record (a
-- body founded, mandates begun or ended, a text adopted), read at every look. A row is made once somebody does something about it,
-- with what it was about as it was then: it stays when the fact is taken back.
create table declaration (
  id bigint primary key,
  kind text not null check (kind in ('branch', 'leaders', 'organs', 'symbol', 'headquarters', 'internal_rules', 'name', 'statutes',
    'programme')),
  -- The body, the decision, or the number of the version of the statute: without a reference, since the fact may be taken back.
  subject bigint not null,
  -- The day of the change, for changes of leaders; 0 for facts that happen once.
  key_on bigint not null default 0,
  body_kind text not null default '',
  body_ar text not null default '',
  body_fr text not null default '',
  unit_id bigint not null references unit (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  fact_on bigint not null,
  due_on bigint not null,
  version bigint not null default 1,
  made_by bigint not null,
  unique (kind, subject, key_on)
);
create index declaration_region on declaration (region_id, id);
create index declaration_province on declaration (province_id, id);
create index declaration_commune on declaration (commune_id, id);
create index declaration_kind on declaration (body_kind, id);
create index declaration_subject on declaration (subject);
create index declaration_made on declaration (made_by);

-- What people did, dated, with the author (the act). Nothing is written over: a correction is a step that stands for another.
create table declaration_step (
  id bigint primary key,
  declaration_id bigint not null references declaration (id),
  -- In which order, from 1: two who write at once do not both write the next.
  ordinal bigint not null,
  step text not null check (step in ('prepared', 'filed', 'corrected', 'refused', 'before', 'set_aside', 'withdrawn')),
  -- Which filing it is about: the step that filed.
  filing_id bigint,
  on_day bigint not null,
  -- Filed: where, who brought it, the number and the day of the dated and stamped receipt; declared before: the reference.
  place text not null default '',
  person_id bigint references person (id),
  receipt text not null default '',
  receipt_on bigint,
  reason text not null default '',
  at bigint not null,
  made_by bigint not null,
  unique (declaration_id, ordinal)
);
create index declaration_step_person on declaration_step (person_id);
create index declaration_step_made on declaration_step (made_by);

-- The scan of a receipt, in pieces, encrypted.
create table declaration_sheet (
  filing_id bigint not null,
  n bigint not null,
  media text not null check (media in ('image/jpeg', 'image/png', 'application/pdf')),
  bytes bigint not null,
  made_by bigint not null,
  primary key (filing_id, n)
);
create table declaration_piece (
  filing_id bigint not null,
  n bigint not null,
  part bigint not null,
  cipher bytea not null,
  primary key (filing_id, n, part)
);

-- What art. 16 asks of leaders and the register of members does not hold: the place of birth and the occupation, each under the
-- person's own key. What was completed again is kept beside it; the last one counts.
create table civil_field (
  id bigint primary key,
  person_id bigint not null references person (id),
  field text not null check (field in ('birth_place', 'occupation')),
  cipher bytea not null,
  at bigint not null,
  made_by bigint not null
);
create index civil_field_person on civil_field (person_id, field, id);
create index civil_field_made on civil_field (made_by);
