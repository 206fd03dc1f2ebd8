-- What is frozen stays as it is; only the name of somebody who was erased may go.
create trigger roll_entry_frozen_insert before insert on roll_entry
when exists (select 1 from roll_seal s where s.roll_id = new.roll_id)
begin select raise(abort, 'roll_frozen'); end;
create trigger roll_entry_frozen_delete before delete on roll_entry
when exists (select 1 from roll_seal s where s.roll_id = old.roll_id)
begin select raise(abort, 'roll_frozen'); end;
create trigger roll_entry_frozen_update before update on roll_entry
when exists (select 1 from roll_seal s where s.roll_id = old.roll_id)
  and not (new.name_ar = '' and new.name_la = '' and new.sort_key = '' and new.roll_id = old.roll_id
    and new.person_id = old.person_id and new.membership_id is old.membership_id and new.verdict = old.verdict
    and new.reason = old.reason and new.article = old.article and new.met_on is old.met_on and new.region_id = old.region_id
    and new.province_id = old.province_id and new.commune_id = old.commune_id and new.unit_code = old.unit_code
    and new.leaf = old.leaf)
begin select raise(abort, 'roll_frozen'); end;
create trigger roll_frozen_update before update on roll
when exists (select 1 from roll_seal s where s.roll_id = old.id)
begin select raise(abort, 'roll_frozen'); end;
create trigger roll_frozen_delete before delete on roll
when exists (select 1 from roll_seal s where s.roll_id = old.id)
begin select raise(abort, 'roll_frozen'); end;
create trigger roll_seal_kept_update before update on roll_seal
begin select raise(abort, 'roll_frozen'); end;
create trigger roll_seal_kept_delete before delete on roll_seal
begin select raise(abort, 'roll_frozen'); end;
