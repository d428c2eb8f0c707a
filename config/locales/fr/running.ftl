### Le courrier du portail et ses tâches, pour l’administration

menu-admin-outbox = Courrier
menu-admin-jobs = Tâches
outbox-lead = Les courriels qui ne sont pas partis. L’adresse n’est montrée que par ses extrémités ; ni le texte ni la référence de la demande ne s’affichent.
outbox-no-server = Aucun serveur de messagerie n’est configuré : aucun courriel ne quitte cette machine.
outbox-waiting = En attente
outbox-waiting-none = Aucun courriel n’attend.
outbox-given-up = Abandonnés
outbox-given-up-none = Aucun courriel n’a été abandonné.
outbox-of = { $shown } sur { $total } sont affichés.
outbox-try = Tout réessayer maintenant
outbox-col-mail = Courriel
outbox-col-to = Destinataire
outbox-col-queued = En file depuis
outbox-col-next = Prochain essai
outbox-col-over = Abandonné le
outbox-col-tries = Essais
outbox-col-error = Dernière erreur
outbox-requester = Demandeur ou demandeuse
outbox-third-party = Tiers consulté
outbox-contributor = Contributeur interne
outbox-leaving = abandon en cours
outbox-fault-under-way = Ce courriel est en cours d’envoi. Réessayez dans deux minutes.
outbox-give-up = Abandonner
outbox-give-up-title = Abandonner ce courriel
outbox-give-up-lead-letter = Il ne partira plus par courriel. Comme si le portail l’abandonnait de lui-même, il devient une lettre qui attend d’être envoyée par le bureau ; si c’est l’avis d’une prorogation dont le premier délai est passé, la prorogation est sans effet (article 16).
outbox-give-up-lead-alone = Il ne partira plus. Rien d’autre ne prévient cette personne.
outbox-done-tried = Chaque courriel en attente est essayé maintenant.
outbox-done-given-up = L’abandon du courriel est enregistré ; il prend effet aussitôt.
did-mails-tried = Courriels réessayés
did-mails-count = { $n ->
    [one] Un courriel
   *[other] { $n } courriels
    }
did-mail-given-up = Courriel abandonné

jobs-lead = Ce que le portail fait de lui-même. Une tâche est en retard quand deux de ses tours ont passé sans qu’elle ait abouti.
jobs-col-job = Tâche
jobs-col-every = Fréquence
jobs-col-last = A abouti la dernière fois
jobs-every-minutes = { $n ->
    [one] toutes les minutes
    [60] toutes les heures
    [1440] tous les jours
   *[other] toutes les { $n } minutes
    }
jobs-every-moment = plusieurs fois par minute
jobs-never = jamais encore
jobs-late = en retard
jobs-runs = Dernières exécutions
jobs-runs-none = Aucune exécution n’est enregistrée.
jobs-col-started = Début
jobs-col-ended = Fin
jobs-col-done = Traités
jobs-col-error = Alerte
jobs-running = en cours, ou interrompue
job-outbox = Envoi du courrier
job-reminders = Rappels à mettre en file
job-clocks = Nouveau calcul de chaque échéance
job-recalculation = Suite des actes du calendrier
job-confirmations = Fêtes à confirmer
job-unopened = Demandes que personne n’ouvre
job-sessions = Fin des sessions et des liens
job-drafts = Fin des brouillons
job-summaries = Bilan hebdomadaire des bureaux
job-digests = Courriel unique du jour
job-lateness = Liste hebdomadaire des retards pour la Commission

notices-kind-receipt = Réception d’une demande
notices-kind-dispatched = Demande prête à envoyer
notices-kind-acknowledged = Accusé de réception de l’institution
notices-kind-urgency-decided = Décision sur l’urgence
notices-kind-extended = Délai de réponse prorogé
notices-kind-extension-lapsed = Prorogation sans effet
notices-kind-answer-ready = Réponse de l’institution
notices-kind-refused = Refus d’une demande
notices-kind-withdrawn = Demande retirée
notices-kind-voided = Demande annulée
notices-kind-receipt-corrected = Date de réception corrigée
notices-kind-reopened = Demande rouverte
notices-kind-link-renewed = Nouveau lien d’une demande
notices-kind-complaint-dispatched = Plainte prête à envoyer
notices-kind-complaint-received = Réception d’une plainte
notices-kind-complaint-ended = Avis du retrait d’une plainte
notices-kind-receipt-recorded = Jour de réception de la réponse enregistré
notices-kind-head-decided = Décision du président sur une plainte
notices-kind-commission-decided = Réponse de la Commission à une plainte
notices-kind-costs-quoted = Frais de copie ou d’envoi
notices-kind-costs-withdrawn = Plus rien à payer
notices-kind-costs-paid = Paiement enregistré
notices-kind-appointed = Rendez-vous
notices-kind-appointment-missed = Rendez-vous manqué
notices-kind-third-party-asked = Consultation d’un tiers
notices-kind-third-party-told = Décision communiquée à un tiers
notices-kind-new-urgent-request = Nouvelle demande urgente
notices-kind-urgent-reminder = Rappel d’une échéance urgente
notices-kind-complaint-eased = Mention de retard levée d’une plainte
notices-kind-commission-asks = Lettre de la Commission
notices-kind-commission-recommends = Recommandation de la Commission
notices-kind-not-followed-noted = Recommandation non suivie, constat à l’institution
notices-kind-notice-bounced = Courriel qui n’a pas pu être remis
notices-kind-password-link = Lien pour choisir un mot de passe
notices-kind-account-opened = Ouverture d’un compte
notices-kind-office-opened = Désignation enregistrée
notices-kind-office-ended = Fin de fonction enregistrée
notices-kind-date-moved = Date limite d’une demande changée
notices-kind-unopened = Demande que personne n’a ouverte
