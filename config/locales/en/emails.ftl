### The mails: to the requester, then to the institutions

mail-greeting = Dear Sir or Madam,
mail-row = { $label }: { $value }
mail-open-case = Follow your request
mail-open-answer = Open the page of the answer
mail-open-answer-how = To read the answer, open the page and press “{ $button }”: that records the day on which you receive it.
mail-open-office = Open the request
mail-open-password = Choose your password
mail-why = Why this date: the count, day by day
mail-reasons = Reasons given by the institution
mail-footer = Automatic message of the portal Bayan: replies to this address are not read.
mail-footer-link = This link is personal. Whoever has it can see your request: do not pass it on.
mail-footer-law = Law no. 31.13 on the right of access to information. Filing a request is free.

mail-label-reference = Reference
mail-label-institution = Institution
mail-label-received = Request received on
mail-label-original = Other request
mail-label-original-received = Other request received on
mail-label-complaint-received = Complaint received on
mail-label-due = Answer due by
mail-label-decision-due = Decision due by
mail-label-previous-due = Due before
mail-label-complain-until = Last day for the complaint

mail-length =
    { $unit ->
        [working_day] { $n ->
            [one] { $n } working day
           *[other] { $n } working days
        }
       *[calendar_day] { $n ->
            [one] { $n } calendar day
           *[other] { $n } calendar days
        }
    }
mail-due = { $date } ({ $length }, article { $article })
mail-due-between = { $earliest } or at the latest { $latest }, depending on a religious feast not yet confirmed ({ $length }, article { $article })
mail-due-unknown = not yet computable: the calendar of that year is not published
mail-due-none = no period runs yet

mail-receipt-subject = Your request was received: { $reference }
mail-receipt-body =
    The institution has received your request for information. This message is your receipt.

    { $urgent ->
        [yes] You filed it as urgent: the institution must answer within the short period of article 17, or tell you in writing why urgency is declined. The ordinary period of article 16 runs at the same time.
       *[no] The institution must answer within the period of article 16. The day of receipt does not count. The institution may extend the period once, with its reasons and before its end.
    }

    Without an answer by that day you may complain to the head of the institution (article 19).

mail-dispatched-subject = Your request is ready to be sent: { $reference }
mail-dispatched-body =
    Your request is recorded under the reference below, but this institution does not yet receive requests by the portal.

    Your page holds the letter to hand in or to send to the institution. No statutory period runs before it acknowledges receipt: tell us the date of its receipt then.

mail-acknowledged-subject = The institution acknowledged receipt: { $reference }
mail-acknowledged-body =
    The receipt of your request is recorded. The period for the answer runs from that day; the day of receipt does not count.

mail-urgency-decided-subject =
    { $code ->
        [accepted] Urgency accepted: { $reference }
       *[declined] Urgency declined: { $reference }
    }
mail-urgency-decided-body =
    { $code ->
        [accepted] The institution accepts that your request is urgent. It must answer within the period of article 17.
       *[declined] The institution does not accept that your request is urgent (article 17). Your request goes on: the answer is due within the ordinary period of article 16, counted from receipt.
    }

mail-extended-subject = More time for the answer: { $reference }
mail-extended-body =
    The institution extends the period for its answer, as article 16 (and article 17 for an urgent request) allows once.

    Ground in law: { $code ->
        [x1] the request cannot be met, wholly or in part, within the first period.
        [x2] the request covers a large amount of information.
        [x3] the information cannot be made available within the first period.
       *[x4] a third party must be consulted first.
    }

mail-extension-lapsed-subject = The extension has no effect: { $reference }
mail-extension-lapsed-body =
    The notice of extension did not leave before the end of the first period. The extension therefore has no effect (article 16): the day that counts is that of the first period.

    If that day has passed without an answer, you may complain to the head of the institution (article 19). Your page shows until when.

mail-answer-ready-subject =
    { $final ->
        [yes] The answer to your request is ready: { $reference }
       *[no] A first answer is ready: { $reference }
    }
mail-answer-ready-body =
    { $final ->
        [yes] The institution has answered your request.
       *[no] The institution has given a first answer. The period for the final answer goes on.
    }

mail-refused-subject =
    { $code ->
        [partly] Answer to your request, supplied in part: { $reference }
       *[refused] Answer to your request, refused: { $reference }
    }
mail-refused-body =
    { $code ->
        [partly] The institution supplies a part of the information and withholds the rest. The refusal is in writing and reasoned, part by part (article 18).
       *[refused] The institution withholds the information. The refusal is in writing and reasoned (article 18).
    }

mail-withdrawn-subject = Your request is withdrawn: { $reference }
mail-withdrawn-body =
    Your request is withdrawn, as you asked. The institution owes you no answer any more. You may file a new request at any time.

    If you did not withdraw it yourself, write to the institution with the reference.

mail-voided-subject = Your request is void: { $reference }
mail-voided-body =
    { $code ->
        [duplicate] The institution voided this request: it is a duplicate of another request of yours.
       *[registration-error] The institution voided this registration: it held an error of its own.
    }

    Two persons took this decision. Its reasons are on your page.

mail-receipt-corrected-subject = Date of receipt corrected: { $reference }
mail-receipt-corrected-body =
    The institution corrected the day on which it received your request. The due date is counted anew; the correction and its evidence stay in the history.

mail-reopened-subject = Your request is open again: { $reference }
mail-reopened-body =
    The institution opened your request again to complete its answer. No due date that has passed is erased, and none of your remedies is closed.

mail-link-renewed-subject = New link to your request: { $reference }
mail-link-renewed-body =
    Here is a new personal link to your request, after your identity was checked. The old link no longer works.

mail-new-request-subject = New request: { $reference }
mail-new-request-body =
    A request for information has arrived at your institution. The period for the answer runs.

mail-new-urgent-request-subject = Urgent request: { $reference }
mail-new-urgent-request-body =
    A request filed as urgent has arrived (article 17: protection of life, safety or liberty). The period counts calendar days, weekends and holidays included.

    If urgency is declined, the requester must have the reasons before the end of this period.

mail-reminder-subject =
    { $code ->
        [late] Overdue: { $reference }
        [due-today] Last day to answer: { $reference }
       *[left] Reminder, { $left }: { $reference }
    }
mail-reminder-body =
    { $code ->
        [late] The period for the answer to this request has passed. The requester may complain to the head of the institution (article 19). A late answer is still owed.
        [due-today] The period for the answer to this request ends today. An extension has effect only if its notice leaves today, with one of the four grounds (article 16).
       *[left] The answer to this request is awaited. Time left: { $left }.
    }

mail-urgent-reminder-subject =
    { $code ->
        [late] Urgent request, overdue: { $reference }
        [due-today] Urgent request, last day: { $reference }
       *[left] Urgent request, { $left }: { $reference }
    }
mail-urgent-reminder-body =
    { $code ->
        [late] The period for the answer to this urgent request has passed (article 17). The requester may complain to the head of the institution.
        [due-today] The period for the answer to this urgent request ends today (article 17).
       *[left] This urgent request awaits an answer, or a reasoned refusal of urgency (article 17). Time left: { $left }.
    }

mail-confirmation-wanted-subject = An act awaits a second person: { $reference }
mail-confirmation-wanted-body =
    Somebody of your institution proposes an act that another person, or the head, must confirm within { $within }. Unconfirmed, it comes to nothing.

mail-not-confirmed-subject =
    { $code ->
        [declined] A proposed act was given back: { $reference }
       *[expired] A proposed act was not confirmed: { $reference }
    }
mail-not-confirmed-body =
    { $code ->
        [declined] The act that you had proposed is not confirmed: it comes back to you with reasons, which are on the page of the case. The text of an answer is kept there, ready to be corrected.
       *[expired] Nobody confirmed the proposed act within { $within }: nothing follows from it. If it is still needed, propose it again.
    }

    The periods of the case go on running.

mail-second-factor-subject =
    { $code ->
        [on] Bayan: the second factor is on
        [off] Bayan: the second factor is off
        [code-used] Bayan: a recovery code was used
        [reset-asked] Bayan: a reset was asked for your account
        [reset-waits] Bayan: a reset waits for a second administrator
        [reset-confirmed] Bayan: the second factor was removed from your account
       *[reset-dismissed] Bayan: the reset that was asked for is dismissed
    }
mail-second-factor-body =
    { $code ->
        [on] The second factor is on for your account. Your other sessions have ended.
        [off] The second factor is off for your account. Your other sessions have ended.
        [code-used] A recovery code was just used for your account. It cannot be used again.
        [reset-asked] An administrator asks that the second factor be removed from your account. Another administrator has to confirm it within seven days.
        [reset-waits] An administrator asks that the second factor be removed from the account below. Make sure with that person that they want it before you confirm, or dismiss it.
        [reset-confirmed] Two administrators have removed the second factor from your account. All your sessions have ended; sign in and turn it on again.
       *[reset-dismissed] The reset that was asked for your account is dismissed: the second factor stays.
    }

    { $code ->
        [reset-waits] { "" }
       *[other] If this was not you, tell an administrator at once.
    }

mail-complaint-dispatched-subject = Your complaint is ready to be sent: { $reference }
mail-complaint-dispatched-body =
    { $code ->
        [head] Your complaint is recorded under the reference below, but the head of this institution does not receive complaints through the portal yet.
       *[commission] Your complaint is recorded under the reference below, but the Commission does not receive complaints through the portal yet.
    }

    Your page holds the letter to hand in against a receipt or to send by registered mail. No period for a decision runs before it is received: tell us the date of its receipt then.

mail-complaint-received-subject = Your complaint has been received: { $reference }
mail-complaint-received-body =
    { $early ->
        [yes] { $code ->
            [head] The head of the institution has received your complaint before the time to answer was over. This message is your receipt. The time to decide does not run yet: it will run from the day on which the complaint becomes possible, if no answer has reached you before that day.
           *[commission] The Commission on the right of access to information has received your complaint before the time of the head was over. This message is your receipt. Its time does not run yet: it will run from the day on which the complaint becomes possible, if no decision has reached you before that day.
        }
       *[no] { $code ->
            [head] The head of the institution has received your complaint. This message is your receipt. The head must decide and tell you within the period of article 19; the day of receipt is not counted.
           *[commission] The Commission on the right of access to information has received your complaint. This message is your receipt. It must tell you the outcome within the period of article 20; the day of receipt is not counted.
        }
    }

    { $early ->
        [yes] If an answer or a decision reaches you before that day and does not satisfy you, complain anew: the page of your request shows the last day.
       *[no] { $code ->
            [head] Without a decision by that day you can complain to the Commission (article 20).
           *[commission] Without an answer by that day you can appeal to the competent administrative court (article 21).
        }
    }

mail-head-decided-subject = Decision of the head on your complaint: { $reference }
mail-head-decided-body =
    The head of the institution has decided on your complaint, with reasons.

    { $outlasts ->
        [yes] What the decision promises is due only after the last day to complain to the Commission. If you want to keep that remedy, complain by that day even so.
       *[no] { "" }
    }

mail-commission-decided-subject = Outcome of the Commission on your complaint: { $reference }
mail-commission-decided-body =
    The Commission on the right of access to information has finished with your complaint; its answer gives reasons. It recommends and does not compel.

mail-new-complaint-subject = New complaint: { $reference }
mail-new-complaint-body =
    { $early ->
        [yes] A complaint about a request for information has arrived before its time. The period of the decision does not run yet.
       *[no] A complaint about a request for information has arrived. The period of the decision runs.
    }

mail-password-link-subject = Bayan: choose your password
mail-password-link-body =
    This link lets you choose the password of your account. It works once and for a short time.

    If you asked for nothing, ignore this message: your password does not change.

mail-left =
    { $unit ->
        [working_day] { $n ->
            [one] { $n } working day left
           *[other] { $n } working days left
        }
       *[calendar_day] { $n ->
            [one] { $n } calendar day left
           *[other] { $n } calendar days left
        }
    }

mail-notice-bounced-subject = An e-mail could not be delivered: { $reference }
mail-notice-bounced-body =
    { $what ->
        [third-party] An e-mail to the consulted third party came back.
       *[other] An e-mail to the requester came back.
    } { $code ->
        [hard] The address takes no e-mail.
       *[soft] The address did not take this e-mail.
    }

    { $what ->
        [arrived] What it announced has arrived by another way: there is nothing to do.
        [extension] It was the notice of extension, which counts as not delivered until a letter takes its place. If the letter leaves by the day below, the extension stands; otherwise it has no effect (article 16).
        [extension-lapsed] It was the notice of extension, and the first term is over: the extension has no effect (article 16). The due date is that of the first term.
        [reply] It was the notice of the answer, which counts as not sent until a letter takes its place. If the letter leaves, with proof, by the day below, the answer keeps the date of the e-mail; otherwise it takes that of the letter.
        [decision] It was the notice of the decision on a complaint, which counts as not sent until a letter takes its place. If the letter leaves, with proof, by the day below, the decision keeps the date of the e-mail; otherwise it takes that of the letter.
       *[other] A letter to dispatch waits in its place.
    }

    { $what ->
        [third-party] { "" }
       *[other] { $code ->
            [hard] The next notices to the requester will be letters.
           *[soft] { "" }
        }
    }
mail-label-notice-bounced-on = Letter to hand over by

mail-window-closes-subject =
    { $code ->
        [complaint-to-head] Last day near for a complaint to the head: { $reference }
        [complaint-to-commission] Last day near for going to the Commission: { $reference }
       *[court] Last day near for the appeal to the court: { $reference }
    }
mail-window-closes-body =
    { $code ->
        [complaint-to-head] You can still complain to the head of the institution (article 19).
        [complaint-to-commission] You can still go to the Commission on the right of access to information (article 20).
       *[court] You can still appeal to the competent administrative court (article 21).
    } { $days ->
        [0] The advised last day is today.
       *[other] The advised last day is near: { $working }, the last day included.
    }

    If you do not want to use this remedy, there is nothing to do.

mail-digest-subject =
    { $count ->
        [one] Bayan: one notice today
       *[other] Bayan: { $count } notices today
    }
mail-digest-body =
    { $count ->
        [one] Here is the notice that you asked to receive once a day.
       *[other] Here are the notices that you asked to receive once a day.
    }
mail-open-all = Open your workplace
mail-unsubscribe = Stop these e-mails

mail-weekly-summary-subject = The week of your institution
mail-weekly-summary-body =
    This is how the requests for information to your institution stand.
mail-label-weekly-summary-on = Week of
mail-label-week-late = Late
mail-label-week-due = To answer this week
mail-label-week-unassigned = With nobody in charge
mail-label-week-open = Open
