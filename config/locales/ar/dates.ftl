### التواريخ والساعات والأعداد

month-name =
    { $month ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] ماي
        [6] يونيو
        [7] يوليوز
        [8] غشت
        [9] شتنبر
        [10] أكتوبر
        [11] نونبر
       *[12] دجنبر
    }
month-short =
    { $month ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] ماي
        [6] يونيو
        [7] يوليوز
        [8] غشت
        [9] شتنبر
        [10] أكتوبر
        [11] نونبر
       *[12] دجنبر
    }
weekday-name =
    { $weekday ->
        [1] الاثنين
        [2] الثلاثاء
        [3] الأربعاء
        [4] الخميس
        [5] الجمعة
        [6] السبت
       *[7] الأحد
    }
# رؤوس أعمدة الأسبوع في جدول الأيام
weekday-short =
    { $weekday ->
        [1] اثنين
        [2] ثلاثاء
        [3] أربعاء
        [4] خميس
        [5] جمعة
        [6] سبت
       *[7] أحد
    }
day-name =
    { $day ->
        [1] فاتح
       *[other] { $day }
    }
date-long = { weekday-name } { day-name } { month-name } { $year }
date-medium = { day-name } { month-name } { $year }
date-day-month = { day-name } { month-name }
date-month = { month-name }
# في خانة ضيقة
date-month-short = { month-short }
date-day = { day-name }
date-weekday = { weekday-name }
date-and-time = { $date } على الساعة { $time }

count-days =
    { $n ->
        [0] أقل من يوم
        [one] يوم واحد
        [two] يومان
        [few] { $n } أيام
        [many] { $n } يوما
       *[other] { $n } يوم
    }
count-working-days =
    { $n ->
        [0] أقل من يوم عمل
        [one] يوم عمل واحد
        [two] يوما عمل
        [few] { $n } أيام عمل
        [many] { $n } يوم عمل
       *[other] { $n } يوم عمل
    }

size-bytes =
    { $n ->
        [one] بايت واحد
        [two] بايتان
        [few] { $n } بايتات
       *[other] { $n } بايت
    }
size-kilobytes = { $size } كيلوبايت
size-megabytes = { $size } ميغابايت
