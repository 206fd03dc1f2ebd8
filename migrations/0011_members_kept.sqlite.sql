-- Nobody is a member twice on one day.
create trigger membership_once_insert before insert on membership
when exists (select 1 from membership m where m.person_id = new.person_id
  and (m.ended_on is null or m.ended_on > m.joined_on) and (new.ended_on is null or new.ended_on > new.joined_on)
  and (m.ended_on is null or m.ended_on > new.joined_on) and (new.ended_on is null or m.joined_on < new.ended_on))
begin select raise(abort, 'membership_once'); end;
create trigger membership_once_update before update of person_id, joined_on, ended_on on membership
when exists (select 1 from membership m where m.person_id = new.person_id and m.id <> new.id
  and (m.ended_on is null or m.ended_on > m.joined_on) and (new.ended_on is null or new.ended_on > new.joined_on)
  and (m.ended_on is null or m.ended_on > new.joined_on) and (new.ended_on is null or m.joined_on < new.ended_on))
begin select raise(abort, 'membership_once'); end;

-- Whatever changes a line of the roster leaves its mark: the greatest is of the last commit, since one writes at a time.
create trigger membership_marked_insert after insert on membership
begin
  insert into membership_mark (membership_id, mark)
    values (new.id, (select coalesce(max(mark), 0) + 1 from membership_mark))
    on conflict (membership_id) do update set mark = excluded.mark;
end;
create trigger membership_marked_update after update on membership
begin
  insert into membership_mark (membership_id, mark)
    values (new.id, (select coalesce(max(mark), 0) + 1 from membership_mark))
    on conflict (membership_id) do update set mark = excluded.mark;
end;
create trigger membership_marked_delete after delete on membership
begin
  insert into membership_mark (membership_id, mark)
    values (old.id, (select coalesce(max(mark), 0) + 1 from membership_mark))
    on conflict (membership_id) do update set mark = excluded.mark;
end;
create trigger membership_label_marked_insert after insert on membership_label
begin
  insert into membership_mark (membership_id, mark)
    values (new.membership_id, (select coalesce(max(mark), 0) + 1 from membership_mark))
    on conflict (membership_id) do update set mark = excluded.mark;
end;
create trigger membership_label_marked_delete after delete on membership_label
begin
  insert into membership_mark (membership_id, mark)
    values (old.membership_id, (select coalesce(max(mark), 0) + 1 from membership_mark))
    on conflict (membership_id) do update set mark = excluded.mark;
end;
create trigger membership_person_marked after update of name_ar, name_la, sort_key, sex, merged_into, erased_at on person
begin
  insert into membership_mark (membership_id, mark)
    select m.id, (select coalesce(max(mark), 0) + 1 from membership_mark) from membership m where m.person_id = new.id
    on conflict (membership_id) do update set mark = excluded.mark;
end;
create trigger membership_office_marked_insert after insert on mandate
begin
  insert into membership_mark (membership_id, mark)
    select m.id, (select coalesce(max(mark), 0) + 1 from membership_mark) from membership m where m.person_id = new.person_id
    on conflict (membership_id) do update set mark = excluded.mark;
end;
create trigger membership_office_marked_update after update on mandate
begin
  insert into membership_mark (membership_id, mark)
    select m.id, (select coalesce(max(mark), 0) + 1 from membership_mark) from membership m where m.person_id = new.person_id
    on conflict (membership_id) do update set mark = excluded.mark;
end;
create trigger membership_office_marked_delete after delete on mandate
begin
  insert into membership_mark (membership_id, mark)
    select m.id, (select coalesce(max(mark), 0) + 1 from membership_mark) from membership m where m.person_id = old.person_id
    on conflict (membership_id) do update set mark = excluded.mark;
end;
