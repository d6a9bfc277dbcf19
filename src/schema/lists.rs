//! `projects.toml` and `legal-bases.toml`. The readers are [`crate::input::projects`] and
//! [`crate::input::legal_bases`].
//!
//! vorrang also finds the columns of a project list under other headers; this schema wants the names
//! themselves, because headers that are free cannot be completed or checked.

#![allow(dead_code, reason = "only its schema is used")]

use schemars::JsonSchema;

use super::shapes::{
    Cell, Date, DateCell, Filled, Free, OtherIds, OwnId, ProjectId, ProjectIds, StatusName, Strings, Text, Truth,
};

/// A project list of vorrang: one `[[projects]]` table for each project.
#[derive(JsonSchema)]
#[schemars(rename = "projects.toml", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct ProjectList {
    /// Projects.
    #[schemars(extend("minItems" = 1))]
    projects: Vec<Project>,
    /// Free for notes of the authors; ignored.
    meta: Option<Free>,
}

/// One project. Besides the fields named here it has a key for each column: of a criterion (named like its id, `…-why` for the reason), of a resource, or one of your own.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", extend("additionalProperties" = cell()))]
struct Project {
    /// Id: 1 to 64 printable characters without `| ; , = @` and outer spaces.
    id: OwnId,
    /// Name of the project.
    name: Filled,
    /// Department (Fachbereich).
    department: Option<String>,
    /// Field of work (Themenfeld).
    field: Option<String>,
    /// Status, by key or German name. Done, paused and withdrawn projects are set apart.
    #[schemars(extend("default" = "idea"))]
    status: Option<StatusName>,
    /// Whether it is a background project (Hintergrundprojekt), one that only carries others.
    #[schemars(extend("default" = false))]
    background: Option<Truth>,
    /// Legal bases (Rechtsgrundlagen) by id or alias.
    legal: Option<Strings>,
    /// By whom and when the legal bases were confirmed (`Rechtsamt, 12.05.2026`). A mandatory place without it is reported.
    legal_confirmed: Option<String>,
    /// Deadline (Frist) of its own.
    deadline: Option<DateCell>,
    /// Projects that it needs (Voraussetzungen), by id.
    depends_on: Option<OtherIds>,
    /// Projects that it makes possible (ermöglicht), by id; the inverse of `depends-on`.
    enables: Option<OtherIds>,
    /// Projects that cannot be chosen beside it, by id.
    excludes: Option<OtherIds>,
    /// Project that it was merged into, by id.
    merged_into: Option<OtherIds>,
    /// Ids that it had before.
    former_ids: Option<OtherIds>,
    /// Goals that it serves.
    goals: Option<Strings>,
    /// Whether and from where a solution is reused (Nachnutzung).
    reuse: Option<Cell>,
    /// What its success is measured by.
    indicator: Option<Cell>,
    /// Note of the authors. Goes into no output unless `[report] columns` names it.
    note: Option<Cell>,
    /// Where the entry comes from. Goes into no output unless `[report] columns` names it.
    source: Option<Cell>,
}

fn cell() -> schemars::Schema {
    Cell::json_schema(&mut schemars::SchemaGenerator::default())
}

/// A catalogue of legal bases for vorrang. It is no legal advice.
#[derive(JsonSchema)]
#[schemars(rename = "legal-bases.toml", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct LegalBases {
    /// Legal bases (Rechtsgrundlagen).
    legal_bases: Vec<LegalBasis>,
    /// Version of the catalogue, for its readers; ignored.
    version: Option<Free>,
    /// Free for notes of the authors; ignored.
    meta: Option<Free>,
}

/// One legal basis.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
struct LegalBasis {
    /// Id by which project lists name it: 1 to 64 printable characters without `| ; , = @` and outer spaces.
    #[schemars(extend("examples" = ["OZG-1-1"]))]
    id: ProjectId,
    /// Other names for it, such as `OZG § 1 Abs. 1`.
    aliases: Option<ProjectIds>,
    /// Act that it stands in.
    #[schemars(extend("examples" = ["OZG"]))]
    act: Filled,
    /// Section of the act.
    #[schemars(extend("examples" = ["§ 1 Abs. 1 Nr. 2"]))]
    section: Option<String>,
    /// Title.
    title: Option<Text>,
    /// What it demands, in your own words.
    what: Option<Text>,
    /// How strongly it binds: `must` (Pflicht), `must-indirect` (mittelbare Pflicht), `conditional` (bedingte Pflicht), `should` (Soll), `may` (Kann), `framework` (Rahmenvorgabe).
    strength: Strength,
    /// Whether it counts for a city at all.
    reaches_municipality: bool,
    /// Whom it addresses.
    addressee: Option<Text>,
    /// Since when it is in force.
    in_force_since: Option<Date>,
    /// Deadline that it sets. A duty that has simply been in force for years has none.
    deadline: Option<Date>,
    /// Whether it is in force. A bill counts as nothing and is reported.
    state: State,
    /// Where the text was read.
    source: Option<String>,
    /// When it was checked. Over a year before `as-of` is reported.
    checked: Option<Date>,
    /// How sure it is: `text` (the wording was read), `secondary` (a second-hand account), `unverified`.
    #[schemars(extend("default" = "unverified"))]
    sure: Option<Sureness>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum Strength {
    Framework,
    May,
    Should,
    Conditional,
    MustIndirect,
    Must,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum State {
    InForce,
    Bill,
    Repealed,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum Sureness {
    Text,
    Secondary,
    Unverified,
}
