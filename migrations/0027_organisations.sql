-- Representatives of parallel organisations (J04): whoever is called to a meeting, or comes onto its roll, as the representative of
-- an organisation: its key in the statute, and that capacity as it is written in minutes and communiques.
alter table summons add column represents text not null default '';
alter table summons add column capacity text not null default '';
alter table attendance add column represents text not null default '';
create index attendance_represents on attendance (represents, meeting_id) where represents <> '';
