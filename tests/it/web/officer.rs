//! The officer's pages: what is offered, what is refused in words, and a list that neither repeats nor skips.

use super::rights::is_sound;
use crate::support::{
    TestApp, a_request,
    actors::{Official, reasons, reply_text},
    on_both_engines,
    web::{Page, Visitor},
};
use axum::http::StatusCode;
use bayan::{
    app::links,
    domain::{
        actor::Role,
        case::{
            command::{Command, NoticeSubject, Proposed},
            ground::Ground,
            reply::ItemAnswer,
        },
        id::{CaseId, ReplyId},
        language::Language,
        law::Rule,
        sealed::ValueKind,
    },
};
use std::collections::BTreeSet;

async fn path(app: &TestApp, case: CaseId) -> String {
    format!("/fr/officer/cases/{}", app.case(case).await.reference)
}

/// The references on a worklist.
fn listed(page: &Page) -> Vec<String> {
    page.texts("tbody th .ref")
}

/// Where the list goes on.
fn next(page: &Page) -> Option<String> {
    // The language switch has links to this very page.
    let on = |link: &String| link.starts_with("/fr/officer?") && link.contains("after=");
    page.links().into_iter().find(|link| on(link) && *link != page.path)
}

async fn acts(visitor: &Visitor, case: &str, act: &str, fields: &[(&str, &str)]) -> Page {
    let form = visitor.opens(&format!("{case}/{act}")).await.main_form();
    let form = fields.iter().fold(form, |form, (name, value)| form.with(name, value));
    visitor.sends_only(&form).await
}

on_both_engines! {
    async fn a_case_of_another_institution_is_not_there(app) {
        app.receives("MSPS", "2020-01-01").await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let case = path(app, case).await;
        let stranger = app.appointed(Role::Officer, "MSPS").await.at_a_browser().await;
        for end in ["", "/note", "/extend", "/reply", "/identity"] {
            assert_eq!(stranger.opens(&format!("{case}{end}")).await.status, StatusCode::NOT_FOUND, "{end}");
        }
        let own = app.officer().await.at_a_browser().await;
        let form = own.opens(&format!("{case}/note")).await.main_form().with("text", "x");
        let own_tokens = stranger.opens("/fr/account").await.form("/account/sessions");
        let token = own_tokens.values().into_iter().find(|(name, _)| name == "csrf").map(|(_, value)| value);
        let form = form.forcing("csrf", token.as_deref().unwrap_or_default());
        assert_eq!(stranger.sends_only(&form).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_case_from_the_portal_offers_no_error_of_registration_to_void_it(app) {
        let officer = app.officer().await;
        let filed = app.citizen("أمينة").files(a_request()).await;
        let registered = officer.registers(a_request(), "2026-02-20").await.expect("registered").case;
        let visitor = officer.at_a_browser().await;
        for (case, causes) in [(filed, vec!["duplicate"]), (registered, vec!["registration-error", "duplicate"])] {
            let form = visitor.opens(&format!("{}/propose-void", path(app, case).await)).await.main_form();
            let offered = form.fields.iter().filter(|field| field.name == "cause");
            assert_eq!(offered.map(|field| field.value.as_str()).collect::<Vec<_>>(), causes);
        }
    }

    async fn a_duplicate_that_is_not_proven_is_refused_at_the_field_which_is_at_fault(app) {
        let officer = app.officer().await;
        let amina = app.citizen("أمينة");
        let case = amina.files(a_request()).await;
        let another = amina.files(a_request().with_number(Some("CD987654"))).await;
        let withdrawn = amina.files(a_request()).await;
        amina.withdraws(withdrawn).await.expect("withdrawn");
        let unnumbered = amina.files(a_request().with_number(None)).await;
        let visitor = officer.at_a_browser().await;
        let form = visitor.opens(&format!("{}/propose-void", path(app, case).await)).await.main_form();
        let form = form.with("cause", "duplicate").with("reasons", "Doublon");
        let rows = [
            (another, "duplicate", "elle vient d’une autre personne"),
            (withdrawn, "duplicate", "a été retirée"),
            (unnumbered, "same", "Écrivez ce qui l’établit"),
        ];
        for (other, field, said) in rows {
            let reference = app.case(other).await.reference.to_string();
            let page = visitor.sends_only(&form.clone().with("duplicate", &reference)).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
            assert!(page.text().contains(said), "{said}: {}", page.text());
            assert!(page.html().contains(&format!("href=\"#{field}\"")), "{field}: {}", page.html());
        }
        let reference = app.case(unnumbered).await.reference.to_string();
        let form = form.with("duplicate", &reference).with("same", "Même nom, même adresse");
        assert_eq!(visitor.sends_only(&form).await.status, StatusCode::SEE_OTHER);
        let proposal = app.case(case).await.proposals[0].id;
        let asked = visitor.opens(&format!("{}/proposals/{proposal}", path(app, case).await)).await.text();
        assert!(asked.contains(&reference) && asked.contains("Même nom, même adresse"), "{asked}");
    }

    async fn while_cases_are_answered_the_list_shows_each_once_and_misses_none(app) {
        let officer = app.officer().await;
        let mut all = BTreeSet::new();
        let mut cases = Vec::new();
        for n in 0..60 {
            let request = if n % 7 == 0 { a_request().urgent() } else { a_request() };
            let case = app.citizen("أمينة").files(request.about(&format!("طلب {n}"))).await;
            all.insert(app.case(case).await.reference.to_string());
            cases.push(case);
        }
        let visitor = officer.at_a_browser().await;
        let mut seen = Vec::new();
        let mut at = Some("/fr/officer".to_owned());
        while let Some(address) = at {
            assert!(seen.len() <= all.len(), "the list goes round");
            let page = visitor.opens(&address).await;
            let rows = listed(&page);
            assert!(rows.len() <= 25);
            // What was just shown is answered before the next page is asked for.
            for case in &cases {
                if rows.first() == Some(&app.case(*case).await.reference.to_string()) {
                    officer.answers(*case).await.expect("an answer");
                }
            }
            seen.extend(rows);
            at = next(&page);
        }
        assert_eq!(seen.len(), all.len(), "none twice");
        assert_eq!(seen.into_iter().collect::<BTreeSet<_>>(), all, "none missed");
    }

    async fn an_extension_without_reasons_comes_back_with_what_was_chosen(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let address = path(app, case).await;
        let visitor = app.officer().await.at_a_browser().await;
        let page = acts(&visitor, &address, "extend", &[("ground", "x2")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text().contains("Raisons données au demandeur"), "{}", page.text());
        let chosen = page.main_form().values();
        assert!(chosen.contains(&("ground".to_owned(), "x2".to_owned())));
        let page = acts(&visitor, &address, "extend", &[("ground", "x4"), ("reasons", "tiers")]).await;
        assert!(page.text().contains("consultation ouverte"), "{}", page.text());
        let done = acts(&visitor, &address, "extend", &[("ground", "x2"), ("reasons", "beaucoup")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(app.history(case).await, ["submitted", "taken-on", "extended"]);
        // Once only: the act is offered no more.
        let again = visitor.opens(&format!("{address}/extend")).await;
        assert_eq!(again.path, address);
    }

    async fn what_was_told_elsewhere_is_recorded_and_moves_nothing(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let address = path(app, case).await;
        let due = app.case(case).await.act_by();
        let visitor = app.officer().await.at_a_browser().await;
        let today = app.portal.clock.today().to_string();
        let fields =
            [("ground", "x2"), ("reasons", "beaucoup"), ("notice", "elsewhere"), ("told", today.as_str())];
        let done = acts(&visitor, &address, "extend", &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(app.case(case).await.act_by(), due);
    }

    async fn the_second_of_two_editors_keeps_the_text_and_sees_what_changed(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let address = path(app, case).await;
        let officer = app.officer().await;
        let visitor = officer.at_a_browser().await;
        let form = visitor.opens(&format!("{address}/note")).await.main_form().with("text", "ma note");
        officer.takes_on(case).await;
        let page = visitor.sends_only(&form).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.text().contains("Dossier pris en charge"), "{}", page.text());
        assert!(page.main_form().values().contains(&("text".to_owned(), "ma note".to_owned())));
        let done = visitor.sends_only(&page.main_form()).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert_eq!(app.history(case).await, ["submitted", "taken-on", "noted"]);
    }

    async fn a_mail_that_leaves_meanwhile_disturbs_nobody(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let officer = app.officer().await;
        officer.extends(case).await.expect("in time");
        let visitor = officer.at_a_browser().await;
        let form = visitor.opens(&format!("{}/note", path(app, case).await)).await.main_form().with("text", "ma note");
        let (message, subject) =
            (app.message(case, "extended").await, NoticeSubject::Extension { rule: Rule::Answer });
        app.portal_does(case, Command::SettleNotice { message, subject, left: true }).await.expect("left");
        let done = visitor.sends_only(&form).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    }

    async fn a_form_that_does_not_say_what_it_was_made_from_changes_nothing(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let visitor = app.officer().await.at_a_browser().await;
        let form = visitor.opens(&format!("{}/note", path(app, case).await)).await.main_form().with("text", "ma note");
        for version in ["", "x", "-1"] {
            let page = visitor.sends_only(&form.clone().forcing("version", version)).await;
            assert_eq!(page.status, StatusCode::CONFLICT, "{version}");
        }
        assert_eq!(app.history(case).await, ["submitted"]);
    }

    async fn a_form_sent_twice_acts_once(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let visitor = app.officer().await.at_a_browser().await;
        let form = visitor.opens(&format!("{}/note", path(app, case).await)).await.main_form();
        let form = form.with("text", "une fois");
        for _ in 0..2 {
            assert_eq!(visitor.sends_only(&form).await.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(app.history(case).await, ["submitted", "noted"]);
    }

    async fn no_reply_leaves_without_what_its_ground_demands_and_the_remedies_always_stand_in_it(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let address = format!("{}/reply", path(app, case).await);
        let visitor = app.officer().await.at_a_browser().await;
        let form = visitor.opens(&address).await.main_form();
        let form = form.with("what-1", "الوثيقة").with("answer-1", "withheld").with("ground-1", "r2");
        let form = form.with("text", "جواب").pressing("do", "preview");
        let page = visitor.sends_only(&form).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text().contains("Exceptions de l’article 7"), "{}", page.text());
        assert!(page.text().contains("Raisons du refus"), "{}", page.text());
        let form = page.main_form().with("exceptions-1", "e7-20").with("reasons-1", "سر");
        let page = visitor.sends_only(&form.pressing("do", "preview")).await;
        assert!(page.text().contains("Loi qui fonde le secret"), "{}", page.text());
        let form = page.main_form().with("law-1", "القانون 1").pressing("do", "preview");
        let form = form.attaching("files", "a.pdf", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
        let preview = visitor.sends_only(&form).await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
        assert!(preview.text().contains("المادة 19"), "{}", preview.text());
        assert!(preview.text().contains("a.pdf"), "{}", preview.text());
        let done = visitor.sends_only(&preview.main_form().pressing("do", "send")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let answered = app.case(case).await;
        assert_eq!(answered.replies.last().map(|reply| reply.text.files.len()), Some(1));
        assert_eq!(app.count("case_files").await, 1);
    }

    async fn a_part_that_was_begun_is_asked_for_and_a_fault_says_in_which_part_it_is(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let officer = app.officer().await.at_a_browser().await;
        let form = officer.opens(&format!("{}/reply", path(app, case).await)).await.main_form();
        let whole = form.with("what-1", "المحاضر").with("answer-1", "supplied").with("text", "نص");
        let more = officer.sends_only(&whole.clone().pressing("do", "add")).await.main_form();
        for (name, value) in [("law-2", "القانون 43.05"), ("ground-2", "r3"), ("basis-2", "نص"), ("answer-2", "supplied")] {
            let begun = officer.sends_only(&more.clone().with(name, value).pressing("do", "preview")).await;
            assert_eq!(begun.status, StatusCode::UNPROCESSABLE_ENTITY, "{name} is not left out without a word");
            assert!(begun.text().contains("Ce qui est demandé (partie 2) :"), "{}", begun.text());
        }
        let untouched = officer.sends_only(&more.pressing("do", "preview")).await;
        assert_eq!(untouched.status, StatusCode::OK, "{}", untouched.text());
        let alone = officer.sends_only(&whole.with("what-1", "").pressing("do", "preview")).await;
        assert!(alone.text().contains("Ce qui est demandé :"), "of one there is nothing to tell: {}", alone.text());
    }

    async fn another_legal_basis_goes_to_the_head_who_confirms(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let address = path(app, case).await;
        let visitor = app.officer().await.at_a_browser().await;
        let form = visitor.opens(&format!("{address}/reply")).await.main_form();
        let form = form.with("what-1", "x").with("answer-1", "withheld").with("ground-1", "r0");
        let form = form.with("basis-1", "loi").with("reasons-1", "x").with("text", "x");
        let preview = visitor.sends_only(&form.pressing("do", "preview")).await.main_form();
        assert!(preview.fields.iter().all(|field| field.value != "send"), "nothing to send before the head");
        let done = visitor.sends_only(&preview.pressing("do", "propose")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let head = app.head().await.at_a_browser().await;
        let home = head.opens("/fr/head").await;
        let proposal = home.links().into_iter().find(|link| link.contains("/proposals/")).expect("a proposal");
        let own = visitor.opens(&proposal).await;
        assert!(own.text().contains("Une autre personne"), "{}", own.text());
        let form = head.opens(&proposal).await.main_form().pressing("do", "confirm");
        assert_eq!(head.sends_only(&form).await.status, StatusCode::SEE_OTHER);
        assert_eq!(app.history(case).await, ["submitted", "proposed", "confirmed", "replied"]);
    }

    async fn a_colleague_is_offered_to_confirm_only_what_a_colleague_may(app) {
        let (amina, officer) = (app.citizen("أمينة"), app.officer().await);
        let (case, twin) = (amina.files(a_request()).await, amina.files(a_request()).await);
        let id = ReplyId(app.portal.clock.id());
        let head_only = officer.proposes(case, |sealer| {
            let basis = sealer.seal_text(ValueKind::Citation, "ظهير".to_owned());
            let answer = ItemAnswer::Withheld { ground: Ground::Other { basis }, reasons: reasons(sealer) };
            Proposed::Reply { reply: reply_text(id, true, answer, sealer) }
        });
        let head_only = head_only.await.expect("proposed");
        let void = officer.proposes_to_void(case, twin).await.expect("proposed");
        let (address, colleague) = (path(app, case).await, app.appointed(Role::Substitute, "MEF").await);
        let (colleague, head) = (colleague.at_a_browser().await, app.head().await.at_a_browser().await);
        for (who, proposal, offered) in
            [(&colleague, head_only, false), (&colleague, void, true), (&head, head_only, true), (&head, void, true)]
        {
            let page = who.opens(&format!("{address}/proposals/{proposal}")).await;
            assert_eq!(page.html().contains("value=\"confirm\""), offered, "{}", page.text());
        }
        let links = colleague.opens(&address).await.text();
        assert_eq!(links.matches("Lire et décider").count(), 1, "{links}");
    }

    async fn the_identity_number_is_shown_after_a_reason_that_is_recorded(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let address = path(app, case).await;
        let visitor = app.officer().await.at_a_browser().await;
        assert!(!visitor.opens(&address).await.html().contains("AB123456"));
        let page = acts(&visitor, &address, "identity", &[("reason", " ")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(app.count("access_log").await, 0);
        let page = acts(&visitor, &address, "identity", &[("reason", "guichet")]).await;
        assert!(page.text().contains("AB123456"), "{}", page.text());
        assert_eq!(app.count("access_log").await, 1);
    }

    async fn a_paper_request_keeps_its_day_and_its_letters_wait_until_they_are_handed_over(app) {
        let visitor = app.officer().await.at_a_browser().await;
        let form = visitor.opens("/fr/officer/register").await.main_form();
        let today = app.portal.clock.today();
        let written = |day: jiff::civil::Date| day.strftime("%d/%m/%Y").to_string();
        assert!(form.values().contains(&("received".to_owned(), written(today))), "as people write it: {form:?}");
        let received = written(today.yesterday().expect("a day"));
        let form = form.with("channel", "post").with("received", &received).with("evidence", "BO 12");
        let form = form.with("information", "الحسابات").with("delivery", "post");
        let form = form.with("first_name", "علي").with("last_name", "العلمي");
        let future = app.portal.clock.today().tomorrow().expect("a day").to_string();
        let page = visitor.sends_only(&form.clone().with("received", &future)).await;
        assert!(page.text().contains("dans le futur"), "{}", page.text());
        let page = visitor.sends_only(&form.clone().with("received", "30/02/2026")).await;
        assert!(page.texts(".errors a").concat().contains("ce jour n’existe pas"), "{}", page.text());
        assert!(page.main_form().values().contains(&("received".to_owned(), "30/02/2026".to_owned())));
        let done = visitor.sends_only(&form).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let page = visitor.opens(&done.location().expect("a case")).await;
        assert!(page.text().contains("BO 12"), "{}", page.text());
        let reply = visitor.opens(&format!("{}/reply", page.path.split('?').next().unwrap_or_default())).await;
        assert!(reply.text().contains("ne porte pas de numéro d’identité"), "{}", reply.text());
        assert!(!reply.main_form().has("earlier-1"), "nobody is taken for another by a name");
        let letter = visitor.opens("/fr/officer/letters").await;
        let letter = letter.links().into_iter().find(|link| link.contains("/letters/")).expect("a letter");
        let form = visitor.opens(&letter).await.main_form().with("proof", "RR 1");
        let done = visitor.sends_only(&form).await;
        assert_eq!(done.location().as_deref(), Some("/fr/officer/letters?done=dispatched"));
        assert_eq!(visitor.opens(&letter).await.status, StatusCode::NOT_FOUND);
        let sql = "select state from outbox where road = 'letter'";
        let state: String = app.rows(sql, []).await[0].try_get("", "state").expect("a state");
        assert_eq!(state, "dispatched");
    }

    async fn a_withdrawal_on_paper_comes_with_its_scan_which_its_writer_can_read(app) {
        app.receives("MSPS", "2020-01-01").await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let visitor = app.officer().await.at_a_browser().await;
        let address = path(app, case).await;
        let today = app.portal.clock.today().to_string();
        let form = visitor.opens(&format!("{address}/record-withdrawal")).await.main_form();
        let form = form.with("signed", &today).with("scan", "BO 12");
        let page = visitor.sends_only(&form).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
        assert!(page.texts(".errors").concat().contains("l’écrit signé"), "{}", page.text());
        assert_eq!(app.history(case).await, ["submitted"], "nobody's word alone withdraws");
        let mended = page.main_form().attaching("files", "retrait.txt", b"je retire ma demande");
        let page = visitor.sends_only(&mended.clone().with("signed", "30/02/2026")).await;
        assert_eq!(page.texts(".kept > span > bdi"), ["retrait.txt"], "a fault loses no file: {}", page.text());
        let done = visitor.sends_only(&page.main_form().with("signed", &today)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(app.history(case).await, ["submitted", "withdrawn"]);

        let scan = |page: &Page| page.links().into_iter().find(|to| to.contains("/file"));
        let at_the_office = scan(&visitor.opens(&address).await).expect("at the office");
        assert_eq!(visitor.opens(&at_the_office).await.body, b"je retire ma demande");
        let stranger = app.appointed(Role::Officer, "MSPS").await.at_a_browser().await;
        assert_eq!(stranger.opens(&at_the_office).await.status, StatusCode::NOT_FOUND);
        let requester = app.visitor();
        let link = links::case_path(&app.portal.keys, &app.case(case).await, Language::Fr);
        let own = scan(&requester.opens(&link).await).expect("who is said to have signed it sees it");
        assert_eq!(requester.opens(&own).await.body, b"je retire ma demande");
        is_sound(app).await;
    }

    async fn a_receipt_that_the_office_recorded_wrongly_is_corrected_by_a_later_day_alone(app) {
        let (officer, amina) = (app.officer().await, app.citizen("أمينة"));
        app.it_is("2026-02-23T10:00:00Z");
        let case = amina.files(a_request()).await;
        officer.refuses(case, Ground::Unclear).await.expect("refused");
        app.it_is("2026-03-10T10:00:00Z");
        let (visitor, address) = (officer.at_a_browser().await, path(app, case).await);
        let reply = app.case(case).await.replies.last().expect("a reply").text.id.to_string();
        let records = async |on: &str| {
            let form = visitor.opens(&format!("{address}/record-receipt")).await.main_form();
            let fields = [("which", reply.as_str()), ("on", on), ("proof", "signature"), ("evidence", "guichet 4")];
            let form = fields.iter().fold(form, |form, (name, value)| form.with(name, value));
            visitor.sends_only(&form).await.status
        };
        assert_eq!(records("2026-03-02").await, StatusCode::SEE_OTHER);
        assert_eq!(records("2026-02-26").await, StatusCode::UNPROCESSABLE_ENTITY, "a day that was told stays");
        assert_eq!(records("2026-03-05").await, StatusCode::SEE_OTHER);
        let stored = app.case(case).await;
        let received_on = stored.replies.last().and_then(|reply| reply.sent.received_on);
        assert_eq!(received_on.map(|day| day.to_string()).as_deref(), Some("2026-03-05"));
        let told = app.queued(case).await;
        assert_eq!(told.iter().filter(|kind| *kind == "receipt-recorded").count(), 2, "{told:?}");
        is_sound(app).await;
    }

    async fn whoever_left_the_office_neither_reads_nor_acts(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        let officer: Official<'_> = app.officer().await;
        let visitor = officer.at_a_browser().await;
        let form = visitor.opens(&format!("{}/note", path(app, case).await)).await.main_form();
        app.execute(
            "update appointments set ends_on = $1 where user_id = $2",
            [sea_orm::prelude::ChronoDate::from_ymd_opt(2021, 1, 1).into(), officer.user.0.into()],
        )
        .await;
        let page = visitor.opens(&path(app, case).await).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{}", page.text());
        let sent = visitor.sends_only(&form.with("text", "x")).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "a form from before: {}", sent.text());
        assert_eq!(app.history(case).await, ["submitted"]);
    }

    async fn signing_in_fails_alike_and_is_limited_and_every_page_of_staff_leads_back(app) {
        let officer = app.officer().await;
        let visitor = app.visitor_with(&[("BAYAN__LIMITS__SIGN_IN_FAILURES", "10")]);
        let asked = visitor.opens("/fr/officer/letters").await;
        assert_eq!(asked.path, "/fr/sign-in?next=officer%2Fletters");
        let form = visitor.opens("/fr/sign-in?next=officer%2Fletters").await.main_form();
        let mut said = Vec::new();
        for email in [officer.email.as_str(), "nobody@example.invalid"] {
            let wrong = form.clone().with("email", email).with("password", "wrong-wrong-wrong");
            let page = visitor.sends_only(&wrong).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            said.push(page.texts(".errors"));
        }
        assert_eq!(said[0], said[1]);
        let right = form.clone().with("email", &officer.email).with("password", crate::support::actors::PASSWORD);
        assert_eq!(
            visitor.sends_only(&right).await.location().as_deref(),
            Some("/fr/officer/letters")
        );
        let out = visitor.opens("/fr/officer").await.form("/sign-out");
        visitor.sends_only(&out).await;
        assert!(visitor.opens("/fr/officer").await.path.starts_with("/fr/sign-in"));
        for _ in 0..12 {
            let wrong = form.clone().with("email", "other@example.invalid").with("password", "wrong-wrong");
            visitor.sends_only(&wrong).await;
        }
        let wrong = form.with("email", "other@example.invalid").with("password", "wrong-wrong");
        let refused = visitor.sends_only(&wrong).await;
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(refused.header("retry-after"), "900", "a quarter of an hour after the first failure");
    }
}
