//! A form with files sent from a workplace: whose it is stands before anything is kept.

use crate::{
    app::Sealer,
    domain::case::facts::Attachment,
    persistence::files_of_cases::StoredFile,
    web::{
        Failure, Visit, Web,
        enclosures::Enclosures,
        forms::FormState,
        posted,
        staff::{Member, Seat, Stop, gives_back},
        staged,
    },
};
use axum::extract::{FromRequest, FromRequestParts, Request};

pub use crate::web::staged::{Kept, Staged};

/// A form from a workplace with what it holds of files.
pub struct Upload<S> {
    pub office: S,
    pub sent: Enclosures,
}

impl<S: Seat> FromRequest<Web> for Upload<S> {
    type Rejection = Stop;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Stop> {
        let (mut parts, body) = request.into_parts();
        posted::check_origin(web, &parts.headers)?;
        let member = match Member::from_request_parts(&mut parts, web).await {
            Ok(member) => member,
            Err(stop) => return Err(gives_back(web, Request::from_parts(parts, body), stop).await),
        };
        let office = S::of_member(member)?;
        let member = office.member();
        let request = Request::from_parts(parts, body);
        let sent = Enclosures::read(&member.visit, &owner(member), request).await?;
        Ok(Upload { office, sent })
    }
}

/// Whose notes the form holds.
fn owner(member: &Member) -> String {
    member.signed.person.id.to_string()
}

impl<S: Seat> Upload<S> {
    fn visit(&self) -> &Visit {
        &self.office.member().visit
    }

    /// The files as the form shows them.
    pub fn kept(&self) -> Vec<Kept> {
        self.sent.kept(self.visit(), &owner(self.office.member()))
    }

    /// Says at the form which files were not taken, and why.
    ///
    /// # Errors
    /// When the size of the limit has no words.
    pub fn say_refused(&self, form: &mut FormState) -> Result<(), Failure> {
        self.sent.say_refused(self.visit(), form)
    }

    /// The rows and the sealed attachments of the files, for the act that names them.
    pub fn attach(&self, sealer: &mut Sealer) -> (Vec<StoredFile>, Vec<Attachment>) {
        staged::attach(&self.sent.files, sealer)
    }
}
