### Complaints: what happens to them, and what is refused

complaint-body =
    { $body ->
        [head] head of the institution
       *[commission] Commission on the right of access to information
    }

complaint-event-filed =
    { $body ->
        [head] A complaint was made to the head of the institution
       *[commission] A complaint was made to the Commission
    }
complaint-event-registered =
    { $body ->
        [head] A complaint to the head of the institution was registered with its date of receipt
       *[commission] A complaint to the Commission was registered with its date of receipt
    }
complaint-event-acknowledged = The receipt of the letter of complaint is recorded; the period runs from the next day
complaint-event-noted = Note on the complaint
complaint-event-ripened = The complaint had come too early and counts from now: the period of the decision runs
complaint-event-admitted = The complaint is admissible
complaint-event-dismissed =
    { $body ->
        [head] The head of the institution does not hear the complaint, with reasons
       *[commission] The Commission does not hear the complaint, with reasons
    }
complaint-event-inquired =
    { $inquiry ->
        [asked] The Commission wrote to the institution
        [heard] The institution answered the Commission
        [responded] The institution answered the Commission in the portal
       *[found] The Commission noted a finding
    }
complaint-event-decided =
    { $body ->
        [head] The head of the institution decided on the complaint
       *[commission] The Commission gave its outcome on the complaint
    }
complaint-event-received = The decision on the complaint was received
complaint-event-withdrawn = The complaint was withdrawn
complaint-event-followed =
    { $compliance ->
        [full] What was decided on the complaint is done
        [part] What was decided on the complaint is done in part
       *[ignored] What was decided on the complaint is not done
    }
complaint-event-recalculated = The period of the decision on the complaint was counted anew
