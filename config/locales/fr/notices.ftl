### Les avis : quand chacun les veut

notices-title = Avis par courriel
notices-link = Choisir quand vous recevez les avis
notices-lead = Pour chaque sorte d’avis, choisissez quand il vous parvient. Le résumé du jour part le matin, et seulement s’il contient quelque chose.
notices-none = Il n’y a ici aucun avis à choisir.
notices-required = Ce que la loi veut voir notifié, et ce dont un délai de quelques jours dépend, arrive toujours aussitôt.
notices-keep = Enregistrer
notices-kept = Vos choix sont enregistrés.
notices-bounced = Un courriel envoyé à l’adresse de ce compte est revenu, adresse refusée, le
notices-at-once = Aussitôt
notices-digest = Dans le résumé du jour
notices-never = Jamais

unsubscribe-title = Ne plus recevoir ces courriels
unsubscribe-kind = Il s’agit de cette sorte d’avis :
unsubscribe-lead = Rien ne change avant que vous appuyiez sur le bouton.
unsubscribe-do = Ne plus les recevoir
unsubscribe-done = C’est fait : vous ne recevrez plus ces courriels. Vos pages gardent tout.

notices-kind-new-request = Nouvelle demande
notices-kind-reminder = Rappel d’une échéance
notices-kind-confirmation-wanted = Acte qui attend une seconde personne
notices-kind-not-confirmed = Acte proposé et non confirmé
notices-kind-second-factor = Second facteur d’un compte
notices-kind-third-party-answered = Réponse d’un tiers consulté
notices-kind-new-complaint = Nouvelle plainte
notices-kind-decision-to-carry-out = Décision à exécuter
notices-kind-complaint-withdrawn = Plainte retirée
notices-kind-promise-broken = Promesse non tenue
notices-kind-court-declared = Tribunal saisi
notices-kind-dates-moved = Dates déplacées par le calendrier
notices-kind-institution-responded = Réponse de l’institution à la Commission
notices-kind-confirm-feast = Fête à confirmer
notices-kind-window-closes = Dernier jour proche d’une plainte ou d’un recours
notices-kind-complaint-admitted = Plainte recevable
notices-kind-not-followed = Recommandation non suivie
notices-kind-head-decided-meanwhile = Décision du président, après plainte contre son silence
notices-kind-carried-out = Décision exécutée
notices-kind-digest = Résumé du jour
notices-kind-weekly-summary = Résumé de la semaine
office-letter-window-closes = Dernier jour proche
office-letter-notice-bounced = Courriel revenu
office-letter-not-confirmed = Acte non confirmé
office-letter-second-factor = Second facteur
office-letter-digest = Résumé du jour
office-letter-weekly-summary = Résumé de la semaine

absence-title = Absence
absence-lead = Pendant une absence, vos avis vont aux autres personnes chargées et suppléantes de votre institution. S’il n’y a personne d’autre, ils continuent de vous parvenir.
absence-stands = Absence annoncée :
absence-first = Premier jour d’absence
absence-last = Dernier jour d’absence
absence-tell = Annoncer l’absence
absence-end = Supprimer l’absence
absence-done-told = L’absence est annoncée.
absence-done-ended = L’absence est supprimée : vos avis vous parviennent.
absence-order = Le dernier jour d’absence ne peut pas précéder le premier, ni être passé.
