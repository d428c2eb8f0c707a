### Le dossier de preuve : ce que chacun peut emporter d’un dossier, à vérifier sans le portail

bundle-title = Dossier de preuve { $reference }
bundle-heading = Dossier de preuve
bundle-for-requester = Établi pour la personne qui a déposé la demande, le { $date }. Il contient ce qu’elle peut lire ; ses coordonnées n’y figurent pas.
bundle-for-institution = Établi pour l’institution, le { $date }. Le numéro de la pièce d’identité et les notes de la Commission n’y figurent pas.
bundle-for-commission = Établi pour la Commission, le { $date }. Les notes internes de l’institution et l’identité des tiers consultés n’y figurent pas.
bundle-for-auditor = Établi pour un audit, le { $date }. Il contient l’historique et les délais, sans texte, sans nom et sans document.
bundle-case = La demande
bundle-addressed = Institution destinataire
bundle-complaints = Plaintes
bundle-decided = Décision du
bundle-documents = Documents
bundle-of-request = joint à la demande
bundle-of-reply = joint à la réponse
bundle-of-complaint = joint à une plainte
bundle-of-other = autre pièce
bundle-letters = Lettres et courriels au demandeur
bundle-sealed = Documents signés
bundle-verify = Vérifier ce dossier
bundle-verify-how = Chaque fichier a son empreinte dans le manifeste, chaque évènement est lié au précédent. <bdi>VERIFY.md</bdi> dit comment le contrôler sans faire confiance au portail.
bundle-events =
    { $given ->
        [one] Un évènement est remis mot pour mot
       *[other] { $given } évènements sont remis mot pour mot
    }{ $withheld ->
        [0] {" "}; aucun n’est retenu.
        [one] {" "}; un autre est retenu : seule son empreinte est donnée.
       *[other] {" "}; { $withheld } autres sont retenus : seule leur empreinte est donnée.
    }
bundle-as-of = Dernier évènement remis :
bundle-download = Emporter le dossier (<bdi>ZIP</bdi>)
bundle-download-why = Documents, lettres, historique et délais, à vérifier sans le portail.
keep-title = À garder
