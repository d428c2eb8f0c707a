### استشارة الغير (المادة 9)

role-third-party = الغير المعني بالاستشارة
mail-open-consultation = فتح صفحة الاستشارة والجواب
mail-third-party-what = ما يعنيكم
mail-label-third-party-asked-on = الجواب المرجو قبل نهاية يوم
mail-third-party-asked-subject = استشارة في معلومات تعنيكم: { $reference }
mail-third-party-asked-body =
    توصلت المؤسسة بطلب للحصول على معلومات، جزء منها قدم إليها من طرفكم أو يعنيكم. تلزمها المادة 9 من القانون رقم 31.13 بطلب موافقتكم قبل تقديم هذه المعلومات.

    يمكنكم الموافقة أو الموافقة على جزء منها أو الاعتراض مع ذكر الأسباب. السكوت ليس موافقة، والمؤسسة تقرر داخل الأجل القانوني في جميع الأحوال، بعد النظر في أسبابكم.
mail-third-party-answered-subject = أجاب الغير المعني بالاستشارة: { $reference }
mail-third-party-answered-body =
    { $code ->
        [consented] أجاب الغير المعني بالاستشارة: موافق.
        [partly] أجاب الغير المعني بالاستشارة: موافق على جزء، مع أسبابه.
       *[refused] أجاب الغير المعني بالاستشارة: معترض، مع أسبابه.
    }

    يبقى للمؤسسة أن تنظر في هذا الجواب وتغلق الاستشارة وتتخذ قرارها. ويستمر الأجل.
mail-open-consultation-told = فتح صفحة الاستشارة
mail-footer-link-third = هذا الرابط شخصي. كل من يتوفر عليه يمكنه الجواب مكانكم، فلا تسلموه لغيركم.
mail-label-third-party-told-on = تاريخ القرار
mail-third-party-told-subject = القرار بشأن المعلومات التي تعنيكم: { $reference }
mail-third-party-told-body =
    { $code ->
        [supplied] استشارتكم المؤسسة في معلومات تعنيكم، قدم طلب للحصول عليها. قررت المؤسسة تقديم هذه المعلومات.
        [partly] استشارتكم المؤسسة في معلومات تعنيكم، قدم طلب للحصول عليها. قررت المؤسسة تقديم جزء من هذه المعلومات وعدم تقديم الجزء الباقي.
       *[withheld] استشارتكم المؤسسة في معلومات تعنيكم، قدم طلب للحصول عليها. قررت المؤسسة عدم تقديم هذه المعلومات.
    }

    تقرر المؤسسة وحدها، بعد النظر في جواب من استشارته (المادة 9 من القانون رقم 31.13). لا يكشف هذا القرار عن هوية صاحب الطلب.
office-letter-third-party-asked = استشارة الغير
office-letter-third-party-answered = جواب الغير
office-letter-third-party-told = إشعار الغير بالقرار
consultation-title = استشارة في معلومات تعنيكم
consultation-closed = انتهت هذه الاستشارة ولم يعد من الممكن الجواب هنا. تشعرون بما يتقرر بشأن المعلومات التي تعنيكم.
consultation-answered = جوابكم مسجل. ستقدره المؤسسة وتقرر داخل الأجل القانوني.
consultation-recorded = ما سجلناه
consultation-recorded-answer = جوابكم
consultation-recorded-on = بتاريخ
consultation-recorded-reasons = أسبابكم
consultation-asked = ما تسألون عنه
consultation-lead = توصلت { $institution } بطلب للحصول على معلومات يعنيكم جزء منها. تسألكم هل توافقون على تقديم هذا الجزء.
consultation-to = الغير المعني بالاستشارة
consultation-concerns = المعلومات التي تعنيكم
consultation-opened = تاريخ الاستشارة
consultation-reply-by = الجواب المرجو قبل نهاية يوم
consultation-late = مر هذا اليوم، ويقبل جوابكم ما دامت المؤسسة لم تقرر.
consultation-answer = هل توافقون على تقديم هذه المعلومات؟
consultation-answer-consented = أوافق
consultation-answer-consented-hint = يمكن تقديم المعلومات كما هي
consultation-answer-partly = أوافق على جزء
consultation-answer-partly-hint = اذكروا الجزء الذي تعترضون عليه ولماذا
consultation-answer-refused = أعترض
consultation-answer-refused-hint = اذكروا الأسباب: المؤسسة تقدرها قبل أن تقرر
consultation-reasons = أسبابكم
consultation-reasons-hint = لازمة عند الاعتراض، ولو على جزء فقط. لا يطلع عليها وعلى الملفات إلا من يعالج الملف.
consultation-send = إرسال الجواب
consultation-law = ما يقوله القانون
consultation-law-consent = تطلب المؤسسة موافقتكم قبل تقديم معلومات سلمتموها لها على أساس السرية (المادة 9 من القانون رقم 31.13).
consultation-law-silence = السكوت ليس موافقة.
consultation-law-decides = تقرر المؤسسة وحدها، بعد تقدير أسبابكم، وداخل الأجل القانوني.
consultation-law-anonymous = لا يكشف لكم عن هوية صاحب الطلب، ولا تكشف له هذه الصفحة عن أسبابكم ولا عن ملفاتكم.
consultation-decided-title = ما تقرر
consultation-decided-supplied = قررت المؤسسة تقديم المعلومات التي تعنيكم.
consultation-decided-partly = قررت المؤسسة تقديم جزء من المعلومات التي تعنيكم وعدم تقديم الجزء الباقي.
consultation-decided-withheld = قررت المؤسسة عدم تقديم المعلومات التي تعنيكم.
consultation-decided-on = بتاريخ
consultation-left = انتهى الملف دون قرار، ولم يعد هناك ما يجاب عنه.
consultation-files = ملفات تدعم جوابكم
consultation-recorded-files = الملفات المرفقة
wrong-consultation-files-gone = لا تحفظ الملفات المرفقة أكثر من يوم: المرجو حذفها وإرفاقها من جديد
wrong-consultation-answer-missing = المرجو اختيار جواب
wrong-consultation-reasons-missing = المرجو ذكر أسبابكم: بدونها لا يمكن للمؤسسة أن تقدرها
wrong-consultation-reasons-too-long = أسبابكم طويلة: { $typed } حرفا، والحد الأقصى { $limit }
office-open-consultation-concerns = المعلومات التي تعنيه
office-open-consultation-concerns-hint = نص يكتب له. لا يذكر فيه اسم صاحب الطلب ولا نص الطلب.
office-open-consultation-email = البريد الإلكتروني للغير
office-open-consultation-email-hint = يتوصل برابط سري خاص به. بدون بريد إلكتروني، توجه إليه رسالة مطبوعة.
office-open-consultation-address = العنوان البريدي للغير
office-open-consultation-address-hint = لازم عند عدم وجود بريد إلكتروني.
office-open-consultation-language = لغة الإشعار
office-open-consultation-language-ar = العربية
office-open-consultation-language-fr = الفرنسية
office-open-consultation-language-en = الإنجليزية
office-open-consultation-by = الجواب المرجو قبل نهاية يوم
office-open-consultation-by-hint = داخل أجل الجواب. ليس أجلا قانونيا ولا يوقف أي أجل.
office-close-consultation-end-partly = الغير موافق على جزء
office-do-renew-consultation = تجديد رابط الغير
office-done-renew-consultation = لم يعد رابط الغير القديم صالحا.
office-renew-consultation-lead = الرابط القديم يتوقف حالا. إذا كتب عنوان، يوجه إليه الإشعار من جديد برابط جديد.
office-renew-consultation-which = الاستشارة
office-renew-consultation-email = البريد الإلكتروني الصحيح
office-renew-consultation-email-hint = يترك فارغا لإيقاف الرابط فقط.
office-renew-consultation-address = العنوان البريدي الصحيح
office-renew-consultation-address-hint = لرسالة مطبوعة.
office-renew-consultation-reasons = السبب
office-renew-consultation-reasons-hint = مثلا عنوان خاطئ. يبقى في سجل الملف.
office-end-partly = موافقة جزئية، أغلقت يوم
office-end-overtaken = تجاوزها القرار، أغلقت يوم
office-event-third-party-answered =
    { $answer ->
        [consented] أجاب الغير: موافق
        [partly] أجاب الغير: موافق على جزء
       *[refused] أجاب الغير: معترض
    }
office-event-third-party-link-renewed = تم تجديد رابط الغير
office-consultation-by = الجواب المرجو قبل نهاية { $date }
office-consultation-notified = أشعر يوم { $date }
office-consultation-waits-mail = الإشعار في طريق الإرسال
office-consultation-waits-letter = الرسالة تنتظر الإرسال
office-consultation-answered-consented = أجاب يوم { $date }: موافق
office-consultation-answered-partly = أجاب يوم { $date }: موافق على جزء
office-consultation-answered-refused = أجاب يوم { $date }: معترض
field-wrong-shows-request = { $field }: النص يذكر صاحب الطلب أو يكرر نص طلبه. يكتب من جديد بدون ذلك.
field-wrong-no-way = { $field }: المرجو كتابة بريد إلكتروني أو عنوان بريدي
office-reply-consultations = استشارة ما زالت مفتوحة
office-reply-consultations-what = الجواب النهائي يغلقها: بجواب الغير إن كان قد أجاب، وإلا بدون جواب أو متجاوزة. رفض الغير ليس في حد ذاته مبررا للرفض: المؤسسة تقدر أسبابه.
refusal-address-missing = يلزم بريد إلكتروني أو عنوان بريدي للغير.
refusal-reply-by-outside = يقع هذا اليوم بعد نهاية الأجل الجاري ({ $date }): يختار يوم داخله.
refusal-third-party-answered = أجاب الغير بنفسه: لا يسجل غير ما قاله.
refusal-in-past = هذا اليوم مر.
office-reply-disclosed-title = يشعر الغير المعني بالقرار
office-reply-disclosed-what = يشعر كل واحد بما يتقرر بشأن المعلومات التي تعنيه، ولا شيء غير ذلك: لا اسم صاحب الطلب ولا نص الجواب.
office-reply-disclosed = المعلومات التي تعنيه
office-reply-disclosed-hint = يختار مع الجواب النهائي، على وفق أجزاء الجواب.
office-disclosed-supplied = تقدم
office-disclosed-partly = يقدم جزء منها
office-disclosed-withheld = لا تقدم
office-disclosed-of = <bdi>{ $name }</bdi>: <b>{ $what }</b>
office-said-consented = كان جوابه: موافق
office-said-partly = كان جوابه: موافق على جزء
office-said-refused = كان جوابه: معترض
office-consultation-decided-supplied = القرار يوم { $date }: تقدم المعلومات
office-consultation-decided-partly = القرار يوم { $date }: يقدم جزء من المعلومات
office-consultation-decided-withheld = القرار يوم { $date }: لا تقدم المعلومات
office-consultation-told = أشعر بالقرار يوم { $date }
office-consultation-tells-mail = الإشعار بالقرار في طريق الإرسال
office-consultation-tells-letter = الرسالة المتعلقة بالقرار تنتظر الإرسال
office-event-third-party-decided =
    { $disclosure ->
        [supplied] تقرر تقديم المعلومات التي تعني الغير
        [partly] تقرر تقديم جزء من المعلومات التي تعني الغير
       *[withheld] تقرر عدم تقديم المعلومات التي تعني الغير
    }
refusal-disclosure-missing = يلزم القول ما يتقرر بشأن معلومات كل غير استشارته البوابة.
refusal-disclosure-contradicted = ما يقال للغير لا يوافق أجزاء الجواب: لا يقال إن المعلومات تقدم والجواب لا يقدم شيئا، ولا إنها لا تقدم والجواب يقدم كل شيء.
