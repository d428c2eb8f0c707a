//! Windows that close: the requester is told once, three working days before, of what can still be used.

use super::deliverer;
use crate::support::{TestApp, a_request, on_both_engines, times::at};
use bayan::{
    app::{Act, Sealer, change, change::Target},
    domain::{
        actor::{Actor, Role},
        case::{command::Command, ground::Ground},
        complaint::{
            command::{Command as OnComplaint, Filing},
            facts::{Body, Grievance, Reviewed},
        },
        id::{CaseId, ComplaintId},
        law::Rule,
        sealed::ValueKind,
    },
    jobs::reminders,
    notifications::{message::MessageKind, transport::Transport},
    persistence::outbox::{self, State},
};
use jiff::{SignedDuration, ToSpan, civil::Date};

/// Lives every day from now to that one: the reminders in the morning, then the mail. The days on which the requester
/// was told of a window, with what could be used.
async fn lived(app: &TestApp, until: &str) -> Vec<String> {
    let mut told = Vec::new();
    let until = at(until);
    while app.now() < until {
        reminders::run(&app.portal).await.expect("a pass");
        reminders::run(&app.portal).await.expect("a second pass");
        told.extend(sent(app).await);
        app.portal.clock.set(app.now() + SignedDuration::from_hours(24));
    }
    told
}

/// Sends what waits; day and remedy of each mail about a window.
async fn sent(app: &TestApp) -> Vec<String> {
    let memory = Transport::memory();
    deliverer(&app.portal, memory.clone()).pass().await.expect("mailed");
    let sql =
        "select facts, created_at from outbox where kind = 'window-closes' and state = 'sent' order by id";
    let rows = app.rows(sql, []).await;
    let today = app.portal.clock.today();
    let mails = memory.sent();
    let told = rows.iter().filter_map(|row| {
        let facts: String = row.try_get("", "facts").expect("facts");
        let facts: serde_json::Value = serde_json::from_str(&facts).expect("JSON");
        let written: jiff::Timestamp = {
            let written: sea_orm::prelude::DateTimeUtc = row.try_get("", "created_at").expect("an instant");
            jiff::Timestamp::from_second(written.timestamp()).expect("an instant")
        };
        let on = bayan::domain::law::zone::legal_date(written);
        (on == today && !mails.is_empty())
            .then(|| format!("{on} {}", facts["code"].as_str().expect("a code")))
    });
    told.collect()
}

async fn complains(app: &TestApp, case: CaseId, body: Body, reviewed: Reviewed) -> ComplaintId {
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
    change(&app.portal, act).await.expect("complained");
    id
}

on_both_engines! {
    async fn of_a_refusal_the_requester_is_told_three_working_days_before_the_last(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        officer.refuses(case, Ground::Unclear).await.expect("refused");
        // Twenty working days after 23 February end on 25 March, past a feast and a closure.
        assert_eq!(lived(app, "2026-06-20T10:00:00Z").await, ["2026-03-18 complaint-to-head"]);
    }

    async fn silence_is_followed_from_window_to_window_each_told_once(app) {
        app.officer().await;
        app.appointed(Role::Head, "MEF").await;
        app.appointed(Role::Commission, "MEF").await;
        let case = app.citizen("أمينة").files(a_request()).await;
        assert_eq!(lived(app, "2026-04-20T10:00:00Z").await, ["2026-04-17 complaint-to-head"]);
        // The head has until 5 May, and says nothing: thirty days to the Commission end on 4 June.
        let head = complains(app, case, Body::Head, Reviewed::Silence { rule: Rule::Answer }).await;
        assert_eq!(lived(app, "2026-06-03T10:00:00Z").await, ["2026-06-01 complaint-to-commission"]);
        complains(app, case, Body::Commission, Reviewed::HeadSilence { complaint: head }).await;
        let told = lived(app, "2026-10-20T10:00:00Z").await;
        assert_eq!(told.len(), 1, "{told:?}");
        let (day, remedy) = told[0].split_once(' ').expect("a day and a remedy");
        assert_eq!(remedy, "court");
        let day: Date = day.parse().expect("a day");
        let last = "2026-07-03".parse::<Date>().expect("the Commission's last day") + 60.days();
        assert!(day < last && day >= last - 7.days(), "{day} before {last}");
    }

    async fn what_was_made_use_of_is_not_told_although_it_waits_to_be_sent(app) {
        app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-04-17T07:00:00Z");
        reminders::run(&app.portal).await.expect("a pass");
        complains(app, case, Body::Head, Reviewed::Silence { rule: Rule::Answer }).await;
        deliverer(&app.portal, Transport::memory()).pass().await.expect("mailed");
        let notices = outbox::of_case(&app.portal.db, case).await.expect("notices");
        let states: Vec<State> = notices
            .iter()
            .filter(|notice| notice.kind == MessageKind::WindowCloses)
            .map(|notice| notice.state)
            .collect();
        assert_eq!(states, [State::Overtaken]);
    }

    async fn a_portal_that_was_down_tells_it_late(app) {
        app.officer().await;
        app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-04-21T10:00:00Z");
        assert_eq!(lived(app, "2026-04-22T10:00:00Z").await, ["2026-04-21 complaint-to-head"]);
    }

    async fn after_the_last_day_nobody_is_told_of_it(app) {
        app.officer().await;
        let case = app.citizen("ليلى").files(a_request()).await;
        app.it_is("2026-04-23T10:00:00Z");
        assert_eq!(lived(app, "2026-05-30T10:00:00Z").await, [""; 0]);
        assert!(!app.queued(case).await.contains(&"window-closes".to_owned()));
    }

    async fn nobody_is_told_by_letter_or_of_what_gave_all_that_was_wanted(app) {
        let officer = app.officer().await;
        let answered = app.citizen("أمينة").files(a_request()).await;
        officer.answers(answered).await.expect("answered");
        app.citizen_without_email("ليلى").files(a_request()).await;
        assert_eq!(lived(app, "2026-06-20T10:00:00Z").await, [""; 0]);
    }
}
