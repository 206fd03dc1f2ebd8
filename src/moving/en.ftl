moving-title = Requests for transfer
moving-count = { PLURAL($n) ->
    [one] One request for a transfer.
   *[other] { $n } requests for transfers.
}
moving-none = No request for a transfer here. The member asks on the page of their data, or an officer of the register on the member’s page.
moving-ask = Ask for a transfer
moving-send = Send the request
moving-mine = Transferring my membership
moving-mine-lead = Ask to belong to another unit, and follow your request here.
moving-not-member = You are not a member today: there is no membership to transfer. If you are, turn to the register of your province.
moving-unit-hint = The commune that the membership joins, by its name or its code.
moving-why = Reason of the request
moving-asked-on = Day of the request
moving-in-writing = The member asked for the transfer in writing
moving-from = Unit left
moving-to = Unit of arrival
moving-way = From { $from } to { $to }
moving-of = { $who }, from { $from } to { $to }
moving-somebody = a member
moving-leaving = for the unit that is left
moving-arriving = for the unit of arrival
moving-step-for = { $what } { $side }
moving-by-member = asked by the member
moving-by-officer = entered by an officer at the member’s request
moving-register = The register of members
moving-who-decides = Who decides
moving-rule = A transfer is for { $bodies } to decide, for the unit that is left and for that of arrival
moving-rule-days = { PLURAL($days) ->
    [one] A transfer is for { $bodies } to decide, within one day
   *[other] A transfer is for { $bodies } to decide, within { $days } days
}
moving-rule-none = The statute does not say who decides on transfers: the register of each of the two units does, and it is noted.
moving-state-moved = Membership transferred on { $on }
moving-membership = Page of the membership
moving-alone = noted by an officer, without a meeting
moving-decide = Note the decision
moving-note-silence = Note acceptance by silence
moving-remove = Remove this request, entered by mistake
moving-withdraw = Take the request back
moving-says-accept = Accept the transfer of { $who } from { $from } to { $to }
moving-says-refuse = Refuse the transfer of { $who } to { $to }: { $reason }
moving-says-adjourn = Put the transfer of { $who } off to { $until }: { $reason }
moving-judge = Decide on a transfer
moving-which = The request for a transfer
moving-nothing-waits = No request for a transfer waits for this body.
moving-no-transfer = There is no request for a transfer with this number. Open the list again.
moving-no-second = A transfer of this membership was asked for on { $on } and is not decided. Wait for the decision, or take it back first.
moving-no-unit = Choose a commune or a province other than that of the membership.
moving-no-day = The request comes after the first day of the membership and not in the future.
moving-no-request = Nobody is transferred without asking: get the written request, then tick.
moving-no-reason = Write the reason: the member and whoever decides read it.
moving-no-until = It is put off to a day after the decision, within a year.
moving-no-choice = Choose: accept, refuse or put off.
moving-no-closed = This request was decided or taken back on { $on }. To change that, take the decision back or enter a new request.
moving-no-later = This request came on { $on }, after this meeting. Put it before a later one.
moving-no-competent = This is not yours to decide: the request is for { $bodies }. The decision is noted by whoever presides that body, deputises or is its rapporteur, or by one of its meetings
moving-no-silence = The silence of the competent body has accepted it since { $since }: it is neither refused nor put off any more
moving-no-own = Nobody decides on their own transfer, nor does a body in which the member sits. Put it before the body of appeal, or somebody who has no part in it.
moving-no-appeal = There is nothing to appeal: it was not refused, the time has passed, or it was appealed already.
moving-no-last = Only whoever decided, or their body, takes the decision back, and only the last step. Open the page again.
moving-no-of-decision = This step is part of a meeting’s decision: take the decision back on its page, and the step goes with it.
moving-no-went-on = The membership changed since this transfer: take back what came after it first.
moving-asked = Transfer asked for, from { $from } to { $to }: { $reason }
