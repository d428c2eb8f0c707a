### Les mots de la loi : demandes, étapes, motifs et délais, tels que chaque page les dit

kind-ordinary = Demande ordinaire
kind-ordinary-hint = Réponse en 20 jours ouvrables (article 16)
kind-urgent = Demande urgente
kind-urgent-hint = Si l’information est nécessaire pour protéger la vie, la sécurité ou la liberté d’une personne : réponse en 3 jours (article 17)

delivery-email = Courrier électronique
delivery-email-hint = Vous recevez un lien secret qui ouvre la réponse
delivery-consultation = Consultation sur place
delivery-consultation-hint = Au siège de l’institution, aux heures d’ouverture
delivery-pickup = Retrait sur place
delivery-pickup-hint = Une copie vous est remise au siège de l’institution
delivery-post = Courrier postal
delivery-post-hint = À l’adresse personnelle indiquée plus haut

document-national-card = Nationalité marocaine : carte nationale d’identité
document-residence-document = Résidence régulière au Maroc : titre de séjour

channel-portal = Par le portail
channel-counter = Dépôt direct
channel-post = Courrier postal
channel-email = Courrier électronique

stage-dispatched = Accusé de réception attendu
stage-received = Demande reçue
stage-in-progress = En cours d’examen
stage-answered = Réponse donnée
stage-closed = Close
stage-withdrawn = Retirée
stage-void = Annulée

outcome-granted = Informations communiquées
outcome-partly = Informations communiquées en partie
outcome-refused = Demande refusée

ground-r0 = Autre base légale
ground-r1 = L’institution ne dispose pas de l’information
ground-r2 = L’information relève d’une exception de l’article 7
ground-r3 = L’information est déjà publiée et accessible au public
ground-r4 = L’information a déjà été communiquée à la même personne la même année
ground-r5 = La demande n’est pas claire
ground-r6 = L’information est en cours d’élaboration
ground-r7 = L’information est déposée aux Archives du Maroc

exception-e7-01 = Défense nationale
exception-e7-02 = Sécurité intérieure de l’État
exception-e7-03 = Sécurité extérieure de l’État
exception-e7-04 = Vie privée des personnes
exception-e7-05 = Données à caractère personnel
exception-e7-06 = Atteinte aux libertés et droits fondamentaux prévus par la Constitution
exception-e7-07 = Protection des sources d’information
exception-e7-11 = Relations avec un autre État ou une organisation intergouvernementale
exception-e7-12 = Politique monétaire, économique ou financière de l’État
exception-e7-13 = Propriété industrielle, droits d’auteur ou droits voisins
exception-e7-14 = Droits et intérêts des victimes, témoins, experts et dénonciateurs
exception-e7-20 = Secret prévu par une législation particulière
exception-e7-21 = Secret des délibérations du Conseil des ministres et du Conseil du gouvernement
exception-e7-22 = Secret des enquêtes administratives
exception-e7-23 = Déroulement des procédures judiciaires et de leurs préliminaires
exception-e7-24 = Concurrence libre, licite et loyale, et initiative privée

extension-ground-x1 = La demande ne peut être satisfaite, en tout ou en partie, dans le délai
extension-ground-x2 = Le nombre d’informations demandées est important
extension-ground-x3 = L’information ne peut être rendue disponible dans le délai
extension-ground-x4 = La consultation d’un tiers est nécessaire

rule-answer = Réponse à la demande (article 16)
rule-urgent = Réponse à une demande urgente (article 17)
rule-complaint-to-head = Plainte au président de l’institution (article 19)
rule-head-decision = Décision du président de l’institution (article 19)
rule-complaint-to-commission = Plainte à la Commission (article 20)
rule-commission-decision = Réponse de la Commission (article 20)
rule-court = Recours au tribunal administratif (article 21)

class-state-administration = Administration de l’État
class-territorial-collectivity = Collectivité territoriale
class-public-establishment = Établissement public
class-court = Juridiction
class-chamber = Chambre du Parlement
class-constitutional-body = Institution constitutionnelle
class-other = Autre organisme chargé d’un service public

body-house-of-representatives = Chambre des représentants
body-house-of-councillors = Chambre des conseillers
body-public-administration = Administrations publiques
body-court = Juridictions
body-territorial-collectivity = Collectivités territoriales
body-public-establishment = Établissements publics
body-public-service-body = Autres organismes chargés d’un service public
body-constitutional-body = Institutions et instances constitutionnelles
