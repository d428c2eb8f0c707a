//! The shape of the code, held by reading it: who may know whom, who may name what, comments included.
//! ARCHITECTURE.md tells the same in words.

use regex::Regex;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Which modules a module may know; the longest name that fits stands for a path. Everything may know itself.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("audit::chain", &["domain"]),
    ("notifications::message", &["domain"]),
    ("notifications::catalogue", &["domain", "notifications::message"]),
    ("persistence", PURE),
    ("app", BELOW_APP),
    ("config", &["domain"]),
    ("telemetry", &["config", "domain"]),
    ("i18n", BELOW_WORDS),
    ("letters", ABOVE_APP),
    ("notifications", ABOVE_APP),
    ("audit", ABOVE_APP),
    ("web", EDGE),
    ("jobs", EDGE),
    (
        "cli",
        &[
            "web",
            "jobs",
            "domain",
            "audit",
            "notifications",
            "persistence",
            "app",
            "i18n",
            "letters",
            "config",
            "telemetry",
        ],
    ),
    ("main", &["cli"]),
    ("build", &[]),
];

const PURE: &[&str] = &["domain", "audit::chain", "notifications::message", "notifications::catalogue"];
const BELOW_APP: &[&str] = &[
    "domain",
    "audit::chain",
    "notifications::message",
    "notifications::catalogue",
    "persistence",
    "telemetry",
];
const BELOW_WORDS: &[&str] =
    &["domain", "audit::chain", "notifications::message", "notifications::catalogue", "persistence", "app"];
const ABOVE_APP: &[&str] = &[
    "domain",
    "audit::chain",
    "notifications::message",
    "notifications::catalogue",
    "persistence",
    "app",
    "i18n",
    "letters",
    "config",
    "telemetry",
];
const EDGE: &[&str] =
    &["domain", "audit", "notifications", "persistence", "app", "i18n", "letters", "config", "telemetry"];

/// Packages that only some modules may name, in code and comments alike.
const MAY_NAME: &[(&str, &[&str])] = &[
    (r"\bsea_orm\b|\bsqlx\b|\bchrono\b", &["persistence"]),
    (r"\bsea_orm_migration\b", &["persistence"]),
    (r"\baxum\b|\btower_http\b", &["web"]),
    (r"\blettre\b", &["notifications::transport"]),
    (r"\btera\b", &["web::views", "notifications::render"]),
    (r"\btypst\b", &["letters"]),
    (r"\bobject_store\b", &["persistence::files"]),
    (r"\btokio_cron_scheduler\b", &["jobs"]),
    (r"(^|[^:\w])metrics::|\bmetrics_exporter_prometheus\b|use metrics\b", &["telemetry"]),
];

/// One source file: where it is, which module it is, what it says.
struct Source {
    path: String,
    module: String,
    text: String,
}

impl Source {
    /// What is compiled into the program: tests, which may do more, are left out.
    fn without_tests(&self) -> String {
        let mut kept = String::new();
        let mut rest = self.text.as_str();
        while let Some(at) = rest.find("#[cfg(test)]") {
            kept.push_str(&rest[..at]);
            rest = after_item(&rest[at..]);
        }
        kept.push_str(rest);
        kept
    }
}

/// The sources that are compiled into the program: not the modules declared under `#[cfg(test)]`.
fn program() -> Vec<Source> {
    let declared = Regex::new(r"#\[cfg\(test\)\]\s*(?:pub(?:\([a-z]+\))? )?mod (\w+);").expect("a pattern");
    let sources = sources();
    let tests: Vec<String> = sources
        .iter()
        .flat_map(|source| {
            let found = declared.captures_iter(&source.text);
            found.map(|found| format!("{}::{}", source.module, &found[1])).collect::<Vec<_>>()
        })
        .collect();
    sources.into_iter().filter(|source| !tests.iter().any(|test| is_within(&source.module, test))).collect()
}

/// What follows the item that begins the text: the end of its block, or its semicolon.
fn after_item(text: &str) -> &str {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => return &text[at + 1..],
            '}' => depth = depth.saturating_sub(1),
            ';' if depth == 0 => return &text[at + 1..],
            _ => {}
        }
    }
    ""
}

fn files(folder: &str, extensions: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&Path::new(ROOT).join(folder), extensions, &mut found);
    found.sort();
    assert!(!found.is_empty(), "nothing to read in {folder}");
    found
}

fn collect(folder: &Path, extensions: &[&str], found: &mut Vec<(String, String)>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("a folder of ours")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, extensions, found);
        } else if path.extension().is_some_and(|end| extensions.iter().any(|one| end == *one)) {
            let name = path.strip_prefix(ROOT).expect("below the root").to_string_lossy().into_owned();
            found.push((name, std::fs::read_to_string(&path).expect("text")));
        }
    }
}

fn sources() -> Vec<Source> {
    files("src", &["rs"])
        .into_iter()
        .map(|(path, text)| {
            let module = path.trim_start_matches("src/").trim_end_matches(".rs");
            let module = module.trim_end_matches("/mod").replace('/', "::");
            Source { module, path, text }
        })
        .collect()
}

/// Every path below `crate` that a file names, groups opened: `crate::{a::b, c}` names `a::b` and `c`.
fn paths_named(source: &Source) -> Vec<String> {
    let mut named = Vec::new();
    let text = &source.text;
    for (at, _) in text.match_indices("crate::") {
        if !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            open_path(&text[at + "crate::".len()..], "", &mut named);
        }
    }
    for (at, _) in text.match_indices("super::") {
        if text[..at].ends_with("super::") {
            continue;
        }
        let rest = &text[at..];
        let up = rest.split("::").take_while(|part| *part == "super").count();
        // Only from the top level of a file is the number of steps certain; a test module stands one lower.
        let inside = text[..at].rfind("#[cfg(test)]").is_some();
        let mut module: Vec<&str> = source.module.split("::").collect();
        let steps = if inside { up - 1 } else { up };
        module.truncate(module.len().saturating_sub(steps));
        open_path(&rest[up * "super::".len()..], &module.join("::"), &mut named);
    }
    named
}

fn open_path(text: &str, before: &str, named: &mut Vec<String>) {
    let join = |part: &str| if before.is_empty() { part.to_owned() } else { format!("{before}::{part}") };
    if let Some(group) = text.strip_prefix('{') {
        let (mut depth, mut start) = (0, 0);
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' | ',' if depth == 0 => {
                    let item = group[start..at].trim();
                    if !item.is_empty() {
                        open_path(item, before, named);
                    }
                    start = at + 1;
                    if c == '}' {
                        return;
                    }
                }
                '}' => depth -= 1,
                _ => {}
            }
        }
        return;
    }
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let (part, rest) = text.split_at(end);
    if part.is_empty() || part == "self" {
        named.push(before.to_owned());
    } else if let Some(deeper) = rest.strip_prefix("::") {
        open_path(deeper, &join(part), named);
    } else {
        named.push(join(part));
    }
}

fn is_within(path: &str, module: &str) -> bool {
    path == module || path.strip_prefix(module).is_some_and(|rest| rest.starts_with("::"))
}

/// The row that rules a module: the longest that fits.
fn row(module: &str) -> Option<&'static (&'static str, &'static [&'static str])> {
    MAY_KNOW.iter().filter(|(name, _)| is_within(module, name)).max_by_key(|(name, _)| name.len())
}

#[test]
fn knowledge_runs_one_way() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.module != "lib") {
        let Some((name, may_know)) = row(&source.module) else {
            wrong.push(format!("{}: no row of MAY_KNOW says what it may know", source.path));
            continue;
        };
        for path in paths_named(source) {
            let ours =
                MAY_KNOW.iter().any(|(name, _)| is_within(&path, name.split("::").next().unwrap_or(name)));
            let same = row(&path).is_some_and(|(target, _)| target == name);
            if ours && !same && !may_know.iter().any(|known| is_within(&path, known)) {
                wrong.push(format!("{} may not know {path}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_package_is_named_only_where_it_belongs() {
    let mut wrong = Vec::new();
    let mut sources = sources();
    sources.extend(files("migrations", &["rs"]).into_iter().map(|(path, text)| Source {
        module: "persistence::migrations".to_owned(),
        path,
        text,
    }));
    for (pattern, owners) in MAY_NAME {
        let pattern = Regex::new(pattern).expect("a pattern");
        for source in &sources {
            if owners.iter().any(|owner| is_within(&source.module, owner)) {
                continue;
            }
            for (number, line) in source.text.lines().enumerate().filter(|(_, line)| pattern.is_match(line)) {
                wrong.push(format!("{}:{}: {}", source.path, number + 1, line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_domain_is_pure() {
    let impure =
        Regex::new(r"\basync\b|\.await\b|\btokio\b|std::(fs|net|env|thread|process|time)\b|\bgetrandom\b")
            .expect("a pattern");
    for source in sources() {
        let pure = ["domain", "audit::chain", "notifications::message", "notifications::catalogue"];
        if pure.iter().any(|module| is_within(&source.module, module)) {
            let code = source.without_tests();
            let found: Vec<_> =
                code.lines().filter(|line| !is_comment(line) && impure.is_match(line)).collect();
            assert!(found.is_empty(), "{}: {found:#?}", source.path);
        }
    }
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

#[test]
fn a_case_is_changed_in_one_place() {
    let mut callers = BTreeMap::new();
    for source in sources() {
        let calls = source.text.matches("ChangeTx::open(").count();
        if calls > 0 {
            callers.insert(source.path, calls);
        }
    }
    let change = callers.remove("src/app/change.rs");
    assert_eq!(change, Some(2), "`change` and `change_many` open the transaction");
    assert!(callers.len() <= 1 && callers.values().all(|calls| *calls == 1), "{callers:?}");
    assert!(callers.keys().all(|path| path.contains("seed")), "beside them only the seeder: {callers:?}");
}

#[test]
fn nothing_in_the_program_gives_up_in_panic() {
    let panics = Regex::new(
        r"\.unwrap\(\)|\bpanic!|\btodo!|\bunimplemented!|\bunreachable!|\bdbg!|#\[allow\(|\.unwrap_err\(\)",
    )
    .expect("a pattern");
    let reason = Regex::new(r#"(?s)\.expect\(\s*(?:"((?:[^"\\]|\\.)*)")?"#).expect("a pattern");
    let mut wrong = Vec::new();
    for source in program() {
        let code: String = source
            .without_tests()
            .lines()
            .filter(|line| !is_comment(line))
            .map(|line| format!("{line}\n"))
            .collect();
        wrong.extend(
            code.lines()
                .filter(|line| panics.is_match(line))
                .map(|line| format!("{}: {}", source.path, line.trim())),
        );
        for found in reason.captures_iter(&code) {
            let words = found.get(1).map_or(0, |reason| reason.as_str().split_whitespace().count());
            if words < 3 {
                wrong.push(format!("{}: an `expect` without a reason: {}", source.path, &found[0]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_says_what_it_owns() {
    let sources = program().into_iter().map(|source| (source.path, source.text));
    let all = sources.chain(files("migrations", &["rs"]));
    let mute: Vec<_> = all.filter(|(_, text)| !text.starts_with("//! ")).map(|(path, _)| path).collect();
    assert!(mute.is_empty(), "no `//!` at the top of {mute:#?}");
}

#[test]
fn no_module_is_named_for_nothing() {
    let empty = ["utils", "util", "helpers", "helper", "common", "misc", "manager", "managers", "dto"];
    let vague = Regex::new(r"\b\w+(Dto|Manager|Helper)\b").expect("a pattern");
    for source in sources() {
        let name = source.module.rsplit("::").next().unwrap_or_default().to_owned();
        assert!(!empty.contains(&name.as_str()), "{}", source.path);
        assert!(!vague.is_match(&source.text), "{}", source.path);
    }
}

#[test]
fn style_sheets_know_no_left_and_no_right() {
    let physical = Regex::new(
        r"(?m)(margin|padding|border|inset)-(left|right|top|bottom)\b|(^|[;{\s])(left|right|top|bottom|width|height|(min|max)-(width|height))\s*:|(text-align|float|clear)\s*:\s*(left|right)",
    )
    .expect("a pattern");
    let media = Regex::new(r"@(media|container)[^{]*\{").expect("a pattern");
    let comment = Regex::new(r"(?s)/\*.*?\*/").expect("a pattern");
    for (path, text) in files("templates", &["css"]) {
        let text = comment.replace_all(&media.replace_all(&text, "{"), "").into_owned();
        let found: Vec<_> = physical.find_iter(&text).map(|found| found.as_str().trim().to_owned()).collect();
        assert!(found.is_empty(), "{path}: {found:?}");
    }
}

#[test]
fn templates_hold_no_words_no_script_and_no_style() {
    let expression = Regex::new(r"(?s)\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}").expect("a pattern");
    let tag = Regex::new(r#"(?s)<!--.*?-->|<[^>]*>|[\w-]+="[^"]*""#).expect("a pattern");
    let entity = Regex::new(r"&\w+;|&#\w+;").expect("a pattern");
    let word = Regex::new(r"\p{L}{2,}").expect("a pattern");
    let inline =
        Regex::new(r#"(?i)<style|\sstyle\s*=|<script(?:\s[^>]*)?>[^<]|\son[a-z]+\s*=\s*["']|javascript:"#)
            .expect("a pattern");
    let mut wrong = Vec::new();
    for (path, text) in files("templates", &["html", "txt"]) {
        let bare = expression.replace_all(&text, " ");
        wrong.extend(inline.find_iter(&bare).map(|found| format!("{path}: {}", found.as_str().trim())));
        let bare = entity.replace_all(&tag.replace_all(&bare, " "), " ").into_owned();
        wrong.extend(word.find_iter(&bare).map(|found| format!("{path}: the word {}", found.as_str())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_page_lies_with_the_audience_whose_module_shows_it() {
    let sources = sources();
    let mut wrong = Vec::new();
    for (path, _) in files("templates", &["html"]) {
        let name = path.trim_start_matches("templates/");
        let Some((audience, _)) = name.split_once('/') else { continue };
        let shared = ["macros", "static", "emails", "letters"].contains(&audience);
        let module = format!("web::{audience}");
        let shown = |source: &&Source| {
            is_within(&source.module, &module) && source.text.contains(&format!("\"{name}\""))
        };
        if !shared && !sources.iter().any(|source| shown(&source)) {
            wrong.push(format!("nothing in src/web/{audience} shows {path}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn paths_are_read_out_of_groups() {
    let source = Source {
        path: "src/app/change.rs".to_owned(),
        module: "app::change".to_owned(),
        text: "use super::{Error, clock::Clock};\nuse crate::{\n    domain::{case::Case, id},\n    web,\n};"
            .to_owned(),
    };
    let mut named = paths_named(&source);
    named.sort();
    assert_eq!(named, ["app::Error", "app::clock::Clock", "domain::case::Case", "domain::id", "web"]);
}
