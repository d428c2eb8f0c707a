//! Every route as everybody, read out of the router itself: the table is a golden file, so that a new
//! route shows who comes in.

use crate::support::{
    TestApp, a_request,
    actors::Official,
    app::SILENT,
    on_both_engines,
    web::{Page, Visitor, router},
};
use axum::http::Method;
use bayan::domain::{actor::Role, id::CaseId};
use regex::Regex;
use std::fmt::Write;

/// Method and pattern of every route, as the router itself tells them.
fn routes(app: &TestApp) -> Vec<(Method, String)> {
    let told = format!("{:?}", router(app, &[]));
    let id = Regex::new(r#"RouteId\((\d+)\): "([^"]+)""#).expect("a pattern");
    let methods = Regex::new(
        r"RouteId\((\d+)\): MethodRouter\(MethodRouter \{ get: (\w+).*?delete: (\w+).*?patch: (\w+), post: (\w+), put: (\w+)",
    )
    .expect("a pattern");
    let mut found = Vec::new();
    for one in methods.captures_iter(&told) {
        let path = id.captures_iter(&told).find(|path| path[1] == one[1]).map(|path| path[2].to_owned());
        let path = path.expect("a route has a path");
        let named =
            [(2, Method::GET), (3, Method::DELETE), (4, Method::PATCH), (5, Method::POST), (6, Method::PUT)];
        found.extend(named.into_iter().filter(|(at, _)| &one[*at] != "None").map(|(_, m)| (m, path.clone())));
    }
    found.sort_by(|one, other| (&one.1, one.0.as_str()).cmp(&(&other.1, other.0.as_str())));
    assert!(found.len() > 20, "the router tells its routes in another way now: {told}");
    found
}

/// A case that waits for its officer, with its secret.
async fn a_case(app: &TestApp) -> (CaseId, String, String) {
    let case = app.citizen("أمينة").files(a_request()).await;
    let stored = app.case(case).await;
    (case, stored.reference.to_string(), app.portal.keys.link_secret(case, stored.link_generation))
}

/// The reference of a complaint on it, before the body whose workplace that is.
async fn a_complaint(app: &TestApp, case: CaseId, at_commission: bool) -> String {
    let official =
        if at_commission { app.appointed(Role::Commission, "").await } else { app.officer().await };
    let id = official.registers_a_complaint(case).await;
    app.case(case).await.complaint(id).expect("registered").reference.to_string()
}

async fn address(app: &TestApp, pattern: &str) -> String {
    let mut address = pattern.replace("{lang}", "fr");
    if address.contains("/complaints/{reference}") && !address.contains("{secret}") {
        let (case, ..) = a_case(app).await;
        let reference = a_complaint(app, case, address.contains("/commission/")).await;
        address = address.replace("{reference}", &reference);
    }
    if address.contains("{reference}") {
        let (_, reference, secret) = a_case(app).await;
        address = address.replace("{reference}", &reference).replace("{secret}", &secret);
    }
    let other = Regex::new(r"\{[^}]*\}").expect("a pattern");
    let address = address.replace("{act}", "note").replace("{code}", "MEF").replace("{name}", "1-fr.pdf");
    other.replace_all(&address, "00000000-0000-7000-8000-000000000000").into_owned()
}

/// Sends what the address takes: a form with nothing in it but its tokens.
async fn knock(visitor: &Visitor, method: &Method, address: &str) -> Page {
    if *method == Method::GET {
        return visitor.request(Method::GET, address, None, Vec::new()).await;
    }
    let mut form = visitor.opens("/fr/track").await.main_form();
    form.fields.retain(|field| matches!(field.name.as_str(), "csrf" | "form_key"));
    form.action = address.to_owned();
    visitor.sends_only(&form).await
}

on_both_engines! {
    async fn every_route_lets_in_whom_it_should(app) {
        app.receives(SILENT, "2020-01-01").await;
        let mut people: Vec<(&str, Option<Official<'_>>)> = vec![("nobody", None)];
        for (name, role, institution) in [
            ("officer", Role::Officer, "MEF"),
            ("elsewhere", Role::Officer, SILENT),
            ("head", Role::Head, "MEF"),
            ("commission", Role::Commission, ""),
            ("auditor", Role::Auditor, ""),
            ("admin", Role::Administrator, ""),
        ] {
            people.push((name, Some(app.appointed(role, institution).await)));
        }
        let mut table = String::new();
        for (method, pattern) in routes(app) {
            write!(table, "{method:<4} {pattern:<52}").expect("a line");
            for (name, person) in &people {
                let visitor = match person {
                    Some(official) => official.at_a_browser().await,
                    None => app.visitor(),
                };
                let page = knock(&visitor, &method, &address(app, &pattern).await).await;
                assert!(!page.status.is_server_error(), "{method} {pattern} as {name}: {}", page.text());
                assert_eq!(page.header("x-content-type-options"), "nosniff", "{method} {pattern}");
                assert!(!page.header("content-security-policy").is_empty(), "{method} {pattern}");
                write!(table, " {name} {}", page.status.as_u16()).expect("a cell");
            }
            table.push('\n');
        }
        insta::assert_snapshot!("access", table);
    }
}
