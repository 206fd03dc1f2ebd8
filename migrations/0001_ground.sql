-- The ground: settings, journal, accounts, territory, statutes, persons, bodies, meetings, decisions, communiques.
-- One text for both engines. Integers are bigint; `_on` is a civil day (days since 1970-01-01), `_at` an instant
-- (microseconds); flags are 0 or 1. Whatever is located carries region_id, province_id and commune_id, so that any scope
-- is one indexed equality; 0 stands for "none", which keeps the columns usable in keys.
-- `made_by` is the act that wrote the row; taking an act back removes exactly what it made.

create table setting (
  key text primary key,
  value text not null
);

-- Journal ------------------------------------------------------------------------------------------------------------

create table act (
  id bigint primary key,
  at bigint not null,
  account_id bigint,
  person_id bigint,
  capacity text not null default '',
  verb text not null,
  subject_kind text not null,
  subject_id bigint not null,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  detail text not null,
  secret_person_id bigint,
  secret bytea,
  leaf bytea not null,
  -- Of the leaf, under a key that is not in the database: who can only write rows cannot write a line.
  mac bytea not null,
  seal_id bigint
);
create index act_unsealed on act (id) where seal_id is null;
create index act_seal on act (seal_id, id);
create index act_subject on act (subject_kind, subject_id, id);
create index act_province on act (province_id, id);
create index act_region on act (region_id, id);
create index act_commune on act (commune_id, id);
create index act_account on act (account_id, id);
create index act_person on act (person_id, id);
create index act_verb on act (verb, id);

create table seal (
  id bigint primary key,
  first_act bigint not null,
  last_act bigint not null,
  acts bigint not null,
  root bytea not null,
  previous bytea not null,
  hash bytea not null,
  signature bytea not null,
  signer bytea not null,
  sealed_at bigint not null
);

create table lease (
  name text primary key,
  holder bigint not null,
  until_at bigint not null
);

create table person_key (
  person_id bigint primary key,
  wrapped bytea,
  destroyed_at bigint
);

-- Jobs ---------------------------------------------------------------------------------------------------------------

create table job (
  id bigint primary key,
  kind text not null,
  subject_id bigint not null,
  payload text not null,
  account_id bigint,
  run_at bigint not null,
  lease_until bigint not null default 0,
  attempts bigint not null default 0,
  done bigint not null default 0,
  total bigint not null default 0,
  error text,
  cancelled_at bigint,
  finished_at bigint
);
create index job_due on job (run_at, id) where finished_at is null and cancelled_at is null;
create index job_subject on job (kind, subject_id);
create index job_failed on job (id) where finished_at is not null and error is not null;

-- Accounts -----------------------------------------------------------------------------------------------------------

create table account (
  id bigint primary key,
  person_id bigint,
  login_blind bytea not null unique,
  login_cipher bytea not null,
  password_hash text,
  language text not null default 'ar' check (language in ('ar', 'fr', 'en')),
  created_at bigint not null,
  closed_at bigint,
  made_by bigint not null
);
create index account_person on account (person_id);

create table passkey (
  id bigint primary key,
  account_id bigint not null references account (id),
  credential_id bytea not null unique,
  state bytea not null,
  name text not null,
  created_at bigint not null,
  used_at bigint,
  made_by bigint not null
);
create index passkey_account on passkey (account_id);

create table ceremony (
  id bigint primary key,
  token_hash bytea not null unique,
  account_id bigint,
  kind text not null,
  state bytea not null,
  expires_at bigint not null
);

create table session (
  id bigint primary key,
  account_id bigint not null references account (id),
  token_hash bytea not null unique,
  opened_at bigint not null,
  seen_at bigint not null,
  expires_at bigint not null,
  strong_at bigint,
  agent text not null,
  address text not null,
  revoked_at bigint,
  revoked_by bigint,
  made_by bigint not null
);
create index session_account on session (account_id, revoked_at);

create table recovery_code (
  id bigint primary key,
  account_id bigint not null references account (id),
  code_hash bytea not null unique,
  made_at bigint not null,
  used_at bigint
);
create index recovery_account on recovery_code (account_id);

create table invitation (
  id bigint primary key,
  token_hash bytea not null unique,
  person_id bigint not null,
  login_blind bytea not null,
  login_cipher bytea not null,
  created_at bigint not null,
  expires_at bigint not null,
  used_at bigint,
  withdrawn_at bigint,
  made_by bigint not null
);
create index invitation_person on invitation (person_id);

create table attempt (
  id bigint primary key,
  what text not null,
  key bytea not null,
  at bigint not null
);
create index attempt_key on attempt (what, key, at);

-- A grant that no mandate gives: the administrator of the installation, a reader invited for a time.
create table special_grant (
  id bigint primary key,
  account_id bigint not null references account (id),
  position text not null,
  unit_id bigint not null,
  from_on bigint not null,
  until_on bigint,
  reason text not null,
  made_by bigint not null
);
create index special_grant_account on special_grant (account_id);

-- Territory ----------------------------------------------------------------------------------------------------------

create table unit (
  id bigint primary key,
  code text not null unique,
  kind text not null check (kind in ('country', 'region', 'prefecture', 'province', 'arrondissement_prefecture', 'cercle',
    'commune', 'arrondissement', 'party_region', 'party_province', 'constituency', 'country_abroad')),
  official bigint not null check (official in (0, 1)),
  parent_id bigint references unit (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  name_ar text not null,
  name_fr text not null,
  sort_key text not null,
  population bigint,
  population_before bigint,
  households bigint,
  milieu text check (milieu in ('urban', 'rural')),
  from_on bigint,
  until_on bigint,
  made_by bigint not null
);
create index unit_parent on unit (parent_id, sort_key);
create index unit_region on unit (region_id, kind);
create index unit_province on unit (province_id, kind);

-- A code that a unit had before, or a unit that took over from another.
create table unit_succession (
  id bigint primary key,
  old_code text not null,
  unit_id bigint not null references unit (id),
  kind text not null check (kind in ('renumbered', 'merged', 'split', 'renamed')),
  on_day bigint,
  made_by bigint not null,
  unique (old_code, unit_id)
);

create table unit_tag (
  unit_id bigint not null references unit (id),
  tag text not null,
  made_by bigint not null,
  primary key (unit_id, tag)
);
create index unit_tag_tag on unit_tag (tag, unit_id);

-- A05: a commune belongs to a cercle and to electoral districts besides its parent.
create table unit_attachment (
  unit_id bigint not null references unit (id),
  to_id bigint not null references unit (id),
  kind text not null check (kind in ('cercle', 'constituency', 'arrondissement_prefecture', 'party')),
  made_by bigint not null,
  primary key (unit_id, to_id)
);
create index unit_attachment_to on unit_attachment (to_id, unit_id);

-- Statutes -----------------------------------------------------------------------------------------------------------

create table statute (
  id bigint primary key,
  code text not null,
  version text not null,
  adopted_by text not null,
  adopted_on bigint,
  in_force_from_on bigint not null,
  text text not null,
  sha256 bytea not null,
  recorded_at bigint not null,
  made_by bigint not null,
  unique (code, version)
);

-- Persons ------------------------------------------------------------------------------------------------------------

create table person (
  id bigint primary key,
  name_ar text not null,
  name_la text not null,
  honorific text not null default '',
  sex text check (sex in ('f', 'm')),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  sort_key text not null,
  merged_into bigint,
  erased_at bigint,
  version bigint not null default 1,
  made_by bigint not null
);
create index person_nation on person (sort_key, id);
create index person_region on person (region_id, sort_key, id);
create index person_province on person (province_id, sort_key, id);
create index person_commune on person (commune_id, sort_key, id);
create index person_made on person (made_by);

-- Where a person is known: home, and every territory of a mandate or a meeting. Scope over persons goes through here.
-- It follows from the rows it names (`because`) and is kept by `people::place`. The sort key is the person's: a page of a
-- territory's people is one walk of an index.
create table person_place (
  person_id bigint not null references person (id),
  region_id bigint not null,
  province_id bigint not null,
  commune_id bigint not null,
  because text not null check (because in ('home', 'mandate', 'meeting', 'follow_up')),
  sort_key text not null,
  made_by bigint not null,
  primary key (person_id, region_id, province_id, commune_id, because)
);
create index person_place_region on person_place (region_id, sort_key, person_id);
create index person_place_province on person_place (province_id, sort_key, person_id);
create index person_place_commune on person_place (commune_id, sort_key, person_id);
create index person_place_made on person_place (made_by);

-- Protected fields (09-08 art. 1): ciphertext under the person's key, and a blind index for exact look-up.
create table person_secret (
  person_id bigint not null references person (id),
  field text not null check (field in ('phone', 'email', 'address', 'birth', 'identity')),
  cipher bytea not null,
  blind bytea,
  made_by bigint not null,
  primary key (person_id, field)
);
create index person_secret_blind on person_secret (field, blind);

-- Every name by its folded tokens and consonant skeletons ('~...'), in both scripts. What is looked for is one kind at a
-- time, and in a territory named by all its levels: each question is one walk of the key.
create table name_token (
  token text not null,
  kind text not null check (kind in ('unit', 'body', 'person', 'meeting', 'decision', 'communique')),
  region_id bigint not null,
  province_id bigint not null,
  commune_id bigint not null,
  ref_id bigint not null,
  primary key (kind, token, region_id, province_id, commune_id, ref_id)
);
-- Whether something found by one word carries another.
create index name_token_ref on name_token (kind, ref_id, token);

-- Bodies -------------------------------------------------------------------------------------------------------------

create table body (
  id bigint primary key,
  kind text not null,
  sphere text not null check (sphere in ('party', 'parallel', 'elected')),
  unit_id bigint not null references unit (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  name_ar text not null,
  name_fr text not null,
  parent_id bigint references body (id),
  competence text not null default '',
  confidential bigint not null default 0 check (confidential in (0, 1)),
  founded_on bigint,
  founded_by_decision bigint,
  dissolved_on bigint,
  dissolved_by_decision bigint,
  dissolved_by bigint,
  sort_key text not null,
  made_by bigint not null
);
create index body_unit on body (unit_id, kind);
create index body_region on body (region_id, kind, id);
create index body_province on body (province_id, kind, id);
create index body_commune on body (commune_id, kind, id);
create index body_kind on body (kind, id);
create index body_parent on body (parent_id);
create index body_founded on body (founded_by_decision);
create index body_made on body (made_by);
create index body_dissolved on body (dissolved_by);

create table seat (
  id bigint primary key,
  body_id bigint not null references body (id),
  post text not null,
  rank bigint not null default 0,
  holding text not null check (holding in ('single', 'collective')),
  capacity bigint,
  staff bigint not null default 0 check (staff in (0, 1)),
  made_by bigint not null,
  unique (body_id, post, rank)
);
create index seat_made on seat (made_by);

create table mandate (
  id bigint primary key,
  seat_id bigint not null references seat (id),
  body_id bigint not null references body (id),
  person_id bigint not null references person (id),
  holding text not null check (holding in ('single', 'collective')),
  from_on bigint not null,
  from_known bigint not null default 1 check (from_known in (0, 1)),
  until_on bigint,
  term_ends_on bigint,
  basis text not null check (basis in ('election', 'appointment', 'by_right', 'consensus', 'import')),
  reason text not null default '',
  decision_id bigint,
  appointed_by_body bigint,
  end_reason text not null default '',
  ended_by_decision bigint,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  made_by bigint not null,
  ended_by bigint,
  check (until_on is null or until_on > from_on)
);
create index mandate_seat on mandate (seat_id, from_on);
-- Who sits now is told without opening the mandates of the past.
create index mandate_body on mandate (body_id, until_on, from_on);
create index mandate_person on mandate (person_id, from_on);
create index mandate_decision on mandate (decision_id);
-- Terms that end with nobody following: few beside the mandates of the past.
create index mandate_open_end on mandate (term_ends_on, id) where until_on is null and holding = 'single';
create index mandate_open_region on mandate (region_id, term_ends_on, id) where until_on is null and holding = 'single';
create index mandate_open_province on mandate (province_id, term_ends_on, id) where until_on is null and holding = 'single';
create index mandate_open_commune on mandate (commune_id, term_ends_on, id) where until_on is null and holding = 'single';
create index mandate_made on mandate (made_by);
create index mandate_ended_by on mandate (ended_by);

-- B10: a national member follows a region or province.
create table follow_up (
  id bigint primary key,
  person_id bigint not null references person (id),
  unit_id bigint not null references unit (id),
  from_on bigint not null,
  until_on bigint,
  decision_id bigint,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  made_by bigint not null,
  ended_by bigint
);
create index follow_up_unit on follow_up (unit_id);
create index follow_up_person on follow_up (person_id);
create index follow_up_made on follow_up (made_by);
create index follow_up_ended on follow_up (ended_by);

-- Meetings -----------------------------------------------------------------------------------------------------------

create table meeting (
  id bigint primary key,
  body_id bigint references body (id),
  kind text not null,
  title text not null,
  unit_id bigint not null references unit (id),
  host_unit_id bigint,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  held_on bigint,
  held_until_on bigint,
  date_precision text not null check (date_precision in ('day', 'month', 'year', 'unknown')),
  date_written text not null default '',
  weekday_agrees bigint check (weekday_agrees in (0, 1)),
  mode text not null check (mode in ('in_person', 'remote', 'hybrid', 'unknown')),
  venue text not null default '',
  slogan text not null default '',
  convened_by_person bigint,
  convened_as text not null default '',
  convened_on bigint,
  members_then bigint,
  present bigint,
  quorum_needed bigint,
  communique_id bigint,
  sort_on bigint not null,
  made_by bigint not null
);
create index meeting_nation on meeting (sort_on, id);
create index meeting_region on meeting (region_id, sort_on, id);
create index meeting_province on meeting (province_id, sort_on, id);
create index meeting_commune on meeting (commune_id, sort_on, id);
create index meeting_body on meeting (body_id, sort_on, id);
create index meeting_body_held on meeting (body_id, held_on);
create index meeting_communique on meeting (communique_id);
create index meeting_made on meeting (made_by);

-- A state is a dated row with an author.
create table meeting_step (
  id bigint primary key,
  meeting_id bigint not null references meeting (id),
  step text not null check (step in ('planned', 'convened', 'postponed', 'opened', 'inquorate', 'closed', 'reported', 'adopted', 'cancelled')),
  on_day bigint,
  at bigint not null,
  made_by bigint not null
);
create index meeting_step_meeting on meeting_step (meeting_id, id);
create index meeting_step_made on meeting_step (made_by);

create table meeting_person (
  id bigint primary key,
  meeting_id bigint not null references meeting (id),
  person_id bigint not null references person (id),
  role text not null check (role in ('chair', 'moderator', 'framer', 'rapporteur', 'speaker', 'attendee', 'guest', 'named')),
  capacity_written text not null default '',
  mandate_id bigint,
  ordinal bigint not null,
  made_by bigint not null,
  unique (meeting_id, person_id, role)
);
create index meeting_person_person on meeting_person (person_id, meeting_id);
create index meeting_person_made on meeting_person (made_by);

create table agenda_item (
  id bigint primary key,
  meeting_id bigint not null references meeting (id),
  ordinal bigint not null,
  text text not null,
  made_by bigint not null
);
create index agenda_item_meeting on agenda_item (meeting_id, ordinal);
create index agenda_item_made on agenda_item (made_by);

create table figure (
  id bigint primary key,
  meeting_id bigint not null references meeting (id),
  ordinal bigint not null,
  value text not null,
  unit_written text not null default '',
  made_by bigint not null
);
create index figure_meeting on figure (meeting_id, ordinal);
create index figure_made on figure (made_by);

-- Decisions ----------------------------------------------------------------------------------------------------------

create table decision (
  id bigint primary key,
  meeting_id bigint references meeting (id),
  body_id bigint references body (id),
  kind text not null check (kind in ('resolution', 'recommendation', 'designation', 'creation', 'renewal', 'admission', 'directive',
    'action', 'milestone', 'text', 'headquarters', 'position', 'appointment', 'other')),
  text text not null,
  taken text not null check (taken in ('unanimity', 'consensus', 'majority', 'secret_ballot', 'unknown')),
  votes_for bigint,
  votes_against bigint,
  abstentions bigint,
  taken_on bigint,
  ordinal bigint not null default 0,
  article text not null default '',
  unit_id bigint not null references unit (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  sort_on bigint not null,
  made_by bigint not null
);
create index decision_meeting on decision (meeting_id, ordinal);
create index decision_body on decision (body_id, sort_on, id);
create index decision_nation on decision (sort_on, id);
-- The kind last: those of one kind are chosen without opening the others.
create index decision_region on decision (region_id, sort_on, id, kind);
create index decision_province on decision (province_id, sort_on, id, kind);
create index decision_commune on decision (commune_id, sort_on, id, kind);
create index decision_kind on decision (kind, sort_on, id);
create index decision_made on decision (made_by);

create table effect (
  id bigint primary key,
  decision_id bigint not null references decision (id),
  kind text not null check (kind in ('mandate_begun', 'mandate_ended', 'body_created', 'body_dissolved', 'item_assigned', 'milestone_set', 'follow_up_assigned')),
  ref_id bigint not null,
  made_by bigint not null
);
create index effect_decision on effect (decision_id);
create index effect_ref on effect (kind, ref_id);
create index effect_made on effect (made_by);

-- Open work. It belongs to a seat as well as to a person, so that a successor finds it (B15).
create table action_item (
  id bigint primary key,
  decision_id bigint references decision (id),
  body_id bigint not null references body (id),
  seat_id bigint,
  person_id bigint,
  text text not null,
  due_on bigint,
  done_on bigint,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  made_by bigint not null,
  done_by bigint
);
create index action_item_body on action_item (body_id, due_on);
create index action_item_seat on action_item (seat_id, due_on);
create index action_item_person on action_item (person_id, due_on);
create index action_item_decision on action_item (decision_id);
-- Open work is little beside what was done: late work, and what a body has next, is found there.
create index action_item_open on action_item (due_on, id) where done_on is null;
create index action_item_open_decision on action_item (decision_id, due_on) where done_on is null;
create index action_item_open_body on action_item (body_id, due_on) where done_on is null;
create index action_item_open_region on action_item (region_id, due_on, id) where done_on is null;
create index action_item_open_province on action_item (province_id, due_on, id) where done_on is null;
create index action_item_open_commune on action_item (commune_id, due_on, id) where done_on is null;
create index action_item_made on action_item (made_by);
create index action_item_done on action_item (done_by);

create table hand_over (
  id bigint primary key,
  seat_id bigint not null references seat (id),
  from_mandate bigint not null references mandate (id),
  to_mandate bigint not null references mandate (id),
  on_day bigint not null,
  items bigint not null,
  made_by bigint not null
);
create index hand_over_seat on hand_over (seat_id, on_day);
create index hand_over_made on hand_over (made_by);

-- B15: which open items passed on, and from whom.
create table hand_over_item (
  hand_over_id bigint not null references hand_over (id),
  item_id bigint not null references action_item (id),
  from_person bigint not null,
  made_by bigint not null,
  primary key (hand_over_id, item_id)
);
create index hand_over_item_item on hand_over_item (item_id);
create index hand_over_item_made on hand_over_item (made_by);

create table milestone (
  id bigint primary key,
  meeting_id bigint references meeting (id),
  body_id bigint references body (id),
  what text not null,
  due_on bigint,
  date_precision text not null check (date_precision in ('day', 'month', 'year', 'unknown')),
  done_on bigint,
  unit_id bigint not null references unit (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  made_by bigint not null
);
create index milestone_meeting on milestone (meeting_id);
-- What is still to come.
create index milestone_due on milestone (due_on, id) where done_on is null;
create index milestone_region on milestone (region_id, due_on, id) where done_on is null;
create index milestone_province on milestone (province_id, due_on, id) where done_on is null;
create index milestone_commune on milestone (commune_id, due_on, id) where done_on is null;
create index milestone_made on milestone (made_by);

-- Communiques: the archive -------------------------------------------------------------------------------------------

create table import (
  id bigint primary key,
  account_id bigint,
  started_at bigint not null,
  files bigint not null,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  cancelled_at bigint,
  made_by bigint not null
);

create table communique (
  id bigint primary key,
  import_id bigint references import (id),
  file_name text not null,
  media text not null check (media in ('text', 'html', 'docx', 'pasted')),
  sha256 bytea not null unique,
  title text not null,
  text text not null,
  state text not null check (state in ('queued', 'unreadable', 'draft', 'confirmed', 'set_aside')),
  problem text not null default '',
  draft text not null default '',
  version bigint not null default 1,
  body_id bigint,
  held_on bigint,
  received_at bigint not null,
  read_at bigint,
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  confirmed_by bigint,
  confirmed_at bigint,
  made_by bigint not null
);
create index communique_state on communique (state, received_at, id);
create index communique_import on communique (import_id, state);
-- The state last: texts of a territory are counted and chosen by it without opening them.
create index communique_nation on communique (received_at, id);
create index communique_region on communique (region_id, received_at, id, state);
create index communique_province on communique (province_id, received_at, id, state);
create index communique_commune on communique (commune_id, received_at, id, state);

-- The bytes as they came, until they are read and after (O09: the source is kept verbatim).
create table communique_file (
  communique_id bigint primary key references communique (id),
  bytes bytea not null
);

-- Which words of the text say a fact.
create table fact_source (
  id bigint primary key,
  communique_id bigint not null references communique (id),
  fact_kind text not null,
  fact_id bigint not null,
  field text not null,
  start_at bigint not null,
  end_at bigint not null,
  made_by bigint not null
);
create index fact_source_fact on fact_source (fact_kind, fact_id);
create index fact_source_communique on fact_source (communique_id);
create index fact_source_made on fact_source (made_by);
