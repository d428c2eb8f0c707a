//! One letter to print: the notice in the requester's language, with the answer itself where it carries one;
//! and the form that records when and how it was handed over. Only that gives it its day of dispatch.

use super::{
    act::{Again, Outcome, reading, version},
    office::{Office, OfficePosted, Opened, Told as Texts},
    reading::refused,
    reply::shown::{ItemView, item_view},
    third_party,
};
use crate::{
    app::{self, Act, Portal, change, change::Target},
    domain::{
        actor::Role,
        case::{
            Case,
            command::{Command, NoticeSubject},
            reply::{Reply, Road},
        },
        complaint::{
            Complaint,
            facts::{Body, Inquiry},
        },
        id::MessageId,
        institution::Institution,
        language::Language,
        law::zone::legal_date,
        sealed::ValueKind,
        text::limit,
    },
    i18n::{Args, DateForm, Locale, dates, t},
    notifications::{
        message::{MessageKind, Sender},
        render::{self, Told, Words},
    },
    persistence::{
        cases, events,
        outbox::{self, Notice, State},
    },
    web::{Failure, answer, forms::FormState, staff::Stop, typed_date, views::Page},
};
use axum::{extract::Path, response::Response};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::HashMap;

/// The page of a letter.
#[derive(Debug, Serialize)]
pub struct LetterPage {
    pub(super) form: FormState,
    /// Where letters are handed over: the office, or the Commission.
    pub(super) place: &'static str,
    pub(super) id: String,
    pub(super) version: u32,
    pub(super) reference: String,
    pub(super) path: String,
    pub(super) kind: &'static str,
    pub(super) institution: String,
    /// The day on which it was written, in the language of the letter.
    pub(super) date: String,
    pub(super) name: String,
    pub(super) address: String,
    pub(super) words: Words,
    pub(super) answer: String,
    pub(super) items: Vec<SaidItem>,
    pub(super) files: Vec<String>,
    /// What was decided on a complaint.
    pub(super) decision: Option<SaidDecision>,
    /// Remedies of an answer whose notice has none of its own.
    pub(super) remedies: Vec<String>,
}

impl Page for LetterPage {
    const TEMPLATE: &'static str = "officer/letter.html";

    fn samples() -> Vec<Self> {
        super::samples::letter::pages()
    }
}

/// A decision on a complaint in the words of the letter's own language.
#[derive(Debug, Clone, Serialize)]
pub struct SaidDecision {
    pub finding: String,
    pub label: String,
    pub reasons: String,
    pub what_label: String,
    pub what: String,
    /// The last day of what is promised or recommended; empty where none is named.
    pub by: String,
}

/// What was decided, said in one language.
pub fn said_decision(locale: Locale, complaint: &Complaint, texts: &Texts) -> Option<SaidDecision> {
    let say = |key: &str| t(locale, key, &Args::new()).unwrap_or_default();
    let by_head = complaint.body == Body::Head;
    let said = |finding: &str, reasons: String| SaidDecision {
        finding: say(&format!("hearing-finding-{finding}")),
        label: say("office-reasons"),
        reasons,
        what_label: say(if by_head { "hearing-promised" } else { "hearing-recommended" }),
        what: String::new(),
        by: String::new(),
    };
    if let Some(decision) = &complaint.decision {
        let redress = decision.redress.as_ref();
        return Some(SaidDecision {
            what: redress.map(|redress| texts.text(&redress.what)).unwrap_or_default(),
            by: redress.and_then(|redress| redress.by).map(|by| day(locale, by)).unwrap_or_default(),
            ..said(decision.finding.code(), texts.text(&decision.reasons))
        });
    }
    let dismissed = complaint.inadmissible.as_ref()?;
    Some(said("inadmissible", texts.text(&dismissed.reasons)))
}

/// One item of an answer in the words of the letter's own language.
#[derive(Debug, Clone, Serialize)]
pub struct SaidItem {
    pub what: String,
    pub verdict: String,
    pub ground: String,
    pub exceptions: Vec<String>,
    pub citation: String,
    pub label: String,
    pub reasons: String,
}

/// The items of an answer, said in one language.
pub fn said(locale: Locale, items: &[ItemView]) -> Vec<SaidItem> {
    let say = |key: &str| t(locale, key, &Args::new()).unwrap_or_default();
    let withheld = |item: &ItemView| !item.ground.is_empty();
    items
        .iter()
        .map(|item| SaidItem {
            what: item.what.clone(),
            verdict: say(if withheld(item) { "office-withheld" } else { "office-supplied" }),
            ground: if withheld(item) { say(&format!("ground-{}", item.ground)) } else { String::new() },
            exceptions: item.exceptions.iter().map(|one| say(&format!("exception-{one}"))).collect(),
            citation: item.citation.clone(),
            label: say("office-reasons"),
            reasons: item.reasons.clone(),
        })
        .collect()
}

/// A day in the words of the letter's own language.
pub fn day(locale: Locale, on: Date) -> String {
    dates::date(locale, on, DateForm::Long).map(|said| said.text).unwrap_or_default()
}

/// The language in which a letter is written.
pub fn locale(language: Language) -> Locale {
    render::locale(language)
}

/// The letter of an address, if it waits at this institution.
async fn waiting(office: &Office, names: &HashMap<String, String>) -> Result<(Notice, Opened), Failure> {
    let id: Option<MessageId> = names.get("id").and_then(|id| id.parse().ok());
    let db = &office.portal().db;
    let notice = outbox::find(db, id.ok_or(Failure::NotFound)?).await?.ok_or(Failure::NotFound)?;
    let case = notice.case.ok_or(Failure::NotFound)?;
    let own = notice.sender == Sender::Institution;
    if notice.road != Road::Letter || notice.state != State::Queued || !own {
        return Err(Failure::NotFound);
    }
    let stored = cases::find(db, case).await?.ok_or(Failure::NotFound)?;
    let opened = office.open(&stored.case.reference.to_string()).await?;
    Ok((notice, opened))
}

/// `GET /{lang}/officer/letters/{id}`
pub async fn show(office: Office, Path(names): Path<HashMap<String, String>>) -> Result<Response, Stop> {
    let (notice, opened) = waiting(&office, &names).await?;
    let mut again = Again::fresh(opened.stored.version);
    again.form.put("on", typed_date::written(office.portal().clock.today()));
    Ok(page(&office, &notice, &opened, again).await?)
}

/// `POST /{lang}/officer/letters/{id}`
pub async fn submit(
    Path(names): Path<HashMap<String, String>>,
    OfficePosted { office, fields }: OfficePosted,
) -> Result<Response, Stop> {
    let (notice, opened) = match waiting(&office, &names).await {
        // Recorded a moment ago, perhaps by this very form.
        Err(Failure::NotFound) => return Ok(office.member.visit.see("officer/letters")),
        found => found?,
    };
    let mut read = reading(&office, &fields);
    let on = read.date("on", "office-letter-on");
    let proof = read.line("proof", "office-letter-proof", ValueKind::Evidence, limit::CITATION);
    let command = match (on, proof) {
        (Some(on), Some(proof)) => {
            Some(Command::RecordDispatch { message: notice.id, subject: notice.subject, on, proof })
        }
        _ => None,
    };
    match record(&office, &opened, read, command).await? {
        Outcome::Done(response) => Ok(response),
        Outcome::Again(again) => Ok(page(&office, &notice, &opened, again).await?),
    }
}

/// A dispatch is a fact about one letter: it stands whatever else happened to the case meanwhile.
async fn record(
    office: &Office,
    opened: &Opened,
    read: super::reading::Reading<'_>,
    command: Option<Command>,
) -> Result<Outcome, Failure> {
    let version = version(read.fields);
    let (locale, mut form) = (read.locale, read.form);
    let (Some(command), true) = (command, form.is_right()) else {
        return Ok(Outcome::Again(Again::wrong(form, version)));
    };
    let act = Act {
        target: Target::Existing { case: opened.case().id, expected: None },
        actor: &office.actor,
        command,
        values: read.sealer.into_values(),
        files: Vec::new(),
        form_key: None,
    };
    match change(office.portal(), act).await {
        Ok(_) => Ok(Outcome::Done(office.member.visit.see("officer/letters?done=dispatched"))),
        Err(app::Error::Refused(refusal)) => {
            refused(&mut form, locale, &refusal);
            Ok(Outcome::Again(Again::wrong(form, version)))
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(office: &Office, notice: &Notice, opened: &Opened, again: Again) -> Result<Response, Failure> {
    let reasons = reasons(office, notice, opened).await?;
    let paper = Paper {
        portal: office.portal(),
        links: app::Links::new(office.member.visit.web.public_url.as_str()),
        place: "officer",
        path: opened.path(),
        heading: Heading::Institution(office.institution),
        notice,
        case: opened.case(),
        texts: &opened.told,
        third_party: notice
            .subject
            .third_party()
            .and_then(|consultation| third_party::addressee(office, opened, consultation, notice.language)),
    };
    let page = paper.view(again.form, again.version, reasons)?;
    let chrome = office.member.chrome().at("office-letters");
    office.member.visit.private_page(again.status, chrome, &page)
}

/// The texts that a notice gives on paper: reasons, what is charged, where to come.
async fn reasons(office: &Office, notice: &Notice, opened: &Opened) -> Result<Option<String>, Failure> {
    let history = events::history(&office.portal().db, opened.case().id).await?;
    let told = history.iter().find(|entry| entry.seq == notice.facts.seq);
    let texts = told.map(|entry| entry.event.texts_told()).unwrap_or_default();
    let texts: Vec<String> = texts.into_iter().map(|sealed| opened.told.text(sealed)).collect();
    Ok((!texts.is_empty()).then(|| texts.join("\n")))
}

/// Whose name stands over a letter.
pub enum Heading<'a> {
    Institution(&'a Institution),
    /// The Commission, about a complaint against that institution.
    Commission(&'a Institution),
}

/// A letter with everything it is made of.
pub struct Paper<'a> {
    pub portal: &'a Portal,
    pub links: app::Links,
    pub place: &'static str,
    /// The page of what it is about.
    pub path: String,
    pub heading: Heading<'a>,
    pub notice: &'a Notice,
    pub case: &'a Case,
    pub texts: &'a Texts,
    /// Of a letter to a third party: to whom it goes, and what of the request concerns them.
    pub third_party: Option<third_party::Addressee>,
}

impl Paper<'_> {
    /// The letter as its page shows it.
    ///
    /// # Errors
    /// Words are missing: a fault of the programme.
    pub fn view(
        &self,
        form: FormState,
        version: u32,
        reasons: Option<String>,
    ) -> Result<LetterPage, Failure> {
        let (notice, case, texts) = (self.notice, self.case, self.texts);
        let locale = locale(notice.language);
        let (Heading::Institution(institution) | Heading::Commission(institution)) = &self.heading;
        let institution = institution.name.of(locale.code());
        let told = Told {
            kind: notice.kind,
            language: notice.language,
            facts: &notice.facts,
            institution,
            link: self.link(),
            reasons: self.third_party.as_ref().map(|one| one.concerns.clone()).or(reasons),
        };
        let words = render::words(&told).map_err(Failure::internal)?;
        let reply = match notice.subject {
            NoticeSubject::Reply { reply } => case.reply(reply),
            _ => None,
        };
        let to_institution = notice.kind.is_letter_to_institution();
        let complaint = self.complaint();
        let decides = matches!(notice.subject, NoticeSubject::Decision { .. })
            || notice.kind == MessageKind::CommissionRecommends;
        let asked = complaint.filter(|_| notice.kind == MessageKind::CommissionAsks);
        let asked = asked.and_then(|one| one.steps.iter().rfind(|step| step.kind == Inquiry::Asked));
        Ok(LetterPage {
            form,
            place: self.place,
            id: notice.id.to_string(),
            version,
            reference: complaint.map_or(&case.reference, |one| &one.reference).to_string(),
            path: self.path.clone(),
            kind: notice.kind.code(),
            institution: match &self.heading {
                Heading::Institution(_) => institution.to_owned(),
                Heading::Commission(_) => t(locale, "commission-name", &Args::new()).unwrap_or_default(),
            },
            date: day(locale, legal_date(notice.created_at)),
            name: match &self.third_party {
                Some(addressee) => addressee.name.clone(),
                None if to_institution => institution.to_owned(),
                None => texts.name(case),
            },
            address: match &self.third_party {
                Some(addressee) => addressee.address.clone(),
                None if to_institution => String::new(),
                None => texts.optional(case.requester.address.as_ref()),
            },
            answer: reply
                .map(|reply| texts.text(&reply.text.text))
                .or(asked.map(|step| texts.text(&step.text)))
                .unwrap_or_default(),
            items: reply.map(|reply| items(locale, reply, texts)).unwrap_or_default(),
            files: reply
                .map(|reply| reply.text.files.iter().map(|file| texts.text(&file.name)).collect())
                .unwrap_or_default(),
            decision: complaint.filter(|_| decides).and_then(|one| said_decision(locale, one, texts)),
            remedies: if reply.is_some() && words.remedies.is_empty() {
                answer::remedies(locale, self.portal.clock.today(), notice.facts.last_day.as_ref())
            } else {
                Vec::new()
            },
            words,
        })
    }

    /// The complaint that the letter is about.
    fn complaint(&self) -> Option<&Complaint> {
        let of_subject = match self.notice.subject {
            NoticeSubject::Decision { complaint } => self.case.complaint(complaint),
            _ => None,
        };
        let named = |one: &&Complaint| one.reference.to_string() == self.notice.facts.reference;
        of_subject.or_else(|| self.case.complaints.iter().find(named))
    }

    /// The secret link is the requester's: a letter to the institution leads to its own workplace.
    fn link(&self) -> String {
        let notice = self.notice;
        if let Some(addressee) = &self.third_party {
            return addressee.link.clone();
        }
        if notice.kind.is_letter_to_institution() {
            return self.links.complaint(&notice.facts.reference, Some(Role::Officer), notice.language);
        }
        self.links.case(&self.portal.keys, self.case, notice.language)
    }
}

fn items(locale: Locale, reply: &Reply, texts: &Texts) -> Vec<SaidItem> {
    let items = reply.text.items.iter().map(|item| item_view(locale, &item.what, &item.answer, texts));
    said(locale, &items.collect::<Vec<_>>())
}
