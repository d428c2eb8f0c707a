### Une institution succède à une autre à partir d’un jour : annuaire, dossiers, courriels

succession-title = Institution qui succède
succession-lead = À partir du jour indiqué, une autre institution répond à la place de celle-ci. Toutes ses demandes passent ce jour-là, avec leur référence, leurs délais et leur historique ; elle n’en reçoit plus.
succession-why = Les chiffres d’une demande restent à l’institution qui l’avait le dernier jour du premier délai. Les personnes en fonction ici ne voient plus les demandes, sauf si elles sont désignées là-bas.
succession-successor = Institution qui succède
succession-choose = Choisissez une institution
succession-day = Premier jour
succession-day-hint = À partir d’après-demain : les personnes en fonction en sont informées avant, et ce qui s’est passé jusque-là est inscrit au nom de l’institution elle-même.
succession-decision = Texte ou décision
succession-decision-hint = Par exemple : décret n° 2.26.530 du 3 septembre 2026. Inscrit au journal.
succession-look = Voir ce qui passerait
succession-preview = À partir du { $date }
succession-preview-open = { $n ->
    [0] Aucune demande n’attend de réponse aujourd’hui.
    [one] Une demande attend une réponse aujourd’hui et passerait, délai compris.
   *[other] { $n } demandes attendent une réponse aujourd’hui et passeraient, délais compris.
    }
succession-preview-all = { $n ->
    [0] L’institution n’a aucun dossier.
    [one] En tout, un dossier passerait : une plainte sur une demande close doit trouver quelqu’un.
   *[other] En tout, { $n } dossiers passeraient : une plainte sur une demande close doit trouver quelqu’un.
    }
succession-preview-rest = Ce qui sera reçu d’ici là passera aussi. Aucune échéance ne change ; les demandeurs et les personnes en fonction sont avisés par courriel.
succession-preview-vacant = Personne n’est aujourd’hui en fonction dans l’institution qui succède : désignez avant ce jour qui répondra, sinon les délais courront sans que personne ne réponde.
succession-confirm = Enregistrer
succession-take-back = Retirer
succession-take-back-lead = C’est possible jusqu’à la veille du premier jour.
succession-stays = Les dossiers sont passés : cela ne se retire plus.
succession-done-recorded = L’institution qui succède est enregistrée.
succession-done-taken-back = L’institution garde ses demandes : ce qui était prévu est retiré.
succession-since = Depuis le { $date } :
succession-from = À partir du { $date } :
succession-to = remplacée par
succession-open = Voir
succession-name = Indiquer
succession-fault-oneself = Une institution ne se succède pas à elle-même. Choisissez-en une autre.
succession-fault-unknown = Cette institution n’est pas dans l’annuaire. Choisissez dans la liste.
succession-fault-too-soon = Ce jour est trop proche. Indiquez après-demain ou un jour plus tard : les responsables des deux institutions en sont informés avant, et rien ne se retire une fois ce jour venu.
succession-fault-too-far = Ce jour est à plus d’un an. Indiquez un jour plus proche.
succession-fault-has-one = Une autre institution succède déjà à celle-ci.
succession-fault-circle = Celle-ci doit elle-même succéder à l’institution choisie : les demandes tourneraient en rond.
succession-fault-successor-ends = Une autre institution aura déjà succédé à celle que vous avez choisie. Choisissez la dernière.
succession-fault-awaited = Ce jour-là, celle-ci doit encore succéder à une autre. Indiquez un jour plus tard.
succession-fault-does-not-receive = L’institution choisie ne recevra pas encore par le portail ce jour-là : les demandes n’y trouveraient personne. Indiquez d’abord sa réception dans le tableau.
succession-fault-none = Il n’y a rien à retirer.
succession-fault-has-begun = Le premier jour est venu : les dossiers passent, cela ne se retire plus.

did-succeeded = Institution qui succède enregistrée
did-succession-taken-back = Institution qui succède retirée

case-passed = Depuis le { $date }, { $to } répond à cette demande. Elle était adressée à : { $from }. La référence et les délais ne changent pas.
history-passed = Une autre institution répond désormais à la demande
office-event-passed = Dossier passé à : { $to } ; auparavant : { $from }

institution-succeeded = Depuis le { $date }, { $to } répond à la place de : { $from }. C’est l’institution choisie ci-dessous ; ce que vous avez déjà écrit est gardé.
wrong-institution-succeeded = L’institution choisie ne reçoit plus de demandes : celle qui répond à sa place est déjà choisie, vérifiez et continuez
wrong-also-succeeded = Un des autres organismes ne reçoit plus de demandes : celui qui répond à sa place est déjà coché, vérifiez et continuez
refusal-succeeded = Une autre institution a succédé à celle-ci et reçoit les demandes à sa place.

mail-case-passed-subject = Une autre institution est désormais chargée de votre demande : { $reference }
mail-case-passed-body =
    L’institution à laquelle vous vous étiez adressé a été remplacée. Celle qui est nommée ci-dessous répond désormais à votre demande.

    { $code ->
        [open] La référence et la date limite ne changent pas, et vous n’avez rien à faire.
       *[over] La référence ne change pas, vos voies de recours non plus : une plainte au président se fait auprès de cette institution.
    }
mail-label-case-passed-on = Depuis le
mail-cases-passed-subject = { $count ->
    [0] Des dossiers passent à votre institution
    [one] Une demande en cours passe à votre institution
   *[other] { $count } demandes en cours passent à votre institution
    }
mail-cases-passed-body =
    Votre institution a succédé à celle qui est nommée ci-dessous et répond désormais à ses demandes. { $count ->
        [0] Aucune n’attend de réponse ; les dossiers clos sont chez vous pour les recours.
        [one] Une attend une réponse. Elle garde sa référence et sa date limite, et n’est encore attribuée à personne.
       *[other] { $count } attendent une réponse. Elles gardent leur référence et leur date limite, et ne sont encore attribuées à personne.
    }
mail-label-cases-passed-on = Depuis le
office-letter-case-passed = Autre institution
office-letter-cases-passed = Dossiers passés à l’institution
notices-kind-case-passed = Demande passée à une autre institution
notices-kind-cases-passed = Dossiers d’une institution remplacée
mail-succession-recorded-subject = { $code ->
    [taken-back] Une institution ne succédera finalement pas à une autre
   *[begins] Une institution succédera à une autre
    }
mail-succession-recorded-body =
    { $code ->
        [taken-back] L’administration du portail a retiré ce qu’elle avait enregistré : « { $what } » ne prendra pas la place de l’institution nommée ci-dessous, qui garde ses demandes.
       *[begins] L’administration du portail a enregistré que « { $what } » prendra la place de l’institution nommée ci-dessous. Ce jour-là toutes les demandes passent, avec leur référence et leurs délais ; qui n’est désigné que dans l’institution remplacée ne les verra plus.
    }

    Si cela vous surprend, parlez-en à votre responsable ou à l’administration du portail.
mail-label-succession-recorded-on = Premier jour
office-letter-succession-recorded = Institution qui succède
notices-kind-succession-recorded = Une institution prend la place d’une autre
