### The words of the law: requests, stages, grounds and periods, as every page says them

kind-ordinary = Ordinary request
kind-ordinary-hint = Answered within 20 working days (article 16)
kind-urgent = Urgent request
kind-urgent-hint = If the information is needed to protect somebody’s life, safety or liberty: answered within 3 days (article 17)

delivery-email = E-mail
delivery-email-hint = You receive a secret link that opens the answer
delivery-consultation = Consultation on site
delivery-consultation-hint = At the institution, in office hours
delivery-pickup = Collection on site
delivery-pickup-hint = A copy is handed to you at the institution
delivery-post = Post
delivery-post-hint = To the personal address given above

document-national-card = Moroccan nationality: national identity card
document-residence-document = Lawful residence in Morocco: residence document

channel-portal = Through the portal
channel-counter = Handed in
channel-post = Post
channel-email = E-mail

stage-dispatched = Acknowledgement awaited
stage-received = Request received
stage-in-progress = Under examination
stage-answered = Answer given
stage-closed = Closed
stage-withdrawn = Withdrawn
stage-void = Void

outcome-granted = Information supplied
outcome-partly = Information supplied in part
outcome-refused = Request refused

ground-r0 = Another legal basis
ground-r1 = The institution does not hold the information
ground-r2 = The information falls under an exception of article 7
ground-r3 = The information is published and open to the public
ground-r4 = The information was supplied to the same person in the same year
ground-r5 = The request is not clear
ground-r6 = The information is still being prepared
ground-r7 = The information is deposited at the Archives of Morocco

exception-e7-01 = National defence
exception-e7-02 = Internal security of the State
exception-e7-03 = External security of the State
exception-e7-04 = Private life of individuals
exception-e7-05 = Personal data
exception-e7-06 = Harm to the fundamental freedoms and rights of the Constitution
exception-e7-07 = Protection of sources of information
exception-e7-11 = Relations with another State or an intergovernmental organisation
exception-e7-12 = Monetary, economic or financial policy of the State
exception-e7-13 = Industrial property, copyright or neighbouring rights
exception-e7-14 = Rights and interests of victims, witnesses, experts and whistle-blowers
exception-e7-20 = Secrecy under special legislation
exception-e7-21 = Secrecy of the deliberations of the Council of Ministers and the Government Council
exception-e7-22 = Secrecy of administrative inquiries
exception-e7-23 = Conduct of judicial proceedings and their preliminary steps
exception-e7-24 = Free, lawful and fair competition, and private initiative

extension-ground-x1 = The request cannot be satisfied, in whole or in part, in time
extension-ground-x2 = Much information is requested
extension-ground-x3 = The information cannot be made available in time
extension-ground-x4 = A third party must be consulted

rule-answer = Answer to the request (article 16)
rule-urgent = Answer to an urgent request (article 17)
rule-complaint-to-head = Complaint to the head of the institution (article 19)
rule-head-decision = Decision of the head of the institution (article 19)
rule-complaint-to-commission = Complaint to the Commission (article 20)
rule-commission-decision = Reply of the Commission (article 20)
rule-court = Appeal to the administrative court (article 21)

class-state-administration = State administration
class-territorial-collectivity = Territorial collectivity
class-public-establishment = Public establishment
class-court = Court
class-chamber = Chamber of Parliament
class-constitutional-body = Constitutional body
class-other = Another body charged with a public service

body-house-of-representatives = House of Representatives
body-house-of-councillors = House of Councillors
body-public-administration = Public administrations
body-court = Courts
body-territorial-collectivity = Territorial collectivities
body-public-establishment = Public establishments
body-public-service-body = Other bodies charged with a public service
body-constitutional-body = Constitutional bodies
