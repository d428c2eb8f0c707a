### Where days off are known from: what the calendar names, and the language of what stands as it was written

source-annonce-du-ministere-des-habous-rapportee-par-la-presse = announcement of the ministry of Habous, as reported by the press
source-decret-2-77-169-du-28-fevrier-1977-et-decret-2-23-688 = decree 2.77.169 of 28 February 1977 and decree 2.23.688
source-decret-2-77-169-du-28-fevrier-1977-et-decret-2-25-1140-bo-7480-du-5-fevrier-2026 = decree 2.77.169 of 28 February 1977 and decree 2.25.1140, official gazette 7480 of 5 February 2026
source-decret-2-77-169-du-28-fevrier-1977 = decree 2.77.169 of 28 February 1977
source-estimation-a-confirmer-par-l-annonce-du-ministere-des-habous = estimate, to be confirmed by the announcement of the ministry of Habous
source-modele-de-visibilite-du-croissant-a-confirmer = model of the visibility of the crescent, to be confirmed
source-presse = press
in-tongue =
    { $code ->
        [ar] in Arabic
        [fr] in French
       *[en] in English
    }
