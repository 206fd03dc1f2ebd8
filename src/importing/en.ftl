importing-title = Imported lists
importing-lead = The lists of members that were sent, and what became of each.
importing-none = No list was sent yet. Send that of your members as it is: Amana recognises its columns, and you look at it before anything enters the register.
importing-new = Import a list
importing-new-lead = An Excel, ODS or text file with any separator. Nothing enters the register before you have looked and agreed; afterwards the whole list can still be taken back.
importing-file = File
importing-file-hint = { $n } MB at most. It is kept encrypted, and destroyed a month after the last step.
importing-unit-hint = The province or commune that the list is for. Rows of others are refused.
importing-no-file = Choose the file of the list.
importing-send = Send the list
importing-received = Received
importing-stage-received = received, its columns are being read
importing-stage-read = waits for its columns to be looked at
importing-stage-unreadable = cannot be read
importing-stage-mapped = being compared with the register
importing-stage-previewed = ready to be entered
importing-stage-committing = being entered
importing-stage-paused = paused
importing-stage-committed = entered
importing-stage-undoing = being taken back
importing-stage-undone = taken back
importing-stage-cancelled = given up
importing-rows-new = New members
importing-rows-update = Updates
importing-rows-same = Nothing new
importing-rows-doubtful = Doubtful
importing-rows-refused = Refused
importing-rows = Rows of the list
importing-lead-new = Those whom the register does not know as members yet. Their membership begins when the list is entered.
importing-lead-update = Members of whom the list says something new. Former values are kept with their source; no known name is spelled anew, nobody is moved to another commune.
importing-lead-same = Members of whom the list says nothing new, and rows that repeat earlier ones. Nothing of them is written.
importing-lead-doubtful = Each may be somebody who is known. Only those of whom you said who they are will be entered.
importing-lead-refused = These rows are not entered. Download them with their reasons, set them right and send them again.
importing-shown = { $n } of { $total } shown
importing-row = Row
importing-row-of = Row { $n }
importing-what = What there is to it
importing-reason = Reason
importing-changes = Changes: { $fields }.
importing-row-kept = Changed since, so it was kept.
importing-verdict-same = The same person
importing-verdict-different = Not the same person
importing-verdict-skip = Do not enter
importing-verdict-none = Take the verdict back
importing-now-received = The file is here and its columns are being read. You can leave this page and come back.
importing-now-read = The columns were read. Look at what each holds before the rows are compared with the register.
importing-now-broken = Reading failed several times. Save the file again in a spreadsheet program and send it once more.
importing-now-mapped = { PLURAL($n) ->
    [one] The rows are being read and compared with the register: { $n } so far.
   *[other] The rows are being read and compared with the register: { $n } so far.
}
importing-now-previewed = { PLURAL($n) ->
    [one] { $n } row waits to be entered. Look under each heading, then have the list entered.
   *[other] { $n } rows wait to be entered. Look under each heading, then have the list entered.
}
importing-now-nothing = Nothing in this list is to be entered.
importing-now-committing = { $done } of { $total } entered. You can leave this page and come back.
importing-now-paused = Entering rests at { $done } of { $total }. What was entered stays, and the rest can be resumed.
importing-now-denied = Entering has stopped: whoever asked for it may no longer write the register of this territory. Somebody who may will resume it.
importing-now-fault = Entering failed several times and stopped. What was entered stays. Resume it; if it happens again, tell whoever keeps the program.
importing-now-undo-fault = Taking the list back failed several times and stopped. What was taken back is. Take it back again; if it happens again, tell whoever keeps the program.
importing-now-committed = The list is entered. New members: { $added }. Members updated: { $changed }.
importing-now-undoing = The list is being taken back: { $done } of { $total }.
importing-now-undone = { PLURAL($n) ->
    [one] The list was taken back. { $n } row is as it was before.
   *[other] The list was taken back. { $n } rows are as they were before.
}
importing-now-cancelled = The list was given up before anything was entered, and what it held was destroyed.
importing-now-cancelled-some = { PLURAL($n) ->
    [one] The list was given up after { $n } row. What was entered stays, and can be taken back.
   *[other] The list was given up after { $n } rows. What was entered stays, and can be taken back.
}
importing-unjudged = { PLURAL($n) ->
    [one] { $n } waits for your verdict
   *[other] { $n } wait for your verdict
}
importing-enter = { PLURAL($n) ->
    [one] Enter { $n } row
   *[other] Enter { $n } rows
}
importing-resume = { PLURAL($n) ->
    [one] Enter the rest: { $n } row
   *[other] Enter the rest: { $n } rows
}
importing-pause = Pause
importing-take-back = { PLURAL($n) ->
    [one] Take the whole list back: { $n } row
   *[other] Take the whole list back: { $n } rows
}
importing-cancel = Give the import up
importing-columns = Columns of the list
importing-columns-check = Look at the columns
importing-columns-again = Correct the columns
importing-judge = { PLURAL($n) ->
    [one] Settle { $n } doubtful row
   *[other] Settle { $n } doubtful rows
}
importing-refused-xlsx = Refused rows with their reasons (Excel)
importing-refused-csv = Refused rows with their reasons (CSV)
importing-left-out-of = { PLURAL($n) ->
    [one] In { $n } row “{ $field }” was not understood: the value is left out, the rest is taken.
   *[other] In { $n } rows “{ $field }” was not understood: the value is left out, the rest is taken.
}
importing-identity = Numbers of the national identity card are neither read nor kept: that needs a prior authorisation (law 09-08, article 12).
importing-kept = { PLURAL($n) ->
    [one] { $n } row was changed since and is kept.
   *[other] { $n } rows were changed since and are kept.
}
importing-destroyed = The personal data that were read of this list are destroyed. Which row became which membership is still known.
importing-kept-days = The file and what was read of it are destroyed { $n } days after the last step.
importing-same-file = This very file came on { $on }, sent by { $who }; its state: { $what }.
importing-same-open = Open that list
importing-columns-lead = This is what Amana recognised. Correct what is not right: it learns that for the next list.
importing-heading = Heading
importing-sample = Examples
importing-holds = What it holds
importing-holds-of = What column { $n } holds
importing-column = Column { $n }
importing-unsure = not certain
importing-left-out = Leave it out
importing-sheet = Sheet
importing-again-hint = If you choose another one its columns are read first.
importing-header = Row of the headings
importing-header-hint = The number of the row with the headings, or 0 when there is none.
importing-bad-header = The number of a row is a whole number.
importing-joined-on = Day of joining for those of whom the list tells none
importing-joined-on-hint = The nearest day you know; that on which the list came if you know no other.
importing-no-names = One column must hold the names. Choose it.
importing-preview = Compare the rows with the register
importing-exchanged = From row { $row } on, columns { $one } and { $other } have exchanged what they hold; each is read in its new place.
importing-moved = From row { $row } on, column { $one } holds what column { $other } held. Look those rows through.
importing-pair-lead = Row { $row }: the same person with a probability of { $percent } %.
importing-in-list = In the list
importing-in-register = In the register
importing-agreement = Agreement
importing-agrees-in = Agree: { $fields }.
importing-together = Settle them together
importing-percent = Probability in percent
importing-percent-hint = This holds for those that are not settled yet. Each row can be looked at afterwards, and its verdict taken back.
importing-same-from = From this probability on: the same person
importing-different-below = Below this probability: not the same person
importing-verdicts-none = Take all verdicts back
importing-bad-percent = Write a whole number from 0 to 100.
importing-likely = Probability { $percent } %.
importing-differs-in = Differ: { $fields }.
importing-judged = You said:
importing-hidden = Protected data of the member are not shown here: it is only told whether they agree.
importing-agree-missing = missing on one side
importing-agree-differs = differs
importing-agree-agrees = agrees
importing-agree-sound = sounds the same
importing-agree-near-sound = sounds nearly the same
importing-agree-slip = a slip of the pen
importing-agree-part = part of it
importing-agree-day-and-month = day and month exchanged
importing-agree-near-date = a near date
importing-agree-year = the same year
importing-agree-only-year = only the year
importing-agree-next-year = the years follow each other
importing-agree-mailbox = the same name at another provider
importing-why-value = Column { $n } ({ $field }): { $why }
importing-why-left-out = Column { $n } ({ $field }) left out: { $why }
importing-why-unclear = Column { $n } ({ $field }) left out: its words were not understood.
importing-why-nameless = The row has no name.
importing-why-name-wrong = The name is longer than names are, or has no letters.
importing-why-place-missing = The row tells neither commune nor province.
importing-why-place-unknown = No commune or province is called so, or the commune is not in that province.
importing-why-place-several = Several communes are called so. Tell the province, or the commune's code.
importing-why-place-outside = Outside of the territory that the list was sent for.
importing-why-too-young = { PLURAL($n) ->
    [one] Was not { $n } year old on the day of joining.
   *[other] Was not { $n } years old on the day of joining.
}
importing-why-joined-later = The day of joining has not come.
importing-why-member-until = Was a member until { $on }: a new membership does not begin before.
importing-why-not-taken = Changed in the register while the list was entered. Send this row again.
importing-why-repeats = Repeats row { $n }.
importing-why-elsewhere = The register has this person in another commune of the territory: it stays so, a transfer has its procedure.
importing-fault-sheet = the spreadsheet left an error there.
importing-fault-too-long = too long.
importing-fault-name = is no name.
importing-fault-date = is no date.
importing-fault-no-such-day = there is no such day.
importing-fault-year = an unlikely year.
importing-fault-ambiguous = the day cannot be told from the month. Write the year first: 1980-04-03.
importing-fault-phone = is no telephone number.
importing-fault-phone-short = figures of the telephone are missing.
importing-fault-phone-long = the telephone has figures too many.
importing-fault-sex = neither man nor woman.
importing-fault-email = is no e-mail address.
importing-fault-age = is no age.
importing-fault-other = not understood.
