//! The directory in the hands of an administrator: a table is looked at row by row, confirmed once, and comes back as
//! it went; with one broken row nothing of it is taken.

use super::accounts::administrator_again;
use crate::{
    recording::successions::{tries, wish},
    support::{
        TestApp, a_request,
        app::MINISTRY,
        on_both_engines,
        times::day,
        web::{Page, Visitor},
    },
};
use axum::http::{Method, StatusCode};
use bayan::{
    app::{
        directory::{self, Applied, Preview},
        succession,
    },
    domain::{
        actor::Role,
        case::ground::Ground,
        id::UserId,
        institution::{
            Region,
            receiving::NotSaid,
            sheet::{self, Column, Wrong},
        },
    },
    persistence::{
        admin_acts::Doer,
        directory::{self as store, Changes},
        institutions,
    },
};

const IMPORT: &str = "/fr/admin/institutions/import";

async fn administrator(app: &TestApp) -> Visitor {
    app.appointed(Role::Administrator, MINISTRY).await.at_a_browser().await
}

async fn somebody(app: &TestApp) -> UserId {
    app.appointed(Role::Administrator, MINISTRY).await.user
}

/// The table as it is given out.
async fn exported(admin: &Visitor) -> String {
    let page = admin.request(Method::GET, "/fr/admin/institutions/export", None, Vec::new()).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.header("content-disposition").contains("institutions.csv"));
    page.html()
}

/// Uploads a table; the page that looks at it.
pub(super) async fn uploads(admin: &Visitor, table: &str) -> Page {
    let form = admin.opens(IMPORT).await.main_form();
    let sent = admin.sends_only(&form.attaching("file", "institutions.csv", table.as_bytes())).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    admin.opens(&sent.location().expect("a preview")).await
}

pub(super) async fn confirms(admin: &Visitor, preview: &Page) -> Page {
    admin.sends_only(&preview.main_form()).await
}

/// The cells of a broken row, and what is told of which of them.
type Broken<'a> = (&'a [(Column, &'a str)], Column, Wrong);

/// A row of the table, with some of its cells.
pub(super) fn row(cells: &[(Column, &str)]) -> String {
    let plain = |column: Column| match column {
        Column::Code => "NOUV",
        Column::NameAr => "المؤسسة الجديدة",
        Column::NameFr => "Institution nouvelle",
        Column::Kind => "public-establishment",
        Column::Class => "public-establishment",
        Column::City => "Rabat",
        _ => "",
    };
    let cell = |column: Column| {
        let given = cells.iter().find(|(one, _)| *one == column).map(|(_, text)| *text);
        format!("\"{}\"", given.unwrap_or_else(|| plain(column)).replace('"', "\"\""))
    };
    Column::ALL.map(cell).join(",")
}

fn head() -> String {
    Column::ALL.map(Column::code).join(",")
}

pub(super) fn table(rows: &[String]) -> String {
    format!("{}\n{}\n", head(), rows.join("\n"))
}

async fn looked_at(app: &TestApp, by: UserId, table: &[u8]) -> Preview {
    let id = directory::upload(&app.portal, by, table).await.expect("kept");
    directory::look(&app.portal, id).await.expect("there").1
}

/// Letters for a number: a code of its own.
fn letters(mut number: usize) -> String {
    let mut code = String::from("Z");
    for _ in 0..4 {
        code.push(char::from(b'A' + u8::try_from(number % 26).expect("below 26")));
        number /= 26;
    }
    code
}

fn one_of_many(number: usize, city: &str) -> String {
    let (code, name, arabic) = (letters(number), format!("Commune {number}"), format!("جماعة {number}"));
    row(&[
        (Column::Code, &code),
        (Column::NameAr, &arabic),
        (Column::NameFr, &name),
        (Column::Kind, "territorial-collectivity"),
        (Column::Class, "territorial-collectivity"),
        (Column::City, city),
        (Column::Parent, if number == 0 { "" } else { "ZAAAA" }),
    ])
}

on_both_engines! {
    async fn what_is_exported_and_imported_again_changes_nothing(app) {
        let admin = administrator(app).await;
        let table = exported(&admin).await;
        assert_eq!(table.trim_start_matches('\u{feff}').lines().next(), Some(head().as_str()));
        let preview = uploads(&admin, &table).await;
        assert!(preview.text().contains("il n’y a rien à enregistrer"), "{}", preview.text());
        assert!(preview.text().contains("Inchangées : 88"), "{}", preview.text());
        let other_ends = table.lines().collect::<Vec<_>>().join("\r\n");
        assert!(uploads(&admin, &other_ends).await.text().contains("Inchangées : 88"));
    }

    async fn a_table_of_1700_institutions_does_what_its_preview_says_and_half_of_it_changed_too(app) {
        let by = somebody(app).await;
        let first: Vec<String> = (0..1_700).map(|number| one_of_many(number, "Rabat")).collect();
        let id = directory::upload(&app.portal, by, table(&first).as_bytes()).await.expect("kept");
        let (_, preview) = directory::look(&app.portal, id).await.expect("there");
        assert_eq!((preview.faults.len(), preview.changes.len(), preview.unchanged), (0, 1_700, 0));
        let applied = directory::apply(&app.portal, by, id, preview.known).await.expect("applied");
        assert_eq!(applied, directory::Applied::As(1));
        let again = directory::apply(&app.portal, by, id, preview.known).await.expect("applied");
        assert_eq!(again, applied, "confirmed twice is one act");
        assert_eq!(app.count("institution_entries").await, 1_700);
        assert_eq!(app.portal.directory.iter().count(), 88 + 1_700);

        let half: Vec<String> =
            (0..1_700).map(|number| one_of_many(number, if number % 2 == 0 { "Fès" } else { "Rabat" })).collect();
        let id = directory::upload(&app.portal, by, table(&half).as_bytes()).await.expect("kept");
        let (_, preview) = directory::look(&app.portal, id).await.expect("there");
        assert_eq!((preview.faults.len(), preview.changes.len(), preview.unchanged), (0, 850, 850));
        assert!(preview.changes.iter().all(|change| change.columns == [Column::City, Column::Region]));
        let expected: Vec<_> = preview.changes.iter().map(|change| change.after.entry.clone()).collect();
        directory::apply(&app.portal, by, id, preview.known).await.expect("applied");
        assert_eq!(app.count("institution_entries").await, 1_700 + 850, "what does not change is not written");
        let now = app.portal.directory.entries();
        assert!(expected.iter().all(|entry| now.get(&entry.code) == Some(entry)), "the result is the preview");
        let node = app.another_portal().await;
        directory::refresh(&node).await.expect("read");
        assert_eq!(node.directory.entries(), now, "on another node too");
        let after = directory::look(&app.portal, id).await.expect("there").1;
        assert_eq!((after.changes.len(), after.unchanged), (0, 1_700), "the same again changes nothing");
        let out = directory::export(&app.portal).await.expect("a table");
        let whole = looked_at(app, by, &out).await;
        assert_eq!((whole.faults, whole.changes.len(), whole.unchanged), (Vec::new(), 0, 88 + 1_700));
    }

    async fn every_kind_of_broken_row_is_told_with_its_line_and_column_and_nothing_is_taken(app) {
        let by = somebody(app).await;
        use Column as C;
        let long = "م".repeat(201);
        let too_long = [(C::NameAr, long.as_str())];
        let rows: Vec<Broken<'_>> = vec![
            (&[(C::Code, "")], C::Code, Wrong::Missing),
            (&[(C::Code, "nouv")], C::Code, Wrong::NotACode),
            (&[(C::Code, "CDAI")], C::Code, Wrong::Reserved),
            (&[(C::Code, "BAYAN")], C::Code, Wrong::Reserved),
            (&[(C::Parent, "CDAI")], C::Parent, Wrong::Reserved),
            (&[(C::NameAr, "")], C::NameAr, Wrong::Missing),
            (&[(C::NameAr, "Rabat")], C::NameAr, Wrong::NoArabic),
            (&too_long, C::NameAr, Wrong::TooLong),
            (&[(C::NameFr, "")], C::NameFr, Wrong::Missing),
            (&[(C::NameFr, "=HYPERLINK(\"x\")")], C::NameFr, Wrong::Unsafe),
            (&[(C::NameFr, "Agence\u{202e}ecnegA")], C::NameFr, Wrong::Unsafe),
            (&[(C::NameZgh, "Rabat")], C::NameZgh, Wrong::NoTifinagh),
            (&[(C::Kind, "ministry")], C::Kind, Wrong::NoSuchKind),
            (&[(C::Class, "state")], C::Class, Wrong::NoSuchClass),
            (&[(C::Class, "chamber")], C::Class, Wrong::KindAndClass),
            (&[(C::City, "")], C::City, Wrong::Missing),
            (&[(C::City, "Zagora")], C::Region, Wrong::RegionMissing),
            (&[(C::Region, "Souss")], C::Region, Wrong::NoSuchRegion),
            (&[(C::NameAr, "وزارة الاقتصاد والمالية")], C::NameAr, Wrong::NameTwice),
            (&[(C::Parent, "x")], C::Parent, Wrong::NotACode),
            (&[(C::Parent, "NOUV")], C::Parent, Wrong::ParentOfItself),
            (&[(C::Parent, "QQQQ")], C::Parent, Wrong::ParentUnknown),
            (&[(C::ReceivesFrom, "2026-02-30")], C::ReceivesFrom, Wrong::NotADate),
            (&[(C::ReceivesFrom, "01/03/2026")], C::ReceivesFrom, Wrong::NotADate),
            (&[(C::ReceivesFrom, "2018-01-01")], C::ReceivesFrom, Wrong::BeforeTheLaw),
            (&[(C::ValidFrom, "2026-03-01")], C::ValidFrom, Wrong::FirstHasADate),
            (&[(C::Email, "nom@")], C::Email, Wrong::NotAnAddress),
            (&[(C::Phone, "+212 cinq")], C::Phone, Wrong::NotAPhone),
            (&[(C::Website, "bayan.example")], C::Website, Wrong::NotAWebsite),
            (&[(C::NameFr, "Ministère de l’Économie et des Finances")], C::NameFr, Wrong::NameTwice),
        ];
        assert!(rows.iter().map(|(_, _, wrong)| wrong).collect::<std::collections::HashSet<_>>().len() >= 17);
        for (cells, column, wrong) in rows {
            let preview = looked_at(app, by, table(&[row(cells)]).as_bytes()).await;
            let told: Vec<_> = preview.faults.iter().map(|fault| (fault.line, fault.column.as_str(), fault.wrong)).collect();
            assert_eq!(told, [(2, column.code(), wrong)], "{cells:?}");
            assert!(preview.changes.is_empty());
        }
        let later = |cells: &[(Column, &str)]| vec![row(&[]), row(cells)];
        for (rows, column, wrong) in [
            (later(&[]), C::ValidFrom, Wrong::DayTwice),
            (later(&[(C::ValidFrom, "2026-09-01"), (C::ReceivesFrom, "2026-03-02")]), C::ReceivesFrom, Wrong::ReceivesTwice),
        ] {
            let preview = looked_at(app, by, table(&rows).as_bytes()).await;
            let told: Vec<_> = preview.faults.iter().map(|fault| (fault.line, fault.column.as_str(), fault.wrong)).collect();
            assert_eq!(told, [(3, column.code(), wrong)]);
        }
        for (whole, wrong) in [
            (b"\xff\xfe\x00c".to_vec(), Wrong::NotText),
            (format!("{}\n", head()).into_bytes(), Wrong::NoRows),
            (format!("{}\n{},x\n", head(), row(&[])).into_bytes(), Wrong::CellCount),
            (table(&[row(&[])]).replacen("aliases", "alias", 1).into_bytes(), Wrong::ColumnUnknown),
            (table(&[row(&[])]).replacen("aliases", "city", 1).into_bytes(), Wrong::ColumnTwice),
        ] {
            let preview = looked_at(app, by, &whole).await;
            assert!(preview.faults.iter().any(|fault| fault.wrong == wrong), "{wrong:?}: {:?}", preview.faults);
        }
        assert_eq!(app.count("institution_entries").await, 0, "nothing half-imported");
    }

    async fn a_fault_in_one_row_of_many_keeps_all_of_them_out_and_the_page_says_where(app) {
        let admin = administrator(app).await;
        let rows = [one_of_many(0, "Rabat"), row(&[(Column::Kind, "ministère<b>")]), one_of_many(2, "Fès")];
        let page = uploads(&admin, &table(&rows)).await;
        let text = page.text();
        assert!(text.contains("Une cellule est à corriger") && text.contains("ministère<b>"), "{text}");
        assert!(page.forms().iter().all(|form| form.method != Method::POST || form.action.contains("sign-out")), "nothing to confirm");
        assert_eq!(app.portal.directory.iter().count(), 88);
    }

    async fn an_institution_that_was_imported_receives_requests_and_shows_its_new_name_on_its_day(app) {
        let admin = administrator(app).await;
        let rows = [
            row(&[(Column::ReceivesFrom, "2026-02-23"), (Column::NameZgh, "ⵜⴰⵎⵙⵙⵓⴳⵓⵔⵜ")]),
            row(&[
                (Column::ValidFrom, "2026-03-02"),
                (Column::NameFr, "Institution renommée"),
                (Column::ReceivesFrom, "2026-02-23"),
            ]),
        ];
        let preview = uploads(&admin, &table(&rows)).await;
        assert!(preview.text().contains("Nouvelles : 1"), "{}", preview.text());
        assert!(!app.visitor().opens("/fr/institutions?q=NOUV").await.text().contains("Institution nouvelle"));
        let confirmed = confirms(&admin, &preview).await;
        assert_eq!(confirmed.status, StatusCode::SEE_OTHER, "{}", confirmed.text());
        let after = admin.opens(&confirmed.location().expect("a page")).await;
        assert!(after.text().contains("Le tableau est enregistré"), "{}", after.text());
        assert!(app.visitor().opens("/fr/institutions?q=NOUV").await.text().contains("Institution nouvelle"));
        assert!(app.visitor().opens("/zgh/institutions?q=NOUV").await.text().contains("ⵜⴰⵎⵙⵙⵓⴳⵓⵔⵜ"));
        let case = app.citizen("أمينة").files(a_request().to("NOUV")).await;
        assert!(app.case(case).await.reference.to_string().starts_with("NOUV-2026-"));
        app.it_is("2026-03-02T09:00:00Z");
        directory::refresh(&app.portal).await.expect("read");
        assert!(app.visitor().opens("/fr/institutions?q=NOUV").await.text().contains("Institution renommée"));
        let old = app.visitor().opens("/fr/institutions?q=Institution+nouvelle").await.text();
        assert!(old.contains("Institution renommée"), "found by the name it had: {old}");
    }

    async fn twenty_broken_rows_in_one_table_are_told_each_with_its_line_and_its_reason(app) {
        use Column as C;
        let broken: [Broken<'_>; 20] = [
            (&[(C::Code, "")], C::Code, Wrong::Missing),
            (&[(C::Code, "nouv")], C::Code, Wrong::NotACode),
            (&[(C::NameAr, "Rabat")], C::NameAr, Wrong::NoArabic),
            (&[(C::NameFr, "")], C::NameFr, Wrong::Missing),
            (&[(C::NameFr, "@SUM(1)")], C::NameFr, Wrong::Unsafe),
            (&[(C::NameEn, "-1+1|cmd")], C::NameEn, Wrong::Unsafe),
            (&[(C::NameZgh, "Rabat")], C::NameZgh, Wrong::NoTifinagh),
            (&[(C::Kind, "")], C::Kind, Wrong::Missing),
            (&[(C::Kind, "ministry")], C::Kind, Wrong::NoSuchKind),
            (&[(C::Class, "state")], C::Class, Wrong::NoSuchClass),
            (&[(C::Class, "chamber")], C::Class, Wrong::KindAndClass),
            (&[(C::City, "Zagora")], C::Region, Wrong::RegionMissing),
            (&[(C::Region, "Souss")], C::Region, Wrong::NoSuchRegion),
            (&[(C::Parent, "x")], C::Parent, Wrong::NotACode),
            (&[(C::ReceivesFrom, "2026-02-30")], C::ReceivesFrom, Wrong::NotADate),
            (&[(C::ReceivesFrom, "2018-01-01")], C::ReceivesFrom, Wrong::BeforeTheLaw),
            (&[(C::ValidFrom, "2026-03-01")], C::ValidFrom, Wrong::FirstHasADate),
            (&[(C::Email, "nom@")], C::Email, Wrong::NotAnAddress),
            (&[(C::Phone, "+212 cinq")], C::Phone, Wrong::NotAPhone),
            (&[(C::Website, "javascript:alert(1)")], C::Website, Wrong::NotAWebsite),
        ];
        let rows: Vec<String> = broken
            .iter()
            .enumerate()
            .flat_map(|(number, (cells, ..))| {
                let (code, name) = (letters(number), format!("Commune {number}"));
                let own = [(C::Code, code.as_str()), (C::NameFr, name.as_str())];
                [row(&[*cells, &own].concat()), one_of_many(1_000 + number, "Fès").replace("\"ZAAAA\"", "\"\"")]
            })
            .collect();
        let admin = administrator(app).await;
        let page = uploads(&admin, &table(&rows)).await;
        assert!(page.text().contains("20 cellules sont à corriger"), "{}", page.text());
        let by = somebody(app).await;
        let preview = looked_at(app, by, table(&rows).as_bytes()).await;
        let told: Vec<_> =
            preview.faults.iter().map(|fault| (fault.line, fault.column.as_str(), fault.wrong)).collect();
        let expected: Vec<_> =
            (2_u64..).step_by(2).zip(&broken).map(|(line, (_, column, wrong))| (line, column.code(), *wrong)).collect();
        assert_eq!(told, expected);
        assert_eq!(app.count("institution_entries").await, 0);
    }

    async fn what_does_not_fit_from_institution_to_institution_is_told(app) {
        let by = somebody(app).await;
        let body = |code: &str, name: &str, parent: &str, from: &str| {
            let arabic = format!("مؤسسة {name}");
            row(&[
                (Column::Code, code),
                (Column::NameFr, name),
                (Column::NameAr, &arabic),
                (Column::Parent, parent),
                (Column::ValidFrom, from),
            ])
        };
        let ring = [body("ZA", "A", "ZC", ""), body("ZB", "B", "ZA", ""), body("ZC", "C", "ZB", ""), body("ZD", "D", "ZA", "")];
        let preview = looked_at(app, by, table(&ring).as_bytes()).await;
        let told: Vec<_> = preview.faults.iter().map(|fault| (fault.line, fault.wrong)).collect();
        assert_eq!(told, [2, 3, 4].map(|line| (line, Wrong::ParentOfItself)), "who is below a ring is not in it");
        let twice = [body("ZA", "A", "", ""), body("ZA", "A", "", "")];
        let preview = looked_at(app, by, table(&twice).as_bytes()).await;
        assert_eq!(preview.faults.iter().map(|fault| (fault.line, fault.wrong)).collect::<Vec<_>>(), [(3, Wrong::DayTwice)]);
        let heir = [
            body("ZA", "A", "", ""),
            body("ZA", "Ancienne", "", "2026-09-01"),
            body("ZB", "B", "", ""),
            body("ZB", "A", "", "2026-09-01"),
        ];
        let preview = looked_at(app, by, table(&heir).as_bytes()).await;
        assert_eq!((preview.faults, preview.changes.len()), (Vec::new(), 2), "a name may pass to another on a day");
        let early = heir.join("\n").replace("2026-09-01", "2026-08-01").replacen("2026-08-01", "2026-09-01", 1);
        let preview = looked_at(app, by, table(&[early]).as_bytes()).await;
        assert!(preview.faults.iter().all(|fault| fault.wrong == Wrong::NameTwice) && !preview.faults.is_empty());
    }

    async fn what_is_wrong_in_a_cell_and_what_does_not_fit_together_are_told_at_once(app) {
        let by = somebody(app).await;
        let body = |code: &str, name: &str, more: (Column, &str)| {
            let arabic = format!("مؤسسة {code}");
            row(&[(Column::Code, code), (Column::NameFr, name), (Column::NameAr, &arabic), more])
        };
        let rows = [
            body("ZA", "A", (Column::Email, "nom@")),
            body("ZB", "Ministère de l’Économie et des Finances", (Column::Email, "")),
            body("ZC", "C", (Column::Parent, "ZA")),
            body("ZD", "D", (Column::Parent, "QQQQ")),
        ];
        let preview = looked_at(app, by, table(&rows).as_bytes()).await;
        let told: Vec<_> = preview.faults.iter().map(|fault| (fault.line, fault.wrong)).collect();
        let all = [(2, Wrong::NotAnAddress), (3, Wrong::NameTwice), (5, Wrong::ParentUnknown)];
        assert_eq!(told, all, "who is below a row that is wrong is not wrong for it");
        assert!(preview.changes.is_empty());
    }

    async fn after_the_act_the_page_says_what_was_done_however_the_directory_goes_on(app) {
        let admin = administrator(app).await;
        let body = |code: &str, name: &str, receives: &str| {
            let arabic = format!("مؤسسة {code}");
            row(&[(Column::Code, code), (Column::NameFr, name), (Column::NameAr, &arabic), (Column::ReceivesFrom, receives)])
        };
        let (first, same) = (body("ZA", "Alpha", ""), body("ZB", "Bêta", ""));
        confirms(&admin, &uploads(&admin, &table(&[first, same.clone()])).await).await;
        let second = uploads(&admin, &table(&[body("ZA", "Alpha deux", "2026-03-02"), same, body("ZC", "Gamma", "")])).await;
        let place = confirms(&admin, &second).await.location().expect("its page");
        let third = uploads(&admin, &table(&[body("ZA", "Alpha trois", "2026-03-02")])).await;
        assert_eq!(confirms(&admin, &third).await.status, StatusCode::SEE_OTHER);
        let page = admin.opens(&place).await;
        let text = page.text().replace(['\u{a0}', '\u{202f}'], " ");
        assert!(text.contains("Le tableau est enregistré") && text.contains("Nouvelles : 1. Modifiées : 1. Inchangées : 1."), "{text}");
        let mut rows = page.texts("tbody tr");
        rows.sort();
        assert_eq!(rows.len(), 2, "{rows:?}");
        let alpha = rows.iter().find(|row| row.contains("ZA")).expect("what was changed");
        assert!(["Alpha", "Alpha deux", "2026-03-02"].iter().all(|told| alpha.contains(told)), "{alpha}");
        assert!(!page.texts("ins").iter().any(|cell| cell == "Alpha trois"), "as it was then: {}", page.text());
        assert!(rows.iter().any(|row| row.contains("ZC") && row.contains("Nouvelle")), "{rows:?}");
    }

    async fn an_applied_table_says_what_it_left_as_it_was_though_it_could_not_be_applied_today(app) {
        let admin = administrator(app).await;
        let body = |code: &str, receives: &str| {
            let (french, arabic) = (format!("Institution {code}"), format!("مؤسسة {code}"));
            row(&[(Column::Code, code), (Column::NameFr, &french), (Column::NameAr, &arabic), (Column::ReceivesFrom, receives)])
        };
        let (same, before) = (body("ZB", ""), body("ZA", "2026-03-02"));
        confirms(&admin, &uploads(&admin, &table(&[before, same.clone()])).await).await;
        let moved = uploads(&admin, &table(&[body("ZA", "2026-03-09"), same])).await;
        let place = confirms(&admin, &moved).await.location().expect("its page");
        let back = uploads(&admin, &table(&[body("ZA", "2026-02-24")])).await;
        assert_eq!(confirms(&admin, &back).await.status, StatusCode::SEE_OTHER);
        // Its day has come and moves no more: looked at today, the table has a fault.
        app.it_is("2026-02-25T10:00:00Z");
        let page = administrator_again(app).await.opens(&place).await;
        let text = page.text().replace(['\u{a0}', '\u{202f}'], " ");
        assert!(text.contains("Nouvelles : 0. Modifiées : 1. Inchangées : 1."), "{text}");
    }

    async fn a_region_that_is_not_the_one_of_its_city_is_pointed_out_before_the_act(app) {
        let admin = administrator(app).await;
        let looked_at = async |region: &str| {
            uploads(&admin, &table(&[row(&[(Column::City, "Fès"), (Column::Region, region)])])).await.text()
        };
        let odd = looked_at("rabat-sale-kenitra").await;
        assert!(odd.contains("Fès est connue dans la région Fès-Meknès"), "{odd}");
        for fitting in ["", "fes-meknes"] {
            let text = looked_at(fitting).await;
            assert!(!text.contains("est connue dans la région"), "{fitting}: {text}");
        }
    }

    async fn a_table_that_is_none_is_refused_in_clear_words(app) {
        let admin = administrator(app).await;
        let form = admin.opens(IMPORT).await.main_form();
        let good = table(&[row(&[])]);
        let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(good.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let latin: Vec<u8> = good.replace("Institution nouvelle", "Agence d'\u{e9}tat").chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
        let zip = b"PK\x03\x04\x14\x00\x06\x00\x08\x00\xff\xfe".to_vec();
        for octets in [utf16, latin, zip] {
            let sent = admin.sends_only(&form.clone().attaching("file", "institutions.csv", &octets)).await;
            let page = admin.opens(&sent.location().expect("a preview")).await;
            assert!(page.text().contains("n’est pas un tableau CSV en UTF-8"), "{}", page.text());
        }
        for octets in [b"".to_vec(), b"\xef\xbb\xbf".to_vec(), b"\n\n\n".to_vec()] {
            let sent = admin.sends_only(&form.clone().attaching("file", "institutions.csv", &octets)).await;
            let text = match sent.location() {
                Some(place) => admin.opens(&place).await.text(),
                None => sent.text(),
            };
            assert!(text.contains("Choisissez un fichier CSV") || text.contains("aucune ligne"), "{text}");
        }
        let open = good.replacen("\"NOUV\"", "\"NOUV", 1);
        let page = uploads(&admin, &open).await;
        assert!(page.text().contains("guillemets"), "{}", page.text());
        let ten = format!("{good}{}", " ".repeat(10 << 20));
        let large = admin.sends_only(&form.clone().attaching("file", "institutions.csv", ten.as_bytes())).await;
        assert_eq!(large.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(large.text().contains("dépasse 8 Mo"), "{}", large.text());
        let many = format!("{}\n{}", head(), "x\n".repeat(12_000));
        assert!(uploads(&admin, &many).await.text().contains("10 000 au plus"), "counted before each row is looked at");
        let spreadsheet = format!("\u{feff}{}", good.replace("\",\"", "\";\"").replace(',', ";").replace('\n', "\r\n"));
        assert!(uploads(&admin, &spreadsheet).await.text().contains("Nouvelles : 1"));
        assert_eq!(app.count("institution_entries").await, 0);
    }

    async fn a_region_that_the_city_does_not_tell_is_said_and_counted(app) {
        let by = somebody(app).await;
        let told = [row(&[(Column::City, "Zagora"), (Column::Region, "draa-tafilalet")])];
        let id = directory::upload(&app.portal, by, table(&told).as_bytes()).await.expect("kept");
        let known = directory::look(&app.portal, id).await.expect("there").1.known;
        directory::apply(&app.portal, by, id, known).await.expect("applied");
        let region = app.portal.directory.get(&app.code("NOUV")).and_then(|one| one.region());
        assert_eq!(region, Some(Region::DraaTafilalet));
    }

    async fn a_day_of_receiving_still_to_come_moves_and_goes(app) {
        let by = somebody(app).await;
        for (day, is_changed) in [("2026-04-01", true), ("2026-05-01", true), ("2026-05-01", false), ("", true), ("", false)] {
            let id = directory::upload(&app.portal, by, table(&[row(&[(Column::ReceivesFrom, day)])]).as_bytes()).await.expect("kept");
            let (_, preview) = directory::look(&app.portal, id).await.expect("there");
            assert_eq!((preview.faults.len(), preview.changes.len()), (0, usize::from(is_changed)), "{day}");
            directory::apply(&app.portal, by, id, preview.known).await.expect("applied");
            let receives = institutions::receiving(&app.portal.db).await.expect("read").get(&app.code("NOUV")).copied();
            assert_eq!(receives, day.parse().ok());
        }
    }

    async fn the_day_from_which_an_institution_receives_stays_once_it_has_come(app) {
        let by = somebody(app).await;
        let table = String::from_utf8(directory::export(&app.portal).await.expect("a table")).expect("text");
        let moved = table.replacen("2020-01-01", "2026-04-01", 1);
        let preview = looked_at(app, by, moved.as_bytes()).await;
        let told: Vec<_> = preview.faults.iter().map(|fault| (fault.column.as_str(), fault.wrong, fault.written.as_str())).collect();
        assert_eq!(told, [("receives_from", Wrong::ReceivesAlready, "2020-01-01")]);
    }

    async fn a_body_that_is_to_take_the_place_of_another_receives_by_that_day_until_it_is_taken_back(app) {
        let by = somebody(app).await;
        let from = |day: &str| table(&[row(&[(Column::ReceivesFrom, day)])]);
        let applied = async |day: &str| {
            let id = directory::upload(&app.portal, by, from(day).as_bytes()).await.expect("kept");
            let known = directory::look(&app.portal, id).await.expect("there").1.known;
            directory::apply(&app.portal, by, id, known).await.expect("asked")
        };
        assert_eq!(applied("2026-03-10").await, Applied::As(1));
        tries(app, MINISTRY, "NOUV", "2026-03-16").await.expect("recorded");
        for day in ["", "2026-03-17"] {
            let preview = looked_at(app, by, from(day).as_bytes()).await;
            let told: Vec<_> = preview.faults.iter().map(|fault| (fault.line, fault.wrong, fault.written.as_str())).collect();
            assert_eq!(told, [(2, Wrong::SuccessorSilent, "2026-03-16")], "{day}");
            assert_eq!(applied(day).await, Applied::LookAgain);
        }
        let doer = Doer { by: None, at: app.now() };
        let late = directory::receive(&app.portal.db, &app.code("NOUV"), day("2026-03-17"), doer).await;
        assert_eq!(late.expect("the store"), Err(NotSaid::Unanswered(day("2026-03-16"))), "nor by a command");
        assert_eq!(applied("2026-03-16").await, Applied::As(2), "in time");
        let seen = wish(app, MINISTRY, "NOUV", "2026-03-16");
        succession::take_back(&app.portal, by, &seen, "عدول").await.expect("the store").expect("taken back");
        assert_eq!(applied("2026-05-01").await, Applied::As(3), "nobody waits for it");
    }

    async fn a_class_changes_from_a_day_on_unless_it_would_count_a_closure_otherwise(app) {
        let by = somebody(app).await;
        app.citizen("أمينة").files(a_request()).await;
        let entry = app.portal.directory.entries().get(&app.code(MINISTRY)).expect("known").clone();
        let first = sheet::rows(&entry, Some(crate::support::times::day("2020-01-01")));
        let with = |from: &str| {
            let quoted = |cells: &[String]| cells.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(",");
            let mut second = first[0].clone();
            second[1] = from.to_owned();
            let class = Column::ALL.iter().position(|one| *one == Column::Class).expect("a column");
            second[class] = "other".to_owned();
            table(&[quoted(&first[0]), quoted(&second)])
        };
        let early = looked_at(app, by, with("2026-03-01").as_bytes()).await;
        let told: Vec<_> = early.faults.iter().map(|fault| (fault.column.as_str(), fault.wrong)).collect();
        assert_eq!(told, [("class", Wrong::ClassMovesDates)], "23 March 2026 is off for the State alone");
        let free = early.faults[0].written.parse::<jiff::civil::Date>().expect("a day");
        let after = free.saturating_add(jiff::ToSpan::days(2)).to_string();
        let later = looked_at(app, by, with(&after).as_bytes()).await;
        assert_eq!((later.faults, later.changes.len()), (Vec::new(), 1), "after the day that was shown");
    }

    async fn a_table_is_applied_where_its_days_of_receiving_may_be_said_by_what_stands_then(app) {
        let by = somebody(app).await;
        let rows = table(&[row(&[(Column::ReceivesFrom, "2026-04-01")])]);
        let id = directory::upload(&app.portal, by, rows.as_bytes()).await.expect("kept");
        let (_, preview) = directory::look(&app.portal, id).await.expect("there");
        let changes = Changes {
            entries: preview.changes.iter().map(|change| change.after.entry.clone()).collect(),
            receiving: vec![(app.code("NOUV"), Some(day("2026-04-01")))],
            added: 1,
            ..Changes::default()
        };
        app.receives("NOUV", "2026-03-05").await;
        let doer = Doer { by: Some(by), at: app.now() };
        let is_silent = |stands: &store::Stands| !stands.receiving.contains_key(&app.code("NOUV"));
        let applied = store::apply(&app.portal.db, id, preview.known, &changes, is_silent, doer).await.expect("asked");
        assert_eq!(applied, None, "a command came between look and act");
        let receives = institutions::receiving(&app.portal.db).await.expect("read").get(&app.code("NOUV")).copied();
        assert_eq!(receives, Some(day("2026-03-05")));
        let spoken = |stands: &store::Stands| !is_silent(stands);
        let applied = store::apply(&app.portal.db, id, preview.known, &changes, spoken, doer).await.expect("asked");
        assert_eq!(applied, Some(1));
    }

    async fn a_case_that_comes_between_look_and_act_keeps_its_class(app) {
        let by = somebody(app).await;
        let entry = app.portal.directory.entries().get(&app.code(MINISTRY)).expect("known").clone();
        let first = sheet::rows(&entry, Some(crate::support::times::day("2020-01-01")));
        let at = |column: Column| Column::ALL.iter().position(|one| *one == column).expect("a column");
        let quoted = |cells: &[String]| cells.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(",");
        let mut second = first[0].clone();
        second[at(Column::ValidFrom)] = "2026-03-01".to_owned();
        second[at(Column::Class)] = "other".to_owned();
        let id = directory::upload(&app.portal, by, table(&[quoted(&first[0]), quoted(&second)]).as_bytes()).await.expect("kept");
        let (_, preview) = directory::look(&app.portal, id).await.expect("there");
        assert_eq!((preview.faults.len(), preview.changes.len()), (0, 1), "nobody asked that ministry yet");
        let changes = Changes {
            entries: preview.changes.iter().map(|change| change.after.entry.clone()).collect(),
            without_cases: vec![app.code(MINISTRY)],
            ..Changes::default()
        };
        app.citizen("أمينة").files(a_request()).await;
        let doer = Doer { by: Some(by), at: app.now() };
        let applied = store::apply(&app.portal.db, id, preview.known, &changes, |_| true, doer).await.expect("asked");
        assert_eq!(applied, None, "looked at again");
    }

    async fn the_class_of_a_body_stays_where_another_was_ever_to_be_counted_by_it(app) {
        let by = somebody(app).await;
        let of = |code: &str, class: &str| {
            let (arabic, french) = (format!("مؤسسة {code}"), format!("Institution {code}"));
            let cells = [(Column::Code, code), (Column::NameAr, &arabic), (Column::NameFr, &french), (Column::Class, class)];
            table(&[row(&[&cells[..], &[(Column::ReceivesFrom, "2026-03-01")]].concat())])
        };
        for code in ["NOUV", "ZMID"] {
            let id = directory::upload(&app.portal, by, of(code, "other").as_bytes()).await.expect("kept");
            let known = directory::look(&app.portal, id).await.expect("there").1.known;
            directory::apply(&app.portal, by, id, known).await.expect("applied");
        }
        tries(app, MINISTRY, "ZMID", "2026-03-10").await.expect("recorded");
        tries(app, "ZMID", "NOUV", "2026-03-16").await.expect("recorded");
        let found = async |code: &str| {
            let preview = looked_at(app, by, of(code, "state-administration").as_bytes()).await;
            preview.faults.iter().map(|fault| (fault.column.as_str().to_owned(), fault.wrong)).collect::<Vec<_>>()
        };
        let id = directory::upload(&app.portal, by, of("NOUV", "state-administration").as_bytes()).await.expect("kept");
        let (_, preview) = directory::look(&app.portal, id).await.expect("there");
        assert_eq!((preview.faults.len(), preview.changes.len()), (0, 1), "nobody asked any of them");
        app.citizen("أمينة").files(a_request()).await;
        let refused = [("class".to_owned(), Wrong::ClassMovesDates)];
        assert_eq!(found("ZMID").await, refused, "it is to have the case");
        assert_eq!(found("NOUV").await, refused, "after it");
        let changes = Changes {
            entries: preview.changes.iter().map(|change| change.after.entry.clone()).collect(),
            without_cases: vec![app.code("NOUV")],
            ..Changes::default()
        };
        let doer = Doer { by: Some(by), at: app.now() };
        let applied = store::apply(&app.portal.db, id, preview.known, &changes, |_| true, doer).await.expect("asked");
        assert_eq!(applied, None, "the case came between look and act");
        for (institution, successor, from) in [("ZMID", "NOUV", "2026-03-16"), (MINISTRY, "ZMID", "2026-03-10")] {
            let seen = wish(app, institution, successor, from);
            succession::take_back(&app.portal, by, &seen, "عدول").await.expect("the store").expect("taken back");
        }
        assert_eq!(found("NOUV").await, refused, "days were told by it");
    }

    async fn a_table_of_days_of_receiving_alone_is_a_new_directory_and_the_journal_names_whom(app) {
        let by = somebody(app).await;
        let from = |day: &str| table(&[row(&[(Column::ReceivesFrom, day)])]);
        let uploaded = async |day: &str| {
            let id = directory::upload(&app.portal, by, from(day).as_bytes()).await.expect("kept");
            (id, directory::look(&app.portal, id).await.expect("there").1.known)
        };
        let applied = async |(id, known)| directory::apply(&app.portal, by, id, known).await.expect("asked");
        assert_eq!(applied(uploaded("2026-04-01").await).await, Applied::As(1));
        let waits = uploaded("2026-05-01").await;
        assert_eq!(applied(uploaded("2026-07-01").await).await, Applied::As(2), "days alone");
        assert_eq!(applied(waits).await, Applied::LookAgain, "what was looked at before is looked at again");
        let admin = administrator(app).await;
        let journal = admin.opens("/fr/admin/journal").await.text().replace(['\u{a0}', '\u{202f}'], " ");
        assert!(journal.contains("Institution nouvelle") && journal.contains("à partir du 1er juillet 2026"), "{journal}");
    }

    async fn a_body_that_was_imported_has_its_name_where_an_answer_sends_somebody_to_it(app) {
        let by = somebody(app).await;
        let id = directory::upload(&app.portal, by, table(&[row(&[])]).as_bytes()).await.expect("kept");
        let known = directory::look(&app.portal, id).await.expect("there").1.known;
        directory::apply(&app.portal, by, id, known).await.expect("applied");
        let case = app.citizen("أمينة").files(a_request()).await;
        let officer = app.officer().await;
        let right_body = Some(app.code("NOUV"));
        officer.refuses(case, Ground::NotAvailable { right_body }).await.expect("refused");
        let stored = app.case(case).await;
        let page = officer.at_a_browser().await.opens(&format!("/fr/officer/cases/{}", stored.reference)).await;
        assert!(page.text().contains("Institution nouvelle"), "{}", page.text());
        let secret = app.portal.keys.link_secret(case, stored.link_generation);
        let visitor = app.visitor();
        let page = visitor.opens(&format!("/fr/case/{}/{secret}", stored.reference)).await;
        let answer = visitor.sends(&page.form("/answer")).await;
        assert!(answer.text().contains("Institution nouvelle"), "{}", answer.text());
    }

    async fn the_arabic_directory_names_cities_in_arabic(app) {
        let page = app.visitor().opens("/ar/institutions").await.text();
        for (arabic, latin) in [("الرباط", "Rabat"), ("الدار البيضاء", "Casablanca"), ("تيزنيت", "Tiznit")] {
            assert!(page.contains(arabic) && !page.contains(latin), "{arabic}: {page}");
        }
        assert!(app.visitor().opens("/fr/institutions").await.text().contains("Rabat"));
    }

    async fn a_directory_changed_behind_the_portals_back_is_found(app) {
        app.leaves_findings();
        let by = somebody(app).await;
        let id = directory::upload(&app.portal, by, table(&[row(&[])]).as_bytes()).await.expect("kept");
        let known = directory::look(&app.portal, id).await.expect("there").1.known;
        directory::apply(&app.portal, by, id, known).await.expect("applied");
        assert!(app.tampers("update institution_entries set code = 'X'").await.is_err());
        assert!(app.tampers("delete from institution_entries").await.is_err());
        app.tampers("insert into institution_entries (directory, code, entry) select 1, 'ZZ', replace(entry, 'NOUV', 'ZZ') from institution_entries")
            .await
            .expect("done behind the back");
    }
}
