### حساب الآجال

deadline-title = حساب أجل
deadline-calendar = أيام العطل، وما أعلن منها حديثا، والأيام التي تعذر فيها الولوج إلى البوابة
deadline-lead = آجال القانون رقم <bdi>31.13</bdi> محسوبة يوما بيوم، بالقواعد نفسها التي تطبقها البوابة على كل طلب.
deadline-rule = الأجل
deadline-received = اليوم الذي يبدأ منه الأجل
deadline-received-hint = لا يحتسب هذا اليوم: هو تاريخ تسلم الطلب، أو آخر يوم من الأجل السابق.
deadline-class = صنف المؤسسة
deadline-class-hint = بعض أيام الإغلاق الاستثنائية تهم أصنافا دون أخرى
deadline-extended = مع التمديد
deadline-extended-hint = للجواب فقط: مرة واحدة لمدة مماثلة
deadline-count = حساب الأجل
deadline-due = آخر يوم
deadline-length =
    { $unit ->
        [working_day] { $n ->
            [one] يوم عمل واحد
            [two] يوما عمل
            [few] { $n } أيام عمل
           *[other] { $n } يوم عمل
        }
       *[calendar_day] { $n ->
            [one] يوم واحد
            [two] يومان
            [few] { $n } أيام
           *[other] { $n } يوما
        }
    }
deadline-generous = وتقبل البوابة إلى نهاية { $date }، لأن آخر يوم قد يصادف عطلة.
wrong-received-missing = المرجو كتابة اليوم الذي يبدأ منه الأجل
wrong-received-no-date = المرجو كتابة اليوم هكذا: <bdi dir="ltr">09/06/2025</bdi>
wrong-received-no-such-day = { wrong-no-such-day }
wrong-received-not-maintained = لائحة أيام العطل غير متوفرة لسنة { $year }: المرجو اختيار يوم سابق
wrong-received-before-law = لم يكن القانون ساريا قبل 12 مارس 2019: المرجو اختيار يوم لاحق ({ $year })
wrong-extended-not-possible = لا تمديد لهذا الأجل: المرجو إزالة العلامة
