//! What the address of a worklist says: filters, columns, and where the list goes on. The address is the view.
//! What it says wrongly is as if it said nothing.

use crate::{
    domain::{
        case::{
            facts::{Channel, Kind, coded},
            ground::Ground,
            stage::Stage,
        },
        id::{CampaignId, UserId},
        institution::InstitutionCode,
        law::status::Term,
        moment::Moment,
    },
    persistence::{
        Engine,
        case_words::Sought,
        worklist::{Days, Filter, Key, Stages, Whose},
    },
    web::{
        forms::FormState,
        paging,
        posted::{self, Fields},
    },
};
use axum::body::Bytes;
use jiff::civil::Date;

/// How many working days count as soon.
pub const SOON: usize = 5;

coded! {
    /// The days left of what a list shows.
    Due {
        Late = "late",
        Today = "today",
        Three = "three",
        Soon = "soon",
        Ten = "ten",
        Later = "later",
        Unknown = "unknown",
    }
}

coded! {
    /// What a list can show of a case beside its reference and subject.
    Column {
        Name = "name",
        Received = "received",
        Due = "due",
        Status = "status",
        Stage = "stage",
        Assignee = "assignee",
        Channel = "channel",
        Grounds = "grounds",
        Campaign = "campaign",
    }
}

impl Column {
    /// Those that are shown where nothing was chosen.
    pub const USUAL: &'static [Column] =
        &[Column::Name, Column::Received, Column::Due, Column::Status, Column::Stage, Column::Assignee];
}

/// When something must be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    Within(Due),
    /// `2026-12-02`
    On(Date),
}

impl When {
    fn parse(text: &str) -> Option<Self> {
        let on = || text.parse().ok().filter(|on: &Date| on.to_string() == text);
        Due::parse(text).map(Self::Within).or_else(|| on().map(Self::On))
    }

    fn written(self) -> String {
        match self {
            When::Within(due) => due.code().to_owned(),
            When::On(on) => on.to_string(),
        }
    }
}

/// Whose cases are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Who {
    #[default]
    Anyone,
    Mine,
    Nobody,
    Colleague(UserId),
    /// Everybody of a unit of the institution.
    Unit(String),
    /// Somebody of no unit.
    NoUnit,
}

/// What an address writes before the name of a unit.
const UNIT: &str = "unit.";

impl Who {
    fn parse(text: &str) -> Self {
        match text {
            "mine" => Who::Mine,
            "nobody" => Who::Nobody,
            "no-unit" => Who::NoUnit,
            text => match text.strip_prefix(UNIT) {
                Some(unit) => Who::Unit(unit.to_owned()),
                None => text.parse().map_or(Who::Anyone, Who::Colleague),
            },
        }
    }

    /// The word in an address; empty for everybody.
    pub fn written(&self) -> String {
        match self {
            Who::Anyone => String::new(),
            Who::Mine => "mine".to_owned(),
            Who::Nobody => "nobody".to_owned(),
            Who::NoUnit => "no-unit".to_owned(),
            Who::Colleague(user) => user.to_string(),
            Who::Unit(unit) => format!("{UNIT}{unit}"),
        }
    }
}

/// Which stages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Where {
    #[default]
    Open,
    In(Stage),
    Every,
}

/// What an address says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    pub due: Option<When>,
    pub who: Who,
    pub stages: Where,
    pub kind: Option<Kind>,
    pub channel: Option<Channel>,
    pub extension: Option<Term>,
    pub ground: Option<&'static str>,
    pub campaign: Option<CampaignId>,
    /// Empty for the usual ones.
    pub columns: Vec<Column>,
    /// A reference as it was typed.
    pub q: String,
    /// `2026-12-02.<id>`, or `.<id>` among the cases without a date.
    pub after: Option<Key>,
}

impl Asked {
    /// What a query says, the part behind the question mark.
    pub fn read(query: &str) -> Self {
        Self::of(&posted::parse(&Bytes::copy_from_slice(query.as_bytes())))
    }

    /// What the fields of a form say.
    pub fn of(fields: &Fields) -> Self {
        let ground = fields.get("ground");
        let chosen = |column: &Column| fields.all("col").any(|code| code == column.code());
        let columns: Vec<Column> = Column::ALL.iter().copied().filter(chosen).collect();
        Self {
            due: When::parse(fields.get("due")),
            who: Who::parse(fields.get("who")),
            stages: match fields.get("stage") {
                "every" => Where::Every,
                stage => Stage::parse(stage).map_or(Where::Open, Where::In),
            },
            kind: Kind::parse(fields.get("kind")),
            channel: Channel::parse(fields.get("channel")),
            extension: Term::parse(fields.get("extension")),
            ground: Ground::CODES.into_iter().find(|code| *code == ground),
            campaign: fields.get("campaign").parse().ok(),
            columns: if columns == Column::USUAL { Vec::new() } else { columns },
            q: fields.get("q").trim().to_owned(),
            after: paging::read(fields.get("after")).map(|(act_by, case)| Key { act_by, case }),
        }
    }

    /// The same list from its beginning.
    pub fn beginning(&self) -> Self {
        Self { after: None, ..self.clone() }
    }

    /// What is kept of it under a name or in a record: no words, which may name somebody.
    pub fn view(&self) -> Self {
        Self { q: String::new(), after: None, ..self.clone() }
    }

    /// The one day that is asked for.
    pub fn day(&self) -> Option<Date> {
        match self.due {
            Some(When::On(on)) => Some(on),
            _ => None,
        }
    }

    /// The columns to show.
    pub fn shown(&self) -> &[Column] {
        if self.columns.is_empty() { Column::USUAL } else { &self.columns }
    }

    /// Whether anything is left out.
    pub fn is_filtered(&self) -> bool {
        Self { columns: Vec::new(), ..self.beginning() } != Self::default()
    }

    /// Whether a filter of the second row is on.
    pub fn is_narrow(&self) -> bool {
        self.channel.is_some() || self.extension.is_some() || self.ground.is_some() || self.campaign.is_some()
    }

    /// Each field with its value; what is empty says nothing.
    fn pairs(&self) -> Vec<(&'static str, String)> {
        let code = |code: Option<&'static str>| code.unwrap_or_default().to_owned();
        let stage = match self.stages {
            Where::Open => "",
            Where::In(stage) => stage.code(),
            Where::Every => "every",
        };
        let after = self.after.map(|key| paging::written(key.act_by, key.case));
        let mut pairs = vec![
            ("q", self.q.clone()),
            ("due", self.due.map(When::written).unwrap_or_default()),
            ("who", self.who.written()),
            ("stage", stage.to_owned()),
            ("kind", code(self.kind.map(Kind::code))),
            ("channel", code(self.channel.map(Channel::code))),
            ("extension", code(self.extension.map(Term::code))),
            ("ground", code(self.ground)),
            ("campaign", self.campaign.map(|id| id.to_string()).unwrap_or_default()),
        ];
        pairs.extend(self.columns.iter().map(|column| ("col", column.code().to_owned())));
        pairs.push(("after", after.unwrap_or_default()));
        pairs
    }

    /// The query of the address, with its question mark. One that says nothing else says that it is the whole list:
    /// without a query the list is the view with which somebody begins.
    pub fn address(&self) -> String {
        let mut pairs = self.pairs();
        if pairs.iter().all(|(_, value)| value.is_empty()) {
            pairs.push(("list", "all".to_owned()));
        }
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
        paging::query(&pairs)
    }

    /// What the form shows.
    pub fn form(&self) -> FormState {
        let mut form = FormState::new();
        for (name, value) in self.pairs() {
            if !matches!(name, "col" | "after") {
                form.put(name, value);
            }
        }
        for column in self.shown() {
            form.put("col", column.code());
        }
        form
    }

    /// The cases that are asked for, today, of the first of those institutions: the others are the bodies whose place it
    /// took.
    pub fn filter(
        &self,
        (engine, institutions): (Engine, &[InstitutionCode]),
        me: UserId,
        moment: &Moment<'_>,
    ) -> Filter {
        Filter {
            whose: match &self.who {
                Who::Anyone => Whose::All,
                Who::Nobody => Whose::Unassigned,
                Who::Mine => Whose::Of(me),
                Who::Colleague(user) => Whose::Of(*user),
                Who::Unit(unit) => Whose::OfUnit(unit.clone(), moment.today),
                Who::NoUnit => Whose::OfNoUnit(moment.today),
            },
            stages: match self.stages {
                Where::Open => Stages::Open,
                Where::In(stage) => Stages::In(stage),
                Where::Every => Stages::Every,
            },
            kind: self.kind,
            channel: self.channel,
            extension: self.extension,
            ground: self.ground,
            campaign: self.campaign,
            days: match self.due {
                None => Days::Any,
                Some(When::On(on)) => Days::On(on),
                Some(When::Within(due)) => days(due, moment),
            },
            words: Sought::typed(engine, institutions, &self.q),
            ..Filter::of(institutions[0].clone())
        }
    }
}

fn days(due: Due, moment: &Moment<'_>) -> Days {
    let today = moment.today;
    let after = |n| moment.working_days_after(today, n).unwrap_or(today);
    let within = |n| Days::Between(today.tomorrow().unwrap_or(today), after(n));
    match due {
        Due::Late => Days::Before(today),
        Due::Today => Days::On(today),
        Due::Three => within(3),
        Due::Soon => within(SOON),
        Due::Ten => within(10),
        Due::Later => Days::After(after(SOON)),
        Due::Unknown => Days::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_it_was_made_of_and_nothing_else() {
        let case = "0192f0c1-2b3c-7def-8123-456789abcdef";
        for query in [
            "?due=late&who=mine&kind=urgent&after=2026-12-02.0192f0c1-2b3c-7def-8123-456789abcdef",
            "?stage=every&ground=r2&col=due&col=grounds",
            "?who=0192f0c1-2b3c-7def-8123-456789abcdef&channel=post&extension=extension-invalid",
            "?due=2026-12-02",
            "?stage=every&campaign=0192f0c1-2b3c-7def-8123-456789abcdef",
            "?q=%D9%85%D9%8A%D8%B2%D8%A7%D9%86%D9%8A%D8%A9&due=late",
            "?list=all",
        ] {
            assert_eq!(Asked::read(query.trim_start_matches('?')).address(), query);
        }
        let wrong = format!("due=x&who=%FF&stage=<b>&kind=1&ground=r9&col=x&after={case}&x=1");
        assert_eq!(Asked::read(&wrong), Asked::default());
    }

    #[test]
    fn the_usual_columns_are_no_choice_and_a_choice_alone_leaves_nothing_out() {
        let usual = "col=name&col=received&col=due&col=status&col=stage&col=assignee";
        assert_eq!(Asked::read(usual), Asked::default());
        let chosen = Asked::read("col=due");
        assert_eq!((chosen.shown(), chosen.is_filtered()), ([Column::Due].as_slice(), false));
        assert!(Asked::read("due=today").is_filtered());
        let words = Asked::read("q=budget&due=today");
        assert_eq!((words.beginning().q.as_str(), words.view().q.as_str()), ("budget", ""));
    }
}
