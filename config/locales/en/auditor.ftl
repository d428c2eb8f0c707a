### The audit: figures, the cases behind each of them, exports, the log of readings

menu-auditor = Compliance
menu-auditor-log = What I read

share = { $share }%

auditor-title = Compliance
auditor-filter = Filter the figures
auditor-institution = Institution
auditor-kind = Kind (article 2)
auditor-region = Region of the seat
auditor-channel = Channel
auditor-from = First term ends from
auditor-to = to
auditor-as-of = As of
auditor-every = All
auditor-apply = Apply
auditor-cohort = Requests and complaints whose first term ends from { $from } to { $to }. Figures as of the end of { $date }.
auditor-cohort-open = Requests and complaints whose first term ends by { $to }. Figures as of the end of { $date }.
auditor-coverage = Only requests kept in Bayan are counted: { $receiving } of { $covered } institutions receive by the portal.
auditor-coverage-list = The list of institutions (CSV)
auditor-without-date =
    { $n ->
        [one] One request has no computable last day yet and is in no figure.
       *[other] { $n } requests have no computable last day yet and are in no figure.
    }
auditor-empty = Nothing to count under this filter
auditor-empty-lead = Widen the dates or clear the filter.
auditor-judged =
    { $n ->
        [one] of these, { $n } due and judged
       *[other] of these, { $n } due and judged
    }
auditor-cases =
    { $n ->
        [0] No case
        [one] The case
       *[other] The { $n } cases
    }
auditor-in-time-part =
    { $which ->
        [first] first term: { $share } ({ $n } of { $of })
       *[extended] extended term: { $share } ({ $n } of { $of })
    }
auditor-n-of = { $n } of { $of }
auditor-headline = Ordinary requests (article 16)
auditor-headline-lead = These figures are those of ordinary requests alone. Urgent requests and complaints have theirs below:
auditor-median = Median time
auditor-median-unit =
    { $unit ->
        [working_day] in working days
       *[calendar_day] in days
    }
auditor-p90 =
    { $unit ->
        [working_day] nine of ten in { $n } working days, of { $of } answers
       *[calendar_day] nine of ten in { $n } days, of { $of } answers
    }
auditor-median-cases = The cases of that length
auditor-share-of = { $share } of { $n } judged
auditor-of-extensions =
    { $n ->
        [one] of { $n } extension ({ $share } of the cases)
       *[other] of { $n } extensions ({ $share } of the cases)
    }
auditor-no-extension = no extension
auditor-yardstick = A foreign yardstick, for auditors alone (Information Commissioner’s Office, United Kingdom): good from 95%, adequate from 90%. Moroccan law sets none.
auditor-none = none
auditor-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
auditor-units =
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

auditor-band-good = good
auditor-band-adequate = adequate
auditor-band-unsatisfactory = unsatisfactory
auditor-band-few = fewer than 20 cases

auditor-table-verdicts = What became of each period
auditor-table-times = Time to answer
auditor-table-late = Late answers, by how late
auditor-table-ageing = Unanswered, by how late
auditor-table-valid = Valid extensions, by ground
auditor-table-invalid = Extensions without effect, by ground
auditor-table-outcomes = Outcomes
auditor-table-findings = What the decisions on complaints say
auditor-table-grounds = Refusals by ground, with the exceptions of article 7 that were relied on
auditor-within = of which:
auditor-table-followed = What became of decisions

auditor-col-what = What is counted
auditor-col-answered = Answers
auditor-col-p90 = Nine of ten in
auditor-col-max = At most
auditor-col-in-time = In time, mark at 90%
auditor-col-band = Foreign yardstick
auditor-col-reference = Reference
auditor-col-received = Received
auditor-col-first = First term ends
auditor-col-last = Term in force ends
auditor-col-ended = Ended by
auditor-col-units =
    { $unit ->
        [working_day] Working days
       *[calendar_day] Days
    }
auditor-col-verdict = Verdict

auditor-series-ordinary = Ordinary requests
auditor-series-urgent = Urgent requests, 3-day term
auditor-series-urgent-answer = Urgent requests, ordinary term
auditor-series-head = Complaints to the head
auditor-series-commission = Complaints to the Commission
auditor-series-court = Declared court actions

auditor-part-all = All cases of the period
auditor-part-judged = Due and judged
auditor-part-in-time = In time
auditor-part-extended = With an extension, valid or without effect
auditor-part-answered = Answered
auditor-part-no-answer = No answer, late
auditor-part-open = Still open
auditor-part-ended = Ended
auditor-part-without-date = Without a computable last day

auditor-verdict-first-term = In the first term
auditor-verdict-extension = In the extended term
auditor-verdict-rolled = Late strictly, in time if the last day is rolled
auditor-verdict-late = Late
auditor-verdict-unanswered = No answer, term over
auditor-verdict-left-late = Ended without an answer, term over
auditor-verdict-running = Term running
auditor-verdict-withdrawn = Withdrawn before the last day
auditor-verdict-void = Void before the last day
auditor-verdict-declined = Urgency declined before the last day

auditor-extension-valid = Valid extensions
auditor-extension-invalid = Extensions without effect

auditor-bucket-1-5 = 1 to 5 days
auditor-bucket-6-10 = 6 to 10 days
auditor-bucket-11-20 = 11 to 20 days
auditor-bucket-21-40 = 21 to 40 days
auditor-bucket-41-60 = 41 to 60 days
auditor-bucket-61- = 61 days and more
auditor-late = Late answer
auditor-ageing = No answer
auditor-days-exactly =
    { $unit ->
        [working_day] { $n ->
            [0] Answered on the day of receipt
            [one] Answered in { $n } working day
           *[other] Answered in { $n } working days
        }
       *[calendar_day] { $n ->
            [0] Answered on the day of receipt
            [one] Answered in { $n } day
           *[other] Answered in { $n } days
        }
    }
auditor-answered-in =
    { $unit ->
        [working_day] { $n ->
            [0] Answered on the day of receipt
            [one] Answered in { $n } working day or less
            *[other] Answered in { $n } working days or fewer
        }
       *[calendar_day] { $n ->
            [0] Answered on the day of receipt
            [one] Answered in { $n } day or less
            *[other] Answered in { $n } days or fewer
        }
    }
auditor-left-in =
    { $unit ->
        [working_day] { $n ->
            [0] Ended without an answer on the day of receipt
            [one] Ended without an answer in { $n } working day or less
            *[other] Ended without an answer in { $n } working days or fewer
        }
       *[calendar_day] { $n ->
            [0] Ended without an answer on the day of receipt
            [one] Ended without an answer in { $n } day or less
            *[other] Ended without an answer in { $n } days or fewer
        }
    }

auditor-curves = Time to answer over everything that was asked
auditor-curves-lead = Open cases count up to the as-of date; withdrawal and voiding compete with the answer (Aalen and Johansen).
auditor-curve-title =
    { $unit ->
        [working_day] Share still waiting, by working day since receipt (n = { $n })
       *[calendar_day] Share still waiting, by day since receipt (n = { $n })
    }
auditor-curve-table = The values are in the table that follows.
auditor-curve-axis =
    { $unit ->
        [working_day] working days since receipt
       *[calendar_day] days since receipt
    }
auditor-curve-waiting = Waiting
auditor-curve-answered = Answered
auditor-curve-left = Ended without an answer
auditor-curve-term =
    { $which ->
        [first] End of the first term (day { $day }): { $share } waiting
       *[extended] End of the extended term (day { $day }): { $share } waiting
    }
auditor-curve-day = Day

auditor-by-institution = By institution, ordinary requests
auditor-oldest = The ten oldest without an answer
auditor-oldest-all = All, the oldest first
auditor-more = In detail, period by period
auditor-beside = Beside the periods
auditor-court-judged = Judgments known
auditor-alone =
    { $n ->
        [0] Every institution that receives by the portal has an information officer or a substitute in office.
        [one] One institution receives by the portal with neither information officer nor substitute in office:
       *[other] { $n } institutions receive by the portal with neither information officer nor substitute in office:
    }
auditor-take = Take away and count again
auditor-take-lead = The file of periods is enough to count each figure of this page again with the independent script, by the definitions.
auditor-export-csv = Periods, CSV
auditor-export-jsonl = Periods, JSON lines
auditor-export-institutions = Institutions, CSV
auditor-export-figures = Figures of this page, JSON
auditor-export-definitions = Definitions
auditor-export-script = Script that counts again

auditor-cases-title = Cases: { $series }
auditor-cases-caption = Cases behind the number
auditor-cases-empty = No case behind this number
auditor-cases-empty-lead = Go back to the figures or widen the dates.
auditor-of-request = on the request

auditor-case = Case
auditor-case-title = Case { $reference }
auditor-case-lead = Without identity: no text, no name, no document. Of whoever acted only the role is shown.
auditor-case-back = Cases behind the number
auditor-case-periods = Periods
auditor-case-as-of = As they stood at the end of { $date }.
auditor-case-no-period = No period has run: this case is in no figure.
auditor-case-elsewhere = The portal did not see this request: it is known here by the complaint alone, as it was declared. Only the periods of the complaint are counted.
auditor-case-story =
    { $n ->
        [one] One event, as it is recorded today.
       *[other] { $n } events, the newest first, as they are recorded today. Each hash holds that of the event before it.
    }
auditor-case-head = Head of the chain
auditor-case-head-why = Hash of the last event: at one time it is the same in everybody’s evidence bundle. The whole register is verified by the command <bdi dir="ltr">bayan audit verify</bdi>.
auditor-bundle-what = History and periods, without text, name or document: the file that the command <bdi dir="ltr">bayan audit bundle</bdi> gives, to be verified without the portal.
auditor-bundle-take = Take the evidence bundle along (<bdi>ZIP</bdi>)

auditor-period-later = Began after this day
auditor-period-late-by = Late by:
auditor-period-from = Received (day 0)
auditor-period-lodged = Action lodged on
auditor-period-extension = Extension
auditor-period-valid = Valid
auditor-period-invalid = Without effect
auditor-period-units = Duration

auditor-due-after = Last day:
auditor-due-before = before:
auditor-step-start = Period opened (article { $article })
auditor-step-extend = Period extended (article { $article })
auditor-step-void-extension = Extension without effect (article { $article })
auditor-step-recalculate = Period recounted by the calendar (article { $article })
auditor-step-correct-receipt = Day of receipt corrected (article { $article })
auditor-step-stop = Period stopped (article { $article })

auditor-event-number = No. { $n }
auditor-event-on = of
auditor-event-recorded = recorded on
auditor-told-again-by = To be told again by

auditor-ended-answered = Answer sent
auditor-ended-withdrawn = Withdrawal
auditor-ended-void = Voiding
auditor-ended-declined = Urgency declined
auditor-ended-open = Open

auditor-log-title = What I read
auditor-log-lead = Every reading is noted before it is shown, and nobody can erase it.
auditor-log-at = When
auditor-log-what = Reading
auditor-log-query = Filter
auditor-log-period = First term ends from { $from } to { $to }
auditor-log-period-from = First term ends from { $from }
auditor-log-period-to = First term ends by { $to }
auditor-log-period-any = Whenever the first term ends
auditor-log-empty = No reading noted
auditor-log-empty-lead = The figures that you open will be noted here.
auditor-read-figures = Figures
auditor-read-cases = List of cases
auditor-read-sample = Sample
auditor-read-export = File taken away
auditor-read-case = Case
auditor-read-bundle = Evidence bundle taken away

auditor-wrong-date =
    { $field ->
        [from] “First term ends from”
        [to] “First term ends to”
       *[as_of] { auditor-as-of }
    }: write the date like this, <bdi dir="ltr">09/06/2025</bdi>.
auditor-wrong-as-of = { auditor-as-of }: choose a day that has ended, from <bdi dir="ltr">12/03/2019</bdi> on.
auditor-wrong-order = The first day must come before the last.
auditor-wrong-from = The first day is after the as-of date.
auditor-wrong-choice =
    { $field ->
        [institution] { auditor-institution }
        [kind] { auditor-kind }
        [region] { auditor-region }
        [channel] { auditor-channel }
        [series] { auditor-series }
       *[by] { auditor-by }
    }: choose from the list.

region-tanger-tetouan-al-hoceima = Tanger-Tétouan-Al Hoceïma
region-oriental = Oriental
region-fes-meknes = Fès-Meknès
region-rabat-sale-kenitra = Rabat-Salé-Kénitra
region-beni-mellal-khenifra = Béni Mellal-Khénifra
region-casablanca-settat = Casablanca-Settat
region-marrakech-safi = Marrakech-Safi
region-draa-tafilalet = Drâa-Tafilalet
region-souss-massa = Souss-Massa
region-guelmim-oued-noun = Guelmim-Oued Noun
region-laayoune-sakia-el-hamra = Laâyoune-Sakia El Hamra
region-dakhla-oued-ed-dahab = Dakhla-Oued Ed-Dahab

menu-auditor-samples = Samples
auditor-export-xlsx = Periods, XLSX
auditor-export-ods = Periods, ODS
auditor-draw = Draw a sample
auditor-samples-title = Samples
auditor-samples-lead = The seed alone decides: the first references in the order of SHA-256 (seed, line feed, reference). The same seed gives the same sample, here and with the script that counts again.
auditor-series = Periods to check
auditor-seed = Seed
auditor-seed-hint = Choose it before you see the cases, for instance the date of a public draw.
auditor-size = Number of each stratum
auditor-size-hint = From 1 to 1,000. 59 without an error: at most 5% errors, with 95% confidence.
auditor-by = Strata
auditor-by-none = No strata
auditor-by-kind = By kind
auditor-by-institution-stratum = By institution
auditor-by-region = By region
auditor-by-channel = By channel
auditor-sample-drawn =
    { $n ->
        [one] { $n } case drawn from a population of { $population }, seed “<bdi>{ $seed }</bdi>”.
       *[other] { $n } cases drawn from a population of { $population }, seed “<bdi>{ $seed }</bdi>”.
    }
auditor-sample-take = The sample, CSV
auditor-wrong-size = Write a number from 1 to 1,000.
auditor-wrong-seed = Write a seed of at most 64 characters.

mandate-own = Your mandate
mandate-days = Days
mandate-scope = Scope
mandate-all = Every institution
mandate-some = Some institutions
mandate-closed = The auditor’s workplace is closed
mandate-closed-none = No mandate is recorded for your account.
mandate-closed-to-come = Your mandate has not begun.
mandate-closed-over = Your mandate has ended.
mandate-closed-who = An administrator of the portal records mandates, with the number of the decision that gives them. What you read stays noted.
