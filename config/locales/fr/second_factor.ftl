### Le second facteur : code d’une application, codes de secours, remise à zéro à deux

second-factor-title = Code à la connexion
second-factor-lead = Avec un second facteur, la connexion demande après le mot de passe un code de six chiffres, donné par une application de votre téléphone, sans réseau.
second-factor-begin = Commencer
second-factor-scan = Ajouter le compte à l’application
second-factor-scan-lead = Photographiez ce carré avec une application de codes (FreeOTP, Aegis, Google Authenticator ou autre), ou tapez-y le secret.
second-factor-picture = Code à photographier avec l’application ; le même secret est écrit dessous
second-factor-secret = Secret
second-factor-open = Ouvrir dans une application de cet appareil
second-factor-code = Code
second-factor-code-hint = Les six chiffres que l’application montre maintenant.
second-factor-any-hint = Les six chiffres que l’application montre maintenant, ou un code de secours.
second-factor-own-hint = Pour que personne d’autre ne l’active depuis votre session ouverte.
second-factor-confirm = Activer le second facteur
second-factor-anew = Faire un autre secret
second-factor-codes = Codes de secours
second-factor-codes-lead = Chacun sert une seule fois, à la place du code de l’application, si vous n’avez plus votre téléphone. Imprimez-les ou notez-les maintenant : ils ne seront plus montrés.
second-factor-kept = Les codes sont en lieu sûr
second-factor-since = Activé le
second-factor-left = { $n ->
    [0] Il n’en reste aucun : faites-en d’autres.
    [one] Il en reste un.
   *[other] Il en reste { $n }.
    }
second-factor-change = Changer ou désactiver
second-factor-renew = Faire d’autres codes de secours
second-factor-password-hint = Pour désactiver, le mot de passe est demandé avec le code.
second-factor-disable = Désactiver le second facteur
second-factor-wrong = Ce code ne convient pas, ou il a déjà servi. Attendez le code suivant et tapez-le.
second-factor-too-many = Trop de codes sans succès. Attendez un quart d’heure, ou utilisez un code de secours ensuite.
second-factor-done-on = Le second facteur est activé. Vos autres sessions ont pris fin.
second-factor-done-kept = Les codes de secours ne sont plus montrés.
second-factor-done-off = Le second facteur est désactivé. Vos autres sessions ont pris fin.

code-title = Code de connexion
code-lead = Le mot de passe est juste. Tapez le code que montre votre application.
code-another = Recommencer
code-lost = Sans téléphone ni code de secours, adressez-vous à l’administration du portail : deux administrateurs ensemble retirent le second facteur.

account-second-factor = Second facteur
account-second-factor-lead = Un code de votre téléphone, demandé après le mot de passe.
account-second-factor-link = Gérer le second facteur

staff-second-factor = Second facteur
staff-second-factor-on = Activé
staff-second-factor-off = Non activé
staff-reset-asked = Remise à zéro demandée par { $name } le { $at }
staff-reset-own = Vous l’avez demandée : un autre administrateur la confirme.
staff-act-reset = Demander la remise à zéro du second facteur
staff-act-reset-lead = Vérifiez d’abord l’identité de la personne, par une autre voie que ce portail. Un autre administrateur confirme ; alors seulement le second facteur est retiré.
staff-act-confirm-reset = Confirmer la remise à zéro
staff-act-confirm-reset-lead = Le second facteur est retiré et toutes les sessions de la personne prennent fin. Elle se connectera avec son seul mot de passe.
staff-act-dismiss-reset = Rejeter la demande de remise à zéro
staff-act-dismiss-reset-lead = Le second facteur reste en place.
staff-done-reset = La remise à zéro est demandée. Un autre administrateur doit la confirmer.
staff-done-confirm-reset = Le second facteur est retiré et les sessions ont pris fin.
staff-done-dismiss-reset = La demande est rejetée.
staff-fault-no-factor = Ce compte n’a pas de second facteur.
staff-fault-no-reset = Aucune remise à zéro n’attend pour ce compte.
staff-fault-own-reset = Celui qui a demandé la remise à zéro ne la confirme pas : demandez à un autre administrateur.
staff-fault-newcomer = Un administrateur nommé par un autre depuis moins de sept jours ne demande ni ne confirme de remise à zéro : demandez à un autre administrateur.

did-second-factor-on = Second facteur activé
did-second-factor-off = Second facteur désactivé
did-recovery-codes-renewed = Autres codes de secours
did-recovery-code-used = Code de secours utilisé
did-reset-asked = Remise à zéro du second facteur demandée
did-reset-confirmed = Remise à zéro du second facteur confirmée
did-reset-dismissed = Remise à zéro du second facteur rejetée
