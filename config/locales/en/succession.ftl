### One institution takes the place of another from a day on: directory, cases, mails

succession-title = Succeeding institution
succession-lead = From the day given, another institution answers in the place of this one. All its requests pass on that day, with their reference, periods and history; it takes in no more.
succession-why = The figures of a request stay with the institution that had it on the last day of the first term. Whoever holds an office here sees the requests no more, unless appointed there.
succession-successor = Succeeding institution
succession-choose = Choose an institution
succession-day = First day
succession-day-hint = From the day after tomorrow on: those in office are told before, and what happened until then is recorded of the institution itself.
succession-decision = Text or decision
succession-decision-hint = For example: decree 2.26.530 of 3 September 2026. Noted in the journal.
succession-look = See what would pass
succession-preview = From { $date } on
succession-preview-open = { $n ->
    [0] No request waits for an answer today.
    [one] One request waits for an answer today and would pass, period included.
   *[other] { $n } requests wait for an answer today and would pass, periods included.
    }
succession-preview-all = { $n ->
    [0] The institution has no case.
    [one] In all one case would pass: a complaint about a closed request has to reach somebody.
   *[other] In all { $n } cases would pass: a complaint about a closed request has to reach somebody.
    }
succession-preview-rest = What is received until then will pass too. No due date changes; requesters and those in office are told by mail.
succession-preview-vacant = Nobody is in office today at the institution that succeeds: appoint whoever will answer before that day, or periods will run with nobody to answer.
succession-confirm = Record
succession-take-back = Take back
succession-take-back-lead = Possible until the day before the first day.
succession-stays = The cases have passed: this is not taken back any more.
succession-done-recorded = The succeeding institution is recorded.
succession-done-taken-back = The institution keeps its requests: what was planned is taken back.
succession-since = Since { $date }:
succession-from = From { $date } on:
succession-to = succeeded by
succession-open = See
succession-name = Name one
succession-fault-oneself = An institution does not succeed itself. Choose another one.
succession-fault-unknown = This institution is not in the directory. Choose from the list.
succession-fault-too-soon = This day is too near. Give the day after tomorrow or a later one: those in office at both institutions are told before, and nothing can be taken back once it has come.
succession-fault-too-far = This day is more than a year ahead. Give a nearer day.
succession-fault-has-one = Another institution succeeds this one already.
succession-fault-circle = This one is itself to succeed the institution chosen: the requests would go in a circle.
succession-fault-successor-ends = Another institution will have succeeded the one you chose by then. Choose the last one.
succession-fault-awaited = On that day this one is still to succeed another. Give a later day.
succession-fault-does-not-receive = The institution chosen will not receive through the portal by then: the requests would find nobody there. Say first, in the table, from when it receives.
succession-fault-none = There is nothing to take back.
succession-fault-has-begun = The first day has come: the cases pass, this is not taken back any more.

did-succeeded = Succeeding institution recorded
did-succession-taken-back = Succeeding institution taken back

case-passed = Since { $date }, { $to } answers this request. It was addressed to: { $from }. The reference and the periods do not change.
history-passed = Another institution answers the request from now on
office-event-passed = Case passed to: { $to }; before that with: { $from }

institution-succeeded = Since { $date }, { $to } answers in the place of: { $from }. It is chosen below; what you have written is kept.
wrong-institution-succeeded = The institution chosen takes in no more requests: the one that answers in its place is chosen already, check and continue
wrong-also-succeeded = One of the other bodies takes in no more requests: the one that answers in its place is ticked already, check and continue
refusal-succeeded = Another institution has succeeded this one and takes in requests in its place.

mail-case-passed-subject = Another institution is now in charge of your request: { $reference }
mail-case-passed-body =
    The institution that you wrote to has been succeeded. The one named below answers your request from now on.

    { $code ->
        [open] The reference and the due date do not change, and you have nothing to do.
       *[over] The reference does not change, nor do your remedies: a complaint to the head is made to this institution.
    }
mail-label-case-passed-on = Since
mail-cases-passed-subject = { $count ->
    [0] Cases pass to your institution
    [one] An open request passes to your institution
   *[other] { $count } open requests pass to your institution
    }
mail-cases-passed-body =
    Your institution has succeeded the one named below and answers its requests from now on. { $count ->
        [0] None waits for an answer; the closed cases are with you for remedies.
        [one] One waits for an answer. It keeps its reference and its due date, and nobody has it in hand yet.
       *[other] { $count } wait for an answer. They keep their references and their due dates, and nobody has them in hand yet.
    }
mail-label-cases-passed-on = Since
office-letter-case-passed = Another institution
office-letter-cases-passed = Cases passed to the institution
notices-kind-case-passed = Request passed to another institution
notices-kind-cases-passed = Cases of an institution that was succeeded
mail-succession-recorded-subject = { $code ->
    [taken-back] One institution does not succeed another after all
   *[begins] One institution will succeed another
    }
mail-succession-recorded-body =
    { $code ->
        [taken-back] The administration of the portal has taken back what it had recorded: "{ $what }" will not take the place of the institution named below, which keeps its requests.
       *[begins] The administration of the portal has recorded that "{ $what }" will take the place of the institution named below. On that day all requests pass, with their reference and their periods; whoever is appointed at the institution succeeded alone will see them no more.
    }

    If this surprises you, speak to your superior or to the administration of the portal.
mail-label-succession-recorded-on = First day
office-letter-succession-recorded = Succeeding institution
notices-kind-succession-recorded = One institution takes the place of another
