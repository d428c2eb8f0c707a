//! The language of a first visit: the one last chosen, else what the browser asks for, else Arabic.

use super::{Web, cookies::Cookie, visit::see_other};
use crate::i18n::Locale;
use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::Response,
};

/// `/`: leads to the start page in a language.
pub async fn choose(State(web): State<Web>, headers: HeaderMap) -> Response {
    let chosen = Cookie::Language.read(&headers, &web.public_url).and_then(|code| code.parse().ok());
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|line| line.to_str().ok()).and_then(preferred);
    see_other(&format!("/{}/", chosen.or(asked).unwrap_or(Locale::Ar)))
}

/// The first complete language of an Accept-Language header, by weight.
fn preferred(line: &str) -> Option<Locale> {
    let weighed = line.split(',').filter_map(|part| {
        let (tag, parameters) = part.split_once(';').unwrap_or((part, ""));
        let weight = parameters.trim().strip_prefix("q=").map_or(Some(1.0), |q| q.parse::<f32>().ok())?;
        let locale: Locale = tag.trim().split('-').next()?.to_ascii_lowercase().parse().ok()?;
        (weight > 0.0 && Locale::COMPLETE.contains(&locale)).then_some((locale, weight))
    });
    // The first of equals is the one named first.
    weighed
        .fold(None, |best: Option<(Locale, f32)>, one| match best {
            Some(best) if best.1 >= one.1 => Some(best),
            _ => Some(one),
        })
        .map(|(locale, _)| locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_is_heard_by_weight_and_region_does_not_matter() {
        assert_eq!(preferred("en;q=0.5, fr-MA;q=0.9, de"), Some(Locale::Fr));
        assert_eq!(preferred("de, zgh"), None);
        assert_eq!(preferred("ar-MA,fr"), Some(Locale::Ar));
    }
}
