### The watch over what is late: by the Commission at every institution, by the head at the own one

menu-commission-oversight = Lateness
menu-head-lateness = Lateness

late-title = How institutions keep their time
late-as-of = As it was at the end of { $date }. What has been late since { $from } or a later day is newly late; what must be done by { $until } is due soon.
late-late = Answers late
late-new = Of these newly late
late-soon = Due soon
late-head = Complaints late with the head
late-without-officer = Institutions without an officer in office
late-without-head = Institutions without a recorded head
late-counts = Each number counts periods: an urgent request that misses its 3 days and then its 20 working days counts twice. What would be in time if its last day were moved to the next working day is not counted.
late-by-institution = By institution
late-in-office = In office today
late-both = Officer and head
late-no-officer = No officer
late-no-head = No recorded head
late-receives-not = Does not receive by the portal
late-nothing = No institution receives by the portal
late-vacancies-lead = Institutions that receive by the portal, on { $date }.
late-vacancies-none = No institution is in this case

late-list-requests-late = Answers late
late-list-requests-new = Answers newly late
late-list-requests-soon = Answers due soon
late-list-head-late = Complaints late with the head of the institution
late-list-head-new = Complaints newly late with the head of the institution
late-list-head-soon = Complaints due soon with the head of the institution
late-list-empty = No period is in this list
late-period = Period
late-of-ordinary = Answer (article 16)
late-of-urgent = Urgent answer, 3 days (article 17)
late-of-urgent-answer = Answer to an urgent request (article 16)
late-of-head = Decision on a complaint (article 19)

late-lists-title = Weekly lists of what became late
late-lists-lead = Each Monday, the list of what became late in the week before. A list that was made does not change. The first one also has everything that was late already.
late-lists-empty = No list yet
late-week = Week
late-days = Days
late-from-to = { $from } to { $to }
late-lines = Newly late
late-list-title = Newly late, week <bdi dir="ltr">{ $week }</bdi>
late-list-lead =
    From { $from } to { $to }: { $n ->
        [0] no period was missed.
        [one] one period was missed.
       *[other] { $n } periods were missed.
    } A lateness that is recorded afterwards is in the next list.
late-list-none = Nothing became late in that week
late-ended = Ended on
late-open = open
late-csv = Download the list (CSV)
late-institution-code = Code of the institution

mail-late-list-subject = Newly late from { $day } to { $until }
mail-late-list-body =
    { $count ->
        [0] From { $day } to { $until } no period of an answer or a decision was missed at any institution.
        [one] From { $day } to { $until } one period of an answer or a decision was missed at the institutions.
       *[other] From { $day } to { $until } { $count } periods of an answer or a decision were missed at the institutions.
    }

    The list gives reference, institution and dates, and no name and no text.
notices-kind-late-list = Weekly list of what became late
office-letter-late-list = List of what became late

lateness-title = What is late and what will be
lateness-lead = Open requests of your institution. A day is near up to { $date }.
lateness-unknown = Without a computable day
lateness-complaints-late = Complaints late
lateness-complaints-open =
    { $n ->
        [0] no complaint to decide
        [one] of one complaint to decide
       *[other] of { $n } complaints to decide
    }
lateness-by-person = By person in charge
lateness-left = no longer in office
