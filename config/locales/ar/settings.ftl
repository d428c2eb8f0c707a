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
