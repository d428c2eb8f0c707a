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
    L’auteur de cette plainte l’a retirée. Il n’y a plus rien à décider ; un retard acquis le reste.

mail-decision-to-carry-out-subject = Une décision à exécuter : { $reference }
mail-decision-to-carry-out-body =
    Le président de l’institution a fait droit à une plainte, en tout ou en partie. La page de la plainte indique ce qui doit être communiqué et pour quel jour. Rouvrez la demande pour le communiquer.

mail-commission-asks-subject = La Commission écrit au sujet d’une plainte : { $reference }
mail-commission-asks-body =
    La Commission du droit d’accès à l’information examine une plainte relative à une demande adressée à votre institution et lui a écrit. La lettre et le formulaire de réponse se trouvent sur la page de la plainte.

mail-commission-recommends-subject = Recommandation de la Commission : { $reference }
mail-commission-recommends-body =
    La Commission du droit d’accès à l’information a fait droit à une plainte, en tout ou en partie, et recommande ce que votre institution devrait faire. La recommandation se trouve sur la page de la plainte ; les suites données sont enregistrées et rapportées.

mail-institution-responded-subject = L’institution a répondu : { $reference }
mail-institution-responded-body =
    L’institution a répondu à une lettre de la Commission. La réponse se trouve sur la page de la plainte.

office-letter-complaint-admitted = Plainte recevable
office-letter-complaint-withdrawn = Plainte retirée
office-letter-decision-to-carry-out = Décision à exécuter
office-letter-commission-asks = Lettre de la Commission à l’institution
office-letter-commission-recommends = Recommandation à l’institution
office-letter-institution-responded = Réponse de l’institution

stage-elsewhere = Hors du portail
history-declared = Une demande faite hors du portail a été enregistrée avec la plainte qui la concerne
office-event-declared = Une demande que le portail n’avait pas vue a été enregistrée telle qu’elle est déclarée
refusal-nothing-asked = La Commission n’a pas écrit à l’institution au sujet de cette plainte.
