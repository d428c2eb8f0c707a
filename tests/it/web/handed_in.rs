//! A complaint to a body that does not receive by the portal: a letter that the requester hands in, whose
//! period runs from the day on which the body acknowledged it.

use crate::{
    letters::{letter, words},
    support::{TestApp, a_request, app::SILENT, on_both_engines, times::day, web::Visitor},
};
use axum::http::{Method, StatusCode};
use bayan::{
    app::{letters::listed, links},
    domain::{
        complaint::{Complaint, facts::Timeliness, state::State},
        id::CaseId,
        language::Language,
        letter::{LetterForm, LetterKind},
    },
    persistence::events,
};

/// Filed on Monday 23 February, acknowledged the same day: silent from 26 March 2026 on.
async fn silent(app: &TestApp) -> (CaseId, Visitor, String) {
    let case = app.citizen("أمينة").files(a_request().to(SILENT)).await;
    let visitor = app.visitor();
    let link = links::case_path(&app.portal.keys, &app.case(case).await, Language::Fr);
    let form = visitor.opens(&format!("{link}/acknowledge")).await.main_form();
    visitor.sends(&form.with("received_on", "23/02/2026").with("evidence", "Récépissé n° 12")).await;
    app.it_is("2026-03-26T09:00:00Z");
    (case, visitor, link)
}

async fn complaint(app: &TestApp, case: CaseId) -> Complaint {
    app.case(case).await.complaints.last().expect("a complaint").clone()
}

/// The acts that have the receipt of a complaint.
async fn receipts(app: &TestApp, case: CaseId) -> Vec<u32> {
    let history = events::history(&app.portal.db, case).await.expect("a history");
    let all = listed(&app.case(case).await, &history);
    all.iter().filter(|one| one.kind == LetterKind::ComplaintReceipt).map(|one| one.seq).collect()
}

/// Fills in and sends the form that the guide leads to; the page of the complaint.
async fn complains(visitor: &Visitor, link: &str) -> String {
    let page = visitor.opens(link).await;
    let button = page.links().into_iter().find(|to| to.contains("/complaint?step=")).expect("a button");
    let form = visitor.opens(&button).await;
    assert!(form.text().contains("le portail prépare une lettre"), "{}", form.text());
    let done = visitor.sends(&form.main_form()).await;
    assert!(!done.path.ends_with("/filed"), "{}", done.path);
    done.path
}

on_both_engines! {
    async fn no_period_of_the_head_runs_before_somebody_received_the_letter(app) {
        let (case, visitor, link) = silent(app).await;
        let place = complains(&visitor, &link).await;
        let written = complaint(app, case).await;
        assert_eq!((written.state, &written.clock), (State::Dispatched, &None));
        let queued = app.queued(case).await;
        assert!(queued.contains(&"complaint-dispatched".to_owned()), "{queued:?}");
        assert!(!queued.contains(&"complaint-received".to_owned()), "nobody received it: {queued:?}");
        assert!(!queued.contains(&"new-complaint".to_owned()), "nobody is there to hear of it: {queued:?}");
        let guide = visitor.opens(&link).await.texts(".guide").join(" ");
        assert!(guide.contains("reste à remettre") && guide.contains("22 avril 2026"), "{guide}");
        let letter = visitor.opens(&format!("{place}/letter")).await.text();
        assert!(letter.contains("article 19") && letter.contains(&written.reference.to_string()), "{letter}");
        // The day after the head's period would have ended, had it run.
        app.it_is("2026-04-13T09:00:00Z");
        let page = visitor.opens(&link).await;
        assert!(!page.texts(".guide").join(" ").contains("Commission"), "{}", page.text());
    }

    async fn a_complaint_has_a_receipt_once_somebody_has_it_and_no_day_before(app) {
        let (case, visitor, link) = silent(app).await;
        let place = complains(&visitor, &link).await;
        assert!(receipts(app, case).await.is_empty(), "nobody has it");
        let page = visitor.opens(&format!("{link}/letters")).await.text();
        assert!(!page.contains("Récépissé d’une plainte"), "{page}");
        let last = app.history(case).await.len();
        for seq in 1..=last {
            let file = visitor.request(Method::GET, &format!("{link}/letters/{seq}-fr.pdf"), None, Vec::new()).await;
            assert_eq!(file.status, StatusCode::NOT_FOUND, "the event {seq} has no letter");
        }
        app.it_is("2026-04-02T09:00:00Z");
        let form = visitor.opens(&format!("{place}/acknowledge")).await.main_form();
        visitor.sends(&form.with("received_on", "01/04/2026").with("evidence", "Avis RR-0123-MA")).await;
        let [seq] = receipts(app, case).await[..] else { panic!("one receipt") };
        for form in [LetterForm::French, LetterForm::Arabic, LetterForm::ArabicAndFrench] {
            let text = words(&letter(app, case, seq, form).await).replace(['\u{a0}', '\u{202f}'], " ");
            assert!(text.contains("Avis RR-0123-MA"), "by what it is known: {text}");
            if form == LetterForm::French {
                for wanted in ["qui l’a reçue le mercredi 1er avril 2026", "que vous avez déclaré", "jeudi 16 avril 2026"] {
                    assert!(text.contains(wanted), "{wanted}: {text}");
                }
                for unsaid in ["certifie", "Le président de l’institution ou de l’organisme", "avant l’ouverture"] {
                    assert!(!text.contains(unsaid), "the head has said nothing: {unsaid}: {text}");
                }
            }
        }
    }

    async fn the_acknowledged_day_starts_the_period_and_judges_the_window(app) {
        let (case, visitor, link) = silent(app).await;
        let place = complains(&visitor, &link).await;
        app.it_is("2026-04-02T09:00:00Z");
        let form = visitor.opens(&format!("{place}/acknowledge")).await.main_form();
        for typed in ["", "demain", "03/04/2026", "25/03/2026"] {
            let wrong = form.clone().with("received_on", typed).with("evidence", "Avis de réception");
            let page = visitor.sends_only(&wrong).await;
            assert_eq!(page.status, 422, "{typed}");
            assert!(page.html().contains("Avis de réception"), "what was typed stays");
        }
        let done = visitor.sends(&form.with("received_on", "01/04/2026").with("evidence", "Avis de réception")).await;
        assert_eq!(done.path, place, "{}", done.text());
        let received = complaint(app, case).await;
        assert_eq!((received.state, received.received_on), (State::Filed, day("2026-04-01")));
        assert_eq!(received.timeliness, Timeliness::InTime { file_by: Some(day("2026-04-22")) });
        let due = received.clock.and_then(|clock| clock.due).expect("a last day");
        assert_eq!(due.due_on, day("2026-04-16"));
        assert!(done.text().contains("16 avril 2026"), "{}", done.text());
        // Its silence then opens the Commission, which nobody serves here: a letter again.
        app.it_is("2026-04-17T09:00:00Z");
        complains(&visitor, &link).await;
        assert_eq!(complaint(app, case).await.state, State::Dispatched);
    }

    async fn a_letter_that_arrives_late_is_flagged_by_the_day_of_its_receipt(app) {
        let (case, visitor, link) = silent(app).await;
        let place = complains(&visitor, &link).await;
        app.it_is("2026-06-01T09:00:00Z");
        let form = visitor.opens(&format!("{place}/acknowledge")).await.main_form();
        visitor.sends(&form.with("received_on", "29/05/2026").with("evidence", "Avis de réception")).await;
        assert!(matches!(complaint(app, case).await.timeliness, Timeliness::Late { .. }));
    }
}
