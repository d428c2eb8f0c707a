//! What is set, who set it and what it was before; and the configuration in force, which is changed on the machine.

use super::{Administrator, moved::name};
use crate::{
    app::{
        Portal,
        administration::settings::{self, Change, What},
    },
    config::InForce,
    domain::institution::{
        Names,
        sheet::{BETWEEN, Column},
    },
    persistence::{StoreError, people, sign_offs::Wish},
    web::{staff::Stop, views::Page},
};
use axum::{http::StatusCode, response::Response};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;

/// Changes of the page; the whole of it stands in the journal and in the table of institutions.
const ROWS: usize = 100;

/// The page.
#[derive(Debug, Serialize)]
pub struct Settings {
    changes: Vec<Row>,
    more: bool,
    in_force: Vec<InForceView>,
}

/// A setting before and after.
#[derive(Debug, Clone, Serialize)]
struct Row {
    at: Timestamp,
    /// Empty for a command on the machine.
    by: String,
    institution: Names,
    /// `added`, `entry`, `receives` or `sign-off`.
    what: &'static str,
    /// The column of the directory.
    column: &'static str,
    before: String,
    after: String,
    /// The same where the setting is days: the first of receiving, or those of its states.
    before_days: Vec<Date>,
    after_days: Vec<Date>,
}

impl Row {
    fn of(portal: &Portal, by: String, change: Change) -> Self {
        let institution = name(portal, &change.institution);
        let row = Row { at: change.at, by, institution, ..Row::empty() };
        match change.what {
            What::Added => Row { what: "added", ..row },
            What::Entry { column, before, after } => {
                let days = |told: &str| match column {
                    Column::ValidFrom => told.split(BETWEEN).filter_map(|day| day.parse().ok()).collect(),
                    _ => Vec::new(),
                };
                let (before_days, after_days) = (days(&before), days(&after));
                Row { what: "entry", column: column.code(), before, after, before_days, after_days, ..row }
            }
            What::Receives { before, after } => {
                let days = |day: Option<Date>| day.into_iter().collect();
                Row { what: "receives", before_days: days(before), after_days: days(after), ..row }
            }
            What::SignOff { before, after } => Row {
                what: "sign-off",
                before: before.code().to_owned(),
                after: after.code().to_owned(),
                ..row
            },
        }
    }

    fn empty() -> Self {
        Row {
            at: Timestamp::default(),
            by: String::new(),
            institution: super::MovedRow::sample(crate::domain::law::Rule::Answer, 1, false).institution,
            what: "added",
            column: "",
            before: String::new(),
            after: String::new(),
            before_days: Vec::new(),
            after_days: Vec::new(),
        }
    }

    fn samples() -> Vec<Self> {
        let days = vec![jiff::civil::date(2026, 3, 2), jiff::civil::date(2026, 10, 1)];
        let said = |wish: Wish| wish.code().to_owned();
        vec![
            Row { by: "<b>".to_owned(), ..Row::empty() },
            Row { what: "entry", column: "name_fr", after: "<b>".to_owned(), ..Row::empty() },
            Row { what: "entry", column: "valid_from", after_days: days.clone(), ..Row::empty() },
            Row { what: "receives", after_days: days[..1].to_vec(), ..Row::empty() },
            Row { what: "sign-off", before: said(Wish::Unwanted), after: said(Wish::Wanted), ..Row::empty() },
        ]
    }
}

/// A value of the configuration.
#[derive(Debug, Clone, Serialize)]
struct InForceView {
    key: &'static str,
    /// The key of the words that say what it means.
    meaning: String,
    value: String,
    /// A secret that is set, and is not shown.
    hidden: bool,
    /// `default`, `file` or `environment`.
    source: &'static str,
}

/// The key of the words of a setting.
fn meaning(key: &str) -> String {
    format!("setting-{}", key.replace(['.', '_'], "-"))
}

impl From<&InForce> for InForceView {
    fn from(one: &InForce) -> Self {
        Self {
            key: one.key,
            meaning: meaning(one.key),
            value: one.value.clone().unwrap_or_default(),
            hidden: one.hidden,
            source: one.source.code(),
        }
    }
}

impl Page for Settings {
    const TEMPLATE: &'static str = "admin/settings.html";

    fn samples() -> Vec<Self> {
        let view = |value: &str, hidden, source| InForceView {
            key: "mail.url",
            meaning: meaning("mail.url"),
            value: value.to_owned(),
            hidden,
            source,
        };
        let in_force =
            vec![view("", true, "environment"), view("<b>", false, "file"), view("", false, "default")];
        vec![
            Settings { changes: Row::samples(), more: true, in_force: in_force.clone() },
            Settings { changes: Vec::new(), more: false, in_force },
        ]
    }
}

/// `GET /{lang}/admin/settings`
pub async fn show(Administrator(member): Administrator) -> Result<Response, Stop> {
    let web = &member.visit.web;
    let (changes, more) = rows(&web.portal).await?;
    let in_force = web.config.in_force.iter().map(InForceView::from).collect();
    let page = Settings { changes, more, in_force };
    Ok(member.visit.private_page(StatusCode::OK, member.chrome().at("admin-settings"), &page)?)
}

async fn rows(portal: &Portal) -> Result<(Vec<Row>, bool), StoreError> {
    let (changes, more) = settings::changes(portal, ROWS).await?;
    let names = people::names(&portal.db, changes.iter().filter_map(|change| change.by)).await?;
    let row = |change: Change| {
        let by = change.by.and_then(|user| names.get(&user).cloned()).unwrap_or_default();
        Row::of(portal, by, change)
    };
    Ok((changes.into_iter().map(row).collect(), more))
}

#[cfg(test)]
mod tests {
    use super::meaning;
    use crate::{
        config::setting,
        domain::institution::sheet::Column,
        i18n::{Args, Locale, t},
    };

    #[test]
    fn every_setting_and_every_column_has_its_words_and_the_english_ones_are_those_of_the_file() {
        for setting in setting::all() {
            let said = Locale::COMPLETE.map(|locale| t(locale, &meaning(&setting.key), &Args::new()));
            assert!(said.iter().all(Result::is_ok), "{}: {said:?}", setting.key);
            let english = t(Locale::En, &meaning(&setting.key), &Args::new()).expect("words");
            assert_eq!(english, setting.meaning, "{}", setting.key);
        }
        for column in Column::ALL {
            let key = format!("directory-column-{}", column.code().replace('_', "-"));
            assert!(
                Locale::COMPLETE.into_iter().all(|locale| t(locale, &key, &Args::new()).is_ok()),
                "{key}"
            );
        }
    }
}
