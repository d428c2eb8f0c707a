### تتبع التأخر: من طرف اللجنة في جميع المؤسسات، ومن طرف رئيس المؤسسة في مؤسسته

menu-commission-oversight = التأخر
menu-head-lateness = التأخر

late-title = احترام الآجال في المؤسسات
late-as-of = الوضعية في نهاية يوم { $date }. يعد التأخر جديدا إذا بدأ يوم { $from } أو بعده، ويعد الأجل قريبا إلى غاية { $until }.
late-late = أجوبة متأخرة
late-new = منها تأخر جديد
late-soon = آجال قريبة
late-head = شكايات متأخرة لدى الرئيس
late-without-officer = مؤسسات بدون شخص مكلف يزاول مهامه
late-without-head = مؤسسات بدون رئيس مسجل
late-counts = يحصي كل عدد آجالا: فالطلب المستعجل الذي تجاوز 3 أيام ثم 20 يوم عمل يحتسب مرتين. ولا يحتسب التأخر الذي يزول لو نقل آخر يوم إلى يوم العمل الموالي.
late-by-institution = حسب المؤسسة
late-in-office = من يزاول مهامه اليوم
late-both = الشخص المكلف والرئيس
late-no-officer = لا شخص مكلف
late-no-head = لا رئيس مسجل
late-receives-not = لا تتلقى الطلبات عبر البوابة
late-nothing = لا مؤسسة تتلقى الطلبات عبر البوابة
late-vacancies-lead = المؤسسات التي تتلقى الطلبات عبر البوابة، بتاريخ { $date }.
late-vacancies-none = لا توجد مؤسسة في هذه الحالة

late-list-requests-late = أجوبة متأخرة
late-list-requests-new = أجوبة تأخرت حديثا
late-list-requests-soon = أجوبة قرب أجلها
late-list-head-late = شكايات متأخرة لدى رئيس المؤسسة
late-list-head-new = شكايات تأخرت حديثا لدى رئيس المؤسسة
late-list-head-soon = شكايات قرب أجلها لدى رئيس المؤسسة
late-list-empty = لا أجل في هذه اللائحة
late-period = الأجل
late-of-ordinary = جواب (المادة 16)
late-of-urgent = جواب مستعجل، 3 أيام (المادة 17)
late-of-urgent-answer = جواب عن طلب مستعجل (المادة 16)
late-of-head = قرار في شكاية (المادة 19)

late-lists-title = اللوائح الأسبوعية لما تأخر حديثا
late-lists-lead = كل يوم اثنين، لائحة ما تأخر خلال الأسبوع المنصرم. لا تتغير اللائحة بعد إعدادها. وتضم اللائحة الأولى أيضا كل ما كان متأخرا من قبل.
late-lists-empty = لا لائحة إلى حد الآن
late-week = الأسبوع
late-days = الأيام
late-from-to = من { $from } إلى { $to }
late-lines = ما تأخر حديثا
late-list-title = ما تأخر حديثا، الأسبوع <bdi dir="ltr">{ $week }</bdi>
late-list-lead =
    من { $from } إلى { $to }: { $n ->
        [0] لم يتجاوز أي أجل.
        [one] أجل واحد تم تجاوزه.
        [two] أجلان تم تجاوزهما.
        [few] { $n } آجال تم تجاوزها.
       *[other] { $n } أجلا تم تجاوزه.
    } وما سجل من تأخر لاحقا يرد في اللائحة الموالية.
late-list-none = لم يتأخر شيء في ذلك الأسبوع
late-ended = انتهى يوم
late-open = جار
late-csv = تنزيل اللائحة (CSV)
late-institution-code = رمز المؤسسة

mail-late-list-subject = ما تأخر حديثا من { $day } إلى { $until }
mail-late-list-body =
    { $count ->
        [0] من { $day } إلى { $until } لم يتجاوز في المؤسسات أي أجل للجواب أو للبت.
        [one] من { $day } إلى { $until } تم في المؤسسات تجاوز أجل واحد للجواب أو للبت.
        [two] من { $day } إلى { $until } تم في المؤسسات تجاوز أجلين للجواب أو للبت.
        [few] من { $day } إلى { $until } تم في المؤسسات تجاوز { $count } آجال للجواب أو للبت.
       *[other] من { $day } إلى { $until } تم في المؤسسات تجاوز { $count } أجلا للجواب أو للبت.
    }

    تتضمن اللائحة المرجع والمؤسسة والتواريخ، دون أي اسم أو نص.
notices-kind-late-list = اللائحة الأسبوعية لما تأخر حديثا
office-letter-late-list = لائحة ما تأخر حديثا

lateness-title = ما تأخر وما سيحل أجله
lateness-lead = الطلبات الجارية لدى مؤسستكم. يعد الأجل قريبا إلى غاية { $date }.
lateness-unknown = بدون أجل قابل للاحتساب
lateness-complaints-late = شكايات متأخرة
lateness-complaints-open =
    { $n ->
        [0] لا شكاية تنتظر البت
        [one] من شكاية واحدة تنتظر البت
        [two] من شكايتين تنتظران البت
        [few] من { $n } شكايات تنتظر البت
       *[other] من { $n } شكاية تنتظر البت
    }
lateness-by-person = حسب الشخص المكلف
lateness-left = لم يعد يزاول مهامه
