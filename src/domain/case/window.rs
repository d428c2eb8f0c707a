//! What opens the complaint to the head (art. 19): each end of a period without an answer, and each answer. An end that
//! was told stays one of them, whatever took its place: a doubt is never held against the requester.

use super::{Case, clock::Clock, reply::Reply, stage::Stage};
use crate::domain::{
    law::{
        Due, Rule,
        ends::{End, Place},
        windows::{self, ReplyDates, Window},
    },
    moment::Moment,
};
use jiff::civil::Date;

impl Case {
    /// From which day, by which day and until when a complaint to the head can be made (art. 19).
    /// Each reply that left starts a window; a final one in time takes the silence away.
    pub fn complaint_window(&self, moment: &Moment<'_>) -> Window {
        let ends = self.silent_ends(moment);
        let dates = |reply: &Reply| reply.sent.dates(reply.text.id.into(), reply.given_on);
        let stopped = self.final_replies().filter_map(|one| Some((one.text.id, dates(one)?)));
        let stopped = stopped.min_by_key(|(_, dates)| dates.dispatched_on);
        let answer = stopped.map(|(_, dates)| dates);
        let mut window =
            windows::window(moment.calendar, Rule::ComplaintToHead, &ends, answer, moment.classes);
        let others = self.replies.iter().filter(|one| stopped.is_none_or(|(id, _)| one.text.id != id));
        // That the request is void is told as an answer is, without proof of its receipt.
        let voided = self.voided.as_ref();
        let voided = voided.map(|one| ReplyDates::leaving(self.id.into(), one.on, None));
        for dates in others.filter_map(dates).chain(voided) {
            window.also_from_reply(moment.calendar, dates, moment.classes);
        }
        window
    }

    /// The end of that period that a complaint of that day about its silence is about: the one in force, or of those
    /// that were told the last that was over by then. None where none was.
    pub fn silent_end(&self, rule: Rule, on: Date, moment: &Moment<'_>) -> Option<Due> {
        let over = self.silent_ends(moment).into_iter();
        let over = over.filter(|end| end.due.rule == rule && end.due.earliest < on);
        over.max_by_key(|end| (end.place == Place::InForce, end.due.earliest)).map(|end| end.due)
    }

    /// The ends whose silence opens a complaint: each as it was told, since a doubt is never held against the requester.
    /// Not those before which the requester withdrew or the case was voided, nor that of an urgency that was declined.
    fn silent_ends<'a>(&'a self, moment: &Moment<'a>) -> Vec<End<'a>> {
        let mut ends: Vec<End<'a>> = self.clocks.iter().flat_map(|clock| clock.ends(moment)).collect();
        let withdrawn = |rule| self.clock(rule).and_then(|clock| self.withdrawn_from(clock));
        let voided = self.voided.as_ref().map(|voiding| voiding.on);
        ends.retain(|End { due, .. }| {
            let left = withdrawn(due.rule).into_iter().chain(voided);
            !self.was_declined_by(due.rule, Some(due.latest)) && left.into_iter().all(|on| on > due.earliest)
        });
        ends
    }

    /// Whether a period in which the institution had to answer ended before that day; that of an urgent request is
    /// the shorter one.
    pub fn had_to_answer_before(&self, on: Date) -> bool {
        let clocks = self.clocks.iter().filter(|clock| !self.was_spared(clock));
        clocks.filter_map(|clock| clock.due.as_ref()).any(|due| due.latest < on)
    }

    /// Whether there is a silence or an answer to complain of: where no request was received there is none.
    pub fn can_be_complained_of(&self) -> bool {
        self.stage != Stage::Dispatched
    }

    /// Whether urgency was declined while its period ran: then its end is no silence. A later decline
    /// does not erase the miss.
    fn was_spared(&self, clock: &Clock) -> bool {
        self.was_declined_by(clock.rule, clock.due.as_ref().map(|due| due.latest))
    }

    fn was_declined_by(&self, rule: Rule, last: Option<Date>) -> bool {
        let declined = self.urgency.as_ref().filter(|assessment| !assessment.accepted).map(|one| one.on);
        rule == Rule::Urgent && declined.is_some_and(|on| last.is_none_or(|last| on <= last))
    }
}
