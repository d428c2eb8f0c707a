### الإشعارات: متى يريدها كل شخص

notices-title = الإشعارات بالبريد الإلكتروني
notices-link = اختيار وقت التوصل بكل إشعار
notices-lead = اختاروا لكل نوع من الإشعارات متى تتوصلون به. يرسل ملخص اليوم صباحا، إذا كان فيه شيء.
notices-none = لا يوجد هنا أي إشعار للاختيار.
notices-required = ما يوجب القانون الإخبار به، وما يتوقف عليه أجل من أيام قليلة، يصلكم دائما في الحين.
notices-keep = حفظ
notices-kept = تم حفظ اختياراتكم.
notices-bounced = عادت رسالة إلكترونية موجهة إلى عنوان هذا الحساب لأن العنوان مرفوض، بتاريخ
notices-at-once = في الحين
notices-digest = في ملخص اليوم
notices-never = أبدا

unsubscribe-title = التوقف عن التوصل بهذه الرسائل
unsubscribe-kind = يتعلق الأمر بهذا النوع من الإشعارات:
unsubscribe-lead = لا يتغير شيء قبل أن تضغطوا على الزر.
unsubscribe-do = التوقف عن التوصل بها
unsubscribe-done = تم ذلك: لن تتوصلوا بهذه الرسائل. وتبقى كل المعلومات في صفحاتكم.

notices-kind-new-request = طلب جديد
notices-kind-reminder = التذكير بأجل
notices-kind-confirmation-wanted = إجراء ينتظر شخصا ثانيا
notices-kind-not-confirmed = إجراء مقترح لم يؤكد
notices-kind-second-factor = عامل التحقق الثاني لحساب
notices-kind-third-party-answered = جواب الغير المستشار
notices-kind-new-complaint = شكاية جديدة
notices-kind-decision-to-carry-out = قرار يجب تنفيذه
notices-kind-complaint-withdrawn = سحب شكاية
notices-kind-promise-broken = وعد لم يوف به
notices-kind-court-declared = عرض النزاع على المحكمة
notices-kind-dates-moved = تواريخ غيرها التقويم
notices-kind-institution-responded = جواب المؤسسة إلى اللجنة
notices-kind-confirm-feast = عيد يجب تأكيده
notices-kind-window-closes = اقتراب آخر يوم للشكاية أو للطعن
notices-kind-complaint-admitted = قبول شكاية
notices-kind-not-followed = توصية لم تتبع
notices-kind-head-decided-meanwhile = قرار الرئيس بعد الشكاية من سكوته
notices-kind-carried-out = تنفيذ القرار
notices-kind-digest = ملخص اليوم
notices-kind-weekly-summary = ملخص الأسبوع
office-letter-window-closes = اقتراب آخر يوم
office-letter-notice-bounced = رسالة إلكترونية عائدة
office-letter-not-confirmed = اقتراح غير مؤكد
office-letter-second-factor = عامل التحقق الثاني
office-letter-digest = ملخص اليوم
office-letter-weekly-summary = ملخص الأسبوع

absence-title = الغياب
absence-lead = خلال غيابكم توجه إشعاراتكم إلى باقي المكلفين ونوابهم بمؤسستكم. وإذا لم يوجد غيركم، تظل تصلكم.
absence-stands = غياب معلن:
absence-first = أول يوم للغياب
absence-last = آخر يوم للغياب
absence-tell = الإعلان عن الغياب
absence-end = إلغاء الغياب
absence-done-told = تم الإعلان عن الغياب.
absence-done-ended = تم إلغاء الغياب: تصلكم إشعاراتكم.
absence-order = لا يمكن أن يسبق آخر يوم للغياب أوله، ولا أن يكون قد مضى.
