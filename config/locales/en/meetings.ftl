### The meetings of the Commission: convening, agenda, presence, results, minutes

menu-commission-meetings = Meetings
meeting-title = Meeting no. <bdi dir="ltr">{ $number }</bdi>
meeting-heading = Meeting no. { $number }
meeting-list-lead = The Commission meets at least once a month (article 3 of its internal rules). A complaint is decided on its own page; a meeting changes none of its periods.
meeting-list-empty = No meeting in that year
meeting-convene = Convene a meeting
meeting-convene-lead = It gets the next number of its year. The agenda is put together afterwards.
meeting-col-meeting = Meeting
meeting-col-items = On the agenda
meeting-col-deliberated = Deliberated
meeting-col-left = Adjourned or taken off
meeting-col-complaint = Complaint
meeting-col-institution = Institution
meeting-col-received = Received on
meeting-col-due = End of the 30 days
meeting-col-seat = Capacity
meeting-col-presence = Presence
meeting-kind = Kind of meeting
meeting-kind-hint = A second meeting, within eight days of one without quorum, is valid whoever is present (article 5 of the internal rules). It is offered only after a meeting whose recorded presence made no quorum.
meeting-kind-ordinary = Ordinary meeting
meeting-kind-extraordinary = Extraordinary meeting
meeting-kind-second = Second meeting, after one without quorum
meeting-after = Meeting without quorum that it follows
meeting-after-hint = For a second meeting only.
meeting-after-none = None
meeting-after-of = after meeting <bdi dir="ltr">{ $number }</bdi>, without quorum
meeting-after-plain = after meeting { $number }, without quorum
meeting-starts = Date and time
meeting-place = Place
meeting-place-hint = For example: seat of the Commission, Rabat
meeting-state-convened = Convened
meeting-state-held = Held, minutes open
meeting-state-closed = Minutes closed
meeting-state-cancelled = Meeting cancelled
meeting-convened-by = Convened by

meeting-agenda = Agenda
meeting-agenda-empty = No complaint on the agenda
meeting-ends-before = Its 30 days end before the meeting
meeting-order = Order of the complaints
meeting-order-at = Place
meeting-order-of = Place of complaint
meeting-order-save = Keep the order
meeting-propose = Complaints to put on the agenda
meeting-propose-lead = Complaints that wait for a decision, whose 30 days end before the meeting or by { $date }, and that wait at no other meeting. The earliest comes first.
meeting-propose-more = More follow: they are proposed when these are on the agenda.
meeting-propose-none = No complaint to propose.
meeting-choose = Put on the agenda
meeting-reference = Another complaint, by its reference
meeting-reference-hint = For example CDAI-2026-00012-7
meeting-put = Put on the agenda
meeting-wrong-reference = No complaint before the Commission has that reference.
meeting-wrong-order = The place is a number, for example 1.

meeting-presence = Presence
meeting-presence-none = Who was present is not recorded yet.
meeting-presence-lead = The members of article 23, seat by seat. The Commission deliberates validly with { $needed } of { $of } members present (article 24).
meeting-presence-second = This second meeting is valid whoever is present.
meeting-presence-save = Record who was present
meeting-name = Name
meeting-wrong-name = Whoever is present has a name.
meeting-is-present = Present
meeting-is-absent = Absent
meeting-secretary = Secretary of the meeting
meeting-secretary-hint = Without a vote.
meeting-seat-chair = Chair of the Commission
meeting-seat-administration = Representative of the administrations
meeting-seat-association = Representative of an association
meeting-seat-representatives = Member named by the President of the House of Representatives
meeting-seat-councillors = Member named by the President of the House of Councillors
meeting-seat-probity = Representative of the authority for probity and against corruption
meeting-seat-archives = Representative of the Archives of Morocco
meeting-seat-human-rights = Representative of the National Human Rights Council
meeting-seat-mediator = Representative of the Mediator of the Kingdom
meeting-present-n =
    { $n ->
        [one] One member of { $of } present (quorum: { $needed }).
       *[other] { $n } members of { $of } present (quorum: { $needed }).
    }
meeting-quorum = The Commission can deliberate.
meeting-no-quorum = There is no quorum: nothing can be deliberated. A second meeting is held within eight days.

meeting-results = Results
meeting-result = Result
meeting-result-lead = This result goes into the minutes. The decision itself, with its reasons, is recorded and sent from the page of the complaint.
meeting-result-none = No result yet
meeting-result-deliberated = Deliberated
meeting-result-agreed = { $result }: { $finding }
meeting-result-adjourned = Adjourned to a later meeting
meeting-result-taken-off = Taken off the agenda
meeting-result-cancelled = Meeting cancelled
meeting-result-record = Record the result
meeting-result-change = Change the result
meeting-result-save = Record the result
meeting-take-off = Take off the agenda
meeting-if-deliberated = If it was deliberated
meeting-if-adjourned = If it is adjourned
meeting-if-taken-off = If it is taken off
meeting-agreed = What the Commission agreed on
meeting-vote = Vote
meeting-vote-unanimous = Unanimously by those present
meeting-vote-majority = By majority
meeting-vote-casting = By the casting vote of the chair
meeting-to = Meeting to which it is adjourned
meeting-to-hint = It is put on the agenda of that meeting. Adjourning does not prolong the 30 days.
meeting-to-none = Date to be set
meeting-adjourned-to = To meeting no. { $number }
meeting-off-reason = Reason for taking it off
meeting-texts-hint = Without names or personal data: this text cannot be erased.
meeting-decided = Decision recorded on
meeting-differs = The decision recorded is not what the minutes say.
meeting-to-decide = Record the decision on the page of the complaint
meeting-admit-first = Before the decision, find the complaint admissible on its page

meeting-do-agenda = Put the agenda together
meeting-do-presence = Record who was present
meeting-do-move = Change the date or the place
meeting-do-move-lead = Possible until it is recorded who was present. The agenda stays.
meeting-do-cancel = Cancel the meeting
meeting-do-cancel-lead = The complaints on its agenda are free again. None of their periods is prolonged.
meeting-cancel-reason = Reason for cancelling
meeting-do-close = Close the minutes
meeting-do-close-lead = Closed minutes do not change any more; only a correction can stand beside them.
meeting-unsettled-n =
    { $n ->
        [one] One complaint has no result yet.
       *[other] { $n } complaints have no result yet.
    }
meeting-do-correct = Add a correction
meeting-do-correct-lead = The closed minutes stay as they are; the correction stands beside them, with its author and date.
meeting-correct-text = Correction
meeting-corrections = Corrections
meeting-closing = Closing
meeting-closed-on = Minutes closed on { $date } by { $name }.
meeting-documents = Documents
meeting-agenda-pdf = Agenda, PDF
meeting-minutes-pdf = Minutes, PDF
meeting-record-json = Record of the meeting, JSON
meeting-standings = Meetings of the Commission
meeting-stands = On the agenda

meeting-done-convened = The meeting is convened.
meeting-done-agenda = The agenda is recorded.
meeting-done-order = The order of the complaints is recorded.
meeting-done-presence = Who was present is recorded.
meeting-done-result = The result is recorded.
meeting-done-move = Date and place are recorded.
meeting-done-cancel = The meeting is cancelled.
meeting-done-close = The minutes are closed.
meeting-done-correct = The correction stands beside the minutes.

meeting-fault-overtaken = Somebody recorded something else of this meeting meanwhile. This is how it stands; look at it and send again.
meeting-fault-over = This meeting is closed or cancelled: nothing more can be recorded.
meeting-fault-not-closed = A correction stands beside closed minutes only.
meeting-fault-held = Who was present is recorded: the meeting was held.
meeting-fault-not-yet = The day of the meeting has not come.
meeting-fault-out-of-reach = The date lies after the law came into force and within the coming year.
meeting-fault-no-first = A second meeting follows one that is recorded without quorum: choose which.
meeting-fault-not-within = A second meeting is held after the one without quorum, within eight days of it.
meeting-fault-followed = A second meeting follows it already; cancel that one first, if it was not held.
meeting-fault-nothing-chosen = Choose at least one complaint, or give its reference.
meeting-fault-not-open = This complaint does not wait for a decision of the Commission.
meeting-fault-elsewhere = This complaint waits on the agenda of another meeting already.
meeting-fault-came-later = This complaint came to the Commission after the day of the meeting: it cannot be heard there.
meeting-fault-not-on-agenda = This complaint is not on the agenda.
meeting-fault-seats = Say at least one member who was present, with the name.
meeting-fault-nobody-present = Record first who was present.
meeting-fault-no-quorum = Without quorum no complaint can be deliberated.
meeting-fault-no-chair = The casting vote is that of the chair, who is not present.
meeting-fault-not-later = Choose a later meeting that is neither closed nor cancelled.
meeting-fault-unsettled = Each complaint on the agenda needs a result.

meeting-doc-agenda = Agenda of meeting no. { $number }
meeting-doc-minutes = Minutes of meeting no. { $number }
meeting-doc-lead = { $kind }, { $when }, { $place }.
meeting-doc-secretary = Secretary of the meeting: { $name }.
meeting-doc-open = These minutes are not closed: they can still change.
meeting-mark-title = The record of this meeting
meeting-mark-how = The digest below is that of the JSON file of the record of the meeting as it was when this document was made.
meeting-mark-alt = Code to scan: SHA-256 digest of the record of the meeting
meeting-mark-digest = SHA-256 of the JSON file

hearing-deliberated-title = What the Commission deliberated
hearing-differs-title = This decision is not what the Commission deliberated
hearing-differs-lead = If it is right, record it: the minutes will say that the two differ.
