### Les agendas : adresses que lisent les logiciels d’agenda

feed-day = { $reference } · article { $article }
feed-day-provisional = { $reference } · article { $article } (date à confirmer)

feeds-title = Agenda
feeds-lead = Une adresse à ajouter à l’agenda de votre téléphone ou de votre ordinateur : les derniers jours y apparaissent, et bougent s’ils bougent. Elle ne contient que la référence, l’article et la date.
feeds-of-case = Les délais de ce dossier
feeds-of-officer = Les délais des dossiers qui me sont attribués
feeds-of-institution = Les délais de l’institution
feeds-what-case = Le dernier jour de la réponse, et le dernier jour de chaque plainte que vous pouvez déposer.
feeds-what-officer = Le dernier jour de la réponse à chaque dossier dont vous êtes chargé. L’adresse s’éteint le jour où votre mission prend fin.
feeds-what-institution = Le dernier jour de la réponse à chaque dossier ouvert, et de la décision sur chaque plainte au président. L’adresse s’éteint le jour où votre mission prend fin.
feeds-address = Ajoutez cette adresse à votre agenda :
feeds-keep = Qui connaît cette adresse lit l’agenda, et n’ouvre rien d’autre avec elle. Dans le doute, révoquez-la et demandez-en une autre.
feeds-give-case = Créer une adresse pour ce dossier
feeds-give-officer = Créer une adresse pour mes dossiers
feeds-give-institution = Créer une adresse pour l’institution
feeds-revoke = Révoquer cette adresse
feeds-done-given = Voici l’adresse de l’agenda.
feeds-done-revoked = L’adresse est révoquée et n’ouvre plus rien.
feeds-link = Ajouter les délais à votre agenda
