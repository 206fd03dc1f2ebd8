-- Joining (G03-G06): a form is opened for a territory, somebody applies, the competent body decides. What an application says of
-- a person is one sealed value under the key of the person to be: nobody is a person of the record before being admitted, and
-- destroying the key leaves nothing to read. What becomes of it is its dated steps; its state on a day follows from them and from
-- the statute.

create table campaign (
  id bigint primary key,
  -- In the address of the form.
  code text not null,
  kind text not null check (kind in ('membership', 'renewal')),
  title text not null,
  unit_id bigint not null references unit (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  opened_on bigint not null,
  -- The last day on which it takes anything; none where it stands open.
  closes_on bigint,
  -- Closed by hand, from this day on.
  closed_on bigint,
  closed_by bigint,
  made_by bigint not null,
  check (closes_on is null or closes_on >= opened_on),
  check ((closed_on is null) = (closed_by is null))
);
create unique index campaign_code on campaign (code);
create index campaign_unit on campaign (unit_id, kind);
create index campaign_region on campaign (region_id, id);
create index campaign_province on campaign (province_id, id);
create index campaign_made on campaign (made_by);

-- What whoever applies is told and consents to. A text is never changed: another is another version (09-08 art. 4, 5).
create table consent_text (
  id bigint primary key,
  campaign_id bigint not null references campaign (id),
  number bigint not null,
  notice text not null,
  consent text not null,
  sha256 text not null,
  at bigint not null,
  made_by bigint not null
);
create unique index consent_text_number on consent_text (campaign_id, number);
create index consent_text_made on consent_text (made_by);

create table application (
  id bigint primary key,
  campaign_id bigint references campaign (id),
  text_id bigint references consent_text (id),
  -- The person to be: its key exists before its row does.
  person_id bigint not null,
  channel text not null check (channel in ('online', 'paper', 'officer')),
  year bigint not null,
  number bigint not null,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  received_on bigint not null,
  received_at bigint not null,
  sealed bytea not null,
  -- Two applications with the same telephone or the same address are seen, without either being read.
  phone_blind bytea,
  email_blind bytea,
  -- The day and the version of what was sworn (29-11 art. 19, 21, 23).
  sworn_on bigint not null,
  sworn_text text not null,
  -- The form that was sent: sent twice, it is the same application.
  once bytea,
  secret_hash bytea not null,
  -- The act that decided it or took it back; none while it is open.
  decided_by bigint,
  made_by bigint not null
);
create unique index application_number_once on application (province_id, year, number);
create unique index application_once on application (once);
create unique index application_secret on application (secret_hash);
create index application_person on application (person_id);
create index application_campaign on application (campaign_id);
create index application_text on application (text_id);
create index application_phone on application (phone_blind);
create index application_email on application (email_blind);
create index application_nation on application (received_on, id);
create index application_region on application (region_id, received_on, id);
create index application_province on application (province_id, received_on, id);
create index application_commune on application (commune_id, received_on, id);
create index application_decided on application (decided_by);
create index application_made on application (made_by);

-- The last receipt given in a province in a year.
create table application_number (
  province_id bigint not null,
  year bigint not null,
  last bigint not null,
  primary key (province_id, year)
);

-- To what somebody who applies says yes or no, by which channel (09-08 art. 4, 9, 10).
create table application_consent (
  application_id bigint not null references application (id),
  purpose text not null check (purpose in ('membership', 'news', 'canvassing')),
  via text not null check (via in ('any', 'email', 'sms', 'whatsapp', 'call')),
  given bigint not null check (given in (0, 1)),
  on_day bigint not null,
  made_by bigint not null,
  primary key (application_id, purpose, via)
);
create index application_consent_made on application_consent (made_by);

create table application_step (
  id bigint primary key,
  application_id bigint not null references application (id),
  step text not null check (step in ('received', 'matched', 'told_apart', 'adjourned', 'accepted', 'refused', 'withdrawn', 'appealed')),
  on_day bigint not null,
  -- Adjourned to this day.
  until_on bigint,
  -- Somebody of the record: the same, or not.
  person_id bigint references person (id),
  meeting_id bigint references meeting (id),
  decision_id bigint references decision (id),
  body_id bigint references body (id),
  reason text not null default '',
  article text not null default '',
  at bigint not null,
  made_by bigint not null
);
create index application_step_of on application_step (application_id, id);
create index application_step_person on application_step (person_id);
create index application_step_meeting on application_step (meeting_id);
create index application_step_decision on application_step (decision_id);
create index application_step_body on application_step (body_id);
create index application_step_made on application_step (made_by);

-- Somebody who wants to be told more, and no more than that (G06): by which channel, for what, until they take it back.
create table prospect (
  id bigint primary key,
  campaign_id bigint not null references campaign (id),
  text_id bigint not null references consent_text (id),
  person_id bigint not null,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  via text not null check (via in ('email', 'sms', 'whatsapp', 'call')),
  sealed bytea not null,
  consent_text text not null,
  given_on bigint not null,
  withdrawn_on bigint,
  -- The application that it became.
  application_id bigint references application (id),
  once bytea,
  secret_hash bytea not null,
  made_by bigint not null
);
create unique index prospect_once on prospect (once);
create unique index prospect_secret on prospect (secret_hash);
create index prospect_campaign on prospect (campaign_id);
create index prospect_text on prospect (text_id);
create index prospect_application on prospect (application_id);
create index prospect_region on prospect (region_id, id);
create index prospect_province on prospect (province_id, id);
create index prospect_commune on prospect (commune_id, id);
create index prospect_made on prospect (made_by);
