### الشكايات لدى من يبت فيها: رئيس المؤسسة ومكتبها، وما تشترك فيه اللجنة

mail-open-complaint = فتح الشكاية
mail-label-court-until = آخر يوم للجوء إلى المحكمة
mail-label-promised = آخر يوم للتنفيذ
mail-label-answer-by = الجواب مطلوب قبل انصرام يوم

mail-complaint-admitted-subject = شكايتكم مقبولة شكلا: { $reference }
mail-complaint-admitted-body =
    اعتبرت لجنة الحق في الحصول على المعلومات شكايتكم مقبولة، وهي تدرسها. ويستمر الأجل من يوم توصلها بالشكاية، ولا يطلب منكم أي شيء.

mail-complaint-withdrawn-subject = سحب شكاية: { $reference }
mail-complaint-withdrawn-body =
    سحب صاحب الشكاية شكايته. لم يبق ما يبت فيه؛ وما تأخر يبقى متأخرا.

mail-decision-to-carry-out-subject = قرار ينبغي تنفيذه: { $reference }
mail-decision-to-carry-out-body =
    قبل رئيس المؤسسة شكاية، كليا أو جزئيا. تبين صفحة الشكاية ما ينبغي تسليمه وآخر يوم لذلك. أعيدوا فتح الطلب لتسليمه.

mail-commission-asks-subject = مراسلة من اللجنة في شأن شكاية: { $reference }
mail-commission-asks-body =
    تدرس لجنة الحق في الحصول على المعلومات شكاية تتعلق بطلب موجه إلى مؤسستكم، وقد راسلتها في شأنها. تجدون المراسلة واستمارة الجواب في صفحة الشكاية.

mail-commission-recommends-subject = توصية اللجنة: { $reference }
mail-commission-recommends-body =
    قبلت لجنة الحق في الحصول على المعلومات شكاية، كليا أو جزئيا، وأوصت بما ينبغي أن تقوم به مؤسستكم. تجدون التوصية في صفحة الشكاية؛ ويسجل مآلها ويبلغ عنه.

mail-institution-responded-subject = أجابت المؤسسة: { $reference }
mail-institution-responded-body =
    أجابت المؤسسة عن مراسلة اللجنة. تجدون الجواب في صفحة الشكاية.

office-letter-complaint-admitted = قبول الشكاية شكلا
office-letter-complaint-withdrawn = سحب شكاية
office-letter-decision-to-carry-out = قرار ينبغي تنفيذه
office-letter-commission-asks = مراسلة اللجنة إلى المؤسسة
office-letter-commission-recommends = توصية إلى المؤسسة
office-letter-institution-responded = جواب المؤسسة

stage-elsewhere = خارج البوابة
history-declared = سجل طلب قدم خارج البوابة، مع الشكاية المتعلقة به
office-event-declared = سجل طلب لم تره البوابة كما صرح به
refusal-nothing-asked = لم تراسل اللجنة المؤسسة في شأن هذه الشكاية.
