//! The requester's guide in every situation of the ladder: what is at hand, until when, before whom.
//! The table is a golden file, so that a lawyer reads it and a change of it is a diff.

use super::{
    ladder::{Ladder, commission, rejected, ruling, upheld},
    story::{Story, head, id, officer, sealed, supplied, withheld},
};
use crate::support::{law, times::day};
use bayan::domain::{
    actor::Actor,
    case::{
        command::{Command as OnCase, ExtensionNotice, NoticeSubject},
        court::{CourtKind, Declaration},
        ground::{ExtensionGround, Ground},
        reply::ReplyText,
    },
    complaint::{
        command::Command,
        facts::{Finding, Redress},
    },
    guide::{Step, guide},
    id::{CourtActionId, MessageId},
    law::Rule,
};
use std::fmt::Write;

/// A Monday; the answer is due on Wednesday 25 March, the head's decision on a complaint of the day after
/// on Friday 10 April, the Commission's on one of 12 April on 12 May.
const MONDAY: &str = "2026-02-23T10:00:00Z";

struct Situations(String);

impl Situations {
    /// One row for that situation at that instant.
    fn row(&mut self, what: &str, instant: &str, story: &Story) {
        let moment = law::moment(super::story::HERE, instant);
        let steps = guide(&story.case, &moment);
        writeln!(self.0, "{what} ({instant})").expect("a line");
        for step in steps {
            writeln!(self.0, "    {}", told(step)).expect("a line");
        }
    }
}

fn told(step: Step) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map_or("?".to_owned(), |day| day.to_string());
    let other = |what: &str, one: Option<jiff::civil::Date>, than| match one {
        Some(one) if Some(one) != than => format!(", {what} {one}"),
        _ => String::new(),
    };
    match step {
        Step::AwaitAcknowledgement => "await the acknowledgement".to_owned(),
        Step::HandIn { body, by, .. } => format!("hand in the letter to the {} by {}", body.code(), day(by)),
        Step::AwaitAnswer { by, earliest } => {
            format!("await the answer, until {}{}", day(by), other("or", earliest, by))
        }
        Step::AwaitJudgment { .. } => "await the judgment".to_owned(),
        Step::ReadAnswer { .. } => "read the answer".to_owned(),
        Step::ReadDecision { .. } => "read the decision".to_owned(),
        Step::Complain { body, by, doubt, start, earlier_passed, .. } => {
            let start = start.map_or(String::new(), |start| format!(", from {}", start.code()));
            let passed = if earlier_passed { ", an earlier day has passed" } else { "" };
            let doubt = doubt.map_or(String::new(), |doubt| format!(" ({doubt:?})"));
            format!("complain to the {} by {}{start}{passed}{doubt}", body.code(), day(by))
        }
        Step::ComplainLater { body, opens_on, surely_on, .. } => {
            let surely = other("surely from", surely_on, opens_on);
            format!("complain to the {} from {}{surely}", body.code(), day(opens_on))
        }
        Step::AwaitDecision { body, by, .. } => {
            format!("await the {}'s decision, until {}", body.code(), day(by))
        }
        Step::AwaitRedress { by, outlasts, overdue, .. } => {
            let but = match (outlasts, overdue) {
                (true, false) => ", and complain before",
                (_, true) => ", which has passed",
                (false, false) => "",
            };
            format!("await what was promised by {by}{but}")
        }
        Step::Court { by, arguable, .. } => format!("court by {}, arguable until {}", day(by), day(arguable)),
        Step::AskAgain => "ask again".to_owned(),
    }
}

/// The story with an answer of that day, which left; read or not.
fn answered(on: &str, text: ReplyText, read_on: Option<&str>) -> Story {
    let mut story = Story::filed(MONDAY);
    answer(&mut story, on, text, read_on);
    story
}

fn answer(story: &mut Story, on: &str, text: ReplyText, read_on: Option<&str>) {
    let reply = text.id;
    story.it_is(&format!("{on}T09:00:00Z"));
    story.does(&officer(1), OnCase::Reply(text)).expect("an answer");
    let subject = NoticeSubject::Reply { reply };
    let left = OnCase::SettleNotice { message: MessageId(id()), subject, left: true };
    story.does(&Actor::System, left).expect("it left");
    if let Some(read_on) = read_on {
        story.it_is(&format!("{read_on}T10:00:00Z"));
        story.does(&Actor::Requester, OnCase::ShowAnswer { reply }).expect("read");
    }
}

fn refused() -> ReplyText {
    withheld(Ground::Unclear)
}

fn partly() -> ReplyText {
    let mut text = supplied();
    text.items.extend(refused().items);
    text
}

fn on_silence(story: &Story) -> Ladder {
    Ladder::on_silence(story, "2026-03-26T09:00:00Z").expect("open")
}

fn decided(story: &Story, on: &str, command: Command, read: bool) -> Ladder {
    let mut ladder = on_silence(story);
    ladder.does(&format!("{on}T09:00:00Z"), &head(), command).expect("decided");
    if read {
        ladder.does(&format!("{on}T12:00:00Z"), &Actor::Requester, Command::ShowDecision).expect("read");
    }
    ladder
}

fn before_commission(head_step: &Ladder) -> Ladder {
    let mut ladder = head_step.then_to_commission("2026-04-12T09:00:00Z").expect("open");
    ladder.does("2026-04-13T09:00:00Z", &commission(), Command::Admit).expect("admitted");
    ladder
}

#[test]
fn the_guide_says_in_each_situation_what_is_at_hand() {
    let mut all = Situations(String::new());
    the_request(&mut all);
    the_head(&mut all);
    the_commission(&mut all);
    an_estimated_feast(&mut all);
    assert!(all.0.lines().filter(|line| !line.starts_with(' ')).count() >= 30);
    insta::assert_snapshot!("guide", all.0);
}

fn the_request(all: &mut Situations) {
    let elsewhere = Story::dispatched(MONDAY);
    all.row("sent to an institution outside the portal", "2026-06-01T10:00:00Z", &elsewhere);
    let filed = Story::filed(MONDAY);
    all.row("just filed", "2026-02-23T10:00:00Z", &filed);
    all.row("the last day of the answer", "2026-03-25T22:59:00Z", &filed);
    all.row("the minute after", "2026-03-25T23:00:00Z", &filed);
    all.row("silence, the last day to complain", "2026-04-22T22:59:00Z", &filed);
    all.row("silence, a day too late", "2026-04-23T10:00:00Z", &filed);
    let mut withdrawn = Story::filed(MONDAY);
    withdrawn.it_is("2026-03-02T10:00:00Z");
    withdrawn.does(&Actor::Requester, OnCase::Withdraw).expect("withdrawn");
    all.row("withdrawn in time", "2026-03-03T10:00:00Z", &withdrawn);
    all.row("granted and not read", "2026-03-24T10:00:00Z", &answered("2026-03-23", supplied(), None));
    let granted = answered("2026-03-23", supplied(), Some("2026-03-24"));
    all.row("granted and read", "2026-03-24T11:00:00Z", &granted);
    let partial = answered("2026-03-23", partly(), Some("2026-03-24"));
    all.row("granted in part", "2026-03-24T11:00:00Z", &partial);
    let refusal = answered("2026-03-23", refused(), Some("2026-03-24"));
    all.row("refused", "2026-03-25T10:00:00Z", &refusal);
    all.row("refused, the last day to complain", "2026-04-21T22:59:00Z", &refusal);
    all.row("refused, a day too late", "2026-04-22T10:00:00Z", &refusal);
    let unread = answered("2026-03-23", refused(), None);
    all.row("refused, nothing proves the receipt, a year later", "2027-03-23T10:00:00Z", &unread);
    let late = answered("2026-04-08", refused(), Some("2026-04-09"));
    all.row("refused late", "2026-04-09T11:00:00Z", &late);
    all.row("refused late, the day by silence passed", "2026-04-23T10:00:00Z", &late);
    let urgent = Story::filed_urgent(MONDAY);
    all.row("urgent and silent", "2026-02-27T10:00:00Z", &urgent);
    let mut extended = Story::filed(MONDAY);
    extended.it_is("2026-03-10T10:00:00Z");
    let ground = ExtensionGround::LargeNumber;
    let extend = |notice| OnCase::Extend { rule: Rule::Answer, ground, reasons: sealed(), notice };
    extended.does(&officer(1), extend(ExtensionNotice::Portal)).expect("extended");
    all.row("extended", "2026-03-26T10:00:00Z", &extended);
    let mut invalid = Story::filed(MONDAY);
    invalid.it_is("2026-03-30T10:00:00Z");
    invalid.does(&officer(1), extend(ExtensionNotice::Elsewhere { on: day("2026-03-28") })).expect("a fact");
    all.row("extended too late", "2026-03-30T10:00:00Z", &invalid);
    let mut reopened = answered("2026-03-23", refused(), Some("2026-03-24"));
    reopened.it_is("2026-04-10T10:00:00Z");
    reopened.does(&head(), OnCase::Reopen { reasons: sealed() }).expect("reopened");
    answer(&mut reopened, "2026-04-13", partly(), Some("2026-04-14"));
    all.row("reopened and answered anew", "2026-04-15T10:00:00Z", &reopened);
    all.row("reopened, the first day has passed", "2026-04-22T10:00:00Z", &reopened);
    let first = ReplyText { is_final: false, ..refused() };
    let mut in_two = answered("2026-03-09", first, Some("2026-03-09"));
    all.row("a first answer, and the rest is silent", "2026-03-26T10:00:00Z", &in_two);
    answer(&mut in_two, "2026-03-25", refused(), Some("2026-03-25"));
    all.row("a first answer and the final one", "2026-03-26T10:00:00Z", &in_two);
    all.row("a first answer and the final one, the first day has passed", "2026-04-10T10:00:00Z", &in_two);
}

fn the_head(all: &mut Situations) {
    let story = Story::filed(MONDAY);
    let filed = on_silence(&story);
    all.row("complained of silence", "2026-03-27T10:00:00Z", &filed.story);
    all.row("the last day of the head", "2026-04-10T22:59:00Z", &filed.story);
    all.row("silence of the head", "2026-04-10T23:00:00Z", &filed.story);
    all.row("silence of the head, the Sunday of the last day", "2026-05-10T10:00:00Z", &filed.story);
    all.row("silence of the head, the Monday after", "2026-05-11T10:00:00Z", &filed.story);
    all.row("silence of the head, out of time", "2026-05-12T10:00:00Z", &filed.story);
    let early = Ladder::on_paper(&story, "2026-03-20", "2026-03-24T10:00:00Z").expect("it has arrived");
    all.row("complained on paper before its time", "2026-03-24T10:00:00Z", &early.story);
    let unread = decided(&story, "2026-03-30", rejected(), false);
    all.row("rejected by the head, not read", "2026-03-31T10:00:00Z", &unread.story);
    let rejection = decided(&story, "2026-03-30", rejected(), true);
    all.row("rejected by the head", "2026-03-31T10:00:00Z", &rejection.story);
    let promise = decided(&story, "2026-03-30", upheld("2026-04-06"), true);
    all.row("upheld, with a day", "2026-03-31T10:00:00Z", &promise.story);
    let distant = decided(&story, "2026-03-30", upheld("2026-06-30"), true);
    all.row("upheld, the promised day has passed", "2026-04-07T10:00:00Z", &promise.story);
    let mut broken = promise.clone();
    let report = Command::ReportBroken { text: sealed() };
    broken.does("2026-04-07T10:00:00Z", &Actor::Requester, report).expect("reported");
    all.row("upheld, and the promise was broken", "2026-04-07T11:00:00Z", &broken.story);
    all.row("upheld, with a day after the next window", "2026-03-31T10:00:00Z", &distant.story);
    let late = decided(&story, "2026-04-20", rejected(), true);
    all.row("rejected late by the head", "2026-04-21T10:00:00Z", &late.story);
    let mut overtaken = filed.story.clone();
    answer(&mut overtaken, "2026-03-30", refused(), Some("2026-03-31"));
    all.row("answered while the complaint runs", "2026-04-01T10:00:00Z", &overtaken);
    let mut gone = on_silence(&story);
    gone.does("2026-04-02T10:00:00Z", &Actor::Requester, Command::Withdraw).expect("withdrawn");
    all.row("complaint withdrawn in time", "2026-04-03T10:00:00Z", &gone.story);
    let urgent = Story::filed_urgent(MONDAY);
    let on_urgency = Ladder::on_urgent_silence(&urgent, "2026-02-27T10:00:00Z").expect("open");
    all.row("complained of urgent silence", "2026-02-27T11:00:00Z", &on_urgency.story);
}

fn the_commission(all: &mut Situations) {
    let story = Story::filed(MONDAY);
    let head_step = on_silence(&story);
    let heard = before_commission(&head_step);
    all.row("before the Commission", "2026-04-14T10:00:00Z", &heard.story);
    all.row("silence of the Commission", "2026-05-13T10:00:00Z", &heard.story);
    all.row("the last day of the court", "2026-07-11T22:59:00Z", &heard.story);
    all.row("only arguable before the court", "2026-07-12T10:00:00Z", &heard.story);
    all.row("out of time before the court", "2026-07-15T10:00:00Z", &heard.story);
    let mut outcome = before_commission(&head_step);
    let redress = Some(Redress { what: sealed(), by: None });
    outcome
        .does("2026-05-04T09:00:00Z", &commission(), ruling(Finding::Upheld, redress))
        .expect("an outcome");
    outcome.does("2026-05-05T09:00:00Z", &Actor::Requester, Command::ShowDecision).expect("read");
    all.row("recommended by the Commission", "2026-05-06T10:00:00Z", &outcome.story);
    let mut ignored = before_commission(&head_step);
    ignored.does("2026-05-04T09:00:00Z", &commission(), upheld("2026-05-20")).expect("an outcome");
    ignored.does("2026-05-05T09:00:00Z", &Actor::Requester, Command::ShowDecision).expect("read");
    all.row("recommended by a day, which has passed", "2026-05-21T10:00:00Z", &ignored.story);
    all.row("the same, out of time before the court", "2026-09-01T10:00:00Z", &ignored.story);
    let mut late = before_commission(&head_step);
    late.does("2026-06-01T09:00:00Z", &commission(), rejected()).expect("an outcome");
    late.does("2026-06-02T09:00:00Z", &Actor::Requester, Command::ShowDecision).expect("read");
    all.row("a late outcome of the Commission", "2026-06-03T10:00:00Z", &late.story);
    let mut seized = heard.story.clone();
    seized.it_is("2026-06-15T10:00:00Z");
    let action = CourtActionId(id());
    let declared = Declaration {
        action,
        of: heard.id,
        kind: CourtKind::Administrative,
        court: sealed(),
        lodged_on: day("2026-06-12"),
        number: None,
    };
    seized.does(&Actor::Requester, OnCase::DeclareCourt(Box::new(declared))).expect("open since 13 May");
    all.row("the court was seized", "2026-06-15T10:00:00Z", &seized);
    let judgment = OnCase::RecordJudgment { action, on: day("2026-06-15"), outcome: sealed() };
    seized.does(&Actor::Requester, judgment).expect("noted");
    all.row("the court has judged", "2026-06-16T10:00:00Z", &seized);
}

/// The answer is due on 31 August 2027, or on 1 or 2 September: the Mawlid is not announced yet.
fn an_estimated_feast(all: &mut Situations) {
    let filed = Story::filed("2027-08-02T10:00:00Z");
    all.row("a feast is estimated", "2027-08-20T10:00:00Z", &filed);
    all.row("a feast is estimated, the first day on which it may be over", "2027-09-01T10:00:00Z", &filed);
    all.row("a feast is estimated, the last day of the longest count", "2027-09-02T10:00:00Z", &filed);
    all.row("a feast is estimated, and the time is over all the same", "2027-09-03T10:00:00Z", &filed);
    all.row("a feast is estimated, between the last days", "2027-09-29T10:00:00Z", &filed);
    let mut refusal = filed.clone();
    answer(&mut refusal, "2027-09-01", refused(), Some("2027-09-02"));
    all.row("refused while the time may be over", "2027-09-02T11:00:00Z", &refusal);
    all.row("refused while the time may be over, one day has passed", "2027-09-29T10:00:00Z", &refusal);
}
