### المؤسسات بيد التسيير: القائمة والجدول والاستيراد

menu-admin-institutions = المؤسسات
bodies-lead = الدليل كما تستعمله البوابة: الأسماء والطبيعة والصنف في التقويم والتبعية وتلقي الطلبات.
bodies-import = استيراد جدول
bodies-export = تصدير الجدول
bodies-number = { $n ->
    [0] الدليل المرفق بالبوابة.
    [one] الدليل بعد استيراد واحد.
    [two] الدليل بعد استيرادين.
   *[other] الدليل بعد الاستيراد رقم { $n }.
    }
bodies-search = البحث عن مؤسسة
bodies-q = الرمز أو الاسم أو المدينة
bodies-col-kind = الطبيعة (المادة 2)
bodies-col-class = الصنف
bodies-col-city = المدينة
bodies-col-receives = التلقي عبر البوابة
bodies-below = تابعة لـ:
bodies-from = ابتداء من { $date }
bodies-none = لا توجد مؤسسة بهذه الكلمات

import-lead = يفحص الجدول أولا: تعرض الصفحة ما سيتغير أو كل خانة يلزم تصحيحها. لا يسجل شيء قبل تأكيدكم، ولا يسجل نصف الجدول دون نصفه.
import-file = الجدول
import-file-hint = ملف CSV بترميز UTF-8، تفصل بين خاناته فواصل أو فواصل منقوطة، ولا يتجاوز { $mib } ميغابايت. انطلقوا من الجدول المصدر.
import-file-missing = اختاروا ملف CSV.
import-file-too-large = يتجاوز الملف { $mib } ميغابايت. قسموه إلى عدة جداول.
import-look = فحص الجدول
import-columns = الأعمدة
import-columns-lead = يحمل السطر الأول هذه الأسماء. المؤسسة التي لا توجد في الجدول تبقى كما هي، والتي توجد فيه تأخذ كل أسطر رمزها.
import-column-code = من حرفين إلى 12 حرفا لاتينيا كبيرا، ولا يتغير بعد استعماله.
import-column-valid_from = أول يوم لهذا السطر بصيغة YYYY-MM-DD. يترك فارغا في أول سطر للمؤسسة، وكل سطر بعده يسري من يومه.
import-column-name_ar = الاسم بالعربية.
import-column-name_fr = الاسم بالفرنسية.
import-column-name_en = الاسم بالإنجليزية، أو لا شيء.
import-column-name_zgh = الاسم بالأمازيغية بحروف تيفيناغ، أو لا شيء.
import-column-kind = الطبيعة حسب المادة 2، مثل public-administration أو court أو public-establishment.
import-column-class = الصنف بالنسبة لأيام العطل الاستثنائية، مثل state-administration أو other.
import-column-city = مدينة المقر.
import-column-region = جهة المقر، مثل souss-massa؛ وتترك فارغة إذا كانت المدينة من المقرات المعروفة.
import-column-parent = رمز المؤسسة التي تتبع لها، أو لا شيء.
import-column-receives_from = أول يوم للتلقي عبر البوابة بصيغة YYYY-MM-DD، أو لا شيء؛ وهو نفسه في كل أسطر المؤسسة.
import-column-email = عنوان إلكتروني عمومي، أو لا شيء.
import-column-phone = هاتف عمومي، أو لا شيء.
import-column-website = موقع يبدأ بـ https://، أو لا شيء.
import-column-address = العنوان البريدي، أو لا شيء.
import-column-aliases = أسماء أخرى يبحث بها عنها، وبينها العلامة |.

import-preview = فحص الجدول
import-total = الجديدة: { $added }. المعدلة: { $changed }. دون تغيير: { $unchanged }.
import-nothing = يقول الجدول ما يقوله الدليل: لا شيء يسجل.
import-confirm = تسجيل هذه التغييرات
import-until = ينتظر هذا الجدول تأكيدكم إلى { $at }.
import-applied = سجل الجدول.
import-meanwhile = تغير الدليل أو التقويم في هذه الأثناء، أو لم يعد الجدول كما كان. أعيدوا فحص ما سيتغير ثم أكدوا.
import-region-astray = مدينة { $city } معروفة في جهة { $region }، والجدول يذكر جهة أخرى. المرجو التحقق قبل الحفظ.
import-new = جديدة
import-faults = { $n ->
    [one] خانة واحدة يلزم تصحيحها. لم يسجل شيء.
    [two] خانتان يلزم تصحيحهما. لم يسجل شيء.
   *[other] عدد الخانات التي يلزم تصحيحها: { $n }. لم يسجل شيء.
    }
import-faults-table = الخانات التي يلزم تصحيحها
import-col-line = السطر
import-line = السطر { $n }
import-col-column = العمود
import-col-reason = ما يلزم تصحيحه
import-col-written = المكتوب
import-whole = السطر كله
import-wrong-not-text = الملف ليس جدول CSV بترميز UTF-8. احفظوه بهذه الصيغة.
import-wrong-no-rows = لا سطر في الجدول تحت العناوين.
import-wrong-too-many-rows = أسطر الجدول أكثر من اللازم: 10000 على الأكثر. قسموه.
import-wrong-column-missing = هذا العمود ناقص. أضيفوه ولو فارغا.
import-wrong-column-unknown = هذا العمود غير معروف. احذفوه.
import-wrong-column-twice = هذا العمود مكرر. احذفوا أحدهما.
import-wrong-cell-count = عدد خانات السطر يخالف عدد العناوين. تحققوا من علامات الاقتباس والفواصل.
import-wrong-missing = لا يجوز أن تبقى هذه الخانة فارغة.
import-wrong-too-long = النص أطول من اللازم.
import-wrong-unsafe = تبدأ الخانة كصيغة حسابية أو فيها علامات غير مرئية. اكتبوا النص وحده.
import-wrong-not-a-code = يتكون الرمز من حرفين إلى 12 حرفا كبيرا من A إلى Z.
import-wrong-reserved = هذا الرمز مخصص لأرقام اللجنة ولوثائق البوابة. المرجو اختيار رمز آخر.
import-wrong-no-arabic = الاسم بالعربية ليس مكتوبا بحروف عربية.
import-wrong-no-tifinagh = الاسم بالأمازيغية ليس مكتوبا بتيفيناغ.
import-wrong-no-such-kind = هذه الطبيعة ليست من الأنواع الثمانية في المادة 2.
import-wrong-no-such-class = لا يوجد هذا الصنف.
import-wrong-kind-and-class = الطبيعة والصنف لا يتوافقان: مجلس البرلمان من الصنف chamber، ولا يكون من الصنف court إلا المحاكم.
import-wrong-no-such-region = هذه ليست إحدى الجهات الاثنتي عشرة، مثل souss-massa.
import-wrong-region-missing = المدينة وحدها لا تدل على الجهة. اكتبوها، مثل souss-massa.
import-wrong-not-a-date = التاريخ ليس يوما من التقويم مكتوبا بصيغة YYYY-MM-DD.
import-wrong-first-has-a-date = ليس لأول سطر للمؤسسة يوم أول. اتركوا الخانة فارغة.
import-wrong-day-twice = يبدأ سطر آخر لهذه المؤسسة في اليوم نفسه.
import-wrong-receives-twice = يعطي سطر آخر لهذه المؤسسة يوم تلق آخر. اكتبوا اليوم نفسه في كل الأسطر.
import-wrong-receives-already = تتلقى المؤسسة الطلبات منذ هذا اليوم، وعليه تقوم آجال طلباتها، فلا يتغير.
import-wrong-successor-silent = في هذا اليوم تخلف مؤسسة تتلقى الطلبات عبر البوابة مؤسسة أخرى لم تشرع بعد في تلقيها، فلن تجد الطلبات من يجيب عنها. حددوا للمؤسسة الخلف أول يوم للتلقي لا يتجاوز ذلك اليوم، أو اسحبوا أولا تسجيل المؤسسة الخلف.
import-wrong-before-the-law = لم يكن القانون ساري المفعول في ذلك اليوم: ابتداء من 2019-03-12.
import-wrong-parent-unknown = المؤسسة التي تتبع لها غير موجودة في الجدول ولا في الدليل.
import-wrong-parent-of-itself = تصبح المؤسسة تابعة لنفسها، مباشرة أو عبر غيرها.
import-wrong-not-an-address = العنوان الإلكتروني غير كامل.
import-wrong-not-a-phone = في الهاتف شيء غير الأرقام والفراغات والعلامات + ( ) / . -
import-wrong-not-a-website = عنوان الموقع لا يبدأ بـ https:// أو غير كامل.
import-wrong-name-twice = تحمل مؤسسة أخرى هذا الاسم. أضيفوا ما يميزهما، كالإقليم بين قوسين.
import-wrong-class-moves-dates = تغيير الصنف يعد يوم عطلة للصنف القديم أو الجديد بطريقة أخرى، فتتحرك تواريخ سبق حسابها. اختاروا يوما أول بعد اليوم المذكور.

did-directory-changed = استيراد جدول المؤسسات
did-directory-counts = الجديدة: { $added }، المعدلة: { $changed }، أيام التلقي: { $receiving }
did-receives-from = تتلقى عبر البوابة ابتداء من { $date }
did-receives-not = لن تتلقى عبر البوابة
did-receives-more = { $n ->
    [one] ومؤسسة أخرى
    [two] ومؤسستان أخريان
    [few] و{ $n } مؤسسات أخرى
    [many] و{ $n } مؤسسة أخرى
   *[other] و{ $n } مؤسسة أخرى
}
