mod moved;

use super::*;
use crate::domain::{
    actor::Role,
    case::linked::Named,
    complaint::last_day::{LastDay, Start},
    id::UserId,
    institution::InstitutionCode,
    law::{
        Rule,
        calendar::{Announced, Names},
    },
    reference::Reference,
};
use crate::i18n::DateForm;
use crate::{
    app::preferences::can_be_stopped,
    notifications::message::{OfficeTold, Remedy},
};
use jiff::civil::date;

const STOP: &str = "https://bayan.example.ma/ar/unsubscribe/agnlaaaaaaahaaea77aaaaaaaaabcdefghijklmn";

const LINK: &str = "https://bayan.example.ma/ar/case/MEF-2026-00042-K/abcdefghij234567";

/// The page of the case in the language of the mail, as the deliverer gives it.
fn link(language: Language) -> String {
    LINK.replace("/ar/", &format!("/{language}/"))
}

fn facts(kind: MessageKind) -> Facts {
    let code = match kind {
        MessageKind::UrgencyDecided => "declined",
        MessageKind::ReceiptCorrected => "silence",
        MessageKind::Extended => "x4",
        MessageKind::AnswerReady => "granted",
        MessageKind::Refused => "partly",
        MessageKind::Voided => "duplicate",
        MessageKind::Reminder => "five-left",
        MessageKind::UrgentReminder => "daily",
        MessageKind::DateMoved => "both",
        MessageKind::CasePassed => "open",
        MessageKind::SuccessionRecorded => "begins",
        MessageKind::ComplaintEased => "possibly-late",
        MessageKind::ConfirmFeast => "past",
        MessageKind::LateList => "2026-W13",
        MessageKind::Unopened => "head",
        MessageKind::Appointed => "changed",
        MessageKind::AppointmentMissed => "requester",
        MessageKind::NoticeBounced => "hard",
        MessageKind::NotConfirmed => "declined",
        MessageKind::SecondFactor => "reset-waits",
        MessageKind::WindowCloses => "complaint-to-head",
        MessageKind::ThirdPartyAnswered => "refused",
        MessageKind::ContributorReminder => "late",
        MessageKind::ThirdPartyTold => "partly",
        MessageKind::NotFollowed | MessageKind::NotFollowedNoted => "ignored",
        MessageKind::ComplaintEnded => "paper",
        MessageKind::ReceiptRecorded => "signature",
        MessageKind::CarriedOut => "head-part",
        _ => "",
    };
    let week = kind == MessageKind::WeeklySummary;
    let apart = matches!(kind, MessageKind::ContributorAsked | MessageKind::ContributorReminder);
    let started =
        !week && !apart && !matches!(kind, MessageKind::Dispatched | MessageKind::ComplaintDispatched);
    let urgent = matches!(kind, MessageKind::UrgentReminder | MessageKind::NewUrgentRequest);
    let decided = matches!(kind, MessageKind::HeadDecided | MessageKind::CommissionDecided);
    let last = kind.remedy(Some(code)).map(|remedy| last_day(kind, remedy));
    let promised = matches!(kind, MessageKind::DecisionToCarryOut | MessageKind::CommissionRecommends);
    let of_complaint = matches!(
        kind,
        MessageKind::ComplaintReceived
            | MessageKind::NewComplaint
            | MessageKind::HeadDecided
            | MessageKind::CommissionDecided
            | MessageKind::PromiseBroken
            | MessageKind::ComplaintAdmitted
            | MessageKind::ComplaintWithdrawn
            | MessageKind::ComplaintEased
            | MessageKind::DecisionToCarryOut
            | MessageKind::CommissionAsks
            | MessageKind::CommissionRecommends
            | MessageKind::InstitutionResponded
            | MessageKind::HeadDecidedMeanwhile
            | MessageKind::ComplaintEnded
            | MessageKind::CarriedOut
            | MessageKind::NotFollowed
            | MessageKind::NotFollowedNoted
    );
    Facts {
        reference: if week || apart { String::new() } else { "MEF-2026-00042-K".to_owned() },
        institution: "MEF".to_owned(),
        seq: 1,
        received_on: started.then_some(date(2026, 2, 23)),
        of_complaint,
        rule: Some(if urgent { Rule::Urgent } else { Rule::Answer }),
        due_on: started.then_some(date(2026, 3, 25)),
        earliest: Some(date(2026, 3, 25)),
        latest: Some(date(2026, 3, 25)),
        previous_due_on: matches!(kind, MessageKind::Extended | MessageKind::DateMoved)
            .then_some(date(2026, 2, 25)),
        code: Some(code.to_owned()),
        complain_until: match kind {
            MessageKind::DateMoved => Some(date(2026, 4, 22)),
            _ => last.filter(|last| last.start != Start::Silence).map(|last| last.on),
        },
        last_day: last,
        promised_on: (decided || promised).then_some(date(2026, 5, 4)),
        answer_by: (kind == MessageKind::CommissionAsks).then_some(date(2026, 4, 1)),
        days: Some(match kind {
            MessageKind::WindowCloses => 3,
            _ if urgent => 2,
            _ => 5,
        }),
        urgent,
        is_final: true,
        extended: kind == MessageKind::Extended,
        act: Some(act(kind)),
        count: Some(if kind == MessageKind::Digest { 2 } else { 12 }),
        ..told(kind)
    }
}

/// Of an answer that came late; of a decision that came in time; of a period that still runs.
fn last_day(kind: MessageKind, remedy: Remedy) -> LastDay {
    let (start, from) = match (kind, remedy) {
        (MessageKind::HeadDecided, _) => (Start::Arrival, date(2026, 3, 23)),
        (MessageKind::CommissionDecided, _) => (Start::Arrival, date(2026, 2, 21)),
        (_, Remedy::Silence) => (Start::Silence, date(2026, 3, 25)),
        (_, Remedy::Ladder(_)) => (Start::End, date(2026, 3, 25)),
    };
    let rule = match remedy {
        Remedy::Ladder(rule) => rule,
        Remedy::Silence => Rule::ComplaintToHead,
    };
    LastDay { rule, on: date(2026, 4, 22), start, from, surely_on: None }
}

/// The day, the hour and the amounts that some notices tell.
fn told(kind: MessageKind) -> Facts {
    use crate::domain::case::costs::{Centimes, Service};
    let tells = |kinds: &[MessageKind]| kinds.contains(&kind);
    let dated = [
        MessageKind::ThirdPartyAsked,
        MessageKind::ThirdPartyTold,
        MessageKind::ContributorAsked,
        MessageKind::ContributorReminder,
        MessageKind::CostsPaid,
        MessageKind::Appointed,
        MessageKind::AppointmentMissed,
        MessageKind::ReceiptRecorded,
        MessageKind::CarriedOut,
        MessageKind::NotFollowed,
        MessageKind::NotFollowedNoted,
        MessageKind::HeadDecidedMeanwhile,
        MessageKind::ComplaintEased,
        MessageKind::NoticeBounced,
        MessageKind::WeeklySummary,
        MessageKind::CasePassed,
        MessageKind::CasesPassed,
        MessageKind::SuccessionRecorded,
    ];
    let window = tells(&[MessageKind::DateMoved]).then(|| moved::window((20, 20), (22, 24)));
    let costs = [(Service::Copying, Centimes(2_000)), (Service::Sending, Centimes(150_005))];
    Facts {
        figures: if tells(&[MessageKind::WeeklySummary]) {
            [("late", 2), ("due", 5), ("unassigned", 1), ("open", 31)]
                .map(|(name, n)| (name.to_owned(), n))
                .into()
        } else {
            Vec::new()
        },
        what: match kind {
            MessageKind::NoticeBounced => Some("extension".to_owned()),
            MessageKind::SuccessionRecorded => Some("X".to_owned()),
            _ => None,
        },
        on: if window.is_some() {
            window.and_then(|one| one.after.latest)
        } else {
            tells(&dated).then_some(date(2026, 3, 16))
        },
        window,
        at: tells(&[MessageKind::Appointed]).then_some(jiff::civil::time(10, 30, 0, 0)),
        original: tells(&[MessageKind::Voided]).then(|| Named {
            reference: Reference::new(InstitutionCode::parse("MEF").expect("a code"), 2026, 17)
                .expect("a number"),
            received_on: Some(date(2026, 2, 20)),
        }),
        office: tells(&[MessageKind::OfficeOpened, MessageKind::OfficeEnded, MessageKind::SecondFactor])
            .then(|| OfficeTold {
                user: UserId(uuid::Uuid::nil()),
                role: Role::Officer,
                from: date(2026, 3, 2),
                until: tells(&[MessageKind::OfficeEnded]).then_some(date(2026, 5, 4)),
                decision: Some("12/2026".to_owned()),
            }),
        costs: if tells(&[MessageKind::CostsQuoted]) { costs.into() } else { Vec::new() },
        ..Facts::default()
    }
}

fn act(kind: MessageKind) -> Announced {
    let name =
        Names {
            ar: "عيد الفطر".to_owned(), fr: "Aïd al-Fitr".to_owned(), en: "Eid al-Fitr".to_owned()
        };
    let measure = match kind {
        MessageKind::DateMoved => "close",
        MessageKind::ComplaintEased => "outage",
        _ => "confirm",
    };
    Announced {
        number: 3,
        measure: measure.to_owned(),
        day: Some(date(2026, 3, 20)),
        until: (kind == MessageKind::LateList).then_some(date(2026, 3, 26)),
        name: Some(name),
    }
}

pub(in crate::notifications) fn rendered(kind: MessageKind, language: Language) -> Rendered {
    let facts = facts(kind);
    let institution = match language {
        Language::Fr => "Ministère de l’Économie et des Finances",
        Language::En => "Ministry of Economy and Finance",
        _ => "وزارة الاقتصاد والمالية",
    };
    let reasons = matches!(
        kind,
        MessageKind::Extended
            | MessageKind::UrgencyDecided
            | MessageKind::CostsQuoted
            | MessageKind::Appointed
    );
    let named = matches!(kind, MessageKind::OfficeOpened | MessageKind::OfficeEnded);
    let reasons = match kind {
        _ if named => Some("<b> نادية بنسالم".to_owned()),
        _ => reasons.then(|| "الأرشيف <في> مبنى آخر.\n\nDeuxième & dernier motif.".to_owned()),
    };
    let stop = can_be_stopped(kind).then(|| STOP.replace("/ar/", &format!("/{language}/")));
    let to = link(language);
    let gathered = match kind {
        MessageKind::Digest => ["MEF-2026-00042-K", "MEF-2026-00017-2"]
            .map(|one| Link { label: one.to_owned(), href: to.clone() })
            .into(),
        _ => Vec::new(),
    };
    let told = Told { kind, language, facts: &facts, institution, link: link(language), reasons };
    render_with(&told, &Beside { gathered, unsubscribe: stop }).unwrap()
}

#[test]
fn every_notice_is_written_in_every_language() {
    for language in [Language::Ar, Language::Fr, Language::En] {
        let all: Vec<String> = MessageKind::ALL
            .iter()
            .map(|kind| {
                let told = rendered(*kind, language);
                format!("=== {}\n{}\n\n{}", kind.code(), told.subject, told.text)
            })
            .collect();
        insta::with_settings!({ snapshot_path => "../../../tests/it/snapshots", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("emails_{language}"), all.join("\n"));
        });
    }
}

#[test]
fn the_html_of_an_arabic_mail_reads_from_right_to_left() {
    let told = rendered(MessageKind::Extended, Language::Ar);
    insta::with_settings!({ snapshot_path => "../../../tests/it/snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("email_extended_ar_html", told.html);
    });
    assert!(told.html.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(told.html.contains("&lt;في&gt;"), "what a person typed is text, never markup");
}

#[test]
fn no_notice_leaves_a_hole_a_key_or_a_number_without_its_unit() {
    for kind in MessageKind::ALL {
        for language in Language::ALL {
            let told = rendered(*kind, language);
            for words in [&told.subject, &told.text, &told.html] {
                assert!(!words.contains("mail-") && !words.contains("{ $"), "{kind:?} {language}: {words}");
                assert!(!words.contains("()") && !words.contains("  -"), "{kind:?} {language}: {words}");
            }
            assert!(!told.subject.contains('\n') && told.subject.chars().count() < 120);
            assert!(told.text.contains(&link(language)));
        }
    }
}

#[test]
fn a_negative_answer_names_the_remedies_and_their_last_day() {
    let told = rendered(MessageKind::Refused, Language::Fr);
    for words in ["mercredi 22 avril 2026", "article 19", "article 20", "article 21", "20 jours ouvrables"] {
        assert!(told.text.contains(words), "{words}: {}", told.text);
    }
    let mut facts = facts(MessageKind::Refused);
    facts.tells(None);
    let told = render(&Told {
        kind: MessageKind::Refused,
        language: Language::Ar,
        facts: &facts,
        institution: "",
        link: LINK.to_owned(),
        reasons: None,
    });
    assert!(told.unwrap().text.contains("المادة 19"));
}

#[test]
fn the_mail_of_an_undone_act_says_what_is_taken_back_and_leaves_no_name_alone() {
    for kind in [MessageKind::DateMoved, MessageKind::DatesMoved] {
        for language in [Language::Ar, Language::Fr, Language::En] {
            let mut facts = facts(kind);
            let mut undone = Announced { measure: "undo".to_owned(), ..act(kind) };
            let name = match (language, undone.name.clone()) {
                (Language::Fr, Some(name)) => name.fr,
                (Language::En, Some(name)) => name.en,
                (_, name) => name.map(|name| name.ar).unwrap_or_default(),
            };
            let text = |facts: &Facts| {
                let link = link(language);
                let told = Told { kind, language, facts, institution: "X", link, reasons: None };
                render(&told).unwrap().text
            };
            facts.act = Some(undone.clone());
            let named = text(&facts);
            assert!(named.contains(&format!("{name} (")), "{named}");
            assert!(named.lines().all(|line| !line.trim_end_matches('.').ends_with(&name)), "{named}");
            undone.name = None;
            facts.act = Some(undone);
            let nameless = text(&facts);
            assert!(!nameless.contains("()") && !nameless.contains(&name), "{nameless}");
        }
    }
}

#[test]
fn the_mail_of_an_outage_names_both_its_ends_or_its_one_day() {
    let (first, last) = (date(2026, 3, 12), date(2026, 3, 16));
    for language in [Language::Ar, Language::Fr, Language::En] {
        let day = |on| crate::i18n::dates::date(locale(language), on, DateForm::Long).unwrap().text;
        let (both, one) = match language {
            Language::Fr => (format!("du {} au {}", day(first), day(last)), format!("le {}", day(first))),
            Language::En => (format!("from {} to {}", day(first), day(last)), format!("n {}", day(first))),
            _ => (format!("من {} إلى {}", day(first), day(last)), format!("يوم {}", day(first))),
        };
        let text = |kind, measure: &str, until| {
            let mut facts = facts(kind);
            let measure = measure.to_owned();
            facts.act = Some(Announced { measure, day: Some(first), until, name: None, ..act(kind) });
            let link = link(language);
            let told = Told { kind, language, facts: &facts, institution: "X", link, reasons: None };
            render(&told).unwrap().text
        };
        for kind in [MessageKind::DateMoved, MessageKind::DatesMoved] {
            for measure in ["outage", "undo"] {
                let several = text(kind, measure, Some(last));
                assert!(several.contains(&both), "{kind:?} {measure}, {both}: {several}");
            }
            let single = text(kind, "outage", None);
            assert!(single.contains(&one) && !single.contains(&day(last)), "{kind:?}, {one}: {single}");
        }
    }
}

#[test]
fn tamazight_is_written_in_arabic_and_marked_so() {
    let told = rendered(MessageKind::Receipt, Language::Zgh);
    assert!(told.html.contains("lang=\"ar\" dir=\"rtl\""));
}

#[test]
fn a_date_that_hangs_on_a_feast_shows_both_days_and_one_that_cannot_be_counted_says_so() {
    let mut facts = facts(MessageKind::Receipt);
    facts.latest = Some(date(2026, 3, 26));
    let text = |facts: &Facts| {
        let told = Told {
            kind: MessageKind::Receipt,
            language: Language::Fr,
            facts,
            institution: "X",
            link: LINK.to_owned(),
            reasons: None,
        };
        render(&told).unwrap().text
    };
    let between = text(&facts);
    assert!(between.contains("mercredi 25 mars 2026 ou au plus tard jeudi 26 mars 2026"), "{between}");
    facts.due_on = None;
    assert!(text(&facts).contains("pas encore calculable"));
}
