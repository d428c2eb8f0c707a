//! The settings as they are in force, for whoever looks at them: a secret says only whether it is set.

use super::{
    setting,
    source::{Source, Values},
};

/// One setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InForce {
    /// `section.key`.
    pub key: &'static str,
    /// What it means, as the table of settings says it.
    pub meaning: &'static str,
    /// None where it is not set, or secret.
    pub value: Option<String>,
    /// A secret that is set.
    pub hidden: bool,
    pub source: Source,
}

/// Every setting, in the order in which they are explained.
pub(super) fn all(values: &Values) -> Vec<InForce> {
    let of = |setting: &'static setting::Setting| {
        let text = values.get(&setting.key).0;
        InForce {
            key: &setting.key,
            meaning: &setting.meaning,
            value: text.filter(|_| !setting.secret).map(str::to_owned),
            hidden: setting.secret && text.is_some(),
            source: values.kind(&setting.key),
        }
    };
    setting::all().iter().map(of).collect()
}
