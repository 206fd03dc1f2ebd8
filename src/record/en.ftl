# Refusals: what is wrong and what to do
record-refusal-name-missing = Write the name in Arabic or in Latin letters.
record-refusal-name-too-long = The name is too long. Most letters: { $n }.
record-refusal-name-letters = The name has no letter in it. Write it in letters.
record-refusal-text-too-long = The text is too long. Most letters: { $n }.
record-refusal-text-missing = This text is needed. Write it, then send again.
record-refusal-no-person = This person is not in the record. Search by name, or enter the person first.
record-refusal-no-unit = There is no such unit. Write the beginning of its name and choose.
record-refusal-units = Several units bear this name: { $units }. Write the code of the one you mean.
record-refusal-no-body = There is no such body. Choose it from the list.
record-refusal-no-meeting = This meeting is not in the record.
record-refusal-no-decision = This decision is not in the record.
record-refusal-no-mandate = This mandate is not in the record.
record-refusal-kind-unknown = The statute knows no body of the kind “{ $kind }”. Choose a kind from the list.
record-refusal-kind-not-here = This kind of body does not exist at the level of { $unit }. Choose a unit of its level.
record-refusal-body-exists = This body exists here: { $name }. Open its page, or record its dissolution before founding another.
record-refusal-body-name-missing = There may be several bodies of this kind: write the name that tells it apart.
record-refusal-parent-unfit = The body it lives in is dissolved on that date. Choose a living one.
record-refusal-dissolved = This body was dissolved on { $on }. Choose an earlier date.
record-refusal-has-children = { PLURAL($n) ->
    [one] A body is still alive inside this one. Record its dissolution first.
   *[other] { $n } bodies are still alive inside this one. Record their dissolution first.
}
record-refusal-post-unknown = The statute knows no post “{ $post }” in this body. Choose a post from the list.
record-refusal-holds-already = This person has held this post since { $on }. Another mandate is not needed.
record-refusal-seat-held = { $name } has held this post since { $on }. Record the end of that mandate, or tick “succeeds the holder”.
record-refusal-begins-before = The mandate of { $name } in this post began on { $on }. Choose a later date, or correct the first mandate.
record-refusal-ends-before = It began on { $on }: it cannot end on that day or before. Correct one of the two dates.
record-refusal-ended-already = This mandate ended on { $on }.
record-refusal-overlap = Somebody has just recorded a mandate that overlaps this one. Reload the page to see it, then try again.
record-refusal-day-unlikely = The date { $on } is not likely. Check the year.
record-refusal-appointer-missing = An appointment needs the body that appoints. Choose it.
record-refusal-reason-missing = An appointment needs a reason. Write it in one line.
record-refusal-follows-already = This person has followed this unit since { $on }.
record-refusal-follow-ended = This assignment ended on { $on }.
record-refusal-done-already = This item was done on { $on }.
record-refusal-not-done = This item is open: it is not done yet.
record-refusal-not-held = This meeting has not been held yet, or its date is not known: the decision is adopted on that day or later.
record-refusal-not-asked = Others were asked about this proposal, or the time to comment is over.
record-refusal-too-many = There are { $n } already, the most one decision may have. Put the rest into another.
record-refusal-votes-wrong = The votes do not add up: no negative number, and no vote against with unanimity. Correct the numbers.
record-refusal-too-many-present = More members are present than there are. Correct one of the two numbers.
record-refusal-meeting-ends-before = The meeting ends before it begins. Correct one of the two dates.
record-refusal-built-upon = This cannot be taken back: later acts stand on it ({ $things }). Take those back first.
record-refusal-nothing = Nothing in the record comes from this act, or it was taken back already.
record-kind-mandate = mandate
record-kind-meeting = meeting
record-kind-decision = decision
record-kind-body = body
record-kind-item = item
record-kind-account = account
record-kind-follow-up = follow-up
record-kind-hand-over = hand-over
record-kind-person = person
record-dependent = { $kind } “{ $label }”

# The title
record-confidential = confidential: for the committee's members and the parties to the case
record-by-right = by right: { $offices }
record-quorum = { $present } present of { $members }, quorum { $needed }
record-present-of = { $present } present of { $members }
record-present = { $present } present
record-article-of-version = { $article }, version { $version }
record-version = version { $version }
record-why-date-unknown = The true first day is not known.
record-why-no-decision = No decision is recorded.
record-why-no-appointment = The appointment is known, its decision is not.
record-why-how-unknown = The record does not say how it was taken.
record-why-majority = { $votes } votes for, { $needed } needed.
record-why-office-not-held = The person did not hold the office that gives this post.
record-why-no-meeting = No meeting is recorded.
record-why-meeting-date = The day of the meeting is not known.
record-why-cancelled = This meeting was cancelled.
record-why-inquorate = This meeting had no quorum.
record-why-quorum-short = { $present } present, quorum { $needed }.
record-why-attendance = The number present, or of members, is not recorded.
record-why-no-rule = The statute, as known, sets no rule.
record-why-notice = Called { $given } days before, { $needed } needed.
record-why-convocation = When members were called is not recorded.
record-why-misconvened = The meeting was convened against the statute, as its page shows.
record-why-kind-unknown = The statute in force does not know the body, or it is not named.
record-why-post-unknown = The statute in force does not know this post.
record-why-way = The statute does not give this post this way.
record-why-not-competent = Another body has the power: { $body }.
record-why-article = The statute file does not name the article.
record-why-unconfirmed = The organisation has not confirmed this statute file yet.
record-refusal-not-adopted = This proposal is not adopted: it does not become a decision.
record-why-too-long = { PLURAL($months) ->
    [one] The suspension is longer than the statute allows: one month at most.
   *[other] The suspension is longer than the statute allows: { $months } months at most.
}
