-- D05: files that prove work, kept with the item: they pass to the successor with it (B15). In pieces, encrypted. What is taken
-- away is destroyed; that it was there, and who took it away, stays.
create table item_file (
  id bigint primary key,
  item_id bigint not null references action_item (id),
  name text not null,
  media text not null check (media in ('image/jpeg', 'image/png', 'application/pdf')),
  bytes bigint not null,
  sha256 bytea not null,
  on_day bigint not null,
  made_by bigint not null,
  removed_on bigint,
  removed_by bigint
);
create index item_file_item on item_file (item_id, id);
-- The same file twice is one.
create unique index item_file_same on item_file (item_id, sha256) where removed_on is null;
create index item_file_made on item_file (made_by);
create index item_file_removed on item_file (removed_by);

create table item_piece (
  file_id bigint not null references item_file (id),
  part bigint not null,
  cipher bytea not null,
  primary key (file_id, part)
);

-- Nearly nobody was merged into somebody: an index of those who were. Over everybody, a file that was counted went through it for all
-- who were not.
drop index person_merged;
create index person_merged on person (merged_into) where merged_into is not null;

-- Meetings that wait for minutes are few among those that were held: a mark and an index of those, and one of minutes by their state.
alter table sitting add column minuted bigint not null default 0 check (minuted in (0, 1));
update sitting set minuted = 1 where exists (select 1 from minutes n where n.meeting_id = sitting.meeting_id);
create index sitting_unwritten on sitting (meeting_id) where minuted = 0;
create index minutes_state on minutes (state, sort_on, id);
