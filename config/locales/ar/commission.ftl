### اللجنة: سجلها ومراسلاتها

commission-name = لجنة الحق في الحصول على المعلومات
commission-register-title = سجل الشكايات
commission-register-lead = وفق المادة 13 من النظام الداخلي للجنة.
commission-register-as-of = إلى غاية
commission-register-year = السنة
commission-register-show = عرض
commission-register-serial = الرقم التسلسلي
commission-register-date = التاريخ
commission-register-complainant = المشتكي
commission-register-subject = موضوع الشكاية
commission-register-information = طبيعة المعلومات المطلوبة
commission-register-steps = الإجراءات المتخذة لدى المؤسسة
commission-register-empty = لم تسجل أي شكاية في هذه السنة
commission-step-asked = مراسلة إلى المؤسسة
commission-step-heard = جوابها على الورق
commission-step-responded = جوابها
commission-step-outcome = ما خلصت إليه اللجنة
commission-step-followed = التتبع
