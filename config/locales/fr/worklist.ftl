### La liste des demandes : filtres, colonnes, vues, actes groupés, export

office-list-due = Échéance
office-list-any-day = Toutes
office-due-late = Dépassée
office-due-today = Aujourd’hui
office-due-three = De demain au 3e jour ouvrable
office-due-soon = De demain au 5e jour ouvrable
office-due-ten = De demain au 10e jour ouvrable
office-due-later = Après le 5e jour ouvrable
office-due-unknown = Sans date calculable
office-list-stage-every = Toutes les étapes
office-list-more = Autres filtres et colonnes
office-list-channel = Voie de dépôt
office-list-extension = Prorogation
office-list-any-extension = Avec ou sans
office-extension-first = Sans prorogation
office-extension-extended = Délai prorogé
office-extension-extension-invalid = Prorogation sans effet
office-list-ground = Motif du refus
office-list-columns = Colonnes affichées
office-col-channel = Voie de dépôt
office-col-grounds = Motifs du refus
office-list-order-filing = La plus récente d’abord.
office-list-found =
    { $n ->
        [one] { $n } demande répond à ces filtres.
       *[other] { $n } demandes répondent à ces filtres.
    }
office-list-found-more = Plus de { $n } demandes répondent à ces filtres.
office-list-none = Aucune demande ne répond à ces filtres
office-list-none-lead = Rien n’est perdu : les autres demandes sont dans la liste complète.
office-list-none-clear = Effacer les filtres
office-list-none-wider = Chercher aussi parmi les demandes traitées
office-list-empty-every = Voir les demandes déjà traitées

bulk-chosen = Demandes choisies
bulk-choose = Choix
bulk-choose-one = Choisir { $reference }
bulk-act-assign = Attribuer
bulk-act-note = Ajouter une note
bulk-act-export = Exporter
bulk-all = Toutes les demandes de cette vue ({ $most } au plus)
bulk-back = Revenir à la liste
bulk-nothing-chosen = Aucune demande n’est choisie à laquelle cet acte puisse s’appliquer.
bulk-nothing-lead = Cochez des demandes dans la liste, puis choisissez l’acte. Rien n’a été fait.
bulk-left-out = Laissées de côté
bulk-left-out-lead = Ces demandes ne changent pas. La raison est à côté de chacune.
bulk-assign-title = Attribuer plusieurs demandes
bulk-assign-lead =
    { $n ->
        [one] Cette demande sera attribuée à la personne choisie. Rien n’est encore fait.
       *[other] Ces { $n } demandes seront attribuées à la personne choisie. Rien n’est encore fait.
    }
bulk-assign-do =
    { $n ->
        [one] Attribuer { $n } demande
       *[other] Attribuer { $n } demandes
    }
bulk-assign-results = Attribution de plusieurs demandes
bulk-note-title = Ajouter une note à plusieurs demandes
bulk-note-lead =
    { $n ->
        [one] La même note interne sera ajoutée à cette demande. Rien n’est encore fait.
       *[other] La même note interne sera ajoutée à ces { $n } demandes. Rien n’est encore fait.
    }
bulk-note-do =
    { $n ->
        [one] Ajouter la note à { $n } demande
       *[other] Ajouter la note à { $n } demandes
    }
bulk-note-results = Note ajoutée à plusieurs demandes
bulk-export-title = Exporter des demandes
bulk-export-lead =
    { $n ->
        [one] Le fichier contiendra { $n } demande.
       *[other] Le fichier contiendra { $n } demandes.
    }
bulk-export-do =
    { $n ->
        [one] Télécharger { $n } demande (CSV)
       *[other] Télécharger { $n } demandes (CSV)
    }
bulk-export-results = Export de demandes
bulk-export-list = Exporter cette liste (CSV)
bulk-export-heads = Colonnes du fichier :
bulk-export-logged = Le fichier contient des noms : conservez-le comme le dossier lui-même. Le portail garde la trace de qui l’a pris et quand.
bulk-outcome = Résultat
bulk-results-caption = Résultat pour chaque demande
bulk-outcome-done = Fait.
bulk-outcome-done-before = Déjà fait par ce même formulaire.
bulk-outcome-overtaken = Pas fait : la demande a changé entre-temps. Ouvrez-la avant de recommencer.
bulk-outcome-form-used = Pas fait : ce formulaire a déjà servi à un autre acte sur cette demande.
bulk-outcome-gone = Pas fait : aucune demande de l’institution ne porte cette référence.
bulk-outcome-refused = Pas fait.
bulk-count-done =
    { $n ->
        [one] { $n } demande : fait.
       *[other] { $n } demandes : fait.
    }
bulk-count-done-before =
    { $n ->
        [one] { $n } demande : déjà fait.
       *[other] { $n } demandes : déjà fait.
    }
bulk-count-overtaken =
    { $n ->
        [one] { $n } demande a changé entre-temps : rien n’y a été fait.
       *[other] { $n } demandes ont changé entre-temps : rien n’y a été fait.
    }
bulk-count-form-used =
    { $n ->
        [one] { $n } demande avait déjà reçu un autre acte de ce formulaire.
       *[other] { $n } demandes avaient déjà reçu un autre acte de ce formulaire.
    }
bulk-count-gone =
    { $n ->
        [one] { $n } référence introuvable.
       *[other] { $n } références introuvables.
    }
bulk-count-refused =
    { $n ->
        [one] { $n } demande : refusé, avec la raison.
       *[other] { $n } demandes : refusé, avec la raison.
    }
office-csv-subject = Objet
office-csv-latest = Échéance au plus tard
office-csv-outcome = Sens de la réponse

office-views-title = Vues enregistrées
office-views-save-this = Enregistrer cette vue
office-views-seen = Vos vues et celles de l’institution
office-views-empty = Aucune vue n’a encore de nom. Filtrez la liste, puis enregistrez-la ici.
office-views-done = C’est enregistré.
office-views-removed = La vue est supprimée.
office-views-most = Vous avez { $n } vues enregistrées, le maximum. Supprimez-en une qui ne sert plus, ou donnez à celle-ci le nom d’une ancienne pour la remplacer.
office-views-taken = Vous avez une autre vue du nom « { $name } ». Choisissez-en un autre.
office-view-title = Vue enregistrée
office-view-name = Nom de la vue
office-view-name-hint = Si vous avez déjà une vue de ce nom, celle-ci la remplace.
office-view-shared = Partager avec l’institution
office-view-shared-hint = Sinon, vous seul la voyez. Chacun n’y trouve que les demandes qu’il peut voir.
office-view-first = Commencer par cette vue
office-view-first-hint = Elle s’ouvre quand vous allez à la liste des demandes.
office-view-save = Enregistrer la vue
office-view-keep = Enregistrer
office-view-remove = Supprimer la vue
office-view-remove-title = Supprimer cette vue ?
office-view-remove-lead = Elle disparaît pour tous ceux qui la voient. Les demandes restent.
office-view-edit = Modifier
office-view-make-first = Commencer par cette vue
office-view-not-first = Ne plus commencer par cette vue
office-view-is-shared = partagée
office-view-is-first = s’ouvre en premier

office-draft-save = Enregistrer le brouillon
office-draft-saved = Le brouillon est enregistré. Les personnes qui traitent les demandes de l’institution le voient.
office-draft-of = Brouillon de <bdi>{ $by }</bdi>, enregistré le
office-draft-files = Les fichiers ne font pas partie du brouillon.
office-draft-other = Quelqu’un d’autre a enregistré ce brouillon entre-temps
office-draft-other-lead = Votre texte est enregistré et reste dans le formulaire. Voici celui de <bdi>{ $by }</bdi> ; reprenez-en ce qu’il faut, puis enregistrez à nouveau. Enregistré le
office-draft-earlier = Les états précédents du brouillon
office-draft-too-long = Le brouillon est trop long pour être enregistré. Mettez une partie du texte dans un fichier joint.

office-letter-unopened = Demande que personne n’a ouverte
mail-unopened-subject = Demande que personne n’a ouverte : { $reference }
mail-unopened-body =
    { $urgent ->
        [yes] Personne n’a pris en charge cette demande urgente, déposée depuis plus de 24 heures.
       *[no] Personne n’a pris en charge cette demande, reçue depuis plus de 3 jours ouvrables.
    } Le délai de réponse court.

    { $code ->
        [head] Vous recevez ce message à la présidence de l’institution : vous pouvez attribuer la demande à une personne.
       *[other] Vous recevez ce message au titre de la suppléance : vous pouvez prendre la demande en charge.
    }

menu-office-month = Calendrier des échéances
office-month-lead = Nombre de demandes ouvertes dont le délai expire chaque jour. Chaque nombre ouvre la liste de ces demandes.
office-month-total =
    { $n ->
        [0] Aucune demande ouverte n’arrive à échéance ce mois-ci.
        [one] { $n } demande ouverte arrive à échéance ce mois-ci.
       *[other] { $n } demandes ouvertes arrivent à échéance ce mois-ci.
    }
office-month-due =
    { $n ->
        [one] demande
       *[other] demandes
    }
office-month-nav = Mois précédent et mois suivant
office-load-title = Demandes ouvertes par personne
office-load-open = Ouvertes
office-load-bar = La barre représente les demandes ouvertes ; sa partie rouge, celles dont le délai est dépassé.
office-load-none = Personne n’est en fonction et aucune demande n’est ouverte.
office-load-left = N’est plus en fonction.
office-load-hand-over = Attribuer ses demandes à une autre personne

office-texts-title = Textes types
office-texts-lead = Textes que l’institution emploie souvent dans ses réponses. Le formulaire de réponse les propose dans la langue de la personne qui demande.
office-texts-empty = Aucun texte pour le moment.
office-texts-done = C’est enregistré.
office-texts-removed = Le texte est supprimé.
office-text-new = Nouveau texte
office-text-title = Texte type
office-text-language = Langue
office-text-name = Nom du texte
office-text-name-hint = Un même nom ne sert qu’une fois dans chaque langue.
office-text-body = Texte
office-text-body-hint = Les mots de la liste ci-dessous, écrits entre accolades, sont remplacés par ce qui concerne chaque demande.
office-text-variables = Les mots remplacés
office-text-variables-lead = Ils s’écrivent dans la langue du texte, entre accolades :
office-text-var-reference = référence
office-text-var-name = nom
office-text-var-received = reçue
office-text-var-due = échéance
office-text-var-institution = institution
office-text-var-today = date
office-text-unknown = Le mot { "{" }{ $word }{ "}" } n’existe pas dans cette langue. Prenez un mot de la liste ou retirez les accolades.
office-text-taken = L’institution a dans cette langue un autre texte du nom « { $name } ». Choisissez-en un autre.
office-text-keep = Enregistrer le texte
office-text-remove = Supprimer le texte
office-text-remove-title = Supprimer ce texte ?
office-text-remove-lead = Il disparaît pour toute l’institution. Les réponses déjà écrites ne changent pas.
office-remove-not = Ne pas supprimer
office-text-overtaken = Quelqu’un d’autre a changé ce texte entre-temps. Le vôtre est encore dans le formulaire ; reprenez de l’autre ce qu’il faut, puis envoyez de nouveau.
office-text-gone = Quelqu’un d’autre a supprimé ce texte entre-temps. Le vôtre est encore dans le formulaire : enregistrez-le comme nouveau texte s’il le faut.
office-text-other = Le texte tel qu’il est maintenant
office-text-choose = Texte type
office-text-choose-hint = Il s’ajoute à la suite du texte de la réponse, où il reste modifiable.
office-text-none = Aucun
office-text-insert = Insérer le texte
office-left-n = n’est plus en fonction. { $n ->
    [one] Une demande ouverte reste à son nom.
   *[other] { $n } demandes ouvertes restent à son nom.
    }
