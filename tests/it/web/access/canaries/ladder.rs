//! What is written on the way of a complaint, of a refusal that rests on texts, and of a request to a body outside the
//! portal.

use super::life::{People, words};
use crate::support::{
    a_request,
    actors::{Official, reasons, reply_text},
    times::day,
};
use bayan::{
    app::{Act, Sealer, change, change::Target},
    domain::{
        actor::Actor,
        case::{
            command::{Command, Proposed},
            consultation::Notice,
            ground::{Exception, Ground},
            reply::{ItemAnswer, Proof, Road},
        },
        complaint::{
            command::{Command as OnComplaint, Filing, Investigation, Ruling},
            facts::{Body, Finding, Grievance, Inquiry, Redress, Reviewed},
        },
        id::{CaseId, ComplaintId, ConsultationId, ReplyId},
        language::Language,
        law::Rule,
        sealed::ValueKind,
    },
};

/// A body that does not receive by the portal.
const OUTSIDE: &str = "ONCF";

fn on(complaint: ComplaintId, command: OnComplaint) -> Command {
    Command::Complaint { complaint, command: Box::new(command) }
}

impl People<'_> {
    /// What the texts of a refusal are, each way that there is.
    pub async fn refuses_by_texts(&self) {
        for which in 0..2 {
            let case = self.app.citizen("ياسين").files(a_request()).await;
            let id = ReplyId(self.app.portal.clock.id());
            self.officer_does(case, |sealer| {
                let ground = if which == 0 {
                    let law = Some(words(sealer, ValueKind::Citation));
                    Ground::Excepted { exceptions: vec![Exception::SpecialSecrecy], law }
                } else {
                    let (reference, place) =
                        (words(sealer, ValueKind::Citation), words(sealer, ValueKind::Citation));
                    Ground::AlreadyPublished { reference, place }
                };
                let answer = ItemAnswer::Withheld { ground, reasons: reasons(sealer) };
                Command::Reply(reply_text(id, true, answer, sealer))
            })
            .await;
        }
        let case = self.app.citizen("ياسين").files(a_request()).await;
        let proposed = self.officer.proposes(case, |sealer| {
            let basis = words(sealer, ValueKind::Citation);
            let answer = ItemAnswer::Withheld { ground: Ground::Other { basis }, reasons: reasons(sealer) };
            Proposed::Reply { reply: reply_text(ReplyId(self.app.portal.clock.id()), true, answer, sealer) }
        });
        let proposed = proposed.await.expect("proposed");
        self.head.confirms(case, proposed).await.expect("signed");
    }

    /// The link of a third party went astray.
    pub async fn writes_anew(&self) {
        let case = self.app.citizen("ياسين").files(a_request()).await;
        self.officer.takes_on(case).await;
        let id = ConsultationId(self.app.portal.clock.id());
        self.officer_does(case, |sealer| {
            let notice = Notice {
                email: None,
                address: Some(words(sealer, ValueKind::ThirdParty)),
                concerns: words(sealer, ValueKind::ThirdParty),
                reply_by: self.app.portal.clock.today(),
                language: Language::Fr,
            };
            let (third_party, notice) = (words(sealer, ValueKind::ThirdParty), Some(Box::new(notice)));
            Command::OpenConsultation { id, third_party, notice }
        })
        .await;
        self.officer_does(case, |sealer| Command::RenewConsultation {
            id,
            email: Some(sealer.seal_text(ValueKind::ThirdParty, "atlas@example.invalid".to_owned())),
            address: None,
            reasons: words(sealer, ValueKind::Evidence),
        })
        .await;
    }

    /// A head who promised something by a day; the complaint about a case that is late.
    pub async fn promises(&self, case: CaseId) -> ComplaintId {
        let complaint = self.head.registers_a_complaint(case).await;
        self.rules(self.head, case, complaint).await;
        let received = self.head.tries_to(case, |sealer| {
            let proof = Proof::Signature { evidence: words(sealer, ValueKind::Evidence) };
            on(complaint, OnComplaint::RecordReceipt { on: self.app.portal.clock.today(), proof })
        });
        received.await.expect("received");
        complaint
    }

    async fn rules(&self, by: &Official<'_>, case: CaseId, complaint: ComplaintId) {
        let ruled = by.tries_to(case, |sealer| {
            let redress = Redress { what: words(sealer, ValueKind::Reasons), by: Some(day("2026-03-30")) };
            let (reasons, redress) = (words(sealer, ValueKind::Reasons), Some(redress));
            let ruling = Ruling { finding: Finding::Upheld, reasons, redress, road: Road::Mail };
            on(complaint, OnComplaint::Decide(Box::new(ruling)))
        });
        ruled.await.expect("decided");
    }

    /// Some days later nothing of it came.
    pub async fn is_disappointed(&self, case: CaseId, complaint: ComplaintId) {
        self.is_said(case, |sealer| {
            on(complaint, OnComplaint::ReportBroken { text: words(sealer, ValueKind::Reasons) })
        })
        .await;
    }

    /// The Commission asks and is answered; in the end the complaint is withdrawn on paper.
    pub async fn investigates(&self) {
        let case = self.app.citizen("إدريس").files(a_request()).await;
        let complaint = self.commission.registers_a_complaint(case).await;
        let admitted = self.commission.tries_to(case, |_| on(complaint, OnComplaint::Admit));
        admitted.await.expect("admitted");
        let asks = |sealer: &mut Sealer, attachments| {
            let (kind, text) = (Inquiry::Asked, words(sealer, ValueKind::Note));
            let answer_by = Some(self.app.portal.clock.today());
            let inquiry = Investigation { kind, text, on: None, answer_by, attachments };
            on(complaint, OnComplaint::Inquire(Box::new(inquiry)))
        };
        self.is_done(case, &self.commission.actor, "سؤال", asks).await;
        self.is_done(case, &self.officer.actor, "جواب", |sealer, attachments| {
            on(complaint, OnComplaint::Respond { text: words(sealer, ValueKind::Note), attachments })
        })
        .await;
        self.is_done(case, &self.commission.actor, "توقيع الشكاية", |sealer, attachments| {
            let (signed_on, scan) = (self.app.portal.clock.today(), words(sealer, ValueKind::Evidence));
            on(complaint, OnComplaint::RecordWithdrawal { signed_on, scan, attachments })
        })
        .await;
    }

    /// The requester tells what a body outside the portal did.
    pub async fn is_heard_outside(&self, case: CaseId) {
        let on_day = self.app.portal.clock.today();
        self.is_said(case, |sealer| {
            let evidence = words(sealer, ValueKind::Evidence);
            Command::Acknowledge { received_on: day("2026-02-23"), evidence }
        })
        .await;
        let complaint = ComplaintId(self.app.portal.clock.id());
        let mut sealer = Sealer::new(&self.app.portal.clock);
        let text = reasons(&mut sealer);
        let reviewed = Reviewed::Silence { rule: Rule::Answer };
        let filing =
            Filing { reviewed, grievances: vec![Grievance::NoAnswer], text, attachments: Vec::new() };
        let act = Act {
            target: Target::Complaint { case, complaint, body: Body::Head },
            actor: &Actor::Requester,
            command: on(complaint, OnComplaint::File(Box::new(filing))),
            values: sealer.into_values(),
            files: Vec::new(),
            form_key: None,
        };
        change(&self.app.portal, act).await.expect("complained");
        self.is_said(case, |sealer| {
            let evidence = words(sealer, ValueKind::Evidence);
            on(complaint, OnComplaint::Acknowledge { received_on: on_day, evidence })
        })
        .await;
    }

    /// By the requester, with words alone.
    async fn is_said(&self, case: CaseId, command: impl FnOnce(&mut Sealer) -> Command) {
        let mut sealer = Sealer::new(&self.app.portal.clock);
        let command = command(&mut sealer);
        let mut act = Act::plain(case, &Actor::Requester, command);
        act.values = sealer.into_values();
        change(&self.app.portal, act).await.expect("said");
    }

    /// A request to a body outside the portal, before the days pass.
    pub async fn asks_outside(&self) -> CaseId {
        self.app.citizen("زينب").files(a_request().to(OUTSIDE)).await
    }
}
