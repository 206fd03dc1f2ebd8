decisions-printed = Printed decision
decisions-printed-list = Printed list
decisions-title = Decisions
decisions-title-of = Decisions of { $unit }
decisions-shown = { PLURAL($n) ->
    [one] { $n } decision
   *[other] { $n } decisions
}
decisions-none = No decision is recorded here yet. They come with the communiques that you confirm.
decisions-with-work = With open work
decisions-with-late = With late work
decisions-col-text = Decision
decisions-col-kind = Kind
decisions-col-taken = How
decisions-col-on = Date
decisions-col-open = Open work
decisions-col-late = Late work
decisions-late = { PLURAL($n) ->
    [one] { $n } item late
   *[other] { $n } items late
}
decisions-open = { PLURAL($n) ->
    [one] { $n } open item
   *[other] { $n } open items
}
decisions-article = Article named
decisions-votes = for: { $pro }, against: { $against }, abstentions: { $abstained }
decisions-effects = What it did
decisions-no-effects = It did nothing that is recorded.
decisions-did-begin = mandate
decisions-did-end = end of mandate
decisions-did-found = foundation
decisions-did-dissolve = dissolution
decisions-did-assign = item
decisions-did-set = date
decisions-did-follow = follow-up
decisions-mandate = { $person }: { $post }, { $body }
decisions-follows = { $person } follows { $unit }
decisions-item = Item
decisions-who = Who does it
decisions-finish = Done
decisions-reopen = Open again
decisions-done-on = done on { $on }
decisions-late-since = late since { $on }
decisions-due-on = due on { $on }
decisions-without-day = no due date
decisions-kind-resolution = resolution
decisions-kind-recommendation = recommendation
decisions-kind-designation = designation
decisions-kind-creation = creation
decisions-kind-renewal = renewal
decisions-kind-admission = admission
decisions-kind-directive = directive
decisions-kind-action = action
decisions-kind-milestone = date to come
decisions-kind-text = text adopted
decisions-kind-headquarters = premises
decisions-kind-position = public position
decisions-kind-appointment = appointment
decisions-kind-other = other
decisions-taken-unanimity = by unanimity
decisions-taken-consensus = by consensus
decisions-taken-majority = by majority
decisions-taken-secret-ballot = by secret ballot
decisions-taken-unknown = not said
