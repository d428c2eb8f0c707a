### Connexion, mots de passe, compte, premières pages des rôles

menu-account = Mon compte
menu-head = À confirmer
menu-office-cases = Demandes
menu-office-letters = Courriers à envoyer
menu-office-register = Enregistrer une demande
menu-office-complaint = Enregistrer une plainte

role-requester = Demandeur
role-officer = Personne chargée de l’information
role-substitute = Suppléance de la personne chargée de l’information
role-delegate = Délégation du président
role-head = Président de l’institution
role-commission = Commission du droit d’accès à l’information
role-auditor = Audit
role-administrator = Administration du portail
role-system = Le portail

sign-in-title = Connexion
sign-in-lead = Pour les personnes qui travaillent dans les institutions. Il ne faut pas de compte pour déposer ou suivre une demande.
sign-in-email = Adresse électronique
sign-in-password = Mot de passe
sign-in-button = Se connecter
sign-in-forgotten = Mot de passe oublié
sign-in-wrong = L’adresse ou le mot de passe ne convient pas. Vérifiez les deux, ou demandez un lien pour changer le mot de passe.
sign-in-too-many = Trop d’essais sans succès. Attendez un quart d’heure, ou demandez un lien pour changer le mot de passe.
sign-in-busy = Trop de personnes se connectent en ce moment. Réessayez dans quelques secondes.
sign-in-done-signed-out = La session est fermée.
sign-in-done-password-set = Le mot de passe est enregistré. Connectez-vous avec lui.
sign-in-done-ended = Votre session est terminée. Connectez-vous de nouveau pour continuer.
sign-in-done-unrecorded = Votre session est terminée et ce que vous venez d’envoyer n’est pas enregistré. Connectez-vous dans un autre onglet, puis revenez au formulaire par le bouton « Précédent » du navigateur : ce que vous y avez saisi s’y trouve souvent encore.

forgotten-title = Mot de passe oublié
forgotten-lead = Écrivez l’adresse de votre compte. Vous recevrez un lien qui sert une fois, pendant une heure.
forgotten-button = Recevoir un lien
forgotten-asked = Si cette adresse a un compte, un message avec un lien vient de lui être envoyé. Le lien sert une fois, pendant une heure.
email-wrong = Écrivez une adresse électronique complète, comme nom@exemple.ma.

password-title = Choisir un mot de passe
password-whose = Compte
password-new = Nouveau mot de passe
password-hint = Au moins { $shortest } caractères. Une phrase facile à retenir convient ; espaces et toutes écritures sont admis.
password-again = Nouveau mot de passe, encore une fois
password-old = Mot de passe actuel
password-button = Enregistrer le mot de passe
password-dead-link = Ce lien ne sert plus : il a déjà servi, ou il est trop ancien. Demandez-en un autre.
password-differs = Les deux mots de passe ne sont pas les mêmes. Écrivez-les de nouveau.
password-wrong = Le mot de passe actuel ne convient pas.
password-too-short = Le mot de passe est trop court : il faut au moins { $shortest } caractères.
password-too-long = Le mot de passe est trop long : { $longest } caractères au plus.
password-common = Ce mot de passe est l’un des premiers que l’on essaie. Choisissez une phrase à vous.
password-personal = Le mot de passe ne doit contenir ni votre nom ni votre adresse.

account-title = Mon compte
account-name = Nom
account-role = Fonction
account-password = Changer le mot de passe
account-password-ends-sessions = Le changement met fin à toutes vos sessions sur les autres appareils.
account-language = Langue des avis
account-language-label = Langue des messages du portail
account-language-button = Enregistrer la langue
account-sessions = Sessions
account-sessions-lead = Si vous avez laissé une session ouverte ailleurs, fermez-les toutes ici, celle-ci comprise.
account-sessions-button = Se déconnecter partout
account-done-password = Le mot de passe est changé. Les autres sessions ont pris fin.
account-done-language = La langue des avis est enregistrée.

work-requester-today = Déposer et suivre une demande ne demande pas de compte : utilisez le lien secret de votre récépissé.
work-commission-title = Commission du droit d’accès à l’information
work-commission-today = Aujourd’hui, vous pouvez consulter l’annuaire des institutions, calculer un délai et gérer votre compte.
work-commission-later = L’examen des plaintes adressées à la Commission s’ouvrira ici avec une prochaine version.
account-office-ended = Votre fonction a pris fin le { $date }. Les dossiers de l’institution ne vous sont plus ouverts.
account-office-begins = Votre fonction commence le { $date }. Les dossiers de l’institution vous seront ouverts ce jour-là.
account-office-none = Vous n’exercez aujourd’hui aucune fonction dans une institution. Adressez-vous à l’administration du portail.
