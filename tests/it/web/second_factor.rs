//! The second factor: turned on by its owner, asked after the password, each code taken once, recovery codes too; and
//! removed by two administrators together.

use crate::support::{
    TestApp,
    actors::{Official, PASSWORD},
    app::MINISTRY,
    on_both_engines,
    web::{Page, Visitor},
};
use axum::http::{Method, StatusCode};
use bayan::{
    app::accounts::{add::ask_for_reset, second_factor::generator, session},
    domain::{
        actor::Role,
        id::{MessageId, UserId},
    },
    notifications::message::Facts,
    persistence::{StoreError, audit::Snapshot, dump},
};

const PLACE: &str = "/fr/account/second-factor";

/// What the app on the telephone would show at this instant.
fn telephone(app: &TestApp, secret: &str) -> String {
    let plain: String = secret.chars().filter(|c| !c.is_whitespace()).collect();
    let secret = data_encoding::BASE32_NOPAD.decode(plain.as_bytes()).expect("a secret");
    let totp = generator(secret.try_into().expect("160 bits")).expect("a generator");
    let seconds = u64::try_from(app.now().as_second()).expect("after 1970");
    totp.generate(seconds).to_string()
}

/// What comes at an address, wherever it leads.
async fn answer(visitor: &Visitor, path: &str) -> Page {
    visitor.request(Method::GET, path, None, Vec::new()).await
}

fn half_a_minute_later(app: &TestApp) {
    app.portal.clock.set(app.now() + jiff::SignedDuration::from_secs(30));
}

fn form(page: &Page, act: &str) -> crate::support::web::Form {
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/account/second-factor"));
    form.expect("the form of the second factor").pressing("do", act)
}

/// Turns it on at a browser: the secret and the recovery codes.
async fn turns_it_on(app: &TestApp, desk: &Visitor) -> (String, Vec<String>) {
    let begun = desk.sends(&form(&desk.opens(PLACE).await, "begin")).await;
    let secret = begun.texts("main bdi.ref").first().expect("a secret").clone();
    assert!(begun.html().contains("data:image/svg+xml;base64,"), "the picture for the camera");
    let confirm = form(&begun, "confirm").with("code", &telephone(app, &secret));
    let stranger = desk.sends_only(&confirm.clone().with("password", "faux-mot-de-passe")).await;
    assert_eq!(stranger.status, StatusCode::UNPROCESSABLE_ENTITY, "an open session is not enough");
    let on = desk.sends(&confirm.with("password", PASSWORD)).await;
    assert_eq!(on.status, StatusCode::OK, "{}", on.text());
    let codes = on.texts("main bdi.ref");
    assert_eq!(codes.len(), 10, "{}", on.text());
    (secret, codes)
}

/// Who was told what of a second factor.
async fn factor_news(app: &TestApp) -> Vec<(UserId, String)> {
    let sql = "select user_id, facts from outbox where kind = 'second-factor'";
    let told = app.rows(sql, []).await.into_iter().map(|row| {
        let facts: String = row.try_get("", "facts").expect("facts");
        let facts: Facts = serde_json::from_str(&facts).expect("facts");
        (UserId(row.try_get("", "user_id").expect("an account")), facts.code.expect("a code"))
    });
    let mut told: Vec<_> = told.collect();
    told.sort();
    told
}

/// The password at a browser: what comes is the workplace or the question for the code.
async fn gives_the_password(app: &TestApp, email: &str) -> (Visitor, Page) {
    let visitor = app.visitor();
    let form = visitor.opens("/fr/sign-in").await.main_form();
    let page = visitor.sends_only(&form.with("email", email).with("password", PASSWORD)).await;
    (visitor, page)
}

async fn gives_the_code(visitor: &Visitor, code: &str) -> Page {
    let form = visitor.opens("/fr/sign-in/code").await.main_form();
    visitor.sends_only(&form.with("code", code)).await
}

async fn signs_in(app: &TestApp, email: &str, code: &str) -> Page {
    let (visitor, page) = gives_the_password(app, email).await;
    assert_eq!(page.location().as_deref(), Some("/fr/sign-in/code?next="), "{}", page.text());
    gives_the_code(&visitor, code).await
}

async fn does(admin: &Visitor, user: &str, act: &str, typed: &[(&str, &str)]) -> Page {
    let form = admin.opens(&format!("/fr/admin/people/{user}/{act}")).await.main_form();
    let form = typed.iter().fold(form, |form, (name, value)| form.with(name, value));
    admin.sends_only(&form).await
}

async fn administrator(app: &TestApp) -> Official<'_> {
    app.appointed(Role::Administrator, MINISTRY).await
}

on_both_engines! {
    async fn whoever_turned_it_on_is_asked_for_a_code_and_each_code_is_taken_once(app) {
        let officer = app.officer().await;
        let (desk, elsewhere) = (officer.at_a_browser().await, officer.at_a_browser().await);
        let (secret, _) = turns_it_on(app, &desk).await;
        assert_eq!(answer(&elsewhere, "/fr/account").await.status, StatusCode::SEE_OTHER, "other sessions ended");
        assert_eq!(desk.opens("/fr/account").await.status, StatusCode::OK, "this one did not");

        let first = telephone(app, &secret);
        let again = signs_in(app, &officer.email, &first).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "the code that turned it on is spent");
        half_a_minute_later(app);
        let code = telephone(app, &secret);
        let (visitor, asked) = gives_the_password(app, &officer.email).await;
        assert_eq!(asked.location().as_deref(), Some("/fr/sign-in/code?next="));
        assert_eq!(answer(&visitor, "/fr/officer").await.status, StatusCode::SEE_OTHER, "a password alone opens nothing");
        assert_eq!(answer(&visitor, "/fr/account").await.status, StatusCode::SEE_OTHER);
        let signed = gives_the_code(&visitor, &code).await;
        assert_eq!(signed.location().as_deref(), Some("/fr/officer"), "{}", signed.text());
        assert_eq!(visitor.opens("/fr/officer").await.status, StatusCode::OK);
        assert_eq!(signs_in(app, &officer.email, &code).await.status, StatusCode::UNPROCESSABLE_ENTITY, "replayed");
        assert_eq!(signs_in(app, &officer.email, &first).await.status, StatusCode::UNPROCESSABLE_ENTITY, "an older one");
    }

    async fn a_recovery_code_works_once_and_another_list_ends_the_first(app) {
        let officer = app.officer().await;
        let desk = officer.at_a_browser().await;
        let (secret, codes) = turns_it_on(app, &desk).await;
        let kept = desk.sends(&form(&desk.opens(PLACE).await, "kept")).await;
        assert!(kept.texts("main bdi.ref").is_empty(), "never shown again: {}", kept.text());
        assert_eq!(signs_in(app, &officer.email, &codes[0]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(signs_in(app, &officer.email, &codes[0]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "once");
        assert!(desk.opens(PLACE).await.text().contains("Il en reste 9"));
        half_a_minute_later(app);
        let renewed = form(&desk.opens(PLACE).await, "renew").with("code", &telephone(app, &secret));
        let others = desk.sends(&renewed).await.texts("main bdi.ref");
        assert_eq!(others.len(), 10);
        assert_eq!(signs_in(app, &officer.email, &codes[1]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "dead");
        assert_eq!(signs_in(app, &officer.email, &others[1].to_uppercase()).await.status, StatusCode::SEE_OTHER);
        for row in app.rows("select code_hash from recovery_codes", []).await {
            let hash: Vec<u8> = row.try_get("", "code_hash").expect("a hash");
            assert_eq!(hash.len(), 32, "hashes alone are kept");
        }
    }

    async fn after_five_wrong_codes_the_password_is_asked_again(app) {
        let officer = app.officer().await;
        let (secret, _) = turns_it_on(app, &officer.at_a_browser().await).await;
        half_a_minute_later(app);
        let (visitor, _) = gives_the_password(app, &officer.email).await;
        let form = visitor.opens("/fr/sign-in/code").await.main_form();
        for _ in 0..5 {
            let wrong = visitor.sends_only(&form.clone().with("code", "000000")).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let right = visitor.sends_only(&form.with("code", &telephone(app, &secret))).await;
        assert_eq!(right.location().as_deref(), Some("/fr/sign-in"), "{}", right.text());
        assert_eq!(answer(&visitor, "/fr/officer").await.status, StatusCode::SEE_OTHER);
    }

    async fn it_is_turned_off_by_password_and_code_together(app) {
        let officer = app.officer().await;
        let desk = officer.at_a_browser().await;
        let (secret, _) = turns_it_on(app, &desk).await;
        desk.sends(&form(&desk.opens(PLACE).await, "kept")).await;
        half_a_minute_later(app);
        let off = form(&desk.opens(PLACE).await, "disable");
        let code = telephone(app, &secret);
        let wrong = desk.sends_only(&off.clone().with("code", &code).with("password", "faux-mot-de-passe")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let wrong = desk.sends_only(&off.clone().with("code", "000000").with("password", PASSWORD)).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = desk.sends_only(&off.with("code", &code).with("password", PASSWORD)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(gives_the_password(app, &officer.email).await.1.location().as_deref(), Some("/fr/officer"));
        assert_eq!(app.count("recovery_codes").await, 0);
    }

    async fn a_new_password_by_mail_does_not_go_round_the_code(app) {
        let officer = app.officer().await;
        let (secret, _) = turns_it_on(app, &officer.at_a_browser().await).await;
        let (before, _) = gives_the_password(app, &officer.email).await;
        assert_eq!(before.opens("/fr/sign-in/code").await.status, StatusCode::OK);
        ask_for_reset(&app.portal, &officer.email).await.expect("asked");
        let rows = app.rows("select id from outbox where kind = 'password-link'", []).await;
        let id = rows[0].try_get("", "id").expect("an id");
        let link = format!("/fr/sign-in/password/{}", app.portal.keys.password_token(MessageId(id)));
        let visitor = app.visitor();
        let form = visitor.opens(&link).await.main_form().with("password", PASSWORD).with("again", PASSWORD);
        assert_eq!(visitor.sends_only(&form).await.status, StatusCode::SEE_OTHER);
        assert_eq!(answer(&visitor, "/fr/officer").await.status, StatusCode::SEE_OTHER, "it signs nobody in");
        assert_eq!(answer(&before, "/fr/sign-in/code").await.status, StatusCode::SEE_OTHER, "a sign-in begun before is over");
        half_a_minute_later(app);
        let signed = signs_in(app, &officer.email, &telephone(app, &secret)).await;
        assert_eq!(signed.location().as_deref(), Some("/fr/officer"));
    }

    async fn a_sign_in_waits_ten_minutes_for_its_code(app) {
        let officer = app.officer().await;
        let (secret, _) = turns_it_on(app, &officer.at_a_browser().await).await;
        let (visitor, _) = gives_the_password(app, &officer.email).await;
        let form = visitor.opens("/fr/sign-in/code").await.main_form();
        app.portal.clock.set(app.now() + jiff::SignedDuration::from_mins(10));
        let late = visitor.sends_only(&form.with("code", &telephone(app, &secret))).await;
        assert_eq!(late.location().as_deref(), Some("/fr/sign-in"), "{}", late.text());
        assert_eq!(answer(&visitor, "/fr/officer").await.status, StatusCode::SEE_OTHER);
        assert_eq!(app.count("sign_in_steps").await, 1);
        session::remove_ended(&app.portal).await.expect("removed");
        assert_eq!(app.count("sign_in_steps").await, 0);
    }

    async fn wrong_codes_of_an_account_are_counted_over_every_sign_in(app) {
        let officer = app.officer().await;
        let (secret, _) = turns_it_on(app, &officer.at_a_browser().await).await;
        half_a_minute_later(app);
        let portal = app.visitor_with(&[("BAYAN__LIMITS__SIGN_IN_FAILURES", "7")]);
        let signs_in = async |code: &str| {
            let form = portal.opens("/fr/sign-in").await.main_form();
            portal.sends_only(&form.with("email", &officer.email).with("password", PASSWORD)).await;
            gives_the_code(&portal, code).await
        };
        let mut refused = 0;
        while signs_in("000000").await.status == StatusCode::UNPROCESSABLE_ENTITY {
            refused += 1;
            assert!(refused <= 7, "the password alone never frees a guess");
        }
        let right = signs_in(&telephone(app, &secret)).await;
        assert_eq!(right.status, StatusCode::TOO_MANY_REQUESTS, "{}", right.text());
        app.portal.clock.set(app.now() + jiff::SignedDuration::from_mins(15));
        assert_eq!(signs_in(&telephone(app, &secret)).await.location().as_deref(), Some("/fr/officer"));
    }

    async fn neither_secret_nor_codes_stand_in_the_database_or_in_a_backup(app) {
        let officer = app.officer().await;
        let desk = officer.at_a_browser().await;
        let (secret, codes) = turns_it_on(app, &desk).await;
        let one_line = |text: &str| text.replace(' ', "");
        let plain = data_encoding::BASE32_NOPAD.decode(one_line(&secret).as_bytes()).expect("a secret");
        assert_eq!(signs_in(app, &officer.email, &codes[0]).await.status, StatusCode::SEE_OTHER);
        let mut searched = 0;
        let snapshot = Snapshot::open(&app.portal.db).await.expect("open");
        dump::read::<StoreError>(&snapshot, |part| {
            searched += part.lines.len();
            let lines = String::from_utf8_lossy(&part.lines).into_owned();
            let forms = [
                one_line(&secret),
                secret.clone(),
                data_encoding::BASE64.encode(&plain),
                data_encoding::HEXLOWER.encode(&plain),
            ];
            let codes = codes.iter().flat_map(|code| [code.clone(), one_line(code)]);
            for said in codes.chain(forms) {
                assert!(!lines.contains(&said), "{}", part.table);
            }
            Ok(())
        })
        .await
        .expect("read");
        assert!(searched > 1_000);
        let admin = administrator(app).await.at_a_browser().await;
        let seen = admin.opens(&format!("/fr/admin/people/{}", officer.user)).await.html();
        assert!(seen.contains("recovery") || seen.contains("secours"), "the use of one is told: {seen}");
        assert!(!seen.contains(&codes[0]) && !seen.contains(&secret));
    }

    async fn two_administrators_together_remove_it_and_neither_does_alone(app) {
        let officer = app.officer().await;
        let desk = officer.at_a_browser().await;
        turns_it_on(app, &desk).await;
        let (one, other) = (administrator(app).await, administrator(app).await);
        let (first, second) = (one.at_a_browser().await, other.at_a_browser().await);
        let user = officer.user.to_string();
        let early = does(&second, &user, "confirm-reset", &[]).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody asked");
        let asked = does(&first, &user, "reset", &[("reason", "Téléphone perdu")]).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
        let alone = does(&first, &user, "confirm-reset", &[]).await;
        assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(alone.text().contains("ne la confirme pas"), "{}", alone.text());
        let page = second.opens(&format!("/fr/admin/people/{user}")).await;
        assert!(page.links().iter().any(|to| to.ends_with("/confirm-reset")), "{}", page.text());
        let confirmed = does(&second, &user, "confirm-reset", &[]).await;
        assert_eq!(confirmed.status, StatusCode::SEE_OTHER, "{}", confirmed.text());
        assert_eq!(answer(&desk, "/fr/account").await.status, StatusCode::SEE_OTHER, "every session ended");
        assert_eq!(gives_the_password(app, &officer.email).await.1.location().as_deref(), Some("/fr/officer"));
        let journal = first.opens("/fr/admin/journal").await.text();
        assert!(journal.contains("confirmée") && journal.contains("Téléphone perdu"), "{journal}");
    }

    async fn its_owner_hears_of_each_step_and_the_other_administrators_of_what_waits(app) {
        let officer = app.officer().await;
        let desk = officer.at_a_browser().await;
        turns_it_on(app, &desk).await;
        let (one, other) = (administrator(app).await, administrator(app).await);
        let (first, second) = (one.at_a_browser().await, other.at_a_browser().await);
        let user = officer.user.to_string();
        does(&first, &user, "reset", &[("reason", "Téléphone perdu")]).await;
        does(&second, &user, "confirm-reset", &[]).await;
        let told = factor_news(app).await;
        let owner = |code: &str| (officer.user, code.to_owned());
        let mut wanted =
            [owner("on"), owner("reset-asked"), (other.user, "reset-waits".to_owned()), owner("reset-confirmed")];
        wanted.sort();
        assert_eq!(told, wanted);
    }

    async fn an_administrator_of_a_few_days_has_no_part_in_a_reset(app) {
        let officer = app.officer().await;
        turns_it_on(app, &officer.at_a_browser().await).await;
        let (one, puppet) = (administrator(app).await, app.appointed(Role::Auditor, MINISTRY).await);
        let first = one.at_a_browser().await;
        let wish = [("role", "administrator"), ("reason", "x")];
        let made = does(&first, &puppet.user.to_string(), "role", &wish).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let second = puppet.at_a_browser().await;
        let user = officer.user.to_string();
        let asked = does(&second, &user, "reset", &[("reason", "x")]).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "a puppet asks for nothing");
        does(&first, &user, "reset", &[("reason", "x")]).await;
        let confirmed = does(&second, &user, "confirm-reset", &[]).await;
        assert_eq!(confirmed.status, StatusCode::UNPROCESSABLE_ENTITY, "nor does it confirm");
        assert!(confirmed.text().contains("moins de sept jours"), "{}", confirmed.text());
        assert_eq!(app.count("second_factors").await, 1);
    }

    async fn a_reset_that_nobody_confirms_in_a_week_waits_no_longer(app) {
        let officer = app.officer().await;
        turns_it_on(app, &officer.at_a_browser().await).await;
        let (one, other) = (administrator(app).await, administrator(app).await);
        let user = officer.user.to_string();
        does(&one.at_a_browser().await, &user, "reset", &[("reason", "x")]).await;
        app.portal.clock.set(app.now() + jiff::SignedDuration::from_hours(7 * 24));
        let late = does(&other.at_a_browser().await, &user, "confirm-reset", &[]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(app.count("second_factors").await, 1);
    }

    async fn nobody_asks_for_a_reset_of_the_own_and_a_dismissed_one_leaves_it_in_place(app) {
        let (one, other) = (administrator(app).await, administrator(app).await);
        let (first, second) = (one.at_a_browser().await, other.at_a_browser().await);
        turns_it_on(app, &first).await;
        let own = does(&first, &one.user.to_string(), "reset", &[("reason", "x")]).await;
        assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
        let user = one.user.to_string();
        let asked = does(&second, &user, "reset", &[("reason", "x")]).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
        let dismissed = does(&second, &user, "dismiss-reset", &[]).await;
        assert_eq!(dismissed.status, StatusCode::SEE_OTHER, "{}", dismissed.text());
        assert_eq!(app.count("factor_resets").await, 0);
        assert_eq!(app.count("second_factors").await, 1);
    }
}
