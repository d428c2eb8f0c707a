### حسابات العاملين ومهامهم وسجل التسيير

menu-admin-people = الحسابات
menu-admin-journal = السجل
admin-without-officer = { $n ->
    [one] مؤسسة واحدة تتلقى الطلبات عبر البوابة وليس بها شخص مكلف بالمعلومات ولا نائب يزاول مهامه:
    [two] مؤسستان تتلقيان الطلبات عبر البوابة وليس بهما شخص مكلف بالمعلومات ولا نائب يزاول مهامه:
   *[other] مؤسسات تتلقى الطلبات عبر البوابة وليس بها شخص مكلف بالمعلومات ولا نائب يزاول مهامه، وعددها { $n }:
    }

staff-lead = الأشخاص العاملون في البوابة ومهامهم وتواريخها. كل إجراء يقيد في السجل.
staff-filter = تصفية الحسابات
staff-q = الاسم أو العنوان الإلكتروني
staff-any-role = كل المهام
staff-any-institution = كل المؤسسات
staff-in-use = المستعملة
staff-col-days = تواريخ المهمة
staff-none = لا يوجد حساب
staff-none-lead = لا يوافق هذه المعايير أي حساب.
staff-state-active = مستعمل
staff-state-waiting = في انتظار أول كلمة سر
staff-state-out = دون مهمة اليوم
staff-state-disabled = موقوف

staff-add = إضافة حساب
staff-add-lead = بعد التسجيل تعرض الصفحة رابطا يصلح مرة واحدة خلال ثلاثة أيام: سلموه للشخص المعني ليختار كلمة سره بنفسه.
staff-add-lead-mailed = بعد التسجيل يرسل رابط يصلح مرة واحدة خلال ثلاثة أيام إلى عنوان الحساب، ليختار الشخص المعني كلمة سره بنفسه. ولا يعرض عليكم هذا الرابط.
staff-add-button = إضافة الحساب
staff-office = المهمة داخل مؤسسة
staff-office-hint = للشخص المكلف بالمعلومات أو نائبه أو المفوض من الرئيس أو رئيس المؤسسة. اتركوها فارغة لغيرهم.
staff-no-institution = اختيار مؤسسة
staff-decision = القرار رقم
staff-decision-hint = رقم قرار التعيين (المادة 12). إلزامي للمفوض من رئيس المؤسسة.
staff-from = أول يوم
staff-until = آخر يوم
staff-last = آخر يوم في المهمة
staff-last-hint = يدخل هذا اليوم في المهمة. والمهمة التي لم تبدأ يجوز أن تنتهي عشية يومها الأول: فلا تزاول أبدا.
staff-reason = السبب
staff-reason-hint = يقيد في السجل. لا تكتبوا شيئا من محتوى أي ملف.

staff-since = منذ { $date }
staff-last-day = آخر يوم: { $date }
staff-never-held = لم تزاول قط
staff-recorded = سجل في { $at }
staff-offices = المهام
staff-offices-none = لا مهمة له داخل أي مؤسسة.
staff-office-held = جارية
staff-office-to-come = لم تبدأ بعد
staff-office-over = منتهية
staff-password = كلمة السر
staff-password-set = اختارها صاحب الحساب
staff-password-waits = لم تختر بعد
staff-link = رابط أول كلمة سر
staff-link-lead = سلموا هذا الرابط للشخص المعني نفسه. يصلح مرة واحدة خلال ثلاثة أيام، ولا يعرض بعد اختيار كلمة السر.
staff-link-mailed = أرسل الرابط إلى العنوان <bdi dir="ltr">{ $email }</bdi>.
staff-told = { $n ->
    [0] لم يشعر به أي شخص آخر.
    [one] أشعر به شخص آخر.
    [two] أشعر به شخصان آخران.
    [few] أشعر به { $n } أشخاص آخرين.
    [many] أشعر به { $n } شخصا آخر.
   *[other] أشعر به { $n } شخص آخر.
    }
staff-sessions-none = لا توجد جلسة مفتوحة.
staff-account = الحساب
staff-oneself = هذا حسابكم: لا يغير مهمته ولا يوقفه إلا مسير آخر.
staff-disabled-lead = هذا الحساب موقوف: لا يمكن لأحد الدخول به.
staff-by-command = سطر الأوامر
staff-act-number = الإجراء رقم { $number }

staff-act-appoint = التعيين في مهمة
staff-act-appoint-lead = يسري التعيين من أول يوم مذكور، ويبقى تاريخ تسجيله ظاهرا بجانبه.
staff-act-end = إنهاء المهمة
staff-act-end-lead = بعد آخر يوم لا يرى الشخص شيئا مما يخص المؤسسة. وإذا كان ذلك اليوم قد مضى تنتهي جلساته فورا.
staff-act-role = تغيير المهمة
staff-act-role-lead = لحساب لا مهمة جارية له داخل مؤسسة. تنتهي جلسات الشخص فورا.
staff-act-deactivate = إيقاف الحساب
staff-act-deactivate-lead = تنتهي كل الجلسات فورا ولا تصلح بعد ذلك روابط كلمة السر. ويبقى ما قام به الشخص مسجلا باسمه.
staff-act-reactivate = إعادة الحساب إلى الاستعمال
staff-act-reactivate-lead = يمكن للشخص الدخول من جديد بكلمة سره.
staff-act-sessions = إنهاء كل الجلسات
staff-act-sessions-lead = يلزم الشخص أن يدخل من جديد في كل الأجهزة.
staff-act-link = إنشاء رابط آخر
staff-act-link-lead = لا يصلح الرابط السابق بعد ذلك. وبعد أول كلمة سر يطلب الشخص الرابط بنفسه من «نسيت كلمة السر».

staff-done-added = أضيف الحساب.
staff-done-appoint = سجل التعيين.
staff-done-end = سجلت نهاية المهمة.
staff-done-role = تغيرت المهمة وانتهت الجلسات.
staff-done-deactivate = أوقف الحساب وانتهت جلساته.
staff-done-reactivate = عاد الحساب إلى الاستعمال.
staff-done-sessions = انتهت كل الجلسات.
staff-done-link = أنشئ رابط آخر.

staff-fault-address-taken = يوجد حساب بهذا العنوان. ابحثوا عنه في قائمة الحسابات.
staff-fault-demo-address = عناوين هذا النطاق مخصصة للعرض التجريبي. اكتبوا عنوانا آخر.
staff-fault-decision-missing = لا يعمل المفوض من الرئيس إلا بقرار. اكتبوا رقمه.
staff-fault-no-institution = اختاروا مؤسسة هذه المهمة.
staff-fault-no-such-institution = هذه المؤسسة غير موجودة في الدليل. اختاروا واحدة من القائمة.
staff-fault-no-such-role = لا يحمل أي حساب هذه المهمة. اختاروا واحدة من القائمة.
staff-fault-no-office = هذه ليست مهمة داخل مؤسسة. اختاروا واحدة من القائمة.
staff-fault-other-account = هذا حساب للجنة أو للتدقيق أو للتسيير، فلا يزاول مهمة داخل مؤسسة. غيروا مهمته أولا.
staff-fault-ends-before = لا يجوز أن يسبق آخر يوم أول يوم. تحققوا من التاريخين.
staff-fault-begins-out-of-reach = يقع أول يوم بين 12 مارس 2019، تاريخ دخول القانون 31.13 حيز التنفيذ، وسنة من اليوم. وللمهمة التي بدأت قبل ذلك اكتبوا 12 مارس 2019.
staff-fault-ends-out-of-reach = يقع آخر يوم خلال السنوات العشر المقبلة. وإن لم يكن للمهمة آخر يوم فاتركوا الخانة فارغة.
staff-fault-last-out-of-reach = يقع آخر يوم خلال السنوات العشر المقبلة. اكتبوا تاريخا أقرب.
staff-fault-ends-later = لهذه المهمة آخر يوم مسجل: يجوز تقديمه ولا يجوز تأخيره. ولتمديدها سجلوا تعيينا جديدا ابتداء من اليوم الموالي.
staff-fault-has-an-office = يزاول الشخص مهمة أخرى في هذه الأيام. أنهوها أولا أو اختاروا تاريخا آخر.
staff-fault-has-a-head = للمؤسسة رئيس في هذه الأيام. أنهوا مهمته أولا.
staff-fault-has-ended = انتهت هذه المهمة من قبل، ولا يتغير آخر يوم فيها.
staff-fault-oneself = لا يقوم أحد بهذا على حسابه: اطلبوه من مسير آخر.
staff-fault-in-office = يزاول الشخص مهمة داخل مؤسسة. أنهوها أولا.
staff-fault-out-of-use = الحساب موقوف، أو اختيرت كلمة سره من قبل.

journal-lead = كل ما قام به المسيرون، الأحدث أولا. لا يحذف منه شيء ولا يغير، ويتحقق منه الأمر <bdi dir="ltr">bayan audit verify</bdi>.
journal-none = لم يقيد شيء بعد.
journal-earlier = إجراءات أقدم

did-account-added = إضافة حساب
did-link-made = رابط آخر لأول كلمة سر
did-appointed = تعيين في مهمة
did-appointment-ended = إنهاء مهمة
did-role-changed = تغيير المهمة
did-sessions-ended = إنهاء كل الجلسات
did-deactivated = إيقاف الحساب
did-reactivated = إعادة الحساب إلى الاستعمال

account-session-since = فتحت في { $at }
account-session-seen = آخر استعمال في { $at }
account-session-this = هذه الجلسة
account-session-end = إنهاء هذه الجلسة
account-done-session = انتهت الجلسة.

mail-open-account = فتح حسابي
mail-open-person = فتح هذا الحساب
mail-account-opened-subject = بيان: فتح حسابكم
mail-account-opened-body =
    فتح حساب باسمكم في بوابة بيان. يمكنكم بهذا الرابط اختيار كلمة السر، وهو صالح لمرة واحدة خلال ثلاثة أيام.

    إذا لم تكونوا تنتظرون حسابا، فلا تستعملوا الرابط وأخبروا مؤسستكم.
mail-office-opened-subject = تسجيل تعيين: { $role }
mail-office-opened-body =
    سجل مسيرو البوابة التعيين المبين أدناه. وابتداء من أول يوم فيه يرى هذا الشخص في البوابة ما تسمح به المهمة ويقوم بما تسمح به.

    إذا فاجأكم هذا التعيين فأخبروا فورا المسؤول عن مؤسستكم. ويحفظ سجل التسيير من قام بتسجيله ومتى.
mail-office-ended-subject = تسجيل نهاية مهمة: { $role }
mail-office-ended-body =
    سجل مسيرو البوابة نهاية المهمة المبينة أدناه. وبعد آخر يوم فيها لا يرى هذا الشخص شيئا مما يخص المؤسسة.

    إذا فاجأتكم هذه النهاية فأخبروا فورا المسؤول عن مؤسستكم. ويحفظ سجل التسيير من قام بتسجيلها ومتى ولماذا.
office-letter-account-opened = فتح حساب
office-letter-office-opened = تسجيل تعيين
office-letter-office-ended = تسجيل نهاية مهمة

mandate-all-of = مهام التدقيق
mandate-none = بدون مهمة تدقيق يبقى فضاء التدقيق مغلقا في وجه هذا الحساب.
mandate-decision-hint = رقم القرار الذي يسند المهمة.
mandate-if-some = إذا لم تكن جميعها
mandate-kinds = كل مؤسسات هذه الأصناف (المادة 2)
mandate-institutions = وهذه المؤسسات برمزها
mandate-institutions-hint = مثلا MEF، MSPS
mandate-last = آخر يوم في مهمة التدقيق
staff-act-mandate = إسناد مهمة تدقيق
staff-act-mandate-lead = خارج هذه الأيام يكون فضاء التدقيق مغلقا. وخارج هذا النطاق لا وجود لأي مؤسسة في الأرقام واللوائح والعينات والملفات المستخرجة.
staff-act-end-mandate = إنهاء مهمة التدقيق
staff-act-end-mandate-lead = بعد آخر يوم يغلق فضاء التدقيق. وتبقى الاطلاعات مدونة.
staff-done-mandate = سجلت مهمة التدقيق.
staff-done-end-mandate = سجلت نهاية مهمة التدقيق.
staff-fault-no-auditor = لا تسند مهمة التدقيق إلا لحساب مدقق.
staff-fault-mandate-decision = تفترض مهمة التدقيق قرارا. اكتبوا رقمه.
staff-fault-scope-empty = اختاروا صنفا واحدا على الأقل أو اكتبوا رمز مؤسسة.
staff-fault-has-a-mandate = هناك مهمة تدقيق أخرى في هذه الأيام. أنهوها أولا أو اختاروا تواريخ أخرى.
staff-fault-unknown-code = «{ $code }» ليس رمزا لأي مؤسسة في الدليل.
did-mandate-given = إسناد مهمة تدقيق
did-mandate-ended = إنهاء مهمة تدقيق

staff-unit = وحدة المؤسسة
staff-unit-hint = مثلا: مصلحة التواصل. ويقرأ التأخر أيضا حسب الوحدة.

staff-left-n = { $n ->
    [one] بقي باسمه طلب مفتوح واحد لدى
    [two] بقي باسمه طلبان مفتوحان لدى
    [few] بقيت باسمه { $n } طلبات مفتوحة لدى
    [many] بقي باسمه { $n } طلبا مفتوحا لدى
   *[other] بقي باسمه { $n } طلب مفتوح لدى
    }
staff-in-name-n = { $n ->
    [one] باسمه طلب مفتوح واحد لدى
    [two] باسمه طلبان مفتوحان لدى
    [few] باسمه { $n } طلبات مفتوحة لدى
    [many] باسمه { $n } طلبا مفتوحا لدى
   *[other] باسمه { $n } طلب مفتوح لدى
    }
staff-left-who = يمكن للشخص المكلف بالمعلومات أو نائبه أو رئيس المؤسسة إسنادها إلى شخص آخر من لائحة الطلبات، وآجالها سارية.
