programmes-title = Programmes and targets
programmes-new = New programme
programmes-begin = Begin and propose targets
programmes-none = No programme here yet. A programme sets targets unit by unit, each with a day and an owner; only a recorded fact meets them.
programmes-col-title = Programme
programmes-col-kind = Sort
programmes-col-unit = Territory
programmes-col-body = Owning body
programmes-col-targets = Targets
programmes-col-done = Met
programmes-col-province = Province
programmes-col-asks = What is asked
programmes-col-chosen = Chosen
programmes-col-there = What there is
programmes-from = From
programmes-until = Until
programmes-period = Period
programmes-due = Due
programmes-first-due = First due
programmes-owner = Owner
programmes-decision = Adopting decision
programmes-no-decision-yet = No decision recorded
programmes-decision-hint = The body’s decisions appear once it is chosen and the form is sent.
programmes-title-hint = For instance: founding the province’s local secretariats before the end of the year.
programmes-unit-hint = The unit covered, with everything below it.
programmes-body-hint = A body of this territory or above it.
programmes-kind-founding = Founding bodies
programmes-kind-renewal = Renewing bodies
programmes-kind-organisations = Parallel organisations and leagues
programmes-kind-structuring = Structuring plan
programmes-kind-tour = Tour of meetings
programmes-kind-roadmap = Roadmap
programmes-kind-work = Work programme of a body
programmes-kind-premises = Opening headquarters
programmes-goal = Sort of target
programmes-goal-found = Found a body in each unit
programmes-goal-renew = Renew a body whose term ends
programmes-goal-meet = Hold a meeting in each unit
programmes-goal-work = A piece of work
programmes-by-found = Met when the body is founded within the period by the decision of a meeting lawfully held, with valid mandates.
programmes-by-renew = Met when new mandates begin within the period by the decision of a meeting lawfully held and no expired one is left.
programmes-by-meet = Met when a meeting is held in the unit within the period.
programmes-by-work = Done by its owner, with what proves it.
programmes-state-late = Late
programmes-state-unproven = Without title
programmes-state-expired = Mandates over
programmes-state-soon = Due soon
programmes-state-planned = Meeting planned
programmes-state-waiting = Waiting
programmes-state-met = Met
programmes-state-released = Let go
programmes-runs = Under way
programmes-look = See what is missing
programmes-propose = Propose targets
programmes-within = Within
programmes-within-hint = A province or region, to give each its own day and owner.
programmes-choose-kind = Choose a kind of body to see the units that lack it.
programmes-take-chosen = Take the chosen
programmes-take-work = Take the work
programmes-taken = The targets are in the programme.
programmes-owner-heads = Whoever heads the body above each unit
programmes-work-hint = What is to be done, and how one will know.
programmes-note-vacant = Body without recorded mandates
programmes-next = What comes next
programmes-no-targets = No target matches.
programmes-the-fact = The fact
programmes-open-fact = Open the fact
programmes-founding-meeting = The founding meeting
programmes-its-meeting = Its meeting
programmes-programme = Programme
programmes-slipped = moved
programmes-slips = Days moved
programmes-no-slips = No day was moved.
programmes-progress = Progress over time
programmes-chart = Targets met and due by each day
programmes-chart-table = The figures as a table
programmes-chart-on = By
programmes-chart-due = Due
programmes-by-owner = By owner
programmes-reason = Reason
programmes-prolong = Move the end of the programme
programmes-give-up = Give the programme up
programmes-resume = Take the programme up again
programmes-move = Move the day
programmes-hand-on = Hand it on
programmes-release = Let the target go
programmes-take-up = Take it up again
programmes-convene = Convene the assembly
programmes-step-done = Done
programmes-step-reopened = Opened again
programmes-step-released = Let go
programmes-step-taken-up = Taken up again
programmes-step-convened = Meeting convened
programmes-no-title = Give the programme a title.
programmes-no-sort = Choose what sort of programme.
programmes-no-body = Choose a living body of this territory or above it; the list appears once the territory is given.
programmes-no-unit = This territory is not yours to lead: give a unit of your mandate.
programmes-no-decision = That decision is not the owning body’s. Choose one of its own.
programmes-no-backwards = The period ends before it begins. Correct one of the days.
programmes-no-period-long = A programme lasts ten years at most. Bring its end nearer.
programmes-no-period-over = The last day is past. Choose one to come.
programmes-no-chosen = No unit is chosen. Choose at least one.
programmes-no-owner = Name an owner: no target without one.
programmes-no-owner-elsewhere = The owner sits in the owning body or in one of the territory. Choose from the list.
programmes-no-kind = Choose the kind of body.
programmes-no-day = Choose the day.
programmes-no-over = The programme was given up or is over. Take it up again or prolong it first.
programmes-no-runs = The programme runs; there is nothing to take up again.
programmes-no-reason = Give the reason: it is read after you.
programmes-no-same-day = That is the day already. Choose another.
programmes-no-theirs = It is theirs already. Choose somebody else.
programmes-no-text = Say what is to be done.
programmes-no-evidence = Say what was done, or give a link that proves it.
programmes-no-yours = Only its owner and those who lead the programme there can report on it.
programmes-no-now = It does not stand so that this can be done. Open the page again to see how it stands.
programmes-no-there = Nothing of what that act made is left.
programmes-no-host = No competent body exists to convene this assembly. Found the one above first.
programmes-no-meeting = This target needs no meeting.
programmes-given-up = Given up on { $on }
programmes-over-since = Over since { $on }
programmes-begins = Begins on { $on }
programmes-met-of = { $met } of { $of } met
programmes-since-late = Late since { $on }
programmes-since-unproven = Without title since { $on }
programmes-since-expired = Met on { $on }, mandates over
programmes-since-met = Met on { $on }
programmes-since-released = Let go on { $on }
programmes-asks-found = Found: { $body }
programmes-asks-renew = Renew: { $body }
programmes-asks-meet = Meeting: { $body }
programmes-moved = from { $from } to { $to }
programmes-step-handed = Handed from { $from } to { $to }
programmes-first-was = first { $on }
programmes-unit-gone = This unit exists no longer since { $on }. Let this target go.
programmes-due-hint = Between { $from } and { $until }.
programmes-note-over = Over since { $ends }, renewed { $since }
programmes-note-ends = Ends on { $ends }, renewed { $since }
programmes-note-since = Renewed { $since }
programmes-chart-legend = Solid line: met. Dashed: due. Top of the drawing: { $n }.
programmes-nothing-missing = No unit here lacks it ({ $body }) outside running programmes.
programmes-no-head = Nobody heads the body above { $unit }. Name somebody.
programmes-no-dissolved = { $unit } exists no longer since { $on }. Choose the unit that took over.
programmes-no-outside = { $unit } is outside this programme’s territory. Choose a unit of it.
programmes-no-kind-here = The statute has no such body at the level of { $unit }. Choose one of that level.
programmes-no-outside-period = Outside the programme’s period, { $from } to { $until }. Choose a day inside it, or move its end.
programmes-no-same-elsewhere = The same target for { $unit } is in a running programme: { $title }. Let it go there, or leave it to it.
programmes-no-same-here = This programme has the target already: { $unit }.
programmes-no-missing = { $unit } no longer lacks it. Leave it out.
programmes-no-tick = This target cannot be ticked. { $by }
programmes-no-convened = Its assembly is convened for { $on }. Change that meeting if need be.
programmes-shown = { PLURAL($n) ->
    [one] { $n } programme
   *[other] { $n } programmes
}
programmes-targets-shown = { PLURAL($n) ->
    [one] { $n } of { $of }
   *[other] { $n } of { $of }
}
programmes-missing = { PLURAL($n) ->
    [one] { $n } unit lacks it ({ $body }).
   *[other] { $n } units lack it ({ $body }).
}
programmes-elsewhere = { PLURAL($n) ->
    [one] { $n } more unit is in a running programme already and is not proposed.
   *[other] { $n } more units are in a running programme already and are not proposed.
}
programmes-take-all = { PLURAL($n) ->
    [one] Take the one unit
   *[other] Take all { $n } units
}
programmes-no-many = { PLURAL($n) ->
    [one] A programme has { $n } target at most.
   *[other] A programme has { $n } targets at most. Begin another for the rest.
}
programmes-no-built = { PLURAL($n) ->
    [one] { $n } thing was done on it since, so it is not taken back. Let the target go, or give the programme up.
   *[other] { $n } things were done on it since, so it is not taken back. Let the targets go, or give the programme up.
}
programmes-point-attendance = Attendance and quorum
programmes-point-founding = Founding: { $body } ({ $article })
programmes-point-reports = Activity and financial reports: { $body }
programmes-point-election = Election: { $post } ({ $article })
programmes-point-declaration = Declaration to the local administrative authority within thirty days (organic law 29-11, art. 16)
programmes-assembly-founding = Founding assembly: { $body }
programmes-assembly-renewal = Renewal assembly: { $body }
programmes-agenda-hint = One point a line, as the statute proposes. Correct it before convening.
programmes-point-office = Election: { $post }
