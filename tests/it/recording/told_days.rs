//! Last days to complain that were told before a body took the place of another: they come no earlier, and each letter
//! tells the day of its mail.

use super::{
    holidays::{closure, filed, records},
    successions::{sweeps, tries},
};
use crate::{
    letters::{asked, letter},
    notices::deliverer,
    support::{TestApp, a_request, app::MINISTRY, on_both_engines, times::day},
};
use bayan::{
    app::letters::listed,
    domain::{
        actor::Role,
        case::ground::Ground,
        id::CaseId,
        language::Language,
        letter::{LetterForm, LetterKind},
    },
    notifications::transport::Transport,
    persistence::events,
};
use jiff::civil::Date;
use mail_parser::MessageParser;

/// A body that no closure of the administration covers.
const AGENCY: &str = "ANRT";

/// The texts of the mails that wait, which leave by that.
async fn mails(app: &TestApp) -> Vec<String> {
    let memory = Transport::memory();
    deliverer(&app.portal, memory.clone()).pass().await.expect("mailed");
    let read = |mail: &Vec<u8>| Some(MessageParser::default().parse(mail)?.body_text(0)?.into_owned());
    memory.sent().iter().map(|mail| in_one_line(&read(mail).expect("a mail"))).collect()
}

fn in_one_line(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The letter of the extension, in French.
async fn extension(app: &TestApp, case: CaseId) -> String {
    let history = events::history(&app.portal.db, case).await.expect("a history");
    let all = listed(&app.case(case).await, &history);
    let seq = all.iter().find(|one| one.kind == LetterKind::Extension).expect("a letter").seq;
    let made = letter(app, case, seq, LetterForm::French).await;
    let (status, text) = asked("pdftotext", &["-raw", "-enc", "UTF-8"], &made.octets, &["-"]);
    assert_eq!(status, 0, "{text}");
    in_one_line(&text)
}

/// The day by which the answer is to be complained of.
async fn last_of_the_answer(app: &TestApp, case: CaseId) -> Date {
    let stored = app.case(case).await;
    let window = stored.complaint_window(&app.portal.moment_of(app.now(), &stored).expect("known"));
    let [answered] = &window.openings[..] else { panic!("the answer alone: {window:?}") };
    assert!(answered.answer().is_some(), "{window:?}");
    answered.file_by.expect("a last day")
}

on_both_engines! {
    async fn a_last_day_that_an_answer_told_is_held_where_it_leaves_only_once_another_body_is_there(app) {
        let officer = app.officer().await;
        let case = filed(app, "2026-02-23T10:00:00Z", MINISTRY).await;
        app.receives(AGENCY, "2020-01-01").await;
        tries(app, MINISTRY, AGENCY, "2026-03-01").await.expect("recorded");
        mails(app).await;
        app.it_is("2026-02-27T19:00:00Z");
        officer.refuses(case, Ground::Unclear).await.expect("refused");
        assert_eq!(last_of_the_answer(app, case).await, day("2026-03-31"), "as its mail says");
        app.it_is("2026-03-01T10:00:00Z");
        sweeps(app).await;
        mails(app).await;
        assert_eq!(app.case(case).await.replies[0].sent.left_on(), Some(day("2026-03-01")));
        assert_eq!(last_of_the_answer(app, case).await, day("2026-03-31"), "left");
        app.citizen("أمينة").reads_the_answer(case).await.expect("read");
        assert_eq!(last_of_the_answer(app, case).await, day("2026-03-31"), "read");
    }

    async fn a_letter_that_is_made_after_a_succession_was_recorded_tells_the_day_of_its_mail(app) {
        for code in [AGENCY, MINISTRY] {
            app.receives(code, "2020-01-01").await;
        }
        records(app, closure("2026-05-12", "2026-02-23")).await;
        let officer = app.appointed(Role::Officer, AGENCY).await;
        let files = async || app.citizen("أمينة").files(a_request().to(AGENCY).in_language(Language::Fr)).await;
        let (before, after) = (files().await, files().await);
        // The ministry has a day off more.
        let (own, next) = ("20 mai 2026", "21 mai 2026");
        let tells = |text: &str, day: &str, other: &str| assert!(text.contains(day) && !text.contains(other), "{text}");
        app.it_is("2026-02-24T10:00:00Z");
        mails(app).await;
        officer.extends(before).await.expect("extended");
        tells(&mails(app).await.join("\n"), own, next);
        app.it_is("2026-02-25T10:00:00Z");
        tries(app, AGENCY, MINISTRY, "2026-03-16").await.expect("recorded");
        tells(&extension(app, before).await, own, next);
        mails(app).await;
        officer.extends(after).await.expect("extended");
        tells(&mails(app).await.join("\n"), next, own);
        tells(&extension(app, after).await, next, own);
    }
}
