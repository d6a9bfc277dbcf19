# Taking in a list of one's own: `vorrang init --from`.

init-from-done = Taken from { $list }: { $count ->
        [one] 1 project
       *[other] { $count } projects
    }. Written to `{ $folder }`: { $files }.
init-from-next = Read `{ $protocol }` first: it says what was assumed and what could not be taken. Go on with `vorrang check`, `vorrang rank` and `vorrang check --gaps gaps.xlsx`.
init-from-unread = { $count ->
        [one] One value was not understood; the protocol names its cell.
       *[other] { $count } values were not understood; the protocol names their cells.
    }
value-not-taken = “{ $name }” ({ $id }) has the value `{ $found }` for “{ $column }”; it was not taken: { $why }
value-not-taken-hint = enter it in `data/projects.csv`; the protocol lists all such values with their cells
intake-no-names = no column of the list looks like the names of the projects
intake-no-names-hint = head the column “Project”, “Title” or “name”; the header is looked for in the first 50 rows

# criteria.toml
intake-title = Top { $places } digitalisation projects
intake-weights-by = proposed by vorrang, decided by nobody
intake-toml-head =
    Made from { $file }; PROTOCOL.md says what was taken and what was not.
    Weights, scales and levels are proposals. Look them over, change them, have them decided.
    docs/criteria-file.md of vorrang explains every key of this file.
intake-toml-as-of = The day from which deadlines count; unless told otherwise, the day on which the shipped legal bases were checked.
intake-toml-inherit = What other projects need ranks at least as high as the best of them.
intake-toml-criteria =
    Weights in percent, together exactly 100. What the list lacks counts as unknown: the ranking names the best and
    the worst possible rank, and `vorrang check --gaps gaps.xlsx` writes all gaps by department into a table to send
    out.
intake-toml-rule =
    Legal duties can be given a place whatever the score of the project. To do so, activate the following lines once a
    lawyer has checked the legal bases.
intake-rule-id = duty-in-force
intake-rule-reason = Legal duty in force
intake-group-legal = Legal framework
intake-group-mandate = Mandate and urgency
intake-group-benefit = Benefit
intake-group-further = Further criteria
intake-group-resources = Resources
intake-unit-points = points
intake-unit-days = days
intake-step = step { $step } (of up to { $high }): put it into words
intake-grade = { $word }: put it into words
intake-legal-duty = Legal obligation
intake-legal-deadline = Urgency of the deadline
intake-politics = Political mandate
intake-citizens = Benefit for citizens
intake-businesses = Benefit for businesses
intake-strength-none = no legal basis
intake-strength-framework = framework: says how, not whether
intake-strength-may = optional
intake-strength-should = to be done as a rule
intake-strength-conditional = conditional duty: only if the service is offered
intake-strength-must-indirect = indirect duty: binds federation and state, the city is in scope
intake-strength-must = duty: binds the city itself
intake-politics-0 = no wish known
intake-politics-3 = a single question or suggestion
intake-politics-6 = repeated wish of a committee or the city's leadership
intake-politics-10 = council mandate or publicly promised
intake-citizens-0 = no noticeable effect
intake-citizens-2 = indirect only: the administration works better behind the scenes
intake-citizens-4 = saves a small group an occasional trip
intake-citizens-6 = saves many people a trip or a wait
intake-citizens-8 = a frequent matter needs neither paper nor appointment
intake-citizens-10 = makes life noticeably easier for most who have the matter to settle
intake-businesses-0 = businesses are not affected
intake-businesses-3 = saves some businesses a step
intake-businesses-6 = saves many businesses trips or waiting
intake-businesses-10 = a whole procedure runs digitally, faster and traceably

# Headers of the new project list
intake-header-id = id
intake-header-legal = legal
intake-header-legal-confirmed = legal-confirmed
intake-header-source = source
intake-header-as-listed = { $header } as listed
intake-source-row = { $file }, sheet { $sheet }, row { $number }
intake-source-line = { $file }, line { $number }
intake-without-name = Without a name (row { $row })
intake-sheet-of = { $file }, sheet “{ $sheet }”
intake-line = line { $line }

# Protocol
intake-protocol-title = Protocol of taking in { $file }
intake-protocol-intro = The list itself was not changed. New are `criteria.toml`, `data/projects.csv` and `data/legal-bases.toml`. Everything here is a proposal; people decide what counts.
intake-protocol-row = The header is in row { $number }. What stands above was not taken.
intake-protocol-line = The header is in line { $number } of the file. What stands above was not taken.
intake-protocol-projects = { $count ->
        [one] 1 project was taken.
       *[other] { $count } projects were taken.
    } The column `source` names the row of each.
intake-protocol-new-ids = The projects have new ids in the order of the list: { $first } to { $last }. They stay, even if the list changes.
intake-protocol-own-ids = The ids are those of the list.
intake-protocol-doubts = To be checked
intake-protocol-columns = Columns
intake-protocol-skipped = Rows that are no projects
intake-protocol-unread = Values that were not understood
intake-protocol-unread-intro = What stands here is not in the new list. Fill it into `data/projects.csv`.
intake-protocol-readings = Values that were written differently
intake-protocol-legal = Legal bases
intake-protocol-legal-intro = Compared with the shipped catalogue `data/legal-bases.toml` (Germany and North Rhine-Westphalia). This is no legal advice; have a lawyer confirm it.
intake-protocol-doubles = Equal names
intake-protocol-doubles-intro = All were taken. Merge those that are the same project.
intake-protocol-criteria = Criteria
intake-protocol-criteria-intro = The weights are a proposal that nobody decided.
intake-protocol-next = What comes next
intake-protocol-steps =
    1. Go through “To be checked” and adapt `criteria.toml`.
    2. `vorrang check` names everything that is wrong or doubtful.
    3. `vorrang check --gaps gaps.xlsx` writes the gaps by department into a table to send out.
    4. `vorrang rank` shows the preliminary ranking.
intake-table-header = Column
intake-table-fate = What became of it
intake-table-row = Row
intake-table-line = Line
intake-table-content = Content
intake-table-why = Why
intake-table-cell = Cell
intake-table-project = Project
intake-table-found = Value
intake-table-meant = Taken as
intake-about = about { $number }
intake-below = below { $number }
intake-above = above { $number }
intake-at-most = at most { $number }
intake-at-least = at least { $number }
intake-between = { $low } to { $high }
intake-between-likely = { $low } to { $high }, likely { $likely }
intake-table-count = Count
intake-table-ids = Ids
intake-table-criterion = Criterion
intake-table-id = Name in the files
intake-table-weight = Weight
intake-table-gaps = Gaps
intake-percent = { $weight }%
intake-derived = derived
intake-basis = { $id } ({ $title })
intake-column-field = taken as `{ $name }`
intake-column-criterion = criterion `{ $name }`
intake-column-resource = resource `{ $name }`, for budgets perhaps; does not count in the ranking
intake-column-why = reason: `{ $name }`
intake-column-legal = legal bases of the catalogue as `legal`; the wording stands unchanged in the column “{ $header }”
intake-column-personal = not taken: probably holds personal data
intake-column-blank = not taken: no header, and empty
intake-column-headless = not taken: no header
intake-column-empty = not taken: empty
intake-column-second = kept as it is: another column says the same, or the values are not fit for it
intake-column-numbers = kept as it is: numbers from which no scale can be told
intake-column-unused = kept as it is: vorrang makes no use of it
intake-column-unread = kept as it is: none of its { $count } values is a number that can be read; the reasons are in the table of what was not understood
intake-column-words = kept as it is: only { $read } of { $count } values are numbers that can be read, which makes no scale
intake-row-empty = empty
intake-row-header = repeated header
intake-row-sum = sum
intake-row-note = note
intake-row-heading = heading (merged cells)
intake-row-alone = a single value and no name
intake-why-unusable = error value or formula without a stored value
intake-why-date = date instead of a number
intake-why-long = too many digits
intake-why-unit = unit that does not suit the column
intake-why-number = no number
intake-why-ambiguous = two readings: decimal sign or grouping
intake-why-sign = other decimal sign than in the rest of the list
intake-why-reversed = larger number first
intake-why-negative = negative number
intake-why-open = open bound
intake-why-scale = not on the scale of the column
intake-why-status = unknown status
intake-why-day = no date
intake-why-flag = neither yes nor no
intake-why-project = no project of the list
intake-why-ambiguous-project = several projects have this name
intake-why-self = the project itself
intake-why-circle = leads back to this project in a circle
intake-why-one-project = only one project possible
intake-legal-assumed = probably { $basis }; to be confirmed
intake-legal-several = not taken, several are possible: { $bases }
intake-legal-unknown = not taken: not in the catalogue
intake-legal-doubted = not taken: the text denies or doubts that the legal basis applies
intake-legal-none = no legal basis
intake-ids-blank = The column “{ $header }” is not filled everywhere, so the projects have new ids.
intake-ids-unfit = The column “{ $header }” holds characters that ids cannot have, so the projects have new ids.
intake-ids-double = The column “{ $header }” holds numbers more than once, so the projects have new ids.
intake-doubt-name = The names of the projects were presumed in the column “{ $header }”.
intake-doubt-grouped = Nothing in the list proves whether comma or point is the decimal sign. Numbers such as { $found } were read as thousands, not as numbers with three decimals.
intake-doubt-thousands = Numbers such as { $found } in the column “{ $header }” were read as thousands. By the decimal sign of other columns ({ $proof }) they would have three decimals; the protocol lists all of them under what was written differently.
intake-doubt-two-meanings = Numbers such as { $found } in the column “{ $header }” were not read. By the decimal sign of { $proof } they would have three decimals, but they look like thousands.
intake-doubt-partly = Only { $read } of { $count } values in the column “{ $header }” could be read. The others are gaps; the reasons are in the table of what was not understood.
intake-doubt-merged = { $count ->
        [one] One cell that is merged with the one above was given its text.
       *[other] { $count } cells that are merged with the one above were given its text.
    }
intake-doubt-hidden = { $count ->
        [one] One hidden row was taken too.
       *[other] { $count } hidden rows were taken too.
    }
intake-doubt-year = Only the column “{ $header }” counts as cost. The costs of other years were not added; they are resources.
intake-doubt-crosses = In the column “{ $header }” a cross is yes and a blank cell no.
intake-doubt-priority = In “{ $header }” the smallest number is taken as the highest priority. If it is the other way round, reverse the points in `criteria.toml`. If the ranking is to replace the old priority, its weight is 0.
intake-doubt-steps = The scale of “{ $header }” is inferred from the values: { $low } to { $high }.
intake-doubt-contradicted = The header “{ $header }” names the scale { $low } to { $high }, but most values lie outside; the scale follows the values.
intake-doubt-direction = Check of “{ $header }” whether much of it is good and where the scale should end.
intake-doubt-legal = No legal basis was recognised. As long as the column is empty, “Legal obligation” is the same for all projects and does not influence the ranking.
