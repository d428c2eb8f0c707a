### The portal takes nothing in for a while

menu-admin-read-only = Read-only
read-only-title = The portal takes nothing in at the moment.
read-only-cause = Why
read-only-cause-maintenance = It is being maintained.
read-only-cause-move = It is moving to another machine.
read-only-cause-fault = A fault is being repaired.
read-only-cause-security = A security measure is under way.
read-only-until = It is expected back: { $at }.
read-only-goes-on = Everything can still be read. The days lost are given back for complaints; the time of institutions to answer goes on.
read-only-kept-title = Nothing was recorded
turned-away-read-only = The portal takes nothing in at the moment. Keep this page open: what you typed is still on it, and you can send it from here once the portal is back.
turned-away-signed-out = Your session has ended. Keep this page open: what you typed is still on it. Sign in in another tab, then come back here and send it again.
turned-away-form = Your browser no longer has the cookie with which this page was opened. What you typed is still on it: send it again from here.
turned-away-sign-in = Sign in in a new tab
read-only-kept-again = Send again
read-only-kept-session = If you were signed in, sign in again in another tab first.
read-only-kept-file = Choose this file again: { $file }
read-only-kept-texts = What you wrote
read-only-kept-secret = Go back to the form once the portal is back: a password is never kept on a page.
read-only-kept-paper = A request for information that cannot wait can also be handed in at the institution itself, against a receipt, or sent to it by post (article 14).
problem-read-only-title = The portal takes nothing in at the moment
problem-read-only-way = Nothing of what you just sent was recorded. Go back to the page before and send it again once the portal is back.

read-only-lead = Everything can be read, but nothing is taken in: no request, no act, no setting. Jobs wait and no mail leaves. Only administrators can sign in.
read-only-law = Each day that it touches is given back to requesters for their complaints, as for an outage. The time of institutions, heads and the Commission goes on, and the notice of an extension that does not leave in time moves nothing (article 16).
read-only-mails = { $n ->
    [one] One mail still waits to leave: it will wait until the portal is back.
   *[other] { $n } mails still wait to leave: they will wait until the portal is back.
    }
read-only-since = Read-only since { $at }
read-only-begin = Make it read-only
read-only-change = Correct the announcement
read-only-end = Open it again
read-only-end-lead = Once it is open, the days are given back to requesters, and all that waited is done.
read-only-expected = Expected end
read-only-said = More words
read-only-said_ar = More words in Arabic
read-only-said_fr = More words in French
read-only-said_en = More words in English
read-only-said-hint = Read by everybody, at the top of each page.
read-only-source = On whose word
read-only-source-hint = The note, the decision or the incident. It stands in the journal and in the public calendar.
read-only-acts = What was done
read-only-done-begun = The portal is read-only.
read-only-done-ended = The portal is open again.
read-only-done-meanwhile = The calendar has just changed several times. Nothing was done: try again.
read-only-fault-ends-before = The expected end has passed already.
read-only-fault-too-long = The expected end is more than thirty days away: say a nearer one, you can correct it.
did-read-only-begun = Read-only
did-read-only-ended = Read-only ended
did-read-only-expected = Expected end: { $at }
did-read-only-outages = Days given back by act { $acts } of the calendar
did-read-only-no-outage = No day given back
read-only-confirm-title = Make it read-only?
read-only-confirm-days = Days given back to requesters for their complaints if it is open again as foreseen:
read-only-confirm-act = An act of the public calendar will say so.
read-only-confirm-told = Each person concerned will be told once.
read-only-count = Count the dates that ending it would move
read-only-count-failed = The dates that move cannot be counted: a file cannot be read. It can be ended all the same; tell whoever looks after the server.
read-only-lost = These days will not be given back to requesters, since the calendar does not take them. Record an outage there as soon as it can be.
