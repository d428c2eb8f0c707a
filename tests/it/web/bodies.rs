//! The workplaces of those who hear complaints: head, office and Commission, through their pages.

use crate::support::{
    TestApp, a_request,
    actors::{Official, PASSWORD},
    app::{MINISTRY, SILENT},
    on_both_engines,
    web::{Form, Page, Visitor},
};
use axum::http::StatusCode;
use bayan::{
    app::{Act, Sealer, change, change::Target, links},
    audit::verify::{Aids, verify},
    domain::{
        actor::{Actor, Role},
        case::{command::Command, stage::Stage},
        complaint::{
            Complaint,
            command::{Command as OnComplaint, Filing},
            facts::{Body, Compliance, Finding, Grievance, Inquiry, Reviewed, Timeliness},
            state::State,
        },
        id::{CaseId, ComplaintId},
        language::Language,
        law::Rule,
        sealed::ValueKind,
    },
};

const SILENCE: Reviewed = Reviewed::Silence { rule: Rule::Answer };

/// By the portal, as a requester does.
pub(super) async fn complains(app: &TestApp, case: CaseId, body: Body, reviewed: Reviewed) -> ComplaintId {
    let id = ComplaintId(app.portal.clock.id());
    let mut sealer = Sealer::new(&app.portal.clock);
    let text = sealer.seal_text(ValueKind::Reasons, "لم أتوصل بأي جواب".to_owned());
    let filing = Filing { reviewed, grievances: vec![Grievance::NoAnswer], text, attachments: Vec::new() };
    let act = Act {
        target: Target::Complaint { case, complaint: id, body },
        actor: &Actor::Requester,
        command: Command::Complaint { complaint: id, command: Box::new(OnComplaint::File(Box::new(filing))) },
        values: sealer.into_values(),
        files: Vec::new(),
        form_key: None,
    };
    change(&app.portal, act).await.expect("a complaint that is open");
    id
}

pub(super) async fn complaint(app: &TestApp, case: CaseId, id: ComplaintId) -> Complaint {
    app.case(case).await.complaint(id).expect("the complaint").clone()
}

/// A request that nobody answered, and the complaint about it on the day its window opens.
pub(super) async fn unanswered(app: &TestApp) -> (CaseId, ComplaintId, String) {
    app.it_is("2026-02-23T10:00:00Z");
    let case = app.citizen("أمينة").files(a_request()).await;
    app.it_is("2026-03-26T10:00:00Z");
    let id = complains(app, case, Body::Head, SILENCE).await;
    let reference = complaint(app, case, id).await.reference.to_string();
    (case, id, reference)
}

/// The same taken to the Commission after the head was silent.
pub(super) async fn before_the_commission(app: &TestApp) -> (CaseId, ComplaintId, String) {
    let (case, head, _) = unanswered(app).await;
    app.it_is("2026-04-13T10:00:00Z");
    let id = complains(app, case, Body::Commission, Reviewed::HeadSilence { complaint: head }).await;
    let reference = complaint(app, case, id).await.reference.to_string();
    (case, id, reference)
}

pub(super) fn filled(form: Form, fields: &[(&str, &str)]) -> Form {
    fields.iter().fold(form, |form, (name, value)| form.with(name, value))
}

/// Opens the page of an act and sends its form.
async fn acts(visitor: &Visitor, page: &str, act: &str, fields: &[(&str, &str)]) -> Page {
    let form = visitor.opens(&format!("{page}/{act}")).await.main_form();
    visitor.sends_only(&filled(form, fields)).await
}

/// A decision is shown as it would be sent before it is recorded.
pub(super) async fn read_first(visitor: &Visitor, sent: Page) -> Page {
    if sent.status != StatusCode::OK {
        return sent;
    }
    visitor.sends_only(&sent.main_form()).await
}

pub(super) async fn is_done(visitor: &Visitor, page: &str, act: &str, fields: &[(&str, &str)]) {
    let sent = acts(visitor, page, act, fields).await;
    let sent = read_first(visitor, sent).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{act}: {}", sent.text());
}

/// The one of these letters that carries those words.
async fn carrying(visitor: &Visitor, letters: Vec<String>, words: &str) -> String {
    for link in letters {
        if visitor.opens(&link).await.text().contains(words) {
            return link;
        }
    }
    panic!("no letter carries {words}");
}

async fn is_sound(app: &TestApp) {
    let report = verify(&app.portal.db, &Aids::default()).await.expect("a report");
    assert_eq!(report.findings, [], "audit verify finds nothing");
}

pub(super) async fn commission(app: &TestApp) -> Official<'_> {
    app.appointed(Role::Commission, "").await
}

pub(super) const PAPER: &[(&str, &str)] = &[
    ("channel", "post"),
    ("evidence", "ختم البريد 77"),
    ("grievance", "no-answer"),
    ("text", "لم أتوصل بأي جواب"),
];

pub(super) const PERSON: &[(&str, &str)] = &[
    ("information", "لائحة الصفقات لسنة 2025"),
    ("first_name", "يوسف"),
    ("last_name", "بنعلي"),
    ("language", "ar"),
];

on_both_engines! {
    async fn the_head_finds_the_complaint_and_upholds_it_with_a_promise(app) {
        let (case, id, reference) = unanswered(app).await;
        let official = app.head().await;
        let head = official.at_a_browser().await;
        let list = head.opens("/fr/head/complaints").await;
        assert_eq!(list.texts("tbody th .ref"), std::slice::from_ref(&reference));
        let page = format!("/fr/head/complaints/{reference}");
        let shown = head.opens(&page).await;
        assert!(shown.text().contains("لم أتوصل بأي جواب") && shown.text().contains("10 avril 2026"), "{}", shown.text());
        let fields =
            [("finding", "upheld"), ("reasons", "Rien ne s’y oppose"), ("what", "La liste"), ("by", "2026-04-06")];
        is_done(&head, &page, "decide", &fields).await;
        let decided = complaint(app, case, id).await;
        let decision = decided.decision.as_ref().expect("decided");
        assert_eq!((decision.finding, decision.also_answered), (Finding::Upheld, false));
        let queued = app.queued(case).await;
        assert!(queued.contains(&"head-decided".to_owned()), "{queued:?}");
        assert!(queued.contains(&"decision-to-carry-out".to_owned()), "whoever answers is told: {queued:?}");
        let after = head.opens(&page).await;
        assert!(after.text().contains("Rien ne s’y oppose") && after.text().contains("La liste"));
        // Once decided, it is decided no more.
        assert!(!after.links().iter().any(|link| link.ends_with("/decide")));
        is_done(&head, &page, "record-receipt", &[("on", "2026-03-26"), ("proof", "signature"), ("evidence", "registre 4")]).await;
        let told = app.message(case, "receipt-recorded").await;
        let facts = app.rows("select facts from outbox where kind = 'receipt-recorded'", []).await;
        let facts: String = facts[0].try_get("", "facts").expect("facts");
        assert!(facts.contains("\"complain_until\":\"2026-04-25\"") && facts.contains("\"on\":\"2026-03-26\""), "{told}: {facts}");
        app.it_is("2026-04-08T10:00:00Z");
        let head = official.at_a_browser().await;
        let followed = [("compliance", "ignored"), ("on", "2026-04-08"), ("text", "rien n’est parti")];
        is_done(&head, &page, "follow", &followed).await;
        assert_eq!(complaint(app, case, id).await.compliance.map(|(_, what)| what), Some(Compliance::Ignored));
        is_sound(app).await;
    }

    async fn whoever_complained_hears_that_the_office_recorded_the_withdrawal(app) {
        let (case, id, reference) = unanswered(app).await;
        let officer = app.officer().await.at_a_browser().await;
        let page = format!("/fr/officer/complaints/{reference}");
        let form = officer.opens(&format!("{page}/record-withdrawal")).await.main_form();
        let form = filled(form, &[("signed", "2026-03-26"), ("scan", "registre 9")]);
        let refused = officer.sends_only(&form).await;
        assert!(refused.text().contains("joignez la copie numérisée"), "{}", refused.text());
        let sent = officer.sends_only(&form.attaching("files", "retrait.txt", b"je retire ma plainte")).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let scan = officer.opens(&page).await.links().into_iter().find(|to| to.contains("/files/"));
        assert_eq!(officer.opens(&scan.expect("the scan")).await.body, b"je retire ma plainte");
        assert_eq!(complaint(app, case, id).await.state, State::Withdrawn);
        let rows = app.rows("select facts from outbox where kind = 'complaint-ended'", []).await;
        let facts: String = rows[0].try_get("", "facts").expect("facts");
        assert!(facts.contains("\"code\":\"paper\""), "{facts}");
    }

    async fn whoever_complained_hears_that_the_decision_is_said_to_be_carried_out(app) {
        let (case, _, reference) = unanswered(app).await;
        let head = app.head().await.at_a_browser().await;
        let page = format!("/fr/head/complaints/{reference}");
        let fields =
            [("finding", "upheld"), ("reasons", "Rien ne s’y oppose"), ("what", "La liste"), ("by", "2026-04-06")];
        is_done(&head, &page, "decide", &fields).await;
        is_done(&head, &page, "follow", &[("compliance", "full"), ("on", "2026-03-26"), ("text", "remise")]).await;
        assert!(app.queued(case).await.contains(&"carried-out".to_owned()));
    }

    async fn a_promise_said_to_be_carried_out_in_part_stays_and_can_be_contradicted_at_once(app) {
        let (case, id, reference) = unanswered(app).await;
        let head = app.head().await.at_a_browser().await;
        let page = format!("/fr/head/complaints/{reference}");
        let fields =
            [("finding", "upheld"), ("reasons", "Rien ne s’y oppose"), ("what", "La liste"), ("by", "2026-04-06")];
        is_done(&head, &page, "decide", &fields).await;
        let link = links::case_path(&app.portal.keys, &app.case(case).await, Language::Fr);
        let requester = app.visitor();
        let decision = format!("/complaint/{id}/decision");
        requester.sends(&requester.opens(&link).await.form(&decision)).await;
        let report = |page: &Page| page.links().iter().any(|to| to.ends_with("/broken"));
        let own = format!("{link}/complaint/{id}");
        assert!(!report(&requester.opens(&own).await), "the day that was promised is still to come");
        is_done(&head, &page, "follow", &[("compliance", "part"), ("on", "2026-03-26"), ("text", "remise")]).await;
        let rows = app.rows("select facts from outbox where kind = 'carried-out'", []).await;
        let facts: String = rows[0].try_get("", "facts").expect("facts");
        assert!(facts.contains("\"code\":\"head-part\""), "{facts}");
        assert!(requester.opens(&link).await.text().contains("6 avril 2026"), "the promise stays in the guide");
        assert!(report(&requester.opens(&own).await), "and what was said of it can be contradicted");
        assert_eq!(complaint(app, case, id).await.broken_on, None);
    }

    async fn a_promise_beyond_the_next_window_is_warned_of_and_told(app) {
        let (case, id, reference) = unanswered(app).await;
        let head = app.head().await.at_a_browser().await;
        let page = format!("/fr/head/complaints/{reference}");
        let fields = [("finding", "partly"), ("reasons", "En partie"), ("what", "La liste"), ("by", "2026-06-01")];
        let warned = acts(&head, &page, "decide", &fields).await;
        assert_eq!(warned.status, StatusCode::OK);
        assert!(warned.text().contains("25 avril 2026"), "{}", warned.text());
        assert_eq!(complaint(app, case, id).await.state, State::Filed, "nothing is recorded yet");
        let kept = warned.main_form();
        assert!(kept.values().contains(&("what".to_owned(), "La liste".to_owned())), "what was typed is kept");
        assert_eq!(head.sends_only(&kept).await.status, StatusCode::SEE_OTHER);
        assert_eq!(complaint(app, case, id).await.state, State::Decided);
        let rows = app.rows("select facts from outbox where kind = 'head-decided'", []).await;
        let facts: String = rows[0].try_get("", "facts").expect("facts");
        assert!(facts.contains("\"complain_until\":\"2026-04-25\"") && facts.contains("\"promised_on\":\"2026-06-01\""), "{facts}");
    }

    async fn a_rejection_promises_nothing_and_hostile_input_keeps_what_was_typed(app) {
        let (case, id, reference) = unanswered(app).await;
        let head = app.head().await.at_a_browser().await;
        let page = format!("/fr/head/complaints/{reference}");
        let hostile = "<script>alert(1)</script>\u{202e} ''; drop table complaints; --";
        let sent = acts(&head, &page, "decide", &[("reasons", hostile), ("by", "hier")]).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let kept = hostile.replace('\u{202e}', "");
        assert!(sent.main_form().values().contains(&("reasons".to_owned(), kept)), "all but what turns the text");
        assert!(!sent.html().contains("<script>alert"), "typed text is text");
        let both = [("finding", "rejected"), ("reasons", "Non"), ("what", "La liste")];
        let sent = acts(&head, &page, "decide", &both).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", sent.text());
        let no_promise = [("finding", "upheld"), ("reasons", "Oui")];
        let sent = acts(&head, &page, "decide", &no_promise).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let errors = sent.texts(".errors").join(" ");
        assert!(errors.contains("Ce qui sera communiqué"), "the fault is named: {errors}");
        let too_long = "x".repeat(11_000);
        let sent = acts(&head, &page, "dismiss", &[("reasons", &too_long)]).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(complaint(app, case, id).await.state, State::Filed);
        is_done(&head, &page, "decide", &[("finding", "rejected"), ("reasons", "Non fondée")]).await;
        assert_eq!(complaint(app, case, id).await.decision.map(|one| one.finding), Some(Finding::Rejected));
        is_sound(app).await;
    }

    async fn a_day_that_is_past_or_far_off_is_refused_at_its_field_in_words_that_fit(app) {
        let (case, id, reference) = unanswered(app).await;
        let head = app.head().await.at_a_browser().await;
        let page = format!("/fr/head/complaints/{reference}");
        let upheld = [("finding", "upheld"), ("reasons", "Oui"), ("what", "La liste")];
        for (day, said) in [("2026-03-25", "Ce jour est passé"), ("9999-12-31", "trop loin"), ("2027-03-27", "trop loin")] {
            let sent = acts(&head, &page, "decide", &[&upheld[..], &[("by", day)]].concat()).await;
            assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
            assert!(sent.texts(".is-wrong").join(" ").contains(said), "{day}: {}", sent.text());
            assert!(sent.main_form().values().contains(&("what".to_owned(), "La liste".to_owned())));
        }
        // A day beside a rejection is a contradiction, and is not dropped without a word.
        let both = [("finding", "rejected"), ("reasons", "Non"), ("by", "2026-04-06")];
        let sent = acts(&head, &page, "decide", &both).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(sent.texts(".is-wrong").join(" ").contains("à laisser vide"), "{}", sent.text());
        assert_eq!(complaint(app, case, id).await.state, State::Filed);
    }

    async fn what_is_written_to_the_commission_is_not_on_the_pages_of_the_institution(app) {
        let (officer, official) = (app.officer().await, commission(app).await);
        let (_, _, reference) = before_the_commission(app).await;
        let commission = official.at_a_browser().await;
        let own = commission.opens(&format!("/fr/commission/complaints/{reference}")).await.text();
        // The complaint to the head and the one to the Commission say it in the same words.
        let times = |page: &str| page.matches("لم أتوصل بأي جواب").count();
        assert_eq!(times(&own), 2, "{own}");
        for (visitor, place) in [(officer.at_a_browser().await, "officer"), (app.head().await.at_a_browser().await, "head")] {
            let page = visitor.opens(&format!("/fr/{place}/complaints/{reference}")).await;
            assert_eq!(page.status, StatusCode::OK, "{place}");
            let page = page.text();
            assert_eq!(times(&page), 1, "what was written to the head alone, {place}: {page}");
            assert!(page.contains("reste à la Commission") && page.contains("Pas de réponse dans le délai"), "{page}");
        }
        let past = [("kind", "asked"), ("text", "Pourquoi ?"), ("answer_by", "2026-04-12")];
        let page = format!("/fr/commission/complaints/{reference}");
        is_done(&commission, &page, "admit", &[]).await;
        let sent = acts(&commission, &page, "inquire", &past).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(sent.texts(".is-wrong").join(" ").contains("Ce jour est passé"), "{}", sent.text());
    }

    async fn a_delegate_who_answered_is_not_offered_the_decision(app) {
        let delegate = app.appointed(Role::Delegate, MINISTRY).await;
        app.it_is("2026-02-23T10:00:00Z");
        let case = app.citizen("أمينة").files(a_request()).await;
        let mut actor = delegate.actor.clone();
        if let Actor::Staff(staff) = &mut actor {
            staff.vacancy = true;
        }
        let mut sealer = Sealer::new(&app.portal.clock);
        let id = bayan::domain::id::ReplyId(app.portal.clock.id());
        let ground = bayan::domain::case::ground::Ground::Unclear;
        let reasons = sealer.seal_text(ValueKind::Reasons, "غير واضح".to_owned());
        let withheld = bayan::domain::case::reply::ItemAnswer::Withheld { ground, reasons };
        let text = crate::support::actors::reply_text(id, true, withheld, &mut sealer);
        let mut act = Act::plain(case, &actor, Command::Reply(text));
        act.values = sealer.into_values();
        change(&app.portal, act).await.expect("a delegate answers in a vacancy");
        let complained = complains(app, case, Body::Head, Reviewed::Reply { reply: id }).await;
        let reference = complaint(app, case, complained).await.reference.to_string();
        let visitor = delegate.at_a_browser().await;
        let page = format!("/fr/head/complaints/{reference}");
        let shown = visitor.opens(&page).await;
        assert_eq!(shown.status, StatusCode::OK, "in a vacancy the delegate reads it");
        assert!(!shown.links().iter().any(|link| link.ends_with("/decide") || link.ends_with("/dismiss")));
        // By hand: the form of a note sent to the address of the decision.
        let mut form = visitor.opens(&format!("{page}/note")).await.main_form().with("text", "x");
        form.fields.iter_mut().filter(|field| field.name == "text").for_each(|field| field.name = "reasons".into());
        form.action = format!("{page}/dismiss");
        let sent = visitor.sends_only(&form).await;
        assert!(sent.text().contains("ne décide pas de la plainte"), "{}", sent.text());
        assert_eq!(complaint(app, case, complained).await.state, State::Filed);
        let other = app.head().await.at_a_browser().await;
        is_done(&other, &page, "decide", &[("finding", "rejected"), ("reasons", "Non fondée")]).await;
        assert!(!complaint(app, case, complained).await.decision.expect("decided").also_answered);
    }

    async fn a_silent_head_is_shown_as_no_answer_and_stays_decidable(app) {
        let (_, _, reference) = unanswered(app).await;
        app.it_is("2026-04-11T10:00:00Z");
        let head = app.head().await.at_a_browser().await;
        let page = head.opens(&format!("/fr/head/complaints/{reference}")).await;
        assert!(page.text().contains("Sans réponse"), "{}", page.text());
        assert!(page.links().iter().any(|link| link.ends_with("/decide")));
        let late = head.opens("/fr/head/complaints?show=late").await;
        assert_eq!(late.texts("tbody th .ref"), [reference]);
    }

    async fn the_commission_admits_investigates_recommends_and_follows(app) {
        let officer = app.officer().await;
        let official = commission(app).await;
        let (case, id, reference) = before_the_commission(app).await;
        let commission = official.at_a_browser().await;
        let queue = commission.opens("/fr/commission").await;
        assert_eq!(queue.texts("tbody th .ref"), std::slice::from_ref(&reference));
        let page = format!("/fr/commission/complaints/{reference}");
        let shown = commission.opens(&page).await.text();
        assert!(shown.contains("13 mai 2026") && shown.contains("أمينة"), "{shown}");
        is_done(&commission, &page, "admit", &[]).await;
        let note = [("text", "SECRET-CDAI-9")];
        is_done(&commission, &page, "note", &note).await;
        is_done(&commission, &page, "inquire", &[("kind", "found"), ("text", "CONSTAT-CDAI-9")]).await;
        let asked = [("kind", "asked"), ("text", "Pourquoi ce retard ?"), ("answer_by", "2026-04-24")];
        is_done(&commission, &page, "inquire", &asked).await;
        assert!(app.queued(case).await.contains(&"commission-asks".to_owned()), "the office has a mail");
        // The institution reads the letter and answers it, and nothing of what the Commission keeps for itself.
        let office = officer.at_a_browser().await;
        let place = format!("/fr/officer/complaints/{reference}");
        let read = office.opens(&place).await.text();
        assert!(read.contains("Pourquoi ce retard ?"), "{read}");
        assert!(!read.contains("CDAI-9"), "{read}");
        let form = office.opens(&format!("{place}/respond")).await.main_form().with("text", "Dossier en cours");
        let form = form.attaching("files", "reponse.txt", "المرفق".as_bytes());
        assert_eq!(office.sends_only(&form).await.status, StatusCode::SEE_OTHER);
        assert!(app.queued(case).await.contains(&"institution-responded".to_owned()));
        let answered = commission.opens(&page).await;
        assert!(answered.text().contains("Dossier en cours") && answered.text().contains("reponse.txt"));
        let file = answered.links().into_iter().find(|link| link.contains("/files/")).expect("a link");
        assert_eq!(commission.opens(&file).await.status, StatusCode::OK);
        let heard = [("kind", "heard"), ("text", "Note papier"), ("on", "2026-04-13")];
        is_done(&commission, &page, "inquire", &heard).await;
        let kinds: Vec<_> = complaint(app, case, id).await.steps.iter().map(|step| step.kind).collect();
        assert_eq!(kinds, [Inquiry::Found, Inquiry::Asked, Inquiry::Responded, Inquiry::Heard]);
        let fields = [("finding", "upheld"), ("reasons", "Le délai est passé"), ("what", "Communiquer la liste"), ("by", "2026-05-04")];
        is_done(&commission, &page, "decide", &fields).await;
        assert!(app.queued(case).await.contains(&"commission-recommends".to_owned()));
        app.it_is("2026-05-06T10:00:00Z");
        let commission = official.at_a_browser().await;
        let to_follow = commission.opens("/fr/commission?show=to-follow").await;
        assert_eq!(to_follow.texts("tbody th .ref"), std::slice::from_ref(&reference));
        let followed = [("compliance", "part"), ("on", "2026-05-06"), ("text", "une moitié")];
        is_done(&commission, &page, "follow", &followed).await;
        assert!(commission.opens("/fr/commission?show=to-follow").await.texts("tbody th .ref").is_empty());
        let register = commission.opens("/fr/commission/register?year=2026").await.text();
        for said in [reference.as_str(), "أمينة", "13 avril 2026", "lettre à l’institution", "Plainte fondée", "Exécuté en partie"] {
            assert!(register.contains(said), "{said}: {register}");
        }
        assert!(!register.contains("CONSTAT-CDAI-9"));
        assert!(commission.opens("/fr/commission/register?year=2025").await.texts("tbody th .ref").is_empty());
        is_sound(app).await;
    }

    async fn each_place_sees_what_is_before_it_and_nothing_else(app) {
        app.receives(SILENT, "2020-01-01").await;
        let (_, _, at_commission) = before_the_commission(app).await;
        let at_head = app.rows("select reference from complaints where body = 'head'", []).await;
        let at_head: String = at_head[0].try_get("", "reference").expect("a reference");
        let request = app.references().await[0].to_string();
        let people = [
            (app.head().await, 200, 200, 200),
            (app.officer().await, 404, 200, 404),
            (app.appointed(Role::Head, SILENT).await, 404, 404, 404),
            (app.appointed(Role::Officer, SILENT).await, 404, 404, 404),
            (commission(app).await, 404, 404, 404),
            (app.appointed(Role::Auditor, "").await, 404, 404, 404),
            (app.appointed(Role::Administrator, "").await, 404, 404, 404),
        ];
        for (person, head, office, of_commission) in people {
            let visitor = person.at_a_browser().await;
            let who = &person.email;
            let status = async |path: String| visitor.opens(&path).await.status.as_u16();
            assert_eq!(status(format!("/fr/head/complaints/{at_head}")).await, head, "{who}");
            assert_eq!(status(format!("/fr/head/complaints/{at_commission}")).await, of_commission, "{who}");
            assert_eq!(status(format!("/fr/officer/complaints/{at_head}")).await, office, "{who}");
            let sees = if person.actor.role() == Role::Commission { 200 } else { 404 };
            assert_eq!(status(format!("/fr/commission/complaints/{at_commission}")).await, sees, "{who}");
            // Not before the Commission, or no complaint at all.
            assert_eq!(status(format!("/fr/commission/complaints/{at_head}")).await, 404, "{who}");
            assert_eq!(status(format!("/fr/commission/complaints/{request}")).await, 404, "{who}");
        }
        let nobody = app.visitor();
        assert!(nobody.opens("/fr/commission").await.path.contains("sign-in"));
    }

    async fn the_commission_signs_in_to_its_queue(app) {
        let commission = commission(app).await;
        let visitor = app.visitor();
        let form = visitor.opens("/fr/sign-in").await.main_form();
        let page = visitor.sends(&form.with("email", &commission.email).with("password", PASSWORD)).await;
        assert!(page.path.ends_with("/commission"), "{}", page.path);
        assert_eq!(page.status, StatusCode::OK);
    }

    async fn each_body_hands_over_its_own_letters(app) {
        app.it_is("2026-02-23T10:00:00Z");
        let case = app.citizen_without_email("أمينة").files(a_request()).await;
        app.it_is("2026-03-26T10:00:00Z");
        let head_complaint = complains(app, case, Body::Head, SILENCE).await;
        let reference = complaint(app, case, head_complaint).await.reference.to_string();
        let head = app.head().await.at_a_browser().await;
        let page = format!("/fr/head/complaints/{reference}");
        is_done(&head, &page, "decide", &[("finding", "rejected"), ("reasons", "MOTIFS-DU-CHEF")]).await;
        let letters = head.opens(&page).await.links().into_iter().filter(|link| link.contains("/officer/letters/"));
        let letter = carrying(&head, letters.collect(), "MOTIFS-DU-CHEF").await;
        let form = filled(head.opens(&letter).await.main_form(), &[("on", "2026-03-26"), ("proof", "RR 1 MA")]);
        assert_eq!(head.sends_only(&form).await.status, StatusCode::SEE_OTHER);
        // Only now the decision has left, and the next step is open.
        let decision = Reviewed::HeadDecision { complaint: head_complaint };
        let commission = commission(app).await.at_a_browser().await;
        let id = complains(app, case, Body::Commission, decision).await;
        let reference = complaint(app, case, id).await.reference.to_string();
        let page = format!("/fr/commission/complaints/{reference}");
        is_done(&commission, &page, "admit", &[]).await;
        is_done(&commission, &page, "decide", &[("finding", "rejected"), ("reasons", "MOTIFS-CDAI")]).await;
        let own = commission.opens("/fr/commission/letters").await;
        let kinds = own.texts("tbody th a");
        assert!(kinds.len() == 3 && own.text().contains(&reference), "receipt, admission, outcome: {kinds:?}");
        let of_institution = head.opens("/fr/officer/letters").await;
        assert!(!of_institution.text().contains(&reference), "{}", of_institution.text());
        let letters = own.links().into_iter().filter(|link| link.contains("/commission/letters/"));
        let outcome = carrying(&commission, letters.collect(), "MOTIFS-CDAI").await;
        let stolen = outcome.replace("/commission/", "/officer/");
        assert_eq!(head.opens(&stolen).await.status, StatusCode::NOT_FOUND);
        let receipt = head.opens("/fr/officer/letters").await.links().into_iter().find(|link| link.contains("/officer/letters/"));
        let receipt = receipt.expect("the receipts of the institution wait").replace("/officer/", "/commission/");
        assert_eq!(commission.opens(&receipt).await.status, StatusCode::NOT_FOUND);
        let form = commission.opens(&outcome).await.main_form();
        let form = filled(form, &[("on", "2026-03-26"), ("proof", "RR 1 MA")]);
        assert_eq!(commission.sends_only(&form).await.status, StatusCode::SEE_OTHER);
        let sent = complaint(app, case, id).await.decision.expect("decided").sent;
        assert_eq!(sent.dispatched_on.map(|on| on.to_string()).as_deref(), Some("2026-03-26"));
        is_sound(app).await;
    }

    async fn where_nobody_of_the_institution_has_an_account_the_commission_writes_on_paper(app) {
        let official = commission(app).await;
        let (case, _, reference) = before_the_commission(app).await;
        let commission = official.at_a_browser().await;
        let generation = app.case(case).await.link_generation;
        let secret = app.portal.keys.link_secret(case, generation);
        let page = format!("/fr/commission/complaints/{reference}");
        is_done(&commission, &page, "admit", &[]).await;
        is_done(&commission, &page, "inquire", &[("kind", "asked"), ("text", "LETTRE-A-L-INSTITUTION")]).await;
        let list = commission.opens("/fr/commission/letters").await;
        let link = list.links().into_iter().find(|link| link.contains("/commission/letters/")).expect("a letter");
        let letter = commission.opens(&link).await;
        let paper = letter.texts(".letter").concat();
        assert!(paper.contains("LETTRE-A-L-INSTITUTION"), "{}", letter.text());
        assert!(!letter.html().contains(&secret), "the secret of the requester is not for the institution");
        assert!(!paper.contains("أمينة"), "nor is the name in this letter: {paper}");
    }

    async fn a_paper_complaint_is_registered_as_it_came_early_or_late(app) {
        app.it_is("2026-02-23T10:00:00Z");
        let case = app.citizen("أمينة").files(a_request()).await;
        let request = app.case(case).await.reference.to_string();
        app.it_is("2026-03-24T10:00:00Z");
        let office = app.officer().await.at_a_browser().await;
        // However typed.
        let typed = request.to_lowercase().replace('-', "%20");
        let form = office.opens(&format!("/fr/officer/complaints/new?request={typed}")).await.main_form();
        let early = filled(form, PAPER).with("received", "2026-03-20").with("reviewed", "silence.answer");
        let early = early.attaching("files", "plainte.txt", "شكاية".as_bytes());
        let sent = office.sends(&early).await;
        assert_eq!(sent.status, StatusCode::OK, "{}", sent.text());
        assert!(sent.text().contains("Elle est arrivée trop tôt") && sent.text().contains("plainte.txt"), "{}", sent.text());
        let first = app.case(case).await.complaints[0].clone();
        assert_eq!((first.state, first.clock.is_none()), (State::Premature, true));
        app.it_is("2026-06-02T10:00:00Z");
        let head = app.head().await.at_a_browser().await;
        let form = head.opens(&format!("/fr/head/complaints/new?request={request}")).await.main_form();
        let late = filled(form, PAPER).with("received", "2026-06-01").with("reviewed", "silence.answer");
        let page = head.sends(&late).await;
        assert!(page.text().contains("Hors délai"), "{}", page.text());
        let second = app.case(case).await.complaints[1].clone();
        assert!(matches!(second.timeliness, Timeliness::Late { .. }) && second.state == State::Filed);
        let dismissed = [("reasons", "Hors du délai de l’article 19")];
        is_done(&head, &format!("/fr/head/complaints/{}", second.reference), "dismiss", &dismissed).await;
        assert_eq!(app.case(case).await.complaints[1].state, State::Inadmissible);
        is_sound(app).await;
    }

    async fn a_faulty_registration_keeps_text_and_files_and_the_future_is_refused(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let request = app.case(case).await.reference.to_string();
        let head = app.head().await.at_a_browser().await;
        let address = format!("/fr/head/complaints/new?request={request}");
        let form = head.opens(&address).await.main_form().with("text", "نص <b>طويل</b>");
        let sent = head.sends_only(&form.attaching("files", "plainte.txt", b"x")).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let again = sent.main_form();
        assert!(again.values().contains(&("text".to_owned(), "نص <b>طويل</b>".to_owned())));
        assert!(sent.text().contains("plainte.txt"));
        let future = filled(again, PAPER).with("received", "2027-01-01").with("reviewed", "silence.answer");
        let sent = head.sends_only(&future).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", sent.text());
        assert!(app.case(case).await.complaints.is_empty());
        let unknown = head.opens("/fr/head/complaints/new?request=MEF-2026-99999-X").await;
        assert!(unknown.text().contains("Aucune demande"), "{}", unknown.text());
    }

    async fn a_complaint_on_a_request_that_the_portal_never_saw_reaches_the_head(app) {
        app.it_is("2026-03-26T10:00:00Z");
        let head = app.head().await.at_a_browser().await;
        let form = head.opens("/fr/head/complaints/new?request=none").await.main_form();
        let form = filled(filled(form, PAPER), PERSON).with("received", "2026-03-25");
        let form = form.with("request_received", "2026-02-02").with("request_reference", "2026/114");
        let page = head.sends(&form).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        assert!(page.text().contains("2026/114") && page.text().contains("يوسف بنعلي"), "{}", page.text());
        let rows = app.rows("select id from cases", []).await;
        let case = app.case(CaseId(rows[0].try_get("", "id").expect("an id"))).await;
        assert_eq!((case.stage, case.clocks.len()), (Stage::Elsewhere, 0));
        let complaint = &case.complaints[0];
        assert!(matches!(complaint.timeliness, Timeliness::Declared { .. }) && complaint.state == State::Filed);
        // Outside the worklist and every figure of lateness.
        let list = app.officer().await.at_a_browser().await.opens("/fr/officer").await;
        assert!(list.texts("tbody th .ref").is_empty());
        let place = format!("/fr/head/complaints/{}", complaint.reference);
        let fields = [("finding", "upheld"), ("reasons", "Oui"), ("what", "La liste"), ("by", "2026-04-01")];
        is_done(&head, &place, "decide", &fields).await;
        let numbers: Vec<u32> = vec![case.reference.number(), complaint.reference.number()];
        assert_eq!(numbers, [1, 2], "the record and its complaint are numbered without gaps");
        is_sound(app).await;
    }

    async fn and_the_commission_with_what_is_declared_of_the_head(app) {
        app.it_is("2026-03-26T10:00:00Z");
        let commission = commission(app).await.at_a_browser().await;
        let form = commission.opens("/fr/commission/complaints/new?request=none").await.main_form();
        let form = filled(filled(form, PAPER), PERSON).with("received", "2026-03-25");
        let sent = commission.sends_only(&form).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "the institution is missing");
        let form = sent.main_form().with("institution", SILENT).with("head_received", "2026-02-20");
        let before = commission.sends_only(&form.clone().with("head_answered", "2026-02-19")).await;
        assert_eq!(before.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", before.text());
        assert!(before.texts(".is-wrong").join(" ").contains("précède celui de la réception"), "{}", before.text());
        let faults = ["evidence", "text", "head_received", "information"];
        let faulty = faults.iter().fold(form.clone(), |form, name| form.with(name, ""));
        let faulty = commission.sends_only(&faulty.with("head_received", "x")).await;
        let listed: Vec<_> =
            faults.iter().filter_map(|name| faulty.html().find(&format!("href=\"#{name}\""))).collect();
        assert!(listed.len() == faults.len() && listed.is_sorted(), "in the order of the form: {}", faulty.text());
        let page = commission.sends(&form).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        let rows = app.rows("select id from cases", []).await;
        let case = app.case(CaseId(rows[0].try_get("", "id").expect("an id"))).await;
        assert_eq!((case.stage, case.institution.as_str()), (Stage::Elsewhere, SILENT));
        let complaint = case.complaints[0].clone();
        // By the declared silence of the head: from 8 March until 6 April.
        let by = Timeliness::Declared { opens_on: "2026-03-08".parse().ok(), file_by: "2026-04-06".parse().ok() };
        assert_eq!(complaint.timeliness, by);
        let place = format!("/fr/commission/complaints/{}", complaint.reference);
        is_done(&commission, &place, "admit", &[]).await;
        let register = commission.opens("/fr/commission/register").await;
        assert_eq!(register.texts("tbody th .ref"), [complaint.reference.to_string()]);
        is_sound(app).await;
    }

    async fn the_case_shows_its_complaints_and_the_worklist_marks_it(app) {
        let officer = app.officer().await;
        let (case, _, reference) = unanswered(app).await;
        let visitor = officer.at_a_browser().await;
        let request = app.case(case).await.reference.to_string();
        let page = visitor.opens(&format!("/fr/officer/cases/{request}")).await;
        let link = format!("/fr/officer/complaints/{reference}");
        assert!(page.links().contains(&link), "{:?}", page.links());
        let list = visitor.opens("/fr/officer").await;
        assert!(list.texts("tbody .small").contains(&"Plainte".to_owned()), "{:?}", list.texts("tbody .small"));
        // The office keeps papers and decides nothing.
        let shown = visitor.opens(&link).await;
        assert!(!shown.links().iter().any(|link| link.ends_with("/decide")));
        is_done(&visitor, &link, "note", &[("text", "classée au dossier 4")]).await;
        let head = app.head().await.at_a_browser().await;
        let read = head.opens(&format!("/fr/head/complaints/{reference}")).await.text();
        assert!(read.contains("classée au dossier 4"), "{read}");
    }

    async fn of_two_who_decide_the_second_is_shown_what_changed(app) {
        let (case, id, reference) = unanswered(app).await;
        let head = app.head().await.at_a_browser().await;
        let page = format!("/fr/head/complaints/{reference}");
        let form = head.opens(&format!("{page}/decide")).await.main_form();
        is_done(&head, &page, "note", &[("text", "une note entre-temps")]).await;
        let form = filled(form, &[("finding", "rejected"), ("reasons", "MES-MOTIFS")]);
        let sent = head.sends_only(&form).await;
        assert_eq!(sent.status, StatusCode::CONFLICT);
        assert!(sent.text().contains("une note entre-temps"), "{}", sent.text());
        assert!(sent.main_form().values().contains(&("reasons".to_owned(), "MES-MOTIFS".to_owned())));
        let read = head.sends_only(&sent.main_form()).await;
        assert_eq!(read_first(&head, read).await.status, StatusCode::SEE_OTHER);
        assert_eq!(complaint(app, case, id).await.state, State::Decided);
    }

    async fn a_decision_is_read_as_it_will_be_sent_before_it_is_recorded(app) {
        let (case, id, reference) = unanswered(app).await;
        let head = app.head().await.at_a_browser().await;
        let page = format!("/fr/head/complaints/{reference}");
        let shown = acts(&head, &page, "dismiss", &[("reasons", "Sans qualité")]).await;
        assert!(shown.text().contains("Plainte irrecevable") && shown.text().contains("Sans qualité"), "{}", shown.text());
        let fields = [("finding", "upheld"), ("reasons", "Rien ne s’y oppose."), ("what", "La liste"), ("by", "2026-04-06")];
        let shown = acts(&head, &page, "decide", &fields).await;
        assert_eq!(shown.status, StatusCode::OK);
        for said in ["Ce que la personne lira", "Plainte fondée", "Rien ne s’y oppose.", "La liste", "6 avril 2026"] {
            assert!(shown.text().contains(said), "{said}: {}", shown.text());
        }
        assert_eq!(complaint(app, case, id).await.state, State::Filed, "nothing is recorded yet");
        let edited = head.sends_only(&shown.main_form().pressing("do", "edit")).await.main_form();
        assert!(edited.values().contains(&("what".to_owned(), "La liste".to_owned())), "{:?}", edited.values());
        let other = shown.main_form().with("reasons", "Autres motifs");
        let again = head.sends_only(&other).await;
        assert!(again.text().contains("Autres motifs"), "what was not read is not sent: {}", again.text());
        assert_eq!(complaint(app, case, id).await.state, State::Filed);
        assert_eq!(head.sends_only(&again.main_form()).await.status, StatusCode::SEE_OTHER);
        assert_eq!(head.sends_only(&again.main_form()).await.status, StatusCode::SEE_OTHER, "the same is the same");
        assert_eq!(complaint(app, case, id).await.state, State::Decided);
    }
}
