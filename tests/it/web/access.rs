//! Every route as everybody, read out of the router itself, with something real behind each address: the table is
//! a golden file, so that a new route shows who comes in, and a route that is there for nobody proves nothing.

mod canaries;
mod reasons;
mod world;

use self::world::{Caller, Holds, World};
use crate::support::{
    TestApp, on_both_engines,
    web::{Field, Kind, Page, Visitor, router},
};
use axum::http::{Method, StatusCode};
use regex::Regex;
use std::{collections::BTreeMap, fmt::Write};

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

/// Sends what the address takes: a form with its tokens, and what says which of several things is meant.
async fn knock(visitor: &Visitor, method: &Method, address: &str, said: Option<(&str, String)>) -> Page {
    if *method == Method::GET {
        return visitor.request(Method::GET, address, None, Vec::new()).await;
    }
    let mut form = visitor.opens("/fr/track").await.main_form();
    form.fields.retain(|field| matches!(field.name.as_str(), "csrf" | "form_key"));
    if let Some((name, value)) = said {
        let (name, sent) = (name.to_owned(), Some(value.clone()));
        form.fields.push(Field { name, kind: Kind::Hidden, value, sent, file: None });
    }
    form.action = address.to_owned();
    visitor.sends_only(&form).await
}

/// What came back, in a word: where it leads to the sign-in, that is said.
fn outcome(page: &Page) -> String {
    let to_sign_in = page.location().is_some_and(|to| to.contains("/sign-in?next="));
    if to_sign_in { "sign in".to_owned() } else { page.status.as_u16().to_string() }
}

/// Everybody at one address: who gets what.
async fn row(app: &TestApp, world: &World, callers: &[Caller<'_>], method: &Method, pattern: &str) -> String {
    let mut came: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for caller in callers {
        let visitor = caller.at_a_browser(app).await;
        let address = world.address(pattern, caller.holds);
        let page = knock(&visitor, method, &address, world.said(pattern)).await;
        let name = caller.name;
        assert!(!page.status.is_server_error(), "{method} {pattern} as {name}: {}", page.text());
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{method} {pattern}");
        assert!(!page.header("content-security-policy").is_empty(), "{method} {pattern}");
        came.entry(outcome(&page)).or_default().push(name);
    }
    let all = |names: &[&str]| names.len() == callers.len();
    let told = came.into_iter().map(|(outcome, names)| {
        let names = if all(&names) { "everybody".to_owned() } else { names.join(" ") };
        format!("{outcome}: {names}")
    });
    told.collect::<Vec<_>>().join(" | ")
}

/// What is behind somebody else's door is not behind the own one: the own link or office, with ids of another case.
async fn is_behind_its_own_door_only(
    app: &TestApp,
    world: &World,
    callers: &[Caller<'_>],
    method: &Method,
    pattern: &str,
) {
    for caller in callers {
        let Some(address) = world.own_door(pattern, caller) else { continue };
        let visitor = caller.at_a_browser(app).await;
        let page = knock(&visitor, method, &address, world.said(pattern)).await;
        // A form that was sent twice leads back to the own case, and shows nothing of the other.
        let back = *method == Method::POST && page.location().is_some_and(|to| to.ends_with(&world.others));
        assert!(page.status == StatusCode::NOT_FOUND || back, "{method} {address}: {}", page.text());
    }
}

on_both_engines! {
    async fn every_route_lets_in_whom_it_should(app) {
        let callers = world::callers(app).await;
        let mut world = World::new(app, &callers).await;
        let (mut table, mut for_nobody) = (String::new(), Vec::new());
        for (method, pattern) in routes(app) {
            if method == Method::POST && pattern.contains("{secret}") {
                // What a holder may send changes the case.
                world = World::new(app, &callers).await;
            }
            is_behind_its_own_door_only(app, &world, &callers, &method, &pattern).await;
            let row = row(app, &world, &callers, &method, &pattern).await;
            if pattern.contains('{') && row == "404: everybody" {
                for_nobody.push(format!("{method} {pattern}"));
            }
            writeln!(table, "{method} {pattern}\n    {row}").expect("a row");
        }
        assert_eq!(for_nobody, ["GET /api/{*rest}"], "there for nobody: what is checked there?");
        insta::assert_snapshot!("access", table);
    }

    async fn the_commission_has_no_bundle_of_what_is_not_before_it(app) {
        let callers = world::callers(app).await;
        let world = World::new(app, &callers).await;
        let commission = callers.iter().find(|one| one.name == "commission").expect("the Commission");
        let visitor = commission.at_a_browser(app).await;
        let of = async |reference: &str| {
            visitor.request(Method::GET, &format!("/fr/commission/bundle/{reference}"), None, Vec::new()).await.status
        };
        assert_eq!(of(&world.reference).await, StatusCode::OK, "the request behind its complaint");
        assert_eq!(of(&world.others).await, StatusCode::NOT_FOUND, "a request that nobody complained of");
    }

    async fn whoever_left_an_office_or_has_not_begun_sees_nothing_of_it(app) {
        let callers = world::callers(app).await;
        let world = World::new(app, &callers).await;
        for name in ["left", "to come"] {
            let caller = callers.iter().find(|one| one.name == name).expect("somebody out of office");
            let visitor = caller.at_a_browser(app).await;
            let page = visitor.opens("/fr/account").await;
            assert_eq!(page.status, StatusCode::OK, "the account stays");
            let links = page.links();
            assert!(!links.iter().any(|to| to.contains("/officer") || to.contains("/head")), "{name}: {links:?}");
            let case = visitor.opens(&format!("/fr/officer/cases/{}", world.reference)).await;
            assert_eq!(case.status, StatusCode::NOT_FOUND, "{name}");
        }
        assert!(callers.iter().any(|one| one.holds == Holds::TheLink));
    }
}
