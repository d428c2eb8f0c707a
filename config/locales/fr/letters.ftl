### Les lettres qui se prouvent elles-mêmes : récépissés, prorogations, réponses, décisions, et la page qui les vérifie

doc-portal = Bayan, portail du droit d’accès à l’information
doc-page = page { $n } sur { $of }
doc-place = { $place }, le { $date }

doc-label-reference = Référence
doc-label-request = Référence de la demande
doc-label-date = Date
doc-label-to = À
doc-label-behalf = Pour le compte de
doc-label-address = Adresse
doc-label-institution = Institution ou organisme concerné
doc-label-received = Demande reçue le
doc-label-original = Autre demande
doc-label-original-received = Autre demande reçue le
doc-label-channel = Mode de dépôt
doc-label-kind = Nature de la demande
doc-label-delivery = Mode d’obtention de l’information
doc-label-extension-ground = Motif de la prorogation
doc-label-previous-due = Échéance précédente
doc-label-due = Nouvelle échéance
doc-label-ground = Motif du refus
doc-label-exception = Exception (article 7)
doc-label-right-body = Organisme qui la détient
doc-label-law = Texte de loi
doc-label-published = Référence et lieu de publication
doc-label-earlier = Communication antérieure
doc-label-complaint-received = Plainte reçue le
doc-label-complaint-declared = Plainte déclarée reçue le
doc-label-decide-by = À décider au plus tard le
doc-day-with-length = { $date } ({ $length })

doc-title-receipt = Récépissé d’une demande d’accès à l’information
doc-title-extension = Avis de prorogation du délai de réponse
doc-title-urgency =
    { $code ->
        [accepted] Décision reconnaissant l’urgence de la demande
       *[declined] Décision ne retenant pas l’urgence de la demande
    }
doc-title-answer =
    { $outcome ->
        [granted] Décision de communication des informations demandées
        [partly] Décision de communication partielle des informations demandées
        [refused] Décision de refus de communication
       *[interim] Première réponse à une demande d’accès à l’information
    }
doc-title-complaint-receipt =
    { $body ->
        [head] Récépissé d’une plainte au président de l’institution
       *[commission] Récépissé d’une plainte à la Commission du droit d’accès à l’information
    }
doc-title-declared-receipt =
    { $body ->
        [head] Récépissé du portail : plainte au président de l’institution, remise hors du portail selon la déclaration de son auteur
       *[commission] Récépissé du portail : plainte à la Commission du droit d’accès à l’information, remise hors du portail selon la déclaration de son auteur
    }
doc-title-decision =
    { $body ->
        [head] { $finding ->
            [upheld] Décision du président de l’institution : plainte accueillie
            [partly] Décision du président de l’institution : plainte accueillie en partie
            [rejected] Décision du président de l’institution : plainte rejetée
           *[inadmissible] Décision du président de l’institution : plainte irrecevable
        }
       *[commission] { $finding ->
            [upheld] Suite donnée par la Commission : plainte fondée
            [partly] Suite donnée par la Commission : plainte fondée en partie
            [rejected] Suite donnée par la Commission : plainte non fondée
           *[inadmissible] Suite donnée par la Commission : plainte irrecevable
        }
    }

doc-receipt-body = L’institution désignée ci-dessus certifie avoir reçu, le { $date }, votre demande présentée en application de la loi n° 31.13 relative au droit d’accès à l’information, notamment de son article 14. Le dépôt d’une demande est gratuit.
doc-asked = Informations demandées
doc-reasons = Motivation
doc-due-title = Délai
doc-due =
    { $rule ->
        [urgent] Réponse à la demande urgente due au plus tard le { $date } ({ $length }, article { $article }).
        [head-decision] Décision du président due au plus tard le { $date } ({ $length }, article { $article }).
        [commission-decision] Réponse de la Commission due au plus tard le { $date } ({ $length }, article { $article }).
       *[answer] Réponse due au plus tard le { $date } ({ $length }, article { $article }).
    }
doc-due-between = Échéance : { $earliest }, ou au plus tard { $latest }, selon la date d’une fête religieuse non encore confirmée ({ $length }, article { $article }).
doc-due-unknown = L’échéance n’est pas encore calculable : le calendrier de cette année n’est pas publié.
doc-silence-undated = Sans réponse dans ce délai, vous pouvez adresser une plainte au président de l’institution (article 19).

doc-extension-body = Vu la loi n° 31.13 relative au droit d’accès à l’information, notamment son article { $article }, l’institution vous informe qu’elle proroge le délai de réponse à votre demande. Il ne peut être prorogé qu’une seule fois.

doc-urgency-body =
    { $code ->
        [accepted] Vu la loi n° 31.13 relative au droit d’accès à l’information, notamment son article 17, l’institution reconnaît l’urgence de votre demande.
       *[declined] Vu la loi n° 31.13 relative au droit d’accès à l’information, notamment son article 17, l’institution ne retient pas l’urgence de votre demande, pour les motifs exposés ci-dessous. La demande suit son cours dans le délai ordinaire de l’article 16, compté depuis sa réception.
    }

doc-answer-body =
    { $outcome ->
        [granted] Vu la loi n° 31.13 relative au droit d’accès à l’information, notamment ses articles 14, 15 et 16, et après examen de votre demande reçue le { $date }, l’institution décide de vous communiquer les informations demandées.
        [partly] Vu la loi n° 31.13 relative au droit d’accès à l’information, notamment ses articles 7, 8, 16 et 18, et après examen de votre demande reçue le { $date }, l’institution décide de vous communiquer une partie des informations demandées et de ne pas communiquer le reste, pour les motifs exposés ci-dessous.
        [refused] Vu la loi n° 31.13 relative au droit d’accès à l’information, notamment ses articles 7, 16 et 18, et après examen de votre demande reçue le { $date }, l’institution décide de refuser la communication des informations demandées, pour les motifs exposés ci-dessous.
       *[interim] Vu la loi n° 31.13 relative au droit d’accès à l’information, l’institution donne une première réponse à votre demande reçue le { $date }.
    }
doc-answer-text = Réponse de l’institution
doc-items = Ce qui est communiqué et ce qui ne l’est pas
doc-items-number = N°
doc-items-what = Information
doc-items-decision = Décision
doc-supplied = Communiquée
doc-withheld = Non communiquée
doc-published = Déjà publiée
doc-withheld-item = Élément n° { $n } : motif du refus et motivation
doc-ground = { $ground } (article 18)
doc-severed = Conformément à l’article 8, seules les parties qui relèvent d’une exception de l’article 7 sont occultées ; le reste est communiqué.
doc-files = Documents communiqués
doc-files-name = Fichier
doc-files-size = Taille
doc-files-digest = Empreinte (SHA-256)
doc-reuse = Ces informations peuvent être utilisées ou réutilisées à des fins légitimes, sans en altérer le contenu et en citant leur source et leur date (article 6).
doc-interim = Cette réponse est une première réponse : le délai de la réponse définitive continue de courir.

doc-remedies = Voies de recours
# The last day of a remedy and what it counts from: the same sentence in letters, in mails and on pages.
last-day-head =
    { $from ->
        [arrival] Dernier jour pour la plainte au président de l’institution : { $date }. Ce jour est compté du { $start }, comme si cette décision vous parvenait ce jour-là ; si elle vous parvient plus tard, le délai de { $length } se compte du jour où elle vous parvient.
        [received] Dernier jour pour la plainte au président de l’institution : { $date }, soit { $length } comptés du { $start }, jour où vous avez reçu la réponse.
        [dispatched] Dernier jour pour la plainte au président de l’institution : { $date }, soit { $length } comptés du { $start }, jour où la réponse a été envoyée ; si vous l’avez reçue plus tard, le délai se compte du jour où vous l’avez reçue.
        [other-received] Dernier jour pour la plainte au président de l’institution : { $date }, soit { $length } comptés du { $start }, jour où vous avez reçu une autre réponse à la même demande. Le jour où vous recevez la réponse ne le change pas.
        [other-dispatched] Dernier jour pour la plainte au président de l’institution : { $date }, soit { $length } comptés du { $start }, jour où une autre réponse à la même demande a été envoyée. Le jour où vous recevez la réponse ne le change pas.
        [voided] Dernier jour pour la plainte au président de l’institution : { $date }, soit { $length } comptés du { $start }, jour où la demande a été annulée, car rien ne prouve le jour où l’avis vous est parvenu.
        [urgent-end] Dernier jour pour la plainte au président de l’institution : { $date }, soit { $length } comptés du { $start }, dernier jour du délai de la réponse urgente, passé sans réponse. Le jour où vous recevez la réponse ne le change pas.
        [possible-end] Dernier jour pour la plainte au président de l’institution : { $date }, soit { $length } comptés du { $start }, premier jour où le délai de réponse a pu prendre fin, car la date d’une fête n’est pas encore annoncée. Le jour où vous recevez la réponse ne le change pas.
        [other-end] La plainte au président de l’institution est acceptée jusqu’au { $date }, soit { $length } comptés du { $start }, autre dernier jour du délai de réponse, qui avait été annoncé. Le jour où vous recevez la réponse ne le change pas.
        [possible-silence] Sans réponse dans ce délai, vous pouvez adresser une plainte au président de l’institution (article 19) à partir du { $opens } ou, au plus tard, du { $surely }, selon la date d’une fête qui n’est pas encore annoncée ; le dernier jour sûr pour le faire est le { $date }, soit { $length } comptés du { $start }, premier jour où le délai peut prendre fin.
        [silence] Sans réponse dans ce délai, vous pouvez, à partir du { $opens }, adresser une plainte au président de l’institution (article 19) ; le dernier jour pour le faire est le { $date }, soit { $length } comptés du { $start }.
       *[end] Dernier jour pour la plainte au président de l’institution : { $date }, soit { $length } comptés du { $start }, dernier jour du délai de réponse, passé sans réponse. Le jour où vous recevez la réponse ne le change pas.
    }
last-day-commission =
    { $from ->
        [arrival] Dernier jour pour la plainte à la Commission du droit d’accès à l’information : { $date }. Ce jour est compté du { $start }, comme si vous receviez la décision ce jour-là ; si vous la recevez plus tard, le délai de { $length } se compte du jour où vous la recevez.
        [received] Dernier jour pour la plainte à la Commission du droit d’accès à l’information : { $date }, soit { $length } comptés du { $start }, jour où vous avez reçu la décision.
        [dispatched] Dernier jour pour la plainte à la Commission du droit d’accès à l’information : { $date }, soit { $length } comptés du { $start }, jour où la décision a été envoyée ; si vous l’avez reçue plus tard, le délai se compte du jour où vous l’avez reçue.
       *[end] Dernier jour pour la plainte à la Commission du droit d’accès à l’information : { $date }, soit { $length } comptés du { $start }, dernier jour du délai du président, passé sans décision. Le jour où vous recevez la décision ne le change pas.
    }
last-day-court =
    { $from ->
        [arrival] Dernier jour pour le recours devant le tribunal administratif : { $date }. Ce jour est compté du { $start }, comme si vous receviez la réponse de la Commission ce jour-là ; si vous la recevez plus tard, le délai de { $length } se compte du jour où vous la recevez.
        [received] Dernier jour pour le recours devant le tribunal administratif : { $date }, soit { $length } comptés du { $start }, jour où vous avez reçu la réponse de la Commission.
        [dispatched] Dernier jour pour le recours devant le tribunal administratif : { $date }, soit { $length } comptés du { $start }, jour où la réponse de la Commission a été envoyée ; si vous l’avez reçue plus tard, le délai se compte du jour où vous l’avez reçue.
       *[end] Dernier jour pour le recours devant le tribunal administratif : { $date }, soit { $length } comptés du { $start }, dernier jour du délai de la Commission, passé sans réponse de sa part. Le jour où vous recevez la réponse de la Commission ne le change pas.
    }
doc-remedy-body = Instance
doc-remedy-when = Dernier jour
doc-remedy-how = Comment
doc-remedy-head = Président de l’institution ou de l’organisme concerné (article 19)
doc-remedy-commission = Commission du droit d’accès à l’information (article 20)
doc-remedy-court = Tribunal administratif compétent (article 21)
doc-remedy-from =
    { $from ->
        [arrival] soit { $length } à compter du jour où vous la recevez
        [other-received] soit { $length } à compter d’une autre réponse à la même demande
        [other-dispatched] soit { $length } à compter d’une autre réponse à la même demande
        [voided] soit { $length } à compter de l’annulation de la demande
        [urgent-end] soit { $length } à compter de la fin du délai de la réponse urgente
        [possible-end] soit { $length } à compter du premier jour où le délai a pu prendre fin
        [other-end] soit { $length } à compter d’une autre fin du délai précédent, qui avait été annoncée
       *[end] soit { $length } à compter de la fin du délai précédent
    }
doc-remedy-head-when = { $length } à compter du jour où vous recevez la réponse
doc-remedy-commission-when = { $length } à compter de la réception de la décision du président ou, sans réponse de sa part, de la fin de son délai de { $head }
doc-remedy-court-when = { $length } à compter de la réception de la réponse de la Commission ou, sans réponse de sa part, de la fin de son délai de { $commission }
doc-remedy-head-how = Par une plainte écrite adressée au président de l’institution : depuis la page de votre demande sur le portail, par lettre recommandée, par courriel contre accusé de réception, ou par dépôt au guichet contre récépissé. Il décide dans un délai de { $head }.
doc-remedy-commission-how = Par une plainte écrite adressée au président de la Commission : depuis la page de votre demande sur le portail, par lettre recommandée, par courriel contre accusé de réception, ou par dépôt au guichet contre récépissé. Elle répond dans un délai de { $commission }.
doc-remedy-court-how = Par une requête au tribunal administratif compétent, avec copie de cette lettre, de la plainte et de la suite qui lui a été donnée. Le portail ne la dépose pas pour vous.
# The same in a mail, on a page and in a printed letter, one paragraph for each.
remedies-lead =
    { $single ->
        [yes] Voie de recours, si vous n’êtes pas satisfait :
       *[no] Voies de recours, si vous n’êtes pas satisfait, l’une après l’autre :
    }
remedies-undated = La page de votre demande indique ce que vous pouvez faire et jusqu’à quel jour.
remedy-first = { $body }. { $how }
remedy-line = { $body } : { $when }. { $how }

doc-title-voiding = Décision annulant l’enregistrement de la demande
doc-voiding-body =
    { $cause ->
        [duplicate] Vu la loi n° 31.13 relative au droit d’accès à l’information, l’institution annule l’enregistrement de cette demande, qui fait double emploi avec une autre de vos demandes.
       *[registration-error] Vu la loi n° 31.13 relative au droit d’accès à l’information, l’institution annule l’enregistrement de cette demande, dû à une erreur de sa part.
    }
doc-voiding-two = Deux personnes de l’institution ont pris cette décision.

doc-complaint-receipt-body =
    { $body ->
        [head] L’institution désignée ci-dessus certifie que son président a reçu, le { $date }, votre plainte présentée en application de l’article 19 de la loi n° 31.13 relative au droit d’accès à l’information.
       *[commission] La Commission du droit d’accès à l’information certifie avoir reçu, le { $date }, votre plainte présentée en application de l’article 20 de la loi n° 31.13 relative au droit d’accès à l’information.
    }
doc-complaint-handed-in-body =
    { $body ->
        [head] Votre plainte présentée en application de l’article 19 de la loi n° 31.13 relative au droit d’accès à l’information a été remise hors du portail au président de l’institution désignée ci-dessus, qui l’a reçue le { $date }, selon l’accusé de réception que vous avez déclaré.
       *[commission] Votre plainte présentée en application de l’article 20 de la loi n° 31.13 relative au droit d’accès à l’information a été remise hors du portail à la Commission du droit d’accès à l’information, qui l’a reçue le { $date }, selon l’accusé de réception que vous avez déclaré.
    }
doc-evidence = Accusé de réception déclaré
doc-complained = Objet de la plainte
doc-complaint-silence =
    { $body ->
        [head] Sans décision dans ce délai, vous pouvez adresser une plainte à la Commission du droit d’accès à l’information (article 20).
       *[commission] Sans réponse dans ce délai, vous pouvez former un recours devant le tribunal administratif compétent (article 21).
    }
doc-complaint-premature = La plainte est arrivée avant l’ouverture de son délai : elle reste enregistrée, et le délai de décision court du jour où ce délai s’ouvre si aucune réponse ne vous est parvenue.
doc-decision-body =
    { $body ->
        [head] Vu la loi n° 31.13 relative au droit d’accès à l’information, notamment son article 19, et après examen de la plainte reçue le { $date }, le président de l’institution { $finding ->
            [upheld] décide de l’accueillir.
            [partly] décide de l’accueillir en partie.
            [rejected] décide de la rejeter.
           *[inadmissible] la déclare irrecevable.
        }
       *[commission] Vu la loi n° 31.13 relative au droit d’accès à l’information, notamment ses articles 20 et 22, et après examen de la plainte reçue le { $date }, la Commission { $finding ->
            [upheld] la juge fondée.
            [partly] la juge fondée en partie.
            [rejected] la juge non fondée.
           *[inadmissible] la déclare irrecevable.
        }
    }
doc-also-answered = À noter : le président de l’institution avait aussi signé la réponse contestée.
doc-by-delegation = Cette décision est prise pour le président de l’institution, par délégation (décision n° { $number }).
doc-promise = Ce que l’institution s’engage à communiquer
doc-recommendation = Recommandation de la Commission
doc-redress-by =
    { $body ->
        [head] Communication au plus tard le { $date }.
       *[commission] Dernier jour recommandé par la Commission : { $date }.
    }
doc-complain-even-so =
    { $body ->
        [head] Ce jour vient après le dernier jour de la plainte à la Commission : adressez la plainte dans son délai, même si la communication vous est promise.
       *[commission] Ce jour vient après le dernier jour du recours : formez le recours dans son délai, même si la Commission recommande la communication.
    }
doc-recommends-only = La Commission recommande et n’oblige pas.

doc-signed-institution = Pour l’institution
doc-signed-officer = La personne chargée de l’information
doc-signed-head = Le président de l’institution ou de l’organisme
doc-signed-for-head = Pour le président de l’institution ou de l’organisme, par délégation
doc-signed-commission = Pour la Commission
doc-signed-portal = Établi par le portail sur la déclaration de l’auteur de la plainte

doc-annex = Annexe : les jours comptés
doc-annex-rule = { $rule }
doc-annex-summary = Du { $from } (non compté) au { $to } : { $length }, article { $article }.
doc-annex-provisional = Du { $from } (non compté) au { $to } : { $length }, article { $article }. Ce délai contient une fête dont la date est estimée : le dernier jour peut aller du { $earliest } au { $latest } ; il sera fixé à l’annonce de la fête.
doc-annex-version = Règle de droit, version du { $since }. Calendrier, version { $calendar }.
doc-day-zero = départ
doc-day-last = dernier jour
doc-weekend-source = Décret n° 2.05.916

doc-mark-title = Document scellé électroniquement
doc-mark-how = À vérifier sur { $place }, avec le fichier ou avec le code.
doc-mark-alt = Code à scanner pour vérifier ce document, { $title }, code { $code }
doc-mark-code = Code
doc-mark-digest = Empreinte du contenu (SHA-256)
doc-mark-signature = Signature (Ed25519)
doc-mark-key = Clé
doc-signs-rewritten = Des signes que les caractères d’imprimerie de ce document n’ont pas, ou trop nombreux sur une même lettre, y sont écrits par leur équivalent ou par leur numéro Unicode entre crochets, par exemple [U+4E2D], suivi de leur nombre lorsqu’ils se répètent, par exemple [U+4E2D×3]. Le texte tel qu’il a été écrit figure sur la page de la demande, sur le portail.
doc-signs-counted = { doc-signs-rewritten } Lorsqu’il y en a trop pour les écrire tous, leur nombre seul est indiqué, par exemple [+120] : le texte est alors abrégé ici.

letter-kind =
    { $kind ->
        [receipt] Récépissé de la demande
        [extension] Avis de prorogation
        [urgency] Décision sur l’urgence
        [answer] Réponse à la demande
        [voiding] Annulation de la demande
        [complaint-receipt] Récépissé d’une plainte
        [declared-receipt] Récépissé du portail pour une plainte remise hors du portail, sur déclaration
        [head-decision] Décision du président sur la plainte
       *[commission-outcome] Suite donnée par la Commission à la plainte
    }
letter-form =
    { $form ->
        [ar] arabe
        [fr] français
        [en] anglais
       *[ar-fr] arabe et français côte à côte
    }
letters-title = Documents signés
letters-lead = Chaque document est une copie PDF signée électroniquement : n’importe qui peut la vérifier des années plus tard. Les pages du portail disent la même chose.
letters-none = Aucun document pour le moment.
letters-link = Documents signés (PDF)
letters-what = Document
letters-date = Date
letters-download = Télécharger
letters-download-what = Télécharger : { $what }, { $form }
letters-after-answer = Le document de la réponse apparaît ici une fois la réponse ouverte.
letters-verify = Vérifier un document

verify-title = Vérifier un document
verify-lead = Chaque récépissé et chaque décision de ce portail est signé électroniquement. Déposez le fichier tel que vous l’avez reçu, ou tapez le code imprimé dessus.
verify-file = Fichier (PDF)
verify-file-hint = Le fichier n’est pas conservé : il est lu en mémoire, puis oublié. { $mib } Mo au plus.
verify-file-go = Vérifier le fichier
verify-code = Code
verify-code-hint = Vingt lettres et chiffres, sous « Code » à la fin du document
verify-code-go = Vérifier le code
verify-or = Ou par le code imprimé
verify-valid-title = Le document est authentique
verify-valid-file = Ce fichier vient de ce portail et rien n’y a changé depuis sa signature.
verify-valid-code = Ce portail a émis un document qui porte ce code. Comparez ce qui suit avec ce qui est imprimé : le code seul ne prouve pas que le papier n’a pas été modifié.
verify-invalid-title = Le document n’est pas authentique
verify-invalid-no-seal = Ce fichier ne porte pas, à sa fin, la signature de ce portail : il vient d’ailleurs, ou il a été modifié, par exemple réimprimé ou converti.
verify-invalid-malformed = La signature à la fin de ce fichier n’a pas sa forme : le fichier a été modifié.
verify-invalid-unknown-key = Ce fichier est signé avec une clé qui n’est pas de ce portail.
verify-invalid-changed = Ce fichier a été modifié après sa signature.
verify-invalid-altered = Ce que le portail a gardé sous ce code n’est plus ce qui a été signé. Vérifiez le fichier lui-même, et prévenez la Commission.
verify-invalid-code = Aucun document de ce portail ne porte ce code. Vérifiez la saisie : il ne contient ni le chiffre 0 ni le chiffre 1.
verify-invalid-withdrawn = Une version antérieure du portail a signé ce document alors que personne n’avait encore reçu la plainte. Il ne vaut plus récépissé.
verify-label-kind = Nature du document
verify-label-issuer = Émis par
verify-label-date = Le
verify-label-reference = Référence
verify-label-code = Code
verify-label-key = Clé de signature
verify-key-current = <bdi class="ref" dir="ltr">{ $id }</bdi>, en service
verify-key-retired = <bdi class="ref" dir="ltr">{ $id }</bdi>, retirée le { $date } ; ses signatures antérieures restent valables
verify-unlisted-title = Document inconnu du registre
verify-unlisted = Le fichier est signé avec une clé de ce portail, mais son registre ne le connaît pas. Demandez à l’émetteur avant de vous y fier.
verify-declared-title = Ce document n’émane pas du destinataire de la plainte
verify-declared = Le portail y atteste ce que l’auteur de la plainte a déclaré : qu’il l’a remise hors du portail, et l’accusé de réception qu’il indique. L’institution et la Commission n’y certifient rien.
verify-offline = La vérification est aussi possible sans ce portail : avec la commande <bdi class="ref" dir="ltr">{ $command }</bdi> et les clés publiques.
verify-keys = Clés publiques de signature
wrong-file-missing = Choisissez le fichier à vérifier
wrong-file-too-large = Le fichier dépasse { $mib } Mo : ce n’est pas un document de ce portail
wrong-code-missing = Tapez le code imprimé sur le document
