//! What proves a letter: its seal, its code, the page and the command that verify, the keys and their rotation.

use super::{desk, letter};
use crate::support::{TestApp, a_request, on_both_engines, times::day, web::Visitor};
use axum::http::{Method, StatusCode};
use bayan::{
    app::{
        self, feeds,
        holidays::{self, Wish},
        letters, links,
    },
    audit::verify::{Aids, verify},
    cli,
    domain::{
        case::ground::Ground,
        id::CaseId,
        language::Language,
        law::{
            ClassSet,
            calendar::{Measure, Names},
        },
        letter::{LetterForm, LetterName},
    },
    letters::{PublicKeys, seal},
    persistence::{feeds::FeedOf, migrate},
};
use std::path::Path;

/// Sends a file to the page, as a browser does.
async fn shown(visitor: &Visitor, octets: &[u8]) -> String {
    let form = visitor.opens("/fr/verify").await.form("/verify");
    visitor.sends(&form.attaching("file", "lettre.pdf", octets)).await.text()
}

fn command(line: &[&str]) -> (u8, String) {
    let outcome = cli::run(line.iter().map(Into::into));
    (outcome.code, format!("{}{}", outcome.stdout, outcome.stderr))
}

pub fn verified(folder: &Path, octets: &[u8], keys: &str) -> (u8, String) {
    let (file, key) = (folder.join("letter.pdf"), folder.join("keys"));
    std::fs::write(&file, octets).expect("written");
    std::fs::write(&key, keys).expect("written");
    let paths = [&file, &key].map(|path| path.to_str().expect("a path"));
    command(&["bayan", "letter", "verify", paths[0], "--key", paths[1]])
}

async fn published(app: &TestApp) -> PublicKeys {
    PublicKeys::of(&letters::keys(&app.portal).await.expect("keys"))
}

async fn a_receipt(app: &TestApp) -> (CaseId, bayan::letters::Letter) {
    let case = app.citizen("أمينة").files(a_request()).await;
    (case, letter(app, case, 1, LetterForm::French).await)
}

on_both_engines! {
    async fn a_changed_octet_fails_on_the_page_and_by_command(app) {
        let (_, letter) = a_receipt(app).await;
        let (visitor, folder) = (app.visitor(), tempfile::tempdir().expect("a folder"));
        let json = serde_json::to_string(&published(app).await).expect("json");
        let text = shown(&visitor, &letter.octets).await;
        assert!(text.contains("Le document est authentique") && text.contains(&letter.about.reference), "{text}");
        assert!(text.contains("lundi 23 février 2026"), "{text}");
        let (status, said) = verified(folder.path(), &letter.octets, &json);
        assert!(status == 0 && said.starts_with("valid: receipt MEF-2026-"), "{said}");
        assert_eq!(verified(folder.path(), &letter.octets, &published(app).await.pem()).0, 0);
        let size = letter.octets.len();
        for at in [20, size / 2, size - 600, size - 100, size - 1] {
            let mut changed = letter.octets.clone();
            changed[at] ^= 1;
            assert!(shown(&visitor, &changed).await.contains("n’est pas authentique"), "octet {at} of {size}");
            let (status, said) = verified(folder.path(), &changed, &json);
            assert!(status == 1 && said.contains("not valid"), "octet {at} of {size}: {said}");
        }
        assert!(shown(&visitor, b"%PDF-1.7 of somebody else").await.contains("vient d’ailleurs"));
    }

    async fn a_code_is_verified_however_it_is_typed_and_a_wrong_one_is_not(app) {
        let (_, letter) = a_receipt(app).await;
        let visitor = app.visitor();
        let grouped = seal::grouped(&letter.about.code);
        for typed in [grouped.clone(), grouped.to_lowercase(), letter.about.code.clone(), grouped.replace('-', "%20")] {
            let page = visitor.opens(&format!("/fr/verify?code={typed}")).await;
            assert!(page.text().contains("Le document est authentique"), "{typed}: {}", page.text());
        }
        let wrong = visitor.opens("/fr/verify?code=AAAAA-AAAAA-AAAAA-AAAAA").await;
        assert!(wrong.text().contains("Aucun document de ce portail ne porte ce code"));
        let none = visitor.opens("/fr/verify?code=").await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn a_letter_is_made_once_and_given_unchanged_for_ever(app) {
        let (case, first) = a_receipt(app).await;
        app.advance_days(400);
        letters::rotate(&app.portal).await.expect("rotated");
        let again = letter(app, case, 1, LetterForm::French).await;
        assert_eq!((again.octets == first.octets, &again.about), (true, &first.about));
        assert_eq!(app.count("letters").await, 1);
        assert!(app.tampers("update letters set issuer = 'MJ'").await.is_err(), "what was signed stays");
        assert!(app.tampers("delete from letters").await.is_err());
        assert!(app.tampers("delete from letter_keys").await.is_err());
    }

    async fn an_act_of_the_calendar_on_the_same_day_changes_no_letter_that_was_due_before(app) {
        let earlier = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2026-02-23T14:00:00Z");
        let name = Names { ar: "عطلة".to_owned(), fr: "Pont".to_owned(), en: "Bridge".to_owned() };
        let measure = Measure::Close { date: day("2026-03-06"), classes: ClassSet::ALL, depends_on: None, name };
        let wish = Wish { measure, source: "بلاغ".to_owned(), declared_on: day("2026-02-23") };
        holidays::record(&app.portal, None, 0, wish).await.expect("recorded");
        holidays::sweep(&app.portal, || true).await.expect("carried out");
        app.it_is("2026-02-23T16:00:00Z");
        let later = app.citizen("أمينة").files(a_request()).await;
        for (case, number) in [(earlier, 0), (later, 1)] {
            let reference = app.case(case).await.reference;
            let told = letters::told(&app.portal, &reference, 1).await.expect("told");
            assert_eq!(told.moment(&app.portal).calendar.number(), number, "{reference}");
        }
    }

    async fn the_same_act_under_the_same_key_gives_the_same_octets(app) {
        let (case, first) = a_receipt(app).await;
        let other = tempfile::tempdir().expect("a folder");
        let reference = app.case(case).await.reference;
        let told = letters::told(&app.portal, &reference, 1).await.expect("told");
        let sheet = || bayan::letters::words::sheet(&app.portal, &told, LetterForm::French, &Default::default());
        assert_eq!(sheet().expect("said"), sheet().expect("said"));
        assert_eq!(sheet().expect("said").digest().expect("a digest"), first.about.content_digest);
        drop(other);
    }

    async fn the_audit_compares_each_letter_with_its_act_its_key_and_its_file(app) {
        let (_, french) = a_receipt(app).await;
        let other = app.citizen("نادية").files(a_request()).await;
        letters::rotate(&app.portal).await.expect("rotated");
        letter(app, other, 1, LetterForm::Arabic).await;
        let folder = app.folder.path().join("files");
        let aids = Aids { key: None, files: Some(folder.clone()) };
        let report = verify(&app.portal.db, &aids).await.expect("the store");
        assert_eq!((report.findings.as_slice(), report.letters, report.not_compared), (&[][..], 2, 2));
        let file = folder.join(&french.about.path);
        std::fs::remove_file(&file).expect("removed");
        let mut changed = french.octets.clone();
        changed[20] ^= 1;
        std::fs::write(&file, &changed).expect("written");
        let found = verify(&app.portal.db, &aids).await.expect("the store").findings;
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].case.as_str(), found[0].event), (french.about.reference.as_str(), 1));
        assert!(found[0].what.contains("the document of the letter 1-fr is missing or another"), "{found:?}");
    }

    async fn a_store_from_before_the_chain_is_taken_over_once_and_verifies(app) {
        let (case, _) = a_receipt(app).await;
        letters::rotate(&app.portal).await.expect("rotated");
        letter(app, case, 1, LetterForm::Arabic).await;
        let name = Names { ar: "عطلة".to_owned(), fr: "Pont".to_owned(), en: "Bridge".to_owned() };
        let measure = Measure::Close { date: day("2026-03-06"), classes: ClassSet::ALL, depends_on: None, name };
        let wish = Wish { measure, source: "بلاغ".to_owned(), declared_on: day("2026-02-23") };
        holidays::record(&app.portal, None, 0, wish).await.expect("recorded");
        holidays::sweep(&app.portal, || true).await.expect("carried out");
        let calendar = FeedOf::Case { case, generation: 0 };
        feeds::give(&app.portal, calendar.clone()).await.expect("given");
        feeds::revoke(&app.portal, &calendar).await.expect("revoked");
        feeds::give(&app.portal, calendar).await.expect("given again");
        let older = [
            "drop table deeds",
            "delete from seaql_migrations where version in ('m0023_deeds', 'm0024_taken_over')",
        ];
        for statement in older {
            app.tampers(statement).await.expect("as it was");
        }
        migrate::up(&app.portal.db).await.expect("migrated");
        let verified = async || verify(&app.portal.db, &Aids::default()).await.expect("the store");
        let before = verified().await;
        assert_eq!((before.findings.as_slice(), before.letters), (&[][..], 2));
        // The mark, then two letters, two keys of which one is retired, an act, and a calendar that was revoked.
        assert_eq!(app.count("deeds").await, 10);
        letter(app, case, 1, LetterForm::English).await;
        migrate::up(&app.portal.db).await.expect("nothing is left to do");
        assert_eq!((verified().await.findings, app.count("deeds").await), (Vec::new(), 11));
        app.tampers("delete from seaql_migrations where version = 'm0024_taken_over'").await.expect("again");
        migrate::up(&app.portal.db).await.expect("migrated again");
        assert_eq!(app.count("deeds").await, 11, "what is noted is not noted twice");
    }

    async fn what_a_retired_key_signed_stays_valid_and_the_next_key_signs_on(app) {
        let (case, before) = a_receipt(app).await;
        let old = published(app).await;
        app.advance_days(1);
        let opened = letters::rotate(&app.portal).await.expect("rotated");
        let after = letter(app, case, 1, LetterForm::Arabic).await;
        assert_eq!((before.about.key == opened.id, after.about.key == opened.id), (false, true));
        let keys = published(app).await;
        assert!(keys.keys.len() == 2 && keys.keys[0].retired_at.is_some() && keys.keys[1].retired_at.is_none());
        for letter in [&before, &after] {
            seal::verify(&letter.octets, &keys).expect("valid");
        }
        assert_eq!(seal::verify(&after.octets, &old).err(), Some(seal::NotValid::UnknownKey));
        let visitor = app.visitor();
        assert!(shown(&visitor, &before.octets).await.contains("ses signatures antérieures restent valables"));
        let folder = tempfile::tempdir().expect("a folder");
        let (status, said) = verified(folder.path(), &before.octets, &serde_json::to_string(&keys).expect("json"));
        assert!(status == 0 && said.contains("retired on 2026-02-24"), "{said}");
        let page = visitor.request(Method::GET, "/.well-known/bayan-letter-keys.json", None, Vec::new()).await;
        assert_eq!(PublicKeys::read(&page.html()).expect("keys"), keys);
    }

    async fn another_server_secret_opens_another_key_and_the_old_letters_still_prove_themselves(app) {
        let (case, before) = a_receipt(app).await;
        let mut other = app.another_portal().await;
        other.keys = app::Keys::derive(&[9; 32]);
        let reference = app.case(case).await.reference;
        let name = LetterName { seq: 1, form: LetterForm::Arabic };
        let after = desk().letter(&other, &reference, name).await.expect("a letter");
        assert_ne!(after.about.key, before.about.key);
        let keys = published(app).await;
        assert!(seal::verify(&before.octets, &keys).is_ok() && seal::verify(&after.octets, &keys).is_ok());
    }

    async fn the_answer_is_no_document_before_it_was_shown(app) {
        let case = app.citizen("أمينة").files(a_request()).await;
        app.officer().await.refuses(case, Ground::Unclear).await.expect("refused");
        let visitor = app.visitor();
        let link = links::case_path(&app.portal.keys, &app.case(case).await, Language::Fr);
        let list = visitor.opens(&format!("{link}/letters")).await;
        let files = |page: &crate::support::web::Page| -> Vec<String> {
            page.links().into_iter().filter(|link| link.ends_with(".pdf")).collect()
        };
        assert_eq!(files(&list).len(), 4, "the receipt alone, in its languages");
        assert!(list.text().contains("une fois la réponse ouverte"));
        let early = visitor.opens(&format!("{link}/letters/2-fr.pdf")).await;
        assert_eq!(early.status, StatusCode::NOT_FOUND);
        app.citizen("أمينة").reads_the_answer(case).await.expect("read");
        let list = visitor.opens(&format!("{link}/letters")).await;
        assert_eq!(files(&list).len(), 8);
        let file = visitor.opens(&format!("{link}/letters/2-fr.pdf")).await;
        assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, "application/pdf"));
        assert!(file.header("content-disposition").starts_with("attachment"));
        assert!(file.header("content-security-policy").contains("sandbox"));
        assert_eq!(file.header("cache-control"), "no-store");
        assert!(file.body.starts_with(b"%PDF-"));
        for wrong in ["2-de.pdf", "2-fr", "02-fr.pdf", "9-fr.pdf", "..%2F2-fr.pdf"] {
            assert_eq!(visitor.opens(&format!("{link}/letters/{wrong}")).await.status, StatusCode::NOT_FOUND, "{wrong}");
        }
    }

    async fn a_file_that_is_too_large_or_missing_gets_its_message(app) {
        let visitor = app.visitor();
        let form = || async { visitor.opens("/fr/verify").await.form("/verify") };
        let none = visitor.sends(&form().await).await;
        assert!(none.text().contains("Choisissez le fichier"), "{}", none.text());
        let large = visitor.sends(&form().await.attaching("file", "a.pdf", &vec![b'x'; 5 << 20])).await;
        assert!(large.text().contains("dépasse"), "{}", large.text());
    }
}

#[test]
fn the_command_says_what_is_wrong_in_one_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let missing = folder.path().join("none.pdf");
    let (status, said) =
        command(&["bayan", "letter", "verify", missing.to_str().expect("a path"), "--key", "none"]);
    assert!(status == 1 && said.lines().count() == 1, "{said}");
    let (status, said) = verified(folder.path(), b"%PDF-1.7\n", "no key");
    assert!(status == 1 && said.contains("neither the JSON"), "{said}");
    let (status, said) = verified(folder.path(), b"%PDF-1.7\n", r#"{"keys":[]}"#);
    assert!(status == 1 && said.contains("it publishes no key"), "{said}");
}
