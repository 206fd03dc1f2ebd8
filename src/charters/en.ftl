charters-title = Charters of obligations
charters-none = No charter is published here yet. A body publishes one from its page.
charters-new = New charter
charters-name = Title of the charter
charters-name-hint = As those who sign will read it: "Charter of the provincial secretary".
charters-text = Text
charters-text-hint = One obligation a line. A text that was published never changes: each change is a new version.
charters-publish = Publish
charters-version = Version
charters-versions = Versions
charters-number = version { $n }, published on { $on }
charters-proof = Fingerprint of the text (SHA-256):
charters-sign = I sign and undertake it
charters-sign-hint = Your signature is kept with your name, office, today's date and the fingerprint of this text.
charters-signature = Signature
charters-signatures = Signatures
charters-signed = Signed
charters-not-signed = Not signed
charters-signed-on = Signed on { $on }
charters-signed-paper = Signed on paper on { $on }
charters-signed-earlier = Not this version; signed version { $n }
charters-signed-of = Signed by { $signed } of { $of }
charters-withdrawn-on = Withdrawn on { $on }
charters-whom = Who signs it
charters-where-hint = Name or code of the unit. Leave empty for the whole territory of the body. Holders to come are asked too.
charters-address = Ask more office-holders to sign
charters-rule = { $who }: { $unit }
charters-office = { $title }, { $body }
charters-nobody = Nobody is asked to sign it yet. Choose office and territory below.
charters-no-signers = Nobody in this list.
charters-paper = On paper
charters-on-paper = On paper
charters-paper-day = Day of the signature on paper:
charters-enter = Enter
charters-remove = Remove the signature
charters-revise = Publish a new version
charters-revise-hint = Everybody is asked again; earlier signatures stay with their version.
charters-withdraw = Withdraw the charter
charters-reinstate = Put it in force again
charters-waiting = Charters waiting for your signature
charters-of-body = Charters of obligations
charters-no-title = Give the charter a title.
charters-no-text = Write the text of the charter.
charters-no-change = Nothing changed in the text: no new version is needed.
charters-no-confidential = What concerns a confidential body is not signed here. Choose another office.
charters-no-office = Choose the office that is asked to sign.
charters-no-reach = Choose a unit within the territory of the body that published it.
charters-no-withdrawn = This charter was withdrawn: it is neither signed nor changed.
charters-no-in-force = It is in force.
charters-no-sign = You are not asked to sign it today, or you have signed it.
charters-no-addressed = That office is not one it is addressed to.
charters-no-twice = The signature is kept already.
charters-no-when = Choose a day between the publication of this version, { $on }, and today.
charters-no-paper = That signature was not entered from paper: it cannot be removed.
charters-shown = { PLURAL($n) ->
    [one] { $n } office-holder
   *[other] { $n } office-holders
}
charters-signed-by = { PLURAL($n) ->
    [one] { $n } signature
   *[other] { $n } signatures
}
