//! The annual report: the figures of the auditor's pages for a year, as a page, a document and data that belong
//! together.

use super::figures::figures;
use crate::support::{TestApp, on_both_engines, web::Visitor};
use axum::http::StatusCode;
use bayan::{
    app::seed::{self, Plan},
    domain::actor::Role,
};
use data_encoding::HEXLOWER;
use serde_json::Value;
use sha2::{Digest, Sha256};

const PLAN: Plan = Plan { cases: 500, open: 150, seed: 3, as_of: jiff::civil::date(2026, 11, 20) };

async fn seeded(app: &TestApp) {
    app.it_is("2026-11-21T09:00:00Z");
    seed::seed(&app.portal, &PLAN).await.expect("seeded");
}

async fn taken(visitor: &Visitor, path: &str) -> Vec<u8> {
    let page = visitor.opens(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
    page.body.to_vec()
}

on_both_engines! {
    async fn the_report_of_a_year_has_the_figures_that_the_auditor_is_shown(app) {
        seeded(app).await;
        let commission = app.appointed(Role::Commission, "").await.at_a_browser().await;
        let auditor = app.appointed(Role::Auditor, "").await.at_a_browser().await;
        let data = taken(&commission, "/fr/commission/annual/2026.json?as_of=20%2F11%2F2026").await;
        let data: Value = serde_json::from_slice(&data).expect("data");
        let query = "from=2026-01-01&to=2026-12-31&as_of=2026-11-20";
        let mut shown = figures(&auditor, query).await;
        // The yardstick from elsewhere is for auditors alone.
        shown["series"].as_object_mut().expect("series").values_mut().for_each(|of| of["band"] = Value::Null);
        for office in shown["institutions"].as_array_mut().expect("institutions") {
            office["band"] = Value::Null;
        }
        assert_eq!(data["figures"], shown);
        let late = &shown["series"]["ordinary"]["verdicts"]["late"];
        assert!(late.as_u64().is_some_and(|n| n > 0), "nothing is compared: {shown}");

        let text = String::from_utf8(taken(&commission, "/fr/commission/annual/2026.csv").await).expect("UTF-8");
        let line = format!("\"Ce que chaque délai est devenu\";\"En retard\";\"Demandes ordinaires\";\"{late}\"");
        assert!(text.contains(&line), "{line} is not in {text}");
        assert!(text.contains("\"Rapport annuel 2026\";\"Chiffres arrêtés au\";\"\";\"2026-11-20\""), "{text}");
        let page = commission.opens("/fr/commission/annual?year=2026").await;
        let titles = page.texts("main h2");
        assert!(titles.contains(&"Sens des décisions sur les plaintes".to_owned()), "{titles:?}");
        assert!(titles.iter().enumerate().all(|(at, one)| !titles[..at].contains(one)), "one title twice: {titles:?}");
        let page = page.text();
        assert!(page.contains("20 novembre 2026") && page.contains("Définitions"), "{page}");
        // The exceptions are those within one ground, and stand below it.
        let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} is not in {text}"));
        let exceptions: Vec<_> = text.lines().filter(|line| line.contains("dont : ")).collect();
        assert!(!exceptions.is_empty(), "nothing is compared: {text}");
        let ground = place("L’information relève d’une exception de l’article 7");
        assert!(exceptions.iter().all(|line| place(line) > ground), "{text}");
    }

    async fn the_document_names_the_digest_of_its_data_and_is_the_same_twice(app) {
        seeded(app).await;
        let commission = app.appointed(Role::Commission, "").await.at_a_browser().await;
        let data = taken(&commission, "/ar/commission/annual/2026.json").await;
        assert_eq!(data, taken(&commission, "/fr/commission/annual/2026.json").await, "data has no language");
        let first = taken(&commission, "/ar/commission/annual/2026.pdf").await;
        assert!(first.starts_with(b"%PDF-"), "a document");
        assert_eq!(first, taken(&commission, "/ar/commission/annual/2026.pdf").await);
        let digest = HEXLOWER.encode(&Sha256::digest(&data));
        let path = app.folder.path().join("report.pdf");
        std::fs::write(&path, &first).expect("written");
        let text = std::process::Command::new("pdftotext").arg(&path).arg("-").output().expect("pdftotext is there");
        // Between the lines of the digest stand marks of direction.
        let text: String = String::from_utf8_lossy(&text.stdout).chars().filter(char::is_ascii_alphanumeric).collect();
        assert!(text.contains(&digest), "{digest} is not in {text}");
    }

    async fn a_report_that_cannot_be_is_not_there(app) {
        let commission = app.appointed(Role::Commission, "").await.at_a_browser().await;
        for name in ["2018.pdf", "2027.json", "2026.doc", "2026", "x.csv"] {
            let page = commission.opens(&format!("/fr/commission/annual/{name}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{name}");
        }
        for (as_of, told) in [
            ("2026-02-30", "09/06/2025"),
            ("9999-12-31", "Choisissez un jour terminé"),
            ("31/12/2025", "Choisissez un jour terminé"),
        ] {
            let page = commission.opens(&format!("/fr/commission/annual?year=2026&as_of={as_of}")).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{as_of}");
            assert!(page.text().contains(told) && page.html().contains(as_of), "{as_of}: {}", page.text());
            assert!(!page.text().contains("Définitions"), "no figures of another day: {as_of}");
            let file = commission.opens(&format!("/fr/commission/annual/2026.csv?as_of={as_of}")).await;
            assert_eq!(file.status, StatusCode::NOT_FOUND, "{as_of}");
        }
    }
}
