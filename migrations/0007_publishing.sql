-- Communiques and statements that a body issues (D02, D11): written from a meeting or freely, submitted, approved, published
-- under a number of their body. Not to be confused with `communique`, the archive of texts that were received.

create table publication (
  id bigint primary key,
  body_id bigint not null references body (id),
  meeting_id bigint references meeting (id),
  kind text not null check (kind in ('communique', 'statement')),
  title text not null,
  text text not null,
  -- What the rapporteur wrote from the record when the text was last brought into line with it: tells whether the record
  -- changed since.
  recorded text not null default '',
  state text not null check (state in ('draft', 'submitted', 'approved', 'published', 'withdrawn', 'dropped')),
  version bigint not null default 1,
  -- 0: the register goes on over the years.
  year bigint,
  number bigint,
  published_at bigint,
  published_on bigint,
  -- A confidential body says plainly that it publishes.
  disclosed bigint not null default 0 check (disclosed in (0, 1)),
  corrects_id bigint references publication (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  made_by bigint not null,
  check ((number is null) = (published_at is null) and (year is null) = (number is null)),
  unique (body_id, year, number)
);
create index publication_meeting on publication (meeting_id, id);
create index publication_public on publication (published_at, id) where published_at is not null;
create index publication_region on publication (region_id, published_at, id) where published_at is not null;
create index publication_province on publication (province_id, published_at, id) where published_at is not null;
create index publication_commune on publication (commune_id, published_at, id) where published_at is not null;
create index publication_body on publication (body_id, published_at, id);
create index publication_open on publication (state, id) where published_at is null;
create index publication_corrects on publication (corrects_id);
create index publication_made on publication (made_by);

-- A state is a dated row with an author.
create table publication_step (
  id bigint primary key,
  publication_id bigint not null references publication (id),
  step text not null check (step in ('drafted', 'submitted', 'returned', 'approved', 'published', 'withdrawn', 'dropped', 'taken_up')),
  at bigint not null,
  person_id bigint,
  reason text not null default '',
  made_by bigint not null
);
create index publication_step_of on publication_step (publication_id, id);
create index publication_step_when on publication_step (step, at);

-- Every wording that was saved: nothing written is lost.
create table publication_wording (
  publication_id bigint not null references publication (id),
  version bigint not null,
  title text not null,
  text text not null,
  at bigint not null,
  person_id bigint,
  made_by bigint not null,
  primary key (publication_id, version)
);

-- The last number given, by body and year: raised in the transaction that publishes, so that there is no gap.
create table publication_number (
  body_id bigint not null references body (id),
  year bigint not null,
  last bigint not null,
  primary key (body_id, year)
);

-- The number that a body of another register gave to a text that was received, when it is known.
create table received_number (
  communique_id bigint primary key references communique (id),
  number text not null,
  made_by bigint not null
);
