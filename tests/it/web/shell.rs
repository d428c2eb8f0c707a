//! Around every page: its language, its tag, hosts that are not ours, paths that are not there, files of
//! the build. What every response carries is in `headers`.

use std::net::{Ipv4Addr, SocketAddr};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header, request::Builder};
use bayan::config::Config;
use bayan::web::{Web, app, host::PublicUrl, static_files};
use tower::ServiceExt;

use crate::support::{TestApp, on_both_engines};

const HOST: &str = "127.0.0.1:8080";

fn portal(test: &TestApp, public_url: Option<&str>) -> Router {
    let config = Config::read(None, []).expect("the defaults");
    let bound = SocketAddr::from((Ipv4Addr::LOCALHOST, 8080));
    app(Web::new(test.portal.clone(), config, PublicUrl::new(public_url, bound), false))
}

type Answer = (StatusCode, HeaderMap, String);

async fn ask(app: &Router, request: Builder, headers: &[(&str, &str)], body: &str) -> Answer {
    let host = headers.iter().any(|(name, _)| *name == "host");
    let request = if host { request } else { request.header("host", HOST) };
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    let request = request.body(Body::from(body.to_owned())).expect("a request");
    let (parts, body) = app.clone().oneshot(request).await.expect("an answer").into_parts();
    let body = to_bytes(body, usize::MAX).await.expect("a body");
    (parts.status, parts.headers, String::from_utf8_lossy(&body).into_owned())
}

async fn get(app: &Router, path: &str, headers: &[(&str, &str)]) -> Answer {
    ask(app, Request::get(path), headers, "").await
}

on_both_engines! {
    async fn the_root_leads_to_the_language_of_cookie_then_browser_then_arabic(test) {
        let app = portal(test, None);
        let both = [("accept-language", "fr"), ("cookie", "bayan-language=en")];
        for (headers, to) in [(&[][..], "/ar/"), (&both[..1], "/fr/"), (&both[..], "/en/")] {
            assert_eq!(get(&app, "/", headers).await.1[header::LOCATION], to);
        }
        for path in ["/ar/", "/fr/", "/en/", "/zgh/"] {
            let (status, _, html) = get(&app, path, &[]).await;
            assert_eq!(status, StatusCode::OK, "{path}");
            assert!(html.contains(&format!("<html lang=\"{}\"", path.trim_matches('/'))), "{path}");
        }
        assert_eq!(get(&app, "/fr", &[]).await.0, StatusCode::OK);
    }

    async fn a_public_page_has_a_tag_by_which_it_is_not_sent_twice_and_no_cookie(test) {
        let app = portal(test, None);
        for page in ["", "help", "privacy", "legal", "accessibility"] {
            let (status, headers, _) = get(&app, &format!("/fr/{page}"), &[]).await;
            assert_eq!(status, StatusCode::OK, "{page}");
            assert!(headers.get(header::SET_COOKIE).is_none(), "{page}");
            let tag = headers[header::ETAG].to_str().expect("text");
            let (status, headers, body) = get(&app, &format!("/fr/{page}"), &[("if-none-match", tag)]).await;
            assert_eq!((status, body.as_str()), (StatusCode::NOT_MODIFIED, ""));
            assert!(headers.contains_key(header::ETAG));
        }
    }

    async fn a_tag_that_came_through_compression_is_known_again(test) {
        let app = portal(test, None);
        let gzip = ("accept-encoding", "gzip");
        let (_, headers, _) = get(&app, "/fr/", &[gzip]).await;
        assert_eq!(headers[header::CONTENT_ENCODING], "gzip");
        let tag = headers[header::ETAG].to_str().expect("text").to_owned();
        assert!(tag.starts_with("W/"), "two encodings under one strong tag: {tag}");
        let weak = format!("\"other\", {tag}");
        for tag in [&tag, &weak] {
            let status = get(&app, "/fr/", &[gzip, ("if-none-match", tag)]).await.0;
            assert_eq!(status, StatusCode::NOT_MODIFIED, "{tag}");
        }
    }

    async fn an_unknown_path_has_a_page_in_its_language_with_a_way_on_that_nobody_stores(test) {
        let app = portal(test, None);
        let paths = [
            ("/fr/nothing", "fr", "ltr"),
            ("/en/static/x", "en", "ltr"),
            ("/ar/no/such/page", "ar", "rtl"),
            ("/nothing/at/all", "ar", "rtl"),
        ];
        for (path, lang, dir) in paths {
            let (status, headers, html) = get(&app, path, &[]).await;
            assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
            assert!(html.contains(&format!("<html lang=\"{lang}\" dir=\"{dir}\"")), "{path}");
            assert!(html.contains(&format!("href=\"/{lang}/track\"")), "{path}: no way on");
            assert_eq!(headers[header::CACHE_CONTROL], "no-store");
        }
        let (status, headers, html) = ask(&app, Request::post("/fr/help"), &[], "").await;
        assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED);
        assert!(html.contains("<html lang=\"fr\"") && headers.contains_key(header::ALLOW));
    }

    async fn a_foreign_host_is_misdirected(test) {
        let app = portal(test, Some("https://bayan.example.ma"));
        assert_eq!(get(&app, "/ar/", &[]).await.0, StatusCode::MISDIRECTED_REQUEST);
        for host in ["bayan.example.ma", "bayan.example.ma:443"] {
            let (status, headers, _) = get(&app, "/ar/", &[("host", host)]).await;
            assert_eq!(status, StatusCode::OK, "{host}");
            assert!(headers.contains_key(header::STRICT_TRANSPORT_SECURITY));
        }
    }

    async fn files_of_this_build_are_kept_for_ever_and_compressed(test) {
        let app = portal(test, None);
        let path = format!("{}/bayan.css", static_files::root());
        let (status, headers, _) = get(&app, &path, &[("accept-encoding", "gzip")]).await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!(headers[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
        assert_eq!(headers[header::CONTENT_ENCODING], "gzip");
        assert_eq!(get(&app, "/static/old/../base.html", &[]).await.0, StatusCode::NOT_FOUND);
    }

    async fn a_first_visit_to_a_public_page_is_small(test) {
        let app = portal(test, None);
        let gzip = [("accept-encoding", "gzip")];
        let mut octets = 0;
        for path in ["/ar/", &format!("{}/bayan.css", static_files::root())] {
            let request = Request::get(path).header("host", HOST).header(gzip[0].0, gzip[0].1);
            let answer = app.clone().oneshot(request.body(Body::empty()).expect("a request")).await;
            let body = answer.expect("an answer").into_body();
            octets += to_bytes(body, usize::MAX).await.expect("a body").len();
        }
        assert!(octets < 60_000, "{octets} octets");
    }
}
