//! Five weeks of two institutions, day by day: what was told to whom, in which language and on which day is a golden
//! file, and the reminders among it are counted again by hand.

use super::deliverer;
use crate::support::{
    TestApp, a_request,
    actors::Official,
    app::{MINISTRY, SILENT},
    command::{bayan, json},
    on_both_engines,
    times::{at, day},
};
use bayan::{
    app::work::Job,
    domain::{
        actor::Role,
        case::{Case, ground::Ground, stage::Stage},
        id::CaseId,
        language::Language,
        law::{Rule, status::Term},
    },
    jobs::Runner,
    notifications::transport::Transport,
    persistence::absences::{self, Absence},
};
use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};
use mail_parser::{HeaderName, MessageParser};
use sea_orm::prelude::Uuid;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fmt::Write,
};

const FIRST: &str = "2026-02-23";
const LAST: &str = "2026-03-31";
/// On these days nothing runs, and nobody comes through.
const DOWN: [&str; 3] = ["2026-03-11", "2026-03-12", "2026-03-13"];
/// The officer of the ministry is away, as announced.
const AWAY: (&str, &str) = ("2026-03-16", "2026-03-20");
/// On it an administrator declares 6 March closed.
const DECLARED: &str = "2026-03-02";
const CASES: usize = 500;
const A_DAY: usize = 50;

/// What one of the requests is like, by its number.
#[derive(Debug, Clone, Copy)]
struct Plan(usize);

impl Plan {
    fn institution(self) -> &'static str {
        if self.0.is_multiple_of(2) { MINISTRY } else { SILENT }
    }

    fn language(self) -> Language {
        [Language::Ar, Language::Fr, Language::En][self.0 % 3]
    }

    fn is_urgent(self) -> bool {
        self.0 % 50 == 5
    }

    fn has_email(self) -> bool {
        self.0 % 10 != 6
    }

    /// What happens to it, and on which day after it was filed.
    fn act(self) -> Option<(i32, Done)> {
        match self.0 / 2 % 10 {
            0 => Some((7, Done::Answered)),
            1 => Some((7, Done::Refused)),
            2 => Some((10, Done::Extended)),
            3 => Some((1, Done::TakenOn)),
            4 => Some((2, Done::Withdrawn)),
            _ => None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Done {
    Answered,
    Refused,
    Extended,
    TakenOn,
    Withdrawn,
}

struct Filed {
    plan: Plan,
    case: CaseId,
    on: Date,
    done: bool,
}

/// Two offices: one whole, one of an officer and a head, who read French.
struct People<'a> {
    officers: HashMap<&'static str, Official<'a>>,
    administrator: Official<'a>,
    /// Everybody with an account, as the golden file calls them.
    named: HashMap<Uuid, String>,
    substitute: Uuid,
}

impl<'a> People<'a> {
    async fn of(app: &'a TestApp) -> People<'a> {
        app.receives(SILENT, "2020-01-01").await;
        let (mut officers, mut named) = (HashMap::new(), HashMap::new());
        for (place, role) in
            [(MINISTRY, Role::Officer), (MINISTRY, Role::Head), (SILENT, Role::Officer), (SILENT, Role::Head)]
        {
            let official = app.appointed(role, place).await;
            if place == SILENT {
                let sql = "update users set language = 'fr' where id = $1";
                app.execute(sql, [official.user.0.into()]).await;
            }
            named.insert(official.user.0, format!("{} {place}", role.code()));
            if role == Role::Officer {
                officers.insert(place, official);
            }
        }
        let substitute = app.appointed(Role::Substitute, MINISTRY).await.user.0;
        named.insert(substitute, format!("substitute {MINISTRY}"));
        let administrator = app.appointed(Role::Administrator, "").await;
        named.insert(administrator.user.0, "administrator".to_owned());
        People { officers, administrator, named, substitute }
    }

    fn officer(&self, plan: Plan) -> &Official<'a> {
        &self.officers[plan.institution()]
    }
}

async fn files(app: &TestApp, plan: Plan) -> CaseId {
    let request = a_request().to(plan.institution()).in_language(plan.language()).with_number(None);
    let request = if plan.is_urgent() { request.urgent() } else { request };
    let who = if plan.has_email() { app.citizen("أمينة") } else { app.citizen_without_email("حسن") };
    who.files(request).await
}

/// What is to be done with a request by now is done, once.
async fn work(app: &TestApp, people: &People<'_>, filed: &mut Filed, today: Date) {
    let Some((after, done)) = filed.plan.act() else { return };
    let is_time = filed.on.checked_add(after.days()).is_ok_and(|from| from <= today);
    if filed.done || !is_time {
        return;
    }
    let (officer, case) = (people.officer(filed.plan), filed.case);
    match done {
        Done::Answered => drop(officer.answers(case).await.expect("answered")),
        Done::Refused => drop(officer.refuses(case, Ground::Unclear).await.expect("refused")),
        Done::Extended => drop(officer.extends(case).await.expect("extended")),
        Done::TakenOn => officer.takes_on(case).await,
        Done::Withdrawn => drop(app.citizen("أمينة").withdraws(case).await.expect("withdrawn")),
    }
    filed.done = true;
}

/// The jobs of a morning, all of them twice: a second pass finds nothing to do. The mails that went.
async fn morning(app: &TestApp) -> Vec<Vec<u8>> {
    let memory = Transport::memory();
    let runner = Runner::new(deliverer(&app.portal, memory.clone()));
    let mut once = 0;
    for pass in 0..2 {
        for job in Job::ALL {
            runner.run(job).await.expect("a job");
        }
        runner.run(Job::Outbox).await.expect("the mail");
        if pass == 0 {
            once = memory.sent().len();
        }
    }
    assert_eq!(memory.sent().len(), once, "{}: the second pass sent more", app.portal.clock.today());
    memory.sent()
}

/// One notice that was sent.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Told {
    kind: String,
    code: String,
    to: String,
    language: String,
    case: Option<Uuid>,
    user: Option<Uuid>,
}

/// What was sent and is not known yet, by the store.
async fn newly_told(app: &TestApp, people: &People<'_>, known: &mut BTreeSet<Uuid>) -> Vec<Told> {
    let sql =
        "select id, kind, facts, language, case_id, user_id from outbox where state = 'sent' order by id";
    let mut told = Vec::new();
    for row in app.rows(sql, []).await {
        let get = |column: &str| row.try_get::<String>("", column).expect("a text");
        if !known.insert(row.try_get("", "id").expect("an id")) {
            continue;
        }
        let facts: serde_json::Value = serde_json::from_str(&get("facts")).expect("JSON");
        let user: Option<Uuid> = row.try_get("", "user_id").expect("a person, or nobody");
        told.push(Told {
            kind: get("kind"),
            code: facts["code"].as_str().unwrap_or_default().to_owned(),
            to: user.map_or("requester".to_owned(), |user| people.named[&user].clone()),
            language: get("language"),
            case: row.try_get("", "case_id").expect("a case, or none"),
            user,
        });
    }
    told
}

/// The mails say the languages that the store says.
fn languages_agree(mails: &[Vec<u8>], told: &[Told], today: Date) {
    let said = mails.iter().map(|octets| {
        let mail = MessageParser::default().parse(octets).expect("a mail");
        let head =
            mail.header(HeaderName::ContentLanguage).and_then(|head| head.as_text()).map(str::to_owned);
        head.expect("a language")
    });
    let (mut said, mut kept): (Vec<_>, Vec<_>) =
        (said.collect(), told.iter().map(|one| one.language.clone()).collect());
    said.sort();
    kept.sort();
    assert_eq!(said, kept, "{today}");
}

/// The days off between two days, as the command lists them for the portal.
fn days_off(app: &TestApp) -> BTreeSet<Date> {
    let listed = json(&bayan(
        app,
        &[
            "calendar",
            "list",
            "--from",
            FIRST,
            "--to",
            "2026-05-31",
            "--calendar",
            "state",
            "--portal",
            "--format",
            "json",
        ],
    ));
    let listed = listed.as_array().expect("a list").iter();
    listed.map(|one| one["date"].as_str().expect("a day").parse().expect("a day")).collect()
}

/// The day so many working days before another, counted on fingers.
fn before(last: Date, n: usize, off: &BTreeSet<Date>) -> Date {
    let weekend = |on: &Date| matches!(on.weekday(), Weekday::Saturday | Weekday::Sunday);
    let days = last.series((-1).day()).skip(1).filter(|on| !weekend(on) && !off.contains(on));
    days.take(n).last().expect("a day")
}

/// The reminders that whoever is bound should have by a day, counted by hand: at most one of each kind to a last day, and
/// of several that are due by then the latest alone.
#[derive(Default)]
struct ByHand(BTreeSet<(CaseId, Date, &'static str)>);

impl ByHand {
    fn expected(&mut self, case: &Case, today: Date, off: &BTreeSet<Date>) -> Option<&'static str> {
        let clock = case.clock(Rule::Answer)?;
        let due = clock.due.as_ref()?;
        let is_open = matches!(case.stage, Stage::Received | Stage::InProgress);
        if !is_open || clock.term != Term::First {
            return None;
        }
        let last = due.due_on;
        let days = [
            (before(last, 10, off), "half-time"),
            (before(last, 5, off), "five-left"),
            (before(last, 2, off), "two-left"),
            (last, "due-today"),
            (last.tomorrow().expect("a day"), "late"),
        ];
        let by_now: Vec<_> = days.into_iter().filter(|(on, _)| *on <= today).collect();
        let (_, latest) = by_now.last().copied()?;
        let is_new = !self.0.contains(&(case.id, last, latest));
        self.0.extend(by_now.into_iter().map(|(_, code)| (case.id, last, code)));
        is_new.then_some(latest)
    }
}

/// Whom a reminder of a request is for.
fn to_remind(people: &People<'_>, filed: &Filed, code: &str, today: Date) -> BTreeSet<String> {
    let place = filed.plan.institution();
    let is_away = place == MINISTRY && day(AWAY.0) <= today && today <= day(AWAY.1);
    let has_it = filed.done && filed.plan.act().is_some_and(|(_, done)| done == Done::TakenOn);
    let officer = format!("officer {place}");
    let mut all: BTreeSet<String> = BTreeSet::new();
    if !is_away {
        all.insert(officer.clone());
    }
    if place == MINISTRY && (!has_it || is_away || code == "late") {
        all.insert(people.named[&people.substitute].clone());
    }
    if code == "late" {
        all.insert(format!("head {place}"));
    }
    all
}

/// The reminders of a morning are those that were counted by hand, to those who should have them.
async fn reminders_agree(
    app: &TestApp,
    people: &People<'_>,
    filed: &[Filed],
    told: &[Told],
    by_hand: &mut ByHand,
    off: &BTreeSet<Date>,
) {
    let today = app.portal.clock.today();
    let mut counted = BTreeSet::new();
    let mut others = BTreeSet::new();
    for one in filed {
        let case = app.case(one.case).await;
        match by_hand.expected(&case, today, off) {
            Some(code) => {
                let persons = to_remind(people, one, code, today);
                counted.extend(persons.into_iter().map(|to| (one.case.0, code.to_owned(), to)));
            }
            None if case.clock(Rule::Answer).is_some_and(|clock| clock.term == Term::Extended) => {
                others.insert(one.case.0);
            }
            None => {}
        }
    }
    let sent = told.iter().filter(|one| one.kind == "reminder");
    let sent = sent.filter_map(|one| Some((one.case?, one.code.clone(), one.to.clone())));
    let sent: BTreeSet<_> = sent.filter(|(case, ..)| !others.contains(case)).collect();
    let differ: Vec<_> = sent.symmetric_difference(&counted).collect();
    assert!(differ.is_empty(), "{today}: {} differ, the first {:?}", differ.len(), differ.first());
}

on_both_engines! {
    async fn five_weeks_of_two_institutions_tell_everybody_everything_once(app) {
        let people = People::of(app).await;
        let (mut filed, mut known, mut by_hand) = (Vec::<Filed>::new(), BTreeSet::new(), ByHand::default());
        let (mut golden, mut ever) = (String::new(), BTreeMap::<(Told, Option<Date>), usize>::new());
        let mut off = days_off(app);
        for today in day(FIRST).series(1.day()).take_while(|today| *today <= day(LAST)) {
            if DOWN.map(day).contains(&today) {
                continue;
            }
            app.portal.clock.set(at(&format!("{today}T07:30:00Z")));
            let mut mails = morning(app).await;
            let mut told = newly_told(app, &people, &mut known).await;
            reminders_agree(app, &people, &filed, &told, &mut by_hand, &off).await;
            if today == day(DECLARED) {
                people.administrator.declares_a_day_off().await;
                off = days_off(app);
                let away = Absence { first_on: day(AWAY.0), last_on: day(AWAY.1) };
                let officer = people.officers[MINISTRY].user;
                absences::tell(&app.portal.db, officer, away, app.now()).await.expect("announced");
            }
            if !matches!(today.weekday(), Weekday::Saturday | Weekday::Sunday) && !off.contains(&today) {
                app.portal.clock.set(at(&format!("{today}T10:00:00Z")));
                for one in &mut filed {
                    work(app, &people, one, today).await;
                }
                for n in filed.len()..CASES.min(filed.len() + A_DAY) {
                    let plan = Plan(n);
                    filed.push(Filed { plan, case: files(app, plan).await, on: today, done: false });
                }
            }
            let memory = Transport::memory();
            let sender = deliverer(&app.portal, memory.clone());
            while sender.pass().await.expect("mailed") > 0 {}
            mails.extend(memory.sent());
            told.extend(newly_told(app, &people, &mut known).await);
            languages_agree(&mails, &told, today);
            let mut lines: BTreeMap<String, usize> = BTreeMap::new();
            for one in &told {
                let code = if one.code.is_empty() { String::new() } else { format!(" {}", one.code) };
                let line = format!("{today} {}{code} to {} in {}", one.kind, one.to, one.language);
                *lines.entry(line).or_default() += 1;
                // An urgent request is told of every day until it is answered.
                let on = (one.kind == "urgent-reminder").then_some(today);
                *ever.entry((one.clone(), on)).or_default() += 1;
            }
            for (line, n) in lines {
                writeln!(golden, "{line}: {n}").expect("a line");
            }
        }
        assert_eq!(filed.len(), CASES);
        insta::assert_snapshot!("month", golden);
        let twice: Vec<_> = ever.iter().filter(|((one, _), n)| one.case.is_some() && **n > 1).collect();
        assert!(twice.is_empty(), "told twice: {twice:?}");
        let unsettled = app.rows("select id from outbox where state in ('queued', 'sending') and road = 'mail'", []).await;
        assert!(unsettled.is_empty(), "{} mails wait still", unsettled.len());
    }
}
