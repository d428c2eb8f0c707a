//! Every path of the ladder walked through the pages alone, by everybody whose turn it is: requester, officer, head,
//! Commission. The clock stands still between the steps; days are read from the pages in Arabic and in French.

use crate::support::{
    TestApp,
    actors::Official,
    answers::files_through_the_pages,
    on_both_engines,
    times::day,
    web::{Form, Page, Visitor},
};
use axum::http::StatusCode;
use bayan::{
    domain::{actor::Role, case::Case, complaint::facts::Timeliness},
    i18n::{DateForm, Locale, dates},
};

/// A Monday; the answer is due on Wednesday 25 March 2026.
const FILED: &str = "2026-02-23T10:00:00Z";

/// One request with everybody who has to do with it.
struct Walk<'a> {
    app: &'a TestApp,
    visitor: Visitor,
    officer: Official<'a>,
    head: Official<'a>,
    commission: Official<'a>,
    /// The page of the case, after the language.
    place: String,
    reference: String,
}

impl<'a> Walk<'a> {
    async fn begins(app: &'a TestApp) -> Self {
        app.it_is(FILED);
        let visitor = app.visitor();
        let filed = files_through_the_pages(&visitor, "fr", |form| form).await;
        let place = filed.path.trim_start_matches("/fr/").trim_end_matches("/filed").to_owned();
        let reference = place.split('/').nth(1).expect("a reference").to_owned();
        let (officer, head) = (app.officer().await, app.head().await);
        let commission = app.appointed(Role::Commission, "").await;
        Self { app, visitor, officer, head, commission, place, reference }
    }

    async fn page(&self, language: &str) -> Page {
        self.visitor.opens(&format!("/{language}/{}", self.place)).await
    }

    /// What the case says that can be done, in French.
    async fn guide(&self) -> String {
        self.page("fr").await.texts(".guide").join(" ")
    }

    /// The guide names these days, in Arabic and in French.
    async fn shows(&self, days: &[&str]) {
        for locale in [Locale::Ar, Locale::Fr] {
            let guide = self.page(locale.code()).await.texts(".guide").join(" ");
            for on in days {
                let said = dates::date(locale, day(on), DateForm::Medium).expect("words").text;
                assert!(guide.contains(&said), "{on} in {locale} at {}: {guide}", self.app.now());
            }
        }
    }

    /// The guide does not name that day.
    async fn hides(&self, on: &str) {
        for locale in [Locale::Ar, Locale::Fr] {
            let guide = self.page(locale.code()).await.texts(".guide").join(" ");
            let said = dates::date(locale, day(on), DateForm::Medium).expect("words").text;
            assert!(!guide.contains(&said), "{on} in {locale}: {guide}");
        }
    }

    /// Whether there is a button to complain.
    async fn can_complain(&self) -> bool {
        self.page("ar").await.links().iter().any(|to| to.contains("/complaint?step="))
    }

    /// Files the complaint that the guide offers, as the form came; gives its reference.
    async fn complains(&self, language: &str) -> String {
        let page = self.page(language).await;
        let button = page.links().into_iter().find(|to| to.contains("/complaint?step="));
        let button = button.unwrap_or_else(|| panic!("no button at {}: {}", self.app.now(), page.text()));
        let form = self.visitor.opens(&button).await.main_form();
        let is_said = form.values().iter().any(|(name, _)| name == "grievances");
        let form = if is_said { form } else { form.with("grievances", "irrelevant") };
        let done = self.visitor.sends(&form.with("text", "لم أحصل على ما طلبت")).await;
        assert!(done.path.ends_with("/filed"), "{}: {}", done.path, done.text());
        done.texts(".done__ref").pop().expect("a reference")
    }

    /// Presses "show me the answer", or the decision.
    async fn reads(&self, what: &str) {
        let page = self.page("fr").await;
        let form = page.forms().into_iter().find(|form| form.action.ends_with(what));
        let form = form.unwrap_or_else(|| panic!("nothing to read: {}", page.text()));
        let read = self.visitor.sends(&form).await;
        assert_eq!(read.status, StatusCode::OK, "{}", read.text());
    }

    /// The officer answers: each item supplied, or withheld as unclear.
    async fn answers(&self, items: &[bool]) {
        let browser = self.officer.at_a_browser().await;
        let mut form =
            browser.opens(&format!("/fr/officer/cases/{}/reply", self.reference)).await.main_form();
        for (number, supplied) in (1..).zip(items) {
            while !form.has(&format!("what-{number}")) {
                form = browser.sends_only(&form.pressing("do", "add")).await.main_form();
            }
            form = form.with(&format!("what-{number}"), "محاضر");
            form = if *supplied {
                form.with(&format!("answer-{number}"), "supplied")
            } else {
                let form = form.with(&format!("answer-{number}"), "withheld");
                form.with(&format!("ground-{number}"), "r5")
                    .with(&format!("reasons-{number}"), "لأن الطلب غير واضح")
            };
        }
        let preview = browser.sends_only(&form.with("text", "جوابنا").pressing("do", "preview")).await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
        let done = browser.sends_only(&preview.main_form().pressing("do", "send")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    }

    async fn head_decides(&self, complaint: &str, fields: &[(&str, &str)]) {
        let browser = self.head.at_a_browser().await;
        acts(&browser, &format!("/fr/head/complaints/{complaint}/decide"), fields).await;
    }

    async fn commission_decides(&self, complaint: &str, fields: &[(&str, &str)]) {
        let browser = self.commission.at_a_browser().await;
        let page = format!("/ar/commission/complaints/{complaint}");
        acts(&browser, &format!("{page}/admit"), &[]).await;
        acts(&browser, &format!("{page}/decide"), fields).await;
    }

    async fn case(&self) -> Case {
        let stored = bayan::domain::reference::Reference::parse(&self.reference).expect("a reference");
        let found = bayan::persistence::cases::find_by_reference(&self.app.portal.db, &stored).await;
        found.expect("the store").expect("the case").case
    }

    async fn timeliness(&self) -> Timeliness {
        self.case().await.complaints.last().expect("a complaint").timeliness
    }
}

/// Sends the form of an act; one that warns first is sent again as it came back.
async fn acts(browser: &Visitor, page: &str, fields: &[(&str, &str)]) {
    let fill = |form: Form| fields.iter().fold(form, |form, (name, value)| form.with(name, value));
    let sent = browser.sends_only(&fill(browser.opens(page).await.main_form())).await;
    let sent = if sent.status == StatusCode::OK { browser.sends_only(&sent.main_form()).await } else { sent };
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{page}: {}", sent.text());
}

const UPHELD: [(&str, &str); 3] =
    [("finding", "upheld"), ("reasons", "لا مانع من التسليم"), ("what", "المحاضر كاملة")];
const REJECTED: [(&str, &str); 2] = [("finding", "rejected"), ("reasons", "الرفض معلل")];

on_both_engines! {
    async fn silence_of_the_institution_the_head_and_the_commission_leads_to_the_court(app) {
        let walk = Walk::begins(app).await;
        app.it_is("2026-03-25T22:59:00Z");
        assert!(!walk.can_complain().await, "the last day lasts to its end");
        walk.shows(&["2026-03-25", "2026-03-26"]).await;
        app.it_is("2026-03-25T23:00:00Z");
        walk.shows(&["2026-04-22"]).await;
        app.it_is("2026-04-22T22:59:00Z");
        walk.complains("ar").await;
        assert_eq!(walk.timeliness().await, Timeliness::InTime { file_by: Some(day("2026-04-22")) });
        walk.shows(&["2026-05-07", "2026-05-08"]).await;
        app.it_is("2026-05-07T22:59:00Z");
        assert!(!walk.can_complain().await, "the head has fifteen whole days");
        app.it_is("2026-05-07T23:00:00Z");
        walk.shows(&["2026-06-06"]).await;
        app.it_is("2026-06-06T22:59:00Z");
        walk.complains("fr").await;
        assert_eq!(walk.timeliness().await, Timeliness::InTime { file_by: Some(day("2026-06-06")) });
        walk.shows(&["2026-07-06"]).await;
        app.it_is("2026-07-06T22:59:00Z");
        walk.hides("2026-09-04").await;
        app.it_is("2026-07-06T23:00:00Z");
        walk.shows(&["2026-09-04"]).await;
        let links = walk.page("fr").await.links();
        assert!(links.iter().any(|to| to.contains("/court")), "what to take along: {links:?}");
        assert!(!walk.guide().await.contains("Rabat"), "no court is named");
        let case = walk.case().await;
        assert!(case.outcome().is_none() && case.complaints.len() == 2, "silence is neither refusal nor consent");
    }

    async fn the_minute_after_the_last_day_is_flagged_before_the_head_and_late(app) {
        let walk = Walk::begins(app).await;
        app.it_is("2026-04-22T23:00:00Z");
        assert!(walk.guide().await.contains("tardive"), "{}", walk.guide().await);
        walk.complains("fr").await;
        assert_eq!(walk.timeliness().await, Timeliness::Late { since: day("2026-04-23") });
    }

    async fn the_minute_after_the_last_day_before_the_commission_is_possibly_late_until_the_next_working_day(app) {
        let walk = Walk::begins(app).await;
        app.it_is("2026-04-22T10:00:00Z");
        walk.complains("fr").await;
        // 6 June 2026 is a Saturday: taken until Monday, flagged.
        app.it_is("2026-06-06T23:00:00Z");
        walk.shows(&["2026-06-08"]).await;
        app.it_is("2026-06-08T22:59:00Z");
        walk.complains("ar").await;
        let accept_until = Some(day("2026-06-08"));
        assert_eq!(walk.timeliness().await, Timeliness::PossiblyLate { accept_until });
    }

    async fn the_minute_after_that_a_complaint_to_the_commission_is_late_and_taken(app) {
        let walk = Walk::begins(app).await;
        app.it_is("2026-04-22T10:00:00Z");
        walk.complains("fr").await;
        app.it_is("2026-06-08T23:00:00Z");
        walk.complains("ar").await;
        assert_eq!(walk.timeliness().await, Timeliness::Late { since: day("2026-06-09") });
    }

    async fn a_complaint_too_early_is_told_its_day_and_not_taken(app) {
        let walk = Walk::begins(app).await;
        app.it_is("2026-03-24T10:00:00Z");
        for (language, said) in [("ar", "26 مارس 2026"), ("fr", "26 mars 2026")] {
            let page = walk.visitor.opens(&format!("/{language}/{}/complaint", walk.place)).await;
            assert!(page.texts("main").join(" ").contains(said), "{}", page.text());
            assert!(page.forms().iter().all(|form| !form.action.ends_with("/complaint")));
        }
        assert!(walk.case().await.complaints.is_empty());
    }

    async fn an_answer_in_time_leaves_only_what_is_wrong_with_it_to_complain_of(app) {
        let walk = Walk::begins(app).await;
        app.it_is("2026-03-10T09:00:00Z");
        walk.answers(&[true]).await;
        walk.reads("/answer").await;
        walk.shows(&["2026-04-09"]).await;
        walk.hides("2026-04-22").await;
        app.it_is("2026-03-26T09:00:00Z");
        walk.hides("2026-04-22").await;
        app.it_is("2026-04-09T22:59:00Z");
        walk.complains("ar").await;
        assert_eq!(walk.timeliness().await, Timeliness::InTime { file_by: Some(day("2026-04-09")) });
        assert_eq!(walk.case().await.outcome().map(|one| one.code()), Some("granted"), "it stands as it was");
    }

    async fn a_refusal_goes_to_the_head_to_the_commission_and_to_the_court(app) {
        let walk = Walk::begins(app).await;
        app.it_is("2026-03-10T09:00:00Z");
        walk.answers(&[false]).await;
        walk.reads("/answer").await;
        walk.shows(&["2026-04-09"]).await;
        let to_head = walk.complains("ar").await;
        walk.shows(&["2026-03-25"]).await;
        app.it_is("2026-03-20T09:00:00Z");
        walk.head_decides(&to_head, &REJECTED).await;
        app.it_is("2026-03-23T09:00:00Z");
        walk.reads("/decision").await;
        walk.shows(&["2026-04-22"]).await;
        let to_commission = walk.complains("fr").await;
        assert!(to_commission.starts_with("CDAI-"), "{to_commission}");
        walk.shows(&["2026-04-22"]).await;
        app.it_is("2026-04-15T09:00:00Z");
        walk.commission_decides(&to_commission, &UPHELD).await;
        app.it_is("2026-04-16T09:00:00Z");
        walk.reads("/decision").await;
        walk.shows(&["2026-06-15"]).await;
        let case = walk.case().await;
        assert_eq!(case.outcome().map(|one| one.code()), Some("refused"), "the Commission does not enforce");
        let findings = case.complaints.iter().filter_map(|one| one.decision.as_ref());
        assert_eq!(findings.map(|one| one.finding.code()).collect::<Vec<_>>(), ["rejected", "upheld"]);
    }

    async fn a_partial_answer_is_upheld_with_a_promise_that_is_broken(app) {
        let walk = Walk::begins(app).await;
        app.it_is("2026-03-10T09:00:00Z");
        walk.answers(&[true, false]).await;
        walk.reads("/answer").await;
        walk.shows(&["2026-04-09"]).await;
        let to_head = walk.complains("fr").await;
        app.it_is("2026-03-20T09:00:00Z");
        let promise = [&UPHELD[..], &[("by", "2026-04-03")]].concat();
        walk.head_decides(&to_head, &promise).await;
        walk.reads("/decision").await;
        walk.shows(&["2026-04-03", "2026-04-19"]).await;
        app.it_is("2026-04-06T09:00:00Z");
        let report = walk.page("fr").await.links().into_iter().find(|to| to.ends_with("/broken"));
        let form = walk.visitor.opens(&report.expect("a place to say so")).await.main_form();
        walk.visitor.sends(&form.with("text", "لم أتوصل بشيء")).await;
        // It opens no new period: the day stays that of the decision.
        walk.shows(&["2026-04-19"]).await;
        walk.complains("ar").await;
        assert_eq!(walk.timeliness().await, Timeliness::InTime { file_by: Some(day("2026-04-19")) });
        assert_eq!(walk.case().await.outcome().map(|one| one.code()), Some("partly"));
    }

    async fn a_late_answer_a_late_decision_and_a_late_outcome_add_a_second_start_each(app) {
        let walk = Walk::begins(app).await;
        app.it_is("2026-04-01T09:00:00Z");
        walk.answers(&[false]).await;
        walk.reads("/answer").await;
        walk.shows(&["2026-04-22"]).await;
        app.it_is("2026-04-23T09:00:00Z");
        walk.shows(&["2026-04-29"]).await;
        let to_head = walk.complains("fr").await;
        // The head is late by two days: silence gives 7 June, the decision 9 June.
        walk.shows(&["2026-05-08"]).await;
        app.it_is("2026-05-10T09:00:00Z");
        walk.head_decides(&to_head, &REJECTED).await;
        walk.reads("/decision").await;
        walk.shows(&["2026-06-07"]).await;
        walk.hides("2026-06-09").await;
        app.it_is("2026-06-09T09:00:00Z");
        walk.shows(&["2026-06-09"]).await;
        let to_commission = walk.complains("ar").await;
        // So is the Commission: the court is advised from its silence, the later day is only arguable.
        walk.shows(&["2026-07-09"]).await;
        app.it_is("2026-07-20T09:00:00Z");
        walk.commission_decides(&to_commission, &UPHELD).await;
        walk.reads("/decision").await;
        walk.shows(&["2026-09-07"]).await;
    }
}
