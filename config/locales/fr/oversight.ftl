### Le suivi des retards : par la Commission dans toutes les institutions, par le président dans la sienne

menu-commission-oversight = Retards
menu-head-lateness = Retards

late-title = Les délais dans les institutions
late-as-of = Situation à la fin du { $date }. Un retard est récent s’il date du { $from } ou d’après ; une échéance est proche jusqu’au { $until }.
late-late = Réponses en retard
late-new = Dont retards récents
late-soon = Échéances proches
late-head = Plaintes en retard chez le président
late-without-officer = Institutions sans personne chargée ni suppléance en fonction
late-without-designated = Institutions où seule la suppléance est en fonction
late-without-head = Institutions sans président enregistré
late-counts = Chaque chiffre compte des délais : une demande urgente qui dépasse les 3 jours puis les 20 jours ouvrables compte deux fois. Un retard que seul le report au jour ouvrable suivant effacerait n’est pas compté.
late-by-institution = Par institution
late-in-office = En fonction aujourd’hui
late-both = Personne chargée et président
late-no-officer = Aucune personne chargée
late-only-substitute = Suppléance seulement
late-no-head = Aucun président enregistré
late-receives-not = Ne reçoit pas par le portail
late-nothing = Aucune institution ne reçoit par le portail
late-vacancies-lead = Institutions qui reçoivent par le portail, à la date du { $date }.
late-vacancies-none = Aucune institution dans ce cas

late-list-requests-late = Réponses en retard
late-list-requests-new = Réponses en retard depuis peu
late-list-requests-soon = Réponses dont l’échéance est proche
late-list-head-late = Plaintes en retard chez le président de l’institution
late-list-head-new = Plaintes en retard depuis peu chez le président de l’institution
late-list-head-soon = Plaintes dont l’échéance est proche chez le président de l’institution
late-list-empty = Aucun délai dans cette liste
late-period = Délai
late-of-ordinary = Réponse (article 16)
late-of-urgent = Réponse urgente, 3 jours (article 17)
late-of-urgent-answer = Réponse à une demande urgente (article 16)
late-of-head = Décision sur une plainte (article 19)

late-lists-title = Listes hebdomadaires des nouveaux retards
late-lists-lead = Chaque lundi, la liste de ce qui est devenu en retard pendant la semaine écoulée. Une liste faite ne change plus. La première contient aussi tout ce qui était déjà en retard.
late-lists-empty = Aucune liste pour l’instant
late-week = Semaine
late-days = Jours
late-from-to = du { $from } au { $to }
late-lines = Nouveaux retards
late-list-title = Nouveaux retards, semaine <bdi dir="ltr">{ $week }</bdi>
late-list-lead =
    Du { $from } au { $to } : { $n ->
        [0] aucun délai dépassé.
        [one] un délai dépassé.
       *[other] { $n } délais dépassés.
    } Un retard enregistré après coup figure dans la liste suivante.
late-list-first = première liste, avec tout ce qui était déjà en retard
late-list-first-lead =
    Première liste, arrêtée au { $to } : { $n ->
        [0] aucun délai n’était dépassé.
        [one] un délai dépassé.
       *[other] { $n } délais dépassés.
    } Elle contient tout ce qui était déjà en retard ce jour-là, quelle qu’en soit la date. Un retard enregistré après coup figure dans la liste suivante.
late-list-none = Aucun nouveau retard cette semaine-là
late-ended = Terminé le
late-open = en cours
late-csv = Télécharger la liste (CSV)
late-institution-code = Code de l’institution

mail-late-list-subject =
    { $measure ->
        [first] Première liste des retards, au { $until }
       *[week] Nouveaux retards du { $day } au { $until }
    }
mail-late-list-body =
    { $measure ->
        [first] Au { $until } : { $count ->
            [0] aucun délai de réponse ou de décision n’était dépassé dans les institutions.
            [one] un délai de réponse ou de décision était dépassé dans les institutions.
           *[other] { $count } délais de réponse ou de décision étaient dépassés dans les institutions.
        } Cette première liste contient tout ce qui était déjà en retard ; les suivantes ne diront que les nouveaux retards.
       *[week] { $count ->
            [0] Du { $day } au { $until }, aucun délai de réponse ou de décision n’a été dépassé dans les institutions.
            [one] Du { $day } au { $until }, un délai de réponse ou de décision a été dépassé dans les institutions.
           *[other] Du { $day } au { $until }, { $count } délais de réponse ou de décision ont été dépassés dans les institutions.
        }
    }

    La liste donne la référence, l’institution et les dates, sans aucun nom ni texte.
notices-kind-late-list = Liste hebdomadaire des nouveaux retards
office-letter-late-list = Liste des nouveaux retards

lateness-title = Ce qui est en retard et ce qui va échoir
lateness-lead = Demandes en cours de votre institution. Une échéance est proche jusqu’au { $date }.
lateness-unknown = Sans échéance calculable
lateness-complaints-late = Plaintes en retard
lateness-complaints-open =
    { $n ->
        [0] aucune plainte à décider
        [one] sur une plainte à décider
       *[other] sur { $n } plaintes à décider
    }
lateness-by-person = Par personne chargée
lateness-by-unit = Par unité
lateness-unit-people =
    { $n ->
        [one] une personne
       *[other] { $n } personnes
    }
lateness-left = n’est plus en fonction

menu-commission-annual = Rapport annuel
annual-title = Rapport annuel { $year }
annual-lead = Les délais dont le premier terme est échu en { $year }, jusqu’au { $to } inclus (article 22 de la loi n° 31.13). Les chiffres sont comptés dans le registre de Bayan, selon les définitions qui suivent.
annual-as-of = Chiffres arrêtés à la fin du { $date }.
annual-wrong-as-of = Choisissez un jour terminé, de l’année du rapport ou d’après.
annual-pdf = Rapport, PDF
annual-csv = Tableaux, CSV
annual-json = Chiffres, JSON
annual-coverage = Ce que couvre le rapport
annual-number = Nombre
annual-table = Tableau
annual-column = Colonne
annual-institutions = Institutions soumises à la loi dans l’annuaire
annual-receiving = Institutions qui reçoivent par le portail
annual-without-officer-n =
    { $n ->
        [0] Chaque institution qui reçoit par le portail a une personne chargée de l’information ou une suppléance en fonction.
        [one] Une institution qui reçoit par le portail n’a ni l’une ni l’autre.
       *[other] { $n } institutions qui reçoivent par le portail n’ont ni l’une ni l’autre.
    }
annual-meanings = Définitions
annual-means-cohort = Un dossier appartient à l’année où finit son premier délai. Ni la prorogation, ni la réponse, ni le retrait ne le changent d’année ; seule une correction du jour de réception ou une décision sur le calendrier le peut.
annual-means-judged = Sont appréciés les délais échus à la date d’arrêt, moins ceux qui ont été retirés, annulés ou écartés au plus tard le dernier jour. Toute part est rapportée aux délais appréciés.
annual-means-in-time = Une réponse est dans le délai si elle est partie au plus tard le dernier jour, ou le dernier jour d’une prorogation valable notifiée avant la fin du premier délai.
annual-means-rolled = Une réponse partie après le dernier jour, mais au plus tard le jour ouvrable suivant si ce dernier jour est chômé, est comptée à part : elle n’est pas dite en retard.
annual-means-unanswered = Sans réponse : rien n’était parti à la date d’arrêt alors que le délai était passé. Un retrait ou une annulation après le dernier jour n’efface pas le retard.
annual-means-times = Les temps se comptent depuis le lendemain de la réception, en jours ouvrables pour l’article 16 et en jours pour les autres. La médiane et le neuvième décile sont des valeurs observées.
annual-means-complaints = Les plaintes au président (article 19) et à la Commission (article 20) suivent les mêmes règles, chacune avec le délai de sa décision. Les suites sont celles qu’a enregistrées l’instance qui a décidé.
annual-means-coverage = Ne sont comptées que les demandes et plaintes tenues dans Bayan. Une demande adressée à une institution qui ne reçoit pas par le portail n’a de délai qu’à partir de la réception enregistrée.
annual-mark-title = Les données de ce rapport
annual-mark-how = L’empreinte ci-dessous est celle du fichier JSON des chiffres à la même date d’arrêt : qui l’a peut vérifier que le rapport en est tiré.
annual-mark-alt = Code à scanner : empreinte SHA-256 des données du rapport
annual-mark-digest = SHA-256 du fichier JSON

sign-off-title = Signature des réponses
sign-off-wanted = Chaque réponse attend la signature du président avant de partir.
sign-off-unwanted = Les réponses partent sans signature du président.
sign-off-lead = Le président, ou la personne qui a sa délégation, signe la réponse ou la rend avec une observation. Aucun délai n’est suspendu : une réponse signée après l’échéance est en retard. Tant que personne ne peut signer, les réponses partent sans signature.
sign-off-wish = Signature du président avant l’envoi
sign-off-choose-wanted = Demandée pour chaque réponse
sign-off-choose-unwanted = Non demandée
sign-off-save = Enregistrer
sign-off-said = Votre choix est enregistré.
sign-off-history = Décisions précédentes
sign-off-needed = Votre institution demande la signature du président sur chaque réponse. Le délai court jusqu’à l’envoi.
