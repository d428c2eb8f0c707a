//! The mail and the jobs in the hands of an administrator: the ends of an address and no words of a mail, all of them
//! tried again at once, one given up as the deliverer gives it up; and when each job last did all it should.

use crate::{
    notices::{deliverer, states},
    support::{
        TestApp, a_request,
        actors::Official,
        app::MINISTRY,
        on_both_engines,
        times::day,
        web::{Page, Visitor},
    },
};
use axum::http::StatusCode;
use bayan::{
    app::work::Job,
    domain::{actor::Role, case::ground::Ground, id::CaseId},
    notifications::transport::Transport,
    persistence::{
        job_runs,
        outbox::{self, Settlement},
    },
};
use jiff::SignedDuration;

const OUTBOX: &str = "/fr/admin/outbox";

async fn administrator(app: &TestApp) -> Visitor {
    app.appointed(Role::Administrator, MINISTRY).await.at_a_browser().await
}

/// Every mail is tried once, and the server says to come back in an hour.
async fn the_server_is_away(app: &TestApp) -> usize {
    let (db, now) = (&app.portal.db, app.now());
    let claimed = outbox::claim(db, now, 100, SignedDuration::from_secs(60)).await.expect("claimed");
    for notice in &claimed {
        let at = now + SignedDuration::from_hours(1);
        let settlement = Settlement::RetryAt { at, error: "mail server: 450".to_owned() };
        assert!(outbox::settle(db, notice.id, settlement, now).await.expect("settled"));
    }
    claimed.len()
}

async fn due(app: &TestApp) -> usize {
    let lease = SignedDuration::from_secs(60);
    outbox::claim(&app.portal.db, app.now(), 100, lease).await.expect("claimed").len()
}

/// Everything leaves that is to leave.
async fn mails_leave(app: &TestApp) -> u32 {
    deliverer(&app.portal, Transport::memory()).pass().await.expect("a pass")
}

/// The address of the form that gives up the mail of that kind.
async fn place_of(app: &TestApp, kind: &str) -> String {
    let rows = app.rows("select id from outbox where kind = $1 and state = 'queued'", [kind.into()]).await;
    let id: uuid::Uuid = rows.first().expect("a mail").try_get("", "id").expect("an id");
    format!("{OUTBOX}/{id}")
}

pub(super) async fn gives_up(app: &TestApp, admin: &Visitor, kind: &str) -> Page {
    let form = admin.opens(&place_of(app, kind).await).await.main_form();
    let refused = admin.sends_only(&form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is wanted");
    admin.sends_only(&form.with("reason", "Adresse fermée")).await
}

/// An answer that is on its way, after everything before it has left.
async fn an_answer_waits(app: &TestApp, officer: &Official<'_>) -> CaseId {
    let case = app.citizen("أمينة").files(a_request()).await;
    mails_leave(app).await;
    officer.refuses(case, Ground::Unclear).await.expect("refused");
    case
}

on_both_engines! {
    async fn mails_that_wait_are_listed_without_address_or_words_and_tried_again_at_once(app) {
        let officer = app.officer().await;
        let admin = administrator(app).await;
        let case = app.citizen("أمينة الإدريسي").files(a_request()).await;
        let reference = app.case(case).await.reference.to_string();
        let waiting = the_server_is_away(app).await;
        assert!(waiting >= 2, "one to the requester, one to the office");
        let page = admin.opens(OUTBOX).await;
        let text = page.text();
        for told in ["Réception d’une demande", "Demandeur ou demandeuse", "a…a@example.invalid", "mail server: 450"] {
            assert!(text.contains(told), "{told}: {text}");
        }
        for hidden in ["amina@example.invalid", "أمينة", "الإدريسي", officer.email.as_str(), reference.as_str()] {
            assert!(!page.html().contains(hidden), "{hidden}");
        }
        assert_eq!(due(app).await, 0, "in an hour");
        let done = admin.sends_only(&page.form("/admin/outbox")).await;
        assert_eq!(done.location().as_deref(), Some("/fr/admin/outbox?done=tried"), "{}", done.text());
        assert_eq!(due(app).await, waiting, "now");
        let journal = admin.opens("/fr/admin/journal").await.text();
        assert!(journal.contains("Courriels réessayés") && journal.contains(&format!("{waiting} courriels")), "{journal}");
    }

    async fn an_answer_that_is_given_up_waits_as_a_letter_of_the_office(app) {
        let officer = app.officer().await;
        let admin = administrator(app).await;
        let case = an_answer_waits(app, &officer).await;
        let done = gives_up(app, &admin, "refused").await;
        assert_eq!(done.location().as_deref(), Some("/fr/admin/outbox?done=given-up"), "{}", done.text());
        assert_eq!(app.history(case).await.last(), Some(&"replied"), "the deliverer does it");
        mails_leave(app).await;
        assert_eq!(app.history(case).await.last(), Some(&"notice-given-up"));
        assert_eq!(app.case(case).await.replies[0].sent.dispatched_on, None);
        let letters = outbox::letters(&app.portal.db, &app.code(MINISTRY), 10).await.expect("letters");
        assert_eq!(letters.len(), 1, "{letters:?}");
        let reference = app.case(case).await.reference.to_string();
        let told = officer.at_a_browser().await.opens("/fr/officer/letters").await.text();
        assert!(told.contains(&reference), "{told}");
        let journal = admin.opens("/fr/admin/journal").await.text();
        for said in ["Courriel abandonné", "Refus d’une demande", "Adresse fermée"] {
            assert!(journal.contains(said), "{said}: {journal}");
        }
        assert!(!journal.contains(&reference), "{journal}");
    }

    async fn an_extension_that_is_given_up_after_its_term_moves_nothing(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        mails_leave(app).await;
        app.it_is("2026-03-25T16:00:00Z");
        officer.extends(case).await.expect("in time");
        the_server_is_away(app).await;
        app.it_is("2026-03-26T09:00:00Z");
        let admin = administrator(app).await;
        gives_up(app, &admin, "extended").await;
        mails_leave(app).await;
        assert_eq!(app.case(case).await.act_by(), Some(day("2026-03-25")));
        assert_eq!(app.history(case).await[3..], ["notice-given-up", "extension-lapsed"]);
    }

    async fn a_mail_to_staff_that_is_given_up_is_over_and_one_that_is_being_sent_is_left_to_its_end(app) {
        app.officer().await;
        let admin = administrator(app).await;
        app.citizen("أمينة").files(a_request()).await;
        let lease = SignedDuration::from_secs(60);
        let claimed = outbox::claim(&app.portal.db, app.now(), 100, lease).await.expect("claimed");
        let refused = gives_up(app, &admin, "new-request").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("en cours d’envoi"), "{}", refused.text());
        app.portal.clock.set(app.now() + lease);
        for _ in 0..2 {
            gives_up(app, &admin, "new-request").await;
        }
        assert!(admin.opens(OUTBOX).await.text().contains("abandon en cours"));
        assert_eq!(mails_leave(app).await, u32::try_from(claimed.len()).expect("few") - 1, "all the others");
        let given_up = states(app).await.into_iter().find(|(state, _)| state == "given-up");
        assert_eq!(given_up.map(|(_, mails)| mails), Some(1));
        let text = admin.opens(OUTBOX).await.text();
        assert!(text.contains("given up by an administrator"), "{text}");
        let journal = admin.opens("/fr/admin/journal").await.text();
        assert_eq!(journal.matches("Courriel abandonné").count(), 1, "{journal}");
    }

    async fn the_first_page_of_the_administrator_leads_to_the_jobs_and_says_that_no_mail_leaves(app) {
        let admin = administrator(app).await;
        let page = admin.opens("/fr/admin").await;
        assert!(page.links_at("main a").iter().any(|to| to == "/fr/admin/jobs"), "{}", page.text());
        assert!(!page.text().contains("ligne de commande"), "{}", page.text());
        assert!(page.text().contains("Aucun serveur de messagerie n’est configuré"), "{}", page.text());
        let with = app.visitor_with(&[("BAYAN__MAIL__URL", "smtp://127.0.0.1:2525?tls=none")]);
        let member = app.appointed(Role::Administrator, MINISTRY).await;
        let token = bayan::app::accounts::session::open(&app.portal, member.user).await.expect("a session");
        with.carries("bayan-session", &token);
        let page = with.opens("/fr/admin").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.text().contains("Aucun serveur de messagerie"), "{}", page.text());
    }

    async fn the_jobs_say_when_each_last_did_all_it_should(app) {
        let admin = administrator(app).await;
        let never = admin.opens("/fr/admin/jobs").await.text();
        assert!(never.contains("jamais encore") && never.contains("en retard"), "{never}");
        for (job, error) in [(Job::Clocks, None), (Job::Reminders, Some("two due dates differ"))] {
            let id = app.portal.clock.id();
            assert!(job_runs::begin(&app.portal.db, id, job.name(), app.now(), SignedDuration::from_secs(60)).await.expect("begun"));
            job_runs::end(&app.portal.db, id, app.now(), 7, error).await.expect("ended");
        }
        let text = admin.opens("/fr/admin/jobs").await.text();
        assert!(text.contains("two due dates differ"), "{text}");
        assert_eq!(text.matches("jamais encore").count(), Job::ALL.len() - 1, "one that failed did not: {text}");
    }
}
