-- Convening (C01-C07, C11, C12, C15, N02, N08): a meeting to come, who is called to it and how, the proof of service of each,
-- what goes out by e-mail, rounds of one meeting for each of many units, and the calendar's personal addresses.
-- A meeting to come is a row of `meeting` with its `convocation`; its state is the last of its steps (`meeting_step`).

create table round (
  id bigint primary key,
  title text not null,
  slogan text not null default '',
  body_kind text not null,
  unit_id bigint not null references unit (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  until_on bigint not null,
  made_by bigint not null
);
create index round_nation on round (until_on, id);
create index round_region on round (region_id, until_on, id);
create index round_province on round (province_id, until_on, id);

-- C15: one target for each unit; the meeting once it is planned.
create table round_target (
  id bigint primary key,
  round_id bigint not null references round (id),
  unit_id bigint not null references unit (id),
  body_id bigint references body (id),
  meeting_id bigint,
  sort_key text not null,
  made_by bigint not null,
  unique (round_id, unit_id)
);
create index round_target_meeting on round_target (meeting_id);

create table convocation (
  meeting_id bigint primary key references meeting (id),
  -- C12.
  session_number bigint,
  session_kind text not null check (session_kind in ('ordinary', 'extraordinary')),
  urgent bigint not null default 0 check (urgent in (0, 1)),
  -- First, second or third call, and the meeting that was without quorum before it.
  call bigint not null default 1 check (call in (1, 2, 3)),
  earlier_meeting bigint,
  earlier_on bigint,
  -- Minutes since midnight, in civil time.
  starts_at_minute bigint not null,
  directions text not null default '',
  conference text not null default '',
  -- The office in which somebody convenes: `body_kind.post`, and whether those before it are declared prevented.
  convener_office text not null default '',
  stands_in bigint not null default 0 check (stands_in in (0, 1)),
  -- RFC 5545: raised by each change that those called must know of.
  sequence bigint not null default 0,
  sent_at bigint,
  round_id bigint references round (id),
  version bigint not null default 1,
  made_by bigint not null
);
create index convocation_round on convocation (round_id);

-- Why a meeting was postponed or cancelled, from when to when: the first day stays visible (C05).
create table step_reason (
  step_id bigint primary key references meeting_step (id),
  meeting_id bigint not null references meeting (id),
  reason text not null,
  from_on bigint,
  from_minute bigint,
  to_on bigint,
  to_minute bigint,
  made_by bigint not null
);
create index step_reason_meeting on step_reason (meeting_id, step_id);

-- C11: level and theme of a point, and where it came from.
create table agenda_detail (
  item_id bigint primary key references agenda_item (id),
  level text not null default '' check (level in ('', 'national', 'regional', 'provincial', 'local')),
  theme text not null default '',
  from_kind text not null default '' check (from_kind in ('', 'item', 'milestone', 'directive', 'communique')),
  from_id bigint not null default 0,
  made_by bigint not null
);
create index agenda_detail_from on agenda_detail (from_kind, from_id);

-- C07: capacity x territory. An empty post: every seat of the body.
create table summons_rule (
  id bigint primary key,
  meeting_id bigint not null references meeting (id),
  body_kind text not null,
  post text not null default '',
  unit_id bigint not null references unit (id),
  made_by bigint not null
);
create index summons_rule_meeting on summons_rule (meeting_id, id);

create table summons (
  id bigint primary key,
  meeting_id bigint not null references meeting (id),
  person_id bigint not null references person (id),
  mandate_id bigint,
  -- `body_kind.post.rank`, as held on the day; empty for a guest without office.
  office text not null default '',
  basis text not null check (basis in ('of_right', 'staff', 'by_rule', 'by_hand')),
  rule_id bigint,
  channel text not null check (channel in ('email', 'link', 'paper')),
  -- Of the personal link: the link itself is made again from the key file, this only finds it.
  token_hash bytea not null unique,
  token_turn bigint not null default 0,
  revoked_at bigint,
  removed_at bigint,
  delivery text not null default 'none' check (delivery in ('none', 'queued', 'handing_over', 'sent', 'deferred', 'refused', 'in_doubt')),
  opened_at bigint,
  answer text not null default 'none' check (answer in ('none', 'attends', 'excused')),
  answer_note text not null default '',
  signed_on bigint,
  sort_key text not null,
  made_by bigint not null,
  unique (meeting_id, person_id)
);
create index summons_meeting on summons (meeting_id, sort_key, id);
create index summons_person on summons (person_id, meeting_id);

-- The proof of service of each person: one dated row for each thing that happened.
create table service (
  id bigint primary key,
  summons_id bigint not null references summons (id),
  what text not null check (what in ('queued', 'handing_over', 'sent', 'deferred', 'refused', 'in_doubt', 'opened', 'attends', 'excused',
    'signed', 'link_renewed')),
  at bigint not null,
  on_day bigint,
  words text not null default '',
  made_by bigint not null
);
create index service_summons on service (summons_id, id);

-- What goes out. A row is marked before the dialogue with the mail server begins: one that stays so was broken off, and
-- nobody knows whether it left; it is shown and never sent again by itself.
create table outbox (
  id bigint primary key,
  meeting_id bigint not null references meeting (id),
  summons_id bigint not null references summons (id),
  kind text not null check (kind in ('invitation', 'update', 'cancellation')),
  sequence bigint not null,
  state text not null check (state in ('queued', 'handing_over', 'sent', 'refused', 'in_doubt')),
  due_at bigint not null,
  claim bigint not null default 0,
  attempts bigint not null default 0,
  first_at bigint not null,
  said text not null default '',
  ended_at bigint,
  made_by bigint not null
);
create index outbox_waiting on outbox (meeting_id, due_at, id) where state = 'queued';
create index outbox_handing on outbox (meeting_id, id) where state = 'handing_over';
create index outbox_summons on outbox (summons_id, id);

-- What the statute said of the convocation on the day it was sent: kept as it was told.
create table convocation_finding (
  id bigint primary key,
  meeting_id bigint not null references meeting (id),
  matter text not null,
  standing text not null check (standing in ('sound', 'broken', 'unknown')),
  told text not null,
  article text,
  version bigint not null,
  of_law bigint not null check (of_law in (0, 1)),
  made_by bigint not null
);
create index convocation_finding_meeting on convocation_finding (meeting_id, id);

-- E06: the secret address of a person's calendar.
create table calendar_feed (
  id bigint primary key,
  account_id bigint not null references account (id),
  token_hash bytea not null unique,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  made_at bigint not null,
  revoked_at bigint,
  made_by bigint not null
);
create index calendar_feed_account on calendar_feed (account_id, revoked_at);
