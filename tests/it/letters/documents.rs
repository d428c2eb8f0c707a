//! Each letter as a document in each language: its words in their order, its structure, its seal.

use super::{LONG_NAME, PARAGRAPHS, a_refusal, asked, every, of_kind, structure::are_sound, words};
use crate::support::{TestApp, app};
use bayan::{
    domain::letter::{LetterForm, LetterKind},
    letters::Letter,
    persistence::Engine,
};

/// The same in the order in which it was set, which goes cell by cell through a table. For what reads from left to right.
fn set_order(letter: &Letter) -> String {
    let (status, text) = asked("pdftotext", &["-raw", "-enc", "UTF-8"], &letter.octets, &["-"]);
    assert_eq!(status, 0, "{text}");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Letters and digits alone, without lam and alef: pdftotext turns their ligature round, and sets spaces
/// and marks of its own beside numbers in an Arabic line.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() && !"لاأإآ".contains(*c)).collect()
}

fn in_order(text: &str, parts: &[&str]) {
    let text = bare(text);
    let mut from = 0;
    for part in parts {
        let wanted = bare(part);
        let found = text[from..].find(&wanted);
        from +=
            found.unwrap_or_else(|| panic!("{part:?} does not follow in: {}", &text[from..])) + wanted.len();
    }
}

/// The pages on which something of the reasons stands.
fn pages_of_reasons(letter: &Letter, first_word: &str) -> usize {
    let (status, text) = asked("pdftotext", &["-enc", "UTF-8"], &letter.octets, &["-"]);
    assert_eq!(status, 0, "{text}");
    text.split('\u{c}').filter(|page| bare(page).contains(&bare(first_word))).count()
}

/// A kind of letter with what stands in it, in order. In Arabic without a year before a bracket: pdftotext takes
/// what stands on both sides of one for a single run of numbers.
type Expected = (LetterKind, &'static [&'static [&'static str]]);

const ARABIC: &[Expected] = &[
    (
        LetterKind::Receipt,
        &[&[
            "وصل بتسلم طلب الحصول على المعلومات",
            "تشهد المؤسسة المذكورة أعلاه بأنها تسلمت، بتاريخ الاثنين 2 نونبر 2026",
            "المعلومات المطلوبة",
            "الأجل",
            "آخر أجل للجواب عن الطلب الاستعجالي",
            "آخر أجل للجواب: الأربعاء 2 دجنبر",
            "عن المؤسسة",
            "ملحق: الأيام المحتسبة",
        ]],
    ),
    (
        LetterKind::Urgency,
        &[&[
            "قرار بعدم قبول الصفة الاستعجالية للطلب",
            "بناء على القانون رقم 31.13",
            "التعليل",
            "بالرقم 0537-12-34-56",
            "آخر أجل للجواب: الأربعاء 2 دجنبر",
            "الشخص المكلف بالمعلومات",
        ]],
    ),
    (
        LetterKind::Extension,
        &[&[
            "إشعار بتمديد أجل الجواب",
            "بناء على القانون رقم 31.13",
            "التعليل",
            "بالرقم 0537-12-34-56",
            "آخر أجل للجواب: الأربعاء 30 دجنبر",
            "الشخص المكلف بالمعلومات",
            "ملحق: الأيام المحتسبة",
        ]],
    ),
    (
        LetterKind::Answer,
        &[&[
            "قرار بتسليم جزء من المعلومات المطلوبة",
            "بناء على القانون رقم 31.13",
            "جواب المؤسسة",
            "بيان ما سلم وما لم يسلم",
            "المعطيات الشخصية",
            "القانون رقم 09.08",
            "الفقرة 1.",
            "بالرقم 0537-12-34-56",
            "info@finances.example.ma",
            "الفقرة 60.",
            "طرق الطعن",
            "آخر يوم لتقديم الشكاية إلى رئيس المؤسسة: الأربعاء 30 دجنبر 2026",
            "رئيس المؤسسة أو الهيئة",
            "لجنة الحق في الحصول على",
            "المحكمة الإدارية المختصة",
            "ملحق: الأيام المحتسبة",
        ]],
    ),
    (
        LetterKind::Voiding,
        &[&[
            "قرار بإلغاء تسجيل الطلب",
            "MEF-2026-00003",
            "تاريخ تسلم الطلب الآخر",
            "بناء على القانون رقم 31.13",
            "المعلومات المطلوبة",
            "التعليل",
            "اتخذ هذا القرار شخصان",
            "طرق الطعن",
            "آخر يوم لتقديم الشكاية إلى رئيس المؤسسة",
            "رئيس المؤسسة أو الهيئة",
            "عن المؤسسة",
            "ملحق: الأيام المحتسبة",
        ]],
    ),
    (
        LetterKind::ComplaintReceipt,
        &[
            &[
                "وصل بتسلم شكاية موجهة إلى رئيس المؤسسة",
                "تشهد المؤسسة المذكورة أعلاه بأن رئيسها توصل، بتاريخ الأربعاء 2 دجنبر 2026",
                "موضوع الشكاية",
                "بالرقم 0537-12-34-56",
                "آخر أجل لقرار رئيس المؤسسة: الخميس 17 دجنبر",
                "رئيس المؤسسة أو الهيئة",
                "ملحق: الأيام المحتسبة",
            ],
            &[
                "وصل بتسلم شكاية موجهة إلى لجنة الحق في الحصول على المعلومات",
                "بتاريخ الثلاثاء 8 دجنبر 2026",
                "موضوع الشكاية",
                "بالرقم 0537-12-34-56",
                "آخر أجل لجواب اللجنة: الخميس 7 يناير",
                "عن اللجنة",
                "ملحق: الأيام المحتسبة",
            ],
        ],
    ),
    (
        LetterKind::DeclaredReceipt,
        &[&[
            "وصل من البوابة: شكاية موجهة إلى رئيس المؤسسة، سلمت خارج البوابة",
            "تاريخ التوصل المصرح به",
            "حسب إشعار التوصل الذي صرحتم به",
            "إشعار التوصل المصرح به",
            "RR-0123-MA",
            "موضوع الشكاية",
            "حررته البوابة بناء على تصريح صاحب الشكاية",
            "بيان، بوابة الحق في الحصول على المعلومات",
        ]],
    ),
    (
        LetterKind::HeadDecision,
        &[&[
            "قرار رئيس المؤسسة: رفض الشكاية",
            "بناء على القانون رقم 31.13",
            "التعليل",
            "الفقرة 1.",
            "بالرقم 0537-12-34-56",
            "الفقرة 60.",
            "طرق الطعن",
            "آخر يوم لتقديم الشكاية إلى لجنة الحق في الحصول على المعلومات: الخميس 7 يناير 2027",
            "المحكمة الإدارية المختصة",
            "رئيس المؤسسة أو الهيئة",
            "ملحق: الأيام المحتسبة",
        ]],
    ),
    (
        LetterKind::CommissionOutcome,
        &[&[
            "مآل الشكاية لدى اللجنة",
            "بناء على القانون رقم 31.13",
            "التعليل",
            "الفقرة 60.",
            "توصية اللجنة",
            "آخر يوم أوصت به اللجنة: الخميس 31 دجنبر 2026",
            "توصي اللجنة ولا تلزم",
            "طرق الطعن",
            "آخر يوم للطعن أمام المحكمة الإدارية: الجمعة 12 فبراير 2027",
            "المحكمة الإدارية المختصة",
            "عن اللجنة",
        ]],
    ),
];

const FRENCH: &[Expected] = &[
    (
        LetterKind::Receipt,
        &[&[
            "Récépissé d’une demande d’accès à l’information",
            "reçu, le lundi 2 novembre 2026",
            "Informations demandées",
            "Délai",
            "Réponse due au plus tard le mercredi 2 décembre 2026",
            "Pour l’institution",
            "Annexe : les jours comptés",
        ]],
    ),
    (
        LetterKind::Urgency,
        &[&[
            "Décision ne retenant pas l’urgence de la demande",
            "Vu la loi n° 31.13",
            "Motivation",
            "0537-12-34-56",
            "Réponse due au plus tard le mercredi 2 décembre 2026",
            "La personne chargée de l’information",
        ]],
    ),
    (
        LetterKind::Extension,
        &[&[
            "Avis de prorogation du délai de réponse",
            "Échéance précédente",
            "mercredi 2 décembre 2026",
            "Nouvelle échéance",
            "mercredi 30 décembre 2026",
            "Vu la loi n° 31.13",
            "Motivation",
            "0537-12-34-56",
            "Réponse due au plus tard le mercredi 30 décembre 2026",
            "La personne chargée de l’information",
        ]],
    ),
    (
        LetterKind::Answer,
        &[&[
            "Décision de communication partielle",
            "Vu la loi n° 31.13",
            "Informations demandées",
            "Réponse de l’institution",
            "Ce qui est communiqué et ce qui ne l’est pas",
            "Communiquée",
            "Non communiquée",
            "Déjà publiée",
            "Élément n° 2",
            "0537-12-34-56",
            "Élément n° 3",
            "https://www.sgg.example.ma/bo/7000.pdf",
            "Voies de recours",
            "mercredi 30 décembre 2026",
            "Président de l’institution",
            "Commission du droit d’accès à l’information (article 20)",
            "Tribunal administratif compétent (article 21)",
            "Annexe : les jours comptés",
        ]],
    ),
    (
        LetterKind::Voiding,
        &[&[
            "Décision annulant l’enregistrement",
            "MEF-2026-00003",
            "Autre demande reçue le",
            "lundi 14 décembre 2026",
            "Vu la loi n° 31.13",
            "double emploi",
            "Informations demandées",
            "Motivation",
            "Deux personnes de l’institution",
            "Voies de recours",
            "Président de l’institution",
            "Tribunal administratif compétent (article 21)",
            "Pour l’institution",
        ]],
    ),
    (
        LetterKind::ComplaintReceipt,
        &[
            &[
                "Récépissé d’une plainte au président de l’institution",
                "le mercredi 2 décembre 2026",
                "Objet de la plainte",
                "0537-12-34-56",
                "Décision du président due au plus tard le jeudi 17 décembre 2026",
                "Annexe : les jours comptés",
            ],
            &[
                "Récépissé d’une plainte à la Commission du droit d’accès à l’information",
                "le mardi 8 décembre 2026",
                "Objet de la plainte",
                "0537-12-34-56",
                "Réponse de la Commission due au plus tard le jeudi 7 janvier 2027",
                "Pour la Commission",
            ],
        ],
    ),
    (
        LetterKind::DeclaredReceipt,
        &[&[
            "Récépissé du portail : plainte au président de l’institution, remise hors du portail",
            "Plainte déclarée reçue le",
            "selon l’accusé de réception que vous avez déclaré",
            "Accusé de réception déclaré",
            "RR-0123-MA",
            "Objet de la plainte",
            "Établi par le portail sur la déclaration de l’auteur de la plainte",
            "Bayan, portail du droit d’accès à l’information",
        ]],
    ),
    (
        LetterKind::HeadDecision,
        &[&[
            "plainte rejetée",
            "Vu la loi n° 31.13",
            "Motivation",
            "0537-12-34-56",
            "Voies de recours",
            "jeudi 7 janvier 2027",
            "Tribunal administratif compétent (article 21)",
            "Le président de l’institution",
        ]],
    ),
    (
        LetterKind::CommissionOutcome,
        &[&[
            "Commission du droit d’accès",
            "plainte fondée",
            "Motivation",
            "Recommandation",
            "31 décembre 2026",
            "n’oblige pas",
            "Voies de recours",
            "vendredi 12 février 2027",
            "Tribunal administratif compétent (article 21)",
        ]],
    ),
];

/// Every kind is among the expected, and each letter of a kind has its words.
fn have_their_words(letters: &[Letter], expected: &[Expected], read: impl Fn(&Letter) -> String) {
    assert!(LetterKind::ALL.iter().all(|kind| expected.iter().any(|(one, _)| one == kind)));
    for (kind, each) in expected {
        let found = of_kind(letters, *kind);
        assert_eq!(found.len(), each.len(), "{kind:?}");
        for (letter, parts) in found.into_iter().zip(*each) {
            in_order(&read(letter), parts);
        }
    }
}

#[test]
fn every_letter_in_arabic_has_its_words_in_order() {
    assert_eq!(format!("{LONG_NAME} العلوي").chars().count(), 60);
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let letters = every(app, LetterForm::Arabic).await;
        have_their_words(&letters, ARABIC, words);
        are_sound(app, &letters, &["ar"]).await;
        for letter in &letters {
            let text = words(letter);
            in_order(&text, &["المرجع", &letter.about.reference, LONG_NAME, "صفحة 1 من"]);
            let issuer = match letter.about.issuer.as_str() {
                "CDAI" => "لجنة الحق في الحصول على المعلومات",
                "BAYAN" => "بيان، بوابة الحق في الحصول على المعلومات",
                _ => "وزارة الاقتصاد والمالية",
            };
            in_order(&text, &[issuer]);
            assert!(!text.contains("56-34-12-0537"), "{text}");
        }
        let answer = words(of_kind(&letters, LetterKind::Answer)[0]);
        let isolated =
            ["MEF-2026-00001-H", "info@finances.example.ma", "https://www.sgg.example.ma/bo/7000.pdf"];
        assert!(isolated.iter().all(|one| answer.contains(one)), "{answer}");
        for kind in [LetterKind::Answer, LetterKind::HeadDecision, LetterKind::CommissionOutcome] {
            let letter = of_kind(&letters, kind)[0];
            assert!(pages_of_reasons(letter, "الفقرة") >= 3, "{kind:?}: three pages of reasons");
            let said = words(letter).matches("info@finances.example.ma").count();
            assert!(said >= PARAGRAPHS, "{kind:?}: {said} of {PARAGRAPHS}");
        }
    });
}

#[test]
fn every_letter_in_french_has_its_words_in_order() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let letters = every(app, LetterForm::French).await;
        have_their_words(&letters, FRENCH, set_order);
        are_sound(app, &letters, &["fr"]).await;
        for letter in &letters {
            let text = words(letter);
            in_order(&text, &["Référence", &letter.about.reference, "Document scellé électroniquement"]);
            in_order(&text, &[LONG_NAME]);
            assert!(text.contains("page 1 sur"), "{text}");
        }
    });
}

#[test]
fn a_refusal_names_its_ground_its_reasons_and_every_remedy() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let refusals = [a_refusal(app, LetterForm::Arabic).await, a_refusal(app, LetterForm::French).await];
        are_sound(app, &refusals[..1], &["ar"]).await;
        are_sound(app, &refusals[1..], &["fr"]).await;
        let arabic = words(&refusals[0]);
        in_order(
            &arabic,
            &["قرار برفض تسليم المعلومات المطلوبة", "بناء على القانون رقم 31.13", "المادة 18", "طرق الطعن"],
        );
        in_order(&arabic, &["رئيس المؤسسة أو الهيئة", "لجنة الحق في الحصول على", "المحكمة الإدارية المختصة"]);
        let french = set_order(&refusals[1]);
        in_order(
            &french,
            &[
                "Décision de refus de communication",
                "Vu la loi n° 31.13",
                "Non communiquée",
                "Élément n° 1",
                "article 18",
                "Voies de recours",
                "mercredi 25 mars 2026",
                "Président de l’institution",
                "Commission du droit d’accès à l’information (article 20)",
                "Tribunal administratif compétent (article 21)",
            ],
        );
    });
}

#[test]
fn both_languages_stand_side_by_side_in_every_letter() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let letters = every(app, LetterForm::ArabicAndFrench).await;
        are_sound(app, &letters, &["ar", "fr"]).await;
        for ((kind, arabic), (_, french)) in ARABIC.iter().zip(FRENCH) {
            let each = arabic.iter().zip(*french);
            for (letter, (arabic, french)) in of_kind(&letters, *kind).into_iter().zip(each) {
                let text = words(letter);
                // Lines of both languages interleave: the words are there, in whatever order.
                for word in arabic[arabic.len() - 1].split(' ') {
                    assert!(bare(&text).contains(&bare(word)), "{kind:?}: {word} is not in {text}");
                }
                in_order(&set_order(letter), &french[french.len() - 1..]);
                assert!(text.contains("page 1 sur") && text.contains("صفحة"), "{kind:?}: {text}");
            }
        }
        let answer = words(of_kind(&letters, LetterKind::Answer)[0]);
        in_order(&answer, &["قرار بتسليم جزء", "communication partielle"]);
        assert!(answer.contains("طرق الطعن") && answer.contains("Voies de recours"), "{answer}");
    });
}

#[test]
fn every_letter_can_be_had_in_english() {
    app::run(Engine::Sqlite, async |app: &TestApp| {
        let letters = every(app, LetterForm::English).await;
        are_sound(app, &letters, &["en"]).await;
        for letter in &letters {
            let text = words(letter);
            in_order(&text, &[&letter.about.reference]);
            in_order(&text, &["law no. 31.13"]);
            assert!(text.contains("page 1 of"), "{text}");
        }
        let answer = words(of_kind(&letters, LetterKind::Answer)[0]);
        in_order(&answer, &["Decision to supply part", "Remedies", "Annex: the days counted"]);
    });
}
