diagnosis-title = Diagnosis
diagnosis-lead = A diagnosis is one sheet per commune and one per province: Amana fills in what the record says, officers write the rest; once handed in, it is compared with the last one.
diagnosis-new = New diagnosis
diagnosis-launch = Launch the diagnosis
diagnosis-none = No diagnosis here yet. Launch one for a province or a region: a sheet is made for each commune.
diagnosis-title-hint = For example: state of the organisation in the province before the congress.
diagnosis-unit-hint = A province, a prefecture or a region.
diagnosis-by = Launched by
diagnosis-by-me = In my own capacity
diagnosis-launched = Launched on
diagnosis-due = Due on
diagnosis-due-hint = The last day for handing sheets in, within two years.
diagnosis-handed = Sheets handed in
diagnosis-handed-day = Handed in on
diagnosis-communes = Communes
diagnosis-late = Late
diagnosis-excel = Export to Excel
diagnosis-runs = Under way
diagnosis-closed-on = Closed on { $on }
diagnosis-due-past = Due day passed on { $on }
diagnosis-done-of = { $done } of { $of } commune sheets handed in
diagnosis-sheets = Sheets of communes
diagnosis-above = Sheets of the province and the region
diagnosis-no-sheets = No sheet matches.
diagnosis-sheet = Sheet
diagnosis-sheet-of = Diagnosis sheet: { $unit }
diagnosis-open-sheet = Open the sheet
diagnosis-complete = Add the missing sheets
diagnosis-close = Close the diagnosis
diagnosis-reopen = Open the diagnosis again
diagnosis-take-back = Take the launch back
diagnosis-constraints = Constraints
diagnosis-readiness = Readiness
diagnosis-readiness-of = Readiness: { $unit }
diagnosis-state-late = Late
diagnosis-state-handed-back = Handed back
diagnosis-state-draft = Draft
diagnosis-state-blank = Not filled in yet
diagnosis-state-handed-in = Handed in
diagnosis-state-gone = The unit exists no more
diagnosis-handed-in-on = Handed in on { $on }
diagnosis-step-handed-in = Sheet handed in
diagnosis-step-withdrawn = Sheet taken back
diagnosis-step-handed-back = Sheet handed back
diagnosis-facts = What the record says
diagnosis-facts-kept = As on the day it was handed in, { $on }; it changes no more
diagnosis-facts-now = As of now, { $on }; it is fixed when the sheet is handed in
diagnosis-facts-territory = Territory
diagnosis-facts-bodies = Bodies
diagnosis-facts-figures = Indicators
diagnosis-facts-members = Members and representation
diagnosis-population = Inhabitants
diagnosis-people = Inhabitants of the communes
diagnosis-people-split = { $rural } in rural communes, { $urban } in urban ones
diagnosis-standing = Body of this level
diagnosis-missing = There is none
diagnosis-missing-since = None since { $on }
diagnosis-term = term until { $on }
diagnosis-members-split = { $all }, of whom { $women } women and { $unknown } whose sex is not recorded
diagnosis-members-not-counted = Not counted: whoever handed the sheet in may not read the register
diagnosis-not-answered = Not answered
diagnosis-fill = Fill in the sheet
diagnosis-fill-hint = Save at any time and come back later. Only what is required must be answered to hand it in.
diagnosis-save = Save the draft
diagnosis-saved = The sheet is saved.
diagnosis-hand-in = Save and hand in
diagnosis-hand-back = Hand back
diagnosis-withdraw = Take the sheet back
diagnosis-compare = Compare with the last sheet
diagnosis-what = What
diagnosis-change = Change
diagnosis-changed = Changed
diagnosis-unchanged = As before
diagnosis-keep = Which answer holds?
diagnosis-keep-mine = My answer above
diagnosis-keep-theirs = The answer that was saved
diagnosis-changed-by = This answer was changed after you opened the sheet ({ $who }, { $at }). Choose which one holds.
diagnosis-must-answer = Answer this question before handing the sheet in.
diagnosis-no-constraints = No constraint is recorded for this unit.
diagnosis-no-past = The sheet was not handed in yet.
diagnosis-enter = Enter a constraint
diagnosis-constraint = Constraint
diagnosis-constraint-of = Constraint: { $unit }
diagnosis-constraint-hint = What was observed, and its effect. No names of people.
diagnosis-constraints-none = No constraint matches.
diagnosis-category = Category
diagnosis-severity = Severity
diagnosis-severity-light = Light
diagnosis-severity-medium = Medium
diagnosis-severity-severe = Severe
diagnosis-since = Since
diagnosis-by-category = Open by category
diagnosis-not-closed = Not closed
diagnosis-hindrance-open = Open
diagnosis-hindrance-answered = Answered
diagnosis-hindrance-closed = Closed
diagnosis-proposed = What is proposed
diagnosis-answered-by = What answers it
diagnosis-nothing-yet = Nothing yet
diagnosis-answer = Answer the constraint
diagnosis-close-constraint = Close the constraint
diagnosis-reopen-constraint = Open the constraint again
diagnosis-decision = Decision
diagnosis-target = Target
diagnosis-item = Task
diagnosis-open-decision = Open the decision
diagnosis-open-target = Open the target
diagnosis-open-item = Open the task
diagnosis-step-answered = Answered
diagnosis-step-closed = Closed
diagnosis-step-reopened = Opened again
diagnosis-not-dealt-with = Nothing was done about it yet.
diagnosis-ready-lead = How ready each province is, by criteria that are listed, each with its weight and its source. Open a province to see them one by one.
diagnosis-ready-on = As of { $on }, for the milestone of { $until }. Criteria, version { $set }.
diagnosis-ready-none = Readiness is worked out for provinces and prefectures; there is none in your territory.
diagnosis-ready-gone = This province did not exist on { $on }.
diagnosis-ready-note = A criterion that is met gives its whole weight; what nothing is known of counts neither way.
diagnosis-until = Day of the milestone
diagnosis-wrong-until = The milestone comes after the day chosen, within four years. Set it right.
diagnosis-score = Score
diagnosis-points = { $got } of { $of } points
diagnosis-points-got = Points
diagnosis-points-of = Possible points
diagnosis-region = Region
diagnosis-criterion = Criterion
diagnosis-result = Result
diagnosis-wanted = Wanted
diagnosis-wanted-least = At least { $n }
diagnosis-wanted-most = At most { $n }
diagnosis-wanted-between = Between { $least } and { $most }
diagnosis-wanted-none = None
diagnosis-weight = Weight
diagnosis-source = Read from
diagnosis-source-indicator = Indicator: { $name }
diagnosis-source-sheets = Diagnosis sheets
diagnosis-source-constraints = Register of constraints
diagnosis-met = Met
diagnosis-missed = Not met
diagnosis-unknown = Not known
diagnosis-no-title = Give the diagnosis a name.
diagnosis-no-territory = A diagnosis is of a province or a region, which { $unit } is not. Choose its province.
diagnosis-no-due = Choose a day from today to two years ahead.
diagnosis-no-twice = A diagnosis of this territory is under way: { $title }. Close it first.
diagnosis-no-closed = The diagnosis is closed, its sheets are no longer written. Open it again first.
diagnosis-no-runs = The diagnosis is under way.
diagnosis-no-missing = Every unit has its sheet.
diagnosis-no-handed-in = This sheet was handed in. Take it back first.
diagnosis-no-gone = This unit exists no more; its sheet is not filled in.
diagnosis-no-now = The sheet does not stand so that this can be done. Open the page again.
diagnosis-no-answer = Choose one of the answers offered.
diagnosis-no-category = Choose the category of the constraint.
diagnosis-no-severity = Choose how severe it is.
diagnosis-no-since = Say since which day, not a day to come.
diagnosis-no-text = Describe the constraint.
diagnosis-no-same = This constraint is in the register already for this unit.
diagnosis-no-reply = Write what is proposed, or choose what answers it.
diagnosis-no-reply-elsewhere = Choose a decision, a target or a task of this territory from the list.
diagnosis-no-closed-already = The constraint is closed. Open it again first.
diagnosis-no-open-already = The constraint is not closed.
diagnosis-shown = { PLURAL($n) ->
    [one] { $n } diagnosis
   *[other] { $n } diagnoses
}
diagnosis-sheets-shown = { PLURAL($n) ->
    [one] { $n } sheet of { $of }
   *[other] { $n } sheets of { $of }
}
diagnosis-launched-now = { PLURAL($n) ->
    [one] The diagnosis is launched with { $n } sheet.
   *[other] The diagnosis is launched with { $n } sheets.
}
diagnosis-unsheeted = { PLURAL($n) ->
    [one] { $n } unit made since the launch has no sheet.
   *[other] { $n } units made since the launch have no sheet.
}
diagnosis-conflict = { PLURAL($n) ->
    [one] The rest is saved. { $n } answer was changed by somebody else while you were writing: choose which one holds.
   *[other] The rest is saved. { $n } answers were changed by somebody else while you were writing: choose for each which one holds.
}
diagnosis-changes = { PLURAL($n) ->
    [one] { $n } thing changed between the two sheets.
   *[other] { $n } things changed between the two sheets.
}
diagnosis-constraints-open = { PLURAL($n) ->
    [one] { $n } constraint is open in this territory.
   *[other] { $n } constraints are open in this territory.
}
diagnosis-constraints-shown = { PLURAL($n) ->
    [one] { $n } constraint
   *[other] { $n } constraints
}
diagnosis-sitting = { PLURAL($n) ->
    [one] { $n } member
   *[other] { $n } members
}
diagnosis-communes-split = { PLURAL($n) ->
    [one] { $n } commune (rural: { $rural }, urban: { $urban })
   *[other] { $n } communes (rural: { $rural }, urban: { $urban })
}
diagnosis-no-built = { PLURAL($n) ->
    [one] { $n } sheet was written on, so the diagnosis is not taken back. Close it if need be.
   *[other] { $n } sheets were written on, so the diagnosis is not taken back. Close it if need be.
}
diagnosis-no-unanswered = { PLURAL($n) ->
    [one] The sheet is saved but not handed in: { $n } required question is not answered.
   *[other] The sheet is saved but not handed in: { $n } required questions are not answered.
}
