//! The items of a reply as a form has them: blocks `what-1`, `answer-1`, `ground-1` and so on, a fixed number
//! that "add another" raises. What a ground must contain is asked where the ground is chosen, and what there is to choose
//! from stands here.

use super::super::office::{Office, Opened};
use crate::{
    app::repeats::{self, Earlier},
    domain::{
        case::{
            ground::{EarlierSupply, Exception, Ground},
            reply::{Item, ItemAnswer},
        },
        institution::{Directory, InstitutionCode},
        reference::Reference,
        sealed::ValueKind,
        text::limit,
    },
    i18n::{Args, DateForm, Locale, dates, t},
    web::{Failure, posted::Fields, reading::Reading, workplace::fields::Choice},
};
use std::collections::HashMap;

/// Most items of a reply.
pub const MOST: usize = 12;

/// The numbers of the blocks of a form.
pub fn numbers(fields: &Fields) -> std::ops::RangeInclusive<usize> {
    let shown = fields.get("items").parse::<usize>().unwrap_or(1).clamp(1, MOST);
    1..=shown
}

/// Reads the blocks; one that was left alone is no item. `earlier` holds the earlier answers whose
/// references were typed, by the number of their block.
pub fn read(
    read: &mut Reading<'_>,
    earlier: &HashMap<usize, EarlierSupply>,
    directory: &Directory,
) -> Vec<Item> {
    let numbers: Vec<usize> = numbers(read.fields).filter(|n| *n == 1 || is_used(read.fields, *n)).collect();
    let are_several = numbers.len() > 1;
    let mut items = Vec::new();
    for n in numbers {
        read.part = are_several.then_some(n);
        items.extend(item(read, n, earlier, directory));
    }
    read.part = None;
    items
}

/// Every field of a block.
const FIELDS: [&str; 12] = [
    "what",
    "answer",
    "reasons",
    "ground",
    "exceptions",
    "law",
    "published",
    "place",
    "earlier",
    "same",
    "body",
    "basis",
];

fn is_used(fields: &Fields, n: usize) -> bool {
    FIELDS.iter().any(|name| !fields.get(&at(name, n)).trim().is_empty())
}

fn item(
    read: &mut Reading<'_>,
    n: usize,
    earlier: &HashMap<usize, EarlierSupply>,
    directory: &Directory,
) -> Option<Item> {
    let what = read.body(&at("what", n), "office-reply-what", ValueKind::ItemText);
    let answers = |code: &str| ["supplied", "withheld"].into_iter().find(|one| *one == code);
    let answer = match read.choice(&at("answer", n), "office-reply-answer", answers)? {
        "supplied" => ItemAnswer::Supplied,
        _ => {
            let ground = ground(read, n, earlier, directory);
            let reasons = read.body(&at("reasons", n), "office-reply-reasons", ValueKind::Reasons);
            ItemAnswer::Withheld { ground: ground?, reasons: reasons? }
        }
    };
    Some(Item { what: what?, answer })
}

fn ground(
    read: &mut Reading<'_>,
    n: usize,
    earlier: &HashMap<usize, EarlierSupply>,
    directory: &Directory,
) -> Option<Ground> {
    let known = |code: &str| Ground::CODES.into_iter().find(|one| *one == code);
    let citation = ValueKind::Citation;
    match read.choice(&at("ground", n), "office-reply-ground", known)? {
        "r1" => right_body(read, n, directory).map(|right_body| Ground::NotAvailable { right_body }),
        "r2" => excepted(read, n),
        "r3" => {
            let reference =
                read.line(&at("published", n), "office-reply-published", citation, limit::CITATION);
            let place = read.line(&at("place", n), "office-reply-place", citation, limit::CITATION);
            Some(Ground::AlreadyPublished { reference: reference?, place: place? })
        }
        "r4" => already_supplied(read, n, earlier),
        "r5" => Some(Ground::Unclear),
        "r6" => Some(Ground::InPreparation),
        "r7" => Some(Ground::AtArchives),
        _ => {
            let basis = read.line(&at("basis", n), "office-reply-basis", citation, limit::CITATION)?;
            Some(Ground::Other { basis })
        }
    }
}

/// Where the information is, if that is known: a code of the directory.
fn right_body(read: &mut Reading<'_>, n: usize, directory: &Directory) -> Option<Option<InstitutionCode>> {
    let typed = read.fields.get(&at("body", n)).trim().to_owned();
    if typed.is_empty() {
        return Some(None);
    }
    let known = InstitutionCode::parse(&typed).ok().filter(|code| directory.get(code).is_some());
    if known.is_none() {
        read.wrong(&at("body", n), "office-reply-body", "no-choice", Args::new());
        return None;
    }
    Some(known)
}

fn excepted(read: &mut Reading<'_>, n: usize) -> Option<Ground> {
    let name = at("exceptions", n);
    let exceptions: Vec<Exception> = read.fields.all(&name).filter_map(Exception::parse).collect();
    if exceptions.is_empty() {
        read.wrong(&name, "office-reply-exceptions", "no-choice", Args::new());
    }
    let law = if exceptions.contains(&Exception::SpecialSecrecy) {
        Some(read.line(&at("law", n), "office-reply-law", ValueKind::Citation, limit::CITATION)?)
    } else {
        read.optional_line(&at("law", n), "office-reply-law", ValueKind::Citation, limit::CITATION)
    };
    (!exceptions.is_empty()).then_some(Ground::Excepted { exceptions, law })
}

fn already_supplied(
    read: &mut Reading<'_>,
    n: usize,
    earlier: &HashMap<usize, EarlierSupply>,
) -> Option<Ground> {
    let identity_confirmed = !read.fields.get(&at("same", n)).is_empty();
    let Some(found) = earlier.get(&n) else {
        read.wrong(&at("earlier", n), "office-reply-earlier", "no-supply", Args::new());
        return None;
    };
    if !identity_confirmed {
        read.wrong(&at("same", n), "office-reply-same", "not-confirmed", Args::new());
        return None;
    }
    Some(Ground::AlreadySupplied { earlier: EarlierSupply { identity_confirmed, ..found.clone() } })
}

/// `what-3`.
pub fn at(name: &str, n: usize) -> String {
    format!("{name}-{n}")
}

/// The earlier supplies that R4 names, among those that there are.
pub(super) async fn earlier(
    office: &Office,
    opened: &Opened,
    fields: &Fields,
) -> Result<HashMap<usize, EarlierSupply>, Failure> {
    let supplies = repeats::earlier_supplies(office.portal(), opened.case()).await?;
    let named = |n: usize| {
        let reference = Reference::find(fields.get(&at("earlier", n)))?;
        let found = supplies.iter().find(|one| one.supply.reference == reference)?;
        Some((n, found.supply.clone()))
    };
    Ok(numbers(fields).filter_map(named).collect())
}

/// An earlier supply with what speaks for its being to the same person.
pub(super) fn earlier_choice(locale: Locale, one: &Earlier) -> Choice {
    let same = |same: bool| if same { "same" } else { "other" };
    let on = dates::date(locale, one.supply.supplied_on, DateForm::Medium);
    let args = Args::new()
        .with("reference", one.supply.reference.to_string())
        .with("date", on.map(|said| said.text).unwrap_or_default())
        .with("name", same(one.same_name))
        .with("email", one.same_email.map_or("none", same));
    Choice::Name {
        value: one.supply.reference.to_string(),
        text: t(locale, "office-reply-earlier-option", &args).unwrap_or_default(),
    }
}

/// The grounds of art. 18; R4 only where something was supplied before.
pub fn grounds(with_earlier: bool) -> Vec<Choice> {
    let words = |code: &str| Choice::Words { value: code.to_owned(), key: format!("ground-{code}") };
    Ground::CODES.into_iter().filter(|code| with_earlier || *code != "r4").map(words).collect()
}

pub fn exceptions() -> Vec<Choice> {
    let words = |one: &Exception| Choice::Words {
        value: one.code().to_owned(),
        key: format!("exception-{}", one.code()),
    };
    Exception::ALL.iter().map(words).collect()
}
