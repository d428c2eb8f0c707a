### لائحة الطلبات: التصفية والأعمدة والعروض والأعمال الجماعية والتصدير

office-list-due = آخر أجل
office-list-any-day = كل الآجال
office-due-late = انقضى
office-due-today = اليوم
office-due-three = من الغد إلى يوم العمل الثالث
office-due-soon = من الغد إلى يوم العمل الخامس
office-due-ten = من الغد إلى يوم العمل العاشر
office-due-later = بعد يوم العمل الخامس
office-due-unknown = بدون تاريخ قابل للحساب
office-list-stage-every = كل المراحل
office-list-more = تصفية إضافية وأعمدة
office-list-channel = طريقة الإيداع
office-list-extension = التمديد
office-list-any-extension = بتمديد أو بدونه
office-extension-first = بدون تمديد
office-extension-extended = أجل ممدد
office-extension-extension-invalid = تمديد بدون أثر
office-list-ground = سبب الرفض
office-list-columns = الأعمدة المعروضة
office-col-channel = طريقة الإيداع
office-col-grounds = أسباب الرفض
office-list-order-filing = الأحدث أولا.
office-list-found =
    { $n ->
        [zero] لا طلب يطابق هذه التصفية.
        [one] طلب واحد يطابق هذه التصفية.
        [two] طلبان يطابقان هذه التصفية.
        [few] { $n } طلبات تطابق هذه التصفية.
        [many] { $n } طلبا يطابق هذه التصفية.
       *[other] { $n } طلب يطابق هذه التصفية.
    }
office-list-found-more =
    { $n ->
        [few] أكثر من { $n } طلبات تطابق هذه التصفية.
        [many] أكثر من { $n } طلبا يطابق هذه التصفية.
       *[other] أكثر من { $n } طلب يطابق هذه التصفية.
    }
office-list-none = لا طلب يطابق هذه التصفية
office-list-none-lead = لم يضع شيء: باقي الطلبات موجودة في اللائحة الكاملة.
office-list-none-clear = مسح التصفية
office-list-none-wider = البحث كذلك بين الطلبات المعالجة
office-list-empty-every = عرض الطلبات المعالجة

bulk-chosen = الطلبات المختارة
bulk-choose = اختيار
bulk-choose-one = اختيار { $reference }
bulk-act-assign = إسناد
bulk-act-note = إضافة ملاحظة
bulk-act-export = تصدير
bulk-all = كل طلبات هذا العرض ({ $most } على الأكثر)
bulk-back = الرجوع إلى اللائحة
bulk-nothing-chosen = لم يُختر أي طلب يمكن القيام بهذا العمل في شأنه.
bulk-nothing-lead = المرجو التأشير على طلبات من اللائحة، ثم اختيار العمل. لم يُنجز أي شيء.
bulk-left-out = طلبات غير مشمولة
bulk-left-out-lead = لن يتغير في هذه الطلبات شيء، والسبب مذكور بجانب كل طلب.
bulk-assign-title = إسناد عدة طلبات
bulk-assign-lead =
    { $n ->
        [zero] لا طلب يسند.
        [one] سيسند هذا الطلب إلى الشخص المختار. لم يُنجز شيء بعد.
        [two] سيسند هذان الطلبان إلى الشخص المختار. لم يُنجز شيء بعد.
        [few] ستسند هذه الطلبات، وعددها { $n }، إلى الشخص المختار. لم يُنجز شيء بعد.
        [many] ستسند هذه الطلبات، وعددها { $n }، إلى الشخص المختار. لم يُنجز شيء بعد.
       *[other] ستسند هذه الطلبات، وعددها { $n }، إلى الشخص المختار. لم يُنجز شيء بعد.
    }
bulk-assign-do =
    { $n ->
        [zero] لا طلب يسند
        [one] إسناد طلب واحد
        [two] إسناد طلبين
        [few] إسناد { $n } طلبات
        [many] إسناد { $n } طلبا
       *[other] إسناد { $n } طلب
    }
bulk-assign-results = إسناد عدة طلبات: النتيجة
bulk-note-title = إضافة ملاحظة إلى عدة طلبات
bulk-note-lead =
    { $n ->
        [zero] لا طلب تضاف إليه الملاحظة.
        [one] ستضاف الملاحظة الداخلية نفسها إلى هذا الطلب. لم يُنجز شيء بعد.
        [two] ستضاف الملاحظة الداخلية نفسها إلى هذين الطلبين. لم يُنجز شيء بعد.
        [few] ستضاف الملاحظة الداخلية نفسها إلى هذه الطلبات، وعددها { $n }. لم يُنجز شيء بعد.
        [many] ستضاف الملاحظة الداخلية نفسها إلى هذه الطلبات، وعددها { $n }. لم يُنجز شيء بعد.
       *[other] ستضاف الملاحظة الداخلية نفسها إلى هذه الطلبات، وعددها { $n }. لم يُنجز شيء بعد.
    }
bulk-note-do =
    { $n ->
        [zero] لا طلب تضاف إليه الملاحظة
        [one] إضافة الملاحظة إلى طلب واحد
        [two] إضافة الملاحظة إلى طلبين
        [few] إضافة الملاحظة إلى { $n } طلبات
        [many] إضافة الملاحظة إلى { $n } طلبا
       *[other] إضافة الملاحظة إلى { $n } طلب
    }
bulk-note-results = إضافة ملاحظة إلى عدة طلبات: النتيجة
bulk-export-title = تصدير الطلبات
bulk-export-lead =
    { $n ->
        [zero] لن يتضمن الملف أي طلب.
        [one] سيتضمن الملف طلبا واحدا.
        [two] سيتضمن الملف طلبين.
        [few] سيتضمن الملف { $n } طلبات.
        [many] سيتضمن الملف { $n } طلبا.
       *[other] سيتضمن الملف { $n } طلب.
    }
bulk-export-do =
    { $n ->
        [zero] لا طلب للتنزيل (CSV)
        [one] تنزيل طلب واحد (CSV)
        [two] تنزيل طلبين (CSV)
        [few] تنزيل { $n } طلبات (CSV)
        [many] تنزيل { $n } طلبا (CSV)
       *[other] تنزيل { $n } طلب (CSV)
    }
bulk-export-results = تصدير الطلبات: النتيجة
bulk-export-list = تصدير هذه اللائحة (CSV)
bulk-export-heads = أعمدة الملف:
bulk-export-logged = يتضمن الملف أسماء أشخاص: المرجو حفظه كما يحفظ الملف الأصلي. تحتفظ البوابة بهوية من أخذه وبتاريخ ذلك.
bulk-outcome = النتيجة
bulk-results-caption = النتيجة في كل طلب
bulk-outcome-done = أُنجز.
bulk-outcome-done-before = سبق إنجازه بهذه الاستمارة نفسها.
bulk-outcome-overtaken = لم يُنجز: تغير الطلب في هذه الأثناء. المرجو فتحه قبل إعادة المحاولة.
bulk-outcome-form-used = لم يُنجز: سبق استعمال هذه الاستمارة لعمل آخر على هذا الطلب.
bulk-outcome-gone = لم يُنجز: لا يوجد طلب للمؤسسة بهذا المرجع.
bulk-outcome-refused = لم يُنجز.
bulk-count-done =
    { $n ->
        [zero] لا طلب: أُنجز العمل.
        [one] طلب واحد: أُنجز العمل.
        [two] طلبان: أُنجز العمل.
        [few] { $n } طلبات: أُنجز العمل.
        [many] { $n } طلبا: أُنجز العمل.
       *[other] { $n } طلب: أُنجز العمل.
    }
bulk-count-done-before =
    { $n ->
        [zero] لا طلب: سبق إنجاز العمل.
        [one] طلب واحد: سبق إنجاز العمل.
        [two] طلبان: سبق إنجاز العمل.
        [few] { $n } طلبات: سبق إنجاز العمل.
        [many] { $n } طلبا: سبق إنجاز العمل.
       *[other] { $n } طلب: سبق إنجاز العمل.
    }
bulk-count-overtaken =
    { $n ->
        [zero] لا طلب: تغير في هذه الأثناء ولم يُنجز فيه شيء.
        [one] طلب واحد: تغير في هذه الأثناء ولم يُنجز فيه شيء.
        [two] طلبان: تغيرا في هذه الأثناء ولم يُنجز فيهما شيء.
        [few] { $n } طلبات: تغيرت في هذه الأثناء ولم يُنجز فيها شيء.
        [many] { $n } طلبا: تغير في هذه الأثناء ولم يُنجز فيه شيء.
       *[other] { $n } طلب: تغير في هذه الأثناء ولم يُنجز فيه شيء.
    }
bulk-count-form-used =
    { $n ->
        [zero] لا طلب: سبق لهذه الاستمارة أن استُعملت فيه لعمل آخر.
        [one] طلب واحد: سبق لهذه الاستمارة أن استُعملت فيه لعمل آخر.
        [two] طلبان: سبق لهذه الاستمارة أن استُعملت فيهما لعمل آخر.
        [few] { $n } طلبات: سبق لهذه الاستمارة أن استُعملت فيها لعمل آخر.
        [many] { $n } طلبا: سبق لهذه الاستمارة أن استُعملت فيه لعمل آخر.
       *[other] { $n } طلب: سبق لهذه الاستمارة أن استُعملت فيه لعمل آخر.
    }
bulk-count-gone =
    { $n ->
        [zero] لا مرجع مفقود.
        [one] مرجع واحد غير موجود.
        [two] مرجعان غير موجودين.
        [few] { $n } مراجع غير موجودة.
        [many] { $n } مرجعا غير موجود.
       *[other] { $n } مرجع غير موجود.
    }
bulk-count-refused =
    { $n ->
        [zero] لا طلب: رُفض العمل، مع بيان السبب.
        [one] طلب واحد: رُفض العمل، مع بيان السبب.
        [two] طلبان: رُفض العمل، مع بيان السبب.
        [few] { $n } طلبات: رُفض العمل، مع بيان السبب.
        [many] { $n } طلبا: رُفض العمل، مع بيان السبب.
       *[other] { $n } طلب: رُفض العمل، مع بيان السبب.
    }
office-csv-subject = الموضوع
office-csv-latest = آخر أجل ممكن
office-csv-outcome = مضمون الجواب

office-views-title = العروض المحفوظة
office-views-save-this = حفظ هذا العرض
office-views-seen = عروضكم وعروض المؤسسة
office-views-empty = لا عرض يحمل اسما بعد. المرجو تصفية اللائحة ثم حفظها هنا.
office-views-done = تم الحفظ.
office-views-removed = تم حذف العرض.
office-views-most = لديكم { $n } عرضا محفوظا وهو الحد الأقصى. المرجو حذف عرض لم يعد مستعملا، أو حفظ هذا باسم عرض سابق ليحل محله.
office-views-taken = لديكم عرض آخر باسم « { $name } ». المرجو اختيار اسم غيره.
office-view-title = عرض محفوظ
office-view-name = اسم العرض
office-view-name-hint = إذا كان لكم عرض بهذا الاسم فسيحل هذا محله.
office-view-shared = مشاركته مع المؤسسة
office-view-shared-hint = وإلا فلن يراه غيركم. لا يجد فيه كل شخص إلا الطلبات التي يحق له الاطلاع عليها.
office-view-first = البدء بهذا العرض
office-view-first-hint = يُفتح عند الدخول إلى لائحة الطلبات.
office-view-save = حفظ العرض
office-view-keep = حفظ
office-view-remove = حذف العرض
office-view-remove-title = حذف هذا العرض؟
office-view-remove-lead = سيختفي لدى كل من يراه. وتبقى الطلبات كما هي.
office-view-edit = تعديل
office-view-make-first = البدء بهذا العرض
office-view-not-first = عدم البدء بهذا العرض
office-view-is-shared = مشترك
office-view-is-first = يُفتح أولا

office-draft-save = حفظ المسودة
office-draft-saved = تم حفظ المسودة. يراها من يعالج طلبات المؤسسة.
office-draft-of = مسودة <bdi>{ $by }</bdi>، حفظت يوم
office-draft-files = لا تدخل الملفات في المسودة.
office-draft-other = حفظ شخص آخر هذه المسودة في هذه الأثناء
office-draft-other-lead = نصكم محفوظ ويبقى في الاستمارة. وهذا نص <bdi>{ $by }</bdi>؛ المرجو أخذ ما يلزم منه ثم الحفظ من جديد. حفظ يوم
office-draft-earlier = الحالات السابقة للمسودة
office-draft-too-long = المسودة أطول من أن تحفظ. المرجو وضع جزء من النص في ملف مرفق.

office-letter-unopened = طلب لم يفتحه أحد
mail-unopened-subject = طلب لم يفتحه أحد: { $reference }
mail-unopened-body =
    { $urgent ->
        [yes] مضت أكثر من 24 ساعة على إيداع هذا الطلب الاستعجالي ولم يتكفل به أحد.
       *[no] مضت أكثر من 3 أيام عمل على التوصل بهذا الطلب ولم يتكفل به أحد.
    } وأجل الجواب جار.

    { $code ->
        [head] تتوصلون بهذه الرسالة بصفتكم رئيس المؤسسة أو رئيستها: يمكنكم إسناد الطلب إلى أحد الأشخاص.
       *[other] تتوصلون بهذه الرسالة بصفة النيابة: يمكنكم التكفل بالطلب.
    }

menu-office-month = رزنامة الآجال
office-month-lead = عدد الطلبات المفتوحة التي ينقضي أجلها في كل يوم. يفتح كل عدد لائحة طلباته.
office-month-total =
    { $n ->
        [zero] لا ينقضي أجل أي طلب مفتوح في هذا الشهر.
        [one] ينقضي أجل طلب مفتوح واحد في هذا الشهر.
        [two] ينقضي أجل طلبين مفتوحين في هذا الشهر.
        [few] ينقضي أجل { $n } طلبات مفتوحة في هذا الشهر.
        [many] ينقضي أجل { $n } طلبا مفتوحا في هذا الشهر.
       *[other] ينقضي أجل { $n } طلب مفتوح في هذا الشهر.
    }
office-month-due =
    { $n ->
        [zero] طلب
        [one] طلب
        [two] طلبان
        [few] طلبات
        [many] طلبا
       *[other] طلب
    }
office-month-nav = الشهر السابق والشهر التالي
office-load-title = توزيع الطلبات المفتوحة حسب المكلف
office-load-open = المفتوحة
office-load-bar = يمثل الشريط عدد الطلبات المفتوحة، والجزء الأحمر منه ما انقضى أجله.
office-load-none = لا أحد يزاول المهمة ولا طلب مفتوح.
office-load-left = لم يعد يزاول المهمة.
office-load-hand-over = إسناد طلباته إلى شخص آخر

office-texts-title = نصوص جاهزة
office-texts-lead = نصوص تستعملها المؤسسة مرارا في أجوبتها. تعرض في استمارة الجواب بلغة صاحب الطلب.
office-texts-empty = لا نص بعد.
office-texts-done = تم الحفظ.
office-texts-removed = تم حذف النص.
office-text-new = نص جديد
office-text-title = نص جاهز
office-text-language = اللغة
office-text-name = اسم النص
office-text-name-hint = لا يستعمل الاسم نفسه إلا مرة واحدة في كل لغة.
office-text-body = النص
office-text-body-hint = ما يكتب بين حاصرتين من الكلمات المبينة أسفله يعوض بما يخص كل طلب.
office-text-variables = الكلمات التي تعوض
office-text-variables-lead = تكتب بلغة النص، بين حاصرتين:
office-text-var-reference = المرجع
office-text-var-name = صاحب الطلب
office-text-var-received = تاريخ التوصل
office-text-var-due = آخر أجل
office-text-var-institution = المؤسسة
office-text-var-today = تاريخ اليوم
office-text-unknown = لا وجود للكلمة { "{" }{ $word }{ "}" } في هذه اللغة. المرجو اختيار كلمة من القائمة أو حذف الحاصرتين.
office-text-taken = للمؤسسة نص آخر بهذه اللغة اسمه « { $name } ». المرجو اختيار اسم غيره.
office-text-keep = حفظ النص
office-text-remove = حذف النص
office-text-remove-title = حذف هذا النص؟
office-text-remove-lead = سيختفي لدى المؤسسة كلها. ولا تتغير الأجوبة المكتوبة من قبل.
office-remove-not = عدم الحذف
office-text-overtaken = غير شخص آخر هذا النص في الأثناء. نصكم لا يزال في الاستمارة: خذوا من الآخر ما يلزم ثم أعيدوا الإرسال.
office-text-gone = حذف شخص آخر هذا النص في الأثناء. نصكم لا يزال في الاستمارة: احفظوه نصا جديدا إن لزم.
office-text-other = النص كما هو الآن
office-text-choose = نص جاهز
office-text-choose-hint = يضاف بعد ما كتب في نص الجواب، ويبقى قابلا للتعديل.
office-text-none = بدون
office-text-insert = إدراج النص
office-left-n = لم يعد يزاول المهمة. { $n ->
    [one] بقي باسمه طلب مفتوح واحد.
    [two] بقي باسمه طلبان مفتوحان.
    [few] بقيت باسمه { $n } طلبات مفتوحة.
    [many] بقي باسمه { $n } طلبا مفتوحا.
   *[other] بقي باسمه { $n } طلب مفتوح.
    }
