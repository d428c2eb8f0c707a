//! The Commission's meetings: convened, their agenda, who was present, results, minutes that stay. Nothing of it moves a
//! clock or decides a complaint.

use super::rights::is_sound;
use crate::support::{
    TestApp, a_request,
    actors::{Official, reasons},
    on_both_engines,
    web::{Form, Page, Visitor},
};
use axum::http::StatusCode;
use bayan::{
    app::{Act, change},
    audit::verify::{Aids, verify},
    domain::{
        actor::{Actor, Role},
        case::{command::Command, reply::Road},
        complaint::{
            command::{Command as OnComplaint, Ruling},
            facts::Finding,
        },
        id::{CaseId, ComplaintId},
    },
};

/// Complaints before the Commission, and somebody of it at a browser.
struct Room<'a> {
    app: &'a TestApp,
    member: Official<'a>,
    at: Visitor,
}

impl<'a> Room<'a> {
    async fn of(app: &'a TestApp) -> Self {
        let member = app.appointed(Role::Commission, "").await;
        let at = member.at_a_browser().await;
        Self { app, member, at }
    }

    /// It is then, and the session of before has ended.
    async fn it_is(&mut self, instant: &str) {
        self.app.it_is(instant);
        self.at = self.member.at_a_browser().await;
    }

    /// A complaint that came on paper at that instant.
    async fn hears(&mut self, instant: &str, about: &str) -> (CaseId, ComplaintId, String) {
        self.it_is(instant).await;
        let case = self.app.citizen("أمينة").files(a_request().about(about)).await;
        let complaint = self.member.registers_a_complaint(case).await;
        (case, complaint, self.reference(case, complaint).await)
    }

    async fn reference(&self, case: CaseId, complaint: ComplaintId) -> String {
        self.app.case(case).await.complaint(complaint).expect("there").reference.to_string()
    }

    /// The address of a meeting that is convened for then.
    async fn convenes(&self, starts: &str, kind: &str) -> String {
        let form = self.at.opens("/fr/commission/meetings/new").await.main_form();
        let form = form.with("kind", kind).with("starts", starts).with("place", "Rabat, siège");
        let sent = self.at.sends_only(&form).await;
        let place = sent.location().unwrap_or_else(|| panic!("{starts}: {}", sent.text()));
        place.split('?').next().expect("an address").to_owned()
    }

    async fn form(&self, address: &str, of: &str) -> Form {
        let page = self.at.opens(address).await;
        let mut forms = page.forms();
        forms.retain(|form| form.values().iter().any(|(name, value)| name == "do" && value == of));
        assert!(!forms.is_empty(), "no form to {of} at {address}: {}", page.text());
        forms.swap_remove(0)
    }

    async fn puts(&self, meeting: &str, reference: &str) -> Page {
        let form = self.form(&format!("{meeting}/agenda"), "place").await.with("reference", reference);
        self.at.sends_only(&form).await
    }

    /// The first so many seats are present.
    async fn attend(&self, meeting: &str, n: usize) -> Page {
        let mut form = self.at.opens(&format!("{meeting}/presence")).await.main_form();
        for at in 0..10 {
            form = form.with(&format!("name-{at}"), &format!("Membre {at}"));
            if at < n {
                form = form.with(&format!("present-{at}"), "1");
            }
        }
        self.at.sends_only(&form.with("secretary", "Samira")).await
    }

    async fn says(&self, meeting: &str, reference: &str, said: &[(&str, &str)]) -> Page {
        let form = self.at.opens(&format!("{meeting}/items/{reference}")).await.main_form();
        let form = said.iter().fold(form, |form, (name, value)| form.with(name, value));
        self.at.sends_only(&form).await
    }

    async fn does(&self, meeting: &str, step: &str, said: &[(&str, &str)]) -> Page {
        let form = self.at.opens(&format!("{meeting}/do/{step}")).await.main_form();
        let form = said.iter().fold(form, |form, (name, value)| form.with(name, value));
        self.at.sends_only(&form).await
    }

    /// Finds it admissible and rejects it, or dismisses it.
    async fn decides(&self, case: CaseId, complaint: ComplaintId, is_admissible: bool) {
        let of = |command| Command::Complaint { complaint, command: Box::new(command) };
        if is_admissible {
            self.member.tries_to(case, |_| of(OnComplaint::Admit)).await.expect("admitted");
        }
        let decided = self.member.tries_to(case, |sealer| {
            let reasons = reasons(sealer);
            let (finding, road) = (Finding::Rejected, Road::Mail);
            if !is_admissible {
                return of(OnComplaint::Dismiss { reasons, road });
            }
            of(OnComplaint::Decide(Box::new(Ruling { finding, reasons, redress: None, road })))
        });
        decided.await.expect("decided");
    }

    /// The references of the agenda, in its order.
    async fn agenda(&self, meeting: &str) -> Vec<String> {
        self.at.opens(meeting).await.texts("tbody th .ref")
    }
}

const DELIBERATED: [(&str, &str); 3] =
    [("result", "deliberated"), ("agreed", "rejected"), ("vote", "majority")];

fn is_done(page: &Page) {
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
}

fn is_refused(page: &Page, why: &str) {
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
    assert!(page.text().contains(why), "{why}: {}", page.text());
}

on_both_engines! {
    async fn a_meeting_is_convened_and_what_ends_first_is_proposed_first(app) {
        let mut room = Room::of(app).await;
        let (_, _, early) = room.hears("2026-02-23T09:00:00Z", "لائحة الصفقات").await;
        let (_, _, late) = room.hears("2026-02-24T09:00:00Z", "ميزانية الصيانة").await;
        let (_, _, third) = room.hears("2026-02-25T09:00:00Z", "تقرير الافتحاص").await;
        let (_, _, far) = room.hears("2026-04-20T09:00:00Z", "الموارد البشرية").await;
        // The thirty days of the first ones end on 25 and 26 March, of the third on the 27th; the last one comes after the meeting.
        let meeting = room.convenes("26/03/2026 10:00", "ordinary").await;
        assert!(meeting.ends_with("/commission/meetings/2026-1"), "{meeting}");
        assert_eq!(room.convenes("26/03/2026 10:00", "ordinary").await, meeting, "twice is one meeting");
        let page = room.at.opens(&format!("{meeting}/agenda")).await;
        assert_eq!(page.texts("tbody th .ref"), [early.clone(), late.clone(), third.clone()], "{}", page.text());
        assert_eq!(page.texts("tbody .due--late").len(), 1, "one ends before: {}", page.text());

        let mut form = room.form(&format!("{meeting}/agenda"), "place").await;
        for field in form.fields.iter_mut().filter(|field| field.name == "complaint").take(2) {
            field.sent = Some(field.value.clone());
        }
        is_done(&room.at.sends_only(&form).await);
        is_refused(&room.puts(&meeting, &far).await, "parvenue à la Commission après le jour de la réunion");
        is_done(&room.puts(&meeting, &third).await);
        assert_eq!(room.agenda(&meeting).await, [early.clone(), late.clone(), third.clone()]);
        is_refused(&room.puts(&meeting, "CDAI-2026-99999-X").await, "Aucune plainte devant la Commission");

        let mut form = room.form(&format!("{meeting}/agenda"), "order").await;
        for (field, place) in form.fields.iter_mut().filter(|field| field.name.starts_with("order-")).zip(["3", "٢", "1"]) {
            field.sent = Some(place.to_owned());
        }
        is_done(&room.at.sends_only(&form).await);
        assert_eq!(room.agenda(&meeting).await, [third.clone(), late.clone(), early.clone()]);
        let complaint = room.at.opens(&format!("/fr/commission/complaints/{early}")).await;
        assert!(complaint.links().contains(&meeting), "its page leads to the meeting");
        let list = room.at.opens("/fr/commission/meetings").await;
        assert!(list.links().contains(&meeting) && list.text().contains("26 mars 2026"), "{}", list.text());

        let elsewhere = room.convenes("30/03/2026 10:00", "extraordinary").await;
        is_refused(&room.puts(&elsewhere, &early).await, "attend déjà à l’ordre du jour");
        is_done(&room.does(&meeting, "cancel", &[("reason", "Salle fermée")]).await);
        is_done(&room.puts(&elsewhere, &early).await);
        let moved = [("starts", "31/03/2026 15:30"), ("place", "Casablanca")];
        is_done(&room.does(&elsewhere, "move", &moved).await);
        let page = room.at.opens(&elsewhere).await.text();
        assert!(page.contains("31 mars 2026") && page.contains("Casablanca"), "{page}");
        is_sound(app).await;
    }

    async fn minutes_say_what_became_of_each_complaint_and_the_decision_stays_an_act_of_the_complaint(app) {
        let mut room = Room::of(app).await;
        let (case, complaint, first) = room.hears("2026-02-23T09:00:00Z", "ميزانية الصيانة").await;
        let (other, other_id, second) = room.hears("2026-02-23T10:00:00Z", "لائحة الصفقات").await;
        let (_, _, third) = room.hears("2026-02-23T11:00:00Z", "الموارد البشرية").await;
        let before = (app.case(case).await, app.history(case).await);
        let meeting = room.convenes("10/03/2026 10:00", "ordinary").await;
        let later = room.convenes("07/04/2026 10:00", "ordinary").await;
        for reference in [&first, &second, &third] {
            is_done(&room.puts(&meeting, reference).await);
        }
        is_refused(&room.says(&meeting, &first, &DELIBERATED).await, "n’est pas venu");
        room.it_is("2026-03-10T11:00:00Z").await;
        is_refused(&room.says(&meeting, &first, &DELIBERATED).await, "Enregistrez d’abord les présences");
        is_refused(&room.attend(&meeting, 0).await, "au moins un membre présent");
        is_done(&room.attend(&meeting, 6).await);
        is_refused(&room.says(&meeting, &first, &DELIBERATED).await, "Sans quorum");
        is_done(&room.attend(&meeting, 7).await);
        is_done(&room.says(&meeting, &first, &DELIBERATED).await);
        is_done(&room.says(&meeting, &second, &DELIBERATED).await);
        is_refused(&room.does(&meeting, "close", &[]).await, "doit avoir un résultat");
        let key = later.rsplit('/').next().expect("a key").to_owned();
        is_done(&room.says(&meeting, &third, &[("result", "adjourned"), ("to", &key)]).await);
        assert_eq!(room.agenda(&later).await.join(" "), third, "it stands there now");

        let after = (app.case(case).await, app.history(case).await);
        assert_eq!(before, after, "nothing of the case has changed, and no clock");
        let page = room.at.opens(&meeting).await.text();
        assert!(page.contains("Avant la décision, déclarer la plainte recevable"), "{page}");
        assert!(!page.contains("Enregistrer la décision sur la page de la plainte"), "nothing to decide yet: {page}");
        room.decides(case, complaint, true).await;
        room.decides(other, other_id, false).await;
        let page = room.at.opens(&meeting).await;
        assert_eq!(page.texts("td b.small").len(), 1, "one is not what the minutes say: {}", page.text());

        is_done(&room.does(&meeting, "close", &[]).await);
        is_refused(&room.attend(&meeting, 9).await, "close ou annulée");
        is_done(&room.does(&meeting, "close", &[]).await);
        let taken_off = [("result", "taken-off"), ("reason", "x")];
        is_refused(&room.says(&meeting, &first, &taken_off).await, "close ou annulée");
        let text = "Le nom du membre est Bennani.";
        is_done(&room.does(&meeting, "correct", &[("text", text)]).await);
        let page = room.at.opens(&meeting).await.text();
        assert!(page.contains(text) && page.contains("Procès-verbal clos le mardi 10 mars 2026"), "{page}");

        let minutes = room.at.opens(&format!("{meeting}/documents/minutes.pdf")).await;
        assert!(minutes.body.starts_with(b"%PDF-"), "{}", minutes.status);
        let arabic = meeting.replace("/fr/", "/ar/");
        for name in ["agenda.pdf", "minutes.pdf", "record.json"] {
            let document = room.at.opens(&format!("{arabic}/documents/{name}")).await;
            assert_eq!(document.status, StatusCode::OK, "{name}");
        }
        let none = room.at.opens(&format!("{later}/documents/minutes.pdf")).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND, "nobody was there yet");
        is_sound(app).await;
    }

    async fn what_two_people_record_at_once_is_not_lost(app) {
        let mut room = Room::of(app).await;
        let (_, _, first) = room.hears("2026-02-23T09:00:00Z", "ميزانية الصيانة").await;
        let (_, _, second) = room.hears("2026-02-23T10:00:00Z", "لائحة الصفقات").await;
        let meeting = room.convenes("10/03/2026 10:00", "ordinary").await;
        let colleague = app.appointed(Role::Commission, "").await.at_a_browser().await;
        let page = colleague.opens(&format!("{meeting}/agenda")).await;
        let form = page.forms().into_iter().find(|form| form.has("reference")).expect("a form");
        is_done(&room.puts(&meeting, &first).await);
        let again = colleague.sends_only(&form.with("reference", &second)).await;
        is_refused(&again, "entre-temps");
        let form = again.forms().into_iter().find(|form| form.has("reference")).expect("a form");
        assert!(form.values().contains(&("reference".to_owned(), second.clone())), "what was typed is kept");
        is_done(&colleague.sends_only(&form).await);
        is_done(&colleague.sends_only(&form).await);
        assert_eq!(room.agenda(&meeting).await, [first, second]);
    }

    async fn a_second_meeting_follows_one_without_quorum_within_eight_days_and_names_it(app) {
        let mut room = Room::of(app).await;
        let (_, _, reference) = room.hears("2026-02-23T09:00:00Z", "ميزانية الصيانة").await;
        let first = room.convenes("10/03/2026 10:00", "ordinary").await;
        let none = room.at.opens("/fr/commission/meetings/new").await.main_form();
        assert!(none.fields.iter().all(|field| field.value != "second"), "no meeting lacked quorum");
        let forced = none.forcing("kind", "second").with("starts", "17/03/2026 10:00").with("place", "Rabat");
        is_refused(&room.at.sends_only(&forced).await, "suit une réunion enregistrée sans quorum");
        room.it_is("2026-03-10T11:00:00Z").await;
        is_done(&room.attend(&first, 6).await);
        let form = room.at.opens("/fr/commission/meetings/new").await.main_form().with("place", "Rabat");
        let form = form.with("kind", "second");
        let convened = async |form: &Form, starts: &str| room.at.sends_only(&form.clone().with("starts", starts)).await;
        is_refused(&convened(&form, "17/03/2026 10:00").await, "suit une réunion enregistrée sans quorum");
        let form = form.with("after", "2026-1");
        for outside in ["10/03/2026 16:00", "19/03/2026 10:00"] {
            is_refused(&convened(&form, outside).await, "dans les huit jours");
        }
        let second = convened(&form, "18/03/2026 10:00").await.location().expect("convened");
        let second = second.split('?').next().expect("an address").to_owned();
        let page = room.at.opens(&second).await;
        assert!(page.text().contains("après la réunion n° 1/2026") && page.links().contains(&first), "{}", page.text());
        let moved = [("starts", "20/03/2026 10:00"), ("place", "Rabat")];
        is_refused(&room.does(&second, "move", &moved).await, "dans les huit jours");
        is_done(&room.puts(&second, &reference).await);
        room.it_is("2026-03-18T11:00:00Z").await;
        is_done(&room.attend(&second, 1).await);
        is_done(&room.says(&second, &reference, &DELIBERATED).await);
        is_refused(&room.attend(&first, 7).await, "Une seconde réunion la suit");
        is_done(&room.attend(&first, 5).await);
        let form = room.at.opens("/fr/commission/meetings/new").await.main_form();
        assert!(form.fields.iter().all(|field| field.value != "second"), "one follows it already");
        is_done(&room.does(&second, "close", &[]).await);
        is_refused(&room.attend(&first, 7).await, "Une seconde réunion la suit");
        is_sound(app).await;
    }

    async fn one_second_meeting_at_a_time_follows_and_none_where_enough_had_come(app) {
        let mut room = Room::of(app).await;
        room.it_is("2026-03-10T11:00:00Z").await;
        let first = room.convenes("10/03/2026 10:00", "ordinary").await;
        is_done(&room.attend(&first, 6).await);
        let form = room.at.opens("/fr/commission/meetings/new").await.main_form().with("kind", "second");
        let form = form.with("after", "2026-1").with("place", "Rabat");
        let second = room.at.sends_only(&form.clone().with("starts", "17/03/2026 10:00")).await;
        let second = second.location().expect("convened").split('?').next().expect("an address").to_owned();
        let another = form.with("starts", "16/03/2026 10:00");
        is_refused(&room.at.sends_only(&another).await, "Une seconde réunion la suit");
        let moved = [("starts", "18/03/2026 10:00"), ("place", "Rabat")];
        is_done(&room.does(&second, "move", &moved).await);
        is_done(&room.does(&second, "cancel", &[("reason", "Salle fermée")]).await);
        let third = room.at.sends_only(&another).await.location().expect("the other is cancelled");
        is_done(&room.does(third.split('?').next().expect("an address"), "cancel", &[("reason", "Erreur")]).await);
        is_done(&room.attend(&first, 7).await);
        let form = room.at.opens("/fr/commission/meetings/new").await.main_form();
        assert!(form.fields.iter().all(|field| field.value != "second"), "enough had come after all");
        is_sound(app).await;
    }

    async fn what_was_deliberated_before_a_withdrawal_was_recorded_stands_in_the_minutes(app) {
        let mut room = Room::of(app).await;
        let (_, _, reference) = room.hears("2026-02-23T09:00:00Z", "ميزانية الصيانة").await;
        let (_, _, second) = room.hears("2026-02-23T10:00:00Z", "لائحة الصفقات").await;
        let meeting = room.convenes("10/03/2026 10:00", "ordinary").await;
        for reference in [&reference, &second] {
            is_done(&room.puts(&meeting, reference).await);
        }
        let withdrawn = async |room: &Room<'_>, reference: &str| {
            let page = format!("/fr/commission/complaints/{reference}/record-withdrawal");
            let form = room.at.opens(&page).await.main_form().with("signed", "2026-03-06");
            let form = form.with("scan", "Classeur 4").attaching("files", "retrait.pdf", b"%PDF-1.7\nretrait");
            is_done(&room.at.sends_only(&form).await);
        };
        room.it_is("2026-03-09T11:00:00Z").await;
        withdrawn(&room, &second).await;
        room.it_is("2026-03-12T11:00:00Z").await;
        withdrawn(&room, &reference).await;
        is_done(&room.attend(&meeting, 7).await);
        is_done(&room.says(&meeting, &reference, &DELIBERATED).await);
        is_refused(&room.says(&meeting, &second, &DELIBERATED).await, "n’attend pas de décision");
    }

    async fn what_was_deliberated_stands_on_the_form_of_the_decision_and_another_is_confirmed(app) {
        let mut room = Room::of(app).await;
        let (case, complaint, reference) = room.hears("2026-02-23T09:00:00Z", "ميزانية الصيانة").await;
        let meeting = room.convenes("10/03/2026 10:00", "ordinary").await;
        is_done(&room.puts(&meeting, &reference).await);
        room.it_is("2026-03-10T11:00:00Z").await;
        is_done(&room.attend(&meeting, 7).await);
        let upheld = [("result", "deliberated"), ("agreed", "upheld"), ("vote", "unanimous")];
        is_done(&room.says(&meeting, &reference, &upheld).await);
        let of = |command| Command::Complaint { complaint, command: Box::new(command) };
        room.member.tries_to(case, |_| of(OnComplaint::Admit)).await.expect("admitted");
        let page = room.at.opens(&meeting).await;
        assert!(page.text().contains("Enregistrer la décision sur la page de la plainte"), "{}", page.text());
        let form = room.at.opens(&format!("/fr/commission/complaints/{reference}/decide")).await;
        for said in ["Réunion n° 1/2026", "10 mars 2026", "Plainte fondée", "À l’unanimité des présents"] {
            assert!(form.text().contains(said), "{said}: {}", form.text());
        }
        let form = form.main_form().with("finding", "rejected").with("reasons", "La demande est sans objet.");
        let asked = room.at.sends_only(&form).await;
        assert!(asked.text().contains("n’est pas ce que la Commission a délibéré"), "{}", asked.text());
        assert!(app.case(case).await.complaint(complaint).expect("there").decision.is_none());
        is_done(&room.at.sends_only(&asked.main_form()).await);
        let decided = app.case(case).await.complaint(complaint).expect("there").decision.clone();
        assert_eq!(decided.expect("decided").finding, Finding::Rejected);
    }

    async fn what_was_withdrawn_before_the_meeting_is_not_deliberated_there(app) {
        let mut room = Room::of(app).await;
        let (case, complaint, reference) = room.hears("2026-02-23T09:00:00Z", "ميزانية الصيانة").await;
        let meeting = room.convenes("10/03/2026 10:00", "ordinary").await;
        is_done(&room.puts(&meeting, &reference).await);
        room.it_is("2026-03-09T11:00:00Z").await;
        let withdraws = Command::Complaint { complaint, command: Box::new(OnComplaint::Withdraw) };
        change(&app.portal, Act::plain(case, &Actor::Requester, withdraws)).await.expect("withdrawn");
        room.it_is("2026-03-10T11:00:00Z").await;
        is_done(&room.attend(&meeting, 7).await);
        is_refused(&room.says(&meeting, &reference, &DELIBERATED).await, "n’attend pas de décision");
        is_done(&room.says(&meeting, &reference, &[("result", "taken-off"), ("reason", "Retirée")]).await);
    }

    async fn only_complaints_before_the_commission_that_wait_for_it_come_on_an_agenda(app) {
        let mut room = Room::of(app).await;
        let (case, complaint, reference) = room.hears("2026-02-23T09:00:00Z", "ميزانية الصيانة").await;
        let officer = app.officer().await;
        let silent = officer.registers(a_request(), "2026-01-12").await.expect("registered").case;
        let to_head = officer.registers_a_complaint(silent).await;
        let to_head = room.reference(silent, to_head).await;
        let meeting = room.convenes("10/03/2026 10:00", "extraordinary").await;
        let request = app.case(case).await.reference.to_string();
        for other in [&to_head, &request] {
            is_refused(&room.puts(&meeting, other).await, "Aucune plainte devant la Commission");
        }
        room.decides(case, complaint, true).await;
        is_refused(&room.puts(&meeting, &reference).await, "n’attend pas de décision");
        for wrong in ["2026-9", "x", "2026-01"] {
            let page = room.at.opens(&format!("/fr/commission/meetings/{wrong}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{wrong}");
        }
        let head = app.head().await.at_a_browser().await;
        let shown = head.opens(&format!("/fr/head/complaints/{reference}")).await;
        assert!(!shown.links().iter().any(|to| to.contains("/meetings")), "the agenda is the Commission's");
    }

    async fn the_record_of_a_meeting_is_append_only_and_every_change_of_it_is_found(app) {
        let mut room = Room::of(app).await;
        let (_, _, reference) = room.hears("2026-02-23T09:00:00Z", "ميزانية الصيانة").await;
        let meeting = room.convenes("10/03/2026 10:00", "ordinary").await;
        is_done(&room.puts(&meeting, &reference).await);
        is_sound(app).await;
        for refused in ["delete from meeting_acts", "update meeting_acts set act = '{}'"] {
            assert!(app.tampers(refused).await.is_err(), "{refused}");
        }
        let dropped = match app.backend() {
            sea_orm::DbBackend::Postgres => "drop trigger meeting_acts_no_change on meeting_acts",
            _ => "drop trigger meeting_acts_no_update",
        };
        app.tampers(dropped).await.expect("as whoever holds the database can");
        let changed = "update meeting_acts set act = replace(act, 'Rabat', 'Fes') where number = 1";
        assert_eq!(app.tampers(changed).await.expect("changed"), 1);
        let findings = verify(&app.portal.db, &Aids::default()).await.expect("a report").findings;
        assert!(findings.iter().any(|one| one.to_string().contains("meeting_acts")), "{findings:?}");
        app.leaves_findings();
    }
}
