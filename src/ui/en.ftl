ui-amana = Amana
ui-skip = Skip to the content
ui-menu = Sections of the site
ui-beside = Pages of this section
ui-trail = Where this page is
ui-notices = Notices
ui-search-label = Search for a person, a body, a province, a meeting
ui-search-everywhere = Search of the whole record
ui-appearance = Language and appearance
ui-language = Language
ui-theme = Appearance
ui-theme-auto = As the device
ui-theme-light = Light
ui-theme-dark = Dark
ui-sign-out = Sign out
ui-undo = Undo
ui-close = Close
ui-credits = Names and figures of the territories: Haut-Commissariat au Plan, census of 2024. Boundaries are simplified and carry no authority.

# Forms
ui-optional = (optional)
ui-problems = { PLURAL($n) ->
    [one] One answer needs correcting
   *[other] { $n } answers need correcting
}

# The title: the chain from a fact to the article that allowed it
ui-title-fact = Fact
ui-title-decision = Decision
ui-title-meeting = Meeting
ui-title-quorum = Quorum
ui-title-article = Article
ui-title-link-sound = sound
ui-title-link-unknown = unknown
ui-title-link-broken = broken
ui-title-sound = Sound title
ui-title-unknown = Incomplete title
ui-title-broken = Broken title
ui-title-in-words = Title: { $links }

# Long lists
ui-paging = Pages of the list
ui-paging-earlier = Previous
ui-paging-later = Next
ui-export = Export as a spreadsheet

# Dates
ui-indicative = (indicative date)

# Files
ui-drop-here = Drop files or a folder here, or choose them
ui-drop-send = Send
ui-drop-choose = Choose files
ui-drop-accepts = Accepted types:
ui-drop-sent = received
ui-drop-failed = not received
ui-drop-waiting = waiting

# Review
ui-review-text = Text of the communiqué
ui-review-keys = Arrows or J and K move between fields, Enter corrects, C confirms

# Command palette and shortcuts
ui-palette = Go to a section or search
ui-palette-found = Results
ui-palette-all = Search everything for
ui-keys = Keyboard shortcuts
ui-keys-move = move
ui-keys-open = open
ui-keys-fields = Next or previous field while reviewing
ui-keys-correct = Correct the field
ui-keys-confirm = Confirm
ui-keys-single = Use shortcuts of a single letter
ui-keys-single-hint = Turn them off if you dictate to your device
