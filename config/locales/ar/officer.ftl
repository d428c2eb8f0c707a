### صفحات المؤسسة: اللائحة والملف والإجراءات والمراسلات والتسجيل

office-list-title = طلبات المؤسسة
office-list-open =
    { $n ->
        [zero] لا طلب مفتوح، إلى غاية
        [one] طلب واحد مفتوح، إلى غاية
        [two] طلبان مفتوحان، إلى غاية
        [few] { $n } طلبات مفتوحة، إلى غاية
        [many] { $n } طلبا مفتوحا، إلى غاية
       *[other] { $n } طلب مفتوح، إلى غاية
    }
office-list-open-more = أكثر من { $n } طلب مفتوح، إلى غاية
office-list-order = الأقرب أجلا أولا.
office-list-tabs = حسب وضع الأجل والمكلف
office-list-filter = تصفية الطلبات
office-list-q = المرجع أو كلمات
office-list-q-hint = كلمات من الطلب أو اسم صاحبه
office-list-who = المكلف
office-list-anyone = الجميع
office-list-stage = المرحلة
office-list-open-stages = الطلبات المفتوحة
office-list-kind = النوع
office-list-any = الكل
office-list-apply = تطبيق
office-list-empty = لا طلب مفتوح
office-list-empty-lead = لا طلب ينتظر حاليا جواب المؤسسة. أما الطلب الوارد على الورق فيسجل من القائمة.
office-list-not-found = لا يوجد طلب للمؤسسة بهذا المرجع. المرجو التحقق منه كاملا، مع الحرف الأخير.
office-list-first = أول اللائحة
office-tab-all = الكل
office-tab-mine = طلباتي
office-tab-nobody = غير مسندة
office-tab-no-unit = بدون وحدة
office-tab-late = متأخرة
office-tab-today = تحل اليوم
office-tab-soon = خلال 5 أيام عمل
office-tab-later = بعد ذلك
office-tab-unknown = بدون أجل يمكن حسابه
office-col-case = المرجع والموضوع
office-col-name = صاحب الطلب
office-col-received = التسلم
office-col-due = آخر أجل
office-col-status = وضع الأجل
office-col-stage = المرحلة
office-col-assignee = المكلف
office-assigned-to = مسند إلى <bdi>{ $name }</bdi>
office-nobody = لم يسند بعد
office-row-urgent = استعجالي، 3 أيام
office-row-consultation = استشارة الغير مفتوحة
office-row-waits = في انتظار شخص ثان

office-acts = الإجراءات
office-no-acts = لا إجراء متاح هنا.
office-no-clock = لا أجل يسري بعد: لم تشعر المؤسسة بالتوصل.
office-complain-until = الشكاية إلى رئيس المؤسسة، قبل نهاية يوم
office-proposals = في انتظار شخص ثان
office-proposed-by = بطلب من
office-proposed-on = تاريخ الطلب
office-confirm-until = التأكيد قبل نهاية يوم
office-confirm-link = الاطلاع والبت
office-proposal-link = الاطلاع
office-expired = انقضى أجل التأكيد.
office-act-void = إلغاء الطلب
office-act-correct-receipt = تصحيح تاريخ التسلم
office-act-reply = جواب ينتظر التوقيع
office-stands = التاريخ الحالي
office-asked = الطلب
office-who = صاحب الطلب
office-story = سجل الملف
office-files = الملفات
office-scan-file = نسخة ممسوحة ضوئيا من الكتاب الموقع
office-files-hint = <bdi>PDF</bdi> أو صور أو وثائق مكتبية، 25 ميغابايت على الأكثر لكل ملف.
office-files-gone = لم تعد البوابة تحتفظ بالملفات التي أرفقت منذ أكثر من يوم. المرجو حذفها وإرفاقها من جديد.
office-consultations = استشارة الغير
office-since = منذ
office-end-consented = موافقة يوم
office-end-refused = اعتراض يوم
office-end-silent = بدون جواب، أغلقت يوم
office-urgency-disputed = لم تقبل صفة الاستعجال
office-by-decision = بموجب المقرر رقم
office-happened = بتاريخ
office-final-reply = الجواب النهائي
office-interim-reply = جواب أولي
office-supplied = تم تسليمه
office-withheld = لم يتم تسليمه:
office-reasons = التعليل
office-not-dispatched = لم يتم إرساله بعد
office-not-proven = لا حجة على التوصل
office-road-mail = بالبريد الإلكتروني
office-road-letter = برسالة
office-proof-shown = فتحه صاحب الطلب
office-proof-signature = توقيع
office-proof-postal = حجة بريدية
office-fact-information = المعلومات المطلوبة
office-fact-urgency = سبب الاستعجال
office-fact-delivery = طريقة التوصل بالجواب
office-fact-channel = طريقة ورود الطلب
office-fact-received = تاريخ التسلم
office-fact-registered = تاريخ التسجيل
office-fact-evidence = حجة التاريخ
office-fact-given = تاريخ الجواب
office-fact-dispatched = تاريخ الإرسال
office-fact-arrived = تاريخ التوصل
office-fact-name = الاسم
office-fact-address = العنوان
office-fact-number = وثيقة الهوية
office-fact-email = البريد الإلكتروني
office-fact-mail-refused = العنوان لا يستقبل الرسائل منذ
office-fact-phone = الهاتف
office-fact-organisation = الهيئة
office-fact-behalf = نيابة عن
office-fact-language = اللغة
office-fact-publication = النشر
office-objects = يعترض على النشر
office-language-ar = العربية
office-language-fr = الفرنسية
office-language-en = الإنجليزية
office-language-zgh = الأمازيغية
office-back-to-case = الرجوع إلى الملف

office-done-acknowledge = تم تسجيل الإشعار بالتوصل، وبدأ الأجل.
office-done-take-on = الملف الآن في عهدتكم.
office-done-assign = تم إسناد الملف.
office-done-note = تم حفظ الملاحظة.
office-done-extend = تم تسجيل التمديد. إذا كان الإشعار رسالة، فهي تنتظر ضمن «مراسلات للإرسال».
office-done-open-consultation = تم فتح الاستشارة، والأجل مستمر.
office-done-close-consultation = تم إغلاق الاستشارة.
office-done-assess-urgency = تم تسجيل القرار بشأن الاستعجال، ويشعر به صاحب الطلب.
office-done-reply = تم تقديم الجواب. إذا كان يرسل برسالة، فهو ينتظر ضمن «مراسلات للإرسال».
office-done-propose-reply = ينتظر الجواب توقيع شخص ثان، والأجل مستمر.
office-done-propose-void = ينتظر الإلغاء تأكيد شخص ثان.
office-done-propose-correction = ينتظر التصحيح تأكيد شخص ثان.
office-done-confirm = تم تأكيد الإجراء وإنجازه.
office-done-decline = تم رفض الإجراء، والأسباب في سجل الملف.
office-done-record-receipt = تم تسجيل التوصل بالجواب.
office-done-record-withdrawal = تم تسجيل سحب الطلب، ويشعر به صاحبه.
office-done-reopen = أعيد فتح الملف، ولم يتغير أي أجل.
office-done-renew-link = تم تجديد الرابط السري، ولم يعد القديم صالحا.
office-done-register = تم تسجيل الطلب.

office-conflict = قام شخص آخر بإجراء في هذا الملف أثناء ذلك. المرجو قراءة ما تغير، ثم الإرسال من جديد إذا بقي صحيحا.
office-changed = ما تغير أثناء ذلك
office-form-used = سبق استعمال هذه الاستمارة بمحتوى آخر. المرجو التحقق من سجل الملف، ثم الإرسال من جديد عند الحاجة.
field-wrong-missing = { $field }: المرجو ملء هذه الخانة.
field-wrong-too-long = { $field }: النص أطول من اللازم: { $typed ->
        [one] حرف واحد
        [two] حرفان
        [few] { $typed } أحرف
        [many] { $typed } حرفا
       *[other] { $typed } حرف
    }، والحد { $limit }.
field-wrong-no-date = { $field }: المرجو كتابة اليوم هكذا: <bdi dir="ltr">09/06/2025</bdi>
field-wrong-no-such-day = { $field }: هذا اليوم لا وجود له، المرجو التحقق من التاريخ
field-wrong-no-instant = { $field }: المرجو كتابة التاريخ والساعة هكذا: <bdi dir="ltr">13/10/2026 08:00</bdi>
field-wrong-no-choice = { $field }: المرجو اختيار أحد الأجوبة.
field-wrong-not-an-address = { $field }: المرجو كتابة بريد إلكتروني كامل، مثل <bdi dir="ltr">name@example.ma</bdi>
field-wrong-not-an-optional-address = { $field }: المرجو كتابة بريد إلكتروني كامل أو ترك الخانة فارغة.
field-wrong-no-case = { $field }: لا يوجد طلب للمؤسسة بهذا المرجع.
field-wrong-no-supply = { $field }: المرجو كتابة مرجع طلب للمؤسسة سبق أن سلمت فيه معلومة.
field-wrong-not-confirmed = { $field }: يجب أن يكون شخص قد قارن الهويتين.
field-wrong-answered-before = { $field }: هذا اليوم سابق ليوم التوصل المصرح به. المرجو التحقق من اليومين.
field-wrong-not-with-rejection = { $field }: لا يملأ عند رفض الشكاية.

office-do-acknowledge = تسجيل الإشعار بالتوصل
office-do-take-on = التكفل بالملف
office-do-assign = إسناد الملف
office-do-note = كتابة ملاحظة
office-do-extend = تمديد الأجل
office-do-open-consultation = استشارة الغير
office-do-close-consultation = إغلاق استشارة
office-do-assess-urgency = البت في الاستعجال
office-do-reply = الجواب
office-do-propose-void = طلب الإلغاء
office-do-propose-correction = طلب تصحيح تاريخ التسلم
office-do-record-receipt = تسجيل التوصل بالجواب
office-do-record-withdrawal = تسجيل سحب مكتوب
office-do-reopen = إعادة فتح الملف
office-do-renew-link = تجديد الرابط السري

office-acknowledge-lead = يسري الأجل من تاريخ التسلم الوارد في إشعار المؤسسة.
office-acknowledge-received = تاريخ التسلم
office-acknowledge-received-hint = التاريخ الوارد في الإشعار، لا تاريخ اليوم.
office-acknowledge-evidence = الحجة
office-acknowledge-evidence-hint = رقم مكتب الضبط أو الختم أو المراسلة.
office-take-on-lead = يصبح الملف في عهدتكم، وتصلكم تذكيراته.
office-assign-lead = يتوصل الشخص المختار بتذكيرات الملف، ولا يتغير الأجل.
office-assign-to = إسناد إلى
office-note-lead = الملاحظات داخلية: لا يراها صاحب الطلب، وتبقى في سجل الملف.
office-note-text = الملاحظة
office-note-text-hint = ما ينبغي أن يعرفه من يتولى الملف بعدكم.
office-open-consultation-lead = لا توقف استشارة الغير (المادة 9) أي أجل، وتسمح بالتمديد مرة واحدة.
office-open-consultation-third = الغير المعني بالاستشارة
office-open-consultation-third-hint = الاسم أو التسمية كما تعرف.
office-close-consultation-lead = تقرر المؤسسة وحدها، ورأي الغير استشاري. سكوته ليس موافقة.
office-close-consultation-which = الاستشارة
office-close-consultation-end = النتيجة
office-close-consultation-end-consented = الغير موافق
office-close-consultation-end-refused = الغير معترض
office-close-consultation-end-silent = لم يجب الغير
office-close-consultation-reasons = أسباب الغير
office-close-consultation-reasons-hint = لازمة عند الاعتراض.
office-assess-urgency-lead = يبقى الاستعجال قائما ما لم يرفض بتعليل داخل 3 أيام (المادة 17). ويسري الأجل العادي في كل الأحوال.
office-assess-urgency-decision = القرار
office-assess-urgency-decision-accepted = الاستعجال مقبول
office-assess-urgency-decision-declined = الاستعجال غير مقبول
office-assess-urgency-reasons = التعليل الموجه إلى صاحب الطلب
office-assess-urgency-reasons-hint = لازم إذا لم يقبل الاستعجال، ويدرج في الإشعار.
office-propose-void-lead = فقط عند خطأ في التسجيل من المؤسسة أو تكرار ثابت. يؤكده شخص ثان داخل 5 أيام عمل، ويشعر صاحب الطلب بطرق الطعن.
office-propose-void-cause = السبب
office-propose-void-cause-registration-error = خطأ في التسجيل من المؤسسة
office-propose-void-cause-duplicate = تكرار
office-propose-void-duplicate = مرجع الطلب الآخر
office-propose-void-duplicate-hint = عند التكرار: الطلب الذي يبقى.
office-propose-void-original-received = تاريخ تسلم الطلب الآخر
office-propose-void-same = ما يثبت أن صاحب الطلبين شخص واحد
office-propose-void-same-hint = عند التكرار، إذا لم يثبت ذلك رقم الهوية: ما قارنتموه. يبقى داخل المؤسسة.
office-propose-void-reasons = التعليل
office-propose-void-reasons-hint = يبلغ إلى صاحب الطلب.
office-propose-correction-lead = يعاد حساب كل أجل من التاريخ المصحح. يؤكده شخص ثان داخل 5 أيام عمل.
office-propose-correction-received = تاريخ التسلم الصحيح
office-propose-correction-received-hint = التاريخ الذي تثبته الوثيقة.
office-propose-correction-evidence = الحجة
office-propose-correction-evidence-hint = الختم أو رأس الرسالة الإلكترونية أو السجل.
office-record-receipt-lead = تاريخ التوصل الثابت يفتح لصاحب الطلب أجل الشكاية. والتاريخ الذي سبق تسجيله لا يصحح إلا بتاريخ لاحق.
office-record-receipt-which = الجواب المؤرخ في
office-record-receipt-on = تاريخ توصل صاحب الطلب
office-record-receipt-on-hint = تاريخ التوقيع أو الإشعار البريدي.
office-record-receipt-proof = الحجة
office-record-receipt-proof-signature = توقيع صاحب الطلب
office-record-receipt-proof-postal = إشعار بريدي بالتوصل
office-record-receipt-evidence = مرجع الحجة
office-record-receipt-evidence-hint = رقم الإرسالية، أو مكان حفظ التوقيع.
office-record-withdrawal-lead = لا يسحب الطلب إلا صاحبه، بكتاب موقع. التأخر الذي وقع يبقى ثابتا.
office-record-withdrawal-signed = تاريخ التوقيع
office-record-withdrawal-signed-hint = التاريخ الوارد في الكتاب.
office-record-withdrawal-scan = مكان حفظ الأصل
office-record-withdrawal-scan-hint = مثلا رقمه في سجل مكتب الضبط.
office-reopen-lead = تسمح إعادة الفتح بإضافة جواب أو تنفيذ قرار. لا يتغير أي أجل ولا يغلق أي طعن.
office-reopen-reasons = التعليل
office-reopen-reasons-hint = يبقى في سجل الملف.
office-renew-link-lead = لن يبقى الرابط القديم صالحا، ويرسل الجديد بالبريد الإلكتروني أو برسالة.
office-renew-link-checked = كيفية التحقق من الهوية
office-renew-link-checked-hint = وثيقة قدمت في الشباك، أو مكالمة إلى الرقم المعروف.

office-extend-title = تمديد أجل الجواب
office-extend-now = الأجل الحالي
office-extend-then = الأجل بعد التمديد
office-extend-more =
    { $unit ->
        [working_day] { $n ->
            [one] يوم عمل إضافي، مرة واحدة
            [two] يوما عمل إضافيان، مرة واحدة
            [few] { $n } أيام عمل إضافية، مرة واحدة
           *[other] { $n } يوم عمل إضافي، مرة واحدة
        }
       *[calendar_day] { $n ->
            [one] يوم إضافي، مرة واحدة
            [two] يومان إضافيان، مرة واحدة
            [few] { $n } أيام إضافية، مرة واحدة
           *[other] { $n } يوما إضافيا، مرة واحدة
        }
    }
office-extend-before = يجب أن يرسل الإشعار قبل نهاية الأجل
office-extend-late = إذا أرسل بعد ذلك أو بدون مبرر، فإنه يسجل ولا يغير شيئا.
office-extend-preview = الإشعار كما سيقرأ
office-extend-rule = الأجل المراد تمديده
office-extend-ground = المبرر المنصوص عليه في القانون
office-extend-no-consultation = لاستشارة الغير، تفتح الاستشارة أولا.
office-extend-reasons = التعليل الموجه إلى صاحب الطلب
office-extend-reasons-hint = يدرج كما هو في الإشعار. يذكر ما بقي جمعه ومن أي جهة.
office-extend-notice = إشعار صاحب الطلب
office-extend-portal-mail = ترسله البوابة فورا بالبريد الإلكتروني
office-extend-portal-letter = تعد البوابة رسالة: يسجل إرسالها قبل نهاية الأجل
office-extend-elsewhere = تم إشعار صاحب الطلب خارج البوابة
office-extend-elsewhere-hint = يسجل دون أن يكون له أثر: لا يتغير الأجل.
office-extend-told = تاريخ الإشعار
office-extend-button = تمديد الأجل
office-extend-see = معاينة الإشعار
office-extend-also = قبل التمديد
office-extend-also-text = يمكن أيضا تقديم جواب أولي الآن والتمديد لما بقي، فيحصل صاحب الطلب على ما هو جاهز.

office-reply-final = هذا الجواب
office-reply-final-yes = نهائي
office-reply-final-yes-hint = يوقف أجل الجواب.
office-reply-final-no = أولي
office-reply-final-no-hint = يقدم ما هو جاهز، ويستمر الأجل لما بقي.
office-reply-item = الجزء { $n } من الطلب
field-of-part = { $field } (الجزء { $n })
office-reply-what = المطلوب
office-reply-what-hint = معلومة أو وثيقة واحدة في كل جزء.
office-reply-answer = مآل هذا الجزء
office-reply-supplied = تم تسليمه
office-reply-withheld = لم يتم تسليمه كليا أو جزئيا
office-reply-withheld-fields = إذا لم يتم تسليم الجزء { $n }: السبب والتعليل
office-reply-ground = سبب الرفض (المادة 18)
office-reply-ground-hint = ثم يملأ ما يستلزمه هذا السبب.
office-reply-ground-empty = اختيار
office-reply-reasons = تعليل الرفض
office-reply-reasons-hint = يوجب القانون رفضا مكتوبا ومعللا. يذكر السبب في هذه الحالة.
office-reply-exceptions = استثناءات المادة 7
office-reply-exceptions-hint = عند الاستناد إلى المادة 7: يذكر كل استثناء.
office-reply-law = القانون الذي تستند إليه السرية
office-reply-law-hint = لازم عند سرية ينص عليها تشريع خاص.
office-reply-published = مرجع النشر
office-reply-published-hint = لمعلومة سبق نشرها: العنوان والتاريخ.
office-reply-place = مكان الاطلاع
office-reply-place-hint = عنوان إلكتروني أو مكان.
office-reply-earlier = مرجع الطلب السابق
office-reply-earlier-hint = لمعلومة سبق تسليمها إلى الشخص نفسه في السنة نفسها.
office-reply-same = قارن شخص الهويتين: صاحب الطلب هو نفسه
office-reply-body = رمز المؤسسة التي توجد لديها المعلومة
office-reply-body-hint = إذا كانت معروفة، مثل <bdi dir="ltr">MSPS</bdi>.
office-reply-basis = الأساس القانوني
office-reply-basis-hint = لسبب آخر: النص القانوني، ويوقع رئيس المؤسسة.
office-reply-add = إضافة جزء
office-reply-text = نص الجواب
office-reply-text-hint = أول ما يقرؤه صاحب الطلب. تضاف فقرة طرق الطعن دائما.
office-reply-preview = معاينة الجواب
office-reply-law-title = ما يوجبه القانون
office-reply-law-text = يسلم ما يمكن تسليمه ولو تعذر الباقي (المادة 8). ويذكر الرفض سببه وتعليله وطرق الطعن (المادة 18).
office-preview-title = الجواب كما سيقرأ
office-preview-needs-head = السبب خارج لائحة المادة 18 يستلزم توقيع رئيس المؤسسة.
office-preview-road-mail = يتوصل صاحب الطلب برسالة إلكترونية فيها رابط الجواب.
office-preview-road-letter = ليس لصاحب الطلب بريد إلكتروني: يصبح الجواب رسالة للطبع، ولا يعد مرسلا إلا بعد تسجيل إرساله.
office-preview-send = تقديم هذا الجواب
office-preview-propose = طلب توقيع
office-preview-propose-head = طلب توقيع رئيس المؤسسة
office-preview-edit = تعديل

office-confirm-lead = عند التأكيد تتحملون المسؤولية مع من طلب هذا الإجراء، وينجز فورا.
office-confirm-button = تأكيد
office-confirm-other = يبت فيه شخص آخر من المؤسسة.
office-decline-reasons = أسباب الرفض
office-decline-reasons-hint = موجهة إلى من طلب الإجراء.
office-decline-button = رفض

office-identity-title = عرض رقم وثيقة الهوية
office-identity-lead = كل اطلاع يسجل بالاسم والساعة والسبب.
office-identity-reason = السبب
office-identity-reason-hint = مثلا: التحقق من الهوية في الشباك.
office-identity-reason-missing = السبب: المرجو كتابة سبب الحاجة إلى الرقم.
office-identity-reason-too-long = السبب: 500 حرف على الأكثر.
office-identity-show = عرض الرقم
office-identity-logged = تم تسجيل هذا الاطلاع.

office-letters-lead = إشعارات وأجوبة لمن ليس لهم بريد إلكتروني. تطبع وتسلم ثم يسجل التاريخ: هو وحده المعتبر.
office-letters-what = المراسلة
office-letters-written = تاريخ التحرير
office-letters-more = تظهر الأقدم فقط.
office-letters-empty = لا مراسلة تنتظر
office-letters-empty-lead = تظهر الرسائل هنا كلما استلزمها إجراء.
office-letters-done = تم تسجيل الإرسال.
office-letter-print = تطبع هذه الصفحة: تخرج الرسالة وحدها على الورق.
office-letter-record = تسجيل الإرسال
office-letter-record-lead = العبرة بتاريخ التسليم إلى البريد أو الشباك: به يعرف هل احترمت المؤسسة الأجل.
office-letter-on = تاريخ الإرسال
office-letter-proof = الحجة
office-letter-proof-hint = رقم الإرسالية المضمونة، أو اسم من تسلم الرسالة.
office-letter-button = تسجيل الإرسال
office-letter-receipt = وصل
office-letter-dispatched = طلب جاهز للإرسال
office-letter-acknowledged = إشعار بالتوصل
office-letter-urgency-decided = قرار بشأن الاستعجال
office-letter-extended = إشعار بالتمديد
office-letter-extension-lapsed = تمديد بدون أثر
office-letter-answer-ready = جواب
office-letter-refused = جواب بالرفض
office-letter-withdrawn = تأكيد سحب الطلب
office-letter-voided = إشعار بالإلغاء
office-letter-receipt-corrected = تصحيح تاريخ التسلم
office-letter-reopened = إعادة فتح الملف
office-letter-complaint-received = وصل الشكاية
office-letter-complaint-dispatched = شكاية جاهزة للإرسال
office-letter-head-decided = قرار رئيس المؤسسة في الشكاية
office-letter-commission-decided = جواب اللجنة في الشكاية
office-letter-new-complaint = شكاية جديدة
office-letter-link-renewed = رابط جديد
office-letter-new-request = طلب جديد
office-letter-new-urgent-request = طلب استعجالي جديد
office-letter-reminder = تذكير
office-letter-urgent-reminder = تذكير استعجالي
office-letter-confirmation-wanted = تأكيد منتظر
office-letter-password-link = رابط كلمة السر

office-register-lead = يحتفظ الطلب الوارد على الورق أو بالبريد الإلكتروني بتاريخ تسلمه الحقيقي. ما ينقص في الورقة يترك فارغا، والأجل يسري مع ذلك.
office-register-receipt = التسلم
office-register-channel = طريقة ورود الطلب
office-register-received = تاريخ التسلم
office-register-received-hint = تاريخ الختم أو الرسالة الإلكترونية، وليس في المستقبل.
office-register-evidence = حجة التاريخ
office-register-evidence-hint = رقم مكتب الضبط أو الختم أو رأس الرسالة.
office-register-kind = النوع
office-register-subject = الموضوع
office-register-information = المعلومات المطلوبة
office-register-information-hint = بعبارات صاحب الطلب.
office-register-urgency = سبب الاستعجال
office-register-urgency-hint = للطلب الاستعجالي فقط.
office-register-delivery = طريقة التوصل بالجواب
office-register-first-name = الاسم الشخصي
office-register-last-name = الاسم العائلي
office-register-address = العنوان
office-register-document = وثيقة الهوية
office-register-number = رقم الوثيقة
office-register-number-hint = يشفر عند التسجيل ويحجب بعد ذلك.
office-register-email = البريد الإلكتروني
office-register-email-hint = بدونه تصبح الإشعارات رسائل تطبع.
office-register-phone = الهاتف
office-register-organisation = الهيئة
office-register-language = لغة الإشعارات
office-register-behalf-name = نيابة عن
office-register-behalf-hint = إذا قدم الطلب لفائدة شخص آخر.
office-register-behalf-capacity = بصفته
office-register-behalf-mandate = الوكالة
office-register-objects = يعترض صاحب الطلب على نشر الجواب
office-register-button = تسجيل الطلب

office-in-time-if-rolled = لو تم تأجيل اليوم الأخير، وقد صادف عطلة، إلى أول يوم عمل لكان الجواب داخل الأجل. لا ينص القانون على هذا التأجيل: يحتسب التأخر.
office-event-submitted = تم تقديم الطلب في البوابة
office-event-registered =
    { $channel ->
        [counter] طلب أودع في الشباك وسجل
        [post] طلب ورد بالبريد وسجل
       *[email] طلب ورد بالبريد الإلكتروني وسجل
    }
office-event-acknowledged = تم تسجيل إشعار المؤسسة بالتوصل
office-event-taken-on = التكفل بالملف
office-event-assigned = تم إسناد الملف إلى { $name }
office-event-assigned-unnamed = تم إسناد الملف إلى شخص من المؤسسة
office-event-noted = ملاحظة داخلية
office-event-extended =
    { $rule ->
        [urgent] تمديد أجل الاستعجال
       *[answer] تمديد أجل الجواب
    }
office-event-extension-without-effect =
    { $rule ->
        [urgent] تمديد أجل الاستعجال، بدون أثر
       *[answer] تمديد أجل الجواب، بدون أثر
    }
office-event-extension-lapsed =
    { $rule ->
        [urgent] لم يرسل إشعار التمديد في وقته: المعتبر هو الأجل الأول للاستعجال
       *[answer] لم يرسل إشعار التمديد في وقته: المعتبر هو الأجل الأول
    }
office-event-extension-restored = تبين بالحجة أن رسالة التمديد سلمت في وقتها: التمديد قائم
office-event-consultation-opened = تم فتح استشارة الغير
office-event-consultation-closed =
    { $end ->
        [consented] تم إغلاق الاستشارة: الغير موافق
        [refused] تم إغلاق الاستشارة: الغير معترض
        [partly] تم إغلاق الاستشارة: الغير موافق على جزء
        [overtaken] تم إغلاق الاستشارة: صدر القرار قبل جواب الغير
       *[silent] تم إغلاق الاستشارة: بدون جواب الغير
    }
office-event-urgency-assessed =
    { $accepted ->
        [yes] تم قبول صفة الاستعجال
       *[no] لم تقبل صفة الاستعجال
    }
office-event-replied =
    { $final ->
        [yes] تم تقديم الجواب النهائي{ $outcome ->
            [granted] : تم تسليم المعلومات
            [partly] : تم تسليم جزء من المعلومات
           *[refused] : رفض
        }{ $road ->
            [letter] ، برسالة
           *[mail] ، بالبريد الإلكتروني
        }
       *[no] تم تقديم جواب أولي
    }
office-event-proposed =
    { $act ->
        [void] طلب إلغاء الطلب
        [correct-receipt] طلب تصحيح تاريخ التسلم
       *[reply] تم عرض الجواب للتوقيع
    }
office-event-confirmed = شخص ثان أكد الإجراء
office-event-declined = شخص ثان رفض الإجراء
office-event-letter-dispatched = تم إرسال الرسالة
office-event-notice-left = تم إرسال الرسالة الإلكترونية
office-event-notice-given-up = تعذر الإرسال الإلكتروني: يصبح الإشعار رسالة
event-told-extension = إشعار بالتمديد
event-told-reply = الجواب
event-told-decision = القرار في الشكاية
event-told-consultation = استشارة الغير
event-told-disclosure = إخبار الغير بالقرار
event-told-information = إشعار للإخبار
office-event-notice-bounced =
    { $bounce ->
        [hard] عادت الرسالة الإلكترونية لأن العنوان لا يستقبل الرسائل: يعتبر الإشعار غير مسلم
       *[soft] عادت الرسالة الإلكترونية ولم تقبل: يعتبر الإشعار غير مسلم
    }
office-event-reply-received =
    { $proof ->
        [shown] فتح صاحب الطلب الجواب
        [signature] تم تسلم الجواب بتوقيع
       *[postal] تم تسلم الجواب بالبريد
    }
office-event-receipt-corrected = تم تصحيح تاريخ التسلم
office-event-withdrawn =
    { $paper ->
        [yes] تم سحب الطلب كتابة
       *[no] سحب صاحب الطلب طلبه
    }
office-event-voided =
    { $cause ->
        [duplicate] تم إلغاء الطلب: تكرار
       *[registration-error] تم إلغاء الطلب: خطأ في التسجيل
    }
office-event-reopened = أعيد فتح الملف
office-event-link-renewed = تم تجديد الرابط السري
office-event-recalculated = أعيد حساب الآجال
office-event-closed = تم إغلاق الملف

head-title = رئيس المؤسسة
head-vacancy = لا يوجد اليوم شخص معين مكلف بالمعلومات: يتولى رئيس المؤسسة ذلك بنفسه إلى حين التعيين.
head-act = الإجراء
head-nothing = لا شيء ينتظر قراركم
head-nothing-lead = تظهر هنا طلبات الإلغاء والتصحيح والأجوبة المعروضة للتوقيع.
head-figures = الآجال
head-see = عرض
head-people = القائمون بالمهام اليوم
