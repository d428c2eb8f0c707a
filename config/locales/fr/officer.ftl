### Les pages de l’institution : liste, dossier, actes, courriers, enregistrement

office-list-title = Demandes de l’institution
office-list-open =
    { $n ->
        [one] { $n } demande ouverte, au
       *[other] { $n } demandes ouvertes, au
    }
office-list-open-more = Plus de { $n } demandes ouvertes, au
office-list-order = L’échéance la plus proche d’abord.
office-list-tabs = Selon l’échéance et la personne
office-list-filter = Filtrer les demandes
office-list-q = Référence ou mots
office-list-q-hint = Mots de la demande ou nom du demandeur
office-list-who = Personne chargée
office-list-anyone = Toutes
office-list-stage = Étape
office-list-open-stages = Demandes ouvertes
office-list-kind = Type
office-list-any = Tous
office-list-apply = Appliquer
office-list-empty = Aucune demande ouverte
office-list-empty-lead = Aucune demande n’attend en ce moment de réponse de l’institution. Une demande reçue sur papier s’enregistre par le menu.
office-list-not-found = Aucune demande de l’institution ne porte cette référence. Vérifiez-la, dernier caractère compris.
office-list-first = Début de la liste
office-tab-all = Toutes
office-tab-mine = Les miennes
office-tab-nobody = Non attribuées
office-tab-no-unit = Hors unité
office-tab-late = En retard
office-tab-today = Échéance aujourd’hui
office-tab-soon = Dans les 5 jours ouvrables
office-tab-later = Plus tard
office-tab-unknown = Sans échéance calculable
office-col-case = Référence et objet
office-col-name = Demandeur
office-col-received = Réception
office-col-due = Échéance
office-col-status = État du délai
office-col-stage = Étape
office-col-assignee = Personne chargée
office-assigned-to = Attribuée à <bdi>{ $name }</bdi>
office-nobody = pas encore attribuée
office-row-urgent = Urgente, 3 jours
office-row-consultation = Consultation d’un tiers ouverte
office-row-waits = En attente d’une seconde personne

office-acts = Agir
office-no-acts = Rien à faire ici pour vous.
office-no-clock = Aucun délai ne court : l’institution n’a pas encore accusé réception.
office-complain-until = Plainte au président de l’institution, au plus tard le
office-proposals = En attente d’une seconde personne
office-proposed-by = Demandé par
office-proposed-on = Demandé le
office-confirm-until = À confirmer jusqu’au
office-confirm-link = Lire et décider
office-proposal-link = Lire
office-expired = Le délai pour confirmer est passé.
office-act-void = Annulation de la demande
office-act-correct-receipt = Correction de la date de réception
office-act-reply = Réponse à signer
office-stands = Date actuelle
office-asked = La demande
office-who = Le demandeur
office-story = Historique du dossier
office-files = Fichiers
office-scan-file = Copie numérisée de l’écrit signé
office-files-hint = PDF, images ou documents de bureau, 25 Mo au plus chacun.
office-files-gone = Les fichiers joints depuis plus d’un jour ne sont plus conservés. Retirez-les et joignez-les de nouveau.
office-consultations = Consultations de tiers
office-since = depuis le
office-end-consented = accord le
office-end-refused = opposition le
office-end-silent = sans réponse, close le
office-urgency-disputed = Urgence non retenue
office-by-decision = par décision n°
office-happened = fait du
office-final-reply = Réponse définitive
office-interim-reply = Première réponse
office-supplied = Communiqué
office-withheld = Non communiqué :
office-reasons = Motifs
office-not-dispatched = pas encore partie
office-not-proven = aucune preuve de réception
office-road-mail = par courriel
office-road-letter = par lettre
office-proof-shown = ouverte par le demandeur
office-proof-signature = signature
office-proof-postal = preuve postale
office-fact-information = Informations demandées
office-fact-urgency = Motif de l’urgence
office-fact-delivery = Mode de communication
office-fact-channel = Reçue par
office-fact-received = Date de réception
office-fact-registered = Enregistrée le
office-fact-evidence = Preuve de la date
office-fact-given = Donnée le
office-fact-dispatched = Partie le
office-fact-arrived = Reçue le
office-fact-name = Nom
office-fact-address = Adresse
office-fact-number = Pièce d’identité
office-fact-email = Courriel
office-fact-mail-refused = Adresse refusée depuis le
office-fact-phone = Téléphone
office-fact-organisation = Organisme
office-fact-behalf = Pour le compte de
office-fact-language = Langue
office-fact-publication = Publication
office-objects = S’oppose à la publication
office-language-ar = arabe
office-language-fr = français
office-language-en = anglais
office-language-zgh = amazighe
office-back-to-case = Revenir au dossier

office-done-acknowledge = L’accusé de réception est enregistré. Le délai court.
office-done-take-on = Le dossier est maintenant à votre charge.
office-done-assign = Le dossier est attribué.
office-done-note = La note est enregistrée.
office-done-extend = La prorogation est enregistrée. Si l’avis est une lettre, elle attend dans les courriers à envoyer.
office-done-open-consultation = La consultation est ouverte. Le délai continue de courir.
office-done-close-consultation = La consultation est close.
office-done-assess-urgency = La décision sur l’urgence est enregistrée et le demandeur en est avisé.
office-done-reply = La réponse est donnée. Si elle part par lettre, elle attend dans les courriers à envoyer.
office-done-propose-reply = La réponse attend la signature d’une seconde personne. Le délai continue de courir.
office-done-propose-void = L’annulation attend la confirmation d’une seconde personne.
office-done-propose-correction = La correction attend la confirmation d’une seconde personne.
office-done-confirm = L’acte est confirmé et accompli.
office-done-decline = L’acte est refusé. Les raisons sont dans l’historique du dossier.
office-done-record-receipt = La réception de la réponse est enregistrée.
office-done-record-withdrawal = Le retrait est enregistré et le demandeur en est avisé.
office-done-reopen = Le dossier est rouvert. Aucune échéance n’a bougé.
office-done-renew-link = Le lien secret est renouvelé ; l’ancien ne sert plus.
office-done-register = La demande est enregistrée.

office-conflict = Quelqu’un d’autre a agi sur ce dossier entre-temps. Lisez ce qui a changé, puis envoyez de nouveau si c’est toujours juste.
office-changed = Ce qui a changé entre-temps
office-form-used = Ce formulaire a déjà servi avec un autre contenu. Vérifiez l’historique du dossier, puis envoyez de nouveau si besoin.
field-wrong-missing = { $field } : remplissez ce champ.
field-wrong-too-long = { $field } : { $typed } caractères, c’est trop : { $limit } au plus.
field-wrong-no-date = { $field } : écrivez le jour ainsi, <bdi dir="ltr">09/06/2025</bdi>
field-wrong-no-such-day = { $field } : ce jour n’existe pas, vérifiez la date
field-wrong-no-instant = { $field } : écrivez la date et l’heure ainsi, <bdi dir="ltr">13/10/2026 08:00</bdi>
field-wrong-no-choice = { $field } : choisissez une des réponses.
field-wrong-not-an-address = { $field } : écrivez une adresse complète, comme nom@exemple.ma
field-wrong-not-an-optional-address = { $field } : écrivez une adresse complète, comme nom@exemple.ma, ou laissez vide.
field-wrong-no-case = { $field } : aucune demande de l’institution ne porte cette référence.
field-wrong-no-supply = { $field } : donnez la référence d’une demande de l’institution à laquelle une information a été communiquée.
field-wrong-not-confirmed = { $field } : une personne doit avoir comparé les deux identités.
field-wrong-answered-before = { $field } : ce jour précède celui de la réception déclarée. Vérifiez les deux.
field-wrong-not-with-rejection = { $field } : à laisser vide quand la plainte est rejetée.

office-do-acknowledge = Enregistrer l’accusé de réception
office-do-take-on = Prendre en charge
office-do-assign = Attribuer
office-do-note = Écrire une note
office-do-extend = Proroger le délai
office-do-open-consultation = Consulter un tiers
office-do-close-consultation = Clore une consultation
office-do-assess-urgency = Décider de l’urgence
office-do-reply = Répondre
office-do-propose-void = Demander l’annulation
office-do-propose-correction = Demander la correction de la date de réception
office-do-record-receipt = Enregistrer la réception de la réponse
office-do-record-withdrawal = Enregistrer un retrait sur papier
office-do-reopen = Rouvrir
office-do-renew-link = Renouveler le lien secret

office-acknowledge-lead = Le délai court à partir de la date de réception que porte l’accusé de l’institution.
office-acknowledge-received = Date de réception
office-acknowledge-received-hint = Celle de l’accusé, pas celle d’aujourd’hui.
office-acknowledge-evidence = Preuve
office-acknowledge-evidence-hint = Numéro du bureau d’ordre, cachet, courrier.
office-take-on-lead = Vous devenez la personne chargée du dossier et recevez ses rappels.
office-assign-lead = La personne choisie reçoit les rappels du dossier. Le délai ne change pas.
office-assign-to = Attribuer à
office-note-lead = Les notes sont internes : le demandeur ne les voit pas. Elles restent dans l’historique.
office-note-text = Note
office-note-text-hint = Ce que la personne qui reprendra le dossier doit savoir.
office-open-consultation-lead = La consultation d’un tiers (article 9) n’arrête aucun délai. Elle permet de proroger une fois.
office-open-consultation-third = Tiers consulté
office-open-consultation-third-hint = Son nom ou sa dénomination.
office-close-consultation-lead = L’institution décide seule : le tiers donne un avis. Son silence n’est pas un accord.
office-close-consultation-which = Consultation
office-close-consultation-end = Issue
office-close-consultation-end-consented = Le tiers est d’accord
office-close-consultation-end-refused = Le tiers s’oppose
office-close-consultation-end-silent = Le tiers n’a pas répondu
office-close-consultation-reasons = Raisons du tiers
office-close-consultation-reasons-hint = Nécessaires s’il s’oppose.
office-assess-urgency-lead = L’urgence vaut jusqu’à ce qu’elle soit écartée avec des raisons, dans les 3 jours (article 17). Le délai ordinaire court dans tous les cas.
office-assess-urgency-decision = Décision
office-assess-urgency-decision-accepted = L’urgence est retenue
office-assess-urgency-decision-declined = L’urgence n’est pas retenue
office-assess-urgency-reasons = Raisons données au demandeur
office-assess-urgency-reasons-hint = Nécessaires si l’urgence n’est pas retenue. Elles sont reprises dans l’avis.
office-propose-void-lead = Seulement pour une erreur d’enregistrement de l’institution ou un doublon prouvé. Une seconde personne confirme dans les 5 jours ouvrables ; le demandeur est avisé de ses recours.
office-propose-void-cause = Cause
office-propose-void-cause-registration-error = Erreur d’enregistrement de l’institution
office-propose-void-cause-duplicate = Doublon
office-propose-void-duplicate = Référence de l’autre demande
office-propose-void-duplicate-hint = Pour un doublon : celle qui reste.
office-propose-void-original-received = Réception de l’autre demande
office-propose-void-same = Ce qui établit que c’est la même personne
office-propose-void-same-hint = Pour un doublon, si aucun numéro d’identité ne le prouve : ce que vous avez comparé. Reste dans l’institution.
office-propose-void-reasons = Raisons
office-propose-void-reasons-hint = Elles sont communiquées au demandeur.
office-propose-correction-lead = La date corrigée fait recompter chaque délai. Une seconde personne confirme dans les 5 jours ouvrables.
office-propose-correction-received = Date de réception exacte
office-propose-correction-received-hint = Celle que prouve le document.
office-propose-correction-evidence = Preuve
office-propose-correction-evidence-hint = Cachet, en-têtes du courriel, registre.
office-record-receipt-lead = La date prouvée de réception ouvre le délai de plainte du demandeur. Une date déjà enregistrée ne se corrige que par une date plus tardive.
office-record-receipt-which = Réponse donnée le
office-record-receipt-on = Date de réception par le demandeur
office-record-receipt-on-hint = Celle de la signature ou de l’avis postal.
office-record-receipt-proof = Preuve
office-record-receipt-proof-signature = Signature du demandeur
office-record-receipt-proof-postal = Accusé de réception postal
office-record-receipt-evidence = Référence de la preuve
office-record-receipt-evidence-hint = Numéro de l’envoi, endroit où la signature est conservée.
office-record-withdrawal-lead = Seul le demandeur retire sa demande, par un écrit signé. Un retard déjà constaté reste constaté.
office-record-withdrawal-signed = Date de la signature
office-record-withdrawal-signed-hint = Celle que porte l’écrit.
office-record-withdrawal-scan = Où l’original est conservé
office-record-withdrawal-scan-hint = Par exemple son numéro au registre du bureau d’ordre.
office-reopen-lead = Rouvrir permet d’ajouter une réponse ou d’exécuter une décision. Aucune échéance ne bouge, aucun recours ne se ferme.
office-reopen-reasons = Raisons
office-reopen-reasons-hint = Elles restent dans l’historique du dossier.
office-renew-link-lead = L’ancien lien ne servira plus. Le nouveau part par courriel ou par lettre.
office-renew-link-checked = Comment l’identité a été vérifiée
office-renew-link-checked-hint = Pièce présentée au guichet, rappel téléphonique au numéro connu.

office-extend-title = Proroger le délai de réponse
office-extend-now = Échéance actuelle
office-extend-then = Échéance après prorogation
office-extend-more =
    { $unit ->
        [working_day] { $n ->
            [one] { $n } jour ouvrable de plus, une seule fois
           *[other] { $n } jours ouvrables de plus, une seule fois
        }
       *[calendar_day] { $n ->
            [one] { $n } jour de plus, une seule fois
           *[other] { $n } jours de plus, une seule fois
        }
    }
office-extend-before = L’avis doit partir avant la fin du délai
office-extend-late = Envoyé plus tard, ou sans motif, il est consigné mais ne déplace rien.
office-extend-preview = L’avis, tel qu’il sera lu
office-extend-rule = Délai à proroger
office-extend-ground = Motif prévu par la loi
office-extend-no-consultation = Pour consulter un tiers, ouvrez d’abord la consultation.
office-extend-reasons = Raisons données au demandeur
office-extend-reasons-hint = Reprises telles quelles dans l’avis. Dites ce qui reste à réunir et auprès de qui.
office-extend-notice = Avis au demandeur
office-extend-portal-mail = Le portail l’envoie par courriel, aussitôt
office-extend-portal-letter = Le portail prépare une lettre : enregistrez son envoi avant la fin du délai
office-extend-elsewhere = Le demandeur en a été avisé hors du portail
office-extend-elsewhere-hint = Consigné, mais sans effet : l’échéance ne bouge pas.
office-extend-told = Avisé le
office-extend-button = Proroger
office-extend-see = Voir l’avis
office-extend-also = Avant de proroger
office-extend-also-text = Vous pouvez aussi répondre en partie dès maintenant et proroger pour le reste. Le demandeur reçoit ainsi ce qui est prêt.

office-reply-final = Cette réponse est
office-reply-final-yes = Définitive
office-reply-final-yes-hint = Elle arrête le délai de réponse.
office-reply-final-no = Une première réponse
office-reply-final-no-hint = Elle donne ce qui est prêt ; le délai continue pour le reste.
office-reply-item = Partie { $n } de la demande
field-of-part = { $field } (partie { $n })
office-reply-what = Ce qui est demandé
office-reply-what-hint = Une information ou un document à la fois.
office-reply-answer = Suite donnée
office-reply-supplied = Communiqué
office-reply-withheld = Non communiqué, en tout ou partie
office-reply-withheld-fields = Si la partie { $n } n’est pas communiquée : motif et raisons
office-reply-ground = Motif (article 18)
office-reply-ground-hint = Remplissez ensuite ce que ce motif exige.
office-reply-ground-empty = Choisir
office-reply-reasons = Raisons du refus
office-reply-reasons-hint = La loi veut un refus écrit et motivé. Dites pourquoi, dans ce cas.
office-reply-exceptions = Exceptions de l’article 7
office-reply-exceptions-hint = Pour le motif de l’article 7 : nommez chaque exception.
office-reply-law = Loi qui fonde le secret
office-reply-law-hint = Nécessaire pour un secret prévu par une législation particulière.
office-reply-published = Référence de la publication
office-reply-published-hint = Pour une information déjà publiée : titre et date.
office-reply-place = Où la trouver
office-reply-place-hint = Adresse web ou lieu de consultation.
office-reply-earlier = Référence de la demande précédente
office-reply-earlier-hint = Pour une information déjà communiquée à la même personne la même année.
office-reply-same = Une personne a comparé les deux identités : c’est le même demandeur
office-reply-body = Code de l’institution qui détient l’information
office-reply-body-hint = Si vous la connaissez, comme MSPS.
office-reply-basis = Base légale
office-reply-basis-hint = Pour un autre motif : le texte. Le président de l’institution devra signer.
office-reply-add = Ajouter une partie
office-reply-text = Texte de la réponse
office-reply-text-hint = Ce que le demandeur lira d’abord. Le paragraphe des recours s’ajoute toujours.
office-reply-preview = Voir la réponse
office-reply-law-title = Ce que la loi demande
office-reply-law-text = Ce qui peut être communiqué l’est, même si le reste ne l’est pas (article 8). Un refus nomme son motif et ses raisons et rappelle les recours (article 18).
office-preview-title = La réponse, telle qu’elle sera lue
office-preview-needs-head = Un motif hors de la liste de l’article 18 demande la signature du président de l’institution.
office-preview-road-mail = Le demandeur reçoit un courriel avec le lien de la réponse.
office-preview-road-letter = Le demandeur n’a pas d’adresse électronique : la réponse attendra comme lettre à imprimer, et ne sera partie qu’à l’enregistrement de son envoi.
office-preview-send = Donner cette réponse
office-preview-propose = Demander une signature
office-preview-propose-head = Demander la signature du président
office-preview-edit = Modifier

office-confirm-lead = En confirmant, vous répondez de cet acte avec la personne qui l’a demandé. Il est accompli aussitôt.
office-confirm-button = Confirmer
office-confirm-other = Une autre personne de l’institution doit décider.
office-decline-reasons = Raisons du refus
office-decline-reasons-hint = Pour la personne qui a demandé l’acte.
office-decline-button = Refuser

office-identity-title = Voir le numéro de la pièce d’identité
office-identity-lead = Chaque consultation est consignée avec votre nom, l’heure et la raison.
office-identity-reason = Raison
office-identity-reason-hint = Par exemple : vérifier l’identité au guichet.
office-identity-reason-missing = Raison : écrivez pourquoi vous avez besoin du numéro.
office-identity-reason-too-long = Raison : 500 caractères au plus.
office-identity-show = Voir le numéro
office-identity-logged = Cette consultation est consignée.

office-letters-lead = Avis et réponses pour les personnes sans adresse électronique. Imprimez, remettez, puis enregistrez la date : elle seule compte.
office-letters-what = Courrier
office-letters-written = Écrit le
office-letters-more = Seuls les plus anciens sont affichés.
office-letters-empty = Aucun courrier n’attend
office-letters-empty-lead = Les lettres paraissent ici dès qu’un acte en demande une.
office-letters-done = L’envoi est enregistré.
office-letter-print = Imprimez cette page : seule la lettre sort sur le papier.
office-letter-record = Enregistrer l’envoi
office-letter-record-lead = C’est la date de remise à la poste ou au guichet qui dit si l’institution a respecté le délai.
office-letter-on = Date de l’envoi
office-letter-proof = Preuve
office-letter-proof-hint = Numéro de l’envoi recommandé, ou nom de la personne qui a reçu la lettre.
office-letter-button = Enregistrer l’envoi
office-letter-receipt = Récépissé
office-letter-dispatched = Demande préparée
office-letter-acknowledged = Accusé de réception
office-letter-urgency-decided = Décision sur l’urgence
office-letter-extended = Avis de prorogation
office-letter-extension-lapsed = Prorogation sans effet
office-letter-answer-ready = Réponse
office-letter-refused = Réponse, avec refus
office-letter-withdrawn = Confirmation du retrait
office-letter-voided = Avis d’annulation
office-letter-receipt-corrected = Date de réception corrigée
office-letter-reopened = Dossier rouvert
office-letter-complaint-received = Récépissé de la plainte
office-letter-complaint-dispatched = Plainte prête à envoyer
office-letter-head-decided = Décision du président sur la plainte
office-letter-commission-decided = Réponse de la Commission sur la plainte
office-letter-new-complaint = Nouvelle plainte
office-letter-link-renewed = Nouveau lien
office-letter-new-request = Nouvelle demande
office-letter-new-urgent-request = Nouvelle demande urgente
office-letter-reminder = Rappel
office-letter-urgent-reminder = Rappel urgent
office-letter-confirmation-wanted = Confirmation attendue
office-letter-password-link = Lien pour choisir un mot de passe

office-register-lead = Une demande reçue sur papier ou par courriel garde sa vraie date de réception. Ce qui manque sur le papier peut rester vide : le délai court quand même.
office-register-receipt = La réception
office-register-channel = Reçue par
office-register-received = Date de réception
office-register-received-hint = Celle du cachet ou du courriel, jamais dans le futur.
office-register-evidence = Preuve de la date
office-register-evidence-hint = Numéro du bureau d’ordre, cachet, en-têtes.
office-register-kind = Type
office-register-subject = Objet
office-register-information = Informations demandées
office-register-information-hint = Avec les mots du demandeur.
office-register-urgency = Motif de l’urgence
office-register-urgency-hint = Seulement pour une demande urgente.
office-register-delivery = Mode de communication
office-register-first-name = Prénom
office-register-last-name = Nom
office-register-address = Adresse
office-register-document = Pièce d’identité
office-register-number = Numéro de la pièce
office-register-number-hint = Chiffré à l’enregistrement, masqué ensuite.
office-register-email = Courriel
office-register-email-hint = Sans courriel, les avis deviennent des lettres à imprimer.
office-register-phone = Téléphone
office-register-organisation = Organisme
office-register-language = Langue des avis
office-register-behalf-name = Pour le compte de
office-register-behalf-hint = Si la demande est faite pour quelqu’un d’autre.
office-register-behalf-capacity = En qualité de
office-register-behalf-mandate = Mandat
office-register-objects = Le demandeur s’oppose à la publication de la réponse
office-register-button = Enregistrer la demande

office-in-time-if-rolled = La réponse serait à temps si un dernier jour chômé était reporté au premier jour ouvrable. La loi ne prévoit pas ce report : le retard compte.
office-event-submitted = Demande déposée sur le portail
office-event-registered =
    { $channel ->
        [counter] Demande déposée au guichet, enregistrée
        [post] Demande reçue par la poste, enregistrée
       *[email] Demande reçue par courriel, enregistrée
    }
office-event-acknowledged = Accusé de réception de l’institution enregistré
office-event-taken-on = Dossier pris en charge
office-event-assigned = Dossier attribué à { $name }
office-event-assigned-unnamed = Dossier attribué à une personne de l’institution
office-event-noted = Note interne
office-event-extended =
    { $rule ->
        [urgent] Délai d’urgence prorogé
       *[answer] Délai de réponse prorogé
    }
office-event-extension-without-effect =
    { $rule ->
        [urgent] Prorogation du délai d’urgence, sans effet
       *[answer] Prorogation du délai de réponse, sans effet
    }
office-event-extension-lapsed =
    { $rule ->
        [urgent] L’avis de prorogation n’est pas parti à temps : le premier délai d’urgence compte
       *[answer] L’avis de prorogation n’est pas parti à temps : le premier délai compte
    }
office-event-extension-restored = La lettre de prorogation avait été remise à temps, preuve à l’appui : la prorogation est valable
office-event-consultation-opened = Consultation d’un tiers ouverte
office-event-consultation-closed =
    { $end ->
        [consented] Consultation close : le tiers est d’accord
        [refused] Consultation close : le tiers s’oppose
        [partly] Consultation close : le tiers est d’accord en partie
        [overtaken] Consultation close : la décision est venue avant la réponse du tiers
       *[silent] Consultation close : sans réponse du tiers
    }
office-event-urgency-assessed =
    { $accepted ->
        [yes] Urgence retenue
       *[no] Urgence non retenue
    }
office-event-replied =
    { $final ->
        [yes] Réponse définitive donnée{ $outcome ->
            [granted] {" "}: informations communiquées
            [partly] {" "}: informations communiquées en partie
           *[refused] {" "}: refus
        }{ $road ->
            [letter] , par lettre
           *[mail] , par courriel
        }
       *[no] Première réponse donnée
    }
office-event-proposed =
    { $act ->
        [void] Annulation demandée
        [correct-receipt] Correction de la date de réception demandée
       *[reply] Réponse soumise à signature
    }
office-event-confirmed = Acte confirmé par une seconde personne
office-event-declined = Acte refusé par une seconde personne
office-event-letter-dispatched = Lettre partie
office-event-notice-left = Courriel parti
office-event-notice-given-up = Courriel impossible : l’avis devient une lettre
event-told-extension = Avis de prorogation
event-told-reply = Réponse
event-told-decision = Décision sur la plainte
event-told-consultation = Consultation d’un tiers
event-told-disclosure = Avis de la décision au tiers
event-told-information = Avis d’information
office-event-notice-bounced =
    { $bounce ->
        [hard] Courriel revenu, l’adresse n’en reçoit pas : l’avis compte comme non remis
       *[soft] Courriel revenu sans avoir été accepté : l’avis compte comme non remis
    }
office-event-reply-received =
    { $proof ->
        [shown] Réponse ouverte par le demandeur
        [signature] Réponse reçue contre signature
       *[postal] Réponse reçue par la poste
    }
office-event-receipt-corrected = Date de réception corrigée
office-event-withdrawn =
    { $paper ->
        [yes] Demande retirée par écrit
       *[no] Demande retirée par le demandeur
    }
office-event-voided =
    { $cause ->
        [duplicate] Demande annulée : doublon
       *[registration-error] Demande annulée : erreur d’enregistrement
    }
office-event-reopened = Dossier rouvert
office-event-link-renewed = Lien secret renouvelé
office-event-recalculated = Délais recomptés
office-event-closed = Dossier clos

head-title = Président de l’institution
head-vacancy = Aucune personne chargée de l’information n’est en fonction : vous agissez vous-même, jusqu’à une désignation.
head-act = Acte
head-nothing = Rien n’attend votre décision
head-nothing-lead = Les annulations, corrections et réponses à signer paraissent ici.
head-figures = Les délais
head-see = Voir
head-people = En fonction aujourd’hui
