//! Acts of the calendar as the people feel them whom they concern: a last day that a receipt or a letter told is
//! held, who complained as soon as the portal was back is not late, and a window that had ended before anybody could
//! record the outage is open again.

use crate::{
    notices::deliverer,
    support::{TestApp, a_request, actors::reply_text, on_both_engines, times::day, web::Visitor},
};
use axum::http::StatusCode;
use bayan::{
    app::{holidays, links},
    domain::{
        actor::Role,
        case::{command::Command, ground::Ground, reply::ItemAnswer, stage::Stage},
        complaint::{Complaint, facts::Timeliness, state::State},
        id::{CaseId, ReplyId},
        language::Language,
        law::{Rule, windows::Standing},
    },
    jobs,
    notifications::transport::Transport,
    persistence::moves::{self, Wanted},
};
use mail_parser::MessageParser;

async fn link(app: &TestApp, case: CaseId) -> String {
    links::case_path(&app.portal.keys, &app.case(case).await, Language::Fr)
}

async fn guide(app: &TestApp, case: CaseId) -> String {
    app.visitor().opens(&link(app, case).await).await.texts(".guide").join(" ")
}

/// The requester complains by the button of the guide.
async fn complains(app: &TestApp, case: CaseId) -> Complaint {
    complains_of(app, case, "").await
}

/// By the button about that.
async fn complains_of(app: &TestApp, case: CaseId, what: &str) -> Complaint {
    let (visitor, link) = (app.visitor(), link(app, case).await);
    let page = visitor.opens(&link).await;
    let button = page.links().into_iter().find(|to| to.contains("/complaint?step=") && to.contains(what));
    let button = button.unwrap_or_else(|| panic!("no button to complain: {}", page.text()));
    let done = visitor.sends(&visitor.opens(&button).await.main_form()).await;
    assert!(done.path.ends_with("/filed"), "{}: {}", done.path, done.text());
    app.case(case).await.complaints.last().expect("a complaint").clone()
}

/// An administrator looks at an act and records it; the text of the preview, and what it lists of the case.
async fn declares(admin: &Visitor, form: &str, fields: &[(&str, &str)]) -> String {
    let mut form = admin.opens(form).await.main_form();
    for (name, value) in fields {
        form = form.with(name, value);
    }
    let preview = admin.sends_only(&form).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
    let recorded = admin.sends_only(&preview.main_form().pressing("do", "confirm")).await;
    assert_eq!(recorded.status, StatusCode::SEE_OTHER, "{}", recorded.text());
    preview.text().replace(['\u{a0}', '\u{202f}'], " ")
}

async fn administrator(app: &TestApp) -> Visitor {
    app.appointed(Role::Administrator, "MEF").await.at_a_browser().await
}

async fn outage(admin: &Visitor, from: &str, until: &str) -> String {
    let fields = [("from", from), ("until", until), ("source", "Panne")];
    declares(admin, "/fr/admin/calendar/new/outage", &fields).await
}

async fn carries_out(app: &TestApp) {
    holidays::sweep(&app.portal, || true).await.expect("carried out");
}

async fn rows(app: &TestApp, act: u32, case: CaseId) -> Vec<moves::Row> {
    let rows = moves::rows(&app.portal.db, act, &Wanted::default(), None, 1_000).await.expect("rows");
    rows.into_iter().filter(|row| row.case == case).collect()
}

/// The mails that wait, each its subject and its text.
async fn mails(app: &TestApp) -> Vec<String> {
    let memory = Transport::memory();
    deliverer(&app.portal, memory.clone()).pass().await.expect("mailed");
    let read = |mail: &Vec<u8>| {
        let read = MessageParser::default().parse(mail)?;
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = format!("{} | {}", read.subject()?, read.body_text(0)?);
        Some(words(&said.replace(['\u{a0}', '\u{202f}'], " ")))
    };
    memory.sent().iter().map(|mail| read(mail).expect("a mail")).collect()
}

/// The one mail among them about that.
fn about<'a>(mails: &'a [String], what: &str) -> &'a str {
    let mut found = mails.iter().filter(|mail| mail.contains(what));
    let one = found.next().unwrap_or_else(|| panic!("no mail says {what}: {mails:#?}"));
    assert!(found.next().is_none(), "{mails:#?}");
    one
}

async fn filed(app: &TestApp, instant: &str) -> CaseId {
    app.it_is(instant);
    app.citizen("أمينة").files(a_request().in_language(Language::Fr)).await
}

async fn refused_and_read(app: &TestApp, instant: &str, cases: &[CaseId]) {
    app.it_is(instant);
    let officer = app.officer().await;
    for case in cases {
        officer.refuses(*case, Ground::Unclear).await.expect("refused");
        app.citizen("أمينة").reads_the_answer(*case).await.expect("read");
    }
}

on_both_engines! {
    async fn a_last_day_that_an_answer_told_is_held_where_an_act_comes_before_its_mail_leaves(app) {
        let case = filed(app, "2026-02-23T10:00:00Z").await;
        mails(app).await;
        app.it_is("2026-02-27T19:00:00Z");
        app.officer().await.refuses(case, Ground::Unclear).await.expect("refused");
        app.it_is("2026-02-28T10:00:00Z");
        let admin = administrator(app).await;
        let cancelled = [("closure", "2026-03-23"), ("source", "Communiqué"), ("declared", "2026-02-28")];
        declares(&admin, "/fr/admin/calendar/new/cancel", &cancelled).await;
        carries_out(app).await;
        app.it_is("2026-03-01T10:00:00Z");
        let left = mails(app).await;
        assert!(left.iter().any(|mail| mail.contains("31 mars 2026")), "{left:#?}");
        app.citizen("أمينة").reads_the_answer(case).await.expect("read");
        assert!(guide(app, case).await.contains("31 mars 2026"), "{}", guide(app, case).await);
    }

    async fn the_last_day_to_complain_of_silence_that_a_receipt_told_is_held_and_said_to_be(app) {
        let case = filed(app, "2026-02-23T10:00:00Z").await;
        mails(app).await;
        app.it_is("2026-03-10T10:00:00Z");
        let admin = administrator(app).await;
        let cancelled = [("closure", "2026-03-23"), ("source", "Communiqué"), ("declared", "2026-03-10")];
        let preview = declares(&admin, "/fr/admin/calendar/new/cancel", &cancelled).await;
        assert!(preview.contains("Maintenue"), "{preview}");
        carries_out(app).await;
        let moved = rows(app, 1, case).await;
        let told: Vec<_> = moved.iter().map(|row| (row.rule, row.before.due_on, row.after.due_on, row.held)).collect();
        let on = |text| Some(day(text));
        let held = (Rule::ComplaintToHead, on("2026-04-22"), on("2026-04-22"), true);
        assert_eq!(told, [(Rule::Answer, on("2026-03-25"), on("2026-03-24"), false), held]);
        let list = admin.opens("/fr/admin/calendar/acts/1?held=1").await.text();
        assert!(list.contains(&app.case(case).await.reference.to_string()), "{list}");
        let mail = mails(app).await;
        let mail = about(&mail, "Une date limite de votre demande");
        assert!(mail.contains("24 mars 2026") && mail.contains("22 avril 2026"), "{mail}");

        app.it_is("2026-03-25T10:00:00Z");
        assert!(guide(app, case).await.contains("22 avril 2026"), "{}", guide(app, case).await);
        app.it_is("2026-04-22T22:58:00Z");
        let complaint = complains(app, case).await;
        assert_eq!(complaint.timeliness, Timeliness::InTime { file_by: on("2026-04-22") });
    }

    async fn the_last_day_to_complain_that_an_extension_told_is_held_when_its_closure_is_taken_back(app) {
        app.it_is("2026-11-02T09:00:00Z");
        let (admin, officer) = (administrator(app).await, app.officer().await);
        let closure = [
            ("date", "2026-11-20"), ("classes", "state-administration"), ("name_ar", "عطلة"), ("name_fr", "Pont"),
            ("name_en", "Bridge"), ("source", "Communiqué"), ("declared", "2026-11-02"),
        ];
        declares(&admin, "/fr/admin/calendar/new/close", &closure).await;
        carries_out(app).await;
        let case = filed(app, "2026-11-02T10:00:00Z").await;
        app.it_is("2026-11-03T10:00:00Z");
        officer.extends(case).await.expect("extended");
        let sent = mails(app).await;
        let sent = about(&sent, "prorogé");
        app.it_is("2026-11-03T11:00:00Z");
        let undone = [("source", "Communiqué rectificatif")];
        declares(&administrator(app).await, "/fr/admin/calendar/new/undo?act=1", &undone).await;
        carries_out(app).await;
        let moved = rows(app, 2, case).await;
        let window = moved.iter().find(|row| row.rule == Rule::ComplaintToHead).expect("held");
        assert!(window.held, "{window:?}");
        let case = app.case(case).await;
        let moment = app.portal.moment(app.now(), app.portal.institution(&case.institution).expect("known"));
        let opening = case.complaint_window(&moment).openings[0];
        assert_eq!(opening.file_by, window.after.due_on);
        assert_eq!(opening.file_by, Some(day("2027-02-02")));
        assert!(sent.contains("2 février 2027"), "{sent}");
    }

    async fn who_complained_as_soon_as_the_portal_was_back_is_not_late(app) {
        let head = app.head().await;
        let case = filed(app, "2026-10-05T10:00:00Z").await;
        refused_and_read(app, "2026-10-06T10:00:00Z", &[case]).await;
        app.it_is("2026-11-04T10:00:00Z");
        let complaint = complains(app, case).await;
        assert_eq!(complaint.timeliness, Timeliness::Late { since: day("2026-11-04") });
        mails(app).await;
        let admin = administrator(app).await;
        let preview = outage(&admin, "02/11/2026 08:00", "04/11/2026 08:00").await;
        assert!(preview.contains(&complaint.reference.to_string()), "{preview}");
        carries_out(app).await;
        let complaint = app.case(case).await.complaints.last().expect("a complaint").clone();
        let accepted = Timeliness::PossiblyLate { accept_until: Some(day("2026-11-09")) };
        assert_eq!(complaint.timeliness, accepted, "as whoever complains of the same today");
        let row = rows(app, 1, case).await.into_iter().find(|row| row.reference == complaint.reference.to_string());
        let row = row.expect("it is listed");
        assert_eq!((row.before.latest, row.after.latest), (Some(day("2026-11-03")), Some(day("2026-11-09"))));
        let mails = mails(app).await;
        let mail = about(&mails, "porte désormais la mention « peut-être hors délai »");
        assert!(mail.contains(&complaint.reference.to_string()) && mail.contains("9 novembre 2026"), "{mail}");

        let page = format!("/fr/head/complaints/{}", complaint.reference);
        let heard = head.at_a_browser().await.opens(&page).await.text();
        assert!(heard.contains("Peut-être hors délai") && heard.contains("décision sur le calendrier"), "{heard}");
        let own = format!("{}/complaint/{}", link(app, case).await, complaint.id);
        let own = app.visitor().opens(&own).await.text();
        assert!(!own.contains("inscrite comme tardive :") && own.contains("décision sur le calendrier"), "{own}");
        let before = app.history(case).await;
        carries_out(app).await;
        assert_eq!(app.history(case).await, before, "once");
    }

    async fn who_was_not_heard_for_a_lateness_that_an_act_lifts_complains_again(app) {
        let head = app.head().await;
        let case = filed(app, "2026-10-05T10:00:00Z").await;
        refused_and_read(app, "2026-10-06T10:00:00Z", &[case]).await;
        app.it_is("2026-11-04T10:00:00Z");
        let complaint = complains(app, case).await;
        let at_the_head = head.at_a_browser().await;
        let form = at_the_head.opens(&format!("/fr/head/complaints/{}/dismiss", complaint.reference)).await.main_form();
        let read = at_the_head.sends_only(&form.with("reasons", "Elle est venue après le délai.")).await;
        let dismissed = at_the_head.sends_only(&read.main_form()).await;
        assert_eq!(dismissed.status, StatusCode::SEE_OTHER, "{}", dismissed.text());
        mails(app).await;
        app.it_is("2026-11-05T10:00:00Z");
        outage(&administrator(app).await, "02/11/2026 08:00", "04/11/2026 08:00").await;
        carries_out(app).await;
        let mails = mails(app).await;
        let mail = about(&mails, "peut être déposée à nouveau");
        assert!(mail.contains("déclarée irrecevable") && mail.contains("déposer à nouveau"), "{mail}");
        let again = complains_of(app, case, "step=head").await;
        assert!(again.id != complaint.id && again.state == State::Filed, "{again:?}");
        assert_eq!(again.timeliness, Timeliness::PossiblyLate { accept_until: Some(day("2026-11-09")) });
    }

    async fn an_answer_whose_days_an_outage_gives_back_is_listed_and_told_beside_another_complaint(app) {
        let officer = app.officer().await;
        let case = filed(app, "2026-09-08T10:00:00Z").await;
        app.it_is("2026-10-05T10:00:00Z");
        let id = ReplyId(app.portal.clock.id());
        let first = officer.tries_to(case, |sealer| {
            Command::Reply(reply_text(id, false, ItemAnswer::Supplied, sealer))
        });
        first.await.expect("a first answer");
        app.citizen("أمينة").reads_the_answer(case).await.expect("read");
        app.it_is("2026-10-20T10:00:00Z");
        complains_of(app, case, "about=silence").await;
        app.it_is("2026-11-04T10:00:00Z");
        mails(app).await;
        let preview = outage(&administrator(app).await, "02/11/2026 08:00", "03/11/2026 20:00").await;
        let reference = app.case(case).await.reference.to_string();
        assert!(preview.contains(&reference), "{preview}");
        carries_out(app).await;
        let row = rows(app, 1, case).await.into_iter().find(|row| row.rule == Rule::ComplaintToHead);
        let row = row.expect("it is listed");
        assert_eq!((row.before.latest, row.after.latest), (Some(day("2026-11-02")), Some(day("2026-11-04"))));
        assert!(mails(app).await.iter().any(|mail| mail.contains(&reference)), "and told");
        assert!(guide(app, case).await.contains("4 novembre 2026"), "{}", guide(app, case).await);
    }

    async fn a_closure_of_the_last_day_recorded_afterwards_lifts_the_flag_and_its_undoing_sets_none(app) {
        let case = filed(app, "2026-10-05T10:00:00Z").await;
        refused_and_read(app, "2026-10-06T10:00:00Z", &[case]).await;
        app.it_is("2026-11-04T10:00:00Z");
        let complaint = complains(app, case).await;
        assert_eq!(complaint.timeliness.code(), "late");
        let admin = administrator(app).await;
        let closure = [
            ("date", "2026-11-03"), ("classes", "state-administration"), ("name_ar", "عطلة"), ("name_fr", "Pont"),
            ("name_en", "Bridge"), ("source", "Communiqué"), ("declared", "2026-11-02"),
        ];
        declares(&admin, "/fr/admin/calendar/new/close", &closure).await;
        carries_out(app).await;
        let timeliness = async || app.case(case).await.complaints.last().expect("a complaint").timeliness;
        let lifted = Timeliness::InTime { file_by: Some(day("2026-11-04")) };
        assert_eq!(timeliness().await, lifted);
        declares(&admin, "/fr/admin/calendar/new/undo?act=1", &[("source", "Communiqué rectificatif")]).await;
        carries_out(app).await;
        assert_eq!(timeliness().await, lifted, "an act sets no flag");
    }

    async fn a_window_that_ended_between_the_outage_and_its_recording_is_open_again_and_listed_and_told(app) {
        let (open, closed) = (filed(app, "2026-10-05T10:00:00Z").await, filed(app, "2026-10-05T10:00:00Z").await);
        refused_and_read(app, "2026-10-06T10:00:00Z", &[open, closed]).await;
        app.it_is("2026-11-04T10:00:00Z");
        app.portal_does(closed, Command::Close).await.expect("its window is over");
        assert_eq!(app.case(closed).await.stage, Stage::Closed);
        app.it_is("2026-11-05T08:00:00Z");
        mails(app).await;
        let admin = administrator(app).await;
        let preview = outage(&admin, "03/11/2026 08:00", "04/11/2026 23:59").await;
        for case in [open, closed] {
            let reference = app.case(case).await.reference.to_string();
            assert!(preview.contains(&reference), "{reference}: {preview}");
        }
        carries_out(app).await;
        let mails = mails(app).await;
        for case in [open, closed] {
            let moved = rows(app, 1, case).await;
            let days: Vec<_> = moved.iter().map(|row| (row.rule, row.before.latest, row.after.latest)).collect();
            let accepted = Some(day("2026-11-05"));
            assert_eq!(days, [(Rule::ComplaintToHead, Some(day("2026-11-03")), accepted)]);
            assert_eq!(*app.history(case).await.last().expect("an event"), "recalculated");
            let stored = app.case(case).await;
            let own: Vec<String> =
                mails.iter().filter(|mail| mail.contains(&stored.reference.to_string())).cloned().collect();
            let mail = about(&own, "Une date limite de votre demande");
            assert!(mail.contains("5 novembre 2026"), "{mail}");
            assert!(!mail.contains("Dernier jour pour la plainte"), "{mail}");
            assert!(guide(app, case).await.contains("5 novembre 2026"), "{}", guide(app, case).await);
            let moment = app.portal.moment(app.now(), app.portal.institution(&stored.institution).expect("known"));
            let standing = stored.complaint_window(&moment).standing(moment.today);
            assert_eq!(standing, Standing::PossiblyLate { accept_until: accepted });
            let complaint = complains(app, case).await;
            assert_eq!(complaint.timeliness.code(), "possibly-late");
        }
        assert_eq!(jobs::clocks::run(&app.portal).await.expect("the store").alarm, None);
    }
}
