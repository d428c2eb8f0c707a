### Signing in, passwords, account, first pages of the roles

menu-account = My account
menu-head = To confirm
menu-office-cases = Requests
menu-office-letters = Letters to send
menu-office-register = Register a request
menu-office-complaint = Register a complaint

role-requester = Requester
role-officer = Information officer
role-substitute = Substitute information officer
role-delegate = Delegate of the head
role-head = Head of the institution
role-commission = Commission for the right of access to information
role-auditor = Auditor
role-administrator = Administrator
role-system = The portal

sign-in-title = Sign in
sign-in-lead = For people who work in institutions. You need no account to file or follow a request.
sign-in-email = E-mail address
sign-in-password = Password
sign-in-button = Sign in
sign-in-forgotten = Forgotten password
sign-in-wrong = The address or the password is not right. Check both, or ask for a link to change the password.
sign-in-too-many = Too many attempts without success. Wait a quarter of an hour, or ask for a link to change the password.
sign-in-busy = Too many people are signing in right now. Try again in a few seconds.
sign-in-done-signed-out = You are signed out.
sign-in-done-password-set = The password is saved. Sign in with it.
sign-in-done-ended = Your session has ended. Sign in again to go on.
sign-in-done-unrecorded = Your session has ended and what you just sent is not recorded. Sign in in another tab, then go back to the form with the back button of the browser: what you typed is often still there.

forgotten-title = Forgotten password
forgotten-lead = Write the address of your account. You will receive a link that works once, within an hour.
forgotten-button = Send me a link
forgotten-asked = If this address has an account, a message with a link has just been sent to it. The link works once, within an hour.
email-wrong = Write a whole e-mail address, such as name@example.ma.

password-title = Choose a password
password-whose = Account
password-new = New password
password-hint = At least { $shortest } characters. A sentence that is easy to remember will do; spaces and every script are allowed.
password-again = New password, once more
password-old = Current password
password-button = Save the password
password-dead-link = This link does not work any more: it was used already, or it is too old. Ask for another.
password-differs = The two passwords are not the same. Write them again.
password-wrong = The current password is not right.
password-too-short = The password is too short: it needs at least { $shortest } characters.
password-too-long = The password is too long: { $longest } characters at most.
password-common = This password is one of the first that anybody tries. Choose a sentence of your own.
password-personal = The password must not contain your name or your address.

account-title = My account
account-name = Name
account-role = Role
account-password = Change the password
account-password-ends-sessions = The change ends all your sessions on other devices.
account-language = Language of notices
account-language-label = Language of the messages from the portal
account-language-button = Save the language
account-sessions = Sessions
account-sessions-lead = If you left a session open elsewhere, end all of them here, this one included.
account-sessions-button = Sign out everywhere
account-done-password = The password is changed. The other sessions have ended.
account-done-language = The language of notices is saved.

work-requester-today = You need no account to file and follow a request: use the secret link on your receipt.
work-commission-title = Commission for the right of access to information
work-commission-today = Today you can look up institutions, calculate a period and manage your account.
work-commission-later = The examination of complaints to the Commission will open here with a later version.
account-office-ended = Your office ended on { $date }. The files of the institution are no longer open to you.
account-office-begins = Your office begins on { $date }. The files of the institution open to you on that day.
account-office-none = You hold no office of an institution today. Ask the administrator of the portal.
