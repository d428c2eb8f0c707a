### ما تم ضبطه ومن ضبطه

menu-admin-settings = الضبط
settings-lead = ما ضبط لكل مؤسسة، ومن ضبطه ومنذ متى، وما كان عليه من قبل، ثم إعدادات هذه الآلة.
settings-changes = آخر التغييرات
settings-changes-none = لم يتغير أي شيء بعد.
settings-more = التغييرات الأقدم مسجلة في السجل.
settings-col-what = الموضوع
settings-col-before = من قبل
settings-col-after = منذ التغيير
settings-col-who = من طرف
settings-what-added = إضافة إلى الدليل
settings-what-entry = الدليل
settings-what-receives = تستقبل عبر البوابة ابتداء من
settings-what-sign-off = توقيع رئيس المؤسسة
settings-sign-off-wanted = يوقع كل جواب
settings-sign-off-unwanted = غير مطلوب
settings-config = الإعدادات المعمول بها
settings-config-lead = تغير على الآلة نفسها، في ملف الإعدادات أو في متغيرات البيئة، ويعمل بها ابتداء من التشغيل الموالي. ولا يظهر أي سر.
settings-col-key = المفتاح
settings-col-value = القيمة
settings-col-source = المصدر
settings-hidden = محدد ولا يظهر
settings-unset = غير محدد
settings-source-default = القيمة الأصلية
settings-source-file = ملف الإعدادات
settings-source-environment = متغيرات البيئة

setting-data-dir = مجلد كل ما لم يوضع في مكان آخر: قاعدة المعطيات والملفات والبريد والمفتاح.
setting-database-url = <bdi dir="ltr">sqlite:///absolute/path.db</bdi> أو <bdi dir="ltr">postgres://USER:PASSWORD@HOST/NAME</bdi>. إن لم يحدد: <bdi dir="ltr">bayan.db</bdi> في <bdi dir="ltr">data.dir</bdi>.
setting-database-migrate = هل يحين <bdi dir="ltr">serve</bdi> قاعدة المعطيات إلى أحدث صيغة عند التشغيل.
setting-database-connections = الاتصالات التي تبقى مفتوحة: اتصالات القراءة مع <bdi dir="ltr">SQLite</bdi> (وللكتابة اتصال آخر)، وجميعها مع <bdi dir="ltr">PostgreSQL</bdi> حيث يترقب اتصال إضافي بريد العقد الأخرى.
setting-files-url = <bdi dir="ltr">file:///absolute/folder</bdi> للمرفقات. إن لم يحدد: <bdi dir="ltr">files</bdi> في <bdi dir="ltr">data.dir</bdi>.
setting-mail-url = <bdi dir="ltr">smtp://USER:PASSWORD@HOST:587</bdi> (STARTTLS) أو <bdi dir="ltr">smtps://HOST:465</bdi> أو <bdi dir="ltr">file:///absolute/folder</bdi> لملفات <bdi dir="ltr">.eml</bdi>. إن لم يحدد: <bdi dir="ltr">mail</bdi> في <bdi dir="ltr">data.dir</bdi>، ولا ترسل أي رسالة.
setting-mail-from = مرسل جميع الرسائل.
setting-mail-return-path = العنوان الذي ترجع إليه الرسائل التي تعذر تسليمها، 23 علامة على الأكثر قبل <bdi dir="ltr">@</bdi>: يضاف إليه <bdi dir="ltr">+TOKEN</bdi>، ويسلم خادم البريد ما يرد إلى <bdi dir="ltr">bayan mail bounce</bdi>. إن لم يحدد: عنوان <bdi dir="ltr">mail.from</bdi>.
setting-mail-dkim-selector = الاسم الذي ينشر به مفتاح <bdi dir="ltr">DKIM</bdi>، كما في <bdi dir="ltr">SELECTOR._domainkey.DOMAIN</bdi>. إن لم يحدد: لا توقع الرسائل.
setting-mail-dkim-domain = النطاق الذي يوقع. إن لم يحدد: نطاق <bdi dir="ltr">mail.from</bdi>.
setting-mail-dkim-key = مفتاح <bdi dir="ltr">RSA</bdi> بصيغة <bdi dir="ltr">PEM</bdi> من 2048 بتا أو أكثر، كالذي يعطيه <bdi dir="ltr">openssl genrsa 2048</bdi>؛ أو في ملف بواسطة <bdi dir="ltr">mail.dkim.key_file</bdi>. ويعرض <bdi dir="ltr">bayan mail dkim</bdi> التسجيل الواجب نشره.
setting-mail-timeout = المدة التي يمكن أن يسكت فيها خادم البريد قبل أن تعد المحاولة فاشلة.
setting-http-listen = العنوان والمنفذ اللذان يستقبلان؛ والمنفذ 0 يأخذ منفذا شاغرا.
setting-http-public-url = العنوان الذي يكتبه الناس، بدون مسار، مثل <bdi dir="ltr">https://bayan.example</bdi>. إن لم يحدد: <bdi dir="ltr">http://</bdi> مع العنوان المستعمل فعلا.
setting-http-trusted-proxies = العناوين أو الشبكات التي يعتد بترويستها <bdi dir="ltr">X-Forwarded-For</bdi>، مفصولة بفواصل.
setting-http-metrics-allow = العناوين أو الشبكات التي يمكنها قراءة <bdi dir="ltr">/metrics</bdi> إضافة إلى هذا الجهاز، مفصولة بفواصل.
setting-limits-filings-per-hour = عدد الطلبات المقدمة من عنوان واحد في الساعة؛ 0: بدون حد.
setting-limits-lookups-per-hour = عدد محاولات البحث الفاشلة عن ملف من عنوان واحد في الساعة؛ 0: بدون حد.
setting-limits-sign-in-failures = عدد محاولات الدخول الفاشلة لحساب واحد، ومن عنوان واحد، في ربع ساعة؛ 0: بدون حد.
setting-limits-password-queue = عدد كلمات السر التي يمكن أن تنتظر التحقق معا؛ وما زاد على ذلك تطلب إعادة محاولته.
setting-limits-file-mib = أكبر ملف مرفق، بوحدة <bdi dir="ltr">MiB</bdi> (1048576 بايت).
setting-limits-files-per-request = عدد المرفقات في الطلب الواحد.
setting-security-key = 64 رقما ست عشريا: يختم أرقام الهوية وينشئ الروابط السرية. إن لم يحدد: <bdi dir="ltr">secret.key</bdi> في <bdi dir="ltr">data.dir</bdi>، وينشأ عند أول تشغيل.
setting-sessions-idle = الجلسة التي لم تستعمل طوال هذه المدة منتهية.
setting-sessions-absolute = الجلسة التي بلغت هذه المدة منتهية، استعملت أم لا.
setting-jobs-enabled = هل يقوم <bdi dir="ltr">serve</bdi> بالمهام؛ ويمكن تعطيلها في جميع العقد إلا واحدة.
setting-jobs-outbox = وتيرة البحث عن الرسائل المنتظرة، إضافة إلى البحث فور وجودها.
setting-jobs-reminders = وتيرة البحث عن الإشعارات التي يجب أن تكون موجودة الآن.
setting-jobs-clocks = وتيرة إعادة حساب كل أجل ومقارنته.
setting-jobs-recalculation = وتيرة تنفيذ قرارات التقويم التي سجلتها عقدة أخرى، إضافة إلى التنفيذ فور تسجيل قرار هنا.
setting-jobs-confirmations = وتيرة البحث عن الأعياد القريبة أو الماضية التي ما زال تاريخها تقديريا، لتذكير مسيري البوابة بها.
setting-jobs-unopened = وتيرة البحث عن الطلبات التي لم يفتحها أحد، لإخبار زميل ثم الرئيس.
setting-jobs-summaries = وتيرة التحقق مما إذا كان ملخص الأسبوع واجب التحرير، ابتداء من الساعة 7 من صباح الاثنين.
setting-jobs-digests = وتيرة التحقق مما إذا كانت رسالة اليوم الواحدة لشخص ما واجبة التحرير، ابتداء من الساعة 7 صباحا.
setting-jobs-lateness = وتيرة التحقق مما إذا انتهى أسبوع، لتوجيه لائحة ما تأخر فيه إلى اللجنة.
setting-jobs-sessions = وتيرة حذف الجلسات المنتهية.
setting-jobs-drafts = وتيرة حذف المسودات التي مضى عليها أكثر من يوم.
setting-letters-fonts = مجلد خطوط (<bdi dir="ltr">TTF</bdi> و<bdi dir="ltr">OTF</bdi>) للرسائل، مثل <bdi dir="ltr">/usr/share/fonts</bdi> مع حزمتي <bdi dir="ltr">fonts-hosny-amiri</bdi> و<bdi dir="ltr">fonts-noto-core</bdi>. إن لم يحدد: الخط المدمج وحده.
setting-letters-wording = مجلد ملفات <bdi dir="ltr">CODE.toml</bdi>: ما تضيفه المؤسسة إلى رسائلها (المكان والترويسة والخاتمة). وتبقى الأجزاء التي يوجبها القانون مهما كتب فيها.
setting-operator-name = من يسير هذه البوابة، كما تذكره البيانات القانونية وصفحة الحياة الخاصة.
setting-operator-contact = العنوان الذي يراسل في شأن البوابة والمعطيات الشخصية.
setting-operator-security-contact = العنوان الذي تبلغ إليه الثغرات، وينشر في <bdi dir="ltr">security.txt</bdi>. إن لم يحدد: <bdi dir="ltr">operator.contact</bdi>.
setting-log-filter = ما يدون في السجل، مثل <bdi dir="ltr">info</bdi> أو <bdi dir="ltr">bayan=debug,info</bdi>.

directory-column-code = الرمز
directory-column-valid-from = أول يوم
directory-column-name-ar = الاسم بالعربية
directory-column-name-fr = الاسم بالفرنسية
directory-column-name-en = الاسم بالإنجليزية
directory-column-name-zgh = الاسم بالأمازيغية
directory-column-kind = الطبيعة
directory-column-class = الصنف
directory-column-city = المدينة
directory-column-region = الجهة
directory-column-parent = المؤسسة الأم
directory-column-receives-from = بداية التلقي عبر البوابة
directory-column-email = البريد الإلكتروني
directory-column-phone = الهاتف
directory-column-website = الموقع
directory-column-address = العنوان
directory-column-aliases = أسماء أخرى
