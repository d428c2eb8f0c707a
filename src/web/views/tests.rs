use std::collections::BTreeSet;

use super::*;

fn samples() -> Vec<Sample> {
    let mut samples = crate::web::samples();
    samples.extend(Sample::of::<super::gallery::Gallery>());
    samples
}

const VOID: [&str; 8] = ["meta", "link", "input", "br", "hr", "img", "source", "wbr"];

fn chrome(locale: Locale) -> Chrome {
    let mut chrome = Chrome::new(locale, "track?q=1&b=2");
    chrome.csrf = "token".to_owned();
    chrome.form_key = "key".to_owned();
    chrome
}

/// The elements that are not closed in the order in which they were opened.
fn ill_nested(html: &str) -> Option<String> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        let end = rest.find('>')?;
        let (tag, after) = (&rest[..end], &rest[end + 1..]);
        rest = after;
        if tag.starts_with('!') {
            continue;
        }
        let name = tag.trim_start_matches('/').split([' ', '\n', '/']).next().unwrap_or_default();
        if let Some(closing) = tag.strip_prefix('/') {
            match open.pop() {
                Some(opened) if opened == closing => {}
                other => return Some(format!("</{closing}> closes {other:?} before {:.60}", rest)),
            }
        } else if !tag.ends_with('/') && !VOID.contains(&name) {
            open.push(name);
        }
    }
    open.pop().map(|name| format!("<{name}> stays open"))
}

fn faults_of(html: &str, locale: Locale) -> Vec<String> {
    let mut faults: Vec<String> = ill_nested(html).into_iter().collect();
    let head = format!(r#"<html lang="{}" dir="{}">"#, locale.code(), locale.dir());
    let needs = [head.as_str(), "<title>", r#"<main id="main" tabindex="-1">"#, "<h1"];
    faults.extend(needs.iter().filter(|need| !html.contains(**need)).map(|need| format!("lacks {need}")));
    let bans =
        [" type=\"date\"", " style=", "<style", "<script>", "onclick=", "http://", "&amp;lt;", "&lt;span"];
    faults.extend(bans.iter().filter(|ban| html.contains(**ban)).map(|ban| format!("contains {ban}")));
    let ids = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut seen = BTreeSet::new();
    faults.extend(ids.filter(|id| !seen.insert(*id)).map(|id| format!("the id {id} stands twice")));
    faults
}

#[test]
fn every_page_renders_in_every_language_whole_and_in_its_direction() {
    let mut faults = Vec::new();
    for sample in samples() {
        for locale in Locale::ALL {
            match sample.render(&chrome(locale)) {
                Ok(html) => {
                    let found = faults_of(&html, locale);
                    faults.extend(found.iter().map(|why| format!("{} {locale}: {why}", sample.template)));
                }
                Err(error) => faults.push(error.to_string()),
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// What a control says of itself.
fn attribute<'a>(control: &'a str, name: &str) -> &'a str {
    let value = control.split_once(&format!(" {name}=\"")).map_or("", |(_, rest)| rest);
    value.split('"').next().unwrap_or_default()
}

#[test]
fn what_is_typed_as_a_secret_on_any_page_is_given_back_on_none() {
    let mut secret = BTreeSet::new();
    for sample in samples() {
        let html = sample.render(&chrome(Locale::Fr)).unwrap();
        for control in html.split("<input").skip(1).filter_map(|rest| rest.split('>').next()) {
            let (name, filled_in) = (attribute(control, "name"), attribute(control, "autocomplete"));
            let is_secret = attribute(control, "type") == "password"
                || filled_in.ends_with("-password")
                || filled_in == "one-time-code"
                || name.split(['_', '-']).any(|word| ["secret", "password", "token"].contains(&word));
            if is_secret {
                secret.insert(name.to_owned());
            }
        }
    }
    let given_back: Vec<_> = secret.iter().filter(|name| !crate::web::turned_away::is_secret(name)).collect();
    assert!(given_back.is_empty(), "{given_back:?}");
    assert_eq!(secret.len(), 5, "each in the list is on a page: {secret:?}");
}

#[test]
fn every_page_template_has_a_typed_page() {
    let known: BTreeSet<_> = samples().iter().map(|sample| sample.template).collect();
    let mut files = Vec::new();
    collect(&FILES, &mut files);
    let pages = files.iter().filter(|(_, text)| text.contains("extends \"base.html\""));
    let alone: Vec<_> = pages.map(|(path, _)| path.as_str()).filter(|path| !known.contains(path)).collect();
    assert!(alone.is_empty(), "templates without a page: {alone:?}");
}

#[test]
fn a_template_that_asks_for_what_is_not_there_is_an_error() {
    #[derive(Serialize)]
    struct Nothing {}
    impl Page for Nothing {
        const TEMPLATE: &'static str = "public/none.html";
        fn samples() -> Vec<Self> {
            vec![]
        }
    }
    assert!(render(&chrome(Locale::Ar), &Nothing {}).is_err());
}

/// With `BAYAN_PAGES=folder` every sample is written there, to be looked at in a browser.
#[test]
fn every_sample_can_be_written_to_a_folder() {
    let Ok(folder) = std::env::var("BAYAN_PAGES") else { return };
    let folder = std::path::Path::new(&folder);
    for (n, sample) in samples().iter().enumerate() {
        for locale in Locale::ALL {
            // One that does not render is named by the test of all pages.
            let Ok(html) = sample.render(&chrome(locale)) else { continue };
            let html = html.replace(crate::web::static_files::root(), "static");
            let name = sample.template.replace('/', "-").replace(".html", "");
            std::fs::write(folder.join(format!("{name}-{n}-{locale}.html")), html).unwrap();
        }
    }
}
