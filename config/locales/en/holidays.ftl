### Acts of the calendar: what moved, who is told, and the pages of the administrator

mail-open-list = Open the list
mail-open-calendar = Open the calendar
mail-date-moved-subject = A last day of your request has changed: { $reference }
mail-date-moved-body =
    { $measure ->
        [close] { $day } has been declared a day off ({ $name }).
        [cancel] The day off of { $day } ({ $name }) has been cancelled.
        [confirm] The date of the feast { $name } is now confirmed: { $day }.
        [estimate] The feast { $name } is now expected on { $day }.
        [outage] The portal could not be reached { $spans ->
            [yes] from { $day } to { $until }
           *[no] on { $day }
        }. The days lost are added to the time in which a complaint is accepted.
       *[undo] { $named ->
            [yes] What had been entered in the calendar for { $name } ({ $day }) has been taken back, and the periods are counted anew without it.
           *[no] What had been entered in the calendar { $spans ->
                [yes] from { $day } to { $until }
               *[no] for { $day }
            } has been taken back, and the periods are counted anew without it.
        }
    }

    { $code ->
        [window] { $window } A day you had already been told never becomes an earlier one.
        [clock] The last day for the answer has been counted anew. Your page shows every day that was counted.
       *[both] The last day for the answer has been counted anew. Your page shows every day that was counted. { $window }
    }
mail-date-moved-window =
    { $strict ->
        [moved] The last day by which you can complain is no longer { $before }: it is now { $by }.
        [new] The last day by which you can complain is now { $by }.
        [same] The last day by which you can complain does not change: it is still { $by }.
        [over] The last day by which you could complain has passed: it was { $by }.
       *[unknown] The last day by which you can complain is not known yet.
    }{ $accepted ->
        [moved] { " " }A complaint that comes after that day is still accepted until { $until }, no longer only until { $earlier }; it may then be marked “possibly out of time”.
        [new] { " " }A complaint that comes after that day is still accepted until { $until }; it may then be marked “possibly out of time”.
       *[none] { "" }
    }
mail-date-moved-court =
    { $strict ->
        [moved] The last day by which you can go to the administrative court is no longer { $before }: it is now { $by }.
        [new] The last day by which you can go to the administrative court is now { $by }.
        [same] The last day by which you can go to the administrative court does not change: it is still { $by }.
        [over] The last day by which you could go to the administrative court has passed: it was { $by }.
       *[unknown] The last day by which you can go to the administrative court is not known yet.
    }{ $accepted ->
        [none] { "" }
       *[told] { " " }After that day and until { $until } you may still go to the court, which alone decides whether it hears you.
    }
mail-label-date-moved-on = A late complaint is accepted until
mail-complaint-eased-subject =
    { $code ->
        [again] Your complaint can be made again: { $reference }
        [in-time] Your complaint is no longer recorded as late: { $reference }
       *[possibly-late] Your complaint is now marked “possibly out of time”: { $reference }
    }
mail-complaint-eased-body =
    { $measure ->
        [close] { $day } has been declared a day off ({ $name }).
        [cancel] The day off of { $day } ({ $name }) has been cancelled.
        [confirm] The date of the feast { $name } is now confirmed: { $day }.
        [estimate] The feast { $name } is now expected on { $day }.
        [outage] The portal could not be reached { $spans ->
            [yes] from { $day } to { $until }
           *[no] on { $day }
        }. The days lost are added to the time there was to complain.
       *[undo] { $named ->
            [yes] What had been entered in the calendar for { $name } ({ $day }) has been taken back, and the periods are counted anew without it.
           *[no] What had been entered in the calendar { $spans ->
                [yes] from { $day } to { $until }
               *[no] for { $day }
            } has been taken back, and the periods are counted anew without it.
        }
    }

    { $code ->
        [again] Your complaint had been declared inadmissible. In view of this change you can make it again: the page of your request shows until which day.
        [in-time] Your complaint came within the time that this gives. It is no longer recorded as late, and whoever receives it sees that.
       *[possibly-late] Your complaint came after the strict last day, and by the day until which it is accepted since. It is no longer recorded as late; it is marked “possibly out of time”, and whoever receives it sees that.
    }
mail-label-complaint-eased-on = It could be made until
mail-dates-moved-subject = Last days counted anew: { $count }
mail-dates-moved-body =
    { $measure ->
        [close] { $day } has been declared a day off ({ $name }).
        [cancel] The day off of { $day } ({ $name }) has been cancelled.
        [confirm] The date of the feast { $name } is now confirmed: { $day }.
        [estimate] The feast { $name } is now expected on { $day }.
        [outage] The portal could not be reached { $spans ->
            [yes] from { $day } to { $until }
           *[no] on { $day }
        }. Requesters get the days lost back; the periods of institutions do not change.
       *[undo] { $named ->
            [yes] What had been entered in the calendar for { $name } ({ $day }) has been taken back, and the periods are counted anew without it.
           *[no] What had been entered in the calendar { $spans ->
                [yes] from { $day } to { $until }
               *[no] for { $day }
            } has been taken back, and the periods are counted anew without it.
        }
    }

    { $count ->
        [one] One last day of your institution is concerned. The list shows it before and after.
       *[other] { $count } last days of your institution are concerned. The list shows each of them before and after.
    }
mail-confirm-feast-subject = To confirm: { $name }
mail-confirm-feast-body =
    { $code ->
        [near] The feast { $name } is expected on { $day } and still entered as an estimate.
       *[past] The feast { $name } was expected on { $day } and is still entered as an estimate, although the day has passed.
    }

    Enter the day that the ministry of Habous announced. Until then every date that depends on it is shown as a range.

office-letter-date-moved = Last day changed
office-letter-complaint-eased = Mark of lateness lifted
office-letter-dates-moved = Last days changed
office-letter-confirm-feast = Feast to confirm
complaint-event-eased = A decision on the calendar lifted a mark of lateness from the complaint
complaint-eased =
    A decision of { $date } on the calendar, later than this complaint, gave more time to make it. { $now ->
        [possibly-late] Recorded as out of time when it came, the complaint is now marked “possibly out of time”.
       *[in-time] Recorded as out of time, or possibly so, when it came, the complaint is now in time.
    }
history-recalculated = A last day was counted anew after a decision on the calendar
days-held = The calendar now counts an earlier day. A period never ends before the day after such a decision: it ends on { $date }.
due-or = { $from } or { $to }
due-range-why = It depends on a religious feast whose date is not confirmed yet.
case-recalculating = Being recalculated: a decision on the calendar has just been recorded, and this date is being counted anew.
office-recalculating = Being recalculated

menu-admin = Administration
menu-admin-calendar = Calendar
menu-calendar = Calendar

admin-title = Administration
admin-lead = You see references, institutions and dates here, never the content of a file.
admin-calendar-lead = What a decree, a communiqué or the ministry of Habous declared is recorded here. Every date that depends on it is counted anew, and the people concerned are told.
admin-running = How the portal runs
admin-running-lead = The jobs that the portal does, the mail that has not left, and what is set.
admin-to-confirm = Feasts to confirm
admin-to-confirm-none = No feast is waiting to be confirmed.
admin-expected-on = expected on { $date }
admin-confirm-do = Confirm the date
admin-acts = Recorded decisions
admin-acts-none = Nothing has been recorded since the calendar <bdi class="nb" dir="ltr">{ $version }</bdi>.
admin-record = Record a decision
admin-version = Calendar in force
admin-act-number = Decision no. { $number }
admin-act-state-settled = Carried out
admin-act-state-running = Being carried out
admin-act-state-undone = Taken back
admin-col-act = Decision
admin-col-day = Day
admin-col-source = Source
admin-col-declared = Declared
admin-col-recorded = Recorded
admin-col-state = State
admin-col-institution = Institution
admin-col-rule = Period
admin-col-moves = Change
admin-col-count = Dates
admin-col-reference = Reference
admin-col-before = Before
admin-col-after = After

measure-close = Declare a day off
measure-cancel = Cancel a day off
measure-confirm = Confirm a feast
measure-estimate = Change the expected date of a feast
measure-outage = Declare an outage of the portal
measure-undo = Take a decision back
measure-close-lead = Work is suspended on that day for the classes of institution that the decree or communiqué names.
measure-cancel-lead = The day becomes a working day again for everybody whom it covered.
measure-confirm-lead = The first day of the feast, as the ministry of Habous announced it. Ranges become one date.
measure-estimate-lead = The feast stays an estimate, around another day.
measure-outage-lead = The portal could not be reached. Requesters get the days lost back for accepting their complaints; the periods of institutions and of the court do not change.
measure-undo-lead = Nothing is erased: the decision stays in the list, and a new one takes it back.
act-close = Day off: { $name }
act-cancel = Day off cancelled: { $name }
act-confirm = Feast confirmed: { $name }
act-estimate = Feast expected: { $name }
act-outage = Outage of the portal
act-undo = Decision no. { $number } taken back

admin-date = Day
admin-classes = Classes of institution covered
admin-classes-hint = Tick all seven for a public holiday.
admin-name-ar = Name in Arabic
admin-name-fr = Name in French
admin-name-en = Name in English
admin-depends = Feast it depends on
admin-depends-hint = While that feast is an estimate, the day off moves with it.
admin-depends-none = None
admin-closure = Day off to cancel
admin-feast = Feast
admin-first = First day of the feast
admin-from = Beginning
admin-until = End
admin-instant-hint = Date and time in Morocco, for example 13/10/2026 08:00
admin-source = Source
admin-source-hint = The decree, communiqué or announcement, with its date or address.
admin-declared = Day of the declaration
admin-declared-hint = A period that had ended before this day does not move.
admin-preview = See what changes
admin-confirm = Record this decision
admin-change = Change what was entered
admin-undo = Take this decision back

admin-preview-title = What would change
admin-preview-nothing = No date of any file would change.
admin-preview-total =
    { $n ->
        [one] One date is concerned.
       *[other] { $n } dates are concerned.
    }
admin-preview-rows = File by file
admin-preview-more = Following rows
admin-later =
    { $n ->
        [one] { $n } day later
       *[other] { $n } days later
    }
admin-earlier =
    { $n ->
        [one] { $n } day earlier
       *[other] { $n } days earlier
    }
admin-same = Same day, range or acceptance changed
admin-held = Kept: a rule does not let it move back
admin-accept = accepted until { $date }
admin-progress = Files looked at: { $n }
admin-moved-rows = Dates concerned
admin-count-moved = Moved
admin-held-rows = Dates kept by a rule
admin-held-why = A last day told to a requester never moves earlier, and no period of an institution ends before the day after the decision.
admin-moved-none = No date has changed so far.
admin-all-rows = Show all
admin-held-only = Show only those kept
admin-done = The decision is recorded. The dates are being counted anew.
admin-meanwhile = Somebody recorded another decision meanwhile. Look again at what changes.

admin-fault-no-source = Name the source
admin-fault-no-name = Name the day off in the three languages
admin-fault-no-class = Tick at least one class of institution
admin-fault-in-future = The day of the declaration is still to come
admin-fault-before-calendar = The day of declaration is before the calendar begins: check the year
admin-fault-not-maintained = The calendar is not maintained for that year
admin-fault-unknown-feast = Choose a feast
admin-fault-too-far = That day is too far from the one in the calendar: a feast moves by a day or two
admin-fault-no-closure = No day off is recorded on that day
admin-fault-outage-span = The outage must end after it begins, and last 60 days at most
admin-fault-outage-to-come = This outage is not over yet: an outage is recorded after its end
admin-fault-no-such-act = This decision is taken back already
admin-fault-others-rest-on-it = A later decision rests on this one: take that one back first
admin-fault-nothing-changes = The calendar says so already
admin-fault-calendar = The calendar would contradict itself: two feasts would be too close

office-moved-title = Last days counted anew
office-moved-lead = What the decision changed in the files of your institution, before and after.

calendar-title = Calendar of the portal
calendar-lead = The days that are not counted, what has been decided since, and when the portal could not be reached.
calendar-days = Days off to come
calendar-day = Day
calendar-what = What
calendar-who = For whom
calendar-everybody = everybody
calendar-estimated = expected, not confirmed
calendar-acts = Decisions recorded
calendar-acts-none = No decision has been recorded since the calendar <bdi class="nb" dir="ltr">{ $version }</bdi>.
calendar-outages = Outages of the portal
calendar-outages-lead = For each day on which the portal could not be reached, requesters get a day more for their complaints to be accepted: a working day where the law counts working days, otherwise a day. The periods of institutions and of the court do not change.
calendar-outages-none = No outage has been declared.
calendar-outage = from { $from } to { $until }
