-- A meeting in session (C03, C06, C08-C10, C16, D03, D10): attendance and its movements, the quorum's call, points under
-- discussion, speakers, reports, proposals and their amendments, open votes, arrivals at the door.
-- A row that two people may write at once has a client's identifier (`client`), unique in its meeting: what arrives twice
-- is written once.

-- The meeting has a room. Which call it is, and how the floor is shared.
create table sitting (
  meeting_id bigint primary key references meeting (id),
  call bigint not null check (call in (1, 2, 3)),
  seconds bigint not null,
  by_delegation bigint not null default 0 check (by_delegation in (0, 1)),
  made_by bigint not null
);

-- The roll: members as the body was composed when it was called, staff (B07), and guests. A row is changed in place, each
-- change being a movement.
create table attendance (
  meeting_id bigint not null references meeting (id),
  person_id bigint not null references person (id),
  standing text not null check (standing in ('member', 'staff', 'guest')),
  mandate_id bigint references mandate (id),
  capacity text not null default '',
  state text not null check (state in ('expected', 'present', 'remote', 'excused', 'represented', 'left')),
  proxy_id bigint references person (id),
  arrived_at bigint,
  left_at bigint,
  delegation_id bigint not null default 0,
  sort_key text not null,
  made_by bigint not null,
  primary key (meeting_id, person_id)
);
create index attendance_list on attendance (meeting_id, sort_key, person_id);
create index attendance_person on attendance (person_id, meeting_id);

-- Who came, left, was excused, when. `at` is the server's clock; a device that was offline tells its own, and by how much
-- it differed from the server's when it spoke again.
create table movement (
  id bigint primary key,
  meeting_id bigint not null references meeting (id),
  person_id bigint not null references person (id),
  client text not null,
  state text not null check (state in ('expected', 'present', 'remote', 'excused', 'represented', 'left')),
  at bigint not null,
  device_at bigint,
  skew bigint,
  door text not null default '',
  made_by bigint not null,
  unique (meeting_id, client)
);
create index movement_person on movement (meeting_id, person_id, id);

-- Arrivals that a device sent after the meeting was closed, or of somebody who is not on the roll: the bureau judges them.
create table late_arrival (
  id bigint primary key,
  meeting_id bigint not null references meeting (id),
  person_id bigint references person (id),
  client text not null,
  said text not null default '',
  why text not null check (why in ('closed', 'not_open', 'not_called', 'unknown')),
  at bigint not null,
  device_at bigint,
  skew bigint,
  door text not null default '',
  judged_at bigint,
  admitted bigint check (admitted in (0, 1)),
  judged_by bigint,
  made_by bigint not null,
  unique (meeting_id, client)
);
create index late_arrival_waiting on late_arrival (meeting_id, id) where judged_at is null;

-- Tellers are named by the bureau.
create table teller (
  meeting_id bigint not null references meeting (id),
  person_id bigint not null references person (id),
  made_by bigint not null,
  primary key (meeting_id, person_id)
);

-- A point taken up; one at a time.
create table discussion (
  id bigint primary key,
  meeting_id bigint not null references meeting (id),
  item_id bigint not null references agenda_item (id),
  opened_at bigint not null,
  closed_at bigint,
  made_by bigint not null,
  closed_by bigint
);
create unique index discussion_open on discussion (meeting_id) where closed_at is null;
create index discussion_item on discussion (item_id, id);
create index discussion_meeting on discussion (meeting_id, id);

-- C09: asked for, given, ended; with what was said, in order.
create table speech (
  id bigint primary key,
  meeting_id bigint not null references meeting (id),
  item_id bigint references agenda_item (id),
  person_id bigint not null references person (id),
  kind text not null check (kind in ('intervention', 'point_of_order', 'reply')),
  client text not null,
  asked_at bigint not null,
  began_at bigint,
  ended_at bigint,
  withdrawn_at bigint,
  seconds bigint,
  summary text not null default '',
  version bigint not null default 1,
  made_by bigint not null,
  unique (meeting_id, client)
);
create index speech_meeting on speech (meeting_id, id);
create index speech_person on speech (person_id, meeting_id);
create unique index speech_floor on speech (meeting_id) where began_at is not null and ended_at is null and withdrawn_at is null;

-- C16.
create table report (
  id bigint primary key,
  meeting_id bigint not null references meeting (id),
  item_id bigint references agenda_item (id),
  author_id bigint references person (id),
  title text not null,
  text text not null,
  client text not null,
  made_by bigint not null,
  unique (meeting_id, client)
);
create index report_meeting on report (meeting_id, id);

-- D10: with author and fate.
create table proposal (
  id bigint primary key,
  meeting_id bigint not null references meeting (id),
  item_id bigint references agenda_item (id),
  author_id bigint not null references person (id),
  text text not null,
  first_text text not null,
  fate text not null default 'open' check (fate in ('open', 'adopted', 'rejected', 'deferred')),
  fate_at bigint,
  ballot_id bigint,
  client text not null,
  version bigint not null default 1,
  made_by bigint not null,
  judged_by bigint,
  unique (meeting_id, client)
);
create index proposal_meeting on proposal (meeting_id, id);

-- Another wording of a proposal. `base` is the wording it was written on.
create table amendment (
  id bigint primary key,
  proposal_id bigint not null references proposal (id),
  author_id bigint not null references person (id),
  base text not null,
  text text not null,
  fate text not null default 'open' check (fate in ('open', 'adopted', 'rejected', 'deferred')),
  fate_at bigint,
  client text not null,
  made_by bigint not null,
  judged_by bigint,
  unique (proposal_id, client)
);

-- A vote. What it stood on when it was opened is kept: members, present, present with a vote.
create table ballot (
  id bigint primary key,
  meeting_id bigint not null references meeting (id),
  item_id bigint references agenda_item (id),
  proposal_id bigint references proposal (id),
  question text not null,
  matter text not null,
  manner text not null check (manner in ('hands', 'devices', 'paper')),
  members bigint not null,
  present bigint not null,
  electors bigint not null,
  opened_at bigint not null,
  closed_at bigint,
  cancelled_at bigint,
  votes_for bigint,
  votes_against bigint,
  abstentions bigint,
  blank bigint,
  recused bigint,
  needed bigint,
  whole bigint,
  outcome text check (outcome in ('adopted', 'rejected', 'tie', 'void', 'unknown')),
  article text not null default '',
  client text not null,
  made_by bigint not null,
  closed_by bigint,
  unique (meeting_id, client)
);
create index ballot_meeting on ballot (meeting_id, id);
create unique index ballot_open on ballot (meeting_id) where closed_at is null and cancelled_at is null;

-- The electorate, as it was when the vote was opened.
create table elector (
  ballot_id bigint not null references ballot (id),
  person_id bigint not null references person (id),
  mandate_id bigint references mandate (id),
  -- Who votes for somebody who is represented.
  holder_id bigint references person (id),
  recused_at bigint,
  recused_why text not null default '',
  made_by bigint not null,
  primary key (ballot_id, person_id)
);

-- Open votes only, each from its own device. A secret vote has no row of a person: only the tellers' counts.
create table vote (
  ballot_id bigint not null references ballot (id),
  person_id bigint not null references person (id),
  choice text not null check (choice in ('for', 'against', 'abstain')),
  client text not null,
  at bigint not null,
  made_by bigint not null,
  primary key (ballot_id, person_id)
);

-- What one teller counted.
create table count_sheet (
  ballot_id bigint not null references ballot (id),
  teller_id bigint not null references person (id),
  votes_for bigint not null,
  votes_against bigint not null,
  abstentions bigint not null,
  blank bigint not null,
  at bigint not null,
  made_by bigint not null,
  primary key (ballot_id, teller_id)
);
