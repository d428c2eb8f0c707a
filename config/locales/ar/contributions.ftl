### الأسئلة الموجهة داخل المؤسسة إلى من لديه عناصر الجواب

role-contributor = مساهم
office-do-ask-contributor = طلب عناصر من داخل المؤسسة
office-done-ask-contributor = أُرسل السؤال. يستمر الأجل في السريان.
office-ask-contributor-lead = يتوصل شخص من المؤسسة برابط سري خاص بهذا السؤال وحده، دون حساب. لا يعلم من يطلب المعلومات ولا أي طلب هو المعني: المرجو تحرير السؤال له دون ذكر أي اسم. لا يتوقف أي أجل؛ يرسل تذكير قبل التاريخ بيومي عمل، وحين يمر.
office-ask-contributor-name = المعني بالسؤال
office-ask-contributor-name-hint = الاسم والمصلحة. لا يراه إلا المكلفون بالمعلومات.
office-ask-contributor-email = البريد الإلكتروني
office-ask-contributor-email-hint = يرسل الرابط إليه.
office-ask-contributor-language = لغة السؤال
office-ask-contributor-language-ar = العربية
office-ask-contributor-language-fr = الفرنسية
office-ask-contributor-language-en = الإنجليزية
office-ask-contributor-text = المطلوب
office-ask-contributor-text-hint = يُقرأ كما هو هنا. لا يذكر فيه من يطلب المعلومات ولا المرجع.
office-ask-contributor-request = نص الطلب
office-ask-contributor-request-no = لا يُعرض
office-ask-contributor-request-yes = يُعرض أيضا (المرجو قراءته أولا: قد يدل على صاحبه)
office-ask-contributor-by = الجواب مرغوب فيه قبل نهاية يوم
office-ask-contributor-by-hint = داخل أجل الجواب.
field-wrong-names-requester = { $field }: يذكر هذا النص من يطلب المعلومات أو ما يدل عليه. المرجو تحريره دون ذلك.
field-wrong-names-one-of-many = { $field }: يقرأ الجميع هذا النص، وهو يذكر صاحب الطلب { $reference } أو ما يدل عليه أو هذا الطلب نفسه. المرجو تحريره دون ذلك، أو معالجة هذا الطلب على حدة.
office-do-withdraw-contribution = سحب سؤال داخلي
office-done-withdraw-contribution = سُحب السؤال: تقول صفحته إنه لم يعد أي شيء مطلوبا.
office-withdraw-contribution-lead = لم يعد أي شيء مطلوبا. لإعادة الطلب يوجه سؤال جديد: الرابط القديم لا يجيب عن شيء.
office-withdraw-contribution-which = السؤال الموجه إلى
office-contributions = أسئلة داخل المؤسسة
office-contribution-waits = دون جواب
office-contribution-answered = أجيب عنه
office-contribution-withdrawn = سُحب
office-contribution-asked-on = وُجه يوم
office-contribution-by = مطلوب قبل نهاية يوم
office-contribution-request = مع نص الطلب
office-contribution-undelivered = لم يصل السؤال: تبين ذلك يوم { $date }.
office-contribution-undelivered-what = المرجو سحبه ثم توجيه سؤال جديد إلى عنوان صحيح. يستمر الأجل في السريان.
office-event-contribution-asked = طلب عناصر من داخل المؤسسة
office-event-contribution-answered = التوصل بعناصر من داخل المؤسسة
office-event-contribution-withdrawn = سحب سؤال داخلي
refusal-no-such-contribution = لا يتضمن هذا الطلب هذا السؤال.
refusal-contribution-over = أجيب عن هذا السؤال أو سُحب.
notices-kind-contribution-answered = التوصل بعناصر من داخل المؤسسة
notices-kind-contributor-asked = سؤال موجه داخل المؤسسة
notices-kind-contributor-reminder = تذكير بسؤال موجه داخل المؤسسة
office-letter-contributor-asked = سؤال داخلي
office-letter-contributor-reminder = تذكير بسؤال داخلي
office-letter-contribution-answered = عناصر من داخل المؤسسة
notices-kind-contribution-undelivered = سؤال داخلي لم يصل
office-letter-contribution-undelivered = سؤال داخلي لم يصل

mail-open-contribution = فتح السؤال والجواب عنه
mail-label-contributor-asked-on = الجواب مرغوب فيه قبل نهاية يوم
mail-label-contributor-reminder-on = الجواب مرغوب فيه قبل نهاية يوم
mail-contributor-asked-subject = عناصر مطلوبة من مصلحتكم
mail-contributor-asked-body =
    يطلب منكم المكلف بالمعلومات عناصر جواب في إطار القانون رقم 31.13 المتعلق بالحق في الحصول على المعلومات. يوجد السؤال في الصفحة أدناه، حيث يمكن الجواب وإرفاق ملفات. لا حاجة إلى حساب.

    لا يقرأ ما ترسلونه إلا من يجيب باسم المؤسسة.
mail-contributor-reminder-subject =
    { $code ->
        [late] تأخر الجواب عن العناصر المطلوبة من مصلحتكم
       *[soon] تذكير: عناصر مطلوبة من مصلحتكم
    }
mail-contributor-reminder-body =
    { $code ->
        [late] طلب منكم المكلف بالمعلومات عناصر جواب، وقد مر التاريخ. يستمر الأجل القانوني للمؤسسة في السريان: المرجو الجواب الآن أو بيان ما ينقص.
       *[soon] طلب منكم المكلف بالمعلومات عناصر جواب، وقد اقترب التاريخ. المرجو الجواب في الصفحة أدناه.
    }
mail-contribution-answered-subject = التوصل بعناصر من داخل المؤسسة: { $reference }
mail-contribution-answered-body = أجاب شخص سئل داخل المؤسسة. يوجد الجواب وملفاته في صفحة الملف، للمكلفين بالمعلومات وحدهم. يستمر الأجل في السريان.
mail-contribution-undelivered-subject = سؤال داخلي لم يصل: { $reference }
mail-contribution-undelivered-body = لم تصل الرسالة التي تحمل سؤالا موجها داخل المؤسسة. تبين صفحة الملف أي سؤال هو المعني: المرجو سحبه ثم توجيه سؤال جديد إلى عنوان صحيح. يستمر الأجل في السريان.

contribution-title = عناصر جواب
contribution-asked = المطلوب منكم
contribution-lead = يطلب منكم المكلف بالمعلومات ما يلي للجواب عن طلب في إطار القانون رقم 31.13. لا يقرأ ما ترسلونه إلا من يجيب باسم المؤسسة.
contribution-request = نص الطلب
contribution-by = الجواب مرغوب فيه قبل نهاية يوم
contribution-late = مر هذا اليوم؛ المرجو الجواب الآن.
contribution-text = جوابكم
contribution-text-hint = ما لديكم، أو مكان وجوده، أو ما ينقص.
contribution-files = الملفات
contribution-send = إرسال الجواب
contribution-recorded = ما سُجل
contribution-recorded-on = يوم
contribution-answered = سُجل جوابكم. شكرا.
contribution-withdrawn = لم يعد أي شيء مطلوبا: سُحب السؤال.
contribution-over = لم يعد أي شيء مطلوبا: بُت في الطلب.
wrong-contribution-text-missing = المرجو كتابة الجواب أو بيان ما ينقص.
wrong-contribution-text-too-long = يتضمن الجواب { $typed } حرفا والحد { $limit }. المرجو إرفاق ملف بالباقي.

unsent-first = جوابكم الأول هو المعتمد
unsent-over = لم يعد أي شيء مطلوبا هنا
unsent-lead = لم يسجل ما أرسلتموه الآن. ها هو: المرجو نسخه وتوجيهه إلى المؤسسة مباشرة إن كان عليها أن تقرأه.
unsent-files = ملفات لم تؤخذ
