### Les courriels : au demandeur, puis aux institutions

mail-greeting = Madame, Monsieur,
mail-row = { $label } : { $value }
mail-open-case = Suivre votre demande
mail-open-answer = Ouvrir la page de la réponse
mail-open-answer-how = Pour lire la réponse, ouvrez la page puis appuyez sur « { $button } » : ce geste enregistre le jour où vous la recevez.
mail-open-office = Ouvrir la demande
mail-open-password = Choisir votre mot de passe
mail-why = Pourquoi cette date : le décompte jour par jour
mail-reasons = Motifs donnés par l’institution
mail-footer = Message automatique du portail Bayan : les réponses à cette adresse ne sont pas lues.
mail-footer-link = Ce lien est personnel. Toute personne qui le détient peut voir votre demande : ne le transmettez pas.
mail-footer-law = Loi n° 31.13 relative au droit d’accès à l’information. Le dépôt d’une demande est gratuit.

mail-label-reference = Référence
mail-label-institution = Institution
mail-label-received = Demande reçue le
mail-label-original = Autre demande
mail-label-original-received = Autre demande reçue le
mail-label-complaint-received = Plainte reçue le
mail-label-due = Réponse due au plus tard le
mail-label-decision-due = Décision due au plus tard le
mail-label-previous-due = Échéance précédente
mail-label-complain-until = Dernier jour pour la plainte

mail-length =
    { $unit ->
        [working_day] { $n ->
            [one] { $n } jour ouvrable
           *[other] { $n } jours ouvrables
        }
       *[calendar_day] { $n ->
            [one] { $n } jour calendaire
           *[other] { $n } jours calendaires
        }
    }
mail-due = { $date } ({ $length }, article { $article })
mail-due-between = { $earliest } ou au plus tard { $latest }, selon la date d’une fête religieuse non encore confirmée ({ $length }, article { $article })
mail-due-unknown = pas encore calculable : le calendrier de cette année n’est pas publié
mail-due-none = aucun délai ne court encore

mail-receipt-subject = Votre demande est reçue : { $reference }
mail-receipt-body =
    L’institution a reçu votre demande d’accès à l’information. Ce message vaut récépissé.

    { $urgent ->
        [yes] Vous l’avez présentée comme urgente : l’institution doit vous répondre dans le délai abrégé de l’article 17, ou vous dire par écrit pourquoi l’urgence n’est pas retenue. Le délai ordinaire de l’article 16 court en même temps.
       *[no] L’institution doit vous répondre dans le délai de l’article 16. Le jour de la réception ne compte pas ; elle peut proroger ce délai une seule fois, avec ses motifs et avant son terme.
    }

    Sans réponse à cette date, vous pourrez adresser une plainte au président de l’institution (article 19).

mail-dispatched-subject = Votre demande est prête à envoyer : { $reference }
mail-dispatched-body =
    Votre demande est enregistrée sous la référence ci-dessous, mais cette institution ne reçoit pas encore les demandes par le portail.

    Votre page contient la lettre à remettre ou à envoyer à l’institution. Aucun délai légal ne court avant qu’elle en accuse réception : indiquez-nous ensuite la date de son récépissé.

mail-acknowledged-subject = L’institution a accusé réception : { $reference }
mail-acknowledged-body =
    La réception de votre demande est enregistrée. Le délai de réponse court à partir de cette date ; le jour de la réception ne compte pas.

mail-urgency-decided-subject =
    { $code ->
        [accepted] Urgence retenue : { $reference }
       *[declined] Urgence non retenue : { $reference }
    }
mail-urgency-decided-body =
    { $code ->
        [accepted] L’institution reconnaît l’urgence de votre demande. Elle doit vous répondre dans le délai de l’article 17.
       *[declined] L’institution n’a pas retenu l’urgence de votre demande (article 17). Votre demande suit son cours : la réponse est due dans le délai ordinaire de l’article 16, compté depuis la réception.
    }

mail-extended-subject = Délai de réponse prorogé : { $reference }
mail-extended-body =
    L’institution proroge le délai de réponse, comme l’article 16 (et, pour une demande urgente, l’article 17) le permet une seule fois.

    Motif légal : { $code ->
        [x1] la demande ne peut être satisfaite, en tout ou en partie, dans le premier délai.
        [x2] la demande porte sur un grand nombre d’informations.
        [x3] les informations ne peuvent être mises à disposition dans le premier délai.
       *[x4] la communication exige la consultation préalable d’un tiers.
    }

mail-extension-lapsed-subject = La prorogation est sans effet : { $reference }
mail-extension-lapsed-body =
    L’avis de prorogation n’est pas parti avant la fin du premier délai. La prorogation est donc sans effet (article 16) : la date qui vaut est celle du premier délai.

    Si cette date est passée sans réponse, vous pouvez adresser une plainte au président de l’institution (article 19). Votre page indique jusqu’à quand.

mail-answer-ready-subject =
    { $final ->
        [yes] La réponse à votre demande est prête : { $reference }
       *[no] Une réponse partielle est prête : { $reference }
    }
mail-answer-ready-body =
    { $final ->
        [yes] L’institution a répondu à votre demande.
       *[no] L’institution a donné une première réponse. Le délai de la réponse définitive continue de courir.
    }

mail-refused-subject =
    { $code ->
        [partly] Réponse à votre demande, communiquée en partie : { $reference }
       *[refused] Réponse à votre demande, refusée : { $reference }
    }
mail-refused-body =
    { $code ->
        [partly] L’institution communique une partie des informations et refuse le reste. Le refus est écrit et motivé, élément par élément (article 18).
       *[refused] L’institution refuse de communiquer les informations. Le refus est écrit et motivé (article 18).
    }

mail-withdrawn-subject = Votre demande est retirée : { $reference }
mail-withdrawn-body =
    Votre demande est retirée, comme vous l’avez demandé. L’institution ne vous doit plus de réponse. Vous pouvez déposer une nouvelle demande à tout moment.

    Si vous ne l’avez pas retirée vous-même, écrivez à l’institution en citant la référence.

mail-voided-subject = Votre demande est annulée : { $reference }
mail-voided-body =
    { $code ->
        [duplicate] L’institution a annulé cette demande : elle fait double emploi avec une autre de vos demandes.
       *[registration-error] L’institution a annulé cet enregistrement : il contenait une erreur de sa part.
    }

    Deux personnes ont pris cette décision. Ses motifs sont sur votre page.

mail-receipt-corrected-subject = Date de réception corrigée : { $reference }
mail-receipt-corrected-body =
    L’institution a corrigé la date à laquelle elle a reçu votre demande. L’échéance est recalculée ; la correction et sa preuve restent dans l’historique.

mail-reopened-subject = Votre demande est rouverte : { $reference }
mail-reopened-body =
    L’institution a rouvert votre demande pour compléter sa réponse. Aucune échéance passée n’est effacée et aucun de vos recours n’est fermé.

mail-link-renewed-subject = Nouveau lien pour votre demande : { $reference }
mail-link-renewed-body =
    Voici un nouveau lien personnel vers votre demande, après vérification de votre identité. L’ancien lien ne fonctionne plus.

mail-new-request-subject = Nouvelle demande : { $reference }
mail-new-request-body =
    Une demande d’accès à l’information vient d’arriver à votre institution. Le délai de réponse court.

mail-new-urgent-request-subject = Demande urgente : { $reference }
mail-new-urgent-request-body =
    Une demande présentée comme urgente vient d’arriver (article 17 : protection de la vie, de la sécurité ou de la liberté). Le délai se compte en jours calendaires, week-ends et jours fériés compris.

    Si l’urgence n’est pas retenue, le demandeur doit en recevoir les motifs avant la fin de ce délai.

mail-reminder-subject =
    { $code ->
        [late] Délai dépassé : { $reference }
        [due-today] Dernier jour pour répondre : { $reference }
       *[left] Rappel, { $left } : { $reference }
    }
mail-reminder-body =
    { $code ->
        [late] Le délai de réponse à cette demande est dépassé. Le demandeur peut adresser une plainte au président de l’institution (article 19). Une réponse tardive reste due.
        [due-today] Le délai de réponse à cette demande se termine aujourd’hui. Une prorogation n’a d’effet que si son avis part aujourd’hui, avec l’un des quatre motifs (article 16).
       *[left] La réponse à cette demande est attendue. Temps restant : { $left }.
    }

mail-urgent-reminder-subject =
    { $code ->
        [late] Demande urgente, délai dépassé : { $reference }
        [due-today] Demande urgente, dernier jour : { $reference }
       *[left] Demande urgente, { $left } : { $reference }
    }
mail-urgent-reminder-body =
    { $code ->
        [late] Le délai de réponse à cette demande urgente est dépassé (article 17). Le demandeur peut adresser une plainte au président de l’institution.
        [due-today] Le délai de réponse à cette demande urgente se termine aujourd’hui (article 17).
       *[left] Cette demande urgente attend une réponse, ou un refus motivé de l’urgence (article 17). Temps restant : { $left }.
    }

mail-confirmation-wanted-subject = Un acte attend une seconde personne : { $reference }
mail-confirmation-wanted-body =
    Une personne de votre institution propose un acte qui doit être confirmé par une autre, ou par le président, dans un délai de { $within }. Sans confirmation, il est sans suite.

mail-not-confirmed-subject =
    { $code ->
        [declined] Un acte proposé est renvoyé : { $reference }
       *[expired] Un acte proposé est resté sans confirmation : { $reference }
    }
mail-not-confirmed-body =
    { $code ->
        [declined] L’acte que vous aviez proposé n’est pas confirmé : il vous est renvoyé avec des motifs, à lire sur la page du dossier. Le texte d’une réponse y est conservé, prêt à être corrigé.
       *[expired] L’acte proposé n’a été confirmé par personne dans le délai de { $within } : il est sans suite. S’il reste nécessaire, proposez-le de nouveau.
    }

    Les délais du dossier continuent de courir.

mail-second-factor-subject =
    { $code ->
        [on] Bayan : le second facteur est activé
        [off] Bayan : le second facteur est désactivé
        [code-used] Bayan : un code de secours a servi à une connexion
        [reset-asked] Bayan : remise à zéro demandée pour votre compte
        [reset-waits] Bayan : une remise à zéro attend un second administrateur
        [reset-confirmed] Bayan : le second facteur de votre compte est retiré
       *[reset-dismissed] Bayan : la remise à zéro demandée est rejetée
    }
mail-second-factor-body =
    { $code ->
        [on] Le second facteur est activé pour votre compte. Vos autres sessions sont fermées.
        [off] Le second facteur est désactivé pour votre compte. Vos autres sessions sont fermées.
        [code-used] Un code de secours vient de servir pour votre compte. Il ne peut plus servir.
        [reset-asked] Un administrateur demande que le second facteur soit retiré de votre compte. Un autre administrateur doit le confirmer dans les sept jours.
        [reset-waits] Un administrateur demande que le second facteur soit retiré du compte ci-dessous. Assurez-vous auprès de la personne qu’elle l’a bien demandé avant de confirmer, ou rejetez la demande.
        [reset-confirmed] Deux administrateurs ont retiré le second facteur de votre compte. Toutes vos sessions sont fermées ; connectez-vous et activez-le de nouveau.
       *[reset-dismissed] La remise à zéro demandée pour votre compte est rejetée : le second facteur reste en place.
    }

    { $code ->
        [reset-waits] { "" }
       *[other] Si cela ne vient pas de vous, prévenez aussitôt un administrateur.
    }

mail-complaint-dispatched-subject = Votre plainte est prête à envoyer : { $reference }
mail-complaint-dispatched-body =
    { $code ->
        [head] Votre plainte est enregistrée sous la référence ci-dessous, mais le président de cette institution ne reçoit pas encore les plaintes par le portail.
       *[commission] Votre plainte est enregistrée sous la référence ci-dessous, mais la Commission ne reçoit pas encore les plaintes par le portail.
    }

    Votre page contient la lettre à remettre contre récépissé ou à envoyer en recommandé. Aucun délai de décision ne court avant sa réception : indiquez-nous ensuite la date de réception.

mail-complaint-received-subject = Votre plainte est reçue : { $reference }
mail-complaint-received-body =
    { $early ->
        [yes] { $code ->
            [head] Le président de l’institution a reçu votre plainte avant que le délai de réponse soit terminé. Ce message vaut récépissé. Le délai de décision ne court pas encore : il courra du jour où la plainte devient possible, si aucune réponse ne vous est parvenue avant ce jour.
           *[commission] La Commission du droit d’accès à l’information a reçu votre plainte avant que le délai du président soit terminé. Ce message vaut récépissé. Son délai ne court pas encore : il courra du jour où la plainte devient possible, si aucune décision ne vous est parvenue avant ce jour.
        }
       *[no] { $code ->
            [head] Le président de l’institution a reçu votre plainte. Ce message vaut récépissé. Il doit décider et vous informer dans le délai de l’article 19 ; le jour de la réception ne compte pas.
           *[commission] La Commission du droit d’accès à l’information a reçu votre plainte. Ce message vaut récépissé. Elle doit vous informer de la suite dans le délai de l’article 20 ; le jour de la réception ne compte pas.
        }
    }

    { $early ->
        [yes] Si une réponse ou une décision vous parvient avant ce jour et ne vous convient pas, portez plainte de nouveau : la page de votre demande indique le dernier jour.
       *[no] { $code ->
            [head] Sans décision à cette date, vous pourrez saisir la Commission (article 20).
           *[commission] Sans réponse à cette date, vous pourrez former un recours devant le tribunal administratif compétent (article 21).
        }
    }

mail-head-decided-subject = Décision du président sur votre plainte : { $reference }
mail-head-decided-body =
    Le président de l’institution a statué sur votre plainte ; sa décision est motivée.

    { $outlasts ->
        [yes] La décision promet une exécution après le dernier jour pour saisir la Commission. Pour conserver ce recours, saisissez-la avant la fin de ce dernier jour, sans attendre l’exécution.
       *[no] { "" }
    }

mail-commission-decided-subject = Réponse de la Commission à votre plainte : { $reference }
mail-commission-decided-body =
    La Commission du droit d’accès à l’information a fini d’examiner votre plainte ; sa réponse est motivée. Elle émet des recommandations et n’impose rien.

mail-new-complaint-subject = Nouvelle plainte : { $reference }
mail-new-complaint-body =
    { $early ->
        [yes] Une plainte relative à une demande d’accès à l’information est arrivée avant son heure. Le délai de décision ne court pas encore.
       *[no] Une plainte relative à une demande d’accès à l’information vient d’arriver. Le délai de décision court.
    }

mail-password-link-subject = Bayan : choisir votre mot de passe
mail-password-link-body =
    Ce lien vous permet de choisir le mot de passe de votre compte. Il ne sert qu’une fois et pour peu de temps.

    Si vous n’avez rien demandé, ignorez ce message : votre mot de passe ne change pas.

mail-left =
    { $unit ->
        [working_day] { $n ->
            [one] { $n } jour ouvrable restant
           *[other] { $n } jours ouvrables restants
        }
       *[calendar_day] { $n ->
            [one] { $n } jour calendaire restant
           *[other] { $n } jours calendaires restants
        }
    }

mail-notice-bounced-subject = Un courriel n’a pas pu être remis : { $reference }
mail-notice-bounced-body =
    { $what ->
        [third-party] Un courriel adressé au tiers consulté est revenu.
       *[other] Un courriel adressé au demandeur est revenu.
    } { $code ->
        [hard] L’adresse ne reçoit pas de courriels.
       *[soft] L’adresse n’a pas accepté ce courriel.
    }

    { $what ->
        [arrived] Ce qu’il annonçait est parvenu par une autre voie : il n’y a rien à faire.
        [extension] C’était l’avis de prorogation : il compte comme non remis jusqu’à ce qu’une lettre le remplace. Si elle part au plus tard le jour indiqué ci-dessous, la prorogation demeure ; sinon elle est sans effet (article 16).
        [extension-lapsed] C’était l’avis de prorogation, et le premier délai est terminé : la prorogation est sans effet (article 16). L’échéance est celle du premier délai.
        [reply] C’était l’avis de la réponse : elle compte comme non partie jusqu’à ce qu’une lettre la remplace. Si la lettre part, preuve à l’appui, au plus tard le jour indiqué ci-dessous, la réponse garde la date du courriel ; sinon elle prend celle de la lettre.
        [decision] C’était l’avis de la décision sur une plainte : elle compte comme non partie jusqu’à ce qu’une lettre la remplace. Si la lettre part, preuve à l’appui, au plus tard le jour indiqué ci-dessous, la décision garde la date du courriel ; sinon elle prend celle de la lettre.
       *[other] Une lettre à envoyer attend à sa place.
    }

    { $what ->
        [third-party] { "" }
       *[other] { $code ->
            [hard] Les avis suivants au demandeur seront des lettres.
           *[soft] { "" }
        }
    }
mail-label-notice-bounced-on = Lettre à remettre au plus tard le

mail-window-closes-subject =
    { $code ->
        [complaint-to-head] Dernier jour proche pour une plainte au président : { $reference }
        [complaint-to-commission] Dernier jour proche pour saisir la Commission : { $reference }
       *[court] Dernier jour proche pour le recours devant le tribunal : { $reference }
    }
mail-window-closes-body =
    { $code ->
        [complaint-to-head] Vous pouvez encore adresser une plainte au président de l’institution (article 19).
        [complaint-to-commission] Vous pouvez encore saisir la Commission du droit d’accès à l’information (article 20).
       *[court] Vous pouvez encore former un recours devant le tribunal administratif compétent (article 21).
    } { $days ->
        [0] Le dernier jour conseillé est aujourd’hui.
       *[other] Le dernier jour conseillé est proche : { $working }, dernier jour compris.
    }

    Si vous ne souhaitez pas former ce recours, vous n’avez rien à faire.

mail-digest-subject =
    { $count ->
        [one] Bayan : un avis aujourd’hui
       *[other] Bayan : { $count } avis aujourd’hui
    }
mail-digest-body =
    { $count ->
        [one] Voici l’avis que vous avez demandé à recevoir une fois par jour.
       *[other] Voici les avis que vous avez demandé à recevoir une fois par jour.
    }
mail-open-all = Ouvrir votre espace de travail
mail-unsubscribe = Ne plus recevoir ces courriels

mail-weekly-summary-subject = La semaine de votre institution
mail-weekly-summary-body =
    Voici où en sont les demandes d’accès à l’information de votre institution.
mail-label-weekly-summary-on = Semaine du
mail-label-week-late = En retard
mail-label-week-due = À répondre cette semaine
mail-label-week-unassigned = Sans personne chargée
mail-label-week-open = En cours
