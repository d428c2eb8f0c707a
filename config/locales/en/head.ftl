### Complaints at the workplaces that hear them: head of the institution, office, and what the Commission shares

mail-open-complaint = Open the complaint
mail-label-court-until = Last day to go to court
mail-label-promised = To be done by
mail-label-answer-by = Answer asked for by

mail-complaint-admitted-subject = Your complaint is admissible: { $reference }
mail-complaint-admitted-body =
    The Commission on the right of access to information has found your complaint admissible and examines it. Its period runs on from the day on which it received the complaint; nothing is asked of you.

mail-complaint-withdrawn-subject = Complaint withdrawn: { $reference }
mail-complaint-withdrawn-body =
    The complainant has withdrawn this complaint. Nothing has to be decided any more; what was late stays late.

mail-decision-to-carry-out-subject = A decision to carry out: { $reference }
mail-decision-to-carry-out-body =
    The head of the institution has upheld a complaint, wholly or in part. What has to be supplied, and by which day, stands on the page of the complaint. Reopen the request to supply it.

mail-commission-asks-subject = The Commission writes about a complaint: { $reference }
mail-commission-asks-body =
    The Commission on the right of access to information examines a complaint about a request that your institution answers for, and has written about it. The letter and the form for the answer are on the page of the complaint.

mail-commission-recommends-subject = Recommendation of the Commission: { $reference }
mail-commission-recommends-body =
    The Commission on the right of access to information has upheld a complaint, wholly or in part, and recommends what your institution should do. The recommendation is on the page of the complaint; whether it is followed is recorded and reported.

mail-institution-responded-subject = The institution has answered: { $reference }
mail-institution-responded-body =
    The institution has answered a letter of the Commission. The answer is on the page of the complaint.

mail-head-decided-meanwhile-subject = The head has decided meanwhile: { $reference }
mail-head-decided-meanwhile-body =
    The head of the institution has decided on a complaint after its silence was taken to the Commission. The decision is on the page of the complaint. The complaint before the Commission goes on unless it is withdrawn, and its period runs as before.

mail-complaint-ended-subject = Your complaint is withdrawn: { $reference }
mail-complaint-ended-body =
    { $code ->
        [paper] Your complaint was recorded as withdrawn by a writing signed by you. Nothing will be decided on it any more.
       *[page] Your complaint is withdrawn, as you asked. Nothing will be decided on it any more.
    }

    If you did not withdraw it, write at once to the body that hears it, with the reference. As long as the period for it runs, you can complain again: the page of your request shows until which day.

mail-receipt-recorded-subject = The day on which you received the answer was recorded: { $reference }
mail-receipt-recorded-body =
    { $code ->
        [postal] The day below was recorded as the one on which you received the answer or the decision, by an acknowledgement of the post.
       *[signature] The day below was recorded as the one on which you received the answer or the decision, by a signature.
    }

    Your period for a complaint or for the court counts from that day. If it is not right, write at once to the body that answered you, with the reference: it can correct it by a later day. The page of your request shows what you can do and until which day.

mail-label-receipt-recorded-on = Answer or decision received on

mail-carried-out-subject = Recorded as carried out: { $reference }
mail-carried-out-body =
    { $code ->
        [commission-full] The recommendation of the Commission on your complaint was recorded as followed in full. If you have not received what was recommended, say so on the page of your complaint.
        [head-part] The institution recorded that it carried out in part only what its head decided on your complaint. If not even that reached you, say so on the page of your complaint.
        [head-ignored] The institution recorded that it did not carry out what its head decided on your complaint. You can say so yourself on the page of your complaint.
       *[head-full] The institution recorded that it carried out in full what its head decided on your complaint. If you have not received what was promised, say so on the page of your complaint.
    }

    What you say is recorded and reported; it opens no new period. The page of your request shows what you can still do and until which day.

mail-label-carried-out-on = Recorded as carried out on

mail-not-followed-subject = The recommendation was not followed: { $reference }
mail-not-followed-body =
    { $code ->
        [part] The Commission on the right of access to information found that its recommendation was followed in part only.
       *[ignored] The Commission on the right of access to information found that its recommendation was not followed.
    }

    This is recorded and reported. The Commission recommends and cannot compel; this opens no new period. The page of your request shows what you can still do and until which day.

mail-not-followed-noted-subject = Recommendation not followed, recorded: { $reference }
mail-not-followed-noted-body =
    { $code ->
        [part] The Commission on the right of access to information found that its recommendation was followed in part only.
       *[ignored] The Commission on the right of access to information found that its recommendation was not followed.
    }

    This is recorded and reported, and whoever complained is told.

mail-label-head-decided-meanwhile-on = Decided on
mail-label-not-followed-on = Found on
mail-label-not-followed-noted-on = Found on

office-letter-complaint-admitted = Complaint admissible
office-letter-complaint-withdrawn = Complaint withdrawn
office-letter-decision-to-carry-out = Decision to carry out
office-letter-commission-asks = Letter of the Commission to the institution
office-letter-commission-recommends = Recommendation to the institution
office-letter-institution-responded = Answer of the institution
office-letter-head-decided-meanwhile = Decision of the head while the Commission hears the silence
office-letter-complaint-ended = Complaint withdrawn, notice to the complainant
office-letter-receipt-recorded = Receipt recorded
office-letter-carried-out = Carried out in full
office-letter-not-followed = Recommendation not followed
office-letter-not-followed-noted = Recommendation not followed, notice to the institution

stage-elsewhere = Not on the portal
history-declared = A request made outside the portal was recorded, with the complaint about it
office-event-declared = A request that the portal had not seen was recorded as it was declared
refusal-nothing-asked = The Commission has not written to the institution about this complaint.

menu-head-complaints = Complaints
menu-commission = Complaints
menu-commission-register = Register
menu-commission-letters = Letters
hearing-list-title-head = Complaints to decide
hearing-list-title-commission = Complaints before the Commission
hearing-list-lead-head = The head has 15 calendar days from receipt (article 19). The nearest last day comes first.
hearing-list-lead-commission = The Commission has 30 calendar days from receipt (article 20). The nearest last day comes first.
hearing-list-not-found = There is no complaint with this reference here.
hearing-list-tabs = Which complaints
hearing-list-search = Find a complaint
hearing-list-q = Reference of the complaint
hearing-list-find = Find
hearing-list-empty = No complaint
hearing-list-empty-lead = Nothing waits under this heading.
hearing-tab-open = To decide
hearing-tab-late = Late
hearing-tab-to-follow = To follow up
hearing-tab-premature = Too early
hearing-tab-filed = Admissibility
hearing-tab-admitted = Under examination
hearing-tab-decided = Decided
hearing-tab-inadmissible = Not heard
hearing-tab-withdrawn = Withdrawn
hearing-tab-all = All
hearing-col-complaint = Complaint
hearing-col-request = Request
hearing-col-under = What is complained of
hearing-col-filed = Received
hearing-col-due = Last day
hearing-col-status = Time
hearing-col-state = State
hearing-row-follow = To be done by
hearing-state-premature = Too early, waiting
hearing-state-without-object = Too early, without object
hearing-state-dispatched = Letter to hand in
hearing-state-filed = Received
hearing-state-admitted = Under examination
hearing-state-decided = Decided
hearing-state-inadmissible = Not heard
hearing-state-withdrawn = Withdrawn
hearing-grievance-no-answer = No answer in time
hearing-grievance-refused = Refusal
hearing-grievance-partial = Incomplete answer
hearing-grievance-late = Late answer
hearing-grievance-irrelevant = Answer unrelated to the request
hearing-grievance-fees = Fees
hearing-grievance-format = Form or language of the answer
hearing-short-silence-answer = No answer within the time of article 16
hearing-short-silence-urgent = No answer within the time of article 17
hearing-short-reply = Answer of the institution
hearing-short-voiding = Voiding of the request
hearing-short-head-silence = No decision of the head
hearing-short-head-decision = Decision of the head
hearing-short-declared-head = A request made outside the portal
hearing-short-declared-commission = A complaint to the head that the portal does not have
hearing-flag-premature = It came too early
hearing-flag-premature-lead = No period runs yet. It counts by itself from the day on which it can be made:
hearing-flag-without-object = It came too early and is without object
hearing-flag-without-object-lead = What it waited for will not come: the answer or the decision came in time, or the request has ended. No period runs; it can be declared inadmissible. The complainant can complain of the answer or the decision.
hearing-flag-possibly-early = Possibly early
hearing-flag-possibly-early-lead = An estimated feast decides whether the time of the answer had ended. In any case it is ripe from
hearing-flag-possibly-late = Possibly out of time
hearing-flag-possibly-late-lead = It came after the strict last day, and within what a reading in favour of the requester accepts.
hearing-flag-late = Out of time
hearing-flag-late-lead = By every reading its time was over from
hearing-flag-declared = Its time hangs on what is declared
hearing-flag-declared-lead = The portal did not see the step before it; nothing here proves its dates.
hearing-flag-declared-from = By what is declared it could be made from
hearing-flag-declared-until = until
hearing-flag-declared-came = It came on
hearing-flag-person = The portal refuses nothing for it: whether it is heard, a person decides, with reasons.
hearing-disputed = Disputed urgency
hearing-disputed-lead = The complaint is about the silence at the end of the urgent period. The institution did not accept the urgency, by a decision of
hearing-disputed-person = Whether that period bound the institution, a person decides, with reasons; the portal refuses nothing for it.
hearing-disputed-reasons = Reasons of the institution
hearing-over-head = Complaint to the head of the institution (article 19)
hearing-over-commission = Complaint to the Commission (article 20)
hearing-silent = No answer
hearing-overtaken = Answered meanwhile: the complaint goes on
hearing-withdrawn = The complaint was withdrawn on
hearing-no-clock = No period of a decision runs.
hearing-in-time-if-rolled = The decision would be in time had a last day off been moved to the next working day. The law does not say so: the delay counts.
hearing-came = The complaint
hearing-kept = What the complainant wrote to the Commission, with its files, stays with the Commission. The institution reads the grounds of the complaint, what the Commission asks of it and what it finds.
hearing-who = Who complains
hearing-story = History of the complaint
hearing-fact-received = Received on
hearing-outcome-head = Decision of the head
hearing-outcome-commission = Outcome of the Commission
hearing-finding-upheld = Upheld
hearing-finding-partly = Upheld in part
hearing-finding-rejected = Rejected
hearing-finding-inadmissible = Not heard: inadmissible
hearing-reasons = Reasons
hearing-promised = What will be supplied
hearing-recommended = What the Commission recommends
hearing-fact-by = By
hearing-overdue = this day has passed and nobody has recorded what came of it
hearing-also-answered = Whoever decided had also given the answer.
hearing-by-delegation = For the head, by delegation: decision no.
hearing-fact-compliance = What became of it
hearing-compliance-full = Done
hearing-compliance-part = Done in part
hearing-compliance-ignored = Not done
hearing-next-head = The complaint to the Commission (article 20) can be made until:
hearing-next-commission = The court (article 21) can be seized until:
hearing-outlasts = The day that is set comes after that day. The complainant is told to take the next step by that day even so.
hearing-reopen = Reopen the request to carry out the decision
hearing-before = The complaint to the head
hearing-said-request = What is declared of the request
hearing-said-head = What is declared of the complaint to the head
hearing-said-lead = The portal did not see this step. What stands here is what the papers say.
hearing-said-received = Received there on
hearing-said-reference = Its number there
hearing-said-answered = Answer received on
hearing-said-silence = No answer
hearing-said-answer = What was answered
hearing-steps = Investigation
hearing-step-asked = Letter to the institution
hearing-step-heard = What came back
hearing-step-found = Finding of the Commission
hearing-step-responded = Answer of the institution in the portal
hearing-answer-by = An answer is asked for by
hearing-back = Back to the complaint
hearing-do-register = Register a complaint from paper
hearing-do-note = Write a note
hearing-do-admit = Find admissible
hearing-do-dismiss = Dismiss as inadmissible
hearing-do-inquire = Record a step of the investigation
hearing-do-respond = Answer the Commission
hearing-do-decide = Decide
hearing-do-record-receipt = Record the receipt of the decision
hearing-do-record-withdrawal = Record a withdrawal
hearing-do-acknowledge = Record the receipt
hearing-do-follow = Record what became of it
hearing-done-register = The complaint is registered.
hearing-done-note = The note is kept.
hearing-done-admit = The complaint is admissible; the complainant is told.
hearing-done-dismiss = The complaint is not heard; the complainant is told with the reasons.
hearing-done-inquire = The step is recorded.
hearing-done-respond = The answer is before the Commission.
hearing-done-decide = The decision is recorded and on its way to the complainant.
hearing-done-record-receipt = The receipt is recorded.
hearing-done-record-withdrawal = The withdrawal is recorded.
hearing-done-acknowledge = The receipt is recorded: the period runs from that day.
hearing-done-follow = What became of it is recorded.
hearing-note-lead-head = The note stays with the institution and stops no period.
hearing-note-lead-commission = The note stays with the Commission: neither the institution nor the complainant reads it.
hearing-admit-lead-head = The complaint is examined. Its period runs from its receipt.
hearing-admit-lead-commission = The complaint is examined. Its period runs from its receipt.
hearing-dismiss-lead-head = The complaint is not heard, with reasons. That answers it: its period stops and the next step opens.
hearing-dismiss-lead-commission = The complaint is not heard, with reasons. That answers it: its period stops and the next step opens.
hearing-inquire-lead-head = A letter goes to the office of the institution, by mail where somebody there has an account, else as a letter to print. What came back, and what the Commission finds, are recorded with their day. No step stops the 30 days.
hearing-inquire-lead-commission = A letter goes to the office of the institution, by mail where somebody there has an account, else as a letter to print. What came back, and what the Commission finds, are recorded with their day. No step stops the 30 days.
hearing-respond-lead-head = The Commission reads this answer with its files.
hearing-respond-lead-commission = The Commission reads this answer with its files.
hearing-decide-lead-head = The decision gives reasons. What is upheld says what will be supplied and by which day. The complainant is told at once.
hearing-decide-lead-commission = The outcome gives reasons. The Commission recommends and does not compel; a recommendation may name a term.
hearing-record-receipt-lead-head = The day of receipt, with its proof, starts the time of the next step. A day already recorded is corrected by a later one alone.
hearing-record-receipt-lead-commission = The day of receipt, with its proof, starts the time of the next step. A day already recorded is corrected by a later one alone.
hearing-record-withdrawal-lead-head = Only the complainant withdraws, here on paper. What was late stays late.
hearing-record-withdrawal-lead-commission = Only the complainant withdraws, here on paper. What was late stays late.
hearing-acknowledge-lead-head = This complaint was written before the institution received through the portal. The period runs from the receipt of the letter.
hearing-acknowledge-lead-commission = This complaint was written before the Commission received through the portal. The period runs from the receipt of the letter.
hearing-acknowledge-on = Date of receipt
hearing-acknowledge-on-hint = The one on the receipt or the advice of delivery, not today’s.
hearing-acknowledge-evidence = What proves it
hearing-acknowledge-evidence-hint = A number in the register of mail, a stamp.
hearing-follow-lead-head = Whether the promise was kept is recorded and reported. It opens no new period.
hearing-follow-lead-commission = Whether the recommendation is followed is recorded and reported. It opens no new period.
hearing-note-text = Note
hearing-note-text-hint = Never the number of an identity document.
hearing-dismiss-reasons = Reasons given to the complainant
hearing-dismiss-reasons-hint = In writing: the rule that is not met, and the facts.
hearing-inquire-kind = Step
hearing-inquire-kind-asked = A letter to the institution
hearing-inquire-kind-heard = What the institution answered on paper
hearing-inquire-kind-found = A finding of the Commission, for itself
hearing-inquire-text = Text
hearing-inquire-text-hint = A letter and an answer are read by both sides, a finding by the Commission alone.
hearing-inquire-answer_by = Answer asked for by
hearing-inquire-answer_by-hint = Only for a letter, if at all. A wish, not a period of the law.
hearing-inquire-on = Day on which it came or was found
hearing-inquire-on-hint = Only for what came on paper or was found on another day than today.
hearing-respond-text = Answer to the Commission
hearing-respond-text-hint = The Commission reads it; the complainant does not.
hearing-decide-finding = Decision
hearing-decide-finding-upheld = Upheld
hearing-decide-finding-partly = Upheld in part
hearing-decide-finding-rejected = Rejected
hearing-decide-reasons = Reasons
hearing-decide-reasons-hint = The complainant reads them. Name the facts and the articles.
hearing-decide-what = What will be supplied
hearing-decide-what-hint = Only where the complaint is upheld, wholly or in part.
hearing-decide-by = By which day
hearing-decide-by-hint = The last day of the promise.
hearing-decide-recommendation = Recommendation to the institution
hearing-decide-recommendation-hint = Only where the complaint is upheld, wholly or in part.
hearing-decide-term = Term of the recommendation
hearing-decide-term-hint = May be left empty.
hearing-record-receipt-on = Day of receipt
hearing-record-receipt-on-hint = As the signature or the post proves it.
hearing-record-receipt-proof = Proof
hearing-record-receipt-proof-signature = A signature
hearing-record-receipt-proof-postal = A proof of the post
hearing-record-receipt-evidence = What proves it
hearing-record-receipt-evidence-hint = For example the number of the receipt.
hearing-record-withdrawal-signed = Day of the signature
hearing-record-withdrawal-signed-hint = As written on the paper.
hearing-record-withdrawal-scan = Where the signed paper is
hearing-record-withdrawal-scan-hint = For example the number in the register of mail.
hearing-follow-compliance = What became of it
hearing-follow-compliance-full = Done
hearing-follow-compliance-part = Done in part
hearing-follow-compliance-ignored = Not done
hearing-follow-on = Day on which this was found
hearing-follow-on-hint = Today or earlier.
hearing-follow-text = What was found
hearing-follow-text-hint = For the record of the body that decided.
hearing-outlasts-title = The day that is set comes after the last day of the next step
hearing-outlasts-promise = The day that is set is
hearing-outlasts-last = Whoever reads the decision today can take the next step until
hearing-outlasts-told = The decision tells the complainant to do so by that day even so. An earlier day avoids it; to keep this one, send the form again.
hearing-also-answered-lead = You gave an answer to this request. The head is never disqualified; the decision shows it.
hearing-register-lead-head = A complaint that came by hand, post or e-mail is registered with its true day of receipt, early or late. A person judges it.
hearing-register-lead-commission = A complaint that came by hand, post or e-mail is registered with its true day of receipt, early or late. A person judges it.
hearing-register-request = Reference of the request
hearing-register-request-hint = As it stands on the paper, with or without hyphens.
hearing-register-not-found = There is no request with this reference here that can be complained of. Check it, or register the complaint as one about a request that the portal has not.
hearing-register-unseen = The portal does not have the request
hearing-register-unseen-lead = A request made on paper or elsewhere can be complained of too. What the papers say of it is recorded with the complaint.
hearing-register-unseen-link = Register a complaint about a request outside the portal
hearing-register-on = About the request
hearing-register-on-none = About a request outside the portal
hearing-register-receipt = How it came
hearing-register-channel = Way in which it came
hearing-register-received = Day of receipt
hearing-register-received-hint = The true day, by the stamp or the headers, even if it is long ago.
hearing-register-reviewed = What is complained of
hearing-register-grievance = Why
hearing-register-text = What the complaint says
hearing-register-text-hint = In the words of the paper, or in short.
hearing-register-files = Scan of the paper and what came with it
hearing-register-head-lead = Fill this in only where the portal does not have the complaint to the head. All may be left empty.
hearing-register-declared-lead = These dates advise whoever judges; they prove nothing and run no period here.
hearing-register-institution = Institution to which the request was made
hearing-register-institution-empty = Choose the institution
hearing-register-request-received = Request: received there on
hearing-register-request-reference = Request: its number there
hearing-register-request-answered = Request: answer received on
hearing-register-request-answered-hint = Leave empty where no answer came.
hearing-register-request-answer = Request: what was answered
hearing-register-head-received = Complaint to the head: received there on
hearing-register-head-reference = Complaint to the head: its number there
hearing-register-head-answered = Complaint to the head: answer received on
hearing-register-head-answered-hint = Leave empty where no answer came.
hearing-register-head-answer = Complaint to the head: what was answered
office-complaints = Complaints
office-row-complaint = Complaint
hearing-check = Check before it is sent
hearing-check-title = What the complainant will read
hearing-check-send = Record and send
hearing-check-edit = Edit
hearing-check-road-mail = The complainant gets an e-mail as soon as it is recorded. The decision is not corrected after that.
hearing-check-road-letter = The complainant has no e-mail address: the decision will wait as a letter to print. It is not corrected after that.
