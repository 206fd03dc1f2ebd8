-- Forms that were signed on paper (G03): the scan, in pieces under the key of the person to be, until it is typed and as long as
-- the application is kept. What lists of applications left the program (09-08 art. 7). The organisation's emblem.

create table paper_form (
  id bigint primary key,
  -- The person to be: its key exists before its row does.
  person_id bigint not null,
  campaign_id bigint references campaign (id),
  text_id bigint references consent_text (id),
  region_id bigint not null default 0,
  province_id bigint not null default 0,
  commune_id bigint not null default 0,
  received_on bigint not null,
  -- The application that was typed from it.
  application_id bigint references application (id),
  made_by bigint not null
);
create index paper_form_person on paper_form (person_id);
create index paper_form_application on paper_form (application_id);
create index paper_form_campaign on paper_form (campaign_id);
create index paper_form_text on paper_form (text_id);
create index paper_form_open on paper_form (received_on, id) where application_id is null;
create index paper_form_made on paper_form (made_by);

-- A sheet, as it was photographed or scanned.
create table paper_sheet (
  form_id bigint not null references paper_form (id),
  n bigint not null,
  media text not null check (media in ('image/jpeg', 'image/png', 'application/pdf')),
  bytes bigint not null,
  primary key (form_id, n)
);

create table paper_piece (
  form_id bigint not null references paper_form (id),
  n bigint not null,
  part bigint not null,
  cipher bytea not null,
  primary key (form_id, n, part)
);

-- Which lists that were taken away contained which application.
create table export_application (
  application_id bigint not null references application (id),
  act_id bigint not null,
  primary key (application_id, act_id)
);
create index export_application_act on export_application (act_id);

-- Whom the rows of a list may be: looked up when somebody is erased.
create index listed_row_like on listed_row (like_person_id) where like_person_id is not null;

-- The emblem as it is printed; the last row holds, an empty one means none.
create table emblem (
  id bigint primary key,
  svg text not null,
  file_name text not null,
  at bigint not null,
  made_by bigint not null
);
create index emblem_made on emblem (made_by);
