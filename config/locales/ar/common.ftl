### كلمات كل الصفحات: الإطار والحقول والأزرار والأجل

portal-name = بيان
portal-purpose = بوابة الحق في الحصول على المعلومات
page-title = { $page } | { $portal }
page-title-wrong = خطأ: { $page } | { $portal }
skip-to-content = انتقال إلى المحتوى
language-nav = اللغة
draft-language = هذه الصيغة مسودة لم تراجع بعد. ما لم يترجم منها يظهر بالعربية، والعربية هي المرجع.
sections-nav = الأقسام
foot-nav = روابط أسفل الصفحة
foot-law = القانون رقم <bdi>31.13</bdi> المتعلق بالحق في الحصول على المعلومات، الظهير الشريف رقم <bdi>1.18.15</bdi> الصادر في 22 فبراير 2018. تقديم الطلب مجاني.
menu-new = تقديم طلب
menu-track = تتبع طلب
menu-institutions = المؤسسات
menu-deadline = حاسبة الآجال
menu-help = مساعدة
menu-sign-in = الدخول
menu-all = القائمة
menu-privacy = حماية المعطيات الشخصية
menu-accessibility = بيان إمكانية الولوج
menu-legal = إشعار قانوني
sign-out = خروج
who-reads-only = للاطلاع فقط

back = رجوع
home = الصفحة الرئيسية
crumbs-nav = مسار الصفحة
continue = متابعة
change = تعديل
change-what = تعديل: { $what }
remove = حذف
search = بحث
clear = مسح
optional = (اختياري)
date-example = يكتب هكذا: <bdi dir="ltr">09/06/2025</bdi>
not-given = غير مذكور
yes = نعم
no = لا
wrong-prefix = خطأ:{" "}
errors-title = المرجو تصحيح ما يلي للمتابعة
errors-kept = احتفظنا بكل ما كتب وبالملفات المرفقة.
file-kept = محفوظ
file-remove = حذف الملف
step-of = المرحلة { $n } من { $of }
step-of-next = المرحلة { $n } من { $of }. بعدها: { $next }

pager-nav = صفحات اللائحة
pager-shown = من { $from } إلى { $to } من أصل { $total }
pager-earlier = السابقة
pager-later = التالية

due-not-started = لم يبدأ الأجل بعد
due-not-computable = لا يمكن حساب الأجل بعد
due-left =
    { $unit ->
        [working_day] { $n ->
            [one] بقي يوم عمل واحد
            [two] بقي يوما عمل
            [few] بقيت { $n } أيام عمل
           *[other] بقي { $n } يوم عمل
        }
       *[calendar_day] { $n ->
            [one] بقي يوم واحد
            [two] بقي يومان
            [few] بقيت { $n } أيام
            [many] بقي { $n } يوما
           *[other] بقي { $n } يوم
        }
    }
due-today = يحل الأجل اليوم
due-between = بين { $from } و{ $to }
due-late =
    { $unit ->
        [working_day] { $n ->
            [one] متأخر بيوم عمل واحد
            [two] متأخر بيومي عمل
            [few] متأخر بـ{ $n } أيام عمل
           *[other] متأخر بـ{ $n } يوم عمل
        }
       *[calendar_day] { $n ->
            [one] متأخر بيوم واحد
            [two] متأخر بيومين
            [few] متأخر بـ{ $n } أيام
            [many] متأخر بـ{ $n } يوما
           *[other] متأخر بـ{ $n } يوم
        }
    }
due-late-uncounted = متأخر
due-met = صدر الجواب داخل الأجل
due-met-late =
    { $unit ->
        [working_day] { $n ->
            [one] صدر الجواب متأخرا بيوم عمل واحد
            [two] صدر الجواب متأخرا بيومي عمل
            [few] صدر الجواب متأخرا بـ{ $n } أيام عمل
           *[other] صدر الجواب متأخرا بـ{ $n } يوم عمل
        }
       *[calendar_day] { $n ->
            [one] صدر الجواب متأخرا بيوم واحد
            [two] صدر الجواب متأخرا بيومين
            [few] صدر الجواب متأخرا بـ{ $n } أيام
            [many] صدر الجواب متأخرا بـ{ $n } يوما
           *[other] صدر الجواب متأخرا بـ{ $n } يوم
        }
    }
due-met-late-uncounted = صدر الجواب متأخرا
due-ended-without-reply = انتهى بدون رد
due-ended-late-without-reply = انقضى الأجل بدون رد
term-first = الأجل الأول، غير ممدد
term-extended = الأجل ممدد
term-extension-invalid = تمديد بدون أثر: الأجل الأول هو المعتبر

days-why-title = لماذا هذا التاريخ؟
days-counted = يوم محتسب
days-to-come = يوم لم يحن بعد
days-last = آخر يوم
days-off = يوم لا يحتسب
days-zero = التسلم
days-due = آخر أجل
days-provisional = تقديري
days-number = اليوم{" "}
days-skipped-weekend = ، لم يحتسب: عطلة نهاية الأسبوع
days-skipped-named = لم يحتسب:{" "}
days-table-title = الأيام التي لم تحتسب، ولماذا
days-table-day = اليوم
days-table-reason = السبب
days-table-source = النص
days-reason-weekend = السبت والأحد
days-reason-lost = عطلة نهاية الأسبوع؛ والعيد الذي يصادفها لا يعوض بيوم آخر: { $name }
days-weekends =
    { $n ->
        [one] يوم واحد من أيام السبت والأحد
        [two] يومان من أيام السبت والأحد
        [few] { $n } أيام من أيام السبت والأحد
        [many] { $n } يوما من أيام السبت والأحد
       *[other] { $n } يوم من أيام السبت والأحد
    }
days-weekend-source = المرسوم رقم <bdi>2.05.916</bdi>
days-none = كل الأيام محتسبة: الأجل بالأيام المتصلة، بما فيها السبت والأحد والعطل.
days-provisional-range = في هذا الأجل عيد تاريخه تقديري: قد يكون آخر يوم من { $earliest } إلى { $latest }، ويثبت عند إعلان العيد.
days-version = القاعدة: { $rule }، صيغة { $since }. التقويم، صيغة <bdi class="nb" dir="ltr">{ $calendar }</bdi>.
due-by = آخر أجل للجواب

receipt-title = وصل بتسلم طلب الحصول على المعلومات
reference = المرجع
