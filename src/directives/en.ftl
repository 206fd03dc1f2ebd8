directives-title = Register of directives and resolutions
directives-title-of = Register of directives and resolutions: { $of }
directives-none = Nothing in the register yet. Open a decision of the kind "directive" or "resolution", enter it in the register of the body that took it and address it to lower bodies.
directives-shown = { PLURAL($n) ->
    [one] { $n } entry
   *[other] { $n } entries
}
directives-number = Number in the register
directives-number-hint = The number in the register of the body that decided. The one proposed is the next.
directives-by = Issuing body
directives-due = Deadline
directives-expires = In force until
directives-expires-hint = The last day on which it holds. Leave empty if there is none.
directives-in-force = In force
directives-ended = Withdrawn or replaced
directives-expired = Expired
directives-expired-on = Expired on { $on }
directives-withdrawn-on = Withdrawn on { $on }
directives-replaced-by = Replaced by no. { $n }
directives-see-successor = Open no. { $n }, which replaces it
directives-completion = Completion
directives-done-of = Carried out by { $done } of { $of }
directives-failing = Non-compliance
directives-failing-of = Non-compliance: { $of }
directives-failing-none = No body has failed to acknowledge or to carry out.
directives-failing-shown = { PLURAL($n) ->
    [one] { $n } case
   *[other] { $n } cases
}
directives-statute-silent = For some bodies the statute gives no days to acknowledge: they are late only if the decision itself gives some.
directives-why = Why
directives-why-unacknowledged = Not acknowledged
directives-why-late = Deadline passed
directives-refused = Objected or impossible
directives-fails-acknowledging = Not acknowledged; expected by { $on }
directives-fails-late = Not carried out; due by { $on }
directives-state-addressed = Addressed
directives-state-acknowledged = Acknowledged
directives-state-under-way = Under way
directives-state-done = Carried out
directives-state-objected = Objected
directives-state-impossible = Declared impossible
directives-state-released = Let off
directives-state-late = { $state }, late since { $on }
directives-issue = Enter in the register and address
directives-issue-now = Enter and address
directives-whom = To which bodies
directives-where = In which territory
directives-where-hint = Name or code of the unit. Leave empty for the whole territory of the issuing body. Bodies founded later are added by themselves.
directives-acknowledge-days = Days to acknowledge
directives-acknowledge-hint = If the decision says so. Otherwise what the statute says.
directives-days = { PLURAL($n) ->
    [one] { $n } day
   *[other] { $n } days
}
directives-by-statute = as the statute says
directives-addressees = Addressees
directives-addressees-shown = { PLURAL($n) ->
    [one] { $n } body
   *[other] { $n } bodies
}
directives-nobody-yet = It is addressed to nobody yet.
directives-rule = { $who }: { $place } ({ PLURAL($n) ->
    [one] { $n } body
   *[other] { $n } bodies
})
directives-since = Since
directives-told-on = Addressed on
directives-by-whom = Acknowledged by
directives-said = Last said
directives-decision = the decision and its title
directives-address = Address
directives-address-rule = Address to more bodies
directives-address-hand = Address to one body
directives-one-body = Address of the body's page
directives-one-body-hint = Copy it from the browser.
directives-end = Withdraw or replace
directives-successor = What replaces it
directives-no-successor = Nothing: it is withdrawn
directives-reason = Reason
directives-reinstate = Put in force again
directives-acknowledge = Acknowledge
directives-acknowledging = To be acknowledged
directives-acknowledge-by = by the end of { $on }
directives-acknowledge-by-article = by the end of { $on } ({ $article })
directives-acknowledge-unknown = Neither the decision nor the statute says by when.
directives-reopen = Take it up again
directives-agenda = Put it before a meeting
directives-put-on = Put on the agenda
directives-on-agenda = On the agenda
directives-no-meeting = This body has no meeting planned.
directives-say = Answer the issuing body
directives-what-now = What you report
directives-text = In words
directives-text-hint = What was done and how, or the reason for the objection or the impossibility.
directives-link = Link
directives-proof = Meeting or decision that proves it
directives-no-proof = None
directives-send = Send
directives-judge = Answer of the issuing body
directives-judgement = Answer
directives-past = What happened
directives-nothing-said = The body has said nothing yet.
directives-step-acknowledged = Acknowledged
directives-step-reported = Reported progress
directives-step-done = Carried out
directives-step-objected = Objected
directives-step-impossible = Declared it impossible
directives-step-reopened = Taken up again
directives-step-released = Let off by the issuing body
directives-step-maintained = Asked for all the same by the issuing body
directives-waiting = Directives and resolutions waiting for this body
directives-waiting-for-you = Directives and resolutions waiting for you
directives-of-body = Register of this body's directives and resolutions
directives-acknowledge-before = To be acknowledged by the end of { $on }
directives-no-binding = Only a decision of the kind "directive" or "resolution" is entered here. Change its kind or choose another.
directives-no-issuer = It is not known which body took this decision, so no register can hold it. Attach it to its body first.
directives-no-confidential = What belongs to a confidential body does not pass through this register. Choose other bodies.
directives-no-registered = This decision is entered as no. { $n }.
directives-no-number = No. { $n } is taken in the register of this body. Choose another.
directives-no-bad-number = Write a whole number such as 7, or leave it empty where that is possible.
directives-no-due-before = { $on } lies before the day of the decision. Choose a later day.
directives-no-nobody = There is no body of that kind in that territory.
directives-no-reach = Only another body within the issuing body's territory is addressed. Choose a unit or a body of it.
directives-no-twice = It is addressed to this body already.
directives-no-dissolved = That body was dissolved. Choose one that exists.
directives-no-over = It is no longer in force: it can be neither addressed nor answered.
directives-no-not-ended = It is in force.
directives-no-replacement = Choose from the same register what replaces it.
directives-no-of-body = Only the head, a deputy or the rapporteur of that body answers for it, and only who writes the issuing body's record answers back. Ask one of them.
directives-no-now = It stands otherwise since you opened the page. Read what happened, then try again if needed.
directives-no-words = Write the reason, or what was done.
directives-no-evidence = Give what proves it: words, a link, a meeting or a decision.
directives-no-link = A link begins with https:// and has no space.
directives-no-its-evidence = That meeting or decision is not of this body. Choose from the list.
directives-no-its-meeting = Choose a meeting to come of this body.
directives-entered = Entered as no. { $n }: follow it
