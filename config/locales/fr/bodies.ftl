### Les institutions dans les mains de l’administration : liste, tableau, import

menu-admin-institutions = Institutions
bodies-lead = L’annuaire tel que le portail l’emploie : noms, nature, catégorie pour le calendrier, rattachement et réception des demandes.
bodies-import = Importer un tableau
bodies-export = Exporter le tableau
bodies-number = { $n ->
    [0] Annuaire livré avec le portail.
    [one] Annuaire après un import.
   *[other] Annuaire après { $n } imports.
    }
bodies-search = Chercher une institution
bodies-q = Code, nom ou ville
bodies-col-kind = Nature (article 2)
bodies-col-class = Catégorie
bodies-col-city = Ville
bodies-col-receives = Réception par le portail
bodies-below = Rattachée à :
bodies-from = à partir du { $date }
bodies-none = Aucune institution avec ces mots

import-lead = Le tableau est d’abord examiné : la page montre ce qui changerait, ou chaque cellule à corriger. Rien n’est enregistré avant votre confirmation, et rien à moitié.
import-file = Tableau
import-file-hint = Fichier CSV en UTF-8, séparé par des virgules ou des points-virgules, { $mib } Mo au plus. Partez du tableau exporté.
import-file-missing = Choisissez un fichier CSV.
import-file-too-large = Le fichier dépasse { $mib } Mo. Partagez-le en plusieurs tableaux.
import-look = Examiner le tableau
import-columns = Colonnes
import-columns-lead = La première ligne porte ces noms. Une institution qui ne figure pas dans le tableau reste inchangée ; une institution qui y figure prend toutes les lignes de son code.
import-column-code = De 2 à 12 lettres majuscules ; ne change plus une fois utilisé.
import-column-valid_from = Premier jour de cette ligne, AAAA-MM-JJ. Vide pour la première ligne d’une institution ; chaque ligne suivante vaut à partir de son jour.
import-column-name_ar = Nom en arabe.
import-column-name_fr = Nom en français.
import-column-name_en = Nom en anglais, ou rien.
import-column-name_zgh = Nom en amazighe, en tifinaghe, ou rien.
import-column-kind = Nature selon l’article 2, par exemple public-administration, court, public-establishment.
import-column-class = Catégorie pour les jours chômés exceptionnels, par exemple state-administration, other.
import-column-city = Ville du siège.
import-column-region = Région du siège, par exemple souss-massa ; vide quand la ville est l’un des sièges connus.
import-column-parent = Code de l’institution de rattachement, ou rien.
import-column-receives_from = Premier jour de réception par le portail, AAAA-MM-JJ, ou rien ; le même sur toutes les lignes d’une institution.
import-column-email = Adresse électronique publique, ou rien.
import-column-phone = Téléphone public, ou rien.
import-column-website = Site, commençant par https://, ou rien.
import-column-address = Adresse postale, ou rien.
import-column-aliases = Autres noms sous lesquels on la cherche, séparés par le signe |.

import-preview = Examen du tableau
import-total = Nouvelles : { $added }. Modifiées : { $changed }. Inchangées : { $unchanged }.
import-nothing = Le tableau dit la même chose que l’annuaire : il n’y a rien à enregistrer.
import-confirm = Enregistrer ces changements
import-until = Ce tableau attend votre confirmation jusqu’au { $at }.
import-applied = Le tableau est enregistré.
import-meanwhile = L’annuaire ou le calendrier a changé entre-temps, ou le tableau n’est plus le même. Examinez de nouveau ce qui changerait, puis confirmez.
import-region-astray = { $city } est connue dans la région { $region }, et le tableau en dit une autre. Vérifiez avant d’enregistrer.
import-new = Nouvelle
import-faults = { $n ->
    [one] Une cellule est à corriger. Rien n’est enregistré.
   *[other] { $n } cellules sont à corriger. Rien n’est enregistré.
    }
import-faults-table = Cellules à corriger
import-col-line = Ligne
import-line = Ligne { $n }
import-col-column = Colonne
import-col-reason = Ce qu’il faut corriger
import-col-written = Écrit
import-whole = La ligne entière
import-wrong-not-text = Le fichier n’est pas un tableau CSV en UTF-8. Enregistrez-le sous ce format.
import-wrong-no-rows = Le tableau n’a aucune ligne sous ses titres.
import-wrong-too-many-rows = Le tableau a trop de lignes : 10 000 au plus. Partagez-le.
import-wrong-column-missing = Cette colonne manque. Ajoutez-la, même vide.
import-wrong-column-unknown = Cette colonne n’est pas connue. Retirez-la.
import-wrong-column-twice = Cette colonne figure deux fois. Retirez-en une.
import-wrong-cell-count = La ligne n’a pas autant de cellules que les titres. Vérifiez les guillemets et les séparateurs.
import-wrong-missing = Cette cellule ne peut pas rester vide.
import-wrong-too-long = Le texte est trop long.
import-wrong-unsafe = La cellule commence comme une formule ou contient des signes invisibles. Écrivez le texte seul.
import-wrong-not-a-code = Un code est fait de 2 à 12 lettres majuscules, de A à Z.
import-wrong-reserved = Ce code est réservé aux numéros de la Commission et aux documents du portail. Choisissez-en un autre.
import-wrong-no-arabic = Le nom en arabe n’est pas écrit en lettres arabes.
import-wrong-no-tifinagh = Le nom en amazighe n’est pas écrit en tifinaghe.
import-wrong-no-such-kind = Cette nature n’est pas l’une des huit de l’article 2.
import-wrong-no-such-class = Cette catégorie n’existe pas.
import-wrong-kind-and-class = Nature et catégorie ne vont pas ensemble : une chambre est de la catégorie chamber, et seule une juridiction est de la catégorie court.
import-wrong-no-such-region = Cette région n’est pas l’une des douze, par exemple souss-massa.
import-wrong-region-missing = La ville ne dit pas à elle seule la région. Écrivez-la, par exemple souss-massa.
import-wrong-not-a-date = La date n’est pas un jour du calendrier écrit AAAA-MM-JJ.
import-wrong-first-has-a-date = La première ligne d’une institution n’a pas de premier jour. Laissez la cellule vide.
import-wrong-day-twice = Une autre ligne de cette institution commence le même jour.
import-wrong-receives-twice = Une autre ligne de cette institution donne un autre jour de réception. Écrivez partout le même.
import-wrong-receives-already = L’institution reçoit déjà depuis ce jour, et les délais de ses demandes en dépendent : il ne change plus.
import-wrong-successor-silent = À cette date, une institution qui reçoit par le portail est remplacée par une autre qui n’y recevrait pas encore : ses demandes n’y trouveraient personne. Fixez pour l’institution qui succède un premier jour de réception qui ne dépasse pas cette date, ou retirez d’abord la succession.
import-wrong-before-the-law = La loi n’était pas en vigueur ce jour-là : au plus tôt 2019-03-12.
import-wrong-parent-unknown = L’institution de rattachement n’est ni dans le tableau ni dans l’annuaire.
import-wrong-parent-of-itself = L’institution serait rattachée à elle-même, directement ou par d’autres.
import-wrong-not-an-address = L’adresse électronique n’est pas complète.
import-wrong-not-a-phone = Le téléphone contient autre chose que des chiffres, des espaces et + ( ) / . -
import-wrong-not-a-website = L’adresse du site ne commence pas par https:// ou n’est pas complète.
import-wrong-name-twice = Une autre institution porte ce nom. Ajoutez ce qui les distingue, par exemple la province entre parenthèses.
import-wrong-class-moves-dates = Le changement de catégorie compterait autrement un jour chômé de l’ancienne ou de la nouvelle catégorie, et des délais déjà comptés bougeraient. Prenez un premier jour après celui indiqué.

did-directory-changed = Tableau d’institutions importé
did-directory-counts = Nouvelles : { $added }, modifiées : { $changed }, jours de réception : { $receiving }
did-receives-from = reçoit par le portail à partir du { $date }
did-receives-not = ne recevra pas par le portail
did-receives-more = { $n ->
    [one] et une autre institution
   *[other] et { $n } autres institutions
}
