//! The answers as the law wants them (art. 14): every rule about a field of the filing stands here.

use super::answers::{Answers, Problem, Wrong, field};
use crate::{
    app::Portal,
    domain::{
        case::facts::{Delivery, IdentityDocument, Kind},
        email::EmailAddress,
        institution::{Directory, InstitutionCode},
        language::Language,
        text::{TextProblem, Words, limit},
    },
};
use jiff::civil::Date;

/// What is asked, and of whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    pub institution: InstitutionCode,
    /// The other bodies to which the same request goes, each once and none of them the first.
    pub also: Vec<InstitutionCode>,
    pub kind: Kind,
    pub subject: Option<Words>,
    pub information: Words,
    pub urgency: Option<Words>,
}

/// Who asks, and how the answer is to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub first_name: Words,
    pub last_name: Words,
    pub address: Words,
    pub document: IdentityDocument,
    pub number: Words,
    pub delivery: Delivery,
    pub email: Option<EmailAddress>,
    pub phone: Option<Words>,
    pub organisation: Option<Words>,
    pub behalf: Option<OnBehalf>,
    pub language: Language,
    pub objects_to_publication: bool,
}

/// Who is represented.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnBehalf {
    pub name: Words,
    pub capacity: Words,
    pub mandate: Option<Words>,
}

/// The whole filing, or everything that is wrong with it.
pub(super) fn whole(portal: &Portal, answers: &Answers) -> Result<(Content, Person), Vec<Problem>> {
    match (content(&Bodies::of(portal), answers), person(answers)) {
        (Ok(content), Ok(person)) => Ok((content, person)),
        (content, person) => {
            let problems = content.err().into_iter().flatten();
            Err(problems.chain(person.err().into_iter().flatten()).collect())
        }
    }
}

/// The bodies to which a request can go today.
#[derive(Debug, Clone, Copy)]
pub struct Bodies {
    directory: &'static Directory,
    today: Date,
}

impl Bodies {
    pub fn of(portal: &Portal) -> Self {
        Self { directory: portal.directory.newest(), today: portal.clock.today() }
    }

    /// The body of that code, where it is one of the directory and nobody has taken its place.
    fn known(&self, code: &str) -> Result<InstitutionCode, Wrong> {
        let code = InstitutionCode::parse(code).map_err(|_| Wrong::NotAChoice)?;
        let found = self.directory.get(&code).ok_or(Wrong::NotAChoice)?;
        let is_over = found.successor.as_ref().is_some_and(|one| one.from <= self.today);
        if is_over { Err(Wrong::Succeeded) } else { Ok(code) }
    }
}

/// The institution, where a request can go there.
///
/// # Errors
/// None, one that is no choice, or one whose place another has taken.
pub fn institution(bodies: &Bodies, answers: &Answers) -> Result<InstitutionCode, Problem> {
    let wrong = |wrong| Problem { field: field::INSTITUTION, wrong };
    let code = answers.get(field::INSTITUTION);
    if code.is_empty() {
        return Err(wrong(Wrong::Missing));
    }
    bodies.known(code).map_err(wrong)
}

/// Most bodies of one form beside the first: each gets a request of its own, with its own period.
pub const MOST_OTHERS: usize = 4;

/// The other bodies, where a request can go to each.
///
/// # Errors
/// More than [`MOST_OTHERS`], or one that is no choice.
pub fn also(from: &Bodies, answers: &Answers) -> Result<Vec<InstitutionCode>, Problem> {
    let wrong = |wrong| Problem { field: field::ALSO, wrong };
    let first = answers.get(field::INSTITUTION);
    let mut bodies = Vec::new();
    for code in answers.get(field::ALSO).split(',').filter(|code| !code.is_empty() && *code != first) {
        let code = from.known(code).map_err(wrong)?;
        if !bodies.contains(&code) {
            bodies.push(code);
        }
    }
    if bodies.len() > MOST_OTHERS { Err(wrong(Wrong::TooMany { limit: MOST_OTHERS })) } else { Ok(bodies) }
}

/// The step "what do you ask for".
///
/// # Errors
/// Every problem of the step and of the institution before it.
pub fn content(bodies: &Bodies, answers: &Answers) -> Result<Content, Vec<Problem>> {
    let mut reader = Reader::new(answers);
    let institution = institution(bodies, answers).map_err(|problem| reader.problems.push(problem)).ok();
    let also = also(bodies, answers).map_err(|problem| reader.problems.push(problem)).ok();
    let kind = reader.choice(field::KIND, Kind::parse);
    let subject = reader.optional(field::SUBJECT, Words::line, limit::SUBJECT);
    let information = reader.required(field::INFORMATION, Words::body, limit::BODY);
    let urgency = reader.optional(field::URGENCY, Words::body, limit::BODY);
    match (institution, also, kind, information, reader.problems.is_empty()) {
        (Some(institution), Some(also), Some(kind), Some(information), true) => {
            Ok(Content { institution, also, kind, subject, information, urgency })
        }
        _ => Err(reader.problems),
    }
}

/// The step "who are you".
///
/// # Errors
/// Every problem of the step, in the order of the form.
pub fn person(answers: &Answers) -> Result<Person, Vec<Problem>> {
    let mut reader = Reader::new(answers);
    let first_name = reader.required(field::FIRST_NAME, Words::line, limit::NAME);
    let last_name = reader.required(field::LAST_NAME, Words::line, limit::NAME);
    let address = reader.required(field::ADDRESS, Words::body, limit::ADDRESS);
    let document = reader.choice(field::DOCUMENT, IdentityDocument::parse);
    // An odd form of the number never blocks: only its absence does.
    let number = reader.required(field::NUMBER, Words::line, limit::IDENTITY);
    let delivery = reader.choice(field::DELIVERY, Delivery::parse);
    let email = reader.email(delivery);
    let phone = reader.optional(field::PHONE, Words::line, limit::PHONE);
    let organisation = reader.optional(field::ORGANISATION, Words::line, limit::NAME);
    let behalf = reader.behalf();
    let language = answers.get(field::LANGUAGE).parse().unwrap_or(Language::Ar);
    let objects_to_publication = !answers.get(field::OBJECTS).is_empty();
    if !reader.problems.is_empty() {
        return Err(reader.problems);
    }
    let whole = || {
        Some(Person {
            first_name: first_name?,
            last_name: last_name?,
            address: address?,
            document: document?,
            number: number?,
            delivery: delivery?,
            email,
            phone,
            organisation,
            behalf,
            language,
            objects_to_publication,
        })
    };
    whole().ok_or(reader.problems)
}

/// Reads field after field and remembers what was wrong.
struct Reader<'a> {
    answers: &'a Answers,
    problems: Vec<Problem>,
}

type Parse = fn(&str, usize) -> Result<Words, TextProblem>;

impl<'a> Reader<'a> {
    fn new(answers: &'a Answers) -> Self {
        Self { answers, problems: Vec::new() }
    }

    fn wrong<T>(&mut self, field: &'static str, wrong: Wrong) -> Option<T> {
        self.problems.push(Problem { field, wrong });
        None
    }

    fn required(&mut self, field: &'static str, parse: Parse, limit: usize) -> Option<Words> {
        match parse(self.answers.get(field), limit) {
            Ok(words) => Some(words),
            Err(TextProblem::Empty) => self.wrong(field, Wrong::Missing),
            Err(TextProblem::TooLong { typed, limit }) => self.wrong(field, Wrong::TooLong { typed, limit }),
        }
    }

    fn optional(&mut self, field: &'static str, parse: Parse, limit: usize) -> Option<Words> {
        match parse(self.answers.get(field), limit) {
            Ok(words) => Some(words),
            Err(TextProblem::Empty) => None,
            Err(TextProblem::TooLong { typed, limit }) => self.wrong(field, Wrong::TooLong { typed, limit }),
        }
    }

    fn choice<T>(&mut self, field: &'static str, parse: fn(&str) -> Option<T>) -> Option<T> {
        match parse(self.answers.get(field)) {
            Some(chosen) => Some(chosen),
            None => self.wrong(field, Wrong::Missing),
        }
    }

    /// Optional as in the law, except where the answer is to come by it.
    fn email(&mut self, delivery: Option<Delivery>) -> Option<EmailAddress> {
        let typed = self.answers.get(field::EMAIL).trim();
        if typed.is_empty() {
            return match delivery {
                Some(Delivery::Email) => self.wrong(field::EMAIL, Wrong::NeededForDelivery),
                _ => None,
            };
        }
        match EmailAddress::parse(typed) {
            Ok(address) => Some(address),
            Err(_) => self.wrong(field::EMAIL, Wrong::NotAnAddress),
        }
    }

    /// Nobody, or a person with a name and the capacity in which one acts for them.
    fn behalf(&mut self) -> Option<OnBehalf> {
        let fields = [field::BEHALF_NAME, field::BEHALF_CAPACITY, field::BEHALF_MANDATE];
        if fields.iter().all(|field| self.answers.get(field).trim().is_empty()) {
            return None;
        }
        let name = self.required(field::BEHALF_NAME, Words::line, limit::NAME);
        let capacity = self.required(field::BEHALF_CAPACITY, Words::line, limit::NAME);
        let mandate = self.optional(field::BEHALF_MANDATE, Words::line, limit::CITATION);
        Some(OnBehalf { name: name?, capacity: capacity?, mandate })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bodies() -> Bodies {
        Bodies { directory: Directory::builtin(), today: jiff::civil::date(2026, 3, 2) }
    }
    use crate::domain::id::CaseId;

    fn answers(filled: &[(&str, &str)]) -> Answers {
        let mut answers = Answers::new(CaseId(uuid::Uuid::nil()), "key".to_owned());
        filled.iter().for_each(|(field, typed)| answers.set(field, *typed));
        answers
    }

    const PERSON: [(&str, &str); 6] = [
        (field::FIRST_NAME, "فاطمة"),
        (field::LAST_NAME, "العلوي"),
        (field::ADDRESS, "زنقة 3\r\nالرباط"),
        (field::DOCUMENT, "national-card"),
        (field::NUMBER, "ليس كالمعتاد 7"),
        (field::DELIVERY, "post"),
    ];

    fn wrong(problems: Vec<Problem>) -> Vec<(&'static str, Wrong)> {
        problems.into_iter().map(|problem| (problem.field, problem.wrong)).collect()
    }

    #[test]
    fn the_fields_of_the_law_are_enough_and_an_odd_number_never_blocks() {
        let person = person(&answers(&PERSON)).unwrap();
        assert_eq!((person.email, person.phone, person.behalf), (None, None, None));
        let content = content(
            &bodies(),
            &answers(&[
                (field::INSTITUTION, Directory::builtin().iter().next().unwrap().code.as_str()),
                (field::KIND, "urgent"),
                (field::INFORMATION, "الميزانية"),
            ]),
        );
        assert!(content.unwrap().urgency.is_none());
    }

    #[test]
    fn an_empty_form_says_everything_that_is_missing_at_once_in_its_order() {
        let problems = wrong(person(&answers(&[])).unwrap_err());
        let fields: Vec<_> = problems.iter().map(|(field, _)| *field).collect();
        let expected = [
            field::FIRST_NAME,
            field::LAST_NAME,
            field::ADDRESS,
            field::DOCUMENT,
            field::NUMBER,
            field::DELIVERY,
        ];
        assert_eq!(fields, expected);
    }

    #[test]
    fn an_address_is_needed_only_for_an_answer_by_mail_and_must_be_one_when_given() {
        let mut by_mail = answers(&PERSON);
        by_mail.set(field::DELIVERY, "email");
        assert_eq!(wrong(person(&by_mail).unwrap_err()), [(field::EMAIL, Wrong::NeededForDelivery)]);
        let mut odd = answers(&PERSON);
        odd.set(field::EMAIL, "fatima@");
        assert_eq!(wrong(person(&odd).unwrap_err()), [(field::EMAIL, Wrong::NotAnAddress)]);
    }

    #[test]
    fn whoever_acts_for_another_names_them_and_the_capacity() {
        let mut behalf = answers(&PERSON);
        behalf.set(field::BEHALF_NAME, "جمعية الماء");
        assert_eq!(wrong(person(&behalf).unwrap_err()), [(field::BEHALF_CAPACITY, Wrong::Missing)]);
    }

    #[test]
    fn an_institution_outside_the_directory_is_no_choice() {
        let content = content(&bodies(), &answers(&[(field::INSTITUTION, "ZZZZ")]));
        assert!(wrong(content.unwrap_err()).contains(&(field::INSTITUTION, Wrong::NotAChoice)));
    }
}
