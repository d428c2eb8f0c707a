//! A canary in every text of every case and beside the cases: whatever somebody can reach by a link, a mail, a file, a
//! document, the log or a figure, no canary sings outside the table of who may see what.

mod allowed;
mod beside;
mod hiding;
mod ladder;
mod life;
mod log;
mod reading;

use self::{
    allowed::{may_be_mailed, may_meet},
    beside::{forgotten, hides_beside_cases},
    hiding::{Canaries, Field, NUMBER, Of, SONG, hides_in_cases},
    log::log,
    reading::{Reader, Where},
};
use super::{
    routes,
    world::{self, Caller, Holds, World},
};
use crate::{
    notices::to_server,
    recording::bundle::secret_path,
    support::{
        TestApp, a_request,
        actors::Citizen,
        app::MINISTRY,
        command::bayan,
        on_both_engines,
        smtp::{Behaviour, Sink},
        web::{Page, Visitor},
    },
};
use axum::http::{Method, StatusCode};
use bayan::{
    domain::{case::said::Family, id::CaseId, sealed::ValueKind},
    persistence::events,
    telemetry,
    web::workplace::story::key,
};
use mail_parser::MessageParser;
use sea_orm::prelude::Uuid;
use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    fmt::Write as _,
    path::Path,
};

/// No walk comes near so many pages: one that does has met a list without an end. Documents are not among them.
const MOST: usize = 6_000;

/// The months of an office go on for ever; everything that there is lies in those of this year.
const YEAR: &str = "2026";

/// Kinds of answers that there are to read.
const KINDS: &[&str] = &[
    "application/json",
    "application/pdf",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/jsonl",
    "application/zip",
    "text/calendar",
    "text/csv",
    "text/html",
];

/// Files that pages lead to late.
const FILES: &[&str] = &[
    "auditor/exports/facts.csv",
    "auditor/exports/facts.xlsx",
    "auditor/exports/facts.ods",
    "auditor/exports/facts.jsonl",
    "auditor/exports/institutions.csv",
    "auditor/exports/figures.json",
    "auditor/samples?seed=1&size=20",
    "commission/annual/2026.pdf",
    "commission/annual/2026.csv",
];

/// What is in the file that somebody inside sends.
const FILE_INSIDE: &str = "zqfile-from-inside";

/// Who met what, and in what.
type Met = BTreeMap<(Field, Where), BTreeSet<String>>;

/// The world, with everything in it that can be written of a case, and a canary in each text.
struct Aviary<'a> {
    app: &'a TestApp,
    callers: Vec<Caller<'a>>,
    world: World,
    /// The address of the page of the long case.
    long: String,
    canaries: Canaries,
}

impl<'a> Aviary<'a> {
    async fn of(app: &'a TestApp) -> Self {
        let callers = world::callers(app).await;
        let world = World::new(app, &callers).await;
        let case = life::goes_on(app, &world, &callers).await;
        let long = app.case(case).await.reference.to_string();
        let mut canaries = hides_in_cases(app, &world, &long).await;
        hides_beside_cases(app, &world, &callers, &mut canaries).await;
        for (mark, of, name) in [
            (world::FILE_OF_REQUEST, Of::TheRequest, "submitted.attachments: content"),
            (world::FILE_OF_QUESTION, Of::TheRequest, "contribution.asked.files: content"),
            (FILE_INSIDE, Of::TheRequest, "contribution.answered.files: content"),
            ("SHOWN-REQUEST-FILE", Of::Long, "submitted.attachments: content"),
            ("THIRD-FILE", Of::Long, "third-party.answered.files: content"),
            ("SHOWN-TO-HEAD", Of::Long, "complaint-to-head.filed.attachments: content"),
            ("COMMISSION-COMPLAINT", Of::Long, "complaint-to-commission.filed.attachments: content"),
            ("ANSWER-UNREAD", Of::Long, "replied.reply.files: content"),
        ] {
            canaries.marks(mark, of, name);
        }
        let long = secret_path(app, case).await.trim_end_matches("/bundle").to_owned();
        Self { app, callers, world, long, canaries }
    }

    /// Opens everything that somebody knows an address of, and what those pages lead to.
    async fn walks(
        &self,
        name: &str,
        visitor: &Visitor,
        known: Vec<String>,
        reader: &mut Reader,
        met: &mut Met,
    ) {
        let mut pages = 0;
        let (mut waiting, mut seen): (VecDeque<_>, _) = (known.into(), BTreeSet::new());
        while let Some(address) = waiting.pop_front() {
            let elsewhere = ["/ar", "/en", "/zgh", "/static/"].iter().any(|other| address.starts_with(other));
            let is_document = address.ends_with(".pdf") || address.contains("/file");
            let is_far = address.split_once("/month?of=").is_some_and(|(_, month)| !month.starts_with(YEAR));
            if elsewhere || is_far || !seen.insert(address.clone()) {
                continue;
            }
            assert!(pages < MOST, "{name} has more pages than can be opened: {address}");
            let page = visitor.request(Method::GET, &address, None, Vec::new()).await;
            assert!(!page.status.is_server_error(), "{address} as {name}: {}", page.text());
            pages += usize::from(!is_document);
            self.notes(name, &page, reader, met);
            waiting.extend(page.location());
            if page.is_html() {
                waiting.extend(page.links());
            }
        }
        assert!(pages > 40, "{name}: {pages} pages only");
    }

    fn notes(&self, name: &str, page: &Page, reader: &mut Reader, met: &mut Met) {
        for field in self.canaries.heard_in(&reader.reads(page)) {
            met.entry((field, Where::of(page))).or_default().insert(name.to_owned());
        }
    }

    /// Every case and every complaint, at the doors of those who work with them, and every file that is made of them.
    async fn doors(&self) -> Vec<String> {
        let mut doors: Vec<_> = FILES.iter().map(|file| format!("/fr/{file}")).collect();
        for row in self.app.rows("select reference from cases order by reference", []).await {
            let case = hiding::read::<String>(&row, "reference");
            let office = ["", "/bundle", "/letters"].map(|page| format!("/fr/officer/cases/{case}{page}"));
            let bundles = ["commission/bundle", "auditor/cases", "auditor/bundle"];
            doors.extend(office.into_iter().chain(bundles.map(|door| format!("/fr/{door}/{case}"))));
        }
        for row in self.app.rows("select reference from complaints order by reference", []).await {
            let complaint = hiding::read::<String>(&row, "reference");
            for room in ["officer", "head", "commission"] {
                doors.extend(["", "/letters"].map(|page| format!("/fr/{room}/complaints/{complaint}{page}")));
            }
            doors.extend(["cases", "bundle"].map(|door| format!("/fr/auditor/{door}/{complaint}")));
        }
        doors
    }

    /// Everybody, everywhere.
    async fn is_walked(&self, reader: &mut Reader) -> Met {
        let (mut met, doors) = (Met::new(), self.doors().await);
        for caller in &self.callers {
            let visitor = caller.at_a_browser(self.app).await;
            let known = routes(self.app).into_iter().filter(|(method, _)| *method == Method::GET);
            let known = known.map(|(_, pattern)| self.world.address(&pattern, caller.holds));
            let doors = if caller.official().is_some() { doors.as_slice() } else { &[] };
            let own = (caller.holds == Holds::AnotherLink).then(|| self.world.page_of_the_other());
            let mut known: Vec<_> = own.into_iter().chain(doors.iter().cloned()).chain(known).collect();
            // What is opened is noted there, and the newest is on the first page: first what was noted before the walk.
            known.sort_by_key(|address| !address.ends_with("/auditor/log"));
            self.walks(caller.name, &visitor, known, reader, &mut met).await;
            if caller.name == "officer" {
                self.takes_the_list_along(&visitor, reader, &mut met).await;
            }
        }
        let known = ["", "/bundle", "/letters", "/filed", "/receipt", "/court"];
        let known = known.map(|page| format!("{}{page}", self.long)).to_vec();
        self.walks("holder of the long one", &self.app.visitor(), known, reader, &mut met).await;
        met
    }

    /// A list becomes a file behind a form.
    async fn takes_the_list_along(&self, officer: &Visitor, reader: &mut Reader, met: &mut Met) {
        let form = officer.opens("/fr/officer/export").await.main_form();
        let table = officer.sends_only(&form).await;
        assert_eq!((table.status, Where::of(&table)), (StatusCode::OK, Where::Table));
        self.notes("officer", &table, reader, met);
    }

    /// Each field, with who met it in what.
    fn table(&self, met: &Met) -> String {
        let mut table = String::new();
        for of in Of::ALL {
            writeln!(table, "{}", of.named()).expect("written");
            for field in self.canaries.fields().into_iter().filter(|field| field.of == of) {
                let places = Where::ALL.into_iter().filter_map(|place| {
                    let names = met.get(&(field.clone(), place))?;
                    Some(format!("{}: {}", place.named(), told(names)))
                });
                let places = places.collect::<Vec<_>>().join(" | ");
                let places = if places.is_empty() { "nobody" } else { &places };
                writeln!(table, "    {}\n        {places}", field.name).expect("written");
            }
        }
        table
    }
}

/// Names, those of one office as one where all of them are there.
fn told(names: &BTreeSet<String>) -> String {
    const OFFICE: [&str; 4] = ["delegate", "head", "officer", "substitute"];
    let is_whole = OFFICE.iter().all(|one| names.contains(*one));
    let others = names.iter().map(String::as_str).filter(|name| !is_whole || !OFFICE.contains(name));
    is_whole.then_some("office").into_iter().chain(others).collect::<Vec<_>>().join(", ")
}

const NO_TEXT: &str = "nothing is typed with it";
const BY_ITSELF: &str =
    "the portal records it itself once days have passed or the calendar has moved, and no text with it";
const BY_MAIL: &str =
    "what became of a notice, recorded when it leaves; the pages of notices are tried elsewhere";

/// Kinds of events that happen to no case here, with the reason; each has its words all the same.
const UNSEEN: &[(&str, &str)] = &[
    ("Case assigned", NO_TEXT),
    ("Case closed", BY_ITSELF),
    ("Case declared", "of a case that the portal never had: what is typed with it stands in the complaint"),
    ("Case extension-lapsed", BY_ITSELF),
    ("Case extension-restored", BY_ITSELF),
    ("Case notice-bounced", BY_MAIL),
    ("Case notice-given-up", BY_MAIL),
    ("Case notice-left", BY_MAIL),
    ("Case passed", "an act of an administrator about a body, not about a case"),
    ("Case recalculated", BY_ITSELF),
    ("Complaint eased", BY_ITSELF),
    ("Complaint recalculated", BY_ITSELF),
    ("Complaint ripened", BY_ITSELF),
    ("Contribution withdrawn", NO_TEXT),
    ("Delivery changed", "as an appointment is made, with the same texts"),
];

/// Every kind of event with its family, as the names of the kinds stand in the source.
fn every_kind() -> BTreeMap<String, (Family, &'static str)> {
    /// What stands in other families by kinds of its own.
    const FAMILIES: [&str; 5] = ["third-party", "contribution", "costs", "delivery", "complaint"];
    let mut kinds = BTreeMap::new();
    for (family, source) in [
        (Family::Case, include_str!("../../../../src/domain/case/event.rs")),
        (Family::Complaint, include_str!("../../../../src/domain/complaint/event.rs")),
        (Family::Contribution, include_str!("../../../../src/domain/case/contribution.rs")),
        (Family::Costs, include_str!("../../../../src/domain/case/costs.rs")),
        (Family::Delivery, include_str!("../../../../src/domain/case/delivery.rs")),
        (Family::ThirdParty, include_str!("../../../../src/domain/case/consultation.rs")),
    ] {
        let named = source.lines().filter(|line| line.trim_start().starts_with("Event::"));
        let named = named.filter_map(|line| line.split_once(" => \"")?.1.strip_suffix("\","));
        let before = kinds.len();
        for kind in named.filter(|kind| !FAMILIES.contains(kind)) {
            kinds.insert(format!("{family:?} {kind}"), (family, kind));
        }
        assert!(kinds.len() > before + 2, "the names of {family:?} stand elsewhere now");
    }
    kinds
}

#[test]
fn every_kind_of_event_has_its_words() {
    for language in ["ar", "fr", "en"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("config/locales").join(language);
        let files = std::fs::read_dir(folder).expect("the words").map(|file| file.expect("a file").path());
        let words: String = files.map(|file| std::fs::read_to_string(file).expect("text") + "\n").collect();
        let known: BTreeSet<&str> = words.lines().filter_map(|line| Some(line.split_once(" =")?.0)).collect();
        let without = every_kind().into_values().map(key).filter(|key| !known.contains(key.as_str()));
        assert_eq!(without.collect::<Vec<_>>(), Vec::<String>::new(), "{language}");
    }
}

on_both_engines! {
    async fn nobody_meets_a_text_that_is_not_for_them_on_any_page_feed_archive_or_export(app) {
        let log = log();
        let aviary = Aviary::of(app).await;
        let kinds = app.rows("select distinct kind from case_values", []).await;
        let kinds: BTreeSet<String> = kinds.iter().map(|row| hiding::read(row, "kind")).collect();
        let all: BTreeSet<String> = ValueKind::ALL.iter().map(|kind| kind.code().to_owned()).collect();
        assert_eq!(kinds, all, "every kind of text is there");
        let mut reader = Reader::default();
        let met = aviary.is_walked(&mut reader).await;
        insta::assert_snapshot!("canaries", aviary.table(&met));
        let beyond: Vec<_> = met
            .iter()
            .flat_map(|((field, place), names)| names.iter().map(move |name| (name, field, place)))
            .filter(|(name, field, _)| !may_meet(name, field))
            .map(|(name, field, place)| format!("{name}: {} of {} in a {}", field.name, field.of.named(), place.named()))
            .collect();
        assert!(beyond.is_empty(), "{}", beyond.join("\n"));
        // Whoever runs a command sees what went wrong with a job, and nothing of a case.
        for command in [["audit", "verify"], ["job", "list"]] {
            let said = format!("{:?}", bayan(app, &command));
            let heard = aviary.canaries.heard_in(&said);
            assert!(heard.iter().all(|field| field.of == Of::Administration), "{command:?}: {said}");
        }

        // Nothing of it would be missed: what may be there is found in documents and behind the form of a number, and
        // what is said to the log and in a figure stands there.
        let has = |of, name: &str, place| met.contains_key(&(Field { of, name: name.to_owned() }, place));
        assert!(reader.documents() > 20, "{} documents", reader.documents());
        for kind in KINDS {
            assert!(reader.kinds().contains(*kind), "no {kind} among {:?}", reader.kinds());
        }
        assert!(has(Of::Long, "complaint-to-head.decided.reasons", Where::Document));
        assert!(has(Of::Commission, "meeting: secretary", Where::Document));
        assert!(has(Of::TheRequest, "submitted.ask.information", Where::Archive));
        let officer = aviary.callers.iter().find(|one| one.name == "officer").expect("there").at_a_browser(app).await;
        let number = format!("/fr/officer/cases/{}/identity", aviary.world.reference);
        let looked = officer.sends(&officer.opens(&number).await.main_form().with("reason", "zqseen")).await;
        assert!(looked.html().contains(NUMBER), "{}", looked.text());
        tracing::trace!(proof = "zqlogged", "the finest that can be logged");
        telemetry::job_run("zqcounted", true);
        let figures = app.visitor().opens("/metrics").await.html();
        let log = log.told();
        assert!(log.contains("zqlogged") && log.contains("/{lang}/officer/cases/{reference}/identity"));
        assert!(figures.contains("zqcounted") && figures.contains("/{lang}/officer/cases/{reference}/identity"));
        for (told, what) in [(&log, "the log"), (&figures, "the figures")] {
            assert!(!told.contains(NUMBER) && !told.contains("zqseen"), "in {what}");
            assert!(!told.contains(SONG), "in {what}");
        }
    }

    async fn an_auditor_is_shown_every_kind_of_event_by_its_words_and_no_text(app) {
        let aviary = Aviary::of(app).await;
        app.advance_days(1);
        let auditor = aviary.callers.iter().find(|one| one.name == "auditor").expect("there").at_a_browser(app).await;
        let (mut kinds, mut reader) = (BTreeSet::new(), Reader::default());
        for row in app.rows("select id, reference from cases", []).await {
            let (case, reference) = (hiding::read::<Uuid>(&row, "id"), hiding::read::<String>(&row, "reference"));
            for lang in ["ar", "fr", "en", "zgh"] {
                let page = auditor.opens(&format!("/{lang}/auditor/cases/{reference}")).await;
                assert_eq!(page.status, StatusCode::OK, "{reference}");
                let heard = aviary.canaries.heard_in(&reader.reads(&page));
                // Whoever looks reads their own name in the menu.
                let others: Vec<_> = heard.iter().filter(|field| field.of != Of::Auditor).collect();
                assert!(others.is_empty(), "{reference}: {others:?}");
                let told = app.rows("select hash from events where case_id = $1 order by seq desc", [case.into()]).await;
                let told: Vec<String> = told.iter().map(|row| hiding::read(row, "hash")).collect();
                assert_eq!(page.texts(".story .hash"), told, "{reference}");
                let bare = page.texts(".story h3").into_iter().find(|said| said.is_empty() || said.contains('-') && !said.contains(' '));
                assert_eq!(bare, None, "a sentence without words: {reference}");
            }
            let told = events::history(&app.portal.db, CaseId(case)).await.expect("a history");
            kinds.extend(told.iter().map(|entry| {
                let (family, kind) = entry.event.sentence();
                format!("{family:?} {kind}")
            }));
        }
        let unseen: BTreeSet<String> = UNSEEN.iter().map(|(kind, _)| (*kind).to_owned()).collect();
        assert_eq!(kinds.intersection(&unseen).collect::<Vec<_>>(), Vec::<&String>::new(), "they are seen after all");
        let (told, all): (Vec<_>, Vec<_>) = (kinds.union(&unseen).cloned().collect(), every_kind().into_keys().collect());
        assert_eq!(told, all, "each kind is seen, or has its reason");
        insta::assert_snapshot!("events_an_auditor_is_shown", kinds.into_iter().collect::<Vec<_>>().join("\n"));
    }

    async fn every_column_of_text_has_its_canary_or_is_written_by_the_program(app) {
        assert_eq!(forgotten(app).await, BTreeSet::new());
    }

    async fn no_mail_carries_what_a_request_or_an_answer_says(app) {
        let log = log();
        let aviary = Aviary::of(app).await;
        let sink = Sink::open().await;
        let sender = to_server(&app.portal, &sink.url);
        while sender.pass().await.expect("mailed") > 0 {}
        let (mut reader, mut met) = (Reader::default(), BTreeSet::new());
        let mails = sink.mails();
        assert!(mails.len() > 20, "{} mails", mails.len());
        for mail in mails {
            let parsed = MessageParser::default().parse(mail.as_bytes()).expect("a mail").into_owned();
            let headers = parsed.headers_raw().filter(|(name, _)| !name.eq_ignore_ascii_case("to"));
            let headers: String = headers.map(|(name, value)| format!("{name}: {value}")).collect();
            let subject = parsed.subject().unwrap_or_default();
            assert_eq!(aviary.canaries.heard_in(&format!("{headers}{subject}")), BTreeSet::new(), "{subject}");
            let bodies = parsed.parts.iter().map(|part| reader.of_octets(part.contents()));
            met.extend(aviary.canaries.heard_in(&bodies.collect::<String>()));
        }
        let told: Vec<_> = met.iter().map(|field| format!("{}: {}", field.of.named(), field.name)).collect();
        insta::assert_snapshot!("canaries_in_mails", told.join("\n"));
        // But for what has to stand in the notice itself.
        let beyond: Vec<_> = met.iter().filter(|field| !may_be_mailed(field)).collect();
        assert!(beyond.is_empty(), "{beyond:?}");
        // A server that refuses an address says it back.
        let nobody = Citizen { app, name: "مجهول".to_owned(), email: Some(format!("{SONG}9999x@example.invalid")) };
        nobody.files(a_request()).await;
        sink.will(Behaviour::Refuse, 100);
        while sender.pass().await.expect("refused") > 0 {}
        let log = log.told();
        assert!(log.contains("a mail was given up"), "it is logged");
        assert!(!log.contains(SONG), "in the log");
        let why = "select distinct last_error as why from outbox where last_error like 'mail%'";
        let why: Vec<String> = app.rows(why, []).await.iter().map(|row| hiding::read(row, "why")).collect();
        assert_eq!(why, ["mail server: 550"], "what an administrator reads of it");
        assert!(aviary.world.reference.starts_with(MINISTRY));
    }
}
