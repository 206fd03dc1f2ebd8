publishing-refusal-no-body = A communique is issued by a body, and this meeting has none in the record. Choose the body.
publishing-refusal-not-held = This meeting has not been held yet. Write its communique afterwards.
publishing-refusal-not-closed = The meeting is still going on. Close it before publishing its communique.
publishing-refusal-title-missing = Give the communique a title.
publishing-refusal-title-too-long = The title is longer than { $n } characters. Shorten it.
publishing-refusal-text-missing = Write the text of the communique.
publishing-refusal-text-too-long = The text is longer than { $n } characters. Shorten it.
publishing-refusal-not-draft = This text is no draft now. Send it back to draft first.
publishing-refusal-not-approved = This text is not approved yet. It cannot be published before that.
publishing-refusal-not-published = This text is not published.
publishing-refusal-fixed = The published text stays as it is. To correct it, write a new communique that names it.
publishing-refusal-not-competent = Approval belongs to the head of the body or of one above it. Submit the text to them.
publishing-refusal-own-text = You wrote this text and do not head the body. Somebody else approves it.
publishing-refusal-head-not-prevented = A deputy approves when the head is prevented. Confirm that.
publishing-refusal-confidential = This body’s cases are confidential: nothing of it is published unless that is said. Confirm that you publish.
publishing-refusal-reason-missing = Write the reason in a sentence.
publishing-refusal-no-meeting = Choose a meeting to come from the list.
publishing-refusal-number-unlikely = Write the number as the communique has it, such as 7/2026.
publishing-refusal-differs = { PLURAL($n) ->
    [one] One field is read otherwise than the record has it. Correct the text or confirm that you saw it.
   *[other] { $n } fields are read otherwise than the record has them. Correct the text or confirm that you saw them.
}
publishing-refusal-personal = { PLURAL($n) ->
    [one] The text holds what looks like one piece of personal data. Remove it or confirm that you saw it.
   *[other] The text holds { $n } things that look like personal data. Remove them or confirm that you saw them.
}
publishing-title = Communiques
publishing-title-of = Communiques of { $name }
publishing-registers = Registers
publishing-issued = Issued
publishing-open = In preparation
publishing-received = Received
publishing-above = From bodies above
publishing-received-one = Received
publishing-none = Nothing was issued yet. A communique is written from its meeting’s page, a statement from the body’s register.
publishing-none-open = Nothing is in preparation.
publishing-none-received = Nothing was received. Confirmed texts of the archive whose issuer is known appear here.
publishing-none-above = The bodies above published nothing.
publishing-year = Year
publishing-to-body = The body’s page
publishing-of-body = Register of communiques
publishing-col-number = Number
publishing-col-title = Title
publishing-of-meeting = Meeting of { $day }
publishing-col-kind = Kind
publishing-kind-communique = Communique
publishing-kind-statement = Statement
publishing-numbered = { $kind } no. { $number }
publishing-number-is = no. { $number }
publishing-state-draft = Draft
publishing-state-submitted = Awaiting approval
publishing-state-approved = Approved, to be published
publishing-state-published = Published
publishing-state-withdrawn = Withdrawn
publishing-state-dropped = Given up
publishing-step-drafted = Drafted
publishing-step-submitted = Submitted for approval
publishing-step-returned = Sent back to draft
publishing-step-approved = Approved
publishing-step-published = Published
publishing-step-withdrawn = Withdrawn
publishing-step-dropped = Given up
publishing-step-taken-up = Taken up again
publishing-known = Written about this meeting
publishing-begin = Draft the communique from this wording
publishing-begin-again = Draft another communique
publishing-issuer = The body that issues it
publishing-new-statement = Write a statement
publishing-begin-statement = Save the draft
publishing-edit = Change the text
publishing-text = Text
publishing-text-hint = One paragraph a line. A line that begins with - is a point of a list, with 1. a numbered point.
publishing-save = Save
publishing-conflict = Somebody else changed this text meanwhile
publishing-conflict-how = Nothing is lost: yours is below, the other is saved. Compare them, then save what you choose.
publishing-conflict-difference = From what is saved to yours
publishing-conflict-theirs = What is saved
publishing-keep-mine = Save mine in its place
publishing-take-theirs = Keep what is saved
publishing-since = The record changed since this was written
publishing-since-take = Take the new wording
publishing-since-keep = Keep my text
publishing-check = What the reader reads back
publishing-check-agrees = Every field agrees with the record
publishing-check-all = Every field
publishing-col-field = Field
publishing-col-record = In the record
publishing-col-read = In the text
publishing-agrees = Agrees
publishing-differs = Differs
publishing-not-said = Not said
publishing-yes = Yes
publishing-no = No
publishing-field-meeting = Tells of a meeting
publishing-field-kind = Kind of meeting
publishing-field-unit = Unit
publishing-field-until = Last day
publishing-field-person = Person
publishing-field-point = Point of the agenda
publishing-field-decision = Decision
publishing-field-next = Date to come
publishing-meeting-ordinary = Meeting
publishing-meeting-remote = Remote meeting
publishing-meeting-council = Council session
publishing-meeting-congress = Congress
publishing-meeting-founding = Founding meeting
publishing-meeting-outreach = Outreach meeting
publishing-meeting-training = Training
publishing-meeting-activity = Activity
publishing-meeting-other = Other
publishing-personal = What looks like personal data
publishing-personal-phone = Telephone number
publishing-personal-email = E-mail address
publishing-personal-identity = Identity card number
publishing-personal-number = Long number
publishing-confidential-note = This body’s cases are confidential. Nothing is published unless that is said when publishing.
publishing-next = Next step
publishing-submit = Submit for approval
publishing-approve = Approve for publication
publishing-stands-in = I approve in place of the head, who is prevented
publishing-waits-for-head = Waits for the head of the body or of one above it.
publishing-publish = Publish
publishing-publish-note = It gets its number and its words stay: it is corrected by another communique, or withdrawn.
publishing-tick-disclose = I confirm that this is published although the body’s cases are confidential
publishing-return = Send back to draft
publishing-reason = Reason
publishing-take-back = Back to draft
publishing-drop = Give the draft up
publishing-take-up = Take it up again
publishing-share = Share
publishing-public-page = Public page
publishing-not-public = Communiques are not open to the public. The administrator can open them in the settings.
publishing-share-text = Text ready for groups
publishing-agenda = Put it before a meeting to come
publishing-agenda-meeting = Meeting
publishing-agenda-put = Add to the agenda
publishing-on-agenda = On the agenda of
publishing-mend = Correct or withdraw
publishing-mend-how = The published text stays. A correction is a new communique with its own number that names this one; a withdrawal keeps the number with its reason, and cannot be undone.
publishing-correct = Write one that corrects it
publishing-withdraw = Withdraw it
publishing-withdrawn-because = This communique was withdrawn. Reason: { $reason }
publishing-corrected-by = Corrected by communique no. { $number }
publishing-corrects = Corrects communique no. { $number }
publishing-steps = Steps
publishing-wordings = Former wordings and what changed after
publishing-restore = Back to this wording
publishing-in-archive = The text in the archive
publishing-number-hint = As its issuer gave it, such as 7/2026.
publishing-number-save = Save the number
publishing-awaiting = Communiques that wait for your approval
publishing-public-title = Communiques
publishing-public-about = Communiques and statements of the bodies of { $name }.
publishing-public-feed = Communiques of { $name }
publishing-public-none = Nothing is published yet.
publishing-public-follow = Follow new communiques (Atom)
publishing-public-paper = Version to print (PDF)
publishing-paper-at = The public page of this text
publishing-public-text = Text to copy and share
publishing-public-description = { $kind } no. { $number }, { $issuer }, published on { $day }.
publishing-shown = { PLURAL($n) ->
    [one] One line
   *[other] { $n } lines
}
publishing-check-differs = { PLURAL($n) ->
    [one] One field differs from the record
   *[other] { $n } fields differ from the record
}
publishing-tick-differs = { PLURAL($n) ->
    [one] I saw the field that differs from the record and publish all the same
   *[other] I saw the { $n } fields that differ from the record and publish all the same
}
publishing-tick-personal = { PLURAL($n) ->
    [one] I saw what looks like personal data and publish it
   *[other] I saw the { $n } things that look like personal data and publish them
}
