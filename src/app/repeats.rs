//! Repeated requests (art. 18, R4): what the same institution supplied to the same identity in the same calendar
//! year. The mark of the identity finds it; a person compares names and confirms. And whether two requests are of one
//! requester, by the numbers of their documents.

use super::{Error, Portal};
use crate::{
    domain::{
        case::{Case, facts::Identity, ground::EarlierSupply, linked::Requesters, reply::ItemAnswer},
        id::ValueId,
        sealed::Sealed,
    },
    persistence::{ChangeTx, repeats, values},
};
use std::collections::HashMap;

/// An earlier supply with what speaks for and against its being the same person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// Not confirmed: that is a person's to do.
    pub supply: EarlierSupply,
    pub same_name: bool,
    /// None where one of the two has no address.
    pub same_email: Option<bool>,
}

/// The earlier supplies on which R4 can rest, oldest first; none where the request carries no number.
///
/// # Errors
/// The store.
pub async fn earlier_supplies(portal: &Portal, case: &Case) -> Result<Vec<Earlier>, Error> {
    let Some(identity) = &case.requester.identity else { return Ok(Vec::new()) };
    // Nobody looks at the number: it is read to make the mark again, which holds for the year of a filing. What
    // was supplied this year may have been asked for in the last.
    let number = values::read_identity(&portal.db, &portal.keys.identity, &identity.number).await?;
    let (Some(number), Some(received_on)) = (number, case.received_on) else { return Ok(Vec::new()) };
    let year = received_on.year();
    // A request bears the mark of the body it was addressed to, whoever answers for it since.
    let bodies = portal.directory.successions().answered_by(&case.institution, portal.clock.today());
    let of = |body| [year, year - 1].map(|year| portal.keys.identity_mark(body, year, &number));
    let marks: Vec<_> = bodies.iter().flat_map(of).collect();
    let mut found = repeats::marked(&portal.db, &marks).await?;
    found.retain(|other| other.id != case.id && other.institution == case.institution);
    let supplies = found.iter().filter_map(|other| Some((other, supply(other, year)?)));
    let supplies: Vec<_> = supplies.collect();
    let sealed = supplies.iter().flat_map(|(other, _)| identity_of(other)).chain(identity_of(case));
    let texts = values::read(&portal.db, sealed).await?;
    Ok(supplies.into_iter().map(|(other, supply)| compared(case, other, supply, &texts)).collect())
}

/// What the documents of two requests say of their requesters; a mandate or two kinds of document leave it to a person.
///
/// # Errors
/// The store.
pub async fn requesters(
    portal: &Portal,
    tx: &ChangeTx,
    one: &Case,
    other: &Case,
) -> Result<Requesters, Error> {
    let is_mandated = [one, other].iter().any(|case| case.requester.behalf.is_some());
    let both = one.requester.identity.as_ref().zip(other.requester.identity.as_ref());
    let Some((mine, theirs)) = both.filter(|(mine, theirs)| !is_mandated && mine.document == theirs.document)
    else {
        return Ok(Requesters::Unknown);
    };
    // Marks of one year compare what was typed in two ways as one number.
    let mark = async |identity: &Identity| {
        let number = values::peek_identity(tx, &portal.keys.identity, &identity.number).await?;
        Ok::<_, Error>(number.map(|number| portal.keys.identity_mark(&one.institution, 0, &number)))
    };
    Ok(match mark(mine).await?.zip(mark(theirs).await?) {
        None => Requesters::Unknown,
        Some((mine, theirs)) if mine == theirs => Requesters::Same,
        Some(_) => Requesters::Different,
    })
}

/// The last reply of that year in which something was supplied.
fn supply(other: &Case, year: i16) -> Option<EarlierSupply> {
    let supplied = other.replies.iter().rev().find_map(|reply| {
        let something = reply.text.items.iter().any(|item| item.answer == ItemAnswer::Supplied);
        reply.sent.dispatched_on.filter(|on| something && on.year() == year)
    });
    Some(EarlierSupply {
        case: other.id,
        reference: other.reference.clone(),
        institution: other.institution.clone(),
        supplied_on: supplied?,
        identity_confirmed: false,
    })
}

fn identity_of(case: &Case) -> impl Iterator<Item = &Sealed> {
    let requester = &case.requester;
    [&requester.first_name, &requester.last_name].into_iter().chain(&requester.email)
}

fn compared(case: &Case, other: &Case, supply: EarlierSupply, texts: &HashMap<ValueId, String>) -> Earlier {
    let plain = |sealed: &Sealed| {
        let text = texts.get(&sealed.value).map_or("", String::as_str);
        text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
    };
    let name = |case: &Case| [&case.requester.first_name, &case.requester.last_name].map(plain);
    let emails = case.requester.email.as_ref().zip(other.requester.email.as_ref());
    Earlier {
        supply,
        same_name: name(case) == name(other),
        same_email: emails.map(|(one, other)| plain(one) == plain(other)),
    }
}
