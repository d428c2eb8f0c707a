//! Puts a canary into every text that is kept beside the cases; and no column of text is forgotten: each is one of these,
//! or holds what the program writes itself.

use super::{
    super::world::{Caller, World},
    hiding::{Canaries, Of, opens, read},
};
use crate::support::{
    TestApp,
    app::{MINISTRY, SILENT},
};
use bayan::{
    domain::{
        actor::Role,
        administration::Act as Done,
        id::{AppointmentId, ComplaintId, UserId},
        meeting::{Act as OfMeeting, MeetingKey, Present, SEATS, Seat, Settlement},
    },
    persistence::reply_drafts,
};
use sea_orm::{
    DbBackend, Value,
    prelude::{ChronoDateTimeUtc, Uuid},
};
use std::collections::{BTreeSet, HashMap};

/// Columns with a text that somebody wrote, or that says who somebody is.
const WRITTEN: &[(&str, &[&str])] = &[
    ("access_log", &["reason"]),
    ("admin_acts", &["act"]),
    ("appointments", &["decision_number", "unit"]),
    ("campaigns", &["name"]),
    ("canned_texts", &["name", "body"]),
    ("case_values", &["plaintext"]),
    ("directory_tables", &["content"]),
    ("draft_files", &["name"]),
    ("drafts", &["answers"]),
    ("factor_resets", &["reason"]),
    ("job_runs", &["error"]),
    ("joint_acts", &["view"]),
    ("mandates", &["decision_number"]),
    ("meeting_acts", &["act"]),
    ("outbox", &["last_error"]),
    ("readings", &["query"]),
    ("reply_drafts", &["fields"]),
    ("users", &["email", "name"]),
    ("views", &["name", "query"]),
];

/// Columns that hold codes, besides that of an institution, ids, references, digests and places of files, and what is public: institutions and the days
/// of the calendar.
const OF_THE_PROGRAM: &[(&str, &[&str])] = &[
    ("access_log", &["role", "what"]),
    ("admin_acts", &["about"]),
    ("appointments", &["role"]),
    ("calendar_acts", &["act"]),
    ("calendar_moves", &["reference", "rule"]),
    ("campaign_moves", &["what"]),
    ("canned_texts", &["language"]),
    ("case_files", &["path", "media_type"]),
    ("case_values", &["kind"]),
    (
        "cases",
        &["reference", "stage", "kind", "channel", "outcome", "head_hash", "state", "extension", "grounds"],
    ),
    (
        "clock_facts",
        &[
            "series",
            "reference",
            "request",
            "channel",
            "extension",
            "extension_ground",
            "ended",
            "outcome",
            "grounds",
            "followed",
        ],
    ),
    ("complaints", &["reference", "body", "state"]),
    ("deeds", &["kind", "row_id", "digest", "previous_hash", "hash"]),
    ("draft_files", &["digest", "path", "media_type"]),
    ("events", &["kind", "actor_role", "actor_institution", "previous_hash", "hash"]),
    ("facts", &["name", "value"]),
    ("form_keys", &["form_key", "digest"]),
    ("institution_entries", &["code", "entry"]),
    ("job_runs", &["name"]),
    ("joint_acts", &["act", "outcomes"]),
    ("late_lines", &["series", "week", "reference"]),
    ("late_lists", &["week"]),
    ("letter_keys", &["id"]),
    (
        "letters",
        &[
            "form",
            "kind",
            "reference",
            "issuer",
            "code",
            "content_digest",
            "wording",
            "document_digest",
            "key_id",
            "signature",
            "path",
        ],
    ),
    ("mandates", &["scope"]),
    ("notice_preferences", &["kind", "choice"]),
    (
        "outbox",
        &[
            "dedup_key",
            "kind",
            "subject",
            "sender",
            "road",
            "language",
            "facts",
            "state",
            "bounce",
            "bounce_status",
        ],
    ),
    ("readings", &["what"]),
    ("seaql_migrations", &["version"]),
    ("sign_offs", &["wish"]),
    ("staged_files", &["path"]),
    ("unopened_told", &["step"]),
    ("users", &["role", "language", "password_hash"]),
];

/// Puts a canary into each of them.
pub async fn hides_beside_cases(
    app: &TestApp,
    world: &World,
    callers: &[Caller<'_>],
    canaries: &mut Canaries,
) {
    let user = |name: &str| {
        let found = callers.iter().find(|one| one.name == name).and_then(Caller::official);
        found.expect("an official").user
    };
    let mut hider = Hider { app, canaries };
    hider.in_the_office(world, user("officer")).await;
    hider.of_people(callers).await;
    hider.of_the_commission(world, user("commission")).await;
    hider.of_who_runs_it(user("admin"), user("to come"), user("auditor")).await;
    hider.of_nobody_yet().await;
}

struct Hider<'a> {
    app: &'a TestApp,
    canaries: &'a mut Canaries,
}

impl Hider<'_> {
    /// Runs a statement with what is made of a new canary.
    async fn hides(&mut self, of: Of, name: &str, sql: &str, values: impl FnOnce(String) -> Vec<Value>) {
        if let Some(table) = sql.strip_prefix("update ").and_then(|rest| rest.split(' ').next()) {
            opens(self.app, table).await;
        }
        let canary = self.canaries.hatch(of, name);
        self.app.execute(sql, values(canary)).await;
    }

    fn at(&self) -> Value {
        ChronoDateTimeUtc::from_timestamp_micros(self.app.now().as_microsecond()).into()
    }

    fn id(&self) -> Value {
        self.app.portal.clock.id().into()
    }

    /// Campaigns, views, texts, answers that are being written, looks at a number.
    async fn in_the_office(&mut self, world: &World, officer: UserId) {
        let only = |canary: String| vec![canary.into()];
        let query = |canary: String| vec![format!("?q={canary}").into()];
        self.hides(Of::Office, "campaign", "update campaigns set name = $1", only).await;
        self.hides(Of::Office, "canned text: name", "update canned_texts set name = $1", only).await;
        self.hides(Of::Office, "canned text", "update canned_texts set body = $1", only).await;
        self.hides(Of::Office, "view: name", "update views set name = $1", only).await;
        self.hides(Of::Office, "view: search", "update views set query = $1", query).await;
        self.hides(Of::Office, "joint act: search", "update joint_acts set view = $1", query).await;
        let case = world.case;
        let (db, now) = (&self.app.portal.db, self.app.now());
        let canary = self.canaries.hatch(Of::Office, "answer being written");
        let fields = vec![("text".to_owned(), canary)];
        reply_drafts::save(db, case, 0, officer, fields, now).await.expect("saved");
        let (id, at) = (self.id(), self.at());
        let sql = "insert into access_log (id, at, user_id, role, case_id, what, reason) \
                   values ($1, $2, $3, 'officer', $4, 'identity-number', $5)";
        let look = |canary: String| vec![id, at, officer.0.into(), case.0.into(), canary.into()];
        self.hides(Of::Office, "why a number was looked at", sql, look).await;
    }

    /// Names, addresses and decisions of whoever has an account.
    async fn of_people(&mut self, callers: &[Caller<'_>]) {
        let known = callers.iter().filter_map(|one| Some((one.official()?.user.0, one.name)));
        let known: HashMap<Uuid, &str> = known.collect();
        let sql = "select u.id, u.role, a.institution from users u left join appointments a on a.user_id = u.id \
                   order by u.id";
        for row in self.app.rows(sql, []).await {
            let (id, role) = (read::<Uuid>(&row, "id"), read::<String>(&row, "role"));
            let of = match (read::<Option<String>>(&row, "institution").as_deref(), Role::parse(&role)) {
                (Some(MINISTRY), _) => Of::Office,
                (Some(SILENT), _) => Of::Elsewhere,
                (_, Some(Role::Commission)) => Of::Commission,
                (_, Some(Role::Auditor)) => Of::Auditor,
                _ => Of::Administration,
            };
            // Those of the long case have no seat in the table.
            let who = known.get(&id).map_or_else(|| format!("another {role}"), |name| (*name).to_owned());
            let name = |canary: String| vec![canary.into(), id.into()];
            let mail = |canary: String| vec![format!("{canary}@example.invalid").into(), id.into()];
            let field = format!("name of {who}");
            self.hides(of, &field, "update users set name = $1 where id = $2", name).await;
            let field = format!("mail of {who}");
            self.hides(of, &field, "update users set email = $1 where id = $2", mail).await;
            let field = format!("decision on {who}");
            let sql = "update appointments set decision_number = $1 where user_id = $2";
            self.hides(of, &field, sql, name).await;
            let sql = "update appointments set unit = $1 where user_id = $2";
            self.hides(of, &format!("unit of {who}"), sql, name).await;
        }
    }

    /// What is written of a meeting: where, who was there, why something was taken off, what was put right.
    async fn of_the_commission(&mut self, world: &World, member: UserId) {
        let place = |canary: String| vec![canary.into()];
        let sql = "update meeting_acts set act = replace(act, 'الرباط', $1)";
        self.hides(Of::Commission, "meeting: place", sql, place).await;
        let (key, complaint) = world.meeting();
        let seats = |name: String| {
            let seat = |capacity| Seat { capacity, name: name.clone(), is_present: true };
            SEATS.into_iter().map(seat).collect()
        };
        let (name, secretary) = (
            self.canaries.hatch(Of::Commission, "meeting: member"),
            self.canaries.hatch(Of::Commission, "meeting: secretary"),
        );
        let reason = self.canaries.hatch(Of::Commission, "meeting: why it was taken off");
        let text = self.canaries.hatch(Of::Commission, "meeting: correction");
        let acts = [
            OfMeeting::Attended { present: Present { seats: seats(name), secretary } },
            OfMeeting::Settled { complaint, settlement: Settlement::TakenOff { reason } },
            OfMeeting::Closed,
            OfMeeting::Corrected { text },
        ];
        for act in acts {
            self.records(key, &act, member).await;
        }
    }

    async fn records(&self, key: MeetingKey, act: &OfMeeting, by: UserId) {
        let (year, meeting) = (i32::from(key.year), i32::try_from(key.number).expect("a small number"));
        let sql = "select max(number) as number from meeting_acts where year = $1 and meeting = $2";
        let last = self.app.rows(sql, [year.into(), meeting.into()]).await;
        let number: i32 = read(&last[0], "number");
        let sql = "insert into meeting_acts (year, meeting, number, act, complaint, recorded_at, recorded_by) \
                   values ($1, $2, $3, $4, $5, $6, $7)";
        let written = serde_json::to_string(act).expect("an act as JSON");
        let about: Option<Uuid> = act.about().map(|ComplaintId(id)| id);
        let values = [
            year.into(),
            meeting.into(),
            (number + 1).into(),
            written.into(),
            about.into(),
            self.at(),
            by.0.into(),
        ];
        self.app.execute(sql, values).await;
    }

    /// Acts with their reasons, tables, jobs, mails that failed, looks of an auditor.
    async fn of_who_runs_it(&mut self, admin: UserId, about: UserId, auditor: UserId) {
        let (at, today) = (self.at(), self.app.portal.clock.today());
        let appointment = AppointmentId(self.app.portal.clock.id());
        let ended =
            |reason| Done::AppointmentEnded { user: about, appointment, ends_on: today, reason, told: None };
        let sql = "insert into admin_acts (number, act, about, recorded_at, recorded_by) \
                   select coalesce(max(number), 0) + 1, $1, $2, $3, $4 from admin_acts";
        let act = |canary: String| {
            let act = serde_json::to_string(&ended(canary)).expect("an act as JSON");
            vec![act.into(), about.to_string().into(), at, admin.0.into()]
        };
        self.hides(Of::Administration, "act: reason", sql, act).await;
        let only = |canary: String| vec![canary.into()];
        self.hides(Of::Administration, "table", "update directory_tables set content = $1", only).await;
        let (at, sql) = (
            self.at(),
            "insert into factor_resets (user_id, asked_by, asked_at, reason) values ($1, $2, $3, $4)",
        );
        let reset = |canary: String| vec![about.0.into(), admin.0.into(), at, canary.into()];
        self.hides(Of::Administration, "reset: reason", sql, reset).await;
        let (id, at) = (self.id(), self.at());
        let sql = "insert into job_runs (id, name, started_at, finished_at, succeeded, error) \
                   values ($1, 'clocks', $2, $2, $3, $4)";
        let run = |canary: String| vec![id, at, false.into(), canary.into()];
        self.hides(Of::Administration, "job: error", sql, run).await;
        self.hides(Of::Administration, "mail: error", "update outbox set last_error = $1", only).await;
        self.hides(Of::Auditor, "decision on the mandate", "update mandates set decision_number = $1", only)
            .await;
        let (id, at) = (self.id(), self.at());
        let sql = "insert into readings (id, at, user_id, what, query) values ($1, $2, $3, 'cases', $4)";
        let reading = |canary: String| vec![id, at, auditor.0.into(), format!("?reference={canary}").into()];
        self.hides(Of::Auditor, "reading", sql, reading).await;
    }

    /// What somebody is still writing.
    async fn of_nobody_yet(&mut self) {
        let (id, at, token): (Value, Value, Value) = (self.id(), self.at(), vec![7_u8; 32].into());
        let (draft, later) = (id.clone(), at.clone());
        let sql = "insert into drafts (id, token_hash, answers, updated_at, expires_at) values ($1, $2, $3, $4, $5)";
        let answers =
            |canary: String| vec![id, token, format!(r#"{{"information":"{canary}"}}"#).into(), at, later];
        self.hides(Of::Unfiled, "answers", sql, answers).await;
        let id = self.id();
        let sql = "insert into draft_files (id, draft_id, name, digest, path, size_octets, media_type) \
                   values ($1, $2, $3, 'digest', 'path', 1, 'application/pdf')";
        let file = |canary: String| vec![id, draft, format!("{canary}.pdf").into()];
        self.hides(Of::Unfiled, "name of a file", sql, file).await;
    }
}

/// Columns of text that neither have a canary nor are known to hold none, and those that are gone.
pub async fn forgotten(app: &TestApp) -> BTreeSet<String> {
    let named = WRITTEN.iter().chain(OF_THE_PROGRAM);
    let named =
        named.flat_map(|(table, columns)| columns.iter().map(move |column| format!("{table}.{column}")));
    let named: BTreeSet<String> = named.collect();
    let mut columns = columns_of_text(app).await;
    columns.retain(|column| !column.ends_with(".institution"));
    named.symmetric_difference(&columns).cloned().collect()
}

async fn columns_of_text(app: &TestApp) -> BTreeSet<String> {
    let sql = match app.backend() {
        DbBackend::Postgres => {
            "select table_name || '.' || column_name as place from information_schema.columns \
             where table_schema = current_schema() and data_type in ('text', 'character varying')"
        }
        // Instants are text there too, and a day.
        _ => {
            "select t.name || '.' || c.name as place from sqlite_master t join pragma_table_info(t.name) c \
             where t.type = 'table' and lower(c.type) in ('text', 'varchar') and t.name not like 'case_words%' \
             and t.name not like 'sqlite_%' and c.name not like '%\\_at' escape '\\' \
             and c.name not in ('at', 'since', 'locked_until', 'act_by')"
        }
    };
    app.rows(sql, []).await.iter().map(|row| read(row, "place")).collect()
}
