### Questions inside the institution, to whoever has the elements of an answer

role-contributor = Contributor
office-do-ask-contributor = Ask somebody inside for elements
office-done-ask-contributor = The question is sent. The period goes on.
office-ask-contributor-lead = Somebody of the institution gets a secret link to this question alone, without an account. They learn neither who asks for access nor which request it is: write the question for them, without a name. No period stops; a reminder goes out two working days before the day and when it has passed.
office-ask-contributor-name = Who is asked
office-ask-contributor-name-hint = Name and service. Only the office sees it.
office-ask-contributor-email = E-mail address
office-ask-contributor-email-hint = The link goes there.
office-ask-contributor-language = Language of the question
office-ask-contributor-language-ar = Arabic
office-ask-contributor-language-fr = French
office-ask-contributor-language-en = English
office-ask-contributor-text = What is wanted
office-ask-contributor-text-hint = It is read as it stands here. Name neither whoever asks for access nor the reference.
office-ask-contributor-request = Text of the request
office-ask-contributor-request-no = Keep it back
office-ask-contributor-request-yes = Show it too (read it first: it may say who asks)
office-ask-contributor-by = Answer wanted by
office-ask-contributor-by-hint = Inside the period of the answer.
field-wrong-names-requester = { $field }: this text names whoever asks for access, or shows how to find them. Write it without.
field-wrong-names-one-of-many = { $field }: everybody will read this text, and it shows who made request { $reference }, or that request. Write it without, or answer that one apart.
office-do-withdraw-contribution = Take a question back
office-done-withdraw-contribution = The question is taken back: its page says that nothing is wanted any more.
office-withdraw-contribution-lead = Nothing is wanted any more. To ask again, ask anew: the old link answers nothing.
office-withdraw-contribution-which = Question to
office-contributions = Asked inside the institution
office-contribution-waits = No answer yet
office-contribution-answered = Answered
office-contribution-withdrawn = Taken back
office-contribution-asked-on = asked on
office-contribution-by = wanted by
office-contribution-request = with the text of the request
office-contribution-undelivered = Not delivered: known since { $date }.
office-contribution-undelivered-what = Take this question back and ask anew at a correct address. The period goes on.
office-event-contribution-asked = Elements asked for inside the institution
office-event-contribution-answered = Elements received from inside the institution
office-event-contribution-withdrawn = Question inside the institution taken back
refusal-no-such-contribution = There is no such question in this request.
refusal-contribution-over = This question is answered or was taken back.
notices-kind-contribution-answered = Elements received from inside the institution
notices-kind-contributor-asked = Question inside the institution
notices-kind-contributor-reminder = Reminder of a question inside the institution
office-letter-contributor-asked = Question inside the institution
office-letter-contributor-reminder = Reminder of a question inside the institution
office-letter-contribution-answered = Elements from inside the institution
notices-kind-contribution-undelivered = Question inside the institution not delivered
office-letter-contribution-undelivered = Question inside the institution not delivered

mail-open-contribution = Open the question and answer
mail-label-contributor-asked-on = Answer wanted by
mail-label-contributor-reminder-on = Answer wanted by
mail-contributor-asked-subject = Elements wanted from your service
mail-contributor-asked-body =
    The information officer of the institution asks you for elements of an answer under Law 31.13 on the right of access to information. The question is on the page below, where you can answer and enclose files. You need no account.

    Only those who answer for the institution read what you send.
mail-contributor-reminder-subject =
    { $code ->
        [late] The elements asked of your service are late
       *[soon] Reminder: elements wanted from your service
    }
mail-contributor-reminder-body =
    { $code ->
        [late] The information officer asked you for elements of an answer, and the day has passed. The legal period of the institution goes on: please answer now, or say what is missing.
       *[soon] The information officer asked you for elements of an answer, and the day comes near. Please answer on the page below.
    }
mail-contribution-answered-subject = Elements received from inside the institution: { $reference }
mail-contribution-answered-body = Somebody who was asked inside the institution has answered. The answer and its files are on the page of the request, for the office alone. The period goes on.
mail-contribution-undelivered-subject = Question inside the institution not delivered: { $reference }
mail-contribution-undelivered-body = The mail with a question inside the institution did not arrive. The page of the request says which: take it back and ask anew at a correct address. The period goes on.

contribution-title = Elements of an answer
contribution-asked = What is asked of you
contribution-lead = The information officer of the institution asks you for this, to answer a request under Law 31.13. Only those who answer for the institution read what you send.
contribution-request = What the request says
contribution-by = Answer wanted by
contribution-late = That day has passed; please answer now.
contribution-text = Your answer
contribution-text-hint = What you have, where it is, or what is missing.
contribution-files = Files
contribution-send = Send the answer
contribution-recorded = What was recorded
contribution-recorded-on = On
contribution-answered = Your answer is recorded. Thank you.
contribution-withdrawn = Nothing is wanted any more: the question was taken back.
contribution-over = Nothing is wanted any more: the request was decided.
wrong-contribution-text-missing = Write your answer, or say what is missing.
wrong-contribution-text-too-long = The answer has { $typed } characters; { $limit } are possible. Enclose a file for the rest.

unsent-first = Your first answer is the one that counts
unsent-over = Nothing is wanted here any more
unsent-lead = What you just sent is not recorded. Here it is: copy it if the institution has to read it, and send it there yourself.
unsent-files = Files that were not taken
