//! What was told to a requester stays, seen through the pages: a corrected day of receipt and an extension that comes
//! and goes close nothing, the real silence after them has its own complaint, and each answer its own last day.

use super::rights::{complains, is_sound, last, reads_the_decision, rejects};
use crate::{
    notices::deliverer,
    support::{
        TestApp, a_request,
        actors::{Official, reply_text},
        on_both_engines,
        times::day,
        web::Visitor,
    },
};
use bayan::{
    app::links,
    domain::{
        case::{
            command::{Command, NoticeSubject, Proposed},
            ground::Ground,
            reply::ItemAnswer,
        },
        complaint::facts::{Reviewed, Timeliness},
        id::{CaseId, ReplyId},
        language::Language,
        law::Rule,
        sealed::ValueKind,
    },
    notifications::transport::Transport,
};
use mail_parser::MessageParser;

const REQUESTER: &str = "amina@example.invalid";

async fn link(app: &TestApp, case: CaseId) -> String {
    links::case_path(&app.portal.keys, &app.case(case).await, Language::Fr)
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}', '\u{2066}', '\u{2068}', '\u{2069}'], " ")
}

async fn guide(visitor: &Visitor, link: &str) -> String {
    plain(&visitor.opens(link).await.texts(".guide").join(" "))
}

/// The day of receipt, corrected by officer and head.
pub async fn corrects(officer: &Official<'_>, head: &Official<'_>, case: CaseId, to: &str) {
    let asked = officer.proposes(case, |sealer| Proposed::CorrectReceipt {
        received_on: day(to),
        evidence: sealer.seal_text(ValueKind::Evidence, "الطابع الصحيح".to_owned()),
    });
    let proposal = asked.await.expect("asked");
    head.confirms(case, proposal).await.expect("confirmed");
}

/// What the mails that wait tell the requester.
async fn mailed(app: &TestApp) -> Vec<String> {
    let memory = Transport::memory();
    deliverer(&app.portal, memory.clone()).pass().await.expect("mailed");
    let read = |mail: &Vec<u8>| {
        let read = MessageParser::default().parse(mail)?;
        let is_own = read.to()?.first()?.address()? == REQUESTER;
        let text = read.body_text(0)?.split_whitespace().collect::<Vec<_>>().join(" ");
        is_own.then(|| plain(&text))
    };
    memory.sent().iter().filter_map(read).collect()
}

async fn complaint_of_the_last(app: &TestApp, visitor: &Visitor, case: CaseId) -> String {
    let stored = app.case(case).await;
    let page = visitor.opens(&format!("{}/complaint/{}", link(app, case).await, last(&stored).id)).await;
    plain(&page.text())
}

async fn at_the_head(app: &TestApp, head: &Official<'_>, case: CaseId) -> String {
    let reference = last(&app.case(case).await).reference.to_string();
    let page = head.at_a_browser().await.opens(&format!("/fr/head/complaints/{reference}")).await;
    plain(&page.text())
}

on_both_engines! {
    async fn an_earlier_day_of_receipt_closes_no_complaint_that_was_told(app) {
        app.it_is("2026-04-10T10:00:00Z");
        let (officer, head) = (app.officer().await, app.head().await);
        let request = a_request().in_language(Language::Fr);
        let case = officer.registers_for(request, "2026-04-10", Some(REQUESTER)).await.expect("registered").case;
        let (visitor, link) = (app.visitor(), link(app, case).await);
        app.it_is("2026-05-20T10:00:00Z");
        assert!(guide(&visitor, &link).await.contains("10 juin 2026"));
        mailed(app).await;
        app.it_is("2026-05-21T10:00:00Z");
        corrects(&officer, &head, case, "2026-03-02").await;
        let mails = mailed(app).await;
        let [told] = &mails[..] else { panic!("one mail: {mails:?}") };
        assert!(told.contains("10 juin 2026") && told.contains("plainte"), "the last day is told: {told}");
        assert!(!told.contains("29 avril"), "and none that has passed: {told}");
        let said = guide(&visitor, &link).await;
        assert!(said.contains("10 juin 2026") && !said.contains("Le délai de la plainte au président est passé"), "{said}");
        assert!(said.contains("annoncé"), "counted from an end that was told: {said}");
        app.it_is("2026-06-10T22:00:00Z");
        complains(&visitor, &link).await;
        assert_eq!(last(&app.case(case).await).timeliness, Timeliness::InTime { file_by: Some(day("2026-06-10")) });
        let page = at_the_head(app, &head, case).await;
        assert!(!page.contains("Hors délai"), "{page}");
        is_sound(app).await;
    }

    async fn a_correction_tells_both_days_while_the_answer_is_awaited(app) {
        app.it_is("2026-02-23T10:00:00Z");
        let (officer, head) = (app.officer().await, app.head().await);
        let request = a_request().in_language(Language::Fr);
        let case = officer.registers_for(request, "2026-02-23", Some(REQUESTER)).await.expect("registered").case;
        mailed(app).await;
        app.it_is("2026-03-02T10:00:00Z");
        corrects(&officer, &head, case, "2026-02-20").await;
        let mails = mailed(app).await;
        let [told] = &mails[..] else { panic!("one mail: {mails:?}") };
        assert!(told.contains("21 avril 2026") && told.contains("22 avril 2026"), "{told}");
        app.it_is("2026-03-24T10:00:00Z");
        officer.refuses(case, Ground::Unclear).await.expect("refused in time");
        mailed(app).await;
        corrects(&officer, &head, case, "2026-02-23").await;
        let mails = mailed(app).await;
        let [told] = &mails[..] else { panic!("one mail: {mails:?}") };
        assert!(!told.contains("plainte"), "of an answer its own notice tells: {told}");
    }

    async fn the_silence_after_a_restored_extension_is_complained_of_by_itself(app) {
        let (officer, head) = (app.officer().await, app.head().await);
        let case = app.citizen_without_email("أمينة").files(a_request().in_language(Language::Fr)).await;
        let (visitor, link) = (app.visitor(), link(app, case).await);
        app.it_is("2026-03-25T10:00:00Z");
        officer.extends(case).await.expect("in time, by letter");
        app.it_is("2026-03-26T01:00:00Z");
        app.portal_does(case, Command::LapseExtension { rule: Rule::Answer }).await.expect("nothing had left");
        app.it_is("2026-03-27T10:00:00Z");
        complains(&visitor, &link).await;
        let first = last(&app.case(case).await).id;
        let message = app.message(case, "extended").await;
        let subject = NoticeSubject::Extension { rule: Rule::Answer };
        let dispatched = officer.tries_to(case, |sealer| Command::RecordDispatch {
            message,
            subject,
            on: day("2026-03-25"),
            proof: sealer.seal_text(ValueKind::Evidence, "وصل البريد المضمون".to_owned()),
        });
        dispatched.await.expect("the proof of the post");
        for page in [complaint_of_the_last(app, &visitor, case).await, at_the_head(app, &head, case).await] {
            assert!(page.contains("25 mars 2026") && !page.contains("22 avril"), "as it was filed: {page}");
        }
        app.it_is("2026-04-09T10:00:00Z");
        rejects(&head, case, first).await;
        reads_the_decision(&visitor, &link).await;
        app.it_is("2026-04-23T10:00:00Z");
        let said = guide(&visitor, &link).await;
        assert!(said.contains("21 mai 2026"), "the real silence: {said}");
        app.it_is("2026-05-21T10:00:00Z");
        let form = visitor.opens(&format!("{link}/complaint?step=head")).await.main_form();
        let sent = visitor.sends(&form).await;
        assert!(sent.path.ends_with("/filed"), "{}", sent.text());
        let stored = app.case(case).await;
        assert_eq!(last(&stored).reviewed, Reviewed::Silence { rule: Rule::Answer });
        assert_eq!(last(&stored).timeliness, Timeliness::InTime { file_by: Some(day("2026-05-21")) });
        for page in [complaint_of_the_last(app, &visitor, case).await, at_the_head(app, &head, case).await] {
            assert!(page.contains("22 avril 2026"), "{page}");
        }
        is_sound(app).await;
    }

    async fn the_silence_after_a_later_day_of_receipt_is_complained_of_by_itself(app) {
        let (officer, head) = (app.officer().await, app.head().await);
        app.it_is("2026-02-23T10:00:00Z");
        let request = a_request().in_language(Language::Fr);
        let case = officer.registers_for(request, "2026-02-02", Some(REQUESTER)).await.expect("registered").case;
        let (visitor, link) = (app.visitor(), link(app, case).await);
        app.it_is("2026-03-09T10:00:00Z");
        let by = guide(&visitor, &link).await;
        complains(&visitor, &link).await;
        let first = last(&app.case(case).await).id;
        let filed = complaint_of_the_last(app, &visitor, case).await;
        assert!(by.contains("Aucune réponse") && filed.contains("2 mars 2026"), "{by} {filed}");
        app.it_is("2026-03-10T10:00:00Z");
        corrects(&officer, &head, case, "2026-02-23").await;
        let page = complaint_of_the_last(app, &visitor, case).await;
        assert!(page.contains("2 mars 2026") && !page.contains("25 mars"), "as it was filed: {page}");
        app.it_is("2026-03-20T10:00:00Z");
        rejects(&head, case, first).await;
        reads_the_decision(&visitor, &link).await;
        app.it_is("2026-04-22T10:00:00Z");
        assert!(guide(&visitor, &link).await.contains("22 avril 2026"));
        let form = visitor.opens(&format!("{link}/complaint?step=head")).await.main_form();
        visitor.sends(&form).await;
        assert_eq!(last(&app.case(case).await).timeliness, Timeliness::InTime { file_by: Some(day("2026-04-22")) });
        is_sound(app).await;
    }

    async fn two_answers_of_one_day_have_each_its_own_last_day(app) {
        app.it_is("2026-10-01T10:00:00Z");
        let officer = app.officer().await;
        let citizen = app.citizen("أمينة");
        let case = citizen.files(a_request().in_language(Language::Fr)).await;
        let (visitor, link) = (app.visitor(), link(app, case).await);
        app.it_is("2026-10-05T09:00:00Z");
        let interim = ReplyId(app.portal.clock.id());
        let first = officer.tries_to(case, |sealer| {
            Command::Reply(reply_text(interim, false, ItemAnswer::Supplied, sealer))
        });
        first.await.expect("answered at first");
        citizen.reads_the_answer(case).await.expect("read");
        app.it_is("2026-10-05T11:00:00Z");
        officer.refuses(case, Ground::Unclear).await.expect("refused on the same day");
        mailed(app).await;
        app.it_is("2026-10-20T10:00:00Z");
        citizen.reads_the_answer(case).await.expect("read");
        let own = app.case(case).await.replies[1].text.id;
        let page = plain(&visitor.opens(&format!("{link}/answer/{own}")).await.text());
        assert!(page.contains("19 novembre 2026") && !page.contains("2 novembre"), "{page}");
        let page = plain(&visitor.opens(&format!("{link}/answer/{interim}")).await.text());
        assert!(page.contains("2 novembre 2026") && !page.contains("19 novembre"), "{page}");
        let said = guide(&visitor, &link).await;
        assert!(said.contains("2 novembre 2026") && said.contains("19 novembre 2026"), "{said}");
        app.it_is("2026-11-18T10:00:00Z");
        complains(&visitor, &link).await;
        let stored = app.case(case).await;
        assert_eq!(last(&stored).reviewed, Reviewed::Reply { reply: own });
        assert_eq!(last(&stored).timeliness, Timeliness::InTime { file_by: Some(day("2026-11-19")) });
    }
}
