### La consultation d’un tiers (article 9)

role-third-party = Tiers consulté
mail-open-consultation = Ouvrir la page de la consultation et répondre
mail-third-party-what = Ce qui vous concerne
mail-label-third-party-asked-on = Réponse souhaitée au plus tard le
mail-third-party-asked-subject = Consultation sur des informations qui vous concernent : { $reference }
mail-third-party-asked-body =
    L’institution a reçu une demande d’accès à des informations dont une partie vient de vous ou vous concerne. L’article 9 de la loi n° 31.13 l’oblige à demander votre accord avant de les communiquer.

    Vous pouvez donner votre accord, l’accorder en partie, ou vous opposer en disant pourquoi. Le silence n’est pas un accord, et l’institution décide dans tous les cas dans le délai légal, après avoir examiné vos raisons.
mail-third-party-answered-subject = Le tiers consulté a répondu : { $reference }
mail-third-party-answered-body =
    { $code ->
        [consented] Le tiers consulté a répondu : il est d’accord.
        [partly] Le tiers consulté a répondu : il est d’accord en partie, avec ses raisons.
       *[refused] Le tiers consulté a répondu : il s’oppose, avec ses raisons.
    }

    Il reste à l’institution à examiner cette réponse, à clore la consultation et à décider. Le délai continue de courir.
mail-open-consultation-told = Ouvrir la page de la consultation
mail-footer-link-third = Ce lien est personnel. Toute personne qui le détient peut répondre à votre place : ne le transmettez pas.
mail-label-third-party-told-on = Décision du
mail-third-party-told-subject = Décision sur les informations qui vous concernent : { $reference }
mail-third-party-told-body =
    { $code ->
        [supplied] Vous avez été consulté sur des informations qui vous concernent et dont l’accès est demandé. L’institution a décidé de les communiquer.
        [partly] Vous avez été consulté sur des informations qui vous concernent et dont l’accès est demandé. L’institution a décidé d’en communiquer une partie et de ne pas communiquer le reste.
       *[withheld] Vous avez été consulté sur des informations qui vous concernent et dont l’accès est demandé. L’institution a décidé de ne pas les communiquer.
    }

    L’institution décide seule, après avoir examiné la réponse du tiers consulté (article 9 de la loi n° 31.13). Cette décision ne révèle pas l’identité de la personne qui demande.
office-letter-third-party-asked = Consultation d’un tiers
office-letter-third-party-answered = Réponse du tiers
office-letter-third-party-told = Avis de la décision au tiers
consultation-title = Consultation sur des informations qui vous concernent
consultation-closed = Cette consultation est terminée et il n’est plus possible de répondre ici. Vous serez avisé de ce qui est décidé des informations qui vous concernent.
consultation-answered = Votre réponse est enregistrée. L’institution la pèsera et décidera dans le délai légal.
consultation-recorded = Ce qui est enregistré
consultation-recorded-answer = Votre réponse
consultation-recorded-on = Le
consultation-recorded-reasons = Vos raisons
consultation-asked = Ce qui vous est demandé
consultation-lead = L’institution ({ $institution }) a reçu une demande d’accès à des informations dont une partie vous concerne. Elle vous demande si vous acceptez que cette partie soit communiquée.
consultation-to = Tiers consulté
consultation-concerns = Les informations qui vous concernent
consultation-opened = Consultation du
consultation-reply-by = Réponse souhaitée au plus tard le
consultation-late = Ce jour est passé ; votre réponse est acceptée tant que l’institution n’a pas décidé.
consultation-answer = Acceptez-vous que ces informations soient communiquées ?
consultation-answer-consented = J’accepte
consultation-answer-consented-hint = Les informations peuvent être communiquées telles quelles
consultation-answer-partly = J’accepte en partie
consultation-answer-partly-hint = Dites à quelle partie vous vous opposez, et pourquoi
consultation-answer-refused = Je m’oppose
consultation-answer-refused-hint = Dites pourquoi : l’institution pèse vos raisons avant de décider
consultation-reasons = Vos raisons
consultation-reasons-hint = Nécessaires si vous vous opposez, même en partie. Seules les personnes qui traitent le dossier les lisent, ainsi que les fichiers.
consultation-send = Envoyer la réponse
consultation-law = Ce que dit la loi
consultation-law-consent = L’institution demande votre accord avant de communiquer des informations que vous lui avez confiées (article 9 de la loi n° 31.13).
consultation-law-silence = Le silence n’est pas un accord.
consultation-law-decides = L’institution décide seule, après avoir pesé vos raisons, et dans le délai légal.
consultation-law-anonymous = L’identité de la personne qui demande ne vous est pas révélée, et cette page ne lui révèle ni vos raisons ni vos fichiers.
consultation-decided-title = Ce qui est décidé
consultation-decided-supplied = L’institution a décidé de communiquer les informations qui vous concernent.
consultation-decided-partly = L’institution a décidé de communiquer une partie des informations qui vous concernent et de ne pas communiquer le reste.
consultation-decided-withheld = L’institution a décidé de ne pas communiquer les informations qui vous concernent.
consultation-decided-on = Le
consultation-left = Le dossier a pris fin sans décision : il n’y a plus rien à répondre.
consultation-files = Fichiers à l’appui de votre réponse
consultation-recorded-files = Fichiers joints
wrong-consultation-files-gone = Les fichiers joints ne sont gardés qu’un jour : retirez-les et joignez-les de nouveau
wrong-consultation-answer-missing = Choisissez une réponse
wrong-consultation-reasons-missing = Donnez vos raisons : sans elles, l’institution ne peut rien peser
wrong-consultation-reasons-too-long = Vos raisons sont trop longues : { $typed } caractères, { $limit } au plus
office-open-consultation-concerns = Les informations qui le concernent
office-open-consultation-concerns-hint = Un texte écrit pour lui, sans le nom du demandeur et sans le texte de la demande.
office-open-consultation-email = Adresse électronique du tiers
office-open-consultation-email-hint = Il reçoit un lien secret à lui. Sans adresse électronique, une lettre imprimée lui est envoyée.
office-open-consultation-address = Adresse postale du tiers
office-open-consultation-address-hint = Nécessaire sans adresse électronique.
office-open-consultation-language = Langue de l’avis
office-open-consultation-language-ar = Arabe
office-open-consultation-language-fr = Français
office-open-consultation-language-en = Anglais
office-open-consultation-by = Réponse souhaitée au plus tard le
office-open-consultation-by-hint = Dans le délai de réponse. Ce n’est pas un délai légal et il n’en arrête aucun.
office-close-consultation-end-partly = Le tiers est d’accord en partie
office-do-renew-consultation = Renouveler le lien du tiers
office-done-renew-consultation = L’ancien lien du tiers ne sert plus.
office-renew-consultation-lead = L’ancien lien cesse aussitôt. Si une adresse est donnée, l’avis y part à nouveau avec un nouveau lien.
office-renew-consultation-which = Consultation
office-renew-consultation-email = Bonne adresse électronique
office-renew-consultation-email-hint = Laissez vide pour seulement arrêter le lien.
office-renew-consultation-address = Bonne adresse postale
office-renew-consultation-address-hint = Pour une lettre imprimée.
office-renew-consultation-reasons = Raison
office-renew-consultation-reasons-hint = Par exemple une adresse fausse. Reste dans l’historique du dossier.
office-end-partly = accord partiel, close le
office-end-overtaken = dépassée par la décision, close le
office-event-third-party-answered =
    { $answer ->
        [consented] Le tiers a répondu : d’accord
        [partly] Le tiers a répondu : d’accord en partie
       *[refused] Le tiers a répondu : opposé
    }
office-event-third-party-link-renewed = Lien du tiers renouvelé
office-consultation-by = réponse souhaitée au plus tard le { $date }
office-consultation-notified = avisé le { $date }
office-consultation-waits-mail = avis en cours d’envoi
office-consultation-waits-letter = la lettre attend son envoi
office-consultation-answered-consented = A répondu le { $date } : d’accord
office-consultation-answered-partly = A répondu le { $date } : d’accord en partie
office-consultation-answered-refused = A répondu le { $date } : opposé
field-wrong-shows-request = { $field } : ce texte nomme le demandeur ou reprend sa demande. Réécrivez-le sans cela.
field-wrong-no-way = { $field } : donnez une adresse électronique ou une adresse postale
office-reply-consultations = Une consultation est encore ouverte
office-reply-consultations-what = La réponse définitive la clôt : avec la réponse du tiers s’il a répondu, sinon sans réponse ou comme dépassée. Le refus du tiers n’est jamais à lui seul un motif de refus : l’institution pèse ses raisons.
refusal-address-missing = Il faut une adresse électronique ou postale du tiers.
refusal-reply-by-outside = Ce jour tombe après la fin du délai qui court ({ $date }) : choisissez un jour avant.
refusal-third-party-answered = Le tiers a répondu lui-même : on n’enregistre pas autre chose que ce qu’il a dit.
refusal-in-past = Ce jour est passé.
office-reply-disclosed-title = Les tiers consultés sont avisés de la décision
office-reply-disclosed-what = Chacun apprend ce qui est décidé des informations qui le concernent, et rien d’autre : ni le nom du demandeur, ni le texte de la réponse.
office-reply-disclosed = Les informations qui le concernent
office-reply-disclosed-hint = À dire avec la réponse définitive, en accord avec ses parties.
office-disclosed-supplied = Communiquées
office-disclosed-partly = Communiquées en partie
office-disclosed-withheld = Non communiquées
office-disclosed-of = <bdi>{ $name }</bdi> : <b>{ $what }</b>
office-said-consented = Il a répondu : d’accord
office-said-partly = Il a répondu : d’accord en partie
office-said-refused = Il a répondu : opposé
office-consultation-decided-supplied = Décidé le { $date } : informations communiquées
office-consultation-decided-partly = Décidé le { $date } : informations communiquées en partie
office-consultation-decided-withheld = Décidé le { $date } : informations non communiquées
office-consultation-told = avisé de la décision le { $date }
office-consultation-tells-mail = avis de la décision en cours d’envoi
office-consultation-tells-letter = la lettre sur la décision attend son envoi
office-event-third-party-decided =
    { $disclosure ->
        [supplied] Décidé : les informations qui concernent le tiers sont communiquées
        [partly] Décidé : les informations qui concernent le tiers sont communiquées en partie
       *[withheld] Décidé : les informations qui concernent le tiers ne sont pas communiquées
    }
refusal-disclosure-missing = Dites ce qui est décidé des informations de chaque tiers que le portail a consulté.
refusal-disclosure-contradicted = Ce qui est dit au tiers contredit la réponse : on ne dit pas « communiquées » si rien n’est communiqué, ni « non communiquées » si tout l’est.
