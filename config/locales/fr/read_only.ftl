### Le portail ne reçoit rien pendant un temps

menu-admin-read-only = Lecture seule
read-only-title = Le portail ne reçoit rien pour le moment.
read-only-cause = Motif
read-only-cause-maintenance = Une maintenance est en cours.
read-only-cause-move = Le portail change de machine.
read-only-cause-fault = Une panne est en cours de réparation.
read-only-cause-security = Une mesure de sécurité est en cours.
read-only-until = Reprise prévue : { $at }.
read-only-goes-on = La consultation reste possible. Les jours perdus sont rendus pour les plaintes ; le délai de réponse des institutions continue de courir.
read-only-kept-title = Rien n’a été enregistré
turned-away-read-only = Le portail ne reçoit rien pour le moment. Gardez cette page ouverte : ce que vous avez saisi s’y trouve encore, et vous l’enverrez d’ici quand le portail aura repris.
turned-away-signed-out = Votre session est terminée. Gardez cette page ouverte : ce que vous avez saisi s’y trouve encore. Connectez-vous dans un autre onglet, puis revenez ici et envoyez de nouveau.
turned-away-form = Votre navigateur n’a plus le cookie avec lequel cette page avait été ouverte. Ce que vous avez saisi s’y trouve encore : envoyez-le de nouveau d’ici.
turned-away-sign-in = Se connecter dans un nouvel onglet
read-only-kept-again = Envoyer de nouveau
read-only-kept-session = Si vous étiez connecté, reconnectez-vous d’abord dans un autre onglet.
read-only-kept-file = Choisissez de nouveau ce fichier : { $file }
read-only-kept-texts = Ce que vous avez écrit
read-only-kept-secret = Revenez au formulaire quand le portail aura repris : un mot de passe n’est jamais gardé sur une page.
read-only-kept-paper = Une demande d’accès à l’information qui ne peut pas attendre se dépose aussi auprès de l’institution elle-même, contre récépissé, ou lui est adressée par courrier (article 14).
problem-read-only-title = Le portail ne reçoit rien pour le moment
problem-read-only-way = Rien de ce que vous venez d’envoyer n’a été enregistré. Revenez à la page précédente et envoyez de nouveau quand le portail aura repris.

read-only-lead = Tout reste lisible, mais rien n’est reçu : ni demande, ni acte, ni réglage. Les tâches attendent et aucun courriel ne part. Seuls les administrateurs peuvent se connecter.
read-only-law = Chaque jour touché est rendu aux demandeurs pour leurs plaintes, comme pour une panne. Les délais des institutions, des présidents et de la Commission continuent de courir, et un avis de prorogation qui ne part pas à temps est sans effet (article 16).
read-only-mails = { $n ->
    [one] Un courriel attend encore de partir : il attendra jusqu’à la reprise.
   *[other] { $n } courriels attendent encore de partir : ils attendront jusqu’à la reprise.
    }
read-only-since = En lecture seule depuis le { $at }
read-only-begin = Passer en lecture seule
read-only-change = Corriger l’annonce
read-only-end = Reprendre
read-only-end-lead = À la reprise, les jours touchés sont rendus aux demandeurs et tout ce qui attendait se fait.
read-only-expected = Fin prévue
read-only-said = Précision
read-only-said_ar = Précision en arabe
read-only-said_fr = Précision en français
read-only-said_en = Précision en anglais
read-only-said-hint = Lue par tous, en haut de chaque page.
read-only-source = Sur la foi de
read-only-source-hint = La note, la décision ou l’incident. Figure au journal et dans le calendrier public.
read-only-acts = Ce qui a été fait
read-only-done-begun = Le portail est en lecture seule.
read-only-done-ended = Le portail a repris.
read-only-done-meanwhile = Le calendrier vient de changer plusieurs fois. Rien n’est fait : essayez encore.
read-only-fault-ends-before = La fin prévue est déjà passée.
read-only-fault-too-long = La fin prévue est à plus de trente jours : annoncez-en une plus proche, vous la corrigerez.
did-read-only-begun = Lecture seule
did-read-only-ended = Fin de la lecture seule
did-read-only-expected = Fin prévue : { $at }
did-read-only-outages = Jours rendus par l’acte du calendrier n° { $acts }
did-read-only-no-outage = Aucun jour rendu
read-only-confirm-title = Passer en lecture seule ?
read-only-confirm-days = Jours rendus aux demandeurs pour leurs plaintes si la reprise a lieu comme prévu :
read-only-confirm-act = Un acte du calendrier, public, le dira.
read-only-confirm-told = Chaque personne concernée en sera avisée une fois.
read-only-count = Compter les dates que la reprise déplacerait
read-only-count-failed = Les dates déplacées ne peuvent pas être comptées : un dossier est illisible. La reprise reste possible ; prévenez la personne qui s’occupe du serveur.
read-only-lost = Ces jours ne seront pas rendus aux demandeurs, car le calendrier ne les reçoit pas. Enregistrez-y une panne dès que possible.
