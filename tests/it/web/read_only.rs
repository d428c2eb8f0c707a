//! The portal takes nothing in for a while: what is sent is kept on its page and can be sent again, what is read goes on,
//! jobs and mail wait, administrators come in to end it, and the days are given back.

use crate::{
    notices::{deliverer, states, to_server},
    support::{
        TestApp, a_request,
        app::MINISTRY,
        on_both_engines,
        smtp::{Behaviour, Sink},
        times::day,
        web::{Form, Page, Visitor, config},
    },
};
use axum::http::{Method, StatusCode};
use bayan::{
    app::{Error, Portal, holidays, read_only, work::Job},
    domain::{
        actor::Role,
        case::ground::Ground,
        law::{Rule, windows::Standing},
    },
    jobs::{Outcome, Runner, digests, drafts, lateness, reminders, summaries, unopened},
    notifications::transport::Transport,
    persistence::{Engine, StoreError, outbox},
    web::{self, Web, host::PublicUrl},
};
use jiff::SignedDuration;
use mail_parser::MessageParser;

const PLACE: &str = "/fr/admin/read-only";

async fn administrator(app: &TestApp) -> Visitor {
    app.appointed(Role::Administrator, MINISTRY).await.at_a_browser().await
}

/// The page that asks, or the form again with its faults.
async fn asks(admin: &Visitor, until: &str) -> Page {
    let form = admin.opens(PLACE).await.main_form().with("cause", "maintenance").with("until", until);
    let form =
        form.with("said_fr", "Nouveau disque").with("said_ar", "قرص جديد").with("source", "Note 12/2026");
    admin.sends_only(&form).await
}

async fn begins(admin: &Visitor, until: &str) -> Page {
    let asked = asks(admin, until).await;
    if asked.status != StatusCode::OK {
        return asked;
    }
    admin.sends_only(&asked.main_form().pressing("do", "begin")).await
}

/// Read-only from now on, until noon as people are told.
async fn is_read_only(admin: &Visitor) {
    let begun = begins(admin, "23/02/2026 12:00").await;
    assert_eq!(begun.location().as_deref(), Some("/fr/admin/read-only?done=begun"), "{}", begun.text());
}

async fn ends(admin: &Visitor) {
    let form = admin.opens(PLACE).await.main_form();
    let ended = admin.sends_only(&form).await;
    assert_eq!(ended.location().as_deref(), Some("/fr/admin/read-only?done=ended"), "{}", ended.text());
}

async fn readyz(visitor: &Visitor) -> serde_json::Value {
    let page = visitor.request(Method::GET, "/readyz", None, Vec::new()).await;
    serde_json::from_slice(&page.body).expect("JSON")
}

/// The form on the page that says that nothing was recorded.
fn kept(page: &Page) -> Form {
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE, "{}", page.text());
    assert!(page.text().contains("Rien n’a été enregistré"), "{}", page.text());
    page.main_form()
}

/// Another node with a router of its own.
async fn another_node(app: &TestApp) -> (Portal, Visitor) {
    let other = app.another_portal().await;
    let config = config(app, &[]);
    let url =
        PublicUrl::new(config.http.public_url.as_deref(), "127.0.0.1:8080".parse().expect("an address"));
    (other.clone(), Visitor::at(web::app(Web::new(other, config, url, false))))
}

on_both_engines! {
    async fn what_was_typed_is_kept_on_the_page_and_sent_again_once_the_portal_is_back(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let officer = app.officer().await.at_a_browser().await;
        let admin = administrator(app).await;
        let page = format!("/fr/officer/cases/{}", app.case(case).await.reference);
        let words = "Le dossier se trouve au deuxième étage,\nchez Madame Alaoui.";
        let form = officer.opens(&format!("{page}/note")).await.main_form().with("text", words);
        is_read_only(&admin).await;
        let refused = officer.sends_only(&form).await;
        let again = kept(&refused);
        assert_eq!(refused.header("retry-after"), "7200", "two hours until noon");
        assert!(refused.text().contains("chez Madame Alaoui."), "{}", refused.text());
        assert!(refused.header("cache-control").contains("no-store"));
        assert_eq!(kept(&officer.sends_only(&again).await).values(), again.values(), "as often as it takes");
        assert_eq!(app.history(case).await, ["submitted"]);
        app.portal.clock.set(app.now() + SignedDuration::from_mins(20));
        ends(&admin).await;
        let done = officer.sends_only(&again).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(app.history(case).await, ["submitted", "noted"]);
        assert!(officer.opens(&page).await.text().contains("chez Madame Alaoui."));
    }

    async fn a_file_has_to_be_chosen_again_and_a_form_that_is_not_ours_is_not_shown(app) {
        let officer = app.officer().await.at_a_browser().await;
        let admin = administrator(app).await;
        let form = officer.opens("/fr/officer/register").await.main_form();
        let form = form.with("subject", "Budget des marchés publics de la commune pour 2025");
        let form = form.attaching("files", "scan.pdf", b"%PDF-1.4");
        is_read_only(&admin).await;
        let refused = officer.sends_only(&form).await;
        let again = kept(&refused);
        assert!(refused.text().contains("Choisissez de nouveau ce fichier : scan.pdf"), "{}", refused.text());
        assert!(again.names().contains(&"files".to_owned()), "{:?}", again.names());
        let forged = officer.sends_only(&form.forcing("csrf", "x")).await;
        assert_eq!(forged.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(!forged.text().contains("Budget") && forged.header("retry-after") == "7200", "{}", forged.text());
    }

    async fn reading_goes_on_with_a_word_on_each_page_and_nothing_else_is_taken_in(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let officer = app.officer().await.at_a_browser().await;
        let admin = administrator(app).await;
        let reference = app.case(case).await.reference.to_string();
        is_read_only(&admin).await;
        for (address, said) in [
            ("/fr/", "Reprise prévue : 23 février 2026"),
            ("/fr/", "Nouveau disque"),
            ("/ar/", "لا تستقبل البوابة شيئا"),
            ("/ar/help", "قرص جديد"),
            ("/en/", "It is being maintained."),
            ("/zgh/", "تجري صيانة البوابة"),
        ] {
            let text = app.visitor().opens(address).await.text().replace(['\u{a0}', '\u{202f}'], " ");
            assert!(text.contains(said), "{address} says {said}: {text}");
        }
        let page = officer.opens(&format!("/fr/officer/cases/{reference}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text().contains("Une maintenance est en cours."), "{}", page.text());
        let ready = readyz(&app.visitor()).await;
        assert_eq!(ready["ready"], true);
        assert_eq!(ready["read_only"]["until"], "2026-02-23T12:00:00Z");
        let filing = app.citizen("ليلى").tries_to_file(a_request()).await;
        assert!(matches!(filing, Err(Error::ReadOnly)), "whatever the road: {filing:?}");
        app.portal.clock.set(app.now() + SignedDuration::from_mins(20));
        ends(&admin).await;
        assert!(!app.visitor().opens("/fr/").await.text().contains("ne reçoit rien"));
        assert!(readyz(&app.visitor()).await["read_only"].is_null());
        app.citizen("ليلى").files(a_request()).await;
    }

    async fn jobs_and_mail_wait_but_a_mail_that_was_on_its_way_is_recorded(app) {
        let sink = Sink::open().await;
        let server = to_server(&app.portal, &sink.url);
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        server.pass().await.expect("receipts");
        officer.refuses(case, Ground::Unclear).await.expect("refused");
        let admin = administrator(app).await;
        let lease = SignedDuration::from_secs(120);
        let under_way = outbox::claim(&app.portal.db, app.now(), 1, lease).await.expect("claimed").remove(0);
        officer.answers(app.citizen("ليلى").files(a_request()).await).await.expect("answered");
        is_read_only(&admin).await;
        sink.will(Behaviour::Busy, 0);
        assert_eq!(server.pass().await.ok(), Some(0), "nothing new leaves");
        let left = bayan::domain::case::command::Command::SettleNotice {
            message: under_way.id,
            subject: under_way.subject,
            left: true,
        };
        app.portal_does(case, left).await.expect("it had left");
        assert_eq!(app.history(case).await.last(), Some(&"notice-left"));
        let runner = Runner::new(deliverer(&app.portal, Transport::memory()));
        for job in Job::ALL {
            assert!(matches!(runner.run(job).await, Ok(Outcome::Waiting)), "{}", job.name());
        }
        let waiting = states(app).await.into_iter().find(|(state, _)| state == "queued");
        assert!(waiting.is_some_and(|(_, mails)| mails >= 2), "they wait");
        app.portal.clock.set(app.now() + SignedDuration::from_mins(20));
        ends(&admin).await;
        assert!(server.pass().await.expect("a pass") >= 2, "what waited leaves");
    }

    async fn a_job_that_is_under_way_when_it_begins_stops_before_its_next_step(app) {
        app.appointed(Role::Head, MINISTRY).await;
        app.officer().await;
        app.citizen("أمينة").files(a_request()).await;
        app.execute("update outbox set state = 'held' where user_id is not null", []).await;
        app.it_is("2026-03-23T10:00:00Z");
        let admin = administrator(app).await;
        let begun = begins(&admin, "23/03/2026 12:00").await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
        let mails = app.count("outbox").await;
        for (job, done) in steps(&app.portal).await {
            assert!(matches!(done, Err(StoreError::ReadOnly)), "{job}: {done:?}");
        }
        assert_eq!((app.count("outbox").await, app.count("late_lists").await), (mails, 0));
        app.portal.clock.set(app.now() + SignedDuration::from_mins(20));
        ends(&admin).await;
        for (job, done) in steps(&app.portal).await {
            assert!(job == "drafts" || done.as_ref().is_ok_and(|done| *done > 0), "{job}: {done:?}");
        }
    }

    async fn a_form_that_is_on_its_way_when_it_begins_is_not_taken_in(app) {
        let officer = app.officer().await.at_a_browser().await;
        let admin = administrator(app).await;
        let form = officer.opens("/fr/account/notices").await.main_form();
        let refused = officer.sends_slowly(&form, is_read_only(&admin)).await;
        kept(&refused);
        assert_eq!(app.count("notice_preferences").await, 0);
    }

    async fn two_nodes_agree(app) {
        let admin = administrator(app).await;
        let (other, there) = another_node(app).await;
        let form = there.opens("/fr/track/lost").await.main_form();
        is_read_only(&admin).await;
        let refused = there.sends_only(&form.with_if("email", "amina@example.invalid")).await;
        assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(readyz(&there).await["read_only"]["since"], "2026-02-23T10:00:00Z");
        assert!(read_only::known(&other).is_some());
        app.portal.clock.set(app.now() + SignedDuration::from_mins(20));
        ends(&admin).await;
        assert!(readyz(&there).await["read_only"].is_null());
        other.db.close().await.expect("closed");
    }

    async fn administrators_alone_sign_in_and_can_correct_and_end_it_and_the_journal_tells(app) {
        let (admin, officer) = (app.appointed(Role::Administrator, MINISTRY).await, app.officer().await);
        let first = admin.at_a_browser().await;
        let late = begins(&first, "23/02/2026 09:00").await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.text().contains("La fin prévue est déjà passée."), "{}", late.text());
        assert!(readyz(&first).await["read_only"].is_null());
        is_read_only(&first).await;
        first.sends(&first.opens("/fr/admin").await.form("/sign-out")).await;
        let refused = signs_in(app, &officer.email).await.1;
        assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE, "{}", refused.text());
        let (again, entered) = signs_in(app, &admin.email).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.text());
        app.portal.clock.set(app.now() + SignedDuration::from_mins(20));
        let form = again.opens(PLACE).await.forms().into_iter().find(|form| form.has("until")).expect("a form");
        again.sends(&form.with("until", "24/02/2026 08:00")).await;
        assert_eq!(readyz(&again).await["read_only"]["since"], "2026-02-23T10:00:00Z", "nothing begins anew");
        ends(&again).await;
        let journal = again.opens("/fr/admin/journal").await.text().replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(journal.matches("Note 12/2026").count(), 2, "{journal}");
        for said in ["Fin de la lecture seule", "Jours rendus par l’acte du calendrier n° 1", "24 février 2026"] {
            assert!(journal.contains(said), "{said}: {journal}");
        }
        let public = app.visitor().opens("/fr/calendar").await.text();
        assert!(public.contains("Note 12/2026"), "{public}");
    }

    async fn what_it_will_cause_is_shown_before_it_begins_and_before_it_ends(app) {
        app.it_is("2026-10-05T10:00:00Z");
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-10-06T10:00:00Z");
        app.officer().await.refuses(case, Ground::Unclear).await.expect("refused");
        app.citizen("أمينة").reads_the_answer(case).await.expect("read");
        app.it_is("2026-11-03T08:00:00Z");
        let admin = administrator(app).await;
        let asked = asks(&admin, "04/11/2026 22:00").await;
        let text = asked.text().replace(['\u{a0}', '\u{202f}'], " ");
        for said in ["Passer en lecture seule ?", "3 novembre 2026 – ", "4 novembre 2026", "Une date est concernée", "Ministère"] {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert!(readyz(&admin).await["read_only"].is_null(), "nothing has begun");
        let again = admin.sends_only(&asked.main_form().pressing("do", "change")).await.main_form();
        assert!(again.values().contains(&("said_fr".to_owned(), "Nouveau disque".to_owned())));
        let begun = admin.sends_only(&asked.main_form().pressing("do", "begin")).await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
        app.it_is("2026-11-04T22:00:00Z");
        let admin = administrator(app).await;
        let page = admin.opens(PLACE).await;
        assert!(!page.text().contains("Une date est concernée"), "nothing is counted unasked: {}", page.text());
        let count = page.links().into_iter().find(|link| link.contains("count=1")).expect("a way to count");
        let page = admin.opens(&count).await.text();
        assert!(page.contains("Une date est concernée") && page.contains("Ministère"), "{page}");
        assert!(!app.queued(case).await.contains(&"date-moved".to_owned()), "looking tells nobody");
    }

    async fn whatever_is_wrong_with_the_register_it_can_be_ended(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let admin = administrator(app).await;
        is_read_only(&admin).await;
        let guard = match app.engine {
            Engine::Sqlite => "drop trigger cases_keep_identity",
            Engine::Postgres => "drop trigger cases_keep_identity on cases",
        };
        app.tampers(guard).await.expect("as whoever holds the database can");
        let whole: String = app.rows("select state from cases", []).await[0].try_get("", "state").expect("text");
        app.tampers("update cases set state = '{}'").await.expect("no case any more");
        app.portal.clock.set(app.now() + SignedDuration::from_mins(20));
        let counted = admin.opens(&format!("{PLACE}?count=1")).await;
        assert_eq!(counted.status, StatusCode::OK, "{}", counted.text());
        assert!(counted.text().contains("ne peuvent pas être comptées"), "{}", counted.text());
        assert!(counted.main_form().values().contains(&("do".to_owned(), "end".to_owned())));
        ends(&admin).await;
        let asked = asks(&admin, "23/02/2026 12:00").await;
        assert_eq!(asked.status, StatusCode::OK, "nor does it hinder the beginning: {}", asked.text());
        app.execute("update cases set state = $1 where id = $2", [whole.into(), case.0.into()]).await;
    }

    async fn the_page_says_which_days_are_not_given_back_and_only_the_end_logs_it(app) {
        app.it_is("2029-01-10T10:00:00Z");
        let admin = administrator(app).await;
        let asked = asks(&admin, "10/01/2029 12:00").await;
        let not_given = "ne seront pas rendus";
        assert!(asked.text().contains(not_given), "{}", asked.text());
        assert!(asked.text().contains("Le calendrier n’est pas tenu pour cette année"), "{}", asked.text());
        let begun = admin.sends_only(&asked.main_form().pressing("do", "begin")).await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
        app.portal.clock.set(app.now() + SignedDuration::from_mins(20));
        let page = admin.opens(PLACE).await;
        assert!(page.text().contains(not_given), "{}", page.text());
        ends(&admin).await;
        let journal = admin.opens("/fr/admin/journal").await.text();
        assert!(journal.contains("Aucun jour rendu"), "{journal}");
    }

    async fn a_complaint_whose_last_day_passed_meanwhile_can_be_made_after_it(app) {
        app.it_is("2026-10-05T10:00:00Z");
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-10-06T10:00:00Z");
        app.officer().await.refuses(case, Ground::Unclear).await.expect("refused");
        app.citizen("أمينة").reads_the_answer(case).await.expect("read");
        app.it_is("2026-11-03T08:00:00Z");
        let admin = administrator(app).await;
        let begun = begins(&admin, "04/11/2026 22:00").await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
        app.it_is("2026-11-04T22:00:00Z");
        let admin = administrator(app).await;
        ends(&admin).await;
        holidays::sweep(&app.portal, || true).await.expect("carried out");
        app.it_is("2026-11-05T08:00:00Z");
        let stored = app.case(case).await;
        let moment = app.portal.moment(app.now(), app.portal.institution(&stored.institution).expect("known"));
        let window = stored.complaint_window(&moment);
        assert_eq!(window.rule, Rule::ComplaintToHead);
        assert_eq!(
            window.standing(moment.today),
            Standing::PossiblyLate { accept_until: Some(day("2026-11-05")) },
        );
        assert!(app.queued(case).await.contains(&"date-moved".to_owned()), "the requester is told");
        let memory = Transport::memory();
        deliverer(&app.portal, memory.clone()).pass().await.expect("mailed");
        let sent = memory.sent();
        let texts = sent.iter().filter_map(|mail| Some(MessageParser::default().parse(mail)?.body_text(0)?.into_owned()));
        let told: Vec<String> = texts.filter(|text| text.contains("الشكاية المتأخرة")).collect();
        assert_eq!(told.len(), 1, "{told:?}");
        for said in [
            "مر آخر يوم لتقديم الشكاية، وكان الثلاثاء 3 نونبر 2026.",
            "تقبل إلى غاية الخميس 5 نونبر 2026، بعدما كانت تقبل إلى غاية الثلاثاء 3 نونبر 2026 فقط",
            "تقبل الشكاية المتأخرة إلى غاية: الخميس 5 نونبر 2026",
        ] {
            assert!(told[0].contains(said), "{said}: {}", told[0]);
        }
    }
}

/// Somebody at a new browser, and what came of the password.
async fn signs_in(app: &TestApp, email: &str) -> (Visitor, Page) {
    let visitor = app.visitor();
    let form = visitor.opens("/fr/sign-in").await.main_form();
    let form = form.with("email", email).with("password", crate::support::actors::PASSWORD);
    let page = visitor.sends_only(&form).await;
    (visitor, page)
}

/// The steps of the jobs that write of their own accord: which, and what came of it.
async fn steps(portal: &Portal) -> [(&'static str, Result<u32, StoreError>); 6] {
    [
        ("reminders", reminders::run(portal).await),
        ("digests", digests::run(portal).await),
        ("summaries", summaries::run(portal).await),
        ("unopened", unopened::run(portal).await),
        ("lateness", lateness::run(portal).await),
        ("drafts", drafts::run(portal).await),
    ]
}
