//! Where each act of an office begins, the fields of its form and how they become its command. Which acts are
//! offered is the domain's.

use super::{
    contributions, costs, delivery,
    office::{Office, Opened},
    third_party,
};
use crate::{
    domain::{
        actor::Role,
        case::{
            available::void_causes,
            command::{Action, Command, Proposed, VoidCause},
            facts::Attachment,
            linked::Original,
        },
        id::{ProposalId, ReplyId, UserId},
        reference::Reference,
        sealed::ValueKind,
    },
    i18n::{Args, DateForm, dates},
    persistence::{cases, offices, people},
    web::{
        Failure,
        posted::Fields,
        reading::Reading,
        workplace::fields::{Choice, FilesPart, Form, Part},
    },
};
use std::collections::HashSet;

/// A case on the desk with what its forms offer.
pub struct Desk {
    pub office: Office,
    pub opened: Opened,
    /// Those in office, to whom a case can be given.
    pub colleagues: Vec<(UserId, Role, String)>,
    /// The case of this institution whose reference was typed.
    pub other: Option<Original>,
}

impl Desk {
    pub async fn open(office: Office, reference: &str, fields: Option<&Fields>) -> Result<Self, Failure> {
        let opened = office.open(reference).await?;
        let colleagues = colleagues(&office).await?;
        let other = match fields.map(|fields| fields.get("duplicate")) {
            Some(typed) => other(&office, typed).await?,
            None => None,
        };
        Ok(Self { office, opened, colleagues, other })
    }
}

/// Those in office today, to whom a case can be given, by name.
pub async fn colleagues(office: &Office) -> Result<Vec<(UserId, Role, String)>, Failure> {
    let db = &office.portal().db;
    let holders = offices::holders(db.read(), office.code(), office.portal().clock.today()).await?;
    let names = people::names(db, holders.iter().map(|holder| holder.user)).await?;
    let head = holders.iter().filter(|holder| holder.role == Role::Head).copied();
    let mut colleagues: Vec<_> = offices::answering(&holders)
        .into_iter()
        .chain(head)
        .filter_map(|holder| Some((holder.user, holder.role, names.get(&holder.user)?.clone())))
        .collect();
    colleagues.sort_by(|one, other| one.2.cmp(&other.2));
    Ok(colleagues)
}

/// Everybody who has an office here today, whether a request can be given to them or not.
pub async fn in_office(office: &Office) -> Result<HashSet<UserId>, Failure> {
    let (db, today) = (office.portal().db.read(), office.portal().clock.today());
    let holders = offices::holders(db, office.code(), today).await?;
    Ok(holders.into_iter().map(|holder| holder.user).collect())
}

/// A case of the same institution, by its reference as it was typed.
async fn other(office: &Office, typed: &str) -> Result<Option<Original>, Failure> {
    let Some(reference) = Reference::find(typed) else { return Ok(None) };
    let stored = cases::find_by_reference(&office.portal().db, &reference).await?;
    let own = stored.filter(|stored| stored.case.institution == *office.code());
    Ok(own.map(|stored| Original::from(&stored.case)))
}

/// Where an act of an office begins.
#[derive(Clone, Copy)]
pub enum Begins {
    /// At a form of this kind.
    Form(Kind),
    /// At a page of its own.
    Page,
    /// At what it is about: a reply for sign-off as a reply, the others at what was proposed.
    Within,
    /// Not on the page of a case at its office.
    Elsewhere,
}

/// The form of an act: its parts, with what a case gives to choose from, and the command that it makes; none with
/// the faults in the form.
#[derive(Clone, Copy)]
pub struct Kind {
    pub parts: fn(Form, Offered) -> Vec<Part>,
    pub command: Makes,
}

/// What makes the command: the fields alone, or the fields with the files that come with them.
#[derive(Clone, Copy)]
pub enum Makes {
    OfFields(fn(Form, &Desk, &mut Reading<'_>) -> Option<Command>),
    OfFiles(FilesPart, fn(Form, &Desk, &mut Reading<'_>, Vec<Attachment>) -> Option<Command>),
}

impl Kind {
    /// The files that come with it.
    pub fn files(self) -> Option<FilesPart> {
        match self.command {
            Makes::OfFields(_) => None,
            Makes::OfFiles(files, _) => Some(files),
        }
    }
}

/// The form of an act of an office.
pub fn form(action: Action) -> Form {
    Form::new("office", action.code())
}

/// Where that act begins.
pub fn begins(action: Action) -> Begins {
    let at_form = |parts, command| Begins::Form(Kind { parts, command: Makes::OfFields(command) });
    let with = |files, parts, command| Begins::Form(Kind { parts, command: Makes::OfFiles(files, command) });
    match action {
        Action::Acknowledge => at_form(receipt_parts, acknowledge),
        Action::TakeOn => at_form(|_, _| Vec::new(), |_, _, _| Some(Command::TakeOn)),
        Action::Assign => at_form(|form, offered| vec![form.named("to", offered.colleagues)], assign),
        Action::Note => at_form(|form, _| vec![form.area("text")], note),
        Action::OpenConsultation => at_form(third_party::open_parts, third_party::open),
        Action::CloseConsultation => at_form(third_party::close_parts, third_party::close),
        Action::RenewConsultation => at_form(third_party::renew_parts, third_party::renew),
        Action::AskContributor => with(FilesPart::ENCLOSED, contributions::ask_parts, contributions::ask),
        Action::WithdrawContribution => at_form(contributions::withdraw_parts, contributions::withdraw),
        Action::QuoteCosts => at_form(costs::quote_parts, costs::quote),
        Action::WithdrawQuote => at_form(|form, _| vec![form.area("reasons")], costs::withdraw),
        Action::RecordPayment => at_form(costs::payment_parts, costs::payment),
        Action::Appoint => at_form(delivery::appointment_parts, delivery::appoint),
        Action::RecordMissed => at_form(delivery::missed_parts, delivery::missed),
        Action::RecordDelivery => at_form(delivery::supply_parts, delivery::supply),
        Action::AssessUrgency => at_form(urgency_parts, assess),
        Action::ProposeVoid => at_form(void_parts, propose_void),
        Action::ProposeCorrection => at_form(receipt_parts, propose_correction),
        Action::RecordReceipt => at_form(proof_parts, record_receipt),
        Action::RecordWithdrawal => {
            with(FilesPart::SCAN, |form, _| vec![form.day("signed"), form.area("scan")], record_withdrawal)
        }
        Action::Reopen => at_form(|form, _| vec![form.area("reasons")], reopen),
        Action::RenewLink => at_form(|form, _| vec![form.area("checked")], renew_link),
        Action::Register | Action::Extend | Action::Reply => Begins::Page,
        Action::ProposeReply | Action::Confirm | Action::Decline => Begins::Within,
        Action::Submit
        | Action::Declare
        | Action::AnswerConsultation
        | Action::AnswerContribution
        | Action::Complaint
        | Action::DeclareCourt
        | Action::RecordJudgment
        | Action::RecordDispatch
        | Action::ShowAnswer
        | Action::Withdraw
        | Action::SettleNotice
        | Action::RecordBounce
        | Action::LapseExtension
        | Action::Recalculate
        | Action::FollowCalendar
        | Action::Pass
        | Action::Close => Begins::Elsewhere,
    }
}

/// What a case gives to choose from.
#[derive(Debug, Default)]
pub struct Offered {
    pub colleagues: Vec<Choice>,
    /// Consultations that are open.
    pub open: Vec<Choice>,
    /// Of those, the ones that the portal wrote to.
    pub asked: Vec<Choice>,
    /// Questions inside the institution that wait.
    pub questions: Vec<Choice>,
    /// Replies whose receipt is not recorded.
    pub waiting: Vec<Choice>,
    /// Causes for which the case can be voided.
    pub causes: Vec<&'static str>,
}

impl Desk {
    /// What the case gives to choose from.
    pub fn offered(&self) -> Offered {
        let case = self.opened.case();
        let named = |value: String, text: String| Choice::Name { value, text };
        let colleagues = self.colleagues.iter().map(|(user, _, name)| named(user.to_string(), name.clone()));
        let (open, asked) = third_party::offered(&self.opened);
        let today = self.office.portal().clock.today();
        let waiting = case.replies.iter().filter(|reply| reply.sent.receipt_can_be_recorded(today));
        let given_on = |on| dates::date(self.office.member.visit.locale, on, DateForm::Long);
        let waiting = waiting.map(|reply| {
            let on = given_on(reply.given_on).map(|said| said.text).unwrap_or_default();
            named(reply.text.id.to_string(), on)
        });
        Offered {
            colleagues: colleagues.collect(),
            open,
            asked,
            questions: contributions::offered(&self.opened),
            waiting: waiting.collect(),
            causes: void_causes(case).map(VoidCause::code).collect(),
        }
    }
}

fn receipt_parts(form: Form, _: Offered) -> Vec<Part> {
    vec![form.day("received"), form.area("evidence")]
}

fn acknowledge(form: Form, _: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let on = read.date("received", &form.label("received"));
    let evidence = read.body("evidence", &form.label("evidence"), ValueKind::Evidence);
    Some(Command::Acknowledge { received_on: on?, evidence: evidence? })
}

fn assign(form: Form, desk: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let known = |id: &UserId| desk.colleagues.iter().any(|(user, ..)| user == id);
    let to = read.choice("to", &form.label("to"), |code| code.parse().ok().filter(known));
    Some(Command::Assign { to: to? })
}

fn note(form: Form, _: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    Some(Command::Note { text: read.body("text", &form.label("text"), ValueKind::Note)? })
}

fn urgency_parts(form: Form, _: Offered) -> Vec<Part> {
    vec![form.choices("decision", ["accepted", "declined"]), form.area("reasons").optional()]
}

fn assess(form: Form, _: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let decision = |code: &str| match code {
        "accepted" => Some(true),
        "declined" => Some(false),
        _ => None,
    };
    let accepted = read.choice("decision", &form.label("decision"), decision)?;
    let reasons = if accepted {
        read.optional_body("reasons", &form.label("reasons"), ValueKind::Reasons)
    } else {
        Some(read.body("reasons", &form.label("reasons"), ValueKind::Reasons)?)
    };
    Some(Command::AssessUrgency { accepted, reasons })
}

fn void_parts(form: Form, offered: Offered) -> Vec<Part> {
    let duplicate = form.line("duplicate").optional().from_left();
    let same = form.area("same").optional();
    vec![form.choices("cause", offered.causes), duplicate, same, form.area("reasons")]
}

fn propose_void(form: Form, desk: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let cause = read.choice("cause", &form.label("cause"), VoidCause::parse);
    let duplicates = cause == Some(VoidCause::Duplicate);
    if duplicates && desk.other.is_none() {
        read.wrong("duplicate", &form.label("duplicate"), "no-case", Args::new());
    }
    let reasons = read.body("reasons", &form.label("reasons"), ValueKind::Reasons);
    let same_requester =
        if duplicates { read.optional_body("same", &form.label("same"), ValueKind::Evidence) } else { None };
    let original = desk.other.clone().filter(|_| duplicates);
    let duplicate_of = original.map(|original| Original { same_requester, ..original });
    Some(propose(desk, Proposed::Void { cause: cause?, duplicate_of, reasons: reasons? }))
}

fn propose_correction(form: Form, desk: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let on = read.date("received", &form.label("received"));
    let evidence = read.body("evidence", &form.label("evidence"), ValueKind::Evidence);
    Some(propose(desk, Proposed::CorrectReceipt { received_on: on?, evidence: evidence? }))
}

fn propose(desk: &Desk, act: Proposed) -> Command {
    Command::Propose { id: ProposalId(desk.office.portal().clock.id()), act: Box::new(act) }
}

fn proof_parts(form: Form, offered: Offered) -> Vec<Part> {
    let [proof, evidence] = form.proof();
    vec![form.named("which", offered.waiting), form.day("on"), proof, evidence]
}

fn record_receipt(form: Form, _: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let reply = read.choice("which", &form.label("which"), |code| code.parse::<ReplyId>().ok());
    let on = read.date("on", &form.label("on"));
    let proof = form.read_proof(read);
    Some(Command::RecordReceipt { reply: reply?, on: on?, proof: proof? })
}

fn record_withdrawal(
    form: Form,
    _: &Desk,
    read: &mut Reading<'_>,
    attachments: Vec<Attachment>,
) -> Option<Command> {
    let signed_on = read.date("signed", &form.label("signed"));
    let scan = read.body("scan", &form.label("scan"), ValueKind::Evidence);
    Some(Command::RecordWithdrawal { signed_on: signed_on?, scan: scan?, attachments })
}

fn reopen(form: Form, _: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    Some(Command::Reopen { reasons: read.body("reasons", &form.label("reasons"), ValueKind::Reasons)? })
}

fn renew_link(form: Form, _: &Desk, read: &mut Reading<'_>) -> Option<Command> {
    let identity_checked = read.body("checked", &form.label("checked"), ValueKind::Evidence)?;
    Some(Command::RenewLink { identity_checked })
}
