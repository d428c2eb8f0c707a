//! Where an institution wants it, each answer waits for the signature of the head, or of a delegate; the period does
//! not wait.

use crate::support::{
    TestApp, a_request,
    actors::{Official, refusal},
    app::MINISTRY,
    on_both_engines,
    times::day,
    web::Visitor,
};
use axum::http::StatusCode;
use bayan::{
    domain::{
        actor::Role,
        case::stage::Stage,
        id::{CaseId, UserId},
    },
    jobs::reminders,
    persistence::absences::{self, Absence},
};

async fn path(app: &TestApp, case: CaseId) -> String {
    format!("/fr/officer/cases/{}", app.case(case).await.reference)
}

/// The accounts of these.
fn of<const N: usize>(officials: [&Official<'_>; N]) -> Vec<UserId> {
    let mut users: Vec<UserId> = officials.iter().map(|one| one.user).collect();
    users.sort();
    users
}

async fn wants(head: &Visitor, wish: &str) {
    let form = head.opens("/fr/head/sign-off").await.main_form().with("wish", wish);
    let sent = head.sends_only(&form).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let page = head.opens(&sent.location().expect("the page")).await;
    assert_eq!(page.texts("[role=status]"), ["Votre choix est enregistré."], "{}", page.text());
}

/// Writes an answer and puts it before whoever signs; the address of what waits.
async fn submits(app: &TestApp, officer: &Visitor, case: CaseId) -> String {
    let address = path(app, case).await;
    let form = officer.opens(&format!("{address}/reply")).await.main_form();
    let form =
        form.with("what-1", "الميزانية").with("answer-1", "supplied").with("text", "تجدون رفقته ما طلبتم.");
    let preview = officer.sends_only(&form.pressing("do", "preview")).await;
    assert!(preview.text().contains("demande la signature du président"), "{}", preview.text());
    let form = preview.main_form();
    assert!(form.fields.iter().all(|field| field.value != "send"), "nothing to send before the signature");
    assert_eq!(officer.sends_only(&form.pressing("do", "propose")).await.status, StatusCode::SEE_OTHER);
    let id = app.case(case).await.proposals.last().expect("a proposal").id;
    format!("{address}/proposals/{id}")
}

on_both_engines! {
    async fn an_answer_waits_for_the_head_who_signs_it_or_gives_it_back(app) {
        let (officer, head) = (app.officer().await, app.head().await.at_a_browser().await);
        let colleague = app.appointed(Role::Substitute, MINISTRY).await.at_a_browser().await;
        wants(&head, "wanted").await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let visitor = officer.at_a_browser().await;
        let waits = submits(app, &visitor, case).await;
        assert!(!colleague.opens(&waits).await.html().contains("value=\"confirm\""), "no colleague signs");
        assert!(head.opens("/fr/head").await.links().contains(&waits), "the head is shown it");
        assert_eq!(app.case(case).await.running().count(), 1, "the clock does not wait");

        let form = head.opens(&waits).await.forms().into_iter().find(|form| form.has("reasons"));
        let form = form.expect("a form to give it back").with("reasons", "ينقص الملحق").pressing("do", "decline");
        assert_eq!(head.sends_only(&form).await.status, StatusCode::SEE_OTHER);
        assert!(app.case(case).await.replies.is_empty());
        let again = visitor.opens(&format!("{}/reply", path(app, case).await)).await.main_form().values();
        let written = ("text".to_owned(), "تجدون رفقته ما طلبتم.".to_owned());
        assert!(again.contains(&written), "what was given back is there to go on with: {again:?}");
        let waits = submits(app, &visitor, case).await;
        let form = head.opens(&waits).await.main_form().pressing("do", "confirm");
        assert_eq!(head.sends_only(&form).await.status, StatusCode::SEE_OTHER);
        assert_eq!(app.case(case).await.stage, Stage::Answered);
        let history = ["submitted", "proposed", "declined", "proposed", "confirmed", "replied"];
        assert_eq!(app.history(case).await, history);
    }

    async fn where_nobody_can_sign_answers_leave_without_a_signature(app) {
        let (officer, head) = (app.officer().await, app.head().await.at_a_browser().await);
        wants(&head, "wanted").await;
        app.execute("update appointments set ends_on = '2026-02-20' where role = 'head'", []).await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let visitor = officer.at_a_browser().await;
        let form = visitor.opens(&format!("{}/reply", path(app, case).await)).await.main_form();
        let form = form.with("what-1", "الميزانية").with("answer-1", "supplied").with("text", "تجدون رفقته ما طلبتم.");
        let preview = visitor.sends_only(&form.pressing("do", "preview")).await;
        let sent = visitor.sends_only(&preview.main_form().pressing("do", "send")).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        assert_eq!(app.case(case).await.stage, Stage::Answered);
    }

    async fn a_delegate_signs_answers_for_the_head_and_nothing_else_while_somebody_is_in_office(app) {
        let (officer, head) = (app.officer().await, app.head().await.at_a_browser().await);
        let delegate = app.appointed(Role::Delegate, MINISTRY).await;
        wants(&head, "wanted").await;
        let amina = app.citizen("أمينة");
        let (case, twin) = (amina.files(a_request()).await, amina.files(a_request()).await);
        let waits = submits(app, &officer.at_a_browser().await, case).await;
        let void = officer.proposes_to_void(twin, case).await.expect("proposed");
        let desk = delegate.at_a_browser().await;
        let other = desk.opens(&format!("{}/proposals/{void}", path(app, twin).await)).await;
        assert!(!other.html().contains("value=\"confirm\"") && !other.html().contains("value=\"decline\""));
        let form = desk.opens(&waits).await.main_form().pressing("do", "confirm");
        assert_eq!(desk.sends_only(&form).await.status, StatusCode::SEE_OTHER);
        assert_eq!(app.case(case).await.stage, Stage::Answered);
    }

    async fn who_can_sign_is_asked_and_who_proposed_hears_what_came_of_it(app) {
        let (officer, head) = (app.officer().await, app.head().await);
        let (colleague, delegate) =
            (app.appointed(Role::Substitute, MINISTRY).await, app.appointed(Role::Delegate, MINISTRY).await);
        let desk = head.at_a_browser().await;
        wants(&desk, "wanted").await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let visitor = officer.at_a_browser().await;
        let waits = submits(app, &visitor, case).await;
        let told = |kind| app.told(case, kind);
        assert_eq!(told("confirmation-wanted").await, of([&head, &delegate]), "not who wrote it, nor a colleague");
        let form = desk.opens(&waits).await.forms().into_iter().find(|form| form.has("reasons"));
        let form = form.expect("a form to give it back").with("reasons", "ينقص الملحق").pressing("do", "decline");
        assert_eq!(desk.sends_only(&form).await.status, StatusCode::SEE_OTHER);
        assert_eq!(told("not-confirmed").await, of([&officer]));

        let twin = app.citizen("ليلى").files(a_request()).await;
        let void = officer.proposes_to_void(twin, case).await.expect("proposed");
        assert_eq!(app.told(twin, "confirmation-wanted").await, of([&head, &colleague]));
        app.it_is("2026-03-02T09:00:00Z");
        reminders::run(&app.portal).await.expect("a pass");
        assert_eq!(app.told(twin, "not-confirmed").await, of([]), "the fifth working day is not over");
        app.it_is("2026-03-03T09:00:00Z");
        for _ in 0..2 {
            reminders::run(&app.portal).await.expect("a pass");
        }
        assert_eq!(app.told(twin, "not-confirmed").await, of([&officer]), "once");
        assert!(app.case(twin).await.proposal(void).is_some(), "it is still there to be declined");
    }

    async fn a_signature_is_asked_of_who_is_away_where_nobody_else_can_give_it(app) {
        let (officer, head) = (app.officer().await, app.head().await);
        let delegate = app.appointed(Role::Delegate, MINISTRY).await;
        wants(&head.at_a_browser().await, "wanted").await;
        app.execute("update appointments set ends_on = '2026-02-20' where role = 'head'", []).await;
        let away = Absence { first_on: day("2026-02-23"), last_on: day("2026-03-06") };
        absences::tell(&app.portal.db, delegate.user, away, app.now()).await.expect("told");
        let case = app.citizen("أمينة").files(a_request()).await;
        submits(app, &officer.at_a_browser().await, case).await;
        assert_eq!(app.told(case, "confirmation-wanted").await, of([&delegate]), "better who is away than nobody");
        let colleague = app.appointed(Role::Substitute, MINISTRY).await;
        absences::tell(&app.portal.db, colleague.user, away, app.now()).await.expect("told");
        let twin = app.citizen("ليلى").files(a_request()).await;
        officer.proposes_to_void(twin, case).await.expect("proposed");
        assert_eq!(app.told(twin, "confirmation-wanted").await, of([&colleague]), "nor is a second person left out");
    }

    async fn it_is_off_until_the_head_wants_it_and_each_change_is_kept(app) {
        let officer = app.officer().await;
        let head = app.head().await.at_a_browser().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        wants(&head, "unwanted").await;
        assert_eq!(app.count("sign_offs").await, 0, "nothing was changed");
        officer.answers(case).await.expect("answered at once");
        for wish in ["wanted", "wanted", "unwanted"] {
            wants(&head, wish).await;
        }
        assert_eq!(app.count("sign_offs").await, 2);
        let page = head.opens("/fr/head/sign-off").await.text();
        assert!(page.contains("sans signature du président") && page.contains("Décisions précédentes"), "{page}");
        assert!(app.tampers("delete from sign_offs").await.is_err());
        assert!(app.tampers("update sign_offs set wish = 'wanted'").await.is_err());
        let visitor = officer.at_a_browser().await;
        assert_eq!(visitor.opens("/fr/head/sign-off").await.status, StatusCode::NOT_FOUND);
    }

    async fn the_rule_holds_whoever_sends_the_answer(app) {
        let mut officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let bayan::domain::actor::Actor::Staff(staff) = &mut officer.actor else { panic!("a member of staff") };
        staff.signs_off = true;
        assert_eq!(refusal(officer.answers(case).await).code(), "sign-off-needed");
        assert!(app.case(case).await.replies.is_empty());
    }
}
