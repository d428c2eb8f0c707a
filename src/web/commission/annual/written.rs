//! The report in the words of one language: the same sections become the page, the document and the file.

use super::Reported;
use crate::{
    domain::{
        figures::{Figures, Series, summary::Counted},
        institution::Directory,
    },
    i18n::{Args, DateForm, Locale, dates, numbers, t},
    web::{
        Failure,
        auditor::figures_of::{Linking, Number, Table, Time, Times},
    },
};
use jiff::civil::Date;
use serde::Serialize;

/// What each figure means, in the order in which it is said.
const MEANINGS: [&str; 8] = [
    "annual-means-cohort",
    "annual-means-judged",
    "annual-means-in-time",
    "annual-means-rolled",
    "annual-means-unanswered",
    "annual-means-times",
    "annual-means-complaints",
    "annual-means-coverage",
];

/// The report, written.
#[derive(Debug, Clone, Serialize)]
pub struct Written {
    pub title: String,
    pub lead: Vec<String>,
    pub sections: Vec<Section>,
}

/// A part: a table, or sentences alone.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    pub title: String,
    pub paragraphs: Vec<String>,
    pub head: Vec<String>,
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Row {
    pub label: String,
    pub cells: Vec<Cell>,
}

/// A number as people read it, and as programs do; empty for what does not apply.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Cell {
    pub said: String,
    pub raw: String,
}

/// A writer of one language.
struct Pen {
    locale: Locale,
}

impl Written {
    pub fn of(
        locale: Locale,
        reported: Reported,
        figures: &Figures,
        directory: &Directory,
    ) -> Result<Self, Failure> {
        let (pen, filter) = (Pen { locale }, reported.filter());
        let linking = Linking { filter: &filter, figures };
        let mut sections = vec![pen.coverage(figures)?, pen.table(&linking.verdicts())?];
        let times = Series::JUDGED.iter().map(|series| linking.times(*series, &figures.of_series(*series)));
        sections.push(pen.times(&times.collect::<Vec<_>>())?);
        for table in linking.tables() {
            sections.push(pen.table(&table)?);
        }
        sections.push(pen.institutions(figures, directory)?);
        sections.push(pen.vacancies(figures, directory)?);
        sections.push(pen.meanings()?);
        let year = Args::new().with("year", reported.year.to_string());
        let until = pen.day(filter.until())?;
        let lead = [
            ("annual-lead", year.clone().with("to", until)),
            ("annual-as-of", Args::new().with("date", pen.day(reported.as_of)?)),
        ];
        let lead = lead.iter().map(|(key, args)| pen.say(key, args)).collect::<Result<_, _>>()?;
        Ok(Self { title: title(locale, reported.year)?, lead, sections })
    }
}

/// What the report of a year is called.
pub fn title(locale: Locale, year: i16) -> Result<String, Failure> {
    Pen { locale }.say("annual-title", &Args::new().with("year", year.to_string()))
}

impl Pen {
    fn say(&self, key: &str, args: &Args) -> Result<String, Failure> {
        t(self.locale, key, args).map_err(Failure::internal)
    }

    fn word(&self, key: &str) -> Result<String, Failure> {
        self.say(key, &Args::new())
    }

    fn words(&self, keys: &[&str]) -> Result<Vec<String>, Failure> {
        keys.iter().map(|key| self.word(key)).collect()
    }

    fn day(&self, on: Date) -> Result<String, Failure> {
        Ok(dates::date(self.locale, on, DateForm::Long).map_err(Failure::internal)?.text)
    }

    fn count(&self, n: u64) -> Cell {
        let said = numbers::number(self.locale, i64::try_from(n).unwrap_or(i64::MAX));
        Cell { said, raw: n.to_string() }
    }

    /// The number, with its share where it has one.
    fn number(&self, number: &Number) -> Result<Cell, Failure> {
        let mut cell = self.count(number.n);
        if let Some(share) = number.share {
            let share = numbers::share(self.locale, share).map_err(Failure::internal)?;
            cell.said = format!("{} ({share})", cell.said);
        }
        Ok(cell)
    }

    fn section(&self, title: &str, head: Vec<String>, rows: Vec<Row>) -> Result<Section, Failure> {
        Ok(Section { title: self.word(title)?, paragraphs: Vec::new(), head, rows })
    }

    fn coverage(&self, figures: &Figures) -> Result<Section, Failure> {
        let (coverage, court) = (&figures.coverage, &figures.court);
        let row = |key: &str, n| Ok::<_, Failure>(Row { label: self.word(key)?, cells: vec![self.count(n)] });
        let rows = vec![
            row("annual-institutions", coverage.institutions)?,
            row("annual-receiving", coverage.receiving)?,
            row("auditor-part-without-date", coverage.without_date)?,
            row("auditor-series-court", court.declared)?,
            row("auditor-court-judged", court.judged)?,
        ];
        self.section("annual-coverage", self.words(&["auditor-col-what", "annual-number"])?, rows)
    }

    /// A table of the figures as it is there, one column for each series.
    fn table(&self, table: &Table) -> Result<Section, Failure> {
        let mut head = vec![self.word("auditor-col-what")?];
        for column in &table.columns {
            head.push(self.word(&format!("auditor-series-{column}"))?);
        }
        let mut rows = Vec::with_capacity(table.rows.len());
        for row in &table.rows {
            let cells = row.cells.iter().map(|number| self.number(number)).collect::<Result<_, _>>()?;
            let label = self.word(&row.key)?;
            let part = if row.within { format!("{} ", self.word("auditor-within")?) } else { String::new() };
            rows.push(Row { label: format!("{part}{label}"), cells });
        }
        self.section(&format!("auditor-table-{}", table.name), head, rows)
    }

    fn times(&self, times: &[Times]) -> Result<Section, Failure> {
        let head = [
            "auditor-col-what",
            "auditor-col-answered",
            "auditor-median",
            "auditor-col-p90",
            "auditor-col-max",
        ];
        let mut rows = Vec::with_capacity(times.len());
        for one in times {
            let units = |time: &Option<Time>| match time {
                None => Ok(Cell { said: self.word("auditor-none")?, raw: String::new() }),
                Some(time) => {
                    let args = Args::new().with("n", time.units).with("unit", one.unit);
                    Ok::<_, Failure>(Cell {
                        said: self.say("auditor-units", &args)?,
                        raw: time.units.to_string(),
                    })
                }
            };
            let cells =
                vec![self.number(&one.answered)?, units(&one.median)?, units(&one.p90)?, units(&one.max)?];
            rows.push(Row { label: self.word(&format!("auditor-series-{}", one.series))?, cells });
        }
        self.section("auditor-table-times", self.words(&head)?, rows)
    }

    fn institutions(&self, figures: &Figures, directory: &Directory) -> Result<Section, Failure> {
        let head = [
            "auditor-institution",
            "auditor-part-all",
            "auditor-part-judged",
            "auditor-part-in-time",
            "auditor-verdict-late",
            "auditor-part-no-answer",
        ];
        let rows = figures.institutions.iter().filter_map(|office| {
            let name = directory.get(&office.code)?.name.of(self.locale.code());
            let counts = [office.cohort, office.judged, office.in_time, office.late, office.unanswered];
            Some(Row { label: name.to_owned(), cells: counts.map(|n| self.count(n)).into() })
        });
        self.section("auditor-by-institution", self.words(&head)?, rows.collect())
    }

    fn vacancies(&self, figures: &Figures, directory: &Directory) -> Result<Section, Failure> {
        let without = &figures.coverage.without_officer;
        let names = without.iter().filter_map(|code| directory.get(code));
        let rows = names.map(|one| Row {
            label: one.name.of(self.locale.code()).to_owned(),
            cells: vec![Cell { said: one.code.to_string(), raw: one.code.to_string() }],
        });
        let rows: Vec<Row> = rows.collect();
        let said = self.say("annual-without-officer-n", &Args::new().with("n", without.len()))?;
        let head = self.words(&["auditor-institution", "late-institution-code"])?;
        Ok(Section { paragraphs: vec![said], ..self.section("late-without-officer", head, rows)? })
    }

    fn meanings(&self) -> Result<Section, Failure> {
        let paragraphs = self.words(&MEANINGS)?;
        Ok(Section { paragraphs, ..self.section("annual-meanings", Vec::new(), Vec::new())? })
    }
}

/// The report of nothing and of something.
pub fn samples(reported: Reported) -> Vec<Written> {
    let nothing = Figures::of(reported.as_of, Counted::default());
    let some = crate::web::auditor::compliance::sample(reported.as_of);
    let of = |figures: &Figures| Written::of(Locale::Fr, reported, figures, Directory::builtin()).ok();
    [nothing, some].iter().filter_map(of).collect()
}
