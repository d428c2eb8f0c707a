### Les recours du demandeur : ce qu’il peut faire, la plainte, la décision, le tribunal

history-court-declared = Un recours est déposé au tribunal
history-judgment-recorded = Le tribunal a rendu sa décision
office-event-court-declared = Le demandeur déclare un recours au tribunal (article 21)
office-event-judgment-recorded = Le demandeur a noté la décision du tribunal
complaint-event-promise-broken = Ce qui était promis n’est pas venu, selon l’auteur de la plainte

office-letter-court-declared = Recours au tribunal déclaré
office-letter-promise-broken = Promesse non tenue signalée
mail-court-declared-subject = Recours au tribunal déclaré : { $reference }
mail-court-declared-body =
    L’auteur de cette demande déclare avoir saisi le tribunal (article 21). La déclaration ne change aucun délai : le tribunal peut demander le dossier.
mail-promise-broken-subject = Promesse non tenue signalée : { $reference }
mail-promise-broken-body =
    L’auteur de cette plainte signale que ce qui était décidé n’est pas venu au jour dit. Le signalement est inscrit au dossier et n’ouvre aucun nouveau délai.
