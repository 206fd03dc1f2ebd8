-- What members pay. A receipt is numbered in the year of its treasury (a province) without a hole, and is never deleted: a cancelled
-- one keeps its number and says why and by whom. What is collected is summed as receipts are written (`receipt_sum`), in the same
-- transaction, so that a page need not add them up.

create table due_rate (
  id bigint primary key,
  year bigint not null,
  -- Empty for all categories that have none of their own.
  category text not null default '' check (category in ('', 'student', 'employee', 'civil_servant', 'teacher', 'profession',
    'business', 'merchant', 'craftsman', 'farmer', 'worker', 'homemaker', 'retired', 'unemployed', 'other')),
  -- In centimes, for one period of the statute.
  amount bigint not null check (amount > 0),
  -- Its title: the article or the decision.
  title text not null,
  made_by bigint not null
);
create unique index due_rate_once on due_rate (year, category);
create index due_rate_made on due_rate (made_by);

create table receipt (
  id bigint primary key,
  kind text not null check (kind in ('dues', 'gift')),
  -- The treasury, the year and the number in it.
  province_id bigint not null,
  year bigint not null,
  number bigint not null,
  region_id bigint not null,
  commune_id bigint not null default 0,
  -- Null once somebody who was entered by mistake is no longer there; then the receipt is cancelled.
  person_id bigint references person (id),
  membership_id bigint references membership (id),
  category text check (category in ('student', 'employee', 'civil_servant', 'teacher', 'profession', 'business', 'merchant',
    'craftsman', 'farmer', 'worker', 'homemaker', 'retired', 'unemployed', 'other')),
  on_day bigint not null,
  -- In centimes.
  amount bigint not null check (amount > 0),
  paid_by text not null check (paid_by in ('cash', 'cheque', 'transfer', 'card')),
  -- Of the cheque or of the bank.
  reference text not null default '',
  -- Dues: the period they are for, and what was owed for it before; a part payment does not yet carry the membership there.
  until_on bigint,
  owed bigint,
  article text not null default '',
  -- The step of the membership that this payment made, with those before it; none for a part and for a gift.
  step_id bigint references membership_step (id),
  -- The form that was sent: sent twice, it is the same receipt.
  once text not null,
  at bigint not null,
  cancelled_on bigint,
  cancelled_why text not null default '',
  cancelled_by bigint,
  made_by bigint not null,
  check ((cancelled_on is null) = (cancelled_by is null))
);
create unique index receipt_number_once on receipt (province_id, year, number);
create unique index receipt_once on receipt (once);
create index receipt_membership on receipt (membership_id, id);
create index receipt_person on receipt (person_id, on_day);
create index receipt_step on receipt (step_id);
create index receipt_nation on receipt (on_day, id);
create index receipt_region on receipt (region_id, on_day, id);
create index receipt_province on receipt (province_id, on_day, id);
create index receipt_commune on receipt (commune_id, on_day, id);
create index receipt_cancelled on receipt (cancelled_by);
create index receipt_made on receipt (made_by);

-- The last receipt given by a treasury in a year.
create table receipt_last (
  province_id bigint not null,
  year bigint not null,
  last bigint not null,
  primary key (province_id, year)
);

-- What was collected: for the country (0) and for each region, province and commune, by month (year * 12 + month - 1).
create table receipt_sum (
  unit_id bigint not null,
  parent_id bigint not null,
  month bigint not null,
  -- Empty where it is not known.
  category text not null,
  kind text not null,
  paid_by text not null,
  receipts bigint not null,
  cancelled bigint not null,
  -- In centimes, of those that are not cancelled.
  amount bigint not null,
  primary key (unit_id, month, category, kind, paid_by)
);
create index receipt_sum_parent on receipt_sum (parent_id, month);

-- A file of a bank's, read into lines. Labels name people: they are kept encrypted.
create table bank_file (
  id bigint primary key,
  region_id bigint not null,
  province_id bigint not null,
  name text not null,
  sha256 text not null,
  at bigint not null,
  -- Debits and others that are no payment by a member.
  passed_over bigint not null,
  -- Lines that another file had brought already.
  known_before bigint not null,
  -- The numbers of the rows whose day or amount was not understood.
  unread text not null default '',
  made_by bigint not null
);
create unique index bank_file_once on bank_file (province_id, sha256);
create index bank_file_region on bank_file (region_id, id);
create index bank_file_made on bank_file (made_by);

create table bank_line (
  id bigint primary key,
  file_id bigint not null references bank_file (id),
  province_id bigint not null,
  row_number bigint not null,
  on_day bigint not null,
  -- In centimes.
  amount bigint not null,
  sealed bytea not null,
  -- Day, amount, label and reference, and which of those that are alike: the same line of another file is not taken again.
  fingerprint text not null,
  -- Who is proposed, and why: number, name, amount.
  membership_id bigint references membership (id),
  why text not null default '',
  -- It is no payment by a member.
  aside bigint not null default 0 check (aside in (0, 1)),
  receipt_id bigint references receipt (id),
  made_by bigint not null
);
create unique index bank_line_once on bank_line (province_id, fingerprint);
create index bank_line_file on bank_line (file_id, row_number);
create index bank_line_membership on bank_line (membership_id);
create index bank_line_receipt on bank_line (receipt_id);
create index bank_line_made on bank_line (made_by);

-- The card of a member. What its code says is a random value, a day and a proof of this program: nothing of the member.
create table member_card (
  id bigint primary key,
  membership_id bigint not null references membership (id),
  code bytea not null,
  issued_on bigint not null,
  -- The first day on which it is no longer valid.
  expires_on bigint not null,
  revoked_on bigint,
  revoked_why text not null default '',
  made_by bigint not null
);
create unique index member_card_code on member_card (code);
-- One at a time.
create unique index member_card_one on member_card (membership_id) where revoked_on is null;
create index member_card_membership on member_card (membership_id, id);
create index member_card_made on member_card (made_by);
