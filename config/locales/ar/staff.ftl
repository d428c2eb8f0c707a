### الدخول وكلمات السر والحساب والصفحات الأولى للأدوار

menu-account = حسابي
menu-head = في انتظار التأكيد
menu-office-cases = الطلبات
menu-office-letters = مراسلات للإرسال
menu-office-register = تسجيل طلب
menu-office-complaint = تسجيل شكاية

role-requester = صاحب الطلب
role-officer = الشخص المكلف بالمعلومات
role-substitute = نائب الشخص المكلف بالمعلومات
role-delegate = المفوض من رئيس المؤسسة
role-head = رئيس المؤسسة
role-commission = لجنة الحق في الحصول على المعلومات
role-auditor = المدقق
role-administrator = مسير البوابة
role-system = البوابة

sign-in-title = الدخول
sign-in-lead = هذه الصفحة للعاملين بالمؤسسات. تقديم الطلب وتتبعه لا يحتاجان إلى حساب.
sign-in-email = البريد الإلكتروني
sign-in-password = كلمة السر
sign-in-button = دخول
sign-in-forgotten = نسيان كلمة السر
sign-in-wrong = البريد الإلكتروني أو كلمة السر غير صحيحة. المرجو التحقق منهما معا أو طلب رابط لتغيير كلمة السر.
sign-in-too-many = محاولات كثيرة بدون نجاح. المرجو الانتظار ربع ساعة أو طلب رابط لتغيير كلمة السر.
sign-in-busy = عدد كبير من الأشخاص يلجون البوابة الآن. المرجو المحاولة من جديد بعد ثوان.
sign-in-done-signed-out = تم الخروج.
sign-in-done-password-set = حفظت كلمة السر. يمكن الدخول بها الآن.
sign-in-done-ended = انتهت جلستكم. سجلوا الدخول من جديد للمتابعة.
sign-in-done-unrecorded = انتهت جلستكم ولم يسجل ما أرسلتموه الآن. سجلوا الدخول في علامة تبويب أخرى، ثم عودوا إلى الاستمارة بزر الرجوع في المتصفح: كثيرا ما يبقى فيها ما كتبتموه.

forgotten-title = نسيان كلمة السر
forgotten-lead = المرجو كتابة البريد الإلكتروني للحساب، وسيصل إليه رابط يستعمل مرة واحدة خلال ساعة.
forgotten-button = التوصل برابط
forgotten-asked = إذا كان لهذا البريد حساب، فقد أرسلت إليه رسالة فيها رابط. يستعمل الرابط مرة واحدة خلال ساعة.
email-wrong = المرجو كتابة بريد إلكتروني كامل، مثل <bdi dir="ltr">nom@exemple.ma</bdi>.

password-title = اختيار كلمة السر
password-whose = الحساب
password-new = كلمة السر الجديدة
password-hint = { $shortest } حرفا على الأقل. تصلح جملة يسهل تذكرها، وتقبل المسافات وكل الحروف.
password-again = كلمة السر الجديدة مرة ثانية
password-old = كلمة السر الحالية
password-button = حفظ كلمة السر
password-dead-link = لم يعد هذا الرابط صالحا: سبق استعماله أو مضى وقته. يمكن طلب رابط آخر.
password-differs = كلمتا السر مختلفتان. المرجو كتابتهما من جديد.
password-wrong = كلمة السر الحالية غير صحيحة.
password-too-short = كلمة السر قصيرة: يلزم { $shortest } حرفا على الأقل.
password-too-long = كلمة السر طويلة: { $longest } حرفا على الأكثر.
password-common = كلمة السر هذه من أول ما يجرب. يحسن اختيار جملة خاصة.
password-personal = لا ينبغي أن تتضمن كلمة السر الاسم أو البريد الإلكتروني.

account-title = حسابي
account-name = الاسم
account-role = الصفة
account-password = تغيير كلمة السر
account-password-ends-sessions = ينهي التغيير كل الجلسات المفتوحة في الأجهزة الأخرى.
account-language = لغة الإشعارات
account-language-label = اللغة التي تكتب بها البوابة إلى صاحب الحساب
account-language-button = حفظ اللغة
account-sessions = الجلسات
account-sessions-lead = إذا بقيت جلسة مفتوحة في مكان آخر، يمكن إنهاء كل الجلسات من هنا، بما فيها هذه.
account-sessions-button = الخروج من كل الأجهزة
account-done-password = تغيرت كلمة السر، وانتهت الجلسات الأخرى.
account-done-language = حفظت لغة الإشعارات.

work-requester-today = لا يحتاج تقديم الطلب وتتبعه إلى حساب: يكفي الرابط السري الموجود في الوصل.
work-commission-title = لجنة الحق في الحصول على المعلومات
work-commission-today = يمكن اليوم الاطلاع على دليل المؤسسات وحساب الآجال وتدبير الحساب.
work-commission-later = تفتح هنا دراسة الشكايات الموجهة إلى اللجنة في صيغة قادمة.
account-office-ended = انتهت مهمتكم يوم { $date }. لم يعد بإمكانكم الاطلاع على ملفات المؤسسة ولا القيام بأي إجراء فيها.
account-office-begins = تبدأ مهمتكم يوم { $date }. لا تفتح لكم ملفات المؤسسة قبل ذلك اليوم.
account-office-none = لا تزاولون اليوم أي مهمة في مؤسسة. لمزيد من المعلومات المرجو الاتصال بمسير البوابة.
