-- B01-B08: a seat's mandates never overlap unless it is collective; nobody holds the same seat twice at once.
create trigger mandate_overlap_insert before insert on mandate
when exists (select 1 from mandate m where m.seat_id = new.seat_id
  and (new.holding = 'single' or m.person_id = new.person_id)
  and (m.until_on is null or m.until_on > new.from_on) and (new.until_on is null or m.from_on < new.until_on))
begin select raise(abort, 'mandate_overlap'); end;
create trigger mandate_overlap_update before update of seat_id, person_id, from_on, until_on, holding on mandate
when exists (select 1 from mandate m where m.seat_id = new.seat_id and m.id <> new.id
  and (new.holding = 'single' or m.person_id = new.person_id)
  and (m.until_on is null or m.until_on > new.from_on) and (new.until_on is null or m.from_on < new.until_on))
begin select raise(abort, 'mandate_overlap'); end;
