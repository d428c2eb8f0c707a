### Pourquoi un acte est refusé

refusal-not-permitted = Cet acte n’est pas possible à cette étape du dossier.
refusal-not-yours = Ce dossier n’est pas celui de votre institution.
refusal-not-in-office = Votre désignation ne couvre pas ce jour : vous pouvez lire, non agir.
refusal-officer-in-office = Une personne chargée de l’information est en fonction : c’est à elle d’agir.
refusal-in-future = La date est dans le futur. Écrivez un jour passé, ou aujourd’hui.
refusal-before-receipt = Cette date est antérieure à la réception de la demande ou à l’acte qu’elle doit suivre. Vérifiez-la.
refusal-no-scan = Seule la personne concernée peut se désister : joignez la copie numérisée de l’écrit signé.
refusal-before-law = La loi n° 31.13 s’applique depuis le 12 mars 2019 : une demande reçue avant n’en relève pas. Vérifiez l’année.
refusal-does-not-receive = L’institution ne reçoit pas encore par le portail : l’administration du portail doit d’abord l’ouvrir.
refusal-already-taken-on = Le dossier est déjà chez cette personne.
refusal-no-such-clock = Ce délai n’existe pas dans ce dossier.
refusal-nothing-runs = Ce délai est arrêté : il ne peut plus être prorogé.
refusal-term-ended =
    { $date ->
        [none] Le premier délai est fini.
       *[other] Le premier délai est fini depuis le { $date }.
    } Un avis tardif ne déplace rien (article 16).
refusal-already-extended = Le délai a déjà été prorogé. La loi ne le permet qu’une fois (article 16).
refusal-no-open-consultation = Ce motif suppose une consultation ouverte. Ouvrez-la d’abord.
refusal-no-such-consultation = Cette consultation est déjà close, ou n’existe pas.
refusal-urgency-not-asked = La demande n’a pas été présentée comme urgente.
refusal-urgency-already-assessed = L’urgence a déjà été décidée.
refusal-reasons-missing = La loi veut des raisons ici. Écrivez-les.
refusal-no-items = La réponse n’a aucune partie. Ajoutez-en une.
refusal-exception-missing = Un refus fondé sur l’article 7 nomme au moins une exception.
refusal-law-missing = Le secret prévu par une législation particulière cite cette législation.
refusal-right-body-is-here = L’autre institution ne peut pas être la vôtre. Choisissez-en une autre, ou laissez le champ vide.
refusal-earlier-supply-elsewhere = La communication précédente doit venir de la même institution, dans un autre dossier.
refusal-earlier-supply-other-year = La communication précédente n’est pas de la même année civile.
refusal-identity-not-confirmed = Une personne doit confirmer que les deux demandeurs n’en font qu’un.
refusal-sign-off-needed = Cette réponse est signée par le président de l’institution : son motif n’est pas dans la liste de l’article 18, ou l’institution demande la signature sur chaque réponse. Demandez sa signature.
refusal-no-such-proposal = Cet acte n’attend plus : quelqu’un a déjà décidé.
refusal-same-person = La personne qui a demandé l’acte ne peut pas le confirmer. Une autre doit décider.
refusal-proposal-expired = Le délai pour confirmer est passé depuis le { $date }. L’acte doit être demandé de nouveau.
refusal-proposal-pending = Le même acte attend déjà une seconde personne.
refusal-no-such-reply = Cette réponse n’existe pas dans ce dossier.
refusal-already-received = La réception de cette réponse est déjà enregistrée.
refusal-portal-receipt = La date de réception d’une demande du portail est celle du portail. Elle ne se corrige pas.
refusal-duplicate-missing = Un doublon nomme la demande qu’il répète.
refusal-original-void = L’autre demande a été annulée elle-même : celle-ci n’en est pas le doublon.
refusal-original-withdrawn = L’autre demande a été retirée, elle ne recevra pas de réponse : celle-ci n’en est pas le doublon.
refusal-original-not-received = L’institution n’a pas reçu l’autre demande par le portail : celle-ci n’en est pas le doublon.
refusal-original-changed = La date de réception de l’autre demande a changé depuis. Demandez l’annulation à nouveau.
refusal-original-of-another = Le numéro d’identité de l’autre demande est différent : elle vient d’une autre personne. Un doublon vient de la même.
refusal-same-requester-unconfirmed = Aucun numéro d’identité ne prouve que les deux demandes viennent de la même personne. Écrivez ce qui l’établit.
refusal-nothing-to-change = Il n’y a plus rien à changer : c’est peut-être déjà fait.
refusal-too-far = Ce jour est trop loin : fixez un jour au plus tard le { $date }.
refusal-proof-does-not-fit = Cette preuve ne montre pas une remise de cette sorte. Choisissez celle qui y correspond.
refusal-not-yet = Il est trop tôt pour cette plainte : la page de la demande indique le jour où elle devient possible.
refusal-no-such-complaint = Ce dossier n’a pas cette plainte.
refusal-other-body = Cette plainte relève d’une autre autorité : le président de l’institution d’abord, la Commission ensuite.
refusal-nothing-reviewed = Ce dossier n’a ni la réponse ni le silence visés par la plainte.
refusal-already-complained = Une plainte sur la même réponse ou le même silence est déjà enregistrée.
refusal-no-grievance = Choisissez au moins un motif de la plainte.
refusal-answered-themselves = Qui a traité la demande par délégation ne décide pas de la plainte.
refusal-redress-missing = Une plainte accueillie dit ce qui sera communiqué et, devant le président, au plus tard quel jour.
refusal-redress-of-nothing = Une décision de rejet ne promet rien.
