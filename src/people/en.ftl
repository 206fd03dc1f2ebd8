people-title = People
people-title-of = People of { $unit }
people-shown = { PLURAL($n) ->
    [one] { $n } person
   *[other] { $n } people
}
people-none = Nobody is in the record here yet. Confirm a communique of the archive, or enter a person.
people-none-found = Nobody of this name in your territory. Try the other script, or a part of the name.
people-search = Name
people-enter = Enter a person
people-another = another person, a new one
people-name = Name
people-capacities = Capacities
people-no-capacity = no capacity recorded
people-elected = elected
people-honorific = Title of courtesy
people-honorific-hint = Doctor, Professor… kept apart from the name.
people-sex = Sex
people-female = woman
people-male = man
people-follows = Territories followed
people-follows-none = Follows no territorial unit.
people-follow = Record the assignment
people-follow-unit = Unit followed
people-unfollow = End the assignment
people-no-meetings = Named in no meeting that you may see.
people-protected = Protected fields
people-protected-why = Protected by law 09-08. Each reading is written down under your name, with its reason.
people-nothing-protected = No protected field is kept.
people-hidden = hidden
people-reveal = Read
people-reason = Reason
people-reason-missing = Write the reason for reading it in one line of at most three hundred letters.
people-phone = Telephone
people-email = E-mail
people-address = Address
people-birth = Birth date
people-identity = National identity number
