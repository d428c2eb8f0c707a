### صفحات صاحب الطلب: تقديم الطلب وتتبعه

request-institution = المؤسسة أو الهيئة
request-kind = نوع الطلب
request-subject = الموضوع
request-information = المعلومات المطلوبة
request-urgency = سبب الاستعجال
request-files = الملفات المرفقة

journey-so-far = الطلب إلى الآن
journey-change-institution = تغيير المؤسسة
journey-kept-a-day = تحفظ الأجوبة 24 ساعة، ثم تحذف إن لم يقدم الطلب.

institution-title = إلى أي مؤسسة يوجه الطلب؟
institution-lead = يوجه الطلب إلى رئيس المؤسسة أو الهيئة التي توجد لديها المعلومات. تقديمه مجاني ولا يتطلب حسابا.
institution-search = البحث عن مؤسسة بالاسم أو المدينة أو الموضوع
institution-all = عرض كل المؤسسات
institution-none = لم نجد مؤسسة توافق «{ $query }». يمكن تغيير كلمات البحث أو عرض كل المؤسسات.
institution-found = نتائج البحث
institution-label = المؤسسة أو الهيئة
institution-hint = المؤسسات التي تتسلم الطلبات عبر البوابة في أول القائمة
institution-choose = اختيار مؤسسة
institution-receiving = تتسلم الطلبات عبر البوابة
institution-others = لا تتسلم عبر البوابة: يطبع الطلب ويودع لديها
institution-receives = تتسلم الطلبات عبر البوابة: يسري الأجل من اليوم
institution-by-letter = لا تتسلم الطلبات عبر البوابة بعد: تهيئ البوابة رسالة للطبع
institution-others-note = إذا كانت المؤسسة لا تتسلم الطلبات عبر البوابة بعد، تهيئ البوابة الطلب في رسالة للطبع والإيداع. ولا يسري أي أجل قبل إشعار المؤسسة بالتوصل.

content-title = ما هي المعلومات المطلوبة؟
content-urgency = سبب الاستعجال
content-urgency-hint = للطلب الاستعجالي فقط: من هو الشخص الذي حياته أو سلامته أو حريته في خطر، وكيف تحميه هذه المعلومات. بدون سبب قد لا تقبل صفة الاستعجال.
content-subject-hint = سطر واحد، مثل: محاضر دورات المجلس الجماعي
content-information-hint = أي وثيقة أو معطى، وأي مدة، وأي مكان. كلما كان الوصف دقيقا كان الجواب أسرع. لا حاجة إلى ذكر سبب الطلب.
content-files-hint = حتى { $n } ملفات، { $limit } لكل ملف على الأكثر: PDF أو صورة أو Word أو Excel أو PowerPoint أو OpenDocument أو نص

person-title = من يقدم الطلب، وكيف يصل الجواب إليه؟
person-lead = هذه هي المعطيات التي تطلبها المادة 14 من القانون، لا غير. لا يطلع عليها إلا من يعالج الطلب، ولا تنشر أبدا.
person-first-name = الاسم الشخصي
person-last-name = الاسم العائلي
person-address = العنوان الشخصي
person-address-hint = يوجه إليه الجواب عند اختيار البريد العادي
person-document = الجنسية أو الإقامة
person-number = رقم البطاقة الوطنية أو وثيقة الإقامة
person-number-hint = كما هو مكتوب في الوثيقة، مثل AB123456. يحفظ مشفرا.
person-delivery = طريقة التوصل بالجواب
person-email = البريد الإلكتروني
person-email-hint = ضروري فقط عند اختيار التوصل عبره. بدونه توجه الإشعارات في رسائل بريدية.
person-phone = الهاتف
person-organisation = الجمعية أو المقاولة
person-organisation-hint = إذا كان الطلب باسم هيئة
person-behalf = لفائدة
person-behalf-open = الطلب لفائدة شخص آخر أو باسم هيئة
person-behalf-name = اسم الشخص الذي يقدم الطلب لفائدته
person-behalf-hint = يبقى فارغا إذا كان الطلب لفائدة مقدمه
person-behalf-capacity = الصفة في تمثيله
person-behalf-capacity-hint = مثل: محام، ولي، رئيسة جمعية
person-behalf-mandate = مرجع الوكالة
person-behalf-mandate-hint = رقم الوكالة أو تاريخها، إن وجدت
person-language = لغة المراسلة
person-objects = الاعتراض على النشر
person-objects-label = أعترض على نشر الطلب والجواب
person-objects-hint = بدون اعتراض، يمكن نشرهما دون أي معطى شخصي، بعد مراجعة شخصين.
person-data-title = حماية المعطيات الشخصية (القانون رقم 09-08)
person-data-controller = المسؤول عن المعالجة هو { $institution }، والغرض منها معالجة الطلب وتتبعه طبقا للقانون رقم <bdi>31.13</bdi>.
person-data-recipients = لا يطلع عليها إلا الشخص المكلف بالمعلومات ومن يبت في شكاية تتعلق بالطلب.
person-data-obligatory = الاسمان والعنوان ورقم الوثيقة إلزامية بمقتضى المادة 14. ما عداها اختياري.
person-data-rights = لكل صاحب طلب حق الولوج إلى معطياته وتصحيحها.
correspondence-ar = العربية
correspondence-fr = الفرنسية
correspondence-en = الإنجليزية

check-title = مراجعة الطلب قبل تقديمه
check-asked = المؤسسة والطلب
check-you = صاحب الطلب
check-file = تقديم الطلب
check-prepare = تهييء الطلب
check-then = إذا قدم الطلب اليوم
check-then-receipt = الوصل
check-then-receipt-how = حالا، على الشاشة
check-then-urgent = الجواب الاستعجالي قبل نهاية
check-then-answer = الجواب قبل نهاية
check-then-silence = عند عدم الرد
check-then-silence-what = شكاية إلى رئيس المؤسسة ابتداء من اليوم الموالي (المادة 19)
check-then-count = كيف تحسب الآجال
check-letter = لا تتسلم هذه المؤسسة الطلبات عبر البوابة بعد. ستهيأ رسالة للطبع والإيداع، مع مرجع ورابط للتتبع.
check-letter-no-period = لا يسري أي أجل قبل أن تشعر المؤسسة بالتوصل.

again-title = سبق تقديم طلب بهذه الاستمارة
again-filed = الطلب الذي سبق تقديمه:
again-ask = محتوى الاستمارة الآن مختلف. هل يقدم هذا في طلب جديد؟
again-file = نعم، تقديم طلب جديد
again-open = لا، فتح الطلب السابق

filed-title = توصلت { $institution } بالطلب
filed-letter-title = الطلب جاهز للطبع والإيداع
filed-reference = مرجع الطلب
filed-mail = يرسل رابط التتبع الآن إلى
filed-no-mail = لم يذكر أي بريد إلكتروني: المرجو طبع هذه الصفحة أو كتابة الرمز السري، فبه وحده يمكن تتبع الطلب.
filed-due-later = آخر يوم للجواب
filed-due = الجواب قبل نهاية يوم
filed-due-under = 20 يوما من أيام العمل، المادة 16
filed-urgent-due = الجواب الاستعجالي قبل نهاية يوم
filed-urgent-under = 3 أيام، المادة 17
filed-complain = عند عدم الرد، يمكن تقديم شكاية من يوم
filed-complain-under = إلى رئيس المؤسسة، المادة 19
filed-open = فتح صفحة التتبع
filed-receipt = الوصل للطبع
filed-link-title = المرجو الاحتفاظ بالرابط
filed-link-what = رابط التتبع سري ويغني عن كلمة السر: كل من يتوفر عليه يطلع على الطلب.
filed-secret = الرمز السري:
filed-next = ماذا يحدث الآن
filed-next-1 = تم تسجيل الطلب
filed-next-2 = يدرسه الشخص المكلف بالمعلومات
filed-next-2-note = كل جديد يظهر في صفحة التتبع.
filed-next-3 = يصل الجواب، أو إشعار معلل بتمديد الأجل

receipt-unit = الشخص المكلف بالمعلومات
receipt-says = تم تسلم الطلب المبين أدناه، طبقا للمادة 14 من القانون رقم <bdi>31.13</bdi> المتعلق بالحق في الحصول على المعلومات.
receipt-requester = صاحب الطلب
receipt-subject = موضوع الطلب
receipt-received-on = تاريخ التسلم
receipt-day-zero = { $date }، ولا يحتسب هذا اليوم
receipt-due = آخر أجل للجواب
receipt-urgent-due = آخر أجل للجواب الاستعجالي
receipt-provisional = بين { $earliest } و{ $latest }، حسب تاريخ عيد لم يعلن بعد
receipt-rights = يمكن تمديد هذا الأجل مرة واحدة لمدة مماثلة، بإشعار مسبق ومعلل. وفي حالة عدم الرد أو عدم الاستجابة، يحق لمقدم الطلب تقديم شكاية إلى رئيس المؤسسة داخل أجل 20 يوم عمل (المادة 19)، ثم إلى لجنة الحق في الحصول على المعلومات داخل 30 يوما (المادة 20).
receipt-print = يطبع هذا الوصل وحده، في ورقة واحدة.

dispatched-title = لا يسري أي أجل بعد
dispatched-why = { $institution } لا تتسلم الطلبات عبر البوابة. يبدأ الأجل القانوني من يوم توصلها بالطلب، لا قبله.
dispatched-print = طبع الرسالة وتوقيعها، وكتابة العنوان ورقم الوثيقة بخط اليد.
dispatched-hand-in = إيداعها لدى المؤسسة مقابل وصل، أو إرسالها بالبريد مع إشعار بالتوصل.
dispatched-record = تسجيل تاريخ تسلم المؤسسة للطلب في صفحة التتبع: منه تحسب البوابة كل الآجال.
dispatched-letter = الرسالة للطبع
letter-title = رسالة الطلب
letter-print = هذه الرسالة للطبع والتوقيع. لا يظهر العنوان ورقم الوثيقة في هذه الصفحة حماية لهما: يكتبان بخط اليد.
letter-address = العنوان: ........................................................
letter-number = رقم الوثيقة: ................................................
letter-to = إلى رئيس
letter-subject = طلب الحصول على المعلومات
letter-asks = بناء على القانون رقم <bdi>31.13</bdi> المتعلق بالحق في الحصول على المعلومات، ولا سيما المادة 14 منه، أطلب الحصول على المعلومات التالية:
letter-objects = أعترض على نشر هذا الطلب وجوابه.
letter-receipt = المرجو تسليم وصل بهذا الطلب أو إشعار بالتوصل به، كما تنص على ذلك المادة 14.
letter-signature = التاريخ والتوقيع: ........................................
letter-acknowledgement = إطار خاص بالمؤسسة: توصلنا بالطلب في ........................ رقم التسجيل ........................ الخاتم والتوقيع

track-title = تتبع طلب
track-lead = بالمرجع والرمز السري المذكورين في الوصل وفي الرسالة الإلكترونية.
track-reference-hint = مثل CTIZ-2026-00087-4، بالحروف الكبيرة أو الصغيرة
track-secret = الرمز السري
track-secret-hint = 32 حرفا ورقما، أو الرابط كاملا
track-open = فتح الطلب
track-lost = استرجاع رابط ضائع
lost-title = استرجاع رابط التتبع
lost-lead = المرجو كتابة مرجع الطلب والبريد الإلكتروني المذكور فيه. إذا تطابقا، يرسل الرابط من جديد إلى ذلك البريد.
lost-send = إرسال الرابط
lost-no-mail = لمن لم يذكر بريدا إلكترونيا: المرجو الاتصال بالشخص المكلف بالمعلومات لدى المؤسسة مع وثيقة الهوية.
sent-title = تم التوصل بالمرجع والبريد الإلكتروني
sent-what = إذا كانا لطلب واحد، يصل الرابط بعد قليل إلى ذلك البريد. المرجو النظر أيضا في الرسائل غير المرغوب فيها.

case-title = الطلب { $reference }
case-over = طلب إلى { $institution }
case-heading = طلب الحصول على المعلومات
case-due-answer = الجواب قبل نهاية يوم
case-due-urgent = الجواب الاستعجالي قبل نهاية يوم
case-why-urgent-title = لماذا هذا التاريخ للاستعجال؟
case-why-answer = تمنح المادة 16 من القانون رقم <bdi>31.13</bdi> للمؤسسة 20 يوما من أيام العمل من تاريخ تسلم الطلب، قابلة للتمديد مرة واحدة. لا يحتسب يوم التسلم، ولا أيام السبت والأحد والعطل.
case-why-urgent = تمنح المادة 17 من القانون رقم <bdi>31.13</bdi> للمؤسسة 3 أيام متصلة من تاريخ تسلم الطلب، قابلة للتمديد مرة واحدة. لا يحتسب يوم التسلم، وتحتسب أيام العطل. ويبقى الأجل العادي ساريا إلى جانبه.
case-not-computable = لا يمكن حساب آخر أجل الآن، لأن لائحة أيام العطل لا تغطي ذلك التاريخ بعد. تاريخ تسلم الطلب ثابت، وسيظهر آخر أجل هنا بعد إتمام اللائحة.
case-answer = صدر الجواب
case-answer-interim = جواب أولي، في انتظار الباقي
case-answer-given = صدر يوم { $date }.
case-answer-why-button = الضغط على الزر يثبت تاريخ التوصل بالجواب، ومنه يبدأ أجل الشكاية.
case-answer-show = إظهار الجواب
case-answer-received = تم التوصل بالجواب يوم { $date }.
case-answer-open = قراءة الجواب
case-file = الملف
case-stage = المرحلة
case-hidden = العنوان ورقم الوثيقة
case-hidden-why = مسجلان، ولا يظهران في هذه الصفحة
case-can = إمكانيات أخرى


history-title = ما جرى
history-end-answer = آخر أجل للجواب
history-end-urgent = آخر أجل للجواب الاستعجالي
history-silence-answer = مر الأجل بدون جواب
history-silence-urgent = مر أجل الاستعجال بدون جواب
history-dispatched = تمت تهيئة الطلب في رسالة للطبع
history-submitted = تسلمت المؤسسة الطلب، ويبدأ حساب الأجل من اليوم الموالي
history-registered = سجلت المؤسسة الطلب بتاريخ تسلمه
history-acknowledged = أشعرت المؤسسة بالتوصل، ويبدأ حساب الأجل من اليوم الموالي
history-taken-on = بدأت دراسة الطلب
history-extended = تم تمديد الأجل بإشعار معلل
history-extension-without-effect = تم الإشعار بتمديد لا أثر له
history-extension-lapsed = لم يرسل إشعار التمديد في وقته: لا أثر للتمديد
history-extension-restored = تبين بالحجة أن رسالة التمديد سلمت في وقتها: التمديد قائم
history-consultation-opened = بدأت استشارة طرف آخر تعنيه المعلومات
history-consultation-closed = انتهت استشارة الطرف الآخر
history-urgency-accepted = تم قبول صفة الاستعجال
history-urgency-declined = لم تقبل صفة الاستعجال
history-replied-interim = صدر جواب أولي
history-replied = صدر الجواب
history-letter-dispatched = تم إرسال رسالة
history-letter-extension = تم إرسال الإشعار بالتمديد برسالة
history-letter-reply = تم إرسال الجواب برسالة
history-letter-decision = تم إرسال القرار بشأن الشكاية برسالة
history-notice-bounced = عادت رسالة إلكترونية موجهة إليكم: ما لم تتوصلوا به بطريقة أخرى يرسل إليكم برسالة ورقية
history-reply-received = تم التوصل بالجواب
history-receipt-corrected = تم تصحيح تاريخ التسلم
history-withdrawn = تم سحب الطلب
history-voided = تم إلغاء الطلب
history-reopened = أعيد فتح الطلب
history-link-renewed = تم تجديد رابط التتبع
history-closed = تم إغلاق الملف

answer-title = الجواب عن الطلب { $reference }
answer-heading = الجواب
answer-supplied = تم تسليم هذه المعلومات
answer-withheld = لم يتم تسليم هذه المعلومات: { $ground }
answer-reasons = التعليل:
answer-file-anew = تقديم هذا الطلب إلى تلك المؤسسة
answer-files = الملفات

withdraw-title = سحب الطلب
withdraw-what = تتوقف { $institution } عن دراسة الطلب، ويتوقف الأجل.
withdraw-for-good = لا رجوع بعد السحب، لكن يمكن تقديم طلب جديد في أي وقت. يبقى سجل الطلب كما هو.
withdraw-late = مر آخر أجل للجواب: يبقى التأخر مسجلا بعد السحب.
withdraw-do = سحب الطلب نهائيا
withdraw-keep = الاحتفاظ بالطلب

acknowledge-title = تسجيل تاريخ تسلم المؤسسة للطلب
acknowledge-what = متى تسلمت { $institution } الرسالة؟ من هذا اليوم تحسب البوابة أجل الجواب.
acknowledge-on = تاريخ تسلم المؤسسة للطلب
acknowledge-on-hint = كما هو مكتوب في الوصل أو في الإشعار بالتوصل.
acknowledge-evidence = على ماذا يستند هذا التاريخ
acknowledge-evidence-hint = مثل: وصل رقم 123 مختوم، أو إشعار بالتوصل من البريد
acknowledge-do = تسجيل التاريخ

wrong-institution-missing = المرجو اختيار المؤسسة التي يوجه إليها الطلب
wrong-kind-missing = المرجو اختيار نوع الطلب: عادي أو استعجالي
wrong-information-missing = المرجو وصف المعلومات المطلوبة
wrong-first-name-missing = المرجو كتابة الاسم الشخصي
wrong-last-name-missing = المرجو كتابة الاسم العائلي
wrong-address-missing = المرجو كتابة العنوان الشخصي
wrong-document-missing = المرجو اختيار الجنسية المغربية أو الإقامة القانونية بالمغرب
wrong-identity-number-missing = المرجو كتابة رقم البطاقة الوطنية أو وثيقة الإقامة، مثل <bdi dir="ltr">AB123456</bdi>
wrong-delivery-missing = المرجو اختيار طريقة التوصل بالجواب
wrong-email-needed-for-delivery = المرجو كتابة البريد الإلكتروني لأن الجواب سيصل عبره، أو اختيار طريقة أخرى
wrong-email-not-an-address = المرجو كتابة بريد إلكتروني كامل، مثل <bdi dir="ltr">nom@example.ma</bdi>
wrong-behalf-name-missing = المرجو كتابة اسم الشخص الذي يقدم الطلب لفائدته
wrong-behalf-capacity-missing = المرجو كتابة الصفة في تمثيله، مثل: محام
wrong-too-long =
    { $field ->
        [subject] الموضوع
        [information] المعلومات المطلوبة
        [urgency] سبب الاستعجال
        [first_name] الاسم الشخصي
        [last_name] الاسم العائلي
        [address] العنوان الشخصي
        [identity_number] رقم الوثيقة
        [phone] الهاتف
        [organisation] الجمعية أو المقاولة
        [behalf_name] اسم الشخص الممثل
        [behalf_capacity] الصفة في التمثيل
        [behalf_mandate] مرجع الوكالة
       *[evidence] السند
    }: النص أطول من اللازم، عدد حروفه { $typed }، والحد { $limit }
wrong-files-too-large = الملف <bdi>{ $name }</bdi> أكبر من اللازم: الحد { $limit }. المرجو تقليص حجمه أو تقسيمه.
wrong-files-too-many = لم يحفظ الملف <bdi>{ $name }</bdi>: عدد الملفات { $limit } على الأكثر. المرجو حذف ملف آخر أولا.
wrong-files-empty = الملف <bdi>{ $name }</bdi> فارغ. المرجو إرفاق ملف آخر.
wrong-files-program = الملف <bdi>{ $name }</bdi> برنامج أو يتضمن برنامجا. المرجو إرفاق وثيقة، مثل PDF.
wrong-files-encrypted = الملف <bdi>{ $name }</bdi> محمي بكلمة السر. المرجو إرفاقه بدونها.
wrong-files-kind = نوع الملف <bdi>{ $name }</bdi> غير مقبول. المرجو إرفاق PDF أو صورة أو وثيقة مكتبية أو نص.
wrong-too-many-filings = تم تقديم طلبات كثيرة من هذا الاتصال بالإنترنت خلال ساعة. الطلب محفوظ: المرجو إعادة المحاولة بعد ساعة.
wrong-reference-missing = المرجو كتابة مرجع الطلب، مثل <bdi dir="ltr">CTIZ-2026-00087-4</bdi>
wrong-reference-form = هذا المرجع غير صحيح: المرجو مقارنته بالوصل، حرفا حرفا
wrong-secret-missing = المرجو كتابة الرمز السري المذكور في الوصل
wrong-track-nothing = لا يوجد طلب بهذا المرجع وهذا الرمز. المرجو مقارنتهما بالوصل.
wrong-track-too-many = محاولات كثيرة من هذا الاتصال بالإنترنت. المرجو إعادة المحاولة بعد ساعة.
wrong-acknowledged-missing = المرجو كتابة تاريخ تسلم المؤسسة للطلب
wrong-acknowledged-no-date = المرجو كتابة التاريخ هكذا: <bdi dir="ltr">09/06/2025</bdi>
wrong-acknowledged-no-such-day = { wrong-no-such-day }
wrong-acknowledged-in-future = هذا التاريخ في المستقبل: المرجو كتابة يوم مضى أو تاريخ اليوم
wrong-acknowledged-before = هذا التاريخ سابق لتهييء الطلب: المرجو مراجعته
wrong-evidence-missing = المرجو ذكر ما يستند عليه هذا التاريخ
wrong-evidence-too-long = السند طويل: { $typed } حرفا، والحد { $limit }. المرجو اختصاره
unfinished-title = بدأتم طلبا آخر ولم تقدموه بعد
unfinished-what = في هذا المتصفح طلب لم يقدم بعد، يبتدئ هكذا:
unfinished-go-on = إتمام ذلك الطلب
unfinished-leave = تركه وتهيئة الطلب الجديد
