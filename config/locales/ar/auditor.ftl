### الافتحاص: الأرقام والملفات التي وراء كل رقم والملفات المستخرجة وسجل الاطلاع

menu-auditor = احترام الآجال
menu-auditor-log = سجل اطلاعي

share = { $share } %

auditor-title = احترام الآجال
auditor-filter = تصفية الأرقام
auditor-institution = المؤسسة
auditor-kind = الصنف (المادة 2)
auditor-region = جهة المقر
auditor-channel = طريقة الإيداع
auditor-from = انتهاء الأجل من
auditor-to = إلى
auditor-as-of = الأرقام محصورة في
auditor-every = الكل
auditor-apply = تطبيق
auditor-cohort = الطلبات والشكايات التي ينتهي أجلها الأول من { $from } إلى { $to }. الأرقام محصورة عند نهاية يوم { $date }.
auditor-cohort-open = الطلبات والشكايات التي ينتهي أجلها الأول في { $to } على الأكثر. الأرقام محصورة عند نهاية يوم { $date }.
auditor-coverage = لا تحتسب إلا الطلبات الممسوكة في بيان: عدد المؤسسات التي تتلقى الطلبات عبر البوابة { $receiving } من أصل { $covered }.
auditor-coverage-list = لائحة المؤسسات (CSV)
auditor-without-date =
    { $n ->
        [one] طلب واحد لا يمكن بعد حساب أجله ولا يدخل في أي رقم.
        [two] طلبان لا يمكن بعد حساب أجلهما ولا يدخلان في أي رقم.
        [few] { $n } طلبات لا يمكن بعد حساب أجلها ولا تدخل في أي رقم.
       *[other] { $n } طلبا لا يمكن بعد حساب أجلها ولا تدخل في أي رقم.
    }
auditor-empty = لا شيء يحتسب بهذه التصفية
auditor-empty-lead = وسّعوا التواريخ أو امسحوا التصفية.
auditor-judged =
    { $n ->
        [0] لم يحل أجل أي منها
        [one] منها واحد حل أجله وقُدّر
        [two] منها اثنان حل أجلهما وقُدّرا
       *[other] منها { $n } حل أجلها وقُدّرت
    }
auditor-cases =
    { $n ->
        [0] لا ملف
        [one] الملف
        [two] الملفان
       *[other] الملفات وعددها { $n }
    }
auditor-in-time-part =
    { $which ->
        [first] في الأجل الأول: { $share } ({ $n } من { $of })
       *[extended] في الأجل الممدد: { $share } ({ $n } من { $of })
    }
auditor-n-of = { $n } من { $of }
auditor-headline = الطلبات العادية (المادة 16)
auditor-headline-lead = تخص هذه الأرقام الطلبات العادية وحدها. وللطلبات الاستعجالية والشكايات أرقامها أسفله:
auditor-median = المدة الوسيطة
auditor-median-unit =
    { $unit ->
        [working_day] بأيام العمل
       *[calendar_day] بالأيام
    }
auditor-p90 =
    { $unit ->
        [working_day] تسعة من عشرة في { $n } من أيام العمل (عدد الأجوبة { $of })
       *[calendar_day] تسعة من عشرة في { $n } من الأيام (عدد الأجوبة { $of })
    }
auditor-median-cases = ملفات هذه المدة
auditor-share-of = { $share } مما حل أجله وقُدّر، وعدده { $n }
auditor-of-extensions =
    { $n ->
        [one] من تمديد واحد ({ $share } من الملفات)
        [two] من تمديدين ({ $share } من الملفات)
        [few] من { $n } تمديدات ({ $share } من الملفات)
        [many] من { $n } تمديدا ({ $share } من الملفات)
       *[other] من { $n } تمديد ({ $share } من الملفات)
    }
auditor-no-extension = لا تمديد
auditor-yardstick = مقياس أجنبي خاص بالافتحاص (مكتب مفوض المعلومات بالمملكة المتحدة): جيد ابتداء من 95 %، كاف ابتداء من 90 %. ولا يحدد القانون المغربي أي مقياس.
auditor-none = لا ينطبق
auditor-days =
    { $n ->
        [0] أقل من يوم
        [one] يوم واحد
        [two] يومان
        [few] { $n } أيام
        [many] { $n } يوما
       *[other] { $n } يوم
    }
auditor-units =
    { $unit ->
        [working_day] { $n ->
            [0] يوم الاستلام نفسه
            [one] يوم عمل واحد
            [two] يوما عمل
            [few] { $n } أيام عمل
           *[other] { $n } يوم عمل
        }
       *[calendar_day] { $n ->
            [0] يوم الاستلام نفسه
            [one] يوم واحد
            [two] يومان
            [few] { $n } أيام
            [many] { $n } يوما
           *[other] { $n } يوم
        }
    }

auditor-band-good = جيد
auditor-band-adequate = كاف
auditor-band-unsatisfactory = غير كاف
auditor-band-few = أقل من 20 حالة

auditor-table-verdicts = مآل كل أجل
auditor-table-times = مدة الجواب
auditor-table-late = الأجوبة المتأخرة حسب مدة التأخر
auditor-table-ageing = بدون جواب حسب مدة التأخر
auditor-table-valid = التمديدات الصحيحة حسب السبب
auditor-table-invalid = التمديدات التي لا أثر لها حسب السبب
auditor-table-outcomes = فحوى الأجوبة
auditor-table-findings = فحوى القرارات بشأن الشكايات
auditor-table-grounds = الرفض حسب السبب، مع الاستثناءات المستند إليها من المادة 7
auditor-within = منه:
auditor-table-followed = مآل القرارات

auditor-col-what = موضوع العد
auditor-col-answered = الأجوبة
auditor-col-p90 = تسعة من عشرة في
auditor-col-max = على الأكثر
auditor-col-in-time = داخل الأجل، العلامة عند 90 %
auditor-col-band = المقياس الأجنبي
auditor-col-reference = المرجع
auditor-col-received = تاريخ الاستلام
auditor-col-first = نهاية الأجل الأول
auditor-col-last = نهاية الأجل الساري
auditor-col-ended = انتهى بـ
auditor-col-units =
    { $unit ->
        [working_day] أيام العمل
       *[calendar_day] الأيام
    }
auditor-col-verdict = التقدير

auditor-series-ordinary = الطلبات العادية
auditor-series-urgent = الطلبات الاستعجالية، أجل 3 أيام
auditor-series-urgent-answer = الطلبات الاستعجالية، الأجل العادي
auditor-series-head = الشكايات إلى الرئيس
auditor-series-commission = الشكايات إلى اللجنة
auditor-series-court = الطعون المصرح بها

auditor-part-all = جميع ملفات الفترة
auditor-part-judged = حل أجلها وقُدّرت
auditor-part-in-time = داخل الأجل
auditor-part-extended = مع تمديد، صحيح أو لا أثر له
auditor-part-answered = بجواب
auditor-part-no-answer = بدون جواب ومتأخرة
auditor-part-open = ما زالت مفتوحة
auditor-part-ended = منتهية
auditor-part-without-date = دون أجل يمكن حسابه

auditor-verdict-first-term = في الأجل الأول
auditor-verdict-extension = في الأجل الممدد
auditor-verdict-rolled = متأخر بالحساب الدقيق، داخل الأجل إن رُحّل آخر يوم
auditor-verdict-late = متأخر
auditor-verdict-unanswered = بدون جواب بعد الأجل
auditor-verdict-left-late = انتهى بدون جواب بعد الأجل
auditor-verdict-running = الأجل جار
auditor-verdict-withdrawn = سُحب قبل نهاية الأجل
auditor-verdict-void = أُلغي قبل نهاية الأجل
auditor-verdict-declined = رُفض الاستعجال قبل نهاية الأجل

auditor-extension-valid = تمديدات صحيحة
auditor-extension-invalid = تمديدات لا أثر لها

auditor-bucket-1-5 = من يوم إلى 5 أيام
auditor-bucket-6-10 = من 6 إلى 10 أيام
auditor-bucket-11-20 = من 11 إلى 20 يوما
auditor-bucket-21-40 = من 21 إلى 40 يوما
auditor-bucket-41-60 = من 41 إلى 60 يوما
auditor-bucket-61- = 61 يوما فأكثر
auditor-late = جواب متأخر
auditor-ageing = بدون جواب
auditor-days-exactly =
    { $unit ->
        [working_day] { $n ->
            [0] الجواب يوم الاستلام نفسه
            [one] الجواب في يوم عمل واحد
            [two] الجواب في يومي عمل
            [few] الجواب في { $n } أيام عمل
           *[other] الجواب في { $n } يوم عمل
        }
       *[calendar_day] { $n ->
            [0] الجواب يوم الاستلام نفسه
            [one] الجواب في يوم واحد
            [two] الجواب في يومين
            [few] الجواب في { $n } أيام
            [many] الجواب في { $n } يوما
           *[other] الجواب في { $n } يوم
        }
    }
auditor-answered-in =
    { $unit ->
        [working_day] { $n ->
            [0] الجواب يوم الاستلام نفسه
            [one] الجواب في يوم عمل واحد على الأكثر
            [two] الجواب في يومي عمل على الأكثر
            [few] الجواب في { $n } أيام عمل على الأكثر
            *[other] الجواب في { $n } يوم عمل على الأكثر
        }
       *[calendar_day] { $n ->
            [0] الجواب يوم الاستلام نفسه
            [one] الجواب في يوم واحد على الأكثر
            [two] الجواب في يومين على الأكثر
            [few] الجواب في { $n } أيام على الأكثر
            [many] الجواب في { $n } يوما على الأكثر
            *[other] الجواب في { $n } يوم على الأكثر
        }
    }
auditor-left-in =
    { $unit ->
        [working_day] { $n ->
            [0] انتهت بدون جواب يوم الاستلام نفسه
            [one] انتهت بدون جواب في يوم عمل واحد على الأكثر
            [two] انتهت بدون جواب في يومي عمل على الأكثر
            [few] انتهت بدون جواب في { $n } أيام عمل على الأكثر
            *[other] انتهت بدون جواب في { $n } يوم عمل على الأكثر
        }
       *[calendar_day] { $n ->
            [0] انتهت بدون جواب يوم الاستلام نفسه
            [one] انتهت بدون جواب في يوم واحد على الأكثر
            [two] انتهت بدون جواب في يومين على الأكثر
            [few] انتهت بدون جواب في { $n } أيام على الأكثر
            [many] انتهت بدون جواب في { $n } يوما على الأكثر
            *[other] انتهت بدون جواب في { $n } يوم على الأكثر
        }
    }

auditor-curves = مدة الجواب عن كل ما طُلب
auditor-curves-lead = تحتسب الملفات المفتوحة إلى تاريخ الحصر؛ والسحب والإلغاء يزاحمان الجواب (طريقة <bdi dir="ltr">Aalen-Johansen</bdi>).
auditor-curve-title =
    { $unit ->
        [working_day] نسبة ما زال ينتظر، حسب أيام العمل منذ الاستلام (العدد { $n })
       *[calendar_day] نسبة ما زال ينتظر، حسب الأيام منذ الاستلام (العدد { $n })
    }
auditor-curve-table = القيم في الجدول الموالي.
auditor-curve-axis =
    { $unit ->
        [working_day] أيام العمل منذ الاستلام
       *[calendar_day] الأيام منذ الاستلام
    }
auditor-curve-waiting = في الانتظار
auditor-curve-answered = بجواب
auditor-curve-left = انتهى بدون جواب
auditor-curve-term =
    { $which ->
        [first] نهاية الأجل الأول (اليوم { $day }): { $share } في الانتظار
       *[extended] نهاية الأجل الممدد (اليوم { $day }): { $share } في الانتظار
    }
auditor-curve-day = اليوم

auditor-by-institution = حسب المؤسسة، الطلبات العادية
auditor-oldest = أقدم عشرة بدون جواب
auditor-oldest-all = الكل، الأقدم أولا
auditor-more = التفصيل حسب كل أجل
auditor-beside = خارج الآجال
auditor-court-judged = الأحكام المعروفة
auditor-alone =
    { $n ->
        [0] لكل مؤسسة تتلقى الطلبات عبر البوابة شخص مكلف بالمعلومات أو نائب يزاول مهامه.
        [one] مؤسسة واحدة تتلقى الطلبات عبر البوابة دون شخص مكلف أو نائب يزاول مهامه:
        [two] مؤسستان تتلقيان الطلبات عبر البوابة دون شخص مكلف أو نائب يزاول مهامه:
        [few] { $n } مؤسسات تتلقى الطلبات عبر البوابة دون شخص مكلف أو نائب يزاول مهامه:
       *[other] { $n } مؤسسة تتلقى الطلبات عبر البوابة دون شخص مكلف أو نائب يزاول مهامه:
    }
auditor-take = التنزيل وإعادة العد
auditor-take-lead = يكفي ملف الآجال لإعادة عد كل رقم في هذه الصفحة بالبرنامج المستقل، وفق التعاريف.
auditor-export-csv = الآجال، CSV
auditor-export-jsonl = الآجال، أسطر JSON
auditor-export-institutions = المؤسسات، CSV
auditor-export-figures = أرقام هذه الصفحة، JSON
auditor-export-definitions = التعاريف
auditor-export-script = برنامج إعادة العد

auditor-cases-title = الملفات: { $series }
auditor-cases-caption = الملفات التي وراء الرقم
auditor-cases-empty = لا ملف وراء هذا الرقم
auditor-cases-empty-lead = ارجعوا إلى الأرقام أو وسّعوا التواريخ.
auditor-of-request = بشأن الطلب

auditor-case = الملف
auditor-case-title = الملف { $reference }
auditor-case-lead = دون هوية: لا نص ولا اسم ولا وثيقة. ولا يظهر من صاحب كل عمل إلا صفته.
auditor-case-back = الملفات التي وراء الرقم
auditor-case-periods = الآجال
auditor-case-as-of = كما كانت عند نهاية يوم { $date }.
auditor-case-no-period = لم يسر أي أجل: لا يدخل هذا الملف في أي رقم.
auditor-case-elsewhere = لم يمر هذا الطلب عبر البوابة: لا يعرف فيها إلا بالشكاية، كما صُرح به. ولا تحتسب إلا آجال الشكاية.
auditor-case-story =
    { $n ->
        [one] حدث واحد كما هو مدون اليوم.
        [two] حدثان كما هما مدونان اليوم، الأحدث أولا. وكل بصمة مبنية على بصمة الحدث الذي قبلها.
        [few] { $n } أحداث كما هي مدونة اليوم، الأحدث أولا. وكل بصمة مبنية على بصمة الحدث الذي قبلها.
       *[other] { $n } حدثا كما هي مدونة اليوم، الأحدث أولا. وكل بصمة مبنية على بصمة الحدث الذي قبلها.
    }
auditor-case-head = رأس السلسلة
auditor-case-head-why = بصمة آخر حدث: هي نفسها، في الوقت نفسه، في ملف الإثبات لكل طرف. ويتم التحقق من السجل كله بالأمر <bdi dir="ltr">bayan audit verify</bdi>.
auditor-bundle-what = السجل والآجال، دون نص ولا اسم ولا وثيقة: الملف الذي يعطيه الأمر <bdi dir="ltr">bayan audit bundle</bdi>، ويمكن التحقق منه دون البوابة.
auditor-bundle-take = تحميل ملف الإثبات (<bdi>ZIP</bdi>)

auditor-period-later = بدأ بعد هذا اليوم
auditor-period-late-by = مدة التأخر:
auditor-period-from = الاستلام (اليوم 0)
auditor-period-lodged = تاريخ رفع الطعن
auditor-period-extension = التمديد
auditor-period-valid = صحيح
auditor-period-invalid = بدون أثر
auditor-period-units = المدة

auditor-due-after = آخر يوم:
auditor-due-before = وقبل ذلك:
auditor-step-start = بدء سريان الأجل (المادة { $article })
auditor-step-extend = تمديد الأجل (المادة { $article })
auditor-step-void-extension = تمديد بدون أثر (المادة { $article })
auditor-step-recalculate = إعادة حساب الأجل حسب التقويم (المادة { $article })
auditor-step-correct-receipt = تصحيح تاريخ الاستلام (المادة { $article })
auditor-step-stop = توقف الأجل (المادة { $article })

auditor-event-number = رقم { $n }
auditor-event-on = بتاريخ
auditor-event-recorded = دُوّن في
auditor-told-again-by = يعاد التبليغ في أجل أقصاه

auditor-ended-answered = إرسال الجواب
auditor-ended-withdrawn = السحب
auditor-ended-void = الإلغاء
auditor-ended-declined = رفض الاستعجال
auditor-ended-open = مفتوح

auditor-log-title = سجل اطلاعي
auditor-log-lead = يسجل كل اطلاع قبل عرضه، ولا يمكن لأحد محوه.
auditor-log-at = الوقت
auditor-log-what = الاطلاع
auditor-log-query = التصفية
auditor-log-period = انتهاء الأجل من { $from } إلى { $to }
auditor-log-period-from = انتهاء الأجل ابتداء من { $from }
auditor-log-period-to = انتهاء الأجل في { $to } على الأكثر
auditor-log-period-any = أيا كان تاريخ انتهاء الأجل
auditor-log-empty = لا اطلاع مسجل
auditor-log-empty-lead = تسجل هنا الأرقام التي تفتحونها.
auditor-read-figures = أرقام
auditor-read-cases = لائحة ملفات
auditor-read-sample = عينة
auditor-read-export = تنزيل ملف
auditor-read-case = ملف
auditor-read-bundle = تنزيل ملف إثبات

auditor-wrong-date =
    { $field ->
        [from] «انتهاء الأجل من»
        [to] «انتهاء الأجل إلى»
       *[as_of] { auditor-as-of }
    }: اكتبوا التاريخ هكذا، <bdi dir="ltr">09/06/2025</bdi>.
auditor-wrong-as-of = { auditor-as-of }: اختاروا يوما انتهى، ابتداء من <bdi dir="ltr">12/03/2019</bdi>.
auditor-wrong-order = يجب أن يسبق اليوم الأول اليوم الأخير.
auditor-wrong-from = اليوم الأول بعد تاريخ حصر الأرقام.
auditor-wrong-choice =
    { $field ->
        [institution] { auditor-institution }
        [kind] { auditor-kind }
        [region] { auditor-region }
        [channel] { auditor-channel }
        [series] { auditor-series }
       *[by] { auditor-by }
    }: اختاروا من اللائحة.

region-tanger-tetouan-al-hoceima = طنجة تطوان الحسيمة
region-oriental = الشرق
region-fes-meknes = فاس مكناس
region-rabat-sale-kenitra = الرباط سلا القنيطرة
region-beni-mellal-khenifra = بني ملال خنيفرة
region-casablanca-settat = الدار البيضاء سطات
region-marrakech-safi = مراكش آسفي
region-draa-tafilalet = درعة تافيلالت
region-souss-massa = سوس ماسة
region-guelmim-oued-noun = كلميم واد نون
region-laayoune-sakia-el-hamra = العيون الساقية الحمراء
region-dakhla-oued-ed-dahab = الداخلة وادي الذهب

menu-auditor-samples = العينات
auditor-export-xlsx = الآجال، XLSX
auditor-export-ods = الآجال، ODS
auditor-draw = سحب عينة
auditor-samples-title = العينات
auditor-samples-lead = البذرة وحدها تحسم: المراجع الأولى حسب ترتيب SHA-256 (البذرة ثم سطر جديد ثم المرجع). والبذرة نفسها تعطي العينة نفسها، هنا وبواسطة برنامج إعادة العد.
auditor-series = الآجال المراد فحصها
auditor-seed = البذرة
auditor-seed-hint = اختاروها قبل الاطلاع على الملفات، مثلا تاريخ قرعة عمومية.
auditor-size = العدد من كل فئة
auditor-size-hint = من 1 إلى 1000. 59 ملفا دون خطأ: نسبة الأخطاء لا تتعدى 5 % بدرجة ثقة 95 %.
auditor-by = الفئات
auditor-by-none = دون فئات
auditor-by-kind = حسب الصنف
auditor-by-institution-stratum = حسب المؤسسة
auditor-by-region = حسب الجهة
auditor-by-channel = حسب طريقة الإيداع
auditor-sample-drawn =
    { $n ->
        [0] لم يسحب أي ملف من مجموع { $population }، البذرة «<bdi>{ $seed }</bdi>».
        [one] سُحب ملف واحد من مجموع { $population }، البذرة «<bdi>{ $seed }</bdi>».
        [two] سُحب ملفان من مجموع { $population }، البذرة «<bdi>{ $seed }</bdi>».
        [few] سُحبت { $n } ملفات من مجموع { $population }، البذرة «<bdi>{ $seed }</bdi>».
       *[other] سُحب { $n } ملفا من مجموع { $population }، البذرة «<bdi>{ $seed }</bdi>».
    }
auditor-sample-take = العينة، CSV
auditor-wrong-size = اكتبوا عددا من 1 إلى 1000.
auditor-wrong-seed = اكتبوا بذرة من 64 حرفا على الأكثر.

mandate-own = مهمة التدقيق المسندة إليكم
mandate-days = المدة
mandate-scope = النطاق
mandate-all = جميع المؤسسات
mandate-some = بعض المؤسسات
mandate-closed = فضاء التدقيق مغلق
mandate-closed-none = لم تسجل أي مهمة تدقيق لحسابكم.
mandate-closed-to-come = لم تبدأ بعد مهمة التدقيق المسندة إليكم.
mandate-closed-over = انتهت مهمة التدقيق المسندة إليكم.
mandate-closed-who = يسجل مسير البوابة مهام التدقيق برقم القرار الذي يسندها. وتبقى اطلاعاتكم مدونة.
