members-title = Members
members-title-of = Members of { $unit }
members-count = { PLURAL($n) ->
    [one] One member is in this list.
   *[other] { $n } members are in this list.
}
members-in-all = { PLURAL($n) ->
    [one] One member here.
   *[other] { $n } members here.
}
members-shown = { PLURAL($n) ->
    [one] One member on this page
   *[other] { $n } members on this page
}
members-women-share = Share of women among those whose sex is known: { $share }.
members-none = No member is registered here yet. Enter the first one or import a list.
members-none-found = No member within your territory meets these filters. Remove one of them.
members-all-here = Show all members
members-enter = Enter a member
members-unit = Unit
members-unit-hint = The member's commune, by its name or code.
members-joined-on = Joined on
members-category = Socio-professional category
members-education = Education
members-age = Age
members-seniority = Seniority
members-birth-year = Year of birth
members-number = Former membership number
members-reference = Membership reference
members-sworn = Sworn statement
members-paid-until = Paid until
members-paid-until-hint = The first day that is not covered. The day proposed follows from the statute.
members-women = Women
members-men = Men
members-young = Young people
members-with-office = Holding an office
members-without-office = Without an office
members-in-force = Members
members-active = Active
members-due = Due for renewal
members-lapsed = Lapsed
members-suspended = Suspended
members-unknown-state = Not settled by the statute
members-coming = Yet to begin
members-ended = Ended
members-resigned = Resigned
members-expelled = Expelled
members-died = Died
members-all-states = Every membership
members-step-joined = Joined
members-step-renewed = Fee paid
members-step-suspended = Suspended
members-step-reinstated = Suspension lifted
members-step-transferred = Transferred
members-step-resigned = Resigned
members-step-expelled = Expelled
members-step-died = Died
members-do-suspend = Suspend
members-do-reinstate = Lift the suspension
members-do-transfer = Transfer
members-do-resign = Record a resignation
members-do-expel = Record an expulsion
members-do-die = Record a death
members-pay = Record a payment
members-how-entry = entered by an officer
members-how-application = application accepted by the committee
members-how-import = from a former list
members-cat-student = Students
members-cat-employee = Private employees
members-cat-civil-servant = Civil servants
members-cat-teacher = Teachers
members-cat-profession = Liberal professions
members-cat-business = Business people
members-cat-merchant = Merchants
members-cat-craftsman = Craftspeople
members-cat-farmer = Farmers and fishers
members-cat-worker = Workers
members-cat-homemaker = Homemakers
members-cat-retired = Retired
members-cat-unemployed = Unemployed
members-cat-other = Another category
members-edu-none = No schooling
members-edu-primary = Primary
members-edu-secondary = Secondary
members-edu-baccalaureate = Baccalaureate
members-edu-vocational = Vocational
members-edu-licence = Bachelor
members-edu-master = Master or engineer
members-edu-doctorate = Doctorate
members-age-under = Under { $age }
members-age-over = { $age } and over
members-age-between = { $from } to { $to }
members-since-first = Less than a year
members-since-between = { $from } to { $to } years
members-since-over = { $from } years and over
members-skill = Skill
members-language = Language
members-tag = Tag
members-skills = Skills
members-languages = Languages
members-tags = Tags
members-source-person = Statement of the person
members-source-document = Document shown
members-source-branch = List of the branch
members-source-import = Imported file
members-source-correction = Correction of a mistake of entry
members-channel-paper = signed on paper
members-channel-in-person = before an officer
members-channel-online = on an online form
members-by-cash = Cash
members-by-cheque = Cheque
members-by-transfer = Bank transfer
members-by-card = Card
members-was-nothing = Nothing
members-dirhams = MAD { $n }
members-because-coming = The membership begins on { $on }.
members-because-active = The fee is paid until { $until }.
members-because-due = Due since { $since }; it lapses on { $lapses } unless renewed.
members-because-due-ever = Due since { $since }. The statute does not say when a membership lapses.
members-because-lapsed = The membership has not been renewed since { $since }.
members-because-unknown = The statute does not say how long a membership lasts, and no payment covers this day.
members-because-suspended = The membership is suspended since { $since }.
members-because-suspended-until = The membership is suspended from { $since } until { $until }.
members-because-ended = The membership ended on { $on }.
members-because-leaves = It ends on { $on }.
members-by-article = { $said } ({ $article })
members-until = until { $until }
members-wrote = Written by { $who }, { $when }
members-facts = The membership
members-history = What happened
members-changes = What was written over
members-no-changes = Nothing was written over yet.
members-field = Field
members-was = Former value
members-source = Source of the new value
members-author = Author
members-source-note = About the source
members-consents = Consents
members-consents-none = No consent is recorded in this system.
members-consent-given = Consented to the processing of the data on { $on }, { $how }, text { $text }.
members-consent-withdrawn = Consented on { $on }, { $how }, text { $text }; withdrawn on { $off }.
members-edit = Update
members-save = Save
members-person = Page of the person
members-label-add = Add
members-label-drop = Remove
members-decision = Decision
members-decision-hint = Reference of the decision, or the address of its page.
members-take-back = Take this back
members-law-age = article 19 of organic law 29-11
members-age-hint = One may join from the age of { $years } ({ $article }).
members-swear = States on honour to belong to no other party
members-swear-hint = Nor to a category that the law bars from joining (articles 21 and 23 of organic law 29-11).
members-consent = Consents to the processing of the data
members-consent-text = The member consents to the party keeping name, date of birth, contact details and category in its register, to manage the membership and to invite to its activities. The member may see them, have them corrected, and object (law 09-08).
members-channel = How the consent was given
members-paid-on = Paid on
members-amount = Amount in dirhams
members-paid-by = Paid by
members-fee = { PLURAL($months) ->
    [one] The fee is MAD { $dirhams } for one month ({ $article }).
   *[other] The fee is MAD { $dirhams } for { $months } months ({ $article }).
}
members-fee-unknown = The statute does not set the fee.
members-effect-on = Takes effect on
members-suspended-until = Until (first day after the suspension)
members-to-unit = Unit to which it goes
members-to-unit-hint = Within your territory. To another province it is transferred by whoever holds both.
members-reason = Reason
members-article = Article
members-anew = Leave it empty when it does not change. What is kept is not shown here.
members-no-membership = There is no such membership. Somebody may have taken it back.
members-no-twice = This person is a member since { $on }. Open that membership instead of entering it again.
members-no-until = This person was a member until { $on }: a new membership begins on that day or later.
members-no-young = The age asked is { $years }, reached on { $on }: wait for that day.
members-no-birth = Enter the date of birth: the law asks for the age on the day of joining.
members-no-sworn = Nobody joins without stating to belong to no other party: ask for it, then tick the box.
members-no-consent = Data are not kept without consent: obtain it, then tick the box.
members-no-wide = Choose the commune or the province: nobody is a member of a whole region.
members-no-ended = This membership ended on { $on }. Nothing is added after that; take the end back if it was a mistake.
members-no-before = The day is before the membership began, on { $on }: correct it.
members-no-future = That day has not come: write today or a day before.
members-no-suspended = The membership is suspended since { $on } already: lift that first.
members-no-rest = The membership is not suspended on that day.
members-no-reason = Write the reason: nobody is suspended or expelled without one.
members-no-amount = Write the amount in dirhams, more than nought.
members-no-cash = From MAD 10,000 on it is paid by cheque (article 40 of organic law 29-11): change how it is paid.
members-no-until-wrong = That end does not fit: it comes after what is paid already and after the beginning.
members-no-until-unknown = The statute does not say for how long: write until which day the payment holds.
members-no-same-unit = The member is in that unit already: choose another.
members-no-reach = That unit lies outside your territory: whoever holds both, in the region or nationally, transfers the membership.
members-no-last = Only the last step is taken back. Open the page again.
members-no-receipt = A receipt stands for this payment: cancel the receipt on its page; the payment goes with it and the number stays.
members-no-meanwhile = Somebody changed this membership meanwhile: open the page again and repeat.
members-no-change = Nothing is different: change one value at least.
members-no-source = Choose the source of the new value.
members-no-label = { PLURAL($n) ->
    [one] Write a word of one letter at most.
   *[other] Write a word of { $n } letters at most.
}
members-no-understood = This value is not understood: write it again in full.
members-views = Kept views
members-view-name = Name of this view
members-view-keep = Keep the view
members-view-drop = Remove the view
members-export = Take the list away
members-export-note = Each file is recorded in your name with its purpose. The list holds no protected data.
members-purpose = Purpose
members-purpose-hint = For example: to convene the assembly, a renewal campaign. The list serves nothing else (law 09-08, article 3).
members-no-purpose = Write the purpose in one line of two hundred letters at most.
members-counts = Counts
members-counts-of = Counts of { $unit }
members-by-unit = By territory
members-by-category = By socio-professional category
members-by-skill = By skill and language
members-skills-none = No skill is recorded here yet.
members-total = Total
members-what = By
members-no-commune = Without a commune
members-shares = Shares of women and the young
members-shares-lead = The share of women and of the young in each body, with what the statute asks.
members-shares-none = No body of this kind here.
members-young-below = One is young below { $age }, by the year of birth in the register.
members-young-unknown = The statute does not say who is young.
members-share = { $found } of { $members } ({ $share })
members-share-of-known = { PLURAL($n) ->
    [one] { $found } of { $members }, one unknown
   *[other] { $found } of { $members }, { $n } unknown
}
members-share-nobody = Nobody sits here today
members-share-asked = Asked: { $share } ({ $article })
members-share-met = Met
members-share-open = Not known
members-share-missing = { PLURAL($n) ->
    [one] One is missing
   *[other] { $n } are missing
}
members-sex-unknown = Sex not known
members-age-unknown = Age not known
members-alike = { PLURAL($n) ->
    [one] Somebody of the record may be the same person:
   *[other] { $n } people of the record may be the same person:
}
members-no-direct-move = Nobody moves a member directly between these two units: a transfer is for { $bodies } to decide. Enter the member’s request from their page, “Ask for a transfer”; it then goes before the competent body.
members-no-of-transfer = This transfer comes of a request that was decided: take the decision back on the page of the request, or that of the meeting; the transfer goes with it.
members-member = The member
members-no-member = This person is not a member on that day: there is no membership to suspend or end.
members-do-expel-now = Expel a member
members-do-lift = Lift a suspension or an expulsion
members-offices-end = { PLURAL($n) ->
    [one] One office ends with it.
   *[other] { $n } offices end with it.
}
members-says-suspend = Suspend the membership of { $who } from { $on }: { $reason }
members-says-suspend-until = Suspend the membership of { $who } from { $on } to { $until }: { $reason }
members-says-expel = Expel { $who } on { $on }: { $reason }
members-says-reinstate = Lift the suspension or expulsion of { $who } on { $on }: { $reason }
members-no-of-decision = This is an effect of a decision: take the decision back on its page, and the effect goes with it.
members-no-body-met = It is not known which body met: say so on the page of the meeting first.
members-no-other-unit = The member is of another territory than the body that met: the body of their province or the national one decides.
