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
    The Commission on the right of access to information examines a complaint about a request made to your institution and has written to it. The letter and the form for the answer are on the page of the complaint.

mail-commission-recommends-subject = Recommendation of the Commission: { $reference }
mail-commission-recommends-body =
    The Commission on the right of access to information has upheld a complaint, wholly or in part, and recommends what your institution should do. The recommendation is on the page of the complaint; whether it is followed is recorded and reported.

mail-institution-responded-subject = The institution has answered: { $reference }
mail-institution-responded-body =
    The institution has answered a letter of the Commission. The answer is on the page of the complaint.

office-letter-complaint-admitted = Complaint admissible
office-letter-complaint-withdrawn = Complaint withdrawn
office-letter-decision-to-carry-out = Decision to carry out
office-letter-commission-asks = Letter of the Commission to the institution
office-letter-commission-recommends = Recommendation to the institution
office-letter-institution-responded = Answer of the institution

stage-elsewhere = Not on the portal
history-declared = A request made outside the portal was recorded, with the complaint about it
office-event-declared = A request that the portal had not seen was recorded as it was declared
refusal-nothing-asked = The Commission has not written to the institution about this complaint.
