//! Acts of the calendar where several nodes serve one store: one may be behind another.

use super::holidays::{before_the_communique, carries_out, closure, filed, nightly_check, records};
use crate::support::{on_both_engines_with, times::day};
use bayan::{
    app::{
        holidays::{self, Recorded},
        seed,
    },
    jobs,
    persistence::moves,
};

on_both_engines_with! { before_the_communique();
    async fn of_two_acts_at_once_one_is_recorded_and_the_other_looked_at_again(app) {
        app.it_is("2025-06-05T09:00:00Z");
        let case = filed(app, "2025-06-05T10:00:00Z", "MEF").await;
        let other = app.another_portal().await.beginning_with(before_the_communique());
        let (one, two) = (closure("2025-06-09", "2025-06-05"), closure("2025-06-10", "2025-06-05"));
        let (a, b) = futures_util::join!(
            holidays::record(&app.portal, None, 0, one.clone()),
            holidays::record(&other, None, 0, two.clone()),
        );
        let results = [a.expect("the store"), b.expect("the store")];
        assert_eq!(results.iter().filter(|one| **one == Recorded::Act(1)).count(), 1, "{results:?}");
        assert_eq!(results.iter().filter(|one| **one == Recorded::Meanwhile).count(), 1);
        let left = if results[0] == Recorded::Meanwhile { one } else { two };
        assert_eq!(holidays::record(&app.portal, None, 1, left.clone()).await.expect("ok"), Recorded::Act(2));
        assert_eq!(holidays::record(&other, None, 1, left).await.expect("ok"), Recorded::Act(2), "sent twice");
        let (a, b) = futures_util::join!(
            holidays::sweep(&app.portal, || true),
            holidays::sweep(&other, || true)
        );
        a.expect("swept");
        b.expect("swept");
        assert_eq!(app.history(case).await, ["submitted", "recalculated", "recalculated"]);
        assert_eq!(nightly_check(app).await, None);
        other.db.close().await.expect("closed");
    }

    async fn a_check_that_began_before_the_act_of_another_node_finds_nothing_wrong(app) {
        app.it_is("2025-06-05T09:00:00Z");
        let case = filed(app, "2025-06-05T10:00:00Z", "MEF").await;
        let other = app.another_portal().await.beginning_with(before_the_communique());
        records(app, closure("2025-06-09", "2025-06-05")).await;
        carries_out(app).await;
        assert_eq!(other.calendar().number(), 0, "it has not looked since");
        assert_eq!(jobs::clocks::run(&other).await.expect("the store").alarm, None);
        assert_eq!(app.history(case).await, ["submitted", "recalculated"]);
        other.db.close().await.expect("closed");
    }

    async fn cases_are_seeded_by_the_calendar_of_the_store(app) {
        app.it_is("2025-06-03T09:00:00Z");
        records(app, closure("2025-06-09", "2025-06-03")).await;
        carries_out(app).await;
        let other = app.another_portal().await.beginning_with(before_the_communique());
        let plan = seed::Plan { cases: 40, open: 40, seed: 31, as_of: day("2025-06-04") };
        seed::seed(&other, &plan).await.expect("seeded");
        let cases = moves::candidates(&app.portal.db, day("2025-06-03"), None, 100).await.expect("the store");
        assert_eq!(cases.len(), 40);
        let clocks = cases.iter().flat_map(|case| &case.clocks);
        for due in clocks.filter_map(|clock| clock.due.as_ref()) {
            assert_eq!(due.calendar_version, app.portal.calendar().version());
        }
        other.db.close().await.expect("closed");
    }
}
