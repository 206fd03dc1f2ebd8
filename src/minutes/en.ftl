minutes-title = Minutes
minutes-none = This meeting has no minutes yet.
minutes-none-yet = This meeting has no minutes yet. They are composed from the record; then you word them as you like.
minutes-being-drafted = The minutes are being drafted; they can be read once they are put up.
minutes-compose = Compose the minutes
minutes-write = Edit the text
minutes-write-lead = Each passage has its field; all are saved at once. A passage stays tied to its fact whatever its wording; one that is emptied is taken out and can be brought back. Lines of a list begin with a dash.
minutes-passage-of = { $n }. { $fact }
minutes-keep = Save
minutes-leave = Leave without saving
minutes-saved = { PLURAL($n) ->
    [one] { $n } passage saved.
   *[other] { $n } passages saved.
}
minutes-saved-merged = { PLURAL($n) ->
    [one] Saved; { $n } passage joins your text with what somebody else wrote meanwhile.
   *[other] Saved; { $n } passages join your text with what somebody else wrote meanwhile.
}
minutes-back = Back to the minutes
minutes-history = Wordings
minutes-history-of = Wordings of the passage: { $fact }
minutes-is-present = present wording
minutes-restore = Bring this wording back
minutes-written-by = { $who }, { $when }
minutes-reworded = reworded
minutes-arrange = Arrange
minutes-up = Up
minutes-down = Down
minutes-take-out = Take the passage out
minutes-bring-back = Bring the passage back
minutes-removed = Passages taken out
minutes-add-after = New passage after this one
minutes-add = Add the passage
minutes-untold = In the record, and not in the minutes
minutes-tell = Put it in its place
minutes-fact-changed = The record says otherwise now:
minutes-fact-gone = This is no longer in the record.
minutes-take-record = Take the record’s words
minutes-take-both = Bring the change into my words
minutes-take-own = Keep my words
minutes-differences = { PLURAL($n) ->
    [one] { $n } place differs from the record or lacks something of it.
   *[other] { $n } places differ from the record or lack something of it.
}
minutes-agree-all = Bring up to date all that nobody reworded
minutes-choices = Choose between two wordings
minutes-choices-lead = Two people wrote the same passage at once and changed the same words. Choose one, or write a third; the other stays in the history of the passage.
minutes-choices-wait = { PLURAL($n) ->
    [one] { $n } wording written at once waits for your choice.
   *[other] { $n } wordings written at once wait for your choice.
}
minutes-no-choices = No wording waits for a choice.
minutes-present = Present wording
minutes-present-removed = This passage was taken out meanwhile.
minutes-waiting = Waiting wording
minutes-waiting-empty = Take the passage out.
minutes-keep-present = Keep the present one
minutes-take-waiting = Take this one
minutes-write-another = Write one that joins them
minutes-another = Joined wording
minutes-put-up = Put the minutes up for adoption
minutes-by-signature = By signature
minutes-by-signature-why = The chair and the rapporteur sign, each from their own account or on paper.
minutes-by-meeting = At a later meeting
minutes-by-meeting-why = The same body adopts them. The point is added to the agenda of the meeting chosen, if it is to come.
minutes-put-up-to-sign = Put up for signature
minutes-put-up-to-meeting = Put up to the meeting
minutes-put-up-to = Put up to
minutes-adopted-by = Adopted at
minutes-next-meeting = Meeting
minutes-next-unknown = The next meeting, not planned yet
minutes-meeting-of = { $title }, { $day }
minutes-point = Adoption of the minutes: { $title }, { $day }
minutes-withdraw = Take back and open the text again
minutes-adopt = Record the adoption
minutes-adopting-meeting = Meeting that adopted them
minutes-adopting-decision = Decision
minutes-no-decision = No recorded decision
minutes-reopen = Take the adoption back and open the text
minutes-sign-title = These minutes wait for your signature
minutes-sign-why = Read the text below. Your signature stands for this very text and is recorded in your name, at this hour.
minutes-sign = I sign these minutes
minutes-sign-on-paper = Enter a signature on paper
minutes-enter-signature = Enter the signature
minutes-signer = Who signed
minutes-signed-on = Day of the signature
minutes-signed = signed on { $day }
minutes-unsigned = signature awaited
minutes-on-paper = on paper
minutes-signatures = Signatures
minutes-office-chair = Chair
minutes-office-rapporteur = Rapporteur
minutes-seal = Seal for good
minutes-seal-why = The minutes are adopted. The seal keeps their text and its hash, signed with the key of this installation; nobody changes them afterwards. A seal is never undone; only a dated rectification can be added.
minutes-seals = Seal
minutes-seal-of = Seal of the minutes
minutes-take-text = Sealed text
minutes-rectification = Rectification { $n }
minutes-rectify = Add a rectification
minutes-rectify-why = The sealed text stays as it is; the rectification follows it, dated and sealed. It is never undone.
minutes-rectification-text = Text of the rectification
minutes-rectification-reason = Reason
minutes-rectified-count = { PLURAL($n) ->
    [one] { $n } rectification
   *[other] { $n } rectifications
}
minutes-unsigned-count = { PLURAL($n) ->
    [one] { $n } signature awaited
   *[other] { $n } signatures awaited
}
minutes-steps = Steps
minutes-code = Verification code
minutes-code-unlike = The code has sixteen letters and digits as printed: ABCD-EFGH-IJKL-MN23. Check it and type it again.
minutes-check = Check minutes
minutes-seal-holds = The seal holds
minutes-seal-holds-why = A document was issued here under this code, and the text kept is the one that was sealed.
minutes-seal-broken = The seal is broken
minutes-seal-broken-why = The text kept is not the one that was sealed. Tell the administrator.
minutes-seal-unknown = Unknown code
minutes-seal-unknown-why = No document was issued here under this code. Check the letters as printed.
minutes-seal-kind = Document
minutes-of-meeting-on = Day of the meeting
minutes-was-rectified = { PLURAL($n) ->
    [one] { $n } rectification followed.
   *[other] { $n } rectifications followed.
}
minutes-compare = Compare a text
minutes-compare-why = Choose the file of the sealed text: it is compared and not kept.
minutes-compare-file = File
minutes-text-is-that = This file is exactly the sealed text.
minutes-text-is-other = This file is not the sealed text.
minutes-register = Register of minutes
minutes-register-of = Minutes: { $of }
minutes-register-empty = No minutes here yet. They are composed from the page of a closed meeting.
minutes-any-state = Any state
minutes-filter = Show
minutes-shown = { PLURAL($n) ->
    [one] { $n } set of minutes
   *[other] { $n } sets of minutes
}
minutes-col-state = State
minutes-col-sealed = Sealed on
minutes-col-code = Code
minutes-col-rectified = Rectifications
minutes-state-drafted = being drafted
minutes-state-put-up = put up
minutes-state-adopted = adopted, to be sealed
minutes-state-sealed = sealed
minutes-step-drafted = composed from the record
minutes-step-put-up = put up for adoption
minutes-step-withdrawn = taken back
minutes-step-adopted = adopted
minutes-step-reopened = adoption taken back
minutes-step-sealed = sealed
minutes-step-rectified = rectification added
minutes-section-title = Title
minutes-section-convocation = Convocation
minutes-section-opening = Opening
minutes-section-attendance = Attendance and quorum
minutes-section-agenda = Agenda
minutes-section-points = Proceedings
minutes-section-decisions = Decisions
minutes-section-dates = Dates
minutes-section-closing = Closing
minutes-fact-free = Added passage
minutes-fact-title = Meeting
minutes-fact-convocation = Convocation
minutes-fact-lawfulness = Lawfulness
minutes-fact-opening = Opening
minutes-fact-attendance = Roll
minutes-fact-quorum = Quorum
minutes-fact-agenda = Agenda
minutes-fact-point = Point
minutes-fact-report = Report
minutes-fact-speech = Intervention
minutes-fact-proposal = Proposal
minutes-fact-ballot = Vote
minutes-fact-decision = Decision
minutes-fact-milestone = Date
minutes-fact-movement = Arrival or departure
minutes-fact-closing = Closing
minutes-why-composed = from the record
minutes-why-written = written
minutes-why-merged = merged of two
minutes-why-taken = taken from the record
minutes-why-restored = brought back
minutes-why-chosen = chosen
minutes-why-removed = passage taken out
minutes-why-brought-back = passage brought back
minutes-why-waiting = waits for a choice
minutes-why-lost = not chosen
minutes-refusal-not-sat = This meeting has not sat, or was called off: minutes are composed once it was opened.
minutes-refusal-still-sits = The meeting still sits: close it first, then put the minutes up.
minutes-refusal-none = This meeting has no minutes: compose them first.
minutes-refusal-sealed = These minutes are sealed, and a seal is never undone: add a rectification if something must be corrected.
minutes-refusal-text-adopted = These minutes are adopted: take the adoption back first to open the text.
minutes-refusal-text-put-up = These minutes are put up: take them back first to open the text. What you wrote is shown below.
minutes-refusal-too-many = Minutes hold at most { $n } passages: join some.
minutes-refusal-choice-waits = { PLURAL($n) ->
    [one] { $n } wording waits for a choice: choose before you put them up.
   *[other] { $n } wordings wait for a choice: choose before you put them up.
}
minutes-refusal-differs = { PLURAL($n) ->
    [one] { $n } place differs from the record: take its words or keep yours before you put them up.
   *[other] { $n } places differ from the record: take its words or keep yours before you put them up.
}
minutes-refusal-no-chair = Choose who signs for the chair.
minutes-refusal-no-rapporteur = Choose who signs as rapporteur.
minutes-refusal-same-signer = Chair and rapporteur are two persons: choose somebody else for one.
minutes-refusal-not-there = { $name } was not at the meeting and holds no office of the body’s bureau: choose somebody who was there or holds the office.
minutes-refusal-not-signer = Your signature is not asked for: those to whom the minutes are put up sign.
minutes-refusal-signer-missing = Choose who signed.
minutes-refusal-signed-already = This signature was recorded on { $day }.
minutes-refusal-other-text = The text changed since you read it: read it again, then sign.
minutes-refusal-not-for-signature = These minutes are put up to a meeting, not for signature.
minutes-refusal-signed-day = { $day }: nobody signs before the meeting or in the future.
minutes-refusal-not-put-up = These minutes are not put up any more: open their page to see where they stand.
minutes-refusal-meeting-missing = Choose the meeting that adopted them.
minutes-refusal-meeting-unfit = A later meeting of the same body adopts the minutes: choose one.
minutes-refusal-meeting-decides-nothing = That meeting was not held, or had no quorum: it adopts nothing.
minutes-refusal-decision-elsewhere = This decision is not one of that meeting: choose one of its own, or leave it empty.
minutes-refusal-not-adopted = These minutes are not adopted: only adopted ones are sealed.
minutes-refusal-not-sealed = These minutes are not sealed: correct the text itself.
minutes-home-unwritten = Closed meetings without minutes
minutes-home-to-sign = Minutes to sign
minutes-home-drafted = Minutes being drafted
minutes-home-to-seal = Adopted minutes to seal
minutes-offer = minutes to adopt
minutes-sealed-on = These minutes were sealed on { $when }; this code checks them.
minutes-col-number = No.
minutes-print = Minutes to print
minutes-of-meeting = Minutes
