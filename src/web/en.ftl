web-home = Home
web-archive = Archive of communiques
web-territory = Territory
web-bodies = Bodies
web-people = People
web-members = Members
web-meetings = Meetings
web-decisions = Decisions
web-journal = Journal of acts
web-account = My account
web-invitations = Invitations
web-statute = Statute
web-settings = Settings
web-back-home = Back to home
web-go-sign-in = Sign in
web-reference = Reference of this fault:
web-signin-title = Please sign in
web-signin-text = This page opens only to people who have signed in.
web-signin-advice = Sign in and we will bring you back here. What you wrote without saving stays in your browser if you go back.
web-notfound-title = Nothing at this address
web-notfound-text = What you asked for does not exist, or lies outside your territory.
web-notfound-advice = Check the address, or search for the name in the field at the top of the page.
web-denied-title = Your office does not allow this
web-gone-title = This record was erased
web-gone-text = There was a record here; it was erased at the person's request or at the end of its retention.
web-gone-advice = The acts about it stay in the journal, without personal data.
web-changed-title = This record changed meanwhile
web-changed-text = Somebody else changed it after you opened it. Your change was not saved, so that it does not wipe out theirs.
web-changed-advice = Open the page again to see the change, then make yours again if it is still needed.
web-malformed-title = Request not understood
web-malformed-text = The request arrived incomplete or from another site; nothing of it was carried out.
web-malformed-advice = Go back to the previous page, reload it and send again.
web-large-title = File too large
web-large-text = { PLURAL($n) ->
    [one] We accept { $n } megabyte at most.
   *[other] We accept { $n } megabytes at most.
}
web-large-advice = Split the file, or send its text alone, without pictures.
web-slow-title = Too many attempts
web-slow-text = { PLURAL($n) ->
    [one] Wait { $n } second before the next attempt.
   *[other] Wait { $n } seconds before the next attempt.
}
web-slow-advice = This wait protects accounts from people who guess passwords.
web-full-title = The disk is full
web-full-text = There is no room left on the disk: this last piece of work was not saved. What was saved before is sound.
web-full-advice = Tell whoever keeps the system to make room, then try again.
web-broken-title = Something broke on our side
web-broken-text = The request could not be completed, and nothing of it was saved.
web-broken-advice = Try again in a moment. If it happens again, send the reference to whoever keeps the system.
web-long-title = Too long to print
web-long-text = What you asked for does not fit in one file: nothing was printed.
web-long-advice = Choose a smaller territory or a shorter period, or take the same list as a CSV table.
web-busy-title = The system is busy
web-busy-text = Others were writing the same records, so this piece of work was not saved.
web-busy-advice = Send it again in a few moments.
