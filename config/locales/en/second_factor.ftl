### The second factor: code of an app, recovery codes, reset by two

second-factor-title = Code at sign-in
second-factor-lead = With a second factor, signing in asks after the password for a code of six digits, given by an app on your telephone, without a network.
second-factor-begin = Begin
second-factor-scan = Add the account to the app
second-factor-scan-lead = Photograph this square with an app for codes (FreeOTP, Aegis, Google Authenticator or another), or type the secret into it.
second-factor-picture = Code to photograph with the app; the same secret is written below
second-factor-secret = Secret
second-factor-open = Open in an app on this device
second-factor-code = Code
second-factor-code-hint = The six digits that the app shows now.
second-factor-any-hint = The six digits that the app shows now, or a recovery code.
second-factor-own-hint = So that nobody else turns it on from your open session.
second-factor-confirm = Turn the second factor on
second-factor-anew = Make another secret
second-factor-codes = Recovery codes
second-factor-codes-lead = Each works once, in place of the code of the app, if you no longer have your telephone. Print or write them down now: they will not be shown again.
second-factor-kept = The codes are in a safe place
second-factor-since = On since
second-factor-left = { $n ->
    [0] None is left: make others.
    [one] One is left.
   *[other] { $n } are left.
    }
second-factor-change = Change or turn off
second-factor-renew = Make other recovery codes
second-factor-password-hint = To turn it off, the password is asked together with the code.
second-factor-disable = Turn the second factor off
second-factor-wrong = This code is not right, or it was used already. Wait for the next code and type it.
second-factor-too-many = Too many codes without success. Wait a quarter of an hour, or use a recovery code afterwards.
second-factor-done-on = The second factor is on. Your other sessions have ended.
second-factor-done-kept = The recovery codes are not shown any more.
second-factor-done-off = The second factor is off. Your other sessions have ended.

code-title = Sign-in code
code-lead = The password is right. Type the code that your app shows.
code-another = Start again
code-lost = Without telephone and recovery code, turn to the administrators of the portal: two of them together remove the second factor.

account-second-factor = Second factor
account-second-factor-lead = A code from your telephone, asked after the password.
account-second-factor-link = Manage the second factor

staff-second-factor = Second factor
staff-second-factor-on = On
staff-second-factor-off = Off
staff-reset-asked = Reset asked by { $name } on { $at }
staff-reset-own = You asked for it: another administrator confirms it.
staff-act-reset = Ask for a reset of the second factor
staff-act-reset-lead = First check who the person is, by another way than this portal. Another administrator confirms; only then the second factor is removed.
staff-act-confirm-reset = Confirm the reset
staff-act-confirm-reset-lead = The second factor is removed and all sessions of the person end. They will sign in with the password alone.
staff-act-dismiss-reset = Dismiss the reset
staff-act-dismiss-reset-lead = The second factor stays in place.
staff-done-reset = The reset is asked for. Another administrator has to confirm it.
staff-done-confirm-reset = The second factor is removed and the sessions have ended.
staff-done-dismiss-reset = The reset is dismissed.
staff-fault-no-factor = This account has no second factor.
staff-fault-no-reset = No reset waits for this account.
staff-fault-own-reset = Whoever asked for the reset does not confirm it: ask another administrator.
staff-fault-newcomer = An administrator whom another one made so less than seven days ago neither asks for nor confirms a reset: ask another administrator.

did-second-factor-on = Second factor turned on
did-second-factor-off = Second factor turned off
did-recovery-codes-renewed = Other recovery codes
did-recovery-code-used = Recovery code used
did-reset-asked = Reset of the second factor asked for
did-reset-confirmed = Reset of the second factor confirmed
did-reset-dismissed = Reset of the second factor dismissed
