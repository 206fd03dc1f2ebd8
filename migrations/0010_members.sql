-- The membership register. A membership is what its dated steps say (`membership_step`): the columns of `membership` that change
-- with them are their sum on the last of them, kept in the same transaction, so that a list need not add them up. Whether a
-- membership is active, due or lapsed is never stored: it follows from the day and the statute (G02).

create table membership (
  id bigint primary key,
  person_id bigint not null references person (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  -- Of an old card or list; empty when there is none.
  number text not null default '',
  joined_on bigint not null,
  joined_how text not null check (joined_how in ('entry', 'application', 'import')),
  category text check (category in ('student', 'employee', 'civil_servant', 'teacher', 'profession', 'business', 'merchant',
    'craftsman', 'farmer', 'worker', 'homemaker', 'retired', 'unemployed', 'other')),
  education text check (education in ('none', 'primary', 'secondary', 'baccalaureate', 'vocational', 'licence', 'master', 'doctorate')),
  -- For bands of age; the day is a protected field of the person.
  birth_year bigint,
  -- The statement that one belongs to no other party (29-11 art. 21) and to none of the bodies of art. 23.
  sworn_on bigint,
  -- The first day that is not paid for.
  paid_until_on bigint,
  suspended_from_on bigint,
  suspended_until_on bigint,
  ended_on bigint,
  ended_how text check (ended_how in ('resigned', 'expelled', 'died')),
  version bigint not null default 1,
  made_by bigint not null,
  check (ended_on is null or ended_on >= joined_on),
  check ((ended_on is null) = (ended_how is null)),
  check (suspended_until_on is null or suspended_until_on >= suspended_from_on)
);
create index membership_person on membership (person_id, joined_on);
create index membership_number on membership (number);
create index membership_made on membership (made_by);

-- The truth: what happened, on which day, by whom, under which article, by which decision.
create table membership_step (
  id bigint primary key,
  membership_id bigint not null references membership (id),
  -- In which order they were written, from 1: two who write at once do not both write the next.
  ordinal bigint not null,
  step text not null check (step in ('joined', 'renewed', 'suspended', 'reinstated', 'transferred', 'resigned', 'expelled', 'died')),
  on_day bigint not null,
  -- Renewed: paid until; suspended: until, when it has an end.
  until_on bigint,
  -- In centimes.
  amount bigint,
  paid_by text check (paid_by in ('cash', 'cheque', 'transfer', 'card')),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  reason text not null default '',
  article text not null default '',
  decision_id bigint references decision (id),
  at bigint not null,
  made_by bigint not null,
  unique (membership_id, ordinal)
);
create index membership_step_decision on membership_step (decision_id);
create index membership_step_made on membership_step (made_by);

-- G01: what was written over, under the person's own key, and from where the new value comes.
create table membership_change (
  id bigint primary key,
  membership_id bigint not null references membership (id),
  field text not null,
  source text not null check (source in ('person', 'document', 'branch', 'import', 'correction')),
  source_note text not null default '',
  former bytea not null,
  at bigint not null,
  made_by bigint not null
);
create index membership_change_of on membership_change (membership_id, id);
create index membership_change_made on membership_change (made_by);

-- G09: what a member can do, speaks, is marked with. The folded text is what is compared.
create table membership_label (
  membership_id bigint not null references membership (id),
  kind text not null check (kind in ('skill', 'language', 'tag')),
  folded text not null,
  label text not null,
  made_by bigint not null,
  primary key (membership_id, kind, folded)
);
create index membership_label_made on membership_label (made_by);

-- 09-08 art. 4: who consented to what, in which words, how and when.
create table member_consent (
  id bigint primary key,
  person_id bigint not null references person (id),
  purpose text not null,
  text_version text not null,
  channel text not null check (channel in ('paper', 'in_person', 'online')),
  given_on bigint not null,
  withdrawn_on bigint,
  made_by bigint not null
);
create index member_consent_person on member_consent (person_id);
create index member_consent_made on member_consent (made_by);

-- A list that somebody comes back to.
create table member_view (
  id bigint primary key,
  account_id bigint not null references account (id),
  name text not null,
  query text not null,
  made_by bigint not null
);
create index member_view_account on member_view (account_id, id);

-- Which memberships were touched lately, for the copies of the roster in memory. Written by the triggers of the next migration
-- and by nothing else; a membership that is no longer there was taken back.
create table membership_mark (
  membership_id bigint primary key,
  mark bigint not null
);
create index membership_mark_mark on membership_mark (mark);
