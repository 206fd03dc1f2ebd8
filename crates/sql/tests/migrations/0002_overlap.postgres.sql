create extension if not exists btree_gist;
alter table mandate add constraint mandate_overlap
  exclude using gist (unit_id with =, int8range(from_on, until_on) with &&);
