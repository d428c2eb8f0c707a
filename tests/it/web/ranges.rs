//! While the date of a feast is estimated, no last day that hangs on it stands alone: every page, letter and mail of
//! a case names the first and the last of the days it may be.

use crate::{
    letters::{letter, words},
    notices::deliverer,
    support::{TestApp, a_request, on_both_engines, web::Visitor},
};
use axum::http::Method;
use bayan::{
    app::{letters::listed, links},
    domain::{
        id::CaseId,
        language::Language,
        law::{Due, Rule},
        letter::LetterForm,
    },
    i18n::{DateForm, Locale, dates},
    notifications::transport::Transport,
    persistence::events,
};
use jiff::civil::Date;
use mail_parser::MessageParser;

/// How far from one of the days the other may stand, in characters.
const NEAR: usize = 150;

/// What says of a day that it is the first of those it may be.
const FIRST: [&str; 3] = ["أول يوم يمكن", "premier jour où", "the first day on which"];

/// What says that a day is the last on which a complaint is safe.
const SAFE: [&str; 3] = ["يوم مأمون", "dernier jour sûr", "last safe day"];

/// A text with the place where it stands.
type Said = (String, String);

/// The text without marks and white space: out of a document in Arabic some spaces do not come back.
fn flat(text: &str) -> String {
    let marks =
        |c: &char| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(marks).filter(|c| !c.is_whitespace()).collect()
}

/// The page without the list of the days one by one, each of which is a day of its own.
fn without_days(html: &str) -> String {
    let (mut kept, mut rest) = (String::new(), html);
    while let Some((before, after)) = rest.split_once("<ol class=\"days") {
        kept.push_str(before);
        rest = after.split_once("</ol>").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let mut inside = false;
    let shown = |c: char| {
        inside = c == '<' || inside && c != '>';
        if inside || c == '>' { ' ' } else { c }
    };
    kept.chars().map(shown).collect()
}

/// Where a day stands in a text, written in any way but without its figure being the end of another.
fn places(text: &str, locale: Locale, on: Date) -> Vec<usize> {
    let written = flat(&dates::date(locale, on, DateForm::DayMonth).expect("a date").text);
    let is_whole = |at: &usize| !text[..*at].ends_with(|c: char| c.is_ascii_digit());
    text.match_indices(&written).map(|(at, _)| at).filter(is_whole).collect()
}

/// The earliest and the latest of the days near it, or that it is the first of them; the last safe day of a
/// complaint is one day, counted from the earliest.
fn is_a_range(text: &str, locale: Locale, at: usize, due: &Due) -> bool {
    let after: String = text[at..].chars().take(60).collect();
    let before: String = text[..at].chars().rev().take(60).collect();
    let before: String = before.chars().rev().collect();
    if FIRST.iter().any(|said| after.contains(&flat(said)))
        || SAFE.iter().any(|said| before.contains(&flat(said)))
    {
        return true;
    }
    let is_near = |on: Date| {
        places(text, locale, on).iter().any(|other| {
            let (from, to) = (at.min(*other), at.max(*other));
            text[from..to].chars().count() <= NEAR
        })
    };
    let or_after = |on: Date| is_near(on) || is_near(on.tomorrow().expect("a day after"));
    or_after(due.earliest) && or_after(due.latest)
}

/// Every day of a provisional end, and of the silence after it, has the other beside it. How many there were.
/// What is said of today is no last day.
fn assert_ranges(said: &[Said], dues: &[Due], today: Date) -> usize {
    let mut found = 0;
    for (place, text) in said {
        let text = flat(text);
        for (locale, due) in [Locale::Ar, Locale::Fr, Locale::En]
            .into_iter()
            .flat_map(|one| dues.iter().map(move |due| (one, due)))
        {
            let days = [due.earliest, due.due_on, due.latest];
            let after = days.map(|day| day.tomorrow().expect("a day after"));
            for on in days.into_iter().chain(after).filter(|on| *on != today) {
                for at in places(&text, locale, on) {
                    found += 1;
                    let from = text[..at].char_indices().rev().nth(90).map_or(0, |(at, _)| at);
                    let around: String = text[from..].chars().take(200).collect();
                    assert!(is_a_range(&text, locale, at, due), "{place}: {on} stands alone: {around}");
                }
            }
        }
    }
    found
}

async fn seen(visitor: &Visitor, path: &str) -> Said {
    let page = visitor.opens(path).await;
    assert!(page.status.is_success(), "{path}: {}", page.status);
    (path.to_owned(), without_days(&page.html()))
}

struct Walk<'a> {
    app: &'a TestApp,
    case: CaseId,
    requester: Visitor,
    said: Vec<Said>,
}

impl<'a> Walk<'a> {
    async fn of(app: &'a TestApp, language: Language) -> Walk<'a> {
        app.it_is("2027-04-20T10:00:00Z");
        let case = app.citizen("أمينة").files(a_request().in_language(language)).await;
        Walk { app, case, requester: app.visitor(), said: Vec::new() }
    }

    fn due(&self, case: &bayan::domain::case::Case) -> Due {
        let due = case.clock(Rule::Answer).and_then(|clock| clock.due.clone()).expect("a last day");
        assert!(due.provisional(), "{due:?}");
        due
    }

    /// All that there is on that day, in each language.
    async fn goes_round(&mut self) {
        let (case, officer) = (self.app.case(self.case).await, self.app.officer().await.at_a_browser().await);
        for (code, language) in [("ar", Language::Ar), ("fr", Language::Fr)] {
            let link = links::case_path(&self.app.portal.keys, &case, language);
            for under in ["", "/filed", "/receipt", "/letters"] {
                self.said.push(seen(&self.requester, &format!("{link}{under}")).await);
            }
            let reference = &case.reference;
            for path in [
                "officer".to_owned(),
                format!("officer/cases/{reference}"),
                format!("officer/cases/{reference}/extend"),
            ] {
                self.said.push(seen(&officer, &format!("/{code}/{path}")).await);
            }
        }
        self.mails().await;
        self.letters().await;
    }

    async fn mails(&mut self) {
        let memory = Transport::memory();
        deliverer(&self.app.portal, memory.clone()).pass().await.expect("mailed");
        for mail in memory.sent() {
            let read = MessageParser::default().parse(&mail).expect("a mail");
            let subject = read.subject().unwrap_or_default().to_owned();
            let text = read.body_text(0).unwrap_or_default().into_owned();
            self.said.push((format!("the mail {subject}"), format!("{subject} {text}")));
        }
    }

    async fn letters(&mut self) {
        let history = events::history(&self.app.portal.db, self.case).await.expect("a history");
        for one in listed(&self.app.case(self.case).await, &history) {
            for form in [LetterForm::Arabic, LetterForm::French, LetterForm::English] {
                let text = words(&letter(self.app, self.case, one.seq, form).await);
                self.said.push((format!("the letter {:?} in {form:?}", one.kind), text));
            }
        }
    }
}

/// From its filing to the day on which nobody knows yet whether the time is over, the extension between them.
async fn walks_across_the_feast(app: &TestApp, language: Language) {
    let mut walk = Walk::of(app, language).await;
    walk.goes_round().await;
    let first = walk.due(&app.case(walk.case).await);
    // The office sees how the extension will read, and sends it.
    app.it_is("2027-05-10T10:00:00Z");
    let path = format!("/fr/officer/cases/{}/extend", app.case(walk.case).await.reference);
    let officer = app.officer().await.at_a_browser().await;
    let form = officer.opens(&path).await.main_form();
    let form = form.with("ground", "x2").with("reasons", "Nombreux documents.").with("notice", "portal");
    let preview = officer.sends_only(&form.clone().pressing("do", "preview")).await;
    walk.said.push(("the preview".to_owned(), without_days(&preview.html())));
    officer.sends(&form).await;
    walk.goes_round().await;
    let second = walk.due(&app.case(walk.case).await);
    assert_ne!(first.due_on, second.due_on, "it was extended");
    let (dues, said) = ([first, second], std::mem::take(&mut walk.said));
    let found = assert_ranges(&said, &dues, app.portal.clock.today());
    assert!(found > 60, "{found} in {} texts", said.len());
    let between = dues[1].earliest.tomorrow().expect("a day after");
    app.it_is(&format!("{between}T10:00:00Z"));
    walk.goes_round().await;
    assert!(assert_ranges(&walk.said, &dues[1..], between) > 20, "{} texts", walk.said.len());
}

on_both_engines! {
    async fn no_day_that_hangs_on_an_estimated_feast_stands_alone(app) {
        walks_across_the_feast(app, Language::Fr).await;
    }

    async fn nor_where_the_requester_is_written_to_in_arabic(app) {
        walks_across_the_feast(app, Language::Ar).await;
    }

    async fn the_calculator_shows_both_days(app) {
        let walk = Walk::of(app, Language::Fr).await;
        let due = walk.due(&app.case(walk.case).await);
        let path = "/fr/deadline?rule=answer&received=20%2F04%2F2027&calendar=state";
        let page = app.visitor().request(Method::GET, path, None, Vec::new()).await;
        let said = [(path.to_owned(), without_days(&page.html()))];
        assert!(assert_ranges(&said, &[due], app.portal.clock.today()) > 0, "{}", page.text());
    }

    async fn a_day_says_its_first_of_the_month_as_dates_do_and_a_feast_on_a_weekend_that_it_is_not_counted(app) {
        let cells = async |language: &str| {
            let path = format!("/{language}/deadline?rule=answer&received=12%2F10%2F2026&calendar=state");
            let cells = app.visitor().opens(&path).await.texts(".days .day");
            let words = |cell: &String| cell.split_whitespace().collect::<Vec<_>>().join(" ");
            cells.iter().map(words).map(|cell| cell.replace(['\u{a0}', '\u{202f}'], " ")).collect::<Vec<_>>()
        };
        let french = cells("fr").await;
        let of = |cells: &[String], day: &str| cells.iter().find(|cell| cell.starts_with(day)).cloned();
        assert!(of(&french, "dimanche 1er nov.").is_some(), "{french:#?}");
        let feast = of(&french, "samedi 31 oct.").expect("the feast");
        assert!(feast.contains("Aïd Al Wahda") && feast.contains("non compté : week-end"), "{feast}");
        assert!(of(&cells("ar").await, "الأحد فاتح نونبر").is_some());
    }
}
