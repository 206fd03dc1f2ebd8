-- What is frozen stays as it is; only the name of somebody who was erased may go.
create function roll_entry_frozen() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from roll_seal s where s.roll_id = coalesce(new.roll_id, old.roll_id)) then
    return coalesce(new, old);
  end if;
  if tg_op = 'UPDATE' and new.name_ar = '' and new.name_la = '' and new.sort_key = '' and new.roll_id = old.roll_id
    and new.person_id = old.person_id and new.membership_id is not distinct from old.membership_id and new.verdict = old.verdict
    and new.reason = old.reason and new.article = old.article and new.met_on is not distinct from old.met_on
    and new.region_id = old.region_id and new.province_id = old.province_id and new.commune_id = old.commune_id
    and new.unit_code = old.unit_code and new.leaf = old.leaf then
    return new;
  end if;
  raise exception 'roll_frozen' using constraint = 'roll_frozen';
end $$;
create trigger roll_entry_frozen before insert or update or delete on roll_entry
  for each row execute function roll_entry_frozen();

create function roll_frozen() returns trigger language plpgsql as $$
begin
  if exists (select 1 from roll_seal s where s.roll_id = old.id) then
    raise exception 'roll_frozen' using constraint = 'roll_frozen';
  end if;
  return coalesce(new, old);
end $$;
create trigger roll_frozen before update or delete on roll
  for each row execute function roll_frozen();

create function roll_seal_kept() returns trigger language plpgsql as $$
begin
  raise exception 'roll_frozen' using constraint = 'roll_frozen';
end $$;
create trigger roll_seal_kept before update or delete on roll_seal
  for each row execute function roll_seal_kept();
