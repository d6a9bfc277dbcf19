# What each finding means: one sentence, an explanation, how to mend it. Shown by `vorrang finding` and in docs/findings.md.

# The page of findings and `vorrang finding`.
codes-title = Findings
codes-generated = Made from src/messages/en/codes.ftl and src/finding/examples.toml; written anew by: VORRANG_UPDATE=1 cargo test --lib documentation
codes-intro = Everything vorrang has to say about its input has a code. A code never changes its meaning, and its severity is fixed. `vorrang check` shows each finding with its place and, where there is one, a remedy; `vorrang finding CODE` shows what stands here.
codes-severity-error = **error**: the input cannot be used. Exit code 1, and nothing but the findings is written.
codes-severity-warning = **warning**: doubtful. The result stands, but somebody should look.
codes-severity-hint = **hint**: worth knowing.
codes-levels = Under `[findings]` in criteria.toml a warning or hint can be silenced, lowered or raised (`allow`, `warn`, `deny`), for one run by `vorrang check --allow CODE`. Errors stay errors. The examples show only what matters; a valid decision stands around them. In German: [Meldungen](de/meldungen.md).
codes-column-code = code
codes-column-severity = severity
codes-column-meaning = meaning
codes-errors = Errors
codes-warnings = Warnings
codes-hints = Hints
codes-more = More about a finding, with example and remedy: `vorrang finding CODE`
codes-remedy = Remedy: { $hint }
codes-example = Example, `{ $file }`:
codes-example-saved-as = Example, `{ $file }`, saved { $saved-as }:
codes-example-command = Example, on the command line:
saved-as-windows-1252 = in Windows-1252
saved-as-utf-8-then-windows-1252 = in Windows-1252 behind the mark of UTF-8
saved-as-workbook = as a workbook, the cells separated by `|`
saved-as-utf-16-without-mark = in UTF-16 without a mark

code-file-unreadable = A file cannot be opened or read.
code-file-unreadable-about = The file named on the command line does not exist, is a folder or a device, or you lack the permission to read it.
code-file-unreadable-remedy = Check the path; paths on the command line start from the current folder.

code-file-not-found = A file that criteria.toml names does not exist.
code-file-not-found-about = Under `[input]` stands a path where there is no file. Without the project list nothing can be computed.
code-file-not-found-remedy = Correct the path or put the file there; paths start from the folder of criteria.toml.

code-file-too-large = A file exceeds the size limit.
code-file-too-large-about = An input file may have at most 1 GiB, all project lists together at most 2 GiB, a spreadsheet unpacked at most 256 MiB with 16 million cells. Mostly another file was named by mistake.
code-file-too-large-remedy = Name the right file or shorten the list.

code-file-kind-unknown = The ending of a file belongs to no list that vorrang reads.
code-file-kind-unknown-about = The ending tells vorrang how to read a project list. It does not know this one.
code-file-kind-unknown-remedy = Save the list as an Excel workbook (.xlsx), as ODS or as CSV in the spreadsheet program.

code-path-outside = A path in criteria.toml leads out of its folder.
code-path-outside-about = A criteria file from somebody else must not have arbitrary files read. So paths stay in the folder of criteria.toml or in the Git repository around it, links resolved.
code-path-outside-remedy = Put the file into the folder and name it by a path such as `data/projects.csv`, or name it on the command line: `--projects FILE`.

code-encoding-malformed = A file breaks the encoding that its first bytes announce.
code-encoding-malformed-about = The file begins with a mark for UTF-8 or UTF-16 but then holds bytes that do not exist there. Mostly two files were joined. What it says cannot be read reliably.
code-encoding-malformed-remedy = Save the file again as UTF-8, in Excel with the file type “CSV UTF-8”.

code-nul-character = A text file contains NUL.
code-nul-character-about = NUL does not occur in tables. It appears when a file is saved in UTF-16 without a mark, or when a file is no text at all.
code-nul-character-remedy = Save the file again as UTF-8, in Excel with the file type “CSV UTF-8”.

code-toml-syntax = A TOML file breaks the syntax.
code-toml-syntax-about = criteria.toml, legal-bases.toml and project lists in TOML follow https://toml.io. The finding names the place and what is expected there.
code-toml-syntax-remedy = Correct the place: texts in straight quotation marks, numbers with a point and without a unit, every key only once.

code-csv-syntax = A CSV file breaks the syntax.
code-csv-syntax-about = A row has more or fewer fields than the header, a quotation mark is not closed, or the line `sep=` does not suit. Then nobody can tell which value belongs to which column.
code-csv-syntax-remedy = Add missing delimiters, delete surplus ones; put a field that holds a delimiter, a quotation mark or a line break into `"…"`.

code-spreadsheet-unreadable = A spreadsheet is damaged, protected or none.
code-spreadsheet-unreadable-about = The file is incomplete, protected by a password, saved in a format that is not read (`.xls`, `.xlsb`), or it only has the name of a spreadsheet and is a CSV or a web page.
code-spreadsheet-unreadable-remedy = Open the file in the spreadsheet program and save it without a password as an Excel workbook (.xlsx) or as ODS.

code-unknown-sheet = A name that no sheet of the workbook has.
code-unknown-sheet-about = Behind `#` stands the name of a sheet, `list.xlsx#Projects`. Upper and lower case do not matter, everything else does.
code-unknown-sheet-remedy = Correct the name; the finding says which one is probably meant, or names all sheets.

code-cell-error = A cell holds an error value.
code-cell-error-about = A formula could not be calculated, and the cell holds `#DIV/0!`, `#N/A` or `#REF!`. This is told for every column that is used, and in a list that no decision names for all.
code-cell-error-remedy = Correct the formula in the spreadsheet and save the list again.

code-formula-without-value = A formula whose result is not stored.
code-formula-without-value-about = Excel and LibreOffice store the result of each formula with it, and that is what counts. Some programs that only write tables do not calculate and store none.
code-formula-without-value-remedy = Open the file in Excel or LibreOffice once and save it.

code-requires-newer = criteria.toml asks for a newer vorrang.
code-requires-newer-about = `requires` names the oldest vorrang that may read the file, `version` the format of the file. An older one might compute something else.
code-requires-newer-remedy = Use a newer vorrang or, if the file uses nothing newer, lower the requirement.

code-unknown-key = A key has no meaning where it stands.
code-unknown-key-about = A slip in a key would otherwise mean that a setting silently does not hold. Only what stands under `[meta]` is free.
code-unknown-key-remedy = Correct the key (the finding mostly names the one that was meant), move it to its place or delete it.

code-missing-key = A required key is absent.
code-missing-key-about = Without it the file is incomplete, and there is no default.
code-missing-key-remedy = Add the key; docs/criteria-file.md describes all of them.

code-wrong-type = A value has the wrong type.
code-wrong-type-about = A number is expected, for example, but a text stands there. In TOML numbers stand without quotation marks, texts with them.
code-wrong-type-remedy = Write the value as the finding says.

code-value-invalid = A value lies outside the range that its key allows.
code-value-invalid-about = The type is right but the value is not: a share above 100 percent, a word that is not provided here, an empty list where at least one entry is needed, several projects where only one can stand.
code-value-invalid-remedy = Enter one of the values that the finding names.

code-name-invalid = An id breaks the rules for ids.
code-name-invalid-about = Ids of criteria, groups, rules and scenarios are made of a to z, digits and hyphens. Ids of projects are freer: 1 to 64 printable characters without `| ; , = @` and without spaces at the ends.
code-name-invalid-remedy = Change the id, and with it every place that names it.

code-name-taken = Two things share a name that must be unique.
code-name-taken-about = Criteria and groups share their ids, so that `--weight legal=50` means one thing. Rules, scenarios and lists are named once, too.
code-name-taken-remedy = Give one of the two another name, or delete the one entered twice.

code-number-too-long = A number has more digits than can be kept exactly.
code-number-too-long-about = vorrang computes exactly, not with rounded approximations. For that a number may have at most 28 digits, a weight at most 12 decimals.
code-number-too-long-remedy = Round the number.

code-number-ambiguous = A number can be read in two ways.
code-number-ambiguous-about = `1.250` may mean one thousand two hundred and fifty, or one point two five. If no other number of the file decides which decimal sign is meant, nothing is guessed.
code-number-ambiguous-remedy = Set the decimal sign under `[input]`, `decimal = "comma"` or `decimal = "point"`, and write all numbers of the file with it.

code-not-a-number = A number was expected.
code-not-a-number-about = In a column of numbers stands something that is none: a word, an unknown unit, the error value of a formula.
code-not-a-number-remedy = Enter a number such as `12.5` or an interval such as `3..7`; leave what is unknown blank or write `?`.

code-date-in-number-column = A date stands where a number belongs.
code-date-in-number-column-about = Excel turns `3-7` into the 3rd of July by itself. Mostly an interval from 3 to 7 was meant.
code-date-in-number-column-remedy = Format the column as “Text” in the spreadsheet program and enter the value again, an interval as `3..7`.

code-not-a-date = A date was expected.
code-not-a-date-about = In a column of dates, such as the deadline, stands something else, or a day that is in no calendar.
code-not-a-date-remedy = Enter a date such as `2026-11-22` or `22.11.2026`; leave what is unknown blank or write `?`.

code-not-a-boolean = Yes or no was expected.
code-not-a-boolean-about = A column that knows yes and no only holds something else. Crosses count only where the column is otherwise blank.
code-not-a-boolean-remedy = Enter `ja` (yes) or `nein` (no); leave what is unknown blank or write `?`.

code-unknown-status = A status that does not exist.
code-unknown-status-about = The status decides whether a project is in the ranking. An unknown one might mean either.
code-unknown-status-remedy = Enter one of: idea, concept, running, done, paused, withdrawn (or the German words).

code-unknown-criterion = A name that is no criterion or group.
code-unknown-criterion-about = A rule, a scenario or an option names a criterion that criteria.toml does not have.
code-unknown-criterion-remedy = Correct the name; what is meant is the `id` of the criterion, not its `name`.

code-unknown-field = A name that is no field or column of the projects.
code-unknown-field-about = A rule, a limit or the report names a column that no project list has.
code-unknown-field-remedy = Correct the name, or add the column to the project list.

code-unknown-project = An id that no project has.
code-unknown-project-about = A prerequisite or a decision names a project that is in no project list.
code-unknown-project-remedy = Correct the id. If the project has a new one, enter the old one there under `former-ids`.

code-unknown-legal-basis = A name that no legal basis has.
code-unknown-legal-basis-about = A project or a rule refers to a legal basis whose binding strength vorrang does not know. To pass over it silently would mean to rate the project too low.
code-unknown-legal-basis-remedy = Compare the spelling with the catalogue, or add the legal basis there, perhaps as another name under `aliases`.

code-unknown-scenario = A name that no scenario has.
code-unknown-scenario-about = `--scenario` names a scenario that is not under `[scenarios]`.
code-unknown-scenario-remedy = Correct the name; possible are the ids under `[scenarios]` in criteria.toml.

code-unknown-code = A name that no finding has.
code-unknown-code-about = Under `[findings]` stands a name that no finding has. The setting would have no effect.
code-unknown-code-remedy = Correct the name; `vorrang finding` lists all.

code-weights-sum = The weights do not sum to 100.
code-weights-sum-about = Weights are percentages of the whole; only so can they be compared and decided on. vorrang never changes a weight that was decided.
code-weights-sum-remedy = Change weights until they sum to exactly 100; the finding says by how much.

code-weight-negative = A weight below 0.
code-weight-negative-about = A weight says how important a criterion is. That less is better is for the scale to say.
code-weight-negative-remedy = Set the weight to 0 or more and turn the scale around: `worst` greater than `best`, or `direction = "cost"`.

code-scale-invalid = A scale that cannot map values to utilities.
code-scale-invalid-about = The scale lacks something (levels, points, a distance between `worst` and `best`), or it does not suit the source of the criterion.
code-scale-invalid-remedy = Complete the scale as the finding says; docs/criteria-file.md shows every kind.

code-scale-not-monotone = A piecewise scale that turns around.
code-scale-not-monotone-about = Where a scale first rises and then falls, “more” is sometimes better and sometimes worse. That is nearly always a mistake, and nobody could explain it.
code-scale-not-monotone-remedy = Put the points in order so that the values rise and the percentages rise or fall throughout.

code-as-of-missing = A deadline is used, but the as-of date is missing.
code-as-of-missing-about = vorrang never looks at the clock, so that the same files give the same result tomorrow. How many days are left to a deadline therefore depends on `as-of`.
code-as-of-missing-remedy = Enter at the top of criteria.toml, for example, `as-of = 2026-11-22`, or on the command line: `--as-of 2026-11-22`.

code-no-projects = A project list without projects.
code-no-projects-about = The file is empty or has a header only. Mostly the wrong file or sheet is named.
code-no-projects-remedy = Enter a row per project below the header, or name the right file.

code-duplicate-id = Two projects or legal bases share an id.
code-duplicate-id-about = Prerequisites, decisions and comparisons with earlier lists name projects by their id. If more than one has it, it is not clear which is meant.
code-duplicate-id-remedy = If they are the same, delete one of the two entries; otherwise give one of them another id.

code-duplicate-column = Two columns stand for one name.
code-duplicate-column-about = For example “Kosten” and `cost-eur` in one list: only whoever keeps the list can say which of them counts.
code-duplicate-column-remedy = Delete or rename one of the two columns.

code-unit-contradiction = A header and a unit contradict each other.
code-unit-contradiction-about = The column is headed “Kosten in TEUR”, and criteria.toml counts in EUR: 500 would be 500 euros instead of 500,000. Without `unit` the name counts, such as `cost-eur`.
code-unit-contradiction-remedy = Set `unit = "TEUR"` in criteria.toml and scale and limits accordingly, rename the column, or write the unit into every cell instead of the header (`500 TEUR`).

code-missing-column = A column that is needed is absent from the list.
code-missing-column-about = A criterion, a budget or a rule takes its values from this column, or the id or name of the projects is missing. Often the column only has another name.
code-missing-column-remedy = Add the column, or say under `[input]` what it is called in the list: `columns = {"{"} "Warum" = "citizens-why" {"}"}`.

code-value-off-scale = A value that its scale does not allow.
code-value-off-scale-about = On a scale of levels only the levels listed count, on a linear one only values between its ends. Otherwise a slip would be a rating.
code-value-off-scale-remedy = Correct the value or widen the scale; with `outside = "clamp"`, on `linear` and `piecewise`, every value beyond the scale counts as its end.

code-value-missing = A value is missing, and its criterion rejects that.
code-value-missing-about = What is missing never silently counts as zero. With `missing = "reject"`, the default, no ranking can be made without the value.
code-value-missing-remedy = Enter the value, or say at the criterion what holds without it, such as `missing = "apart"`; `vorrang check --gaps gaps.csv` writes all gaps.

code-interval-reversed = An interval whose ends are the wrong way round.
code-interval-reversed-about = An interval names its smallest value first. With `7..3` it is open whether only the ends are swapped or a number is wrong.
code-interval-reversed-remedy = Write the smaller number first; with three numbers the likely value stands in the middle: `3..5..7`.

code-reference-contradiction = A project needs one which it excludes.
code-reference-contradiction-about = A project can only be carried out with what it needs, and not with what it excludes. Both at once is impossible, whichever of the two rows says so.
code-reference-contradiction-remedy = Remove one of the two.

code-dependency-cycle = Projects that need each other in a circle.
code-dependency-cycle-about = None of them could ever be started. A project that needs itself is a circle, too.
code-dependency-cycle-remedy = Delete one of the prerequisites, under `depends-on` or `enables`.

code-rule-contradiction = Rules or decisions that contradict each other.
code-rule-contradiction-about = A project is mandatory by one rule and excluded by another, or a decision is against a rule. People decide what holds, not the program.
code-rule-contradiction-remedy = Word one of the rules so that it no longer covers this project, or delete the decision.

code-rules-exceed-places = More projects come first than there are places.
code-rules-exceed-places-about = Mandatory projects, decisions and, with `running = "hold-place"`, running projects take their places first. If there are more of them than `places`, there is no such choice.
code-rules-exceed-places-remedy = Provide more places, narrow the rules or change decisions.

code-scenario-contradiction = A scenario leaves a criterion out and sets its weight.
code-scenario-contradiction-about = Both cannot be meant. Only `--weight` on the command line brings a criterion back that a scenario leaves out. And a scenario sets the weight of a group only once, under `groups` or under `weights`.
code-scenario-contradiction-remedy = Remove the criterion from `exclude-criteria` or from `weights`.

code-scenario-weight-impossible = Weights of a scenario that cannot sum to 100.
code-scenario-weight-impossible-about = A scenario sets some weights, and the others share the rest in their old proportions. That is impossible if what is set exceeds 100 already, or if nobody is left to take the rest.
code-scenario-weight-impossible-remedy = Lower the weights that are set to 100 at most; where the scenario sets all, they must sum to exactly 100.

code-ranking-file = A ranking that cannot be compared with another.
code-ranking-file-about = `vorrang diff` reads rankings that were kept as JSON. This file is none, does not hold all projects or is damaged.
code-ranking-file-remedy = Write the ranking anew, `vorrang rank --top all -o old.json`, or name the criteria file of that time.

code-method-unavailable = A command needs the weighted sum, but another method is in force.
code-method-unavailable-about = Some questions have an exact answer for the weighted sum only, because only there every score is a sum of contributions.
code-method-unavailable-remedy = Pass `--method weighted-sum`, or compare the methods: `vorrang compare --methods`.

code-portfolio-missing = A portfolio is asked for, but the criteria file names no budgets.
code-portfolio-missing-about = `vorrang select` chooses what fits budgets, places and limits; they stand in the section `[portfolio]` of the criteria file.
code-portfolio-missing-remedy = Add the section: `[portfolio]` and below it for example `budgets = {"{"} cost = 500_000 {"}"}` with a numeric column of the list of projects.

code-portfolio-too-fine = The numbers of a portfolio have too many digits between them.
code-portfolio-too-fine-about = The best portfolio is proven in whole numbers: all costs of a budget, and all scores, are counted in the greatest unit in which they are whole. Together they may come to at most 2 to the power of 100 such units. Only very large numbers beside very fine ones get there.
code-portfolio-too-fine-remedy = Round the numbers to fewer decimal places, for example to whole euros, or take a coarser unit.

code-encoding-assumed = A file is not UTF-8 and was read as Windows-1252.
code-encoding-assumed-about = That is how Excel saves the file type “CSV”. Every sequence of bytes can be read that way, so it remains an assumption: if it is wrong, umlauts are wrong.
code-encoding-assumed-remedy = Look at a few umlauts, or save the file again as UTF-8, in Excel with the file type “CSV UTF-8”.

code-encoding-damaged = An earlier conversion has lost or doubled characters of a text.
code-encoding-damaged-about = Where UTF-8 was opened as Windows-1252 and saved again, `Ã¼` stands instead of `ü`; what cannot be converted becomes `�`. The file itself is in order then, the names are not: that is how they would stand in lists and papers.
code-encoding-damaged-remedy = Save the file anew as UTF-8 from where it came, in Excel with the file type “CSV UTF-8”, or correct the texts by hand.

code-sheet-chosen = Several sheets look like a project list; the first was read.
code-sheet-chosen-about = Without a name behind `#` the first visible sheet is read that has the headers of a project list. Here there are several of them, one per year, for example.
code-sheet-chosen-remedy = Name the sheet, such as `list.xlsx#2026`; several sheets as several lists.

code-rows-hidden = Hidden or filtered rows were read too.
code-rows-hidden-about = A filter hides rows from the eye but not from the ranking: a project does not vanish because somebody had filtered by department when saving. A hidden sheet is read, too, if no other has content.
code-rows-hidden-remedy = Delete rows that should not count, or set their status to `withdrawn`; show the others.

code-cells-merged = Merged cells of which only the first has content.
code-cells-merged-about = In merged cells the content stands in the first one, the others are empty. Whether an amount over three rows holds for each project or for all of them together is anybody's guess.
code-cells-merged-remedy = Unmerge the cells and fill each of them.

code-control-character = A text contains invisible characters.
code-control-character-about = Control characters, characters without width and marks of writing direction come with what is copied from web pages and PDF files. With them two names may look alike and differ. In comparisons the invisible characters do not count; outputs have `�` where a character could steer the display.
code-control-character-remedy = Type the text anew instead of pasting it.

code-entry-without-effect = An entry of criteria.toml has no effect.
code-entry-without-effect-about = A header that is itself the name of a field, a criterion or another column in use always stands for itself; `[input] columns` cannot assign it to anything else. And a criterion that stands under `tie-break` twice decides nothing the second time, and no value lies beyond the scale, where a condition looks for it. Most likely something else was meant.
code-entry-without-effect-remedy = Rename the column in the list and assign its new name, enter another criterion under `tie-break`, or delete the entry.

code-value-not-taken = A value of somebody's own list was not taken.
code-value-not-taken-about = `vorrang init --from` takes only what is clear. A 9 on a scale from 1 to 5, “see offer” in place of a number or an unknown status stay blank in the new list; the protocol names cell, wording and reason.
code-value-not-taken-remedy = Enter the value in `data/projects.csv`, or correct the list and begin again.

code-former-id-ambiguous = A former id is ambiguous.
code-former-id-ambiguous-about = Former ids let a project be found again when an earlier state is compared. If the id is that of another project today, or two claim it, it is open which one is meant.
code-former-id-ambiguous-remedy = Keep the former id at one project only; if a project was merged into another one, enter `merged-into`.

code-rule-value-absent = A rule compares with a text that no project has.
code-rule-value-absent-about = With a slip in the name of a department the rule holds for nobody, and the ranking still looks as expected. Texts are compared exactly, case included.
code-rule-value-absent-remedy = Write the value as it stands in the list; if it is absent there on purpose, remove the condition.

code-field-unknown = A field says it is unknown, and counts as if it were empty.
code-field-unknown-about = Where the status, deadline, legal basis, dependencies or “background” of a project are filled in with `?`, `k. A.` or `tbd`, the program computes as with an empty cell. A dash (`-`) says that there is nothing to enter and is not reported.
code-field-unknown-remedy = Ask for the value and enter it. If there is nothing to enter, empty the cell.

code-condition-unknown = A rule cannot be decided because a value is missing.
code-condition-unknown-about = A condition on a missing value counts as not fulfilled. With the value the project might be mandatory or excluded.
code-condition-unknown-remedy = Enter the value; until then the rule has no effect on this project.

code-relative-scale = A scale relative to the list, so that adding a project may reorder others.
code-relative-scale-about = With `min-max`, `ratio` and `vector` the utility of a project depends on the others. When one is added or removed, two others may swap places.
code-relative-scale-remedy = Use an anchored scale (`levels`, `linear`, `piecewise`, `yes-no`), whose ends were decided beforehand.

code-criterion-constant = A criterion on which all projects agree.
code-criterion-constant-about = The criterion does not tell the projects apart; the others lack its weight.
code-criterion-constant-remedy = Check the values; if the projects really do not differ, give the weight to other criteria.

code-criteria-near-duplicate = Two criteria that say nearly the same.
code-criteria-near-duplicate-about = The utilities of two criteria go together nearly perfectly over all projects (correlation above 0.95). The same strength then counts twice.
code-criteria-near-duplicate-remedy = Check whether both criteria are needed; otherwise drop one or decide on their weights together.

code-project-near-duplicate = Two projects with nearly the same name.
code-project-near-duplicate-about = Their names consist of the same words. Perhaps one wish was handed in twice.
code-project-near-duplicate-remedy = If they are the same, name the other one under `merged-into`; otherwise make the names distinguishable.

code-enabler-counted-twice = What others need is lifted twice.
code-enabler-counted-twice-about = A criterion with `source = "dependents"` gives points for how many projects need another one, and `dependencies = "inherit"` lifts it once more to the score of the best of them.
code-enabler-counted-twice-remedy = One of the two is enough: set the weight of the criterion to 0 or choose `dependencies = "warn"`.

code-dependency-outside-places = A project in the places needs one outside.
code-dependency-outside-places-about = The project cannot be carried out like this: what it needs is not selected.
code-dependency-outside-places-remedy = Check whether the prerequisite still holds; if it is to move up along, choose `dependencies = "inherit"`.

code-dependency-excluded = A project needs one that is excluded.
code-dependency-excluded-about = A rule excludes the prerequisite, which leaves the project in the air.
code-dependency-excluded-remedy = Check whether the prerequisite still holds, and consider both projects together.

code-decision-without-effect = A decision that has no effect.
code-decision-without-effect-about = The project is done, paused, withdrawn or merged into another, or the tie that the decision is to settle does not exist.
code-decision-without-effect-remedy = Correct the status of the project, or delete the decision.

code-legal-basis-bill = A legal basis that is only a bill.
code-legal-basis-bill-about = A bill binds nobody and therefore does not count. When it becomes law the ranking changes.
code-legal-basis-bill-remedy = Keep an eye on it; once the act is in force, enter `state = "in-force"` in the catalogue.

code-legal-basis-not-in-force = A legal basis that is not in force on the as-of date.
code-legal-basis-not-in-force-about = A legal basis that projects name comes into force only after the as-of date, or is repealed. It does not count.
code-legal-basis-not-in-force-remedy = For future law nothing needs to be done, or choose a later as-of date; for repealed law name what took its place.

code-legal-basis-stale = A legal basis that was not checked for long.
code-legal-basis-stale-about = Acts change. If it was checked more than a year before the as-of date, or never, its binding strength may be out of date.
code-legal-basis-stale-remedy = Check the legal basis again and enter the date under `checked`.

code-mandatory-unconfirmed = A mandatory place that rests on an unconfirmed duty.
code-mandatory-unconfirmed-about = A mandatory place displaces others. Here it rests on a legal basis of which nobody confirmed that it holds for the project, or whose wording was not checked.
code-mandatory-unconfirmed-remedy = Have the legal department check it; then enter at the project under `legal-confirmed` who confirmed it and when, and `sure = "text"` at the legal basis.

code-tie-at-cut = Projects tie at the cut.
code-tie-at-cut-about = They have the same rank, so all of them get in, and there are more projects than places. Neither lot nor the order in the file decides.
code-tie-at-cut-remedy = Decide the tie and enter it under `[[decisions]]`: `effect = "wins-tie"`; or name a criterion that decides with `tie-break` under `[scoring]`.

code-header-found = The header does not stand in the first row of the sheet.
code-header-found-about = Titles and dates often stand above the table. The header is the row with the most known names; the finding says which one it is.
code-header-found-remedy = Nothing to do if it is the right row; otherwise bring the headers closer to the known ones.

code-cell-error-unused = Error values in columns that nothing uses.
code-cell-error-unused-about = Columns that belong to no field, criterion or budget hold error values such as `#DIV/0!` or formulas whose results are not stored. This does not change the ranking.
code-cell-error-unused-remedy = Nothing needs to be done for the ranking; to have the rest of the list right, correct the formula in the spreadsheet.

code-heading-row = A merged row between the projects was taken for a heading.
code-heading-row-about = A row that holds nothing but one cell merged over several columns structures the list and is no project.
code-heading-row-remedy = Nothing to do; if it is a project after all, unmerge the cells and fill the row.

code-boolean-cross = A column of crosses and blanks was read as yes and no.
code-boolean-cross-about = A cross counts as yes, a blank as no. Elsewhere a blank means that the value is missing.
code-boolean-cross-remedy = Nothing to do if it is meant so; otherwise enter `ja`, `nein` and `?`.

code-value-approximate = An approximate value counts as exact.
code-value-approximate-about = “ca. 50” counts as 50. The program does not know how approximate it is.
code-value-approximate-remedy = If the range is known, enter it as an interval, such as `40..60`.

code-value-without-end = An amount of which only the least is known.
code-value-without-end-about = “> 200 TEUR” is nothing to budget with: the amount may be any higher. It counts as missing, and `missing` under `[portfolio]` says what that means. For a criterion such a value reaches to the end of the scale.
code-value-without-end-remedy = Enter an amount or an interval, such as `200..300 TEUR`.

code-value-open = A value with one open end counts as an interval.
code-value-open-about = “< 50” runs from the end of the scale to 50; the middle is what counts. Amounts begin at 0. On levels, `<` and `>` mean the levels below or above only, `≤` and `≥` the level itself, too.
code-value-open-remedy = If the range is narrower, enter it as an interval, such as `20..50`.

code-deadline-overdue = A deadline lies before the as-of date.
code-deadline-overdue-about = A deadline that has passed is not settled but overdue, and counts as the most urgent.
code-deadline-overdue-remedy = If the project is done, enter that status; if there is a new deadline, enter it.

code-cost-counted-twice = A cost is weighted and limited by a budget at the same time.
code-cost-counted-twice-about = The same cost then lowers the score and uses up the budget. It is usual to keep cost out of the score.
code-cost-counted-twice-remedy = Set the weight of the criterion to 0 and keep the budget.

code-background-without-dependents = A background project that nothing needs.
code-background-without-dependents-about = A background project carries others. If none names it, perhaps the link is missing, and its benefit stays invisible.
code-background-without-dependents-remedy = Enter what builds on it under `enables`, or name it at the others under `depends-on`.

code-department-scores-high = A department whose scores lie far above the rest.
code-department-scores-high-about = The median score of at least five projects lies far above that of the others. The reason may be good projects, or another yardstick in scoring.
code-department-scores-high-remedy = Look at the yardsticks together, for example at two projects of different departments.

code-value-without-reason = A top level without a reason beside it.
code-value-without-reason-about = Who asks about the best value should find an answer. The column for reasons (the name of the criterion with `-why`) is blank here or absent.
code-value-without-reason-remedy = Enter the reason in the column beside the value.

code-unused-column = A column that nothing uses.
code-unused-column-about = The column belongs to no field, criterion or budget. It goes into no output but can be named in rules.
code-unused-column-remedy = If a criterion is meant, assign it under `[input]`: `columns = {"{"} "Nutzen" = "citizens" {"}"}`; otherwise there is nothing to do.

code-personal-data-column = A column that seems to hold personal data.
code-personal-data-column-about = Its header sounds like people, telephone numbers or addresses. The column is not used and goes into no output, but it is in the file.
code-personal-data-column-remedy = Remove the column before the list is passed on or put into a repository.

code-file-unnamed = No decision names the file; only its form was checked.
code-file-unnamed-about = `vorrang check FILE` checks a project list with the decision that names it. Without one it is open which columns are criteria and which values are allowed.
code-file-unnamed-remedy = Enter the file in criteria.toml under `[input]`, or name the decision: `vorrang check --criteria criteria.toml FILE`.

code-uncertainty-contradiction = Statements about weights that no weights satisfy.
code-uncertainty-contradiction-about = All statements in `[uncertainty]` hold together. So few are named that these alone contradict each other: without any one of them the others do not.
code-uncertainty-contradiction-remedy = Loosen or remove one of the statements named.

code-too-many-projects = More ranked projects than robustness can examine.
code-too-many-projects-about = `vorrang robustness` counts how often each project has each rank. There is room for 4,096 projects; a list should not need more memory than a computer has.
code-too-many-projects-remedy = Narrow the list beforehand: with `--projects` to a shorter file, or with rules that exclude projects without prospects. `rank` without `--robust` ranks millions, too.

code-uncertainty-narrow = Statements that leave the weights next to no room.
code-uncertainty-narrow-about = No weight can move by more than half a percentage point. What `vorrang robustness` then calls firm is so mainly because nothing else is examined.
code-uncertainty-narrow-remedy = See whether `spread`, `bounds`, `order` and `ratios` are meant to be that narrow together.

code-uncertainty-excludes-weights = The weights in force are not among the admissible ones.
code-uncertainty-excludes-weights-about = The statements in `[uncertainty]` exclude the weights that the ranking is computed with. Robustness then examines only weights other than those decided on.
code-uncertainty-excludes-weights-remedy = Widen the statements until the weights in force satisfy them.

code-nothing-uncertain = Nothing may move.
code-nothing-uncertain-about = `vorrang robustness` examines what is not known for sure about weights and values. Here everything is: `[uncertainty]` says nothing about weights, and no value is an interval or unknown.
code-nothing-uncertain-remedy = Say in `[uncertainty]` of criteria.toml how far weights may move, such as `weights = {"{"} spread = 20 {"}"}`, or write intervals such as `3..7` into the project list.

code-uncertainty-any = All weights are free.
code-uncertainty-any-about = With `weights = "any"` the weights that were decided do not count in the robustness: every criterion with a weight above 0 may get any weight.
code-uncertainty-any-remedy = This is seldom meant; mostly `weights = {"{"} spread = 20 {"}"}` says how far the weights may move.

code-uncertainty-without-effect = A statement about weights that limits nothing.
code-uncertainty-without-effect-about = What a scenario leaves out has no weight there: bounds and ratios about it have no effect in that scenario, and an order holds for the others only. That a criterion is at least as heavy as one of weight 0 is always true. Such statements let no weight move.
code-uncertainty-without-effect-remedy = If the scenario is to have statements of its own, put them under `[scenarios.….uncertainty]`; otherwise nothing needs to be done.

code-portfolio-without-effect = A statement about portfolios that changes nothing.
code-portfolio-without-effect-about = It holds for no project that can be chosen, names a project twice, or saves on what is no budget. The portfolio is the same with it as without; most likely something else was meant.
code-portfolio-without-effect-remedy = Correct the statement, or delete it.

code-saving-exceeds-cost = A synergy that saves more than its projects cost.
code-saving-exceeds-cost-about = `saves` says how much less the projects cost together than one by one. More than their cost would enlarge a budget beyond its amount.
code-saving-exceeds-cost-remedy = Enter the saving under `saves`, not the remaining cost, and check the unit.

code-weight-fixed = A weight cannot be moved.
code-weight-fixed-about = `vorrang sensitivity` moves one weight while the others share the rest in their proportions. If all others weigh 0 they have none; nor have the criteria of a group that all weigh 0.
code-weight-fixed-remedy = Nothing to do if it is meant so; otherwise give weight to several criteria.
