-- Most of what a register writes are the words by which its people are found. A table with a key of its own beside it keeps each of
-- them three times; this one twice.
create table name_token_kept (
  token text not null,
  kind text not null check (kind in ('unit', 'body', 'person', 'meeting', 'decision', 'communique')),
  region_id integer not null,
  province_id integer not null,
  commune_id integer not null,
  ref_id integer not null,
  primary key (kind, token, region_id, province_id, commune_id, ref_id)
) strict, without rowid;
insert into name_token_kept (token, kind, region_id, province_id, commune_id, ref_id)
  select token, kind, region_id, province_id, commune_id, ref_id from name_token
  order by kind, token, region_id, province_id, commune_id, ref_id;
drop table name_token;
alter table name_token_kept rename to name_token;
create index name_token_ref on name_token (kind, ref_id, token);
