-- Which bodies were touched lately, for the copies of the structure in memory: written by these triggers and by nothing else.
-- 0 stands for the territory, -1 for the meetings of no body.
create table structure_mark (
  body_id bigint not null,
  slot bigint not null,
  mark bigint not null,
  primary key (body_id, slot)
);
create index structure_mark_mark on structure_mark (mark);

-- The mark is the transaction. Of two at once that touch one body each has a row of its own, most of the time.
create function structure_touched(touched bigint) returns void language sql as $$
  insert into structure_mark (body_id, slot, mark)
    select touched, pg_current_xact_id()::text::bigint % 64, pg_current_xact_id()::text::bigint where touched is not null
    on conflict (body_id, slot) do update set mark = excluded.mark;
$$;

create function structure_body() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform structure_touched(old.id);
  end if;
  if tg_op <> 'DELETE' then
    perform structure_touched(new.id);
  end if;
  return null;
end $$;
create trigger structure_body after insert or update or delete on body
  for each row execute function structure_body();

create function structure_seat() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform structure_touched(old.body_id);
  end if;
  if tg_op <> 'DELETE' then
    perform structure_touched(new.body_id);
  end if;
  return null;
end $$;
create trigger structure_seat after insert or update or delete on seat
  for each row execute function structure_seat();

create function structure_mandate() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform structure_touched(old.body_id);
  end if;
  if tg_op <> 'DELETE' then
    perform structure_touched(new.body_id);
  end if;
  return null;
end $$;
create trigger structure_mandate after insert or update or delete on mandate
  for each row execute function structure_mandate();

create function structure_meeting() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform structure_touched(coalesce(old.body_id, -1));
  end if;
  if tg_op <> 'DELETE' then
    perform structure_touched(coalesce(new.body_id, -1));
  end if;
  return null;
end $$;
create trigger structure_meeting after insert or update or delete on meeting
  for each row execute function structure_meeting();

create function structure_item() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform structure_touched(old.body_id);
  end if;
  if tg_op <> 'DELETE' then
    perform structure_touched(new.body_id);
  end if;
  return null;
end $$;
create trigger structure_item after insert or update or delete on action_item
  for each row execute function structure_item();

create function structure_territory() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform structure_touched(0);
  end if;
  if tg_op <> 'DELETE' then
    perform structure_touched(0);
  end if;
  return null;
end $$;
create trigger structure_territory after insert or update or delete on unit
  for each row execute function structure_territory();

create function structure_succession() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform structure_touched(0);
  end if;
  if tg_op <> 'DELETE' then
    perform structure_touched(0);
  end if;
  return null;
end $$;
create trigger structure_succession after insert or update or delete on unit_succession
  for each row execute function structure_succession();

-- Whether a meeting was held follows from its steps.
create function structure_step() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform structure_touched(coalesce(t.body_id, -1)) from meeting t where t.id = old.meeting_id;
  end if;
  if tg_op <> 'DELETE' then
    perform structure_touched(coalesce(t.body_id, -1)) from meeting t where t.id = new.meeting_id;
  end if;
  return null;
end $$;
create trigger structure_step after insert or delete on meeting_step
  for each row execute function structure_step();

create function structure_convocation() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform structure_touched(coalesce(t.body_id, -1)) from meeting t where t.id = old.meeting_id;
  end if;
  if tg_op <> 'DELETE' then
    perform structure_touched(coalesce(t.body_id, -1)) from meeting t where t.id = new.meeting_id;
  end if;
  return null;
end $$;
create trigger structure_convocation after insert or delete on convocation
  for each row execute function structure_convocation();

-- Whether somebody who sits counts as a woman or as young is known by the person and the membership.
create function structure_person() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    perform structure_touched(k.body_id) from (select distinct d.body_id from mandate d where d.person_id = new.id) k;
  end if;
  return null;
end $$;
create trigger structure_person after update of sex on person
  for each row execute function structure_person();

create function structure_member() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform structure_touched(k.body_id) from (select distinct d.body_id from mandate d where d.person_id = old.person_id) k;
  end if;
  if tg_op <> 'DELETE' then
    perform structure_touched(k.body_id) from (select distinct d.body_id from mandate d where d.person_id = new.person_id) k;
  end if;
  return null;
end $$;
create trigger structure_member after insert or update of birth_year, person_id or delete on membership
  for each row execute function structure_member();
