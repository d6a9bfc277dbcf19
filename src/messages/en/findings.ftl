# Findings: what is wrong, what was found and what was expected. Each is named like its code or by what is special about it.
# Remedies stand beside the finding they belong to; their placeholders are filled by the same finding.

# Remedies for many findings.
hint-did-you-mean = did you mean `{ $suggestion }`?
hint-known-names = possible: { $known }
typed = `{ $text }`
project = “{ $name }” ({ $id })
no-name = no name
no-id = no id
list-more = { $list } and { $count } more

# Files.
file-unreadable = the file `{ $file }` cannot be read: { $detail }
file-unreadable-missing = the file `{ $file }` does not exist
file-unreadable-kind = `{ $file }` is a folder or a device; only regular files are read
file-unreadable-permission = permission to read the file `{ $file }` is missing
file-not-found = the file `{ $file }`, named here, does not exist
file-not-found-hint = correct the path or put the file there; paths start from the folder of criteria.toml
files-too-large = the project lists together are larger than the permitted 2 GiB
file-too-large = the file `{ $file }` is larger than the permitted 1 GiB
file-kind-unknown = `{ $file }` has another ending than project lists can have; expected `.csv`, `.tsv`, `.txt`, `.toml`, `.xlsx` or `.ods`
file-kind-no-table = `{ $file }` has another ending than tables can have; expected `.csv`, `.tsv`, `.txt`, `.xlsx` or `.ods`
file-kind-unknown-hint = save the list as an Excel workbook (.xlsx), as ODS or as CSV; a sheet is named like this: `list.xlsx#Projects`
file-kind-legal-bases = `{ $file }` is a table; expected a catalogue of legal bases, a TOML file
file-kind-legal-bases-hint = name the file with the sections `[[legal-bases]]`, such as `data/legal-bases.toml`; project lists stand under `projects`
path-outside = the path `{ $path }` leads out of the folder of criteria.toml and the Git repository around it; expected a path that stays inside
path-outside-hint = give a path without a drive and without a leading `/`, such as `data/projects.csv`; project lists kept elsewhere can be named on the command line: `--projects FILE`
file-unnamed = no decision names the file `{ $file }`; only its form was checked
file-unnamed-hint = enter the list in criteria.toml under `[input]` as `projects`, or name the decision to check it against with `--criteria FILE`
file-unnamed-legal-hint = enter the file in criteria.toml under `[input]` as `legal-bases`
encoding-malformed = the first bytes of the file `{ $file }` announce UTF-8 or UTF-16, but from byte { $offset } on that is not what it holds
encoding-malformed-hint = save the file again as UTF-8, in Excel with the file type “CSV UTF-8”
encoding-assumed = the file `{ $file }` is not UTF-8; it was read as Windows-1252
encoding-assumed-hint = look at a few umlauts, or save the file again as UTF-8, in Excel with the file type “CSV UTF-8”
encoding-damaged = { $count ->
    [one] in the file `{ $file }` stands `{ $found }` where an umlaut or another character was; an earlier conversion has damaged it
   *[other] in the file `{ $file }` stand { $count } characters such as `{ $found }` where an umlaut or another character was; an earlier conversion has damaged them
}
encoding-toml-hint = save the file again as UTF-8 in a text editor and check a few umlauts
encoding-damaged-hint = save the file anew as UTF-8 from where it came, in Excel with the file type “CSV UTF-8”, or correct the texts by hand
nul-character = { $count ->
    [one] the file `{ $file }` holds a NUL character here
   *[other] the file `{ $file }` holds { $count } NUL characters, the first of them here
}
nul-character-hint = save the file again as UTF-8; NUL characters mostly come from UTF-16 without a mark at the beginning of the file
control-character = { $count ->
    [one] the file `{ $file }` holds an invisible control character; it is kept but not shown
   *[other] the file `{ $file }` holds { $count } invisible control characters; they are kept but not shown
}

# TOML: syntax, keys and types.
toml-syntax = the TOML syntax is broken: { $detail }
toml-text-unclosed = the text lacks its closing quotation mark
toml-text-unclosed-hint = end the text with the mark it begins with: `"` or `'`
toml-long-text-unclosed = the text of several lines is not closed before the end of the file; expected three quotation marks at its end, as at its beginning
toml-control-character = an invisible control character stands here, which TOML does not allow
toml-text-unopened = the text lacks its opening quotation mark
toml-quotes-curly = the text stands in typographic quotation marks; expected straight ones, as in `"…"`
toml-value-unquoted = `{ $found }` is no value; expected a text in `"…"`, a number, a date, `true` or `false`
toml-text-hint = put texts in straight quotation marks, such as `title = "Top 25"`
toml-comment-hint = comments begin with `#`
toml-number-with-text = `{ $found }` is no number; expected digits without a unit and without spaces
toml-number-hint = enter a number such as `1500000` or `2.5` (grouped also as `1_500_000`); texts belong in `"…"`
toml-boolean = `{ $found }` is no truth value here; expected `true` or `false`
toml-boolean-hint = `true` means yes, `false` means no
toml-value-missing = the value behind `=` is missing
toml-escape = in a text with `"` a `\` begins a special character, and there is none like this
toml-escape-hint = write paths with `/`, or put the text in single quotation marks, such as `'data\projects.csv'`
toml-equals-missing = a `=` is missing here
toml-line-hint = a line reads `key = value`, a heading stands in `[…]` or `[[…]]`, a comment begins with `#`
toml-equals-twice = there is one `=` too many here
toml-key-characters = this character cannot stand in a key; expected letters a to z, digits, `-` and `_`
toml-key-quote-hint = keys with such letters stand in quotation marks: `"Begründung" = …`
toml-key-empty = a key is missing here
toml-key-twice = `{ $found }` stands here for the second time; expected every key and every heading only once
toml-key-twice-hint = delete one of the two or join them; what occurs several times has double brackets, such as `[[criteria]]`
toml-rest = something follows the value; expected the end of the line or a comment with `#`
toml-decimal-comma = decimals follow a point in TOML, and thousands are not separated by commas
toml-quote-hint = write a quotation mark within a text as `\"`
toml-header-unclosed = the heading is not closed properly; expected `[…]` or, for what occurs several times, `[[…]]`
toml-list-comma = the list lacks a comma or, at its end, the bracket `]`
toml-table-comma = the table lacks a comma or, at its end, the brace `{"}"}`
toml-comma-extra = there is one comma too many here, or an entry before it is missing
toml-date = this date does not exist or is not written as expected: a day of the calendar such as `2026-11-22`
toml-date-german = `{ $date }` is no date in TOML; expected a date such as `2026-11-22`
toml-date-german-hint = write the year first and with hyphens, or put the date in quotation marks: `"{ $date }"`
toml-leading-zero = the number begins with a superfluous zero
toml-number = the number is not written properly; expected digits and at most one point between them, such as `25` or `2.5`
toml-carriage-return = lines end with a carriage return (CR) alone here; expected: a line feed (LF), with or without a CR before it
toml-carriage-return-hint = choose “LF” or “CRLF” line endings in the editor and save the file again
toml-interval = `{ $interval }` is no number in TOML; expected: an interval in quotes
toml-interval-hint = write `"{ $interval }"`
toml-too-deep = lists, tables or keys are nested too deeply here
requires-newer = this file requires vorrang `{ $required }`, running is vorrang { $current }
requires-newer-schema = this file says `version = { $required }`, vorrang { $current } reads `version = 1` only
requires-newer-hint = use a newer vorrang or, if the file uses nothing newer, lower this requirement
unknown-key = the key `{ $key }` has no meaning here
unknown-key-of-top = this key belongs at the beginning of the file, before the first heading in brackets
unknown-key-of-table = this key belongs under `{ $home }`
missing-key = { $table } lacks the key `{ $key }`
the-file = the file
table-of = `{ $table }` (`{ $id }`)
condition-needs-subject = the condition does not say what it looks at; expected exactly one of the keys `criterion` and `field`
condition-needs-test = the condition does not hold exactly one comparison; expected one of the keys `at-least`, `at-most`, `equals`, `one-of`, `before` and `after`
limit-needs-bound = the limit lacks a number; expected `at-least`, `at-most` or `exactly`
limit-needs-choice = the limit does not say which projects it holds for; expected exactly one of the keys `equals` and `one-of`
synergy-needs-gain = the synergy does not say what it brings; expected `saves` or `bonus-score`
wrong-type = `{ $key }` is { $found }, expected { $expected }
wrong-type-single-table = what may occur several times has double brackets, such as `[[criteria]]`, or stands in a list: `[{"{"} … {"}"}]`
wrong-type-many-tables = the heading has single brackets here and names each entry once, such as `[input]` or `[scenarios.politics]`
condition-operand-type = the value does not suit “{ $subject }”; expected { $expected }
condition-before-unsuited = `before` and `after` are for `field = "deadline"` only, not for “{ $subject }”
condition-bound-unsuited = `at-least` and `at-most` do not suit “{ $subject }”; expected a value with an order: number, level or deadline
type-string = a text
type-number = a number
type-fraction = a number with decimals
type-integer = a whole number
type-boolean = a truth value (`true` or `false`)
type-date = a date
type-datetime = a date with a time
type-time = a time
type-list = a list
type-table = a table
type-text = a text or a table of languages such as `{"{"} de = "…", en = "…" {"}"}`
type-strings = a text or a list of texts
type-operand = a number, a text, a date or a truth value
type-scale-value = a value that the scale of the criterion knows
type-cell = a number, a text, a date, a truth value or a list of texts
value-invalid = `{ $key }` is `{ $found }`, expected { $expected }
expected-choice = one of the words that are provided
expected-percent = a number from 0 to 100
expected-not-negative = a number of 0 or more
expected-finite-number = a finite number
expected-count = a whole number from 1 to 1,000,000,000
expected-unsigned = a whole number from 0 to 18,446,744,073,709,551,615
expected-maximum = a number above 0, up to 1,000,000,000, with at most 12 decimal places
expected-above-indifference = a number greater than `indifference`
expected-bounds = two numbers, the smaller first, such as `[10, 30]`
expected-pair = a pair of value and percent, such as `[365, 75]`
expected-date = a date such as `2026-11-22` or `22.11.2026`
expected-not-blank = a text that is not blank
expected-not-empty = at least one entry
expected-languages = at least one of the languages `de` and `en`
expected-source = exactly one of the keys `column` and `legal-act`
expected-missing = one of the words `reject`, `apart`, `worst`, `neutral` and `unknown`, or a value such as `{"{"} value = 3 {"}"}`
expected-missing-cost = one of the words `apart` and `reject`, or a value such as `{"{"} value = 0 {"}"}`
expected-spread = a table such as `{"{"} spread = 20 {"}"}` or the word `"any"`
expected-version = `1`
expected-requirement = a version requirement such as `>=0.1`
expected-project-id = 1 to 64 printable characters without `| ; , = @` and without spaces at either end
ratio-invalid = `{ $found }` is no ratio of weights; expected two criteria or groups with `>=` and a factor above 0, such as `citizens >= 2 * businesses`
ratio-of-one = both sides name `{ $id }`; a weight cannot be compared with itself
ratio-of-one-hint = name another criterion or group on one side
order-single = an order needs at least two names, and here is only `{ $id }`
order-single-hint = name another criterion or group; how far a single weight may move is said for example by `bounds = {"{"} { $id } = [10, 30] {"}"}`
order-repeated = the order names `{ $id }` twice
order-repeated-hint = name each criterion and each group only once
statement-always-true = `{ $id }` belongs to `{ $group }` and never weighs more; saying so limits nothing
statement-always-true-hint = name a criterion or group outside `{ $group }`
level-of-error = `{ $name }` is an error and cannot be lowered

# Names in criteria.toml and in the catalogue of legal bases.
name-invalid = `{ $name }` cannot be the id of { $kind }
name-invalid-hint = use small letters a to z, digits and hyphens, a letter first, at most 64 characters, such as `legal-duty`
kind-criterion = a criterion
kind-group = a group
kind-rule = a rule
kind-scenario = a scenario
name-taken = the id `{ $name }` is taken already; expected each only once
list-named-twice = the project list `{ $name }` is named twice
criterion-named-like-field = a criterion cannot take its values from the column `{ $name }`: a field of the projects has this name
criterion-named-like-field-hint = rename the column in the project list and name it at the criterion: `source = {"{"} column = "…" {"}"}`
unknown-criterion = `{ $name }` stands for no criterion or group here
unknown-criterion-only = there is no criterion `{ $name }`
group-not-criterion = `{ $name }` is a group; expected a single criterion
group-not-criterion-hint = to this group belong: { $members }
criterion-not-group = `{ $name }` is a criterion; expected a group
criterion-not-group-hint = the weight of a single criterion stands under `weights` of the scenario
unknown-group = there is no group `{ $name }`
unknown-field = `{ $name }` is no field or column of the projects
amount-is-field = `{ $name }` is a field of the projects and no column of amounts, days or other quantities
amount-is-field-hint = name the column whose numbers the budget limits, such as `cost-eur` or `staff-days`
unknown-budget = there is no budget `{ $name }` under `[portfolio] budgets`
unknown-scenario = there is no scenario `{ $name }`
unknown-code = there is no finding `{ $name }`
unknown-project = no project list holds a project `{ $id }`
unknown-project-reference = “{ $name }” ({ $id }) names the project `{ $reference }` under “{ $field }”, which no project list holds
unknown-project-hint = correct the id, or add the project to the list
unknown-project-renamed = the id of this project is now `{ $now }`
unknown-project-several = separate several projects with `|`: `{ $list }`
list-item-none = leave the field empty if the project has nothing to name here
unknown-legal-basis = “{ $name }” ({ $id }) names the legal basis `{ $reference }`, which is not in the catalogue of legal bases
unknown-legal-basis-in-manifest = the legal basis `{ $name }` is not in the catalogue of legal bases
unknown-legal-basis-of-act = the catalogue has { $known }; add another provision there (`[input] legal-bases` in criteria.toml)
unknown-legal-basis-hint = compare the spelling with the catalogue that criteria.toml names under `[input] legal-bases`, or add the legal basis there
unknown-legal-basis-empty = name the catalogue of legal bases in criteria.toml under `[input]`, such as `legal-bases = "data/legal-bases.toml"`
unknown-legal-act-hint = the catalogue has: { $known }; add another act there (`[input] legal-bases` in criteria.toml)
unknown-legal-act = the catalogue holds no legal basis of the act `{ $name }`
duplicate-legal-name = two legal bases share the name `{ $name }`
unknown-status = “{ $name }” ({ $id }) has the status `{ $found }`, which does not exist
unknown-status-hint = possible: `idea`, `concept`, `running`, `done`, `paused`, `withdrawn`
unknown-status-in-manifest = there is no status `{ $found }`
method-unavailable = this command computes with the weighted sum (`weighted-sum`) only; in force is `{ $method }`
method-unavailable-hint = pass `--method weighted-sum`, or compare the methods with `vorrang compare --methods`

# Weights.
weights-sum = the weights of all criteria sum to { $sum }, expected 100
weights-sum-less = raise the weights by { $difference } in total
weights-sum-more = lower the weights by { $difference } in total
weights-sum-shares = enter weights in percent: `25` instead of `0.25`
weight-negative = the weight of { $name } is `{ $weight }`, expected a number from 0 to 100
weight-negative-hint = if less is better, turn the scale around rather than the weight: `worst` greater than `best`, or `direction = "cost"`
weight-over-100 = the weight of { $name } is `{ $weight }`, expected a number from 0 to 100
weight-too-long = the weight of { $name } is `{ $weight }`, which has more than 12 decimal places
weight-too-long-hint = round to at most 12 decimal places; together the weights must make exactly 100
criterion-without-id = a criterion without `id`
scenario-contradiction = the scenario `{ $scenario }` leaves out “{ $criterion }” and sets its weight as well
scenario-contradiction-hint = remove the criterion from `exclude-criteria` or from `weights`
scenario-group-twice = the scenario `{ $scenario }` sets the weight of the group `{ $group }` twice, under `groups` and under `weights`
scenario-group-twice-hint = delete one of the two
scenario-weight-impossible = the weights of this scenario cannot sum to 100
weights-too-much = the weights that are set sum to { $sum }, at most 100 is possible
weights-too-much-hint = lower the weights that are set by { $excess } in all
weights-nobody-left = { $rest } is left up to 100, but no remaining criterion has a weight by which to share it
weights-nobody-left-hint = raise the weights that are set by { $rest } in all, or leave a criterion with a weight free to take the rest
weights-nobody = no criterion with a weight is left
weights-nobody-hint = keep at least one criterion that has a weight, or give one a weight above 0
weights-group = the weight of the group “{ $group }” is set to { $target }, but its criteria sum to { $members }
weights-group-hint = set { $members } for the group, or leave one of its criteria free
uncertainty-contradiction = no weights satisfy all of these: { $statements }
uncertainty-contradiction-one = no weights satisfy { $statements }
uncertainty-contradiction-hint = loosen or remove one of these statements; removing any one is enough
too-many-projects = robustness examines at most { $most } projects, { $count } are ranked
too-many-projects-hint = narrow the list with `--projects` or with rules that exclude; `rank` without `--robust` ranks them all
uncertainty-narrow = the statements in `[uncertainty]` leave the weights next to no room: most to “{ $name }” with { $width } percentage points
uncertainty-narrow-fixed = the statements in `[uncertainty]` leave the weights no room: only a single set of weights satisfies them
uncertainty-narrow-hardly = the statements in `[uncertainty]` leave the weights next to no room: none can move by as much as 0.001 percentage points
uncertainty-excludes-weights = the weights in force do not satisfy the statements in `[uncertainty]` themselves, so only others are examined
uncertainty-contradiction-in-scenario = in the scenario “{ $scenario }” the statements under `[uncertainty]` admit no weights: { $statements }; `robustness --scenario { $id }` has nothing to examine there
uncertainty-contradiction-in-scenario-hint = give the scenario statements of its own, such as `[scenarios.{ $id }.uncertainty]` with `weights = {"{"} spread = 20 {"}"}`, or make the bounds so wide that its weights lie within them, too
uncertainty-excludes-weights-hint = widen the limits until the weights decided on lie within them
nothing-uncertain = neither weights nor values may move, so robustness has nothing to examine
nothing-uncertain-hint = say for example `weights = {"{"} spread = 20 {"}"}` under `[uncertainty]` in criteria.toml
uncertainty-any = with `weights = "any"` the weights that were decided do not count: every criterion with a weight above 0 may get any weight
uncertainty-without-effect = the scenario “{ $scenario }” leaves out “{ $name }”, so { $statement } has no effect in it
uncertainty-without-effect-order = the scenario “{ $scenario }” leaves out “{ $name }”; in it the order holds for the others only
uncertainty-without-effect-always = with the weights in force { $statement } is always true and limits nothing
uncertainty-without-effect-always-scenario = in the scenario “{ $scenario }” { $statement } is always true and limits nothing

entry-without-effect = assigning “{ $header }” to `{ $name }` has no effect: a column of this name always stands for `{ $header }` itself
entry-without-effect-hint = rename the column in the list and enter its new name here, or delete the entry
tie-break-twice = `{ $name }` stands under `tie-break` already, further ahead, and decides nothing here
tie-break-twice-hint = enter another criterion, or delete the second entry
condition-never = this condition can never hold: “{ $subject }” goes from { $low } to { $high }
condition-never-hint = correct the number; a rule whose condition never holds does nothing

# Scales.
scale-invalid = the scale cannot map values to utilities
scale-without-length = `worst` and `best` of “{ $criterion }” are equal; expected two different numbers
scale-flat = the scale of “{ $criterion }” gives every value the same utility; expected points that rise or fall
scale-flat-levels = all levels of the scale of “{ $criterion }” have the same points; expected levels with different points
limit-exactly-alone = beside `exactly`, `at-least` and `at-most` limit nothing; expected either `exactly` or one of the two
scale-needs-two-points = the scale of “{ $criterion }” lacks points; expected at least two, such as `points = [[0, 0], [10, 100]]`
scale-without-levels = the scale of “{ $criterion }” has no levels; expected at least one
scale-too-many-levels = the scale of “{ $criterion }” has more than 1,000 levels
scale-level-boolean = a level of “{ $criterion }” is `true` or `false`, which cannot be; for yes and no there is `kind = "yes-no"`
scale-level-twice = the level `{ $level }` is on the scale of “{ $criterion }” twice
scale-label-twice = two levels on the scale of “{ $criterion }” are called “{ $label }”; a cell of the list could mean either
scale-label-twice-hint = give every level a label of its own; they are compared without regard to case and across languages
scale-levels-mixed = some levels of “{ $criterion }” are numbers and some are words; expected only numbers or only words
scale-needs-legal-keys = “{ $criterion }” comes from legal bases and needs a scale of named levels: `kind = "levels"` with `none`, `framework`, `may`, `should`, `conditional`, `must-indirect` and `must`
scale-needs-numbers = “{ $criterion }” counts days or projects and needs a scale for numbers: `linear`, `piecewise`, `min-max`, `ratio` or `vector`
scale-lacks-strength = the scale of “{ $name }” lacks the level `{ $strength }`, which projects have
scale-not-monotone = the scale of “{ $criterion }” turns around: { $before } percent is followed by { $after } percent; expected rising throughout or falling throughout
scale-points-not-ascending = on the scale of “{ $criterion }” the value { $before } is followed by { $after }; expected ascending values, each only once
value-off-scale-in-manifest = the value `{ $found }` is not on the scale of “{ $criterion }”; allowed are { $low } to { $high }
value-off-levels-in-manifest = “{ $criterion }” has no level `{ $found }`; allowed: { $levels }
value-off-yes-no-in-manifest = the value `{ $found }` does not suit “{ $criterion }”; allowed: `true` (yes) and `false` (no)
value-no-number-in-manifest = the value `{ $found }` does not suit “{ $criterion }”; allowed: a number with which the scale can compute
relative-scale = the scale `{ $kind }` of “{ $criterion }” depends on the list: a new project may reorder the others
as-of-missing = “{ $name }” counts days to the deadline, but the as-of date is missing
as-of-missing-hint = name the date in the upper part of criteria.toml, such as `as-of = 2026-11-22`, or on the command line: `--as-of 2026-11-22`

# Project lists: structure.
csv-syntax = the list is not built like a table
csv-too-many-columns = the header has { $count } columns, at most 16,384 are possible
csv-too-many-columns-hint = delete the empty columns to the right of the list in the spreadsheet and save it again
csv-delimiter-unknown = the line `sep=` names a delimiter that is not read; expected `;`, `,` or a tab
csv-delimiter-unknown-hint = delete the line `sep=`, or save the list with semicolons and write `sep=;`
csv-sep-wrong = the line `sep=` names the { $delimiter } as delimiter, but the header is written with the { $meant }
csv-sep-wrong-hint = delete the line `sep=` or correct its delimiter
csv-header-below = the header stands only here; expected in the first line of the file
csv-header-below-hint = delete the lines above it, titles and blank lines too
csv-one-column = the first line names no known column and cannot be split into columns; expected headers with `;`, `,` or a tab between them
csv-one-column-hint = save the list in the spreadsheet program as “CSV UTF-8”, or as an Excel workbook (.xlsx)
delimiter-semicolon = semicolon
delimiter-comma = comma
delimiter-tab = tab
csv-unclosed-quote = the quotation mark that opens here is not closed before the end of the file
csv-unclosed-quote-hint = add the closing `"`; a quotation mark within the text is doubled: `""`
csv-field-count = { $found ->
    [one] the row has one field, the header has { $expected }
   *[other] the row has { $found } fields, the header has { $expected }
}
csv-field-count-hint = add missing delimiters, remove superfluous ones; put a field that itself holds a delimiter or a line break in `"…"`
csv-text-after-quote = text follows the closing quotation mark; expected a delimiter or the end of the line
csv-text-after-quote-hint = double a quotation mark within the text, as in `"Project ""Housing"" online"`
no-projects = the list `{ $file }` holds no projects
no-projects-hint = enter one row per project below the header, in TOML one table `[[projects]]`
duplicate-column = there are two columns for `{ $name }`, “{ $first }” and “{ $second }”; expected only one
missing-column = the list lacks the column `{ $name }`
missing-column-of = the list lacks the column `{ $name }` (“{ $shown }”)
column-id = project id
column-name = project name
missing-column-hint = add the column, or say in criteria.toml under `[input]` what it is called in the list: `columns = {"{"} "…" = "{ $name }" {"}"}`
unit-contradiction = the header “{ $header }” names another unit than criteria.toml has for `{ $name }` ({ $unit }); the values would be off by a factor of { $factor }
unit-contradiction-name = the header “{ $header }” names another unit than the name `{ $name }`; the values would be off by a factor of { $factor }
unit-contradiction-hint = if the header is right, set `unit` in criteria.toml accordingly, and scale and limits with it; otherwise rename the column
unit-contradiction-name-hint = set `unit` in criteria.toml to what the header says, and scale and limits accordingly; or rename the column. Where every cell has its unit (`500 TEUR`), the header must not have one
missing-column-like = is “{ $header }” meant? Then enter in criteria.toml under `[input]`: `columns = {"{"} { $key } = "{ $name }" {"}"}`
header-reserved = the header `{ $name }` cannot be used yet; `@` is meant for the values of several raters
header-reserved-hint = give the column a header without `@`
unused-column = { $count ->
    [one] the column { $names } is not used
   *[other] { $count } columns are not used: { $names }
}
unused-column-like = the column `{ $header }` is not used; it is named nearly like `{ $suggestion }`
assigned-header-missing = `columns` under `[input]` names the header `{ $header }`, which no list has
columns-reversed = on the left stands what the column is called in the list, on the right its name here: `"{ $name }" = "{ $header }"`
unnamed-column = a column without a header holds something; it is ignored
unnamed-column-hint = give the column a header if what it holds is to count; otherwise clear the column
unused-column-hint = if a field, a criterion or a budget is meant, assign it in criteria.toml under `[input]`: `columns = {"{"} { $key } = "…" {"}"}`; otherwise nothing needs to be done
personal-data-column = { $count ->
    [one] the column { $names } seems to hold personal data; it is neither used nor put out
   *[other] { $count } columns seem to hold personal data; they are neither used nor put out: { $names }
}
boolean-cross = besides blank and unknown cells the column “{ $column }” holds only crosses; a cross counts as yes, a blank as no
cross-beside-booleans = the column “{ $column }” holds `{ $found }` beside yes and no; expected `yes` and `no` throughout, or only crosses and blanks
cross-beside-booleans-hint = if the cross means yes, enter `yes` instead

# Projects: id and name.
project-id-missing = the project “{ $name }” has no id
project-nameless = this project has neither id nor name
project-id-invalid = “{ $name }” has the id `{ $id }`; expected 1 to 64 printable characters without `| ; , = @` and without spaces at either end
project-id-unseen = “{ $name }” has the character { $character } in its id `{ $id }`, which cannot be seen or looks like a space; two ids might look alike with it
project-id-placeholder = “{ $name }” has the id `{ $id }`; in a list of ids that says “unknown”, so that nothing could refer to the project
project-id-hint = give every project an id of its own, such as `P-01`, and keep it when name or order change
header-repeated = the header stands here once more; expected a project
header-repeated-hint = delete the line
project-name-missing = the project `{ $id }` has no name
duplicate-id = “{ $name }” and “{ $other-name }” share the id `{ $id }`
duplicate-id-same = “{ $name }” is entered twice, both times with the id `{ $id }`
duplicate-id-hint = if they are the same project, delete one of the two; otherwise give one of them another id
project-near-duplicate = “{ $name }” ({ $id }) and “{ $other-name }” ({ $other-id }) have nearly the same name and may be the same project

# Projects: values.
value-missing = “{ $name }” ({ $id }) has no value for “{ $column }”
value-missing-hint = enter the value, or say at the criterion what holds without it, such as `missing = "apart"`; `vorrang check --gaps gaps.csv` lists all gaps
value-missing-portfolio-hint = enter the value, or say under `[portfolio]` what holds without it, such as `missing = "apart"`; `vorrang check --gaps gaps.csv` lists all gaps
value-off-scale = “{ $name }” ({ $id }) has the value `{ $found }` for “{ $column }”, allowed are { $low } to { $high }
value-off-scale-read = “{ $name }” ({ $id }) has the value `{ $found }` for “{ $column }”, read as { $read }; allowed are { $low } to { $high }
value-off-levels-read = “{ $name }” ({ $id }) has the value `{ $found }` for “{ $column }”, read as { $read }; allowed: { $levels }
value-off-scale-sign = this file uses { $sign }; if { $other } is meant, write it that way
value-off-scale-hint = correct the value, or add `outside = "clamp"` to the scale; then every value beyond the scale counts like its end
value-off-levels = “{ $name }” ({ $id }) has the value `{ $found }` for “{ $column }”, allowed: { $levels }
value-off-levels-interval = write an interval like this: `{ $interval }`
value-negative = “{ $name }” ({ $id }) has the value `{ $found }` for “{ $column }”, expected a number of 0 or more
value-not-positive = “{ $name }” ({ $id }) has the value `{ $found }` for “{ $column }”, expected a number above 0
not-a-number = “{ $name }” ({ $id }) has the value `{ $found }` for “{ $column }”, expected a number
not-a-number-hint = enter a number such as `12.5` or an interval such as `3..7`; leave what is unknown blank or write `?`
not-a-number-label = that is what level { $level } is called here; enter this number
not-a-number-level = enter the number of a level: { $levels }; leave what is unknown blank or write `?`
not-a-number-time = this is a time of day; enter a duration as a number in the unit of the column, an interval as `3..7`. Leave what is unknown blank or write `?`
not-a-number-error-value = the spreadsheet shows an error value here; correct the formula there and save the list again
not-a-number-formula = a formula stands here instead of its result; replace it by the number
not-a-number-unit = the unit `{ $unit }` is not known; enter the number without a unit or with `€`, `TEUR`, `Mio. €`, `PT`, `Tage` or `%`
not-a-number-apostrophe = group thousands not by an apostrophe but by a comma or a space: `1,234,567`
not-a-number-units = write the unit behind the last number, then it holds for all (`10..20 TEUR`), or a unit of the same kind behind each
not-a-number-open = this value is open on one side and the scale has no end there; enter a number or an interval such as `50..200`
invisible-character = “{ $name }” ({ $id }) has the invisible character { $character } under “{ $column }”
invisible-in-header = the header `{ $header }` holds the invisible character { $character }; the column is looked up without it
invisible-in-key = the key `{ $key }` holds the invisible character { $character } and therefore is another one than it looks
invisible-in-text = the text under `{ $key }` holds the invisible character { $character }
invisible-in-cell = the cell holds the invisible character { $character }; clear it and type the value anew
invisible-hint = delete the passage and type it anew instead of pasting it
number-wrong-unit = “{ $name }” ({ $id }) has the value `{ $found }` for “{ $column }”, { $measure }; expected a number in { $unit }
number-wrong-unit-hint = enter the value in { $unit }; if the column is right, correct `unit` in criteria.toml
measure-money = an amount of money
measure-days = a number of days
measure-share = a percentage
number-too-long = the number `{ $number }` cannot be kept exactly; at most 28 digits are possible
number-too-long-value = “{ $name }” ({ $id }) has the value `{ $found }` for “{ $column }”, which cannot be kept exactly; at most 28 digits are possible
number-too-long-hint = round to at most 28 digits
number-ambiguous = “{ $name }” ({ $id }) has the value `{ $found }` for “{ $column }”, which can mean { $comma } (decimal comma) or { $point } (decimal point)
number-ambiguous-hint = set the decimal sign in criteria.toml under `[input]`, `decimal = "comma"` or `decimal = "point"`, and write all numbers of the file with it
number-contradiction = in this file `{ $comma }` is written with a decimal comma but `{ $point }` with a decimal point; expected one decimal sign for the whole file
number-other-sign = “{ $name }” ({ $id }) has the value `{ $found }` for “{ $column }”, but criteria.toml sets { $sign } under `[input]`
number-other-sign-hint = write the number that way, or change `decimal` under `[input]`; without that line the file itself decides
sign-comma = the decimal comma
sign-point = the decimal point
date-in-number-column = “{ $name }” ({ $id }) has the date `{ $found }` for “{ $column }”, expected a number
date-in-number-column-hint = Excel turns `3-7` into a date; format the column as “Text” and enter the value again, an interval for instance as `3..7`
date-in-number-column-time = a day with a time of day is no amount and no level; enter the number or, if the time belongs into another column, put it there and leave this blank
interval-reversed = the interval from { $low } to { $high } does not ascend; expected the smaller number first
interval-reversed-value = “{ $name }” ({ $id }) has the interval `{ $found }` for “{ $column }”, which does not ascend; expected the smallest value first, the greatest last
field-unknown-status = “{ $name }” ({ $id }) only says `{ $found }` for “{ $column }”; without a status the project counts as an idea
field-unknown-background = “{ $name }” ({ $id }) only says `{ $found }` for “{ $column }”; it does not count as a background project
field-unknown-deadline = “{ $name }” ({ $id }) only says `{ $found }` for “{ $column }”; it counts as a project without a deadline of its own
field-unknown-legal = “{ $name }” ({ $id }) only says `{ $found }` for “{ $column }”; it counts as a project without a legal basis
field-unknown = “{ $name }” ({ $id }) only says `{ $found }` for “{ $column }”; the computation goes on as if no project stood there
field-unknown-hint = ask for it and enter it; if there is nothing to enter, empty the cell
value-approximate = “{ $name }” ({ $id }) has the approximate value `{ $found }` for “{ $column }”; it counts as { $value }
value-open = “{ $name }” ({ $id }) has the open value `{ $found }` for “{ $column }”; it counts as the interval from { $low } to { $high }
value-open-point = “{ $name }” ({ $id }) has the open value `{ $found }` for “{ $column }”; on the scale it counts as { $value }
value-without-end = “{ $name }” ({ $id }) has the value `{ $found }` for “{ $column }”, which has no upper end; it is no amount to compute with and counts as missing
value-without-end-hint = enter an amount or an interval such as `50..200`
not-a-date = “{ $name }” ({ $id }) has the value `{ $found }` for “{ $column }”, expected a date
not-a-date-hint = enter a date such as `22.11.2026` or `2026-11-22`, with a year from 1900 to 2199; leave what is unknown blank or write `?`
not-a-date-two-digits = write the year with four digits, such as `22.11.2026`
not-a-date-no-such-day = the calendar has no such day; look at day and month
not-a-date-time = enter the day alone, without the time: `{ $day }`
not-a-boolean = “{ $name }” ({ $id }) has the value `{ $found }` for “{ $column }”, expected `yes` or `no`
not-a-boolean-hint = enter `yes` or `no`; leave what is unknown blank or write `?`
value-without-reason = “{ $name }” ({ $id }) has the top level for “{ $criterion }” but no reason for it
value-without-reason-hint = enter the reason in the column “{ $column }”
criterion-constant = all { $count } projects have the same value for “{ $criterion }”; the criterion does not tell them apart
criteria-near-duplicate = “{ $first }” and “{ $second }” say nearly the same about the projects (correlation { $correlation }); the same strength then counts twice
department-scores-high = the median score of { $count } projects of the department “{ $department }” is { $median }, that of all others { $others }; a common look at the standards may be worthwhile

# Prerequisites.
reference-contradiction = { $needing } needs { $needed }, and one of them excludes the other
reference-contradiction-hint = remove one of the two; the project can be chosen neither without the other one nor with it
former-id-ambiguous = “{ $name }” ({ $id }) gives `{ $former }` as a former id, which is the id of “{ $now }” today
former-id-twice = “{ $name }” ({ $id }) gives `{ $former }` as a former id, and so does { $first }
former-id-ambiguous-hint = keep the former id only at the project that had it; comparing with an earlier state matches projects by it
dependency-cycle = these projects need each other in a circle: { $circle }
dependency-cycle-hint = delete one of these prerequisites, under `depends-on` or `enables`
dependency-itself = “{ $name }” ({ $id }) is entered as its own prerequisite
merged-into-several = “{ $name }” ({ $id }) is said to be merged into several projects: { $others }; a project lives on in exactly one
merged-into-several-hint = name only the project that carries it on; if it was divided among several, empty the field and enter the status `withdrawn`
merged-in-a-circle = “{ $name }” ({ $id }) was merged into a project that leads back to it in a circle
dependency-outside-places = “{ $name }” ({ $id }) has a place but needs “{ $needed-name }” ({ $needed-id }), which has none
dependency-excluded = “{ $name }” ({ $id }) needs “{ $needed-name }” ({ $needed-id }), which is excluded
dependency-hint = look whether the prerequisite still holds, and discuss both projects together; if the needed project is finished, enter its status as `done`
dependency-warn-hint = look whether the prerequisite still holds; if it should rise with the project, enter under `[scoring]`: `dependencies = "inherit"`; if it is finished, enter its status as `done`
enabler-counted-twice = “{ $criterion }” lifts projects that others need; `dependencies = "inherit"` lifts them once more
enabler-counted-twice-hint = one of the two is enough: set the weight of “{ $criterion }” to 0, or enter under `[scoring]`: `dependencies = "warn"`
background-without-dependents = “{ $name }” ({ $id }) is entered as a background project, but no project names it as a prerequisite
background-without-dependents-hint = enter what it makes possible under `enables`, or what the other projects need under their `depends-on`

# Rules, decisions and places.
rule-value-absent = a rule compares `{ $field }` with `{ $value }`, which no project of the list has
condition-unknown = the rule “{ $reason }” (`{ $rule }`) cannot be decided for “{ $name }” ({ $id }) because “{ $what }” is missing; it counts as not fulfilled
condition-unknown-open = the rule “{ $reason }” (`{ $rule }`) cannot be decided for “{ $name }” ({ $id }) because the value for “{ $what }” is an interval of which only a part meets the condition; it counts as not fulfilled
condition-unknown-open-hint = enter an exact value or a narrower interval; until then the rule does not touch this project
condition-unknown-hint = enter the value; until then the rule does not touch this project
rule-basis-never-counts = { $basis } (`{ $id }`) does not reach the municipality and never counts, so this condition can never hold
rule-basis-never-counts-bill = { $basis } (`{ $id }`) is only a bill and does not count, so this condition can never hold
rule-basis-never-counts-repealed = { $basis } (`{ $id }`) is repealed and does not count, so this condition can never hold
rule-basis-never-counts-hint = name another legal basis or delete this one here; if it counts by now, correct `state` or `reaches-municipality` in the catalogue of legal bases
rule-contradiction = two rules contradict each other for “{ $name }” ({ $id }): by `{ $mandatory }` the project is mandatory, by `{ $exclude }` it is excluded
rule-contradiction-hint = change one of the two rules so that it no longer holds for this project
decisions-contradict = two decisions are entered for “{ $name }” ({ $id }), of which only one can hold
decisions-contradict-hint = delete the decision that is outdated or entered twice
decision-in-excluded = a decision takes “{ $name }” ({ $id }) in, but the rule `{ $rule }` excludes the project
decision-out-mandatory = a decision takes “{ $name }” ({ $id }) out, but the rule `{ $rule }` makes the project mandatory
decision-against-rule-hint = delete the decision, or change the rule so that it no longer holds for this project
decision-without-effect = the decision on “{ $name }” ({ $id }) has no effect: with the status “{ $status }” the project is not in the ranking
decision-without-effect-hint = correct the status of the project, or delete the decision
decision-without-effect-merged = the decision on “{ $name }” ({ $id }) has no effect: the project was merged into { $into }
decision-without-effect-merged-hint = if the decision holds for the other project too, enter it under that id, otherwise delete it
decision-without-effect-no-tie = the decision that “{ $name }” ({ $id }) wins a tie has no effect: the project is in no tie at the cut
decision-without-effect-all-win = the decision that “{ $name }” ({ $id }) wins a tie has no effect: all projects in the tie have such a decision
decision-without-effect-tie-hint = delete the decision, or decide by `effect = "in"` or `effect = "out"` what is meant
rules-exceed-places = { $places ->
    [one] { $count } projects come before the ranking (mandatory { $mandatory }, by decision { $decision }, running { $running }), but there is only one place: { $projects }
   *[other] { $count } projects come before the ranking (mandatory { $mandatory }, by decision { $decision }, running { $running }), but there are only { $places } places: { $projects }
}
rules-exceed-places-hint = provide more places (`places = { $count }`), narrow the rules or change decisions
tie-at-cut = { $places ->
    [one] { $count } projects tie at the cut, so { $placed } projects have a place instead of only one: { $projects }
   *[other] { $count } projects tie at the cut, so { $placed } projects have a place instead of { $places }: { $projects }
}
tie-at-cut-hint = decide the tie and enter it under `[[decisions]]`: `effect = "wins-tie"` with `project`, `reason` and `by`; or name a criterion that decides with `tie-break` under `[scoring]`
deadline-overdue = the deadline of “{ $name }” ({ $id }) passed on { $deadline }, before the as-of date { $as-of }
deadline-overdue-legal = the deadline of “{ $name }” ({ $id }) by { $basis } passed on { $deadline }, before the as-of date { $as-of }
cost-counted-twice = “{ $criterion }” is weighted and at the same time limited by a budget; the cost counts twice
cost-counted-twice-hint = set the weight of “{ $criterion }” to 0 and keep the budget; it is usual to keep cost out of the score

# Legal bases.
legal-basis-bill = { $count ->
    [one] { $basis } (`{ $id }`) is only a bill and does not count; one project names this legal basis
   *[other] { $basis } (`{ $id }`) is only a bill and does not count; { $count } projects name this legal basis
}
legal-basis-not-in-force = { $count ->
    [one] { $basis } (`{ $id }`) comes into force on { $since } only, after the as-of date { $as-of }, and does not count yet; one project names this legal basis
   *[other] { $basis } (`{ $id }`) comes into force on { $since } only, after the as-of date { $as-of }, and does not count yet; { $count } projects name this legal basis
}
legal-basis-not-in-force-hint = for a ranking by future law choose a later as-of date
legal-basis-repealed = { $count ->
    [one] { $basis } (`{ $id }`) is repealed and does not count; one project names this legal basis
   *[other] { $basis } (`{ $id }`) is repealed and does not count; { $count } projects name this legal basis
}
legal-basis-repealed-hint = name the legal basis that took its place for these projects, or delete it there
legal-basis-stale = { $count ->
    [one] { $basis } (`{ $id }`) was last checked on { $checked }, more than a year before the as-of date; one project names this legal basis
   *[other] { $basis } (`{ $id }`) was last checked on { $checked }, more than a year before the as-of date; { $count } projects name this legal basis
}
legal-basis-never-checked = { $count ->
    [one] { $basis } (`{ $id }`) does not say when it was checked (`checked`); one project names this legal basis
   *[other] { $basis } (`{ $id }`) does not say when it was checked (`checked`); { $count } projects name this legal basis
}
mandatory-unconfirmed = “{ $name }” ({ $id }) is mandatory by { $basis }, but nobody has confirmed yet that this legal basis holds for the project
mandatory-unconfirmed-both = “{ $name }” ({ $id }) is mandatory by { $basis }, but nobody has confirmed yet that this legal basis holds for the project, and its wording has not been checked
mandatory-unsure-basis = “{ $name }” ({ $id }) is mandatory by { $basis }, but the wording of this legal basis has not been checked yet
mandatory-unconfirmed-hint = have the legal department check it; then enter at the project under `legal-confirmed` who confirmed it and when, and at the legal basis `sure = "text"` once its wording was checked
mandatory-unsure-hint = check the wording of the legal basis; then enter `sure = "text"` there and the day under `checked`
mandatory-unconfirmed-denied = `{ $said }` under `legal-confirmed` confirms nothing; once the legal department has checked it, enter there who confirmed it and when
mandatory-unconfirmed-incomplete = `{ $said }` under `legal-confirmed` counts once it says who confirmed it and when, such as `legal department, 2026-05-12`
value-missing-of-first = “{ $name }” ({ $id }) is to get a place before all others (rule, decision or running project), but cannot be rated: the value for “{ $column }” is missing
value-missing-of-first-hint = add the value, or choose another policy than `missing = "apart"` for the criterion, such as `"worst"`
number-unit-twice = “{ $name }” ({ $id }) has the value `{ $found }` for “{ $column }” with a unit of its own, although the column already counts in { $unit }
number-unit-twice-hint = write the number without a unit, or give `unit` in criteria.toml in euros

# Sensitivity.
weight-fixed = the weight of “{ $name }” ({ $weight }%) cannot be moved: all other criteria weigh 0 and have no proportions in which to share
weight-fixed-group = the weight of the group “{ $name }” cannot be moved: all its criteria weigh 0 and have no proportions in which to share
