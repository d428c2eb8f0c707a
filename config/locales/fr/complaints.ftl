### Les plaintes : ce qui leur arrive, et ce qui en est refusé

complaint-body =
    { $body ->
        [head] président de l’institution
       *[commission] Commission du droit d’accès à l’information
    }

complaint-event-filed =
    { $body ->
        [head] Une plainte est adressée au président de l’institution
       *[commission] Une plainte est adressée à la Commission
    }
complaint-event-registered =
    { $body ->
        [head] Une plainte au président de l’institution est enregistrée à sa date de réception
       *[commission] Une plainte à la Commission est enregistrée à sa date de réception
    }
complaint-event-acknowledged = La réception de la lettre de plainte est notée ; le délai court dès le lendemain
complaint-event-noted = Note sur la plainte
complaint-event-ripened = La plainte, arrivée trop tôt, est désormais recevable : le délai de décision court
complaint-event-admitted = La plainte est recevable
complaint-event-dismissed =
    { $body ->
        [head] Le président de l’institution juge la plainte irrecevable, avec ses motifs
       *[commission] La Commission juge la plainte irrecevable, avec ses motifs
    }
complaint-event-inquired =
    { $inquiry ->
        [asked] La Commission a écrit à l’institution
        [heard] L’institution a répondu à la Commission
        [responded] L’institution a répondu à la Commission dans le portail
       *[found] La Commission a noté une constatation
    }
complaint-event-decided =
    { $body ->
        [head] Le président de l’institution a décidé sur la plainte
       *[commission] La Commission a rendu sa réponse sur la plainte
    }
complaint-event-received = La décision sur la plainte est reçue
complaint-event-withdrawn = La plainte est retirée
complaint-event-followed =
    { $compliance ->
        [full] Ce qui était décidé sur la plainte est fait
        [part] Ce qui était décidé sur la plainte est fait en partie
       *[ignored] Ce qui était décidé sur la plainte n’est pas fait
    }
complaint-event-recalculated = Le délai de décision sur la plainte est recompté
