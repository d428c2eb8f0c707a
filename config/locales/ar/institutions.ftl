### دليل المؤسسات

directory-title = دليل المؤسسات والهيئات
directory-lead = المؤسسات والهيئات المعنية بالقانون (المادة 2)، وهل تتسلم الطلبات عبر البوابة.
directory-search = البحث بالاسم أو المدينة أو الموضوع
directory-search-hint = بالعربية أو بالفرنسية، ولو مع خطأ في الكتابة
directory-found =
    { $n ->
        [zero] لا توجد نتيجة
        [one] مؤسسة واحدة
        [two] مؤسستان
        [few] { $n } مؤسسات
        [many] { $n } مؤسسة
       *[other] { $n } مؤسسة
    }
directory-results = نتائج البحث
directory-none-title = لا توجد مؤسسة بهذه الكلمات
directory-none = يمكن تجربة كلمة واحدة، أو اسم المدينة، أو موضوع المعلومات.
directory-city = المدينة
directory-how = تسلم الطلبات
directory-receives = عبر البوابة، منذ { $date }
directory-will-receive = عبر البوابة، ابتداء من { $date }
