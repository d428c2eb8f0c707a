### The evidence bundle: what each may take along of a case, to be verified without the portal

bundle-title = Evidence bundle { $reference }
bundle-heading = Evidence bundle
bundle-for-requester = Made for the person who filed the request, on { $date }. It holds what they may read; their contact data are not in it.
bundle-for-institution = Made for the institution, on { $date }. The number of the identity document and the Commission’s notes are not in it.
bundle-for-commission = Made for the Commission, on { $date }. The institution’s internal notes and the identity of third parties consulted are not in it.
bundle-for-auditor = Made for an audit, on { $date }. It holds history and periods, without a text, a name or a document.
bundle-case = The request
bundle-addressed = Addressed to
bundle-complaints = Complaints
bundle-decided = Decision of
bundle-documents = Documents
bundle-of-request = attached to the request
bundle-of-reply = attached to the answer
bundle-of-complaint = attached to a complaint
bundle-of-other = another document
bundle-letters = Letters and mails to the requester
bundle-sealed = Signed documents
bundle-verify = Verify this bundle
bundle-verify-how = Every file has its digest in the manifest, every event is bound to the one before it. <bdi>VERIFY.md</bdi> says how to check it without trusting the portal.
bundle-events =
    { $given ->
        [one] One event is given word for word
       *[other] { $given } events are given word for word
    }{ $withheld ->
        [0] ; none is withheld.
        [one] ; another one is withheld: only its hash is given.
       *[other] ; { $withheld } others are withheld: only their hashes are given.
    }
bundle-as-of = Last event given:
bundle-download = Take the case along (<bdi>ZIP</bdi>)
bundle-download-why = Documents, letters, history and periods, to be verified without the portal.
keep-title = To keep
