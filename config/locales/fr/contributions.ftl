### Les questions posées au sein de l’institution à qui détient les éléments d’une réponse

role-contributor = Contributeur
office-do-ask-contributor = Demander des éléments en interne
office-done-ask-contributor = La question est envoyée. Le délai continue de courir.
office-ask-contributor-lead = Une personne de l’institution reçoit un lien secret vers cette seule question, sans compte. Elle n’apprend ni qui demande l’accès ni de quelle demande il s’agit : rédigez la question pour elle, sans aucun nom. Aucun délai ne s’arrête ; un rappel part deux jours ouvrables avant la date, puis quand elle est passée.
office-ask-contributor-name = Personne interrogée
office-ask-contributor-name-hint = Nom et service. Seuls les chargés de l’information le voient.
office-ask-contributor-email = Adresse électronique
office-ask-contributor-email-hint = Le lien y est envoyé.
office-ask-contributor-language = Langue de la question
office-ask-contributor-language-ar = Arabe
office-ask-contributor-language-fr = Français
office-ask-contributor-language-en = Anglais
office-ask-contributor-text = Ce qui est demandé
office-ask-contributor-text-hint = Lu tel quel. Ne nommez ni la personne qui demande l’accès ni la référence.
office-ask-contributor-request = Texte de la demande
office-ask-contributor-request-no = Ne pas le montrer
office-ask-contributor-request-yes = Le montrer aussi (lisez-le d’abord : il peut dire qui demande)
office-ask-contributor-by = Réponse souhaitée au plus tard le
office-ask-contributor-by-hint = Dans le délai de réponse.
field-wrong-names-requester = { $field } : ce texte nomme la personne qui demande l’accès, ou permet de la retrouver. Rédigez-le sans cela.
field-wrong-names-one-of-many = { $field } : chacun lira ce texte, et il fait connaître la personne de la demande { $reference }, ou cette demande. Rédigez-le sans cela, ou répondez-lui à part.
office-do-withdraw-contribution = Retirer une question interne
office-done-withdraw-contribution = La question est retirée : sa page dit que plus rien n’est attendu.
office-withdraw-contribution-lead = Plus rien n’est attendu. Pour redemander, posez une nouvelle question : l’ancien lien ne répond plus à rien.
office-withdraw-contribution-which = Question posée à
office-contributions = Questions internes
office-contribution-waits = Sans réponse
office-contribution-answered = Répondu
office-contribution-withdrawn = Retirée
office-contribution-asked-on = posée le
office-contribution-by = attendue le
office-contribution-request = avec le texte de la demande
office-contribution-undelivered = Non remise : on le sait depuis le { $date }.
office-contribution-undelivered-what = Retirez cette question, puis posez-la de nouveau à une adresse correcte. Le délai continue de courir.
office-event-contribution-asked = Éléments demandés en interne
office-event-contribution-answered = Éléments reçus en interne
office-event-contribution-withdrawn = Question interne retirée
refusal-no-such-contribution = Cette demande ne comporte pas cette question.
refusal-contribution-over = Cette question a reçu sa réponse ou a été retirée.
notices-kind-contribution-answered = Éléments reçus en interne
notices-kind-contributor-asked = Question posée au sein de l’institution
notices-kind-contributor-reminder = Rappel d’une question posée au sein de l’institution
office-letter-contributor-asked = Question interne
office-letter-contributor-reminder = Rappel d’une question interne
office-letter-contribution-answered = Éléments reçus en interne
notices-kind-contribution-undelivered = Question interne non remise
office-letter-contribution-undelivered = Question interne non remise

mail-open-contribution = Ouvrir la question et répondre
mail-label-contributor-asked-on = Réponse souhaitée au plus tard le
mail-label-contributor-reminder-on = Réponse souhaitée au plus tard le
mail-contributor-asked-subject = Éléments demandés à votre service
mail-contributor-asked-body =
    La personne chargée de l’information vous demande des éléments de réponse au titre de la loi n° 31.13 relative au droit d’accès à l’information. La question est sur la page ci-dessous, où vous pouvez répondre et joindre des fichiers. Aucun compte n’est nécessaire.

    Seules les personnes qui répondent pour l’institution lisent ce que vous envoyez.
mail-contributor-reminder-subject =
    { $code ->
        [late] Les éléments demandés à votre service sont en retard
       *[soon] Rappel : éléments demandés à votre service
    }
mail-contributor-reminder-body =
    { $code ->
        [late] La personne chargée de l’information vous a demandé des éléments de réponse et la date est passée. Le délai légal de l’institution continue de courir : répondez maintenant, ou dites ce qui manque.
       *[soon] La personne chargée de l’information vous a demandé des éléments de réponse et la date approche. Répondez sur la page ci-dessous.
    }
mail-contribution-answered-subject = Éléments reçus en interne : { $reference }
mail-contribution-answered-body = Une personne interrogée au sein de l’institution a répondu. La réponse et ses fichiers sont sur la page du dossier, pour les seuls chargés de l’information. Le délai continue de courir.
mail-contribution-undelivered-subject = Question interne non remise : { $reference }
mail-contribution-undelivered-body = Le message qui portait une question posée au sein de l’institution n’est pas arrivé. La page du dossier dit laquelle : retirez-la, puis posez-la de nouveau à une adresse correcte. Le délai continue de courir.

contribution-title = Éléments de réponse
contribution-asked = Ce qui vous est demandé
contribution-lead = La personne chargée de l’information vous demande ceci pour répondre à une demande au titre de la loi n° 31.13. Seules les personnes qui répondent pour l’institution lisent ce que vous envoyez.
contribution-request = Ce que dit la demande
contribution-by = Réponse souhaitée au plus tard le
contribution-late = Ce jour est passé ; répondez maintenant.
contribution-text = Votre réponse
contribution-text-hint = Ce que vous avez, où cela se trouve, ou ce qui manque.
contribution-files = Fichiers
contribution-send = Envoyer la réponse
contribution-recorded = Ce qui est enregistré
contribution-recorded-on = Le
contribution-answered = Votre réponse est enregistrée. Merci.
contribution-withdrawn = Plus rien n’est attendu : la question a été retirée.
contribution-over = Plus rien n’est attendu : la demande a été traitée.
wrong-contribution-text-missing = Écrivez votre réponse, ou dites ce qui manque.
wrong-contribution-text-too-long = La réponse compte { $typed } caractères ; { $limit } sont possibles. Joignez un fichier pour le reste.

unsent-first = Votre première réponse est celle qui compte
unsent-over = Plus rien n’est attendu ici
unsent-lead = Ce que vous venez d’envoyer n’est pas enregistré. Le voici : copiez-le si l’institution doit le lire, et adressez-le-lui vous-même.
unsent-files = Fichiers qui n’ont pas été pris
