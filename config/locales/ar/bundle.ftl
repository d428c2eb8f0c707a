### ملف الإثبات: ما يمكن لكل طرف أن يحمله معه من الملف، ويتحقق منه دون البوابة

bundle-title = ملف الإثبات { $reference }
bundle-heading = ملف الإثبات
bundle-for-requester = أعد لمن قدم الطلب، بتاريخ { $date }. يضم ما يحق له الاطلاع عليه، ولا يضم معطيات الاتصال به.
bundle-for-institution = أعد للمؤسسة أو الهيئة المعنية، بتاريخ { $date }. لا يضم رقم وثيقة الهوية ولا ملاحظات اللجنة.
bundle-for-commission = أعد للجنة، بتاريخ { $date }. لا يضم الملاحظات الداخلية للمؤسسة ولا هوية الأغيار الذين استشيروا.
bundle-for-auditor = أعد للافتحاص، بتاريخ { $date }. يضم السجل والآجال، دون نص ولا اسم ولا وثيقة.
bundle-case = الطلب
bundle-addressed = المؤسسة الموجه إليها الطلب
bundle-complaints = الشكايات
bundle-decided = قرار
bundle-documents = الوثائق
bundle-of-request = مرفقة بالطلب
bundle-of-reply = مرفقة بالجواب
bundle-of-complaint = مرفقة بشكاية
bundle-of-other = وثيقة أخرى
bundle-letters = الرسائل الموجهة إلى صاحب الطلب
bundle-sealed = وثائق موقعة
bundle-verify = التحقق من هذا الملف
bundle-verify-how = لكل وثيقة بصمتها في البيان، وكل حدث مرتبط بما قبله. يبين <bdi>VERIFY.md</bdi> كيفية التحقق من ذلك دون الوثوق بالبوابة.
bundle-events =
    { $given ->
        [one] حدث واحد مسلم بنصه
        [two] حدثان مسلمان بنصهما
        [few] { $given } أحداث مسلمة بنصها
       *[other] { $given } حدثا مسلما بنصه
    }{ $withheld ->
        [0] ، ولم يحجب أي حدث.
        [one] ، وحجب حدث واحد لم تسلم إلا بصمته.
        [two] ، وحجب حدثان لم تسلم إلا بصمتاهما.
        [few] ، وحجبت { $withheld } أحداث لم تسلم إلا بصماتها.
       *[other] ، وحجب { $withheld } حدثا لم تسلم إلا بصماتها.
    }
bundle-as-of = آخر حدث مسلم:
bundle-download = تحميل الملف كاملا (<bdi>ZIP</bdi>)
bundle-download-why = الوثائق والرسائل والسجل والآجال، يمكن التحقق منها دون البوابة.
keep-title = للاحتفاظ به
