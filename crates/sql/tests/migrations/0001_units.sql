-- The tables of this crate's own tests.
create table unit (
  id bigint primary key,
  code text not null unique,
  name text not null,
  kind text not null,
  parent_id bigint references unit (id),
  closed_on bigint,
  seats bigint not null default 0 constraint unit_seats_positive check (seats >= 0),
  active bigint not null default 1 check (active in (0, 1)),
  weight double precision not null default 0,
  picture bytea
);
create unique index unit_name_in_parent on unit (parent_id, name);
create index unit_kind on unit (kind);

create table mandate (
  id bigint primary key,
  unit_id bigint not null references unit (id),
  holder text not null,
  from_on bigint not null,
  until_on bigint
);
