### Working out a deadline

deadline-title = Work out a deadline
deadline-calendar = Days off, what was declared lately, and outages of the portal
deadline-lead = The periods of law no. <bdi>31.13</bdi>, counted day by day, by the very rules the portal applies to every request.
deadline-rule = Period
deadline-received = Day from which it runs
deadline-received-hint = This day does not count: it is the day of receipt, or the last day of the period before.
deadline-class = Class of the institution
deadline-class-hint = Some exceptional closures concern certain classes only
deadline-extended = With the extension
deadline-extended-hint = For the answer only: once, by the same length
deadline-count = Work it out
deadline-due = Last day
deadline-length =
    { $unit ->
        [working_day] { $n ->
            [one] { $n } working day
           *[other] { $n } working days
        }
       *[calendar_day] { $n ->
            [one] { $n } day
           *[other] { $n } days
        }
    }
deadline-generous = The portal accepts until the end of { $date }, because the last day may fall on a day off.
wrong-received-missing = Write the day from which the period runs
wrong-received-no-date = Write the day like this: <bdi dir="ltr">09/06/2025</bdi>
wrong-received-no-such-day = { wrong-no-such-day }
wrong-received-not-maintained = The calendar of holidays is not maintained for { $year }: choose an earlier day
wrong-received-before-law = The law was not in force before 12 March 2019: choose a later day ({ $year })
wrong-extended-not-possible = This period cannot be extended: untick the box
