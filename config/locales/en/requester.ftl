### The requester's pages: filing a request and following it

request-institution = Institution or body
request-kind = Kind of request
request-subject = Subject
request-information = Information wanted
request-urgency = Why it is urgent
request-files = Attached files

journey-so-far = Your request so far
journey-change-institution = Change the institution
journey-kept-a-day = Your answers are kept for 24 hours, then deleted if the request is not filed.

institution-title = Which institution do you ask?
institution-lead = The request is addressed to the head of the institution that holds the information. It is free and needs no account.
institution-search = Find an institution by its name, its city or its field
institution-all = Show all institutions
institution-none = No institution answers to “{ $query }”. Change the words, or show all institutions.
institution-found = Results of the search
institution-label = Institution or body
institution-hint = Those that receive through the portal stand first
institution-choose = Choose an institution
institution-receiving = Receive through the portal
institution-others = Do not receive through the portal: a letter to print
institution-receives = Receives through the portal: the time runs from today
institution-by-letter = Does not receive through the portal yet: it prepares a letter to print
institution-others-note = If the institution does not receive through the portal yet, the request is prepared as a letter to print and hand in. No period runs before the institution has acknowledged it.

content-title = What information do you want?
content-urgency = Why it is urgent
content-urgency-hint = For an urgent request only: whose life, safety or liberty is in danger, and how the information protects that person. Without a reason urgency may be declined.
content-subject-hint = One line, such as: minutes of the communal council
content-information-hint = Which document or data, which period, which place. The more precise, the faster the answer. You need not say why.
content-files-hint = Up to { $n } files of { $limit } each: PDF, picture, Word, Excel, PowerPoint, OpenDocument or text

person-title = Who are you, and how shall the answer reach you?
person-lead = This is what article 14 of the law asks for, and nothing more. Only those who handle the request see it, and none of it is published.
person-first-name = First name
person-last-name = Last name
person-address = Personal address
person-address-hint = The answer is sent there if you choose the post
person-document = Nationality or residence
person-number = Number of the national card or the residence document
person-number-hint = As it stands on the document, such as AB123456. It is kept encrypted.
person-delivery = How the answer shall reach you
person-email = E-mail address
person-email-hint = Needed only if the answer shall come by it. Without one, notices are sent as letters.
person-phone = Telephone
person-organisation = Association or company
person-organisation-hint = If you ask in the name of a body
person-behalf = On behalf of
person-behalf-open = The request is made for another person or a body
person-behalf-name = Name of the person represented
person-behalf-hint = Leave empty if you ask for yourself
person-behalf-capacity = In what capacity
person-behalf-capacity-hint = Such as: lawyer, guardian, president of an association
person-behalf-mandate = Reference of the mandate
person-behalf-mandate-hint = Number or date, if there is one
person-language = Language of letters
person-objects = Objection to publication
person-objects-label = I object to the publication of the request and the answer
person-objects-hint = Without an objection they may be published without any personal data, after two persons have read them.
person-data-title = Your personal data (law no. 09-08)
person-data-controller = Controller: { $institution }. Purpose: to handle and follow the request under law no. <bdi>31.13</bdi>.
person-data-recipients = Recipients: the information officer, and whoever decides a complaint about the request.
person-data-obligatory = Names, address and the number of the document are obligatory (article 14). Everything else is optional.
person-data-rights = You have the right of access and of rectification.
correspondence-ar = Arabic
correspondence-fr = French
correspondence-en = English

check-title = Check your request before you file it
check-asked = The institution and the request
check-you = You
check-file = File the request
check-prepare = Prepare the request
check-then = If you file it today
check-then-receipt = Receipt
check-then-receipt-how = at once, on the screen
check-then-urgent = Urgent answer due by
check-then-answer = Answer due by
check-then-silence = Without an answer
check-then-silence-what = a complaint to the head of the institution is possible from the day after (article 19)
check-then-count = How periods are counted
check-letter = This institution does not receive through the portal yet. The portal prepares a letter to print and hand in, with a reference and a link to follow it.
check-letter-no-period = No period runs before the institution has acknowledged it.

again-title = This form was already used for a request
again-filed = The request filed before:
again-ask = The form now says something else. File this as a new request?
again-file = Yes, file a new request
again-open = No, open the request filed before

filed-title = Request received: { $institution }
filed-letter-title = Your request is ready to print and hand in
filed-reference = Reference of the request
filed-mail = The link to follow it is sent to
filed-no-mail = No e-mail address was given: print this page or write down the secret code, which alone lets you follow the request.
filed-due-later = Last day for the answer
filed-due = Answer due by the end of
filed-due-under = 20 working days, article 16
filed-urgent-due = Urgent answer due by the end of
filed-urgent-under = 3 days, article 17
filed-complain = Without an answer, complain from
filed-complain-under = to the head of the institution, article 19
filed-open = Open the page of the request
filed-receipt = Receipt to print
filed-link-title = Keep the link
filed-link-what = The link is secret and stands for a password: whoever has it sees the request.
filed-secret = Secret code:
filed-next = What happens now
filed-next-1 = The request is registered
filed-next-2 = The information officer examines it
filed-next-2-note = Whatever is new appears on the page of the request.
filed-next-3 = You receive the answer, or a notice of extension with its reasons

receipt-unit = Information officer
receipt-says = The request described below was received, under article 14 of law no. <bdi>31.13</bdi> on the right of access to information.
receipt-requester = Request of
receipt-subject = Subject of the request
receipt-received-on = Date of receipt
receipt-day-zero = { $date }; this day does not count
receipt-due = Answer due by
receipt-urgent-due = Urgent answer due by
receipt-provisional = between { $earliest } and { $latest }, depending on a feast not yet announced
receipt-rights = This time may be extended once by the same length, by a prior notice with its reasons. Without an answer, or if the request is not met, a complaint can be made to the head of the institution within 20 working days (article 19), then to the Commission of the right of access to information within 30 days (article 20).
receipt-print = This receipt prints alone, on one sheet.

dispatched-title = No period runs yet
dispatched-why = { $institution } does not receive requests through the portal. The legal time starts on the day the institution receives the request, not before.
dispatched-print = Print and sign the letter, and fill in the address and the number of the document by hand.
dispatched-hand-in = Hand it in against a receipt, or post it with advice of delivery.
dispatched-record = Record the date of receipt on the page of the request: the portal counts every period from it.
dispatched-letter = Letter to print
letter-title = Letter of request
letter-print = This letter is to be printed and signed. The address and the number of the document are not shown here, to protect them: fill them in by hand.
letter-address = Address: ........................................................
letter-number = No. of the document: ................................................
letter-to = To the head of
letter-subject = Request for access to information
letter-asks = Under law no. <bdi>31.13</bdi> on the right of access to information, article 14 in particular, I request the following information:
letter-objects = I object to the publication of this request and its answer.
letter-receipt = Please give a receipt for this request or acknowledge it, as article 14 provides.
letter-signature = Date and signature: ........................................
letter-acknowledgement = For the institution: received on ........................ under no. ........................ Stamp and signature

track-title = Follow a request
track-lead = With the reference and the secret code, given on the receipt and in the mail.
track-reference-hint = Such as CTIZ-2026-00087-4, in capitals or small letters
track-secret = Secret code
track-secret-hint = 32 letters and digits, or the whole link
track-open = Open the request
track-lost = I lost the link
lost-title = Recover the link
lost-lead = Write the reference of the request and the e-mail address given with it. If they belong together, the link is sent to that address again.
lost-send = Send the link
lost-no-mail = If the request has no e-mail address, turn to the information officer of the institution, with a proof of identity.
sent-title = Reference and address received
sent-what = If they belong to one request, the link will arrive at that address shortly. Look among unwanted mail too.

case-title = Request { $reference }
case-over = Request to { $institution }
case-heading = Request for access to information
case-due-answer = Answer due by the end of
case-due-urgent = Urgent answer due by the end of
case-why-urgent-title = Why this date for the urgent answer?
case-why-answer = Article 16 of law no. <bdi>31.13</bdi> gives the institution 20 working days from receipt of the request, extendable once. The day of receipt does not count, nor do Saturdays, Sundays and holidays.
case-why-urgent = Article 17 of law no. <bdi>31.13</bdi> gives the institution 3 calendar days from receipt, extendable once. The day of receipt does not count, holidays do. The ordinary time runs beside it.
case-not-computable = The due date cannot be computed yet: the calendar of holidays does not reach that far. Receipt is certain, and the date will appear here once the calendar is completed.
case-answer = The answer is here
case-answer-interim = A first answer, until the rest
case-answer-given = Given on { $date }.
case-answer-why-button = The button fixes the date on which you received the answer, from which the time to complain runs.
case-answer-show = Show me the answer
case-answer-received = Answer received on { $date }.
case-answer-open = Read the answer
case-file = The file
case-stage = Stage
case-hidden = Address and number of the document
case-hidden-why = recorded, not shown on this page
case-can = Other things you can do


history-title = What happened
history-end-answer = End of the time to answer
history-end-urgent = End of the time for the urgent answer
history-silence-answer = The time passed without an answer
history-silence-urgent = The urgent time passed without an answer
history-dispatched = The request is prepared as a letter
history-submitted = The institution received the request; the period counts from the next day
history-registered = The institution registered the request with its date of receipt
history-acknowledged = The institution acknowledged the request; the period counts from the next day
history-taken-on = The request is taken on
history-extended = The time is extended, by a notice with reasons
history-extension-without-effect = An extension without effect was announced
history-extension-lapsed = The notice of extension did not leave in time: the extension has no effect
history-extension-restored = The letter of extension had been handed over in time, as its proof shows: the extension stands
history-consultation-opened = A third party whom the information concerns is consulted
history-consultation-closed = The consultation of the third party has ended
history-urgency-accepted = Urgency is accepted
history-urgency-declined = Urgency is declined
history-replied-interim = A first answer is given
history-replied = The answer is given
history-letter-dispatched = A letter has left
history-letter-extension = The notice of extension has left by letter
history-letter-reply = The answer has left by letter
history-letter-decision = The decision on the complaint has left by letter
history-notice-bounced = An e-mail to you came back: what has not reached you otherwise is sent to you by letter
history-reply-received = The answer is received
history-receipt-corrected = The date of receipt is corrected
history-withdrawn = The request is withdrawn
history-voided = The request is void
history-reopened = The request is reopened
history-link-renewed = The link is renewed
history-closed = The file is closed

answer-title = Answer to request { $reference }
answer-heading = The answer
answer-supplied = Supplied
answer-withheld = Not supplied: { $ground }
answer-reasons = Reasons:
answer-file-anew = File this request there
answer-files = Files

withdraw-title = Withdraw the request
withdraw-what = { $institution } stops examining the request, and the time stops.
withdraw-for-good = A withdrawal is final, but you can file a new request whenever you like. The history stays.
withdraw-late = The last day to answer has passed: the lateness stays on record after the withdrawal.
withdraw-do = Withdraw for good
withdraw-keep = Keep the request

acknowledge-title = Record that the institution received the request
acknowledge-what = On which day was the letter received ({ $institution })? The portal counts the time to answer from that day.
acknowledge-on = Date of receipt by the institution
acknowledge-on-hint = That of the receipt or the advice of delivery.
acknowledge-evidence = What proves it
acknowledge-evidence-hint = Such as: stamped receipt no. 123, or advice of delivery by the post
acknowledge-do = Record the date

wrong-institution-missing = Choose the institution you ask
wrong-kind-missing = Choose the kind of request: ordinary or urgent
wrong-information-missing = Describe the information you want
wrong-first-name-missing = Write your first name
wrong-last-name-missing = Write your last name
wrong-address-missing = Write your personal address
wrong-document-missing = Choose: Moroccan nationality or lawful residence in Morocco
wrong-identity-number-missing = Write the number of the national card or the residence document, such as <bdi dir="ltr">AB123456</bdi>
wrong-delivery-missing = Choose how the answer shall reach you
wrong-email-needed-for-delivery = Write your e-mail address, because the answer shall come by it, or choose another way
wrong-email-not-an-address = Write a whole e-mail address, such as <bdi dir="ltr">nom@example.ma</bdi>
wrong-behalf-name-missing = Write the name of the person represented
wrong-behalf-capacity-missing = Write in what capacity you represent them, such as: lawyer
wrong-too-long =
    { $field ->
        [subject] Subject
        [information] Information wanted
        [urgency] Why it is urgent
        [first_name] First name
        [last_name] Last name
        [address] Personal address
        [identity_number] Number of the document
        [phone] Telephone
        [organisation] Association or company
        [behalf_name] Name of the person represented
        [behalf_capacity] Capacity
        [behalf_mandate] Reference of the mandate
       *[evidence] Proof
    }: too long, { $typed } characters; shorten it to { $limit }
wrong-files-too-large = The file <bdi>{ $name }</bdi> is too large: { $limit } at most. Make it smaller or split it.
wrong-files-too-many = The file <bdi>{ $name }</bdi> is not kept: { $limit } files at most. Remove another one first.
wrong-files-empty = The file <bdi>{ $name }</bdi> is empty. Attach another one.
wrong-files-program = The file <bdi>{ $name }</bdi> is a program or contains one. Attach a document, such as a PDF.
wrong-files-encrypted = The file <bdi>{ $name }</bdi> is protected by a password. Attach it without.
wrong-files-kind = The file <bdi>{ $name }</bdi> is not of a kind that is taken. Attach a PDF, a picture, an office document or a text.
wrong-too-many-filings = Too many requests were filed from this internet connection within an hour. Yours is kept: try again in an hour.
wrong-reference-missing = Write the reference of the request, such as <bdi dir="ltr">CTIZ-2026-00087-4</bdi>
wrong-reference-form = This reference is not right: compare it with the receipt, character by character
wrong-secret-missing = Write the secret code given on the receipt
wrong-track-nothing = No request has this reference and this code. Compare them with the receipt.
wrong-track-too-many = Too many attempts from this internet connection. Try again in an hour.
wrong-acknowledged-missing = Write the date of receipt by the institution
wrong-acknowledged-no-date = Write the date like this: <bdi dir="ltr">09/06/2025</bdi>
wrong-acknowledged-no-such-day = { wrong-no-such-day }
wrong-acknowledged-in-future = This date is in the future: write a past day or today
wrong-acknowledged-before = This date is before the request was prepared: check it
wrong-evidence-missing = Say what proves this date
wrong-evidence-too-long = The proof is too long, { $typed } characters; shorten it to { $limit }
unfinished-title = You have begun another request
unfinished-what = A request that is not filed yet is kept in this browser. It begins like this:
unfinished-go-on = Finish that request
unfinished-leave = Leave it and prepare the new one
