### Une demande à plusieurs organismes, demandes répétées, bon organisme

several-title = Adresser la même demande à d’autres organismes aussi
several-label = Autres organismes
several-hint = { $n } au plus. Chacun reçoit une demande à part, avec sa référence et son délai.
several-check = Autres organismes
several-check-what = La même demande est adressée à chacun, avec sa propre référence, son délai et son lien.
several-due = réponse au plus tard le { $date }
several-by-letter = par une lettre à lui remettre
several-also = La même demande à d’autres organismes
several-also-what = Chaque demande suit son propre délai.
wrong-also-too-many = Trop d’organismes choisis : { $limit } au plus en plus du premier
wrong-also-missing = Organisme inconnu : choisissez dans la liste
office-also =
    { $n ->
        [one] La même demande est adressée aussi à un autre organisme
       *[other] La même demande est adressée aussi à { $n } autres organismes
    }
office-reply-earlier-option =
    { $reference } · { $date } · { $name ->
        [same] même nom
       *[other] autre nom
    } · { $email ->
        [same] même adresse électronique
        [other] autre adresse électronique
       *[none] pas d’adresse électronique à comparer
    }
office-reply-earlier-none = Rien n’a été communiqué cette année sous le même numéro d’identité : le motif « déjà communiquée » n’est pas proposé.
office-reply-earlier-no-number = Cette demande ne porte pas de numéro d’identité : le portail ne peut pas retrouver ce qui a déjà été communiqué à la même personne, et le motif « déjà communiquée » n’est pas proposé.
office-reply-earlier-empty = Choisir une réponse antérieure
answer-right-body = Ces informations relèvent de : { $institution }. Vous pouvez lui adresser votre demande depuis la page de cette réponse, avec votre texte et un nouveau délai.
several-filed =
    { $n ->
        [one] La même demande est partie à un autre organisme, avec sa propre référence
       *[other] La même demande est partie à { $n } autres organismes, chacune avec sa référence
    }
