-- The chair's vote where the statute lets it decide a tie (D03); from which proposal or vote of a sitting a decision comes (D10);
-- whose service holds a conference (C03).

alter table ballot add column casting text check (casting in ('for', 'against'));
alter table ballot add column casting_person_id bigint references person (id);
alter table ballot add column casting_article text not null default '';
create index ballot_casting_person on ballot (casting_person_id);

alter table proposed_decision add column proposal_id bigint references proposal (id);
alter table proposed_decision add column ballot_id bigint references ballot (id);
create unique index proposed_decision_proposal on proposed_decision (proposal_id);
create unique index proposed_decision_ballot on proposed_decision (ballot_id);

alter table convocation add column conference_service text not null default 'address'
  check (conference_service in ('address', 'jitsi', 'bigbluebutton'));

-- What a round plans for each of its units, so that it can go on where a portion ended (C15).
alter table round add column plan text not null default '';
