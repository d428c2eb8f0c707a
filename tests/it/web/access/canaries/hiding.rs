//! Puts a canary into every text that is kept of a case, and says which field of the history it is. The texts are found
//! in the store and not listed here, so that a field of tomorrow has its canary too.

use super::super::world::World;
use crate::support::{TestApp, app::MINISTRY};
use bayan::{
    domain::{
        id::CaseId,
        sealed::{Sealed, ValueKind},
    },
    persistence::events,
};
use sea_orm::{DbBackend, QueryResult, prelude::Uuid};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What every canary begins with: nothing else says it.
pub const SONG: &str = "zqcanary";

/// The number of every identity document; it is encrypted, so its canary is the number itself.
pub const NUMBER: &str = "AB123456";

/// Whose text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// The request that everything hangs on.
    TheRequest,
    /// One of the ministry that went all the way to the Commission.
    Long,
    /// Another one of the ministry that the Commission has a complaint of.
    OnPaper,
    /// Another one of the ministry.
    Ministry,
    /// One of another institution.
    Elsewhere,
    /// What the people of the ministry keep beside their cases.
    Office,
    /// What the Commission keeps beside them.
    Commission,
    /// Of an auditor.
    Auditor,
    /// Of whoever runs the portal.
    Administration,
    /// Of somebody who has not filed yet.
    Unfiled,
}

impl Of {
    pub const ALL: [Of; 10] = [
        Of::TheRequest,
        Of::Long,
        Of::OnPaper,
        Of::Ministry,
        Of::Elsewhere,
        Of::Office,
        Of::Commission,
        Of::Auditor,
        Of::Administration,
        Of::Unfiled,
    ];

    pub fn named(self) -> &'static str {
        match self {
            Of::TheRequest => "the request",
            Of::Long => "a request that went to the Commission",
            Of::OnPaper => "a request before the Commission",
            Of::Ministry => "another request there",
            Of::Elsewhere => "a request elsewhere",
            Of::Office => "the office",
            Of::Commission => "the Commission",
            Of::Auditor => "the auditor",
            Of::Administration => "the administration",
            Of::Unfiled => "a request that is not filed yet",
        }
    }

    pub fn is_of_ministry(self) -> bool {
        matches!(self, Of::TheRequest | Of::Long | Of::OnPaper | Of::Ministry)
    }
}

/// A field and whose it is. The same text in several places has their names joined.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field {
    pub of: Of,
    pub name: String,
}

/// Fields, by what gives them away.
#[derive(Debug, Default)]
pub struct Canaries {
    songs: BTreeMap<String, Field>,
    /// What cannot be changed, and is like nothing else.
    marks: BTreeMap<String, Field>,
}

impl Canaries {
    /// A new canary for that field.
    pub fn hatch(&mut self, of: Of, name: &str) -> String {
        let canary = format!("{SONG}{:04}x", self.songs.len());
        self.songs.insert(canary.clone(), Field { of, name: name.to_owned() });
        canary
    }

    /// Something that gives a field away as it is, and no other.
    pub fn marks(&mut self, mark: &str, of: Of, name: &str) {
        let before = self.marks.insert(mark.to_owned(), Field { of, name: name.to_owned() });
        assert!(before.is_none(), "{mark} stands for two fields");
    }

    /// Every field that has one.
    pub fn fields(&self) -> BTreeSet<&Field> {
        self.songs.values().chain(self.marks.values()).collect()
    }

    /// Those of which a text says something.
    pub fn heard_in(&self, text: &str) -> BTreeSet<Field> {
        let marks = self.marks.iter().filter(|(mark, _)| text.contains(mark.as_str()));
        let mut heard: BTreeSet<Field> = marks.map(|(_, field)| field.clone()).collect();
        for (at, _) in text.match_indices(SONG) {
            let canary: String = text[at..].chars().take(SONG.len() + 5).collect();
            let field = self.songs.get(&canary).unwrap_or_else(|| panic!("nobody put {canary} anywhere"));
            heard.insert(field.clone());
        }
        heard
    }
}

/// Puts a canary into every text of every case.
pub async fn hides_in_cases(app: &TestApp, world: &World, long: &str) -> Canaries {
    let (mut canaries, fields) = (Canaries::default(), fields_of_histories(app).await);
    let sql = "select v.id, v.kind, v.plaintext, c.reference, c.institution, \
               exists (select 1 from complaints k where k.case_id = c.id and k.body = 'commission') as heard \
               from case_values v join cases c on c.id = v.case_id where v.erased_at is null order by v.id";
    opens(app, "case_values").await;
    for row in app.rows(sql, []).await {
        let (of, kind, id) =
            (whose(&row, world, long), read::<String>(&row, "kind"), read::<Uuid>(&row, "id"));
        let name = fields.get(&id).unwrap_or_else(|| panic!("a {kind} that no event names"));
        let name = name.iter().cloned().collect::<Vec<_>>().join(" = ");
        let Some(text) = row.try_get::<Option<String>>("", "plaintext").expect("a column") else {
            assert_eq!(kind, ValueKind::IdentityNumber.code(), "encrypted");
            continue;
        };
        if kind == ValueKind::FileDigest.code() {
            // The digest of other octets would be a file that is broken.
            canaries.marks(&text, of, &name);
            continue;
        }
        let canary = canaries.hatch(of, &name);
        let text = match kind.as_str() {
            _ if name.ends_with("email") => format!("{canary}@example.invalid"),
            "file-name" => format!("{canary}.pdf"),
            _ => canary,
        };
        app.execute("update case_values set plaintext = $1 where id = $2", [text.into(), id.into()]).await;
    }
    canaries.marks(NUMBER, Of::TheRequest, ValueKind::IdentityNumber.code());
    app.leaves_findings();
    canaries
}

/// Takes away what guards the rows of a table.
pub async fn opens(app: &TestApp, table: &str) {
    if app.backend() == DbBackend::Postgres {
        app.tampers(&format!("alter table {table} disable trigger user")).await.expect("open");
        return;
    }
    let sql = "select name from sqlite_master where type = 'trigger' and tbl_name = $1";
    for row in app.rows(sql, [table.into()]).await {
        app.tampers(&format!("drop trigger {}", read::<String>(&row, "name"))).await.expect("open");
    }
}

pub fn read<T: sea_orm::TryGetable>(row: &QueryResult, column: &str) -> T {
    row.try_get("", column).expect("a column")
}

fn whose(row: &QueryResult, world: &World, long: &str) -> Of {
    let (institution, heard) = (read::<String>(row, "institution"), read::<bool>(row, "heard"));
    match read::<String>(row, "reference") {
        reference if reference == world.reference => Of::TheRequest,
        reference if reference == long => Of::Long,
        _ if institution != MINISTRY => Of::Elsewhere,
        _ if heard => Of::OnPaper,
        _ => Of::Ministry,
    }
}

type Fields = HashMap<Uuid, BTreeSet<String>>;

/// The fields of events that each value stands in: `noted.text`, `complaint-to-head.decided.reasons`.
async fn fields_of_histories(app: &TestApp) -> Fields {
    let mut fields = Fields::new();
    for row in app.rows("select id from cases", []).await {
        let case = CaseId(read(&row, "id"));
        let stored = app.case(case).await;
        for entry in events::history(&app.portal.db, case).await.expect("a history") {
            let told = serde_json::to_value(&entry.event).expect("an event as JSON");
            let complaint = told.get("complaint").and_then(Value::as_str).and_then(|id| id.parse().ok());
            let body = complaint.and_then(|id| stored.complaint(id)).map(|one| one.body.code());
            let kind = entry.event.kind();
            let place = body.map_or_else(|| kind.to_owned(), |body| format!("{kind}-to-{body}"));
            gather(&told, &place, &mut fields);
        }
    }
    fields
}

fn gather(told: &Value, place: &str, fields: &mut Fields) {
    if let Ok(sealed) = serde_json::from_value::<Sealed>(told.clone()) {
        fields.entry(sealed.value.0).or_default().insert(place.to_owned());
        return;
    }
    match told {
        Value::Array(several) => several.iter().for_each(|one| gather(one, place, fields)),
        Value::Object(parts) => {
            for (name, part) in parts {
                let tag = part.get("kind").or_else(|| part.get("what")).and_then(Value::as_str);
                let name = tag.filter(|_| name == "happened").unwrap_or(name);
                gather(part, &format!("{place}.{name}"), fields);
            }
        }
        _ => {}
    }
}
