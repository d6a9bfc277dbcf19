# The annex of the paper.

# Criteria.
annex-heading-criteria = Annex: criteria, weights and anchors
annex-caption-criteria = Criteria and their weights
annex-column-group = Group
annex-column-source = Where the value comes from
annex-column-missing = If it is missing
annex-column-anchor = Meaning
annex-caption-anchors = Anchors of “{ $criterion }”
annex-source-column = column “{ $column }” of the project list
annex-source-legal = strongest legal basis in force
annex-source-acts = strongest legal basis in force of { $acts }
annex-source-deadline = days from the as-of date to the deadline
annex-source-dependents = number of projects that need this one
annex-no-basis = no legal basis
annex-missing-never = always follows
annex-missing-reject = there is no ranking
annex-missing-apart = is not rated
annex-missing-worst = counts 0%
annex-missing-half = counts 50%
annex-missing-value = counts { $value }
annex-between-clamp = In between the straight line holds; values beyond the ends count like the nearer end.
annex-between-reject = In between the straight line holds; values beyond the ends are not allowed.
annex-scale-min-max = Judged against the list: the best value counts 100%, the worst 0%. New projects can reorder others.
annex-scale-ratio = Judged against the list: every value counts in proportion to the best. New projects can reorder others.
annex-scale-vector = Judged against the list: every value is divided by the length of all values. New projects can reorder others.

# Legal bases.
annex-heading-legal = Annex: legal bases
annex-legal-caution = This catalogue is no legal advice. It says what was checked on the day named; before a decision a lawyer checks what a mandatory place rests on.
annex-caption-legal = Legal bases that projects name
annex-column-basis = Norm
annex-column-title = Content
annex-column-strength = Strength
annex-column-counts = Counts
annex-column-deadline = Deadline
annex-column-checked = Checked
annex-column-projects = Projects
annex-legal-counts = yes
annex-legal-elsewhere = no, does not bind the city
annex-legal-upcoming = no, not in force yet
annex-legal-bill = no, only a bill
annex-legal-repealed = no, repealed
annex-legal-text = { $date }, wording
annex-legal-secondary = { $date }, not the wording
annex-legal-unverified = not checked

# Rules.
annex-heading-rules = Annex: rules
annex-caption-rules = Rules and how many projects they concern
annex-column-rule = Rule
annex-column-effect = Effect
annex-rule-mandatory = mandatory
annex-rule-exclude = excluded

# Ranking.
annex-heading-ranking = Annex: the whole ranking
annex-caption-ranking = All rated projects with their contributions
annex-caption-scores = All rated projects with their scores
annex-heading-not-ranked = Not in the ranking

# Scenarios.
annex-heading-scenarios = Annex: scenarios
annex-caption-set = What each scenario sets otherwise than the criteria file
annex-column-scenario = Scenario
annex-column-set = Settings
annex-scenario-groups = Groups: { $weights }
annex-doubt = Room of the weights: { $said }
annex-doubt-name = “{ $name }”
annex-doubt-spread = each up to { $percent }% of itself up and down
annex-doubt-any = each free
annex-doubt-bounds = { $name } from { $low } to { $high }%
annex-doubt-order = { $names }, each at least as heavy as the next
annex-doubt-ratio = { $heavier } at least { $factor } times as heavy as { $lighter }
annex-doubt-none = Room of the weights: none
annex-chart-scenarios = { $departs ->
    [yes] Ranks in this run and the other scenarios
   *[no] Ranks in the file and its scenarios
}
annex-chart-scenarios-description = Each line is a project, the number in the dot is its rank. Filled dots have a place, hollow ones have none; bold lines belong to projects that have a place in some computations and not in others.
annex-caption-scenarios = { $departs ->
    [yes] Ranks in this run and the other scenarios; in brackets without a place
   *[no] Ranks in the file and its scenarios; in brackets without a place
}

# Weights.
annex-heading-weights = Annex: how far weights may move
annex-chart-weights = Room of each weight until other projects have a place
annex-chart-weights-axis = Percentage points less or more than now
annex-chart-weights-description = The dot is the present weight. At the cross bar the places change, an arrow reaches further than the picture, and where both are missing nothing changes up to 0 or 100%.
annex-caption-weights = Intervals in percent within which a weight may lie without anything changing

# Many weights at once.
annex-heading-robustness = Annex: how sure each place is
annex-robustness-about = Weights and values that are not certain were set differently many times, as far as the file allows. This says nothing about whether a project succeeds.
annex-robustness-limit = For a paper only { $samples } sets of weights are examined; “vorrang robustness” examines all { $asked } that the file names.
annex-chart-robustness = Which ranks the projects take in the sets of weights examined
annex-chart-robustness-description = { $width ->
    [one] Each row is a project, each column a rank. The larger the square, the more sets of weights give the project this rank; a frame marks its rank in the list. At the right stands in how many of 100 sets of weights examined it is among the Top { $places }; the dashed line follows rank { $places }.
   *[other] Each row is a project, each column { $width } ranks, the first perhaps fewer. The larger the square, the more sets of weights put the project there; a frame marks its rank in the list. At the right stands in how many of 100 sets of weights examined it is among the Top { $places }; the dashed line follows rank { $places }.
}
annex-caption-robustness = Share of the sets of weights examined among the Top { $places } (with standard error) and ranks
annex-robustness-rest = { $count ->
    [one] One more project is out and has no place.
   *[other] { $count } more projects are out and have no place.
}

# Portfolio.
annex-heading-portfolio = Annex: what fits the budgets
annex-portfolio-about = The list above follows the rank. Here stands the choice with the greatest total score that keeps to budgets, places, limits and prerequisites.
annex-caption-chosen = The chosen projects
annex-chart-budgets = Use of the budgets
annex-chart-budgets-description = The frame is the budget, the filled part of it is bound.
annex-column-share = Share
annex-column-worth = Total score
annex-chart-frontier = What more or less budget changes: { $name }
annex-chart-frontier-description = Each dot is the best choice from this amount of “{ $name }” on; the dashed line is the present budget.
annex-chart-frontier-present = now { $amount }

# Spread.
annex-heading-coverage = Annex: departments, fields and goals
annex-coverage-about = Counted are proposals that are up for choice, not those finished, paused, withdrawn, merged or excluded, and how many of them have a place. Whoever proposes much does not rank higher for it.
annex-chart-departments = Proposals and places by department
annex-chart-fields = Proposals and places by field
annex-chart-goals = Proposals and places by goal
annex-chart-coverage-description = The frame stands for the proposals, the filled part for the places.
annex-coverage-none = not stated
annex-column-departments = Department
annex-column-fields = Field
annex-column-goals = Goal
annex-column-proposals = Proposals
annex-column-with-place = with a place

# Method.
annex-heading-method = Annex: method
annex-method-weighted-sum = Weighted sum: { $scales ->
    [list] compared with the list,
    [both] by fixed anchors or, where the criterion says so, compared with the list,
   *[anchors] by fixed anchors
} each value becomes a utility between 0 and 100%. Weight times utility is the contribution, the sum of the contributions is the score. Strength in one criterion can make up for weakness in another; { $rules ->
    [yes] where that must not be, there are rules.
   *[no] no rules are laid down that limit this.
}
annex-method-weighted-product = The weighted product multiplies the utilities, each to the power of its weight. It serves as a cross-check.
annex-method-topsis = TOPSIS measures how near a project comes to the best and how far it is from the worst that could be. It serves as a cross-check.
annex-method-promethee-ii = PROMETHEE II compares every project with every other. It serves as a cross-check.
annex-method-exact = Fractions are computed with; only what is shown is rounded. Printed contributions add up to the printed score.
annex-method-rounded = Each result is rounded to 9 decimal places before it is multiplied by { $maximum } to give the score; the order follows the rounded score. This method has no contributions by criterion.
annex-method-ties = { $by ->
    [criteria] Equal scores are decided by { $count ->
        [one] the utility under { $criteria }
       *[other] the utilities under { $criteria }, in this order
    }. Only projects that are equal in this too share a rank.
    [prerequisites] Where effective scores are equal, a prerequisite ranks before the project that needs it; then the own score decides. Only projects that are equal in all of this share a rank.
    [both] Where effective scores are equal, a prerequisite ranks before the project that needs it; then the own score decides, then { $count ->
        [one] the utility under { $criteria }
       *[other] the utilities under { $criteria }, in this order
    }. Only projects that are equal in all of this share a rank.
   *[score] Projects with equal scores share a rank.
}
annex-method-places = { $running ->
    [yes] Mandatory projects and decisions have places first, then running projects, then the others by their rank.
   *[no] Mandatory projects and decisions have places first, then the others by their rank.
} Decisions never change a score; they stand beside it, with reason and date.
annex-method-inherit = Prerequisites inherit: what another project needs ranks at least as high as that project.
annex-method-warn = Prerequisites do not change the rank; where a project with a place lacks one, this is reported.
annex-method-missing = Missing values never silently count as zero. What holds in their place is laid down for each criterion and named at each project.
annex-method-weights = How far a weight may move is computed exactly, not estimated: the others share the rest in their present proportions.
annex-method-limits = The list does not say whether a project pays, and replaces no economic assessment. It is as good as the values it rests on.

# Record.
annex-heading-record = Annex: run record
annex-record-version = vorrang
annex-record-as-of = As of
annex-record-method = Method
annex-record-scenario = Scenario
annex-record-places = Places
annex-record-maximum = Greatest score
annex-record-tie-break = In a tie
annex-record-dependencies = Prerequisites
annex-record-running = Running projects
annex-record-corridor = Corridor
annex-running-rank = are ranked
annex-running-hold-place = keep their place
annex-running-apart = stand outside the ranking
annex-record-file = { $file }: SHA-256 { $sha256 }
