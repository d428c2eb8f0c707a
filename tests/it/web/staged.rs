//! Files that an office attached and then gave up: gone after a day, and never from under an act.

use crate::support::{TestApp, a_request, actors, on_both_engines};
use axum::http::StatusCode;
use bayan::{
    app::{Error, accounts::session, change},
    domain::id::FileId,
    jobs,
    persistence::{files_of_cases::StoredFile, staged_files},
};
use futures_util::stream;
use jiff::SignedDuration;

const PDF: &[u8] = b"%PDF-1.7\nminutes of the council";

async fn is_kept(app: &TestApp, path: &str) -> bool {
    app.portal.files.read(path).await.is_ok()
}

async fn path_of(app: &TestApp, table: &str) -> String {
    let rows = app.rows(&format!("select path from {table}"), []).await;
    rows[0].try_get("", "path").expect("a path")
}

on_both_engines! {
    async fn the_files_of_a_reply_that_is_given_up_are_gone_after_a_day(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let visitor = officer.at_a_browser().await;
        let address = format!("/fr/officer/cases/{}/reply", app.case(case).await.reference);
        let form = visitor.opens(&address).await.main_form();
        let form = form.with("what-1", "x").with("answer-1", "supplied").with("text", "x");
        let form = form.attaching("files", "a.pdf", PDF).pressing("do", "preview");
        let preview = visitor.sends_only(&form).await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
        let path = path_of(app, "staged_files").await;
        app.portal.clock.set(app.now() + SignedDuration::from_secs(24 * 3600 - 1));
        assert_eq!(jobs::drafts::run(&app.portal).await.expect("the job"), 0);
        assert!(is_kept(app, &path).await);
        app.portal.clock.set(app.now() + SignedDuration::from_secs(1));
        assert_eq!(jobs::drafts::run(&app.portal).await.expect("the job"), 1);
        assert!(!is_kept(app, &path).await);
        assert_eq!(app.count("staged_files").await, 0);
        let token = session::open(&app.portal, officer.user).await.expect("a session");
        visitor.carries("bayan-session", &token);
        let late = visitor.sends_only(&preview.main_form().pressing("do", "send")).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.text().contains("ne sont plus conservés"), "{}", late.text());
        assert!(app.case(case).await.replies.is_empty());
    }

    async fn the_files_of_an_act_stay_whatever_is_swept(app) {
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        let visitor = officer.at_a_browser().await;
        let address = format!("/fr/officer/cases/{}/reply", app.case(case).await.reference);
        let form = visitor.opens(&address).await.main_form();
        let form = form.with("what-1", "x").with("answer-1", "supplied").with("text", "x");
        let form = form.attaching("files", "a.pdf", PDF).pressing("do", "preview");
        let preview = visitor.sends_only(&form).await.main_form().pressing("do", "send");
        for _ in 0..2 {
            assert_eq!(visitor.sends_only(&preview).await.status, StatusCode::SEE_OTHER);
        }
        assert_eq!((app.count("staged_files").await, app.count("case_files").await), (0, 1));
        app.advance_days(2);
        assert_eq!(jobs::drafts::run(&app.portal).await.expect("the job"), 0);
        assert!(is_kept(app, &path_of(app, "case_files").await).await);
    }

    /// Whoever comes first: the act has its file, or is refused; never a case that names a file which is gone.
    async fn an_act_and_the_sweep_at_the_same_time_never_part_a_case_from_its_file(app) {
        app.leaves_findings();
        let other = app.another_portal().await;
        for n in 0..12 {
            let (file, path) = (FileId(app.portal.clock.id()), format!("kept/{n}"));
            let long_ago = app.now() - staged_files::KEPT_FOR;
            staged_files::stage(&app.portal.db, file, &path, long_ago).await.expect("staged");
            let body = stream::iter([Ok::<_, std::io::Error>(bytes::Bytes::from_static(PDF))]);
            app.portal.files.keep(&format!("in-{n}"), "a.pdf", body, |_| path.clone()).await.expect("kept");
            let mut act = actors::filing(app, "أمينة", None, &a_request());
            let media_type = "application/pdf".to_owned();
            act.files.push(StoredFile { file, path: path.clone(), size: PDF.len() as u64, media_type });
            let sweep = async {
                for _ in 0..n % 4 {
                    tokio::task::yield_now().await;
                }
                jobs::drafts::run(&other).await
            };
            let (filed, swept) = tokio::join!(change(&app.portal, act), sweep);
            let swept = swept.expect("the job");
            match filed {
                Ok(_) => assert!(swept == 0 && is_kept(app, &path).await, "a case has {path}"),
                Err(Error::FilesGone) => assert!(swept == 1 && !is_kept(app, &path).await),
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!(app.count("staged_files").await, 0);
        other.db.close().await.expect("closed");
    }
}
