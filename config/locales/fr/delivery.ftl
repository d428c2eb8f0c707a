### La remise des informations (article 15)

delivery-title = Remise des informations
delivery-appointment-consultation = Rendez-vous pour consulter sur place
delivery-appointment-pickup = Rendez-vous pour retirer les copies
delivery-when = Jour et heure
delivery-place = Lieu
delivery-bring = À apporter
delivery-missed-requester = le demandeur n’est pas venu
delivery-missed-institution = l’institution n’était pas prête
delivery-replaced = remplacé par un autre
delivery-over = a eu lieu
delivery-proof-signature = signature
delivery-proof-postal = preuve postale
delivery-proof-mail-left = courriel parti
mail-appointed-where = Lieu, et ce qu’il faut apporter
mail-label-appointed-on = Jour du rendez-vous
mail-label-appointment-missed-on = Rendez-vous manqué
mail-label-hour = Heure
mail-appointed-subject =
    { $code ->
        [changed] Votre rendez-vous change : { $reference }
       *[appointed] Votre rendez-vous à l’institution : { $reference }
    }
mail-appointed-body =
    { $code ->
        [changed] L’institution a changé le rendez-vous : celui-ci remplace le précédent.
       *[appointed] L’institution vous a fixé un rendez-vous pour accéder aux informations (article 15).
    }

    S’il ne vous convient pas, demandez-en un autre à l’institution en citant la référence.
mail-appointment-missed-subject = Rendez-vous manqué : { $reference }
mail-appointment-missed-body =
    { $code ->
        [institution] L’institution a noté qu’elle n’était pas prête au rendez-vous. Elle en fixera un autre.
       *[requester] L’institution a noté que vous n’êtes pas venu au rendez-vous. Vous pouvez en demander un autre en citant la référence.
    }

    Cela ne change aucun délai et ne ferme aucun recours.
office-letter-appointed = Rendez-vous
office-letter-appointment-missed = Rendez-vous manqué
office-do-appoint = Fixer ou changer un rendez-vous
office-do-record-missed = Enregistrer un rendez-vous manqué
office-do-record-delivery = Enregistrer la remise
office-done-appoint = Le rendez-vous est fixé et le demandeur en est avisé.
office-done-record-missed = Le rendez-vous manqué est enregistré. Aucun délai n’a bougé.
office-done-record-delivery = La remise est enregistrée avec sa preuve.
office-appoint-lead = Un rendez-vous dans les jours et heures de travail. S’il y en a déjà un, celui-ci le remplace. La remise ne change aucun délai.
office-appoint-mode = Pour
office-appoint-mode-consultation = Consultation sur place
office-appoint-mode-pickup = Retrait des copies
office-appoint-on = Jour
office-appoint-on-hint = Un jour ouvrable.
office-appoint-at = Heure
office-appoint-at-hint = Entre 08:30 et 16:30, pendant le ramadan entre 09:00 et 15:00. Par exemple 10:30.
office-appoint-place = Lieu
office-appoint-place-hint = Adresse, salle, et qui reçoit.
office-appoint-bring = À apporter
office-appoint-bring-hint = Par exemple la carte nationale.
office-record-missed-lead = Notez qui n’est pas venu ou n’était pas prêt. Un autre rendez-vous peut être fixé.
office-record-missed-by = Du fait
office-record-missed-by-requester = du demandeur
office-record-missed-by-institution = de l’institution
office-record-missed-note = Note interne
office-record-missed-note-hint = Le demandeur ne la lit pas.
office-record-delivery-lead = Enregistrez ce qui a été remis et comment, avec la preuve. Aucun délai ne bouge.
office-record-delivery-mode = Mode de remise
office-record-delivery-mode-email = Courriel
office-record-delivery-mode-consultation = Consultation sur place
office-record-delivery-mode-pickup = Retrait sur place
office-record-delivery-mode-post = Courrier postal
office-record-delivery-on = Date de la remise
office-record-delivery-on-hint = Pas avant la réponse.
office-record-delivery-proof = Preuve
office-record-delivery-proof-signature = Signature à la remise
office-record-delivery-proof-postal = Preuve postale
office-record-delivery-proof-mail-left = Courriel parti
office-record-delivery-evidence = Référence de la preuve
office-record-delivery-evidence-hint = Numéro du reçu ou de l’envoi, ou date du message. Le demandeur la lit.
field-wrong-no-hour = { $field } : écrivez une heure, comme 10:30
office-event-delivery-appointed = Rendez-vous fixé
office-event-delivery-changed = Rendez-vous changé
office-event-delivery-missed =
    { $by ->
        [institution] Rendez-vous manqué : l’institution n’était pas prête
       *[requester] Rendez-vous manqué : le demandeur n’est pas venu
    }
office-event-delivery-supplied =
    { $mode ->
        [email] Informations remises par courriel
        [consultation] Informations consultées sur place
        [pickup] Copies retirées sur place
       *[post] Informations remises par la poste
    } ({ $proof ->
        [signature] signature
        [postal] preuve postale
       *[mail-left] courriel parti
    })
history-delivery-appointed = L’institution a fixé un rendez-vous
history-delivery-changed = Le rendez-vous a changé
history-delivery-missed = Le rendez-vous a été manqué
history-delivery-supplied = Les informations ont été remises
refusal-nothing-supplied = Aucune réponse ne communique encore d’informations : répondez d’abord.
refusal-not-working-day = Ce jour n’est pas un jour ouvrable.
refusal-outside-hours = Cette heure est hors des heures de travail de ce jour ({ $opens } à { $closes }).
refusal-no-appointment = Aucun rendez-vous n’est fixé.
