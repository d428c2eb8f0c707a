//! One letter to print: the notice in the requester's language, with the answer itself where it carries one, and
//! the form that records when and how it was handed over.

use super::{
    reply::{ItemView, item_view},
    told::Told as Texts,
};
use crate::{
    app::{self, Portal},
    domain::{
        actor::Role,
        case::{Case, command::NoticeSubject, reply::Reply},
        complaint::{
            Complaint,
            facts::{Body, Inquiry},
        },
        institution::Institution,
        language::Language,
        law::zone::legal_date,
    },
    i18n::{Args, DateForm, Locale, dates, t},
    notifications::{
        message::MessageKind,
        render::{self, Told, Words},
    },
    persistence::outbox::Notice,
    web::{
        Failure,
        answer::{self, Reader},
        forms::FormState,
        views::Page,
    },
};
use jiff::civil::Date;
use serde::Serialize;

/// The page of a letter.
#[derive(Debug, Serialize)]
pub struct LetterPage {
    pub(in crate::web) form: FormState,
    /// Where letters are handed over: the office, or the Commission.
    pub(in crate::web) place: &'static str,
    pub(in crate::web) id: String,
    pub(in crate::web) version: u32,
    pub(in crate::web) reference: String,
    pub(in crate::web) path: String,
    pub(in crate::web) kind: &'static str,
    pub(in crate::web) institution: String,
    /// The day on which it was written, in the language of the letter.
    pub(in crate::web) date: String,
    pub(in crate::web) name: String,
    pub(in crate::web) address: String,
    pub(in crate::web) words: Words,
    pub(in crate::web) answer: String,
    pub(in crate::web) items: Vec<SaidItem>,
    pub(in crate::web) files: Vec<String>,
    /// What was decided on a complaint.
    pub(in crate::web) decision: Option<SaidDecision>,
    /// Remedies of an answer whose notice has none of its own.
    pub(in crate::web) remedies: Vec<String>,
}

impl Page for LetterPage {
    const TEMPLATE: &'static str = "workplace/letter.html";

    fn samples() -> Vec<Self> {
        crate::web::officer::samples::letter::pages()
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
    /// That a delegate decided for the head, and by which decision; empty where it is not so.
    pub delegation: String,
    /// That the head who decided had also signed the answer; empty where it is not so.
    pub also_answered: String,
}

/// What was decided, said in one language.
pub fn said_decision(locale: Locale, complaint: &Complaint, texts: &Texts) -> Option<SaidDecision> {
    let say = |key: &str| t(locale, key, &Args::new()).unwrap_or_default();
    let by_head = complaint.body == Body::Head;
    let (also_answered, delegation) = complaint.judged_by();
    let by_delegation = |number: &str| t(locale, "doc-by-delegation", &Args::new().with("number", number));
    let said = |finding: &str, reasons: String| SaidDecision {
        finding: say(&format!("hearing-finding-{finding}")),
        label: say("office-reasons"),
        reasons,
        what_label: say(if by_head { "hearing-promised" } else { "hearing-recommended" }),
        what: String::new(),
        by: String::new(),
        delegation: delegation.and_then(|number| by_delegation(number).ok()).unwrap_or_default(),
        also_answered: if also_answered { say("doc-also-answered") } else { String::new() },
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

/// Whose name stands over a letter.
pub enum Heading<'a> {
    Institution(&'a Institution),
    /// The Commission, about a complaint against one institution; what it writes to an institution goes to whoever
    /// answers now.
    Commission {
        about: &'a Institution,
        answers: &'a Institution,
    },
}

/// The body that a notice names: whoever had the case then, which may have passed to another since.
///
/// # Errors
/// The body of the case has left the directory.
pub fn writer(portal: &Portal, notice: &Notice, case: &Case) -> Result<&'static Institution, Failure> {
    match notice.facts.body().and_then(|code| portal.directory.get(&code)) {
        Some(institution) => Ok(institution),
        None => Ok(portal.institution(&case.institution)?),
    }
}

/// The third party that a letter goes to, and the page that it names.
pub struct Addressee {
    pub name: String,
    pub address: String,
    pub link: String,
    pub concerns: String,
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
    pub third_party: Option<Addressee>,
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
        let (Heading::Institution(about) | Heading::Commission { about, .. }) = &self.heading;
        let institution = about.name.of(locale.code());
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
                Heading::Commission { .. } => t(locale, "commission-name", &Args::new()).unwrap_or_default(),
            },
            date: day(locale, legal_date(notice.created_at)),
            name: match &self.third_party {
                Some(addressee) => addressee.name.clone(),
                None => match &self.heading {
                    Heading::Commission { answers, .. } if to_institution => {
                        answers.name.of(locale.code()).to_owned()
                    }
                    _ => texts.name(case),
                },
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
            items: reply
                .map(|reply| items(Reader::new(self.portal, locale), reply, texts))
                .unwrap_or_default(),
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

fn items(reader: Reader, reply: &Reply, texts: &Texts) -> Vec<SaidItem> {
    let items = reply.text.items.iter().map(|item| item_view(reader, &item.what, &item.answer, texts));
    said(reader.locale, &items.collect::<Vec<_>>())
}
