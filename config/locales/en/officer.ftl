### The pages of an institution: list, case, acts, letters, registering

office-list-title = Requests of the institution
office-list-open =
    { $n ->
        [one] { $n } open request, as of
       *[other] { $n } open requests, as of
    }
office-list-open-more = More than { $n } open requests, as of
office-list-order = The nearest due date first.
office-list-tabs = By due date and person
office-list-filter = Filter the requests
office-list-q = Reference or words
office-list-q-hint = Words of the request, or the name of the requester
office-list-who = Person in charge
office-list-anyone = Everyone
office-list-stage = Stage
office-list-open-stages = Open requests
office-list-kind = Kind
office-list-any = All
office-list-apply = Apply
office-list-empty = No open request
office-list-empty-lead = No request awaits an answer of the institution at this moment. A request received on paper is registered from the menu.
office-list-not-found = No request of the institution has this reference. Check it, the last character included.
office-list-first = Start of the list
office-tab-all = All
office-tab-mine = Mine
office-tab-nobody = Unassigned
office-tab-no-unit = Of no unit
office-tab-late = Late
office-tab-today = Due today
office-tab-soon = Within 5 working days
office-tab-later = Later
office-tab-unknown = Without a day that can be computed
office-col-case = Reference and subject
office-col-name = Requester
office-col-received = Received
office-col-due = Due
office-col-status = Time status
office-col-stage = Stage
office-col-assignee = In charge
office-assigned-to = Assigned to <bdi>{ $name }</bdi>
office-nobody = nobody yet
office-row-urgent = Urgent, 3 days
office-row-consultation = Third party being consulted
office-row-waits = Waits for a second person

office-acts = What to do
office-no-acts = Nothing for you to do here.
office-no-clock = No period runs: the institution has not acknowledged receipt yet.
office-complain-until = Complaint to the head of the institution, no later than
office-proposals = Waiting for a second person
office-proposed-by = Asked for by
office-proposed-on = Asked for on
office-confirm-until = To confirm by
office-confirm-link = Read and decide
office-proposal-link = Read
office-expired = The time to confirm has passed.
office-act-void = Voiding of the request
office-act-correct-receipt = Correction of the date of receipt
office-act-reply = Reply to be signed
office-stands = Date that stands
office-asked = The request
office-who = The requester
office-story = History
office-files = Files
office-scan-file = Scan of the signed writing
office-files-hint = PDF, images or office documents, 25 MB at most each.
office-files-gone = Files attached more than a day ago are kept no longer. Remove them and attach them again.
office-consultations = Consultations of third parties
office-since = since
office-end-consented = consented on
office-end-refused = objected on
office-end-silent = no answer, closed on
office-urgency-disputed = Urgency declined
office-by-decision = by decision no.
office-happened = happened on
office-final-reply = Final reply
office-interim-reply = First answer
office-supplied = Supplied
office-withheld = Withheld:
office-reasons = Reasons
office-not-dispatched = not sent yet
office-not-proven = no proof of receipt
office-road-mail = by e-mail
office-road-letter = by letter
office-proof-shown = opened by the requester
office-proof-signature = signature
office-proof-postal = postal proof
office-fact-information = Information wanted
office-fact-urgency = Reason for urgency
office-fact-delivery = How to supply it
office-fact-channel = Came by
office-fact-received = Date of receipt
office-fact-registered = Registered on
office-fact-evidence = Proof of the date
office-fact-given = Given on
office-fact-dispatched = Sent on
office-fact-arrived = Received on
office-fact-name = Name
office-fact-address = Address
office-fact-number = Identity document
office-fact-email = E-mail
office-fact-mail-refused = Address refused since
office-fact-phone = Telephone
office-fact-organisation = Organisation
office-fact-behalf = On behalf of
office-fact-language = Language
office-fact-publication = Publication
office-objects = Objects to publication
office-language-ar = Arabic
office-language-fr = French
office-language-en = English
office-language-zgh = Tamazight
office-back-to-case = Back to the case

office-done-acknowledge = The acknowledgement is recorded. The period runs.
office-done-take-on = You are in charge of the case.
office-done-assign = The case is assigned.
office-done-note = The note is saved.
office-done-extend = The extension is recorded. If its notice is a letter, it waits among the letters to send.
office-done-open-consultation = The consultation is open. The period runs on.
office-done-close-consultation = The consultation is closed.
office-done-assess-urgency = The decision on urgency is recorded and the requester is told.
office-done-reply = The reply is given. If it goes by letter, it waits among the letters to send.
office-done-propose-reply = The reply waits for a second person’s signature. The period runs on.
office-done-propose-void = The voiding waits for a second person to confirm.
office-done-propose-correction = The correction waits for a second person to confirm.
office-done-confirm = The act is confirmed and carried out.
office-done-decline = The act is declined. The reasons are in the history.
office-done-record-receipt = The receipt of the reply is recorded.
office-done-record-withdrawal = The withdrawal is recorded and the requester is told.
office-done-reopen = The case is open again. No due date has moved.
office-done-renew-link = The secret link is renewed; the old one is dead.
office-done-register = The request is registered.

office-conflict = Somebody else acted on this case in the meantime. Read what changed, then send again if it is still right.
office-changed = What changed in the meantime
office-form-used = This form was used already with other content. Check the history, then send again if needed.
field-wrong-missing = { $field }: fill in this field.
field-wrong-too-long = { $field }: { $typed } characters are too many. { $limit } at most.
field-wrong-no-date = { $field }: write the day like this, <bdi dir="ltr">09/06/2025</bdi>
field-wrong-no-such-day = { $field }: there is no such day, check the date
field-wrong-no-instant = { $field }: write date and time like this, <bdi dir="ltr">13/10/2026 08:00</bdi>
field-wrong-no-choice = { $field }: choose one of the answers.
field-wrong-not-an-address = { $field }: write a whole address, such as name@example.ma
field-wrong-not-an-optional-address = { $field }: write a whole address, such as name@example.ma, or leave it empty.
field-wrong-no-case = { $field }: no request of the institution has this reference.
field-wrong-no-supply = { $field }: give the reference of a request of the institution in which information was supplied.
field-wrong-not-confirmed = { $field }: a person must have compared the two identities.
field-wrong-answered-before = { $field }: this day is before the declared day of receipt. Check both.
field-wrong-not-with-rejection = { $field }: leave it empty when the complaint is rejected.

office-do-acknowledge = Record the acknowledgement
office-do-take-on = Take on
office-do-assign = Assign
office-do-note = Write a note
office-do-extend = Extend the period
office-do-open-consultation = Consult a third party
office-do-close-consultation = Close a consultation
office-do-assess-urgency = Decide on urgency
office-do-reply = Reply
office-do-propose-void = Ask to void
office-do-propose-correction = Ask to correct the date of receipt
office-do-record-receipt = Record receipt of the reply
office-do-record-withdrawal = Record a withdrawal on paper
office-do-reopen = Reopen
office-do-renew-link = Renew the secret link

office-acknowledge-lead = The period runs from the date of receipt on the institution’s acknowledgement.
office-acknowledge-received = Date of receipt
office-acknowledge-received-hint = The one on the acknowledgement, not today’s.
office-acknowledge-evidence = Proof
office-acknowledge-evidence-hint = Number in the register, stamp, letter.
office-take-on-lead = You become the person in charge and receive the reminders.
office-assign-lead = The person chosen receives the reminders. The period does not change.
office-assign-to = Assign to
office-note-lead = Notes are internal: the requester does not see them. They stay in the history.
office-note-text = Note
office-note-text-hint = What whoever takes over must know.
office-open-consultation-lead = Consulting a third party (article 9) stops no period. It allows one extension.
office-open-consultation-third = Third party
office-open-consultation-third-hint = Its name, as it is known.
office-close-consultation-lead = The institution alone decides: the third party gives an opinion. Silence is not consent.
office-close-consultation-which = Consultation
office-close-consultation-end = Outcome
office-close-consultation-end-consented = The third party consents
office-close-consultation-end-refused = The third party objects
office-close-consultation-end-silent = The third party did not answer
office-close-consultation-reasons = Reasons of the third party
office-close-consultation-reasons-hint = Needed where it objects.
office-assess-urgency-lead = Urgency stands until it is declined with reasons, within 3 days (article 17). The ordinary period runs in any case.
office-assess-urgency-decision = Decision
office-assess-urgency-decision-accepted = Urgency is accepted
office-assess-urgency-decision-declined = Urgency is declined
office-assess-urgency-reasons = Reasons given to the requester
office-assess-urgency-reasons-hint = Needed where urgency is declined. They stand in the notice.
office-propose-void-lead = Only for an error of registration by the institution or a proven duplicate. A second person confirms within 5 working days; the requester is told of the remedies.
office-propose-void-cause = Cause
office-propose-void-cause-registration-error = Error of registration by the institution
office-propose-void-cause-duplicate = Duplicate
office-propose-void-duplicate = Reference of the other request
office-propose-void-duplicate-hint = For a duplicate: the one that stays.
office-propose-void-original-received = Receipt of the other request
office-propose-void-same = What shows that it is the same person
office-propose-void-same-hint = For a duplicate, where no identity number proves it: what you compared. It stays within the institution.
office-propose-void-reasons = Reasons
office-propose-void-reasons-hint = The requester is told them.
office-propose-correction-lead = Each period is counted anew from the corrected date. A second person confirms within 5 working days.
office-propose-correction-received = True date of receipt
office-propose-correction-received-hint = The one that the document proves.
office-propose-correction-evidence = Proof
office-propose-correction-evidence-hint = Stamp, headers of the e-mail, register.
office-record-receipt-lead = The proven date of receipt opens the requester’s time to complain. A date already recorded is corrected by a later one alone.
office-record-receipt-which = Reply given on
office-record-receipt-on = Date on which the requester received it
office-record-receipt-on-hint = That of the signature or of the postal notice.
office-record-receipt-proof = Proof
office-record-receipt-proof-signature = Signature of the requester
office-record-receipt-proof-postal = Postal acknowledgement
office-record-receipt-evidence = Reference of the proof
office-record-receipt-evidence-hint = Number of the item, place where the signature is kept.
office-record-withdrawal-lead = Only the requester withdraws, in a signed writing. Lateness already reached stands.
office-record-withdrawal-signed = Date of the signature
office-record-withdrawal-signed-hint = The one on the writing.
office-record-withdrawal-scan = Where the original is kept
office-record-withdrawal-scan-hint = For example its number in the register of mail.
office-reopen-lead = Reopening lets you add a reply or carry out a decision. No due date moves, no remedy closes.
office-reopen-reasons = Reasons
office-reopen-reasons-hint = They stay in the history.
office-renew-link-lead = The old link will be dead. The new one goes by e-mail or by letter.
office-renew-link-checked = How the identity was checked
office-renew-link-checked-hint = Document shown at the counter, call to the known number.

office-extend-title = Extend the period for the reply
office-extend-now = Due date now
office-extend-then = Due date after the extension
office-extend-more =
    { $unit ->
        [working_day] { $n ->
            [one] { $n } more working day, once
           *[other] { $n } more working days, once
        }
       *[calendar_day] { $n ->
            [one] { $n } more day, once
           *[other] { $n } more days, once
        }
    }
office-extend-before = The notice must leave before the period ends
office-extend-late = Sent later, or without a ground, it is recorded and moves nothing.
office-extend-preview = The notice as it will read
office-extend-rule = Period to extend
office-extend-ground = Ground in the law
office-extend-no-consultation = To consult a third party, open the consultation first.
office-extend-reasons = Reasons given to the requester
office-extend-reasons-hint = They stand in the notice as they are. Say what is still to be gathered, and from whom.
office-extend-notice = Notice to the requester
office-extend-portal-mail = The portal sends it by e-mail at once
office-extend-portal-letter = The portal prepares a letter: record its dispatch before the period ends
office-extend-elsewhere = The requester was told outside the portal
office-extend-elsewhere-hint = Recorded, but without effect: the due date does not move.
office-extend-told = Told on
office-extend-button = Extend
office-extend-see = See the notice
office-extend-also = Before you extend
office-extend-also-text = You can also reply in part now and extend for the rest. The requester then gets what is ready.

office-reply-final = This reply is
office-reply-final-yes = Final
office-reply-final-yes-hint = It stops the period.
office-reply-final-no = A first answer
office-reply-final-no-hint = It gives what is ready; the period runs on for the rest.
office-reply-item = Part { $n } of the request
field-of-part = { $field } (part { $n })
office-reply-what = What is wanted
office-reply-what-hint = One piece of information or one document at a time.
office-reply-answer = What becomes of it
office-reply-supplied = Supplied
office-reply-withheld = Withheld, wholly or in part
office-reply-withheld-fields = If part { $n } is withheld: ground and reasons
office-reply-ground = Ground (article 18)
office-reply-ground-hint = Then fill in what this ground requires.
office-reply-ground-empty = Choose
office-reply-reasons = Reasons of the refusal
office-reply-reasons-hint = The law wants a refusal in writing, with reasons. Say why, in this case.
office-reply-exceptions = Exceptions of article 7
office-reply-exceptions-hint = For the ground of article 7: name each exception.
office-reply-law = Law on which the secrecy rests
office-reply-law-hint = Needed for secrecy under special legislation.
office-reply-published = Reference of the publication
office-reply-published-hint = For information already published: title and date.
office-reply-place = Where to find it
office-reply-place-hint = Web address or place.
office-reply-earlier = Reference of the earlier request
office-reply-earlier-hint = For information already supplied to the same person in the same year.
office-reply-same = A person compared the two identities: it is the same requester
office-reply-body = Code of the institution that has the information
office-reply-body-hint = If you know it, such as MSPS.
office-reply-basis = Legal basis
office-reply-basis-hint = For another ground: the text. The head of the institution will have to sign.
office-reply-add = Add a part
office-reply-text = Text of the reply
office-reply-text-hint = What the requester will read first. The paragraph on remedies is always added.
office-reply-preview = See the reply
office-reply-law-title = What the law asks for
office-reply-law-text = What can be supplied is supplied, even where the rest is not (article 8). A refusal names its ground and reasons and the remedies (article 18).
office-preview-title = The reply as it will read
office-preview-needs-head = A ground outside the list of article 18 needs the signature of the head of the institution.
office-preview-road-mail = The requester receives an e-mail with the link to the reply.
office-preview-road-letter = The requester has no e-mail address: the reply will wait as a letter to print, and counts as sent only when its dispatch is recorded.
office-preview-send = Give this reply
office-preview-propose = Ask for a signature
office-preview-propose-head = Ask for the head’s signature
office-preview-edit = Edit

office-confirm-lead = By confirming you answer for this act with the person who asked for it. It is carried out at once.
office-confirm-button = Confirm
office-confirm-other = Another person of the institution has to decide.
office-decline-reasons = Reasons for declining
office-decline-reasons-hint = For the person who asked for the act.
office-decline-button = Decline

office-identity-title = Show the number of the identity document
office-identity-lead = Each look is recorded with your name, the hour and the reason.
office-identity-reason = Reason
office-identity-reason-hint = For example: checking the identity at the counter.
office-identity-reason-missing = Reason: write why you need the number.
office-identity-reason-too-long = Reason: 500 characters at most.
office-identity-show = Show the number
office-identity-logged = This look is recorded.

office-letters-lead = Notices and replies for people without an e-mail address. Print, hand over, then record the date: it alone counts.
office-letters-what = Letter
office-letters-written = Written on
office-letters-more = Only the oldest are shown.
office-letters-empty = No letter waits
office-letters-empty-lead = Letters appear here as soon as an act needs one.
office-letters-done = The dispatch is recorded.
office-letter-print = Print this page: only the letter comes out on paper.
office-letter-record = Record the dispatch
office-letter-record-lead = The day on which it is handed to the post or the counter tells whether the institution kept the time.
office-letter-on = Date of dispatch
office-letter-proof = Proof
office-letter-proof-hint = Number of the registered item, or name of the person who received the letter.
office-letter-button = Record the dispatch
office-letter-receipt = Receipt
office-letter-dispatched = Request prepared
office-letter-acknowledged = Acknowledgement
office-letter-urgency-decided = Decision on urgency
office-letter-extended = Notice of extension
office-letter-extension-lapsed = Extension without effect
office-letter-answer-ready = Reply
office-letter-refused = Reply with refusal
office-letter-withdrawn = Confirmation of withdrawal
office-letter-voided = Notice of voiding
office-letter-receipt-corrected = Date of receipt corrected
office-letter-reopened = Case reopened
office-letter-complaint-received = Receipt of the complaint
office-letter-complaint-dispatched = Complaint ready to be sent
office-letter-head-decided = Decision of the head on the complaint
office-letter-commission-decided = Outcome of the Commission on the complaint
office-letter-new-complaint = New complaint
office-letter-link-renewed = New link
office-letter-new-request = New request
office-letter-new-urgent-request = New urgent request
office-letter-reminder = Reminder
office-letter-urgent-reminder = Urgent reminder
office-letter-confirmation-wanted = Confirmation wanted
office-letter-password-link = Password link

office-register-lead = A request that came on paper or by e-mail keeps its true date of receipt. What is missing on the paper may stay empty: the period runs all the same.
office-register-receipt = The receipt
office-register-channel = Came by
office-register-received = Date of receipt
office-register-received-hint = That of the stamp or of the e-mail, never in the future.
office-register-evidence = Proof of the date
office-register-evidence-hint = Number in the register, stamp, headers.
office-register-kind = Kind
office-register-subject = Subject
office-register-information = Information wanted
office-register-information-hint = In the requester’s words.
office-register-urgency = Reason for urgency
office-register-urgency-hint = For an urgent request only.
office-register-delivery = How to supply it
office-register-first-name = First name
office-register-last-name = Last name
office-register-address = Address
office-register-document = Identity document
office-register-number = Number of the document
office-register-number-hint = Encrypted when registered, masked afterwards.
office-register-email = E-mail
office-register-email-hint = Without an e-mail address, notices become letters to print.
office-register-phone = Telephone
office-register-organisation = Organisation
office-register-language = Language of notices
office-register-behalf-name = On behalf of
office-register-behalf-hint = If the request is made for somebody else.
office-register-behalf-capacity = In the capacity of
office-register-behalf-mandate = Mandate
office-register-objects = The requester objects to publication of the reply
office-register-button = Register the request

office-in-time-if-rolled = The answer would be in time had a last day off been moved to the next working day. The law does not say so: the delay counts.
office-event-submitted = Request filed on the portal
office-event-registered =
    { $channel ->
        [counter] Request handed in at the counter, registered
        [post] Request received by post, registered
       *[email] Request received by e-mail, registered
    }
office-event-acknowledged = The institution’s acknowledgement recorded
office-event-taken-on = Case taken on
office-event-assigned = Case assigned to { $name }
office-event-assigned-unnamed = Case assigned to somebody of the institution
office-event-noted = Internal note
office-event-extended =
    { $rule ->
        [urgent] Urgent period extended
       *[answer] Period for the reply extended
    }
office-event-extension-without-effect =
    { $rule ->
        [urgent] Extension of the urgent period, without effect
       *[answer] Extension of the period for the reply, without effect
    }
office-event-extension-lapsed =
    { $rule ->
        [urgent] The notice of extension did not leave in time: the first urgent term counts
       *[answer] The notice of extension did not leave in time: the first term counts
    }
office-event-extension-restored = The letter of extension had been handed over in time, as its proof shows: the extension stands
office-event-consultation-opened = Consultation of a third party opened
office-event-consultation-closed =
    { $end ->
        [consented] Consultation closed: the third party consents
        [refused] Consultation closed: the third party objects
        [partly] Consultation closed: the third party consents in part
        [overtaken] Consultation closed: the decision came before the third party’s answer
       *[silent] Consultation closed: no answer from the third party
    }
office-event-urgency-assessed =
    { $accepted ->
        [yes] Urgency accepted
       *[no] Urgency declined
    }
office-event-replied =
    { $final ->
        [yes] Final reply given{ $outcome ->
            [granted] : information supplied
            [partly] : information supplied in part
           *[refused] : refused
        }{ $road ->
            [letter] , by letter
           *[mail] , by e-mail
        }
       *[no] First answer given
    }
office-event-proposed =
    { $act ->
        [void] Voiding asked for
        [correct-receipt] Correction of the date of receipt asked for
       *[reply] Reply put forward for signature
    }
office-event-confirmed = Act confirmed by a second person
office-event-declined = Act declined by a second person
office-event-letter-dispatched = Letter dispatched
office-event-notice-left = E-mail left
office-event-notice-given-up = E-mail impossible: the notice becomes a letter
event-told-extension = Notice of extension
event-told-reply = Answer
event-told-decision = Decision on the complaint
event-told-consultation = Consultation of a third party
event-told-disclosure = Notice of the decision to the third party
event-told-information = Notice for information
office-event-notice-bounced =
    { $bounce ->
        [hard] E-mail came back, the address takes none: the notice counts as not delivered
       *[soft] E-mail came back without being taken: the notice counts as not delivered
    }
office-event-reply-received =
    { $proof ->
        [shown] Reply opened by the requester
        [signature] Reply received against signature
       *[postal] Reply received by post
    }
office-event-receipt-corrected = Date of receipt corrected
office-event-withdrawn =
    { $paper ->
        [yes] Request withdrawn in writing
       *[no] Request withdrawn by the requester
    }
office-event-voided =
    { $cause ->
        [duplicate] Request voided: duplicate
       *[registration-error] Request voided: error of registration
    }
office-event-reopened = Case reopened
office-event-link-renewed = Secret link renewed
office-event-recalculated = Periods counted anew
office-event-closed = Case closed

head-title = Head of the institution
head-vacancy = Nobody is in office for information: you act yourself until somebody is designated.
head-act = Act
head-nothing = Nothing waits for your decision
head-nothing-lead = Voidings, corrections and replies to be signed appear here.
head-figures = Periods
head-see = See
head-people = In office today
