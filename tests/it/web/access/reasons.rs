//! Requests of which the mails must say something themselves: why a period is extended, why one is not urgent, what is
//! charged, where to come; and an answer that was given back with a note.

use crate::support::{
    TestApp, a_request,
    actors::{Official, reasons, reply_text},
};
use bayan::domain::{
    case::{
        command::{Command, Proposed},
        costs::{self, Centimes, Line, Service},
        delivery::{self, Appointment, OnSpot},
        reply::ItemAnswer,
    },
    id::{CaseId, QuoteId, ReplyId},
    sealed::ValueKind,
};
use jiff::ToSpan;

/// One request with all of it, and an urgent one.
pub async fn are_told(app: &TestApp, officer: &Official<'_>, head: &Official<'_>) {
    let case = app.citizen("كريم").files(a_request()).await;
    officer.takes_on(case).await;
    officer.extends(case).await.expect("extended");
    is_given_back(app, case, officer, head).await;
    is_charged(app, case, officer).await;
    officer.answers(case).await.expect("answered");
    is_appointed(app, case, officer).await;
    let urgent = app.citizen("ليلى").files(a_request().urgent()).await;
    officer.assesses_urgency(urgent, false).await.expect("declined");
}

/// An answer waits for a second person, who gives it back.
async fn is_given_back(app: &TestApp, case: CaseId, officer: &Official<'_>, head: &Official<'_>) {
    let id = ReplyId(app.portal.clock.id());
    let proposed = officer.proposes(case, |sealer| Proposed::Reply {
        reply: reply_text(id, true, ItemAnswer::Supplied, sealer),
    });
    let id = proposed.await.expect("proposed");
    head.tries_to(case, |sealer| Command::Decline { id, reasons: reasons(sealer) })
        .await
        .expect("given back");
}

async fn is_charged(app: &TestApp, case: CaseId, officer: &Official<'_>) {
    let quote = QuoteId(app.portal.clock.id());
    let quoted = officer.tries_to(case, |sealer| {
        let what = sealer.seal_text(ValueKind::AnswerText, "أربعون صفحة".to_owned());
        let basis = sealer.seal_text(ValueKind::Citation, "قرار رقم 12".to_owned());
        let lines = vec![Line { service: Service::Copying, what, amount: Centimes(2_000) }];
        Command::Costs { quote, command: Box::new(costs::Command::Quote { lines, basis }) }
    });
    quoted.await.expect("quoted");
}

async fn is_appointed(app: &TestApp, case: CaseId, officer: &Official<'_>) {
    let on = app.portal.clock.today().saturating_add(3.days());
    let appointed = officer.tries_to(case, |sealer| {
        let mut seal = |text: &str| sealer.seal_text(ValueKind::AnswerText, text.to_owned());
        let (place, bring) = (seal("مكتب الضبط"), Some(seal("البطاقة الوطنية")));
        let (mode, at) = (OnSpot::Consultation, jiff::civil::time(10, 0, 0, 0));
        let appointment = Appointment { mode, place, on, at, bring };
        Command::Deliver(Box::new(delivery::Command::Appoint(appointment)))
    });
    appointed.await.expect("appointed");
}
