lists-no-empty = The file is empty. Choose the one that holds the list.
lists-no-too-big = The file is over { $limit } MB. Divide it into several files.
lists-no-inflated = This file unpacks to far more than a list holds. Open it in a spreadsheet program and save it again.
lists-no-too-many-rows = The list has more than { $limit } rows. Divide it into several files.
lists-no-too-many-columns = Row { $row } has more than { $limit } columns. Delete what is not of the list.
lists-no-too-many-sheets = The file has more than { $limit } sheets. Keep only that of the list.
lists-no-cell-too-long = In row { $row } a cell is longer than those of a list. Correct it, then try again.
lists-no-encrypted = A password protects the file. Save it without a password, then try again.
lists-no-broken = The file is damaged or incomplete. Open it in a spreadsheet program and save it again.
lists-no-sheet = The file has no sheet of this name.
lists-no-io = The file could not be read: { $why }. Check the disk or the connection, then try again.
lists-no-page = This table is saved in a form that is not read. Open it in a spreadsheet program and save it as xlsx, ods or csv.
lists-no-archive = This is a compressed file. Unpack it, then choose the list.
lists-no-other = This is not a table. Give a file in xlsx, xls, ods or csv.
lists-no-names = No column was recognised as that of the names. Name it with --column full_name=HEADING.
lists-no-column = No column has the heading or the number “{ $heading }”.
lists-no-field = A column cannot hold “{ $field }”. Known are: { $known }.
lists-column = Column { $n } “{ $heading }”: { $field }
lists-column-unknown = Column { $n } “{ $heading }”: not read
lists-exchanged = From row { $row } on, columns { $one } and { $other } have exchanged what they hold; each is read in its new place.
lists-moved = From row { $row } on, column { $one } holds what column { $other } held. Look the list through.
lists-nameless = { PLURAL($n) ->
    [one] { $n } row without a name was not compared.
   *[other] { $n } rows without a name were not compared.
}
lists-compared = { PLURAL($n) ->
    [one] { $n } person read.
   *[other] { $n } people read.
}
lists-pairs = { PLURAL($n) ->
    [one] { $n } pair may be one person.
   *[other] { $n } pairs may each be one person.
}
lists-field-full-name = Full name
lists-field-given-name = Given name
lists-field-family-name = Family name
lists-field-full-name-latin = Full name in Latin letters
lists-field-given-name-latin = Given name in Latin letters
lists-field-family-name-latin = Family name in Latin letters
lists-field-sex = Sex
lists-field-birth-date = Date of birth
lists-field-birth-place = Place of birth
lists-field-age = Age
lists-field-identity = Identity card number
lists-field-phone = Telephone
lists-field-email = E-mail
lists-field-address = Address
lists-field-commune = Commune
lists-field-province = Prefecture or province
lists-field-region = Region
lists-field-constituency = Electoral constituency
lists-field-unit = Branch or body
lists-field-office = Office in the organisation
lists-field-occupation = Occupation
lists-field-education = Education
lists-field-member-number = Membership number
lists-field-joined-on = Date of joining
lists-field-marital-status = Marital status
lists-field-parent = Name of a parent or spouse
lists-field-tags = Interests and skills
lists-field-dues = Dues
lists-field-notes = Remarks
lists-field-counter = Line number
