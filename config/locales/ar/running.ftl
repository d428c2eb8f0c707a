### بريد البوابة ومهامها، بيد التسيير

menu-admin-outbox = البريد
menu-admin-jobs = المهام
outbox-lead = الرسائل الإلكترونية التي لم تخرج بعد. لا يظهر هنا من العنوان إلا طرفاه، ولا يظهر النص ولا مرجع الطلب.
outbox-no-server = لا يوجد خادم بريد مضبوط: لا تخرج أي رسالة من هذه الآلة.
outbox-waiting = في الانتظار
outbox-waiting-none = لا تنتظر أي رسالة.
outbox-given-up = متخلى عنها
outbox-given-up-none = لم يتخل عن أي رسالة.
outbox-of = يعرض { $shown } من أصل { $total }.
outbox-try = إعادة المحاولة للكل الآن
outbox-col-mail = الرسالة
outbox-col-to = المرسل إليه
outbox-col-queued = تنتظر منذ
outbox-col-next = المحاولة المقبلة
outbox-col-over = تاريخ التخلي
outbox-col-tries = المحاولات
outbox-col-error = آخر خطأ
outbox-requester = صاحب الطلب أو صاحبته
outbox-third-party = الغير الذي استشير
outbox-contributor = مساهم من داخل المؤسسة
outbox-leaving = التخلي جار
outbox-fault-under-way = هذه الرسالة قيد الإرسال في هذه اللحظة. أعيدوا المحاولة بعد دقيقتين.
outbox-give-up = التخلي
outbox-give-up-title = التخلي عن هذه الرسالة
outbox-give-up-lead-letter = لن تخرج هذه الرسالة بالبريد الإلكتروني بعد ذلك. وكما لو تخلت عنها البوابة بنفسها، تصير مراسلة ورقية تنتظر الإرسال لدى المكتب، وإذا كانت إشعارا بتمديد انقضى أجله الأول فالتمديد بدون أثر (المادة 16).
outbox-give-up-lead-alone = لن تخرج هذه الرسالة بعد ذلك، ولا شيء آخر يخبر هذا الشخص.
outbox-done-tried = تعاد الآن محاولة إرسال كل رسالة تنتظر.
outbox-done-given-up = تم تسجيل التخلي عن الرسالة، وينفذ في الحين.
did-mails-tried = إعادة محاولة إرسال الرسائل
did-mails-count = { $n ->
    [zero] لا رسالة
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $n } رسائل
    [many] { $n } رسالة
   *[other] { $n } رسالة
    }
did-mail-given-up = التخلي عن رسالة

jobs-lead = ما تقوم به البوابة من تلقاء نفسها. تكون المهمة متأخرة إذا مرت دورتان منها دون نجاح.
jobs-col-job = المهمة
jobs-col-every = الوتيرة
jobs-col-last = آخر نجاح
jobs-every-minutes = { $n ->
    [zero] باستمرار
    [one] كل دقيقة
    [60] كل ساعة
    [1440] كل يوم
    [two] كل دقيقتين
    [few] كل { $n } دقائق
    [many] كل { $n } دقيقة
   *[other] كل { $n } دقيقة
    }
jobs-every-moment = عدة مرات في الدقيقة
jobs-never = لم تنجح بعد
jobs-late = متأخرة
jobs-runs = آخر الدورات
jobs-runs-none = لا توجد أي دورة مسجلة.
jobs-col-started = البداية
jobs-col-ended = النهاية
jobs-col-done = المعالج
jobs-col-error = التنبيه
jobs-running = جارية أو انقطعت
job-outbox = إرسال البريد
job-reminders = التذكيرات الواجب إعدادها
job-clocks = إعادة حساب كل أجل
job-recalculation = تنفيذ ما سجل في التقويم
job-confirmations = الأعياد التي تنتظر التأكيد
job-unopened = الطلبات التي لم يفتحها أحد
job-sessions = إنهاء الجلسات والروابط
job-drafts = إنهاء المسودات
job-summaries = الحصيلة الأسبوعية للمكاتب
job-digests = رسالة اليوم الواحدة
job-lateness = القائمة الأسبوعية للتأخر الموجهة إلى اللجنة

notices-kind-receipt = التوصل بالطلب
notices-kind-dispatched = طلب جاهز للإرسال
notices-kind-acknowledged = إشعار المؤسسة بالتوصل
notices-kind-urgency-decided = قرار بشأن الاستعجال
notices-kind-extended = تمديد أجل الجواب
notices-kind-extension-lapsed = تمديد بدون أثر
notices-kind-answer-ready = جواب المؤسسة
notices-kind-refused = رفض الطلب
notices-kind-withdrawn = سحب طلب
notices-kind-voided = إلغاء تسجيل طلب
notices-kind-receipt-corrected = تصحيح تاريخ التسلم
notices-kind-reopened = إعادة فتح طلب
notices-kind-link-renewed = رابط جديد لطلب
notices-kind-complaint-dispatched = شكاية جاهزة للإرسال
notices-kind-complaint-received = التوصل بشكاية
notices-kind-complaint-ended = إشعار بسحب شكاية
notices-kind-receipt-recorded = تسجيل يوم التوصل بالجواب
notices-kind-head-decided = قرار رئيس المؤسسة في شكاية
notices-kind-commission-decided = جواب اللجنة عن شكاية
notices-kind-costs-quoted = تكاليف النسخ أو الإرسال
notices-kind-costs-withdrawn = لم يعد هناك ما يؤدى
notices-kind-costs-paid = تسجيل أداء
notices-kind-appointed = موعد
notices-kind-appointment-missed = موعد لم يتم
notices-kind-third-party-asked = استشارة الغير
notices-kind-third-party-told = إخبار الغير بالقرار
notices-kind-new-urgent-request = طلب استعجالي جديد
notices-kind-urgent-reminder = التذكير بأجل طلب استعجالي
notices-kind-complaint-eased = رفع ملاحظة التأخر عن شكاية
notices-kind-commission-asks = مراسلة من اللجنة
notices-kind-commission-recommends = توصية اللجنة
notices-kind-not-followed-noted = إخبار المؤسسة بعدم العمل بالتوصية
notices-kind-notice-bounced = تعذر تسليم رسالة إلكترونية
notices-kind-password-link = رابط اختيار كلمة السر
notices-kind-account-opened = فتح حساب
notices-kind-office-opened = تسجيل تعيين
notices-kind-office-ended = تسجيل نهاية مهمة
notices-kind-date-moved = تغير أجل يخص طلبا
notices-kind-unopened = طلب لم يفتحه أحد
