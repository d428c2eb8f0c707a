//! The register of the Commission (art. 13 of its internal rules): for each complaint what its author did at the
//! institution, with days and numbers, seen by the portal or declared.

use super::bodies::{PAPER, PERSON, before_the_commission, commission, complains, filled};
use crate::support::{
    TestApp, a_request,
    actors::{Official, reasons},
    app::SILENT,
    on_both_engines,
    web::Visitor,
};
use bayan::domain::{
    case::{command::Command, ground::Ground, reply::Road},
    complaint::{
        command::{Command as OnComplaint, Ruling},
        facts::{Body, Finding, Reviewed},
    },
    id::{CaseId, ComplaintId},
};

/// The cells of the one row there is, in that column.
async fn cell(visitor: &Visitor, language: &str, column: &str) -> String {
    let page = visitor.opens(&format!("/{language}/commission/register")).await;
    let cells = page.texts(&format!("tbody td[data-label='{column}']"));
    assert_eq!(cells.len(), 1, "{column}: {}", page.text());
    cells[0].replace(['\u{a0}', '\u{202f}', '\u{2066}', '\u{2068}', '\u{2069}'], " ").replace("  ", " ")
}

async fn steps(visitor: &Visitor) -> String {
    cell(visitor, "fr", "Démarches effectuées auprès de l’institution").await
}

fn in_this_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part:?} is not there, or too early: {text}"));
        rest = &rest[at + part.len()..];
    }
}

async fn rejects(official: &Official<'_>, case: CaseId, complaint: ComplaintId) {
    let ruled = official.tries_to(case, |sealer| {
        let reasons = reasons(sealer);
        let ruling = Ruling { finding: Finding::Rejected, reasons, redress: None, road: Road::Mail };
        Command::Complaint { complaint, command: Box::new(OnComplaint::Decide(Box::new(ruling))) }
    });
    ruled.await.expect("decided");
}

async fn reference(app: &TestApp, case: CaseId, id: ComplaintId) -> String {
    app.case(case).await.complaint(id).expect("there").reference.to_string()
}

on_both_engines! {
    async fn a_refusal_and_the_decision_of_the_head_stand_with_their_days_and_numbers(app) {
        let (officer, head) = (app.officer().await, app.head().await);
        app.it_is("2026-02-23T10:00:00Z");
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-10T10:00:00Z");
        officer.refuses(case, Ground::Unclear).await.expect("refused");
        let reply = app.case(case).await.replies[0].text.id;
        app.it_is("2026-03-12T10:00:00Z");
        let to_head = complains(app, case, Body::Head, Reviewed::Reply { reply }).await;
        app.it_is("2026-03-20T10:00:00Z");
        rejects(&head, case, to_head).await;
        app.it_is("2026-03-23T10:00:00Z");
        complains(app, case, Body::Commission, Reviewed::HeadDecision { complaint: to_head }).await;
        let visitor = commission(app).await.at_a_browser().await;
        let request = app.case(case).await.reference.to_string();
        let complaint = reference(app, case, to_head).await;
        let said = steps(&visitor).await;
        in_this_order(&said, &[
            "23 février 2026 demande", &request,
            "10 mars 2026 réponse : refus",
            "12 mars 2026 plainte au président", &complaint,
            "20 mars 2026 décision du président : plainte rejetée",
        ]);
        assert!(!said.contains("sans réponse") && !said.contains("déclaration"), "{said}");
        let arabic = cell(&visitor, "ar", "الإجراءات التي تم القيام بها لدى المؤسسة").await;
        in_this_order(&arabic, &["الطلب", &request, "الجواب: الرفض", "الشكاية إلى رئيس المؤسسة", "الشكاية مرفوضة"]);
    }

    async fn silence_of_both_stands_with_the_last_days_that_passed(app) {
        let (case, ..) = before_the_commission(app).await;
        let visitor = commission(app).await.at_a_browser().await;
        let stored = app.case(case).await;
        let (request, complaint) = (stored.reference.to_string(), stored.complaints[0].reference.to_string());
        in_this_order(&steps(&visitor).await, &[
            "23 février 2026 demande", &request,
            "25 mars 2026 fin du délai, sans réponse",
            "26 mars 2026 plainte au président", &complaint,
            "10 avril 2026 fin du délai du président, sans réponse",
        ]);
        // What comes too late stands behind the silence that it ends.
        app.it_is("2026-04-14T10:00:00Z");
        app.officer().await.answers(case).await.expect("a late answer");
        let said = steps(&commission(app).await.at_a_browser().await).await;
        in_this_order(&said, &["10 avril 2026", "14 avril 2026 réponse : informations communiquées"]);
    }

    async fn steps_that_the_portal_never_saw_stand_as_they_were_declared(app) {
        app.it_is("2026-03-26T10:00:00Z");
        let visitor = commission(app).await.at_a_browser().await;
        let form = visitor.opens("/fr/commission/complaints/new?request=none").await.main_form();
        let form = filled(filled(form, PAPER), PERSON).with("received", "2026-03-25").with("institution", SILENT);
        let form = form.with("request_received", "2026-01-05").with("request_reference", "2026/114");
        let form = form.with("request_answered", "2026-02-02").with("request_answer", "REFUS-ORAL");
        let form = form.with("head_received", "2026-02-20");
        visitor.sends(&form).await;
        let said = steps(&visitor).await;
        in_this_order(&said, &[
            "5 janvier 2026 demande 2026/114 (selon la déclaration)",
            "2 février 2026 réponse REFUS-ORAL (selon la déclaration)",
            "20 février 2026 plainte au président (selon la déclaration)",
            "Date non indiquée pas de réponse (selon la déclaration)",
        ]);
    }
}
