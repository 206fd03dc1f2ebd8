declarations-title = Legal declarations and deadlines
declarations-lead = Each declaration comes from a recorded fact: a branch created, leaders changed, a text adopted. Its deadline runs from the day of the fact, by the law.
declarations-none = No declaration here. One appears by itself when a fact calls for it.
declarations-shown = { PLURAL($n) ->
    [one] { $n } declaration
   *[other] { $n } declarations
}
declarations-open = Open
declarations-col-what = What is declared
declarations-article = Article of law
declarations-fact-on = Day of the fact
declarations-fact-from = Facts from
declarations-fact-until = until
declarations-due = Deadline
declarations-left-days = Days left
declarations-deadline-term = Term
declarations-deadline = { PLURAL($n) ->
    [one] { $n } day from { $on }
   *[other] { $n } days from { $on }
}
declarations-before-day = To be declared by { $day }
declarations-last-day = last day
declarations-days-left = { PLURAL($n) ->
    [one] { $n } day left
   *[other] { $n } days left
}
declarations-days-late = { PLURAL($n) ->
    [one] { $n } day late
   *[other] { $n } days late
}
declarations-late-by = { PLURAL($n) ->
    [one] Filed { $n } day late.
   *[other] Filed { $n } days late.
}
declarations-effect = A change that is not declared cannot be invoked against the administration or others; declared late, only from the day it is declared ({ $article }).
declarations-home-late = Late legal declarations
declarations-since = was due on
declarations-kind-branch = Creation of a branch
declarations-kind-leaders = Change of a branch’s leaders
declarations-kind-organs = Change of the leading organs
declarations-kind-symbol = Change of the symbol
declarations-kind-headquarters = Change of the headquarters
declarations-kind-internal-rules = Change of the internal rules
declarations-kind-name = Change of name
declarations-kind-statutes = Change of the statutes
declarations-kind-programme = Change of the programme
declarations-title-branch = Declaration of creation: { $body }
declarations-title-leaders = Declaration of a change of leaders: { $body }
declarations-state-late = Late
declarations-state-due = Due
declarations-state-prepared = File prepared
declarations-state-deposited = Filed, receipt awaited
declarations-state-filed = Filed with receipt
declarations-state-completed = Completed
declarations-state-before = Declared before
declarations-state-set-aside = No declaration asked
declarations-state-gone = No longer due
declarations-gone = The fact is no longer in the record: the act that entered it was taken back, so the declaration is no longer due. What was done stays below; if it was filed, tell the authority in writing.
declarations-refused = Refused by the authority on { $on }: { $why }. To be filed again.
declarations-authority = Receiving authority
declarations-decision = Decision
declarations-version = Version adopted
declarations-came = Who came
declarations-left = Who left
declarations-nothing-done = Nothing was done about it yet.
declarations-step-prepared = File printed
declarations-step-filed = Filed with the authority
declarations-step-corrected = Filing set right
declarations-step-refused = Refused or found incomplete
declarations-step-before = Marked as declared before
declarations-step-set-aside = Set aside: nothing to declare
declarations-step-withdrawn = Last entry taken back
declarations-file-it = Enter the filing
declarations-filed-on = Day of filing
declarations-filed-receipt = Filed on { $on }, receipt { $number }
declarations-filed-waiting = Filed on { $on }, no receipt yet
declarations-place = Where it was filed
declarations-place-hint = The office that took the file. Competent authority: { $authority }
declarations-bringer = Who brought it
declarations-receipt = Receipt number
declarations-receipt-hint = Number of the dated and stamped receipt. Leave empty while it is awaited.
declarations-receipt-on = Day of the receipt
declarations-receipt-of = Receipt { $number } of { $on }
declarations-correct = Set the filing right
declarations-refuse = Enter a refusal or an incomplete file
declarations-refused-on = Day of the refusal
declarations-refused-why = What the authority found wrong
declarations-earlier = Declared before the record began
declarations-before-on = Day of that declaration
declarations-reference = Reference of the earlier declaration
declarations-reference-hint = Number and day of the receipt, or where it is kept.
declarations-aside = Nothing that the law asks to be declared
declarations-take-back = Take the last entry back
declarations-take-back-what = The entry stays in the history with its author; the declaration stands again as before it.
declarations-reason = Reason
declarations-scan = Scan of the receipt
declarations-scan-keep = Keep the scan
declarations-scan-reading = Looking at the receipt
declarations-file = Declaration file
declarations-letter = Declaration letter
declarations-leaders = List of leaders
declarations-leaders-none = No leader is recorded on that day. Enter the mandates before filing.
declarations-lacking = { PLURAL($n) ->
    [one] Information is missing for { $n } leader: complete it here, or by hand in the space left.
   *[other] Information is missing for { $n } leaders: complete it here, or by hand in the space left.
}
declarations-lacking-nothing = All that the law asks for is there.
declarations-col-missing = What is missing
declarations-nothing-missing = Nothing
declarations-complete-link = Complete
declarations-complete = Complete: { $name }
declarations-complete-keep = Keep
declarations-known-already = Already kept. Write it again to set it right; what it was stays kept.
declarations-birth-place = Place of birth
declarations-occupation = Occupation
declarations-print = Print the file
declarations-print-what = The file holds protected data: printing it is written down with its reason, and whoever is in it sees that.
declarations-reason-hint = Why these data are read.
declarations-reason-given = Declaration to the competent authority ({ $article })
declarations-letter-language = Language of the letter
declarations-in-arabic = Arabic
declarations-in-own = English
declarations-no-authority = No authority is known for this unit: its name is to be written by hand.
declarations-letter-to = To
declarations-letter-about = Subject
declarations-letter-under = Reference
declarations-letter-greeting = Sir,
declarations-opening-branch = Under { $article }, { $organisation } declares the creation, on { $on }, of: { $body }.
declarations-opening-leaders = Under { $article }, { $organisation } declares the change that took place on { $on } among the leaders of: { $body }.
declarations-opening-text = Under { $article }, { $organisation } declares: { $what }, on { $on }.
declarations-ground-meeting = This was decided as follows: “{ $text }”, at: { $meeting }, held on { $on }.
declarations-ground-decision = This was decided as follows: “{ $text }”.
declarations-ground-version = Adopted by: { $congress }.
declarations-letter-deadline = { PLURAL($n) ->
    [one] The term for this declaration is { $n } day from { $on } and ends on { $due }.
   *[other] The term for this declaration is { $n } days from { $on } and ends on { $due }.
}
declarations-letter-late = Filed after the deadline: it takes effect only on the day of filing ({ $article }).
declarations-col-leader = Name and capacity
declarations-col-born = Date and place of birth
declarations-enclosures = Enclosures
declarations-enclosed-list = { PLURAL($n) ->
    [one] List of the leaders ({ $n })
   *[other] List of the leaders ({ $n })
}
declarations-enclosed-cards = { PLURAL($n) ->
    [one] { $n } certified copy of a national identity card
   *[other] { $n } certified copies of national identity cards
}
declarations-enclosed-minutes = Extract of the minutes of the meeting
declarations-enclosed-seal = sealed with the hash
declarations-enclosed-text = The text as adopted, in stamped copies
declarations-enclosed-proof = Documents that prove the change
declarations-letter-blanks = { PLURAL($n) ->
    [one] This file has { $n } blank to be completed by hand before filing.
   *[other] This file has { $n } blanks to be completed by hand before filing.
}
declarations-letter-end = Yours faithfully,
declarations-signs = The national head of the party or a delegate
declarations-excel = Excel
declarations-before-title = Declarations before the record
declarations-before-unit-hint = The province or unit whose facts were declared before.
declarations-before-until = What happened before
declarations-before-until-hint = The day the record began. What happened on it or after stays as it is.
declarations-before-mark = Mark as declared
declarations-marked = Marked as declared before, under one reference.
declarations-no-day = Write the day.
declarations-no-day-outside = The day lies between { $on } and today.
declarations-no-place = Write where it was filed.
declarations-no-person = Choose who brought it.
declarations-no-person-elsewhere = Whoever leads the branch or the body above brings it. Choose from the list.
declarations-no-receipt-half = A receipt has a number and a day: write both, or neither.
declarations-no-receipt-day = The receipt’s day is not before the filing, nor in the future.
declarations-no-filed = Filed on { $on } already. Set that right or take it back.
declarations-no-not-filed = No filing is entered yet: enter it first.
declarations-no-same = Nothing changed.
declarations-no-reason = Write the reason.
declarations-no-reference = Write the reference of the earlier declaration.
declarations-no-fact = The fact is no longer in the record: there is nothing to declare.
declarations-no-open = Nothing is awaited here. Take the last entry back first if it is wrong.
declarations-no-stands = There is nothing to take back.
declarations-no-words = This fact stands in the record: it must be declared.
declarations-no-before = Nothing is due here that happened before that day.
declarations-no-leaders = There are no leaders in this declaration.
declarations-no-written = Write at least one thing.
declarations-no-birth = The day of birth is not likely.
declarations-no-identity = The number of a card is one or two letters, then figures.
declarations-no-known = The record has this: it is set right there.
declarations-no-authorised = The number of a card is kept only with the national commission’s authorisation: write it by hand.
declarations-no-scan-full = As many sheets of the receipt are kept as can be.
