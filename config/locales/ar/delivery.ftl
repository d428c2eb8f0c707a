### تسليم المعلومات (المادة 15)

delivery-title = تسليم المعلومات
delivery-appointment-consultation = موعد للاطلاع في عين المكان
delivery-appointment-pickup = موعد للتسلم
delivery-when = اليوم والساعة
delivery-place = المكان
delivery-bring = ما يجب إحضاره
delivery-missed-requester = لم يحضر صاحب الطلب
delivery-missed-institution = لم تكن المؤسسة جاهزة
delivery-replaced = عوض بموعد آخر
delivery-over = تم
delivery-proof-signature = توقيع
delivery-proof-postal = إثبات البريد
delivery-proof-mail-left = إرسال البريد الإلكتروني
mail-appointed-where = المكان وما يجب إحضاره
mail-label-appointed-on = يوم الموعد
mail-label-appointment-missed-on = الموعد الذي لم يتم
mail-label-hour = الساعة
mail-appointed-subject =
    { $code ->
        [changed] تغيير موعدكم: { $reference }
       *[appointed] موعدكم في المؤسسة: { $reference }
    }
mail-appointed-body =
    { $code ->
        [changed] غيرت المؤسسة الموعد: الموعد أدناه يحل محل السابق.
       *[appointed] حددت لكم المؤسسة موعدا للحصول على المعلومات (المادة 15).
    }

    إذا لم يناسبكم الموعد، يمكنكم طلب موعد آخر من المؤسسة مع ذكر المرجع.
mail-appointment-missed-subject = موعد لم يتم: { $reference }
mail-appointment-missed-body =
    { $code ->
        [institution] سجلت المؤسسة أنها لم تكن جاهزة في الموعد. ستحدد موعدا آخر.
       *[requester] سجلت المؤسسة أنكم لم تحضروا إلى الموعد. يمكنكم طلب موعد آخر مع ذكر المرجع.
    }

    لا يغير ذلك أي أجل ولا يغلق أي طعن.
office-letter-appointed = موعد
office-letter-appointment-missed = موعد لم يتم
office-do-appoint = تحديد موعد أو تغييره
office-do-record-missed = تسجيل موعد لم يتم
office-do-record-delivery = تسجيل التسليم
office-done-appoint = تم تحديد الموعد ويخبر به صاحب الطلب.
office-done-record-missed = تم تسجيل الموعد الذي لم يتم. لم يتغير أي أجل.
office-done-record-delivery = تم تسجيل التسليم مع إثباته.
office-appoint-lead = موعد داخل أيام وساعات العمل. إذا كان هناك موعد قائم، فهذا يعوضه. لا يغير التسليم أي أجل.
office-appoint-mode = الغرض
office-appoint-mode-consultation = الاطلاع في عين المكان
office-appoint-mode-pickup = تسلم النسخ
office-appoint-on = اليوم
office-appoint-on-hint = يوم عمل.
office-appoint-at = الساعة
office-appoint-at-hint = بين 08:30 و16:30، وفي رمضان بين 09:00 و15:00. مثلا 10:30.
office-appoint-place = المكان
office-appoint-place-hint = العنوان والقاعة ومن يستقبل.
office-appoint-bring = ما يجب إحضاره
office-appoint-bring-hint = مثلا البطاقة الوطنية.
office-record-missed-lead = يسجل من لم يحضر أو لم يكن جاهزا. يمكن تحديد موعد آخر.
office-record-missed-by = السبب من جهة
office-record-missed-by-requester = صاحب الطلب
office-record-missed-by-institution = المؤسسة
office-record-missed-note = ملاحظة داخلية
office-record-missed-note-hint = لا يطلع عليها صاحب الطلب.
office-record-delivery-lead = يسجل ما سلم وكيف، مع إثباته. لا يغير ذلك أي أجل.
office-record-delivery-mode = طريقة التسليم
office-record-delivery-mode-email = البريد الإلكتروني
office-record-delivery-mode-consultation = الاطلاع في عين المكان
office-record-delivery-mode-pickup = التسلم في عين المكان
office-record-delivery-mode-post = البريد
office-record-delivery-on = تاريخ التسليم
office-record-delivery-on-hint = ليس قبل الجواب.
office-record-delivery-proof = الإثبات
office-record-delivery-proof-signature = توقيع المتسلم
office-record-delivery-proof-postal = إثبات البريد
office-record-delivery-proof-mail-left = إرسال البريد الإلكتروني
office-record-delivery-evidence = مرجع الإثبات
office-record-delivery-evidence-hint = رقم الوصل أو البعيثة، أو تاريخ الرسالة. يطلع عليه صاحب الطلب.
field-wrong-no-hour = { $field }: المرجو كتابة ساعة، مثل 10:30
office-event-delivery-appointed = تم تحديد موعد
office-event-delivery-changed = تم تغيير الموعد
office-event-delivery-missed =
    { $by ->
        [institution] موعد لم يتم: المؤسسة لم تكن جاهزة
       *[requester] موعد لم يتم: صاحب الطلب لم يحضر
    }
office-event-delivery-supplied =
    { $mode ->
        [email] سلمت المعلومات بالبريد الإلكتروني
        [consultation] تم الاطلاع في عين المكان
        [pickup] تسلم صاحب الطلب النسخ
       *[post] سلمت المعلومات بالبريد
    } ({ $proof ->
        [signature] توقيع
        [postal] إثبات البريد
       *[mail-left] إرسال البريد الإلكتروني
    })
history-delivery-appointed = حددت المؤسسة موعدا
history-delivery-changed = تغير الموعد
history-delivery-missed = لم يتم الموعد
history-delivery-supplied = سلمت المعلومات
refusal-nothing-supplied = لا يوجد بعد جواب يقدم معلومات: يعطى الجواب أولا.
refusal-not-working-day = هذا اليوم ليس يوم عمل.
refusal-outside-hours = هذه الساعة خارج أوقات العمل لهذا اليوم ({ $opens } إلى { $closes }).
refusal-no-appointment = لا يوجد موعد قائم.
