### عامل التحقق الثاني: رمز من تطبيق، ورموز احتياطية، وإلغاؤه من طرف مسيرين اثنين

second-factor-title = رمز عند الدخول
second-factor-lead = مع عامل التحقق الثاني يطلب الدخول، بعد كلمة السر، رمزا من ستة أرقام يعطيه تطبيق في هاتفكم دون حاجة إلى الشبكة.
second-factor-begin = البدء
second-factor-scan = إضافة الحساب إلى التطبيق
second-factor-scan-lead = صوروا هذا المربع بتطبيق للرموز (FreeOTP أو Aegis أو Google Authenticator أو غيرها)، أو اكتبوا فيه المفتاح السري.
second-factor-picture = مربع يصور بالتطبيق، والمفتاح السري نفسه مكتوب تحته
second-factor-secret = المفتاح السري
second-factor-open = الفتح في تطبيق على هذا الجهاز
second-factor-code = الرمز
second-factor-code-hint = الأرقام الستة التي يعرضها التطبيق الآن.
second-factor-any-hint = الأرقام الستة التي يعرضها التطبيق الآن، أو رمز احتياطي.
second-factor-own-hint = حتى لا يشغله غيركم من جلستكم المفتوحة.
second-factor-confirm = تشغيل عامل التحقق الثاني
second-factor-anew = إنشاء مفتاح آخر
second-factor-codes = الرموز الاحتياطية
second-factor-codes-lead = يصلح كل رمز مرة واحدة بدل رمز التطبيق إذا لم يعد هاتفكم معكم. اطبعوها أو اكتبوها الآن، فلن تعرض من جديد.
second-factor-kept = الرموز محفوظة في مكان آمن
second-factor-since = مشغل منذ
second-factor-left = { $n ->
    [0] لم يبق منها أي رمز: أنشئوا غيرها.
    [one] بقي منها رمز واحد.
    [two] بقي منها رمزان.
   *[other] عدد ما بقي منها: { $n }.
    }
second-factor-change = التغيير أو الإيقاف
second-factor-renew = إنشاء رموز احتياطية أخرى
second-factor-password-hint = لإيقافه تطلب كلمة السر مع الرمز.
second-factor-disable = إيقاف عامل التحقق الثاني
second-factor-wrong = هذا الرمز غير صحيح أو سبق استعماله. انتظروا الرمز الموالي واكتبوه.
second-factor-too-many = محاولات كثيرة دون نجاح. انتظروا ربع ساعة، أو استعملوا بعدها رمزا احتياطيا.
second-factor-done-on = شغل عامل التحقق الثاني، وانتهت جلساتكم الأخرى.
second-factor-done-kept = لن تعرض الرموز الاحتياطية من جديد.
second-factor-done-off = أوقف عامل التحقق الثاني، وانتهت جلساتكم الأخرى.

code-title = رمز الدخول
code-lead = كلمة السر صحيحة. اكتبوا الرمز الذي يعرضه التطبيق.
code-another = البدء من جديد
code-lost = إذا لم يكن معكم الهاتف ولا أي رمز احتياطي فاتصلوا بتسيير البوابة: لا يلغي عامل التحقق الثاني إلا مسيران اثنان معا.

account-second-factor = عامل التحقق الثاني
account-second-factor-lead = رمز من هاتفكم يطلب بعد كلمة السر.
account-second-factor-link = تدبير عامل التحقق الثاني

staff-second-factor = عامل التحقق الثاني
staff-second-factor-on = مشغل
staff-second-factor-off = غير مشغل
staff-reset-asked = طلب { $name } إلغاءه في { $at }
staff-reset-own = أنتم من طلب ذلك: لا يؤكده إلا مسير آخر.
staff-act-reset = طلب إلغاء عامل التحقق الثاني
staff-act-reset-lead = تحققوا أولا من هوية الشخص بطريق غير هذه البوابة. يؤكد الطلب مسير آخر، وعندها فقط يلغى عامل التحقق الثاني.
staff-act-confirm-reset = تأكيد الإلغاء
staff-act-confirm-reset-lead = يلغى عامل التحقق الثاني وتنتهي كل جلسات الشخص، فيدخل بكلمة سره وحدها.
staff-act-dismiss-reset = رفض طلب الإلغاء
staff-act-dismiss-reset-lead = يبقى عامل التحقق الثاني كما هو.
staff-done-reset = سجل طلب الإلغاء، ويلزم أن يؤكده مسير آخر.
staff-done-confirm-reset = ألغي عامل التحقق الثاني وانتهت الجلسات.
staff-done-dismiss-reset = رفض الطلب.
staff-fault-no-factor = ليس لهذا الحساب عامل تحقق ثان.
staff-fault-no-reset = لا ينتظر هذا الحساب أي إلغاء.
staff-fault-own-reset = من طلب الإلغاء لا يؤكده: اطلبوا ذلك من مسير آخر.
staff-fault-newcomer = المسير الذي عينه مسير آخر منذ أقل من سبعة أيام لا يطلب الإلغاء ولا يؤكده: اطلبوا ذلك من مسير آخر.

did-second-factor-on = تشغيل عامل التحقق الثاني
did-second-factor-off = إيقاف عامل التحقق الثاني
did-recovery-codes-renewed = رموز احتياطية أخرى
did-recovery-code-used = استعمال رمز احتياطي
did-reset-asked = طلب إلغاء عامل التحقق الثاني
did-reset-confirmed = تأكيد إلغاء عامل التحقق الثاني
did-reset-dismissed = رفض إلغاء عامل التحقق الثاني
