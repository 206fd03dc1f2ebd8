-- The person's rights (09-08 art. 4, 7-10, 12, 15; decree art. 43): what people ask of their data and the clock of the answer, what
-- they oppose, to whom their data were disclosed on which proof, which exports they were in, what is kept longer than it is needed,
-- and the versions of the register of processing.

create table rights_request (
  id bigint primary key,
  person_id bigint not null references person (id),
  kind text not null check (kind in ('rectification', 'erasure')),
  channel text not null check (channel in ('online', 'paper')),
  -- Of a rectification: which field.
  field text not null default '',
  -- The value asked for and why, under the person's own key.
  sealed bytea not null,
  received_on bigint not null,
  received_at bigint not null,
  -- The last of the ten full days (art. 8).
  due_on bigint not null,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  outcome text check (outcome in ('accepted', 'refused', 'withdrawn')),
  answered_on bigint,
  -- Why it was refused, under the person's own key.
  answer bytea,
  decided_by bigint,
  made_by bigint not null,
  check ((outcome is null) = (answered_on is null))
);
create index rights_request_open on rights_request (due_on, id) where outcome is null;
create index rights_request_nation on rights_request (received_on, id);
create index rights_request_region on rights_request (region_id, received_on, id);
create index rights_request_province on rights_request (province_id, received_on, id);
create index rights_request_commune on rights_request (commune_id, received_on, id);
create index rights_request_person on rights_request (person_id, id);
create index rights_request_made on rights_request (made_by);

-- Who does not want to be written to, for what, by which channel (art. 9, 10). What ends is dated: what was opposed stays known.
create table opposition (
  id bigint primary key,
  person_id bigint not null references person (id),
  purpose text not null check (purpose in ('meetings', 'reminders', 'news', 'canvassing')),
  via text not null check (via in ('any', 'email', 'sms', 'whatsapp', 'call')),
  channel text not null check (channel in ('online', 'paper')),
  opposed_on bigint not null,
  ended_on bigint,
  made_by bigint not null,
  ended_by bigint
);
create unique index opposition_open on opposition (person_id, purpose, via) where ended_on is null;
create index opposition_person on opposition (person_id, id);
create index opposition_made on opposition (made_by);

-- Express consent to a disclosure, provable at first request (art. 4, 12(1)a): to whom, for what, on which proof.
create table disclosure_consent (
  id bigint primary key,
  person_id bigint not null references person (id),
  recipient text not null,
  purpose text not null,
  channel text not null check (channel in ('paper', 'in_person', 'online')),
  -- Where the proof is: the signed sheet's reference.
  reference text not null,
  given_on bigint not null,
  withdrawn_on bigint,
  made_by bigint not null
);
create index disclosure_consent_person on disclosure_consent (person_id, id);
create index disclosure_consent_made on disclosure_consent (made_by);

create table disclosure (
  id bigint primary key,
  person_id bigint not null references person (id),
  consent_id bigint not null references disclosure_consent (id),
  -- Keys of fields, one space between.
  fields text not null,
  on_day bigint not null,
  made_by bigint not null
);
create index disclosure_person on disclosure (person_id, id);
create index disclosure_consent_of on disclosure (consent_id);
create index disclosure_made on disclosure (made_by);

-- Art. 8: whoever got a value that was rectified since is told.
create table disclosure_notice (
  disclosure_id bigint not null references disclosure (id),
  request_id bigint not null references rights_request (id),
  told_on bigint,
  told_by bigint,
  made_by bigint not null,
  primary key (disclosure_id, request_id)
);
create index disclosure_notice_request on disclosure_notice (request_id);

-- Art. 7: which lists that were taken away contained whom.
create table export_person (
  person_id bigint not null references person (id),
  act_id bigint not null,
  primary key (person_id, act_id)
);
create index export_person_act on export_person (act_id);

-- Art. 3(1): what has been kept as long as it was needed. Proposed by the program, carried out or kept by a person.
create table retention_due (
  id bigint primary key,
  rule text not null check (rule in ('application', 'prospect', 'membership', 'session', 'request')),
  ref_id bigint not null,
  due_on bigint not null,
  proposed_on bigint not null,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  settled text check (settled in ('executed', 'kept')),
  settled_on bigint,
  reason text not null default '',
  made_by bigint not null,
  settled_by bigint,
  unique (rule, ref_id),
  check ((settled is null) = (settled_on is null))
);
create index retention_due_open on retention_due (due_on, id) where settled is null;
create index retention_due_region on retention_due (region_id, due_on, id) where settled is null;
create index retention_due_province on retention_due (province_id, due_on, id) where settled is null;
create index retention_due_commune on retention_due (commune_id, due_on, id) where settled is null;
create index retention_due_made on retention_due (made_by);

-- Art. 12(2), 14, 15, 19: what the register of processing says beside what follows from the program, in versions; when the national
-- commission was told of each.
create table processing_version (
  number bigint primary key,
  text text not null,
  sha256 bytea not null,
  at bigint not null,
  told_on bigint,
  reference text not null default '',
  made_by bigint not null
);
create index processing_version_made on processing_version (made_by);

-- Whatever is kept of a person is found by the person.
create index act_secret_person on act (secret_person_id, id) where secret_person_id is not null;
create index movement_of_person on movement (person_id);
create index teller_person on teller (person_id);
create index late_arrival_person on late_arrival (person_id);
create index report_author on report (author_id);
create index proposal_author on proposal (author_id);
create index amendment_author on amendment (author_id);
create index elector_person on elector (person_id);
create index elector_holder on elector (holder_id);
create index vote_person on vote (person_id);
create index count_sheet_teller on count_sheet (teller_id);
create index attendance_proxy on attendance (proxy_id);
create index minutes_signature_person on minutes_signature (person_id);
create index publication_step_person on publication_step (person_id);
create index publication_wording_person on publication_wording (person_id);
create index addressee_step_person on addressee_step (person_id);
create index item_step_person on item_step (person_id);
create index item_step_from on item_step (from_person);
create index item_step_to on item_step (to_person);
create index hand_over_item_from on hand_over_item (from_person);
create index meeting_convened_by_person on meeting (convened_by_person);
create index prospect_person on prospect (person_id);
create index person_merged on person (merged_into);
-- What is due by age.
create index membership_ended on membership (ended_on, id) where ended_on is not null;
create index session_expires on session (expires_at);
