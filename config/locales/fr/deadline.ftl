### Le calcul des délais

deadline-title = Calculer un délai
deadline-calendar = Jours chômés, décisions récentes et pannes du portail
deadline-lead = Les délais de la loi n° <bdi>31.13</bdi>, comptés jour par jour, par les règles mêmes que le portail applique à chaque demande.
deadline-rule = Délai
deadline-received = Jour dont part le délai
deadline-received-hint = Ce jour ne compte pas : c’est celui de la réception, ou le dernier du délai précédent.
deadline-class = Catégorie de l’institution
deadline-class-hint = Certaines fermetures exceptionnelles ne concernent que certaines catégories
deadline-extended = Avec la prorogation
deadline-extended-hint = Pour la réponse seulement : une fois, de la même durée
deadline-count = Calculer
deadline-due = Dernier jour
deadline-length =
    { $unit ->
        [working_day] { $n ->
            [one] { $n } jour ouvrable
           *[other] { $n } jours ouvrables
        }
       *[calendar_day] { $n ->
            [one] { $n } jour
           *[other] { $n } jours
        }
    }
deadline-generous = Le portail accepte jusqu’à la fin du { $date }, car le dernier jour peut tomber un jour chômé.
wrong-received-missing = Écrivez le jour dont part le délai
wrong-received-no-date = Écrivez le jour ainsi : <bdi dir="ltr">09/06/2025</bdi>
wrong-received-no-such-day = { wrong-no-such-day }
wrong-received-not-maintained = Le calendrier des jours fériés n’est pas tenu pour { $year } : choisissez un jour plus tôt
wrong-received-before-law = La loi n’était pas en vigueur avant le 12 mars 2019 : choisissez un jour plus tard ({ $year })
wrong-extended-not-possible = Ce délai ne se proroge pas : décochez la case
