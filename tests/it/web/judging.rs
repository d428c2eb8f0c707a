//! Who judges a complaint and what they see of it: a delegate for the head, by a decision that every paper names; that
//! the urgency is disputed; that a delay would be none had the last day been moved.

use super::{
    delegates::delegate,
    rights::{acts, complains, filed, is_sound, last, reads_the_decision, rejects},
};
use crate::{
    letters::{asked, letter},
    support::{TestApp, a_request, actors::reasons, app::MINISTRY, on_both_engines},
};
use bayan::{
    app::{Act, Sealer, change, letters::listed, links},
    domain::{
        actor::{Actor, Role, Staff},
        case::{command::Command, reply::Road},
        complaint::{
            command::{Command as OnComplaint, Ruling},
            facts::{Body, Finding, Reviewed},
        },
        id::CaseId,
        language::Language,
        law::Rule,
        letter::{LetterForm, LetterKind},
    },
    persistence::events,
};

/// The words of the last letter of that kind, in French.
async fn words_of(app: &TestApp, case: CaseId, kind: LetterKind) -> String {
    let history = events::history(&app.portal.db, case).await.expect("a history");
    let all = listed(&app.case(case).await, &history);
    let seq = all.iter().rev().find(|one| one.kind == kind).expect("a letter").seq;
    let pdf = letter(app, case, seq, LetterForm::French).await;
    let (status, text) = asked("pdftotext", &["-raw", "-enc", "UTF-8"], &pdf.octets, &["-"]);
    assert_eq!(status, 0, "{text}");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

on_both_engines! {
    async fn a_delegate_judges_for_the_head_and_every_paper_names_the_decision(app) {
        app.officer().await;
        let (case, visitor, link) = filed(app).await;
        app.it_is("2026-03-26T09:00:00Z");
        complains(&visitor, &link).await;
        app.it_is("2026-03-30T09:00:00Z");
        let (_, delegate) = delegate(app).await;
        let complaint = last(&app.case(case).await).clone();
        let list = delegate.opens("/fr/officer").await;
        assert!(list.links().iter().any(|to| to.ends_with("/head/complaints")), "{:?}", list.links());
        let list = delegate.opens("/fr/head/complaints").await;
        assert_eq!(list.texts("tbody th .ref"), [complaint.reference.to_string()]);
        let page = format!("/fr/head/complaints/{}", complaint.reference);
        acts(&delegate, &page, "decide", &[("finding", "rejected"), ("reasons", "Non fondée")]).await;
        let stored = app.case(case).await;
        assert_eq!(last(&stored).judged_by(), (false, Some("12/2026")));
        let shown = app.head().await.at_a_browser().await.opens(&page).await.text();
        let named = "par délégation : décision n° 12/2026";
        assert!(shown.contains(named), "{shown}");
        assert!(shown.contains("Délégation du président · par décision n° 12/2026"), "{shown}");
        reads_the_decision(&visitor, &link).await;
        let read = visitor.opens(&format!("{link}/complaint/{}/decision", complaint.id)).await.text();
        assert!(read.contains(named), "{read}");
        let said = words_of(app, case, LetterKind::HeadDecision).await;
        assert!(said.contains("par délégation (décision n° 12/2026)"), "{said}");
        assert!(said.contains("Pour le président de l’institution ou de l’organisme, par délégation"), "{said}");
        is_sound(app).await;
    }

    async fn the_printed_decision_names_the_delegation_as_the_signed_one_does(app) {
        let officer = app.officer().await;
        app.it_is("2026-02-23T10:00:00Z");
        let mut cases = Vec::new();
        for language in [Language::Fr, Language::Ar, Language::En] {
            let request = a_request().in_language(language);
            cases.push((language, app.citizen_without_email("أمينة").files(request).await));
        }
        app.it_is("2026-03-26T09:00:00Z");
        for (language, case) in cases {
            let complaint = officer.registers_a_complaint(case).await;
            let judge = app.appointed(Role::Delegate, MINISTRY).await;
            let actor = match judge.actor.clone() {
                Actor::Staff(staff) => Actor::Staff(Staff { decision: Some("12/2026".to_owned()), ..staff }),
                other => other,
            };
            let mut sealer = Sealer::new(&app.portal.clock);
            let (finding, reasons, road) = (Finding::Rejected, reasons(&mut sealer), Road::Letter);
            let ruling = OnComplaint::Decide(Box::new(Ruling { finding, reasons, redress: None, road }));
            let mut act = Act::plain(case, &actor, Command::Complaint { complaint, command: Box::new(ruling) });
            act.values = sealer.into_values();
            change(&app.portal, act).await.expect("decided for the head");
            let message = app.message(case, "head-decided").await;
            let page = officer.at_a_browser().await.opens(&format!("/fr/officer/letters/{message}")).await;
            let printed = page.texts("article.letter").join(" ");
            let said = match language {
                Language::En => "by delegation (decision no. 12/2026)",
                Language::Fr => "par délégation (décision n° 12/2026)",
                _ => "وبتفويض منه (القرار رقم 12/2026)",
            };
            let printed: String = printed.chars().filter(|c| !"\u{2066}\u{2068}\u{2069}".contains(*c)).collect();
            assert!(printed.contains(said), "{printed}");
        }
    }

    async fn head_and_commission_see_that_the_urgency_is_disputed(app) {
        let (officer, head) = (app.officer().await, app.head().await);
        let commission = app.appointed(Role::Commission, "").await;
        app.it_is("2026-02-23T10:00:00Z");
        let case = app.citizen("أمينة").files(a_request().urgent()).await;
        let (link, visitor) =
            (links::case_path(&app.portal.keys, &app.case(case).await, Language::Fr), app.visitor());
        app.it_is("2026-03-02T10:00:00Z");
        complains(&visitor, &link).await;
        let first = last(&app.case(case).await).clone();
        assert_eq!(first.reviewed, Reviewed::Silence { rule: Rule::Urgent });
        let page = format!("/fr/head/complaints/{}", first.reference);
        let before = head.at_a_browser().await.opens(&page).await.text();
        assert!(before.contains("Demande urgente") && !before.contains("Urgence contestée"), "{before}");
        officer.assesses_urgency(case, false).await.expect("declined late");
        let after = head.at_a_browser().await.opens(&page).await.text();
        assert!(after.contains("Urgence contestée") && after.contains("2 mars 2026"), "{after}");
        app.it_is("2026-03-20T10:00:00Z");
        complains(&visitor, &link).await;
        let further = last(&app.case(case).await).clone();
        assert_eq!(further.body, Body::Commission);
        let page = format!("/fr/commission/complaints/{}", further.reference);
        let seen = commission.at_a_browser().await.opens(&page).await.text();
        assert!(seen.contains("Urgence contestée") && seen.contains("2 mars 2026"), "{seen}");
    }

    async fn that_a_decision_would_be_in_time_if_rolled_is_noted_where_complaints_are_heard(app) {
        let (head, commission) = (app.head().await, app.appointed(Role::Commission, "").await);
        let (case, visitor, link) = filed(app).await;
        app.it_is("2026-03-28T09:00:00Z");
        complains(&visitor, &link).await;
        let first = last(&app.case(case).await).clone();
        let page = format!("/fr/head/complaints/{}", first.reference);
        let noted = "La décision serait à temps si un dernier jour chômé";
        // Fifteen days end on Sunday 12 April.
        app.it_is("2026-04-13T09:00:00Z");
        assert!(!head.at_a_browser().await.opens(&page).await.text().contains(noted), "nothing was decided");
        rejects(&head, case, first.id).await;
        assert!(head.at_a_browser().await.opens(&page).await.text().contains(noted));
        reads_the_decision(&visitor, &link).await;
        // Thirty days end on Sunday 17 May.
        app.it_is("2026-04-17T09:00:00Z");
        complains(&visitor, &link).await;
        let further = last(&app.case(case).await).clone();
        let page = format!("/fr/commission/complaints/{}", further.reference);
        let seen = async || commission.at_a_browser().await.opens(&page).await.text();
        assert_eq!(seen().await.matches(noted).count(), 1, "of the head's");
        acts(&commission.at_a_browser().await, &page, "admit", &[]).await;
        app.it_is("2026-05-18T09:00:00Z");
        rejects(&commission, case, further.id).await;
        assert_eq!(seen().await.matches(noted).count(), 2, "of both");
    }
}
