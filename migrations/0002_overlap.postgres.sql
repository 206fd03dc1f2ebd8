-- B01-B08: a seat's mandates never overlap unless it is collective; nobody holds the same seat twice at once.
-- An exclusion constraint also holds between two transactions that do not see each other.
create extension if not exists btree_gist;
alter table mandate add constraint mandate_overlap
  exclude using gist (seat_id with =, int8range(from_on, until_on) with &&) where (holding = 'single');
alter table mandate add constraint mandate_twice
  exclude using gist (seat_id with =, person_id with =, int8range(from_on, until_on) with &&);
