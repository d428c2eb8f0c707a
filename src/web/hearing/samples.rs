//! The pages in their typical states, from cases that the rules themselves made: to the head on an answer, upheld
//! with a promise that outlasts the next window; at the Commission after it, asked, answered, recommended,
//! ignored; on paper too early; on a request that the portal never saw.

use super::{
    act::{ActPage, Check},
    bench::{AtCommission, AtHead, AtOffice, Opened, Place},
    complaint::{self, ComplaintPage, Letter},
    fields,
    list::{self, List},
    register::{self, Register},
    story,
    view::Disputed,
};
use crate::{
    domain::{
        actor::{ActorRecord, Role},
        case::{
            Case, Recorded,
            command::{Command, Registration},
            event::{Event, Filed},
            facts::{Channel, Declared, Kind},
            reply::Road,
        },
        complaint::{
            command::{Action, Command as OnComplaint, Filing, Investigation, Place as At, Ruling},
            facts::{Body, Compliance, Finding, Grievance, Inquiry, Redress, Reviewed},
        },
        id::ComplaintId,
        institution::InstitutionCode,
        law::Rule,
        reference::Reference,
        sealed::ValueKind as V,
    },
    i18n::{Args, Locale},
    persistence::{cases::Stored, complaints::Counts},
    web::{
        answer::Reader,
        commission::meetings::Standing,
        forms::FormState,
        officer::samples::{
            cases::{answered, on_paper},
            room::{Room, Sample},
        },
        workplace::fields::Choice,
    },
};
use jiff::civil::Date;

/// A case with the complaint that a page shows.
struct Shown {
    room: Room,
    sample: Sample,
    complaint: ComplaintId,
}

impl Shown {
    fn opened(&self) -> Option<Opened> {
        let version = u32::try_from(self.sample.history.len()).unwrap_or_default();
        Some(Opened {
            stored: Stored { case: self.sample.case.clone(), version, head_hash: String::new() },
            complaint: self.sample.case.complaint(self.complaint)?.clone(),
            told: self.sample.told.clone(),
            institution: self.room.institution,
        })
    }

    fn page<P: Place>(&self, acts: &[&'static str]) -> Option<ComplaintPage> {
        let opened = self.opened()?;
        let mut page = complaint::view::<P>(&opened, &self.room.moment(), Reader::sample(Locale::Ar));
        page.institution = self.room.institution.name.ar.clone();
        page.story = story::steps::<P>(
            &opened,
            &self.sample.history,
            0,
            &self.sample.names,
            Reader::sample(Locale::Ar),
        );
        page.first = acts.first().copied();
        page.acts = acts.iter().skip(1).copied().collect();
        page.meetings = if P::BODY == Body::Commission { Standing::samples() } else { Vec::new() };
        page.reopens = super::view::reopens(&opened) && P::BODY == Body::Head;
        Some(page)
    }
}

fn place(room: &Room, body: Body, number: u32) -> Option<At> {
    let code: InstitutionCode = body.numbered_by(&room.institution.code);
    let reference = Reference::new(code, 2026, number).ok()?;
    Some(At { complaint: ComplaintId(room.clock.id()), reference, body, receives: true })
}

fn filing(room: &mut Room, reviewed: Reviewed) -> Box<Filing> {
    let text = "لم أتوصل إلا بجزء مما طلبت، ولم يعلل الرفض.";
    Box::new(Filing {
        reviewed,
        grievances: vec![Grievance::Partial, Grievance::Refused],
        text: room.seal(V::Reasons, text),
        attachments: Vec::new(),
    })
}

fn on(complaint: ComplaintId, command: OnComplaint) -> Command {
    Command::Complaint { complaint, command: Box::new(command) }
}

fn upheld(room: &mut Room, by: Date) -> OnComplaint {
    let reasons = room.seal(V::Reasons, "المعلومات المطلوبة لا تدخل في أي استثناء من المادة 7.");
    let what = room.seal(V::Reasons, "لائحة المناصب كاملة، حسب المستشفى والفئة.");
    let redress = Some(Redress { what, by: Some(by) });
    OnComplaint::Decide(Box::new(Ruling { finding: Finding::Upheld, reasons, redress, road: Road::Letter }))
}

/// To the head, on an answer: waiting, then upheld with a far promise.
fn to_head(decided: bool) -> Option<Shown> {
    let mut room = Room::new()?;
    let mut sample = answered(&mut room)?;
    room.later("2026-11-09");
    let place = place(&room, Body::Head, 418)?;
    let reply = sample.case.replies.first()?.text.id;
    let filing = filing(&mut room, Reviewed::Reply { reply });
    room.complains(&mut sample, Role::Requester, &place, OnComplaint::File(filing));
    room.later("2026-11-20");
    let text = room.seal(V::Note, "طلبت رأي المديرية.");
    room.act(&mut sample, Role::Head, on(place.complaint, OnComplaint::Note { text }));
    if decided {
        let ruling = upheld(&mut room, Date::constant(2027, 2, 1));
        room.act(&mut sample, Role::Head, on(place.complaint, ruling));
    }
    room.tell(&mut sample);
    Some(Shown { room, sample, complaint: place.complaint })
}

/// Before the Commission, after the decision of the head: asked, answered, recommended, ignored.
fn to_commission(decided: bool) -> Option<Shown> {
    let Shown { mut room, mut sample, complaint } = to_head(true)?;
    room.later("2026-11-24");
    let place = place(&room, Body::Commission, 31)?;
    let filing = filing(&mut room, Reviewed::HeadDecision { complaint });
    room.complains(&mut sample, Role::Requester, &place, OnComplaint::File(filing));
    room.act(&mut sample, Role::Commission, on(place.complaint, OnComplaint::Admit));
    for kind in [Inquiry::Asked, Inquiry::Heard, Inquiry::Found] {
        let text = room.seal(V::AnswerText, "نرجو موافاتنا بأسباب التأخر في تسليم اللائحة.");
        let answer_by = Some(Date::constant(2026, 12, 4));
        let step = Investigation { kind, text, on: None, answer_by, attachments: Vec::new() };
        room.act(&mut sample, Role::Commission, on(place.complaint, OnComplaint::Inquire(Box::new(step))));
    }
    let text = room.seal(V::AnswerText, "اللائحة قيد الإعداد لدى المديريات الجهوية.");
    let respond = OnComplaint::Respond { text, attachments: Vec::new() };
    room.act(&mut sample, Role::Officer, on(place.complaint, respond));
    if decided {
        let ruling = upheld(&mut room, Date::constant(2026, 11, 30));
        room.act(&mut sample, Role::Commission, on(place.complaint, ruling));
        room.later("2026-12-15");
        let text = room.seal(V::Note, "لم تتوصل اللجنة بما يفيد التسليم.");
        let follow =
            OnComplaint::Follow { compliance: Compliance::Ignored, on: Date::constant(2026, 12, 14), text };
        room.act(&mut sample, Role::Commission, on(place.complaint, follow));
    }
    room.tell(&mut sample);
    Some(Shown { room, sample, complaint: place.complaint })
}

/// On paper, before its window opened.
fn too_early() -> Option<Shown> {
    let mut room = Room::new()?;
    let mut sample = on_paper(&mut room)?;
    let place = place(&room, Body::Head, 419)?;
    let evidence = room.seal(V::Evidence, "ختم البريد رقم 77");
    let received_on = Date::constant(2026, 11, 2);
    let registration = Registration { channel: Channel::Post, received_on, evidence };
    let filing = filing(&mut room, Reviewed::Silence { rule: Rule::Answer });
    room.complains(&mut sample, Role::Officer, &place, OnComplaint::Register(filing, registration));
    room.tell(&mut sample);
    Some(Shown { room, sample, complaint: place.complaint })
}

/// About a request that the portal never saw.
fn unseen() -> Option<Shown> {
    let mut room = Room::new()?;
    let base = room.open(Kind::Ordinary, false, true)?;
    let place = place(&room, Body::Commission, 32)?;
    let declared = Declared {
        received_on: Some(Date::constant(2026, 8, 3)),
        reference: Some(room.seal(V::Citation, "2026/114")),
        answered_on: None,
        answer: None,
    };
    let filed = Filed { received_on: None, evidence: None, clocks: Vec::new(), ..filed(&base.case) };
    let event = Event::Declared { filed: Box::new(filed), declared: declared.clone() };
    let recorded = Recorded {
        actor: ActorRecord::from(&room.actor(Role::Commission)),
        happened_on: room.clock.today(),
        recorded_at: room.clock.now(),
        event,
    };
    let mut sample = Sample { case: Case::opened(&recorded)?, ..base };
    let evidence = room.seal(V::Evidence, "وصل إيداع رقم 12");
    let received_on = Date::constant(2026, 10, 30);
    let registration = Registration { channel: Channel::Counter, received_on, evidence };
    let filing = filing(&mut room, Reviewed::Declared { before: Body::Commission });
    let command = OnComplaint::RegisterDeclared(filing, registration, declared);
    room.complains(&mut sample, Role::Commission, &place, command);
    room.tell(&mut sample);
    Some(Shown { room, sample, complaint: place.complaint })
}

fn filed(case: &Case) -> Filed {
    Filed {
        case: case.id,
        reference: case.reference.clone(),
        institution: case.institution.clone(),
        channel: case.channel,
        filed_at: case.filed_at,
        received_on: case.received_on,
        evidence: case.evidence.clone(),
        requester: case.requester.clone(),
        ask: case.ask.clone(),
        attachments: Vec::new(),
        group: None,
        clocks: Vec::new(),
    }
}

pub fn complaints() -> Vec<ComplaintPage> {
    let mut pages: Vec<ComplaintPage> = [
        to_head(false).and_then(|one| one.page::<AtHead>(&["decide", "note", "dismiss"])),
        to_head(true).and_then(|one| one.page::<AtHead>(&["record-receipt", "note", "follow"])),
        to_commission(false).and_then(|one| one.page::<AtOffice>(&["respond"])),
        to_commission(false).and_then(|one| one.page::<AtCommission>(&["decide", "inquire"])),
        to_commission(true).and_then(|one| one.page::<AtCommission>(&["record-receipt"])),
        too_early().and_then(|one| one.page::<AtHead>(&[])),
        unseen().and_then(|one| one.page::<AtCommission>(&["admit", "dismiss"])),
    ]
    .into_iter()
    .flatten()
    .collect();
    if let Some(page) = pages.first_mut() {
        let reasons = "لا يتعلق الطلب بحماية الأشخاص.".to_owned();
        page.disputed = Some(Disputed { on: Date::constant(2026, 11, 2), reasons });
    }
    if let Some(page) = pages.get_mut(1) {
        page.done = "decide".to_owned();
        page.period.iter_mut().for_each(|period| period.in_time_if_rolled = true);
        page.outcome.iter_mut().for_each(|outcome| outcome.delegation = "12/2026".to_owned());
        page.letters = vec![Letter { href: "officer/letters/1".to_owned(), kind: "head-decided" }];
    }
    pages
}

/// One page for each act before each body, the decision with its warning.
pub fn acts() -> Vec<ActPage> {
    let Some(shown) = to_head(false) else { return Vec::new() };
    let Some(opened) = shown.opened() else { return Vec::new() };
    let mut pages = Vec::new();
    for body in [Body::Head, Body::Commission] {
        let kinds = Action::ALL.iter().filter_map(|action| Some((*action, fields::kind(*action)?)));
        for (action, kind) in kinds {
            let mut form = FormState::new();
            form.wrong("", "office-conflict", Args::new());
            let page = |form: FormState, check| ActPage {
                form,
                act: action.code(),
                body: body.code(),
                place: body.code(),
                reference: opened.complaint.reference.to_string(),
                path: super::bench::path::<AtHead>(&opened.complaint),
                title: opened.told.title(opened.case()),
                version: 3,
                parts: (kind.parts)(fields::form(action), body),
                files: kind.files,
                kept: Vec::new(),
                grave: action == Action::Dismiss,
                check,
                deliberated: Standing::samples().into_iter().find(|one| !one.agreed.is_empty()),
                also_answered: action == Action::Decide,
                changed: story::steps::<AtHead>(
                    &opened,
                    &shown.sample.history,
                    1,
                    &shown.sample.names,
                    Reader::sample(Locale::Ar),
                ),
            };
            if matches!(action, Action::Decide | Action::Dismiss) {
                let typed = FormState::new().with("reasons", "<b>").with("what", "المحاضر");
                pages.push(page(typed, Some(checked(action))));
            }
            pages.push(page(form, None));
        }
    }
    pages
}

/// A decision to be read, with all that speaks against it.
fn checked(action: Action) -> Check {
    let promised = Date::constant(2027, 2, 1);
    let decides = action == Action::Decide;
    Check {
        gist: "x".to_owned(),
        finding: if decides { "partly" } else { "inadmissible" },
        by: decides.then_some(promised),
        road: if decides { "mail" } else { "letter" },
        outlasts: decides.then_some((promised, Date::constant(2026, 12, 20))),
        differs: true,
    }
}

pub fn lists() -> Vec<List> {
    let row = |shown: Option<Shown>, at_head: bool| {
        let shown = shown?;
        let opened = shown.opened()?;
        let moment = shown.room.moment();
        let (stored, complaint, told) = (&opened.stored, &opened.complaint, &opened.told);
        Some(if at_head {
            list::row::<AtHead>(stored, complaint, told, &moment)
        } else {
            list::row::<AtCommission>(stored, complaint, told, &moment)
        })
    };
    let counts = Counts { open: 12, late: 3, to_follow: 1 };
    let list = |body: Body, here, place, rows: Vec<list::Row>, not_found| List {
        body: body.code(),
        here,
        place,
        form: FormState::new(),
        today: Date::constant(2026, 11, 25),
        tabs: list::tabs(body, &list::Asked::default(), &counts),
        rows,
        later: "?after=x".to_owned(),
        first: String::new(),
        not_found,
    };
    let to_head = [to_head(false), to_head(true), too_early()].map(|shown| row(shown, true));
    let to_commission = [to_commission(false), to_commission(true), unseen()].map(|shown| row(shown, false));
    vec![
        list(Body::Head, "head/complaints", "head", to_head.into_iter().flatten().collect(), false),
        list(Body::Head, "head/complaints", "head", Vec::new(), true),
        list(
            Body::Commission,
            "commission",
            "commission",
            to_commission.into_iter().flatten().collect(),
            false,
        ),
    ]
}

pub fn registers() -> Vec<Register> {
    let page = |body: Body, place, request: &str, not_found| {
        let mut form = FormState::new();
        form.wrong("grievance", "refusal-no-grievance", Args::new());
        let name = |value: &str, text: &str| Choice::Name { value: value.to_owned(), text: text.to_owned() };
        let mut view = register::blank(place, body, form);
        view.request = request.to_owned();
        view.not_found = not_found;
        view.reviewed = vec![name("silence.answer", "عدم الجواب"), name("declared", "شكاية إلى الرئيس")];
        if body == Body::Commission {
            view.institutions = vec![name("MSPS", "وزارة الصحة والحماية الاجتماعية")];
        }
        view
    };
    vec![
        page(Body::Head, "head", "", true),
        page(Body::Head, "officer", "MSPS-2026-00412-B", false),
        page(Body::Commission, "commission", "MSPS-2026-00412-B", false),
        page(Body::Commission, "commission", "none", false),
        page(Body::Head, "head", "none", false),
    ]
}
