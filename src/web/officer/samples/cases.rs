//! The cases behind all samples.

use super::room::{Room, Sample};
use crate::domain::{
    actor::Role,
    case::{
        command::{Command, ConsultationEnd, ExtensionNotice, Proposed, VoidCause},
        contribution::{self, Question},
        facts::Kind,
        ground::{EarlierSupply, Exception, ExtensionGround, Ground},
        reply::{Item, ItemAnswer, Proof, ReplyText},
    },
    id::{CaseId, ConsultationId, ContributionId, ProposalId, ReplyId},
    institution::InstitutionCode,
    language::Language,
    law::Rule,
    reference::Reference,
    sealed::{Sealed, ValueKind},
};
use jiff::civil::Date;

/// The cases behind all samples: urgent and declined; extended, answered in part, received; on paper with
/// everything proposed; extended without effect, withdrawn.
pub fn cases() -> Option<(Room, Vec<Sample>)> {
    let mut room = Room::new()?;
    let mut samples =
        vec![urgent(&mut room)?, answered(&mut room)?, on_paper(&mut room)?, withdrawn(&mut room)?];
    room.later("2026-12-01");
    for sample in &mut samples {
        room.tell(sample);
    }
    Some((room, samples))
}

fn urgent(room: &mut Room) -> Option<Sample> {
    let mut sample = room.open(Kind::Urgent, true, false)?;
    room.act(&mut sample, Role::Officer, Command::TakeOn);
    let reasons = Some(room.seal(ValueKind::Reasons, "الطلب لا يتعلق بحياة شخص."));
    room.act(&mut sample, Role::Officer, Command::AssessUrgency { accepted: false, reasons });
    let text = room.seal(ValueKind::Note, "اتصلت بالمديرية الجهوية.");
    room.act(&mut sample, Role::Officer, Command::Note { text });
    let head = room.head;
    room.act(&mut sample, Role::Head, Command::Assign { to: head });
    Some(sample)
}

/// One question that is answered, one that was taken back, one that waits.
fn asks_inside(room: &mut Room, sample: &mut Sample) {
    use contribution::Command as Of;
    let mut ids = Vec::new();
    for (at, shows_request) in [(0, true), (1, false), (2, false)] {
        let (id, kind) = (ContributionId(room.clock.id()), ValueKind::Contribution);
        let question = Question {
            name: room.seal(kind, "رشيد العلوي، مديرية الميزانية"),
            email: room.seal(kind, "budget@example.ma"),
            text: room.seal(kind, "لائحة نفقات صيانة الطرق القروية لسنة 2025"),
            files: if at == 0 { vec![room.file("نموذج.pdf")] } else { Vec::new() },
            answer_by: room.clock.today(),
            language: Language::Ar,
            shows_request,
        };
        let command = Box::new(Of::Ask(Box::new(question)));
        room.act(sample, Role::Officer, Command::Contribution { id, command });
        ids.push(id);
    }
    let text = room.seal(ValueKind::Contribution, "رفقته الجدول.");
    let files = vec![room.file("جدول.pdf")];
    let answer = Box::new(Of::Answer { text, files });
    room.act(sample, Role::Contributor, Command::Contribution { id: ids[0], command: answer });
    let command = Box::new(Of::Withdraw);
    room.act(sample, Role::Officer, Command::Contribution { id: ids[1], command });
}

pub fn answered(room: &mut Room) -> Option<Sample> {
    let mut sample = room.open(Kind::Ordinary, true, false)?;
    asks_inside(room, &mut sample);
    let id = ConsultationId(room.clock.id());
    let third_party = room.seal(ValueKind::ThirdParty, "المديرية الجهوية للصحة");
    room.act(&mut sample, Role::Officer, Command::OpenConsultation { id, third_party, notice: None });
    let (rule, ground, notice) = (Rule::Answer, ExtensionGround::ThirdParty, ExtensionNotice::Portal);
    let reasons = room.seal(ValueKind::Reasons, "استشارة الغير جارية.");
    room.act(&mut sample, Role::Officer, Command::Extend { rule, ground, reasons, notice });
    let end = ConsultationEnd::Silent;
    room.act(&mut sample, Role::Officer, Command::CloseConsultation { id, end, reasons: None });
    let items = vec![supplied(room_item(room)), withheld(room)];
    let text = answer(room, items);
    let reply = text.id;
    room.act(&mut sample, Role::Officer, Command::Reply(text));
    room.act(&mut sample, Role::Requester, Command::ShowAnswer { reply });
    let reasons = room.seal(ValueKind::Reasons, "جزء جديد من المعلومات أصبح متوفرا.");
    room.act(&mut sample, Role::Head, Command::Reopen { reasons });
    let identity_checked = room.seal(ValueKind::Evidence, "بطاقة وطنية في الشباك");
    room.act(&mut sample, Role::Officer, Command::RenewLink { identity_checked });
    Some(sample)
}

pub fn on_paper(room: &mut Room) -> Option<Sample> {
    let mut sample = room.open(Kind::Ordinary, false, true)?;
    let mut acts = Vec::new();
    let reasons = room.seal(ValueKind::Reasons, "سجل الطلب مرتين.");
    acts.push(Proposed::Void { cause: VoidCause::RegistrationError, duplicate_of: None, reasons });
    let evidence = room.seal(ValueKind::Evidence, "ختم البريد");
    acts.push(Proposed::CorrectReceipt { received_on: Date::constant(2026, 10, 29), evidence });
    let items = every_ground(room, &sample.case.reference);
    acts.push(Proposed::Reply { reply: answer(room, items) });
    for act in acts {
        let id = ProposalId(room.clock.id());
        room.act(&mut sample, Role::Officer, Command::Propose { id, act: Box::new(act) });
    }
    Some(sample)
}

fn withdrawn(room: &mut Room) -> Option<Sample> {
    let mut sample = room.open(Kind::Ordinary, false, true)?;
    let reasons = room.seal(ValueKind::Reasons, "العدد كبير.");
    let notice = ExtensionNotice::Elsewhere { on: Date::constant(2026, 11, 1) };
    let (rule, ground) = (Rule::Answer, ExtensionGround::LargeNumber);
    room.act(&mut sample, Role::Officer, Command::Extend { rule, ground, reasons, notice });
    let items = vec![supplied(room_item(room))];
    let text = answer(room, items);
    let reply = text.id;
    room.act(&mut sample, Role::Officer, Command::Reply(ReplyText { is_final: false, ..text }));
    let evidence = room.seal(ValueKind::Evidence, "RR 123 456 789 MA");
    let proof = Proof::Postal { evidence };
    let on = Date::constant(2026, 11, 2);
    room.act(&mut sample, Role::Officer, Command::RecordReceipt { reply, on, proof });
    let scan = room.seal(ValueKind::Evidence, "رسالة موقعة");
    let signed_on = Date::constant(2026, 11, 1);
    let attachments = vec![room.file("retrait.pdf")];
    room.act(&mut sample, Role::Officer, Command::RecordWithdrawal { signed_on, scan, attachments });
    Some(sample)
}

fn room_item(room: &mut Room) -> Sealed {
    room.seal(ValueKind::ItemText, "المناصب الشاغرة حسب المستشفى")
}

fn supplied(what: Sealed) -> Item {
    Item { what, answer: ItemAnswer::Supplied }
}

fn withheld(room: &mut Room) -> Item {
    let law = Some(room.seal(ValueKind::Citation, "القانون 09.08"));
    let ground = Ground::Excepted { exceptions: vec![Exception::PersonalData], law };
    withheld_on(room, ground)
}

fn withheld_on(room: &mut Room, ground: Ground) -> Item {
    let what = room.seal(ValueKind::ItemText, "أسماء المرشحين");
    let reasons = room.seal(ValueKind::Reasons, "معطيات ذات طابع شخصي.");
    Item { what, answer: ItemAnswer::Withheld { ground, reasons } }
}

fn every_ground(room: &mut Room, reference: &Reference) -> Vec<Item> {
    let citation = room.seal(ValueKind::Citation, "الجريدة الرسمية عدد 6670");
    let earlier = EarlierSupply {
        case: CaseId(room.clock.id()),
        reference: reference.clone(),
        institution: room.institution.code.clone(),
        supplied_on: Date::constant(2026, 3, 2),
        identity_confirmed: true,
    };
    let grounds = [
        Ground::NotAvailable { right_body: InstitutionCode::parse("MJ").ok() },
        Ground::Excepted { exceptions: Exception::ALL.to_vec(), law: Some(citation.clone()) },
        Ground::AlreadyPublished { reference: citation.clone(), place: citation.clone() },
        Ground::AlreadySupplied { earlier },
        Ground::Unclear,
        Ground::InPreparation,
        Ground::AtArchives,
        Ground::Other { basis: citation },
    ];
    let mut items = vec![supplied(room_item(room))];
    items.extend(grounds.map(|ground| withheld_on(room, ground)));
    items
}

fn answer(room: &mut Room, items: Vec<Item>) -> ReplyText {
    ReplyText {
        id: ReplyId(room.clock.id()),
        is_final: true,
        items,
        text: room.seal(ValueKind::AnswerText, "تجدون رفقته اللائحة المطلوبة."),
        files: Vec::new(),
        disclosed: Vec::new(),
    }
}
