### The watch over what is late: by the Commission at every institution, by the head at the own one

menu-commission-oversight = Lateness
menu-head-lateness = Lateness

late-title = How institutions keep their time
late-as-of = As it was at the end of { $date }. What has been late since { $from } or a later day is newly late; what must be done by { $until } is due soon.
late-late = Answers late
late-new = Of these newly late
late-soon = Due soon
late-head = Complaints late with the head
late-without-officer = Institutions with neither officer nor substitute in office
late-without-designated = Institutions where only a substitute is in office
late-without-head = Institutions without a recorded head
late-counts = Each number counts periods: an urgent request that misses its 3 days and then its 20 working days counts twice. What would be in time if its last day were moved to the next working day is not counted.
late-by-institution = By institution
late-in-office = In office today
late-both = Officer and head
late-no-officer = No officer
late-only-substitute = Substitute only
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
late-list-first = first list, with all that was late by then
late-list-first-lead =
    First list, as of { $to }: { $n ->
        [0] no period had been missed.
        [one] one period had been missed.
       *[other] { $n } periods had been missed.
    } It has all that was late by that day, whenever it was due. A lateness that is recorded afterwards is in the next list.
late-list-none = Nothing became late in that week
late-ended = Ended on
late-open = open
late-csv = Download the list (CSV)
late-institution-code = Code of the institution

mail-late-list-subject =
    { $measure ->
        [first] First list of what is late, as of { $until }
       *[week] Newly late from { $day } to { $until }
    }
mail-late-list-body =
    { $measure ->
        [first] As of { $until }: { $count ->
            [0] no period of an answer or a decision had been missed at the institutions.
            [one] one period of an answer or a decision had been missed at the institutions.
           *[other] { $count } periods of an answer or a decision had been missed at the institutions.
        } This first list has all that was late by then; those that follow tell only what becomes late.
       *[week] { $count ->
            [0] From { $day } to { $until } no period of an answer or a decision was missed at any institution.
            [one] From { $day } to { $until } one period of an answer or a decision was missed at the institutions.
           *[other] From { $day } to { $until } { $count } periods of an answer or a decision were missed at the institutions.
        }
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
lateness-by-unit = By unit
lateness-unit-people =
    { $n ->
        [one] one person
       *[other] { $n } people
    }
lateness-left = no longer in office

menu-commission-annual = Annual report
annual-title = Annual report { $year }
annual-lead = The periods whose first term ended in { $year }, up to { $to } included (article 22 of Law 31.13). The figures are counted in the register of Bayan by the definitions that follow.
annual-as-of = Figures as of the end of { $date }.
annual-wrong-as-of = Choose a day that has ended, in the year of the report or after it.
annual-pdf = Report, PDF
annual-csv = Tables, CSV
annual-json = Figures, JSON
annual-coverage = What the report covers
annual-number = Number
annual-table = Table
annual-column = Column
annual-institutions = Institutions bound by the law in the directory
annual-receiving = Institutions that receive by the portal
annual-without-officer-n =
    { $n ->
        [0] Each institution that receives by the portal has an information officer or a substitute in office.
        [one] One institution that receives by the portal has neither.
       *[other] { $n } institutions that receive by the portal have neither.
    }
annual-meanings = Definitions
annual-means-cohort = A case belongs to the year in which its first term ends. Neither extension nor answer nor withdrawal moves it to another; only a corrected day of receipt or an act of the calendar can.
annual-means-judged = Judged are the periods that had ended by the as-of date, less those withdrawn, voided or declined no later than the last day. Every share is of those judged.
annual-means-in-time = An answer is in time if it left no later than the last day, or the last day of a valid extension that was notified before the end of the first term.
annual-means-rolled = An answer that left after the last day, but no later than the next working day where that last day is a day off, is counted apart: it is not called late.
annual-means-unanswered = No answer: nothing had left by the as-of date though the period was over. Leaving or voiding after the last day erases no lateness.
annual-means-times = Times are counted from the day after receipt, in working days under article 16 and in days elsewhere. The median and the ninth tenth are values that occur.
annual-means-complaints = Complaints to the head (article 19) and to the Commission (article 20) follow the same rules, each by the period of its decision. What became of them is what the body that decided recorded.
annual-means-coverage = Counted are the requests and complaints held in Bayan and no others. A request to an institution that does not receive by the portal has a period only from the receipt that was recorded.
annual-mark-title = The data of this report
annual-mark-how = The digest below is that of the JSON file of the figures as of the same date: whoever has it can check that the report was made of it.
annual-mark-alt = Code to scan: SHA-256 digest of the data of the report
annual-mark-digest = SHA-256 of the JSON file

sign-off-title = Signature of answers
sign-off-wanted = Each answer waits for the signature of the head before it leaves.
sign-off-unwanted = Answers leave without the signature of the head.
sign-off-lead = The head, or whoever is delegated by the head, signs the answer or gives it back with a note. No period is stopped: an answer signed after its last day is late. As long as nobody can sign, answers leave without a signature.
sign-off-wish = Signature of the head before sending
sign-off-choose-wanted = Wanted on each answer
sign-off-choose-unwanted = Not wanted
sign-off-save = Save
sign-off-said = Your choice is recorded.
sign-off-history = What was decided before
sign-off-needed = Your institution wants the signature of the head on each answer. The period runs until it is sent.
