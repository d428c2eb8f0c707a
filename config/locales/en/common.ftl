### The words of every page: frame, fields, buttons, time

portal-name = Bayan
portal-purpose = Portal of the right of access to information
page-title = { $page } | { $portal }
page-title-wrong = Error: { $page } | { $portal }
skip-to-content = Skip to content
language-nav = Language
draft-language = This version is a draft that nobody has validated. What is not translated appears in Arabic, and the Arabic prevails.
sections-nav = Sections
foot-nav = Links at the foot of the page
foot-law = Law no. <bdi>31.13</bdi> on the right of access to information, dahir no. <bdi>1.18.15</bdi> of 22 February 2018. Filing a request is free.
menu-new = New request
menu-track = Track
menu-institutions = Institutions
menu-deadline = Work out a deadline
menu-help = Help
menu-sign-in = Sign in
menu-all = Menu
menu-privacy = Personal data
menu-accessibility = Accessibility statement
menu-legal = Legal notice
sign-out = Sign out
who-reads-only = Read only

back = Back
home = Home
crumbs-nav = Where you are
continue = Continue
change = Change
change-what = Change: { $what }
remove = Remove
search = Search
clear = Clear
optional = (optional)
date-example = Written like this: <bdi dir="ltr">09/06/2025</bdi>
not-given = Not given
yes = Yes
no = No
wrong-prefix = Error:{" "}
errors-title = Correct the following to continue
errors-kept = Everything you typed and the files you attached are kept.
file-kept = kept
file-remove = Remove the file
step-of = Step { $n } of { $of }
step-of-next = Step { $n } of { $of }. Next: { $next }

pager-nav = Pages of the list
pager-shown = { $from } to { $to } of { $total }
pager-earlier = Previous
pager-later = Next

due-not-started = time not started
due-not-computable = due date not yet computable
due-left =
    { $unit ->
        [working_day] { $n ->
            [one] { $n } working day left
           *[other] { $n } working days left
        }
       *[calendar_day] { $n ->
            [one] { $n } day left
           *[other] { $n } days left
        }
    }
due-today = due today
due-between = between { $from } and { $to }
due-late =
    { $unit ->
        [working_day] { $n ->
            [one] { $n } working day late
           *[other] { $n } working days late
        }
       *[calendar_day] { $n ->
            [one] { $n } day late
           *[other] { $n } days late
        }
    }
due-late-uncounted = late
due-met = answered in time
due-met-late =
    { $unit ->
        [working_day] { $n ->
            [one] answered { $n } working day late
           *[other] answered { $n } working days late
        }
       *[calendar_day] { $n ->
            [one] answered { $n } day late
           *[other] answered { $n } days late
        }
    }
due-met-late-uncounted = answered late
due-ended-without-reply = ended without a reply
due-ended-late-without-reply = time passed without a reply
term-first = First term, not extended
term-extended = Extended term
term-extension-invalid = Extension without effect: the first term counts

days-why-title = Why this date?
days-counted = day counted
days-to-come = day to come
days-last = last day
days-off = day not counted
days-zero = receipt
days-due = due
days-provisional = estimated
days-number = day{" "}
days-skipped-weekend = , not counted: weekend
days-skipped-named = not counted:{" "}
days-table-title = The days not counted, and why
days-table-day = Day
days-table-reason = Reason
days-table-source = Text
days-reason-weekend = Saturdays and Sundays
days-reason-lost = weekend; the holiday that falls on it has no substitute day: { $name }
days-weekends =
    { $n ->
        [one] { $n } day of a weekend
       *[other] { $n } days of weekends
    }
days-weekend-source = Decree no. <bdi>2.05.916</bdi>
days-none = Every day counts: the time is in calendar days.
days-provisional-range = This time contains a feast whose date is estimated: the last day will be between { $earliest } and { $latest }, and is fixed when the feast is announced.
days-version = Rule: { $rule }, version of { $since }. Calendar, version <bdi class="nb" dir="ltr">{ $calendar }</bdi>.
due-by = Answer due by

receipt-title = Receipt of a request for access to information
reference = Reference
