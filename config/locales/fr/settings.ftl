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

setting-data-dir = Dossier de tout ce qui n’est pas placé ailleurs : base de données, fichiers, courriels, clé.
setting-database-url = <bdi dir="ltr">sqlite:///absolute/path.db</bdi> ou <bdi dir="ltr">postgres://USER:PASSWORD@HOST/NAME</bdi>. Non défini : bayan.db dans data.dir.
setting-database-migrate = Si serve amène la base de données à sa forme la plus récente au démarrage.
setting-database-connections = Connexions tenues ouvertes : celles qui lisent avec SQLite (une autre y écrit), toutes avec PostgreSQL, où une de plus guette les courriels des autres nœuds.
setting-files-url = <bdi dir="ltr">file:///absolute/folder</bdi> pour les pièces jointes. Non défini : files dans data.dir.
setting-mail-url = <bdi dir="ltr">smtp://USER:PASSWORD@HOST:587</bdi> (STARTTLS), <bdi dir="ltr">smtps://HOST:465</bdi>, ou <bdi dir="ltr">file:///absolute/folder</bdi> pour des fichiers .eml. Non défini : mail dans data.dir, et aucun courriel ne part.
setting-mail-from = Expéditeur de tous les courriels.
setting-mail-return-path = Adresse à laquelle reviennent les courriels non remis, 23 signes au plus avant son @ : <bdi dir="ltr">+TOKEN</bdi> s’y ajoute, et le serveur de messagerie remet ce qui arrive à <bdi dir="ltr">bayan mail bounce</bdi>. Non défini : l’adresse de mail.from.
setting-mail-dkim-selector = Nom sous lequel la clé DKIM est publiée, comme dans <bdi dir="ltr">SELECTOR._domainkey.DOMAIN</bdi>. Non défini : les courriels ne sont pas signés.
setting-mail-dkim-domain = Domaine qui signe. Non défini : celui de mail.from.
setting-mail-dkim-key = Clé RSA en PEM de 2048 bits ou plus, comme en donne <bdi dir="ltr">openssl genrsa 2048</bdi> ; dans un fichier par mail.dkim.key_file. <bdi dir="ltr">bayan mail dkim</bdi> affiche l’enregistrement à publier.
setting-mail-timeout = Combien de temps un serveur de messagerie peut se taire avant que l’essai soit tenu pour échoué.
setting-http-listen = Adresse et port d’écoute ; le port 0 en prend un libre.
setting-http-public-url = L’adresse que l’on saisit, sans chemin, par exemple <bdi dir="ltr">https://bayan.example</bdi>. Non défini : <bdi dir="ltr">http://</bdi> et l’adresse réellement prise.
setting-http-trusted-proxies = Adresses ou réseaux dont l’en-tête X-Forwarded-For est cru, séparés par des virgules.
setting-http-metrics-allow = Adresses ou réseaux qui peuvent lire /metrics en plus de cette machine, séparés par des virgules.
setting-limits-filings-per-hour = Demandes déposées d’une même adresse en une heure ; 0 : sans limite.
setting-limits-lookups-per-hour = Recherches manquées d’un dossier, d’une même adresse, en une heure ; 0 : sans limite.
setting-limits-sign-in-failures = Connexions manquées pour un compte, et d’une même adresse, en un quart d’heure ; 0 : sans limite.
setting-limits-password-queue = Mots de passe qui peuvent attendre ensemble leur vérification ; au-delà, on est prié de réessayer.
setting-limits-file-mib = Plus grande pièce jointe, en Mio (1048576 octets).
setting-limits-files-per-request = Pièces jointes d’une demande.
setting-security-key = 64 chiffres hexadécimaux : scelle les numéros d’identité et forme les liens secrets. Non défini : secret.key dans data.dir, créé au premier démarrage.
setting-sessions-idle = Une session inutilisée aussi longtemps a pris fin.
setting-sessions-absolute = Une session aussi ancienne a pris fin, utilisée ou non.
setting-jobs-enabled = Si serve exécute les tâches ; à désactiver, si vous préférez, sur tous les nœuds sauf un.
setting-jobs-outbox = Tous les combien les courriels en attente sont cherchés, outre aussitôt qu’il y en a.
setting-jobs-reminders = Tous les combien sont cherchés les avis qui devraient exister à présent.
setting-jobs-clocks = Tous les combien chaque échéance est recalculée et comparée.
setting-jobs-recalculation = Tous les combien sont exécutées les décisions sur le calendrier enregistrées par un autre nœud, outre aussitôt qu’il en est enregistré une ici.
setting-jobs-confirmations = Tous les combien sont cherchées les fêtes proches ou passées dont la date est encore estimée, pour les rappeler à l’administration.
setting-jobs-unopened = Tous les combien sont cherchées les demandes que personne n’a ouvertes, pour prévenir un collègue, puis le président.
setting-jobs-summaries = Tous les combien il est vérifié si le résumé de la semaine est à écrire, le lundi à partir de 7 heures.
setting-jobs-digests = Tous les combien il est vérifié si le courriel unique du jour de quelqu’un est à écrire, à partir de 7 heures.
setting-jobs-lateness = Tous les combien il est vérifié si une semaine a pris fin, pour lister à la Commission les nouveaux retards.
setting-jobs-sessions = Tous les combien les sessions terminées sont effacées.
setting-jobs-drafts = Tous les combien les brouillons de plus d’un jour sont effacés.
setting-letters-fonts = Dossier de polices (TTF, OTF) pour les lettres, par exemple <bdi dir="ltr">/usr/share/fonts</bdi> avec les paquets fonts-hosny-amiri et fonts-noto-core de Debian. Non défini : la seule police incorporée.
setting-letters-wording = Dossier de fichiers <bdi dir="ltr">CODE.toml</bdi> : ce qu’une institution ajoute à ses lettres (lieu, en-tête, formule finale). Les parties que la loi veut demeurent quoi qu’il y soit écrit.
setting-operator-name = Qui tient ce portail, comme le disent les mentions légales et la page sur la vie privée.
setting-operator-contact = Adresse à laquelle écrire au sujet du portail et de ses données personnelles.
setting-operator-security-contact = Adresse pour signaler une faiblesse, publiée dans security.txt. Non défini : operator.contact.
setting-log-filter = Ce qui est consigné, par exemple <bdi dir="ltr">info</bdi> ou <bdi dir="ltr">bayan=debug,info</bdi>.

directory-column-code = Code
directory-column-valid-from = Premier jour
directory-column-name-ar = Nom en arabe
directory-column-name-fr = Nom en français
directory-column-name-en = Nom en anglais
directory-column-name-zgh = Nom en amazighe
directory-column-kind = Nature
directory-column-class = Catégorie
directory-column-city = Ville
directory-column-region = Région
directory-column-parent = Rattachement
directory-column-receives-from = Réception par le portail
directory-column-email = Adresse électronique
directory-column-phone = Téléphone
directory-column-website = Site
directory-column-address = Adresse postale
directory-column-aliases = Autres noms
