### الشكايات: ما يقع لها، وما يرفض منها

complaint-body =
    { $body ->
        [head] رئيس المؤسسة
       *[commission] لجنة الحق في الحصول على المعلومات
    }

complaint-event-filed =
    { $body ->
        [head] قدمت شكاية إلى رئيس المؤسسة
       *[commission] قدمت شكاية إلى اللجنة
    }
complaint-event-registered =
    { $body ->
        [head] سجلت شكاية موجهة إلى رئيس المؤسسة بتاريخ التوصل بها
       *[commission] سجلت شكاية موجهة إلى اللجنة بتاريخ التوصل بها
    }
complaint-event-acknowledged = أشعر بالتوصل برسالة الشكاية، ويحسب الأجل من اليوم الموالي
complaint-event-noted = كتبت ملاحظة على الشكاية
complaint-event-ripened = حل أوان الشكاية التي وردت قبله، وبدأ أجل البت فيها
complaint-event-admitted = قبلت الشكاية من حيث الشكل
complaint-event-dismissed =
    { $body ->
        [head] لم تقبل الشكاية شكلا لدى رئيس المؤسسة، مع التعليل
       *[commission] لم تقبل الشكاية شكلا لدى اللجنة، مع التعليل
    }
complaint-event-inquired =
    { $inquiry ->
        [asked] راسلت اللجنة المؤسسة
        [heard] أجابت المؤسسة اللجنة
        [responded] أجابت المؤسسة اللجنة عبر البوابة
       *[found] سجلت اللجنة خلاصة من خلاصات بحثها
    }
complaint-event-decided =
    { $body ->
        [head] بت رئيس المؤسسة في الشكاية
       *[commission] بتت اللجنة في الشكاية
    }
complaint-event-received = وصل القرار المتخذ في الشكاية إلى صاحبها
complaint-event-withdrawn = سحبت الشكاية
complaint-event-followed =
    { $compliance ->
        [full] نفذ ما تقرر في الشكاية
        [part] نفذ جزء مما تقرر في الشكاية
       *[ignored] لم ينفذ ما تقرر في الشكاية
    }
complaint-event-recalculated = أعيد حساب أجل البت في الشكاية
