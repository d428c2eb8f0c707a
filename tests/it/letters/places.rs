//! Who may have which letter: the office of the case, the head and the Commission of the complaint before them, each
//! the same file as the requester, and nobody another one.

use super::{letter, with_every_letter};
use crate::support::{
    TestApp, on_both_engines,
    web::{Page, Visitor},
};
use axum::http::StatusCode;
use bayan::domain::{
    actor::Role,
    id::CaseId,
    letter::{LetterForm, LetterName},
};

/// The addresses of the files that a page leads to.
fn files(page: &Page) -> Vec<String> {
    page.links().into_iter().filter(|link| link.ends_with(".pdf")).collect()
}

/// The list that the page of a complaint leads to.
async fn list(visitor: &Visitor, complaint: &str) -> Page {
    let page = visitor.opens(complaint).await;
    let list = format!("{complaint}/letters");
    assert!(page.links().contains(&list), "{complaint} leads to no letters: {:?}", page.links());
    visitor.opens(&list).await
}

/// What the letters of a list are, in its order.
fn kinds(page: &Page) -> Vec<String> {
    page.texts("tbody th")
}

/// Every file of the list in one language is the letter that the requester gets.
async fn are_the_letters(app: &TestApp, case: CaseId, visitor: &Visitor, list: &Page) {
    let french: Vec<_> =
        files(list).into_iter().filter(|to| to.ends_with("-fr.pdf") && !to.ends_with("-ar-fr.pdf")).collect();
    assert_eq!(french.len() * LetterForm::ALL.len(), files(list).len(), "each in every language");
    for address in french {
        let file = visitor.opens(&address).await;
        assert_eq!(
            (file.status, file.header("content-type")),
            (StatusCode::OK, "application/pdf"),
            "{address}"
        );
        assert!(file.header("content-disposition").starts_with("attachment"), "{address}");
        assert!(file.header("content-security-policy").contains("sandbox"), "{address}");
        assert_eq!(file.header("cache-control"), "no-store", "{address}");
        let name = address.rsplit('/').next().and_then(|name| name.strip_suffix(".pdf"));
        let name: LetterName = name.and_then(|name| name.parse().ok()).expect("a letter's name");
        assert!(file.body == letter(app, case, name.seq, name.form).await.octets, "{address}");
    }
}

const OF_REQUEST: [&str; 4] =
    ["Récépissé de la demande", "Décision sur l’urgence", "Avis de prorogation", "Réponse à la demande"];
const RECEIPT: &str = "Récépissé d’une plainte";
const OF_HEAD: &str = "Décision du président sur la plainte";
const OF_COMMISSION: &str = "Suite donnée par la Commission à la plainte";

on_both_engines! {
    async fn an_office_has_the_letters_of_its_own_cases_alone(app) {
        let case = with_every_letter(app).await;
        let reference = app.case(case).await.reference;
        let visitor = app.officer().await.at_a_browser().await;
        let list = visitor.opens(&format!("/fr/officer/cases/{reference}/letters")).await;
        assert_eq!(files(&list).len(), 7 * 4, "all but the Commission's own receipt: {}", list.text());
        let file = visitor.opens(&files(&list)[0]).await;
        assert_eq!(file.header("content-type"), "application/pdf");
        let elsewhere = app.appointed(Role::Officer, "MJ").await.at_a_browser().await;
        assert_eq!(elsewhere.opens(&files(&list)[0]).await.status, StatusCode::NOT_FOUND);
    }

    async fn the_head_has_the_letters_of_the_complaint_and_not_the_receipt_of_the_commission(app) {
        let case = with_every_letter(app).await;
        let stored = app.case(case).await;
        let [to_head, to_commission] = &stored.complaints[..] else { panic!("two complaints") };
        let head = app.head().await.at_a_browser().await;
        let own = list(&head, &format!("/fr/head/complaints/{}", to_head.reference)).await;
        assert_eq!(kinds(&own), [&OF_REQUEST[..], &[RECEIPT, OF_HEAD]].concat());
        are_the_letters(app, case, &head, &own).await;
        let later = list(&head, &format!("/fr/head/complaints/{}", to_commission.reference)).await;
        assert_eq!(kinds(&later), [&OF_REQUEST[..], &[RECEIPT, OF_HEAD, OF_COMMISSION]].concat());
        let receipt = files(&own).into_iter().find(|to| to.ends_with("-fr.pdf")).expect("the receipt of the request");
        let office = app.officer().await.at_a_browser().await;
        let same = office.opens(&receipt.replace("/head/", "/officer/")).await;
        assert_eq!(same.status, StatusCode::OK, "the office keeps the papers");
        for role in [Role::Head, Role::Officer] {
            let elsewhere = app.appointed(role, "MJ").await.at_a_browser().await;
            for place in ["/head/", "/officer/"] {
                let address = receipt.replace("/head/", place);
                assert_eq!(elsewhere.opens(&address).await.status, StatusCode::NOT_FOUND, "{role:?} {place}");
            }
        }
    }

    async fn the_commission_has_the_letters_of_the_complaint_before_it_and_of_the_one_before_that(app) {
        let case = with_every_letter(app).await;
        let commission = app.appointed(Role::Commission, "").await;
        let apart = commission.registers_a_complaint(case).await;
        let stored = app.case(case).await;
        let [to_head, to_commission, _] = &stored.complaints[..] else { panic!("three complaints") };
        let visitor = commission.at_a_browser().await;
        let place = format!("/fr/commission/complaints/{}", to_commission.reference);
        let own = list(&visitor, &place).await;
        assert_eq!(kinds(&own), [&OF_REQUEST[..], &[RECEIPT, OF_HEAD, RECEIPT, OF_COMMISSION]].concat());
        are_the_letters(app, case, &visitor, &own).await;
        let apart = &stored.complaint(apart).expect("registered").reference;
        let alone = list(&visitor, &format!("/fr/commission/complaints/{apart}")).await;
        assert_eq!(kinds(&alone), [&OF_REQUEST[..], &[RECEIPT]].concat(), "nothing of the other complaint");
        let decision = files(&own).pop().expect("the outcome");
        let decision = decision.rsplit('/').next().expect("a name");
        for address in [
            format!("/fr/commission/complaints/{apart}/letters/{decision}"),
            format!("/fr/commission/complaints/{}/letters", to_head.reference),
            format!("/fr/commission/complaints/{}/letters/1-fr.pdf", to_head.reference),
            format!("{place}/letters/99-fr.pdf"),
            format!("{place}/letters/1-de.pdf"),
            format!("{place}/letters/1-fr"),
        ] {
            assert_eq!(visitor.opens(&address).await.status, StatusCode::NOT_FOUND, "{address}");
        }
        for (role, institution) in [(Role::Auditor, ""), (Role::Administrator, ""), (Role::Head, "MEF")] {
            let other = app.appointed(role, institution).await.at_a_browser().await;
            let page = other.opens(&format!("{place}/letters")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{role:?}");
        }
    }
}
