accounts-sign-in = Sign in
accounts-enter = Sign in
accounts-login = E-mail address
accounts-login-missing = Enter the e-mail address you were invited with.
accounts-password = Password
accounts-password-missing = Enter your password.
accounts-wrong = That e-mail address or password is not right. Check the keyboard's language, then try again.
accounts-wait-seconds = { PLURAL($n) ->
    [one] Too many attempts. Wait { $n } second, then try again.
   *[other] Too many attempts. Wait { $n } seconds, then try again.
}
accounts-wait-minutes = { PLURAL($n) ->
    [one] Too many attempts. Wait { $n } minute, then try again, or come in with a passkey.
   *[other] Too many attempts. Wait { $n } minutes, then try again, or come in with a passkey.
}
accounts-cannot-sign-in = I cannot sign in
accounts-sign-in-to-go-on = Sign in and we will take you to the page you asked for.
accounts-session-revoked = Your session on this device was ended on { $when }, from another device or by the administrator.
accounts-session-expired = Your session ended after a long time without activity.
accounts-form-kept = { $why } What you filled in is kept in this page: sign in and we will offer it to you to send.
accounts-files-not-kept = { $why } The files you sent did not arrive: sign in and we will take you back to the page to choose them again.
accounts-kept-title = Your form is waiting
accounts-kept-text = Your session ended while you were filling in a form. Nothing has been sent yet; this is what you had written.
accounts-kept-words = What you wrote
accounts-kept-send = Send the form now
accounts-kept-leave = Do not send it, go back to the page
accounts-cancel = Cancel

accounts-proof-title = Confirm that it is you
accounts-proof-text = What you are about to do touches the safety of your account: enter your password once more. It holds for a quarter of an hour.
accounts-proof-wrong = That password is not right. Check the keyboard's language, then try again.
accounts-proof-go = Continue

accounts-passkey-sign-in = Come in with a passkey
accounts-passkey-prove = Confirm with a passkey
accounts-passkey-cancelled = You were not recognised: it was cancelled or took too long. Try again, or use your password.
accounts-passkey-failed = This device could not use the passkey. Try again, or use your password.
accounts-passkey-exists = This device already has a passkey here.
accounts-passkey-refused = That passkey was not recognised. Try again, or come in with your password.
accounts-passkey-last = That passkey is your only way in. Choose a password or add another passkey before removing it.
accounts-passkeys = Passkeys
accounts-passkeys-why = A passkey stays in your phone or computer and opens with your fingerprint, your face or the device's code. It cannot be guessed, nor stolen by a false message.
accounts-passkeys-none = You have no passkey yet.
accounts-passkey-add = Add a passkey for this device
accounts-passkey-name = Name of the passkey
accounts-passkey-added = added on { $when }
accounts-passkey-used = last used: { $when }
accounts-passkey-rename = Rename
accounts-passkey-remove = Remove this passkey

accounts-who = Who I am
accounts-name = Name
accounts-capacities = My offices today
accounts-grants = Special grant
accounts-since = since { $day }
accounts-until = until { $day }
accounts-no-mandate = No mandate is recorded for you today, so you see nothing but your account.
accounts-no-person = This account belongs to no recorded person, so you see nothing but your account.
accounts-who-records = A mandate is recorded by: { $offices }.
accounts-ways = Ways to sign in
accounts-password-set = You have a password.
accounts-password-none = You have no password: you come in with a passkey.
accounts-password-change = Change the password
accounts-password-choose = Choose a password
accounts-password-title = New password
accounts-password-text = Once it is changed, your sessions on all other devices end.
accounts-new-password = New password
accounts-password-rule = At least { $n } characters. A short sentence that only you know is better than a complicated word.
accounts-password-save = Save the password
accounts-password-short = That password is too short: at least { $n } characters; a sentence will do.
accounts-password-long = That password is too long: at most { $n } characters.
accounts-password-guessable = That password is one of the first that anybody tries. Choose a sentence of unrelated words.
accounts-password-login = Do not put your e-mail address into the password.
accounts-codes = Recovery codes
accounts-codes-left = { PLURAL($n) ->
    [one] { $n } code is left of those made on { $day }.
   *[other] { $n } codes are left of those made on { $day }.
}
accounts-codes-none = You have no valid code.
accounts-codes-new = Make new codes
accounts-codes-title = Recovery codes
accounts-codes-text = Each code opens your account once, if you forget the password or lose your device. They are shown once; afterwards nobody can read them.
accounts-codes-replace = { PLURAL($n) ->
    [one] The code you have left will no longer work.
   *[other] The { $n } codes you have left will no longer work.
}
accounts-codes-make = Make ten codes
accounts-codes-shown = Print these codes or copy them, and keep them away from this device. They will not be shown again.
accounts-codes-kept = I have kept them
accounts-print = Print
accounts-sessions = Devices signed in
accounts-sessions-why = If you see a device you do not know, end its session, then change your password.
accounts-session-device = Device
accounts-session-place = Address
accounts-session-opened = Signed in
accounts-session-seen = Last activity
accounts-session-here = this device
accounts-session-end = End
accounts-session-end-this = End the session on { $device }
accounts-sessions-end-others = End all other sessions
accounts-device = { $browser } on { $system }
accounts-device-unknown = Unknown device
accounts-now = just now
accounts-minutes-ago = { PLURAL($n) ->
    [one] { $n } minute ago
   *[other] { $n } minutes ago
}
accounts-hours-ago = { PLURAL($n) ->
    [one] { $n } hour ago
   *[other] { $n } hours ago
}
accounts-language-title = Language of the pages
accounts-language = Language
accounts-save = Save
accounts-done-password = The password is changed; your other sessions have ended.
accounts-done-session = The session has ended.
accounts-done-sessions = All other sessions have ended.
accounts-done-language = The language of the pages is changed.
accounts-done-passkey = The passkey is added.
accounts-done-passkey-renamed = The passkey is renamed.
accounts-done-passkey-removed = The passkey is removed. Remove it from your device too, so that it is not offered.
accounts-comma = ,

accounts-invite = Invite a person
accounts-invite-title = Invite a person
accounts-invite-who = Whom do you invite?
accounts-invite-who-hint = Enter the name or a part of it, in Arabic or in Latin letters. You invite only people recorded in your territory.
accounts-invite-find = Search
accounts-invite-found = People recorded
accounts-invite-nobody = Nobody of that name in your territory. Record the person and their mandate first, then invite them.
accounts-invite-person = Person invited: { $name }.
accounts-invite-change = Change
accounts-invite-login = The address they will sign in with. Nothing is sent there: you hand over the link yourself.
accounts-invite-go = Make the invitation link
accounts-invite-another = Invite another person
accounts-invite-above = This person holds an office outside your territory or a special grant: only somebody with a wider territory, or the administrator, may invite them.
accounts-login-taken = That address belongs to another person's account. Enter an address of the invited person's own.
accounts-login-malformed = Enter a whole address, such as { "name@example.ma" }.
accounts-invited-title = The invitation link is ready
accounts-invited-text = Hand this link to { $name } in a way you trust. It works once, until { $until }.
accounts-invited-link = Invitation link
accounts-invited-once = This link will not be shown again. If it is lost, make a new invitation; this one will then be void.
accounts-invited-done = I have handed it over
accounts-copied = Copy the link
accounts-invitations-none = No invitations yet. An invitation is a link that you hand to a person recorded in your territory, to open their account.
accounts-invitation-made = Made
accounts-invitation-state = State
accounts-invitation-waiting = waiting, good until { $when }
accounts-invitation-used = accepted on { $when }
accounts-invitation-expired = expired on { $when }
accounts-invitation-withdrawn = withdrawn on { $when }
accounts-invitation-withdraw = Withdraw
accounts-invitation-withdraw-this = Withdraw the invitation of { $name }
accounts-done-withdrawn = The invitation is withdrawn; its link no longer works.
accounts-accept-title = Invitation
accounts-accept-greeting = Welcome, { $name }
accounts-accept-text = You are invited to { $house }. Choose how you will come in from now on.
accounts-accept-used = This invitation was used already. If it was you who accepted it, sign in; if not, tell the person who invited you.
accounts-accept-expired = This invitation has expired. Ask the person who invited you for a new one.
accounts-accept-withdrawn = This invitation was withdrawn. Ask the person who invited you for a new one if you still need it.
accounts-accept-passkey = Come in with my fingerprint or my device's code
accounts-accept-login = Your address to sign in with:
accounts-accept-password = Come in with a password

accounts-recovery-title = Recover my account
accounts-recovery-text = If you forgot the password or lost your device, use one of the recovery codes you kept and choose a new password. All your sessions end and your passkeys are removed.
accounts-recovery-code = Recovery code
accounts-recovery-code-hint = Sixteen letters and digits; capitals do not matter.
accounts-recovery-code-missing = Enter one of your codes.
accounts-recovery-wrong = That address or code is not right, or the code was used already. Try another code.
accounts-recovery-go = Recover my account
accounts-recovery-no-code = I have no codes left
accounts-recovery-invitation = Ask the person who invited you, or the administrator, for a new invitation: its link opens your account again with a new password.
