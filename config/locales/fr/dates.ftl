### Dates, heures, nombres

month-name =
    { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    }
month-short =
    { $month ->
        [1] janv.
        [2] févr.
        [3] mars
        [4] avr.
        [5] mai
        [6] juin
        [7] juil.
        [8] août
        [9] sept.
        [10] oct.
        [11] nov.
       *[12] déc.
    }
weekday-name =
    { $weekday ->
        [1] lundi
        [2] mardi
        [3] mercredi
        [4] jeudi
        [5] vendredi
        [6] samedi
       *[7] dimanche
    }
# En tête des colonnes du calendrier
weekday-short =
    { $weekday ->
        [1] lun.
        [2] mar.
        [3] mer.
        [4] jeu.
        [5] ven.
        [6] sam.
       *[7] dim.
    }
day-name =
    { $day ->
        [1] 1er
       *[other] { $day }
    }
date-long = { weekday-name } { day-name } { month-name } { $year }
date-medium = { day-name } { month-name } { $year }
date-day-month = { day-name } { month-name }
date-month = { month-name }
# Dans une case étroite
date-month-short = { month-short }
# Le quantième seul, dans une case du calendrier
date-day = { day-name }
date-weekday = { weekday-name }
date-and-time = { $date } à { $time }

count-days =
    { $n ->
        [0] moins d’un jour
        [one] { $n } jour
       *[other] { $n } jours
    }
count-working-days =
    { $n ->
        [0] moins d’un jour ouvrable
        [one] { $n } jour ouvrable
       *[other] { $n } jours ouvrables
    }

size-bytes =
    { $n ->
        [one] { $n } octet
       *[other] { $n } octets
    }
size-kilobytes = { $size }{"\u00a0"}Ko
size-megabytes = { $size }{"\u00a0"}Mo
