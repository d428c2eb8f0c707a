### سبل طالب المعلومات: ما يمكن فعله، والشكاية، والقرار، والمحكمة

history-court-declared = رفعت دعوى أمام المحكمة
history-judgment-recorded = بتت المحكمة في الدعوى
office-event-court-declared = صرح صاحب الطلب برفع دعوى أمام المحكمة (المادة 21)
office-event-judgment-recorded = سجل صاحب الطلب حكم المحكمة
complaint-event-promise-broken = صرح صاحب الشكاية بأنه لم يتوصل بما تقرر

office-letter-court-declared = تصريح برفع دعوى
office-letter-promise-broken = إشعار بعدم تنفيذ ما تقرر
mail-court-declared-subject = تصريح برفع دعوى أمام المحكمة: { $reference }
mail-court-declared-body =
    صرح صاحب هذا الطلب بأنه رفع دعوى أمام المحكمة (المادة 21). لا يغير التصريح أي أجل، وقد تطلب المحكمة الملف.
mail-promise-broken-subject = إشعار بعدم تنفيذ ما تقرر: { $reference }
mail-promise-broken-body =
    صرح صاحب هذه الشكاية بأنه لم يتوصل في اليوم المحدد بما تقرر فيها. يسجل هذا التصريح في الملف، ولا يفتح أي أجل جديد.
