//! The page of a case.

use super::cases::cases;
use crate::{
    domain::{actor::Role, case::command::Action},
    i18n::Locale,
    notifications::message::MessageKind,
    web::{
        answer::Reader,
        officer::{
            case::{self, CasePage, LetterView},
            proposal,
        },
        workplace::story,
    },
};

/// A page for each case, each with some acts and one of the words for what was done.
pub fn pages() -> Vec<CasePage> {
    let Some((room, samples)) = cases() else { return Vec::new() };
    let moment = room.moment();
    let mut pages: Vec<CasePage> = samples
        .iter()
        .map(|sample| {
            let reader = Reader::sample(Locale::Ar);
            let mut page = case::view(&sample.case, &sample.told, &moment, reader);
            page.story = story::steps(&sample.history, 0, &sample.told, &sample.names, reader);
            page.assignee = "Khadija Ouazzani".to_owned();
            page.proposals = proposal::waiting(&sample.case, &room.actor(Role::Head), &moment, &sample.names);
            page.letters = letters();
            page.contributions.iter_mut().for_each(|one| one.undelivered_on = Some(moment.today));
            page.campaign = super::campaigns::membership();
            page.passings = crate::web::passings::PassedView::sample().into_iter().collect();
            page.first = Some("reply");
            page.clocks.iter_mut().for_each(|clock| clock.in_time_if_rolled = true);
            page.acts = case::acts(Action::ALL).into_iter().filter(|act| *act != "register").collect();
            page
        })
        .collect();
    let done = Action::ALL.iter().filter_map(|action| case::done(action.code()));
    for (page, done) in done.enumerate() {
        if let Some(sample) = samples.get(page % samples.len()) {
            let mut shown = case::view(&sample.case, &sample.told, &moment, Reader::sample(Locale::Ar));
            shown.done = done.to_owned();
            shown.first = (page % 2 == 0).then_some("take-on");
            pages.push(shown);
        }
    }
    pages
}

/// One letter of each kind.
fn letters() -> Vec<LetterView> {
    let letter = |kind: &MessageKind| LetterView { id: "1".to_owned(), kind: kind.code() };
    MessageKind::ALL.iter().map(letter).collect()
}
