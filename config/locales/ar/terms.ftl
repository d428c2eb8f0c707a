### كلمات القانون: أنواع الطلبات ومراحلها وأسبابها وآجالها، كما تقال في كل صفحة

kind-ordinary = طلب عادي
kind-ordinary-hint = يجاب عنه داخل 20 يوما من أيام العمل (المادة 16)
kind-urgent = طلب استعجالي
kind-urgent-hint = إذا كانت المعلومات ضرورية لحماية حياة شخص أو سلامته أو حريته: يجاب عنه داخل 3 أيام (المادة 17)

delivery-email = البريد الإلكتروني
delivery-email-hint = يصلكم رابط سري يفتح الجواب
delivery-consultation = الاطلاع المباشر بعين المكان
delivery-consultation-hint = في مقر المؤسسة، خلال أوقات العمل الرسمية
delivery-pickup = التسلم بعين المكان
delivery-pickup-hint = نسخة تسلم في مقر المؤسسة
delivery-post = البريد العادي
delivery-post-hint = إلى العنوان الشخصي المذكور أعلاه

document-national-card = الجنسية المغربية: البطاقة الوطنية للتعريف
document-residence-document = الإقامة القانونية بالمغرب: وثيقة الإقامة

channel-portal = عبر البوابة
channel-counter = إيداع مباشر
channel-post = البريد العادي
channel-email = البريد الإلكتروني

stage-dispatched = في انتظار الإشعار بالتوصل
stage-received = تم تسلم الطلب
stage-in-progress = قيد الدراسة
stage-answered = صدر الجواب
stage-closed = مغلق
stage-withdrawn = تم سحبه
stage-void = تم إلغاؤه

outcome-granted = تم تسليم المعلومات كاملة
outcome-partly = تم تسليم جزء من المعلومات
outcome-refused = تم رفض الطلب

ground-r0 = سبب قانوني آخر
ground-r1 = المعلومات غير متوفرة لدى المؤسسة
ground-r2 = المعلومات مشمولة باستثناء من استثناءات المادة 7
ground-r3 = المعلومات منشورة ومتاحة للعموم
ground-r4 = سبق تسليم المعلومات نفسها إلى صاحب الطلب خلال السنة نفسها
ground-r5 = الطلب غير واضح
ground-r6 = المعلومات في طور التحضير أو الإعداد
ground-r7 = المعلومات مودعة لدى مؤسسة أرشيف المغرب

exception-e7-01 = الدفاع الوطني
exception-e7-02 = أمن الدولة الداخلي
exception-e7-03 = أمن الدولة الخارجي
exception-e7-04 = الحياة الخاصة للأفراد
exception-e7-05 = المعطيات الشخصية
exception-e7-06 = المس بالحريات والحقوق الأساسية المنصوص عليها في الدستور
exception-e7-07 = حماية مصادر المعلومات
exception-e7-11 = العلاقات مع دولة أخرى أو مع منظمة دولية حكومية
exception-e7-12 = السياسة النقدية أو الاقتصادية أو المالية للدولة
exception-e7-13 = حقوق الملكية الصناعية أو حقوق المؤلف أو الحقوق المجاورة
exception-e7-14 = حقوق ومصالح الضحايا والشهود والخبراء والمبلغين
exception-e7-20 = السرية بمقتضى النصوص التشريعية الخاصة
exception-e7-21 = سرية مداولات المجلس الوزاري ومجلس الحكومة
exception-e7-22 = سرية الأبحاث والتحريات الإدارية
exception-e7-23 = سير المساطر القضائية والمساطر التمهيدية المتعلقة بها
exception-e7-24 = المنافسة الحرة والمشروعة والنزيهة والمبادرة الخاصة

extension-ground-x1 = تعذر الاستجابة للطلب كليا أو جزئيا داخل الأجل
extension-ground-x2 = كثرة المعلومات المطلوبة
extension-ground-x3 = تعذر توفير المعلومات داخل الأجل
extension-ground-x4 = ضرورة استشارة الغير

rule-answer = الجواب عن الطلب (المادة 16)
rule-urgent = الجواب عن الطلب الاستعجالي (المادة 17)
rule-complaint-to-head = الشكاية إلى رئيس المؤسسة (المادة 19)
rule-head-decision = قرار رئيس المؤسسة (المادة 19)
rule-complaint-to-commission = الشكاية إلى اللجنة (المادة 20)
rule-commission-decision = جواب اللجنة (المادة 20)
rule-court = الطعن أمام المحكمة الإدارية (المادة 21)

class-state-administration = إدارة عمومية تابعة للدولة
class-territorial-collectivity = جماعة ترابية
class-public-establishment = مؤسسة عمومية
class-court = محكمة
class-chamber = مجلس من مجلسي البرلمان
class-constitutional-body = مؤسسة دستورية
class-other = هيئة أخرى مكلفة بمرفق عمومي

body-house-of-representatives = مجلس النواب
body-house-of-councillors = مجلس المستشارين
body-public-administration = الإدارات العمومية
body-court = المحاكم
body-territorial-collectivity = الجماعات الترابية
body-public-establishment = المؤسسات العمومية
body-public-service-body = هيئات أخرى مكلفة بمهام المرفق العام
body-constitutional-body = المؤسسات والهيئات الدستورية
