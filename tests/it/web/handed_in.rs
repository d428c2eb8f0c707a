//! A complaint to a body that does not receive by the portal: a letter that the requester hands in, whose
//! period runs from the day on which the body acknowledged it.

use crate::{
    letters::{letter, proof::verified, words},
    support::{TestApp, a_request, app::SILENT, on_both_engines, times::day, web::Visitor},
};
use axum::http::{Method, StatusCode};
use bayan::{
    app::{letters::listed, links},
    audit::verify::{Aids, verify},
    domain::{
        actor::Role,
        case::command::Command,
        complaint::{Complaint, command::Command as OnComplaint, facts::Timeliness, state::State},
        id::CaseId,
        institution::Directory,
        language::Language,
        letter::{LetterForm, LetterKind, LetterName},
        sealed::ValueKind,
    },
    letters::{PublicKeys, seal},
    persistence::{events, letters::StoredLetter},
};

const RECEIPTS: [LetterKind; 2] = [LetterKind::ComplaintReceipt, LetterKind::DeclaredReceipt];

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
    all.iter().filter(|one| RECEIPTS.contains(&one.kind)).map(|one| one.seq).collect()
}

/// What the page of verification says of a file.
async fn verdict(visitor: &Visitor, octets: &[u8]) -> String {
    let form = visitor.opens("/fr/verify").await.form("/verify").attaching("file", "lettre.pdf", octets);
    visitor.sends(&form).await.texts("section").join(" ")
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
        assert!(!page.contains("Récépissé d’une plainte") && !page.contains("Récépissé du portail"), "{page}");
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

    async fn what_the_complainant_declares_is_a_receipt_of_the_portal_on_page_in_command_and_on_paper(app) {
        let (case, visitor, link) = silent(app).await;
        let place = complains(&visitor, &link).await;
        app.it_is("2026-04-02T09:00:00Z");
        let form = visitor.opens(&format!("{place}/acknowledge")).await.main_form();
        visitor.sends(&form.with("received_on", "01/04/2026").with("evidence", "avis inventé par moi")).await;
        let [seq] = receipts(app, case).await[..] else { panic!("one receipt") };
        let list = visitor.opens(&format!("{link}/letters")).await.text();
        assert!(list.contains("Récépissé du portail pour une plainte remise hors du portail, sur déclaration"), "{list}");
        let made = letter(app, case, seq, LetterForm::French).await;
        let heading = words(&made).replace(['\u{a0}', '\u{202f}'], " ");
        assert!(heading.starts_with("Bayan, portail du droit d’accès à l’information Récépissé du portail"), "{heading}");
        assert_eq!(made.about.issuer, "BAYAN");
        let shown = verdict(&visitor, &made.octets).await;
        assert!(shown.contains("Le document est authentique") && shown.contains("Émis parBayan, portail"), "{shown}");
        for wanted in ["Récépissé du portail", "n’émane pas du destinataire", "n’y certifient rien"] {
            assert!(shown.contains(wanted), "{wanted}: {shown}");
        }
        let institution = Directory::builtin().get(&app.case(case).await.institution).expect("known").name.fr.clone();
        assert!(!shown.contains(&institution), "{shown}");
        let by_code = visitor.opens(&format!("/fr/verify?code={}", made.about.code)).await.text();
        assert!(by_code.contains("n’émane pas"), "{by_code}");
        let folder = tempfile::tempdir().expect("a folder");
        let keys = PublicKeys::of(&bayan::app::letters::keys(&app.portal).await.expect("keys"));
        let (status, said) = verified(folder.path(), &made.octets, &serde_json::to_string(&keys).expect("json"));
        assert!(status == 0 && said.starts_with("valid: declared-receipt "), "{said}");
        assert!(said.contains("issued by BAYAN, the portal, for what the complainant declares"), "{said}");
        let report = verify(&app.portal.db, &Aids::default()).await.expect("the store");
        assert_eq!(report.findings, []);
    }

    async fn what_the_office_of_the_head_notes_itself_is_its_own_receipt(app) {
        let (case, visitor, link) = silent(app).await;
        complains(&visitor, &link).await;
        app.it_is("2026-04-02T09:00:00Z");
        let id = complaint(app, case).await.id;
        let noted = app.appointed(Role::Head, SILENT).await.tries_to(case, |sealer| {
            let evidence = sealer.seal_text(ValueKind::Evidence, "رقم 7 في سجل الواردات".to_owned());
            let command = Box::new(OnComplaint::Acknowledge { received_on: day("2026-04-01"), evidence });
            Command::Complaint { complaint: id, command }
        }).await;
        noted.expect("noted");
        let [seq] = receipts(app, case).await[..] else { panic!("one receipt") };
        let made = letter(app, case, seq, LetterForm::French).await;
        assert_eq!((made.about.kind, made.about.issuer.as_str()), (LetterKind::ComplaintReceipt, SILENT));
        let text = words(&made).replace(['\u{a0}', '\u{202f}'], " ");
        assert!(text.contains("certifie que son président a reçu, le mercredi 1er avril 2026"), "{text}");
        assert!(!text.contains("déclaré"), "{text}");
    }

    async fn what_was_once_sealed_in_the_name_of_the_head_is_said_as_what_it_is(app) {
        let (case, visitor, link) = silent(app).await;
        let place = complains(&visitor, &link).await;
        app.it_is("2026-04-02T09:00:00Z");
        let form = visitor.opens(&format!("{place}/acknowledge")).await.main_form();
        visitor.sends(&form.with("received_on", "01/04/2026").with("evidence", "Avis RR-0123-MA")).await;
        let [seq] = receipts(app, case).await[..] else { panic!("one receipt") };
        let made = letter(app, case, seq, LetterForm::Arabic).await;
        let key = bayan::app::letters::signing_key(&app.portal).await.expect("a key");
        let name = LetterName { seq, form: LetterForm::French };
        let issuer = app.case(case).await.institution.to_string();
        let about = seal::About { kind: LetterKind::ComplaintReceipt, issuer: &issuer, name, ..seal::About::from(&made.about) };
        let vouched = seal::vouch(&key, &about);
        let (octets, sealed) = seal::sealed(&key, &about, &vouched.code, b"%PDF-1.7\n".to_vec()).expect("sealed");
        let document_digest = seal::document_digest(&octets).expect("a digest");
        let early = bayan::app::letters::keep(&app.portal, &app.case(case).await, octets.clone(), |path, size| StoredLetter {
            id: app.portal.clock.id(), kind: about.kind, issuer: issuer.clone(), name, code: vouched.code.clone(),
            signature: sealed.signature.clone(), document_digest, path, size, made_at: app.portal.clock.now(), ..made.about.clone()
        }).await;
        early.expect("kept");
        let shown = verdict(&visitor, &octets).await;
        assert!(shown.contains("Émis parBayan, portail") && shown.contains("n’émane pas du destinataire"), "{shown}");
        let report = verify(&app.portal.db, &Aids::default()).await.expect("the store");
        assert_eq!(report.findings, [], "it was so once");
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
