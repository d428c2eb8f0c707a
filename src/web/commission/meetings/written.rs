//! Agenda and minutes in the words of one language: what the document prints.

use super::{
    Open,
    lines::Line,
    page::{Attendance, Correction, SeatView},
};
use crate::{
    domain::{law::zone, meeting::Meeting},
    i18n::{Args, DateForm, Locale, dates, t},
    letters::report::Section,
    web::Failure,
};
use jiff::{Timestamp, civil::Date};

/// A writer of one language, about a meeting.
pub(super) struct Pen<'a> {
    pub locale: Locale,
    pub meeting: &'a Meeting,
}

impl<'a> Pen<'a> {
    pub(super) fn of(open: &'a Open) -> Self {
        Self { locale: open.member.visit.locale, meeting: &open.meeting }
    }

    pub(super) fn say(&self, key: &str, args: &Args) -> Result<String, Failure> {
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

    fn instant(&self, at: Timestamp) -> Result<String, Failure> {
        let local = zone::local(at);
        let said = dates::date_time(self.locale, local.date(), local.time(), DateForm::Long);
        Ok(said.map_err(Failure::internal)?.text)
    }

    /// `3/2026`, as args.
    pub(super) fn number(&self) -> Args {
        Args::new().with("number", format!("{}/{}", self.meeting.key.number, self.meeting.key.year))
    }

    /// Which meeting, when and where.
    pub(super) fn lead(&self) -> Result<Vec<String>, Failure> {
        let Meeting { kind, after, starts_at, place, .. } = self.meeting;
        let mut kind = self.word(&format!("meeting-kind-{}", kind.code()))?;
        if let Some(first) = after {
            let number = Args::new().with("number", format!("{}/{}", first.number, first.year));
            kind = format!("{kind} ({})", self.say("meeting-after-plain", &number)?);
        }
        let when = self.instant(*starts_at)?;
        let args = Args::new().with("kind", kind).with("when", when).with("place", place.as_str());
        Ok(vec![self.say("meeting-doc-lead", &args)?])
    }

    fn label(&self, at: usize, line: &Line) -> String {
        format!("{at}. {} · {}", line.reference, line.title)
    }

    /// The agenda: each complaint with its days.
    pub(super) fn agenda(&self, lines: &[Line]) -> Result<Section, Failure> {
        let head =
            ["meeting-col-complaint", "meeting-col-institution", "meeting-col-received", "meeting-col-due"];
        let mut rows = Vec::with_capacity(lines.len());
        for (at, line) in (1..).zip(lines) {
            let due = self.due(line)?;
            rows.push(vec![self.label(at, line), line.institution.clone(), self.day(line.received_on)?, due]);
        }
        self.table("meeting-agenda", &head, rows, "meeting-agenda-empty")
    }

    fn due(&self, line: &Line) -> Result<String, Failure> {
        let day = line.due_on.map(|due| self.day(due)).transpose()?;
        let day = day.map_or_else(|| self.word("not-given"), Ok)?;
        if !line.ends_before {
            return Ok(day);
        }
        Ok(format!("{day} ({})", self.word("meeting-ends-before")?))
    }

    /// Who was present, with the quorum.
    pub(super) fn present(&self, present: &Attendance) -> Result<Section, Failure> {
        let head = ["meeting-col-seat", "meeting-name", "meeting-col-presence"];
        let mut rows = Vec::with_capacity(present.seats.len());
        for SeatView { capacity, name, is_present } in &present.seats {
            let presence = if *is_present { "meeting-is-present" } else { "meeting-is-absent" };
            let name = if name.is_empty() { self.word("not-given")? } else { name.clone() };
            rows.push(vec![self.word(&format!("meeting-seat-{capacity}"))?, name, self.word(presence)?]);
        }
        let mut section = self.table("meeting-presence", &head, rows, "")?;
        section.paragraphs = vec![self.quorum(present)?];
        if !present.secretary.is_empty() {
            let args = Args::new().with("name", present.secretary.as_str());
            section.paragraphs.push(self.say("meeting-doc-secretary", &args)?);
        }
        Ok(section)
    }

    fn quorum(&self, present: &Attendance) -> Result<String, Failure> {
        let args = Args::new().with("n", present.count).with("of", present.of).with("needed", present.needed);
        let reached = if present.is_quorum { "meeting-quorum" } else { "meeting-no-quorum" };
        Ok(format!("{} {}", self.say("meeting-present-n", &args)?, self.say(reached, &args)?))
    }

    /// What became of each complaint.
    pub(super) fn results(&self, lines: &[Line]) -> Result<Section, Failure> {
        let head = ["meeting-col-complaint", "meeting-col-institution", "meeting-col-due", "meeting-result"];
        let mut rows = Vec::with_capacity(lines.len());
        for (at, line) in (1..).zip(lines) {
            let cells = [line.institution.clone(), self.due(line)?, self.result(line)?];
            rows.push(std::iter::once(self.label(at, line)).chain(cells).collect());
        }
        self.table("meeting-results", &head, rows, "meeting-agenda-empty")
    }

    fn result(&self, line: &Line) -> Result<String, Failure> {
        if line.result.is_empty() {
            return self.word("meeting-result-none");
        }
        let result = self.word(&format!("meeting-result-{}", line.result))?;
        let more = match line.result {
            "deliberated" => {
                let agreed = self.word(&format!("hearing-finding-{}", line.agreed))?;
                format!("{agreed} · {}", self.word(&format!("meeting-vote-{}", line.vote))?)
            }
            "adjourned" if line.to.is_empty() => self.word("meeting-to-none")?,
            "adjourned" => {
                let args = Args::new().with("number", line.to_number.as_str());
                self.say("meeting-adjourned-to", &args)?
            }
            _ => line.reason.clone(),
        };
        Ok(format!("{result} · {more}"))
    }

    /// That the record is closed, and what was put right beside it.
    pub(super) fn end(
        &self,
        closed: Option<(Date, &str)>,
        corrections: &[Correction],
    ) -> Result<Vec<Section>, Failure> {
        let mut sections = Vec::new();
        let closing = match closed {
            Some((on, by)) => {
                let args = Args::new().with("date", self.day(on)?).with("name", by);
                self.say("meeting-closed-on", &args)?
            }
            None => self.word("meeting-doc-open")?,
        };
        let mut section = self.table("meeting-closing", &[], Vec::new(), "")?;
        section.paragraphs = vec![closing];
        sections.push(section);
        if !corrections.is_empty() {
            let mut section = self.table("meeting-corrections", &[], Vec::new(), "")?;
            for Correction { text, at, by } in corrections {
                section.paragraphs.push(format!("{} · {by} · {text}", self.instant(*at)?));
            }
            sections.push(section);
        }
        Ok(sections)
    }

    /// A table with its title; where there are no rows, the words that say so.
    fn table(
        &self,
        title: &str,
        head: &[&str],
        rows: Vec<Vec<String>>,
        empty: &str,
    ) -> Result<Section, Failure> {
        let says_so = rows.is_empty() && !empty.is_empty();
        let paragraphs = if says_so { vec![self.word(empty)?] } else { Vec::new() };
        Ok(Section { title: self.word(title)?, paragraphs, head: self.words(head)?, rows })
    }
}
