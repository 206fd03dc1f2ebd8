headquarters-title = Headquarters
headquarters-lead = The party’s headquarters in this territory: open, planned, closed, and what was held there.
headquarters-none = No headquarters of the register answers to this filter.
headquarters-everywhere = Every unit of this territory has an open headquarters.
headquarters-new = Register a headquarters
headquarters-edit = Correct what is written of it
headquarters-save = Save
headquarters-views = Views
headquarters-all = All
headquarters-without = Units without an open headquarters
headquarters-without-one = no open headquarters
headquarters-name = Headquarters
headquarters-name-hint = Such as: provincial headquarters.
headquarters-unit-hint = Name or code of the unit: the region, province or commune whose headquarters it is.
headquarters-address = Address
headquarters-body = Body that has it
headquarters-of-unit = the whole unit
headquarters-tenure = How it is held
headquarters-tenure-unknown = not known
headquarters-tenure-owned = owned
headquarters-tenure-rented = rented
headquarters-tenure-lent = lent
headquarters-tenure-until = { $name } until { $on }
headquarters-term = End of the lease or loan
headquarters-term-hint = Only of what is rented or lent.
headquarters-ends = ends soon or ended
headquarters-rooms = Rooms
headquarters-seats = Seats of the largest room
headquarters-hours = Opening hours
headquarters-hours-hint = Such as: Monday to Friday, 16:00 to 20:00.
headquarters-accessible = Accessible to people with disabilities
headquarters-state-planned = planned
headquarters-state-open = open
headquarters-state-closed = closed
headquarters-since-planned = planned since { $on }
headquarters-since-open = open since { $on }
headquarters-since-closed = closed since { $on }
headquarters-states = How it stood
headquarters-to = New state
headquarters-on = From the day
headquarters-reason = Reason
headquarters-reason-hint = Needed where it closes.
headquarters-ground = Decision that wanted it
headquarters-no-ground = no decision
headquarters-change = Change its state
headquarters-take-back = Take the last entry back
headquarters-activities = Meetings held there
headquarters-met = Meetings
headquarters-met-none = No meeting is written down there.
headquarters-meeting = Meeting
headquarters-meeting-hint = The latest meetings of the territory without one. What is written of their place stays as it is.
headquarters-place = Note a meeting held here
headquarters-unplace = was not held here
headquarters-counts = Headquarters by province
headquarters-above = above the provinces
headquarters-wanted = Its opening as a target
headquarters-wanted-none = No programme makes its opening a target.
headquarters-want = Make its opening a target
headquarters-awaited = not open yet
headquarters-late = late since { $on }
headquarters-programme-hint = The running programmes that you lead in this territory.
headquarters-until = until { $on }
headquarters-urgency = Urgency
headquarters-urgency-ordinary = ordinary
headquarters-urgency-urgent = urgent
headquarters-urgency-pressing = pressing
headquarters-target = Opening of the headquarters: { $name }
headquarters-by-open = The target is met when the register shows the headquarters open, not by a tick.
headquarters-no-name = Write the name, in { $n } letters at most.
headquarters-no-address = Write the address, in { $n } letters at most.
headquarters-no-body = This body is not of the unit: choose from the list.
headquarters-no-number = Write a whole number above zero, or leave it empty.
headquarters-no-term = Only what is rented or lent has a term.
headquarters-no-state = Choose: planned, open or closed.
headquarters-no-day = Write the day.
headquarters-no-ahead = That day has not come: write what happened; the rest is planned.
headquarters-no-same = It is so since { $on }.
headquarters-no-before = The last entry is of { $on }: choose that day or a later one.
headquarters-no-reason = Write why it closes.
headquarters-no-decision = This is no decision about premises of this territory.
headquarters-no-built = Meetings or targets hang on it: close it, or take those back first.
headquarters-no-meeting = Choose a meeting of this territory.
headquarters-no-open = It is open: there is nothing to open.
headquarters-no-programme = No running programme that you lead here: begin one, then come back.
headquarters-no-wanted = Its opening is a target of a running programme already.
headquarters-bare = { PLURAL($n) ->
    [one] { $n } unit without one
   *[other] { $n } units without one
}
headquarters-shown = { PLURAL($n) ->
    [one] { $n } headquarters
   *[other] { $n } headquarters
}
headquarters-met-n = { PLURAL($n) ->
    [one] { $n } meeting was held there
   *[other] { $n } meetings were held there
}
