//! Explanations for machines: `vorrang/explanation/1`.

use schemars::JsonSchema;
use serde::Serialize;

use super::ExplanationView;
use crate::analysis::crossing::Crossing;
use crate::exact;
use crate::finding::Findings;
use crate::model::{RuleEffect, Target, Verdict};
use crate::render::findings::{self, FindingEntry};
use crate::render::json::{
    BaseEntry, Each, Number, Object, ProjectEntry, RawEntry, Run, UnrankedEntry, number, project, raw, unranked,
};
use crate::source::Sources;

/// Explanations with their run record and findings.
#[must_use]
pub fn json(view: &ExplanationView<'_>, findings: &Findings, sources: &Sources) -> String {
    let entries: Vec<(u32, &Crossing)> = view.projects.iter().copied().zip(view.crossings).collect();
    let document = Document {
        schema: "vorrang/explanation/1",
        title: view.decision().title().get(view.ranking.lang()),
        language: view.ranking.lang().code(),
        run: Run::new(view.ranking, sources),
        findings: findings::entries(findings, sources, view.ranking.lang()),
        base: view.ranking.departure().map(|departure| BaseEntry::new(view.ranking, departure)),
        projects: Each(&entries, |(project, crossing): &(u32, &Crossing)| entry(view, *project, crossing)),
    };
    // Only keys that are not texts can fail, and there are none.
    let mut json = serde_json::to_string_pretty(&document).unwrap_or_default();
    json.push('\n');
    json
}

/// The JSON Schema of explanations.
pub(crate) fn schema() -> schemars::Schema {
    crate::schema::output::<Document<'static, Vec<Entry<'static>>>>()
}

/// Explanations of projects as `vorrang explain --format json` writes them. Within `/1` fields are added, never renamed, removed or retyped.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "vorrang/explanation/1")]
struct Document<'v, P> {
    /// Name and version of this format.
    #[schemars(extend("const" = "vorrang/explanation/1"))]
    schema: &'static str,
    /// Title of the decision, in the output language.
    title: &'v str,
    /// Language of the texts.
    language: &'static str,
    /// What the ranking was made with.
    run: Run<'v>,
    /// What was found in the files.
    findings: Vec<FindingEntry>,
    /// What the file as it stands gives, where the run departs from it.
    base: Option<BaseEntry<'v>>,
    /// The projects in the order in which they were asked for.
    projects: P,
}

/// A project as in the ranking, with what explains it.
#[derive(Serialize, JsonSchema)]
struct Entry<'v> {
    #[serde(flatten)]
    project: Explained<'v>,
    /// Its legal bases.
    legal_bases: Vec<BasisEntry<'v>>,
    /// All rules, and whether they hold for it.
    rules: Vec<RuleEntry<'v>>,
    /// What people decided about it.
    decisions: Vec<DecisionEntry<'v>>,
    /// Projects that need it directly.
    needed_by: Vec<&'v str>,
    /// The project just above in the order of the ranking.
    above: Option<&'v str>,
    /// The project just below.
    below: Option<&'v str>,
    /// The projects that share its rank; above and below are those beside it in the order of ids then.
    level_with: Vec<&'v str>,
    /// What would take it across the cut; null where no single change does.
    smallest_change: Change<'v>,
    /// The difference to another project; null where none is asked for.
    versus: Option<Versus<'v>>,
}

#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
enum Explained<'v> {
    Ranked(Box<ProjectEntry<'v>>),
    Unranked(Box<UnrankedEntry<'v>>),
}

#[derive(Serialize, JsonSchema)]
struct BasisEntry<'v> {
    /// Its id.
    id: &'v str,
    /// Act and section.
    citation: String,
    /// Its heading.
    title: &'v str,
    /// How strongly it binds.
    strength: &'static str,
    /// Whether it counts: in force and reaching the municipality.
    counts: bool,
    /// Until when it must be fulfilled.
    deadline: Option<String>,
    /// Where its text was read.
    source: &'v str,
    /// When it was last checked.
    checked: Option<String>,
}

#[derive(Serialize, JsonSchema)]
struct RuleEntry<'v> {
    /// Id of the rule.
    id: &'v str,
    /// What it does where it holds.
    #[schemars(extend("enum" = ["mandatory", "exclude"]))]
    effect: &'static str,
    /// `yes`, `no`, or `unknown` where a missing value stands in the way; `no` for a project that is merged or set
    /// apart by its status, at which no rule looks.
    #[schemars(extend("enum" = ["yes", "no", "unknown"]))]
    holds: &'static str,
}

#[derive(Serialize, JsonSchema)]
struct DecisionEntry<'v> {
    /// What was decided.
    #[schemars(extend("enum" = ["in", "out", "wins-tie"]))]
    effect: &'static str,
    /// Why.
    reason: &'v str,
    /// By whom.
    by: &'v str,
    /// When.
    on: Option<String>,
}

#[derive(Serialize, JsonSchema)]
struct Change<'v> {
    /// The smallest change of a value; null where none takes the project across.
    value: Option<ValueChange<'v>>,
    /// The smallest change of a weight; null where none takes the project across.
    weight: Option<WeightChange<'v>>,
    /// The criteria about whose values nothing is said, because other values would move further
    /// utilities at the same time.
    unsaid: Vec<&'v str>,
    /// The criteria of whose values only those between the values of the other projects were searched.
    unsaid_beyond: Vec<&'v str>,
    /// What its missing values would bring; null for a project without missing values that keep it out.
    unrated: Option<UnratedEntry<'v>>,
}

#[derive(Serialize, JsonSchema)]
struct UnratedEntry<'v> {
    /// The criteria whose values are missing.
    missing: Vec<&'v str>,
    /// Whether they would bring a place: whatever they are, from `value` on, with `value`, with the best ones, only by a tie, never, or not searched.
    #[schemars(extend("enum" = ["always", "from", "with", "depends", "tie", "never", "unsaid"]))]
    outlook: &'static str,
}

#[derive(Serialize, JsonSchema)]
struct ValueChange<'v> {
    /// Id of the criterion.
    criterion: &'v str,
    /// The value that counts now; null where only a utility is assumed.
    from: Option<RawEntry<'v>>,
    /// The value that takes the project across.
    to: RawEntry<'v>,
    /// The utility at which it ties with another project, as a fraction.
    exact: Option<String>,
    /// The rule that takes it across.
    rule: Option<&'v str>,
}

#[derive(Serialize, JsonSchema)]
struct WeightChange<'v> {
    /// The criterion or group.
    criterion: &'v str,
    /// Its weight in force, in percent.
    from: Number,
    /// The weight that takes the project across, in percent.
    to: Number,
    /// The weight at which it ties with another project, in percent, as a fraction.
    exact: String,
}

#[derive(Serialize, JsonSchema)]
struct Versus<'v> {
    /// Id of the other project.
    id: &'v str,
    /// Own score minus that of the other.
    difference: Number,
    /// By criterion; adds up to the difference.
    contributions: Object<'v, Number>,
}

fn entry<'v>(view: &ExplanationView<'v>, id: u32, crossing: &Crossing) -> Entry<'v> {
    let (decision, projects, index) = (view.decision(), view.decision().projects(), id as usize);
    let lang = view.ranking.lang();
    let name = |project: u32| projects.id(project as usize);
    let (above, below) = view.neighbours(id);
    let bases = projects.legal(index).iter().map(|basis| &decision.legal_bases()[*basis as usize]);
    Entry {
        project: match view.row(id) {
            Some(row) => Explained::Ranked(Box::new(project(view.ranking, row))),
            None => Explained::Unranked(Box::new(unranked(view.ranking, id))),
        },
        legal_bases: bases
            .map(|basis| BasisEntry {
                id: &basis.id,
                citation: basis.citation(),
                title: basis.title.get(lang),
                strength: basis.strength.key(),
                counts: basis.counts(),
                deadline: basis.deadline.map(|date| date.to_string()),
                source: &basis.source,
                checked: basis.checked.map(|date| date.to_string()),
            })
            .collect(),
        rules: decision
            .rules()
            .iter()
            .map(|rule| RuleEntry {
                id: &rule.id,
                effect: match rule.effect {
                    RuleEffect::Mandatory => "mandatory",
                    RuleEffect::Exclude => "exclude",
                },
                holds: match rule.verdict(decision, index) {
                    _ if view.is_apart(id) => "no",
                    Verdict::Yes => "yes",
                    Verdict::No => "no",
                    Verdict::Unknown => "unknown",
                },
            })
            .collect(),
        decisions: view
            .ranking
            .decisions_on(id)
            .map(|made| DecisionEntry {
                effect: made.effect.key(),
                reason: made.reason.get(lang),
                by: made.by.get(lang),
                on: made.on.map(|date| date.to_string()),
            })
            .collect(),
        needed_by: projects.needed_by(index).iter().map(|other| name(*other)).collect(),
        above: above.map(name),
        below: below.map(name),
        level_with: view.row(id).map(|_| view.level_with(id).into_iter().map(name).collect()).unwrap_or_default(),
        smallest_change: change(view, crossing),
        versus: view.versus.filter(|other| *other != id).and_then(|other| versus(view, id, other)),
    }
}

fn change<'v>(view: &ExplanationView<'v>, crossing: &Crossing) -> Change<'v> {
    let decision = view.decision();
    let ids = |criteria: &[usize]| -> Vec<&'v str> {
        criteria.iter().map(|criterion| decision.criteria()[*criterion].id.as_str()).collect()
    };
    Change {
        value: crossing.value.as_ref().map(|change| {
            let criterion = &decision.criteria()[change.criterion];
            ValueChange {
                criterion: &criterion.id,
                from: change.from.map(|value| raw(&criterion.scale, value)),
                to: raw(&criterion.scale, change.to),
                exact: change.exact.as_ref().map(exact::fraction),
                rule: change.rule.map(|rule| decision.rules()[rule].id.as_str()),
            }
        }),
        weight: crossing.weight.as_ref().map(|change| WeightChange {
            criterion: match change.target {
                Target::Criterion(criterion) => &decision.criteria()[criterion].id,
                Target::Group(group) => &decision.groups()[group].id,
            },
            from: number(exact::decimal(&change.from)),
            to: number(exact::decimal(&change.to)),
            exact: exact::fraction(&change.exact),
        }),
        unsaid: ids(&crossing.unsaid),
        unsaid_beyond: ids(&crossing.unsaid_beyond),
        unrated: crossing
            .unrated
            .as_ref()
            .map(|unrated| UnratedEntry { missing: ids(&unrated.missing), outlook: unrated.outlook.key() }),
    }
}

fn versus<'v>(view: &ExplanationView<'v>, project: u32, other: u32) -> Option<Versus<'v>> {
    let ranking = view.ranking.ranking();
    if ranking.rank_of(project as usize) == 0 || ranking.rank_of(other as usize) == 0 {
        return None;
    }
    let [own, its] = [project, other].map(|one| ranking.contributions(one as usize));
    let differences: Vec<_> = own?.iter().zip(its?).map(|(a, b)| a - b).collect();
    let total = ranking.score(project as usize) - ranking.score(other as usize);
    let ends = differences.iter().all(|one| exact::places_needed(one).is_some());
    let digits: Vec<String> = if ends {
        differences.iter().map(exact::decimal).collect()
    } else {
        exact::allot(&differences, &total, 12).iter().map(|units| exact::plain(units, 12)).collect()
    };
    let criteria = view.decision().criteria().iter().map(|criterion| criterion.id.as_str());
    Some(Versus {
        id: view.decision().projects().id(other as usize),
        difference: number(exact::decimal(&total)),
        contributions: Object(criteria.zip(digits.into_iter().map(number)).collect()),
    })
}
