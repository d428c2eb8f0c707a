//! Requests of many with the same words: proposed, put together by a person, answered and extended with one text, each
//! for itself.

use crate::support::{
    TestApp, a_request,
    app::SILENT,
    on_both_engines,
    web::{Form, Page, Visitor},
};
use axum::http::{Method, StatusCode};
use bayan::domain::{actor::Role, case::stage::Stage, id::CaseId, language::Language};

const ASKED: &str = "لائحة تعويضات التنقل التي صرفت لمسؤولي الوزارة برسم سنة 2025 حسب كل مديرية";

/// Three of one text in their own spelling and language, and one that asks something else.
async fn files(app: &TestApp) -> (Vec<CaseId>, CaseId) {
    let mut cases = Vec::new();
    for (name, words, language) in [
        ("أمينة", ASKED.to_owned(), Language::Ar),
        ("نادية", format!("المرجو {ASKED}."), Language::Ar),
        ("Youssef", ASKED.replace('ة', "ه"), Language::Fr),
    ] {
        cases.push(app.citizen(name).files(a_request().about(&words).in_language(language)).await);
    }
    let other = app.citizen("أمينة").files(a_request().about("محضر دورة مجلس الإدارة الأخيرة")).await;
    (cases, other)
}

async fn references(app: &TestApp, cases: &[CaseId]) -> Vec<String> {
    let mut references = Vec::new();
    for case in cases {
        references.push(app.case(*case).await.reference.to_string());
    }
    references.sort();
    references
}

fn listed(page: &Page) -> Vec<String> {
    let mut listed = page.texts("tbody th .ref");
    listed.sort();
    listed
}

fn became(page: &Page) -> Vec<(String, String)> {
    let mut rows: Vec<_> =
        page.texts("tbody th .ref").into_iter().zip(page.texts("tbody td[data-label]")).collect();
    rows.sort();
    rows
}

/// Puts what is proposed into a campaign of that name; its list.
async fn groups(visitor: &Visitor, name: &str) -> String {
    let form = visitor.opens("/fr/officer/campaigns").await.form("/bulk/group").with("name", name);
    let page = visitor.sends(&form).await;
    assert!(became(&page).iter().all(|(_, outcome)| outcome == "Fait."), "{}", page.text());
    let back = page.links().into_iter().find(|link| link.contains("campaign="));
    back.expect("the list of the campaign")
}

/// The form before an act on the whole list.
async fn begins(visitor: &Visitor, list: &str, act: &str) -> Page {
    let page = visitor.opens(list).await;
    let form = page.form("/officer/bulk");
    let form = listed(&page).iter().fold(form, |form, reference| form.with("case", reference));
    visitor.sends_only(&form.pressing("do", act)).await
}

fn answered(form: Form) -> Form {
    form.with("what-1", "تعويضات التنقل").with("answer-1", "supplied").with("text", "المبلغ الإجمالي منشور.")
}

on_both_engines! {
    async fn requests_with_the_same_words_are_proposed_and_grouped_by_a_person_alone(app) {
        let (cases, other) = files(app).await;
        app.receives(SILENT, "2020-01-01").await;
        app.citizen("نادية").files(a_request().about(ASKED).to(SILENT)).await;
        let officer = app.officer().await;
        let visitor = officer.at_a_browser().await;
        let page = visitor.opens("/fr/officer/campaigns").await;
        assert_eq!(listed(&page), references(app, &cases).await, "those of the institution that are alike");
        assert_eq!(app.count("campaign_cases").await, 0, "nothing is grouped by software");
        let nameless = visitor.sends_only(&page.form("/bulk/group")).await;
        assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", nameless.text());
        assert_eq!(app.count("campaigns").await, 0);

        let list = groups(&visitor, "Indemnités 2025").await;
        assert_eq!(listed(&visitor.opens(&list).await), references(app, &cases).await);
        for case in &cases {
            assert_eq!(app.history(*case).await, ["submitted"], "no event says which others there are");
            let reference = app.case(*case).await.reference;
            let page = visitor.opens(&format!("/fr/officer/cases/{reference}")).await;
            assert!(page.text().contains("Ajoutée à Indemnités 2025"), "{}", page.text());
        }
        let empty = visitor.opens("/fr/officer/campaigns").await;
        assert!(empty.text().contains("Aucune n’a été trouvée") && empty.text().contains("Indemnités 2025"));
        let alone = app.case(other).await.reference;
        let page = visitor.opens(&format!("/fr/officer/campaigns?like={alone}")).await;
        assert!(page.text().contains("Aucune n’a été trouvée"), "{}", page.text());
        let column = visitor.opens("/fr/officer?col=campaign").await;
        assert_eq!(column.texts("tbody td").iter().filter(|cell| *cell == "Indemnités 2025").count(), 3);
    }

    async fn a_later_request_like_it_is_offered_to_the_campaign_and_one_leaves_with_a_record(app) {
        let (cases, _) = files(app).await;
        let visitor = app.officer().await.at_a_browser().await;
        let list = groups(&visitor, "Indemnités 2025").await;
        let later = app.citizen("سعاد").files(a_request().about(ASKED)).await;
        let campaign = visitor.opens(&list).await.links().into_iter().find(|link| link.contains("/campaigns/"));
        let campaign = campaign.expect("its page");
        let page = visitor.opens(&campaign).await;
        assert_eq!(listed(&page), references(app, &[later]).await);
        visitor.sends(&page.form("/bulk/group")).await;
        assert_eq!(listed(&visitor.opens(&list).await).len(), 4);
        let again = visitor.sends(&page.form("/bulk/group")).await;
        assert_eq!(became(&again)[0].1, "Déjà fait par ce même formulaire.", "sent twice it is there once");

        let gone = references(app, &cases[..1]).await.remove(0);
        let form = visitor.opens(&list).await.form("/officer/bulk").with("case", &gone);
        let confirm = visitor.sends_only(&form.pressing("do", "ungroup")).await;
        assert_eq!(listed(&confirm), std::slice::from_ref(&gone), "nothing is done before it is confirmed");
        assert_eq!(listed(&visitor.opens(&list).await).len(), 4);
        visitor.sends(&confirm.main_form()).await;
        assert_eq!(listed(&visitor.opens(&list).await).len(), 3);
        let page = visitor.opens(&format!("/fr/officer/cases/{gone}")).await;
        assert!(page.text().contains("Retirée de Indemnités 2025"), "{}", page.text());
        assert_eq!(app.count("campaign_moves").await, 5, "who joined and who left is kept");
        for statement in ["update campaign_moves set what = 'x'", "delete from campaign_moves"] {
            assert!(app.tampers(statement).await.is_err(), "the engine did it: {statement}");
        }
        let form = visitor.opens(&campaign).await.forms().into_iter().find(|form| form.action == campaign);
        let form = form.expect("a form for the name");
        let nameless = visitor.sends_only(&form.clone().with("name", "")).await;
        assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
        let renamed = visitor.sends(&form.with("name", "Déplacements")).await;
        assert!(renamed.text().contains("Déplacements"), "{}", renamed.text());
    }

    async fn one_text_answers_each_requester_by_a_reply_of_their_own_and_once(app) {
        let (cases, other) = files(app).await;
        let officer = app.officer().await;
        let visitor = officer.at_a_browser().await;
        let list = groups(&visitor, "Indemnités 2025").await;
        // One of them is answered already.
        officer.answers(cases[2]).await.expect("answered apart");
        let written = begins(&visitor, &list, "reply").await;
        assert_eq!(listed(&written), references(app, &cases[..2]).await);
        let empty = visitor.sends_only(&written.main_form().pressing("do", "preview")).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let more = visitor.sends_only(&answered(written.main_form()).pressing("do", "add")).await;
        assert!(more.main_form().has("what-2"), "a second item");
        let letter = visitor.sends_only(&answered(written.main_form()).pressing("do", "preview")).await;
        assert_eq!(letter.status, StatusCode::OK, "{}", letter.text());
        assert!(letter.text().contains("المبلغ الإجمالي منشور."));
        for case in &cases[..2] {
            assert_eq!(app.history(*case).await, ["submitted"], "nothing is given before it is confirmed");
        }
        let send = letter.main_form().pressing("do", "send");
        let done = visitor.sends(&send).await;
        assert!(became(&done).iter().all(|(_, outcome)| outcome == "Fait."), "{}", done.text());
        let again = visitor.sends(&send).await;
        let before = "Déjà fait par ce même formulaire.";
        assert!(became(&again).iter().all(|(_, outcome)| outcome == before), "{}", again.text());

        let (one, two) = (app.case(cases[0]).await, app.case(cases[1]).await);
        for case in [&one, &two] {
            assert_eq!((case.stage, case.replies.len()), (Stage::Answered, 1));
            assert_eq!(app.queued(case.id).await, ["answer-ready", "receipt"], "a notice of their own");
        }
        assert_ne!(one.replies[0].text.id, two.replies[0].text.id);
        assert_ne!(one.replies[0].text.text, two.replies[0].text.text, "each is sealed apart");
        app.citizen("أمينة").reads_the_answer(cases[0]).await.expect("read");
        assert!(app.case(cases[0]).await.replies[0].sent.received_on.is_some());
        assert_eq!(app.case(cases[1]).await.replies[0].sent.received_on, None, "what one reads the other has not");
        assert_eq!(app.history(other).await, ["submitted"], "what is in no campaign is not answered");
    }

    async fn where_the_rules_refuse_one_it_is_told_with_its_reason_and_the_others_have_their_answer(app) {
        let (cases, other) = files(app).await;
        let officer = app.officer().await;
        let visitor = officer.at_a_browser().await;
        let list = groups(&visitor, "Indemnités 2025").await;
        let written = begins(&visitor, &list, "reply").await;
        let letter = visitor.sends_only(&answered(written.main_form()).pressing("do", "preview")).await;
        let mut send = letter.main_form().pressing("do", "send");
        // Meanwhile one is withdrawn, one is taken out, and a form that was bent names one that never was in it.
        app.citizen("أمينة").withdraws(cases[0]).await.expect("withdrawn");
        let mark = send.fields.iter().find(|field| field.name == "case").expect("a case").clone();
        let value = format!("{}:1", app.case(other).await.reference);
        send.fields.push(crate::support::web::Field { sent: Some(value.clone()), value, ..mark });
        let page = visitor.sends(&send).await;
        let became = became(&page);
        let of = async |case: CaseId| {
            let reference = app.case(case).await.reference.to_string();
            became.iter().find(|(one, _)| *one == reference).map(|(_, outcome)| outcome.clone()).expect("a row")
        };
        assert!(of(cases[0]).await.contains("a changé entre-temps"), "{}", page.text());
        assert_eq!((of(cases[1]).await.as_str(), of(cases[2]).await.as_str()), ("Fait.", "Fait."));
        assert!(of(other).await.contains("n’est pas dans cette campagne"), "{}", page.text());
        assert_eq!(app.history(other).await, ["submitted"]);
        let letters = [app.case(cases[1]).await, app.case(cases[2]).await];
        assert_eq!(letters.map(|case| case.stage), [Stage::Answered; 2]);
    }

    async fn one_extension_is_on_each_case_its_own_and_only_within_a_campaign(app) {
        let (cases, other) = files(app).await;
        let officer = app.officer().await;
        officer.extends(cases[0]).await.expect("in time");
        let visitor = officer.at_a_browser().await;
        assert!(!visitor.opens("/fr/officer").await.html().contains("value=\"extend\""), "not of any list");
        let list = groups(&visitor, "Indemnités 2025").await;
        let before = begins(&visitor, &list, "extend").await;
        assert_eq!(listed(&before), references(app, &cases[1..]).await, "what was extended is not extended again");
        let left_out = before.texts("section.notice li");
        assert!(left_out.len() == 1 && left_out[0].contains("Le délai a déjà été prorogé"), "{left_out:?}");
        let form = before.main_form();
        let groundless = visitor.sends_only(&form.clone().with("reasons", "عدد كبير")).await;
        assert_eq!(groundless.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", groundless.text());
        let form = form.with("ground", "x2").with("reasons", "عدد كبير من الوثائق");
        let page = visitor.sends(&form).await;
        assert!(became(&page).iter().all(|(_, outcome)| outcome == "Fait."), "{}", page.text());
        visitor.sends(&form).await;
        for case in &cases[1..] {
            let case = app.case(*case).await;
            assert_eq!(case.extensions.len(), 1);
            assert_eq!(app.history(case.id).await, ["submitted", "taken-on", "extended"]);
            assert!(app.queued(case.id).await.contains(&"extended".to_owned()), "{:?}", app.queued(case.id).await);
        }
        // The third-party ground needs a consultation at each case.
        let visitor = app.officer().await.at_a_browser().await;
        let bent = visitor.opens("/fr/officer").await.form("/officer/bulk");
        let bent = bent.with("case", &app.case(other).await.reference.to_string());
        let mut bent = bent.pressing("do", "note");
        bent.fields.iter_mut().filter(|field| field.name == "do").for_each(|field| {
            field.sent = field.sent.as_ref().map(|_| "extend".to_owned());
        });
        assert_eq!(visitor.sends_only(&bent).await.status, StatusCode::NOT_FOUND, "no campaign, no extension of many");
    }

    async fn a_text_for_all_tells_nobody_who_one_of_them_is(app) {
        let (cases, _) = files(app).await;
        let officer = app.officer().await;
        let visitor = officer.at_a_browser().await;
        let list = groups(&visitor, "Indemnités 2025").await;
        let (name, reference) = ("نادية العلوي", app.case(cases[1]).await.reference.to_string());
        for told in [format!("Monsieur {name} habite rue X"), format!("Comme pour {reference}")] {
            let form = begins(&visitor, &list, "extend").await.main_form().with("ground", "x2").with("reasons", &told);
            let refused = visitor.sends_only(&form).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}: {}", refused.text());
            assert!(refused.text().contains(&reference) && refused.html().contains(&told), "said, and kept: {}", refused.text());
            let written = begins(&visitor, &list, "reply").await.main_form();
            let honest = answered(written).with("answer-1", "withheld").with("ground-1", "r5").with("reasons-1", "غير واضح");
            let letter = visitor.sends_only(&honest.clone().pressing("do", "preview")).await;
            assert_eq!(letter.status, StatusCode::OK, "{}", letter.text());
            for (form, step) in [(honest, "preview"), (letter.main_form(), "send")] {
                for field in ["text", "reasons-1"] {
                    let refused = visitor.sends_only(&form.clone().with(field, &told).pressing("do", step)).await;
                    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{step}: {}", refused.text());
                    assert!(refused.html().contains(&format!("href=\"#{field}")), "{field}: {}", refused.html());
                }
            }
        }
        for case in &cases {
            assert_eq!(app.history(*case).await, ["submitted"], "nobody was told anything");
        }
    }

    async fn where_the_head_signs_each_answer_waits_for_the_signature(app) {
        let (cases, _) = files(app).await;
        let head = app.head().await.at_a_browser().await;
        let form = head.opens("/fr/head/sign-off").await.main_form().with("wish", "wanted");
        head.sends_only(&form).await;
        let visitor = app.officer().await.at_a_browser().await;
        let list = groups(&visitor, "Indemnités 2025").await;
        let written = begins(&visitor, &list, "reply").await;
        let letter = visitor.sends_only(&answered(written.main_form()).pressing("do", "preview")).await;
        assert!(letter.text().contains("Le président de l’institution signe"), "{}", letter.text());
        let page = visitor.sends(&letter.main_form().pressing("do", "send")).await;
        assert!(became(&page).iter().all(|(_, outcome)| outcome == "Fait."), "{}", page.text());
        for case in cases {
            let case = app.case(case).await;
            assert_eq!((case.proposals.len(), case.replies.len()), (1, 0), "it waits at each case");
        }
    }

    async fn a_campaign_is_of_its_institution_and_no_requester_learns_of_it(app) {
        let (cases, _) = files(app).await;
        let visitor = app.officer().await.at_a_browser().await;
        let list = groups(&visitor, "Indemnités 2025").await;
        let campaign = visitor.opens(&list).await.links().into_iter().find(|link| link.contains("/campaigns/"));
        let campaign = campaign.expect("its page");
        app.receives(SILENT, "2020-01-01").await;
        let stranger = app.appointed(Role::Officer, SILENT).await.at_a_browser().await;
        assert_eq!(stranger.opens(&campaign).await.status, StatusCode::NOT_FOUND);
        assert!(!stranger.opens("/fr/officer/campaigns").await.text().contains("Indemnités"));
        assert!(listed(&stranger.opens(&list).await).is_empty());
        let case = app.case(cases[0]).await;
        let secret = app.portal.keys.link_secret(case.id, case.link_generation);
        let page = app.visitor().opens(&format!("/fr/case/{}/{secret}", case.reference)).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.text().contains("Indemnités") && !page.text().contains("ampagne"), "{}", page.text());
        let bundle = format!("/fr/case/{}/{secret}/bundle", case.reference);
        let file = app.visitor().request(Method::GET, &bundle, None, Vec::new()).await;
        assert!(!file.html().contains("campaign"), "nor by the evidence that they keep");
    }
}
