//! What is recorded of a meeting, one act after the other.

use super::{
    Act, Agreed, Kind, Meeting, MeetingKey, Present, Recorded, SEATS, Seat, Settlement, Vote,
    rules::{Board, Command, Complaints, Fault, Standing, decide, may_convene, may_follow},
};
use crate::domain::{
    id::{ComplaintId, UserId},
    law::{period::IN_FORCE, zone},
};
use jiff::{
    Timestamp,
    civil::{Date, date},
};
use std::collections::BTreeMap;
use uuid::Uuid;

const DAY: Date = date(2026, 3, 10);

const WAITS: Standing = Standing { since: date(2026, 2, 23), over_on: None };

fn over(on: Date) -> Standing {
    Standing { over_on: Some(on), ..WAITS }
}

fn complaint(n: u128) -> ComplaintId {
    ComplaintId(Uuid::from_u128(n))
}

fn present(n: usize) -> Present {
    let seat = |(at, capacity): (usize, &_)| Seat {
        capacity: *capacity,
        name: format!("n° {at}"),
        // The chair comes last.
        is_present: SEATS.len() - at <= n,
    };
    Present { seats: SEATS.iter().enumerate().map(seat).collect(), secretary: String::new() }
}

/// A board on which things are recorded one after the other.
struct Room {
    records: BTreeMap<MeetingKey, Vec<Recorded>>,
    complaints: Complaints,
    today: Date,
}

impl Room {
    fn of(days: &[(Date, Kind)]) -> Self {
        let complaints = (1..=2).map(|n| (complaint(n), WAITS)).collect();
        let mut room = Self { records: BTreeMap::new(), complaints, today: DAY };
        for (number, (on, kind)) in (1..).zip(days) {
            let starts_at = zone::end_of(*on).timestamp();
            let after = (*kind == Kind::Second).then_some(MeetingKey { year: 2026, number: 1 });
            let convened = Act::Convened { kind: *kind, starts_at, place: "Rabat".to_owned(), after };
            room.keep(MeetingKey { year: 2026, number }, convened);
        }
        room
    }

    fn keep(&mut self, key: MeetingKey, act: Act) {
        let record = self.records.entry(key).or_default();
        let number = u32::try_from(record.len()).unwrap() + 1;
        record.push(Recorded { number, act, at: Timestamp::UNIX_EPOCH, by: UserId(Uuid::nil()) });
    }

    fn board(&self) -> Board {
        let of = |(key, record): (&MeetingKey, &Vec<Recorded>)| (*key, Meeting::of(*key, record).unwrap());
        self.records.iter().map(of).collect()
    }

    /// As the newest page has it.
    fn does(&mut self, number: u32, command: Command) -> Result<usize, Fault> {
        let key = MeetingKey { year: 2026, number };
        let board = self.board();
        let acts = decide(&board, &self.complaints, key, board[&key].version, command, self.today)?;
        let n = acts.len();
        acts.into_iter().for_each(|(key, act)| self.keep(key, act));
        Ok(n)
    }

    fn settles(&mut self, number: u32, n: u128, settlement: Settlement) -> Result<usize, Fault> {
        self.does(number, Command::Settle { complaint: complaint(n), settlement })
    }
}

fn deliberated(vote: Vote) -> Settlement {
    Settlement::Deliberated { agreed: Agreed::Upheld, vote }
}

fn taken_off() -> Settlement {
    Settlement::TakenOff { reason: "سحب الشكاية".to_owned() }
}

fn place(n: u128) -> Command {
    Command::Place(vec![complaint(n)])
}

#[test]
fn a_complaint_waits_on_one_agenda_at_a_time() {
    let mut room = Room::of(&[(DAY, Kind::Ordinary), (date(2026, 4, 7), Kind::Ordinary)]);
    assert_eq!(room.does(1, Command::Place(Vec::new())), Err(Fault::NothingChosen));
    assert_eq!(room.does(1, place(3)), Err(Fault::NotOpen), "it is not before the Commission");
    room.complaints.insert(complaint(3), over(DAY));
    assert_eq!(room.does(1, place(3)), Err(Fault::NotOpen));
    assert_eq!(room.does(1, place(1)), Ok(1));
    assert_eq!(room.does(1, place(1)), Ok(0), "twice is once");
    assert_eq!(room.does(2, place(1)), Err(Fault::Elsewhere));
    assert_eq!(room.settles(1, 1, taken_off()), Ok(1));
    assert_eq!(room.does(2, place(1)), Ok(1));
    assert_eq!(room.does(1, place(1)), Err(Fault::Elsewhere));
}

#[test]
fn nothing_is_deliberated_before_the_day_or_without_quorum_but_at_a_second_meeting() {
    for (kind, least) in [(Kind::Ordinary, 7), (Kind::Extraordinary, 7), (Kind::Second, 1)] {
        let mut room = Room::of(&[(DAY, kind)]);
        room.does(1, place(1)).unwrap();
        room.today = date(2026, 3, 9);
        assert_eq!(room.settles(1, 1, deliberated(Vote::Majority)), Err(Fault::NotYet));
        assert_eq!(room.does(1, Command::Attend(present(7))), Err(Fault::NotYet));
        room.today = DAY;
        assert_eq!(room.settles(1, 1, deliberated(Vote::Majority)), Err(Fault::NobodyPresent));
        if least > 1 {
            room.does(1, Command::Attend(present(least - 1))).unwrap();
            assert_eq!(room.settles(1, 1, deliberated(Vote::Majority)), Err(Fault::NoQuorum), "{kind:?}");
        }
        room.does(1, Command::Attend(present(least))).unwrap();
        assert_eq!(room.settles(1, 1, deliberated(Vote::Casting)), Err(Fault::NoChair));
        assert_eq!(room.settles(1, 1, deliberated(Vote::Majority)), Ok(1));
        assert_eq!(room.does(1, Command::Close), Ok(1));
    }
}

#[test]
fn what_was_over_before_the_day_of_the_meeting_is_not_deliberated_there() {
    let mut room = Room::of(&[(DAY, Kind::Ordinary)]);
    room.does(1, place(1)).unwrap();
    room.does(1, Command::Attend(present(7))).unwrap();
    room.today = date(2026, 3, 20);
    room.complaints.insert(complaint(1), over(date(2026, 3, 9)));
    assert_eq!(room.settles(1, 1, deliberated(Vote::Majority)), Err(Fault::NotOpen));
    assert_eq!(room.settles(1, 1, taken_off()), Ok(1), "it can still leave the agenda");
    room.complaints.insert(complaint(1), over(DAY));
    assert_eq!(
        room.settles(1, 1, deliberated(Vote::Majority)),
        Ok(1),
        "minutes are kept after the meeting too"
    );
}

#[test]
fn nothing_is_heard_at_a_meeting_before_the_day_on_which_it_came() {
    let mut room = Room::of(&[(DAY, Kind::Ordinary)]);
    room.complaints.insert(complaint(1), Standing { since: date(2026, 3, 11), ..WAITS });
    assert_eq!(room.does(1, place(1)), Err(Fault::CameLater));
    room.complaints.insert(complaint(1), Standing { since: DAY, ..WAITS });
    assert_eq!(room.does(1, place(1)), Ok(1));
    let moved = |on| Command::Move { starts_at: zone::end_of(on).timestamp(), place: "Rabat".to_owned() };
    assert_eq!(room.does(1, moved(date(2026, 3, 9))), Err(Fault::CameLater));
    assert_eq!(room.does(1, moved(date(2026, 3, 12))), Ok(1));
    room.today = date(2026, 3, 20);
    room.does(1, Command::Attend(present(7))).unwrap();
    // Its day of receipt was corrected since.
    room.complaints.insert(complaint(1), Standing { since: date(2026, 3, 13), ..WAITS });
    assert_eq!(room.settles(1, 1, deliberated(Vote::Majority)), Err(Fault::CameLater));
    assert_eq!(room.settles(1, 1, taken_off()), Ok(1));
}

#[test]
fn a_second_meeting_follows_one_without_quorum_within_eight_days() {
    let mut room = Room::of(&[(DAY, Kind::Ordinary), (date(2026, 3, 18), Kind::Second)]);
    let [first, second] = [1, 2].map(|number| MeetingKey { year: 2026, number });
    let on = |day: i8| zone::end_of(date(2026, 3, day)).timestamp();
    let may = |room: &Room, day| may_follow(&room.board(), first, Some(second), on(day));
    assert_eq!(may(&room, 18), Err(Fault::NoFirst), "nobody knows yet who will come");
    room.does(1, Command::Attend(present(6))).unwrap();
    for (day, said) in [(10, Err(Fault::NotWithin)), (11, Ok(())), (18, Ok(())), (19, Err(Fault::NotWithin))]
    {
        assert_eq!(may(&room, day), said, "{day}");
    }
    let to = |day| Command::Move { starts_at: on(day), place: "Rabat".to_owned() };
    assert_eq!(room.does(2, to(20)), Err(Fault::NotWithin));
    assert_eq!(room.does(2, to(16)), Ok(1));
    assert_eq!(may_follow(&room.board(), second, None, on(18)), Err(Fault::NoFirst));
    assert_eq!(may_follow(&room.board(), first, None, on(18)), Err(Fault::Followed), "one follows already");
    assert_eq!(room.does(1, Command::Attend(present(7))), Err(Fault::Followed));
    assert_eq!(room.does(1, Command::Attend(present(5))), Ok(1), "still without quorum");
    room.does(2, Command::Cancel { reason: "x".to_owned() }).unwrap();
    assert_eq!(may_follow(&room.board(), first, None, on(18)), Ok(()));
    room.does(1, Command::Attend(present(7))).unwrap();
    assert_eq!(may(&room, 18), Err(Fault::NoFirst), "enough had come after all");
}

#[test]
fn what_is_adjourned_to_a_meeting_stands_on_its_agenda() {
    let days = [DAY, date(2026, 4, 7), date(2026, 3, 3)].map(|day| (day, Kind::Ordinary));
    let mut room = Room::of(&days);
    room.does(1, place(1)).unwrap();
    let to = |number| Settlement::Adjourned { to: Some(MeetingKey { year: 2026, number }) };
    assert_eq!(room.settles(1, 1, to(3)), Err(Fault::NotLater), "it was before");
    assert_eq!(room.settles(1, 1, to(1)), Err(Fault::NotLater), "itself");
    assert_eq!(room.settles(1, 1, to(9)), Err(Fault::NotLater), "there is none");
    assert_eq!(room.settles(1, 1, to(2)), Ok(2));
    assert!(room.board()[&MeetingKey { year: 2026, number: 2 }].awaits(complaint(1)));
    assert_eq!(room.settles(1, 1, taken_off()), Err(Fault::Elsewhere), "it waits there now");
}

#[test]
fn what_a_later_meeting_said_stays_when_the_earlier_one_is_said_to_have_adjourned_to_it() {
    let mut room = Room::of(&[(DAY, Kind::Ordinary), (date(2026, 3, 17), Kind::Ordinary)]);
    let adjourned = |to| Settlement::Adjourned { to };
    room.does(1, place(1)).unwrap();
    room.settles(1, 1, adjourned(None)).unwrap();
    room.today = date(2026, 3, 17);
    room.does(2, place(1)).unwrap();
    room.does(2, Command::Attend(present(7))).unwrap();
    let said = deliberated(Vote::Unanimous);
    room.settles(2, 1, said.clone()).unwrap();
    let (first, second) = (MeetingKey { year: 2026, number: 1 }, MeetingKey { year: 2026, number: 2 });
    assert_eq!(room.settles(1, 1, adjourned(Some(second))), Ok(1), "nothing is recorded of the later one");
    let board = room.board();
    assert_eq!(board[&second].item(complaint(1)).unwrap().settlement, Some(said));
    assert_eq!(board[&first].item(complaint(1)).unwrap().settlement, Some(adjourned(Some(second))));
}

#[test]
fn a_record_that_is_closed_takes_nothing_but_corrections() {
    let mut room = Room::of(&[(DAY, Kind::Ordinary)]);
    room.does(1, place(1)).unwrap();
    let correct = |text: &str| Command::Correct { text: text.to_owned() };
    assert_eq!(room.does(1, correct("x")), Err(Fault::NotClosed));
    assert_eq!(room.does(1, Command::Close), Err(Fault::NobodyPresent));
    room.does(1, Command::Attend(present(10))).unwrap();
    assert_eq!(room.does(1, Command::Close), Err(Fault::Unsettled));
    assert_eq!(room.does(1, Command::Cancel { reason: "x".to_owned() }), Err(Fault::Held));
    room.settles(1, 1, deliberated(Vote::Unanimous)).unwrap();
    room.does(1, Command::Attend(present(2))).unwrap();
    assert_eq!(room.does(1, Command::Close), Err(Fault::NoQuorum), "the result needs it still");
    room.does(1, Command::Attend(present(10))).unwrap();
    assert_eq!((room.does(1, Command::Close), room.does(1, Command::Close)), (Ok(1), Ok(0)));
    for refused in [place(2), Command::Attend(present(3)), Command::Order(Vec::new())] {
        assert_eq!(room.does(1, refused), Err(Fault::Over));
    }
    assert_eq!(room.settles(1, 1, taken_off()), Err(Fault::Over));
    assert_eq!(room.does(1, correct("اسم العضو: بنعلي")), Ok(1));
    assert_eq!(room.does(1, correct("اسم العضو: بنعلي")), Ok(0), "twice is once");
}

#[test]
fn who_saw_an_older_record_changes_nothing() {
    let mut room = Room::of(&[(DAY, Kind::Ordinary)]);
    room.does(1, place(1)).unwrap();
    room.does(1, place(2)).unwrap();
    let key = MeetingKey { year: 2026, number: 1 };
    let turned = || Command::Order(vec![complaint(2), complaint(1)]);
    assert_eq!(decide(&room.board(), &room.complaints, key, 2, turned(), DAY), Err(Fault::Overtaken));
    assert_eq!(room.does(1, turned()), Ok(1));
    assert_eq!(room.board()[&key].items[0].complaint, complaint(2));
    assert_eq!(room.does(1, Command::Order(vec![complaint(2)])), Err(Fault::Overtaken), "one is missing");
}

#[test]
fn a_meeting_lies_since_the_law_is_in_force_and_at_most_a_year_ahead() {
    let may = |on: Date| may_convene(zone::end_of(on).timestamp(), DAY);
    assert_eq!((may(IN_FORCE), may(date(2027, 3, 10))), (Ok(()), Ok(())));
    assert_eq!(
        (may(date(2019, 3, 11)), may(date(2027, 3, 11))),
        (Err(Fault::OutOfReach), Err(Fault::OutOfReach))
    );
}

#[test]
fn a_meeting_is_found_by_the_name_that_it_has() {
    let key = MeetingKey { year: 2026, number: 3 };
    assert_eq!(key.to_string().parse(), Ok(key));
    for wrong in ["", "2026", "2026-0", "2026-03", "3-2026-", "2026--3", "x-1"] {
        assert!(wrong.parse::<MeetingKey>().is_err(), "{wrong}");
    }
}
