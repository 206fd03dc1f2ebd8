meetings-title = Meetings
meetings-title-of = Meetings of { $unit }
meetings-one = Meeting
meetings-shown = { PLURAL($n) ->
    [one] { $n } meeting
   *[other] { $n } meetings
}
meetings-none = No meeting is recorded here yet. Confirm a communique of the archive to bring its meeting into the record.
meetings-col-title = Meeting
meetings-col-day = Date
meetings-col-present = Present
meetings-col-decisions = Decisions
meetings-source = The communique that says it
meetings-words = in the text
meetings-written = Date as written
meetings-weekday-wrong = The weekday contradicts the date: { $written }
meetings-venue = Venue
meetings-host = Held in
meetings-mode = Attendance
meetings-slogan = Slogan
meetings-convened = Convocation
meetings-quorum = quorum { $n }
meetings-people = Present and named
meetings-no-people = Nobody is named.
meetings-role = Role
meetings-capacity = Capacity
meetings-agenda = Agenda
meetings-no-decisions = No decision of this meeting is recorded.
meetings-next = Dates it set
meetings-figures = Figures named
meetings-steps = Steps
meetings-role-chair = { $gender ->
    [feminine] chair
   *[masculine] chair
}
meetings-role-moderator = { $gender ->
    [feminine] moderator
   *[masculine] moderator
}
meetings-role-framer = { $gender ->
    [feminine] sent by the higher body
   *[masculine] sent by the higher body
}
meetings-role-rapporteur = { $gender ->
    [feminine] rapporteur
   *[masculine] rapporteur
}
meetings-role-speaker = { $gender ->
    [feminine] speaker
   *[masculine] speaker
}
meetings-role-attendee = { $gender ->
    [feminine] present
   *[masculine] present
}
meetings-role-guest = { $gender ->
    [feminine] guest
   *[masculine] guest
}
meetings-role-named = { $gender ->
    [feminine] named
   *[masculine] named
}
meetings-mode-in-person = in person
meetings-mode-remote = remote
meetings-mode-hybrid = in person and remote
meetings-step-planned = announced
meetings-step-convened = convened
meetings-step-postponed = postponed
meetings-step-opened = opened
meetings-step-inquorate = no quorum
meetings-step-closed = closed
meetings-step-reported = communique published
meetings-step-adopted = minutes adopted
meetings-step-cancelled = cancelled
meetings-communique = Communique
meetings-communique-lead = This text is written from the record alone: what the record does not know is not said. Read it before publishing.
meetings-communique-take = Take as text
meetings-communique-write = Write the communique
