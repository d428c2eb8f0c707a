### The list of requests: filters, columns, views, acts on several, export

office-list-due = Due
office-list-any-day = Any day
office-due-late = Overdue
office-due-today = Today
office-due-three = Tomorrow to the 3rd working day
office-due-soon = Tomorrow to the 5th working day
office-due-ten = Tomorrow to the 10th working day
office-due-later = After the 5th working day
office-due-unknown = No date computable
office-list-stage-every = Every stage
office-list-more = More filters, and columns
office-list-channel = Received by
office-list-extension = Extension
office-list-any-extension = With or without
office-extension-first = Not extended
office-extension-extended = Extended
office-extension-extension-invalid = Extension without effect
office-list-ground = Ground of refusal
office-list-columns = Columns shown
office-col-channel = Received by
office-col-grounds = Grounds of refusal
office-list-order-filing = The newest first.
office-list-found =
    { $n ->
        [one] { $n } request fits these filters.
       *[other] { $n } requests fit these filters.
    }
office-list-found-more = More than { $n } requests fit these filters.
office-list-none = No request fits these filters
office-list-none-lead = Nothing is lost: the other requests are in the whole list.
office-list-none-clear = Clear the filters
office-list-none-wider = Look among the requests that are done too
office-list-empty-every = See the requests that are done

bulk-chosen = Chosen requests
bulk-choose = Choice
bulk-choose-one = Choose { $reference }
bulk-act-assign = Assign
bulk-act-note = Add a note
bulk-act-export = Export
bulk-all = Every request of this view ({ $most } at most)
bulk-back = Back to the list
bulk-nothing-chosen = No request is chosen to which this can be done.
bulk-nothing-lead = Tick requests in the list, then choose what to do. Nothing was done.
bulk-left-out = Left out
bulk-left-out-lead = These requests do not change. The reason stands beside each.
bulk-assign-title = Assign several requests
bulk-assign-lead =
    { $n ->
        [one] This request will be assigned to the person chosen. Nothing is done yet.
       *[other] These { $n } requests will be assigned to the person chosen. Nothing is done yet.
    }
bulk-assign-do =
    { $n ->
        [one] Assign { $n } request
       *[other] Assign { $n } requests
    }
bulk-assign-results = Several requests assigned
bulk-note-title = Add a note to several requests
bulk-note-lead =
    { $n ->
        [one] The same internal note will be added to this request. Nothing is done yet.
       *[other] The same internal note will be added to these { $n } requests. Nothing is done yet.
    }
bulk-note-do =
    { $n ->
        [one] Add the note to { $n } request
       *[other] Add the note to { $n } requests
    }
bulk-note-results = Note added to several requests
bulk-export-title = Export requests
bulk-export-lead =
    { $n ->
        [one] The file will hold { $n } request.
       *[other] The file will hold { $n } requests.
    }
bulk-export-do =
    { $n ->
        [one] Download { $n } request (CSV)
       *[other] Download { $n } requests (CSV)
    }
bulk-export-results = Requests exported
bulk-export-list = Export this list (CSV)
bulk-export-heads = Columns of the file:
bulk-export-logged = The file holds names: keep it as you keep the case itself. The portal keeps who took it and when.
bulk-outcome = What became of it
bulk-results-caption = What became of each request
bulk-outcome-done = Done.
bulk-outcome-done-before = Done before by this same form.
bulk-outcome-overtaken = Not done: the request changed meanwhile. Open it before you try again.
bulk-outcome-form-used = Not done: this form was used for something else on this request.
bulk-outcome-gone = Not done: no request of the institution has this reference.
bulk-outcome-refused = Not done.
bulk-count-done =
    { $n ->
        [one] { $n } request: done.
       *[other] { $n } requests: done.
    }
bulk-count-done-before =
    { $n ->
        [one] { $n } request: done before.
       *[other] { $n } requests: done before.
    }
bulk-count-overtaken =
    { $n ->
        [one] { $n } request changed meanwhile: nothing was done to it.
       *[other] { $n } requests changed meanwhile: nothing was done to them.
    }
bulk-count-form-used =
    { $n ->
        [one] { $n } request had something else done to it by this form.
       *[other] { $n } requests had something else done to them by this form.
    }
bulk-count-gone =
    { $n ->
        [one] { $n } reference is not to be found.
       *[other] { $n } references are not to be found.
    }
bulk-count-refused =
    { $n ->
        [one] { $n } request: refused, with the reason.
       *[other] { $n } requests: refused, with the reason.
    }
office-csv-subject = Subject
office-csv-latest = Due at the latest
office-csv-outcome = Outcome

office-views-title = Saved views
office-views-save-this = Save this view
office-views-seen = Your views and those of the institution
office-views-empty = No view has a name yet. Filter the list, then save it here.
office-views-done = Saved.
office-views-removed = The view is removed.
office-views-most = You have { $n } saved views, the most that are kept. Delete one that you use no more, or give this one the name of an old one to take its place.
office-views-taken = You have another view named “{ $name }”. Choose another name.
office-view-title = Saved view
office-view-name = Name of the view
office-view-name-hint = If you have a view of that name already, this one takes its place.
office-view-shared = Share with the institution
office-view-shared-hint = Otherwise only you see it. Everybody finds in it only the requests that they may see.
office-view-first = Begin with this view
office-view-first-hint = It opens when you go to the list of requests.
office-view-save = Save the view
office-view-keep = Save
office-view-remove = Delete the view
office-view-remove-title = Remove this view?
office-view-remove-lead = It goes for everybody who sees it. The requests stay.
office-view-edit = Change
office-view-make-first = Begin with this view
office-view-not-first = Begin with it no more
office-view-is-shared = shared
office-view-is-first = opens first

office-draft-save = Save the draft
office-draft-saved = The draft is saved. Those in charge at the institution see it.
office-draft-of = Draft of <bdi>{ $by }</bdi>, saved on
office-draft-files = Files are not part of the draft.
office-draft-other = Somebody else saved this draft meanwhile
office-draft-other-lead = Your text is saved and stays in the form. Here is that of <bdi>{ $by }</bdi>; take from it what is needed, then save again. Saved on
office-draft-earlier = Earlier states of the draft
office-draft-too-long = The draft is too long to be saved. Put a part of the text into an attached file.

office-letter-unopened = Request that nobody opened
mail-unopened-subject = A request that nobody has opened: { $reference }
mail-unopened-body =
    { $urgent ->
        [yes] Nobody has taken on this urgent request, filed more than 24 hours ago.
       *[no] Nobody has taken on this request, received more than 3 working days ago.
    } The period for the answer runs.

    { $code ->
        [head] You receive this as head of the institution: you can assign it to somebody.
       *[other] You receive this as substitute: you can take it on.
    }

menu-office-month = Calendar of due dates
office-month-lead = How many open requests are due on each day. Each number opens the list of those requests.
office-month-total =
    { $n ->
        [0] No open request is due in this month.
        [one] { $n } open request is due in this month.
       *[other] { $n } open requests are due in this month.
    }
office-month-due =
    { $n ->
        [one] request
       *[other] requests
    }
office-month-nav = The month before and the month after
office-load-title = Open requests by person
office-load-open = Open
office-load-bar = The bar is the open requests; its red part, those that are overdue.
office-load-none = Nobody is in office and no request is open.
office-load-left = Not in office any more.
office-load-hand-over = Assign these requests to somebody else

office-texts-title = Standard texts
office-texts-lead = Texts that the institution often uses in its answers. The form of the answer offers them in the language of whoever asked.
office-texts-empty = No text yet.
office-texts-done = Saved.
office-texts-removed = The text is removed.
office-text-new = New text
office-text-title = Standard text
office-text-language = Language
office-text-name = Name of the text
office-text-name-hint = A name serves once in each language.
office-text-body = Text
office-text-body-hint = Words of the list below, written in braces, are replaced by what each request says.
office-text-variables = The words that are replaced
office-text-variables-lead = They are written in the language of the text, in braces:
office-text-var-reference = reference
office-text-var-name = name
office-text-var-received = received
office-text-var-due = due
office-text-var-institution = institution
office-text-var-today = date
office-text-unknown = There is no word { "{" }{ $word }{ "}" } in that language. Take a word of the list, or remove the braces.
office-text-taken = The institution has another text named “{ $name }” in that language. Choose another name.
office-text-keep = Save the text
office-text-remove = Delete the text
office-text-remove-title = Remove this text?
office-text-remove-lead = It goes for the whole institution. Answers that are written already do not change.
office-remove-not = Do not remove
office-text-overtaken = Somebody else changed this text meanwhile. Yours is still in the form: take what is needed from the other, then send again.
office-text-gone = Somebody else removed this text meanwhile. Yours is still in the form: keep it as a new text if it is needed.
office-text-other = The text as it is now
office-text-choose = Standard text
office-text-choose-hint = It is put behind the text of the answer, where it can be changed.
office-text-none = None
office-text-insert = Insert the text
office-left-n = is no longer in office. { $n ->
    [one] One open request remains in that name.
   *[other] { $n } open requests remain in that name.
    }
