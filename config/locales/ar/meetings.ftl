### اجتماعات اللجنة: الدعوة وجدول الأعمال والحضور والنتائج والمحضر

menu-commission-meetings = الاجتماعات
meeting-title = الاجتماع رقم <bdi dir="ltr">{ $number }</bdi>
meeting-heading = الاجتماع رقم { $number }
meeting-list-lead = تجتمع اللجنة مرة في الشهر على الأقل (المادة 3 من النظام الداخلي). ويتم البت في كل شكاية في صفحتها، ولا يغير الاجتماع أي أجل من آجالها.
meeting-list-empty = لا اجتماع في هذه السنة
meeting-convene = الدعوة إلى اجتماع
meeting-convene-lead = يحمل الاجتماع الرقم الموالي في سنته. ويعد جدول الأعمال بعد ذلك.
meeting-col-meeting = الاجتماع
meeting-col-items = في جدول الأعمال
meeting-col-deliberated = تم التداول فيها
meeting-col-left = أرجئت أو سحبت
meeting-col-complaint = الشكاية
meeting-col-institution = المؤسسة
meeting-col-received = تاريخ التوصل
meeting-col-due = نهاية أجل 30 يوما
meeting-col-seat = الصفة
meeting-col-presence = الحضور
meeting-kind = نوع الاجتماع
meeting-kind-hint = الاجتماع الثاني، المنعقد داخل ثمانية أيام من اجتماع لم يكتمل نصابه، صحيح مهما كان عدد الحاضرين (المادة 5 من النظام الداخلي). ولا يقترح إلا بعد اجتماع سجل حضوره ولم يكتمل نصابه.
meeting-kind-ordinary = اجتماع عادي
meeting-kind-extraordinary = اجتماع استثنائي
meeting-kind-second = اجتماع ثان لعدم اكتمال النصاب
meeting-after = الاجتماع الذي لم يكتمل نصابه
meeting-after-hint = للاجتماع الثاني وحده.
meeting-after-none = لا شيء
meeting-after-of = بعد الاجتماع رقم <bdi dir="ltr">{ $number }</bdi> الذي لم يكتمل نصابه
meeting-after-plain = بعد الاجتماع رقم { $number } الذي لم يكتمل نصابه
meeting-starts = التاريخ والساعة
meeting-place = المكان
meeting-place-hint = مثلا: مقر اللجنة، الرباط
meeting-state-convened = تمت الدعوة إليه
meeting-state-held = انعقد، والمحضر مفتوح
meeting-state-closed = محضر مغلق
meeting-state-cancelled = اجتماع ملغى
meeting-convened-by = دعا إليه

meeting-agenda = جدول الأعمال
meeting-agenda-empty = لا شكاية في جدول الأعمال
meeting-ends-before = ينتهي أجلها (30 يوما) قبل الاجتماع
meeting-order = ترتيب الشكايات
meeting-order-at = الرتبة
meeting-order-of = رتبة الشكاية
meeting-order-save = حفظ الترتيب
meeting-propose = شكايات يمكن إدراجها
meeting-propose-lead = شكايات في انتظار البت، ينتهي أجلها قبل الاجتماع أو في { $date } على أبعد تقدير، ولا تنتظر في اجتماع آخر. الأقرب أجلا أولا.
meeting-propose-more = هناك شكايات أخرى: ستقترح بعد إدراج هذه.
meeting-propose-none = لا شكاية مقترحة.
meeting-choose = إدراج
meeting-reference = شكاية أخرى، بمرجعها
meeting-reference-hint = مثلا CDAI-2026-00012-7
meeting-put = الإدراج في جدول الأعمال
meeting-wrong-reference = لا شكاية معروضة على اللجنة بهذا المرجع.
meeting-wrong-order = الرتبة عدد، مثلا 1.

meeting-presence = الحضور
meeting-presence-none = لم يسجل الحضور بعد.
meeting-presence-lead = أعضاء اللجنة حسب المادة 23، مقعدا مقعدا. تكون مداولات اللجنة صحيحة بحضور { $needed } أعضاء من أصل { $of } (المادة 24).
meeting-presence-second = هذا الاجتماع الثاني صحيح مهما كان عدد الحاضرين.
meeting-presence-save = تسجيل الحضور
meeting-name = الاسم
meeting-wrong-name = يجب ذكر اسم كل حاضر.
meeting-is-present = حاضر(ة)
meeting-is-absent = غائب(ة)
meeting-secretary = كاتب(ة) الجلسة
meeting-secretary-hint = بدون صوت تقريري.
meeting-seat-chair = رئاسة اللجنة
meeting-seat-administration = ممثل الإدارات العمومية
meeting-seat-association = ممثل إحدى الجمعيات
meeting-seat-representatives = عضو يعينه رئيس مجلس النواب
meeting-seat-councillors = عضو يعينه رئيس مجلس المستشارين
meeting-seat-probity = ممثل الهيئة الوطنية للنزاهة والوقاية من الرشوة ومحاربتها
meeting-seat-archives = ممثل مؤسسة أرشيف المغرب
meeting-seat-human-rights = ممثل المجلس الوطني لحقوق الإنسان
meeting-seat-mediator = ممثل مؤسسة وسيط المملكة
meeting-present-n =
    { $n ->
        [0] لم يحضر أحد من أصل { $of } أعضاء (النصاب: { $needed }).
        [one] حضر عضو واحد من أصل { $of } (النصاب: { $needed }).
        [two] حضر عضوان من أصل { $of } (النصاب: { $needed }).
        [few] حضر { $n } أعضاء من أصل { $of } (النصاب: { $needed }).
       *[other] حضر { $n } عضوا من أصل { $of } (النصاب: { $needed }).
    }
meeting-quorum = يمكن للجنة أن تتداول.
meeting-no-quorum = لم يكتمل النصاب: لا يمكن التداول في أي شكاية. وينعقد اجتماع ثان داخل ثمانية أيام.

meeting-results = النتائج
meeting-result = النتيجة
meeting-result-lead = تدون هذه النتيجة في المحضر. أما القرار المعلل نفسه فيسجل ويرسل من صفحة الشكاية.
meeting-result-none = بدون نتيجة بعد
meeting-result-deliberated = تم التداول فيها
meeting-result-agreed = { $result }: { $finding }
meeting-result-adjourned = أرجئت إلى اجتماع لاحق
meeting-result-taken-off = سحبت من جدول الأعمال
meeting-result-cancelled = ألغي الاجتماع
meeting-result-record = تسجيل النتيجة
meeting-result-change = تغيير النتيجة
meeting-result-save = تسجيل النتيجة
meeting-take-off = السحب من جدول الأعمال
meeting-if-deliberated = إذا تم التداول فيها
meeting-if-adjourned = إذا أرجئت
meeting-if-taken-off = إذا سحبت
meeting-agreed = ما انتهت إليه اللجنة
meeting-vote = التصويت
meeting-vote-unanimous = بإجماع الحاضرين
meeting-vote-majority = بالأغلبية
meeting-vote-casting = بترجيح صوت الرئيس
meeting-to = الاجتماع الذي أرجئت إليه
meeting-to-hint = تدرج في جدول أعمال ذلك الاجتماع. ولا يمدد الإرجاء أجل 30 يوما.
meeting-to-none = تاريخ يحدد لاحقا
meeting-adjourned-to = إلى الاجتماع رقم { $number }
meeting-off-reason = سبب السحب
meeting-texts-hint = بدون اسم أو معطيات شخصية: لا يمكن محو هذا النص.
meeting-decided = سجل القرار يوم
meeting-differs = القرار المسجل ليس هو ما ورد في المحضر.
meeting-to-decide = تسجيل القرار في صفحة الشكاية
meeting-admit-first = قبل تسجيل القرار، يجب التصريح بقبول الشكاية شكلا في صفحتها

meeting-do-agenda = إعداد جدول الأعمال
meeting-do-presence = تسجيل الحضور
meeting-do-move = تغيير التاريخ أو المكان
meeting-do-move-lead = ممكن ما دام الحضور لم يسجل. ويبقى جدول الأعمال كما هو.
meeting-do-cancel = إلغاء الاجتماع
meeting-do-cancel-lead = تصبح شكايات جدول أعماله قابلة للإدراج من جديد. ولا يمدد أي أجل من آجالها.
meeting-cancel-reason = سبب الإلغاء
meeting-do-close = إغلاق المحضر
meeting-do-close-lead = المحضر المغلق لا يتغير؛ ولا يمكن إلا تدوين تصحيح إلى جانبه.
meeting-unsettled-n =
    { $n ->
        [one] شكاية واحدة بدون نتيجة بعد.
        [two] شكايتان بدون نتيجة بعد.
        [few] { $n } شكايات بدون نتيجة بعد.
       *[other] { $n } شكاية بدون نتيجة بعد.
    }
meeting-do-correct = تدوين تصحيح
meeting-do-correct-lead = يبقى المحضر المغلق كما هو، ويدون التصحيح إلى جانبه باسم صاحبه وتاريخه.
meeting-correct-text = التصحيح
meeting-corrections = التصحيحات
meeting-closing = الإغلاق
meeting-closed-on = أغلق المحضر يوم { $date } من طرف { $name }.
meeting-documents = الوثائق
meeting-agenda-pdf = جدول الأعمال، PDF
meeting-minutes-pdf = المحضر، PDF
meeting-record-json = سجل الاجتماع، JSON
meeting-standings = اجتماعات اللجنة
meeting-stands = في جدول الأعمال

meeting-done-convened = تمت الدعوة إلى الاجتماع.
meeting-done-agenda = سجل جدول الأعمال.
meeting-done-order = سجل ترتيب الشكايات.
meeting-done-presence = سجل الحضور.
meeting-done-result = سجلت النتيجة.
meeting-done-move = سجل التاريخ والمكان.
meeting-done-cancel = ألغي الاجتماع.
meeting-done-close = أغلق المحضر.
meeting-done-correct = دون التصحيح إلى جانب المحضر.

meeting-fault-overtaken = سجل شخص آخر شيئا في هذا الاجتماع في الأثناء. هذه حالته الآن؛ تحققوا وأعيدوا الإرسال.
meeting-fault-over = هذا الاجتماع مغلق أو ملغى: لا يمكن تسجيل شيء فيه.
meeting-fault-not-closed = لا يدون التصحيح إلا إلى جانب محضر مغلق.
meeting-fault-held = سجل الحضور: فقد انعقد الاجتماع.
meeting-fault-not-yet = لم يحن بعد يوم الاجتماع.
meeting-fault-out-of-reach = يجب أن يكون التاريخ بعد دخول القانون حيز التنفيذ وداخل السنة المقبلة.
meeting-fault-no-first = الاجتماع الثاني يلي اجتماعا مسجلا لم يكتمل نصابه: اختاروه.
meeting-fault-not-within = ينعقد الاجتماع الثاني بعد الاجتماع الذي لم يكتمل نصابه وداخل ثمانية أيام منه.
meeting-fault-followed = يليه اجتماع ثان مبرمج أو منعقد: ألغوا هذا الأخير أولا إن لم ينعقد.
meeting-fault-nothing-chosen = اختاروا شكاية واحدة على الأقل أو اذكروا مرجعها.
meeting-fault-not-open = هذه الشكاية ليست في انتظار بت اللجنة.
meeting-fault-elsewhere = هذه الشكاية تنتظر في جدول أعمال اجتماع آخر.
meeting-fault-came-later = وردت هذه الشكاية على اللجنة بعد يوم الاجتماع، فلا يمكن النظر فيها خلاله.
meeting-fault-not-on-agenda = هذه الشكاية ليست في جدول الأعمال.
meeting-fault-seats = اذكروا عضوا حاضرا واحدا على الأقل باسمه.
meeting-fault-nobody-present = سجلوا الحضور أولا.
meeting-fault-no-quorum = لا يمكن التداول في أي شكاية بدون نصاب.
meeting-fault-no-chair = الصوت المرجح للرئيس، وهو غير حاضر.
meeting-fault-not-later = اختاروا اجتماعا لاحقا غير مغلق ولا ملغى.
meeting-fault-unsettled = يجب أن تكون لكل شكاية في جدول الأعمال نتيجة.

meeting-doc-agenda = جدول أعمال الاجتماع رقم { $number }
meeting-doc-minutes = محضر الاجتماع رقم { $number }
meeting-doc-lead = { $kind }، يوم { $when }، { $place }.
meeting-doc-secretary = كاتب(ة) الجلسة: { $name }.
meeting-doc-open = هذا المحضر غير مغلق: يمكن أن يتغير.
meeting-mark-title = سجل هذا الاجتماع
meeting-mark-how = البصمة أدناه هي بصمة ملف JSON لسجل الاجتماع كما كان وقت إعداد هذه الوثيقة.
meeting-mark-alt = رمز للمسح: بصمة SHA-256 لسجل الاجتماع
meeting-mark-digest = بصمة SHA-256 لملف JSON

hearing-deliberated-title = ما تداولت فيه اللجنة
hearing-differs-title = هذا القرار ليس ما خلصت إليه مداولة اللجنة
hearing-differs-lead = إن كان صحيحا فسجلوه: سيبين المحضر أن الأمرين مختلفان.
