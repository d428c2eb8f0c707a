### Les mots de toutes les pages : cadre, champs, boutons, délai

portal-name = Bayan
portal-purpose = Portail du droit d’accès à l’information
page-title = { $page } | { $portal }
page-title-wrong = Erreur : { $page } | { $portal }
skip-to-content = Aller au contenu
language-nav = Langue
draft-language = Cette version est un brouillon non validé. Ce qui n’est pas traduit paraît en arabe, et l’arabe fait foi.
sections-nav = Rubriques
foot-nav = Liens de bas de page
foot-law = Loi n° <bdi>31.13</bdi> relative au droit d’accès à l’information, dahir n° <bdi>1.18.15</bdi> du 22 février 2018. Le dépôt d’une demande est gratuit.
menu-new = Nouvelle demande
menu-track = Suivre
menu-institutions = Institutions
menu-deadline = Calculer un délai
menu-help = Aide
menu-sign-in = Connexion
menu-all = Menu
menu-privacy = Données à caractère personnel
menu-accessibility = Déclaration d’accessibilité
menu-legal = Mentions légales
sign-out = Déconnexion
who-reads-only = Lecture seule

back = Retour
home = Accueil
crumbs-nav = Fil d’Ariane
continue = Continuer
change = Modifier
change-what = Modifier : { $what }
remove = Supprimer
search = Rechercher
clear = Effacer
optional = (facultatif)
date-example = À écrire ainsi : <bdi dir="ltr">09/06/2025</bdi>
not-given = Non renseigné
yes = Oui
no = Non
wrong-prefix = Erreur :{" "}
errors-title = Corrigez ce qui suit pour continuer
errors-kept = Tout ce que vous avez écrit et les fichiers joints sont conservés.
file-kept = conservé
file-remove = Supprimer le fichier
step-of = Étape { $n } sur { $of }
step-of-next = Étape { $n } sur { $of }. Ensuite : { $next }

pager-nav = Pages de la liste
pager-shown = { $from } à { $to } sur { $total }
pager-earlier = Précédente
pager-later = Suivante

due-not-started = délai non commencé
due-not-computable = échéance pas encore calculable
due-left =
    { $unit ->
        [working_day] { $n ->
            [one] reste { $n } jour ouvrable
           *[other] restent { $n } jours ouvrables
        }
       *[calendar_day] { $n ->
            [one] reste { $n } jour
           *[other] restent { $n } jours
        }
    }
due-today = échéance aujourd’hui
due-between = entre le { $from } et le { $to }
due-late =
    { $unit ->
        [working_day] { $n ->
            [one] en retard de { $n } jour ouvrable
           *[other] en retard de { $n } jours ouvrables
        }
       *[calendar_day] { $n ->
            [one] en retard de { $n } jour
           *[other] en retard de { $n } jours
        }
    }
due-late-uncounted = en retard
due-met = répondu dans le délai
due-met-late =
    { $unit ->
        [working_day] { $n ->
            [one] répondu avec { $n } jour ouvrable de retard
           *[other] répondu avec { $n } jours ouvrables de retard
        }
       *[calendar_day] { $n ->
            [one] répondu avec { $n } jour de retard
           *[other] répondu avec { $n } jours de retard
        }
    }
due-met-late-uncounted = répondu en retard
due-ended-without-reply = terminé sans réponse
due-ended-late-without-reply = délai passé sans réponse
term-first = Premier délai, non prorogé
term-extended = Délai prorogé
term-extension-invalid = Prorogation sans effet : le premier délai compte

days-why-title = Pourquoi cette date ?
days-counted = jour compté
days-to-come = jour à venir
days-last = dernier jour
days-off = jour non compté
days-zero = réception
days-due = échéance
days-provisional = estimé
days-number = jour{" "}
days-skipped-weekend = , non compté : week-end
days-skipped-named = non compté :{" "}
days-table-title = Les jours non comptés, et pourquoi
days-table-day = Jour
days-table-reason = Motif
days-table-source = Texte
days-reason-weekend = samedis et dimanches
days-reason-lost = week-end ; la fête qui tombe ce jour-là n’est pas reportée : { $name }
days-weekends =
    { $n ->
        [one] { $n } jour de week-end
       *[other] { $n } jours de week-end
    }
days-weekend-source = Décret n° <bdi>2.05.916</bdi>
days-none = Tous les jours comptent : le délai est en jours calendaires, week-ends et jours fériés compris.
days-provisional-range = Ce délai contient une fête dont la date est estimée : le dernier jour ira du { $earliest } au { $latest }, et sera fixé à l’annonce de la fête.
days-version = Règle : { $rule }, version du { $since }. Calendrier, version <bdi class="nb" dir="ltr">{ $calendar }</bdi>.
due-by = Réponse au plus tard le

receipt-title = Récépissé d’une demande d’accès à l’information
reference = Référence
