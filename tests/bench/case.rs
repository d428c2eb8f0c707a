//! How long a decision takes: filing, extending, answering; and a history put together again.

use bayan::domain::{
    actor::{Actor, ActorRecord, Role, Staff},
    case::{
        Case, Recorded,
        command::{Command, ExtensionNotice, Filing, Opening},
        decide::{About, decide},
        facts::{Ask, Delivery, Kind, Requester},
        ground::ExtensionGround,
    },
    id::{CaseId, UserId, ValueId},
    institution::InstitutionCode,
    language::Language,
    law::{Calendar, Class, ClassHistory, Rule},
    moment::Moment,
    reference::Reference,
    sealed::Sealed,
};
use criterion::{Criterion, criterion_group, criterion_main};
use jiff::Timestamp;
use std::hint::black_box;
use uuid::Uuid;

fn sealed(number: u128) -> Sealed {
    Sealed { value: ValueId(Uuid::from_u128(number)), commitment: "0".repeat(64) }
}

fn filing() -> Filing {
    Filing {
        requester: Requester {
            first_name: sealed(1),
            last_name: sealed(2),
            address: Some(sealed(3)),
            identity: None,
            email: Some(sealed(4)),
            phone: None,
            organisation: None,
            behalf: None,
            language: Language::Ar,
            objects_to_publication: false,
        },
        ask: Ask {
            subject: Some(sealed(5)),
            information: sealed(6),
            urgency: None,
            delivery: Delivery::Email,
            kind: Kind::Ordinary,
        },
        attachments: Vec::new(),
        group: None,
    }
}

fn opening() -> Opening {
    let institution = InstitutionCode::parse("MENPS").expect("a code");
    Opening {
        case: CaseId(Uuid::from_u128(9)),
        reference: Reference::new(institution.clone(), 2026, 7).expect("a reference"),
        institution,
        receives: true,
    }
}

fn recorded(
    events: Vec<bayan::domain::case::event::Event>,
    actor: &Actor,
    moment: &Moment<'_>,
) -> Vec<Recorded> {
    let record = |event| Recorded {
        actor: ActorRecord::from(actor),
        happened_on: moment.today,
        recorded_at: moment.at,
        event,
    };
    events.into_iter().map(record).collect()
}

fn decisions(criterion: &mut Criterion) {
    let classes = ClassHistory::always(Class::StateAdministration);
    let at: Timestamp = "2026-11-02T09:00:00Z".parse().expect("an instant");
    let moment = Moment::new(at, Calendar::builtin(), &classes);
    let opening = opening();
    let officer = Actor::Staff(Staff {
        user: UserId(Uuid::from_u128(10)),
        role: Role::Officer,
        institution: Some(opening.institution.clone()),
        in_office: true,
        vacancy: false,
        decision: None,
        signs_off: false,
    });
    let submit = || Command::Submit(Box::new(filing()));
    let extend = || Command::Extend {
        rule: Rule::Answer,
        ground: ExtensionGround::LargeNumber,
        reasons: sealed(11),
        notice: ExtensionNotice::Portal,
    };
    criterion.bench_function("decide: a filing", |bench| {
        bench.iter(|| decide(About::New(&opening), &Actor::Requester, black_box(submit()), &moment))
    });
    let filed = decide(About::New(&opening), &Actor::Requester, submit(), &moment).expect("a filing");
    let mut history = recorded(filed, &Actor::Requester, &moment);
    let case = Case::rebuild(&history).expect("a case");
    criterion.bench_function("decide: an extension", |bench| {
        bench.iter(|| decide(About::Case(&case), &officer, black_box(extend()), &moment))
    });
    let extended = decide(About::Case(&case), &officer, extend(), &moment).expect("an extension");
    history.extend(recorded(extended, &officer, &moment));
    criterion.bench_function("rebuild: a history of three events", |bench| {
        bench.iter(|| Case::rebuild(black_box(&history)))
    });
}

criterion_group!(benches, decisions);
criterion_main!(benches);
