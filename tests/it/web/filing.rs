//! The citizen's way without scripts: file, see the receipt, come back by reference and secret, withdraw.

use crate::support::{
    answers::{files_through_the_pages, filled_in},
    app::SILENT,
    on_both_engines,
    times::day,
};
use bayan::domain::{case::stage::Stage, reference::Reference};

fn reference(path: &str) -> Reference {
    let at = path.split("/case/").nth(1).and_then(|rest| rest.split('/').next()).expect("a case");
    Reference::parse(at).expect("a reference")
}

on_both_engines! {
    async fn a_request_is_filed_without_account_and_without_scripts(app) {
        for (language, direction) in [("ar", "rtl"), ("fr", "ltr"), ("en", "ltr")] {
            let visitor = app.visitor();
            let page = files_through_the_pages(&visitor, language, |form| form).await;
            assert!(page.html().contains(&format!("<html lang=\"{language}\" dir=\"{direction}\"")));
            let text = page.text();
            assert!(text.contains(&reference(&page.path).to_string()), "{text}");
            assert!(page.links().iter().any(|link| link.contains("/receipt")), "{:?}", page.links());
        }
        assert_eq!(app.count("cases").await, 3);
        let numbers: Vec<_> = app.references().await.iter().map(Reference::number).collect();
        assert_eq!(numbers, [1, 2, 3]);
    }

    async fn the_confirmation_tells_the_due_date_and_the_case_page_explains_it(app) {
        let visitor = app.visitor();
        let page = files_through_the_pages(&visitor, "fr", |form| form).await;
        assert!(page.text().contains("25 mars 2026"), "{}", page.text());
        let case = page.path.trim_end_matches("/filed").to_owned();
        let page = visitor.opens(&case).await;
        assert!(page.text().contains("25 mars 2026"), "{}", page.text());
        assert!(page.text().contains("20"), "the twentieth day is counted");
    }

    async fn the_secret_opens_the_case_and_nothing_else_does(app) {
        let page = files_through_the_pages(&app.visitor(), "fr", |form| form).await;
        let case = page.path.trim_end_matches("/filed").to_owned();
        let (before, secret) = case.rsplit_once('/').expect("a secret");
        assert_eq!(app.visitor().opens(&case).await.status, 200);
        for wrong in ["x", &secret.to_uppercase()[1..], "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"] {
            assert_eq!(app.visitor().opens(&format!("{before}/{wrong}")).await.status, 404);
        }
        let stranger = app.visitor();
        let form = stranger.opens("/fr/track").await.main_form();
        let typed = reference(&case).to_string().to_lowercase().replace('-', " ");
        let found = stranger.sends(&form.with("reference", &typed).with("secret", secret)).await;
        assert_eq!((found.status.as_u16(), found.path.contains("/case/")), (200, true), "{}", found.text());
    }

    async fn a_case_page_shows_neither_the_identity_number_nor_the_whole_address(app) {
        let visitor = app.visitor();
        let page = files_through_the_pages(&visitor, "ar", |form| form).await;
        let case = page.path.trim_end_matches("/filed").to_owned();
        for address in [page.path.clone(), case.clone(), format!("{case}/receipt")] {
            let shown = app.visitor().opens(&address).await.text();
            assert!(!shown.contains("AB123456"), "{address} shows the identity number");
            assert!(!shown.contains("12 زنقة الأطلس"), "{address} shows the address");
        }
    }

    async fn a_request_to_an_institution_outside_the_portal_becomes_a_letter(app) {
        let visitor = app.visitor();
        let page = files_through_the_pages(&visitor, "ar", |form| {
            if form.has("institution") { form.with("institution", SILENT) } else { form }
        })
        .await;
        let stored = bayan::persistence::cases::find_by_reference(&app.portal.db, &reference(&page.path)).await;
        assert_eq!(stored.expect("the store").expect("filed").case.stage, Stage::Dispatched);
        assert!(page.links().iter().any(|link| link.contains("/letter")), "{:?}", page.links());
    }

    async fn a_confirmation_sent_twice_is_one_filing(app) {
        let visitor = app.visitor();
        let mut page = visitor.opens("/fr/requests/new").await;
        while !page.path.contains("/check") {
            page = visitor.sends(&filled_in(page.main_form())).await;
        }
        let form = page.main_form();
        let (first, second) = (visitor.sends_only(&form).await, visitor.sends_only(&form).await);
        assert_eq!(first.status, 303, "{}", first.text());
        assert_eq!(first.location(), second.location());
        assert_eq!(app.count("cases").await, 1);
    }

    async fn the_requester_withdraws_and_the_page_says_so(app) {
        let visitor = app.visitor();
        let page = files_through_the_pages(&visitor, "fr", |form| form).await;
        let case = page.path.trim_end_matches("/filed").to_owned();
        let form = visitor.opens(&format!("{case}/withdraw")).await.main_form();
        let page = visitor.sends(&filled_in(form)).await;
        assert_eq!(page.status, 200, "{}", page.text());
        let stored = bayan::persistence::cases::find_by_reference(&app.portal.db, &reference(&case)).await;
        let stored = stored.expect("the store").expect("filed").case;
        assert_eq!((stored.stage, stored.withdrawn_on), (Stage::Withdrawn, Some(day("2026-02-23"))));
    }

    async fn nothing_is_written_by_looking(app) {
        let visitor = app.visitor();
        let page = files_through_the_pages(&visitor, "fr", |form| form).await;
        let case = page.path.trim_end_matches("/filed").to_owned();
        let before = (app.count("events").await, app.count("outbox").await, app.count("drafts").await);
        for address in ["", "/filed", "/receipt", "/withdraw"] {
            app.visitor().opens(&format!("{case}{address}")).await;
        }
        for address in ["/fr/", "/fr/requests/new", "/fr/track", "/fr/institutions?q=sante", "/fr/deadline"] {
            app.visitor().opens(address).await;
        }
        assert_eq!((app.count("events").await, app.count("outbox").await, app.count("drafts").await), before);
    }
}
