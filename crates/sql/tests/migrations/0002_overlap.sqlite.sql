create trigger mandate_overlap before insert on mandate
when exists (select 1 from mandate m where m.unit_id = new.unit_id
  and (m.until_on is null or m.until_on > new.from_on) and (new.until_on is null or m.from_on < new.until_on))
begin select raise(abort, 'mandate_overlap'); end;
