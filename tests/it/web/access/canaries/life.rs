//! What else may be written of a case: each act that has words of its own, so that every field of the history is there.

use super::super::world::{Caller, World};
use crate::{
    recording::bundle::{a_long_case, kept},
    support::{
        TestApp, a_request,
        actors::{Official, reasons},
        times::day,
    },
};
use bayan::{
    app::{Act, Sealer, change, change::Target},
    domain::{
        actor::Actor,
        case::{
            command::{Command, ExtensionNotice, NoticeSubject, Proposed, Registration},
            contribution, costs,
            delivery::{self, Appointment, Missing, OnSpot, Proof as OfDelivery, Supply},
            facts::{Attachment, Channel, Declared, Delivery},
            ground::{ExtensionGround, Ground},
            reply::Proof,
        },
        complaint::{
            command::{Command as OnComplaint, Filing},
            facts::{Body, Compliance, Grievance, Reviewed},
        },
        id::{CaseId, ComplaintId, QuoteId},
        law::Rule,
        sealed::{Sealed, ValueKind},
    },
};
use jiff::ToSpan;

/// Who acts here.
pub struct People<'a> {
    pub app: &'a TestApp,
    pub officer: &'a Official<'a>,
    pub substitute: &'a Official<'a>,
    pub head: &'a Official<'a>,
    pub commission: &'a Official<'a>,
}

/// Everything that is not in the world already: days pass. Returns a case that went all the way to the Commission.
pub async fn goes_on(app: &TestApp, world: &World, callers: &[Caller<'_>]) -> CaseId {
    let of =
        |name: &str| callers.iter().find(|one| one.name == name).and_then(Caller::official).expect("there");
    let (officer, substitute, head) = (of("officer"), of("substitute"), of("head"));
    let people = People { app, officer, substitute, head, commission: of("commission") };
    let (late, outside) = (app.citizen("مريم").files(a_request()).await, people.asks_outside().await);
    let long = a_long_case(app).await;
    let promised = people.promises(late).await;
    people.is_heard_outside(outside).await;
    people.refuses_by_texts().await;
    people.writes_anew().await;
    people.investigates().await;
    people.answers_inside(world).await;
    people.judges(world).await;
    people.follows_up(long).await;
    people.has_it_on_paper().await;
    people.is_withdrawn_on_paper().await;
    people.voids().await;
    people.hears_what_was_elsewhere().await;
    people.hands_over().await;
    people.is_disappointed(late, promised).await;
    long
}

pub fn words(sealer: &mut Sealer, kind: ValueKind) -> Sealed {
    sealer.seal_text(kind, "كلمات".to_owned())
}

impl People<'_> {
    pub async fn officer_does(&self, case: CaseId, command: impl FnOnce(&mut Sealer) -> Command) {
        self.officer.tries_to(case, command).await.expect("done");
    }

    /// With a file, or by somebody who is not of staff.
    pub async fn is_done(
        &self,
        case: CaseId,
        actor: &Actor,
        file: &str,
        command: impl FnOnce(&mut Sealer, Vec<Attachment>) -> Command,
    ) {
        let mut sealer = Sealer::new(&self.app.portal.clock);
        let (stored, attachment) = kept(self.app, "a.pdf", file, &mut sealer).await;
        let command = command(&mut sealer, vec![attachment]);
        let mut act = Act::plain(case, actor, command);
        (act.values, act.files) = (sealer.into_values(), vec![stored]);
        change(&self.app.portal, act).await.expect("done");
    }

    /// Whoever was asked inside the institution says something.
    async fn answers_inside(&self, world: &World) {
        let case = world.case;
        let id = self.app.case(case).await.contributions[0].id;
        self.is_done(case, &Actor::Contributor, super::FILE_INSIDE, |sealer, files| {
            let text = words(sealer, ValueKind::Contribution);
            let command = Box::new(contribution::Command::Answer { text, files });
            Command::Contribution { id, command }
        })
        .await;
    }

    /// The court that was seized.
    async fn judges(&self, world: &World) {
        let mut sealer = Sealer::new(&self.app.portal.clock);
        let outcome = words(&mut sealer, ValueKind::Reasons);
        let (action, on) = (world.action, self.app.portal.clock.today());
        let command = Command::RecordJudgment { action, on, outcome };
        let mut act = Act::plain(world.case, &Actor::Requester, command);
        act.values = sealer.into_values();
        change(&self.app.portal, act).await.expect("told");
    }

    /// The Commission notes what became of its recommendation.
    async fn follows_up(&self, case: CaseId) {
        let stored = self.app.case(case).await;
        let complaint = stored.complaints.iter().find(|one| one.body == Body::Commission).expect("there").id;
        let followed = self.commission.tries_to(case, |sealer| {
            let (on, text) = (self.app.portal.clock.today(), words(sealer, ValueKind::Note));
            let command = Box::new(OnComplaint::Follow { compliance: Compliance::Part, on, text });
            Command::Complaint { complaint, command }
        });
        followed.await.expect("followed");
    }

    /// From receipt to receipt without a mail: dates put right, a new link, what it costs, a letter and its proof.
    async fn has_it_on_paper(&self) {
        let request = a_request().with_number(None);
        let case = self.officer.registers(request, "2026-03-20").await.expect("registered").case;
        self.officer_does(case, |sealer| Command::RenewLink {
            identity_checked: words(sealer, ValueKind::Evidence),
        })
        .await;
        let corrected = self.officer.proposes(case, |sealer| Proposed::CorrectReceipt {
            received_on: day("2026-03-19"),
            evidence: words(sealer, ValueKind::Evidence),
        });
        let corrected = corrected.await.expect("proposed");
        self.substitute.confirms(case, corrected).await.expect("confirmed");
        self.officer.takes_on(case).await;
        let notice = ExtensionNotice::Elsewhere { on: self.app.portal.clock.today() };
        let extended = self.officer.extends_with(case, Rule::Answer, ExtensionGround::LargeNumber, notice);
        extended.await.expect("a fact");
        self.charges(case).await;
        self.officer.refuses(case, Ground::Unclear).await.expect("refused");
        self.sends(case).await;
        self.officer_does(case, |sealer| Command::Reopen { reasons: words(sealer, ValueKind::Reasons) })
            .await;
    }

    /// A quote that is taken back, and one that is paid.
    async fn charges(&self, case: CaseId) {
        for is_paid in [false, true] {
            let quote = QuoteId(self.app.portal.clock.id());
            let about = |command| Command::Costs { quote, command: Box::new(command) };
            self.officer_does(case, |sealer| {
                let what = words(sealer, ValueKind::AnswerText);
                let (service, amount) = (costs::Service::Copying, costs::Centimes(2_000));
                let basis = words(sealer, ValueKind::Citation);
                about(costs::Command::Quote { lines: vec![costs::Line { service, what, amount }], basis })
            })
            .await;
            self.officer_does(case, |sealer| {
                about(if is_paid {
                    let receipt = words(sealer, ValueKind::Evidence);
                    costs::Command::RecordPayment { on: self.app.portal.clock.today(), receipt }
                } else {
                    costs::Command::Withdraw { reasons: words(sealer, ValueKind::Reasons) }
                })
            })
            .await;
        }
    }

    /// The letter of an answer, and the proof that it came.
    async fn sends(&self, case: CaseId) {
        let message = self.app.message(case, "refused").await;
        let (reply, on) = (
            self.app.case(case).await.replies.last().expect("a reply").text.id,
            self.app.portal.clock.today(),
        );
        self.officer_does(case, |sealer| Command::RecordDispatch {
            message,
            subject: NoticeSubject::Reply { reply },
            on,
            proof: words(sealer, ValueKind::Evidence),
        })
        .await;
        self.officer_does(case, |sealer| Command::RecordReceipt {
            reply,
            on,
            proof: Proof::Postal { evidence: words(sealer, ValueKind::Evidence) },
        })
        .await;
    }

    async fn is_withdrawn_on_paper(&self) {
        let case = self.app.citizen("فاطمة").files(a_request()).await;
        let signed_on = self.app.portal.clock.today();
        self.is_done(case, &self.officer.actor, "توقيع الطلب", |sealer, attachments| {
            Command::RecordWithdrawal { signed_on, scan: words(sealer, ValueKind::Evidence), attachments }
        })
        .await;
    }

    async fn voids(&self) {
        let requester = self.app.citizen("سلمى");
        let original = requester.files(a_request()).await;
        let case = requester.files(a_request()).await;
        let proposal = self.officer.says_to_void(case, original, Some("الشخص نفسه")).await.expect("proposed");
        self.substitute.confirms(case, proposal).await.expect("void");
    }

    /// A complaint about a request that the portal knows only as it is told.
    async fn hears_what_was_elsewhere(&self) {
        let case = self.app.citizen("هشام").files(a_request()).await;
        let id = ComplaintId(self.app.portal.clock.id());
        let mut sealer = Sealer::new(&self.app.portal.clock);
        let reviewed = Reviewed::Declared { before: Body::Commission };
        let text = reasons(&mut sealer);
        let filing = Filing { reviewed, grievances: vec![Grievance::Late], text, attachments: Vec::new() };
        let declared = Declared {
            received_on: None,
            reference: Some(words(&mut sealer, ValueKind::Citation)),
            answered_on: None,
            answer: Some(words(&mut sealer, ValueKind::AnswerText)),
        };
        let registration = Registration {
            channel: Channel::Post,
            received_on: self.app.portal.clock.today(),
            evidence: words(&mut sealer, ValueKind::Evidence),
        };
        let command = Box::new(OnComplaint::RegisterDeclared(Box::new(filing), registration, declared));
        let act = Act {
            target: Target::Complaint { case, complaint: id, body: Body::Commission },
            actor: &self.commission.actor,
            command: Command::Complaint { complaint: id, command },
            values: sealer.into_values(),
            files: Vec::new(),
            form_key: None,
        };
        change(&self.app.portal, act).await.expect("registered");
    }

    /// Nobody comes to the appointment; some days later they do.
    async fn hands_over(&self) {
        let case = self.app.citizen("كريم").files(a_request()).await;
        self.officer.takes_on(case).await;
        self.officer.answers(case).await.expect("answered");
        let on = self.app.portal.clock.today().saturating_add(3.days());
        let delivers = |command| Command::Deliver(Box::new(command));
        self.officer_does(case, |sealer| {
            let place = words(sealer, ValueKind::AnswerText);
            let (mode, at) = (OnSpot::Consultation, jiff::civil::time(10, 0, 0, 0));
            delivers(delivery::Command::Appoint(Appointment { mode, place, on, at, bring: None }))
        })
        .await;
        self.app.advance_days(4);
        self.officer_does(case, |sealer| {
            let note = Some(words(sealer, ValueKind::Note));
            delivers(delivery::Command::RecordMissed { by: Missing::Requester, note })
        })
        .await;
        self.officer_does(case, |sealer| {
            let (on, evidence) = (self.app.portal.clock.today(), words(sealer, ValueKind::Evidence));
            let (mode, proof) = (Delivery::Consultation, OfDelivery::Signature);
            delivers(delivery::Command::RecordSupply(Supply { mode, on, proof, evidence }))
        })
        .await;
    }
}
