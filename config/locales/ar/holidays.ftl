### قرارات تقويم أيام العمل: ما تغيره، ومن يُخبر بها، وصفحات مسير البوابة

mail-open-list = فتح اللائحة
mail-open-calendar = فتح التقويم
mail-date-moved-subject = تغير أجل يخص طلبكم: { $reference }
mail-date-moved-body =
    { $measure ->
        [close] أعلن يوم { $day } يوم عطلة ({ $name }).
        [cancel] ألغيت عطلة يوم { $day } ({ $name }).
        [confirm] تأكد تاريخ { $name }: { $day }.
        [estimate] أصبح { $name } متوقعا يوم { $day }.
        [outage] تعذر الولوج إلى البوابة { $spans ->
            [yes] من { $day } إلى { $until }
           *[no] يوم { $day }
        }. وتضاف الأيام الضائعة إلى المدة التي تقبل فيها الشكاية.
       *[undo] { $named ->
            [yes] ألغي ما سبق تسجيله في التقويم بخصوص { $name } ({ $day })، وأعيد حساب الآجال بدونه.
           *[no] ألغي ما سبق تسجيله في التقويم { $spans ->
                [yes] من { $day } إلى { $until }
               *[no] بخصوص يوم { $day }
            }، وأعيد حساب الآجال بدونه.
        }
    }

    { $code ->
        [window] { $window } ولا يعوض أبدا تاريخ سبق إخباركم به بتاريخ أبكر منه.
        [clock] أعيد حساب آخر أجل للجواب. وتبين صفحتكم العد يوما بيوم.
       *[both] أعيد حساب آخر أجل للجواب. وتبين صفحتكم العد يوما بيوم. { $window }
    }
mail-date-moved-window =
    { $strict ->
        [moved] لم يعد آخر يوم لتقديم الشكاية هو { $before }، بل أصبح { $by }.
        [new] أصبح آخر يوم لتقديم الشكاية هو { $by }.
        [same] لم يتغير آخر يوم لتقديم الشكاية، وهو { $by }.
        [over] مر آخر يوم لتقديم الشكاية، وكان { $by }.
       *[unknown] لم يعرف بعد آخر يوم لتقديم الشكاية.
    }{ $accepted ->
        [moved] { " " }أما الشكاية التي ترد بعد هذا اليوم فتقبل إلى غاية { $until }، بعدما كانت تقبل إلى غاية { $earlier } فقط، وقد تحمل علامة «ربما خارج الأجل».
        [new] { " " }أما الشكاية التي ترد بعد هذا اليوم فتقبل إلى غاية { $until }، وقد تحمل علامة «ربما خارج الأجل».
       *[none] { "" }
    }
mail-date-moved-court =
    { $strict ->
        [moved] لم يعد آخر يوم للجوء إلى المحكمة الإدارية هو { $before }، بل أصبح { $by }.
        [new] أصبح آخر يوم للجوء إلى المحكمة الإدارية هو { $by }.
        [same] لم يتغير آخر يوم للجوء إلى المحكمة الإدارية، وهو { $by }.
        [over] مر آخر يوم للجوء إلى المحكمة الإدارية، وكان { $by }.
       *[unknown] لم يعرف بعد آخر يوم للجوء إلى المحكمة الإدارية.
    }{ $accepted ->
        [none] { "" }
       *[told] { " " }ويمكن بعد هذا اليوم وإلى غاية { $until } اللجوء إلى المحكمة، ولها وحدها أن تقول هل تقبل الدعوى.
    }
mail-label-date-moved-on = تقبل الشكاية المتأخرة إلى غاية
mail-complaint-eased-subject =
    { $code ->
        [again] يمكنكم تقديم شكايتكم من جديد: { $reference }
        [in-time] لم تعد شكايتكم مسجلة كشكاية متأخرة: { $reference }
       *[possibly-late] أصبحت شكايتكم تحمل علامة «ربما خارج الأجل»: { $reference }
    }
mail-complaint-eased-body =
    { $measure ->
        [close] أعلن يوم { $day } يوم عطلة ({ $name }).
        [cancel] ألغيت عطلة يوم { $day } ({ $name }).
        [confirm] تأكد تاريخ { $name }: { $day }.
        [estimate] أصبح { $name } متوقعا يوم { $day }.
        [outage] تعذر الولوج إلى البوابة { $spans ->
            [yes] من { $day } إلى { $until }
           *[no] يوم { $day }
        }. وتضاف الأيام الضائعة إلى الأجل الذي كان لتقديم الشكاية.
       *[undo] { $named ->
            [yes] ألغي ما سبق تسجيله في التقويم بخصوص { $name } ({ $day })، وأعيد حساب الآجال بدونه.
           *[no] ألغي ما سبق تسجيله في التقويم { $spans ->
                [yes] من { $day } إلى { $until }
               *[no] بخصوص يوم { $day }
            }، وأعيد حساب الآجال بدونه.
        }
    }

    { $code ->
        [again] كان قد صرح بعدم قبول شكايتكم. وبالنظر إلى هذا التغيير، يمكنكم تقديمها من جديد: تبين صفحة طلبكم إلى أي يوم.
        [in-time] وردت شكايتكم داخل الأجل المترتب على ذلك. رفعت عنها علامة التأخير، ويظهر ذلك للجهة التي تنظر فيها.
       *[possibly-late] وردت شكايتكم بعد آخر يوم بالحساب الصارم، وفي حدود اليوم الذي تقبل إلى غايته منذ ذلك القرار. عوضت علامة التأخير بعلامة «ربما خارج الأجل»، ويظهر ذلك للجهة التي تنظر فيها.
    }
mail-label-complaint-eased-on = كان يمكن تقديمها إلى غاية
mail-dates-moved-subject = آجال أعيد حسابها: { $count }
mail-dates-moved-body =
    { $measure ->
        [close] أعلن يوم { $day } يوم عطلة ({ $name }).
        [cancel] ألغيت عطلة يوم { $day } ({ $name }).
        [confirm] تأكد تاريخ { $name }: { $day }.
        [estimate] أصبح { $name } متوقعا يوم { $day }.
        [outage] تعذر الولوج إلى البوابة { $spans ->
            [yes] من { $day } إلى { $until }
           *[no] يوم { $day }
        }. تعاد الأيام الضائعة إلى أصحاب الطلبات، ولا تتغير آجال المؤسسات.
       *[undo] { $named ->
            [yes] ألغي ما سبق تسجيله في التقويم بخصوص { $name } ({ $day })، وأعيد حساب الآجال بدونه.
           *[no] ألغي ما سبق تسجيله في التقويم { $spans ->
                [yes] من { $day } إلى { $until }
               *[no] بخصوص يوم { $day }
            }، وأعيد حساب الآجال بدونه.
        }
    }

    { $count ->
        [one] يهم ذلك أجلا واحدا بمؤسستكم. وتبين اللائحة تاريخه قبل التعديل وبعده.
        [two] يهم ذلك أجلين بمؤسستكم. وتبين اللائحة تاريخيهما قبل التعديل وبعده.
        [few] يهم ذلك { $count } آجال بمؤسستكم. وتبين اللائحة تاريخ كل أجل قبل التعديل وبعده.
       *[other] يهم ذلك { $count } أجلا بمؤسستكم. وتبين اللائحة تاريخ كل أجل قبل التعديل وبعده.
    }
mail-confirm-feast-subject = للتأكيد: { $name }
mail-confirm-feast-body =
    { $code ->
        [near] { $name } متوقع { $day }، وما زال مسجلا على سبيل التقدير.
       *[past] كان { $name } متوقعا { $day }، وما زال مسجلا على سبيل التقدير رغم مرور اليوم.
    }

    المرجو إدخال اليوم الذي أعلنته وزارة الأوقاف والشؤون الإسلامية. وإلى ذلك الحين يعرض كل تاريخ يتوقف عليه بين يومين.

office-letter-date-moved = تغير آخر يوم
office-letter-complaint-eased = رفع علامة التأخير
office-letter-dates-moved = تغير آجال
office-letter-confirm-feast = عيد ينتظر التأكيد
complaint-event-eased = رفع قرار بشأن التقويم علامة تأخير كانت على الشكاية
complaint-eased =
    مدد قرار بشأن التقويم بتاريخ { $date }، لاحق لهذه الشكاية، الأجل الذي كان لتقديمها. { $now ->
        [possibly-late] كانت الشكاية مسجلة خارج الأجل عند ورودها، وأصبحت تحمل علامة «ربما خارج الأجل».
       *[in-time] كانت الشكاية مسجلة خارج الأجل، أو ربما خارجه، عند ورودها، وأصبحت داخله.
    }
history-recalculated = أعيد حساب آخر يوم بعد قرار بشأن التقويم
days-held = أصبح الحساب يعطي يوما أسبق. ولا ينتهي أي أجل قبل اليوم الموالي لمثل هذا القرار: ينتهي هذا الأجل { $date }.
due-or = { $from } أو { $to }
due-range-why = يتوقف ذلك على عيد ديني لم يتأكد تاريخه بعد.
case-recalculating = إعادة الحساب جارية: سجل قرار بشأن التقويم، ويعاد الآن حساب هذا التاريخ.
office-recalculating = إعادة الحساب جارية

menu-admin = تسيير البوابة
menu-admin-calendar = التقويم
menu-calendar = التقويم

admin-title = تسيير البوابة
admin-lead = تظهر هنا المراجع والمؤسسات والتواريخ، ولا يظهر أبدا محتوى أي ملف.
admin-calendar-lead = يسجل هنا ما أعلنه مرسوم أو بلاغ أو وزارة الأوقاف والشؤون الإسلامية. ويعاد حساب كل تاريخ يتوقف عليه، ويخبر به المعنيون.
admin-running = سير البوابة
admin-running-lead = المهام التي تقوم بها البوابة، والرسائل التي لم تخرج، والإعدادات.
admin-to-confirm = أعياد تنتظر التأكيد
admin-to-confirm-none = لا ينتظر أي عيد التأكيد.
admin-expected-on = متوقع { $date }
admin-confirm-do = تأكيد التاريخ
admin-acts = القرارات المسجلة
admin-acts-none = لم يسجل أي قرار منذ التقويم <bdi class="nb" dir="ltr">{ $version }</bdi>.
admin-record = تسجيل قرار
admin-version = التقويم المعمول به
admin-act-number = القرار رقم { $number }
admin-act-state-settled = نفذ
admin-act-state-running = قيد التنفيذ
admin-act-state-undone = سحب
admin-col-act = القرار
admin-col-day = اليوم
admin-col-source = المصدر
admin-col-declared = أعلن في
admin-col-recorded = سجل في
admin-col-state = الحالة
admin-col-institution = المؤسسة
admin-col-rule = الأجل
admin-col-moves = التغيير
admin-col-count = عدد التواريخ
admin-col-reference = المرجع
admin-col-before = قبل
admin-col-after = بعد

measure-close = إعلان يوم عطلة
measure-cancel = إلغاء يوم عطلة
measure-confirm = تأكيد تاريخ عيد
measure-estimate = تغيير التاريخ المتوقع لعيد
measure-outage = إعلان عطل في البوابة
measure-undo = سحب قرار
measure-close-lead = يتوقف العمل في ذلك اليوم بأصناف المؤسسات التي يسميها المرسوم أو البلاغ.
measure-cancel-lead = يعود اليوم يوم عمل لكل من كان معنيا به.
measure-confirm-lead = أول أيام العيد كما أعلنته وزارة الأوقاف والشؤون الإسلامية. ويصبح كل تاريخ معروض بين يومين تاريخا واحدا.
measure-estimate-lead = يبقى العيد تقديرا، حول يوم آخر.
measure-outage-lead = تعذر الولوج إلى البوابة. تعاد الأيام الضائعة إلى أصحاب الطلبات لقبول شكاياتهم، ولا تتغير آجال المؤسسات ولا أجل المحكمة.
measure-undo-lead = لا يمحى شيء: يبقى القرار في اللائحة، ويسحبه قرار جديد.
act-close = يوم عطلة: { $name }
act-cancel = إلغاء عطلة: { $name }
act-confirm = تأكيد عيد: { $name }
act-estimate = تاريخ متوقع: { $name }
act-outage = عطل في البوابة
act-undo = سحب القرار رقم { $number }

admin-date = اليوم
admin-classes = أصناف المؤسسات المعنية
admin-classes-hint = ضعوا علامة على الأصناف السبعة إذا كان يوم عطلة للجميع.
admin-name-ar = الاسم بالعربية
admin-name-fr = الاسم بالفرنسية
admin-name-en = الاسم بالإنجليزية
admin-depends = العيد الذي يتوقف عليه
admin-depends-hint = ما دام هذا العيد تقديرا، ينتقل يوم العطلة معه.
admin-depends-none = لا شيء
admin-closure = يوم العطلة المراد إلغاؤه
admin-feast = العيد
admin-first = أول أيام العيد
admin-from = البداية
admin-until = النهاية
admin-instant-hint = التاريخ والساعة بالمغرب، مثل 13/10/2026 08:00
admin-source = المصدر
admin-source-hint = المرسوم أو البلاغ أو الإعلان، مع تاريخه أو عنوانه.
admin-declared = يوم الإعلان
admin-declared-hint = لا يتغير أجل انتهى قبل هذا اليوم.
admin-preview = معاينة ما يتغير
admin-confirm = تسجيل هذا القرار
admin-change = تعديل المعطيات
admin-undo = سحب هذا القرار

admin-preview-title = ما سيتغير
admin-preview-nothing = لن يتغير أي تاريخ في أي ملف.
admin-preview-total =
    { $n ->
        [one] يهم ذلك تاريخا واحدا.
        [two] يهم ذلك تاريخين.
        [few] يهم ذلك { $n } تواريخ.
       *[other] يهم ذلك { $n } تاريخا.
    }
admin-preview-rows = ملفا بملف
admin-preview-more = السطور الموالية
admin-later =
    { $n ->
        [one] متأخر بيوم واحد
        [two] متأخر بيومين
        [few] متأخر بـ{ $n } أيام
       *[other] متأخر بـ{ $n } يوما
    }
admin-earlier =
    { $n ->
        [one] متقدم بيوم واحد
        [two] متقدم بيومين
        [few] متقدم بـ{ $n } أيام
       *[other] متقدم بـ{ $n } يوما
    }
admin-same = اليوم نفسه، وتغير المدى أو القبول
admin-held = أبقي عليه: تمنع قاعدة تقديمه
admin-accept = تقبل إلى غاية { $date }
admin-progress = عدد الملفات المفحوصة: { $n }
admin-moved-rows = التواريخ المعنية
admin-count-moved = تغيرت
admin-held-rows = تواريخ أبقت عليها قاعدة
admin-held-why = لا يقدم أبدا آخر يوم أخبر به صاحب الطلب، ولا ينتهي أي أجل لمؤسسة قبل اليوم الموالي للقرار.
admin-moved-none = لم يتغير أي تاريخ إلى الآن.
admin-all-rows = عرض الكل
admin-held-only = عرض ما أبقي عليه فقط
admin-done = سجل القرار. ويعاد الآن حساب التواريخ.
admin-meanwhile = سجل شخص آخر قرارا في هذه الأثناء. المرجو معاينة ما يتغير من جديد.

admin-fault-no-source = المرجو ذكر المصدر
admin-fault-no-name = المرجو تسمية يوم العطلة باللغات الثلاث
admin-fault-no-class = المرجو اختيار صنف واحد على الأقل
admin-fault-in-future = لم يحن يوم الإعلان بعد
admin-fault-before-calendar = يوم الإعلان سابق لبداية التقويم: المرجو التحقق من السنة
admin-fault-not-maintained = لائحة أيام العطل غير متوفرة لتلك السنة
admin-fault-unknown-feast = المرجو اختيار عيد
admin-fault-too-far = هذا اليوم بعيد عن اليوم المسجل: لا ينتقل العيد إلا بيوم أو يومين
admin-fault-no-closure = لا توجد عطلة مسجلة في ذلك اليوم
admin-fault-outage-span = يجب أن ينتهي العطل بعد بدايته وألا يتجاوز 60 يوما
admin-fault-outage-to-come = لم ينته هذا العطل بعد: يسجل العطل بعد نهايته
admin-fault-no-such-act = سبق سحب هذا القرار
admin-fault-others-rest-on-it = يقوم قرار لاحق على هذا القرار: المرجو سحب القرار اللاحق أولا
admin-fault-nothing-changes = هذا ما يقوله التقويم أصلا
admin-fault-calendar = سيتناقض التقويم: عيدان متقاربان أكثر من اللازم

office-moved-title = آجال أعيد حسابها
office-moved-lead = ما غيره القرار في ملفات مؤسستكم، قبل وبعد.

calendar-title = تقويم البوابة
calendar-lead = الأيام التي لا تحتسب، وما تقرر بعد ذلك، وأوقات تعذر الولوج إلى البوابة.
calendar-days = أيام العطل المقبلة
calendar-day = اليوم
calendar-what = المناسبة
calendar-who = المعنيون
calendar-everybody = الجميع
calendar-estimated = متوقع وغير مؤكد
calendar-acts = القرارات المسجلة
calendar-acts-none = لم يسجل أي قرار منذ التقويم <bdi class="nb" dir="ltr">{ $version }</bdi>.
calendar-outages = أعطال البوابة
calendar-outages-lead = عن كل يوم تعذر فيه الولوج إلى البوابة، يمنح أصحاب الطلبات يوما إضافيا لقبول شكاياتهم: يوم عمل حيث يحتسب القانون أيام العمل، ويوما متتاليا في غير ذلك. ولا تتغير آجال المؤسسات ولا أجل المحكمة.
calendar-outages-none = لم يعلن أي عطل.
calendar-outage = من { $from } إلى { $until }
