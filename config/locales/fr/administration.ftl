### Les comptes du personnel, leurs fonctions et le journal de l’administration

menu-admin-people = Comptes
menu-admin-journal = Journal
admin-without-officer = { $n ->
    [one] Une institution reçoit des demandes par le portail sans personne chargée de l’information ni suppléance en fonction :
   *[other] { $n } institutions reçoivent des demandes par le portail sans personne chargée de l’information ni suppléance en fonction :
    }

staff-lead = Les personnes qui travaillent dans le portail, leurs fonctions et leurs dates. Chaque acte est inscrit au journal.
staff-filter = Filtrer les comptes
staff-q = Nom ou adresse
staff-any-role = Toutes les fonctions
staff-any-institution = Toutes les institutions
staff-in-use = En service
staff-col-days = Dates de la fonction
staff-none = Aucun compte
staff-none-lead = Aucun compte ne correspond à ces filtres.
staff-state-active = En service
staff-state-waiting = Attend son premier mot de passe
staff-state-out = Sans fonction aujourd’hui
staff-state-disabled = Désactivé

staff-add = Ajouter un compte
staff-add-lead = Après l’enregistrement, la page montre un lien qui sert une fois, pendant trois jours : remettez-le à la personne, qui choisit elle-même son mot de passe.
staff-add-lead-mailed = Après l’enregistrement, un lien qui sert une fois, pendant trois jours, part à l’adresse du compte : la personne choisit elle-même son mot de passe. Vous ne voyez pas ce lien.
staff-add-button = Ajouter le compte
staff-office = Fonction dans une institution
staff-office-hint = Pour une personne chargée de l’information, un suppléant, un délégué du président ou un président d’institution. Laissez vide pour les autres.
staff-no-institution = Choisir une institution
staff-decision = Décision n°
staff-decision-hint = Numéro de la décision de désignation (article 12). Obligatoire pour la délégation du président.
staff-from = Premier jour
staff-until = Dernier jour
staff-last = Dernier jour de la fonction
staff-last-hint = Ce jour compris. Une fonction qui n’a pas commencé peut prendre fin la veille de son premier jour : elle n’est alors jamais exercée.
staff-reason = Motif
staff-reason-hint = Inscrit au journal. N’écrivez rien du contenu d’un dossier.

staff-since = depuis le { $date }
staff-last-day = dernier jour : { $date }
staff-never-held = jamais exercée
staff-recorded = Enregistré le { $at }
staff-offices = Fonctions
staff-offices-none = Aucune fonction dans une institution.
staff-office-held = En cours
staff-office-to-come = À venir
staff-office-over = Terminée
staff-password = Mot de passe
staff-password-set = Choisi par la personne
staff-password-waits = Pas encore choisi
staff-link = Lien du premier mot de passe
staff-link-lead = Remettez ce lien à la personne elle-même. Il sert une fois, pendant trois jours, et n’est plus montré dès que le mot de passe est choisi.
staff-link-mailed = Le lien est parti à l’adresse <bdi dir="ltr">{ $email }</bdi>.
staff-told = { $n ->
    [0] Personne d’autre n’en est avisé.
    [one] { $n } autre personne en est avisée.
   *[other] { $n } autres personnes en sont avisées.
    }
staff-sessions-none = Aucune session ouverte.
staff-account = Le compte
staff-oneself = C’est votre compte : un autre administrateur en change la fonction ou le désactive.
staff-disabled-lead = Ce compte est désactivé : personne ne peut s’en servir pour se connecter.
staff-by-command = Ligne de commande
staff-act-number = acte n° { $number }

staff-act-appoint = Désigner à une fonction
staff-act-appoint-lead = La désignation vaut à partir du premier jour indiqué ; la date de son enregistrement reste visible à côté.
staff-act-end = Mettre fin à la fonction
staff-act-end-lead = Après le dernier jour, la personne ne voit plus rien de l’institution. Si ce jour est passé, ses sessions prennent fin aussitôt.
staff-act-role = Changer de fonction
staff-act-role-lead = Pour un compte sans fonction en cours dans une institution. Les sessions de la personne prennent fin aussitôt.
staff-act-deactivate = Désactiver le compte
staff-act-deactivate-lead = Toutes les sessions prennent fin aussitôt et les liens de mot de passe ne servent plus. Ce que la personne a fait reste inscrit sous son nom.
staff-act-reactivate = Remettre le compte en service
staff-act-reactivate-lead = La personne pourra se connecter de nouveau avec son mot de passe.
staff-act-sessions = Mettre fin à toutes les sessions
staff-act-sessions-lead = La personne devra se connecter de nouveau partout.
staff-act-link = Faire un autre lien
staff-act-link-lead = Le lien précédent ne servira plus. Après le premier mot de passe, la personne demande elle-même un lien par « Mot de passe oublié ».

staff-done-added = Le compte est ajouté.
staff-done-appoint = La désignation est enregistrée.
staff-done-end = La fin de la fonction est enregistrée.
staff-done-role = La fonction est changée et les sessions ont pris fin.
staff-done-deactivate = Le compte est désactivé et ses sessions ont pris fin.
staff-done-reactivate = Le compte est de nouveau en service.
staff-done-sessions = Toutes les sessions ont pris fin.
staff-done-link = Un autre lien est fait.

staff-fault-address-taken = Un compte a déjà cette adresse. Cherchez-le dans la liste des comptes.
staff-fault-demo-address = Les adresses de ce domaine appartiennent à la démonstration. Écrivez une autre adresse.
staff-fault-decision-missing = La délégation du président suppose une décision. Écrivez son numéro.
staff-fault-no-institution = Choisissez l’institution de cette fonction.
staff-fault-no-such-institution = Cette institution n’est pas dans l’annuaire. Choisissez-en une de la liste.
staff-fault-no-such-role = Aucun compte ne porte cette fonction. Choisissez-en une de la liste.
staff-fault-no-office = Cette fonction n’est pas celle d’une institution. Choisissez-en une de la liste.
staff-fault-other-account = Ce compte est celui de la Commission, de l’audit ou de l’administration : il n’exerce pas de fonction dans une institution. Changez d’abord sa fonction.
staff-fault-ends-before = Le dernier jour ne peut pas précéder le premier. Vérifiez les deux dates.
staff-fault-begins-out-of-reach = Le premier jour est entre le 12 mars 2019, quand la loi 31.13 est entrée en vigueur, et un an après aujourd’hui. Pour une fonction plus ancienne, écrivez le 12 mars 2019.
staff-fault-ends-out-of-reach = Le dernier jour est dans les dix ans qui viennent. Sans date de fin, laissez le champ vide.
staff-fault-last-out-of-reach = Le dernier jour est dans les dix ans qui viennent. Écrivez une date plus proche.
staff-fault-ends-later = Cette fonction a déjà un dernier jour : il peut avancer, non reculer. Pour la prolonger, enregistrez une désignation nouvelle à partir du lendemain.
staff-fault-has-an-office = La personne exerce une autre fonction pendant ces jours. Mettez-y fin d’abord, ou choisissez d’autres dates.
staff-fault-has-a-head = L’institution a un président pendant ces jours. Mettez d’abord fin à sa fonction.
staff-fault-has-ended = Cette fonction a déjà pris fin : son dernier jour ne change plus.
staff-fault-oneself = Personne ne fait cela à son propre compte : demandez à un autre administrateur.
staff-fault-in-office = La personne exerce une fonction dans une institution. Mettez-y fin d’abord.
staff-fault-out-of-use = Le compte est désactivé, ou son mot de passe est déjà choisi.

journal-lead = Tout ce que les administrateurs ont fait, le plus récent d’abord. Rien n’en est jamais retiré ni changé ; <bdi dir="ltr">bayan audit verify</bdi> le vérifie.
journal-none = Rien n’est encore inscrit.
journal-earlier = Actes plus anciens

did-account-added = Compte ajouté
did-link-made = Autre lien du premier mot de passe
did-appointed = Désignation à une fonction
did-appointment-ended = Fin d’une fonction
did-role-changed = Changement de fonction
did-sessions-ended = Fin de toutes les sessions
did-deactivated = Compte désactivé
did-reactivated = Compte remis en service

account-session-since = Ouverte le { $at }
account-session-seen = vue pour la dernière fois le { $at }
account-session-this = cette session
account-session-end = Mettre fin à cette session
account-done-session = La session a pris fin.

mail-open-account = Ouvrir mon compte
mail-open-person = Ouvrir ce compte
mail-account-opened-subject = Bayan : votre compte est ouvert
mail-account-opened-body =
    Un compte est ouvert à votre nom sur le portail Bayan. Ce lien vous permet d’en choisir le mot de passe. Il sert une fois, pendant trois jours.

    Si vous n’attendez pas de compte, ne suivez pas le lien et dites-le à votre institution.
mail-office-opened-subject = Désignation enregistrée : { $role }
mail-office-opened-body =
    L’administration du portail a enregistré la désignation ci-dessous. À partir de son premier jour, cette personne voit et fait dans le portail ce que la fonction permet.

    Si cette désignation vous surprend, dites-le aussitôt au responsable de votre institution. Le journal de l’administration garde qui l’a enregistrée, et quand.
mail-office-ended-subject = Fin de fonction enregistrée : { $role }
mail-office-ended-body =
    L’administration du portail a enregistré la fin de la fonction ci-dessous. Après le dernier jour, cette personne ne voit plus rien de l’institution.

    Si cette fin vous surprend, dites-le aussitôt au responsable de votre institution. Le journal de l’administration garde qui l’a enregistrée, quand et pourquoi.
office-letter-account-opened = Compte ouvert
office-letter-office-opened = Désignation enregistrée
office-letter-office-ended = Fin de fonction enregistrée

mandate-all-of = Mandats d’audit
mandate-none = Sans mandat, l’espace d’audit de ce compte est fermé.
mandate-decision-hint = Numéro de la décision qui donne le mandat.
mandate-if-some = Si ce n’est pas toutes
mandate-kinds = Toutes celles de ces natures (article 2)
mandate-institutions = Et celles-ci, par leur code
mandate-institutions-hint = Par exemple MEF, MSPS
mandate-last = Dernier jour du mandat
staff-act-mandate = Donner un mandat d’audit
staff-act-mandate-lead = Hors de ces jours, l’espace d’audit est fermé. Hors de cette étendue, aucune institution n’existe dans les chiffres, les listes, les échantillons et les exports.
staff-act-end-mandate = Mettre fin au mandat
staff-act-end-mandate-lead = Après le dernier jour, l’espace d’audit est fermé. Ce qui a été lu reste consigné.
staff-done-mandate = Le mandat est enregistré.
staff-done-end-mandate = La fin du mandat est enregistrée.
staff-fault-no-auditor = Seul un compte d’audit reçoit un mandat d’audit.
staff-fault-mandate-decision = Un mandat suppose une décision. Écrivez son numéro.
staff-fault-scope-empty = Choisissez au moins une nature ou écrivez le code d’une institution.
staff-fault-has-a-mandate = Un autre mandat court pendant ces jours. Mettez-y fin d’abord, ou choisissez d’autres dates.
staff-fault-unknown-code = « { $code } » n’est le code d’aucune institution de l’annuaire.
did-mandate-given = Mandat d’audit donné
did-mandate-ended = Fin d’un mandat d’audit

staff-unit = Unité de l’institution
staff-unit-hint = Par exemple : service de la communication. Les retards se lisent aussi par unité.

staff-left-n = { $n ->
    [one] Une demande ouverte reste à son nom :
   *[other] { $n } demandes ouvertes restent à son nom :
    }
staff-in-name-n = { $n ->
    [one] Une demande ouverte est à son nom :
   *[other] { $n } demandes ouvertes sont à son nom :
    }
staff-left-who = La personne chargée, sa suppléance ou le président peuvent attribuer ces demandes à une autre personne depuis leur liste ; leurs délais courent.
