statutes-title = Statute
statutes-unknown = Unknown
statutes-name = Name
statutes-symbol = Symbol
statutes-seat = Seat
statutes-to-confirm = This version comes from public sources and is still to be confirmed by the organisation. What is not known shows as unknown.
statutes-versions = Versions
statutes-file = File
statutes-synonyms = Also called:
statutes-post = Post
statutes-holders = Holders
statutes-article = Article
statutes-staff = outside quorum and votes
statutes-term = Term
statutes-frequency = Frequency
statutes-size = Members
statutes-convening = Who convenes
statutes-notice = Notice
statutes-quorum = Quorum
statutes-single = one
statutes-collective = several
statutes-any = any number
statutes-more-than-half = more than half
statutes-half = half
statutes-third = a third
statutes-two-thirds = two thirds
statutes-quarter = a quarter
statutes-adopt = Adopt a new version
statutes-adopt-hint = Paste the text of the file as the congress adopted it. It is checked whole before it is adopted, and removes nothing that came before.
statutes-text = Text of the file (TOML)
statutes-adopt-button = Check and adopt
statutes-months = { PLURAL($n) ->
    [one] { $n } month
   *[other] { $n } months
}
statutes-every = { PLURAL($n) ->
    [one] at least once a month
   *[other] at least once every { $n } months
}
statutes-per-year = { PLURAL($n) ->
    [one] at least once a year
   *[other] at least { $n } times a year
}
statutes-days = { PLURAL($n) ->
    [one] { $n } day
   *[other] { $n } days
}
statutes-ranked = { PLURAL($n) ->
    [one] { $n }
   *[other] { $n }, by rank
}
statutes-refused-problems = { PLURAL($n) ->
    [one] Not adopted: the file has { $n } problem.
   *[other] Not adopted: the file has { $n } problems.
}
statutes-between = { $least } to { $most }
statutes-at-least = at least { $least }
statutes-at-most = at most { $most }
statutes-first-call = { $share } at the first call
statutes-second-call = { $share } at the second
statutes-third-call = { $share } at the third
statutes-version = Version { $n }
statutes-version-line = { $by }, in force since { $from }
statutes-line = Line { $line }, column { $column }:
statutes-refused-other = The file is of another organisation ({ $theirs }); the code here is { $ours }.
statutes-refused-known = Version { $n } was adopted before. Change its number if this is a new version.
