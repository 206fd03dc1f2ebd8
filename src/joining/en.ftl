joining-by-article = { $sentence } ({ $article })
joining-title = Membership applications
joining-title-of = Membership applications: { $unit }
joining-count = { PLURAL($n) ->
    [one] { $n } application
   *[other] { $n } applications
}
joining-shown = { PLURAL($n) ->
    [one] { $n } application shown
   *[other] { $n } applications shown
}
joining-none = No application here.
joining-number = Receipt number
joining-unit = Commune
joining-received = Received on
joining-channel = How it came
joining-channel-online = online form
joining-channel-paper = signed paper form
joining-channel-officer = said before an officer
joining-wanted-open = waiting
joining-wanted-late = past the time to decide
joining-wanted-appealed = appealed
joining-wanted-closed = decided or withdrawn
joining-wanted-all = all
joining-enter = Enter a paper application
joining-entry-unit-hint = Name or code of the applicant’s commune.
joining-forgotten = withdrawn, values erased
joining-rule-days = { PLURAL($days) ->
    [one] Decided by the { $body } within { $days } day
   *[other] Decided by the { $body } within { $days } days
}
joining-rule-body = Decided by: { $body }
joining-rule-none = The statute does not say who decides on applications: the officer who keeps the register decides, and the record says so.
joining-decides = The decision belongs to: { $body }
joining-state-left = { PLURAL($n) ->
    [one] { $n } day left
   *[other] { $n } days left
}
joining-state-waiting = waiting
joining-state-adjourned = adjourned to { $until }
joining-state-escalated = time passed, before the body above since { $since }
joining-state-silent-yes = time passed, silence accepts since { $since }: to be noted
joining-state-silent-no = time passed, silence refuses since { $since }
joining-state-late = time to decide passed since { $since }
joining-state-appealed = appealed on { $on }
joining-state-accepted = accepted on { $on }
joining-state-refused = refused on { $on }
joining-state-withdrawn = withdrawn on { $on }
joining-steps = What happened
joining-step-received = received
joining-step-matched = somebody of the record
joining-step-apart = not that person of the record
joining-step-adjourned = adjourned
joining-step-adjourned-to = adjourned to { $until }
joining-step-accepted = accepted
joining-step-refused = refused
joining-step-withdrawn = withdrawn by its author
joining-step-appealed = appealed
joining-step-alone = decided by an officer, without a meeting
joining-kind-membership = membership
joining-kind-renewal = renewal
joining-judge-accept = accept
joining-judge-refuse = refuse
joining-judge-adjourn = adjourn
joining-judge = Decision
joining-judge-all = Verdict on those chosen
joining-judge-own = Verdict of its own
joining-judge-like-all = like the others
joining-reason = Reason
joining-reason-hint = Required to refuse or adjourn: the applicant reads it.
joining-until = Adjourn to
joining-decide = Decide on the application
joining-prepare = Prepare the decision
joining-before = Put applications before the meeting
joining-more-wait = Others wait: they come after these.
joining-text = Decision on membership applications: { $parts }
joining-text-accept = { PLURAL($n) ->
    [one] accepts { $n } application
   *[other] accepts { $n } applications
}
joining-text-refuse = { PLURAL($n) ->
    [one] refuses { $n } application
   *[other] refuses { $n } applications
}
joining-text-adjourn = { PLURAL($n) ->
    [one] adjourns { $n } application
   *[other] adjourns { $n } applications
}
joining-says-accept = Admits { $who }
joining-says-refuse = Refuses { $who }: { $reason }
joining-says-adjourn = Adjourns { $who } to { $until }: { $reason }
joining-about = To join in { $unit }. The form is short and needs no account.
joining-about-until = To join in { $unit }, until { $last }. The form is short and needs no account.
joining-is-closed = This form is not open today.
joining-renew-where = Renewals are taken by your branch: bring your card and the last receipt.
joining-notice = What is done with your data
joining-notice-hint = Controller, purposes, recipients, which answers are required, rights (law 09-08, art. 5).
joining-consent = Text of the consent
joining-consent-hint = What exactly the applicant consents to. A text once used never changes: every edit is a new version.
joining-default-notice =
    Controller: { $house }.
    These data serve to decide on the application and to keep the register of members, and nothing else.
    They are seen by the officers who keep the register of your territory and by the competent body; nobody else receives them.
    Name, date of birth, commune, a way to reach you and the statements are required; the rest is optional.
    You may access and correct your data and oppose their processing; a withdrawn application is erased at once.
joining-default-consent = I agree that { $house } processes my personal data, including those that reveal my political affiliation, to decide on my application and keep the register of members.
joining-controller = Controller: { $house }.
joining-declared = CNDP declaration receipt: { $number }.
joining-province = Prefecture or province
joining-next = Continue
joining-unit-hint = The commune or arrondissement where you live.
joining-who = You
joining-name = Full name in Arabic
joining-name-hint = As on your national card; if you have none in Arabic, write it below in Latin letters.
joining-birth-hint = One must be { $years } years old.
joining-contact = How to answer you
joining-phone-hint = Telephone or e-mail: one is enough.
joining-more = More, if you like
joining-skills = Skills
joining-skills-hint = What you can do and would bring.
joining-message = Message
joining-sworn = Sworn statements
joining-sworn-on = on { $on }, version { $version }
joining-sworn-rights = I state that I am Moroccan and enjoy my civil and political rights.
joining-sworn-single = I state that I belong to no other political party.
joining-sworn-single-hint = Organic law 29-11, art. 21: nobody belongs to two parties at once.
joining-sworn-offices = I state that I hold none of the offices whose holders the law bars from joining a party.
joining-sworn-offices-hint = Organic law 29-11, art. 23: armed forces and agents of public force, judges, magistrates of the courts of accounts, agents of authority, those without union rights.
joining-condition = { $text } ({ $article })
joining-consents = Consents
joining-consent-membership = I have read the notice and the consent, and agree that my data serve to decide on my application and to keep the register.
joining-consent-news = I agree to receive the organisation’s news
joining-consent-email = I agree to receive news by e-mail
joining-consent-sms = I agree to receive news by text message
joining-consent-whatsapp = I agree to receive news by WhatsApp
joining-consent-call = I agree to be called
joining-consent-canvassing = being canvassed
joining-canvassing = Do you oppose the use of your data for canvassing?
joining-canvassing-hint = You may oppose it without giving a reason, now or at any time (law 09-08, arts 9 and 10).
joining-canvassing-no = I oppose it
joining-canvassing-yes = I do not oppose it
joining-said-yes = Yes:
joining-said-no = No:
joining-version = Version of the text
joining-send = Send the application
joining-slow = { PLURAL($n) ->
    [one] Many applications come from here or on this form. Yours was not recorded: send it again in { $n } minute.
   *[other] Many applications come from here or on this form. Yours was not recorded: send it again in { $n } minutes.
}
joining-mine = Your membership application
joining-mine-keep = Keep the address of this page or its code: it is the only key to your application. Give it to nobody.
joining-mine-decides = The decision belongs to: { $who }.
joining-mine-officer = The officer who keeps the register of your territory decides.
joining-mine-welcome = Your application was accepted: welcome.
joining-receipt = Receipt of the application
joining-appeal = Appeal
joining-appeal-until = You may appeal to the { $body } until { $last }.
joining-appeal-why = Why
joining-appeal-send = Appeal
joining-withdraw = Withdraw the application
joining-withdraw-what = The application is withdrawn and your data are erased at once, for good. The number and the dates remain.
joining-withdraw-send = Withdraw and erase my data
joining-alike = May be in the record already
joining-alike-by = agree in: { $fields }
joining-alike-name = similar name
joining-is-same = same person
joining-is-other = another person
joining-say-same = it is the same
joining-say-other = it is another
joining-twin = Another application with the same contact:
joining-campaigns = Membership campaigns
joining-campaigns-none = No campaign here yet.
joining-campaign-new = Open a campaign
joining-campaign-kind = Purpose
joining-campaign-title = Title
joining-campaign-from = From
joining-campaign-last = Last day
joining-campaign-last-hint = Leave empty for a standing form.
joining-campaign-open = open
joining-campaign-until = open until { $last }
joining-campaign-opens = opens on { $on }
joining-campaign-ended = ended on { $last }
joining-campaign-closed = closed on { $on }
joining-campaign-close = Close the campaign today
joining-address = Address of the form
joining-poster = Poster with the code
joining-poster-scan = Scan this code with your telephone to fill in the application.
joining-versions = Versions of the text
joining-version-n = Version { $n }
joining-version-new = Write a new version
joining-version-why = Whoever consented before consented to the version they read, which stays as it was.
joining-no-application = There is no such application, or it was withdrawn.
joining-no-elsewhere = Application { $number } is of another territory than this body.
joining-no-decided = Application { $number } was decided on { $on }.
joining-no-later = Application { $number } came on { $on }, after this meeting.
joining-no-withdrawn = Application { $number } was withdrawn on { $on }.
joining-no-competent = This body is not competent: the decision belongs to the { $body }
joining-no-alone = Nobody decides alone: it takes a meeting of the { $body }
joining-no-silence = Silence has accepted it since { $since }: it is no longer refused or put off
joining-no-sits = Whoever made application { $number } sits in the body that decides: nobody decides on their own.
joining-no-unresolved = Somebody of the record has the same contact as application { $number }: say first on its page whether it is the same person.
joining-no-reason = Write the reason: the applicant will read it.
joining-no-until = It is adjourned to a day after the meeting, within a year.
joining-no-young = One must be { $years } years old: it will be possible from { $on }.
joining-no-birth = Write the date of birth.
joining-no-birth-day = Check the date of birth.
joining-no-sworn = The law requires this statement: the application is not taken without it.
joining-no-consent = Your data are not processed without your consent: tick if you agree.
joining-no-contact = Write a telephone number or an e-mail address so that you can be answered.
joining-no-understood = This was not understood: check it.
joining-no-place = Choose the commune.
joining-no-open = This campaign is not open.
joining-no-second = The campaign “{ $title }” is open for this unit: close it first.
joining-no-declaration = No personal data are collected before the number of the CNDP receipt is entered: the administrator enters it in the settings.
joining-no-days = The last day comes neither before the first nor before today.
joining-no-appeal = No appeal is possible: the time has passed, one was made already, or it was not refused.
joining-no-choice = Choose the applications and the verdict.
joining-contact-title = I want to be contacted
joining-contact-only = Not joining now: only contact me
joining-contact-via = By which channel
joining-contact-consent = I agree that my name and this contact are kept so that I receive news by this channel only.
joining-contact-consent-hint = You take it back whenever you like from the page that opens; your data are then erased.
joining-contact-send = Send
joining-contact-given = { $what }, since { $on }.
joining-contact-withdrawn = Taken back on { $on }; your data were erased.
joining-contact-keep = Keep the address of this page: it is how you take it back.
joining-contact-stop = Take it back and erase my data
joining-prospects = People to contact
joining-prospect-apply = Enter an application
joining-prospects-count = { PLURAL($n) ->
    [one] { $n } person to contact.
   *[other] { $n } people to contact.
}
joining-scan = Scan of the signed form
joining-scan-hint = Pictures or PDF, { $sheets } sheets at most, { $megabytes } MB each. Encrypted on arrival under the person’s own key.
joining-scan-unit-hint = The commune or province that the form came from.
joining-scan-send = Keep the scan and enter it
joining-scan-none = No scan is kept of this application.
joining-scan-why = The scan is read with a reason only; each reading is written down.
joining-scan-add = Add a scan
joining-scan-typing = to enter the form
joining-sheet = Sheet { $n }
joining-sheets = { PLURAL($n) ->
    [one] { $n } sheet
   *[other] { $n } sheets
}
joining-papers = Paper forms to enter
joining-papers-lead = The scan of the signed form is kept first, then entered beside its picture.
joining-papers-none = No scan waits to be entered.
joining-papers-waiting = Scans that wait
joining-paper-new = New form
joining-paper-until = Destroyed unless entered before
joining-paper-remove = Destroy the scan
joining-paper-remove-what = If this scan is not to be entered, destroy it: it cannot be brought back. Not entered before { $until }, it is destroyed by itself.
joining-typing-lead = Type what the sheet says, and tick only what its author ticked. Your reading of this scan is written down.
joining-signed-on = Date of signature
joining-signed-on-hint = As written on the sheet: age and statements depend on it.
joining-no-scan = Choose the picture or the file of the form.
joining-no-many-sheets = { PLURAL($most) ->
    [one] { $most } sheet at most: join them into one PDF.
   *[other] { $most } sheets at most: join them into one PDF.
}
joining-no-large-sheet = Sheet { $n } is larger than { $most } MB: photograph it at a lower quality.
joining-no-odd-sheet = Sheet { $n } is neither a JPEG or PNG picture nor a PDF, or did not arrive whole: take it or send it again.
joining-no-signed-when = The signature comes before the form or on the same day, and at most a year before.
joining-no-signature-day = Write the date of signature as it stands on the sheet.
joining-blank = Application form
joining-blank-print = Print a blank form
joining-blank-what = Item
joining-blank-by-hand = To be filled in legibly
joining-blank-signed-on = Done at ............................ on
joining-blank-signature = Signature of the applicant
joining-blank-code = For whoever enters the form: scan this code to open the page.
joining-blank-unit-hint = The unit for which the form is printed.
