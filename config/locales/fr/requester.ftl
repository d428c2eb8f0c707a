### Les pages du demandeur : déposer une demande et la suivre

request-institution = Institution ou organisme
request-kind = Type de demande
request-subject = Objet
request-information = Informations demandées
request-urgency = Motif de l’urgence
request-files = Fichiers joints

journey-so-far = Votre demande jusqu’ici
journey-change-institution = Changer d’institution
journey-kept-a-day = Vos réponses sont gardées 24 heures, puis effacées si la demande n’est pas déposée.

institution-title = À quelle institution s’adresse la demande ?
institution-lead = La demande s’adresse au président de l’institution qui détient l’information. Elle est gratuite et ne demande pas de compte.
institution-search = Chercher une institution par son nom, sa ville ou son domaine
institution-all = Voir toutes les institutions
institution-none = Aucune institution ne correspond à « { $query } ». Changez les mots, ou voyez toutes les institutions.
institution-found = Résultats de la recherche
institution-label = Institution ou organisme
institution-hint = Celles qui reçoivent par le portail sont en tête de liste
institution-choose = Choisir une institution
institution-receiving = Reçoivent par le portail
institution-others = Ne reçoivent pas par le portail : lettre à imprimer
institution-receives = Reçoit par le portail : le délai court dès aujourd’hui
institution-by-letter = Ne reçoit pas encore par le portail : il prépare une lettre à imprimer
institution-others-note = Si l’institution ne reçoit pas encore par le portail, la demande est préparée en lettre à imprimer et à remettre. Aucun délai ne court avant que l’institution ait accusé réception.

content-title = Quelles informations demandez-vous ?
content-urgency = Motif de l’urgence
content-urgency-hint = Pour une demande urgente seulement : dites de qui la vie, la sécurité ou la liberté est en danger, et comment l’information protège cette personne. Sans motif, l’urgence peut être refusée.
content-subject-hint = En une ligne, par exemple : procès-verbaux du conseil communal
content-information-hint = Quel document ou quelle donnée, quelle période, quel lieu. Plus c’est précis, plus la réponse est rapide. Vous n’avez pas à dire pourquoi.
content-files-hint = Jusqu’à { $n } fichiers de { $limit } chacun : PDF, image, Word, Excel, PowerPoint, OpenDocument ou texte

person-title = Qui êtes-vous, et comment recevoir la réponse ?
person-lead = C’est ce que l’article 14 de la loi demande, rien de plus. Seules les personnes qui traitent la demande le voient, et rien n’en est publié.
person-first-name = Prénom
person-last-name = Nom
person-address = Adresse personnelle
person-address-hint = La réponse y est envoyée si vous choisissez le courrier postal
person-document = Nationalité ou résidence
person-number = Numéro de la carte nationale ou du titre de séjour
person-number-hint = Tel qu’il figure sur le document, par exemple AB123456. Il est conservé chiffré.
person-delivery = Comment recevoir la réponse
person-email = Adresse électronique
person-email-hint = Nécessaire seulement si la réponse vient par ce moyen. Sans elle, les avis sont envoyés par lettre.
person-phone = Téléphone
person-organisation = Association ou entreprise
person-organisation-hint = Si la demande est faite au nom d’un organisme
person-behalf = Pour le compte de
person-behalf-open = La demande est faite pour une autre personne ou un organisme
person-behalf-name = Nom de la personne représentée
person-behalf-hint = À laisser vide si vous demandez pour vous-même
person-behalf-capacity = En quelle qualité
person-behalf-capacity-hint = Par exemple : avocate, tuteur, présidente d’association
person-behalf-mandate = Référence du mandat
person-behalf-mandate-hint = Numéro ou date, s’il y en a un
person-language = Langue des courriers
person-objects = Opposition à la publication
person-objects-label = Je m’oppose à la publication de la demande et de la réponse
person-objects-hint = Sans opposition, elles peuvent être publiées sans aucune donnée personnelle, après relecture par deux personnes.
person-data-title = Vos données personnelles (loi n° 09-08)
person-data-controller = Responsable du traitement : { $institution }. Finalité : traiter et suivre la demande selon la loi n° <bdi>31.13</bdi>.
person-data-recipients = Destinataires : la personne chargée de l’information, et qui décide d’une plainte liée à la demande.
person-data-obligatory = Les nom et prénom, l’adresse et le numéro du document sont obligatoires (article 14). Le reste est facultatif.
person-data-rights = Vous avez un droit d’accès et de rectification.
correspondence-ar = Arabe
correspondence-fr = Français
correspondence-en = Anglais

check-title = Vérifiez votre demande avant de la déposer
check-asked = L’institution et la demande
check-you = Vous
check-file = Déposer la demande
check-prepare = Préparer la demande
check-then = Si vous la déposez aujourd’hui
check-then-receipt = Récépissé
check-then-receipt-how = tout de suite, à l’écran
check-then-urgent = Réponse urgente au plus tard
check-then-answer = Réponse au plus tard
check-then-silence = Sans réponse
check-then-silence-what = une plainte au président de l’institution est possible dès le lendemain (article 19)
check-then-count = Comment les délais sont comptés
check-letter = Cette institution ne reçoit pas encore par le portail. Il prépare une lettre à imprimer et à remettre, avec une référence et un lien de suivi.
check-letter-no-period = Aucun délai ne court avant que l’institution ait accusé réception.

again-title = Ce formulaire a déjà servi à une demande
again-filed = La demande déjà déposée :
again-ask = Le contenu du formulaire est maintenant différent. Déposer ceci comme nouvelle demande ?
again-file = Oui, déposer une nouvelle demande
again-open = Non, ouvrir la demande déjà déposée

filed-title = Demande reçue : { $institution }
filed-letter-title = Votre demande est prête à imprimer et à remettre
filed-reference = Référence de la demande
filed-mail = Le lien de suivi est envoyé à
filed-no-mail = Aucune adresse électronique n’est donnée : imprimez cette page ou notez le code secret, qui seul permet de suivre la demande.
filed-due-later = Dernier jour de la réponse
filed-due = Réponse avant la fin du
filed-due-under = 20 jours ouvrables, article 16
filed-urgent-due = Réponse urgente avant la fin du
filed-urgent-under = 3 jours, article 17
filed-complain = Sans réponse, plainte possible dès le
filed-complain-under = auprès du président de l’institution, article 19
filed-open = Ouvrir la page de suivi
filed-receipt = Récépissé à imprimer
filed-link-title = Gardez le lien
filed-link-what = Le lien de suivi est secret et tient lieu de mot de passe : quiconque l’a peut voir la demande.
filed-secret = Code secret :
filed-next = Et maintenant
filed-next-1 = La demande est enregistrée
filed-next-2 = La personne chargée de l’information l’examine
filed-next-2-note = Toute nouvelle paraît sur la page de suivi.
filed-next-3 = Vous recevez la réponse, ou un avis motivé de prorogation

receipt-unit = Personne chargée de l’information
receipt-says = La demande décrite ci-dessous a été reçue, conformément à l’article 14 de la loi n° <bdi>31.13</bdi> relative au droit d’accès à l’information.
receipt-requester = Demande de
receipt-subject = Objet de la demande
receipt-received-on = Date de réception
receipt-day-zero = { $date } ; ce jour ne compte pas
receipt-due = Réponse au plus tard
receipt-urgent-due = Réponse urgente au plus tard
receipt-provisional = entre le { $earliest } et le { $latest }, selon la date d’une fête non encore annoncée
receipt-rights = Ce délai peut être prorogé une fois de la même durée, par un avis préalable et motivé. En l’absence de réponse ou de suite favorable, une plainte peut être adressée au président de l’institution dans les 20 jours ouvrables (article 19), puis à la Commission du droit d’accès à l’information dans les 30 jours (article 20).
receipt-print = Ce récépissé s’imprime seul, sur une feuille.

dispatched-title = Aucun délai ne court encore
dispatched-why = { $institution } ne reçoit pas les demandes par le portail. Le délai légal part du jour où l’institution reçoit la demande, pas avant.
dispatched-print = Imprimez et signez la lettre, et complétez à la main l’adresse et le numéro du document.
dispatched-hand-in = Remettez-la contre récépissé, ou envoyez-la par la poste avec avis de réception.
dispatched-record = Notez la date de réception sur la page de suivi : le portail compte tous les délais à partir d’elle.
dispatched-letter = Lettre à imprimer
letter-title = Lettre de demande
letter-print = Cette lettre est à imprimer et à signer. L’adresse et le numéro du document ne sont pas montrés ici, pour les protéger : complétez-les à la main.
letter-address = Adresse : ........................................................
letter-number = N° du document : ................................................
letter-to = À l’attention du président de l’institution
letter-subject = Demande d’accès à l’information
letter-asks = En application de la loi n° <bdi>31.13</bdi> relative au droit d’accès à l’information, notamment son article 14, je demande les informations suivantes :
letter-objects = Je m’oppose à la publication de cette demande et de sa réponse.
letter-receipt = Merci de délivrer un récépissé de cette demande ou d’en accuser réception, comme le prévoit l’article 14.
letter-signature = Date et signature : ........................................
letter-acknowledgement = Réservé à l’institution : reçu le ........................ sous le n° ........................ Cachet et signature

track-title = Suivre une demande
track-lead = Avec la référence et le code secret, donnés sur le récépissé et dans le courriel.
track-reference-hint = Par exemple CTIZ-2026-00087-4, en majuscules ou en minuscules
track-secret = Code secret
track-secret-hint = 32 lettres et chiffres, ou le lien entier
track-open = Ouvrir la demande
track-lost = J’ai perdu le lien
lost-title = Retrouver le lien de suivi
lost-lead = Écrivez la référence de la demande et l’adresse électronique donnée avec elle. Si elles vont ensemble, le lien est renvoyé à cette adresse.
lost-send = Renvoyer le lien
lost-no-mail = Sans adresse électronique dans la demande, adressez-vous à la personne chargée de l’information de l’institution, avec une pièce d’identité.
sent-title = Référence et adresse reçues
sent-what = Si elles sont celles d’une même demande, le lien arrive sous peu à cette adresse. Regardez aussi dans les courriers indésirables.

case-title = Demande { $reference }
case-over = Demande adressée à : { $institution }
case-heading = Demande d’accès à l’information
case-due-answer = Réponse avant la fin du
case-due-urgent = Réponse urgente avant la fin du
case-why-urgent-title = Pourquoi cette date pour l’urgence ?
case-why-answer = L’article 16 de la loi n° <bdi>31.13</bdi> donne à l’institution 20 jours ouvrables à compter de la réception de la demande, prorogeables une fois. Le jour de la réception ne compte pas, ni les samedis, dimanches et jours fériés.
case-why-urgent = L’article 17 de la loi n° <bdi>31.13</bdi> donne à l’institution 3 jours calendaires à compter de la réception, prorogeables une fois. Le jour de la réception ne compte pas, les jours fériés comptent. Le délai ordinaire court à côté.
case-not-computable = L’échéance ne peut pas encore être calculée : le calendrier des jours fériés ne va pas jusque-là. La réception est acquise, et la date paraîtra ici dès qu’il sera complété.
case-answer = La réponse est là
case-answer-interim = Première réponse, en attendant la suite
case-answer-given = Donnée le { $date }.
case-answer-why-button = Le bouton fixe la date à laquelle vous recevez la réponse, d’où part le délai de plainte.
case-answer-show = Montrer la réponse
case-answer-received = Réponse reçue le { $date }.
case-answer-open = Lire la réponse
case-file = Le dossier
case-stage = Étape
case-hidden = Adresse et numéro du document
case-hidden-why = enregistrés, non montrés sur cette page
case-can = Vos autres possibilités


history-title = Ce qui s’est passé
history-end-answer = Fin du délai de réponse
history-end-urgent = Fin du délai de réponse urgente
history-silence-answer = Le délai est passé sans réponse
history-silence-urgent = Le délai d’urgence est passé sans réponse
history-dispatched = La demande est préparée en lettre
history-submitted = L’institution a reçu la demande ; le délai se compte dès le lendemain
history-registered = L’institution a enregistré la demande à sa date de réception
history-acknowledged = L’institution a accusé réception ; le délai se compte dès le lendemain
history-taken-on = La demande est prise en charge
history-extended = Le délai est prorogé, par un avis motivé
history-extension-without-effect = Une prorogation sans effet a été annoncée
history-extension-lapsed = L’avis de prorogation n’est pas parti à temps : la prorogation est sans effet
history-extension-restored = La lettre de prorogation avait été remise à temps, preuve à l’appui : la prorogation est valable
history-consultation-opened = Un tiers que l’information concerne est consulté
history-consultation-closed = La consultation du tiers est terminée
history-urgency-accepted = L’urgence est reconnue
history-urgency-declined = L’urgence n’est pas reconnue
history-replied-interim = Une première réponse est donnée
history-replied = La réponse est donnée
history-letter-dispatched = Une lettre est partie
history-letter-extension = L’avis de prorogation est parti par lettre
history-letter-reply = La réponse est partie par lettre
history-letter-decision = La décision sur la plainte est partie par lettre
history-notice-bounced = Un courriel qui vous était adressé est revenu : ce que vous n’avez pas reçu autrement vous est envoyé par lettre
history-reply-received = La réponse est reçue
history-receipt-corrected = La date de réception est corrigée
history-withdrawn = La demande est retirée
history-voided = La demande est annulée
history-reopened = La demande est rouverte
history-link-renewed = Le lien de suivi est renouvelé
history-closed = Le dossier est clos

answer-title = Réponse à la demande { $reference }
answer-heading = La réponse
answer-supplied = Communiqué
answer-withheld = Non communiqué : { $ground }
answer-reasons = Motifs :
answer-file-anew = Déposer cette demande auprès de cette institution
answer-files = Fichiers

withdraw-title = Retirer la demande
withdraw-what = { $institution } cesse d’examiner la demande, et le délai s’arrête.
withdraw-for-good = Un retrait est définitif, mais vous pouvez déposer une nouvelle demande quand vous voulez. L’historique reste.
withdraw-late = Le dernier jour de réponse est passé : ce retard reste inscrit après le retrait.
withdraw-do = Retirer définitivement
withdraw-keep = Garder la demande

acknowledge-title = Noter que l’institution a reçu la demande
acknowledge-what = Quel jour la lettre a-t-elle été reçue ({ $institution }) ? Le portail compte le délai de réponse à partir de ce jour.
acknowledge-on = Date de réception par l’institution
acknowledge-on-hint = Celle du récépissé ou de l’avis de réception.
acknowledge-evidence = Ce qui le prouve
acknowledge-evidence-hint = Par exemple : récépissé n° 123 avec cachet, ou avis de réception de la poste
acknowledge-do = Enregistrer la date

wrong-institution-missing = Choisissez l’institution à laquelle s’adresse la demande
wrong-kind-missing = Choisissez le type de demande : ordinaire ou urgente
wrong-information-missing = Décrivez les informations demandées
wrong-first-name-missing = Écrivez votre prénom
wrong-last-name-missing = Écrivez votre nom
wrong-address-missing = Écrivez votre adresse personnelle
wrong-document-missing = Choisissez : nationalité marocaine ou résidence régulière au Maroc
wrong-identity-number-missing = Écrivez le numéro de la carte nationale ou du titre de séjour, par exemple <bdi dir="ltr">AB123456</bdi>
wrong-delivery-missing = Choisissez comment recevoir la réponse
wrong-email-needed-for-delivery = Écrivez votre adresse électronique, puisque la réponse doit venir par ce moyen, ou choisissez-en un autre
wrong-email-not-an-address = Écrivez une adresse électronique complète, par exemple <bdi dir="ltr">nom@example.ma</bdi>
wrong-behalf-name-missing = Écrivez le nom de la personne représentée
wrong-behalf-capacity-missing = Écrivez en quelle qualité vous la représentez, par exemple : avocate
wrong-too-long =
    { $field ->
        [subject] Objet
        [information] Informations demandées
        [urgency] Motif de l’urgence
        [first_name] Prénom
        [last_name] Nom
        [address] Adresse personnelle
        [identity_number] Numéro du document
        [phone] Téléphone
        [organisation] Association ou entreprise
        [behalf_name] Nom de la personne représentée
        [behalf_capacity] Qualité
        [behalf_mandate] Référence du mandat
       *[evidence] Preuve
    } : texte trop long, { $typed } caractères ; raccourcissez-le à { $limit }
wrong-files-too-large = Le fichier <bdi>{ $name }</bdi> est trop grand : { $limit } au plus. Réduisez-le ou partagez-le en plusieurs.
wrong-files-too-many = Le fichier <bdi>{ $name }</bdi> n’est pas gardé : { $limit } fichiers au plus. Supprimez-en un autre d’abord.
wrong-files-empty = Le fichier <bdi>{ $name }</bdi> est vide. Joignez-en un autre.
wrong-files-program = Le fichier <bdi>{ $name }</bdi> est un programme ou en contient un. Joignez un document, par exemple un PDF.
wrong-files-encrypted = Le fichier <bdi>{ $name }</bdi> est protégé par un mot de passe. Joignez-le sans protection.
wrong-files-kind = Le fichier <bdi>{ $name }</bdi> n’est pas d’un type accepté. Joignez un PDF, une image, un document bureautique ou un texte.
wrong-too-many-filings = Trop de demandes ont été déposées depuis cette connexion internet en une heure. La vôtre est gardée : réessayez dans une heure.
wrong-reference-missing = Écrivez la référence de la demande, par exemple <bdi dir="ltr">CTIZ-2026-00087-4</bdi>
wrong-reference-form = Cette référence n’est pas juste : comparez-la au récépissé, caractère par caractère
wrong-secret-missing = Écrivez le code secret donné sur le récépissé
wrong-track-nothing = Aucune demande n’a cette référence et ce code. Comparez-les au récépissé.
wrong-track-too-many = Trop d’essais depuis cette connexion internet. Réessayez dans une heure.
wrong-acknowledged-missing = Écrivez la date de réception par l’institution
wrong-acknowledged-no-date = Écrivez la date ainsi : <bdi dir="ltr">09/06/2025</bdi>
wrong-acknowledged-no-such-day = { wrong-no-such-day }
wrong-acknowledged-in-future = Cette date est dans l’avenir : écrivez un jour passé ou aujourd’hui
wrong-acknowledged-before = Cette date précède la préparation de la demande : vérifiez-la
wrong-evidence-missing = Dites ce qui prouve cette date
wrong-evidence-too-long = La preuve est trop longue, { $typed } caractères ; raccourcissez-la à { $limit }
unfinished-title = Vous avez commencé une autre demande
unfinished-what = Une demande qui n’est pas encore déposée est gardée dans ce navigateur. Elle commence ainsi :
unfinished-go-on = Terminer cette demande
unfinished-leave = L’abandonner et préparer la nouvelle
