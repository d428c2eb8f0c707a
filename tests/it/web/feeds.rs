//! Calendars as programs fetch them: the right days, nothing but days, by an address that can be taken back.

use crate::support::{
    TestApp, a_request,
    actors::reply_text,
    app::MINISTRY,
    on_both_engines,
    web::{Page, Visitor},
};
use axum::http::{Method, StatusCode};
use bayan::domain::{
    actor::Role,
    case::{command::Command, ground::Ground, reply::ItemAnswer},
    id::{CaseId, ReplyId},
    sealed::ValueKind,
};

async fn case_place(app: &TestApp, case: CaseId) -> String {
    let stored = app.case(case).await;
    format!("case/{}/{}", stored.reference, app.portal.keys.link_secret(case, stored.link_generation))
}

/// Presses a button of the first form about that calendar, and gives the address that stands there then.
async fn presses(visitor: &Visitor, page: &str, of: &str, what: &str) -> Option<String> {
    let forms = visitor.opens(page).await.forms();
    let about = |form: &&crate::support::web::Form| form.values().contains(&("of".to_owned(), of.to_owned()));
    let form = forms.iter().find(about).expect("a form for it").clone().pressing("do", what);
    address(&visitor.sends(&form).await)
}

fn address(page: &Page) -> Option<String> {
    assert_eq!(page.status, StatusCode::OK);
    let address = page.texts("bdi.letter__link").into_iter().next()?;
    Some(address.split_once("8080").expect("the portal's own").1.to_owned())
}

async fn fetched(app: &TestApp, path: &str) -> Page {
    app.visitor().request(Method::GET, path, None, Vec::new()).await
}

/// What a program makes of it: lines unfolded, each event with its fields.
fn events(page: &Page) -> Vec<Vec<String>> {
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert_eq!(page.header("content-type"), "text/calendar; charset=utf-8");
    let text = String::from_utf8(page.body.clone()).expect("UTF-8");
    assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "folded at 75 octets: {text}");
    let text = text.replace("\r\n ", "");
    let parts = text.split("BEGIN:VEVENT\r\n").skip(1);
    parts
        .map(|part| part.split("\r\n").take_while(|line| *line != "END:VEVENT").map(str::to_owned).collect())
        .collect()
}

fn has(events: &[Vec<String>], reference: &str, day: &str) -> bool {
    let start = format!("DTSTART;VALUE=DATE:{day}");
    events.iter().any(|event| event.contains(&start) && event.iter().any(|line| line.contains(reference)))
}

on_both_engines! {
    async fn a_requester_has_the_days_of_the_case_in_a_calendar_and_can_take_the_address_back(app) {
        let case = app.citizen("SECRET-NAME").files(a_request().about("SECRET-TEXT")).await;
        let reference = app.case(case).await.reference.to_string();
        let (visitor, place) = (app.visitor(), case_place(app, case).await);
        let path = presses(&visitor, &format!("/fr/{place}/calendar"), "case", "give").await.expect("an address");
        let secret = place.rsplit('/').next().expect("a secret");
        assert!(!path.contains(secret), "never the secret link");
        let page = fetched(app, &path).await;
        let told = events(&page);
        assert!(has(&told, &reference, "20260325"), "{told:?}");
        assert!(told[0].contains(&format!("SUMMARY:{reference} · article 16")), "{told:?}");
        for canary in ["SECRET", secret, "amina", "الطرق"] {
            assert!(!page.text().contains(canary), "{canary}");
        }
        let arabic = events(&fetched(app, &path.replace("/fr/", "/ar/")).await);
        assert!(arabic[0].contains(&format!("SUMMARY:{reference} · المادة 16")), "{arabic:?}");
        let again = presses(&visitor, &format!("/fr/{place}/calendar"), "case", "revoke").await;
        assert_eq!(again, None);
        assert_eq!(fetched(app, &path).await.status, StatusCode::NOT_FOUND);
        let other = presses(&visitor, &format!("/fr/{place}/calendar"), "case", "give").await.expect("another");
        assert_ne!(other, path);
    }

    async fn silence_puts_the_requesters_own_last_day_into_the_calendar(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let reference = app.case(case).await.reference.to_string();
        let place = case_place(app, case).await;
        let path = presses(&app.visitor(), &format!("/fr/{place}/calendar"), "case", "give").await.expect("an address");
        app.it_is("2026-03-26T10:00:00Z");
        let told = events(&fetched(app, &path).await);
        assert!(has(&told, &reference, "20260422"), "the complaint to the head (art. 19): {told:?}");
    }

    async fn two_answers_put_two_last_days_into_the_calendar_each_with_an_entry_of_its_own(app) {
        let officer = app.officer().await;
        let amina = app.citizen("أمينة");
        app.it_is("2026-10-01T10:00:00Z");
        let case = amina.files(a_request()).await;
        app.it_is("2026-10-05T10:00:00Z");
        let id = ReplyId(app.portal.clock.id());
        let first = officer.tries_to(case, |sealer| {
            Command::Reply(reply_text(id, false, ItemAnswer::Supplied, sealer))
        });
        first.await.expect("answered at first");
        amina.reads_the_answer(case).await.expect("read");
        let (reference, place) = (app.case(case).await.reference.to_string(), case_place(app, case).await);
        let path = presses(&app.visitor(), &format!("/fr/{place}/calendar"), "case", "give").await.expect("an address");
        let uids = |told: &[Vec<String>]| -> Vec<String> {
            told.iter().flatten().filter(|line| line.starts_with("UID:")).cloned().collect()
        };
        let before = uids(&events(&fetched(app, &path).await));
        app.it_is("2026-10-21T10:00:00Z");
        officer.refuses(case, Ground::Unclear).await.expect("refused");
        amina.reads_the_answer(case).await.expect("read");
        let page = fetched(app, &path).await;
        let told = events(&page);
        for day in ["20261102", "20261120"] {
            assert!(has(&told, &reference, day), "{day}: {told:?}");
        }
        let mut all = uids(&told);
        assert!(before.iter().filter(|uid| uid.contains("complaint")).all(|uid| all.contains(uid)), "{before:?} {all:?}");
        all.sort();
        let count = all.len();
        all.dedup();
        assert_eq!(all.len(), count, "each entry is one: {all:?}");
        assert!(!page.text().contains(&id.to_string()), "reference, article and date alone");
    }

    async fn a_renewed_link_ends_the_calendar_of_the_old_one(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let place = case_place(app, case).await;
        let path = presses(&app.visitor(), &format!("/fr/{place}/calendar"), "case", "give").await.expect("an address");
        let renewed = officer.tries_to(case, |sealer| {
            Command::RenewLink { identity_checked: sealer.seal_text(ValueKind::Evidence, "بطاقة".to_owned()) }
        });
        renewed.await.expect("renewed");
        assert_eq!(fetched(app, &path).await.status, StatusCode::NOT_FOUND);
    }

    async fn an_office_has_its_own_days_and_no_others_while_it_is_in_office(app) {
        let (officer, other) = (app.officer().await, app.officer().await);
        let mine = app.citizen("أمينة").files(a_request()).await;
        let theirs = app.citizen("أمينة").files(a_request()).await;
        officer.takes_on(mine).await;
        other.takes_on(theirs).await;
        let (mine, theirs) = (app.case(mine).await.reference.to_string(), app.case(theirs).await.reference.to_string());
        let browser = officer.at_a_browser().await;
        let worklist = browser.opens("/ar/officer").await;
        let place = worklist.links().into_iter().find(|to| to.ends_with("/account/calendar"));
        let place = place.unwrap_or_else(|| panic!("the worklist leads to it: {}", worklist.text()));
        let own = presses(&browser, &place, "officer", "give").await.expect("an address");
        let told = events(&fetched(app, &own).await);
        assert!(has(&told, &mine, "20260325") && !has(&told, &theirs, "20260325"), "{told:?}");
        let forms = browser.opens("/ar/account/calendar").await.forms();
        let institution = forms.iter().find(|form| form.values().contains(&("of".to_owned(), "institution".to_owned())));
        browser.sends(&institution.expect("a form").clone().pressing("do", "give")).await;
        let page = browser.opens("/ar/account/calendar").await;
        let all = page.texts("bdi.letter__link").pop().expect("a second address");
        let all = all.split_once("8080").expect("ours").1.to_owned();
        let told = events(&fetched(app, &all).await);
        assert!(has(&told, &mine, "20260325") && has(&told, &theirs, "20260325"), "{told:?}");
        app.tampers("update appointments set ends_on = '2026-02-24'").await.expect("the office ends");
        app.it_is("2026-02-26T10:00:00Z");
        let after = browser.opens("/ar/officer").await;
        assert!(!after.links().iter().any(|to| to.ends_with("/account/calendar")), "{}: no office, no calendar", after.status);
        for path in [&own, &all] {
            assert_eq!(fetched(app, path).await.status, StatusCode::NOT_FOUND, "{MINISTRY}");
        }
    }

    async fn what_is_no_address_of_ours_is_not_there_and_is_counted(app) {
        let visitor = app.visitor_with(&[("BAYAN__LIMITS__LOOKUPS_PER_HOUR", "3")]);
        for name in ["x.ics", "x", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.ics"] {
            let page = visitor.request(Method::GET, &format!("/fr/calendar/{name}"), None, Vec::new()).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{name}");
        }
        visitor.request(Method::GET, "/fr/calendar/y.ics", None, Vec::new()).await;
        let page = visitor.request(Method::GET, "/fr/calendar/z.ics", None, Vec::new()).await;
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
        let commission = app.appointed(Role::Commission, "").await.at_a_browser().await;
        assert_eq!(commission.opens("/fr/account/calendar").await.status, StatusCode::NOT_FOUND);
    }
}
