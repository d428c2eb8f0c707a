//! One last day and one reason for it, wherever it is told: in the guide, on the page of the answer or of the
//! decision, in the mail and in the signed letter. Each situation of the ladder is a row of one table.

use crate::{
    letters::{asked, letter},
    notices::deliverer,
    support::{
        TestApp, a_request,
        actors::{Official, reasons, reply_text},
        on_both_engines,
    },
};
use bayan::{
    app::{Act, Sealer, change, change::Target, letters::listed, links},
    domain::{
        actor::{Actor, Role},
        case::{
            command::Command,
            ground::Ground,
            reply::{ItemAnswer, Road},
        },
        complaint::{
            command::{Command as OnComplaint, Filing, Ruling},
            facts::{Body, Finding, Grievance, Reviewed},
        },
        id::{CaseId, ComplaintId, ReplyId},
        language::Language,
        law::Rule,
        letter::{LetterForm, LetterKind},
    },
    notifications::transport::Transport,
    persistence::events,
};
use mail_parser::MessageParser;

/// The address that every request of the tests gives.
const REQUESTER: &str = "amina@example.invalid";

/// A case, and what is told of it on one day.
struct Told<'a> {
    app: &'a TestApp,
    case: CaseId,
}

/// What is said of a last day: in the letter and in the mail, which speak of a receipt to come, then in the
/// guide and on the page, which know it.
struct Says {
    on: &'static str,
    sent: &'static str,
    page: &'static str,
    guide: &'static str,
}

const FROM_RECEIPT: Says = Says {
    on: "",
    sent: "si elle vous parvient plus tard",
    page: "jour où vous avez reçu la réponse",
    guide: "depuis le jour où vous avez reçu la réponse",
};
const FROM_THE_END: Says = Says {
    on: "",
    sent: "dernier jour du délai de réponse, passé sans réponse",
    page: "dernier jour du délai de réponse, passé sans réponse",
    guide: "depuis la fin du délai de réponse",
};
const FROM_THE_URGENT_END: Says = Says {
    on: "",
    sent: "dernier jour du délai de la réponse urgente, passé sans réponse",
    page: "dernier jour du délai de la réponse urgente, passé sans réponse",
    guide: "depuis la fin du délai de la réponse urgente",
};
const FROM_AN_EARLIER_ANSWER: Says = Says {
    on: "",
    sent: "jour où vous avez reçu une autre réponse",
    page: "jour où vous avez reçu une autre réponse",
    guide: "depuis le jour où vous avez reçu une réponse antérieure",
};
const FROM_A_POSSIBLE_END: Says = Says {
    on: "",
    sent: "premier jour où le délai de réponse a pu prendre fin",
    page: "premier jour où le délai de réponse a pu prendre fin",
    guide: "depuis le premier jour où le délai de réponse a pu prendre fin",
};

/// Every sentence above; where one fits, no other is said.
const ALL: [&Says; 5] =
    [&FROM_RECEIPT, &FROM_THE_END, &FROM_THE_URGENT_END, &FROM_AN_EARLIER_ANSWER, &FROM_A_POSSIBLE_END];

impl Says {
    const fn on(self, on: &'static str) -> Self {
        Self { on, ..self }
    }

    fn holds(&self, where_: &str, text: &str, own: impl Fn(&Says) -> &'static str) {
        let text = text.replace(['\u{a0}', '\u{202f}'], " ");
        assert!(text.contains(self.on), "{where_} does not name {}: {text}", self.on);
        for one in ALL.map(&own) {
            assert_eq!(text.contains(one), one == own(self), "{where_}, {one:?}: {text}");
        }
    }
}

impl Told<'_> {
    async fn filed<'a>(app: &'a TestApp, instant: &str, urgent: bool) -> Told<'a> {
        app.it_is(instant);
        let request = a_request().in_language(Language::Fr);
        let request = if urgent { request.urgent() } else { request };
        Told { app, case: app.citizen("أمينة").files(request).await }
    }

    async fn link(&self) -> String {
        links::case_path(&self.app.portal.keys, &self.app.case(self.case).await, Language::Fr)
    }

    /// The officer withholds everything; what was told before has left.
    async fn is_refused(&self, instant: &str) {
        self.mails().await;
        self.app.it_is(instant);
        self.app.officer().await.refuses(self.case, Ground::Unclear).await.expect("refused");
    }

    async fn reads(&self) {
        self.app.citizen("أمينة").reads_the_answer(self.case).await.expect("read");
    }

    async fn complains(&self, instant: &str, body: Body, reviewed: Reviewed) -> ComplaintId {
        self.app.it_is(instant);
        let id = ComplaintId(self.app.portal.clock.id());
        let mut sealer = Sealer::new(&self.app.portal.clock);
        let text = reasons(&mut sealer);
        let filing = Filing { reviewed, grievances: vec![Grievance::Late], text, attachments: Vec::new() };
        let command = OnComplaint::File(Box::new(filing));
        let act = Act {
            target: Target::Complaint { case: self.case, complaint: id, body },
            actor: &Actor::Requester,
            command: Command::Complaint { complaint: id, command: Box::new(command) },
            values: sealer.into_values(),
            files: Vec::new(),
            form_key: None,
        };
        change(&self.app.portal, act).await.expect("complained");
        id
    }

    async fn is_rejected(&self, instant: &str, by: &Official<'_>, complaint: ComplaintId) {
        self.mails().await;
        self.app.it_is(instant);
        let decided = by.tries_to(self.case, |sealer| {
            let ruling = Ruling {
                finding: Finding::Rejected,
                reasons: reasons(sealer),
                redress: None,
                road: Road::Mail,
            };
            Command::Complaint { complaint, command: Box::new(OnComplaint::Decide(Box::new(ruling))) }
        });
        decided.await.expect("decided");
    }

    /// What the mails that wait say, to whom.
    async fn mails(&self) -> Vec<(String, String)> {
        let memory = Transport::memory();
        deliverer(&self.app.portal, memory.clone()).pass().await.expect("mailed");
        let read = |mail: &Vec<u8>| {
            let read = MessageParser::default().parse(mail)?;
            let to = read.to()?.first()?.address()?.to_owned();
            Some((to, read.body_text(0)?.split_whitespace().collect::<Vec<_>>().join(" ")))
        };
        memory.sent().iter().map(|mail| read(mail).expect("a mail")).collect()
    }

    /// The one mail to the requester that waits.
    async fn mail(&self) -> String {
        let mut own: Vec<_> = self.mails().await.into_iter().filter(|(to, _)| to == REQUESTER).collect();
        assert_eq!(own.len(), 1, "{own:?}");
        own.remove(0).1
    }

    /// The words of the last letter of that kind.
    async fn letter(&self, kind: LetterKind) -> String {
        let history = events::history(&self.app.portal.db, self.case).await.expect("a history");
        let all = listed(&self.app.case(self.case).await, &history);
        let seq = all.iter().rev().find(|one| one.kind == kind).expect("a letter").seq;
        let pdf = letter(self.app, self.case, seq, LetterForm::French).await;
        let (status, text) = asked("pdftotext", &["-raw", "-enc", "UTF-8"], &pdf.octets, &["-"]);
        assert_eq!(status, 0, "{text}");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    async fn guide(&self) -> String {
        self.app.visitor().opens(&self.link().await).await.texts(".guide").join(" ")
    }

    async fn page(&self, under: &str) -> String {
        let page = self.app.visitor().opens(&format!("{}/{under}", self.link().await)).await;
        assert!(page.path.ends_with(under), "{under} was not shown: {}", page.text());
        page.text()
    }

    /// Mail and letter of a refusal that has just left, then guide and page once it is read.
    async fn all_say(&self, says: &Says) {
        self.all_but_the_guide_say(says).await;
        says.holds("the guide", &self.guide().await, |one| one.guide);
    }

    /// The guide speaks of every answer that can still be complained of.
    async fn all_but_the_guide_say(&self, says: &Says) {
        says.holds("the mail", &self.mail().await, |one| one.sent);
        says.holds("the letter", &self.letter(LetterKind::Answer).await, |one| one.sent);
        self.reads().await;
        let reply = self.app.case(self.case).await.replies.last().expect("a reply").text.id;
        says.holds("the page", &self.page(&format!("answer/{reply}")).await, |one| one.page);
        let reference = self.app.case(self.case).await.reference;
        let office = self.app.officer().await;
        let told = "Plainte au président de l’institution, au plus tard le";
        self.office_tells(&office, &format!("officer/cases/{reference}"), told, says.on).await;
    }

    /// Whoever answers or decides reads the one day that is told, and no other.
    async fn office_tells(&self, official: &Official<'_>, path: &str, told: &str, on: &str) {
        let page = official.at_a_browser().await.opens(&format!("/fr/{path}")).await;
        let lines = page.texts("p.small").into_iter().map(|line| line.replace(['\u{a0}', '\u{202f}'], " "));
        let lines: Vec<String> = lines.filter(|line| line.starts_with(told)).collect();
        let [line] = &lines[..] else { panic!("{told}, once: {lines:?} {}", page.text()) };
        assert!(line.ends_with(on) && line.matches(" 202").count() == 1, "{on} alone: {line}");
    }
}

on_both_engines! {
    async fn an_answer_in_time_counts_from_its_receipt(app) {
        let told = Told::filed(app, "2026-02-23T10:00:00Z", false).await;
        told.is_refused("2026-03-24T10:00:00Z").await;
        told.all_say(&FROM_RECEIPT.on("21 avril 2026")).await;
    }

    async fn a_late_answer_counts_from_the_end_of_the_time_to_answer(app) {
        let told = Told::filed(app, "2026-02-23T10:00:00Z", false).await;
        told.is_refused("2026-04-08T10:00:00Z").await;
        told.all_say(&FROM_THE_END.on("22 avril 2026")).await;
    }

    async fn a_late_answer_after_a_complaint_about_silence_counts_from_its_receipt(app) {
        let told = Told::filed(app, "2026-02-23T10:00:00Z", false).await;
        let silence = Reviewed::Silence { rule: Rule::Answer };
        told.complains("2026-03-26T10:00:00Z", Body::Head, silence).await;
        told.is_refused("2026-04-08T10:00:00Z").await;
        told.all_say(&FROM_RECEIPT.on("7 mai 2026")).await;
    }

    async fn a_refusal_after_a_first_answer_counts_from_its_own_receipt(app) {
        let told = Told::filed(app, "2026-10-01T10:00:00Z", false).await;
        app.it_is("2026-10-05T10:00:00Z");
        let id = ReplyId(app.portal.clock.id());
        let officer = app.officer().await;
        let first = officer.tries_to(told.case, |sealer| {
            Command::Reply(reply_text(id, false, ItemAnswer::Supplied, sealer))
        });
        first.await.expect("answered at first");
        told.reads().await;
        told.is_refused("2026-10-21T10:00:00Z").await;
        told.all_but_the_guide_say(&FROM_RECEIPT.on("20 novembre 2026")).await;
        let guide = told.guide().await;
        for wanted in ["2 novembre 2026", FROM_AN_EARLIER_ANSWER.guide, "20 novembre 2026", FROM_RECEIPT.guide] {
            assert!(guide.contains(wanted), "{wanted}: {guide}");
        }
        app.it_is("2026-11-03T10:00:00Z");
        let guide = told.guide().await;
        FROM_RECEIPT.on("20 novembre 2026").holds("the guide", &guide, |one| one.guide);
        assert!(!guide.contains("départ antérieur"), "nothing of this answer has passed: {guide}");
    }

    async fn two_answers_are_two_steps_that_name_them_and_each_opens_its_own_form(app) {
        let told = Told::filed(app, "2026-10-01T10:00:00Z", false).await;
        app.it_is("2026-10-05T10:00:00Z");
        let id = ReplyId(app.portal.clock.id());
        let officer = app.officer().await;
        let first = officer.tries_to(told.case, |sealer| {
            Command::Reply(reply_text(id, false, ItemAnswer::Supplied, sealer))
        });
        first.await.expect("answered at first");
        told.reads().await;
        let titles = async || app.visitor().opens(&told.link().await).await.texts(".guide h3");
        let alone = "La réponse ne vous convient pas ? Vous pouvez porter plainte".to_owned();
        let plain = |titles: Vec<String>| -> Vec<String> {
            titles.into_iter().map(|title| title.replace(['\u{a0}', '\u{202f}'], " ")).collect()
        };
        assert!(plain(titles().await).contains(&alone), "one answer needs no day: {:?}", titles().await);
        told.is_refused("2026-10-21T10:00:00Z").await;
        told.reads().await;
        let visitor = app.visitor();
        let page = visitor.opens(&told.link().await).await;
        let named = plain(page.texts(".guide h3"));
        let of = |on: &str| format!("La réponse du {on} ne vous convient pas ? Vous pouvez porter plainte");
        for on in ["lundi 5 octobre 2026", "mercredi 21 octobre 2026"] {
            assert_eq!(named.iter().filter(|title| **title == of(on)).count(), 1, "{on}: {named:?}");
        }
        let second = app.case(told.case).await.replies.last().expect("a reply").text.id;
        let ways: Vec<String> = page.links().into_iter().filter(|to| to.contains("/complaint?")).collect();
        for (reply, by) in [(id, "lundi 2 novembre 2026"), (second, "vendredi 20 novembre 2026")] {
            let about = format!("reply.{reply}");
            let way = ways.iter().find(|way| way.ends_with(&format!("about={about}")));
            let page = visitor.opens(way.unwrap_or_else(|| panic!("{about}: {ways:?}"))).await;
            let chosen: Vec<_> =
                page.main_form().values().into_iter().filter(|(name, _)| name == "reviewed").collect();
            assert_eq!(chosen, [("reviewed".to_owned(), about)], "{}", page.text());
            let last = format!("Dernier jour pour la déposer : fin du {by}");
            assert!(plain(vec![page.text()])[0].contains(&last), "{last}: {}", page.text());
            assert!(plain(vec![page.text()])[0].contains(&format!("(au plus tard le {by})")), "{}", page.text());
        }
        let other = visitor.opens(&format!("{}/complaint?step=head&about=reply.none", told.link().await)).await;
        assert!(other.main_form().values().contains(&("reviewed".to_owned(), format!("reply.{second}"))));
    }

    async fn an_answer_after_reopening_counts_from_its_own_receipt(app) {
        let told = Told::filed(app, "2026-02-23T10:00:00Z", false).await;
        told.is_refused("2026-03-24T10:00:00Z").await;
        told.reads().await;
        app.it_is("2026-04-10T10:00:00Z");
        let head = app.head().await;
        head.tries_to(told.case, |sealer| Command::Reopen { reasons: reasons(sealer) }).await.expect("reopened");
        told.is_refused("2026-04-13T10:00:00Z").await;
        told.all_but_the_guide_say(&FROM_RECEIPT.on("12 mai 2026")).await;
        let guide = told.guide().await;
        for wanted in ["21 avril 2026", FROM_AN_EARLIER_ANSWER.guide, "12 mai 2026", FROM_RECEIPT.guide] {
            assert!(guide.contains(wanted), "{wanted}: {guide}");
        }
    }

    async fn an_answer_after_a_missed_urgent_period_counts_from_the_end_of_that(app) {
        let told = Told::filed(app, "2026-11-20T10:00:00Z", true).await;
        app.it_is("2026-11-24T10:00:00Z");
        app.officer().await.extends(told.case).await.expect("extended");
        told.is_refused("2026-12-10T10:00:00Z").await;
        told.all_say(&FROM_THE_URGENT_END.on("21 décembre 2026")).await;
    }

    async fn an_answer_while_a_feast_is_estimated_counts_from_the_earliest_end(app) {
        let told = Told::filed(app, "2027-08-02T10:00:00Z", false).await;
        told.is_refused("2027-09-01T10:00:00Z").await;
        told.all_say(&FROM_A_POSSIBLE_END.on("28 septembre 2027")).await;
    }

    async fn an_answer_after_a_complaint_that_came_too_early_counts_from_its_receipt(app) {
        let told = Told::filed(app, "2026-02-23T10:00:00Z", false).await;
        app.it_is("2026-03-02T10:00:00Z");
        app.officer().await.registers_a_complaint(told.case).await;
        told.is_refused("2026-03-10T10:00:00Z").await;
        told.all_say(&FROM_RECEIPT.on("9 avril 2026")).await;
    }

    async fn a_decision_in_time_counts_from_its_receipt(app) {
        let words = ["si vous la recevez plus tard", "jour où vous avez reçu la décision", "depuis le jour où vous avez reçu la décision"];
        of_the_head(app, "2026-03-30T10:00:00Z", "29 avril 2026", words).await;
    }

    async fn a_late_decision_counts_from_the_end_of_the_time_to_decide(app) {
        let words = ["passé sans décision", "passé sans décision", "depuis la fin du délai du président"];
        of_the_head(app, "2026-04-20T10:00:00Z", "10 mai 2026", words).await;
    }

    async fn a_decision_after_its_silence_was_taken_further_counts_from_its_receipt(app) {
        app.appointed(Role::Commission, "").await;
        let told = Told::filed(app, "2026-02-23T10:00:00Z", false).await;
        let silence = Reviewed::Silence { rule: Rule::Answer };
        let complaint = told.complains("2026-03-26T10:00:00Z", Body::Head, silence).await;
        told.complains("2026-04-12T10:00:00Z", Body::Commission, Reviewed::HeadSilence { complaint }).await;
        told.is_rejected("2026-04-25T10:00:00Z", &app.head().await, complaint).await;
        let words = ["si vous la recevez plus tard", "jour où vous avez reçu la décision", "depuis le jour où vous avez reçu la décision"];
        told.decision_says(complaint, LetterKind::HeadDecision, "25 mai 2026", words).await;
        let page = told.page(&format!("complaint/{complaint}/decision")).await;
        for text in [page, told.guide().await] {
            assert!(text.contains("voit cette décision") && !text.contains("10 mai"), "{text}");
        }
    }

    async fn an_outcome_in_time_counts_from_its_receipt(app) {
        let words = ["si vous la recevez plus tard", "jour où vous avez reçu la réponse de la Commission", ""];
        of_the_commission(app, "2026-05-04T10:00:00Z", "3 juillet 2026", words).await;
    }

    async fn a_late_outcome_counts_from_the_end_of_the_time_of_the_commission(app) {
        let words = ["passé sans réponse de sa part", "passé sans réponse de sa part", ""];
        of_the_commission(app, "2026-06-01T10:00:00Z", "10 juillet 2026", words).await;
    }

    async fn a_letter_of_an_extension_tells_the_silence_of_its_own_period(app) {
        let told = Told::filed(app, "2026-11-20T10:00:00Z", true).await;
        app.it_is("2026-11-24T10:00:00Z");
        app.officer().await.extends(told.case).await.expect("extended");
        let letter = told.letter(LetterKind::Extension).await;
        assert!(letter.contains("à partir du jeudi 21 janvier 2027"), "{letter}");
        assert!(!letter.contains("21 décembre 2026"), "{letter}");
        let receipt = told.letter(LetterKind::Receipt).await;
        for day in ["à partir du mardi 24 novembre 2026", "lundi 21 décembre 2026"] {
            assert!(receipt.contains(day), "{receipt}");
        }
        assert!(receipt.contains("à partir du samedi 19 décembre 2026"), "{receipt}");
    }

    async fn urgency_declined_late_tells_the_urgent_silence_and_then_the_ordinary_one(app) {
        let told = Told::filed(app, "2026-11-20T10:00:00Z", true).await;
        told.mails().await;
        app.it_is("2026-11-24T10:00:00Z");
        app.officer().await.assesses_urgency(told.case, false).await.expect("declined");
        let guide = told.guide().await;
        assert!(guide.contains("21 décembre 2026"), "{guide}");
        for (where_, text) in [("the mail", told.mail().await), ("the letter", told.letter(LetterKind::Urgency).await)] {
            let text = text.replace(['\u{a0}', '\u{202f}'], " ");
            let at = |wanted: &str| text.find(wanted).unwrap_or_else(|| panic!("{where_}, {wanted}: {text}"));
            let (urgent, ordinary) = (at("lundi 21 décembre 2026"), at("à partir du samedi 19 décembre 2026"));
            assert!(urgent < ordinary, "{where_}: {text}");
            assert_eq!(text.matches(FROM_THE_URGENT_END.sent).count(), 1, "{where_}: {text}");
            assert!(!text.contains("à partir du mardi 24 novembre 2026"), "{where_}: {text}");
        }
    }

    async fn urgency_declined_in_time_or_after_a_complaint_about_it_tells_the_ordinary_silence_alone(app) {
        for complains in [false, true] {
            let told = Told::filed(app, "2026-11-20T10:00:00Z", true).await;
            if complains {
                let silence = Reviewed::Silence { rule: Rule::Urgent };
                told.complains("2026-11-24T09:00:00Z", Body::Head, silence).await;
            }
            app.officer().await.assesses_urgency(told.case, false).await.expect("declined");
            let letter = told.letter(LetterKind::Urgency).await;
            assert!(letter.contains("à partir du samedi 19 décembre 2026"), "{letter}");
            assert!(!letter.contains("21 décembre 2026"), "{letter}");
        }
    }

    async fn letters_tell_both_days_from_which_silence_opens_while_a_feast_is_estimated(app) {
        let told = Told::filed(app, "2027-04-20T10:00:00Z", true).await;
        told.mails().await;
        app.it_is("2027-04-26T10:00:00Z");
        app.officer().await.assesses_urgency(told.case, false).await.expect("declined");
        let (mail, receipt) = (told.mail().await, told.letter(LetterKind::Receipt).await);
        for text in [mail, receipt, told.letter(LetterKind::Urgency).await] {
            let text = text.replace(['\u{a0}', '\u{202f}'], " ");
            for wanted in ["à partir du jeudi 20 mai 2027 ou, au plus tard, du vendredi 21 mai 2027", "16 juin 2027"] {
                assert!(text.contains(wanted), "{wanted}: {text}");
            }
        }
    }

    async fn an_extension_tells_both_days_from_which_silence_opens_while_a_feast_is_estimated(app) {
        let told = Told::filed(app, "2027-04-20T10:00:00Z", false).await;
        told.mails().await;
        app.it_is("2027-05-10T10:00:00Z");
        app.officer().await.extends(told.case).await.expect("extended");
        for (where_, text) in [("the mail", told.mail().await), ("the letter", told.letter(LetterKind::Extension).await)] {
            let text = text.replace(['\u{a0}', '\u{202f}'], " ");
            for wanted in [
                "Sans réponse dans ce délai",
                "à partir du jeudi 17 juin 2027 ou, au plus tard, du samedi 19 juin 2027",
                "selon la date d’une fête qui n’est pas encore annoncée",
                "le dernier jour sûr pour le faire est le mercredi 14 juillet 2027",
                "comptés du mercredi 16 juin 2027, premier jour où le délai peut prendre fin",
            ] {
                assert!(text.contains(wanted), "{where_}, {wanted}: {text}");
            }
        }
        let letter = told.letter(LetterKind::Extension).await.replace(['\u{a0}', '\u{202f}'], " ");
        assert!(letter.contains("mercredi 16 juin 2027 ou vendredi 18 juin 2027"), "the new last day: {letter}");
    }

    async fn a_complaint_that_came_too_early_is_told_so_to_everybody(app) {
        let told = Told::filed(app, "2026-02-23T10:00:00Z", false).await;
        told.mails().await;
        app.it_is("2026-03-02T10:00:00Z");
        let id = app.officer().await.registers_a_complaint(told.case).await;
        let mails = told.mails().await;
        let (own, office): (Vec<_>, Vec<_>) = mails.into_iter().partition(|(to, _)| to == REQUESTER);
        assert!(own.len() == 1 && !office.is_empty(), "{own:?} {office:?}");
        let said = &own[0].1;
        assert!(said.contains("si aucune réponse ne vous est parvenue avant ce jour"), "{said}");
        assert!(!said.contains("Il doit décider") && !said.contains("à cette date"), "{said}");
        for (_, said) in office {
            let runs = ["Le délai de décision court.", "وأجل البت فيها جار", "The period of the decision runs."];
            assert!(!runs.iter().any(|one| said.contains(one)), "{said}");
        }
        let page = told.page(&format!("complaint/{id}")).await;
        assert!(page.contains("si aucune réponse") && !page.contains("a pris fin"), "{page}");
    }
}

/// The head rejects a complaint about silence on that day: mail, letter, page and guide name that last day, the
/// first two with the first words, the others with theirs.
async fn of_the_head(app: &TestApp, decided: &str, on: &str, words: [&str; 3]) {
    let told = Told::filed(app, "2026-02-23T10:00:00Z", false).await;
    let silence = Reviewed::Silence { rule: Rule::Answer };
    let complaint = told.complains("2026-03-26T10:00:00Z", Body::Head, silence).await;
    told.is_rejected(decided, &app.head().await, complaint).await;
    told.decision_says(complaint, LetterKind::HeadDecision, on, words).await;
}

/// The same of the Commission, after the silence of the head.
async fn of_the_commission(app: &TestApp, decided: &str, on: &str, words: [&str; 3]) {
    let commission = app.appointed(Role::Commission, "").await;
    let told = Told::filed(app, "2026-02-23T10:00:00Z", false).await;
    let silence = Reviewed::Silence { rule: Rule::Answer };
    let to_head = told.complains("2026-03-26T10:00:00Z", Body::Head, silence).await;
    let further = Reviewed::HeadSilence { complaint: to_head };
    let complaint = told.complains("2026-04-11T10:00:00Z", Body::Commission, further).await;
    let admit = Command::Complaint { complaint, command: Box::new(OnComplaint::Admit) };
    commission.tries_to(told.case, |_| admit).await.expect("admitted");
    told.is_rejected(decided, &commission, complaint).await;
    told.decision_says(complaint, LetterKind::CommissionOutcome, on, words).await;
}

impl Told<'_> {
    async fn decision_says(&self, complaint: ComplaintId, kind: LetterKind, on: &str, words: [&str; 3]) {
        let [sent, page, guide] = words;
        let (mail, letter) = (self.mail().await, self.letter(kind).await);
        let read = Command::Complaint { complaint, command: Box::new(OnComplaint::ShowDecision) };
        change(&self.app.portal, Act::plain(self.case, &Actor::Requester, read)).await.expect("read");
        let shown = self.page(&format!("complaint/{complaint}/decision")).await;
        for (where_, text, words) in [
            ("the mail", mail, sent),
            ("the letter", letter, sent),
            ("the page", shown, page),
            ("the guide", self.guide().await, guide),
        ] {
            assert!(text.contains(on) && text.contains(words), "{where_}, {on}, {words}: {text}");
        }
        let reference =
            self.app.case(self.case).await.complaint(complaint).expect("there").reference.to_string();
        if kind == LetterKind::HeadDecision {
            let told = "La plainte à la Commission (article 20) est possible";
            let path = format!("head/complaints/{reference}");
            self.office_tells(&self.app.head().await, &path, told, on).await;
        } else {
            let told = "Le tribunal (article 21) peut être saisi";
            let path = format!("commission/complaints/{reference}");
            self.office_tells(&self.app.appointed(Role::Commission, "").await, &path, told, on).await;
        }
    }
}
