### Les plaintes chez ceux qui les examinent : président de l’institution, bureau, et ce que partage la Commission

mail-open-complaint = Ouvrir la plainte
mail-label-court-until = Dernier jour pour saisir le tribunal
mail-label-promised = À exécuter au plus tard le
mail-label-answer-by = Réponse demandée pour le

mail-complaint-admitted-subject = Votre plainte est recevable : { $reference }
mail-complaint-admitted-body =
    La Commission du droit d’accès à l’information a jugé votre plainte recevable et l’examine. Son délai continue de courir depuis le jour où elle a reçu la plainte ; rien ne vous est demandé.

mail-complaint-withdrawn-subject = Plainte retirée : { $reference }
mail-complaint-withdrawn-body =
    L’auteur de cette plainte l’a retirée. Il n’y a plus rien à décider ; un retard déjà constaté demeure.

mail-decision-to-carry-out-subject = Une décision à exécuter : { $reference }
mail-decision-to-carry-out-body =
    Le président de l’institution a fait droit à une plainte, en tout ou en partie. La page de la plainte indique ce qui doit être communiqué et la date limite. Rouvrez la demande pour le communiquer.

mail-commission-asks-subject = La Commission écrit au sujet d’une plainte : { $reference }
mail-commission-asks-body =
    La Commission du droit d’accès à l’information examine une plainte relative à une demande dont votre institution est chargée, et a écrit à ce sujet. La lettre et le formulaire de réponse se trouvent sur la page de la plainte.

mail-commission-recommends-subject = Recommandation de la Commission : { $reference }
mail-commission-recommends-body =
    La Commission du droit d’accès à l’information a fait droit à une plainte, en tout ou en partie, et recommande ce que votre institution devrait faire. La recommandation se trouve sur la page de la plainte ; les suites données sont enregistrées et rapportées.

mail-institution-responded-subject = L’institution a répondu : { $reference }
mail-institution-responded-body =
    L’institution a répondu à une lettre de la Commission. La réponse se trouve sur la page de la plainte.

mail-head-decided-meanwhile-subject = Le président a décidé entre-temps : { $reference }
mail-head-decided-meanwhile-body =
    Le président de l’institution a décidé sur une plainte alors que son silence était déjà soumis à la Commission. La décision se trouve sur la page de la plainte. La plainte devant la Commission continue, sauf si elle est retirée, et son délai court comme avant.

mail-complaint-ended-subject = Votre plainte est retirée : { $reference }
mail-complaint-ended-body =
    { $code ->
        [paper] Votre plainte a été enregistrée comme retirée, par un écrit signé de votre main. Plus rien ne sera décidé à son sujet.
       *[page] Votre plainte est retirée, comme vous l’avez demandé. Plus rien ne sera décidé à son sujet.
    }

    Si vous ne l’avez pas retirée, écrivez sans attendre à l’instance qui l’examine, en citant la référence. Tant que le délai court, vous pouvez porter plainte à nouveau : la page de votre demande indique jusqu’à quel jour.

mail-receipt-recorded-subject = Le jour où vous avez reçu la réponse a été enregistré : { $reference }
mail-receipt-recorded-body =
    { $code ->
        [postal] Le jour ci-dessous a été enregistré comme celui où vous avez reçu la réponse ou la décision, d’après un avis de réception de la poste.
       *[signature] Le jour ci-dessous a été enregistré comme celui où vous avez reçu la réponse ou la décision, d’après une signature.
    }

    Votre délai pour porter plainte ou saisir le tribunal se compte à partir de ce jour. S’il n’est pas exact, écrivez sans attendre à l’instance qui vous a répondu, en citant la référence : elle peut le corriger par un jour plus tardif. La page de votre demande indique ce que vous pouvez faire et jusqu’à quel jour.

mail-label-receipt-recorded-on = Réponse ou décision reçue le

mail-carried-out-subject = Exécution enregistrée : { $reference }
mail-carried-out-body =
    { $code ->
        [commission-full] La recommandation de la Commission sur votre plainte a été enregistrée comme entièrement suivie. Si vous n’avez pas reçu ce qui était recommandé, signalez-le sur la page de votre plainte.
        [head-part] L’institution a enregistré qu’elle n’a exécuté qu’en partie ce que son président a décidé sur votre plainte. Si même cela ne vous est pas parvenu, signalez-le sur la page de votre plainte.
        [head-ignored] L’institution a enregistré qu’elle n’a pas exécuté ce que son président a décidé sur votre plainte. Vous pouvez le signaler à votre tour sur la page de votre plainte.
       *[head-full] L’institution a enregistré qu’elle a entièrement exécuté ce que son président a décidé sur votre plainte. Si vous n’avez pas reçu ce qui était promis, signalez-le sur la page de votre plainte.
    }

    Votre signalement sera enregistré et rapporté ; il n’ouvre aucun nouveau délai. La page de votre demande indique ce que vous pouvez encore faire et jusqu’à quel jour.

mail-label-carried-out-on = Date d’exécution enregistrée

mail-not-followed-subject = La recommandation n’a pas été suivie : { $reference }
mail-not-followed-body =
    { $code ->
        [part] La Commission du droit d’accès à l’information a constaté que sa recommandation n’a été suivie qu’en partie.
       *[ignored] La Commission du droit d’accès à l’information a constaté que sa recommandation n’a pas été suivie.
    }

    Ce constat est enregistré et rapporté. La Commission recommande et ne peut contraindre ; ce constat n’ouvre aucun nouveau délai. La page de votre demande indique ce que vous pouvez encore faire et jusqu’à quel jour.

mail-not-followed-noted-subject = Recommandation non suivie, constat enregistré : { $reference }
mail-not-followed-noted-body =
    { $code ->
        [part] La Commission du droit d’accès à l’information a constaté que sa recommandation n’a été suivie qu’en partie.
       *[ignored] La Commission du droit d’accès à l’information a constaté que sa recommandation n’a pas été suivie.
    }

    Ce constat est enregistré et rapporté, et la personne qui a porté plainte en est informée.

mail-label-head-decided-meanwhile-on = Décidé le
mail-label-not-followed-on = Constaté le
mail-label-not-followed-noted-on = Constaté le

office-letter-complaint-admitted = Plainte recevable
office-letter-complaint-withdrawn = Plainte retirée
office-letter-decision-to-carry-out = Décision à exécuter
office-letter-commission-asks = Lettre de la Commission à l’institution
office-letter-commission-recommends = Recommandation à l’institution
office-letter-institution-responded = Réponse de l’institution
office-letter-head-decided-meanwhile = Décision du président pendant l’examen du silence
office-letter-complaint-ended = Plainte retirée, avis au plaignant
office-letter-receipt-recorded = Réception enregistrée
office-letter-carried-out = Entièrement exécuté
office-letter-not-followed = Recommandation non suivie
office-letter-not-followed-noted = Recommandation non suivie, avis à l’institution

stage-elsewhere = Hors du portail
history-declared = Une demande faite hors du portail a été enregistrée avec la plainte qui la concerne
office-event-declared = Une demande que le portail n’avait pas vue a été enregistrée telle qu’elle est déclarée
refusal-nothing-asked = La Commission n’a pas écrit à l’institution au sujet de cette plainte.

menu-head-complaints = Plaintes
menu-commission = Plaintes
menu-commission-register = Registre
menu-commission-letters = Courriers
hearing-list-title-head = Plaintes à examiner
hearing-list-title-commission = Plaintes devant la Commission
hearing-list-lead-head = Le président dispose de 15 jours calendaires à compter de la réception (article 19). Le dernier jour le plus proche vient en premier.
hearing-list-lead-commission = La Commission dispose de 30 jours calendaires à compter de la réception (article 20). Le dernier jour le plus proche vient en premier.
hearing-list-not-found = Aucune plainte ne porte cette référence ici.
hearing-list-tabs = Quelles plaintes
hearing-list-search = Chercher une plainte
hearing-list-q = Référence de la plainte
hearing-list-find = Chercher
hearing-list-empty = Aucune plainte
hearing-list-empty-lead = Rien n’attend sous cette rubrique.
hearing-tab-open = À décider
hearing-tab-late = En retard
hearing-tab-to-follow = Suites à vérifier
hearing-tab-premature = Trop tôt
hearing-tab-filed = Recevabilité
hearing-tab-admitted = À l’instruction
hearing-tab-decided = Décidées
hearing-tab-inadmissible = Irrecevables
hearing-tab-withdrawn = Retirées
hearing-tab-all = Toutes
hearing-col-complaint = Plainte
hearing-col-request = Demande
hearing-col-under = Objet de la plainte
hearing-col-filed = Reçue
hearing-col-due = Dernier jour
hearing-col-status = Délai
hearing-col-state = État
hearing-row-follow = Suites attendues pour le
hearing-state-premature = Trop tôt, en attente
hearing-state-without-object = Trop tôt, sans objet
hearing-state-dispatched = Lettre à remettre
hearing-state-filed = Reçue
hearing-state-admitted = À l’instruction
hearing-state-decided = Décidée
hearing-state-inadmissible = Irrecevable
hearing-state-withdrawn = Retirée
hearing-grievance-no-answer = Pas de réponse dans le délai
hearing-grievance-refused = Refus
hearing-grievance-partial = Réponse incomplète
hearing-grievance-late = Réponse tardive
hearing-grievance-irrelevant = Réponse sans rapport avec la demande
hearing-grievance-fees = Frais
hearing-grievance-format = Forme ou langue de la réponse
hearing-short-silence-answer = Pas de réponse dans le délai de l’article 16
hearing-short-silence-urgent = Pas de réponse dans le délai de l’article 17
hearing-short-reply = Réponse de l’institution
hearing-short-voiding = Annulation de la demande
hearing-short-head-silence = Pas de décision du président
hearing-short-head-decision = Décision du président
hearing-short-declared-head = Une demande faite hors du portail
hearing-short-declared-commission = Une plainte au président que le portail n’a pas
hearing-flag-premature = Elle est arrivée trop tôt
hearing-flag-premature-lead = Aucun délai ne court encore. Elle comptera d’elle-même à partir du jour où elle peut être faite :
hearing-flag-without-object = Elle est arrivée trop tôt et devenue sans objet
hearing-flag-without-object-lead = Ce qu’elle attendait ne viendra pas : la réponse ou la décision est venue dans son délai, ou la demande a pris fin. Aucun délai ne court ; la plainte peut être déclarée irrecevable. Son auteur peut en former une contre la réponse ou la décision.
hearing-flag-possibly-early = Peut-être prématurée
hearing-flag-possibly-early-lead = Une fête dont la date n’est qu’estimée décide si le délai de réponse était fini. Dans tous les cas, la plainte est ouverte à partir du
hearing-flag-possibly-late = Peut-être hors délai
hearing-flag-possibly-late-lead = Elle est arrivée après le dernier jour strict, dans ce qu’une lecture favorable au demandeur accepte.
hearing-flag-late = Hors délai
hearing-flag-late-lead = Selon toute lecture, son délai était fini à partir du
hearing-flag-declared = Son délai dépend de ce qui est déclaré
hearing-flag-declared-lead = Le portail n’a pas vu l’étape précédente ; rien ici n’en prouve les dates.
hearing-flag-declared-from = D’après ce qui est déclaré, elle pouvait être faite à partir du
hearing-flag-declared-until = jusqu’au
hearing-flag-declared-came = Elle est arrivée le
hearing-flag-person = Le portail ne refuse rien pour autant : une personne décide, avec ses motifs, si elle est examinée.
hearing-disputed = Urgence contestée
hearing-disputed-lead = La plainte porte sur le silence au terme du délai de la réponse urgente. L’institution n’a pas reconnu l’urgence, par une décision du
hearing-disputed-person = Une personne décide, avec ses motifs, si ce délai liait l’institution ; le portail ne refuse rien pour autant.
hearing-disputed-reasons = Motifs de l’institution
hearing-over-head = Plainte au président de l’institution (article 19)
hearing-over-commission = Plainte à la Commission (article 20)
hearing-silent = Sans réponse
hearing-overtaken = Réponse donnée entre-temps : la plainte continue
hearing-withdrawn = La plainte a été retirée le
hearing-no-clock = Aucun délai de décision ne court.
hearing-in-time-if-rolled = La décision serait à temps si un dernier jour chômé était reporté au premier jour ouvrable. La loi ne prévoit pas ce report : le retard compte.
hearing-came = La plainte
hearing-kept = Ce que la personne a écrit à la Commission, avec ses pièces, reste à la Commission. L’institution lit les motifs de la plainte, ce que la Commission lui demande et ce qu’elle conclut.
hearing-who = Qui se plaint
hearing-story = Historique de la plainte
hearing-fact-received = Reçue le
hearing-outcome-head = Décision du président
hearing-outcome-commission = Conclusions de la Commission
hearing-finding-upheld = Plainte fondée
hearing-finding-partly = Plainte fondée en partie
hearing-finding-rejected = Plainte rejetée
hearing-finding-inadmissible = Plainte irrecevable
hearing-reasons = Motifs
hearing-promised = Ce qui sera communiqué
hearing-recommended = Ce que la Commission recommande
hearing-fact-by = Au plus tard le
hearing-overdue = ce jour est passé et personne n’a consigné la suite donnée
hearing-also-answered = La personne qui a décidé avait aussi donné la réponse.
hearing-by-delegation = Pour le président, par délégation : décision n°
hearing-fact-compliance = Suite donnée
hearing-compliance-full = Exécuté
hearing-compliance-part = Exécuté en partie
hearing-compliance-ignored = Non exécuté
hearing-next-head = La plainte à la Commission (article 20) est possible jusqu’au :
hearing-next-commission = Le tribunal (article 21) peut être saisi jusqu’au :
hearing-outlasts = Le jour fixé vient après ce dernier jour. La personne est avertie qu’elle doit passer quand même à l’étape suivante avant la fin de ce jour.
hearing-reopen = Rouvrir la demande pour exécuter la décision
hearing-before = La plainte au président
hearing-said-request = Ce qui est déclaré de la demande
hearing-said-head = Ce qui est déclaré de la plainte au président
hearing-said-lead = Le portail n’a pas vu cette étape. On lit ici ce que disent les papiers.
hearing-said-received = Reçue là-bas le
hearing-said-reference = Son numéro là-bas
hearing-said-answered = Réponse reçue le
hearing-said-silence = Pas de réponse
hearing-said-answer = Ce qui a été répondu
hearing-steps = Instruction
hearing-step-asked = Lettre à l’institution
hearing-step-heard = Ce qui est revenu
hearing-step-found = Constat de la Commission
hearing-step-responded = Réponse de l’institution dans le portail
hearing-answer-by = Une réponse est demandée pour le
hearing-back = Retour à la plainte
hearing-do-register = Enregistrer une plainte reçue sur papier
hearing-do-note = Écrire une note
hearing-do-admit = Déclarer recevable
hearing-do-dismiss = Déclarer irrecevable
hearing-do-inquire = Consigner un acte d’instruction
hearing-do-respond = Répondre à la Commission
hearing-do-decide = Décider de la plainte
hearing-do-record-receipt = Consigner la réception de la décision
hearing-do-record-withdrawal = Consigner un retrait
hearing-do-acknowledge = Noter la réception
hearing-do-follow = Consigner la suite donnée
hearing-done-register = La plainte est enregistrée.
hearing-done-note = La note est conservée.
hearing-done-admit = La plainte est recevable ; la personne en est informée.
hearing-done-dismiss = La plainte n’est pas examinée ; la personne en est informée avec les motifs.
hearing-done-inquire = L’acte est consigné.
hearing-done-respond = La réponse est devant la Commission.
hearing-done-decide = La décision est consignée et part vers la personne.
hearing-done-record-receipt = La réception est consignée.
hearing-done-record-withdrawal = Le retrait est consigné.
hearing-done-acknowledge = La réception est notée : le délai court à partir de ce jour.
hearing-done-follow = La suite donnée est consignée.
hearing-note-lead-head = La note reste dans l’institution et n’arrête aucun délai.
hearing-note-lead-commission = La note reste à la Commission : ni l’institution ni la personne ne la lisent.
hearing-admit-lead-head = La plainte est examinée. Son délai court depuis sa réception.
hearing-admit-lead-commission = La plainte est examinée. Son délai court depuis sa réception.
hearing-dismiss-lead-head = La plainte n’est pas examinée, avec des motifs. C’est une réponse : son délai s’arrête et l’étape suivante s’ouvre.
hearing-dismiss-lead-commission = La plainte n’est pas examinée, avec des motifs. C’est une réponse : son délai s’arrête et l’étape suivante s’ouvre.
hearing-inquire-lead-head = Une lettre part au bureau de l’institution, par courriel si quelqu’un y a un compte, sinon en courrier à imprimer. Ce qui revient et ce que constate la Commission sont consignés avec leur jour. Aucun acte n’arrête les 30 jours.
hearing-inquire-lead-commission = Une lettre part au bureau de l’institution, par courriel si quelqu’un y a un compte, sinon en courrier à imprimer. Ce qui revient et ce que constate la Commission sont consignés avec leur jour. Aucun acte n’arrête les 30 jours.
hearing-respond-lead-head = La Commission lit cette réponse avec ses fichiers.
hearing-respond-lead-commission = La Commission lit cette réponse avec ses fichiers.
hearing-decide-lead-head = La décision est motivée. Si la plainte est fondée, elle dit ce qui sera communiqué et pour quel jour. La personne en est informée aussitôt.
hearing-decide-lead-commission = Les conclusions sont motivées. La Commission recommande et n’impose pas ; une recommandation peut fixer un terme.
hearing-record-receipt-lead-head = Le jour de la réception, avec sa preuve, fait courir le délai de l’étape suivante. Un jour déjà enregistré ne se corrige que par un jour plus tardif.
hearing-record-receipt-lead-commission = Le jour de la réception, avec sa preuve, fait courir le délai de l’étape suivante. Un jour déjà enregistré ne se corrige que par un jour plus tardif.
hearing-record-withdrawal-lead-head = Seule la personne qui s’est plainte retire sa plainte, ici sur papier. Un retard acquis le reste.
hearing-record-withdrawal-lead-commission = Seule la personne qui s’est plainte retire sa plainte, ici sur papier. Un retard acquis le reste.
hearing-acknowledge-lead-head = Cette plainte a été rédigée avant que l’institution reçoive par le portail. Le délai court à partir de la réception de la lettre.
hearing-acknowledge-lead-commission = Cette plainte a été rédigée avant que la Commission reçoive par le portail. Le délai court à partir de la réception de la lettre.
hearing-acknowledge-on = Date de réception
hearing-acknowledge-on-hint = Celle du récépissé ou de l’avis de réception, pas celle d’aujourd’hui.
hearing-acknowledge-evidence = Ce qui la prouve
hearing-acknowledge-evidence-hint = Numéro au registre du courrier, cachet.
hearing-follow-lead-head = On consigne et on rapporte si la promesse est tenue. Cela n’ouvre aucun délai nouveau.
hearing-follow-lead-commission = On consigne et on rapporte si la recommandation est suivie. Cela n’ouvre aucun délai nouveau.
hearing-note-text = Note
hearing-note-text-hint = Jamais le numéro d’une pièce d’identité.
hearing-dismiss-reasons = Motifs donnés à la personne
hearing-dismiss-reasons-hint = Par écrit : la règle non respectée et les faits.
hearing-inquire-kind = Acte
hearing-inquire-kind-asked = Une lettre à l’institution
hearing-inquire-kind-heard = Ce que l’institution a répondu sur papier
hearing-inquire-kind-found = Un constat de la Commission, pour elle-même
hearing-inquire-text = Texte
hearing-inquire-text-hint = Une lettre et une réponse sont lues des deux côtés, un constat par la Commission seule.
hearing-inquire-answer_by = Réponse demandée pour le
hearing-inquire-answer_by-hint = Pour une lettre seulement, au besoin. Un souhait, pas un délai de la loi.
hearing-inquire-on = Jour de l’arrivée ou du constat
hearing-inquire-on-hint = Seulement pour ce qui est arrivé sur papier ou constaté un autre jour qu’aujourd’hui.
hearing-respond-text = Réponse à la Commission
hearing-respond-text-hint = La Commission la lit ; la personne qui s’est plainte ne la lit pas.
hearing-decide-finding = Décision
hearing-decide-finding-upheld = Plainte fondée
hearing-decide-finding-partly = Plainte fondée en partie
hearing-decide-finding-rejected = Plainte rejetée
hearing-decide-reasons = Motifs
hearing-decide-reasons-hint = La personne les lit. Nommez les faits et les articles.
hearing-decide-what = Ce qui sera communiqué
hearing-decide-what-hint = À remplir si la plainte est fondée, en tout ou en partie.
hearing-decide-by = Pour quel jour
hearing-decide-by-hint = Le dernier jour de la promesse.
hearing-decide-recommendation = Recommandation à l’institution
hearing-decide-recommendation-hint = À remplir si la plainte est fondée, en tout ou en partie.
hearing-decide-term = Terme de la recommandation
hearing-decide-term-hint = Peut rester vide.
hearing-record-receipt-on = Jour de la réception
hearing-record-receipt-on-hint = Tel que la signature ou la poste le prouve.
hearing-record-receipt-proof = Preuve
hearing-record-receipt-proof-signature = Une signature
hearing-record-receipt-proof-postal = Une preuve postale
hearing-record-receipt-evidence = Ce qui le prouve
hearing-record-receipt-evidence-hint = Par exemple le numéro de l’accusé.
hearing-record-withdrawal-signed = Jour de la signature
hearing-record-withdrawal-signed-hint = Tel qu’écrit sur le papier.
hearing-record-withdrawal-scan = Où se trouve le papier signé
hearing-record-withdrawal-scan-hint = Par exemple le numéro au registre du courrier.
hearing-follow-compliance = Suite donnée
hearing-follow-compliance-full = Exécuté
hearing-follow-compliance-part = Exécuté en partie
hearing-follow-compliance-ignored = Non exécuté
hearing-follow-on = Jour du constat
hearing-follow-on-hint = Aujourd’hui ou avant.
hearing-follow-text = Ce qui a été constaté
hearing-follow-text-hint = Pour le dossier de l’organe qui a décidé.
hearing-outlasts-title = Le jour fixé vient après le dernier jour de l’étape suivante
hearing-outlasts-promise = Le jour fixé est le
hearing-outlasts-last = Qui lit la décision aujourd’hui peut passer à l’étape suivante jusqu’au
hearing-outlasts-told = La décision avertit la personne de le faire quand même avant la fin de ce jour. Un jour plus proche l’évite ; pour garder celui-ci, renvoyez le formulaire.
hearing-also-answered-lead = Vous avez donné une réponse à cette demande. Le président n’est jamais récusé ; la décision l’indique.
hearing-register-lead-head = Une plainte arrivée par dépôt, par la poste ou par courriel est enregistrée à son vrai jour de réception, tôt ou tard. Une personne en juge.
hearing-register-lead-commission = Une plainte arrivée par dépôt, par la poste ou par courriel est enregistrée à son vrai jour de réception, tôt ou tard. Une personne en juge.
hearing-register-request = Référence de la demande
hearing-register-request-hint = Telle qu’elle figure sur le papier, avec ou sans traits d’union.
hearing-register-not-found = Aucune demande de cette référence ne peut faire ici l’objet d’une plainte. Vérifiez-la, ou enregistrez la plainte comme portant sur une demande que le portail n’a pas.
hearing-register-unseen = La demande ne figure pas dans le portail
hearing-register-unseen-lead = Une demande faite sur papier ou ailleurs peut aussi faire l’objet d’une plainte. Ce qu’en disent les papiers est enregistré avec elle.
hearing-register-unseen-link = Enregistrer une plainte sur une demande hors du portail
hearing-register-on = Sur la demande
hearing-register-on-none = Sur une demande hors du portail
hearing-register-receipt = Comment elle est arrivée
hearing-register-channel = Voie d’arrivée
hearing-register-received = Jour de réception
hearing-register-received-hint = Le vrai jour, d’après le cachet ou les en-têtes, même ancien.
hearing-register-reviewed = Objet de la plainte
hearing-register-grievance = Pourquoi
hearing-register-text = Ce que dit la plainte
hearing-register-text-hint = Dans les termes du papier, ou en résumé.
hearing-register-files = Numérisation du papier et de ses pièces
hearing-register-head-lead = À remplir seulement si le portail n’a pas la plainte au président. Tout peut rester vide.
hearing-register-declared-lead = Ces dates éclairent qui juge ; elles ne prouvent rien et ne font courir ici aucun délai.
hearing-register-institution = Institution à qui la demande a été faite
hearing-register-institution-empty = Choisir l’institution
hearing-register-request-received = Demande : reçue là-bas le
hearing-register-request-reference = Demande : son numéro là-bas
hearing-register-request-answered = Demande : réponse reçue le
hearing-register-request-answered-hint = Laisser vide s’il n’y a pas eu de réponse.
hearing-register-request-answer = Demande : ce qui a été répondu
hearing-register-head-received = Plainte au président : reçue là-bas le
hearing-register-head-reference = Plainte au président : son numéro là-bas
hearing-register-head-answered = Plainte au président : réponse reçue le
hearing-register-head-answered-hint = Laisser vide s’il n’y a pas eu de réponse.
hearing-register-head-answer = Plainte au président : ce qui a été répondu
office-complaints = Plaintes
office-row-complaint = Plainte
hearing-check = Vérifier avant l’envoi
hearing-check-title = Ce que la personne lira
hearing-check-send = Enregistrer et envoyer
hearing-check-edit = Modifier
hearing-check-road-mail = La personne reçoit un courriel dès l’enregistrement. La décision ne se corrige plus.
hearing-check-road-letter = La personne n’a pas d’adresse électronique : la décision attendra comme lettre à imprimer. Elle ne se corrige plus.
