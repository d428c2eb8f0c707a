### Consulting a third party (article 9)

role-third-party = Third party
mail-open-consultation = Open the consultation page and answer
mail-third-party-what = What concerns you
mail-label-third-party-asked-on = Answer wanted by
mail-third-party-asked-subject = Consultation about information that concerns you: { $reference }
mail-third-party-asked-body =
    The institution received a request for information of which a part comes from you or concerns you. Article 9 of law 31.13 obliges it to seek your consent before it discloses that part.

    You can consent, consent in part, or object and say why. Silence is not consent, and the institution decides within the legal period in any case, after weighing your reasons.
mail-third-party-answered-subject = The third party has answered: { $reference }
mail-third-party-answered-body =
    { $code ->
        [consented] The third party has answered: it consents.
        [partly] The third party has answered: it consents in part, with its reasons.
       *[refused] The third party has answered: it objects, with its reasons.
    }

    It is for the institution to weigh this answer, to close the consultation and to decide. The period keeps running.
mail-open-consultation-told = Open the consultation page
mail-footer-link-third = This link is personal. Whoever has it can answer in your place: do not pass it on.
mail-label-third-party-told-on = Decided on
mail-third-party-told-subject = Decision on information that concerns you: { $reference }
mail-third-party-told-body =
    { $code ->
        [supplied] You were consulted about information that concerns you and to which access is asked. The institution has decided to disclose it.
        [partly] You were consulted about information that concerns you and to which access is asked. The institution has decided to disclose a part of it and to withhold the rest.
       *[withheld] You were consulted about information that concerns you and to which access is asked. The institution has decided to withhold it.
    }

    The institution alone decides, after weighing the answer of the third party (article 9 of law 31.13). This decision does not reveal who asked.
office-letter-third-party-asked = Consultation of a third party
office-letter-third-party-answered = Answer of the third party
office-letter-third-party-told = Notice of the decision to the third party
consultation-title = Consultation about information that concerns you
consultation-closed = This consultation is over and can no longer be answered here. You will be told what is decided of the information that concerns you.
consultation-answered = Your answer is recorded. The institution will weigh it and decide within the legal period.
consultation-recorded = What we recorded
consultation-recorded-answer = Your answer
consultation-recorded-on = On
consultation-recorded-reasons = Your reasons
consultation-asked = What you are asked
consultation-lead = { $institution } received a request for information of which a part concerns you. It asks whether you consent to that part being disclosed.
consultation-to = Third party
consultation-concerns = The information that concerns you
consultation-opened = Consultation of
consultation-reply-by = Answer wanted by
consultation-late = That day has passed; your answer is accepted while the institution has not decided.
consultation-answer = Do you consent to this information being disclosed?
consultation-answer-consented = I consent
consultation-answer-consented-hint = The information may be disclosed as it is
consultation-answer-partly = I consent in part
consultation-answer-partly-hint = Say to which part you object, and why
consultation-answer-refused = I object
consultation-answer-refused-hint = Say why: the institution weighs your reasons before it decides
consultation-reasons = Your reasons
consultation-reasons-hint = Needed if you object, even in part. Only those who handle the case read them and the files.
consultation-send = Send the answer
consultation-law = What the law says
consultation-law-consent = The institution seeks your consent before it discloses information that you confided to it (article 9 of law 31.13).
consultation-law-silence = Silence is not consent.
consultation-law-decides = The institution alone decides, after weighing your reasons, within the legal period.
consultation-law-anonymous = You are not told who asks, and this page shows them neither your reasons nor your files.
consultation-decided-title = What was decided
consultation-decided-supplied = The institution has decided to disclose the information that concerns you.
consultation-decided-partly = The institution has decided to disclose a part of the information that concerns you and to withhold the rest.
consultation-decided-withheld = The institution has decided to withhold the information that concerns you.
consultation-decided-on = On
consultation-left = The case ended without a decision: there is nothing left to answer.
consultation-files = Files that support your answer
consultation-recorded-files = Files enclosed
wrong-consultation-files-gone = Files are kept for one day only: remove them and attach them again
wrong-consultation-answer-missing = Choose an answer
wrong-consultation-reasons-missing = Give your reasons: without them the institution has nothing to weigh
wrong-consultation-reasons-too-long = Your reasons are too long: { $typed } characters, { $limit } at most
office-open-consultation-concerns = The information that concerns it
office-open-consultation-concerns-hint = A text written for it, without the requester’s name and without the text of the request.
office-open-consultation-email = E-mail of the third party
office-open-consultation-email-hint = It gets a secret link of its own. Without an e-mail address it is sent a printed letter.
office-open-consultation-address = Postal address of the third party
office-open-consultation-address-hint = Needed without an e-mail address.
office-open-consultation-language = Language of the notice
office-open-consultation-language-ar = Arabic
office-open-consultation-language-fr = French
office-open-consultation-language-en = English
office-open-consultation-by = Answer wanted by
office-open-consultation-by-hint = Within the period of the answer. It is no legal period and stops none.
office-close-consultation-end-partly = The third party consents in part
office-do-renew-consultation = Renew the third party’s link
office-done-renew-consultation = The third party’s old link no longer works.
office-renew-consultation-lead = The old link stops at once. Where an address is given, the notice goes there anew with a new link.
office-renew-consultation-which = Consultation
office-renew-consultation-email = Right e-mail address
office-renew-consultation-email-hint = Leave empty to stop the link only.
office-renew-consultation-address = Right postal address
office-renew-consultation-address-hint = For a printed letter.
office-renew-consultation-reasons = Reason
office-renew-consultation-reasons-hint = For instance a wrong address. Stays in the history of the case.
office-end-partly = consent in part, closed on
office-end-overtaken = overtaken by the decision, closed on
office-event-third-party-answered =
    { $answer ->
        [consented] The third party answered: it consents
        [partly] The third party answered: it consents in part
       *[refused] The third party answered: it objects
    }
office-event-third-party-link-renewed = Link of the third party renewed
office-consultation-by = answer wanted by { $date }
office-consultation-notified = notified on { $date }
office-consultation-waits-mail = notice being sent
office-consultation-waits-letter = the letter waits to be dispatched
office-consultation-answered-consented = Answered on { $date }: consents
office-consultation-answered-partly = Answered on { $date }: consents in part
office-consultation-answered-refused = Answered on { $date }: objects
field-wrong-shows-request = { $field }: this text names the requester or repeats the request. Write it without that.
field-wrong-no-way = { $field }: give an e-mail address or a postal address
office-reply-consultations = A consultation is still open
office-reply-consultations-what = The final reply closes it: with the third party’s answer if it has answered, otherwise without answer or as overtaken. Its refusal is never by itself a ground: the institution weighs its reasons.
refusal-address-missing = An e-mail or postal address of the third party is needed.
refusal-reply-by-outside = That day lies after the end of the period that runs ({ $date }): choose one within.
refusal-third-party-answered = The third party has answered itself: nothing else than what it said is recorded.
refusal-in-past = That day has passed.
office-reply-disclosed-title = Third parties are told the decision
office-reply-disclosed-what = Each learns what is decided of the information that concerns it and nothing else: neither the requester’s name nor the text of the reply.
office-reply-disclosed = The information that concerns it
office-reply-disclosed-hint = Say it with the final reply, in accord with its parts.
office-disclosed-supplied = Disclosed
office-disclosed-partly = Disclosed in part
office-disclosed-withheld = Withheld
office-disclosed-of = <bdi>{ $name }</bdi>: <b>{ $what }</b>
office-said-consented = It answered: it consents
office-said-partly = It answered: it consents in part
office-said-refused = It answered: it objects
office-consultation-decided-supplied = Decided on { $date }: information disclosed
office-consultation-decided-partly = Decided on { $date }: information disclosed in part
office-consultation-decided-withheld = Decided on { $date }: information withheld
office-consultation-told = told the decision on { $date }
office-consultation-tells-mail = notice of the decision being sent
office-consultation-tells-letter = the letter on the decision waits to be dispatched
office-event-third-party-decided =
    { $disclosure ->
        [supplied] Decided: the information that concerns the third party is disclosed
        [partly] Decided: the information that concerns the third party is disclosed in part
       *[withheld] Decided: the information that concerns the third party is withheld
    }
refusal-disclosure-missing = Say what is decided of the information of each third party that the portal consulted.
refusal-disclosure-contradicted = What the third party is told contradicts the reply: not “disclosed” where nothing is supplied, nor “withheld” where everything is.
