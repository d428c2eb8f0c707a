### L’annuaire des institutions

directory-title = Annuaire des institutions
directory-lead = Les institutions et organismes soumis à la loi (article 2), et s’ils reçoivent les demandes par le portail.
directory-search = Chercher par nom, ville ou domaine
directory-search-hint = En arabe ou en français, même avec une faute
directory-found =
    { $n ->
        [0] Aucun résultat
        [one] { $n } institution
       *[other] { $n } institutions
    }
directory-results = Résultats de la recherche
directory-none-title = Aucune institution avec ces mots
directory-none = Essayez un seul mot, le nom de la ville ou le sujet de l’information.
directory-city = Ville
directory-how = Réception des demandes
directory-receives = Par le portail, depuis le { $date }
directory-will-receive = Par le portail, à partir du { $date }
