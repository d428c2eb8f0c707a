### D’où sont connus les jours chômés : ce que nomme le calendrier, et la langue de ce qui est gardé tel quel

source-annonce-du-ministere-des-habous-rapportee-par-la-presse = annonce du ministère des Habous, rapportée par la presse
source-decret-2-77-169-du-28-fevrier-1977-et-decret-2-23-688 = décret 2.77.169 du 28 février 1977 et décret 2.23.688
source-decret-2-77-169-du-28-fevrier-1977-et-decret-2-25-1140-bo-7480-du-5-fevrier-2026 = décret 2.77.169 du 28 février 1977 et décret 2.25.1140, BO 7480 du 5 février 2026
source-decret-2-77-169-du-28-fevrier-1977 = décret 2.77.169 du 28 février 1977
source-estimation-a-confirmer-par-l-annonce-du-ministere-des-habous = estimation, à confirmer par l’annonce du ministère des Habous
source-modele-de-visibilite-du-croissant-a-confirmer = modèle de visibilité du croissant, à confirmer
source-presse = presse
in-tongue =
    { $code ->
        [ar] en arabe
        [fr] en français
       *[en] en anglais
    }
