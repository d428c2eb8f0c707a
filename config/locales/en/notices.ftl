### Notices: when each person wants them

notices-title = Notices by e-mail
notices-link = Choose when you get which notice
notices-lead = For each kind of notice, choose when it reaches you. The summary of the day leaves in the morning, and only if there is something in it.
notices-none = There is no notice to choose about here.
notices-required = What the law wants told, and what a period of a few days hangs on, always comes at once.
notices-keep = Save
notices-kept = Your choices are saved.
notices-bounced = An e-mail to the address of this account came back, address refused, on
notices-at-once = At once
notices-digest = In the summary of the day
notices-never = Never

unsubscribe-title = Stop these e-mails
unsubscribe-kind = This is about notices of this kind:
unsubscribe-lead = Nothing changes before you press the button.
unsubscribe-do = Stop them
unsubscribe-done = Done: you will not get these e-mails any more. Your pages keep everything.

notices-kind-new-request = New request
notices-kind-reminder = Reminder of a due date
notices-kind-confirmation-wanted = Act that waits for a second person
notices-kind-not-confirmed = Proposed act that was not confirmed
notices-kind-second-factor = Second factor of an account
notices-kind-third-party-answered = Answer of a consulted third party
notices-kind-new-complaint = New complaint
notices-kind-decision-to-carry-out = Decision to carry out
notices-kind-complaint-withdrawn = Complaint withdrawn
notices-kind-promise-broken = Promise not kept
notices-kind-court-declared = Court seized
notices-kind-dates-moved = Dates moved by the calendar
notices-kind-institution-responded = Answer of the institution to the Commission
notices-kind-confirm-feast = Feast to confirm
notices-kind-window-closes = Last day of a complaint or an appeal near
notices-kind-complaint-admitted = Complaint admitted
notices-kind-not-followed = Recommendation not followed
notices-kind-head-decided-meanwhile = Decision of the head after a complaint about its silence
notices-kind-carried-out = Decision carried out
notices-kind-digest = Summary of the day
notices-kind-weekly-summary = Summary of the week
office-letter-window-closes = Last day near
office-letter-notice-bounced = Mail that came back
office-letter-not-confirmed = Act not confirmed
office-letter-second-factor = Second factor
office-letter-digest = Summary of the day
office-letter-weekly-summary = Summary of the week

absence-title = Absence
absence-lead = During an absence your notices go to the other officers and substitutes of your institution. Where there is nobody else, they still come to you.
absence-stands = Absence announced:
absence-first = First day of absence
absence-last = Last day of absence
absence-tell = Announce the absence
absence-end = Take the absence back
absence-done-told = The absence is announced.
absence-done-ended = The absence is taken back: your notices come to you.
absence-order = The last day of absence cannot come before the first, nor be past.
