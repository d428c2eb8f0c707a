### طلب واحد إلى عدة هيئات، والطلبات المتكررة، والهيئة المعنية

several-title = توجيه نفس الطلب إلى هيئات أخرى أيضا
several-label = الهيئات الأخرى
several-hint = { $n } على الأكثر. يفتح لكل هيئة طلب مستقل بمرجعه وأجله.
several-check = الهيئات الأخرى
several-check-what = يوجه نفس الطلب إلى كل منها، بمرجع وأجل ورابط خاص.
several-due = الجواب قبل نهاية { $date }
several-by-letter = برسالة تسلم إلى الهيئة
several-also = نفس الطلب عند هيئات أخرى
several-also-what = كل طلب يتبع أجله وحده.
wrong-also-too-many = اخترتم هيئات كثيرة: { $limit } على الأكثر بجانب الأولى
wrong-also-missing = هيئة غير معروفة: يرجى الاختيار من اللائحة
office-also =
    { $n ->
        [one] وجه نفس الطلب إلى هيئة أخرى
        [two] وجه نفس الطلب إلى هيئتين أخريين
        [few] وجه نفس الطلب إلى { $n } هيئات أخرى
       *[other] وجه نفس الطلب إلى { $n } هيئة أخرى
    }
office-reply-earlier-option =
    { $reference } · { $date } · { $name ->
        [same] نفس الاسم
       *[other] اسم مختلف
    } · { $email ->
        [same] نفس البريد الإلكتروني
        [other] بريد إلكتروني مختلف
       *[none] بدون بريد إلكتروني للمقارنة
    }
office-reply-earlier-empty = اختيار جواب سابق
answer-right-body = تعني هذه المعلومات: { $institution }. يمكنكم توجيه طلبكم إليها من صفحة هذا الجواب، بنصكم وبأجل جديد.
