### Campaigns: requests of many with the same words, answered together

campaign = Campaign
campaign-none = In no campaign.
campaign-like-this = Look for requests like this one
campaign-move-joined = Put into
campaign-move-left = Taken out of
campaign-open = Open requests
campaign-cases = All its requests
campaign-begun = Begun by
campaign-name = Name of the campaign
campaign-name-taken = Another campaign of the institution has this name.
campaign-rename = Change the name
campaign-done = Saved.
campaign-lead = One text answers all of them: each requester gets an answer of their own, with their own date, remedies and proof. Requesters learn nothing of the campaign and nothing of each other.
campaign-most = { $n } requests at most at a time; after them, answer the rest. The list of open requests lets you choose some.
campaign-more =
    { $n ->
        [one] { $n } request in no campaign has the same words, or nearly
       *[other] { $n } requests in no campaign have the same words, or nearly
    }
campaign-more-join = Put the ticked requests into this campaign
campaigns-title = Campaigns
campaigns-lead = When many file the same text, put their requests into a campaign: you write one answer, and each requester gets their own. Nothing is put together without you.
campaigns-empty = No campaign yet.
campaigns-likely = What may be a campaign
campaigns-like = Requests like
campaigns-likely-lead = The newest open requests that are in no campaign ({ $n } at most) were compared: the same words, or nearly, however they are spelled. Read before you put them together: a small word may change what is asked.
campaigns-likely-none = None was found.
campaigns-likely-n =
    { $n ->
        [one] { $n } request
       *[other] { $n } requests with the same words, or nearly
    }
campaigns-likely-which = Which requests: untick those that ask something else
campaigns-begin = Put the ticked requests into a campaign

office-col-campaign = Campaign
bulk-act-group = Put into a campaign
bulk-act-ungroup = Take out of the campaign
bulk-act-reply = Answer all
bulk-act-extend = Extend all
bulk-group-title = Put several requests into a campaign
bulk-group-lead =
    { $n ->
        [one] This request will be in the campaign. The requester learns nothing of it, and no period changes.
       *[other] These { $n } requests will be in the campaign. The requesters learn nothing of it, and no period changes.
    }
bulk-group-do =
    { $n ->
        [one] Put { $n } request into the campaign
       *[other] Put { $n } requests into the campaign
    }
bulk-group-results = Requests put into a campaign
bulk-group-campaign = Campaign
bulk-group-campaign-new = A new campaign
bulk-group-name = Name of the new campaign
bulk-group-name-hint = For a new campaign alone. Only your institution sees it. If there is a campaign of that name, the requests join it.
bulk-ungroup-title = Take several requests out of their campaign
bulk-ungroup-lead =
    { $n ->
        [one] This request will be in no campaign any more. What was answered stays.
       *[other] These { $n } requests will be in no campaign any more. What was answered stays.
    }
bulk-ungroup-do =
    { $n ->
        [one] Take { $n } request out
       *[other] Take { $n } requests out
    }
bulk-ungroup-results = Requests taken out of their campaign
bulk-extend-title = Extend the period of several requests
bulk-extend-lead =
    { $n ->
        [one] The period of this request will be extended, with its notice to the requester. Nothing is done yet.
       *[other] The period of each of these { $n } requests will be extended, each with its own notice to its requester. Nothing is done yet.
    }
bulk-extend-do =
    { $n ->
        [one] Extend { $n } request
       *[other] Extend { $n } requests
    }
bulk-extend-results = Period of several requests extended
bulk-extend-rule = Period to extend
bulk-extend-ground = Ground (art. 16), on each request
bulk-extend-reasons = Reasons
bulk-extend-reasons-hint = Each requester reads them as they stand here, and reads them alone: name nobody, and no other request.
bulk-reply-title = One answer for several requests
bulk-reply-lead =
    { $n ->
        [one] The requester of this request will get this answer. Nothing is sent yet.
       *[other] Each of the { $n } requesters will get this answer as their own: with their reference, their date, their remedies. Nothing is sent yet.
    }
bulk-reply-do =
    { $n ->
        [one] Give this answer to { $n } requester
       *[other] Give this answer to { $n } requesters, to each their own
    }
bulk-reply-propose =
    { $n ->
        [one] Put the answer to { $n } request up for signature
       *[other] Put the answers to { $n } requests up for signature
    }
bulk-reply-results = One answer for several requests
bulk-reply-languages = The requesters are written to in:
bulk-reply-signature = The head signs: at each request the answer waits for that signature, and the period runs until it is sent.
bulk-reply-text-hint = Each requester reads it as it stands here: name nobody, and no other request. Words around it, with the remedies, are in the language of each. It is the final answer; files and earlier supplies belong to a single request: answer those apart.
office-reply-earlier-campaign = An earlier supply (R4) is of one requester: answer that request apart.
bulk-outcome-elsewhere = Not done: it is in another campaign. Take it out there first.
bulk-outcome-not-there = Not done: it is not in this campaign.
bulk-count-elsewhere =
    { $n ->
        [one] { $n } request is in another campaign.
       *[other] { $n } requests are in another campaign.
    }
bulk-count-not-there =
    { $n ->
        [one] { $n } request is not in this campaign.
       *[other] { $n } requests are not in this campaign.
    }
