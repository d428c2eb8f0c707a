//! Which pages there are to look at, as links lead to them: for a visitor, a requester and whoever works here.

use crate::support::{
    TestApp, a_request,
    actors::Official,
    app::MINISTRY,
    web::{Page, Visitor},
};
use std::collections::BTreeSet;

/// A portal with one case in each state that shows something of its own.
pub struct Scene<'a> {
    pub officer: Official<'a>,
    pub head: Official<'a>,
    pub auditor: Official<'a>,
    pub administrator: Official<'a>,
    pub commission: Official<'a>,
    /// The pages of cases by link, without the language.
    pub cases: Vec<String>,
}

pub async fn scene(app: &TestApp) -> Scene<'_> {
    use bayan::domain::{actor::Role, case::ground::Ground};
    let (officer, head) = (app.officer().await, app.head().await);
    let auditor = app.appointed(Role::Auditor, "").await;
    let administrator = app.appointed(Role::Administrator, "").await;
    let commission = app.appointed(Role::Commission, "").await;
    let amina = app.citizen("أمينة");
    let waiting = amina.files(a_request()).await;
    let urgent = amina.files(a_request().urgent()).await;
    let dispatched = amina.files(a_request().to("MJ")).await;
    let extended = amina.files(a_request()).await;
    officer.extends(extended).await.expect("extended");
    let answered = amina.files(a_request()).await;
    officer.answers(answered).await.expect("answered");
    amina.reads_the_answer(answered).await.expect("read");
    let refused = amina.files(a_request()).await;
    officer.refuses(refused, Ground::Unclear).await.expect("refused");
    let by_letter = app.citizen_without_email("حسن").files(a_request()).await;
    officer.answers(by_letter).await.expect("answered by letter");
    let void = amina.files(a_request()).await;
    officer.proposes_to_void(void, waiting).await.expect("proposed");
    let late = officer.registers(a_request(), "2026-01-05").await.expect("registered").case;
    let withdrawn = amina.files(a_request()).await;
    amina.withdraws(withdrawn).await.expect("withdrawn");
    let complained = amina.files(a_request()).await;
    let complaint = commission.registers_a_complaint(complained).await;
    commission.convenes_about(complaint).await;
    administrator.declares_a_day_off().await;
    appoints_and_ends(&administrator).await;
    let mut cases = Vec::new();
    for case in [waiting, urgent, dispatched, extended, answered, refused, by_letter, void, late, withdrawn] {
        let stored = app.case(case).await;
        let secret = app.portal.keys.link_secret(case, stored.link_generation);
        cases.push(format!("/case/{}/{secret}", stored.reference));
    }
    Scene { officer, head, auditor, administrator, commission, cases }
}

/// An account without a password, and an office that ends.
async fn appoints_and_ends(administrator: &Official<'_>) {
    let at = administrator.at_a_browser().await;
    let form = at.opens("/fr/admin/people/new").await.main_form();
    let form = form
        .with("name", "نادية بنسالم")
        .with("email", "nadia.bensalem@example.invalid")
        .with("role", "substitute")
        .with("language", "ar")
        .with("institution", MINISTRY)
        .with("decision", "12/2026")
        .with("from", "23/02/2026");
    let place = at.sends_only(&form).await.location().expect("the page of the account");
    let page = at.opens(&place).await;
    let end = page.links().into_iter().find(|to| to.contains("/end?appointment=")).expect("an office to end");
    let form = at.opens(&end).await.main_form();
    at.sends_only(&form.with("last", "31/05/2026").with("reason", "Mutation")).await;
}

/// Every page that links lead to in one language, each pattern a few times at most.
pub async fn crawl(visitor: &Visitor, language: &str, from: &[String]) -> Vec<String> {
    let (mut seen, mut pages) = (BTreeSet::new(), Vec::new());
    let mut waiting: Vec<String> = from.iter().rev().map(|path| format!("/{language}{path}")).collect();
    while let Some(address) = waiting.pop() {
        let bare = address.split('?').next().unwrap_or_default().to_owned();
        let inside = bare.strip_prefix(&format!("/{language}")).is_some_and(|rest| rest.starts_with('/'));
        if !inside || !seen.insert(bare) {
            continue;
        }
        let page: Page = visitor.opens(&address).await;
        assert!(page.status.is_success(), "a link leads to {address}: {}", page.status);
        if page.is_html() {
            waiting.extend(page.links());
            pages.push(page.path.clone());
        }
    }
    pages.sort();
    pages.dedup();
    pages
}
