//! Unfinished filings: what was typed and attached stays, files once, and is gone after a day.

use crate::support::{
    TestApp,
    answers::filled_in,
    on_both_engines,
    web::{Form, HOST, Page, Visitor},
};
use axum::http::StatusCode;
use bayan::{
    jobs,
    persistence::drafts::{self, Draft, DraftFile},
};

/// How often sixteen forms of one draft are sent together: an engine that loses one in thousands is caught.
const AT_ONCE: i64 = 500;

const PDF: &[u8] = b"%PDF-1.7\nminutes of the council";

/// Fills in step after step until the page with that end.
async fn until(visitor: &Visitor, end: &str, change: impl Fn(Form) -> Form) -> Page {
    let mut page = visitor.opens("/fr/requests/new").await;
    for _ in 0..8 {
        if page.path.ends_with(end) {
            return page;
        }
        page = visitor.sends(&change(filled_in(page.main_form()))).await;
    }
    panic!("no way to {end}: {}", page.text());
}

/// Attaches the file on the step that takes files.
fn with_file(form: Form) -> Form {
    if form.multipart { form.attaching("files", "procès-verbal.pdf", PDF) } else { form }
}

fn kept_files(app: &TestApp) -> usize {
    fn count(folder: &std::path::Path) -> usize {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| if entry.path().is_dir() { count(&entry.path()) } else { 1 }).sum()
    }
    count(&app.folder.path().join("files"))
}

on_both_engines! {
    async fn a_file_that_comes_before_the_token_is_not_dropped_in_silence(app) {
        let visitor = app.visitor();
        let form = with_file(filled_in(until(&visitor, "/content", |form| form).await.main_form()));
        let ours = format!("http://{HOST}");
        let refused = visitor.sends_from(&form.clone().with_the_token_last(), &ours).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.text());
        assert_eq!(kept_files(app), 0);
        assert_eq!(visitor.sends_from(&form, &ours).await.status, StatusCode::SEE_OTHER);
        assert_eq!(kept_files(app), 1);
    }

    async fn a_refused_file_is_named_and_text_and_the_other_file_stay(app) {
        let visitor = app.visitor();
        let form = filled_in(until(&visitor, "/content", |form| form).await.main_form());
        let page = visitor.sends(&with_file(form)).await;
        assert!(page.path.ends_with("/person"), "{}", page.text());
        let form = visitor.opens("/fr/requests/new/content").await.main_form();
        let page = visitor.sends(&form.attaching("files", "facture.pdf", b"MZ\x90\0\x03")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let wrong = page.texts(".errors a").join(" ");
        assert!(wrong.contains("facture.pdf"), "{wrong}");
        assert!(page.texts(".kept").join(" ").contains("procès-verbal.pdf"));
        assert!(page.texts("#information").join(" ").contains("صيانة الطرق"), "the text stays");
        assert_eq!(kept_files(app), 1, "nothing of the refused file is left");
    }

    async fn a_file_larger_than_the_limit_is_refused_with_the_limit(app) {
        let visitor = app.visitor();
        let form = filled_in(until(&visitor, "/content", |form| form).await.main_form());
        let mut large = PDF.to_vec();
        large.resize(26 << 20, b'x');
        let page = visitor.sends(&form.attaching("files", "grand.pdf", &large)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
        let wrong = page.texts(".errors a").join(" ");
        assert!(wrong.contains("grand.pdf") && wrong.contains("25"), "{wrong}");
        assert_eq!(kept_files(app), 0);
    }

    async fn a_file_is_taken_back_before_filing(app) {
        let visitor = app.visitor();
        let form = filled_in(until(&visitor, "/content", |form| form).await.main_form());
        visitor.sends(&with_file(form)).await;
        let form = visitor.opens("/fr/requests/new/content").await.main_form();
        let id = form.fields.iter().find(|field| field.name == "drop").expect("a button").value.clone();
        let page = visitor.sends(&form.pressing("drop", &id)).await;
        assert!(page.texts(".kept").is_empty(), "{}", page.text());
        assert_eq!(kept_files(app), 0);
    }

    async fn an_attached_file_comes_down_as_an_attachment_and_only_with_the_secret(app) {
        let visitor = app.visitor();
        let form = until(&visitor, "/check", with_file).await.main_form();
        let page = visitor.sends(&form).await;
        let case = page.path.trim_end_matches("/filed").to_owned();
        let link = visitor.opens(&case).await.links().into_iter().find(|link| link.contains("/file/"));
        let link = link.expect("a link to the file");
        let file = app.visitor().opens(&link).await;
        assert_eq!((file.status, file.body.as_slice()), (StatusCode::OK, PDF));
        assert!(file.header("content-disposition").starts_with("attachment;"));
        assert!(file.header("content-security-policy").contains("sandbox"));
        let (before, secret) = case.rsplit_once('/').expect("a secret");
        let elsewhere = link.replace(&format!("{before}/{secret}"), &format!("{before}/wrong"));
        assert_eq!(app.visitor().opens(&elsewhere).await.status, StatusCode::NOT_FOUND);
    }

    async fn the_same_key_with_other_text_asks_and_files_a_new_request_on_yes(app) {
        let visitor = app.visitor();
        let first = until(&visitor, "/check", |form| form).await.main_form();
        let key = first.values().into_iter().find(|(name, _)| name == "form_key").expect("a key").1;
        visitor.sends(&first).await;
        let other = |form: Form| form.with_if("information", "لوائح التلاميذ لسنة 2026");
        let form = until(&visitor, "/check", other).await.main_form().forcing("form_key", &key);
        let asked = visitor.sends_only(&form).await;
        assert_eq!(asked.status, StatusCode::CONFLICT, "{}", asked.text());
        assert!(asked.text().contains("لوائح التلاميذ"), "the text stays");
        assert_eq!(app.count("cases").await, 1);
        let filed = visitor.sends(&asked.main_form()).await;
        assert!(filed.path.ends_with("/filed"), "{}", filed.text());
        assert_eq!(app.count("cases").await, 2);
    }

    async fn over_the_limit_of_an_address_the_request_is_kept(app) {
        let visitor = app.visitor_with(&[("BAYAN__LIMITS__FILINGS_PER_HOUR", "1")]);
        let form = until(&visitor, "/check", |form| form).await.main_form();
        visitor.sends(&form).await;
        let form = until(&visitor, "/check", with_file).await.main_form();
        let page = visitor.sends(&form).await;
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(page.header("retry-after"), "3600");
        assert!(page.text().contains("procès-verbal.pdf"), "{}", page.text());
        app.portal.clock.set(app.now() + jiff::SignedDuration::from_secs(3600));
        let page = visitor.sends(&page.main_form()).await;
        assert!(page.path.ends_with("/filed"), "{}", page.text());
    }

    async fn a_draft_is_gone_after_a_day_with_its_files_and_a_filed_one_leaves_its_own(app) {
        let visitor = app.visitor();
        let form = until(&visitor, "/check", with_file).await.main_form();
        visitor.sends(&form).await;
        assert_eq!((app.count("drafts").await, kept_files(app)), (0, 1));
        until(&app.visitor(), "/check", with_file).await;
        assert_eq!((app.count("drafts").await, kept_files(app)), (1, 2));
        app.advance_days(1);
        assert_eq!(jobs::drafts::run(&app.portal).await.expect("the job"), 1);
        assert_eq!((app.count("drafts").await, kept_files(app)), (0, 1));
    }

    /// As after a kill between the filing and the end of its draft.
    async fn a_draft_that_outlived_its_filing_takes_no_file_of_the_case_with_it(app) {
        let visitor = app.visitor();
        let form = until(&visitor, "/check", with_file).await.main_form();
        let rows = app.rows("select id, name, digest, path, media_type from draft_files", []).await;
        let text = |column: &str| rows[0].try_get::<String>("", column).expect("a text");
        let file = DraftFile {
            file: bayan::domain::id::FileId(rows[0].try_get("", "id").expect("an id")),
            name: text("name"),
            digest: text("digest"),
            path: text("path"),
            size: PDF.len() as u64,
            media_type: text("media_type"),
        };
        visitor.sends(&form).await;
        let id = bayan::domain::id::DraftId(app.portal.clock.id());
        let left = Draft { id, answers: "{}".to_owned(), identity_number: String::new(), files: vec![] };
        let (db, key) = (&app.portal.db, &app.portal.keys.identity);
        drafts::save(db, key, &[7; 32], &left, [7; 12], app.now()).await.expect("saved");
        drafts::attach(db, id, &file).await.expect("attached");
        app.advance_days(1);
        assert_eq!(jobs::drafts::run(&app.portal).await.expect("the job"), 1);
        assert_eq!(kept_files(app), 1);
    }

    async fn the_identity_number_of_a_draft_is_nowhere_in_the_open(app) {
        until(&app.visitor(), "/check", |form| form).await;
        let rows = app.rows("select answers from drafts", []).await;
        let answers: String = rows[0].try_get("", "answers").expect("the answers");
        assert!(!answers.contains("AB123456"), "{answers}");
    }

    async fn forms_of_one_draft_that_come_at_once_are_all_taken(app) {
        let id = bayan::domain::id::DraftId(app.portal.clock.id());
        let left = Draft { id, answers: "{}".to_owned(), identity_number: String::new(), files: vec![] };
        let (db, key) = (&app.portal.db, &app.portal.keys.identity);
        drafts::save(db, key, &[7; 32], &left, [7; 12], app.now()).await.expect("saved");
        for turn in 1..=AT_ONCE {
            let later = app.now() + jiff::SignedDuration::from_secs(turn);
            let saves = (0..16).map(|_| drafts::save(db, key, &[7; 32], &left, [7; 12], later));
            for saved in futures_util::future::join_all(saves).await {
                saved.expect("taken");
            }
        }
        assert_eq!(app.count("drafts").await, 1);
    }
}
