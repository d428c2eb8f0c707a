//! The letters and mails to the requester as they were worded, each a page of its own in a bundle. The secret
//! link of the case is in none of them.

use crate::{
    app::Portal,
    audit::bundle::{Bundle, Piece},
    domain::{case::command::NoticeSubject, institution::InstitutionCode, law::zone},
    i18n::{self, Args, Locale},
    notifications::{
        message::Sender,
        render::{self, Told, Words},
    },
    persistence::outbox::Notice,
    web::{
        Failure,
        views::{Chrome, Page, render as page},
        workplace::letter::writer,
    },
};
use jiff::civil::Date;
use serde::Serialize;

/// The page of a letter.
#[derive(Debug, Serialize)]
pub struct Letter {
    reference: String,
    /// Whoever wrote it.
    sender: String,
    on: Date,
    name: String,
    words: Words,
    /// What was answered, where the letter carries it and it is the reader's to read.
    answer: String,
}

/// A letter as a file of the bundle.
#[derive(Debug)]
pub struct Written {
    pub kind: &'static str,
    pub on: Date,
    pub piece: Piece,
}

/// Every notice to the requester that tells of an event this audience is told of, of those who write to them for it,
/// each in the name of the body that wrote it.
///
/// # Errors
/// Words or a template lack something.
pub fn of(portal: &Portal, bundle: &Bundle, notices: &[Notice], site: &str) -> Result<Vec<Written>, Failure> {
    let to_third_party = |one: &Notice| one.subject.third_party().is_some();
    let to_requester =
        |one: &&Notice| one.user.is_none() && !one.kind.is_letter_to_institution() && !to_third_party(one);
    let is_theirs = |one: &&Notice| bundle.audience.has_letters_of(&bundle.case, &issuer(bundle, one.sender));
    let told = notices.iter().filter(to_requester).filter(|one| bundle.has(one.facts.seq.max(1)));
    let told = told.filter(is_theirs);
    let mut letters = Vec::new();
    for notice in told {
        let locale = render::locale(notice.language);
        let letter = letter(portal, bundle, notice, site, locale)?;
        let html = page(&Chrome::new(locale, ""), &letter).map_err(Failure::internal)?;
        let path = format!("letters/{:02}-{}.html", letters.len() + 1, notice.kind.code());
        let piece = Piece { path, content: html.into_bytes() };
        letters.push(Written { kind: notice.kind.code(), on: letter.on, piece });
    }
    Ok(letters)
}

fn issuer(bundle: &Bundle, sender: Sender) -> InstitutionCode {
    match sender {
        Sender::Institution => bundle.case.institution.clone(),
        Sender::Commission => InstitutionCode::commission(),
    }
}

fn letter(
    portal: &Portal,
    bundle: &Bundle,
    notice: &Notice,
    site: &str,
    locale: Locale,
) -> Result<Letter, Failure> {
    let case = &bundle.case;
    let texts = crate::web::workplace::told::Told(bundle.texts());
    let event = bundle.given.iter().find(|entry| entry.seq == notice.facts.seq);
    let told = event.map(|entry| entry.event.texts_told()).unwrap_or_default();
    let told: Vec<&str> = told.into_iter().filter_map(|sealed| bundle.text(sealed)).collect();
    let reasons = (!told.is_empty()).then(|| told.join("\n"));
    let name = writer(portal, notice, case)?.name.of(locale.code());
    let told = Told {
        kind: notice.kind,
        language: notice.language,
        facts: &notice.facts,
        institution: name,
        link: format!("{}/{locale}/track", site.trim_end_matches('/')),
        reasons,
    };
    let reply = match notice.subject {
        NoticeSubject::Reply { reply } => case.reply(reply),
        _ => None,
    };
    let sender = match notice.sender {
        Sender::Institution => name.to_owned(),
        Sender::Commission => {
            i18n::t(locale, "decision-commission-from", &Args::new()).map_err(Failure::internal)?
        }
    };
    // A letter about a complaint carries the reference of the complaint.
    let reference = Some(&notice.facts.reference).filter(|reference| !reference.is_empty());
    Ok(Letter {
        reference: reference.map_or_else(|| case.reference.to_string(), Clone::clone),
        sender,
        on: zone::legal_date(notice.created_at),
        name: texts.name(case),
        words: render::words(&told).map_err(Failure::internal)?,
        answer: reply.map(|reply| texts.text(&reply.text.text)).unwrap_or_default(),
    })
}

impl Page for Letter {
    const TEMPLATE: &'static str = "bundle/letter.html";

    fn samples() -> Vec<Self> {
        use crate::{
            domain::language::Language,
            notifications::message::{Facts, MessageKind},
        };
        let facts = Facts {
            reference: "MSPS-2026-00412-B".to_owned(),
            institution: "MSPS".to_owned(),
            received_on: Some(Date::constant(2026, 10, 30)),
            ..Facts::default()
        };
        let words = |kind| {
            let told = Told {
                kind,
                language: Language::Ar,
                facts: &facts,
                institution: "وزارة الصحة",
                link: "https://bayan.example/ar/track".to_owned(),
                reasons: Some("العدد كبير.".to_owned()),
            };
            render::words(&told).ok()
        };
        let letter = |kind| {
            Some(Letter {
                reference: "MSPS-2026-00412-B".to_owned(),
                sender: "وزارة الصحة".to_owned(),
                on: Date::constant(2026, 10, 30),
                name: "فاطمة آيت وحمان".to_owned(),
                words: words(kind)?,
                answer: "تجدون رفقته اللائحة.".to_owned(),
            })
        };
        [letter(MessageKind::Receipt), letter(MessageKind::Refused)].into_iter().flatten().collect()
    }
}
