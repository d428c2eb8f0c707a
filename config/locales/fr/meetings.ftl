### Les réunions de la Commission : convocation, ordre du jour, présences, résultats, procès-verbal

menu-commission-meetings = Réunions
meeting-title = Réunion n° <bdi dir="ltr">{ $number }</bdi>
meeting-heading = Réunion n° { $number }
meeting-list-lead = La Commission se réunit au moins une fois par mois (article 3 du règlement intérieur). Une plainte se décide sur sa propre page ; la réunion n’en change aucun délai.
meeting-list-empty = Aucune réunion cette année-là
meeting-convene = Convoquer une réunion
meeting-convene-lead = Elle reçoit le numéro suivant de son année. L’ordre du jour se compose ensuite.
meeting-col-meeting = Réunion
meeting-col-items = À l’ordre du jour
meeting-col-deliberated = Délibérées
meeting-col-left = Renvoyées ou retirées
meeting-col-complaint = Plainte
meeting-col-institution = Institution
meeting-col-received = Reçue le
meeting-col-due = Fin des 30 jours
meeting-col-seat = Qualité
meeting-col-presence = Présence
meeting-kind = Nature de la réunion
meeting-kind-hint = Une seconde réunion, dans les huit jours d’une réunion sans quorum, est valable quel que soit le nombre des présents (article 5 du règlement intérieur). Elle n’est proposée qu’après une réunion dont les présences enregistrées n’atteignent pas le quorum.
meeting-kind-ordinary = Réunion ordinaire
meeting-kind-extraordinary = Réunion extraordinaire
meeting-kind-second = Seconde réunion, après défaut de quorum
meeting-after = Réunion sans quorum qu’elle suit
meeting-after-hint = Pour une seconde réunion seulement.
meeting-after-none = Aucune
meeting-after-of = après la réunion n° <bdi dir="ltr">{ $number }</bdi>, sans quorum
meeting-after-plain = après la réunion n° { $number }, sans quorum
meeting-starts = Date et heure
meeting-place = Lieu
meeting-place-hint = Par exemple : siège de la Commission, Rabat
meeting-state-convened = Convoquée
meeting-state-held = Tenue, procès-verbal ouvert
meeting-state-closed = Procès-verbal clos
meeting-state-cancelled = Réunion annulée
meeting-convened-by = Convoquée par

meeting-agenda = Ordre du jour
meeting-agenda-empty = Aucune plainte à l’ordre du jour
meeting-ends-before = Ses 30 jours finissent avant la réunion
meeting-order = Ordre des plaintes
meeting-order-at = Rang
meeting-order-of = Rang de la plainte
meeting-order-save = Enregistrer l’ordre
meeting-propose = Plaintes à inscrire
meeting-propose-lead = Plaintes en attente d’une décision, dont les 30 jours finissent avant la réunion ou au plus tard le { $date }, et qui n’attendent dans aucune autre réunion. La plus proche vient en premier.
meeting-propose-more = D’autres plaintes suivent : elles seront proposées quand celles-ci seront inscrites.
meeting-propose-none = Aucune plainte à proposer.
meeting-choose = Inscrire
meeting-reference = Une autre plainte, par sa référence
meeting-reference-hint = Par exemple CDAI-2026-00012-7
meeting-put = Inscrire à l’ordre du jour
meeting-wrong-reference = Aucune plainte devant la Commission ne porte cette référence.
meeting-wrong-order = Le rang est un nombre, par exemple 1.

meeting-presence = Présences
meeting-presence-none = Les présences ne sont pas encore enregistrées.
meeting-presence-lead = Les membres de l’article 23, par siège. La Commission délibère valablement avec { $needed } membres présents sur { $of } (article 24).
meeting-presence-second = Cette seconde réunion est valable quel que soit le nombre des présents.
meeting-presence-save = Enregistrer les présences
meeting-name = Nom
meeting-wrong-name = Une personne présente a un nom.
meeting-is-present = Présent(e)
meeting-is-absent = Absent(e)
meeting-secretary = Secrétaire de séance
meeting-secretary-hint = Sans voix délibérative.
meeting-seat-chair = Présidence de la Commission
meeting-seat-administration = Représentant des administrations publiques
meeting-seat-association = Représentant d’une association
meeting-seat-representatives = Membre désigné par le président de la Chambre des représentants
meeting-seat-councillors = Membre désigné par le président de la Chambre des conseillers
meeting-seat-probity = Représentant de l’Instance nationale de la probité, de la prévention et de la lutte contre la corruption
meeting-seat-archives = Représentant des Archives du Maroc
meeting-seat-human-rights = Représentant du Conseil national des droits de l’Homme
meeting-seat-mediator = Représentant du Médiateur du Royaume
meeting-present-n =
    { $n ->
        [one] Un membre présent sur { $of } (quorum : { $needed }).
       *[other] { $n } membres présents sur { $of } (quorum : { $needed }).
    }
meeting-quorum = La Commission peut délibérer.
meeting-no-quorum = Le quorum n’est pas atteint : rien ne peut être délibéré. Une seconde réunion se tient dans les huit jours.

meeting-results = Résultats
meeting-result = Résultat
meeting-result-lead = Ce résultat entre au procès-verbal. La décision elle-même, motivée, s’enregistre et s’envoie depuis la page de la plainte.
meeting-result-none = Pas encore de résultat
meeting-result-deliberated = Délibérée
meeting-result-agreed = { $result } : { $finding }
meeting-result-adjourned = Renvoyée à une réunion ultérieure
meeting-result-taken-off = Retirée de l’ordre du jour
meeting-result-cancelled = Réunion annulée
meeting-result-record = Enregistrer le résultat
meeting-result-change = Modifier le résultat
meeting-result-save = Enregistrer le résultat
meeting-take-off = Retirer de l’ordre du jour
meeting-if-deliberated = Si elle a été délibérée
meeting-if-adjourned = Si elle est renvoyée
meeting-if-taken-off = Si elle est retirée
meeting-agreed = Ce que la Commission a retenu
meeting-vote = Vote
meeting-vote-unanimous = À l’unanimité des présents
meeting-vote-majority = À la majorité
meeting-vote-casting = Par la voix prépondérante de la présidence
meeting-to = Réunion à laquelle elle est renvoyée
meeting-to-hint = Elle est inscrite à l’ordre du jour de cette réunion. Le renvoi ne prolonge pas les 30 jours.
meeting-to-none = Date à fixer
meeting-adjourned-to = À la réunion n° { $number }
meeting-off-reason = Motif du retrait
meeting-texts-hint = Sans nom ni donnée personnelle : ce texte ne peut plus être effacé.
meeting-decided = Décision enregistrée le
meeting-differs = La décision enregistrée n’est pas celle que le procès-verbal indique.
meeting-to-decide = Enregistrer la décision sur la page de la plainte
meeting-admit-first = Avant la décision, déclarer la plainte recevable sur sa page

meeting-do-agenda = Composer l’ordre du jour
meeting-do-presence = Enregistrer les présences
meeting-do-move = Changer la date ou le lieu
meeting-do-move-lead = Possible tant que les présences ne sont pas enregistrées. L’ordre du jour reste.
meeting-do-cancel = Annuler la réunion
meeting-do-cancel-lead = Les plaintes de son ordre du jour redeviennent libres. Aucun de leurs délais n’en est prolongé.
meeting-cancel-reason = Motif de l’annulation
meeting-do-close = Clore le procès-verbal
meeting-do-close-lead = Un procès-verbal clos ne change plus ; seule une correction peut être portée à côté.
meeting-unsettled-n =
    { $n ->
        [one] Une plainte n’a pas encore de résultat.
       *[other] { $n } plaintes n’ont pas encore de résultat.
    }
meeting-do-correct = Porter une correction
meeting-do-correct-lead = Le procès-verbal clos reste tel quel ; la correction est portée à côté, avec son auteur et sa date.
meeting-correct-text = Correction
meeting-corrections = Corrections
meeting-closing = Clôture
meeting-closed-on = Procès-verbal clos le { $date } par { $name }.
meeting-documents = Documents
meeting-agenda-pdf = Ordre du jour, PDF
meeting-minutes-pdf = Procès-verbal, PDF
meeting-record-json = Registre de la réunion, JSON
meeting-standings = Réunions de la Commission
meeting-stands = À l’ordre du jour

meeting-done-convened = La réunion est convoquée.
meeting-done-agenda = L’ordre du jour est enregistré.
meeting-done-order = L’ordre des plaintes est enregistré.
meeting-done-presence = Les présences sont enregistrées.
meeting-done-result = Le résultat est enregistré.
meeting-done-move = La date et le lieu sont enregistrés.
meeting-done-cancel = La réunion est annulée.
meeting-done-close = Le procès-verbal est clos.
meeting-done-correct = La correction est portée à côté du procès-verbal.

meeting-fault-overtaken = Quelqu’un a enregistré autre chose sur cette réunion entre-temps. Voici où elle en est ; vérifiez et envoyez de nouveau.
meeting-fault-over = Cette réunion est close ou annulée : rien ne peut plus y être enregistré.
meeting-fault-not-closed = Une correction ne se porte qu’à côté d’un procès-verbal clos.
meeting-fault-held = Les présences sont enregistrées : la réunion a été tenue.
meeting-fault-not-yet = Le jour de la réunion n’est pas venu.
meeting-fault-out-of-reach = La date doit suivre l’entrée en vigueur de la loi et tomber dans l’année qui vient.
meeting-fault-no-first = Une seconde réunion suit une réunion enregistrée sans quorum : choisissez laquelle.
meeting-fault-not-within = Une seconde réunion se tient après la réunion sans quorum, dans les huit jours.
meeting-fault-followed = Une seconde réunion la suit déjà ; annulez d’abord celle-ci, si elle n’a pas été tenue.
meeting-fault-nothing-chosen = Choisissez au moins une plainte ou indiquez sa référence.
meeting-fault-not-open = Cette plainte n’attend pas de décision de la Commission.
meeting-fault-elsewhere = Cette plainte attend déjà à l’ordre du jour d’une autre réunion.
meeting-fault-came-later = Cette plainte est parvenue à la Commission après le jour de la réunion : elle ne peut pas y être examinée.
meeting-fault-not-on-agenda = Cette plainte n’est pas à l’ordre du jour.
meeting-fault-seats = Indiquez au moins un membre présent, avec son nom.
meeting-fault-nobody-present = Enregistrez d’abord les présences.
meeting-fault-no-quorum = Sans quorum, aucune plainte ne peut être délibérée.
meeting-fault-no-chair = La voix prépondérante est celle de la présidence, qui n’est pas présente.
meeting-fault-not-later = Choisissez une réunion ultérieure qui n’est ni close ni annulée.
meeting-fault-unsettled = Chaque plainte de l’ordre du jour doit avoir un résultat.

meeting-doc-agenda = Ordre du jour de la réunion n° { $number }
meeting-doc-minutes = Procès-verbal de la réunion n° { $number }
meeting-doc-lead = { $kind }, le { $when }, { $place }.
meeting-doc-secretary = Secrétaire de séance : { $name }.
meeting-doc-open = Ce procès-verbal n’est pas clos : il peut encore changer.
meeting-mark-title = Le registre de cette réunion
meeting-mark-how = L’empreinte ci-dessous est celle du fichier JSON du registre de la réunion tel qu’il était quand ce document a été fait.
meeting-mark-alt = Code à scanner : empreinte SHA-256 du registre de la réunion
meeting-mark-digest = SHA-256 du fichier JSON

hearing-deliberated-title = Ce que la Commission a délibéré
hearing-differs-title = Cette décision n’est pas ce que la Commission a délibéré
hearing-differs-lead = Si elle est juste, enregistrez-la : le procès-verbal dira que les deux diffèrent.
