-- Which bodies were touched lately, for the copies of the structure in memory: written by these triggers and by nothing else.
-- 0 stands for the territory, -1 for the meetings of no body.
create table structure_mark (
  body_id integer not null,
  slot integer not null,
  mark integer not null,
  primary key (body_id, slot)
) strict;
create index structure_mark_mark on structure_mark (mark);

-- The greatest mark is of the last commit, since one writes at a time.
create trigger structure_body_insert after insert on body
begin
  insert into structure_mark (body_id, slot, mark)
    values (new.id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark))
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_body_update after update on body
begin
  insert into structure_mark (body_id, slot, mark)
    values (new.id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark))
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_body_delete after delete on body
begin
  insert into structure_mark (body_id, slot, mark)
    values (old.id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark))
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_seat_insert after insert on seat
begin
  insert into structure_mark (body_id, slot, mark)
    values (new.body_id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark))
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_seat_update after update on seat
begin
  insert into structure_mark (body_id, slot, mark)
    select k.body_id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark) from (select new.body_id as body_id union select old.body_id as body_id) k where true
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_seat_delete after delete on seat
begin
  insert into structure_mark (body_id, slot, mark)
    values (old.body_id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark))
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_mandate_insert after insert on mandate
begin
  insert into structure_mark (body_id, slot, mark)
    values (new.body_id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark))
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_mandate_update after update on mandate
begin
  insert into structure_mark (body_id, slot, mark)
    select k.body_id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark) from (select new.body_id as body_id union select old.body_id as body_id) k where true
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_mandate_delete after delete on mandate
begin
  insert into structure_mark (body_id, slot, mark)
    values (old.body_id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark))
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_meeting_insert after insert on meeting
begin
  insert into structure_mark (body_id, slot, mark)
    values (coalesce(new.body_id, -1), 0, (select coalesce(max(mark), 0) + 1 from structure_mark))
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_meeting_update after update on meeting
begin
  insert into structure_mark (body_id, slot, mark)
    select k.body_id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark) from (select coalesce(new.body_id, -1) as body_id union select coalesce(old.body_id, -1) as body_id) k where true
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_meeting_delete after delete on meeting
begin
  insert into structure_mark (body_id, slot, mark)
    values (coalesce(old.body_id, -1), 0, (select coalesce(max(mark), 0) + 1 from structure_mark))
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_item_insert after insert on action_item
begin
  insert into structure_mark (body_id, slot, mark)
    values (new.body_id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark))
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_item_update after update on action_item
begin
  insert into structure_mark (body_id, slot, mark)
    select k.body_id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark) from (select new.body_id as body_id union select old.body_id as body_id) k where true
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_item_delete after delete on action_item
begin
  insert into structure_mark (body_id, slot, mark)
    values (old.body_id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark))
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_territory_insert after insert on unit
begin
  insert into structure_mark (body_id, slot, mark)
    values (0, 0, (select coalesce(max(mark), 0) + 1 from structure_mark))
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_territory_update after update on unit
begin
  insert into structure_mark (body_id, slot, mark)
    values (0, 0, (select coalesce(max(mark), 0) + 1 from structure_mark))
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_territory_delete after delete on unit
begin
  insert into structure_mark (body_id, slot, mark)
    values (0, 0, (select coalesce(max(mark), 0) + 1 from structure_mark))
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_succession_insert after insert on unit_succession
begin
  insert into structure_mark (body_id, slot, mark)
    values (0, 0, (select coalesce(max(mark), 0) + 1 from structure_mark))
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_succession_update after update on unit_succession
begin
  insert into structure_mark (body_id, slot, mark)
    values (0, 0, (select coalesce(max(mark), 0) + 1 from structure_mark))
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_succession_delete after delete on unit_succession
begin
  insert into structure_mark (body_id, slot, mark)
    values (0, 0, (select coalesce(max(mark), 0) + 1 from structure_mark))
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
-- Whether a meeting was held follows from its steps.
create trigger structure_step_insert after insert on meeting_step
begin
  insert into structure_mark (body_id, slot, mark)
    select k.body_id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark) from (select coalesce(t.body_id, -1) as body_id from meeting t where t.id = new.meeting_id) k where true
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_step_delete after delete on meeting_step
begin
  insert into structure_mark (body_id, slot, mark)
    select k.body_id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark) from (select coalesce(t.body_id, -1) as body_id from meeting t where t.id = old.meeting_id) k where true
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_convocation_insert after insert on convocation
begin
  insert into structure_mark (body_id, slot, mark)
    select k.body_id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark) from (select coalesce(t.body_id, -1) as body_id from meeting t where t.id = new.meeting_id) k where true
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_convocation_delete after delete on convocation
begin
  insert into structure_mark (body_id, slot, mark)
    select k.body_id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark) from (select coalesce(t.body_id, -1) as body_id from meeting t where t.id = old.meeting_id) k where true
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
-- Whether somebody who sits counts as a woman or as young is known by the person and the membership.
create trigger structure_person after update of sex on person
begin
  insert into structure_mark (body_id, slot, mark)
    select k.body_id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark) from (select distinct d.body_id from mandate d where d.person_id = new.id) k where true
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_member_insert after insert on membership
begin
  insert into structure_mark (body_id, slot, mark)
    select k.body_id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark) from (select d.body_id from mandate d where d.person_id = new.person_id group by d.body_id) k where true
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_member_update after update of birth_year, person_id on membership
begin
  insert into structure_mark (body_id, slot, mark)
    select k.body_id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark) from (select d.body_id from mandate d where d.person_id = new.person_id group by d.body_id) k where true
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
create trigger structure_member_delete after delete on membership
begin
  insert into structure_mark (body_id, slot, mark)
    select k.body_id, 0, (select coalesce(max(mark), 0) + 1 from structure_mark) from (select d.body_id from mandate d where d.person_id = old.person_id group by d.body_id) k where true
    on conflict (body_id, slot) do update set mark = excluded.mark;
end;
