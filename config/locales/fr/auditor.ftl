### L’audit : chiffres, dossiers derrière chaque chiffre, exports, journal des lectures

menu-auditor = Respect des délais
menu-auditor-log = Journal de mes lectures

share = { $share } %

auditor-title = Respect des délais
auditor-filter = Filtrer les chiffres
auditor-institution = Institution
auditor-kind = Nature (article 2)
auditor-region = Région du siège
auditor-channel = Voie de dépôt
auditor-from = Échéance du
auditor-to = au
auditor-as-of = Chiffres arrêtés au
auditor-every = Toutes
auditor-apply = Appliquer
auditor-cohort = Demandes et plaintes dont le premier délai finit du { $from } au { $to }. Chiffres arrêtés à la fin du { $date }.
auditor-cohort-open = Demandes et plaintes dont le premier délai finit au plus tard le { $to }. Chiffres arrêtés à la fin du { $date }.
auditor-coverage = Ne sont comptées que les demandes tenues dans Bayan : { $receiving } institutions sur { $covered } reçoivent par le portail.
auditor-coverage-list = La liste des institutions (CSV)
auditor-without-date =
    { $n ->
        [one] Une demande n’a pas encore d’échéance calculable et n’est dans aucun chiffre.
       *[other] { $n } demandes n’ont pas encore d’échéance calculable et ne sont dans aucun chiffre.
    }
auditor-empty = Rien à compter avec ce filtre
auditor-empty-lead = Élargissez les dates ou effacez le filtre.
auditor-judged =
    { $n ->
        [one] dont { $n } échue et appréciée
       *[other] dont { $n } échues et appréciées
    }
auditor-cases =
    { $n ->
        [0] Aucun dossier
        [one] Le dossier
       *[other] Les { $n } dossiers
    }
auditor-in-time-part =
    { $which ->
        [first] premier délai : { $share } ({ $n } sur { $of })
       *[extended] délai prorogé : { $share } ({ $n } sur { $of })
    }
auditor-n-of = { $n } sur { $of }
auditor-headline = Les demandes ordinaires (article 16)
auditor-headline-lead = Ces chiffres sont ceux des demandes ordinaires seules. Les demandes urgentes et les plaintes ont les leurs plus bas :
auditor-median = Délai médian
auditor-median-unit =
    { $unit ->
        [working_day] en jours ouvrables
       *[calendar_day] en jours
    }
auditor-p90 =
    { $unit ->
        [working_day] neuf sur dix en { $n } jours ouvrables, sur { $of } réponses
       *[calendar_day] neuf sur dix en { $n } jours, sur { $of } réponses
    }
auditor-median-cases = Les dossiers de cette durée
auditor-share-of = { $share } des { $n } appréciées
auditor-of-extensions =
    { $n ->
        [one] sur { $n } prorogation ({ $share } des dossiers)
       *[other] sur { $n } prorogations ({ $share } des dossiers)
    }
auditor-no-extension = aucune prorogation
auditor-yardstick = Repère étranger, réservé à l’audit (Information Commissioner’s Office, Royaume-Uni) : bon à partir de 95 %, suffisant à partir de 90 %. La loi marocaine n’en fixe aucun.
auditor-none = sans objet
auditor-days =
    { $n ->
        [one] { $n } jour
       *[other] { $n } jours
    }
auditor-units =
    { $unit ->
        [working_day] { $n ->
            [one] { $n } jour ouvrable
           *[other] { $n } jours ouvrables
        }
       *[calendar_day] { $n ->
            [one] { $n } jour
           *[other] { $n } jours
        }
    }

auditor-band-good = bon
auditor-band-adequate = suffisant
auditor-band-unsatisfactory = insuffisant
auditor-band-few = moins de 20 cas

auditor-table-verdicts = Ce que chaque délai est devenu
auditor-table-times = Temps de réponse
auditor-table-late = Réponses tardives, par durée du retard
auditor-table-ageing = Sans réponse, par durée du retard
auditor-table-valid = Prorogations valables, par motif
auditor-table-invalid = Prorogations sans effet, par motif
auditor-table-outcomes = Sens des réponses
auditor-table-findings = Sens des décisions sur les plaintes
auditor-table-grounds = Refus, par motif, avec les exceptions de l’article 7 invoquées
auditor-within = dont :
auditor-table-followed = Suites données aux décisions

auditor-col-what = Ce qui est compté
auditor-col-answered = Réponses
auditor-col-p90 = Neuf sur dix en
auditor-col-max = Au plus
auditor-col-in-time = Dans le délai, repère à 90 %
auditor-col-band = Repère étranger
auditor-col-reference = Référence
auditor-col-received = Reçue le
auditor-col-first = Fin du premier délai
auditor-col-last = Fin du délai en vigueur
auditor-col-ended = Terminé par
auditor-col-units =
    { $unit ->
        [working_day] Jours ouvrables
       *[calendar_day] Jours
    }
auditor-col-verdict = Appréciation

auditor-series-ordinary = Demandes ordinaires
auditor-series-urgent = Demandes urgentes, délai de 3 jours
auditor-series-urgent-answer = Demandes urgentes, délai ordinaire
auditor-series-head = Plaintes au président
auditor-series-commission = Plaintes à la Commission
auditor-series-court = Recours déclarés

auditor-part-all = Tous les dossiers de la période
auditor-part-judged = Échus et appréciés
auditor-part-in-time = Dans le délai
auditor-part-extended = Avec une prorogation, valable ou sans effet
auditor-part-answered = Avec réponse
auditor-part-no-answer = Sans réponse, en retard
auditor-part-open = Encore ouverts
auditor-part-ended = Terminés
auditor-part-without-date = Sans échéance calculable

auditor-verdict-first-term = Dans le premier délai
auditor-verdict-extension = Dans le délai prorogé
auditor-verdict-rolled = Tardive au sens strict, dans le délai si le dernier jour est reporté
auditor-verdict-late = En retard
auditor-verdict-unanswered = Sans réponse, délai passé
auditor-verdict-left-late = Terminé sans réponse, délai passé
auditor-verdict-running = Délai en cours
auditor-verdict-withdrawn = Retiré avant l’échéance
auditor-verdict-void = Annulé avant l’échéance
auditor-verdict-declined = Urgence écartée avant l’échéance

auditor-extension-valid = Prorogations valables
auditor-extension-invalid = Prorogations sans effet

auditor-bucket-1-5 = de 1 à 5 jours
auditor-bucket-6-10 = de 6 à 10 jours
auditor-bucket-11-20 = de 11 à 20 jours
auditor-bucket-21-40 = de 21 à 40 jours
auditor-bucket-41-60 = de 41 à 60 jours
auditor-bucket-61- = 61 jours et plus
auditor-late = Réponse tardive
auditor-ageing = Sans réponse
auditor-days-exactly =
    { $unit ->
        [working_day] { $n ->
            [0] Réponse le jour de la réception
            [one] Réponse en { $n } jour ouvrable
           *[other] Réponse en { $n } jours ouvrables
        }
       *[calendar_day] { $n ->
            [0] Réponse le jour de la réception
            [one] Réponse en { $n } jour
           *[other] Réponse en { $n } jours
        }
    }
auditor-answered-in =
    { $unit ->
        [working_day] { $n ->
            [0] Réponse le jour de la réception
            [one] Réponse en { $n } jour ouvrable au plus
            *[other] Réponse en { $n } jours ouvrables au plus
        }
       *[calendar_day] { $n ->
            [0] Réponse le jour de la réception
            [one] Réponse en { $n } jour au plus
            *[other] Réponse en { $n } jours au plus
        }
    }
auditor-left-in =
    { $unit ->
        [working_day] { $n ->
            [0] Terminés sans réponse le jour de la réception
            [one] Terminés sans réponse en { $n } jour ouvrable au plus
            *[other] Terminés sans réponse en { $n } jours ouvrables au plus
        }
       *[calendar_day] { $n ->
            [0] Terminés sans réponse le jour de la réception
            [one] Terminés sans réponse en { $n } jour au plus
            *[other] Terminés sans réponse en { $n } jours au plus
        }
    }

auditor-curves = Temps de réponse de tout ce qui a été demandé
auditor-curves-lead = Les dossiers encore ouverts comptent jusqu’à la date d’arrêt ; le retrait et l’annulation concourent avec la réponse (Aalen et Johansen).
auditor-curve-title =
    { $unit ->
        [working_day] Part encore en attente, par jour ouvrable depuis la réception (n = { $n })
       *[calendar_day] Part encore en attente, par jour depuis la réception (n = { $n })
    }
auditor-curve-table = Les valeurs sont dans le tableau qui suit.
auditor-curve-axis =
    { $unit ->
        [working_day] jours ouvrables depuis la réception
       *[calendar_day] jours depuis la réception
    }
auditor-curve-waiting = En attente
auditor-curve-answered = Avec réponse
auditor-curve-left = Sans réponse, terminé
auditor-curve-term =
    { $which ->
        [first] Fin du premier délai (jour { $day }) : { $share } en attente
       *[extended] Fin du délai prorogé (jour { $day }) : { $share } en attente
    }
auditor-curve-day = Jour

auditor-by-institution = Par institution, demandes ordinaires
auditor-oldest = Les dix plus anciens sans réponse
auditor-oldest-all = Tous, les plus anciens d’abord
auditor-more = Le détail, délai par délai
auditor-beside = À côté des délais
auditor-court-judged = Jugements connus
auditor-alone =
    { $n ->
        [0] Chaque institution qui reçoit par le portail a une personne chargée de l’information ou une suppléance en fonction.
        [one] Une institution reçoit par le portail sans personne chargée de l’information ni suppléance en fonction :
       *[other] { $n } institutions reçoivent par le portail sans personne chargée de l’information ni suppléance en fonction :
    }
auditor-take = Emporter et recompter
auditor-take-lead = Le fichier des délais suffit pour recompter chaque chiffre de cette page avec le programme indépendant, selon les définitions.
auditor-export-csv = Délais, CSV
auditor-export-jsonl = Délais, JSON par ligne
auditor-export-institutions = Institutions, CSV
auditor-export-figures = Chiffres de cette page, JSON
auditor-export-definitions = Définitions
auditor-export-script = Programme de recomptage

auditor-cases-title = Dossiers : { $series }
auditor-cases-caption = Dossiers derrière le chiffre
auditor-cases-empty = Aucun dossier derrière ce chiffre
auditor-cases-empty-lead = Revenez aux chiffres ou élargissez les dates.
auditor-of-request = sur la demande

auditor-case = Dossier
auditor-case-title = Dossier { $reference }
auditor-case-lead = Sans identité : ni texte, ni nom, ni document. De l’auteur de chaque acte, seule la fonction est montrée.
auditor-case-back = Dossiers derrière le chiffre
auditor-case-periods = Délais
auditor-case-as-of = Tels qu’ils se présentaient à la fin du { $date }.
auditor-case-no-period = Aucun délai n’a couru : ce dossier n’est dans aucun chiffre.
auditor-case-elsewhere = Le portail n’a pas vu cette demande : elle n’y est connue que par la plainte, telle qu’elle a été déclarée. Seuls les délais de la plainte sont comptés.
auditor-case-story =
    { $n ->
        [one] Un évènement, tel qu’il est inscrit aujourd’hui.
       *[other] { $n } évènements, le plus récent d’abord, tels qu’ils sont inscrits aujourd’hui. Chaque empreinte tient celle de l’évènement précédent.
    }
auditor-case-head = Tête de la chaîne
auditor-case-head-why = Empreinte du dernier évènement : au même moment, elle est la même dans le dossier de preuve de chacun. L’ensemble du registre se vérifie par la commande <bdi dir="ltr">bayan audit verify</bdi>.
auditor-bundle-what = Historique et délais, sans texte, sans nom et sans document : le fichier que donne la commande <bdi dir="ltr">bayan audit bundle</bdi>, à vérifier sans le portail.
auditor-bundle-take = Emporter le dossier de preuve (<bdi>ZIP</bdi>)

auditor-period-later = Commencé après ce jour
auditor-period-late-by = Retard :
auditor-period-from = Réception (jour 0)
auditor-period-lodged = Recours déposé le
auditor-period-extension = Prorogation
auditor-period-valid = Valable
auditor-period-invalid = Sans effet
auditor-period-units = Durée

auditor-due-after = Dernier jour :
auditor-due-before = auparavant :
auditor-step-start = Délai ouvert (article { $article })
auditor-step-extend = Délai prorogé (article { $article })
auditor-step-void-extension = Prorogation sans effet (article { $article })
auditor-step-recalculate = Délai recompté selon le calendrier (article { $article })
auditor-step-correct-receipt = Date de réception corrigée (article { $article })
auditor-step-stop = Délai arrêté (article { $article })

auditor-event-number = N° { $n }
auditor-event-on = fait du
auditor-event-recorded = inscrit le
auditor-told-again-by = À notifier de nouveau au plus tard le

auditor-ended-answered = Réponse partie
auditor-ended-withdrawn = Retrait
auditor-ended-void = Annulation
auditor-ended-declined = Urgence écartée
auditor-ended-open = Ouvert

auditor-log-title = Journal de mes lectures
auditor-log-lead = Chaque lecture est notée avant d’être montrée, et personne ne peut l’effacer.
auditor-log-at = Moment
auditor-log-what = Lecture
auditor-log-query = Filtre
auditor-log-period = Échéance du { $from } au { $to }
auditor-log-period-from = Échéance à partir du { $from }
auditor-log-period-to = Échéance au plus tard le { $to }
auditor-log-period-any = Sans limite d’échéance
auditor-log-empty = Aucune lecture notée
auditor-log-empty-lead = Les chiffres que vous ouvrirez seront notés ici.
auditor-read-figures = Chiffres
auditor-read-cases = Liste de dossiers
auditor-read-sample = Échantillon
auditor-read-export = Fichier emporté
auditor-read-case = Dossier
auditor-read-bundle = Dossier de preuve emporté

auditor-wrong-date =
    { $field ->
        [from] « Échéance du »
        [to] « Échéance au »
       *[as_of] { auditor-as-of }
    } : écrivez la date ainsi, <bdi dir="ltr">09/06/2025</bdi>.
auditor-wrong-as-of = { auditor-as-of } : choisissez un jour terminé, depuis le <bdi dir="ltr">12/03/2019</bdi>.
auditor-wrong-order = Le premier jour doit précéder le dernier.
auditor-wrong-from = Le premier jour est après la date d’arrêt.
auditor-wrong-choice =
    { $field ->
        [institution] { auditor-institution }
        [kind] { auditor-kind }
        [region] { auditor-region }
        [channel] { auditor-channel }
        [series] { auditor-series }
       *[by] { auditor-by }
    } : choisissez dans la liste.

region-tanger-tetouan-al-hoceima = Tanger-Tétouan-Al Hoceïma
region-oriental = L’Oriental
region-fes-meknes = Fès-Meknès
region-rabat-sale-kenitra = Rabat-Salé-Kénitra
region-beni-mellal-khenifra = Béni Mellal-Khénifra
region-casablanca-settat = Casablanca-Settat
region-marrakech-safi = Marrakech-Safi
region-draa-tafilalet = Drâa-Tafilalet
region-souss-massa = Souss-Massa
region-guelmim-oued-noun = Guelmim-Oued Noun
region-laayoune-sakia-el-hamra = Laâyoune-Sakia El Hamra
region-dakhla-oued-ed-dahab = Dakhla-Oued Ed-Dahab

menu-auditor-samples = Échantillons
auditor-export-xlsx = Délais, XLSX
auditor-export-ods = Délais, ODS
auditor-draw = Tirer un échantillon
auditor-samples-title = Échantillons
auditor-samples-lead = Le germe décide seul : les premières références dans l’ordre de SHA-256 (germe, saut de ligne, référence). Le même germe donne le même échantillon, ici et avec le programme de recomptage.
auditor-series = Délais à contrôler
auditor-seed = Germe
auditor-seed-hint = Choisissez-le avant de voir les dossiers, par exemple la date d’un tirage public.
auditor-size = Nombre par strate
auditor-size-hint = De 1 à 1 000. 59 sans erreur : au plus 5 % d’erreurs, avec 95 % de confiance.
auditor-by = Strates
auditor-by-none = Sans strates
auditor-by-kind = Par nature
auditor-by-institution-stratum = Par institution
auditor-by-region = Par région
auditor-by-channel = Par voie de dépôt
auditor-sample-drawn =
    { $n ->
        [one] { $n } dossier tiré d’une population de { $population }, germe « <bdi>{ $seed }</bdi> ».
       *[other] { $n } dossiers tirés d’une population de { $population }, germe « <bdi>{ $seed }</bdi> ».
    }
auditor-sample-take = L’échantillon, CSV
auditor-wrong-size = Écrivez un nombre de 1 à 1 000.
auditor-wrong-seed = Écrivez un germe de 64 signes au plus.

mandate-own = Votre mandat
mandate-days = Durée
mandate-scope = Étendue
mandate-all = Toutes les institutions
mandate-some = Certaines institutions
mandate-closed = L’espace d’audit est fermé
mandate-closed-none = Aucun mandat d’audit n’est enregistré pour votre compte.
mandate-closed-to-come = Votre mandat d’audit n’a pas encore commencé.
mandate-closed-over = Votre mandat d’audit a pris fin.
mandate-closed-who = Un administrateur du portail enregistre les mandats, avec le numéro de la décision qui les donne. Ce que vous avez lu reste consigné.
