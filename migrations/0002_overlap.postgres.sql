-- B01-B08: a seat's mandates never overlap unless it is collective; nobody holds the same seat twice at once.
-- An exclusion constraint also holds between two transactions that do not see each other. Its columns are written as expressions
-- so that no query is planned through its index: the planner takes it for as good as `mandate_person` and reads all of it.
create extension if not exists btree_gist;
alter table mandate add constraint mandate_overlap
  exclude using gist ((seat_id + 0) with =, int8range(from_on, until_on) with &&) where (holding = 'single');
alter table mandate add constraint mandate_twice
  exclude using gist ((seat_id + 0) with =, (person_id + 0) with =, int8range(from_on, until_on) with &&);
