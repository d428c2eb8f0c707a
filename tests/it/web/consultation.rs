//! Consulting a third party through the pages (art. 9): asked without a name, answered by its own link, weighed
//! by the office, and decided in time whatever it says.

use crate::support::{
    TestApp, a_request,
    actors::{disclosing, reply_text},
    answers::{files_through_the_pages, filled_in},
    on_both_engines,
    web::{Page, Visitor},
};
use axum::http::StatusCode;
use bayan::{
    app::links,
    domain::{
        case::{
            command::{Command, ConsultationEnd, NoticeSubject},
            consultation::Disclosure,
            reply::{ItemAnswer, Road},
            stage::Stage,
        },
        id::{CaseId, ReplyId},
    },
    notifications::transport::Transport,
};
use mail_parser::MessageParser;

/// What of the requester and of the request must never reach a third party.
const CANARIES: [&str; 7] = [
    "فاطمة الزهراء",
    "بناني",
    "fatima@example.invalid",
    "زنقة الأطلس",
    "AB123456",
    "ميزانية الطرق القروية",
    "محاضر دورات المجلس",
];

const CONCERNS: &str = "الأثمان الأحادية الواردة في عرضكم لسنة 2025";

async fn path(app: &TestApp, case: CaseId) -> String {
    format!("/fr/officer/cases/{}", app.case(case).await.reference)
}

async fn act(visitor: &Visitor, case: &str, act: &str, fields: &[(&str, &str)]) -> Page {
    let form = visitor.opens(&format!("{case}/{act}")).await.main_form();
    let form = fields.iter().fold(form, |form, (name, value)| form.with(name, value));
    visitor.sends_only(&form).await
}

const ASKED: [(&str, &str); 5] = [
    ("third", "شركة أشغال الأطلس"),
    ("concerns", CONCERNS),
    ("email", "atlas@example.invalid"),
    ("language", "ar"),
    ("by", "2026-03-09"),
];

/// A case filed through the pages, and its only one.
async fn filed(app: &TestApp) -> CaseId {
    files_through_the_pages(&app.visitor(), "ar", |form| form).await;
    CaseId(app.rows("select id from cases", []).await[0].try_get("", "id").expect("an id"))
}

/// The page of the last consultation, as its mail has it.
async fn page_of_third_party(app: &TestApp, case: CaseId) -> String {
    let case = app.case(case).await;
    let id = case.consultations.last().expect("a consultation").id;
    format!("/ar/{}", links::consultation_place(&app.portal.keys, &case, id).expect("a place"))
}

/// Sends what is queued and reads it: to whom, and all that the mail says.
async fn mails(app: &TestApp) -> Vec<String> {
    let memory = Transport::memory();
    crate::notices::deliverer(&app.portal, memory.clone()).pass().await.expect("a pass");
    let read = |raw: &Vec<u8>| {
        let mail = MessageParser::default().parse(raw).expect("a mail");
        let to = mail.to().and_then(|to| to.first()).and_then(|one| one.address()).unwrap_or_default();
        let (text, html) = (mail.body_text(0).expect("text"), mail.body_html(0).expect("html"));
        format!("{to}\n{}\n{text}\n{html}", mail.subject().unwrap_or_default())
    };
    memory.sent().iter().map(read).collect()
}

/// The field in which a reply says what becomes of the information of the last third party.
async fn disclosed(app: &TestApp, case: CaseId) -> String {
    format!("disclosed-{}", app.case(case).await.consultations.last().expect("a consultation").id)
}

/// The page of a third party that was asked, for whoever fills in its form.
pub(super) async fn page_to_answer(app: &TestApp) -> String {
    let case = filed(app).await;
    let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
    act(&officer, &address, "open-consultation", &ASKED).await;
    page_of_third_party(app, case).await
}

const PDF: &[u8] = b"%PDF-1.7\nthe contract";

fn is_anonymous(text: &str) {
    for canary in CANARIES {
        assert!(!text.contains(canary), "{canary} reached the third party: {text}");
    }
}

on_both_engines! {
    async fn a_third_party_is_asked_without_a_name_answers_once_and_is_weighed(app) {
        let case = filed(app).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        let due = app.case(case).await.act_by();
        let done = act(&officer, &address, "open-consultation", &ASKED).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let link = page_of_third_party(app, case).await;
        let mail = mails(app).await.into_iter().find(|mail| mail.starts_with("atlas@")).expect("a mail");
        assert!(mail.contains(&link.replace("/ar/consultation", "https://bayan.example.ma/ar/consultation")), "{mail}");
        assert!(!mail.contains(CONCERNS), "a mail carries reference and link: {mail}");
        is_anonymous(&mail);
        assert_eq!(app.case(case).await.consultations[0].notified_on, Some(app.portal.clock.today()));

        let third = app.visitor();
        let page = third.opens(&link).await;
        assert!(page.text().contains(CONCERNS), "{}", page.text());
        is_anonymous(&page.html());
        assert_eq!((page.header("x-robots-tag"), page.header("referrer-policy")), ("noindex", "same-origin"));
        let faulty = third.sends_only(&page.main_form().with("answer", "refused")).await;
        assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY, "reasons are weighed, so they are needed");
        let form = faulty.main_form().with("reasons", "سر الصنع");
        assert!(form.values().contains(&("answer".to_owned(), "refused".to_owned())), "the choice is kept");
        assert_eq!(third.sends_only(&form).await.status, StatusCode::SEE_OTHER);
        let other = third.sends_only(&form.clone().with("answer", "consented").with("reasons", "تراجعنا")).await;
        assert_eq!(other.status, StatusCode::CONFLICT);
        for said in ["جوابكم الأول هو المعتمد", "تراجعنا", "سر الصنع"] {
            assert!(other.text().contains(said), "{said}: {}", other.text());
        }
        let again = third.sends(&form).await;
        assert!(again.text().contains("سر الصنع") && again.forms().iter().all(|form| !form.has("answer")), "{}", again.text());
        is_anonymous(&again.html());
        assert_eq!(app.history(case).await, ["submitted", "taken-on", "consultation-opened", "notice-left", "third-party"]);
        assert!(app.queued(case).await.contains(&"third-party-answered".to_owned()));

        let page = officer.opens(&address).await;
        assert!(page.text().contains("سر الصنع"), "the office reads the reasons");
        let which = app.case(case).await.consultations[0].id.to_string();
        let other = [("which", which.as_str()), ("end", "consented"), ("reasons", "x")];
        let other = act(&officer, &address, "close-consultation", &other).await;
        assert!(other.text().contains("répondu lui-même"), "{}", other.text());
        let weighed = [("which", which.as_str()), ("end", "refused"), ("reasons", "الأثمان غير سرية")];
        let done = act(&officer, &address, "close-consultation", &weighed).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(app.case(case).await.act_by(), due, "nothing of it moved the clock");
        let after = third.opens(&link).await.text();
        assert!(after.contains("انتهت هذه الاستشارة"), "{after}");
    }

    async fn a_third_party_encloses_files_that_the_office_reads_and_nobody_else(app) {
        let case = filed(app).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        act(&officer, &address, "open-consultation", &ASKED).await;
        let (link, third) = (page_of_third_party(app, case).await, app.visitor());
        let form = third.opens(&link).await.main_form().with("answer", "refused");
        let faulty = third.sends_only(&form.attaching("files", "عقد السرية.pdf", PDF)).await;
        assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY, "no reasons");
        assert_eq!(faulty.texts(".kept bdi").first().map(String::as_str), Some("عقد السرية.pdf"));
        let form = faulty.main_form().with("reasons", "سر الصنع");
        assert_eq!(third.sends_only(&form).await.status, StatusCode::SEE_OTHER);
        let again = third.sends_only(&form).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "the same form twice is one answer");
        assert!(third.opens(&link).await.text().contains("عقد السرية.pdf"), "it sees what it enclosed");
        let answered = app.case(case).await.consultations.remove(0).answered.expect("answered");
        let [file] = answered.files.as_slice() else { panic!("one file: {:?}", answered.files) };
        let page = officer.opens(&address).await;
        let href = page.links().into_iter().find(|link| link.ends_with(&file.file.to_string()));
        let download = officer.opens(&href.expect("a link to the file")).await;
        assert_eq!((download.status, download.body.as_slice()), (StatusCode::OK, PDF));
        assert!(download.header("content-security-policy").contains("sandbox"), "{:?}", download.headers);
        let stored = app.case(case).await;
        let own = format!("/ar/{}", links::case_place(&app.portal.keys, &stored));
        assert!(!app.visitor().opens(&own).await.html().contains("عقد السرية"), "not the requester's");
        for place in [format!("{own}/file/{}", file.file), format!("{link}/file/{}", file.file)] {
            assert_eq!(app.visitor().opens(&place).await.status, StatusCode::NOT_FOUND, "{place}");
        }
    }

    async fn the_third_party_is_told_what_was_decided_of_its_information_and_never_who_asked(app) {
        let case = filed(app).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        act(&officer, &address, "open-consultation", &ASKED).await;
        let (link, third) = (page_of_third_party(app, case).await, app.visitor());
        let form = third.opens(&link).await.main_form().with("answer", "refused").with("reasons", "سر الصنع");
        third.sends_only(&form).await;
        mails(app).await;
        let form = filled_in(officer.opens(&format!("{address}/reply")).await.main_form());
        let silent = officer.sends_only(&form.clone().pressing("do", "preview")).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "the third party is to be told something");
        assert!(silent.text().contains("Les informations qui le concernent"), "{}", silent.text());
        let field = disclosed(app, case).await;
        let preview = officer.sends_only(&form.clone().with(&field, "withheld").pressing("do", "preview")).await;
        let contradicted = officer.sends_only(&preview.main_form().pressing("do", "send")).await;
        assert_eq!(contradicted.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(contradicted.text().contains("contredit la réponse"), "{}", contradicted.text());
        let preview = officer.sends_only(&form.with(&field, "supplied").pressing("do", "preview")).await;
        assert!(preview.text().contains("Communiquées"), "{}", preview.text());
        let done = officer.sends_only(&preview.main_form().pressing("do", "send")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());

        let mail = mails(app).await.into_iter().find(|mail| mail.starts_with("atlas@")).expect("a mail");
        assert!(mail.contains("قررت المؤسسة تقديم هذه المعلومات"), "{mail}");
        assert!(mail.contains(&link.replace("/ar/consultation", "https://bayan.example.ma/ar/consultation")), "{mail}");
        assert!(!mail.contains(CONCERNS) && !mail.contains("/ar/case/"), "{mail}");
        is_anonymous(&mail);
        let page = third.opens(&link).await;
        assert!(page.text().contains("قررت المؤسسة تقديم المعلومات التي تعنيكم"), "{}", page.text());
        assert!(page.forms().iter().all(|form| !form.has("answer")), "nothing is left to answer");
        is_anonymous(&page.html());
        let today = app.portal.clock.today();
        let decided = app.case(case).await.consultations.remove(0).decided.expect("decided");
        assert_eq!((decided.on, decided.told_on), (today, Some(today)));
        assert!(officer.opens(&address).await.text().contains("avisé de la décision"));
        let stored = app.case(case).await;
        let own = app.visitor().opens(&format!("/ar/{}", links::case_place(&app.portal.keys, &stored))).await;
        for confided in ["شركة أشغال الأطلس", "سر الصنع", "المعلومات التي تعني الغير"] {
            assert!(!own.html().contains(confided), "{confided} reached the requester");
        }
    }

    async fn a_decision_that_no_mail_can_tell_waits_as_a_letter_that_names_nobody(app) {
        let case = filed(app).await;
        let (address, official) = (path(app, case).await, app.officer().await);
        let officer = official.at_a_browser().await;
        let mut fields = ASKED;
        fields[2] = ("address", "شارع محمد الخامس، الدار البيضاء");
        act(&officer, &address, "open-consultation", &fields).await;
        let before = app.case(case).await;
        let reply = official.tries_to(case, |sealer| {
            let text = reply_text(ReplyId(app.portal.clock.id()), true, ItemAnswer::Supplied, sealer);
            Command::Reply(disclosing(&before, Disclosure::Supplied, text))
        });
        reply.await.expect("answered");
        let message = app.message(case, "third-party-told").await;
        let letter = officer.opens(&format!("/fr/officer/letters/{message}")).await;
        let printed = letter.texts("article.letter").join(" ");
        for told in ["شركة أشغال الأطلس", "شارع محمد الخامس", CONCERNS, "قررت المؤسسة تقديم هذه المعلومات"] {
            assert!(printed.contains(told), "{told}: {printed}");
        }
        is_anonymous(&printed);
        let form = letter.main_form().with("proof", "RR 8");
        assert_eq!(officer.sends_only(&form).await.status, StatusCode::SEE_OTHER);
        let consultation = app.case(case).await.consultations.remove(0);
        assert_eq!(consultation.decided.and_then(|one| one.told_on), Some(app.portal.clock.today()));
        assert_eq!(consultation.notified_on, None, "the letter that asked still waits");
    }

    async fn a_case_that_ends_undecided_says_so_to_the_third_party(app) {
        let case = filed(app).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        act(&officer, &address, "open-consultation", &ASKED).await;
        app.citizen("فاطمة").withdraws(case).await.expect("withdrawn");
        let page = app.visitor().opens(&page_of_third_party(app, case).await).await;
        assert!(page.text().contains("انتهى الملف دون قرار"), "{}", page.text());
        is_anonymous(&page.html());
    }

    async fn what_is_written_for_a_third_party_may_not_show_the_request(app) {
        let case = filed(app).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        let named = "شركة أشغال الأطلس (طلب فاطمة الزهراء بناني)";
        let slips = ["طلب من فاطمة الزهراء بناني", "تطلبها السيدة بنّاني", "fatima@example.invalid", "ميزانية الطرق القروية"];
        for (at, slip) in slips.into_iter().map(|slip| (1, slip)).chain([(0, named)]) {
            let mut fields = ASKED;
            fields[at].1 = slip;
            let page = act(&officer, &address, "open-consultation", &fields).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{slip}");
            assert!(page.text().contains("nomme le demandeur"), "{}", page.text());
            assert!(page.main_form().values().contains(&("third".to_owned(), fields[0].1.to_owned())));
        }
        let mut nowhere = ASKED;
        nowhere[2].1 = "";
        let page = act(&officer, &address, "open-consultation", &nowhere).await;
        assert!(page.text().contains("adresse postale"), "{}", page.text());
        assert!(app.case(case).await.consultations.is_empty());
    }

    async fn whoever_signs_the_request_is_not_named_by_its_signature(app) {
        let signed = "أطلب الأثمان المقترحة في صفقة 12 لسنة 2025.\n\nمع الشكر، فاطمة الزهراء بناني";
        files_through_the_pages(&app.visitor(), "ar", |form| {
            let asks = form.fields.iter().any(|field| field.name == "information");
            if asks { form.with("information", signed) } else { form }
        }).await;
        let case = CaseId(app.rows("select id from cases", []).await[0].try_get("", "id").expect("an id"));
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        for (at, slip) in [(1, "تريد السيدة بناني معرفة أثمانكم"), (1, "طلب بناني حول أثمانكم"), (0, "شركة أشغال الأطلس، طلب بناني")] {
            let mut fields = ASKED;
            fields[at].1 = slip;
            let page = act(&officer, &address, "open-consultation", &fields).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{slip}");
            assert!(page.text().contains("nomme le demandeur"), "{}", page.text());
        }
        assert!(app.case(case).await.consultations.is_empty());
    }

    async fn without_an_address_for_mail_a_letter_waits_that_names_nobody(app) {
        let case = filed(app).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        let mut fields = ASKED;
        fields[2] = ("address", "شارع محمد الخامس، الدار البيضاء");
        let done = act(&officer, &address, "open-consultation", &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(app.case(case).await.consultations[0].road, Some(Road::Letter));
        let queue = officer.opens("/fr/officer/letters").await;
        let letter = queue.links().into_iter().find(|link| link.contains("/letters/")).expect("a letter");
        let letter = officer.opens(&letter).await;
        let printed = letter.texts("article.letter").join(" ");
        for told in ["شركة أشغال الأطلس", "شارع محمد الخامس", CONCERNS, "/consultation/"] {
            assert!(printed.contains(told), "{told}: {printed}");
        }
        is_anonymous(&printed);
        let form = letter.main_form().with("proof", "RR 7");
        assert_eq!(officer.sends_only(&form).await.status, StatusCode::SEE_OTHER);
        assert_eq!(app.case(case).await.consultations[0].notified_on, Some(app.portal.clock.today()));
        let story = officer.opens(&address).await.texts("ol.story > li").join(" ");
        assert!(story.contains("Lettre partieConsultation d’un tiers"), "which letter: {story}");
    }

    async fn a_mail_that_reaches_no_third_party_waits_as_a_letter(app) {
        let case = filed(app).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        act(&officer, &address, "open-consultation", &ASKED).await;
        let message = app.message(case, "third-party-asked").await;
        let subject = NoticeSubject::Consultation { consultation: app.case(case).await.consultations[0].id };
        let given_up = Command::SettleNotice { message, subject, left: false };
        app.portal_does(case, given_up).await.expect("given up");
        let consultation = app.case(case).await.consultations.remove(0);
        assert_eq!((consultation.road, consultation.notified_on), (Some(Road::Letter), None));
        let letter = officer.opens(&format!("/fr/officer/letters/{message}")).await;
        is_anonymous(&letter.texts("article.letter").join(" "));
    }

    async fn a_link_that_went_astray_is_dead_and_a_new_one_goes_to_the_right_address(app) {
        let case = filed(app).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        act(&officer, &address, "open-consultation", &ASKED).await;
        let old = page_of_third_party(app, case).await;
        let form = app.visitor();
        let form = (form.opens(&old).await.main_form().with("answer", "consented"), form);
        let which = app.case(case).await.consultations[0].id.to_string();
        let anew = [("which", which.as_str()), ("email", "right@example.invalid"), ("reasons", "عنوان خاطئ")];
        let done = act(&officer, &address, "renew-consultation", &anew).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(app.visitor().opens(&old).await.status, StatusCode::NOT_FOUND);
        assert_eq!(form.1.sends_only(&form.0).await.status, StatusCode::NOT_FOUND);
        let new = page_of_third_party(app, case).await;
        assert_ne!(new, old);
        assert_eq!(app.visitor().opens(&new).await.status, StatusCode::OK);
        assert!(mails(app).await.iter().any(|mail| mail.starts_with("right@") && mail.contains(&new)));
    }

    async fn neither_the_link_of_the_case_nor_another_opens_a_consultation(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        act(&officer, &address, "open-consultation", &ASKED).await;
        let link = page_of_third_party(app, case).await;
        let stored = app.case(case).await;
        let own = app.portal.keys.link_secret(case, 0);
        let (place, secret) = link.rsplit_once('/').expect("a secret");
        for wrong in [
            format!("{place}/{own}"),
            format!("{place}/x"),
            format!("{}/{secret}", place.replace(".1", ".2")),
            format!("{}/{secret}", place.replace(".1", "")),
            format!("/ar/case/{}/{secret}", stored.reference),
        ] {
            assert_eq!(app.visitor().opens(&wrong).await.status, StatusCode::NOT_FOUND, "{wrong}");
        }
    }

    async fn the_reply_warns_of_an_open_consultation_closes_it_and_the_third_party_reads_so(app) {
        let case = filed(app).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        act(&officer, &address, "open-consultation", &ASKED).await;
        let link = page_of_third_party(app, case).await;
        let third = app.visitor();
        let late = third.opens(&link).await.main_form().with("answer", "consented");
        let page = officer.opens(&format!("{address}/reply")).await;
        assert!(page.text().contains("شركة أشغال الأطلس"), "{}", page.text());
        let form = filled_in(page.main_form()).with(&disclosed(app, case).await, "supplied");
        let preview = officer.sends_only(&form.pressing("do", "preview")).await;
        assert!(preview.text().contains("شركة أشغال الأطلس"), "{}", preview.text());
        let done = officer.sends_only(&preview.main_form().pressing("do", "send")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let answered = app.case(case).await;
        assert_eq!(answered.stage, Stage::Answered);
        assert_eq!(answered.consultations[0].closed.map(|(_, end)| end), Some(ConsultationEnd::Overtaken));
        let told = third.sends(&late).await;
        assert!(told.text().contains("قررت المؤسسة تقديم المعلومات التي تعنيكم"), "{}", told.text());
        assert_eq!(app.case(case).await.consultations[0].answered, None);
    }

    async fn the_requester_learns_that_somebody_is_consulted_and_not_what_they_say(app) {
        let case = filed(app).await;
        let (address, officer) = (path(app, case).await, app.officer().await.at_a_browser().await);
        act(&officer, &address, "open-consultation", &ASKED).await;
        let third = app.visitor();
        let form = third.opens(&page_of_third_party(app, case).await).await.main_form();
        third.sends(&form.with("answer", "partly").with("reasons", "سر الصنع")).await;
        let stored = app.case(case).await;
        let own = format!("/ar/{}", links::case_place(&app.portal.keys, &stored));
        let page = app.visitor().opens(&own).await;
        assert!(page.text().contains("بدأت استشارة طرف آخر"), "{}", page.text());
        for confided in ["سر الصنع", "شركة أشغال الأطلس", "atlas@example.invalid", CONCERNS] {
            assert!(!page.html().contains(confided), "{confided} reached the requester");
        }
    }
}
