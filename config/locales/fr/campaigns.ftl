### Campagnes : des demandes de plusieurs personnes, rédigées dans les mêmes termes, auxquelles il est répondu ensemble

campaign = Campagne
campaign-none = Dans aucune campagne.
campaign-like-this = Chercher les demandes semblables
campaign-move-joined = Ajoutée à
campaign-move-left = Retirée de
campaign-open = Demandes ouvertes
campaign-cases = Toutes ses demandes
campaign-begun = Créée par
campaign-name = Nom de la campagne
campaign-name-taken = Une autre campagne de l’institution porte ce nom.
campaign-rename = Changer le nom
campaign-done = Enregistré.
campaign-lead = Un seul texte répond à toutes : chaque demandeur reçoit sa propre réponse, avec sa date, ses voies de recours et sa preuve. Les demandeurs n’apprennent rien de la campagne, ni les uns des autres.
campaign-most = { $n } demandes au plus à la fois ; répondez ensuite aux suivantes. La liste des demandes ouvertes permet d’en choisir quelques-unes.
campaign-more =
    { $n ->
        [one] { $n } demande, dans aucune campagne, est rédigée dans les mêmes termes ou presque
       *[other] { $n } demandes, dans aucune campagne, sont rédigées dans les mêmes termes ou presque
    }
campaign-more-join = Ajouter les demandes cochées à cette campagne
campaigns-title = Campagnes
campaigns-lead = Quand plusieurs personnes déposent le même texte, réunissez leurs demandes dans une campagne : vous rédigez une réponse, et chaque demandeur reçoit la sienne. Rien n’est réuni sans vous.
campaigns-empty = Aucune campagne pour l’instant.
campaigns-likely = Ce qui peut être une campagne
campaigns-like = Demandes semblables à
campaigns-likely-lead = Les demandes ouvertes les plus récentes qui ne sont dans aucune campagne ({ $n } au plus) ont été comparées : mêmes mots ou presque, quelle qu’en soit l’orthographe. Lisez-les avant de les réunir : un petit mot peut changer l’objet.
campaigns-likely-none = Aucune n’a été trouvée.
campaigns-likely-n =
    { $n ->
        [one] { $n } demande
       *[other] { $n } demandes rédigées dans les mêmes termes ou presque
    }
campaigns-likely-which = Quelles demandes : décochez celles qui portent sur autre chose
campaigns-begin = Réunir les demandes cochées dans une campagne

office-col-campaign = Campagne
bulk-act-group = Mettre dans une campagne
bulk-act-ungroup = Retirer de la campagne
bulk-act-reply = Répondre à toutes
bulk-act-extend = Proroger toutes
bulk-group-title = Mettre plusieurs demandes dans une campagne
bulk-group-lead =
    { $n ->
        [one] Cette demande sera dans la campagne. Le demandeur n’en apprend rien et aucun délai ne change.
       *[other] Ces { $n } demandes seront dans la campagne. Les demandeurs n’en apprennent rien et aucun délai ne change.
    }
bulk-group-do =
    { $n ->
        [one] Mettre { $n } demande dans la campagne
       *[other] Mettre { $n } demandes dans la campagne
    }
bulk-group-results = Demandes mises dans une campagne
bulk-group-campaign = Campagne
bulk-group-campaign-new = Une nouvelle campagne
bulk-group-name = Nom de la nouvelle campagne
bulk-group-name-hint = Pour une nouvelle campagne seulement. Votre institution seule le voit. S’il existe une campagne de ce nom, les demandes la rejoignent.
bulk-ungroup-title = Retirer plusieurs demandes de leur campagne
bulk-ungroup-lead =
    { $n ->
        [one] Cette demande ne sera plus dans aucune campagne. Ce qui a été répondu demeure.
       *[other] Ces { $n } demandes ne seront plus dans aucune campagne. Ce qui a été répondu demeure.
    }
bulk-ungroup-do =
    { $n ->
        [one] Retirer { $n } demande
       *[other] Retirer { $n } demandes
    }
bulk-ungroup-results = Demandes retirées de leur campagne
bulk-extend-title = Proroger le délai de plusieurs demandes
bulk-extend-lead =
    { $n ->
        [one] Le délai de cette demande sera prorogé, avec l’avis au demandeur. Rien n’est encore fait.
       *[other] Le délai de chacune de ces { $n } demandes sera prorogé, chacune avec son avis à son demandeur. Rien n’est encore fait.
    }
bulk-extend-do =
    { $n ->
        [one] Proroger { $n } demande
       *[other] Proroger { $n } demandes
    }
bulk-extend-results = Prorogation du délai de plusieurs demandes
bulk-extend-rule = Délai à proroger
bulk-extend-ground = Motif (art. 16), pour chaque demande
bulk-extend-reasons = Raisons
bulk-extend-reasons-hint = Chaque demandeur les lit telles quelles, et les lit seul : ne nommez personne, ni aucune autre demande.
bulk-reply-title = Une réponse à plusieurs demandes
bulk-reply-lead =
    { $n ->
        [one] L’auteur de cette demande recevra cette réponse. Rien n’est encore envoyé.
       *[other] Chacun des { $n } demandeurs recevra cette réponse comme la sienne : avec sa référence, sa date, ses voies de recours. Rien n’est encore envoyé.
    }
bulk-reply-do =
    { $n ->
        [one] Donner cette réponse à { $n } demandeur
       *[other] Donner cette réponse à { $n } demandeurs, à chacun la sienne
    }
bulk-reply-propose =
    { $n ->
        [one] Soumettre à signature la réponse à { $n } demande
       *[other] Soumettre à signature les réponses à { $n } demandes
    }
bulk-reply-results = Une réponse à plusieurs demandes
bulk-reply-languages = Langues dans lesquelles il est écrit aux demandeurs :
bulk-reply-signature = Le président de l’institution signe : dans chaque dossier, la réponse attend sa signature, et le délai court jusqu’à l’envoi.
bulk-reply-text-hint = Chaque demandeur le lit tel quel : ne nommez personne, ni aucune autre demande. Le reste de la lettre, avec les voies de recours, est dans la langue de chacun. C’est la réponse définitive ; un fichier ou une communication antérieure n’appartiennent qu’à une demande : répondez-y à part.
office-reply-earlier-campaign = Une communication antérieure (R4) ne concerne qu’un demandeur : répondez à cette demande à part.
bulk-outcome-elsewhere = Pas fait : elle est dans une autre campagne. Retirez-l’en d’abord.
bulk-outcome-not-there = Pas fait : elle n’est pas dans cette campagne.
bulk-count-elsewhere =
    { $n ->
        [one] { $n } demande est dans une autre campagne.
       *[other] { $n } demandes sont dans une autre campagne.
    }
bulk-count-not-there =
    { $n ->
        [one] { $n } demande n’est pas dans cette campagne.
       *[other] { $n } demandes ne sont pas dans cette campagne.
    }
