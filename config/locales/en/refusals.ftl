### Why an act is refused

refusal-not-permitted = This act is not possible at this stage of the case.
refusal-not-yours = This case is not your institution’s.
refusal-not-in-office = Your appointment does not cover today: you may read, not act.
refusal-officer-in-office = An information officer is in office and has to act.
refusal-in-future = The date is in the future. Write a past day, or today.
refusal-before-receipt = This date is before the receipt of the request, or before the act that it must follow. Check it.
refusal-no-scan = Only the person who wrote withdraws: add the scan of the signed writing.
refusal-before-law = Law 31.13 binds since 12 March 2019: a request received before is not under it. Check the year.
refusal-does-not-receive = The institution does not receive by the portal yet: the administrator has to open it first.
refusal-already-taken-on = The case is with this person already.
refusal-no-such-clock = This period does not exist in this case.
refusal-nothing-runs = This period has stopped: it cannot be extended any more.
refusal-term-ended =
    { $date ->
        [none] The first term has ended.
       *[other] The first term ended on { $date }.
    } A late notice moves nothing (article 16).
refusal-already-extended = The period was extended already. The law allows it once (article 16).
refusal-no-open-consultation = This ground needs an open consultation. Open it first.
refusal-no-such-consultation = This consultation is closed already, or does not exist.
refusal-urgency-not-asked = The request was not filed as urgent.
refusal-urgency-already-assessed = Urgency was decided already.
refusal-reasons-missing = The law wants reasons here. Write them.
refusal-no-items = The reply has no part. Add one.
refusal-exception-missing = A refusal under article 7 names at least one exception.
refusal-law-missing = Secrecy under special legislation cites that legislation.
refusal-right-body-is-here = The other institution cannot be yours. Choose another one, or leave the field empty.
refusal-earlier-supply-elsewhere = The earlier supply must come from the same institution, in another case.
refusal-earlier-supply-other-year = The earlier supply is not of the same calendar year.
refusal-identity-not-confirmed = A person must confirm that the two requesters are one.
refusal-sign-off-needed = This answer is signed by the head of the institution: its ground is outside the list of article 18, or the institution wants each answer signed. Ask for the signature.
refusal-no-such-proposal = This act waits no more: somebody has decided already.
refusal-same-person = Who asks does not confirm. Another person has to decide.
refusal-proposal-expired = The time to confirm ended on { $date }. The act has to be asked for again.
refusal-proposal-pending = The same act already waits for a second person.
refusal-no-such-reply = This reply does not exist in this case.
refusal-already-received = The receipt of this reply is recorded already.
refusal-portal-receipt = The date of receipt of a request on the portal is the portal’s. It cannot be corrected.
refusal-duplicate-missing = A duplicate names the request that it repeats.
refusal-original-void = The other request was voided itself: this one is not its duplicate.
refusal-original-withdrawn = The other request was withdrawn and will not be answered: this one is not its duplicate.
refusal-original-not-received = The institution did not receive the other request by the portal: this one is not its duplicate.
refusal-original-changed = The date of receipt of the other request has changed since. Ask for the voiding again.
refusal-original-of-another = The other request bears another identity number: it is another person’s. A duplicate is of the same person.
refusal-same-requester-unconfirmed = No identity number proves that both requests are of the same person. Write down what shows it.
refusal-nothing-to-change = Nothing is left to change: perhaps it is done already.
refusal-too-far = That day is too far off: set one by { $date } at the latest.
refusal-proof-does-not-fit = That proof does not show a delivery of that kind. Choose the one that fits.
refusal-not-yet = It is too early for this complaint: the page of the request says from which day it can be made.
refusal-no-such-complaint = This case has no such complaint.
refusal-other-body = Another body hears this complaint: the head of the institution first, the Commission after.
refusal-nothing-reviewed = This case has neither the answer nor the silence complained of.
refusal-already-complained = A complaint about the same answer or the same silence stands already.
refusal-no-grievance = Choose at least one reason for the complaint.
refusal-answered-themselves = Whoever handled the request by delegation does not decide the complaint about it.
refusal-redress-missing = An upheld complaint says what will be supplied and, before the head, by which day.
refusal-redress-of-nothing = A decision to reject promises nothing.
