means-title = Means
means-lead = What post-holders were given of equipment, budget and access: by whom, when, and who keeps it after their mandate.
means-all = All means
means-kept = Kept after the mandate
means-requests = Requests for means
means-none = No means was given in this territory yet.
means-none-kept = Nobody keeps a means after their mandate.
means-what = Means
means-what-hint = Such as: a laptop, the key of the headquarters, a travel budget.
means-kind = Kind
means-kind-equipment = equipment
means-kind-budget = budget
means-kind-access = access
means-amount = Amount in dirhams
means-amount-hint = Of a budget only.
means-dirhams = { $n } dirhams
means-holder = Held by
means-body = Body
means-on = On
means-note = Note
means-give = Give a means
means-ask = Ask for a means
means-do = Give or ask
means-why = Why it is needed
means-pass = Hand over or give back
means-to = To
means-to-body = Give back to the body
means-state-held = held since { $on }
means-state-kept = kept, mandate ended on { $on }
means-state-returned = given back on { $on }
means-kept-note = The holder’s mandate ended: hand it to the successor, or write that it was given back.
means-step-given = given on { $on }
means-step-handed = handed over on { $on }
means-step-returned = given back on { $on }
means-asker = Asked by
means-asked-on = Asked on
means-requests-none = No request in this territory.
means-request-open = waits
means-request-answered = answered
means-request-granted = granted on { $on }
means-request-refused = refused on { $on }
means-request-withdrawn = withdrawn on { $on }
means-decide = Decide
means-answer-reason = Reason of the answer
means-grant = Grant, and give it
means-refuse = Refuse
means-withdraw = Withdraw the request
means-no-what = Write what it is, in { $n } letters at most.
means-no-kind = Choose: equipment, budget or access.
means-no-amount = A budget has an amount above zero; nothing else has.
means-no-holder = Choose from the list somebody with a valid mandate in this body.
means-no-day = The day is needed, not ahead and not before the last entry ({ $on }).
means-no-returned = It was given back already.
means-no-theirs = They have it.
means-no-reason = Write the reason.
means-no-answered = It was answered already. Open the page again.
means-no-own = Nobody decides on their own request.
means-no-yours = Only whoever asked takes it back.
means-no-built = It was given upon a request: write that it was given back.
means-shown = { PLURAL($n) ->
    [one] { $n } means
   *[other] { $n } means
}
means-requests-shown = { PLURAL($n) ->
    [one] { $n } request
   *[other] { $n } requests
}
