//! A day that an administrator declares closed.

use super::{actors::Official, times::day};
use bayan::{
    app::holidays::{self, Wish},
    domain::law::{
        ClassSet,
        calendar::{Measure, Names},
    },
};

impl Official<'_> {
    /// The first act of the calendar, carried out; once.
    pub async fn declares_a_day_off(&self) {
        let app = self.app();
        if app.count("calendar_acts").await > 0 {
            return;
        }
        let name = Names { ar: "عطلة".to_owned(), fr: "Pont".to_owned(), en: "Bridge".to_owned() };
        let measure =
            Measure::Close { date: day("2026-03-06"), classes: ClassSet::ALL, depends_on: None, name };
        let wish = Wish { measure, source: "بلاغ".to_owned(), declared_on: app.portal.clock.today() };
        holidays::record(&app.portal, Some(self.user), 0, wish).await.expect("recorded");
        holidays::sweep(&app.portal, || true).await.expect("carried out");
    }
}
