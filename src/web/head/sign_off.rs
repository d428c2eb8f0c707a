//! Whether the institution wants each answer signed by its head: said here by the head, with everything that was said
//! before. No period waits for a signature.

use crate::{
    domain::{actor::Role, law::zone},
    persistence::{
        people,
        sign_offs::{self, Said, Wish},
    },
    web::{
        Failure,
        forms::FormState,
        officer::office::{Office, OfficePosted},
        staff::Stop,
        views::Page,
    },
};
use axum::{http::StatusCode, response::Response};
use jiff::civil::Date;
use serde::Serialize;

/// How much of what was said is shown.
const SHOWN: u64 = 50;

/// The page.
#[derive(Debug, Serialize)]
pub struct SignOff {
    form: FormState,
    wish: &'static str,
    history: Vec<Line>,
    /// Whether it was just said.
    done: bool,
}

/// What was said before.
#[derive(Debug, Clone, Serialize)]
struct Line {
    wish: &'static str,
    by: String,
    on: Date,
}

/// `GET /{lang}/head/sign-off`
pub async fn show(office: Office) -> Result<Response, Stop> {
    let office = of_head(office)?;
    let history = sign_offs::latest(&office.portal().db, office.code(), SHOWN).await?;
    let names = people::names(&office.portal().db, history.iter().map(|said| said.by)).await?;
    let wish = standing(&history).code();
    let page = SignOff {
        form: FormState::new().with("wish", wish),
        wish,
        history: history
            .iter()
            .map(|said| Line {
                wish: said.wish.code(),
                by: names.get(&said.by).cloned().unwrap_or_default(),
                on: zone::legal_date(said.at),
            })
            .collect(),
        done: office.member.visit.path.ends_with("?done=said"),
    };
    Ok(office.member.visit.private_page(StatusCode::OK, office.member.chrome().at("head"), &page)?)
}

/// `POST /{lang}/head/sign-off`: the same said again changes nothing.
pub async fn submit(OfficePosted { office, fields }: OfficePosted) -> Result<Response, Stop> {
    let office = of_head(office)?;
    let portal = office.portal();
    let history = sign_offs::latest(&portal.db, office.code(), 1).await?;
    if let Some(wish) = Wish::parse(fields.get("wish")).filter(|wish| *wish != standing(&history)) {
        let by = office.member.signed.person.id;
        let said = Said { id: portal.clock.id(), wish, by, at: portal.clock.now() };
        sign_offs::say(&portal.db, office.code(), said).await?;
    }
    Ok(office.member.visit.see("head/sign-off?done=said"))
}

fn of_head(office: Office) -> Result<Office, Failure> {
    if office.member.role() == Role::Head { Ok(office) } else { Err(Failure::NotFound) }
}

fn standing(history: &[Said]) -> Wish {
    history.first().map_or(Wish::Unwanted, |said| said.wish)
}

impl Page for SignOff {
    const TEMPLATE: &'static str = "head/sign_off.html";

    fn samples() -> Vec<Self> {
        let line = |wish: Wish| Line {
            wish: wish.code(),
            by: "فاطمة الزهراء المنصوري".to_owned(),
            on: Date::constant(2026, 11, 20),
        };
        let page = |wish: Wish, history: Vec<Line>| SignOff {
            form: FormState::new().with("wish", wish.code()),
            wish: wish.code(),
            done: !history.is_empty(),
            history,
        };
        vec![
            page(Wish::Unwanted, Vec::new()),
            page(Wish::Wanted, vec![line(Wish::Wanted), line(Wish::Unwanted)]),
        ]
    }
}
