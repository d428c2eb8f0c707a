//! Costs through the pages (art. 5): itemised, told, paid, taken back; no clock waits for them.

use crate::support::{
    TestApp, a_request, on_both_engines,
    web::{Page, Visitor},
};
use axum::http::StatusCode;
use bayan::{app::links, domain::id::CaseId};

async fn path(app: &TestApp, case: CaseId) -> String {
    format!("/fr/officer/cases/{}", app.case(case).await.reference)
}

async fn own_page(app: &TestApp, case: CaseId) -> Page {
    let place = links::case_place(&app.portal.keys, &app.case(case).await);
    app.visitor().opens(&format!("/fr/{place}")).await
}

async fn act(visitor: &Visitor, case: &str, act: &str, fields: &[(&str, &str)]) -> Page {
    let form = visitor.opens(&format!("{case}/{act}")).await.main_form();
    let form = fields.iter().fold(form, |form, (name, value)| form.with(name, value));
    visitor.sends_only(&form).await
}

const QUOTE: [(&str, &str); 5] = [
    ("copying", "٢٠,٥"),
    ("copying-what", "41 صفحة بنصف درهم"),
    ("sending", "1200.05"),
    ("sending-what", "بعيثة مضمونة"),
    ("basis", "القرار عدد 12"),
];

on_both_engines! {
    async fn a_quote_is_itemised_told_paid_and_then_the_copies_are_handed_over(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        let due = app.case(case).await.act_by();
        let done = act(&officer, &address, "quote-costs", &QUOTE).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(app.case(case).await.act_by(), due, "a quote stops no clock");
        assert!(app.queued(case).await.contains(&"costs-quoted".to_owned()));
        let page = own_page(app, case).await.text();
        for told in ["20,50 DH", "1\u{a0}200,05 DH", "1\u{a0}220,55 DH", "41 صفحة", "القرار عدد 12"] {
            let told = told.replace('\u{a0}', " ");
            assert!(page.replace('\u{a0}', " ").contains(&told), "{told}: {page}");
        }
        // The answer does not wait for the payment, the copies do.
        let form = officer.opens(&format!("{address}/reply")).await.main_form();
        let form = crate::support::answers::filled_in(form).pressing("do", "preview");
        let preview = officer.sends_only(&form).await.main_form().pressing("do", "send");
        assert_eq!(officer.sends_only(&preview).await.status, StatusCode::SEE_OTHER);
        let today = app.portal.clock.today().to_string();
        let handed = [("mode", "post"), ("on", today.as_str()), ("proof", "postal"), ("evidence", "RR 9")];
        let page = act(&officer, &address, "record-delivery", &handed).await;
        assert!(page.text().contains("n’est pas payé"), "{}", page.text());
        let paid = [("on", today.as_str()), ("receipt", "Q-118")];
        let done = act(&officer, &address, "record-payment", &paid).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let done = act(&officer, &address, "record-delivery", &handed).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let page = own_page(app, case).await.text();
        assert!(page.contains("Q-118") && page.contains("RR 9"), "{page}");
    }

    async fn a_line_without_its_amount_or_without_its_detail_comes_back_as_it_was_typed(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        for (wrong, said) in [
            (("copying", "beaucoup"), "montant en dirhams"),
            (("copying", "0"), "montant en dirhams"),
            (("copying", "100 000,01 DH"), "100 000,00 DH au plus"),
            (("copying-what", ""), "Détail de la copie"),
            (("basis", ""), "Texte qui fixe le tarif"),
        ] {
            let fields: Vec<_> = QUOTE.iter().copied().chain([wrong]).collect();
            let page = act(&officer, &address, "quote-costs", &fields).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
            let words = page.text().replace('\u{202f}', " ");
            assert!(words.contains(said), "{said}: {words}");
            let kept = page.main_form().values();
            assert!(kept.contains(&("sending".to_owned(), "1200.05".to_owned())), "{kept:?}");
        }
        let nothing = act(&officer, &address, "quote-costs", &[("basis", "القرار عدد 12")]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(app.case(case).await.quotes.is_empty());
    }

    async fn a_quote_taken_back_leaves_nothing_to_pay_and_another_can_be_made(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        act(&officer, &address, "quote-costs", &QUOTE).await;
        let acts = officer.opens(&address).await.links();
        assert!(acts.iter().all(|link| !link.ends_with("/quote-costs")), "one at a time: {acts:?}");
        let done = act(&officer, &address, "withdraw-quote", &[("reasons", "سترسل بالبريد الإلكتروني")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert!(app.queued(case).await.contains(&"costs-withdrawn".to_owned()));
        let page = own_page(app, case).await.text();
        assert!(page.contains("rien à payer") && page.contains("سترسل بالبريد"), "{page}");
        let done = act(&officer, &address, "quote-costs", &QUOTE).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    }

    async fn nothing_is_charged_for_filing(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let officer = app.officer().await.at_a_browser().await;
        let form = officer.opens(&format!("{}/quote-costs", path(app, case).await)).await.main_form();
        let names = ["copying", "copying-what", "processing", "processing-what", "sending", "sending-what", "basis"];
        assert_eq!(form.names(), names, "copying, processing and sending, and nothing else");
    }
}
