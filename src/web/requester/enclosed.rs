//! A form with files under a secret link: the link is opened before anything is kept.

use super::case::{Link, opened};
use crate::{
    app::following::Following,
    web::{Failure, Visit, Web, enclosures::Enclosures, forms::FormState, posted, staged::Kept},
};
use axum::extract::{FromRequest, FromRequestParts, Path, Request};

/// What came in, with the case of the link.
pub struct Enclosed {
    pub visit: Visit,
    pub link: Link,
    pub following: Following,
    pub sent: Enclosures,
}

impl FromRequest<Web> for Enclosed {
    type Rejection = Failure;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        posted::check_origin(web, &parts.headers)?;
        let visit = Visit::from_request_parts(&mut parts, web).await?;
        let link = Path::<Link>::from_request_parts(&mut parts, web).await;
        let Path(link) = link.map_err(|_| Failure::NotFound)?;
        let following = opened(&visit, &link).await?;
        let owner = following.case.id.to_string();
        let sent = Enclosures::read(&visit, &owner, Request::from_parts(parts, body)).await?;
        Ok(Enclosed { visit, link, following, sent })
    }
}

impl Enclosed {
    /// The files as the form shows them.
    pub fn kept(&self) -> Vec<Kept> {
        self.sent.kept(&self.visit, &self.following.case.id.to_string())
    }

    /// Says at the form which files were not taken, and why.
    ///
    /// # Errors
    /// When the size of the limit has no words.
    pub fn say_refused(&self, form: &mut FormState) -> Result<(), Failure> {
        self.sent.say_refused(&self.visit, form)
    }
}
