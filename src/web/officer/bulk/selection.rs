//! Which cases an act is about: those of this institution that were ticked or that a view finds, and for some acts only
//! those of the campaign.

use super::Act;
use crate::{
    app::joint::{MOST, Seen},
    domain::reference::Reference,
    persistence::{
        campaigns::{self, Campaign},
        cases::{self, Stored},
        worklist as lists,
    },
    web::{
        Failure,
        officer::{office::Office, worklist::Asked},
        posted::Fields,
    },
};
use std::collections::HashMap;

/// What was chosen: cases of this institution, each as the page that was acted on saw it.
pub(in crate::web::officer) struct Selection {
    pub view: Asked,
    pub chosen: Vec<(Stored, Seen)>,
    /// References that are of no case here.
    pub gone: Vec<String>,
    /// The campaign of the view, for acts that are of one.
    pub campaign: Option<Campaign>,
    /// References of cases that are not in it.
    pub outside: Vec<String>,
}

impl Selection {
    /// Every box that was ticked, or the whole view up to [`MOST`].
    pub(super) async fn of(office: &Office, act: Act, fields: &Fields) -> Result<Self, Failure> {
        let view = Asked::read(fields.get("view").trim_start_matches('?')).beginning();
        let mut selection = if fields.has("all") {
            Self::whole(office, view).await?
        } else {
            let mut marks: Vec<(Reference, Option<u32>)> = fields.all("case").filter_map(mark).collect();
            marks.truncate(MOST);
            Self::ticked(office, view, marks).await?
        };
        if act.is_of_campaign() {
            selection.keep_to_campaign(office).await?;
        }
        Ok(selection)
    }

    async fn whole(office: &Office, view: Asked) -> Result<Self, Failure> {
        let filter = view.filter(
            (office.portal().db.engine(), &office.answers_for()),
            office.member.signed.person.id,
            &office.moment(),
        );
        let page = lists::page(&office.portal().db, &filter, None, MOST as u64).await?;
        let as_it_is = |stored: Stored| {
            let seen = Seen { case: stored.case.id, version: stored.version };
            (stored, seen)
        };
        Ok(Self::plain(view, page.rows.into_iter().map(as_it_is).collect(), Vec::new()))
    }

    fn plain(view: Asked, chosen: Vec<(Stored, Seen)>, gone: Vec<String>) -> Self {
        Self { view, chosen, gone, campaign: None, outside: Vec::new() }
    }

    async fn ticked(
        office: &Office,
        view: Asked,
        marks: Vec<(Reference, Option<u32>)>,
    ) -> Result<Self, Failure> {
        let references: Vec<Reference> = marks.iter().map(|(reference, _)| reference.clone()).collect();
        let mut there: HashMap<Reference, Stored> =
            cases::find_by_references(&office.portal().db, &references)
                .await?
                .into_iter()
                .filter(|stored| stored.case.institution == *office.code())
                .map(|stored| (stored.case.reference.clone(), stored))
                .collect();
        let (mut chosen, mut gone) = (Vec::new(), Vec::new());
        for (reference, version) in marks {
            match there.remove(&reference) {
                Some(stored) => {
                    let version = version.unwrap_or(stored.version);
                    let seen = Seen { case: stored.case.id, version };
                    chosen.push((stored, seen));
                }
                None if !chosen.iter().any(|(one, _): &(Stored, Seen)| one.case.reference == reference) => {
                    gone.push(reference.to_string());
                }
                None => {}
            }
        }
        Ok(Self::plain(view, chosen, gone))
    }

    /// What is not in the campaign of the view is no part of the act.
    async fn keep_to_campaign(&mut self, office: &Office) -> Result<(), Failure> {
        let db = &office.portal().db;
        let id = self.view.campaign.ok_or(Failure::NotFound)?;
        let campaign = campaigns::find(db, id, office.code()).await?.ok_or(Failure::NotFound)?;
        let of = campaigns::of_cases(db, self.chosen.iter().map(|(stored, _)| stored.case.id)).await?;
        let (inside, outside): (Vec<_>, Vec<_>) = std::mem::take(&mut self.chosen)
            .into_iter()
            .partition(|(stored, _)| of.get(&stored.case.id).is_some_and(|one| one.id == campaign.id));
        self.chosen = inside;
        self.outside = outside.iter().map(|(stored, _)| stored.case.reference.to_string()).collect();
        self.campaign = Some(campaign);
        Ok(())
    }

    /// How many references were sent.
    pub(super) fn size(&self) -> usize {
        self.chosen.len() + self.gone.len() + self.outside.len()
    }
}

/// `REFERENCE` as the list sends it, or `REFERENCE:VERSION` as the page before the act does.
fn mark(text: &str) -> Option<(Reference, Option<u32>)> {
    match text.split_once(':') {
        Some((reference, version)) => Some((Reference::parse(reference).ok()?, Some(version.parse().ok()?))),
        None => Some((Reference::parse(text).ok()?, None)),
    }
}
