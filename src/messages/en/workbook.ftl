# Workbooks: sheets, columns, remarks.

workbook-too-long = the ranking is longer than a sheet has rows; `--top N` shows the first ones, CSV has all
workbook-report-alone = a workbook has the whole ranking; `--annex`, `--project`, `--all-profiles` and `--since` are for .html, .docx, .md and .txt

workbook-sheet-ranking = Ranking
workbook-sheet-notes = Notes
workbook-sheet-criteria = Criteria
workbook-sheet-scales = Scales
workbook-sheet-projects = Projects
workbook-sheet-calculation = Calculation
workbook-sheet-scenarios = Scenarios
workbook-sheet-portfolio = Portfolio
workbook-sheet-charts = Charts

# Columns.
workbook-column-criterion = Criterion
workbook-column-id = Id
workbook-column-group = Group
workbook-column-weight = Weight in %
workbook-column-weight-before = Weight as written
workbook-column-scale = Scale
workbook-column-unit = Unit
workbook-column-remark = Remark
workbook-column-value = Value
workbook-column-percent = Utility in %
workbook-column-meaning = Meaning
workbook-column-outside = Other values
workbook-column-deadline = Deadline
workbook-column-check = Check
workbook-column-class = Precedence (1 to 5)
workbook-column-wins = Wins ties
workbook-column-depth = Depth of the prerequisite
workbook-column-order = Order
workbook-column-list = Line of the ranking
workbook-column-reason = Reason of precedence
workbook-column-places-in = Has a place in so many
workbook-column-chosen = Chosen (1 yes, 0 no)

# Criteria and scales.
workbook-sum = Sum of the weights
workbook-sum-right = The weights sum to 100.
workbook-sum-wrong = The weights do not sum to 100: scores and ranks do not hold.
workbook-places = Places
workbook-maximum = Greatest score
workbook-toml = These weights as a scenario for criteria.toml (copy the two lines below)
workbook-scenario = workbook
workbook-scale-levels = levels
workbook-scale-linear = linear
workbook-scale-piecewise = piecewise linear
workbook-scale-yes-no = yes or no
workbook-scale-min-max = relative (min-max)
workbook-scale-ratio = relative (ratio)
workbook-scale-vector = relative (vector)
workbook-scale-worst = worst value
workbook-scale-best = best value
workbook-outside-clamp = count as the nearer end
workbook-outside-reject = are not allowed
workbook-outside-listed = are not allowed
workbook-remark = { $text }.
workbook-fixed = fixed
workbook-remark-left-out = The scenario leaves this criterion out.
workbook-remark-legal = Derived from the legal bases: the level is fixed as vorrang found it, until somebody writes over it.
workbook-remark-deadline = Derived from the deadline: the days to it are fixed as vorrang counted them, until somebody writes over them.
workbook-remark-dependents = Derived from the prerequisites: the count is fixed as vorrang made it, until somebody writes over it.
workbook-remark-relative = Relative scale: the utility depends on the whole list and is fixed as vorrang computed it.
workbook-remark-tie-break = Orders equal scores.

# Projects.
workbook-check-wrong = A value is missing or not on its scale: the project is not in the ranking like this.
workbook-not-ranked = not ranked
workbook-excluded = excluded: { $reason }
workbook-set-apart = status: { $status }
workbook-merged = merged into another project
workbook-lacks = not rated, missing: { $criteria }

# Scenarios.
workbook-base = This run
workbook-scenarios-note = Ranks as vorrang computed them; the dot and the colour show a place. They do not change with this workbook. To try a scenario, enter its weights in the sheet “Criteria”.
workbook-scenarios-weights = Weights in %

# Portfolio.
workbook-portfolio-none = There is no portfolio that keeps to all demands, or the search found none; `vorrang select` says why.
workbook-portfolio-used = Chosen and used
workbook-portfolio-together = By choosing together
workbook-portfolio-limit = Limit
workbook-portfolio-left = Left
workbook-portfolio-note = Sums are live. Gains of choosing together, reasons, prerequisites and limits by field hold for the choice that vorrang computed.
workbook-portfolio-fits = Budgets and places suffice.
workbook-portfolio-exceeds = Budgets or places do not suffice.

# Charts.
workbook-chart-contributions = { $count ->
    [one] Contributions of the first project
   *[other] Contributions of the first { $count } projects
}
workbook-chart-weights = Weights of the criteria in %

# Notes.
workbook-note-use = This workbook calculates: whoever changes a weight in the sheet “Criteria”, an anchor in “Scales” or a value in “Projects” sees score, rank and place as vorrang computes them. The files of the decision do not change by that; the weights stand in “Criteria” as a text to paste.
workbook-note-legend = Yellow cells are there to be changed. Grey cells in italics are derived from something that is not in the workbook; where “fixed” stands behind the number, no formula computes it.
workbook-note-legend-method = Yellow cells hold what was computed with. Grey cells in italics are derived by vorrang; where “fixed” stands behind the number, no formula computes it.
workbook-note-rules = Rules and decisions are not recomputed: who is mandatory, decided or excluded stays so, even if a value changes that a rule rests on. In the sheet “Calculation” the precedence says who takes a place first: 1 mandatory, 2 decision, 3 running, 4 by score; 5 takes none by decision.
workbook-note-rounding = Scores are compared after rounding to ten decimal places; vorrang itself compares them exactly.
workbook-note-derived = Criteria that vorrang derives from legal bases, deadlines or prerequisites go on with the derived value until somebody writes over it.
workbook-note-relative = Criteria with a relative scale are fixed as vorrang computed them: a changed value changes nothing there, a changed weight does.
workbook-note-method = This workbook shows what vorrang computed: the method is no weighted sum, so scores are fixed; changing weights, anchors and values changes no score, rank or place.
workbook-note-long = With more than { $count } projects ranks and places are fixed as vorrang computed them; scores are live.
workbook-note-as-computed = What follows holds for the state that vorrang wrote.
