### Accounts of staff, their offices, and the journal of the administration

menu-admin-people = Accounts
menu-admin-journal = Journal
admin-without-officer = { $n ->
    [one] One institution receives requests by the portal with neither information officer nor substitute in office:
   *[other] { $n } institutions receive requests by the portal with neither information officer nor substitute in office:
    }

staff-lead = The people who work in the portal, their offices and dates. Every act is noted in the journal.
staff-filter = Filter the accounts
staff-q = Name or address
staff-any-role = All roles
staff-any-institution = All institutions
staff-in-use = In use
staff-col-days = Dates of office
staff-none = No account
staff-none-lead = No account fits these filters.
staff-state-active = In use
staff-state-waiting = Waits for its first password
staff-state-out = No office today
staff-state-disabled = Deactivated

staff-add = Add an account
staff-add-lead = Afterwards the page shows a link that works once, for three days: hand it to the person, who chooses the password.
staff-add-lead-mailed = Afterwards a link that works once, for three days, goes to the address of the account: the person chooses the password. You do not see that link.
staff-add-button = Add the account
staff-office = Office in an institution
staff-office-hint = For an information officer, a substitute, a delegate or a head. Leave it empty for the others.
staff-no-institution = Choose an institution
staff-decision = Decision no.
staff-decision-hint = Number of the decision that appoints (article 12). Obligatory for a delegate of the head.
staff-from = First day
staff-until = Last day
staff-last = Last day of the office
staff-last-hint = This day included. An office that has not begun may end on the day before its first day: then it is never held.
staff-reason = Reason
staff-reason-hint = Noted in the journal. Write nothing of what is in a file.

staff-since = since { $date }
staff-last-day = last day: { $date }
staff-never-held = never held
staff-recorded = Recorded on { $at }
staff-offices = Offices
staff-offices-none = No office in an institution.
staff-office-held = Held
staff-office-to-come = To come
staff-office-over = Over
staff-password = Password
staff-password-set = Chosen by the person
staff-password-waits = Not chosen yet
staff-link = Link of the first password
staff-link-lead = Hand this link to the person. It works once, for three days, and is not shown any more once the password is chosen.
staff-link-mailed = The link has gone to <bdi dir="ltr">{ $email }</bdi>.
staff-told = { $n ->
    [0] Nobody else is told of it.
    [one] { $n } other person is told of it.
   *[other] { $n } other people are told of it.
    }
staff-sessions-none = No open session.
staff-account = The account
staff-oneself = This is your account: another administrator changes its role or deactivates it.
staff-disabled-lead = This account is deactivated: nobody can sign in with it.
staff-by-command = Command line
staff-act-number = act no. { $number }

staff-act-appoint = Appoint to an office
staff-act-appoint-lead = The appointment holds from the first day given; the date of its recording stays visible beside it.
staff-act-end = End the office
staff-act-end-lead = After the last day the person sees nothing of the institution any more. If that day is past, the sessions end at once.
staff-act-role = Change the role
staff-act-role-lead = For an account that holds no office in an institution. The person’s sessions end at once.
staff-act-deactivate = Deactivate the account
staff-act-deactivate-lead = All sessions end at once and links to set a password stop working. What the person did stays recorded under the name.
staff-act-reactivate = Put the account back into use
staff-act-reactivate-lead = The person will be able to sign in again with the password.
staff-act-sessions = End all sessions
staff-act-sessions-lead = The person will have to sign in again everywhere.
staff-act-link = Make another link
staff-act-link-lead = The link before it stops working. After the first password the person asks for a link by “Forgotten password”.

staff-done-added = The account is added.
staff-done-appoint = The appointment is recorded.
staff-done-end = The end of the office is recorded.
staff-done-role = The role is changed and the sessions have ended.
staff-done-deactivate = The account is deactivated and its sessions have ended.
staff-done-reactivate = The account is in use again.
staff-done-sessions = All sessions have ended.
staff-done-link = Another link is made.

staff-fault-address-taken = An account has this address already. Look for it in the list of accounts.
staff-fault-demo-address = Addresses of this domain belong to the demonstration. Write another address.
staff-fault-decision-missing = A delegate of the head acts by a decision. Write its number.
staff-fault-no-institution = Choose the institution of this office.
staff-fault-no-such-institution = This institution is not in the directory. Choose one from the list.
staff-fault-no-such-role = No account has this role. Choose one from the list.
staff-fault-no-office = This is not an office of an institution. Choose one from the list.
staff-fault-other-account = This account is one of the Commission, of an auditor or of an administrator: it holds no office in an institution. Change its role first.
staff-fault-ends-before = The last day cannot come before the first. Check both dates.
staff-fault-begins-out-of-reach = The first day lies between 12 March 2019, when law 31.13 came into force, and a year from today. For an office older than that, write 12 March 2019.
staff-fault-ends-out-of-reach = The last day lies within the next ten years. If there is none, leave the field empty.
staff-fault-last-out-of-reach = The last day lies within the next ten years. Write an earlier date.
staff-fault-ends-later = This office has a last day already: it can come earlier, not later. To prolong it, record a new appointment from the day after.
staff-fault-has-an-office = The person holds another office on these days. End it first, or choose other dates.
staff-fault-has-a-head = The institution has a head on these days. End that office first.
staff-fault-has-ended = This office has ended: its last day does not change any more.
staff-fault-oneself = Nobody does this to the own account: ask another administrator.
staff-fault-in-office = The person holds an office in an institution. End it first.
staff-fault-out-of-use = The account is deactivated, or its password is chosen already.

journal-lead = Everything that administrators did, the newest first. Nothing is ever removed or changed; <bdi dir="ltr">bayan audit verify</bdi> checks it.
journal-none = Nothing is recorded yet.
journal-earlier = Earlier acts

did-account-added = Account added
did-link-made = Another link of the first password
did-appointed = Appointed to an office
did-appointment-ended = Office ended
did-role-changed = Role changed
did-sessions-ended = All sessions ended
did-deactivated = Account deactivated
did-reactivated = Account back in use

account-session-since = Opened on { $at }
account-session-seen = last seen on { $at }
account-session-this = this session
account-session-end = End this session
account-done-session = The session has ended.

mail-open-account = Open your account
mail-open-person = Open that account
mail-account-opened-subject = Bayan: your account is open
mail-account-opened-body =
    An account in your name is open on the portal Bayan. This link lets you choose its password. It works once, for three days.

    If you expect no account, do not follow the link, and tell your institution.
mail-office-opened-subject = Appointment recorded: { $role }
mail-office-opened-body =
    The administration of the portal has recorded the appointment below. From its first day this person sees and does in the portal what the office allows.

    If this appointment surprises you, say so at once to whoever is responsible for your institution. The journal of the administration keeps who recorded it, and when.
mail-office-ended-subject = End of office recorded: { $role }
mail-office-ended-body =
    The administration of the portal has recorded the end of the office below. After the last day this person sees nothing of the institution any more.

    If this end surprises you, say so at once to whoever is responsible for your institution. The journal of the administration keeps who recorded it, when and why.
office-letter-account-opened = Account opened
office-letter-office-opened = Appointment recorded
office-letter-office-ended = End of office recorded

mandate-all-of = Mandates of audit
mandate-none = Without a mandate the auditor’s workplace is closed to this account.
mandate-decision-hint = Number of the decision that gives the mandate.
mandate-if-some = If not every one
mandate-kinds = All of these kinds (article 2)
mandate-institutions = And these, by their code
mandate-institutions-hint = For example MEF, MSPS
mandate-last = Last day of the mandate
staff-act-mandate = Give a mandate of audit
staff-act-mandate-lead = Outside these days the auditor’s workplace is closed. Outside this scope no institution exists in figures, lists, samples and exports.
staff-act-end-mandate = End the mandate
staff-act-end-mandate-lead = After the last day the auditor’s workplace is closed. What was read stays noted.
staff-done-mandate = The mandate is recorded.
staff-done-end-mandate = The end of the mandate is recorded.
staff-fault-no-auditor = Only an auditor’s account gets a mandate of audit.
staff-fault-mandate-decision = A mandate needs a decision. Write its number.
staff-fault-scope-empty = Choose at least one kind, or write the code of an institution.
staff-fault-has-a-mandate = Another mandate runs on these days. End it first, or choose other dates.
staff-fault-unknown-code = “{ $code }” is the code of no institution in the directory.
did-mandate-given = Mandate of audit given
did-mandate-ended = Mandate of audit ended

staff-unit = Unit of the institution
staff-unit-hint = For example: communication service. Lateness is read by unit too.

staff-left-n = { $n ->
    [one] One open request remains in this name:
   *[other] { $n } open requests remain in this name:
    }
staff-in-name-n = { $n ->
    [one] One open request is in this name:
   *[other] { $n } open requests are in this name:
    }
staff-left-who = The officer, a substitute or the head can give them to another person from the list of requests; their periods run.
