-- Nobody is a member twice on one day. The column is an expression for the reason given for mandates.
alter table membership add constraint membership_once
  exclude using gist ((person_id + 0) with =, int8range(joined_on, ended_on) with &&);

-- Whatever changes a line of the roster leaves its mark: the transaction that changed it. One that began earlier may commit later,
-- so whoever reads asks again for all that were not finished when it read last.
create function membership_marked() returns trigger language plpgsql as $$
begin
  insert into membership_mark (membership_id, mark) values (coalesce(new.id, old.id), pg_current_xact_id()::text::bigint)
    on conflict (membership_id) do update set mark = excluded.mark;
  return null;
end $$;
create trigger membership_marked after insert or update or delete on membership
  for each row execute function membership_marked();

create function membership_label_marked() returns trigger language plpgsql as $$
begin
  insert into membership_mark (membership_id, mark)
    values (coalesce(new.membership_id, old.membership_id), pg_current_xact_id()::text::bigint)
    on conflict (membership_id) do update set mark = excluded.mark;
  return null;
end $$;
create trigger membership_label_marked after insert or delete on membership_label
  for each row execute function membership_label_marked();

create function membership_person_marked() returns trigger language plpgsql as $$
begin
  insert into membership_mark (membership_id, mark)
    select m.id, pg_current_xact_id()::text::bigint from membership m where m.person_id = new.id
    on conflict (membership_id) do update set mark = excluded.mark;
  return null;
end $$;
create trigger membership_person_marked after update of name_ar, name_la, sort_key, sex, merged_into, erased_at on person
  for each row execute function membership_person_marked();

create function membership_office_marked() returns trigger language plpgsql as $$
begin
  insert into membership_mark (membership_id, mark)
    select m.id, pg_current_xact_id()::text::bigint from membership m
    where m.person_id = coalesce(new.person_id, old.person_id)
    on conflict (membership_id) do update set mark = excluded.mark;
  return null;
end $$;
create trigger membership_office_marked after insert or update or delete on mandate
  for each row execute function membership_office_marked();
