use super::*;
use crate::domain::recalculation::{Moved, Span};

/// A window that an act moved: the day to act by and the last of acceptance, in April, before and after.
pub(super) fn window(was: (i8, i8), is: (i8, i8)) -> Moved {
    let span = |(by, until)| {
        let by = Some(date(2026, 4, by));
        Span { earliest: by, due_on: by, latest: Some(date(2026, 4, until)) }
    };
    Moved { complaint: None, rule: Rule::ComplaintToHead, before: span(was), after: span(is), held: false }
}

#[test]
fn a_moved_window_says_which_day_moved_and_that_the_later_one_is_for_what_comes_late() {
    let text = |rule, moved: Moved, is_over: bool| {
        let mut facts = facts(MessageKind::DateMoved);
        facts.code = Some("window".to_owned());
        facts.on = moved.after.latest;
        facts.complain_until = moved.after.due_on.filter(|_| !is_over);
        (facts.window, facts.last_day) = (Some(Moved { rule, ..moved }), None);
        let (kind, language) = (MessageKind::DateMoved, Language::Fr);
        let told =
            Told { kind, language, facts: &facts, institution: "X", link: link(language), reasons: None };
        render(&told).unwrap().text.replace(['\u{a0}', '\u{202f}'], " ")
    };
    let head = Rule::ComplaintToHead;
    let accepted = "Une plainte qui arrive après ce jour est encore acceptée jusqu’au lundi 27 avril 2026";
    let both = text(head, window((22, 22), (24, 27)), false);
    assert!(
        both.contains("n’est plus le mercredi 22 avril 2026 : c’est désormais le vendredi 24 avril 2026.")
    );
    assert!(both.contains(&format!("{accepted}, et non plus jusqu’au mercredi 22 avril 2026 ;")), "{both}");
    let generous = text(head, window((24, 24), (24, 27)), false);
    assert!(generous.contains("ne change pas : c’est toujours le vendredi 24 avril 2026."), "{generous}");
    assert!(generous.contains(accepted) && !generous.contains("ci-dessous"), "{generous}");
    let rows = ["Dernier jour pour la plainte : vendredi 24", "Plainte tardive acceptée jusqu’au : lundi 27"];
    let at = rows.map(|row| generous.find(row).unwrap_or_else(|| panic!("{row}: {generous}")));
    assert!(at.is_sorted(), "the day to act by first: {generous}");
    let strict = text(head, window((22, 22), (24, 24)), false);
    assert!(
        strict.contains("c’est désormais") && !strict.contains("acceptée"),
        "one day is told once: {strict}"
    );
    let over = text(head, window((22, 22), (22, 27)), true);
    assert!(
        over.contains("est passé : c’était le mercredi 22 avril 2026.") && over.contains(accepted),
        "{over}"
    );
    assert!(!over.contains("Dernier jour pour la plainte"), "{over}");
    let court = text(Rule::Court, window((22, 22), (24, 27)), false);
    assert!(court.contains("tribunal") && !court.contains("plainte est encore"), "{court}");
    let untold = Moved { before: Span::default(), ..window((24, 24), (24, 24)) };
    assert!(text(head, untold, false).contains("est désormais le vendredi 24 avril 2026."));
}
