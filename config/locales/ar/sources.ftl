### مصادر أيام العطل: ما يسميه التقويم، ولغة ما كتب كما هو

source-annonce-du-ministere-des-habous-rapportee-par-la-presse = إعلان وزارة الأوقاف والشؤون الإسلامية، كما نقلته الصحافة
source-decret-2-77-169-du-28-fevrier-1977-et-decret-2-23-688 = المرسوم رقم 2.77.169 بتاريخ 28 فبراير 1977 والمرسوم رقم 2.23.688
source-decret-2-77-169-du-28-fevrier-1977-et-decret-2-25-1140-bo-7480-du-5-fevrier-2026 = المرسوم رقم 2.77.169 بتاريخ 28 فبراير 1977 والمرسوم رقم 2.25.1140، الجريدة الرسمية عدد 7480 بتاريخ 5 فبراير 2026
source-decret-2-77-169-du-28-fevrier-1977 = المرسوم رقم 2.77.169 بتاريخ 28 فبراير 1977
source-estimation-a-confirmer-par-l-annonce-du-ministere-des-habous = تقدير في انتظار إعلان وزارة الأوقاف والشؤون الإسلامية
source-modele-de-visibilite-du-croissant-a-confirmer = نموذج حسابي لرؤية الهلال، في انتظار التأكيد
source-presse = الصحافة
in-tongue =
    { $code ->
        [ar] بالعربية
        [fr] بالفرنسية
       *[en] بالإنجليزية
    }
