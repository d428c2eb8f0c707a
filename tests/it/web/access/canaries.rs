//! A canary in every text of every case: whatever somebody can reach by a link, a mail, a file, the log or a figure, no
//! canary sings outside the table of who may see what. The texts are found in the store and not listed here, so that
//! a field of tomorrow has its canary too.

use super::{
    routes,
    world::{self, Caller, Holds, World},
};
use crate::{
    notices::deliverer,
    support::{
        TestApp,
        app::{MINISTRY, SILENT},
        command::bayan,
        on_both_engines,
        web::Page,
    },
};
use axum::http::Method;
use bayan::{domain::sealed::ValueKind, notifications::transport::Transport};
use mail_parser::MessageParser;
use sea_orm::{DbBackend, QueryResult, prelude::Uuid};
use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    fmt::Write as _,
    io::{self, Cursor, Read},
    sync::{Arc, Mutex, OnceLock},
};
use zip::ZipArchive;

/// What every canary begins with: nothing else says it.
const SONG: &str = "zqcanary";

/// The number of every identity document; it is encrypted, so its canary is the number itself.
const NUMBER: &str = "AB123456";

/// Pages that one caller opens at most: lists of an auditor lead to lists.
const MOST: usize = 400;

/// Whose text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Of {
    /// The request that everything hangs on.
    TheRequest,
    /// Another one of the ministry that the Commission has a complaint of.
    OnPaper,
    /// Another one of the ministry.
    Ministry,
    /// One of another institution.
    Elsewhere,
}

impl Of {
    fn named(self) -> &'static str {
        match self {
            Of::TheRequest => "the request",
            Of::OnPaper => "a request before the Commission",
            Of::Ministry => "another request there",
            Of::Elsewhere => "a request elsewhere",
        }
    }
}

/// Kind of text and whose it is, by the canary in it.
type Canaries = BTreeMap<String, (Of, String)>;

/// Who met what.
type Met = BTreeSet<(Of, String)>;

/// Puts a canary into every text that is kept.
async fn hides_canaries(app: &TestApp, world: &World) -> Canaries {
    let sql = "select v.id, v.kind, c.reference, c.institution, \
               exists (select 1 from complaints k where k.case_id = c.id and k.body = 'commission') as heard \
               from case_values v join cases c on c.id = v.case_id \
               where v.plaintext is not null and v.kind <> 'file-digest' order by v.id";
    let on = if app.backend() == DbBackend::Postgres { " on case_values" } else { "" };
    app.tampers(&format!("drop trigger case_values_only_erased{on}")).await.expect("values can be changed");
    let mut canaries = Canaries::new();
    for (n, row) in app.rows(sql, []).await.iter().enumerate() {
        let (of, kind) = (whose(row, world), read::<String>(row, "kind"));
        let canary = format!("{SONG}{n:04}x");
        let text = match kind.as_str() {
            "email" => format!("{canary}@example.invalid"),
            "file-name" => format!("{canary}.pdf"),
            _ => canary.clone(),
        };
        let id: Uuid = read(row, "id");
        app.execute("update case_values set plaintext = $1 where id = $2", [text.into(), id.into()]).await;
        canaries.insert(canary, (of, kind));
    }
    app.leaves_findings();
    canaries
}

fn whose(row: &QueryResult, world: &World) -> Of {
    let (institution, heard) = (read::<String>(row, "institution"), read::<bool>(row, "heard"));
    match read::<String>(row, "reference") {
        reference if reference == world.reference => Of::TheRequest,
        _ if institution == SILENT => Of::Elsewhere,
        _ if heard => Of::OnPaper,
        _ => Of::Ministry,
    }
}

fn read<T: sea_orm::TryGetable>(row: &QueryResult, column: &str) -> T {
    row.try_get("", column).expect("a column")
}

/// The canaries in a text, and the number.
fn heard_in(text: &str, canaries: &Canaries, met: &mut Met) {
    for (at, _) in text.match_indices(SONG) {
        let canary: String = text[at..].chars().take(SONG.len() + 5).collect();
        met.insert(canaries.get(&canary).unwrap_or_else(|| panic!("nobody put {canary} anywhere")).clone());
    }
    if text.contains(NUMBER) {
        met.insert((Of::TheRequest, ValueKind::IdentityNumber.code().to_owned()));
    }
}

/// Everything readable in what came back: the page with its headers, and each file of an archive.
fn readable(page: &Page) -> String {
    let mut text = format!("{:?}\n{}", page.headers, page.html());
    if let Ok(mut archive) = ZipArchive::new(Cursor::new(&page.body)) {
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).expect("a file of the archive");
            let mut content = Vec::new();
            file.read_to_end(&mut content).expect("its content");
            let name = file.name().expect("a name").into_owned();
            write!(text, "\n{name}\n{}", String::from_utf8_lossy(&content)).expect("written");
        }
    }
    text
}

/// Opens everything that a caller knows an address of, and what those pages lead to.
async fn walks(app: &TestApp, world: &World, caller: &Caller<'_>, canaries: &Canaries) -> (Met, usize) {
    let visitor = caller.at_a_browser(app).await;
    let known = routes(app).into_iter().filter(|(method, _)| *method == Method::GET);
    let mut waiting: VecDeque<String> =
        known.map(|(_, pattern)| world.address(&pattern, caller.holds)).collect();
    waiting.extend((caller.holds == Holds::AnotherLink).then(|| world.page_of_the_other()));
    let (mut seen, mut met) = (BTreeSet::new(), Met::new());
    while let Some(address) = waiting.pop_front() {
        let elsewhere = ["/ar", "/en", "/zgh", "/static/"].iter().any(|other| address.starts_with(other));
        if elsewhere || address.ends_with(".pdf") || seen.len() >= MOST || !seen.insert(address.clone()) {
            continue;
        }
        let page = visitor.request(Method::GET, &address, None, Vec::new()).await;
        assert!(!page.status.is_server_error(), "{address} as {}: {}", caller.name, page.text());
        heard_in(&readable(&page), canaries, &mut met);
        waiting.extend(page.location());
        if page.is_html() {
            waiting.extend(page.links());
        }
    }
    (met, seen.len())
}

/// What one role may meet at most (the table of roles).
fn may_meet(name: &str, of: Of, kind: &str) -> bool {
    // Behind a form of its own that leaves a trace, for nobody else.
    if kind == ValueKind::IdentityNumber.code() {
        return false;
    }
    match name {
        "holder" => of == Of::TheRequest && kind != ValueKind::Note.code(),
        "other-holder" => of == Of::Elsewhere && kind != ValueKind::Note.code(),
        // The question that was written for them, and the names of its files.
        "contributor" => of == Of::TheRequest && ["contribution", "file-name"].contains(&kind),
        "third-party" => of == Of::TheRequest && kind == ValueKind::ThirdParty.code(),
        "officer" | "substitute" | "delegate" | "head" => of != Of::Elsewhere,
        "elsewhere" | "other-head" => of == Of::Elsewhere,
        "commission" => matches!(of, Of::TheRequest | Of::OnPaper),
        _ => false,
    }
}

fn told(met: &Met) -> String {
    let mut by: BTreeMap<Of, Vec<&str>> = BTreeMap::new();
    for (of, kind) in met {
        by.entry(*of).or_default().push(kind);
    }
    let told = by.into_iter().map(|(of, kinds)| format!("    {}: {}", of.named(), kinds.join(" ")));
    let told = told.collect::<Vec<_>>().join("\n");
    if told.is_empty() { "    nothing".to_owned() } else { told }
}

/// What the program writes to its log, as long as the tests run.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        self.0.lock().map_err(|_| io::Error::other("poisoned"))?.extend_from_slice(line);
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The log of this process, from the first test that asks.
fn log() -> &'static Log {
    static LOG: OnceLock<Log> = OnceLock::new();
    LOG.get_or_init(|| {
        let log = Log::default();
        let writer = log.clone();
        let subscriber = tracing_subscriber::fmt().json().with_max_level(tracing::Level::DEBUG);
        subscriber.with_writer(move || writer.clone()).try_init().expect("the only log of the tests");
        tracing::info!("the log of the tests begins");
        log
    })
}

/// The mails that wait: subject, and everything.
async fn mails(app: &TestApp) -> Vec<(String, String)> {
    let memory = Transport::memory();
    let sender = deliverer(&app.portal, memory.clone());
    while sender.pass().await.expect("mailed") > 0 {}
    let read = |mail: Vec<u8>| {
        let mail = MessageParser::default().parse(&mail).expect("a mail").into_owned();
        let bodies = [mail.body_text(0), mail.body_html(0)].map(Option::unwrap_or_default);
        (mail.subject().unwrap_or_default().to_owned(), bodies.join("\n"))
    };
    memory.sent().into_iter().map(read).collect()
}

on_both_engines! {
    async fn nobody_meets_a_text_that_is_not_for_them_on_any_page_feed_archive_or_export(app) {
        let log = log();
        let callers = world::callers(app).await;
        let world = World::new(app, &callers).await;
        let canaries = hides_canaries(app, &world).await;
        let mut table = String::new();
        for caller in &callers {
            let (met, pages) = walks(app, &world, caller, &canaries).await;
            assert!(pages > 40, "{}: {pages} pages only", caller.name);
            let beyond: Vec<_> = met.iter().filter(|(of, kind)| !may_meet(caller.name, *of, kind)).collect();
            assert!(beyond.is_empty(), "{} meets {beyond:?}", caller.name);
            writeln!(table, "{}\n{}", caller.name, told(&met)).expect("a row");
        }
        insta::assert_snapshot!("canaries", table);
        for command in [["audit", "verify"], ["job", "list"]] {
            let said = format!("{:?}", bayan(app, &command));
            assert!(!said.contains(SONG) && !said.contains(NUMBER), "{command:?}: {said}");
        }
        let log = String::from_utf8_lossy(&log.0.lock().expect("the log")).into_owned();
        assert!(log.contains("the log of the tests begins"));
        assert!(!log.contains(SONG), "in the log");
        assert!(!bayan::telemetry::render().contains(SONG), "in the figures");
    }

    async fn no_mail_carries_what_a_request_or_an_answer_says(app) {
        let callers = world::callers(app).await;
        let world = World::new(app, &callers).await;
        let canaries = hides_canaries(app, &world).await;
        let (mails, mut met) = (mails(app).await, Met::new());
        assert!(mails.len() > 10, "{} mails", mails.len());
        for (subject, whole) in &mails {
            assert!(!subject.contains(SONG), "{subject}");
            heard_in(whole, &canaries, &mut met);
        }
        // But for what has to stand in the notice itself: reasons, what is charged, where to come.
        assert!(met.iter().all(|(of, _)| *of == Of::Ministry), "{met:?}");
        insta::assert_snapshot!("canaries_in_mails", told(&met));
        assert!(world.reference.starts_with(MINISTRY));
    }
}
