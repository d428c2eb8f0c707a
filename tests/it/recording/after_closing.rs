//! A case is closed when the window to the head ends, and a void one still has its remedies: an act of the
//! calendar moves the last days of both, in the preview and row by row.

use crate::support::{TestApp, a_request, actors::reasons, on_both_engines, times::day};
use bayan::{
    app::{
        holidays::{self, Recorded, Wish, preview},
        remedies::{self, Written},
    },
    domain::{
        case::{command::Command, ground::Ground, reply::Road, stage::Stage},
        complaint::{
            command::{Command as OnComplaint, Ruling},
            facts::{Finding, Grievance, Reviewed},
        },
        id::{CaseId, ComplaintId},
        law::{
            Class, Rule,
            calendar::{Measure, Names},
        },
        text::{Words, limit},
    },
    jobs,
    persistence::moves::{self, Row, Wanted},
};

/// Of the answer that the requester has read.
async fn complains(app: &TestApp, case: CaseId) -> ComplaintId {
    let reply = app.case(case).await.replies[0].text.id;
    let id = ComplaintId(app.portal.clock.id());
    let written = Written {
        reviewed: Reviewed::Reply { reply },
        grievances: vec![Grievance::Refused],
        text: Words::body("الجواب غير مقنع", limit::BODY).expect("words"),
    };
    let filed = remedies::complain(&app.portal, case, id, written, |_| (Vec::new(), Vec::new()), None).await;
    filed.expect("open");
    id
}

fn closure() -> Wish {
    let names = Names {
        ar: "عطلة استثنائية".to_owned(),
        fr: "Fermeture exceptionnelle".to_owned(),
        en: "Closure".to_owned(),
    };
    let classes = [Class::StateAdministration].into_iter().collect();
    let measure = Measure::Close { date: day("2026-12-14"), classes, depends_on: None, name: names };
    Wish { measure, source: "بلاغ رئاسة الحكومة".to_owned(), declared_on: day("2026-11-23") }
}

fn moved(rows: &[Row], case: CaseId, rule: Rule) -> Option<&Row> {
    rows.iter().find(|row| row.case == case && row.rule == rule)
}

on_both_engines! {
    async fn a_closure_moves_the_windows_of_cases_that_were_closed_or_declared_void(app) {
        let (officer, head) = (app.officer().await, app.head().await);
        let amina = app.citizen("أمينة");
        app.it_is("2026-09-14T10:00:00Z");
        let mut cases = Vec::new();
        for _ in 0..3 {
            cases.push(amina.files(a_request()).await);
        }
        let [closed, quiet, other] = cases[..] else { panic!("three") };
        app.it_is("2026-10-06T10:00:00Z");
        for case in [closed, quiet] {
            officer.refuses(case, Ground::Unclear).await.expect("refused");
            amina.reads_the_answer(case).await.expect("read");
        }
        app.it_is("2026-10-30T10:00:00Z");
        let complaint = complains(app, closed).await;
        app.it_is("2026-11-13T10:00:00Z");
        jobs::clocks::run(&app.portal).await.expect("the job");
        for case in [closed, quiet] {
            assert_eq!(app.case(case).await.stage, Stage::Closed, "the window to the head is over");
        }
        let ruled = head.tries_to(closed, |sealer| {
            let reasons = reasons(sealer);
            let ruling = Ruling { finding: Finding::Rejected, reasons, redress: None, road: Road::Mail };
            let command = Box::new(OnComplaint::Decide(Box::new(ruling)));
            Command::Complaint { complaint, command }
        });
        ruled.await.expect("rejected");
        remedies::show_decision(&app.portal, closed, complaint, None).await.expect("read");
        let proposal = officer.proposes_to_void(other, quiet).await.expect("asked");
        head.confirms(other, proposal).await.expect("void");
        app.it_is("2026-11-23T10:00:00Z");
        let version = holidays::version(&app.portal, closure()).expect("it can be");
        let (previewed, _) = preview::rows(&app.portal, &version, None, 1_000).await.expect("a preview");
        // Thirty days end on a Sunday; the Monday after is off now.
        let further = moved(&previewed, closed, Rule::ComplaintToCommission).expect("the closed case");
        assert_eq!((further.before.latest, further.after.latest), (Some(day("2026-12-14")), Some(day("2026-12-15"))));
        // Twenty working days from the voiding.
        let voided = moved(&previewed, other, Rule::ComplaintToHead).expect("the void case");
        assert_eq!((voided.before.due_on, voided.after.due_on), (Some(day("2026-12-14")), Some(day("2026-12-15"))));
        assert!(previewed.iter().all(|row| row.case != quiet), "nothing is left to move there");
        let known = app.portal.calendar().number();
        let recorded = holidays::record(&app.portal, None, known, closure()).await.expect("the store");
        let Recorded::Act(act) = recorded else { panic!("{recorded:?}") };
        holidays::sweep(&app.portal, || true).await.expect("carried out");
        let rows = moves::rows(&app.portal.db, act, &Wanted::default(), None, 1_000).await.expect("rows");
        assert_eq!(rows, previewed, "row by row");
    }
}
