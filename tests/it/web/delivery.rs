//! Delivery through the pages (art. 15): appointments that the requester hears of, and proof of what was handed
//! over. It moves no clock.

use crate::support::{
    TestApp, a_request, on_both_engines,
    web::{Page, Visitor},
};
use axum::http::StatusCode;
use bayan::{app::links, domain::id::CaseId, notifications::transport::Transport};
use mail_parser::MessageParser;

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

const APPOINTMENT: [(&str, &str); 5] = [
    ("mode", "consultation"),
    ("on", "2026-02-25"),
    ("at", "10h30"),
    ("place", "قاعة الأرشيف، الطابق الثاني"),
    ("bring", "البطاقة الوطنية"),
];

on_both_engines! {
    async fn an_appointment_is_told_changed_missed_and_made_again(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let official = app.officer().await;
        official.answers(case).await.expect("supplied");
        let (address, officer) = (path(app, case).await, official.at_a_browser().await);
        let before = app.case(case).await.clocks;
        let done = act(&officer, &address, "appoint", &APPOINTMENT).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let memory = Transport::memory();
        crate::notices::deliverer(&app.portal, memory.clone()).pass().await.expect("sent");
        let told = memory.sent().iter().any(|raw| {
            let text = MessageParser::default().parse(raw).and_then(|mail| Some(mail.body_text(0)?.into_owned()));
            let text = text.unwrap_or_default();
            ["10:30", "قاعة الأرشيف", "البطاقة الوطنية"].iter().all(|one| text.contains(one))
        });
        assert!(told, "the mail says where, when and what to bring");
        let page = own_page(app, case).await.text();
        assert!(page.contains("25 février 2026") && page.contains("10:30"), "{page}");
        let mut changed = APPOINTMENT;
        changed[1].1 = "2026-02-26";
        act(&officer, &address, "appoint", &changed).await;
        let page = own_page(app, case).await.text();
        assert!(page.contains("26 février 2026") && page.contains("remplacé par un autre"), "{page}");
        let early = officer.opens(&address).await.links();
        assert!(early.iter().all(|link| !link.ends_with("/record-missed")), "not before its day");
        app.it_is("2026-02-26T16:00:00Z");
        let officer = official.at_a_browser().await;
        let done = act(&officer, &address, "record-missed", &[("by", "requester"), ("note", "لم تحضر")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let page = own_page(app, case).await.text();
        assert!(page.contains("le demandeur n’est pas venu") && !page.contains("لم تحضر"), "{page}");
        assert!(app.queued(case).await.contains(&"appointment-missed".to_owned()));
        changed[1].1 = "2026-03-02";
        assert_eq!(act(&officer, &address, "appoint", &changed).await.status, StatusCode::SEE_OTHER);
        assert_eq!(app.case(case).await.clocks, before, "it moves no clock");
    }

    async fn an_appointment_lies_within_the_days_and_hours_of_work(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let official = app.officer().await;
        let (address, officer) = (path(app, case).await, official.at_a_browser().await);
        let acts = officer.opens(&address).await.links();
        assert!(acts.iter().all(|link| !link.ends_with("/appoint")), "nothing is supplied yet");
        official.answers(case).await.expect("supplied");
        for (wrong, said) in [
            (("on", "2026-02-28"), "pas un jour ouvrable"),
            (("on", "2026-02-20"), "passé"),
            (("on", "2031-12-02"), "trop loin"),
            (("on", "9999-12-31"), "trop loin"),
            (("at", "20:00"), "hors des heures"),
            (("at", "matin"), "écrivez une heure"),
            (("place", ""), "Lieu"),
        ] {
            let fields: Vec<_> = APPOINTMENT.iter().copied().chain([wrong]).collect();
            let page = act(&officer, &address, "appoint", &fields).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
            assert!(page.texts(".is-wrong").join(" ").contains(said), "at its field, {said}: {}", page.text());
            assert!(page.main_form().values().contains(&("bring".to_owned(), "البطاقة الوطنية".to_owned())));
        }
    }

    async fn whoever_has_no_address_for_mail_gets_the_appointment_as_a_letter(app) {
        let case = app.citizen_without_email("أمينة").files(a_request()).await;
        let official = app.officer().await;
        official.answers(case).await.expect("supplied");
        let (address, officer) = (path(app, case).await, official.at_a_browser().await);
        act(&officer, &address, "appoint", &APPOINTMENT).await;
        let id = app.message(case, "appointed").await;
        let letter = officer.opens(&format!("/fr/officer/letters/{id}")).await;
        let printed = letter.texts("article.letter").join(" ");
        for told in ["10:30", "قاعة الأرشيف", "البطاقة الوطنية", "25 فبراير 2026"] {
            assert!(printed.contains(told), "{told}: {printed}");
        }
    }

    async fn proof_of_what_was_handed_over_stands_on_the_page_and_in_the_history(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let official = app.officer().await;
        official.answers(case).await.expect("supplied");
        let (address, officer) = (path(app, case).await, official.at_a_browser().await);
        let fields = [("mode", "pickup"), ("on", "2026-02-20"), ("proof", "signature"), ("evidence", "وصل 41")];
        let early = act(&officer, &address, "record-delivery", &fields).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "not before the reply");
        let mut right = fields;
        right[1].1 = "2026-02-23";
        let mut unlike = right;
        unlike[2].1 = "postal";
        let unlike = act(&officer, &address, "record-delivery", &unlike).await;
        assert_eq!(unlike.status, StatusCode::UNPROCESSABLE_ENTITY, "fetched on the spot, proven by the post");
        let done = act(&officer, &address, "record-delivery", &right).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let page = officer.opens(&address).await.text();
        assert!(page.contains("Copies retirées sur place (signature)") && page.contains("وصل 41"), "{page}");
        let own = own_page(app, case).await.text();
        assert!(own.contains("Les informations ont été remises") && own.contains("وصل 41"), "{own}");
        assert_eq!(app.case(case).await.replies[0].sent.received_on, None, "it is no receipt of the answer");
    }
}
