rolls-by-article = { $sentence } ({ $article })
rolls-title = Electoral rolls
rolls-title-of = Electoral rolls: { $unit }
rolls-lead = Who may vote in a unit or a body on a day, as the statute says. Once a roll is frozen, no change of the register moves it.
rolls-none = No roll here yet.
rolls-new = Draw up a roll
rolls-shown = { PLURAL($n) ->
    [one] { $n } roll
   *[other] { $n } rolls
}
rolls-name = What is voted on
rolls-name-hint = For example: election of the delegates to the national congress.
rolls-unit = Unit
rolls-unit-hint = Name or code of the unit. The roll holds those who are its members on the day of the vote.
rolls-body = Body
rolls-body-none = none: the unit’s members vote
rolls-day = Day of the vote
rolls-day-hint = Every condition is judged on that day, past or to come.
rolls-electors = Electorate
rolls-electors-members = members of the unit
rolls-electors-holders = members of the body
rolls-state = State
rolls-count = Voters
rolls-stand-draft = draft
rolls-stand-shown = shown
rolls-stand-shown-until = shown until { $until }
rolls-stand-frozen = frozen
rolls-stand-published = frozen, hash published
rolls-stand-withdrawn = withdrawn
rolls-verdict-listed = voters
rolls-verdict-excluded = not on the roll
rolls-verdict-unknown = not known
rolls-tabs = Parts of the roll
rolls-listed = { PLURAL($n) ->
    [one] { $n } voter
   *[other] { $n } voters
}
rolls-excluded = { PLURAL($n) ->
    [one] { $n } person not on the roll
   *[other] { $n } persons not on the roll
}
rolls-unknown = { PLURAL($n) ->
    [one] { $n } person of whom the register does not tell
   *[other] { $n } persons of whom the register does not tell
}
rolls-conditions = Conditions of the vote
rolls-condition-age = { PLURAL($years) ->
    [one] { $years } year of age
   *[other] { $years } years of age
} on the day of the vote
rolls-condition-seniority = { PLURAL($months) ->
    [one] { $months } month of membership
   *[other] { $months } months of membership
}
rolls-condition-covered = fee paid for the day of the vote
rolls-condition-lapsed = a membership that has not lapsed
rolls-condition-clear = { PLURAL($months) ->
    [one] no suspension in the month before
   *[other] no suspension in the { $months } months before
}
rolls-condition-rights = a membership in force, not suspended
rolls-condition-objections = { PLURAL($days) ->
    [one] shown { $days } day for objections
   *[other] shown { $days } days for objections
}
rolls-law-age = organic law 29-11, article 19
rolls-silent = The statute says nothing of: { $what }. No condition was applied there.
rolls-silent-all = The statute does not say who votes: only the law’s conditions and a membership in force were applied.
rolls-silent-seniority = seniority
rolls-silent-dues = what is to be paid
rolls-silent-clear = past sanctions
rolls-silent-objections = the time to object
rolls-why = Reason
rolls-reason-met = meets the conditions
rolls-reason-suspended = membership suspended on the day of the vote
rolls-reason-lapsed = membership lapsed for want of renewal
rolls-reason-age = the age is not reached
rolls-reason-seniority = not long enough a member
rolls-reason-dues = fee not paid for the day of the vote
rolls-reason-sanction = the time asked after a suspension is not over
rolls-reason-register = sits in the body without a membership in the register
rolls-reason-remark = decision on an objection or a remark
rolls-reason-choice = decision for all of whom the register does not tell
rolls-unknown-age = day of birth not known, and the year does not tell
rolls-unknown-dues = the register does not say until when the fee is paid
rolls-met-on = met from { $day }
rolls-elsewhere = the reason is with the unit of the membership
rolls-erased = data erased
rolls-nobody-here = Nobody in this part.
rolls-person = Person concerned
rolls-history = What happened
rolls-step-drawn-up = drawn up
rolls-step-redrawn = drawn up again from the register
rolls-step-shown = shown
rolls-step-frozen = frozen
rolls-step-published = hash published
rolls-step-withdrawn = withdrawn
rolls-until = until { $until }
rolls-next = What can be done now
rolls-redraw = Draw up again from the register
rolls-show = Show the roll
rolls-show-until = Last day to object
rolls-show-hint = Those concerned see it in their accounts and may object.
rolls-freeze = Freeze the roll
rolls-freeze-note = The roll is drawn up a last time, then frozen. This cannot be undone: nothing moves it afterwards, it can only be withdrawn.
rolls-freeze-unknown = What becomes of those of whom the register does not tell?
rolls-freeze-unknown-listed = they are on the roll
rolls-freeze-unknown-excluded = they are not on the roll
rolls-publish = Publish the hash
rolls-publish-note = Made public: what is voted on and when, the unit, how many may vote, and the hash. No name.
rolls-withdraw = Withdraw the roll
rolls-withdraw-reason = Reason for withdrawing
rolls-seal = Hash of the roll
rolls-seal-note = SHA-256 over every line: changing one changes it, so comparing it is enough.
rolls-public = Public page
rolls-slip = Proof slip
rolls-slip-of = Proof slip: { $name }
rolls-remarks = Objections and remarks
rolls-remarks-none = No objection or remark.
rolls-remark-new = Enter an objection or a remark
rolls-remark-objection = objection
rolls-remark-plain = remark
rolls-remark-asks = Asks for
rolls-asks-listed = being put on the roll
rolls-asks-excluded = being struck off the roll
rolls-asks-corrected = the name or unit being corrected
rolls-remark-text = Grounds
rolls-remark-person-hint = The person’s reference, from the address of their page.
rolls-answer = Decide
rolls-answer-of = Decide: { $what }
rolls-answer-granted = grant
rolls-answer-refused = refuse
rolls-answered-granted = granted: { $reason }
rolls-answered-refused = refused: { $reason }
rolls-answer-reason = Grounds
rolls-waiting = waiting
rolls-export = Export the roll
rolls-export-note = Every export is written in the journal with its purpose. The roll holds nothing protected.
rolls-export-as = Format
rolls-export-pdf = signing list (PDF)
rolls-export-csv = table (CSV)
rolls-export-unit-hint = Name or code of a unit of the roll, to print a part of it only.
rolls-number = No.
rolls-signature = Signature
rolls-col-name = Name
rolls-col-verdict = On the roll
rolls-mine = My electoral rolls
rolls-mine-none = No roll that concerns you has been shown yet.
rolls-mine-listed = You are on this roll.
rolls-mine-excluded = You are not on this roll.
rolls-mine-unknown = The register does not tell whether you vote.
rolls-mine-object = Object or remark
rolls-mine-slip = Download the proof slip
rolls-mine-slip-note = This slip proves that you are on the roll without showing anybody else. Keep it.
rolls-mine-sent = Your remark is recorded.
rolls-public-title = Hashes of the electoral rolls
rolls-public-lead = The hash of each frozen roll is published here, without a name. Whoever has a slip can check that they are on the roll.
rolls-public-none = No hash has been published yet.
rolls-check = Check a slip
rolls-check-slip = The whole text of the slip
rolls-check-yes = Right: this slip leads to the published hash. Its bearer is on this roll.
rolls-check-no = This slip does not lead to the published hash: it is incomplete, wrong, or of another roll.
rolls-check-unread = This is not a slip. Paste the whole file, from its first line.
rolls-public-withdrawn = This roll was withdrawn; no vote is held on it.
rolls-no-title = Write what is voted on.
rolls-no-day = The day of the vote is too far away: choose a day within two years.
rolls-no-body = There is no such body in this unit on that day: choose another body or another day.
rolls-no-frozen = The roll is frozen and nothing moves it. If it is wrong, withdraw it and draw up another.
rolls-no-withdrawn = This roll was withdrawn: draw up another.
rolls-no-open = The roll is not frozen yet: freeze it before publishing its hash.
rolls-no-published = The hash of this roll is published.
rolls-no-shown = The roll is not shown: there is nothing to object to yet.
rolls-no-late = The time to object ended on { $day }.
rolls-no-still = The roll is shown until { $day }: it is not frozen before.
rolls-no-first = { PLURAL($days) ->
    [one] The roll must be shown { $days } day before it is frozen
   *[other] The roll must be shown { $days } days before it is frozen
}
rolls-no-short = The time to object cannot end before { $day }
rolls-no-past = That day is over: choose a day to come.
rolls-no-time = The vote is on { $day }: the time to object must end before.
rolls-no-waiting = { PLURAL($n) ->
    [one] { $n } objection waits for an answer: answer it before freezing
   *[other] { $n } objections wait for an answer: answer them before freezing
}
rolls-no-remark = There is no such objection.
rolls-no-answered = This objection was decided already.
rolls-no-own = This objection is yours: somebody else decides on it.
rolls-no-reason = Write the grounds.
rolls-no-choice = { PLURAL($n) ->
    [one] Of { $n } person the register does not tell: say whether they are on the roll
   *[other] Of { $n } persons the register does not tell: say whether they are on the roll
}
rolls-no-nobody = Nobody meets the conditions on that day: an empty roll is not frozen.
rolls-no-person = There is no such person in what you may read: copy the reference from the address of their page.
rolls-no-print = { PLURAL($n) ->
    [one] { $n } name
   *[other] { $n } names, more than one file prints: choose a unit of the roll
}
