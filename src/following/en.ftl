following-work = Open work
following-work-of = Open work: { $unit }
following-none = No work matches.
following-open = Open
following-late = Late
following-left = Owner no longer there
following-done = Done
following-mine = Mine
following-due = Due
following-late-days = Days late
following-owner-left = mandate ended: hand it on
following-nobody = nobody in particular
following-decision = Decision
following-decision-open = the decision that gave it
following-above = Rising to the body above
following-rises = Rises to the { $body } after { $on } if not done ({ $article }).
following-rose = Rose to the { $body } after { $on } ({ $article }).
following-rises-unknown = The statute does not say when or to whom late work of this body rises.
following-new-owner = New owner
following-why = Why
following-hand-on = Hand on
following-evidence = What was done
following-evidence-hint = A few words that prove it.
following-files = Files that prove it
following-files-none = No file was attached yet.
following-file = A picture or document that proves what was done
following-file-hint = A JPEG or PNG picture or a PDF, { $megabytes } MB at most. Kept encrypted with the item, and passes with it to a successor.
following-file-add = Attach
following-file-size = { $n } KB
following-file-gone = destroyed on { $on }
following-file-remove = Destroy the file
following-file-remove-sure = The file is destroyed for good and cannot be brought back. That it was attached, and who destroyed it, stays in the journal.
following-no-file = You did not choose a file.
following-no-large = The file is larger than { $most } MB: make the picture smaller or divide the document.
following-no-odd = The file is neither a JPEG or PNG picture nor a PDF, or did not arrive whole: send it again.
following-no-many = This item has as many files as it may ({ $most }): destroy those no longer needed before adding another.
following-no-same = This file is attached to the item already.
following-no-theirs-file = Only who attached it, who the work belongs to, or who heads or writes for the body may destroy a file.
following-no-past = Nothing happened yet.
following-step-finished = Done ({ $who })
following-step-reopened = Opened again ({ $who })
following-step-given = Given to { $to }
following-step-handed-on = Passed from { $from } to { $to }
following-step-succeeded = Passed with the office to { $to } (before: { $from })
following-risen = Late work risen from bodies below
following-rotation = Rotation of meetings
following-from = From
following-until = To
following-by = By
following-by-region = regions
following-by-province = provinces
following-by-commune = communes
following-hosted-of = { $n } of { $of } hosted a meeting
following-not-hosted = Has not hosted
following-no-units = There are no units below.
following-meetings = Meetings
following-elsewhere = Place not known, or elsewhere
following-reminders = Daily reminders
following-reminders-wanted = A daily message of what waits for you
following-reminders-hint = Nothing is sent when nothing waits, nor after eight in the evening.
following-reminders-yes = Yes
following-reminders-no = No
following-reminders-hour = From
following-reminders-keep = Keep
following-reminders-no-hour = Choose an hour from the list.
following-stopped = You will get no more daily reminders. You can ask for them again from your account.
following-stop-lead = Stop the daily reminders?
following-stop-now = Stop them
following-mail-subject = What waits for you, { $on }
following-mail-greeting = Dear { $name },
following-mail-late = { $text } (late since { $on })
following-mail-due = { $text } (due on { $on })
following-mail-directive = A directive waits: { $text }
following-mail-directive-late = A directive is late: { $text } ({ $on })
following-mail-charter = A charter waits for your signature: { $title }
following-mail-stop = To stop these messages:
following-no-of-body = Choose a present member of the body from the list.
following-no-theirs = It is theirs already. Choose somebody else.
following-no-done = It was done. Open it again before handing it on.
following-no-yours = Only its owner, or the head, a deputy or the rapporteur of the body, may hand it on. Ask one of them.
following-shown = { PLURAL($n) ->
    [one] { $n } item
   *[other] { $n } items
}
following-hosted = { PLURAL($n) ->
    [one] hosted { $n } meeting
   *[other] hosted { $n } meetings
}
following-mail-lead = { PLURAL($n) ->
    [one] { $n } thing waits for you:
   *[other] { $n } things wait for you:
}
following-offer-risen = late work risen from a body below, due on { $on }
following-deadline = deadline
following-deadlines = Deadlines
following-congresses = Congresses
following-level = Level
following-calendar-deadline = Deadline: { $unit }
