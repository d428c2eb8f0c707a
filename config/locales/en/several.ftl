### One request to several bodies, repeated requests, the right body

several-title = Send the same request to other bodies too
several-label = Other bodies
several-hint = { $n } at most. Each gets a request of its own, with its reference and its period.
several-check = Other bodies
several-check-what = The same request goes to each, with its own reference, period and link.
several-due = answer by { $date }
several-by-letter = by a letter to hand in
several-also = The same request at other bodies
several-also-what = Each request follows its own period.
wrong-also-too-many = Too many bodies chosen: { $limit } at most beside the first
wrong-also-missing = Unknown body: choose from the list
office-also =
    { $n ->
        [one] The same request was also sent to one other body
       *[other] The same request was also sent to { $n } other bodies
    }
office-reply-earlier-option =
    { $reference } · { $date } · { $name ->
        [same] same name
       *[other] other name
    } · { $email ->
        [same] same e-mail address
        [other] other e-mail address
       *[none] no e-mail address to compare
    }
office-reply-earlier-none = Nothing was supplied this year under the same identity number: the ground “already supplied” is not offered.
office-reply-earlier-no-number = This request carries no identity number: the portal cannot find what was already supplied to the same person, and the ground “already supplied” is not offered.
office-reply-earlier-empty = Choose an earlier answer
answer-right-body = This information is with: { $institution }. You can address your request to it from the page of this answer, with your own text and a new period.
several-filed =
    { $n ->
        [one] The same request went to one other body, with a reference of its own
       *[other] The same request went to { $n } other bodies, each with its own reference
    }
