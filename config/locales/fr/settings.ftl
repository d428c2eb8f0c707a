### Ce qui est réglé, et par qui

menu-admin-settings = Réglages
settings-lead = Ce qui est réglé pour chaque institution, par qui et depuis quand, et ce que c’était auparavant ; puis la configuration de cette machine.
settings-changes = Derniers changements
settings-changes-none = Rien n’a encore été changé.
settings-more = Les changements plus anciens figurent au journal.
settings-col-what = Réglage
settings-col-before = Avant
settings-col-after = Depuis
settings-col-who = Par
settings-what-added = Ajoutée à l’annuaire
settings-what-entry = Annuaire
settings-what-receives = Reçoit par le portail à partir du
settings-what-sign-off = Signature du président
settings-sign-off-wanted = chaque réponse est signée
settings-sign-off-unwanted = non demandée
settings-config = Configuration en vigueur
settings-config-lead = Elle se change sur la machine, dans le fichier de configuration ou l’environnement, et vaut au démarrage suivant. Un secret ne s’affiche jamais.
settings-col-key = Clé
settings-col-value = Valeur
settings-col-source = D’où elle vient
settings-hidden = défini, non affiché
settings-unset = non défini
settings-source-default = valeur par défaut
settings-source-file = fichier de configuration
settings-source-environment = environnement
