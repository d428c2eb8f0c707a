### Les actes du calendrier : ce qu’ils déplacent, qui en est averti, et les pages d’administration

mail-open-list = Ouvrir la liste
mail-open-calendar = Ouvrir le calendrier
mail-date-moved-subject = Une date limite de votre demande a changé : { $reference }
mail-date-moved-body =
    { $measure ->
        [close] Le { $day } a été déclaré jour chômé ({ $name }).
        [cancel] Le jour chômé du { $day } ({ $name }) a été annulé.
        [confirm] La date de la fête { $name } est désormais confirmée : { $day }.
        [estimate] La fête { $name } est désormais attendue le { $day }.
        [outage] Le portail a été inaccessible { $spans ->
            [yes] du { $day } au { $until }
           *[no] le { $day }
        }. Les jours perdus s’ajoutent au temps pendant lequel une plainte est acceptée.
       *[undo] { $named ->
            [yes] Ce qui avait été inscrit au calendrier pour { $name } ({ $day }) a été retiré, et les délais sont comptés à nouveau sans cela.
           *[no] Ce qui avait été inscrit au calendrier { $spans ->
                [yes] du { $day } au { $until }
               *[no] pour le { $day }
            } a été retiré, et les délais sont comptés à nouveau sans cela.
        }
    }

    { $code ->
        [window] { $window } Une date qui vous a été annoncée n’est jamais avancée.
        [clock] La date limite de la réponse a été recalculée. Votre page en montre le décompte jour par jour.
       *[both] La date limite de la réponse a été recalculée. Votre page en montre le décompte jour par jour. { $window }
    }
mail-date-moved-window =
    { $strict ->
        [moved] Le dernier jour pour porter plainte n’est plus le { $before } : c’est désormais le { $by }.
        [new] Le dernier jour pour porter plainte est désormais le { $by }.
        [same] Le dernier jour pour porter plainte ne change pas : c’est toujours le { $by }.
        [over] Le dernier jour pour porter plainte est passé : c’était le { $by }.
       *[unknown] Le dernier jour pour porter plainte n’est pas encore connu.
    }{ $accepted ->
        [moved] { " " }Une plainte qui arrive après ce jour est encore acceptée jusqu’au { $until }, et non plus jusqu’au { $earlier } ; elle peut alors porter la mention « peut-être hors délai ».
        [new] { " " }Une plainte qui arrive après ce jour est encore acceptée jusqu’au { $until } ; elle peut alors porter la mention « peut-être hors délai ».
       *[none] { "" }
    }
mail-date-moved-court =
    { $strict ->
        [moved] Le dernier jour pour saisir le tribunal administratif n’est plus le { $before } : c’est désormais le { $by }.
        [new] Le dernier jour pour saisir le tribunal administratif est désormais le { $by }.
        [same] Le dernier jour pour saisir le tribunal administratif ne change pas : c’est toujours le { $by }.
        [over] Le dernier jour pour saisir le tribunal administratif est passé : c’était le { $by }.
       *[unknown] Le dernier jour pour saisir le tribunal administratif n’est pas encore connu.
    }{ $accepted ->
        [none] { "" }
       *[told] { " " }Après ce jour et jusqu’au { $until }, le tribunal peut encore être saisi : lui seul dit s’il reçoit la demande.
    }
mail-label-date-moved-on = Plainte tardive acceptée jusqu’au
mail-complaint-eased-subject =
    { $code ->
        [again] Votre plainte peut être déposée à nouveau : { $reference }
        [in-time] Votre plainte n’est plus inscrite comme tardive : { $reference }
       *[possibly-late] Votre plainte porte désormais la mention « peut-être hors délai » : { $reference }
    }
mail-complaint-eased-body =
    { $measure ->
        [close] Le { $day } a été déclaré jour chômé ({ $name }).
        [cancel] Le jour chômé du { $day } ({ $name }) a été annulé.
        [confirm] La date de la fête { $name } est désormais confirmée : { $day }.
        [estimate] La fête { $name } est désormais attendue le { $day }.
        [outage] Le portail a été inaccessible { $spans ->
            [yes] du { $day } au { $until }
           *[no] le { $day }
        }. Les jours perdus s’ajoutent au temps qu’il y avait pour porter plainte.
       *[undo] { $named ->
            [yes] Ce qui avait été inscrit au calendrier pour { $name } ({ $day }) a été retiré, et les délais sont comptés à nouveau sans cela.
           *[no] Ce qui avait été inscrit au calendrier { $spans ->
                [yes] du { $day } au { $until }
               *[no] pour le { $day }
            } a été retiré, et les délais sont comptés à nouveau sans cela.
        }
    }

    { $code ->
        [again] Votre plainte avait été déclarée irrecevable. Au vu de ce changement, vous pouvez la déposer à nouveau : la page de votre demande indique jusqu’à quel jour.
        [in-time] Votre plainte est arrivée dans le délai qui en résulte. La mention de retard est levée, et cela se voit sur la plainte telle que la lit son destinataire.
       *[possibly-late] Votre plainte est arrivée après le dernier jour strict, mais au plus tard le jour jusqu’auquel elle est désormais acceptée. La mention de retard est remplacée par « peut-être hors délai », et cela se voit sur la plainte telle que la lit son destinataire.
    }
mail-label-complaint-eased-on = Elle pouvait être faite jusqu’au
mail-dates-moved-subject = Échéances recalculées : { $count }
mail-dates-moved-body =
    { $measure ->
        [close] Le { $day } a été déclaré jour chômé ({ $name }).
        [cancel] Le jour chômé du { $day } ({ $name }) a été annulé.
        [confirm] La date de la fête { $name } est désormais confirmée : { $day }.
        [estimate] La fête { $name } est désormais attendue le { $day }.
        [outage] Le portail a été inaccessible { $spans ->
            [yes] du { $day } au { $until }
           *[no] le { $day }
        }. Les jours perdus sont rendus aux demandeurs ; les délais des institutions ne changent pas.
       *[undo] { $named ->
            [yes] Ce qui avait été inscrit au calendrier pour { $name } ({ $day }) a été retiré, et les délais sont comptés à nouveau sans cela.
           *[no] Ce qui avait été inscrit au calendrier { $spans ->
                [yes] du { $day } au { $until }
               *[no] pour le { $day }
            } a été retiré, et les délais sont comptés à nouveau sans cela.
        }
    }

    { $count ->
        [one] Une échéance de votre institution est concernée. La liste donne l’ancienne et la nouvelle date.
       *[other] { $count } échéances de votre institution sont concernées. La liste donne pour chacune l’ancienne et la nouvelle date.
    }
mail-confirm-feast-subject = À confirmer : { $name }
mail-confirm-feast-body =
    { $code ->
        [near] La fête { $name } est attendue le { $day } et figure encore comme estimation.
       *[past] La fête { $name } était attendue le { $day } et figure encore comme estimation, alors que le jour est passé.
    }

    Saisissez le jour annoncé par le ministère des Habous. D’ici là, chaque date qui en dépend s’affiche comme une fourchette.

office-letter-date-moved = Date limite modifiée
office-letter-complaint-eased = Mention de retard levée
office-letter-dates-moved = Échéances modifiées
office-letter-confirm-feast = Fête à confirmer
complaint-event-eased = Une décision sur le calendrier a levé une mention de retard portée sur la plainte
complaint-eased =
    Une décision sur le calendrier du { $date }, postérieure à cette plainte, a prolongé le temps qu’il y avait pour la faire. { $now ->
        [possibly-late] Inscrite hors délai à son arrivée, elle porte désormais la mention « peut-être hors délai ».
       *[in-time] Inscrite hors délai, ou peut-être hors délai, à son arrivée, elle est désormais dans le délai.
    }
history-recalculated = Un dernier jour a été compté à nouveau après une décision sur le calendrier
days-held = Le calendrier compte désormais un jour plus tôt. Un délai ne finit jamais avant le lendemain d’une telle décision : il finit le { $date }.
due-or = { $from } ou { $to }
due-range-why = Cela dépend d’une fête religieuse dont la date n’est pas encore confirmée.
case-recalculating = Recalcul en cours : une décision sur le calendrier vient d’être enregistrée et cette date est comptée à nouveau.
office-recalculating = Recalcul en cours

menu-admin = Administration
menu-admin-calendar = Calendrier
menu-calendar = Calendrier

admin-title = Administration
admin-lead = Vous voyez ici des références, des institutions et des dates, jamais le contenu d’un dossier.
admin-calendar-lead = Ici s’enregistre ce qu’un décret, un communiqué ou le ministère des Habous a déclaré. Chaque date qui en dépend est comptée à nouveau et les personnes concernées sont averties.
admin-running = La marche du portail
admin-running-lead = Les tâches que le portail exécute, les courriels qui ne sont pas partis, et les réglages.
admin-to-confirm = Fêtes à confirmer
admin-to-confirm-none = Aucune fête n’attend d’être confirmée.
admin-expected-on = attendue le { $date }
admin-confirm-do = Confirmer la date
admin-acts = Décisions enregistrées
admin-acts-none = Rien n’a été enregistré depuis le calendrier <bdi class="nb" dir="ltr">{ $version }</bdi>.
admin-record = Enregistrer une décision
admin-version = Calendrier en vigueur
admin-act-number = Décision n° { $number }
admin-act-state-settled = Exécutée
admin-act-state-running = En cours d’exécution
admin-act-state-undone = Retirée
admin-col-act = Décision
admin-col-day = Jour
admin-col-source = Source
admin-col-declared = Déclarée
admin-col-recorded = Enregistrée
admin-col-state = État
admin-col-institution = Institution
admin-col-rule = Délai
admin-col-moves = Changement
admin-col-count = Dates
admin-col-reference = Référence
admin-col-before = Avant
admin-col-after = Après

measure-close = Déclarer un jour chômé
measure-cancel = Annuler un jour chômé
measure-confirm = Confirmer une fête
measure-estimate = Changer la date attendue d’une fête
measure-outage = Déclarer une panne du portail
measure-undo = Retirer une décision
measure-close-lead = Le travail est suspendu ce jour-là pour les catégories d’institutions que nomme le décret ou le communiqué.
measure-cancel-lead = Le jour redevient ouvrable pour tous ceux qu’il couvrait.
measure-confirm-lead = Le premier jour de la fête, tel que l’a annoncé le ministère des Habous. Les fourchettes deviennent une seule date.
measure-estimate-lead = La fête reste une estimation, autour d’un autre jour.
measure-outage-lead = Le portail a été inaccessible. Les jours perdus sont rendus aux demandeurs pour la recevabilité de leurs plaintes ; les délais des institutions et du tribunal ne changent pas.
measure-undo-lead = Rien n’est effacé : la décision reste dans la liste et une nouvelle la retire.
act-close = Jour chômé : { $name }
act-cancel = Jour chômé annulé : { $name }
act-confirm = Fête confirmée : { $name }
act-estimate = Fête attendue : { $name }
act-outage = Panne du portail
act-undo = Décision n° { $number } retirée

admin-date = Jour
admin-classes = Catégories d’institutions concernées
admin-classes-hint = Cochez les sept pour un jour férié.
admin-name-ar = Nom en arabe
admin-name-fr = Nom en français
admin-name-en = Nom en anglais
admin-depends = Fête dont il dépend
admin-depends-hint = Tant que cette fête est une estimation, le jour chômé se déplace avec elle.
admin-depends-none = Aucune
admin-closure = Jour chômé à annuler
admin-feast = Fête
admin-first = Premier jour de la fête
admin-from = Début
admin-until = Fin
admin-instant-hint = Date et heure au Maroc, par exemple 13/10/2026 08:00
admin-source = Source
admin-source-hint = Le décret, le communiqué ou l’annonce, avec sa date ou son adresse.
admin-declared = Jour de la déclaration
admin-declared-hint = Un délai terminé avant ce jour ne change pas.
admin-preview = Voir ce qui change
admin-confirm = Enregistrer cette décision
admin-change = Modifier la saisie
admin-undo = Retirer cette décision

admin-preview-title = Ce qui changerait
admin-preview-nothing = Aucune date d’aucun dossier ne changerait.
admin-preview-total =
    { $n ->
        [one] Une date est concernée.
       *[other] { $n } dates sont concernées.
    }
admin-preview-rows = Dossier par dossier
admin-preview-more = Lignes suivantes
admin-later =
    { $n ->
        [one] { $n } jour plus tard
       *[other] { $n } jours plus tard
    }
admin-earlier =
    { $n ->
        [one] { $n } jour plus tôt
       *[other] { $n } jours plus tôt
    }
admin-same = Même jour, fourchette ou recevabilité modifiée
admin-held = Maintenue : une règle empêche de l’avancer
admin-accept = acceptée jusqu’au { $date }
admin-progress = Dossiers examinés : { $n }
admin-moved-rows = Dates concernées
admin-count-moved = Déplacées
admin-held-rows = Dates maintenues par une règle
admin-held-why = Un dernier jour annoncé à un demandeur n’est jamais avancé, et aucun délai d’une institution ne finit avant le lendemain de la décision.
admin-moved-none = Aucune date n’a changé jusqu’ici.
admin-all-rows = Tout afficher
admin-held-only = N’afficher que les dates maintenues
admin-done = La décision est enregistrée. Les dates sont comptées à nouveau.
admin-meanwhile = Quelqu’un a enregistré une autre décision entre-temps. Regardez à nouveau ce qui change.

admin-fault-no-source = Nommez la source
admin-fault-no-name = Nommez le jour chômé dans les trois langues
admin-fault-no-class = Cochez au moins une catégorie d’institutions
admin-fault-in-future = Le jour de la déclaration est encore à venir
admin-fault-before-calendar = Le jour de la déclaration est antérieur au calendrier : vérifiez l’année
admin-fault-not-maintained = Le calendrier n’est pas tenu pour cette année
admin-fault-unknown-feast = Choisissez une fête
admin-fault-too-far = Ce jour est trop loin de celui du calendrier : une fête se déplace d’un jour ou deux
admin-fault-no-closure = Aucun jour chômé n’est enregistré ce jour-là
admin-fault-outage-span = La panne doit finir après son début et durer 60 jours au plus
admin-fault-outage-to-come = Cette panne n’est pas encore finie : une panne s’enregistre après sa fin
admin-fault-no-such-act = Cette décision est déjà retirée
admin-fault-others-rest-on-it = Une décision ultérieure repose sur celle-ci : retirez d’abord l’autre
admin-fault-nothing-changes = Le calendrier le dit déjà
admin-fault-calendar = Le calendrier se contredirait : deux fêtes seraient trop proches

office-moved-title = Derniers jours comptés à nouveau
office-moved-lead = Ce que la décision a changé dans les dossiers de votre institution, avant et après.

calendar-title = Calendrier du portail
calendar-lead = Les jours qui ne comptent pas, ce qui a été décidé depuis, et quand le portail a été inaccessible.
calendar-days = Jours chômés à venir
calendar-day = Jour
calendar-what = Quoi
calendar-who = Pour qui
calendar-everybody = tous
calendar-estimated = attendu, non confirmé
calendar-acts = Décisions enregistrées
calendar-acts-none = Aucune décision n’a été enregistrée depuis le calendrier <bdi class="nb" dir="ltr">{ $version }</bdi>.
calendar-outages = Pannes du portail
calendar-outages-lead = Pour chaque jour où le portail a été inaccessible, les demandeurs ont un jour de plus pour que leurs plaintes soient acceptées : un jour ouvrable là où la loi compte en jours ouvrables, sinon un jour. Les délais des institutions et du tribunal ne changent pas.
calendar-outages-none = Aucune panne n’a été déclarée.
calendar-outage = du { $from } au { $until }
