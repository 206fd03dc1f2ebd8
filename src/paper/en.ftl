paper-pdf = { $what } (PDF)
paper-pdf-arabic = { $what } (PDF in Arabic)
paper-place-and-date = { $place }, { $date }
paper-reference = Ref.
paper-follow = To compare this document with what is on record
paper-number = No.
paper-on-day = As of
paper-attendance-sheet = Attendance sheet to sign
