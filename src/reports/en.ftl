reports-title = Reports
reports-of = State report: { $unit }
reports-nation = National level
reports-period = Period from { $from } to { $to }
reports-composed = Drawn up on { $day } from the record.
reports-short = In short
reports-sentence = { $text }.
reports-sentence-was = { $text }; in the period before: { $was }.
reports-short-structured = { $n } of { $of } communes structured on { $day }
reports-short-met = { $n } of { $of } bodies whose day is known met in time
reports-short-held = { PLURAL($n) ->
    [one] { $n } meeting held in the period
   *[other] { $n } meetings held in the period
}
reports-short-expired = { PLURAL($n) ->
    [one] { $n } body sits beyond its term
   *[other] { $n } bodies sit beyond their term
}
reports-short-late = { PLURAL($n) ->
    [one] { $n } task is late
   *[other] { $n } tasks are late
}
reports-against = The period before of the same length, with which it is compared: from { $from } to { $to }.
reports-not-compared = Nothing is compared: the record begins on { $first }.
reports-was = Period before
reports-change = Change
reports-part = Number
reports-counted = What is counted
reports-units = By territorial unit
reports-missing = What is missing and since when: communes without a local body
reports-nothing-missing = Nothing is missing.
reports-uncovered = Regions and provinces without a body of their level
reports-expired = What expired: bodies that sit beyond their term
reports-ending = Bodies whose term ends within a year
reports-no-body = No body.
reports-not-met = Which bodies did not meet in time
reports-all-met = Every body whose day is known met in time.
reports-due = Due
reports-few = fewer than { $n }
reports-few-note = Numbers of people below { $n } are not told, nor those by which they could be found from the sum, so that nobody is recognised.
reports-col-expired = Expired
reports-col-seats = Vacant seats
reports-col-met = In time
reports-col-held = Meetings
reports-col-late = Late
reports-definitions = Definitions and sources
reports-meetings = Meetings and decisions
reports-held = How meetings were held
reports-lawful = of which with a quorum that was counted
reports-short-of-quorum = of which without the quorum required
reports-quorum-unknown = of which the quorum was not written down
reports-inquorate = Not opened for want of a quorum
reports-cancelled = Called off
reports-in-period = In the period
reports-by-month = Meetings over time
reports-meetings-of = Meetings of the period
reports-meeting = Meeting
reports-none-held = No meeting was held in this period.
reports-decided = Decisions by kind
reports-kind = Kind
reports-sum = Sum
reports-none-decided = No decision was taken in this period.
reports-work = What became of the work that was due
reports-work-all = Tasks that were due
reports-work-timely = Done in time
reports-work-after = Done late
reports-work-open = Not done
reports-none-due = No task was due in this period.
reports-late = What is late, and who answers for it
reports-task = Task
reports-owner = Owner
reports-no-owner = Nobody
reports-lateness = Late by
reports-days-late = { PLURAL($n) ->
    [one] { $n } day
   *[other] { $n } days
}
reports-none-late = No task is late.
reports-programmes = How far the programmes are
reports-progress = Targets met
reports-no-programme = No programme concerns this territory in this period.
reports-target = Target
reports-first-due = First due
reports-slipped = Targets that slipped, and who answers for them
reports-none-slipped = No target slipped.
reports-growth = Numbers and growth
reports-ages = By age
reports-members-end = Members on { $day }
reports-members-begin = Members on { $day }, before the period
reports-members-change = Growth in the period
reports-women-share = Share of women, where known
reports-young-share = Share below 35, where the age is known
reports-categories = By category
reports-women = Women
reports-men = Men
reports-at-begin = Before the period
reports-contents = Contents
reports-map-alt = Map: { $title }. The table that follows says the same.
reports-more = { PLURAL($n) ->
    [one] and { $n } more line: see the page
   *[other] and { $n } more lines: see the page
}
reports-more-in-book = { PLURAL($n) ->
    [one] And { $n } more line, in the workbook and on the page.
   *[other] And { $n } more lines, in the workbook and on the page.
}
reports-about = About
reports-from = From
reports-to = To
reports-ready = Periods to choose
reports-this-year = This year
reports-last-year = Last year
reports-last-quarter = Last quarter
reports-last-month = Last month
reports-since-congress = Since the congress
reports-hint = Two days, such as 2026-01-01 and 2026-03-31. The last day alone gives the state on it and the activity of the year that ends there.
reports-wrong-day = There is no such day: write year, month, day, such as 2026-03-31. Here is the report of this year.
reports-wrong-backwards = The period ends before it begins: mend the days. Here is the report of this year.
reports-wrong-future = The last day has not come yet: choose a past one. Here is the report of this year.
reports-wrong-long = The period is longer than a century: choose a later beginning. Here is the report of this year.
reports-before = Nothing is recorded before { $first }: the record does not know what was. That is not emptiness; it is not known.
reports-go-first = A report since the first day recorded
reports-paper = Report
reports-book = The report as a workbook (Excel)
reports-record = Record of service
reports-record-of = Record of service: { $name }
reports-record-link = Record of service over a period
reports-record-book = The record as a workbook (Excel)
reports-with-quorum = with a quorum
reports-without-quorum = without a quorum
reports-quorum-not-written = quorum not written down
reports-session = Session
reports-present = Present
reports-needed = Quorum required
reports-decision = Decision
reports-done = Done
reports-no-work = no work
reports-followed = { $n } of { $of } done
reports-renewal-near = The term ends within a year: the renewal is to be prepared.
reports-vacant-seats = Vacant seats
reports-never-held = never held
reports-no-vacant-seat = No seat is vacant.
reports-renewals = Mandates begun or ended in the period
reports-no-renewal = No mandate began or ended in the period.
reports-in-office = in office
reports-offices = Mandates in the period
reports-no-office = No mandate in this period.
reports-received = Took over work
reports-handed-on = Handed work over
reports-hand-overs = Hand-overs
reports-tasks = Tasks
reports-no-hand-over = No hand-over is recorded.
reports-signed = Charters signed
reports-none-signed = No charter was signed.
reports-attendance = Attendance
reports-called = Meetings to which the person was called
reports-attended = Attended
reports-excused = Excused or represented
reports-absent = Absent without excuse
reports-chaired = Presided
reports-state-chaired = presided
reports-state-attended = attended
reports-state-excused = excused
reports-state-absent = absent
reports-presented = Reports presented
reports-a-report = Report
reports-none-presented = No report was presented in a meeting.
reports-decisions-owned = { PLURAL($n) ->
    [one] { $n } decision to carry out, whole or in part.
   *[other] { $n } decisions to carry out, whole or in part.
}
reports-done-on = done on { $day }
reports-done-late = done late on { $day }
reports-open = open
reports-directive = Directive
reports-answer = Answer
reports-answers = Answers to directives
reports-none-answered = Answered for no body in the period.
reports-targets = Targets of programmes
reports-no-targets = Answers for no target in the period.
reports-trail = What the journal keeps of their acts
reports-trail-note = Each number opens its lines of the journal; reading a protected field is one of these acts.
reports-times = Times
reports-last = Last
reports-no-deed = No act in the journal in the period.
reports-link = State report
