### الشكايات لدى من يبت فيها: رئيس المؤسسة ومكتبها، وما تشترك فيه اللجنة

mail-open-complaint = فتح الشكاية
mail-label-court-until = آخر يوم للجوء إلى المحكمة
mail-label-promised = آخر يوم للتنفيذ
mail-label-answer-by = الجواب مطلوب قبل نهاية يوم

mail-complaint-admitted-subject = شكايتكم مقبولة شكلا: { $reference }
mail-complaint-admitted-body =
    قبلت لجنة الحق في الحصول على المعلومات شكايتكم من حيث الشكل، وهي تدرس موضوعها. وليس هذا قرارا في الموضوع. ويستمر الأجل من يوم توصلها بالشكاية، ولا يطلب منكم أي شيء.

mail-complaint-withdrawn-subject = سحب شكاية: { $reference }
mail-complaint-withdrawn-body =
    سحب صاحب الشكاية شكايته، ولم يعد هناك ما يبت فيه. ويبقى التأخر المسجل، إن وجد، قائما.

mail-decision-to-carry-out-subject = قرار ينبغي تنفيذه: { $reference }
mail-decision-to-carry-out-body =
    استجاب رئيس المؤسسة لشكاية، كليا أو جزئيا. تبين صفحة الشكاية ما ينبغي تسليمه وآخر يوم لذلك. أعيدوا فتح الطلب لتسليمه.

mail-commission-asks-subject = مراسلة من اللجنة في شأن شكاية: { $reference }
mail-commission-asks-body =
    تدرس لجنة الحق في الحصول على المعلومات شكاية تتعلق بطلب تتولى مؤسستكم الجواب عنه، وقد وجهت مراسلة في شأنها. تجدون المراسلة واستمارة الجواب في صفحة الشكاية.

mail-commission-recommends-subject = توصية اللجنة: { $reference }
mail-commission-recommends-body =
    رأت لجنة الحق في الحصول على المعلومات أن شكاية في محلها، كليا أو جزئيا، وأوصت بما ينبغي أن تقوم به مؤسستكم. تجدون التوصية في صفحة الشكاية؛ ويسجل مآلها ويبلغ عنه.

mail-institution-responded-subject = أجابت المؤسسة: { $reference }
mail-institution-responded-body =
    أجابت المؤسسة عن مراسلة اللجنة. تجدون الجواب في صفحة الشكاية.

mail-head-decided-meanwhile-subject = بت رئيس المؤسسة في الأثناء: { $reference }
mail-head-decided-meanwhile-body =
    بت رئيس المؤسسة في شكاية كان عدم البت فيها قد عرض على اللجنة. تجدون القرار في صفحة الشكاية. وتستمر الشكاية المعروضة على اللجنة ما لم تسحب، ويسري أجلها كما كان.

mail-complaint-ended-subject = سحب شكايتكم: { $reference }
mail-complaint-ended-body =
    { $code ->
        [paper] سجل سحب شكايتكم بناء على محرر موقع من طرفكم، ولن يتخذ بعد ذلك أي قرار بشأنها.
       *[page] تم سحب شكايتكم كما أردتم، ولن يتخذ بعد ذلك أي قرار بشأنها.
    }

    إذا لم تسحبوها بأنفسكم، فراسلوا فورا الجهة التي تنظر فيها مع ذكر المرجع. وما دام الأجل ساريا يمكنكم تقديم شكاية جديدة: صفحة طلبكم تبين آخر يوم لذلك.

mail-receipt-recorded-subject = تسجيل يوم توصلكم بالجواب: { $reference }
mail-receipt-recorded-body =
    { $code ->
        [postal] سجل اليوم المبين أدناه على أنه يوم توصلكم بالجواب أو بالقرار، بناء على إشعار بالتوصل من البريد.
       *[signature] سجل اليوم المبين أدناه على أنه يوم توصلكم بالجواب أو بالقرار، بناء على توقيع.
    }

    يحتسب أجل الشكاية أو اللجوء إلى المحكمة ابتداء من ذلك اليوم. إذا كان غير صحيح، فراسلوا دون انتظار الجهة التي أجابتكم مع ذكر المرجع: يمكنها تصحيحه بيوم لاحق. وتبين صفحة طلبكم ما يمكنكم القيام به وآخر يوم لذلك.

mail-label-receipt-recorded-on = تاريخ التوصل بالجواب أو القرار

mail-carried-out-subject = تسجيل التنفيذ: { $reference }
mail-carried-out-body =
    { $code ->
        [commission-full] سجل أن توصية اللجنة بشأن شكايتكم نفذت كاملة. إذا لم تتوصلوا بما أوصت به اللجنة، فصرحوا بذلك في صفحة شكايتكم.
        [head-part] سجلت المؤسسة أنها لم تنفذ إلا جزءا مما قرره رئيسها بشأن شكايتكم. إذا لم تتوصلوا حتى بهذا الجزء، فصرحوا بذلك في صفحة شكايتكم.
        [head-ignored] سجلت المؤسسة أنها لم تنفذ ما قرره رئيسها بشأن شكايتكم. ويمكنكم التصريح بذلك من جهتكم في صفحة شكايتكم.
       *[head-full] سجلت المؤسسة أنها نفذت كاملا ما قرره رئيسها بشأن شكايتكم. إذا لم تتوصلوا بما وعدتم به، فصرحوا بذلك في صفحة شكايتكم.
    }

    يسجل تصريحكم ويدرج في التقارير، ولا يفتح أي أجل جديد. وتبين صفحة طلبكم ما يمكنكم القيام به بعد وإلى أي يوم.

mail-label-carried-out-on = تاريخ التنفيذ المسجل

mail-not-followed-subject = لم يعمل بالتوصية: { $reference }
mail-not-followed-body =
    { $code ->
        [part] عاينت لجنة الحق في الحصول على المعلومات أن توصيتها لم يعمل بها إلا جزئيا.
       *[ignored] عاينت لجنة الحق في الحصول على المعلومات أن توصيتها لم يعمل بها.
    }

    تسجل هذه المعاينة وتضمن في التقارير. واللجنة توصي ولا تلزم، ولا يبتدئ بهذه المعاينة أي أجل جديد. وتبين صفحة طلبكم ما يمكنكم القيام به بعد وإلى أي يوم.

mail-not-followed-noted-subject = عدم العمل بالتوصية، معاينة مسجلة: { $reference }
mail-not-followed-noted-body =
    { $code ->
        [part] عاينت لجنة الحق في الحصول على المعلومات أن توصيتها لم يعمل بها إلا جزئيا.
       *[ignored] عاينت لجنة الحق في الحصول على المعلومات أن توصيتها لم يعمل بها.
    }

    تسجل هذه المعاينة وتضمن في التقارير، ويخبر بها صاحب الشكاية.

mail-label-head-decided-meanwhile-on = تاريخ البت
mail-label-not-followed-on = تاريخ المعاينة
mail-label-not-followed-noted-on = تاريخ المعاينة

office-letter-complaint-admitted = قبول الشكاية شكلا
office-letter-complaint-withdrawn = سحب شكاية
office-letter-decision-to-carry-out = قرار ينبغي تنفيذه
office-letter-commission-asks = مراسلة اللجنة إلى المؤسسة
office-letter-commission-recommends = توصية إلى المؤسسة
office-letter-institution-responded = جواب المؤسسة
office-letter-head-decided-meanwhile = قرار الرئيس أثناء نظر اللجنة في عدم البت
office-letter-complaint-ended = سحب الشكاية، إشعار المشتكي
office-letter-receipt-recorded = تسجيل التوصل
office-letter-carried-out = تنفيذ كامل
office-letter-not-followed = عدم العمل بالتوصية
office-letter-not-followed-noted = عدم العمل بالتوصية، إشعار المؤسسة

stage-elsewhere = خارج البوابة
history-declared = سجل طلب قدم خارج البوابة، مع الشكاية المتعلقة به
office-event-declared = سجل طلب لم تره البوابة كما صرح به
refusal-nothing-asked = لم تراسل اللجنة المؤسسة في شأن هذه الشكاية.

menu-head-complaints = الشكايات
menu-commission = الشكايات
menu-commission-register = السجل
menu-commission-letters = المراسلات
hearing-list-title-head = الشكايات المعروضة على الرئيس
hearing-list-title-commission = الشكايات المعروضة على اللجنة
hearing-list-lead-head = للرئيس 15 يوما متصلة من يوم التوصل (المادة 19). أقرب آخر يوم أولا.
hearing-list-lead-commission = للجنة 30 يوما متصلة من يوم التوصل (المادة 20). أقرب آخر يوم أولا.
hearing-list-not-found = لا توجد هنا شكاية بهذا المرجع.
hearing-list-tabs = أي الشكايات
hearing-list-search = البحث عن شكاية
hearing-list-q = مرجع الشكاية
hearing-list-find = بحث
hearing-list-empty = لا توجد شكايات
hearing-list-empty-lead = لا شيء ينتظر في هذا الباب.
hearing-tab-open = في انتظار البت
hearing-tab-late = متأخرة
hearing-tab-to-follow = ينبغي تتبع مآلها
hearing-tab-premature = قبل الأوان
hearing-tab-filed = دراسة القبول شكلا
hearing-tab-admitted = قيد التحقيق
hearing-tab-decided = بت فيها
hearing-tab-inadmissible = غير مقبولة شكلا
hearing-tab-withdrawn = مسحوبة
hearing-tab-all = الكل
hearing-col-complaint = الشكاية
hearing-col-request = الطلب
hearing-col-under = موضوع الشكاية
hearing-col-filed = التوصل
hearing-col-due = آخر يوم
hearing-col-status = الأجل
hearing-col-state = الحالة
hearing-row-follow = التنفيذ منتظر إلى غاية
hearing-state-premature = قبل الأوان، في الانتظار
hearing-state-without-object = قبل الأوان، بدون موضوع
hearing-state-dispatched = رسالة لم تسلم بعد
hearing-state-filed = تم التوصل بها
hearing-state-admitted = قيد التحقيق
hearing-state-decided = بت فيها
hearing-state-inadmissible = غير مقبولة شكلا
hearing-state-withdrawn = مسحوبة
hearing-grievance-no-answer = عدم الجواب داخل الأجل
hearing-grievance-refused = الرفض
hearing-grievance-partial = جواب ناقص
hearing-grievance-late = جواب متأخر
hearing-grievance-irrelevant = جواب لا علاقة له بالطلب
hearing-grievance-fees = المصاريف
hearing-grievance-format = شكل الجواب أو لغته
hearing-short-silence-answer = عدم الجواب داخل أجل المادة 16
hearing-short-silence-urgent = عدم الجواب داخل أجل المادة 17
hearing-short-reply = جواب المؤسسة
hearing-short-voiding = إبطال الطلب
hearing-short-head-silence = عدم بت الرئيس
hearing-short-head-decision = قرار الرئيس
hearing-short-declared-head = طلب قدم خارج البوابة
hearing-short-declared-commission = شكاية إلى الرئيس لا توجد في البوابة
hearing-flag-premature = وردت قبل الأوان
hearing-flag-premature-lead = لا يسري أي أجل بعد. وتحتسب من تلقاء نفسها من اليوم الذي يمكن تقديمها فيه:
hearing-flag-without-object = وردت قبل الأوان وصارت بدون موضوع
hearing-flag-without-object-lead = لن يحصل ما كانت تنتظره: صدر الجواب أو القرار داخل أجله، أو انتهى الطلب. لا يسري أي أجل، ويمكن التصريح بعدم قبولها. ولصاحبها أن يقدم شكاية في الجواب أو القرار.
hearing-flag-possibly-early = ربما قبل الأوان
hearing-flag-possibly-early-lead = يتوقف انتهاء أجل الجواب على عيد لم يؤكد تاريخه بعد. وفي كل الأحوال يحل أوان الشكاية ابتداء من
hearing-flag-possibly-late = ربما خارج الأجل
hearing-flag-possibly-late-lead = وردت بعد آخر يوم بالحساب الصارم، وفي ما تقبله قراءة لفائدة صاحب الطلب.
hearing-flag-late = خارج الأجل
hearing-flag-late-lead = انتهى أجلها بكل قراءة ابتداء من
hearing-flag-declared = أجلها رهين بما صرح به
hearing-flag-declared-lead = لم تر البوابة المرحلة السابقة؛ ولا شيء هنا يثبت تواريخها.
hearing-flag-declared-from = حسب التصريح كان يمكن تقديمها ابتداء من
hearing-flag-declared-until = إلى غاية
hearing-flag-declared-came = وردت يوم
hearing-flag-person = لا ترفض البوابة شيئا لهذا السبب: شخص هو من يقرر، مع التعليل، هل تدرس.
hearing-disputed = استعجال متنازع فيه
hearing-disputed-lead = تتعلق هذه الشكاية بعدم الجواب عند انتهاء أجل الجواب الاستعجالي. ولم تقبل المؤسسة الاستعجال، بقرار بتاريخ
hearing-disputed-person = شخص هو من يقرر، مع التعليل، هل كان هذا الأجل يلزم المؤسسة؛ ولا ترفض البوابة شيئا لهذا السبب.
hearing-disputed-reasons = تعليل المؤسسة
hearing-over-head = شكاية إلى رئيس المؤسسة (المادة 19)
hearing-over-commission = شكاية إلى اللجنة (المادة 20)
hearing-silent = بدون جواب
hearing-overtaken = ورد جواب في الأثناء: الشكاية مستمرة
hearing-withdrawn = سحبت الشكاية يوم
hearing-no-clock = لا يسري أي أجل للبت.
hearing-in-time-if-rolled = لو تم تأجيل اليوم الأخير، وقد صادف عطلة، إلى أول يوم عمل لكان القرار داخل الأجل. لا ينص القانون على هذا التأجيل: يحتسب التأخر.
hearing-came = الشكاية
hearing-kept = ما كتبه صاحب الشكاية إلى اللجنة ومرفقاته تحتفظ به اللجنة. وتطلع المؤسسة على أسباب الشكاية، وعلى ما تراسلها اللجنة بشأنه وما تخلص إليه.
hearing-who = صاحب الشكاية
hearing-story = تاريخ الشكاية
hearing-fact-received = تاريخ التوصل
hearing-outcome-head = قرار الرئيس
hearing-outcome-commission = ما خلصت إليه اللجنة
hearing-finding-upheld = الشكاية في محلها
hearing-finding-partly = الشكاية في محلها جزئيا
hearing-finding-rejected = الشكاية مرفوضة
hearing-finding-inadmissible = الشكاية غير مقبولة شكلا
hearing-reasons = التعليل
hearing-promised = ما سيسلم
hearing-recommended = ما توصي به اللجنة
hearing-fact-by = آخر يوم
hearing-overdue = انقضى هذا اليوم ولم يسجل أحد المآل
hearing-also-answered = من بت في الشكاية هو أيضا من أعطى الجواب.
hearing-by-delegation = باسم الرئيس وبتفويض منه: القرار رقم
hearing-fact-compliance = المآل
hearing-compliance-full = نفذ
hearing-compliance-part = نفذ جزئيا
hearing-compliance-ignored = لم ينفذ
hearing-next-head = يمكن تقديم الشكاية إلى اللجنة (المادة 20) إلى غاية:
hearing-next-commission = يمكن اللجوء إلى المحكمة (المادة 21) إلى غاية:
hearing-outlasts = اليوم المحدد في القرار لا يحل إلا بعد ذلك اليوم. وقد أخبر صاحب الشكاية بأن يقوم بالخطوة الموالية قبل نهايته رغم ذلك.
hearing-reopen = إعادة فتح الطلب لتنفيذ القرار
hearing-before = الشكاية إلى الرئيس
hearing-said-request = ما صرح به بشأن الطلب
hearing-said-head = ما صرح به بشأن الشكاية إلى الرئيس
hearing-said-lead = لم تر البوابة هذه المرحلة. ما يرد هنا هو ما تقوله الوثائق.
hearing-said-received = تاريخ التوصل هناك
hearing-said-reference = رقمها هناك
hearing-said-answered = تاريخ التوصل بالجواب
hearing-said-silence = بدون جواب
hearing-said-answer = مضمون الجواب
hearing-steps = التحقيق
hearing-step-asked = مراسلة إلى المؤسسة
hearing-step-heard = ما ورد من المؤسسة
hearing-step-found = معاينة اللجنة
hearing-step-responded = جواب المؤسسة عبر البوابة
hearing-answer-by = الجواب مطلوب قبل نهاية يوم
hearing-back = الرجوع إلى الشكاية
hearing-do-register = تسجيل شكاية واردة على الورق
hearing-do-note = كتابة ملاحظة
hearing-do-admit = التصريح بقبول الشكاية شكلا
hearing-do-dismiss = التصريح بعدم قبول الشكاية شكلا
hearing-do-inquire = تسجيل إجراء في التحقيق
hearing-do-respond = الجواب على اللجنة
hearing-do-decide = البت في الشكاية
hearing-do-record-receipt = تسجيل التوصل بالقرار
hearing-do-record-withdrawal = تسجيل السحب
hearing-do-acknowledge = تسجيل التوصل
hearing-do-follow = تسجيل المآل
hearing-done-register = سجلت الشكاية.
hearing-done-note = حفظت الملاحظة.
hearing-done-admit = الشكاية مقبولة شكلا؛ وأخبر صاحبها.
hearing-done-dismiss = الشكاية غير مقبولة شكلا؛ وأخبر صاحبها مع التعليل.
hearing-done-inquire = سجل الإجراء.
hearing-done-respond = الجواب الآن أمام اللجنة.
hearing-done-decide = سجل القرار وهو في طريقه إلى صاحب الشكاية.
hearing-done-record-receipt = سجل التوصل.
hearing-done-record-withdrawal = سجل السحب.
hearing-done-acknowledge = سجل التوصل، والأجل يسري من ذلك اليوم.
hearing-done-follow = سجل المآل.
hearing-note-lead-head = تبقى الملاحظة داخل المؤسسة ولا توقف أي أجل.
hearing-note-lead-commission = تبقى الملاحظة لدى اللجنة: لا تطلع عليها المؤسسة ولا صاحب الشكاية.
hearing-admit-lead-head = تدرس الشكاية. ويسري أجلها من يوم التوصل بها.
hearing-admit-lead-commission = تدرس الشكاية. ويسري أجلها من يوم التوصل بها.
hearing-dismiss-lead-head = لا تدرس الشكاية، مع التعليل. وهذا جواب عنها: يتوقف أجلها وتفتح المرحلة الموالية.
hearing-dismiss-lead-commission = لا تدرس الشكاية، مع التعليل. وهذا جواب عنها: يتوقف أجلها وتفتح المرحلة الموالية.
hearing-inquire-lead-head = توجه مراسلة إلى مكتب المؤسسة، بالبريد الإلكتروني إن كان لأحد فيها حساب، وإلا في رسالة تطبع. ويسجل ما ورد من المؤسسة وما تعاينه اللجنة بتاريخه. ولا يوقف أي إجراء أجل 30 يوما.
hearing-inquire-lead-commission = توجه مراسلة إلى مكتب المؤسسة، بالبريد الإلكتروني إن كان لأحد فيها حساب، وإلا في رسالة تطبع. ويسجل ما ورد من المؤسسة وما تعاينه اللجنة بتاريخه. ولا يوقف أي إجراء أجل 30 يوما.
hearing-respond-lead-head = تطلع اللجنة على هذا الجواب ومرفقاته.
hearing-respond-lead-commission = تطلع اللجنة على هذا الجواب ومرفقاته.
hearing-decide-lead-head = القرار معلل. وإذا كانت الشكاية في محلها ذكر ما سيسلم وآخر يوم لذلك. ويخبر صاحبها على الفور.
hearing-decide-lead-commission = ما تخلص إليه اللجنة معلل. وهي توصي ولا تلزم؛ ويمكن أن تحدد التوصية أجلا.
hearing-record-receipt-lead-head = يوم التوصل، مع إثباته، يبدأ به أجل المرحلة الموالية. واليوم الذي سبق تسجيله لا يصحح إلا بيوم لاحق.
hearing-record-receipt-lead-commission = يوم التوصل، مع إثباته، يبدأ به أجل المرحلة الموالية. واليوم الذي سبق تسجيله لا يصحح إلا بيوم لاحق.
hearing-record-withdrawal-lead-head = لا يسحب الشكاية إلا صاحبها، وهنا على الورق. وما تأخر يبقى متأخرا.
hearing-record-withdrawal-lead-commission = لا يسحب الشكاية إلا صاحبها، وهنا على الورق. وما تأخر يبقى متأخرا.
hearing-acknowledge-lead-head = حررت هذه الشكاية قبل أن تتلقى المؤسسة عبر البوابة. يحسب الأجل من يوم التوصل بالرسالة.
hearing-acknowledge-lead-commission = حررت هذه الشكاية قبل أن تتلقى اللجنة عبر البوابة. يحسب الأجل من يوم التوصل بالرسالة.
hearing-acknowledge-on = تاريخ التوصل
hearing-acknowledge-on-hint = التاريخ المكتوب في الوصل أو في الإشعار بالتوصل، لا تاريخ اليوم.
hearing-acknowledge-evidence = ما يثبته
hearing-acknowledge-evidence-hint = رقم في سجل الواردات أو خاتم.
hearing-follow-lead-head = يسجل ويبلغ هل وفي بالوعد. ولا يفتح ذلك أي أجل جديد.
hearing-follow-lead-commission = يسجل ويبلغ هل عمل بالتوصية. ولا يفتح ذلك أي أجل جديد.
hearing-note-text = الملاحظة
hearing-note-text-hint = دون رقم أي وثيقة هوية.
hearing-dismiss-reasons = التعليل الموجه إلى صاحب الشكاية
hearing-dismiss-reasons-hint = كتابة: القاعدة التي لم تحترم والوقائع.
hearing-inquire-kind = الإجراء
hearing-inquire-kind-asked = مراسلة إلى المؤسسة
hearing-inquire-kind-heard = ما أجابت به المؤسسة على الورق
hearing-inquire-kind-found = معاينة للجنة، خاصة بها
hearing-inquire-text = النص
hearing-inquire-text-hint = يطلع الطرفان على المراسلة والجواب، ولا تطلع على المعاينة إلا اللجنة.
hearing-inquire-answer_by = الجواب مطلوب قبل نهاية يوم
hearing-inquire-answer_by-hint = للمراسلة وحدها، عند الاقتضاء. رغبة وليست أجلا قانونيا.
hearing-inquire-on = يوم الورود أو المعاينة
hearing-inquire-on-hint = فقط لما ورد على الورق أو عوين في يوم غير اليوم.
hearing-respond-text = الجواب الموجه إلى اللجنة
hearing-respond-text-hint = تطلع عليه اللجنة دون صاحب الشكاية.
hearing-decide-finding = القرار
hearing-decide-finding-upheld = الشكاية في محلها
hearing-decide-finding-partly = الشكاية في محلها جزئيا
hearing-decide-finding-rejected = الشكاية مرفوضة
hearing-decide-reasons = التعليل
hearing-decide-reasons-hint = يطلع عليه صاحب الشكاية. اذكروا الوقائع والمواد.
hearing-decide-what = ما سيسلم
hearing-decide-what-hint = يملأ إذا كانت الشكاية في محلها، كليا أو جزئيا.
hearing-decide-by = آخر يوم لذلك
hearing-decide-by-hint = آخر يوم للوفاء بالوعد.
hearing-decide-recommendation = التوصية الموجهة إلى المؤسسة
hearing-decide-recommendation-hint = يملأ إذا كانت الشكاية في محلها، كليا أو جزئيا.
hearing-decide-term = أجل التوصية
hearing-decide-term-hint = يمكن تركه فارغا.
hearing-record-receipt-on = يوم التوصل
hearing-record-receipt-on-hint = كما يثبته التوقيع أو البريد.
hearing-record-receipt-proof = الإثبات
hearing-record-receipt-proof-signature = توقيع
hearing-record-receipt-proof-postal = إثبات بريدي
hearing-record-receipt-evidence = ما يثبته
hearing-record-receipt-evidence-hint = مثلا رقم الإشعار بالتوصل.
hearing-record-withdrawal-signed = يوم التوقيع
hearing-record-withdrawal-signed-hint = كما كتب على الورقة.
hearing-record-withdrawal-scan = مكان الورقة الموقعة
hearing-record-withdrawal-scan-hint = مثلا الرقم في سجل البريد.
hearing-follow-compliance = المآل
hearing-follow-compliance-full = نفذ
hearing-follow-compliance-part = نفذ جزئيا
hearing-follow-compliance-ignored = لم ينفذ
hearing-follow-on = يوم المعاينة
hearing-follow-on-hint = اليوم أو قبله.
hearing-follow-text = ما تمت معاينته
hearing-follow-text-hint = لملف الجهة التي بتت.
hearing-outlasts-title = اليوم المحدد يقع بعد آخر يوم للمرحلة الموالية
hearing-outlasts-promise = اليوم المحدد هو
hearing-outlasts-last = من اطلع على القرار اليوم يمكنه أن يقوم بالخطوة الموالية إلى غاية
hearing-outlasts-told = يخبر القرار صاحب الشكاية بأن يقوم بذلك قبل نهاية ذلك اليوم رغم ذلك. يوم أقرب يغني عنه؛ وللإبقاء على هذا اليوم أرسلوا الاستمارة مرة أخرى.
hearing-also-answered-lead = سبق أن أجبتم عن هذا الطلب. ولا يمنع ذلك الرئيس من البت في الشكاية؛ ويبين القرار ذلك.
hearing-register-lead-head = تسجل الشكاية الواردة بالإيداع أو البريد أو البريد الإلكتروني بيوم التوصل الحقيقي، مبكرة كانت أو متأخرة. وشخص هو من يقدر ذلك.
hearing-register-lead-commission = تسجل الشكاية الواردة بالإيداع أو البريد أو البريد الإلكتروني بيوم التوصل الحقيقي، مبكرة كانت أو متأخرة. وشخص هو من يقدر ذلك.
hearing-register-request = مرجع الطلب
hearing-register-request-hint = كما يرد على الورقة، بشرطات أو بدونها.
hearing-register-not-found = لا يوجد هنا طلب بهذا المرجع يمكن التشكي بشأنه. تحققوا منه، أو سجلوا الشكاية على أنها تتعلق بطلب لا يوجد في البوابة.
hearing-register-unseen = الطلب غير موجود في البوابة
hearing-register-unseen-lead = يمكن كذلك التشكي بشأن طلب قدم على الورق أو في مكان آخر. ويسجل مع الشكاية ما تقوله الوثائق عنه.
hearing-register-unseen-link = تسجيل شكاية بشأن طلب خارج البوابة
hearing-register-on = بشأن الطلب
hearing-register-on-none = بشأن طلب خارج البوابة
hearing-register-receipt = كيف وردت
hearing-register-channel = طريقة الورود
hearing-register-received = يوم التوصل
hearing-register-received-hint = اليوم الحقيقي، حسب الختم أو بيانات الرسالة، وإن كان قديما.
hearing-register-reviewed = موضوع الشكاية
hearing-register-grievance = السبب
hearing-register-text = ما تقوله الشكاية
hearing-register-text-hint = بعبارات الورقة أو باختصار.
hearing-register-files = صورة الورقة ومرفقاتها
hearing-register-head-lead = لا يملأ إلا إذا لم تكن الشكاية إلى الرئيس في البوابة. ويمكن ترك الكل فارغا.
hearing-register-declared-lead = هذه التواريخ يستنير بها من يقدر؛ ولا تثبت شيئا ولا يسري بها هنا أي أجل.
hearing-register-institution = المؤسسة التي وجه إليها الطلب
hearing-register-institution-empty = اختيار المؤسسة
hearing-register-request-received = الطلب: تاريخ التوصل هناك
hearing-register-request-reference = الطلب: الرقم هناك
hearing-register-request-answered = الطلب: تاريخ التوصل بالجواب
hearing-register-request-answered-hint = يترك فارغا إذا لم يرد جواب.
hearing-register-request-answer = الطلب: مضمون الجواب
hearing-register-head-received = الشكاية إلى الرئيس: تاريخ التوصل هناك
hearing-register-head-reference = الشكاية إلى الرئيس: الرقم هناك
hearing-register-head-answered = الشكاية إلى الرئيس: تاريخ التوصل بالجواب
hearing-register-head-answered-hint = يترك فارغا إذا لم يرد جواب.
hearing-register-head-answer = الشكاية إلى الرئيس: مضمون الجواب
office-complaints = الشكايات
office-row-complaint = شكاية
hearing-check = التحقق قبل الإرسال
hearing-check-title = ما سيقرؤه صاحب الشكاية
hearing-check-send = التسجيل والإرسال
hearing-check-edit = تعديل
hearing-check-road-mail = يتوصل صاحب الشكاية برسالة إلكترونية فور التسجيل. ولا يمكن تصحيح القرار بعد ذلك.
hearing-check-road-letter = ليس لصاحب الشكاية بريد إلكتروني: يبقى القرار رسالة للطبع. ولا يمكن تصحيحه بعد ذلك.
