//! No remedy is lost through the pages: not by a complaint that came too early, not by two things on one day,
//! not by a voiding. What a page says can be done, can be done.

use crate::support::{
    TestApp, a_request,
    actors::{Official, reasons},
    on_both_engines,
    times::day,
    web::{Form, Page, Visitor},
};
use axum::http::StatusCode;
use bayan::{
    app::links,
    audit::verify::{Aids, verify},
    domain::{
        actor::Role,
        case::{
            Case,
            command::{Command, NoticeSubject},
            ground::Ground,
            reply::Road,
            stage::Stage,
        },
        complaint::{
            Complaint,
            command::{Command as OnComplaint, Ruling},
            facts::{Body, Finding, Reviewed, Timeliness},
            state::State,
        },
        id::{CaseId, ComplaintId},
        language::Language,
    },
    jobs,
};

const FILED: &str = "2026-02-23T10:00:00Z";

pub async fn filed(app: &TestApp) -> (CaseId, Visitor, String) {
    app.it_is(FILED);
    let case = app.citizen("أمينة").files(a_request()).await;
    let link = links::case_path(&app.portal.keys, &app.case(case).await, Language::Fr);
    (case, app.visitor(), link)
}

async fn guide(visitor: &Visitor, link: &str) -> String {
    visitor.opens(link).await.texts(".guide").join(" ")
}

/// The form of the button of the guide, as it came.
async fn opens_the_form(visitor: &Visitor, link: &str) -> Page {
    let page = visitor.opens(link).await;
    let button = page.links().into_iter().find(|to| to.contains("/complaint?step="));
    let button = button.unwrap_or_else(|| panic!("no button to complain: {}", page.text()));
    visitor.opens(&button).await
}

pub async fn complains(visitor: &Visitor, link: &str) -> Page {
    let done = visitor.sends(&opens_the_form(visitor, link).await.main_form()).await;
    assert!(done.path.ends_with("/filed"), "{}: {}", done.path, done.text());
    done
}

async fn reads_the_answer(visitor: &Visitor, link: &str) -> Page {
    visitor.sends(&visitor.opens(link).await.form("/answer")).await
}

pub async fn reads_the_decision(visitor: &Visitor, link: &str) -> Page {
    visitor.sends(&visitor.opens(link).await.form("/decision")).await
}

fn filled(form: Form, fields: &[(&str, &str)]) -> Form {
    fields.iter().fold(form, |form, (name, value)| form.with(name, value))
}

/// Registers a complaint on paper through the page of a place.
async fn registers(visitor: &Visitor, place: &str, request: &str, received: &str, reviewed: &str) -> Page {
    let form = visitor.opens(&format!("/fr/{place}/complaints/new?request={request}")).await.main_form();
    let fields = [
        ("channel", "post"),
        ("evidence", "ختم البريد 77"),
        ("grievance", "no-answer"),
        ("text", "لم أتوصل بأي جواب"),
        ("received", received),
        ("reviewed", reviewed),
    ];
    let sent = visitor.sends(&filled(form, &fields)).await;
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.text());
    sent
}

/// Opens the page of an act from the page of the complaint and sends its form.
pub async fn acts(visitor: &Visitor, page: &str, act: &str, fields: &[(&str, &str)]) {
    let shown = visitor.opens(page).await;
    let button = shown.links().into_iter().find(|to| to.ends_with(&format!("/{act}")));
    let form =
        visitor.opens(&button.unwrap_or_else(|| panic!("no {act}: {}", shown.text()))).await.main_form();
    let sent = visitor.sends_only(&filled(form, fields)).await;
    let sent = super::bodies::read_first(visitor, sent).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{act}: {}", sent.text());
}

pub async fn rejects(official: &Official<'_>, case: CaseId, id: ComplaintId) {
    let ruled = official.tries_to(case, |sealer| {
        let reasons = reasons(sealer);
        let ruling = Ruling { finding: Finding::Rejected, reasons, redress: None, road: Road::Mail };
        Command::Complaint { complaint: id, command: Box::new(OnComplaint::Decide(Box::new(ruling))) }
    });
    ruled.await.expect("decided");
    let app = official.app();
    let kind = match app.case(case).await.complaint(id).expect("there").body {
        Body::Head => "head-decided",
        Body::Commission => "commission-decided",
    };
    let message = app.message(case, kind).await;
    let subject = NoticeSubject::Decision { complaint: id };
    app.portal_does(case, Command::SettleNotice { message, subject, left: true }).await.expect("it left");
}

/// Voided as a duplicate by officer and head.
async fn is_voided(app: &TestApp, case: CaseId, officer: &Official<'_>, head: &Official<'_>) {
    let other = app.citizen("أمينة").files(a_request()).await;
    let proposal = officer.proposes_to_void(case, other).await.expect("asked");
    head.confirms(case, proposal).await.expect("confirmed");
    assert_eq!(app.case(case).await.stage, Stage::Void);
}

pub fn last(case: &Case) -> &Complaint {
    case.complaints.last().expect("a complaint")
}

pub async fn is_sound(app: &TestApp) {
    let report = verify(&app.portal.db, &Aids::default()).await.expect("a report");
    assert_eq!(report.findings, []);
}

on_both_engines! {
    async fn a_paper_complaint_that_came_too_early_costs_nothing_when_the_answer_comes_in_time(app) {
        let (officer, head) = (app.officer().await, app.head().await);
        let (case, visitor, link) = filed(app).await;
        let request = app.case(case).await.reference.to_string();
        app.it_is("2026-03-02T10:00:00Z");
        registers(&officer.at_a_browser().await, "officer", &request, "2026-03-02", "silence.answer").await;
        let early = last(&app.case(case).await).clone();
        let own = format!("{link}/complaint/{}", early.id);
        let waits = visitor.opens(&own).await.text();
        assert!(waits.contains("écrivez une nouvelle plainte"), "the condition is said: {waits}");
        let place = format!("/fr/head/complaints/{}", early.reference);
        let page = head.at_a_browser().await.opens(&place).await;
        assert!(!page.links().iter().any(|to| to.ends_with("/dismiss")), "it waits: {:?}", page.links());
        app.it_is("2026-03-10T09:00:00Z");
        officer.refuses(case, Ground::Unclear).await.expect("refused in time");
        reads_the_answer(&visitor, &link).await;
        for at in ["2026-03-10T10:00:00Z", "2026-03-26T10:00:00Z", "2026-04-08T10:00:00Z"] {
            app.it_is(at);
            jobs::clocks::run(&app.portal).await.expect("the job");
            assert!(guide(&visitor, &link).await.contains("9 avril 2026"), "{at}");
            let form = opens_the_form(&visitor, &link).await;
            assert!(form.main_form().has("text"), "{at}: {}", form.text());
        }
        assert_eq!(app.case(case).await.complaints[0].state, State::Premature, "there is no silence");
        let overtaken = visitor.opens(&own).await.text();
        assert!(overtaken.contains("sans objet") && overtaken.contains("nouvelle plainte"), "{overtaken}");
        let head = head.at_a_browser().await;
        assert!(head.opens(&place).await.text().contains("sans objet"));
        acts(&head, &place, "dismiss", &[("reasons", "Devenue sans objet")]).await;
        complains(&visitor, &link).await;
        let stored = app.case(case).await;
        assert_eq!(stored.complaints[0].state, State::Inadmissible);
        let reply = stored.replies[0].text.id;
        assert_eq!(last(&stored).reviewed, Reviewed::Reply { reply });
        assert_eq!(last(&stored).timeliness, Timeliness::InTime { file_by: Some(day("2026-04-09")) });
        is_sound(app).await;
    }

    async fn one_that_came_too_early_at_the_commission_costs_nothing_either(app) {
        let (head, commission) = (app.head().await, app.appointed(Role::Commission, "").await);
        let (case, visitor, link) = filed(app).await;
        app.it_is("2026-03-26T09:00:00Z");
        complains(&visitor, &link).await;
        let first = last(&app.case(case).await).clone();
        app.it_is("2026-04-07T10:00:00Z");
        let request = app.case(case).await.reference.to_string();
        let reviewed = format!("head-silence.{}", first.id);
        registers(&commission.at_a_browser().await, "commission", &request, "2026-04-07", &reviewed).await;
        let early = last(&app.case(case).await).clone();
        assert_eq!(early.state, State::Premature);
        app.it_is("2026-04-09T09:00:00Z");
        rejects(&head, case, first.id).await;
        reads_the_decision(&visitor, &link).await;
        app.it_is("2026-04-13T09:00:00Z");
        assert!(guide(&visitor, &link).await.contains("9 mai 2026"));
        let place = format!("/fr/commission/complaints/{}", early.reference);
        acts(&commission.at_a_browser().await, &place, "dismiss", &[("reasons", "Sans objet")]).await;
        complains(&visitor, &link).await;
        let stored = app.case(case).await;
        assert_eq!(last(&stored).reviewed, Reviewed::HeadDecision { complaint: first.id });
        is_sound(app).await;
    }

    async fn a_refusal_of_the_day_of_another_complaint_is_complained_of(app) {
        let officer = app.officer().await;
        let (case, visitor, link) = filed(app).await;
        app.it_is("2026-03-26T09:00:00Z");
        complains(&visitor, &link).await;
        app.it_is("2026-03-26T12:00:00Z");
        officer.refuses(case, Ground::Unclear).await.expect("late");
        reads_the_answer(&visitor, &link).await;
        app.it_is("2026-04-12T10:00:00Z");
        assert!(guide(&visitor, &link).await.contains("23 avril 2026"), "{}", guide(&visitor, &link).await);
        let form = visitor.opens(&format!("{link}/complaint?step=head")).await.main_form();
        visitor.sends(&form).await;
        let stored = app.case(case).await;
        let reply = stored.replies[0].text.id;
        assert_eq!(last(&stored).reviewed, Reviewed::Reply { reply });
    }

    async fn a_complaint_goes_on_through_the_pages_after_its_request_was_voided(app) {
        let (officer, head) = (app.officer().await, app.head().await);
        let commission = app.appointed(Role::Commission, "").await;
        let mut told = Vec::new();
        for one in [filed(app).await, filed(app).await, filed(app).await] {
            let (case, visitor, link) = one;
            app.it_is("2026-03-26T09:00:00Z");
            complains(&visitor, &link).await;
            let complaint = last(&app.case(case).await).clone();
            told.push((case, visitor, link, complaint));
        }
        app.it_is("2026-04-09T09:00:00Z");
        for (case, ..) in &told {
            is_voided(app, *case, &officer, &head).await;
        }
        let at_the_head = head.at_a_browser().await;
        let place = |one: &Complaint| format!("/fr/head/complaints/{}", one.reference);
        let [(decided, reader, own, one), (withdrawn, leaver, way, two), (silent, waiter, link, three)] = &told[..]
        else { panic!("three") };
        let fields = [("finding", "upheld"), ("reasons", "Oui"), ("what", "La liste"), ("by", "2026-04-20")];
        acts(&at_the_head, &place(one), "decide", &fields).await;
        assert_eq!(last(&app.case(*decided).await).state, State::Decided);
        reads_the_decision(reader, own).await;
        // What was promised can be given: the request is reopened.
        let reopen = at_the_head.opens(&place(one)).await.links().into_iter().find(|to| to.ends_with("/reopen"));
        let form = at_the_head.opens(&reopen.expect("a way to carry it out")).await.main_form();
        let sent = at_the_head.sends_only(&form.with("reasons", "Décision du président")).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        assert_eq!(app.case(*decided).await.stage, Stage::InProgress);
        officer.answers(*decided).await.expect("supplied");
        let ask = leaver.opens(&format!("{way}/complaint/{}", two.id)).await;
        let ask = ask.links().into_iter().find(|to| to.ends_with("/withdraw")).expect("a way out");
        leaver.sends(&leaver.opens(&ask).await.main_form()).await;
        assert_eq!(last(&app.case(*withdrawn).await).state, State::Withdrawn);
        app.it_is("2026-04-11T10:00:00Z");
        let said = guide(waiter, link).await;
        assert!(said.contains("10 mai 2026"), "the Commission: {said}");
        let form = waiter.opens(&format!("{link}/complaint?step={}", three.id)).await.main_form();
        waiter.sends(&form).await;
        let stored = app.case(*silent).await;
        assert_eq!(last(&stored).reviewed, Reviewed::HeadSilence { complaint: three.id });
        let place = format!("/fr/commission/complaints/{}", last(&stored).reference);
        acts(&commission.at_a_browser().await, &place, "admit", &[]).await;
        is_sound(app).await;
    }

    async fn a_voiding_is_complained_of_by_the_day_that_its_notice_names(app) {
        let (officer, head) = (app.officer().await, app.head().await);
        let (case, visitor, link) = filed(app).await;
        let (other, ..) = filed(app).await;
        app.it_is("2026-03-24T09:00:00Z");
        is_voided(app, case, &officer, &head).await;
        let said = guide(&visitor, &link).await;
        assert!(said.contains("21 avril 2026") && said.contains("annulée"), "{said}");
        let form = opens_the_form(&visitor, &link).await.main_form();
        assert!(form.values().contains(&("reviewed".to_owned(), "voiding".to_owned())), "{:?}", form.values());
        let request = app.case(case).await.reference.to_string();
        app.it_is("2026-03-25T09:00:00Z");
        visitor.sends(&form).await;
        let complaint = last(&app.case(case).await).clone();
        assert_eq!(complaint.reviewed, Reviewed::Voiding);
        assert_eq!(complaint.timeliness, Timeliness::InTime { file_by: Some(day("2026-04-21")) });
        let page = head.at_a_browser().await.opens(&format!("/fr/head/complaints/{}", complaint.reference)).await;
        assert!(page.text().contains("Annulation de la demande"), "{}", page.text());
        // On paper too, and about the silence before the voiding.
        app.it_is("2026-04-09T09:00:00Z");
        is_voided(app, other, &officer, &head).await;
        let late = app.case(other).await.reference.to_string();
        app.it_is("2026-04-13T09:00:00Z");
        let office = officer.at_a_browser().await;
        let paper = registers(&office, "officer", &late, "2026-04-13", "silence.answer").await;
        assert!(!paper.text().contains("trop tôt"), "{}", paper.text());
        let by = Timeliness::InTime { file_by: Some(day("2026-04-22")) };
        assert_eq!(last(&app.case(other).await).timeliness, by);
        registers(&office, "officer", &request, "2026-04-13", "voiding").await;
        is_sound(app).await;
    }

    async fn before_the_court_the_day_that_is_shown_is_one_to_come(app) {
        let commission = app.appointed(Role::Commission, "").await;
        let (case, visitor, link) = filed(app).await;
        for at in ["2026-03-26T09:00:00Z", "2026-04-12T10:00:00Z"] {
            app.it_is(at);
            complains(&visitor, &link).await;
        }
        let id = last(&app.case(case).await).id;
        let admit = Command::Complaint { complaint: id, command: Box::new(OnComplaint::Admit) };
        commission.tries_to(case, |_| admit).await.expect("admitted");
        app.it_is("2026-05-20T10:00:00Z");
        rejects(&commission, case, id).await;
        app.it_is("2026-07-14T10:00:00Z");
        for page in [link.clone(), format!("{link}/court")] {
            let said = visitor.opens(&page).await.texts("main").join(" ");
            assert!(said.contains("19 juillet 2026") && !said.contains("13 juillet"), "{said}");
        }
    }
}
