//! Requests that the portal never saw: what is declared of them advises, and runs no period of theirs.

use super::{
    ladder::{commission, place},
    story::{filing, head, officer, opening, sealed},
};
use crate::support::{law, times::day};
use bayan::domain::{
    actor::{Actor, ActorRecord},
    case::{
        Case, Recorded,
        command::{Command, Registration, Unseen},
        decide::{About, decide},
        facts::{Channel, Declared, Kind},
        refusal::Refusal,
        stage::Stage,
    },
    complaint::{
        command::{Command as OnComplaint, Filing},
        facts::{Body, Grievance, Reviewed, Timeliness},
        state::State,
    },
};

const NOW: &str = "2026-05-04T09:00:00Z";

fn said(received_on: Option<&str>, answered_on: Option<&str>) -> Declared {
    Declared {
        received_on: received_on.map(day),
        reference: None,
        answered_on: answered_on.map(day),
        answer: None,
    }
}

fn declares(actor: &Actor, body: Body, request: Declared, before: Declared) -> Result<Case, Refusal> {
    let opening = opening(false);
    let filing_of_request = filing(Kind::Ordinary, false);
    let complaint = Filing {
        reviewed: Reviewed::Declared { before: body },
        grievances: vec![Grievance::NoAnswer],
        text: sealed(),
        attachments: Vec::new(),
    };
    let registration =
        Registration { channel: Channel::Counter, received_on: day("2026-04-30"), evidence: sealed() };
    let complaint = match body {
        Body::Head => OnComplaint::Register(Box::new(complaint), registration),
        Body::Commission => OnComplaint::RegisterDeclared(Box::new(complaint), registration, before),
    };
    let declaration = Unseen {
        requester: filing_of_request.requester,
        ask: filing_of_request.ask,
        declared: request,
        complaint: Box::new(complaint),
        channel: Channel::Counter,
    };
    let moment = law::moment("MEF", NOW);
    let place = place(body);
    let command = Command::Declare(Box::new(declaration));
    let events = decide(About::Declared(&opening, &place), actor, command, &moment)?;
    let recorded: Vec<Recorded> = events
        .into_iter()
        .map(|event| Recorded {
            actor: ActorRecord::from(actor),
            happened_on: event.happened_on().unwrap_or(moment.today),
            recorded_at: moment.at,
            event,
        })
        .collect();
    Ok(Case::rebuild(&recorded).expect("it begins with its declaration"))
}

#[test]
fn a_complaint_on_a_request_made_elsewhere_runs_its_own_period_alone() {
    let case = declares(&head(), Body::Head, said(Some("2026-02-23"), None), said(None, None));
    let case = case.expect("recorded as it came");
    assert_eq!((case.stage, case.clocks.len(), case.act_by()), (Stage::Elsewhere, 0, None));
    let complaint = &case.complaints[0];
    assert_eq!(complaint.state, State::Filed);
    let due = complaint.clock.as_ref().and_then(|clock| clock.due.as_ref()).map(|due| due.due_on);
    assert_eq!(due, Some(day("2026-05-15")), "fifteen days from its receipt");
    let by = Timeliness::Declared { opens_on: Some(day("2026-03-26")), file_by: Some(day("2026-04-22")) };
    assert_eq!(complaint.timeliness, by, "advice to whoever judges");
    assert!(complaint.timeliness.is_doubtful());
}

#[test]
fn before_the_commission_the_step_before_the_head_is_declared_too() {
    let request = said(Some("2026-01-05"), Some("2026-01-20"));
    let before = said(Some("2026-02-02"), Some("2026-04-20"));
    let case = declares(&commission(), Body::Commission, request, before).expect("recorded");
    let complaint = &case.complaints[0];
    assert_eq!(complaint.reference.code().to_string(), "CDAI");
    assert_eq!(case.reference.code().to_string(), "MEF", "the request is numbered with the institution's");
    // By the silence of the head from 18 February, by its late answer until 20 May.
    let by = Timeliness::Declared { opens_on: Some(day("2026-02-18")), file_by: Some(day("2026-05-20")) };
    assert_eq!(complaint.timeliness, by);
    let nothing = said(None, None);
    let bare =
        declares(&commission(), Body::Commission, nothing.clone(), nothing).expect("recorded as it came");
    assert_eq!(bare.complaints[0].timeliness, Timeliness::Declared { opens_on: None, file_by: None });
}

#[test]
fn each_body_declares_for_itself_and_nobody_declares_the_future() {
    let nothing = || said(None, None);
    let refused = |actor: &Actor, body, request| declares(actor, body, request, nothing()).err();
    assert_eq!(refused(&officer(1), Body::Commission, nothing()), Some(Refusal::NotPermitted));
    assert_eq!(refused(&commission(), Body::Head, nothing()), Some(Refusal::NotPermitted));
    assert_eq!(refused(&Actor::Requester, Body::Head, nothing()), Some(Refusal::NotPermitted));
    assert_eq!(refused(&head(), Body::Head, said(Some("2026-05-05"), None)), Some(Refusal::InFuture));
    assert_eq!(refused(&officer(1), Body::Head, nothing()), None);
}
