dues-title = Fees
dues-title-of = Fees of { $unit }
dues-account = Payments
dues-receipt = Receipt
dues-receipts = Receipts
dues-receipts-of = Receipts of { $unit }
dues-receipt-number = Receipt { $number }
dues-receipt-note = Keep this receipt. No receipt is ever deleted: a cancelled one keeps its number and the reason.
dues-number = Receipt number
dues-number-short = No.
dues-kind = Purpose
dues-kind-dues = Fee
dues-kind-gift = Gift
dues-payer = Payer
dues-receiver = Received by
dues-forgotten = Data erased
dues-treasury = Treasury
dues-treasury-of = Treasury of { $unit }
dues-treasury-hint = Code or name of the province.
dues-amount = Amount
dues-amount-dirhams = Amount (MAD)
dues-in-dirhams = Amounts in dirhams.
dues-in-words = Amount in words
dues-reference = Payment reference
dues-reference-hint = Number of the cheque or the transfer. A cheque needs it.
dues-cash-hint = From 10,000 dirhams on, payment is by cheque or transfer (organic law 29-11, art. 40).
dues-covers = Covers
dues-take = Record and issue the receipt
dues-fee-alone = Fee: { $amount } ({ $title }).
dues-owes = { PLURAL($n) ->
    [one] Owed for { $n } period: { $amount }.
   *[other] Owed for { $n } periods: { $amount }.
}
dues-owes-unknown = { PLURAL($n) ->
    [one] { $n } period is unpaid; the statute sets no amount.
   *[other] { $n } periods are unpaid; the statute sets no amount.
}
dues-nothing-owed = Nothing is owed today.
dues-owed-title = Owed today
dues-period-title = Period
dues-period = from { $from } to { $last }
dues-parts = Paid in part: { $amount }. The membership is renewed once the whole is paid.
dues-part = A part payment; { $amount } remain. The membership is renewed once the whole is paid.
dues-part-settled = A part payment, completed since.
dues-written = Recorded
dues-standing = Stands
dues-cancelled = Cancelled on { $on }
dues-cancelled-many = Cancelled
dues-cancel = Cancel the receipt
dues-cancel-hint = The receipt keeps its number, the reason and who gave it; the payment no longer counts for the membership.
dues-why-cancelled = Reason for cancelling
dues-who-cancelled = Cancelled by
dues-remarks = Remarks
dues-year = Year
dues-month = Month
dues-wanted-standing = Standing
dues-wanted-cancelled = Cancelled
dues-wanted-all = Every number
dues-count = { PLURAL($n) ->
    [one] { $n } receipt, { $amount } in all.
   *[other] { $n } receipts, { $amount } in all.
}
dues-shown = { PLURAL($n) ->
    [one] { $n } receipt
   *[other] { $n } receipts
}
dues-no-receipts = No receipts here.
dues-book = Book of receipts of { $year }
dues-book-print = Print the book of receipts
dues-book-sum = { $all } numbers, { $cancelled } of them cancelled. Those that stand come to { $amount } ({ $spelled }).
dues-collected = Collected: { $total } in { $year }, of which fees { $dues } and gifts { $gifts }. Receipts that stand: { $receipts }, cancelled: { $cancelled }.
dues-to-renew = { PLURAL($n) ->
    [one] { $n } membership to be renewed: { $amount } for one period.
   *[other] { $n } memberships to be renewed: { $amount } for one period each.
}
dues-to-renew-unknown = { PLURAL($n) ->
    [one] { $n } membership to be renewed.
   *[other] { $n } memberships to be renewed.
}
dues-by-month = By month
dues-due-members = To be renewed
dues-due-amount = Expected for one period
dues-rates = Schedule of fees
dues-rates-rule = The newest schedule applies: the category’s amount, else that of all others, else the statute’s.
dues-all-others = All others
dues-title-of-rate = Title
dues-title-hint = The article or the decision that sets the amount, with number and date.
dues-rate-hint = For one period of the statute.
dues-statute-fee = In the statute: { $amount } ({ $title }).
dues-no-rates = No schedule for any year: the statute applies.
dues-set-rate = Set an amount
dues-drop-rate = Take out
dues-bank-files = Bank files
dues-bank-file = Bank file
dues-bank-file-hint = A CSV, Excel or ODS file with columns for date, label and credit (or amount), up to 10 MB.
dues-bank-lead = Payments are read from the bank’s file, a member within your reach is proposed for each, and you confirm. No line is taken twice.
dues-bank-receive = Bring the file in
dues-no-bank-files = No file has been brought in yet.
dues-received-at = Brought in
dues-file-told = { $lines } lines: confirmed { $matched }, waiting { $open }, set aside { $aside }.
dues-file-known = This file had been brought in before: here it is, and nothing was added.
dues-lines-known = Lines that another file had brought and that were not taken again: { $n }.
dues-passed-over = Lines that are no payments in: { $n }.
dues-unread = Day or amount not understood in rows { $rows }. Correct the file and bring it in again: nothing is taken twice.
dues-lines = Lines of the file
dues-lines-open = Waiting
dues-lines-matched = Confirmed
dues-lines-aside = Set aside
dues-no-lines = No lines here.
dues-row = Row
dues-label = Label
dues-see-member = See the member
dues-name-payer = Another member: number or whole name
dues-set-aside = Set aside
dues-take-up = Take up again
dues-confirm = Confirm the chosen and issue receipts
dues-confirm-hint = A receipt for each line, on the bank’s day. To undo a line, cancel its receipt.
dues-remove-file = Take the file back
dues-remove-file-hint = All its lines go. No receipt that stands depends on them.
dues-sign-number = the member’s number is in the label
dues-sign-name = the whole name is in the label
dues-sign-amount = the amount is what is owed
dues-sign-several = several members are possible: give the number
dues-card = Membership card
dues-cards = Membership cards
dues-card-number = Number
dues-card-until = Valid until
dues-card-check = Scan to verify
dues-card-valid = Valid
dues-card-not-valid = Not valid
dues-card-none = No card
dues-card-none-yet = No card has been issued yet.
dues-card-since = Issued on { $on }; no longer valid from { $expires }.
dues-card-phone = The card on the phone
dues-card-phone-hint = Give this address to the holder alone: whoever opens it sees the card.
dues-card-keep = Once opened, this page can be shown without a network. Give its address to nobody.
dues-code-until = The code is good until { $at }. Open the page again to renew it.
dues-card-issue = Issue a card
dues-card-lost = Lost, or to be made anew
dues-card-reason = Reason
dues-card-reason-hint = For example: lost, or the name was corrected. The former card is no longer valid at once.
dues-card-reissue = Issue a new card
dues-card-revoke = Revoke without another
dues-card-renewed = The membership was renewed
dues-card-former = Former cards
dues-card-former-line = Issued on { $issued }, revoked on { $revoked }.
dues-cards-told = Members paid up: { $all }, { $with } of them with a valid card and { $without } without one.
dues-cards-many = At most { $most } cards at once: choose a commune.
dues-cards-print = Print the cards on A4 sheets
dues-cards-issue = Issue the missing cards
dues-check-title = Checking a card
dues-check-valid = The card is valid
dues-check-valid-said = This program issued the card and it is valid now. Nothing is said here of its holder.
dues-check-not-valid = The card is not valid
dues-check-not-valid-said = Do not accept this card. Its holder may ask the branch of their commune.
dues-no-gifts = The gifts of this person would exceed 600,000 dirhams in the year, the legal limit (organic law 29-11, art. 31): accept less.
dues-no-enough = The amount is less than what is owed until that day: { $owed }. Give the whole, or leave the day empty for a part payment.
dues-no-reference = Give the number of the cheque.
dues-no-later = A later payment goes on from this one: cancel the later receipt first.
dues-no-twice = This receipt is cancelled already.
dues-no-reason = Give the reason, in at most 300 letters.
dues-no-rate = Give an amount above zero and its title (article or decision).
dues-no-rate-twice = There is an amount for that year and category: take it out first.
dues-no-year = Give the year in four digits, such as 2026.
dues-no-headings = The columns were not found: date, label and credit (or amount). Write these headings above the columns and bring it in again.
dues-no-rows = More than { $most } payments in the file: split it.
dues-no-payment = No payment in is in this file: see whether it is the right one.
dues-no-chosen = Choose at least one line, or name a member for one.
dues-no-line = Row { $row } no longer waits: open the page again.
dues-no-payer = No single member of this treasury has this number or name: give the number or the reference on the member’s page.
dues-no-file = Receipts that stand depend on this file ({ $n }): cancel them first.
dues-no-card = No card for a membership that is suspended, lapsed, over or to come.
dues-no-card-held = There is no card to revoke.
dues-no-card-again = The member holds a card good until { $on }: give the reason to issue another.
dues-no-treasury = Choose one province within your reach: each has its treasury.
dues-no-file-chosen = Choose a file.
