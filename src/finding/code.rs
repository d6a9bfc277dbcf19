//! The stable names of all kinds of findings, each with its fixed severity.

use std::fmt;

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing needs to be done.
    Hint,
    /// Doubtful; the result stands, but somebody should look.
    Warning,
    /// The input cannot be used.
    Error,
}

impl Severity {
    /// The name in machine formats: `error`, `warning` or `hint`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

/// Declares the codes once: variant, kebab-case name and severity in one row. What people read about a
/// code stands in `messages/{de,en}/codes.ftl`, an input that gives it in `examples.toml`.
macro_rules! codes {
    ($($severity:ident { $($variant:ident $name:literal: $doc:literal,)* })*) => {
        /// The kind of a finding. A name never changes its meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc] $variant,)*)*
        }

        impl Code {
            /// Every code, gravest first.
            pub const ALL: &[Self] = &[$($(Self::$variant,)*)*];

            /// The kebab-case name used in every output and in `[findings]`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $($(Self::$variant => $name,)*)* }
            }

            /// The fixed severity.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $($(Self::$variant => Severity::$severity,)*)* }
            }
        }
    };
}

codes! {
    Error {
        FileUnreadable "file-unreadable": "a file cannot be opened or read",
        FileNotFound "file-not-found": "the manifest names a file that does not exist",
        FileTooLarge "file-too-large": "a file exceeds the size limit",
        FileKindUnknown "file-kind-unknown": "the ending of a file is none vorrang reads",
        PathOutside "path-outside": "a path of the manifest leads out of its folder",
        EncodingMalformed "encoding-malformed": "a file breaks the encoding that its first bytes announce",
        NulCharacter "nul-character": "a text file contains NUL",
        TomlSyntax "toml-syntax": "a TOML file breaks the syntax",
        CsvSyntax "csv-syntax": "a CSV file breaks the syntax",
        SpreadsheetUnreadable "spreadsheet-unreadable": "a spreadsheet is damaged, protected or none",
        UnknownSheet "unknown-sheet": "a name that no sheet of the workbook has",
        CellError "cell-error": "a cell of a spreadsheet holds an error value",
        FormulaWithoutValue "formula-without-value": "a formula whose value the spreadsheet did not store",
        RequiresNewer "requires-newer": "the manifest asks for a newer vorrang",
        UnknownKey "unknown-key": "a key that has no meaning where it stands",
        MissingKey "missing-key": "a required key is absent",
        WrongType "wrong-type": "a value of the wrong type",
        ValueInvalid "value-invalid": "a value outside the range that its key allows",
        NameInvalid "name-invalid": "an id that breaks the rules for ids",
        NameTaken "name-taken": "two things share a name that must be unique",
        NumberTooLong "number-too-long": "a number has more digits than can be kept exactly",
        NumberAmbiguous "number-ambiguous": "a number that can be read in two ways",
        NotANumber "not-a-number": "a number was expected",
        DateInNumberColumn "date-in-number-column": "a date stands where a number belongs",
        NotADate "not-a-date": "a date was expected",
        NotABoolean "not-a-boolean": "yes or no was expected",
        UnknownStatus "unknown-status": "a status that does not exist",
        UnknownCriterion "unknown-criterion": "a name that is no criterion or group",
        UnknownField "unknown-field": "a name that is no field or column of the projects",
        UnknownProject "unknown-project": "an id that no project has",
        UnknownLegalBasis "unknown-legal-basis": "a name that no legal basis has",
        UnknownScenario "unknown-scenario": "a name that no scenario has",
        UnknownCode "unknown-code": "a name that no finding has",
        WeightsSum "weights-sum": "the weights do not sum to 100",
        WeightNegative "weight-negative": "a weight below 0",
        ScaleInvalid "scale-invalid": "a scale that cannot map values to utilities",
        ScaleNotMonotone "scale-not-monotone": "a piecewise scale that turns around",
        AsOfMissing "as-of-missing": "a deadline is used but the manifest names no as-of date",
        NoProjects "no-projects": "a project list without projects",
        DuplicateId "duplicate-id": "two projects or legal bases share an id",
        DuplicateColumn "duplicate-column": "two columns stand for one name",
        UnitContradiction "unit-contradiction": "a header that names another unit than the criteria file",
        MissingColumn "missing-column": "a column that a criterion or field needs is absent",
        ValueOffScale "value-off-scale": "a value that its scale does not allow",
        ValueMissing "value-missing": "a value is missing and its criterion rejects that",
        IntervalReversed "interval-reversed": "an interval whose ends are the wrong way round",
        DependencyCycle "dependency-cycle": "projects that need each other in a circle",
        RuleContradiction "rule-contradiction": "rules or decisions that contradict each other",
        RulesExceedPlaces "rules-exceed-places": "more projects come first than there are places",
        ScenarioContradiction "scenario-contradiction": "a scenario that leaves a criterion out and sets its weight",
        ScenarioWeightImpossible "scenario-weight-impossible": "weights of a scenario that cannot sum to 100",
        RankingFile "ranking-file": "a ranking that cannot be compared with another",
        UncertaintyContradiction "uncertainty-contradiction": "statements about weights that no weights satisfy",
        TooManyProjects "too-many-projects": "more ranked projects than robustness can examine",
        MethodUnavailable "method-unavailable": "a command that needs the weighted sum, under another method",
        PortfolioMissing "portfolio-missing": "a portfolio is asked for, and the manifest has no budgets",
        PortfolioTooFine "portfolio-too-fine": "numbers of a portfolio that have too many digits between them",
    }
    Warning {
        EncodingAssumed "encoding-assumed": "a file is not UTF-8 and was read as Windows-1252",
        EncodingDamaged "encoding-damaged": "letters that an earlier conversion of a text has lost or doubled",
        ControlCharacter "control-character": "a text contains invisible characters",
        SheetChosen "sheet-chosen": "several sheets look like a project list, and the first was read",
        RowsHidden "rows-hidden": "rows or a sheet that the spreadsheet hides were read",
        CellsMerged "cells-merged": "merged cells between projects, of which only the first has a value",
        EntryWithoutEffect "entry-without-effect": "an entry of the criteria file that changes nothing",
        ValueNotTaken "value-not-taken": "a value of a list that init could not take over",
        FieldUnknown "field-unknown": "a field that says it is unknown, and counts as if it were empty",
        ValueWithoutEnd "value-without-end": "an amount that is only known to be at least so much",
        ReferenceContradiction "reference-contradiction": "a project that needs one which it excludes",
        FormerIdAmbiguous "former-id-ambiguous": "a former id that is in use, or that two projects claim",
        RuleValueAbsent "rule-value-absent": "a rule compares with a text that no project has",
        ConditionUnknown "condition-unknown": "a rule cannot be decided because a value is missing",
        RelativeScale "relative-scale": "a scale relative to the list, so that adding a project may reorder others",
        CriterionConstant "criterion-constant": "a criterion on which all projects agree",
        CriteriaNearDuplicate "criteria-near-duplicate": "two criteria that say nearly the same",
        ProjectNearDuplicate "project-near-duplicate": "two projects with nearly the same name",
        EnablerCountedTwice "enabler-counted-twice": "background projects are lifted twice",
        DependencyOutsidePlaces "dependency-outside-places": "a project in the places needs one outside",
        DependencyExcluded "dependency-excluded": "a project needs one that is excluded",
        DecisionWithoutEffect "decision-without-effect": "a decision on a project that is set apart",
        LegalBasisBill "legal-basis-bill": "a legal basis that is only a bill",
        LegalBasisNotInForce "legal-basis-not-in-force": "a legal basis that is not in force on the as-of date",
        LegalBasisStale "legal-basis-stale": "a legal basis checked over a year ago",
        MandatoryUnconfirmed "mandatory-unconfirmed": "a mandatory place that rests on an unconfirmed basis",
        TieAtCut "tie-at-cut": "projects tie across the cut",
        UncertaintyNarrow "uncertainty-narrow": "statements that leave the weights next to no room",
        UncertaintyExcludesWeights "uncertainty-excludes-weights": "the weights in force are not among the admissible ones",
        NothingUncertain "nothing-uncertain": "neither weights nor values may move, so robustness has nothing to examine",
        PortfolioWithoutEffect "portfolio-without-effect": "a statement about portfolios that changes nothing",
        SavingExceedsCost "saving-exceeds-cost": "a synergy that saves more than its projects cost",
        WeightFixed "weight-fixed": "a weight that cannot be moved, because nothing can share it",
    }
    Hint {
        HeaderFound "header-found": "the header of a sheet does not stand in its first row",
        CellErrorUnused "cell-error-unused": "error values of a spreadsheet in columns that nothing uses",
        HeadingRow "heading-row": "a merged row between projects was read as a heading",
        BooleanCross "boolean-cross": "a column of crosses and blanks was read as yes and no",
        ValueApproximate "value-approximate": "an approximate value was read as exact",
        ValueOpen "value-open": "a value with one open end was read as an interval",
        DeadlineOverdue "deadline-overdue": "a deadline lies in the past",
        CostCountedTwice "cost-counted-twice": "a cost is weighted and budgeted",
        BackgroundWithoutDependents "background-without-dependents": "a background project that nothing needs",
        DepartmentScoresHigh "department-scores-high": "a department whose scores lie far above the rest",
        ValueWithoutReason "value-without-reason": "a top value without a reason beside it",
        UnusedColumn "unused-column": "a column that nothing uses",
        PersonalDataColumn "personal-data-column": "a column that seems to hold personal data",
        FileUnnamed "file-unnamed": "a file that no decision names, so that only its form was checked",
        UncertaintyAny "uncertainty-any": "all weights are free",
        UncertaintyWithoutEffect "uncertainty-without-effect": "a statement about weights that limits nothing",
    }
}

impl Code {
    /// Finds the code with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_unique_kebab_case_name() {
        let mut names: Vec<_> = Code::ALL.iter().map(|code| code.name()).collect();
        for name in &names {
            assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{name}");
        }
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Code::ALL.len());
    }
}
