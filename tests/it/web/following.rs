//! The requester's side of a case: the answer behind its button, the acknowledgement of a letter, the lost link.

use crate::support::{TestApp, a_request, app::SILENT, on_both_engines};
use axum::http::{Method, StatusCode};
use bayan::{
    app::{Error, following, links},
    domain::{
        case::{
            ground::{EarlierSupply, Ground},
            stage::Stage,
        },
        id::CaseId,
        language::Language,
    },
};

async fn page_of(app: &TestApp, case: CaseId) -> String {
    links::case_path(&app.portal.keys, &app.case(case).await, Language::Fr)
}

on_both_engines! {
    async fn the_answer_is_shown_only_after_the_button_and_the_button_is_the_receipt(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        app.officer().await.refuses(case, Ground::Unclear).await.expect("refused");
        let (visitor, link) = (app.visitor(), page_of(app, case).await);
        let reply = app.case(case).await.replies[0].text.id;
        let page = visitor.opens(&format!("{link}/answer/{reply}")).await;
        assert_eq!(page.path, link, "a link opens nothing by itself");
        assert_eq!(app.case(case).await.replies[0].sent.received_on, None);
        app.advance_days(2);
        let answer = visitor.sends(&page.form("/answer")).await;
        assert!(answer.path.contains("/answer/"), "{}", answer.text());
        assert!(answer.text().contains("n’est pas claire"), "{}", answer.text());
        assert!(answer.text().contains("article 19"), "the remedies are there");
        assert_eq!(app.case(case).await.replies[0].sent.received_on, Some(app.portal.clock.today()));
        let again = visitor.sends(&page.form("/answer")).await;
        assert_eq!(again.status, StatusCode::OK);
    }

    async fn a_link_reads_no_answer_before_its_button(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        app.officer().await.refuses(case, Ground::Unclear).await.expect("refused");
        let link = page_of(app, case).await;
        let [_, _, reference, secret] = link[1..].split('/').collect::<Vec<_>>()[..] else { panic!("{link}") };
        let read = async || following::follow(&app.portal, reference, secret).await.expect("the link fits");
        let before = read().await;
        let text = before.case.replies[0].text.text.clone();
        assert_eq!((before.text(&text), before.version), ("", u32::try_from(before.history.len()).expect("few")));
        assert_ne!(before.text(&before.case.ask.information), "");
        assert!(before.history.is_sorted_by_key(|entry| entry.seq));
        let visitor = app.visitor();
        visitor.sends(&visitor.opens(&link).await.form("/answer")).await;
        assert_ne!(read().await.text(&text), "");
        let wrong = following::follow(&app.portal, reference, "abcdefghijklmnop").await;
        assert!(matches!(wrong, Err(Error::NotFound)));
    }

    async fn every_answer_names_the_remedies_and_a_late_one_first_the_day_that_silence_gave(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-04-01T10:00:00Z");
        app.officer().await.answers(case).await.expect("late, but everything");
        let (visitor, link) = (app.visitor(), page_of(app, case).await);
        let answer = visitor.sends(&visitor.opens(&link).await.form("/answer")).await;
        let said = answer.text();
        assert!(["article 19", "article 20", "article 21"].iter().all(|one| said.contains(one)), "{said}");
        assert!(said.contains("22 avril 2026") && !said.contains("29 avril 2026"), "{said}");
        app.it_is("2026-04-24T10:00:00Z");
        let later = visitor.opens(&answer.path).await.text();
        assert!(later.contains("29 avril 2026") && !later.contains("22 avril 2026"), "{later}");
    }

    async fn who_asked_the_wrong_institution_reads_which_is_right_and_files_there(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let elsewhere = Ground::NotAvailable { right_body: Some(app.code("MJ")) };
        app.officer().await.refuses(case, elsewhere).await.expect("refused");
        let (visitor, link) = (app.visitor(), page_of(app, case).await);
        let answer = visitor.sends(&visitor.opens(&link).await.form("/answer")).await;
        assert!(answer.text().contains("Ministère de la Justice"), "{}", answer.text());
        let before = app.count("drafts").await;
        visitor.opens(&answer.path).await;
        assert_eq!(app.count("drafts").await, before, "nothing is written by looking");
        let content = visitor.sends(&answer.form("/anew")).await;
        assert!(content.path.ends_with("/requests/new/content"), "{}", content.path);
        assert!(content.text().contains("Ministère de la Justice"), "{}", content.text());
        let typed = content.main_form().values();
        let own = typed.iter().find(|(name, _)| name == "information").map(|(_, text)| text.as_str());
        assert_eq!(own, Some(a_request().information.as_str()), "their own text");
        let person = visitor.sends(&content.main_form()).await.main_form().values();
        let typed = |name: &str| person.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str());
        let hidden = [typed("identity_number"), typed("address"), typed("email")];
        assert_eq!(hidden, [Some(""); 3], "no more than the page shows");
    }

    async fn who_asks_again_reads_which_request_was_answered_and_when(app) {
        let (officer, amina) = (app.officer().await, app.citizen("أمينة"));
        let (earlier, case) = (amina.files(a_request()).await, amina.files(a_request()).await);
        officer.answers(earlier).await.expect("supplied");
        let earlier = app.case(earlier).await;
        let ground = Ground::AlreadySupplied {
            earlier: EarlierSupply {
                case: earlier.id,
                reference: earlier.reference.clone(),
                institution: earlier.institution.clone(),
                supplied_on: app.portal.clock.today(),
                identity_confirmed: true,
            },
        };
        officer.refuses(case, ground).await.expect("refused");
        let (visitor, link) = (app.visitor(), page_of(app, case).await);
        let said = visitor.sends(&visitor.opens(&link).await.form("/answer")).await.text();
        assert!(said.contains(&earlier.reference.to_string()), "{said}");
        assert!(said.contains("23 février 2026"), "{said}");
    }

    async fn an_acknowledgement_starts_the_period_on_its_day(app) {
        let case = app.citizen("أمينة").files(a_request().to(SILENT)).await;
        assert_eq!(app.case(case).await.stage, Stage::Dispatched);
        app.advance_days(7);
        let (visitor, link) = (app.visitor(), page_of(app, case).await);
        let form = visitor.opens(&format!("{link}/acknowledge")).await.main_form();
        for (typed, status) in [("", 422), ("demain", 422), ("2026-12-01", 422), ("2026-01-01", 422)] {
            let form = form.clone().with("received_on", typed).with("evidence", "Récépissé n° 12");
            assert_eq!(visitor.sends_only(&form).await.status, status, "{typed}");
        }
        let form = form.with("received_on", "٢٦/٠٢/٢٠٢٦").with("evidence", "Récépissé n° 12");
        let page = visitor.sends(&form).await;
        assert_eq!(page.path, link, "{}", page.text());
        let stored = app.case(case).await;
        assert_eq!((stored.stage, stored.received_on), (Stage::Received, Some(jiff::civil::date(2026, 2, 26))));
    }

    async fn the_lost_link_goes_to_the_address_on_file_and_the_answer_tells_nothing(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let reference = app.case(case).await.reference.to_string();
        for (email, queued) in [("other@example.invalid", 0), ("Amina@Example.invalid", 1), ("amina@example.invalid", 1)] {
            let visitor = app.visitor();
            let form = visitor.opens("/fr/track/lost").await.main_form();
            let page = visitor.sends(&form.with("reference", &reference).with("email", email)).await;
            assert!(page.path.ends_with("/track/lost/sent"), "{email}");
            let kinds = app.queued(case).await;
            assert_eq!(kinds.iter().filter(|kind| *kind == "link-renewed").count(), queued, "{email}");
        }
    }

    async fn an_urgent_request_shows_both_clocks_and_why(app) {
        let case = app.citizen("أمينة").files(a_request().urgent()).await;
        let page = app.visitor().opens(&page_of(app, case).await).await;
        let dates = page.texts(".clock__date");
        assert_eq!(dates, ["jeudi 26 février 2026", "mercredi 25 mars 2026"]);
        assert!(page.texts(".day").len() > 30, "every day of both is there");
    }

    async fn lateness_shows_from_which_day_and_until_when_one_complains(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-03-30T10:00:00Z");
        let page = app.visitor().opens(&page_of(app, case).await).await;
        assert!(page.texts(".due").join(" ").contains("retard"), "{}", page.text());
        assert!(page.text().contains("22 avril 2026"), "{}", page.text());
    }

    async fn internal_notes_stay_inside(app) {
        use bayan::domain::{case::command::Command, sealed::ValueKind};
        let case = app.citizen("أمينة").files(a_request()).await;
        let officer = app.officer().await;
        let note = "اسألوا مصلحة الطرق";
        officer
            .tries_to(case, |sealer| Command::Note { text: sealer.seal_text(ValueKind::Note, note.to_owned()) })
            .await
            .expect("noted");
        let page = app.visitor().opens(&page_of(app, case).await).await;
        assert!(!page.text().contains(note));
    }

    async fn looking_at_a_case_too_often_with_a_wrong_secret_is_limited(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let link = page_of(app, case).await;
        let visitor = app.visitor_with(&[("BAYAN__LIMITS__LOOKUPS_PER_HOUR", "3")]);
        for status in [404, 404, 404, 429] {
            let page = visitor.request(Method::GET, &format!("{link}x"), None, Vec::new()).await;
            assert_eq!(page.status, status);
            assert_eq!(page.header("retry-after"), if status == 429 { "3600" } else { "" });
        }
    }
}
