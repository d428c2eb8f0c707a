### لماذا يرفض إجراء

refusal-not-permitted = هذا الإجراء غير ممكن في هذه المرحلة من الملف.
refusal-not-yours = هذا الملف ليس لمؤسستكم.
refusal-not-in-office = لا يشمل تعيينكم هذا اليوم: الاطلاع ممكن دون القيام بأي إجراء.
refusal-officer-in-office = يوجد شخص مكلف بالمعلومات في مهامه، وهو من يقوم بهذا الإجراء.
refusal-in-future = التاريخ في المستقبل. المرجو كتابة يوم مضى أو تاريخ اليوم.
refusal-before-receipt = هذا التاريخ سابق لتسلم الطلب أو للإجراء الذي يجب أن يأتي بعده. المرجو التحقق منه.
refusal-no-scan = لا يسحب إلا صاحب الشأن: المرجو إرفاق نسخة ممسوحة ضوئيا من الكتاب الموقع.
refusal-before-law = القانون رقم 31.13 نافذ منذ 12 مارس 2019: الطلب المتوصل به قبل ذلك لا يخضع له. المرجو التحقق من السنة.
refusal-does-not-receive = لا تستقبل المؤسسة الطلبات بالبوابة بعد: على مسير البوابة فتحها أولا.
refusal-already-taken-on = الملف عند هذا الشخص من قبل.
refusal-no-such-clock = لا وجود لهذا الأجل في هذا الملف.
refusal-nothing-runs = توقف هذا الأجل: لم يبق ما يمدد.
refusal-term-ended =
    { $date ->
        [none] انتهى الأجل الأول.
       *[other] انتهى الأجل الأول يوم { $date }.
    } الإشعار المتأخر لا يغير شيئا (المادة 16).
refusal-already-extended = سبق تمديد الأجل. لا يسمح القانون بذلك إلا مرة واحدة (المادة 16).
refusal-no-open-consultation = يستلزم هذا المبرر استشارة مفتوحة. تفتح أولا.
refusal-no-such-consultation = أغلقت هذه الاستشارة من قبل، أو لا وجود لها.
refusal-urgency-not-asked = لم يقدم الطلب على أنه استعجالي.
refusal-urgency-already-assessed = سبق البت في الاستعجال.
refusal-reasons-missing = يوجب القانون التعليل هنا. المرجو كتابته.
refusal-no-items = لا جزء في الجواب. المرجو إضافة جزء.
refusal-exception-missing = الرفض المستند إلى المادة 7 يذكر استثناء واحدا على الأقل.
refusal-law-missing = السرية التي ينص عليها تشريع خاص تستلزم ذكر ذلك التشريع.
refusal-right-body-is-here = لا يمكن أن تكون المؤسسة الأخرى هي مؤسستكم. المرجو اختيار غيرها أو ترك الخانة فارغة.
refusal-earlier-supply-elsewhere = يجب أن يكون التسليم السابق من المؤسسة نفسها وفي ملف آخر.
refusal-earlier-supply-other-year = التسليم السابق ليس في السنة الميلادية نفسها.
refusal-identity-not-confirmed = يجب أن يؤكد شخص أن صاحبي الطلبين شخص واحد.
refusal-sign-off-needed = يوقع رئيس المؤسسة هذا الجواب، إما لأن سبب الرفض خارج لائحة المادة 18 وإما لأن المؤسسة تطلب التوقيع على كل جواب. المرجو طلب توقيعه.
refusal-no-such-proposal = لم يعد هذا الإجراء منتظرا: سبق البت فيه.
refusal-same-person = من طلب الإجراء لا يؤكده. يبت فيه شخص آخر.
refusal-proposal-expired = انقضى أجل التأكيد يوم { $date }. يطلب الإجراء من جديد.
refusal-proposal-pending = الإجراء نفسه ينتظر شخصا ثانيا من قبل.
refusal-no-such-reply = لا وجود لهذا الجواب في هذا الملف.
refusal-already-received = سبق تسجيل التوصل بهذا الجواب.
refusal-portal-receipt = تاريخ تسلم الطلب المقدم في البوابة هو تاريخ البوابة، ولا يصحح.
refusal-duplicate-missing = التكرار يستلزم ذكر الطلب المكرر.
refusal-original-void = الطلب الآخر ملغى هو نفسه، فلا يعد هذا الطلب تكرارا له.
refusal-original-withdrawn = تم سحب الطلب الآخر ولن يجاب عنه، فلا يعد هذا الطلب تكرارا له.
refusal-original-not-received = لم تتسلم المؤسسة الطلب الآخر عبر البوابة، فلا يعد هذا الطلب تكرارا له.
refusal-original-changed = تغير تاريخ تسلم الطلب الآخر منذ ذلك الحين. يرجى تقديم طلب الإلغاء من جديد.
refusal-original-of-another = رقم هوية صاحب الطلب الآخر مختلف: فهو لشخص آخر. ولا تكرار إلا من الشخص نفسه.
refusal-same-requester-unconfirmed = لا يثبت أي رقم هوية أن الطلبين لشخص واحد. يرجى كتابة ما يثبت ذلك.
refusal-nothing-to-change = لم يبق ما يغير: لعله أنجز من قبل.
refusal-too-far = هذا اليوم بعيد جدا: المرجو تحديد يوم لا يتجاوز { $date }.
refusal-proof-does-not-fit = لا يثبت هذا الإثبات التسليم بهذه الطريقة. المرجو اختيار الإثبات المناسب.
refusal-not-yet = لم يفتح أجل هذه الشكاية بعد: تبين صفحة الطلب اليوم الذي يفتح فيه.
refusal-no-such-complaint = لا توجد هذه الشكاية في هذا الملف.
refusal-other-body = هذه الشكاية من اختصاص جهة أخرى: رئيس المؤسسة أولا، ثم اللجنة.
refusal-nothing-reviewed = لا يوجد في هذا الملف الجواب أو السكوت موضوع الشكاية.
refusal-already-complained = توجد شكاية قائمة بشأن الجواب نفسه أو السكوت نفسه.
refusal-no-grievance = المرجو اختيار سبب واحد على الأقل من أسباب الشكاية.
refusal-answered-themselves = من عالج الطلب بتفويض لا يبت في الشكاية المقدمة في شأنه.
refusal-redress-missing = إذا كانت الشكاية في محلها يذكر القرار ما سيسلم، ويذكر الرئيس آخر يوم لتسليمه.
refusal-redress-of-nothing = القرار القاضي بالرفض لا يعد بتسليم شيء.
