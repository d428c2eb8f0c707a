//! The ladder of remedies through the pages, as a requester walks it without scripts: the head after refusal,
//! part, silence; the Commission after the head; the court after the Commission. In Arabic and in French.

use crate::support::{
    TestApp, a_request,
    actors::{Official, reasons, reply_text},
    answers::filled_in,
    on_both_engines,
    times::day,
    web::{Page, Visitor},
};
use axum::http::StatusCode;
use bayan::{
    app::links,
    domain::{
        actor::Role,
        case::{
            Case,
            command::{Command, NoticeSubject},
            court::CourtKind,
            ground::Ground,
            reply::{Item, ItemAnswer, Road},
        },
        complaint::{
            Complaint,
            command::{Command as OnComplaint, Ruling},
            facts::{Body, Finding, Grievance, Redress, Reviewed, Timeliness},
            state::State,
        },
        id::{CaseId, ComplaintId, ReplyId},
        language::Language,
        law::Rule,
        sealed::ValueKind,
    },
};

/// The Monday of the tests is day 0; the answer is due on Wednesday 25 March 2026.
const AFTER_SILENCE: &str = "2026-03-26T09:00:00Z";

async fn link(app: &TestApp, case: CaseId, language: Language) -> String {
    links::case_path(&app.portal.keys, &app.case(case).await, language)
}

async fn filed_on(app: &TestApp, instant: &str) -> CaseId {
    app.it_is(instant);
    app.citizen("أمينة").files(a_request()).await
}

/// Opens the form from the button of the guide.
async fn opens_the_form(visitor: &Visitor, link: &str) -> Page {
    let page = visitor.opens(link).await;
    let button = page.links().into_iter().find(|to| to.contains("/complaint?step="));
    let button = button.unwrap_or_else(|| panic!("no button to complain: {}", page.text()));
    visitor.opens(&button).await
}

/// Files the complaint that the guide offers, as the form came, and gives the confirmation.
async fn complains(visitor: &Visitor, link: &str) -> Page {
    let form = opens_the_form(visitor, link).await.main_form();
    let form = if form.values().iter().any(|(name, _)| name == "grievances") {
        form
    } else {
        form.with("grievances", "irrelevant")
    };
    let done = visitor.sends(&form).await;
    assert!(done.path.ends_with("/filed"), "{}: {}", done.path, done.text());
    done
}

fn last(case: &Case) -> &Complaint {
    case.complaints.last().expect("a complaint")
}

async fn decides(official: &Official<'_>, case: CaseId, id: ComplaintId, finding: Finding, by: Option<&str>) {
    let ruled = official.tries_to(case, |sealer| {
        let redress =
            (finding != Finding::Rejected).then(|| Redress { what: reasons(sealer), by: by.map(day) });
        let reasons = sealer.seal_text(ValueKind::Reasons, "لأن الملف يسمح بذلك".to_owned());
        let ruling = Ruling { finding, reasons, redress, road: Road::Mail };
        Command::Complaint { complaint: id, command: Box::new(OnComplaint::Decide(Box::new(ruling))) }
    });
    ruled.await.expect("decided");
    settles(official, case, NoticeSubject::Decision { complaint: id }).await;
}

async fn does(official: &Official<'_>, case: CaseId, id: ComplaintId, command: OnComplaint) {
    let command = Command::Complaint { complaint: id, command: Box::new(command) };
    official.tries_to(case, |_| command).await.expect("done");
}

/// The mail of that subject left.
async fn settles(official: &Official<'_>, case: CaseId, subject: NoticeSubject) {
    let app = official.app();
    let kind = match subject {
        NoticeSubject::Decision { complaint } => {
            match app.case(case).await.complaint(complaint).expect("there").body {
                Body::Head => "head-decided",
                Body::Commission => "commission-decided",
            }
        }
        _ => "refused",
    };
    let message = app.message(case, kind).await;
    app.portal_does(case, Command::SettleNotice { message, subject, left: true }).await.expect("it left");
}

/// The officer gives a part and withholds the rest.
async fn answers_in_part(officer: &Official<'_>, case: CaseId) {
    let id = ReplyId(officer.app().portal.clock.id());
    let replied = officer.tries_to(case, |sealer| {
        let mut text = reply_text(id, true, ItemAnswer::Supplied, sealer);
        let withheld = ItemAnswer::Withheld { ground: Ground::Unclear, reasons: reasons(sealer) };
        let what = sealer.seal_text(ValueKind::ItemText, "المحاضر".to_owned());
        text.items.push(Item { what, answer: withheld });
        Command::Reply(text)
    });
    replied.await.expect("answered in part");
}

on_both_engines! {
    async fn before_its_day_the_page_names_it_and_no_form_opens(app) {
        let case = filed_on(app, "2026-02-23T10:00:00Z").await;
        app.it_is("2026-03-25T22:59:00Z");
        for (language, day) in [(Language::Fr, "26 mars 2026"), (Language::Ar, "26 مارس 2026")] {
            let (visitor, link) = (app.visitor(), link(app, case, language).await);
            let page = visitor.opens(&link).await;
            assert!(page.texts(".guide").join(" ").contains(day), "{}", page.text());
            assert!(!page.links().iter().any(|to| to.contains("/complaint")), "{:?}", page.links());
            let early = visitor.opens(&format!("{link}/complaint")).await;
            assert_eq!(early.status, StatusCode::OK);
            assert!(early.texts("main").join(" ").contains(day), "{}", early.text());
            assert_eq!(early.forms().iter().filter(|form| form.action.ends_with("/complaint")).count(), 0);
        }
    }

    async fn after_silence_the_form_arrives_filled_in_and_files_once(app) {
        let case = filed_on(app, "2026-02-23T10:00:00Z").await;
        app.it_is(AFTER_SILENCE);
        let (visitor, link) = (app.visitor(), link(app, case, Language::Fr).await);
        let page = visitor.opens(&link).await;
        let guide = page.texts(".guide").join(" ");
        assert!(guide.contains("22 avril 2026"), "{guide}");
        let form = opens_the_form(&visitor, &link).await.main_form();
        let sent = form.values();
        let of = |name: &str| sent.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        assert_eq!(of("reviewed").as_deref(), Some("silence.answer"));
        assert_eq!(of("grievances").as_deref(), Some("no-answer"));
        assert!(of("text").is_some_and(|text| text.contains("23 février 2026")), "{sent:?}");
        let form = form.with("text", "Je n’ai rien reçu.").attaching("files", "preuve.txt", b"le 23 fevrier");
        let done = visitor.sends(&form).await;
        assert!(done.path.ends_with("/filed"), "{}", done.text());
        assert!(done.text().contains("10 avril 2026") && done.text().contains("11 avril 2026"), "{}", done.text());
        let again = visitor.sends(&form).await;
        assert_eq!(again.path, done.path, "the same form leads to the same complaint");
        let stored = app.case(case).await;
        assert_eq!(stored.complaints.len(), 1);
        let complaint = last(&stored);
        assert!(done.text().contains(&complaint.reference.to_string()));
        assert_eq!(complaint.reviewed, Reviewed::Silence { rule: Rule::Answer });
        assert_eq!(complaint.grievances, [Grievance::NoAnswer]);
        assert_eq!(complaint.timeliness, Timeliness::InTime { file_by: Some(day("2026-04-22")) });
        assert_eq!(complaint.attachments.len(), 1);
        let own = visitor.opens(&format!("{link}/complaint/{}", complaint.id)).await;
        assert!(own.text().contains("Je n’ai rien reçu.") && own.text().contains("preuve.txt"), "{}", own.text());
        let file = own.links().into_iter().find(|to| to.contains("/file/")).expect("the file");
        assert_eq!(visitor.opens(&file).await.body, b"le 23 fevrier");
        // The same key with another text is not a second complaint, and loses nothing.
        let other = visitor.sends_only(&form.clone().with("text", "Autre chose.")).await;
        assert_eq!(other.status, StatusCode::CONFLICT);
        assert!(other.html().contains("Autre chose."));
        assert_eq!(app.case(case).await.complaints.len(), 1);
        let queued = app.queued(case).await;
        assert!(queued.contains(&"complaint-received".to_owned()), "{queued:?}");
    }

    async fn a_fault_keeps_the_text_and_the_files_and_names_the_field(app) {
        let case = filed_on(app, "2026-02-23T10:00:00Z").await;
        app.it_is(AFTER_SILENCE);
        let (visitor, link) = (app.visitor(), link(app, case, Language::Ar).await);
        let form = opens_the_form(&visitor, &link).await.main_form();
        let faulty = form
            .with("text", "  ")
            .attaching("files", "حجة.txt", "نص".as_bytes())
            .also_attaching("files", "program.exe", b"MZ\x90\x00");
        let page = visitor.sends_only(&faulty).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.html().contains("<title>خطأ"), "{}", page.html());
        let errors = page.texts(".errors li");
        assert_eq!(errors.len(), 2, "{errors:?}");
        assert!(page.texts(".kept").join(" ").contains("حجة.txt"), "{}", page.text());
        assert!(app.case(case).await.complaints.is_empty());
        // Without JavaScript one removes it and attaches another; the text stays through all of it.
        let mended = page.main_form().with("text", "لم أتوصل بجواب");
        let done = visitor.sends(&mended).await;
        assert!(done.path.ends_with("/filed"), "{}", done.text());
        assert_eq!(last(&app.case(case).await).attachments.len(), 1);
    }

    async fn a_file_that_is_not_wanted_any_more_goes_and_the_text_stays(app) {
        let case = filed_on(app, "2026-02-23T10:00:00Z").await;
        app.it_is(AFTER_SILENCE);
        let (visitor, link) = (app.visitor(), link(app, case, Language::Fr).await);
        let form = opens_the_form(&visitor, &link).await.main_form();
        let page = visitor.sends_only(&form.with("text", "").attaching("files", "a.txt", b"a")).await;
        let kept = page.main_form();
        let drop = kept.fields.iter().find(|field| field.name == "drop").expect("a button").value.clone();
        let page = visitor.sends_only(&kept.with("text", "Mon texte").pressing("drop", &drop)).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        assert!(page.html().contains("Mon texte") && page.texts(".kept").is_empty(), "{}", page.html());
        visitor.sends(&page.main_form()).await;
        assert!(last(&app.case(case).await).attachments.is_empty());
    }

    async fn the_last_minute_of_the_last_day_is_in_time_and_the_next_is_late_and_taken(app) {
        let cases =
            [filed_on(app, "2026-02-23T10:00:00Z").await, filed_on(app, "2026-02-23T10:00:00Z").await];
        for (case, instant, timeliness) in [
            (cases[0], "2026-04-22T22:59:00Z", Timeliness::InTime { file_by: Some(day("2026-04-22")) }),
            (cases[1], "2026-04-22T23:00:00Z", Timeliness::Late { since: day("2026-04-23") }),
        ] {
            app.it_is(instant);
            let (visitor, link) = (app.visitor(), link(app, case, Language::Fr).await);
            let page = opens_the_form(&visitor, &link).await;
            let is_late = matches!(timeliness, Timeliness::Late { .. });
            let said = page.text();
            assert_eq!(said.contains("Hors délai depuis le jeudi 23 avril 2026"), is_late, "{said}");
            let done = complains(&visitor, &link).await;
            assert_eq!(done.text().contains("tardive"), is_late, "{}", done.text());
            assert_eq!(last(&app.case(case).await).timeliness, timeliness);
        }
    }

    async fn a_refusal_and_a_partial_answer_are_complained_of_at_once(app) {
        let officer = app.officer().await;
        let (whole, part) =
            (filed_on(app, "2026-02-23T10:00:00Z").await, filed_on(app, "2026-02-23T10:00:00Z").await);
        app.it_is("2026-03-10T09:00:00Z");
        officer.refuses(whole, Ground::Unclear).await.expect("refused");
        answers_in_part(&officer, part).await;
        for (case, language, by, outcome, grievance) in [
            (whole, Language::Fr, "9 avril 2026", "refused", Grievance::Refused),
            (part, Language::Ar, "9 أبريل 2026", "partly", Grievance::Partial),
        ] {
            let (visitor, link) = (app.visitor(), link(app, case, language).await);
            visitor.sends(&visitor.opens(&link).await.form("/answer")).await;
            let guide = visitor.opens(&link).await.texts(".guide").join(" ");
            assert!(guide.contains(by), "{guide}");
            complains(&visitor, &link).await;
            let stored = app.case(case).await;
            let reply = stored.replies[0].text.id;
            assert_eq!(last(&stored).reviewed, Reviewed::Reply { reply });
            assert_eq!(last(&stored).grievances, [grievance]);
            assert_eq!(stored.outcome().map(|one| one.code()), Some(outcome), "it stands as it was");
        }
    }

    async fn two_answers_of_one_day_are_told_apart_in_the_guide_and_in_the_form(app) {
        let (officer, case) = (app.officer().await, filed_on(app, "2026-02-23T10:00:00Z").await);
        app.it_is("2026-03-10T09:00:00Z");
        let id = ReplyId(app.portal.clock.id());
        let interim = officer.tries_to(case, |sealer| {
            let withheld = ItemAnswer::Withheld { ground: Ground::Unclear, reasons: reasons(sealer) };
            Command::Reply(reply_text(id, false, withheld, sealer))
        });
        interim.await.expect("a first answer");
        officer.refuses(case, Ground::Unclear).await.expect("refused");
        for (language, each, about) in [
            (Language::Fr, ["La première réponse du mardi 10 mars 2026", "La deuxième réponse du mardi 10 mars 2026"], "article 19"),
            (Language::Ar, ["الجواب الأول الصادر يوم الثلاثاء 10 مارس 2026", "الجواب الثاني الصادر يوم الثلاثاء 10 مارس 2026"], "المادة 19"),
        ] {
            let (visitor, link) = (app.visitor(), link(app, case, language).await);
            while app.case(case).await.replies.iter().any(|reply| reply.sent.received_on.is_none()) {
                visitor.sends(&visitor.opens(&link).await.form("/answer")).await;
            }
            let titles = visitor.opens(&link).await.texts(".guide h3");
            let form = opens_the_form(&visitor, &link).await;
            for one in each {
                assert_eq!(titles.iter().filter(|title| title.contains(one)).count(), 1, "{one}: {titles:?}");
                assert_eq!(form.texts("label").iter().filter(|label| label.contains(one)).count(), 1, "{one}: {}", form.text());
            }
            assert!(form.text().contains(about), "{}", form.text());
        }
    }

    async fn the_window_starts_at_the_proven_receipt_and_without_proof_nothing_closes(app) {
        let officer = app.officer().await;
        let case = filed_on(app, "2026-11-02T10:00:00Z").await;
        app.it_is("2026-11-23T09:00:00Z");
        officer.refuses(case, Ground::Unclear).await.expect("refused");
        let reply = app.case(case).await.replies[0].text.id;
        settles(&officer, case, NoticeSubject::Reply { reply }).await;
        let (visitor, link) = (app.visitor(), link(app, case, Language::Fr).await);
        let unread = visitor.opens(&link).await;
        assert!(unread.texts(".guide").join(" ").contains("21 décembre 2026"), "{}", unread.text());
        app.it_is("2027-03-01T09:00:00Z");
        let open = opens_the_form(&visitor, &link).await;
        assert!(open.text().contains("Peut-être hors délai"), "{}", open.text());
        app.it_is("2026-11-30T09:00:00Z");
        visitor.sends(&visitor.opens(&link).await.form("/answer")).await;
        let read = visitor.opens(&link).await.texts(".guide").join(" ");
        assert!(read.contains("28 décembre 2026") && !read.contains("21 décembre"), "{read}");
        app.it_is("2026-12-28T23:59:00Z");
        complains(&visitor, &link).await;
        let file_by = Some(day("2026-12-28"));
        assert_eq!(last(&app.case(case).await).timeliness, Timeliness::InTime { file_by });
    }

    async fn a_late_answer_adds_a_second_start_and_the_earlier_day_is_shown_first(app) {
        let officer = app.officer().await;
        let case = filed_on(app, "2026-02-23T10:00:00Z").await;
        app.it_is("2026-04-01T10:00:00Z");
        officer.refuses(case, Ground::Unclear).await.expect("late");
        let (visitor, link) = (app.visitor(), link(app, case, Language::Fr).await);
        visitor.sends(&visitor.opens(&link).await.form("/answer")).await;
        let guide = visitor.opens(&link).await.texts(".guide").join(" ");
        assert!(guide.contains("22 avril 2026") && !guide.contains("29 avril 2026"), "{guide}");
        app.it_is("2026-04-23T10:00:00Z");
        let guide = visitor.opens(&link).await.texts(".guide").join(" ");
        assert!(guide.contains("29 avril 2026") && guide.contains("déjà passé"), "{guide}");
        let form = opens_the_form(&visitor, &link).await.main_form();
        let both: Vec<_> = form.fields.iter().filter(|one| one.name == "reviewed").map(|one| one.value.clone()).collect();
        assert_eq!(both.len(), 2, "the answer or the silence: {both:?}");
        complains(&visitor, &link).await;
        assert_eq!(last(&app.case(case).await).grievances, [Grievance::Refused, Grievance::Late]);
    }

    async fn silence_at_every_step_leads_to_the_court_and_is_called_no_answer(app) {
        let commission = app.appointed(Role::Commission, "").await;
        let case = filed_on(app, "2026-02-23T10:00:00Z").await;
        let (visitor, link) = (app.visitor(), link(app, case, Language::Fr).await);
        app.it_is(AFTER_SILENCE);
        complains(&visitor, &link).await;
        let waiting = visitor.opens(&link).await;
        let guide = waiting.texts(".guide").join(" ");
        assert!(guide.contains("10 avril 2026") && guide.contains("11 avril 2026"), "{guide}");
        assert!(!waiting.links().iter().any(|to| to.contains("/complaint?step=")), "not yet");
        app.it_is("2026-04-10T23:01:00Z");
        let silent = visitor.opens(&link).await;
        assert!(silent.texts(".tag").contains(&"Sans réponse".to_owned()), "{}", silent.text());
        assert!(silent.texts(".guide").join(" ").contains("10 mai 2026"), "{}", silent.text());
        complains(&visitor, &link).await;
        let stored = app.case(case).await;
        let (to_head, to_commission) = (&stored.complaints[0], last(&stored));
        assert_eq!(to_commission.reviewed, Reviewed::HeadSilence { complaint: to_head.id });
        assert_eq!(to_commission.reference.code().to_string(), "CDAI");
        let own = visitor.opens(&format!("{link}/complaint/{}", to_head.id)).await;
        assert!(own.text().contains("ni un refus ni un accord"), "{}", own.text());
        does(&commission, case, to_commission.id, OnComplaint::Admit).await;
        let before = visitor.opens(&format!("{link}/court")).await;
        assert!(before.text().contains("ne peut pas encore être saisi"), "{}", before.text());
        app.it_is("2026-05-12T10:00:00Z");
        let due = last(&app.case(case).await).clock.as_ref().and_then(|clock| clock.due.clone()).expect("a day");
        assert_eq!(due.due_on, day("2026-05-11"));
        let page = visitor.opens(&link).await;
        let guide = page.texts(".guide").join(" ");
        assert!(guide.contains("10 juillet 2026"), "{guide}");
        assert_eq!(page.texts(".guide .btn"), Vec::<String>::new(), "never a button for the court");
        let court = visitor.opens(&format!("{link}/court")).await;
        let said = court.text();
        assert!(said.contains("10 juillet 2026") && said.contains("41.90"), "{said}");
        assert!(court.links().iter().any(|to| to.ends_with("/receipt")), "the file: {:?}", court.links());
    }

    async fn a_period_that_passed_stands_in_the_history_on_its_day(app) {
        let case = filed_on(app, "2026-02-23T09:00:00Z").await;
        let visitor = app.visitor();
        let link = link(app, case, Language::Fr).await;
        app.it_is("2026-03-30T09:00:00Z");
        complains(&visitor, &link).await;
        app.it_is("2026-04-20T09:00:00Z");
        let story = visitor.opens(&link).await.texts(".story h3");
        let [head_silent, complained, silent, received] = &story[..] else { panic!("{story:?}") };
        assert!(head_silent.contains("Le délai du président est passé"), "{story:?}");
        assert!(complained.contains("plainte"), "{story:?}");
        assert!(silent.contains("Le délai est passé sans réponse"), "{story:?}");
        assert!(received.contains("a reçu la demande"), "{story:?}");
    }

    async fn a_decision_is_read_behind_its_button_and_taken_to_the_commission(app) {
        let (head, _) = (app.head().await, app.appointed(Role::Commission, "").await);
        let case = filed_on(app, "2026-02-23T10:00:00Z").await;
        let (visitor, link) = (app.visitor(), link(app, case, Language::Ar).await);
        app.it_is(AFTER_SILENCE);
        complains(&visitor, &link).await;
        let id = last(&app.case(case).await).id;
        app.it_is("2026-03-30T09:00:00Z");
        decides(&head, case, id, Finding::Upheld, Some("2026-06-30")).await;
        let own = format!("{link}/complaint/{id}");
        let unread = visitor.opens(&format!("{own}/decision")).await;
        assert_eq!(unread.path, own, "a link opens nothing by itself");
        assert!(!unread.text().contains("لأن الملف يسمح بذلك"), "{}", unread.text());
        app.it_is("2026-04-02T09:00:00Z");
        let decision = visitor.sends(&visitor.opens(&link).await.form("/decision")).await;
        assert!(decision.path.ends_with("/decision"), "{}", decision.text());
        let said = decision.text();
        assert!(said.contains("لأن الملف يسمح بذلك") && said.contains("30 يونيو 2026"), "{said}");
        assert!(said.contains("2 ماي 2026"), "the next window: {said}");
        let received = app.case(case).await.complaint(id).and_then(|one| one.sent()?.received_on);
        assert_eq!(received, Some(day("2026-04-02")));
        let guide = visitor.opens(&link).await.texts(".guide").join(" ");
        assert!(guide.contains("2 ماي 2026") && guide.contains("30 يونيو 2026"), "complain even so: {guide}");
        let done = complains(&visitor, &link).await;
        assert!(done.text().contains("CDAI-2026-"), "{}", done.text());
        let stored = app.case(case).await;
        assert_eq!(last(&stored).reviewed, Reviewed::HeadDecision { complaint: id });
        assert_eq!(stored.complaint(id).map(|one| one.state), Some(State::Decided), "nothing is overwritten");
    }

    async fn a_broken_promise_is_reported_once_and_opens_no_period(app) {
        let head = app.head().await;
        let case = filed_on(app, "2026-02-23T10:00:00Z").await;
        let (visitor, link) = (app.visitor(), link(app, case, Language::Fr).await);
        app.it_is(AFTER_SILENCE);
        complains(&visitor, &link).await;
        let id = last(&app.case(case).await).id;
        app.it_is("2026-03-30T09:00:00Z");
        decides(&head, case, id, Finding::Upheld, Some("2026-04-06")).await;
        visitor.sends(&visitor.opens(&link).await.form("/decision")).await;
        let early = visitor.opens(&format!("{link}/complaint/{id}/broken")).await;
        assert!(early.path.ends_with(&id.to_string()), "the day has not passed: {}", early.path);
        app.it_is("2026-04-07T09:00:00Z");
        let page = visitor.opens(&link).await;
        assert!(page.text().contains("Ce qui était promis est-il venu"), "{}", page.text());
        let form = visitor.opens(&format!("{link}/complaint/{id}/broken")).await.main_form();
        assert_eq!(visitor.sends_only(&form.clone()).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let window = app.case(case).await.complaint(id).map(|one| one.decision.clone());
        visitor.sends(&form.clone().with("text", "Rien n’est venu.")).await;
        visitor.sends(&form.with("text", "Rien n’est venu.")).await;
        let stored = app.case(case).await;
        assert_eq!(stored.complaint(id).and_then(|one| one.broken_on), Some(day("2026-04-07")));
        assert_eq!(stored.complaint(id).map(|one| one.decision.clone()), window);
        let after = visitor.opens(&link).await;
        assert!(after.texts(".guide").join(" ").contains("29 avril 2026"), "{}", after.text());
    }

    async fn forms_opened_side_by_side_make_one_complaint_about_one_silence(app) {
        let case = filed_on(app, "2026-02-23T10:00:00Z").await;
        let (visitor, link) = (app.visitor(), link(app, case, Language::Fr).await);
        app.it_is(AFTER_SILENCE);
        let first = opens_the_form(&visitor, &link).await.main_form().with("text", "Rien n’est venu.");
        let second = opens_the_form(&visitor, &link).await.main_form().with("text", "Toujours rien.");
        let (one, other) = tokio::join!(visitor.sends_only(&first), visitor.sends_only(&second));
        let refused = if one.status == StatusCode::SEE_OTHER { &other } else { &one };
        assert!([StatusCode::CONFLICT, StatusCode::UNPROCESSABLE_ENTITY].contains(&refused.status), "{}", refused.text());
        assert!(refused.html().contains("rien") || refused.html().contains("Rien"), "what was typed is kept");
        assert_eq!(app.case(case).await.complaints.len(), 1);
        let late = visitor.sends_only(&second).await;
        assert_ne!(late.status, StatusCode::OK, "{}", late.text());
        assert_eq!(app.case(case).await.complaints.len(), 1);
    }

    async fn a_complaint_is_withdrawn_after_a_page_that_says_what_it_means(app) {
        let case = filed_on(app, "2026-02-23T10:00:00Z").await;
        let (visitor, link) = (app.visitor(), link(app, case, Language::Fr).await);
        app.it_is(AFTER_SILENCE);
        complains(&visitor, &link).await;
        let id = last(&app.case(case).await).id;
        let own = visitor.opens(&format!("{link}/complaint/{id}")).await;
        let ask = own.links().into_iter().find(|to| to.ends_with("/withdraw")).expect("a way out");
        let page = visitor.sends(&visitor.opens(&ask).await.main_form()).await;
        assert_eq!(last(&app.case(case).await).state, State::Withdrawn);
        assert!(page.texts(".tag").contains(&"Retirée".to_owned()), "{}", page.text());
        assert!(app.queued(case).await.contains(&"complaint-ended".to_owned()), "and it is told by mail");
        complains(&visitor, &link).await;
        assert_eq!(app.case(case).await.complaints.len(), 2, "within the time another one may be written");
    }

    async fn a_complaint_is_found_by_its_own_reference_however_it_is_typed(app) {
        let case = filed_on(app, "2026-02-23T10:00:00Z").await;
        let (visitor, own) = (app.visitor(), link(app, case, Language::Fr).await);
        app.it_is(AFTER_SILENCE);
        complains(&visitor, &own).await;
        let stored = app.case(case).await;
        let secret = own.rsplit('/').next().expect("a secret").to_owned();
        let reference = last(&stored).reference.to_string();
        let typed = reference.to_lowercase().replace('-', " ").replace('2', "٢");
        let form = visitor.opens("/fr/track").await.main_form();
        let page = visitor.sends(&form.clone().with("reference", &typed).with("secret", &secret)).await;
        assert_eq!(page.path, own, "{}", page.text());
        let wrong = visitor.sends_only(&form.with("reference", &typed).with("secret", "abcdefgh")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let lost = visitor.opens("/fr/track/lost").await.main_form();
        let lost = lost.with("reference", &typed).with("email", "amina@example.invalid");
        visitor.sends(&lost).await;
        assert!(app.queued(case).await.contains(&"link-renewed".to_owned()));
    }

    async fn the_court_is_declared_and_its_judgment_noted_and_both_bodies_hear_of_it(app) {
        let (_officer, commission) = (app.officer().await, app.appointed(Role::Commission, "").await);
        let case = filed_on(app, "2026-02-23T10:00:00Z").await;
        let (visitor, link) = (app.visitor(), link(app, case, Language::Fr).await);
        app.it_is(AFTER_SILENCE);
        complains(&visitor, &link).await;
        let closed = visitor.opens(&format!("{link}/court/declare")).await;
        assert!(closed.path.ends_with("/court"), "only after the Commission: {}", closed.path);
        app.it_is("2026-04-11T10:00:00Z");
        complains(&visitor, &link).await;
        let id = last(&app.case(case).await).id;
        does(&commission, case, id, OnComplaint::Admit).await;
        app.it_is("2026-05-20T10:00:00Z");
        let form = visitor.opens(&format!("{link}/court/declare")).await.main_form();
        let form = form.with("kind", "administrative").with("court", "Tribunal administratif d’Agadir");
        for (typed, status) in [("", 422), ("2026-05-21", 422), ("2026-05-01", 422), ("hier", 422), ("29/02/2026", 422)] {
            assert_eq!(visitor.sends_only(&form.clone().with("lodged_on", typed)).await.status, status, "{typed}");
        }
        let none = visitor.sends_only(&form.clone().with("lodged_on", "29/02/2026")).await;
        assert!(none.texts(".is-wrong").join(" ").contains("Ce jour n’existe pas"), "{}", none.text());
        let last_day = "10 juillet 2026";
        let before = visitor.opens(&format!("{link}/court")).await;
        assert!(before.text().contains(last_day), "{}", before.text());
        let form = form.with("lodged_on", "18/05/2026").with("number", "2026/7110/55");
        let other = app.case(case).await.complaints[0].id.to_string();
        let other = visitor.sends_only(&form.clone().with("of", &other)).await;
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "after the complaint to the head");
        assert!(other.main_form().values().contains(&("number".to_owned(), "2026/7110/55".to_owned())));
        let page = visitor.sends(&form.clone().with("of", "")).await;
        assert!(page.text().contains(last_day), "an action may be withdrawn: {}", page.text());
        visitor.sends(&form).await;
        assert!(page.text().contains("Tribunal administratif d’Agadir"), "{}", page.text());
        let stored = app.case(case).await;
        let [action] = &stored.court_actions[..] else { panic!("once: {:?}", stored.court_actions) };
        assert_eq!((action.declared.kind, action.declared.of), (CourtKind::Administrative, id));
        assert!(!action.timeliness.is_doubtful());
        let told = app.queued(case).await.iter().filter(|kind| *kind == "court-declared").count();
        assert_eq!(told, 2, "the office and the Commission");
        let case_page = visitor.opens(&link).await;
        assert!(case_page.text().contains("Un recours est déposé au tribunal"), "{}", case_page.text());
        let judge = case_page.links().into_iter().find(|to| to.contains("/court/judgment/")).expect("a place");
        app.it_is("2026-12-02T10:00:00Z");
        let form = visitor.opens(&judge).await.main_form();
        let before = visitor.sends_only(&form.clone().with("on", "2026-05-01").with("outcome", "x")).await;
        assert_eq!(before.status, StatusCode::UNPROCESSABLE_ENTITY);
        let noted = visitor.sends(&form.with("on", "01/12/2026").with("outcome", "La décision est annulée.")).await;
        assert!(noted.text().contains("La décision est annulée."), "{}", noted.text());
        assert!(app.case(case).await.court_actions[0].judgment.is_some());
    }

    async fn a_late_action_is_flagged_and_never_refused(app) {
        let commission = app.appointed(Role::Commission, "").await;
        let case = filed_on(app, "2026-02-23T10:00:00Z").await;
        let (visitor, link) = (app.visitor(), link(app, case, Language::Ar).await);
        for at in [AFTER_SILENCE, "2026-04-11T10:00:00Z"] {
            app.it_is(at);
            complains(&visitor, &link).await;
        }
        let id = last(&app.case(case).await).id;
        does(&commission, case, id, OnComplaint::Admit).await;
        app.it_is("2026-09-01T10:00:00Z");
        let form = visitor.opens(&format!("{link}/court/declare")).await.main_form();
        let form = form.with("kind", "other").with("court", "محكمة").with("lodged_on", "2026-08-31");
        visitor.sends(&form).await;
        assert!(matches!(app.case(case).await.court_actions[0].timeliness, Timeliness::Late { .. }));
    }

    async fn when_every_remedy_is_lost_one_asks_again_with_the_same_text(app) {
        let case = filed_on(app, "2026-02-23T10:00:00Z").await;
        let (visitor, link) = (app.visitor(), link(app, case, Language::Fr).await);
        app.it_is("2026-05-05T10:00:00Z");
        let page = visitor.opens(&link).await;
        let guide = page.texts(".guide").join(" ");
        assert!(guide.contains("demander de nouveau") && guide.contains("tardive"), "{guide}");
        let own = visitor.sends(&filled_in(visitor.opens("/fr/requests/new").await.main_form())).await;
        visitor.sends(&filled_in(own.main_form()).with("information", "MON TEXTE")).await;
        let asked = visitor.sends(&page.form("/again")).await;
        assert!(asked.text().contains("ميزانية الطرق القروية"), "nothing is lost without a word: {}", asked.text());
        let kept = visitor.opens("/fr/requests/new/content").await;
        assert!(kept.text().contains("MON TEXTE"), "{}", kept.text());
        let content = visitor.sends(&asked.form("/again")).await;
        assert!(content.path.ends_with("/requests/new/content"), "{}", content.path);
        assert!(content.text().contains("ميزانية صيانة الطرق القروية"), "{}", content.text());
        assert_eq!(app.count("cases").await, 1, "nothing is filed by it");
        let person = visitor.sends(&content.main_form()).await;
        assert!(person.path.ends_with("/requests/new/person"), "{}", person.text());
        let typed = person.main_form().values();
        let empty = |name: &str| typed.iter().any(|(field, value)| field == name && value.is_empty());
        assert!(empty("identity_number") && empty("address"), "typed anew: {typed:?}");
    }

    async fn a_provisional_day_is_a_range_and_a_complaint_in_it_is_possibly_early(app) {
        let case = filed_on(app, "2027-08-02T10:00:00Z").await;
        let (visitor, link) = (app.visitor(), link(app, case, Language::Fr).await);
        let guide = visitor.opens(&link).await.texts(".guide").join(" ");
        assert!(guide.contains("1er septembre 2027") && guide.contains("3 septembre 2027"), "{guide}");
        app.it_is("2027-09-01T10:00:00Z");
        let form = opens_the_form(&visitor, &link).await;
        assert!(form.text().contains("Peut-être un peu tôt"), "{}", form.text());
        complains(&visitor, &link).await;
        let ripens_on = day("2027-09-03");
        assert_eq!(last(&app.case(case).await).timeliness, Timeliness::PossiblyEarly { ripens_on });
    }

    async fn what_the_commission_notes_for_itself_stays_there(app) {
        let commission = app.appointed(Role::Commission, "").await;
        let case = filed_on(app, "2026-02-23T10:00:00Z").await;
        let (visitor, link) = (app.visitor(), link(app, case, Language::Fr).await);
        for at in [AFTER_SILENCE, "2026-04-11T10:00:00Z"] {
            app.it_is(at);
            complains(&visitor, &link).await;
        }
        let id = last(&app.case(case).await).id;
        let canary = "سر من أسرار اللجنة";
        let noted = commission.tries_to(case, |sealer| {
            let text = sealer.seal_text(ValueKind::Note, canary.to_owned());
            Command::Complaint { complaint: id, command: Box::new(OnComplaint::Note { text }) }
        });
        noted.await.expect("noted");
        for path in [link.clone(), format!("{link}/complaint/{id}"), format!("{link}/court")] {
            assert!(!visitor.opens(&path).await.html().contains(canary), "{path}");
        }
    }
}
