### La Commission : son registre et ses courriers

commission-name = Commission du droit d’accès à l’information
commission-register-title = Registre des plaintes
commission-register-lead = Selon l’article 13 du règlement intérieur de la Commission.
commission-register-as-of = État au
commission-register-year = Année
commission-register-show = Afficher
commission-register-serial = Numéro d’ordre
commission-register-date = Date
commission-register-complainant = Auteur de la plainte
commission-register-subject = Objet
commission-register-information = Nature des informations demandées
commission-register-steps = Démarches auprès de l’institution
commission-register-empty = Aucune plainte enregistrée cette année
commission-step-asked = lettre à l’institution
commission-step-heard = sa réponse sur papier
commission-step-responded = sa réponse
commission-step-outcome = conclusions
commission-step-followed = suivi
