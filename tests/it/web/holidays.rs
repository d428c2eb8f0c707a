//! The calendar of the administrator in pages: looked at first, recorded once, carried out, taken back; what
//! requesters and offices see meanwhile; and that nothing of a file is shown.

use crate::support::{TestApp, a_request, on_both_engines_with, times::day, web::Visitor};
use axum::http::StatusCode;
use bayan::{
    app::holidays,
    domain::{
        actor::Role,
        law::{Calendar, CalendarData},
    },
};

fn before_the_communique() -> Calendar {
    let mut data: CalendarData = Calendar::builtin().data().clone();
    data.closures.retain(|closure| closure.date != day("2025-06-09"));
    Calendar::new(data).expect("a calendar")
}

async fn administrator(app: &TestApp) -> Visitor {
    app.appointed(Role::Administrator, "MEF").await.at_a_browser().await
}

/// The page with what the closure of 9 June 2025 would move.
async fn looks_at_the_closure(admin: &Visitor) -> crate::support::web::Page {
    let form = admin.opens("/fr/admin/calendar/new/close").await.main_form();
    let form = form
        .with("date", "2025-06-09")
        .with("classes", "state-administration")
        .with("name_ar", "عطلة استثنائية")
        .with("name_fr", "Lendemain de l’Aïd al-Adha")
        .with("name_en", "After Eid al-Adha")
        .with("source", "Communiqué du Chef du gouvernement")
        .with("declared", "2025-06-05");
    admin.sends_only(&form).await
}

on_both_engines_with! { before_the_communique();
    async fn an_administrator_sees_what_changes_records_it_once_and_takes_it_back(app) {
        app.it_is("2025-05-30T09:00:00Z");
        let officer = app.officer().await;
        let case = app.citizen("أمينة").files(a_request()).await;
        app.it_is("2025-06-05T09:00:00Z");
        let admin = administrator(app).await;
        let preview = looks_at_the_closure(&admin).await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
        let stored = app.case(case).await;
        let shown = preview.text();
        assert!(shown.contains(&stored.reference.to_string()), "{shown}");
        assert!(shown.contains("30 juin") && shown.contains("1er juil"), "{shown}");
        for secret in ["أمينة", "الحوز", "amina@example"] {
            assert!(!preview.html().contains(secret), "{secret} is of the file");
        }
        assert_eq!(app.count("calendar_acts").await, 0, "looking records nothing");
        let confirm = preview.main_form().pressing("do", "confirm");
        let recorded = admin.sends_only(&confirm).await;
        assert_eq!(recorded.status, StatusCode::SEE_OTHER, "{}", recorded.text());
        let again = admin.sends_only(&confirm).await;
        assert_eq!(again.location(), recorded.location(), "sent twice is one act");
        assert_eq!(app.count("calendar_acts").await, 1);

        let secret = app.portal.keys.link_secret(case, stored.link_generation);
        let page = format!("/fr/case/{}/{secret}", stored.reference);
        let behind = app.visitor().opens(&page).await.text();
        assert!(behind.contains("Recalcul en cours") && behind.contains("30 juin 2025"), "{behind}");
        let desk = officer.at_a_browser().await;
        assert!(desk.opens("/fr/officer").await.text().contains("Recalcul en cours"));
        holidays::sweep(&app.portal, || true).await.expect("carried out");
        let after = app.visitor().opens(&page).await.text();
        assert!(!after.contains("Recalcul en cours") && after.contains("1er juillet 2025"), "{after}");
        assert!(after.contains("Lendemain de l’Aïd al-Adha"), "the day is named in the explanation: {after}");
        let list = desk.opens("/fr/officer/moved/1").await;
        assert!(list.text().contains(&stored.reference.to_string()), "{}", list.text());
        let act = admin.opens("/fr/admin/calendar/acts/1").await;
        assert!(act.text().contains("Exécutée"), "{}", act.text());

        let form = admin.opens("/fr/admin/calendar/new/undo?act=1").await.main_form();
        let preview = admin.sends_only(&form.with("source", "Communiqué rectificatif")).await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
        let undone = admin.sends_only(&preview.main_form().pressing("do", "confirm")).await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER, "{}", undone.text());
        holidays::sweep(&app.portal, || true).await.expect("carried out");
        assert!(app.visitor().opens(&page).await.text().contains("30 juin 2025"));
        let public = app.visitor().opens("/ar/calendar").await.text();
        assert!(public.contains("Communiqué rectificatif") && public.contains("سحب القرار رقم"), "{public}");
    }

    async fn a_form_with_faults_keeps_what_was_typed_and_a_calendar_changed_meanwhile_is_looked_at_again(app) {
        app.it_is("2025-06-05T09:00:00Z");
        let admin = administrator(app).await;
        let form = admin.opens("/fr/admin/calendar/new/close").await.main_form();
        let wrong = admin.sends_only(&form.with("date", "2025-06-09").with("name_fr", "Pont")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text().contains("Cochez au moins une catégorie"), "{}", wrong.text());
        assert!(wrong.main_form().values().contains(&("name_fr".to_owned(), "Pont".to_owned())));
        let feast = admin.opens("/fr/admin/calendar/new/confirm").await.main_form();
        let far = feast.with("feast", "adha-2025").with("first", "2025-06-27").with("source", "x");
        let far = admin.sends_only(&far).await;
        assert!(far.text().contains("trop loin"), "{}", far.text());

        let preview = looks_at_the_closure(&admin).await.main_form().pressing("do", "confirm");
        let other = administrator(app).await;
        let outage = other.opens("/fr/admin/calendar/new/outage").await.main_form();
        let outage = outage.with("from", "03/06/2025 08:00").with("until", "03/06/2025 20:00").with("source", "Panne");
        let outage = other.sends_only(&outage).await.main_form().pressing("do", "confirm");
        assert_eq!(other.sends_only(&outage).await.status, StatusCode::SEE_OTHER);
        for known in ["", "x", "-1", "4294967295", "4294967294"] {
            let unknown = admin.sends_only(&preview.clone().with("known", known)).await;
            assert_eq!(unknown.status, StatusCode::CONFLICT, "known={known:?}: {}", unknown.text());
            assert!(unknown.main_form().values().contains(&("date".to_owned(), "2025-06-09".to_owned())));
        }
        let meanwhile = admin.sends_only(&preview).await;
        assert_eq!(meanwhile.status, StatusCode::CONFLICT);
        assert!(meanwhile.text().contains("entre-temps"), "{}", meanwhile.text());
        assert!(app.visitor().opens("/fr/outages").await.text().contains("Panne"));
    }

    async fn an_outage_is_recorded_once_it_is_over(app) {
        app.it_is("2025-06-05T09:00:00Z");
        let admin = administrator(app).await;
        let outage = admin.opens("/fr/admin/calendar/new/outage").await.main_form();
        let outage = outage.with("from", "05/06/2025 08:00").with("source", "Panne");
        for until in ["05/06/2025 10:01", "06/06/2026 08:30"] {
            let coming = admin.sends_only(&outage.clone().with("until", until)).await;
            assert_eq!(coming.status, StatusCode::UNPROCESSABLE_ENTITY, "{until}: {}", coming.text());
        }
        let coming = admin.sends_only(&outage.clone().with("until", "05/06/2025 10:01")).await;
        assert!(coming.text().contains("pas encore finie"), "{}", coming.text());
        let over = admin.sends_only(&outage.with("until", "05/06/2025 10:00")).await;
        assert_eq!(over.status, StatusCode::OK, "{}", over.text());
    }

    async fn an_outage_of_several_days_is_listed_with_both_its_ends(app) {
        app.it_is("2025-06-05T09:00:00Z");
        let admin = administrator(app).await;
        let outage = admin.opens("/fr/admin/calendar/new/outage").await.main_form();
        let outage = outage.with("from", "30/05/2025 08:00").with("until", "03/06/2025 20:00").with("source", "Panne");
        let outage = admin.sends_only(&outage).await.main_form().pressing("do", "confirm");
        assert_eq!(admin.sends_only(&outage).await.status, StatusCode::SEE_OTHER);
        let act = admin.opens("/fr/admin/calendar/acts/1").await.text();
        assert!(act.contains("du vendredi 30 mai 2025 au mardi 3 juin 2025"), "{act}");
        for list in [admin.opens("/fr/admin/calendar").await, app.visitor().opens("/fr/calendar").await] {
            assert!(list.text().contains("du 30 mai 2025 au 3 juin 2025"), "{}", list.text());
        }
        let undo = admin.opens("/fr/admin/calendar/new/undo?act=1").await.text();
        assert!(undo.contains("au mardi 3 juin 2025"), "{undo}");
    }

    async fn a_confirmation_pressed_eight_times_at_once_is_one_act_and_says_so_to_all(app) {
        app.it_is("2025-06-05T09:00:00Z");
        let admin = administrator(app).await;
        let confirm = looks_at_the_closure(&admin).await.main_form().pressing("do", "confirm");
        let sent = futures_util::future::join_all((0..8).map(|_| admin.sends_only(&confirm))).await;
        for page in &sent {
            assert_eq!(page.location(), sent[0].location(), "{}", page.text());
        }
        assert_eq!(sent[0].location().as_deref(), Some("/fr/admin/calendar/acts/1?done=1"));
        assert_eq!(app.count("calendar_acts").await, 1);
    }
}
