-- Lists of members that come as files. What people wrote in them (the file, and what was read of each row) is encrypted under a
-- key of the list alone; some weeks after the last step the key is destroyed, and with it all of that. What stays is which rows
-- became which memberships, by which act, so that a whole list can still be taken back.

create table member_list (
  id bigint primary key,
  account_id bigint not null references account (id),
  -- For whom it is: rows of another territory are refused.
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  file_name text not null,
  bytes bigint not null,
  sha256 bytea not null,
  -- The list's key under the installation's; null once it is destroyed.
  wrapped bytea,
  sheet bigint not null default 0,
  -- Which column holds what: headings and fields.
  mapping text not null default '',
  -- The first day of the membership of those of whom the list tells none.
  joined_on bigint not null,
  -- What is to be told of the list as a whole: columns that change halfway, values that were left out and how often.
  told text not null default '',
  made_by bigint not null
);
create index member_list_account on member_list (account_id, id);
create index member_list_sha on member_list (sha256);

-- The last step is the state. `why` says it for those that need a reason.
create table member_list_step (
  id bigint primary key,
  list_id bigint not null references member_list (id),
  step text not null check (step in ('received', 'read', 'unreadable', 'mapped', 'previewed', 'committing', 'paused', 'committed',
    'undoing', 'undone', 'cancelled')),
  why text not null default '',
  account_id bigint,
  at bigint not null,
  made_by bigint not null
);
create index member_list_step_of on member_list_step (list_id, id);

-- The file in pieces of one size, so that none of its readers holds all of it.
create table member_list_piece (
  list_id bigint not null references member_list (id),
  n bigint not null,
  cipher bytea not null,
  primary key (list_id, n)
);

create table listed_row (
  list_id bigint not null references member_list (id),
  -- As a spreadsheet program numbers it.
  row_no bigint not null,
  state text not null check (state in ('new', 'update', 'same', 'doubtful', 'refused')),
  -- What was read of it and what is wrong with it, under the list's key.
  sealed bytea,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  -- Whom it may be: somebody of the record, or an earlier row of the list.
  like_person_id bigint,
  like_row bigint,
  probability double precision not null default 0,
  -- How far each field agrees.
  why text not null default '',
  verdict text check (verdict in ('same', 'different', 'skip')),
  verdict_by bigint,
  -- What became of it.
  done_by bigint,
  person_id bigint,
  membership_id bigint,
  -- The membership's version once it was written: what has another one was changed since.
  version_after bigint,
  -- Where somebody who was known already was at home before.
  former_home text not null default '',
  undone_by bigint,
  -- Changed since, so it was kept when the list was taken back.
  kept bigint not null default 0,
  primary key (list_id, row_no)
);
create index listed_row_state on listed_row (list_id, state, row_no);
create index listed_row_person on listed_row (person_id) where person_id is not null;
create index listed_row_membership on listed_row (membership_id) where membership_id is not null;
-- What the page of a list counts is in these.
create index listed_row_due on listed_row (list_id, state, verdict, like_person_id) where done_by is null;
create index listed_row_done on listed_row (list_id, done_by, version_after, undone_by, kept) where done_by is not null;

-- Two persons of whom somebody said that they are not one, the smaller identifier first. Nobody is asked twice.
create table never_same (
  person_a bigint not null,
  person_b bigint not null,
  made_by bigint not null,
  primary key (person_a, person_b),
  check (person_a < person_b)
);
create index never_same_b on never_same (person_b);
create index never_same_made on never_same (made_by);

-- Whose turn it is: parts of lists are entered one after the other, each comparing itself with all before it.
create table import_turn (
  id bigint primary key,
  act_id bigint not null
);
