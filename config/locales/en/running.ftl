### The portal's mail and its jobs, for administrators

menu-admin-outbox = Mail
menu-admin-jobs = Jobs
outbox-lead = Mails that have not left. Of an address only its ends are shown; neither the text nor the reference of the request is.
outbox-no-server = No mail server is configured: no mail leaves this machine.
outbox-waiting = Waiting
outbox-waiting-none = No mail waits.
outbox-given-up = Given up
outbox-given-up-none = No mail was given up.
outbox-of = { $shown } of { $total } are shown.
outbox-try = Try all of them now
outbox-col-mail = Mail
outbox-col-to = Recipient
outbox-col-queued = Queued since
outbox-col-next = Next try
outbox-col-over = Given up on
outbox-col-tries = Tries
outbox-col-error = Last error
outbox-requester = Requester
outbox-third-party = Third party
outbox-contributor = Contributor inside the institution
outbox-leaving = being given up
outbox-fault-under-way = This mail is being sent at this moment. Try again in two minutes.
outbox-give-up = Give up
outbox-give-up-title = Give up this mail
outbox-give-up-lead-letter = It will not leave by mail any more. As if the portal gave it up by itself, it becomes a letter that waits for the office to send it; where it is the notice of an extension whose first term is over, the extension moves nothing (article 16).
outbox-give-up-lead-alone = It will not leave any more. Nothing else tells this person.
outbox-done-tried = Each mail that waits is tried now.
outbox-done-given-up = That the mail is given up is recorded; it takes effect at once.
did-mails-tried = Mails tried again
did-mails-count = { $n ->
    [one] One mail
   *[other] { $n } mails
    }
did-mail-given-up = Mail given up

jobs-lead = What the portal does by itself. A job is late when two of its turns have passed without success.
jobs-col-job = Job
jobs-col-every = Runs
jobs-col-last = Last success
jobs-every-minutes = { $n ->
    [one] every minute
    [60] every hour
    [1440] every day
   *[other] every { $n } minutes
    }
jobs-every-moment = several times a minute
jobs-never = not yet
jobs-late = late
jobs-runs = Latest runs
jobs-runs-none = No run is recorded.
jobs-col-started = Begun
jobs-col-ended = Ended
jobs-col-done = Handled
jobs-col-error = Alarm
jobs-running = running, or cut off
job-outbox = Sending of mail
job-reminders = Reminders to queue
job-clocks = Every due date counted anew
job-recalculation = Carrying out of acts of the calendar
job-confirmations = Feasts to confirm
job-unopened = Requests that nobody opens
job-sessions = End of sessions and links
job-drafts = End of drafts
job-summaries = Weekly summary for offices
job-digests = One mail of the day
job-lateness = Weekly list of late requests for the Commission

notices-kind-receipt = Receipt of a request
notices-kind-dispatched = Request ready to send
notices-kind-acknowledged = Acknowledgement of the institution
notices-kind-urgency-decided = Decision on urgency
notices-kind-extended = Time to answer extended
notices-kind-extension-lapsed = Extension without effect
notices-kind-answer-ready = Answer of the institution
notices-kind-refused = Refusal of a request
notices-kind-withdrawn = Request withdrawn
notices-kind-voided = Request void
notices-kind-receipt-corrected = Date of receipt corrected
notices-kind-reopened = Request opened again
notices-kind-link-renewed = New link of a request
notices-kind-complaint-dispatched = Complaint ready to send
notices-kind-complaint-received = Receipt of a complaint
notices-kind-complaint-ended = Notice that a complaint is withdrawn
notices-kind-receipt-recorded = Day of receipt of the answer recorded
notices-kind-head-decided = Decision of the head on a complaint
notices-kind-commission-decided = Reply of the Commission to a complaint
notices-kind-costs-quoted = Costs of copying or sending
notices-kind-costs-withdrawn = Nothing to pay any more
notices-kind-costs-paid = Payment recorded
notices-kind-appointed = Appointment to come
notices-kind-appointment-missed = Appointment missed
notices-kind-third-party-asked = Consultation of a third party
notices-kind-third-party-told = Decision told to a third party
notices-kind-new-urgent-request = New urgent request
notices-kind-urgent-reminder = Reminder of an urgent due date
notices-kind-complaint-eased = Mark of lateness lifted from a complaint
notices-kind-commission-asks = Letter of the Commission
notices-kind-commission-recommends = Recommendation of the Commission
notices-kind-not-followed-noted = Recommendation not followed, told to the institution
notices-kind-notice-bounced = Mail that could not be delivered
notices-kind-password-link = Link to choose a password
notices-kind-account-opened = Account opened
notices-kind-office-opened = Appointment recorded
notices-kind-office-ended = End of an office recorded
notices-kind-date-moved = Last day of a request moved
notices-kind-unopened = Request that nobody has opened
