//! What can be done on several cases at once, and from which list.

use crate::domain::{
    actor::{Actor, Staff},
    case::command::Action,
};

/// An act on several cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Assign,
    Note,
    /// Puts them into a campaign.
    Group,
    /// One answer for a campaign, to each requester their own.
    Reply,
    /// One extension for a campaign, on each case its own.
    Extend,
    /// Takes them out of their campaign.
    Ungroup,
    /// Takes nothing from anybody and changes no case.
    Export,
}

impl Act {
    pub const ALL: [Act; 7] =
        [Act::Assign, Act::Note, Act::Group, Act::Reply, Act::Extend, Act::Ungroup, Act::Export];

    pub fn parse(code: &str) -> Option<Act> {
        Act::ALL.into_iter().find(|act| act.code() == code)
    }

    pub fn code(self) -> &'static str {
        match self {
            Act::Assign => "assign",
            Act::Note => "note",
            Act::Group => "group",
            Act::Reply => "reply",
            Act::Extend => "extend",
            Act::Ungroup => "ungroup",
            Act::Export => "export",
        }
    }

    /// What a list offers: the cases of one campaign, or any.
    pub fn offered(of_campaign: bool) -> Vec<&'static str> {
        let here = |act: &Act| if of_campaign { *act != Act::Group } else { !act.is_of_campaign() };
        Act::ALL.into_iter().filter(here).map(Act::code).collect()
    }

    /// Whether it is done to the cases of one campaign alone.
    pub fn is_of_campaign(self) -> bool {
        matches!(self, Act::Reply | Act::Extend | Act::Ungroup)
    }

    /// What the rules must offer at each case; none for what changes no case.
    pub fn action(self, actor: &Actor) -> Option<Action> {
        match self {
            Act::Assign => Some(Action::Assign),
            Act::Note => Some(Action::Note),
            Act::Reply if actor.staff().is_some_and(Staff::awaits_signature) => Some(Action::ProposeReply),
            Act::Reply => Some(Action::Reply),
            Act::Extend => Some(Action::Extend),
            Act::Group | Act::Ungroup | Act::Export => None,
        }
    }
}
