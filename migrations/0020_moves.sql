-- A member asks to belong to another unit (G01): the bodies that the statute names decide, for the unit that is left and for the
-- one of arrival. What becomes of it is its dated steps; where it stands on a day follows from them and from the statute.

create table member_transfer (
  id bigint primary key,
  membership_id bigint not null references membership (id),
  -- Where the membership was when it was asked.
  from_region_id bigint not null default 0,
  from_province_id bigint not null default 0,
  from_commune_id bigint not null default 0,
  -- Where it goes.
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  asked_by text not null check (asked_by in ('member', 'officer')),
  asked_on bigint not null,
  reason text not null default '',
  -- The act that decided it or took it back; none while it is open.
  closed_by bigint,
  -- The step of the membership that it became.
  step_id bigint references membership_step (id),
  made_by bigint not null
);
create unique index member_transfer_open on member_transfer (membership_id) where closed_by is null;
create index member_transfer_membership on member_transfer (membership_id, id);
create index member_transfer_step_of on member_transfer (step_id);
create index member_transfer_nation on member_transfer (asked_on, id);
create index member_transfer_from_region on member_transfer (from_region_id, asked_on, id);
create index member_transfer_from_province on member_transfer (from_province_id, asked_on, id);
create index member_transfer_from_commune on member_transfer (from_commune_id, asked_on, id);
create index member_transfer_region on member_transfer (region_id, asked_on, id);
create index member_transfer_province on member_transfer (province_id, asked_on, id);
create index member_transfer_commune on member_transfer (commune_id, asked_on, id);
create index member_transfer_closed on member_transfer (closed_by);
create index member_transfer_made on member_transfer (made_by);

create table member_transfer_step (
  id bigint primary key,
  transfer_id bigint not null references member_transfer (id),
  -- For which of the two units; both for what concerns the request itself.
  side text not null check (side in ('leaving', 'arriving', 'both')),
  step text not null check (step in ('received', 'adjourned', 'accepted', 'refused', 'withdrawn', 'appealed')),
  on_day bigint not null,
  -- Adjourned to this day.
  until_on bigint,
  meeting_id bigint references meeting (id),
  decision_id bigint references decision (id),
  body_id bigint references body (id),
  reason text not null default '',
  article text not null default '',
  at bigint not null,
  made_by bigint not null
);
create index member_transfer_step_transfer on member_transfer_step (transfer_id, id);
create index member_transfer_step_meeting on member_transfer_step (meeting_id);
create index member_transfer_step_decision on member_transfer_step (decision_id);
create index member_transfer_step_body on member_transfer_step (body_id);
create index member_transfer_step_made on member_transfer_step (made_by);
