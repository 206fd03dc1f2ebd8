rights-fact = { $label }: { $value }
rights-honorific = Title of courtesy
rights-known-in = Known in
rights-entered-by = Entered in the register by { $by }
rights-ended = { $what }, until { $on }
rights-since = { $what }, since { $on }
rights-mine = My data
rights-mine-lead = This is all that { $controller } keeps about you: what, why, from where, who can see it and who did. Law 09-08 lets you take a copy, have it set right, oppose its use and ask for its erasure, free of charge.
rights-take = A copy of all my data
rights-ask-rectification = Ask for a rectification
rights-ask-erasure = Ask for erasure
rights-requests = Requests
rights-requests-none = No request so far.
rights-withdraw-request = Withdraw the request
rights-appeal = You may turn to the National Commission for the Control of Personal Data Protection (CNDP), avenue Ennakhil, Hay Riad, Rabat (article 8 of law 09-08).
rights-withdraw-consent = Withdraw the consent
rights-give-consent = I consent: { $what }
rights-oppose = Oppose
rights-oppose-lead = An opposition takes effect at once; it needs no reason where canvassing is concerned (articles 9 and 10).
rights-oppose-purpose = For which purpose?
rights-oppose-via = By which channel?
rights-end-opposition = End the opposition
rights-opposed = Opposition: { $purpose } ({ $via })
rights-oppositions = Oppositions
rights-purpose-meetings = calls to meetings
rights-purpose-reminders = daily reminders
rights-purpose-news = news of the organisation
rights-purpose-canvassing = canvassing
rights-via-any = every channel
rights-via-email = e-mail
rights-via-sms = text message
rights-via-whatsapp = WhatsApp
rights-via-call = telephone
rights-mail-opposed = Not sent: the person opposed it
rights-who-can = Who can see me
rights-who-can-nobody = Nobody but you.
rights-who-did = Who did
rights-who-did-nobody = Nobody revealed a protected field, no list that contains you was taken away, nothing was disclosed to anybody.
rights-sees = { $office }: { $what }
rights-sees-membership = the membership and its history
rights-sees-protected = protected fields, one by one and with a reason
rights-sees-lists = lists of members taken away, with their purpose
rights-sees-rights = answering what people ask of their data
rights-sees-others = { PLURAL($n) ->
    [one] one other person of the bodies: name and offices only
   *[other] { $n } other people of the bodies: name and offices only
}
rights-read-field = { $who } revealed “{ $field }”, reason: { $reason }
rights-read-list = { $who } took away a list that contains you ({ $list }), purpose: { $purpose }
rights-purpose-unsaid = not said
rights-read-produced = { $who } produced all data, as you asked
rights-read-own = { $who } took a copy of their own data
rights-read-disclosed = { $who } disclosed data to a third party
rights-disclosed = Disclosed to { $recipient }: { $fields }. Purpose: { $purpose }. Proof of consent: { $reference }
rights-all = All that is kept
rights-lines = { PLURAL($n) ->
    [one] { $n } item
   *[other] { $n } items
}
rights-nothing = Nothing is kept here.
rights-part-record = Who you are in the record
rights-part-protected = Protected fields
rights-part-membership = Membership and dues
rights-part-consents = Consents
rights-part-offices = Offices
rights-part-meetings = Meetings
rights-part-votes = Open votes and interventions
rights-part-work = Work and signatures
rights-part-applications = Applications
rights-part-account = Account
rights-part-rights = Requests and disclosures
rights-part-journal = Journal
rights-for-record = Purpose: knowing who takes part in the life of the organisation.
rights-for-protected = Purpose: reaching you and checking the lawful age.
rights-for-membership = Purpose: keeping the register of members and their dues (organic law 29-11).
rights-for-consents = Purpose: proving what you allowed, opposed and asked.
rights-for-offices = Purpose: knowing who holds which office since when.
rights-for-meetings = Purpose: holding meetings, their quorum and their minutes.
rights-for-work = Purpose: following up decisions.
rights-for-applications = Purpose: deciding on the application.
rights-for-account = Purpose: your access and the protection of your account.
rights-for-journal = Purpose: establishing who wrote what and when (article 24).
rights-from-officers = Source: officers and your own statements.
rights-from-person = Source: yourself.
rights-from-bodies = Source: minutes and communiques of the bodies.
rights-from-program = Source: the program itself.
rights-to-register = Recipients: those who keep the register of members of your territory.
rights-to-protected = Recipients: the head and the rapporteur above the local level, one by one and with a reason.
rights-to-record = Recipients: those who read the record of your territory.
rights-to-self = Recipients: yourself alone; the administrator sees that the account exists.
rights-to-journal = Recipients: those who read the journal of your territory.
rights-kept-membership = { PLURAL($n) ->
    [one] Kept: for the membership, then { $n } month.
   *[other] Kept: for the membership, then { $n } months.
}
rights-kept-applications = { PLURAL($n) ->
    [one] Kept: { $n } month after a refusal or withdrawal.
   *[other] Kept: { $n } months after a refusal or withdrawal.
}
rights-kept-sessions = { PLURAL($n) ->
    [one] Kept: as long as the account; sessions for { $n } month.
   *[other] Kept: as long as the account; sessions for { $n } months.
}
rights-kept-requests = { PLURAL($n) ->
    [one] Kept: { $n } month after the answer.
   *[other] Kept: { $n } months after the answer.
}
rights-after-gone = Goes.
rights-after-emptied = The figure stays, with nothing that says who.
rights-after-minutes = Kept: stays in the minutes, without a name after an erasure: what bodies decided and who was there is part of them (organic law 29-11).
rights-after-offices = Kept: the history of offices stays, without a name after an erasure (organic law 29-11).
rights-after-accounts = Stays in the accounts, without a name (organic law 29-11).
rights-after-proof = Stays as proof that law 09-08 was kept.
rights-after-journal = Kept: the journal is not erased, and bears no personal value in clear (article 24).
rights-former = { $field }, former value: { $was } ({ $source })
rights-consent-membership = processing of data for the membership
rights-consented = Consent: { $to } ({ $how }, text { $version })
rights-applied = Application no. { $number }
rights-receipt = Receipt no. { $number }: { $amount }
rights-listed = Row { $row } of the file “{ $file }”
rights-said-yes = Yes: { $what }
rights-said-no = No: { $what }
rights-agreed = Express consent to disclosure to { $recipient } for { $purpose } (proof: { $reference })
rights-office = { $post }, { $body }
rights-follows = Follows { $unit }
rights-called = Called to: { $title }
rights-called-attends = Called to: { $title }, answer: attends
rights-called-excused = Called to: { $title }, answer: excused
rights-voted = Open vote on “{ $question }”: { $choice }
rights-spoke = Intervention
rights-said = Intervention: { $text }
rights-remarked = Remark on a proposal: { $text }
rights-reported = Report: { $text }
rights-proposed = Proposal: { $text }
rights-work-done = { $text } (done on { $on })
rights-work-open = { $text } (open)
rights-signs-minutes = Signature of minutes: { $title }
rights-signs-charter = Signature of the charter: { $title }
rights-passkey = Passkey: { $name }
rights-session = Session: { $device } ({ $address }), last seen { $seen }
rights-digests = { PLURAL($n) ->
    [one] { $n } daily reminder
   *[other] { $n } daily reminders
}
rights-acts = { PLURAL($n) ->
    [one] { $n } line written in the journal between { $first } and { $last }
   *[other] { $n } lines written in the journal between { $first } and { $last }
}
rights-copy-title = Personal data of { $name }
rights-copy-footer = Copy of data, law 09-08, article 7
rights-copy-lead = A copy of all data kept about you, with their sources, purposes and recipients. The same are in data.json, for a program.
rights-field = Field
rights-value = Right value
rights-value-hint = As it should be. A date is written 1990-03-01.
rights-now = Value now
rights-reason = Reason
rights-reason-hint = Why the value is wrong, and which document shows it.
rights-send = Send the request
rights-asks-rectification = Rectification: { $field }
rights-asks-erasure = Erasure of data
rights-outcome-accepted = accepted
rights-outcome-refused = refused
rights-outcome-withdrawn = withdrawn
rights-state-accepted = Accepted on { $on }
rights-state-refused = Refused on { $on }
rights-state-late = { PLURAL($n) ->
    [one] Late by { $n } day
   *[other] Late by { $n } days
}
rights-state-left = { PLURAL($n) ->
    [one] { $n } day left to answer
   *[other] { $n } days left to answer
}
rights-queue = Requests on personal data
rights-queue-lead = Each request is answered in ten full days (law 09-08, article 8). The late ones come first.
rights-queue-none = No request waits.
rights-waiting = { PLURAL($n) ->
    [one] { $n } request waits for an answer.
   *[other] { $n } requests wait for an answer.
}
rights-waiting-late = { PLURAL($n) ->
    [one] { $n } of them late.
   *[other] { $n } of them late.
}
rights-show-waiting = Only those that wait
rights-show-all = All requests
rights-what = What
rights-due = Answer by
rights-way-paper = on paper
rights-way-online = online
rights-refused-because = Reason of the refusal
rights-accept = Accept
rights-refuse = Refuse
rights-refuse-lead = A refusal has its reason, and the person is told that they may turn to the CNDP.
rights-refusal-reason = Reason of the refusal
rights-tell = To be told
rights-tell-lead = They got the former value: they are told that it was set right (article 8).
rights-told = They were told
rights-told-on = told on { $on }
rights-erasure-lead = This is what would go and what the law makes us keep, before you decide. An officer answers in ten full days; the erasure is done after they confirm.
rights-erasure-final = Erasure cannot be undone: the key of the data is destroyed, and nobody can bring them back.
rights-stands = What stands in the way
rights-stands-lead = The law or the statute asks that this ends first:
rights-stands-office = { PLURAL($n) ->
    [one] an office held today: it ends first
   *[other] { $n } offices held today: they end first
}
rights-stands-follow-up = { PLURAL($n) ->
    [one] a territory followed
   *[other] { $n } territories followed
}
rights-stands-work = { PLURAL($n) ->
    [one] a piece of work in hand
   *[other] { $n } pieces of work in hand
}
rights-stands-application = an application that nobody decided yet
rights-stands-case = a case before a confidential body
rights-stands-request = a request for rectification that waits
rights-stands-grant = a special grant on the installation
rights-stands-signature = { PLURAL($n) ->
    [one] minutes that wait for a signature
   *[other] { $n } minutes that wait for a signature
}
rights-goes = What goes
rights-goes-name = the name in both scripts, title, sex, places, and whatever the person is found by
rights-goes-protected = telephone, e-mail, address, birth and every former value: their key is destroyed
rights-goes-membership = card number, category, education, skills; the membership ends by resignation
rights-goes-account = the account with its sessions, keys and messages
rights-stays = What stays, without a name, and why
rights-stays-minutes = In the minutes: { $meetings } calls and attendances, { $votes } open votes, on which quorums and outcomes rest (organic law 29-11)
rights-stays-offices = History of offices: { $n }, since the lawfulness of decisions rests on it (organic law 29-11)
rights-stays-payments = In the accounts: { $n } payments (organic law 29-11)
rights-stays-proofs = Proofs that the law was kept: { $n } consents and requests (law 09-08)
rights-stays-lines = Journal: { $n } lines, with no personal value in clear (article 24)
rights-stays-texts = The texts of adopted minutes and published communiques, as they are (article 3)
rights-without-erasure = { PLURAL($n) ->
    [one] Without this request, erasure is proposed { $n } month after the membership ends.
   *[other] Without this request, erasure is proposed { $n } months after the membership ends.
}
rights-confirm-erasure = I ask for erasure, and know that it cannot be undone
rights-confirm-erasure-hint = Your membership and your account end when it is done.
rights-confirm-erasing = I have seen what goes and what stays, and confirm
rights-confirm-erasing-hint = Erasure cannot be undone.
rights-erase = Erase for good
rights-of = Data of { $name }
rights-of-lead = What somebody asks on paper about their data is entered here, once their identity is checked.
rights-produce = Produce a copy of all data
rights-produce-lead = Access is free and without delay (article 7). It is written in the journal, and the person sees it.
rights-checked = How was identity checked?
rights-checked-hint = For example: showed the identity card. Its number is not written.
rights-enter-paper = Enter a request on paper
rights-enter-opposition = Enter an opposition on paper
rights-disclosures = Disclosure to third parties
rights-disclosures-lead = Nothing is disclosed without express consent that can be proved at first request (articles 4 and 12).
rights-agreements = Express consents
rights-disclosed-list = What was disclosed
rights-agree = Enter an express consent
rights-disclose = Enter a disclosure
rights-recipient = To whom?
rights-purpose = For which purpose?
rights-agree-channel = How was it given?
rights-reference = Where is the proof?
rights-reference-hint = Reference of the signed sheet and where it is kept.
rights-agree-on = Day of the consent
rights-disclose-consent = On which consent?
rights-retention = Kept long enough
rights-retention-n = { PLURAL($n) ->
    [one] Kept long enough: { $n }
   *[other] Kept long enough: { $n }
}
rights-retention-count = { PLURAL($n) ->
    [one] { $n } record was kept long enough.
   *[other] { $n } records were kept long enough.
}
rights-retention-lead = Nothing is deleted by itself: the program proposes, an officer decides (law 09-08, article 3).
rights-retention-none = Nothing was kept long enough.
rights-due-since = Due since
rights-due-on = Due since { $on }.
rights-execute = Show and delete
rights-keep = Keep on, with a reason
rights-rules = Times and their reasons
rights-months = Months
rights-confirm-delete = I confirm, and know that it cannot be undone
rights-rule-application = Application refused or withdrawn
rights-rule-why-application = The time of an appeal and what follows from it, no more.
rights-rule-prospect = Contact who did not apply
rights-rule-why-prospect = After two years without an application the contact has no purpose left.
rights-rule-membership = Person whose membership ended
rights-rule-why-membership = Five years: the time in which disputes on dues and accounts lapse.
rights-rule-session = Trace of a session
rights-rule-why-session = A year to find an unlawful access (article 24).
rights-rule-request = Request that was answered
rights-rule-why-request = Five years to prove the answer before the CNDP or a judge.
rights-processing = Register of processing
rights-processing-change = Update what we declare
rights-declaration = Content of the declaration of processing
rights-declaration-lead = Printed from the program’s configuration as it is today (law 09-08, articles 12, 14, 15 and 19).
rights-unsaid = Not said yet
rights-version = Version
rights-versions = History of changes
rights-versions-none = No version yet: the administrator writes it.
rights-version-line = Version { $number }, { $at }: { $told }
rights-version-told = commission told on { $on } (reference { $reference })
rights-version-untold = commission not told yet
rights-notified = Note that the CNDP was told
rights-notified-on = Day of the notification
rights-notified-reference = Reference
rights-decl-controller = Controller
rights-decl-purposes = Purposes
rights-decl-people = People concerned
rights-decl-people-who = Members, people in regular contact and applicants
rights-decl-categories = Categories of data
rights-decl-categories-which = Identity, contact, category and education, membership and dues, offices, meetings and open votes. Sensitive, since they reveal a political opinion (article 1).
rights-decl-identity-off = Identity card number: not kept.
rights-decl-recipients = Recipients
rights-decl-recipients-none = Nobody outside without express consent.
rights-decl-transfers = Transfers abroad
rights-decl-transfers-none = None.
rights-decl-transfers-hint = Country and ground (articles 43 and 44).
rights-decl-kept = Retention
rights-decl-contact = Service for rights
rights-decl-contact-how = Also on the page “My data” for whoever has an account.
rights-decl-contact-hint = Name, address and telephone.
rights-decl-security = Security
rights-decl-security-how = Each protected field encrypted under the person’s own key, keys outside the database, access bound to territory and office and ending with it, a signed journal of each write and each reveal, encrypted backups.
rights-decl-hosting = Hosting
rights-decl-hosting-hint = Country, owner of the machine, contract if any (article 23).
rights-decl-links = Links with other files
rights-decl-links-none = None.
rights-decl-receipt = Receipt number
rights-decl-receipt-none = Not entered yet: no form opens before.
rights-decl-address = Address of the controller
rights-decl-identity-on = Identity card number: kept under authorisation { $number }.
rights-decl-months = Months kept: { $rule }
rights-no-field = Choose the field to be set right.
rights-no-value = Write the right value.
rights-no-value-wrong = This value is not understood: check its form (date, telephone, e-mail, name).
rights-no-waits = The same request waits already: withdraw it or wait for the answer.
rights-no-answered = It was answered already.
rights-no-person = Nobody, or their data were erased.
rights-no-confirmed = Tick to confirm: it cannot be undone.
rights-no-proved = Prove again who you are first.
rights-no-checked = Write how identity was checked.
rights-no-recipient = Write to whom data are disclosed.
rights-no-purpose = Say for which purpose.
rights-no-proof = Write where the proof of the consent is kept.
rights-no-consent = No disclosure without an express consent that stands: enter it first with its proof (articles 4 and 12).
rights-no-fields = Choose the fields that are disclosed.
rights-no-months = Write a number from 1 to 600.
rights-no-obliged = Erasure is not possible now: { $what }.
rights-no-reason = Write the reason, in at most { $most } characters.
rights-menu = Personal requests
rights-of-link = Rights over the data
rights-stands-list = { PLURAL($n) ->
    [one] { $n } list that names the person is being entered: finish it or give it up first
   *[other] { $n } lists that name the person are being entered: finish them or give them up first
}
rights-stands-dues = { PLURAL($n) ->
    [one] { $n } payment in their name in a bank file is not settled: receipt it or leave it aside first (organic law 29-11, arts 41 and 42)
   *[other] { $n } payments in their name in bank files are not settled: receipt them or leave them aside first (organic law 29-11, arts 41 and 42)
}
rights-copy-files = Files
rights-copy-pdf = all the data, to read and to print
rights-copy-json = the same data, structured for another program
