//! What every response carries, whatever it is.

use crate::support::{
    on_both_engines,
    web::{HOST, Page, Visitor, config},
};
use bayan::web::{self, Web, host::PublicUrl};

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                      form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// An address of every kind: pages, files, what is not there, what answers machines.
const ADDRESSES: &[&str] = &[
    "/",
    "/ar/",
    "/fr/sign-in",
    "/fr/help",
    "/en/privacy",
    "/ar/no-such-page",
    "/no-such-language/",
    "/healthz",
    "/readyz",
    "/robots.txt",
    "/.well-known/security.txt",
    "/api/v1/institutions",
    "/api/v1/no-such-thing",
];

fn assert_guarded(page: &Page) {
    let policy = page.header("content-security-policy");
    assert!(policy == POLICY || policy.contains("sandbox"), "{}: {policy}", page.path);
    assert_eq!(page.header("x-content-type-options"), "nosniff", "{}", page.path);
    assert_eq!(page.header("referrer-policy"), "same-origin", "{}", page.path);
    assert!(!page.header("cache-control").is_empty(), "{}", page.path);
    assert!(!page.header("x-request-id").is_empty(), "{}", page.path);
    assert_eq!(page.header("strict-transport-security"), "", "{}: plain http", page.path);
}

on_both_engines! {
    async fn every_response_is_guarded(app) {
        let visitor = app.visitor();
        for address in ADDRESSES {
            let page = visitor.request(axum::http::Method::GET, address, None, Vec::new()).await;
            assert_guarded(&page);
        }
        let posted = visitor.request(axum::http::Method::POST, "/ar/sign-in", None, Vec::new()).await;
        assert_guarded(&posted);
        assert_eq!(posted.header("cache-control"), "no-store");
    }

    async fn every_error_of_the_api_is_a_problem_document(app) {
        use axum::http::Method;
        let errors = [
            (Method::PUT, "/api/v1/deadline", 405),
            (Method::POST, "/api/v1/institutions", 405),
            (Method::DELETE, "/api/v1/no-such-thing", 404),
            (Method::GET, "/api/v1/deadline", 400),
        ];
        for (method, address, status) in errors {
            let page = app.visitor().request(method, address, None, Vec::new()).await;
            assert_eq!(page.status, status, "{address}");
            assert_eq!(page.header("content-type"), "application/problem+json", "{address}");
            assert!(status != 405 || page.header("allow").contains("GET"), "{address}");
        }
    }

    async fn a_demo_says_where_to_report_a_weakness(app) {
        let url = PublicUrl::new(None, HOST.parse().expect("an address"));
        let demo = Web::new(app.portal.clone(), config(app, &[]), url, true);
        let page = Visitor::at(web::app(demo)).opens("/.well-known/security.txt").await;
        assert!(page.html().starts_with("Contact: mailto:security@demo.bayan.example\nExpires: "), "{}", page.html());
    }

    async fn a_page_with_a_form_is_never_stored(app) {
        let page = app.visitor().opens("/fr/sign-in").await;
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(page.header("x-robots-tag"), "noindex");
        let cookie = page.header("set-cookie");
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
        assert!(!cookie.contains("Secure"), "plain http on loopback: {cookie}");
    }

    async fn on_https_cookies_are_bound_to_the_host_and_the_address_is_remembered(app) {
        let visitor = app.visitor_with(&[("BAYAN__HTTP__PUBLIC_URL", "https://127.0.0.1:8080")]);
        let page = visitor.opens("/fr/sign-in").await;
        let cookie = page.header("set-cookie");
        assert!(cookie.starts_with("__Host-") && cookie.contains("; Secure"), "{cookie}");
        assert!(page.header("strict-transport-security").starts_with("max-age="));
    }

    async fn a_form_without_its_token_is_refused(app) {
        let visitor = app.visitor();
        let form = visitor.opens("/fr/sign-in").await.main_form();
        let forged = form.forcing("csrf", "another");
        let page = visitor.sends(&forged).await;
        assert!(page.status.is_client_error(), "{}", page.status);
        assert!(page.is_html() && page.links().len() > 3, "a translated page with a way on");
    }
}
