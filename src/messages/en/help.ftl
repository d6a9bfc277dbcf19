# Written by VORRANG_UPDATE=1 cargo test --bin vorrang help, from the doc comments of commands and options.

command-vorrang = Rank a city's digitalisation projects into a Top 25 that can be defended
command-vorrang-more = Reads criteria.toml from the current folder or one above it. Results go to standard output, findings to standard error. Exit codes: 0 done, 1 findings of severity error, 2 could not run.
option-criteria = Path of the criteria file; without it criteria.toml here or in a folder above
placeholder-file = FILE
option-projects = Project list to read instead of those in the criteria file (can be repeated)
option-scenario = Scenario of the criteria file to apply
placeholder-name = NAME
option-weight = Weight in percent for a criterion or group; the others share the rest (can be repeated)
placeholder-id-n = ID=N
option-method = Method to compute scores with
placeholder-method = METHOD
option-lang = Language of output, messages and help; without it that of the criteria file, for help that of the environment
placeholder-lang = LANG
option-as-of = As-of date (2026-11-22 or 22.11.2026) instead of the one in the criteria file
placeholder-date = DATE
option-color = When to use colours
value-color-auto = Where standard output is a terminal and NO_COLOR is not set
value-color-always = Always
value-color-never = Never
placeholder-when = WHEN
option-quiet = Report errors only, with `check --deny warnings` warnings too
option-stamp = Say in the run record (of JSON and papers) when the run was made; without it the same input gives the same bytes
option-output = File to write the result to; its ending chooses the format, `-` is standard output
option-help = Print help: in brief with `-h`, in full with `--help`
option-version = Print the version

command-init = Write a working start into a folder: criteria, example projects, legal bases, CI snippet
command-init-more = Writes criteria.toml, data/ with example projects and legal bases, a snippet for GitLab CI, and the schemas by which editors complete and check these files. With --from it makes criteria and projects from a list of your own instead, and a protocol of what was taken, what was not and why; --as-of then says from which day deadlines count. Refuses to overwrite anything.
option-init-folder = Folder to write into, created if necessary
placeholder-dir = DIR
option-init-from = List of your own to begin with: CSV, XLSX or ODS, with the sheet behind `#` if there are several
placeholder-list = LIST

command-check = Check criteria, projects and legal bases, and report everything that is wrong or doubtful
command-check-more =
    Reports every finding of all files in one run, at most a handful of each kind. Doubts about the ranking (ties at the cut, prerequisites outside the places) are part of it.

    Without PATH the decision of the current folder is checked. A path is the criteria file of another decision, a folder (every decision in it and below), or a project list or a catalogue of legal bases: then only what concerns this file is reported, as the decisions that name it see it.
option-check-paths = File or folder to check instead of the decision of the current folder (can be repeated)
placeholder-path = PATH
option-check-format = Format of the report
value-check-format-text = Text with excerpts of the files
value-check-format-json = vorrang/check/1
value-check-format-sarif = SARIF 2.1.0, for code scanning and editors
value-check-format-gitlab = Code Quality report of GitLab
value-check-format-github = Workflow commands of GitHub Actions, which annotate the changed lines
placeholder-format = FORMAT
option-check-all = Show every finding rather than a handful of each kind
option-check-deny = Fail on warnings too
value-check-deny-warnings = Warnings count as errors
placeholder-severity = SEVERITY
option-check-allow = Do not report warnings or hints of this code (can be repeated)
placeholder-code = CODE
option-check-gaps = Write a list with one line per missing value, by department, to send out: .csv or .xlsx

command-rank = Rank the projects: the places, the cut and what lies close to it
command-rank-more = Shows the places, the cut and the projects so close to it that it is too close to call. Projects with equal scores share a rank, and the next rank is skipped (1, 2, 2, 4).
option-rank-format = Format of the result; without it the ending of --output, else a table
value-rank-format-table = For the terminal
value-rank-format-csv = For scripts and spreadsheets
value-rank-format-json = For programs, with a run record
value-rank-format-markdown = For forges and papers
value-rank-format-html = For browser and printer, one file
value-rank-format-xlsx = For Excel and LibreOffice
option-rank-top = Projects to show: a number (the first N by rank) or `all`; without it the places and the corridor around the cut
placeholder-n-all = N|all
option-rank-details = Show under each project what every criterion contributes
option-rank-robust = Show for each project how often it has a place and which ranks it takes, see robustness
option-rank-samples = Number of samples; without it that of the criteria file, else 100000
placeholder-n = N
option-rank-seed = Seed of the random numbers; without it that of the criteria file, else 1
option-rank-threads = Number of threads; without it one for each processor. The result is the same
option-rank-excel = Write CSV as German Excel opens it by double click (semicolons, decimal commas, BOM)
option-rank-print-scenario = Print the settings of this run as a scenario of this name, in TOML, instead of a ranking

command-explain = Explain why projects are where they are, and what would change that
command-explain-more = Score and rank with the contribution of every criterion, legal bases, rules, decisions and prerequisites, the distance to the cut, and the smallest single change that takes a project across.
option-explain-ids = Ids of the projects
placeholder-id = ID
option-explain-versus = Show the difference to this project by criterion
option-explain-format = Format of the result; without it the ending of --output, else text
value-explain-format-text = For the terminal
value-explain-format-json = For programs
value-explain-format-markdown = For forges and papers

command-compare = Compare scenarios, weights or methods side by side: who enters, who leaves, what stays
command-compare-more = Without arguments all scenarios of the criteria file are compared with the file as it stands. Each `--weight` is a column of its own. With `--methods` the columns are the four methods, and scenario and weights apply to all of them.
option-compare-scenarios = Scenarios to compare; without any of them all
placeholder-scenario = SCENARIO
option-compare-methods = Compare weighted-sum, weighted-product, topsis and promethee-ii
option-compare-format = Format of the result; without it the ending of --output, else a table
value-compare-format-table = For the terminal
value-compare-format-csv = For scripts and spreadsheets
value-compare-format-json = For programs, with a run record
value-compare-format-markdown = For forges and papers
option-compare-top = Projects to show: a number (the first N by rank in the base) or `all`; without it those that have a place in any column
option-compare-excel = Write CSV as German Excel opens it by double click (semicolons, decimal commas, BOM)

command-diff = Show what changed between two rankings, and why
command-diff-more = OLD and NEW are rankings kept as JSON (`vorrang rank --top all -o old.json`) or criteria files. The parts of each cause add up to the move of the score and of the rank. Scenario, weights and other options apply to the current decision, which is NEW where none is named.
option-diff-old = Ranking as JSON, or criteria file
placeholder-old = OLD
option-diff-new = Ranking as JSON, or criteria file; without it the current decision
placeholder-new = NEW
option-diff-format = Format of the result; without it the ending of --output, else text
value-diff-format-text = For the terminal
value-diff-format-json = For programs
value-diff-format-markdown = For forges and papers
option-diff-all = Show every change and every move
option-diff-details = Show all causes of every move with their parts, not only the main one
option-diff-exit-code = Exit with 1 if other projects have the places

command-finding = Explain a finding: what it means, an example, how to mend it
command-finding-more = Without CODE it lists all codes with their severity. German or English, as `--lang` or the environment says.
option-finding-code = Code of the finding, such as tie-at-cut

command-sensitivity = Show how far each weight may move
command-sensitivity-more = For every criterion and group: between which weights the places, rank 1 and the whole order stay as they are, and who swaps at the limits. The other criteria share the rest in their present proportions. The limits are exact. With --project the same for the values of one project.
option-sensitivity-project = Project whose values are moved instead of the weights
option-sensitivity-events = Show all changes between 0 and 100 percent, not only the nearest; in CSV instead of them
option-sensitivity-details = Show who swaps at the limits of rank 1 and of the order too
option-sensitivity-format = Format of the result; without it the ending of --output, else a table
value-sensitivity-format-table = For the terminal
value-sensitivity-format-csv = For scripts and spreadsheets
value-sensitivity-format-json = For programs, with a run record
value-sensitivity-format-markdown = For forges and papers
option-sensitivity-excel = Write CSV as German Excel opens it by double click (semicolons, decimal commas, BOM)

command-robustness = Show how sure each place is
command-robustness-more = Draws weights and values from what the file allows ([uncertainty], intervals, unknown values), ranks the projects with each, and shows how often every project has a place and which ranks it takes: firm, open or out. Same seed, same result. Ctrl-C ends early and shows what has been examined so far.
option-robustness-samples = Number of samples; without it that of the criteria file, else 100000
option-robustness-seed = Seed of the random numbers; without it that of the criteria file, else 1
option-robustness-threads = Number of threads; without it one for each processor. The result is the same
option-robustness-firm = Percent of the samples from which a place counts as firm; one at most 100 minus that is out
placeholder-percent = PERCENT
option-robustness-top = Projects to show: a number (the first N by rank) or `all`; without it all that are not out
option-robustness-acceptability = Show how often each project takes each rank
option-robustness-pairwise = Show how often each project stands before each other
option-robustness-central-weights = Show the mean weights that bring each project to rank 1 and into the places
option-robustness-format = Format of the result; without it the ending of --output, else a table
value-robustness-format-table = For the terminal
value-robustness-format-csv = For scripts and spreadsheets
value-robustness-format-json = For programs, with a run record
value-robustness-format-markdown = For forges and papers
option-robustness-excel = Write CSV as German Excel opens it by double click (semicolons, decimal commas, BOM)

command-select = Choose the projects that fit budgets, places, limits and dependencies
command-select-more = Finds the set of projects with the greatest total score that keeps to `[portfolio]` of the criteria file, to mandatory projects, decisions and dependencies, and proves that there is no better one. If no set does, says which demands contradict each other, and exits with 1.
option-select-format = Format of the result; without it the ending of --output, else a table
value-select-format-table = For the terminal
value-select-format-csv = For scripts and spreadsheets
value-select-format-json = For programs, with a run record
value-select-format-markdown = For forges and papers
option-select-nodes = Divisions that the search may make before it says what it has
option-select-frontier = Show what more or less of this budget changes (its column, as in `budgets`)
placeholder-resource = RESOURCE
option-select-band = Percent of the budget, up and down, within which --frontier lists every change
option-select-robust = Show what stays when weights move within [uncertainty] and values within their intervals: which projects are in every portfolio that can be defended, which in none, and what competes with the chosen one
option-select-excel = Write CSV as German Excel opens it by double click (semicolons, decimal commas, BOM)

command-report = Write the paper for a steering group: the list, its reasons, how firm it is, what it costs
command-report-more = Short, accessible and complete in one file: HTML for browser and printer, Word, Markdown, or text on the terminal. Subject, proposal and the like come from `[report]` and `[basis]` of the criteria file.
option-report-format = Format of the result; without it the ending of --output, else text
value-report-format-text = For the terminal
value-report-format-markdown = For forges and pandoc
value-report-format-html = For browser and printer, one file
value-report-format-docx = For Word and LibreOffice
value-report-format-xlsx = A workbook that calculates, for Excel and LibreOffice
option-report-annex = Add everything else: criteria with anchors, legal bases, the whole ranking, scenarios, weights, portfolio, departments, method notes and the run record
option-report-project = Write the profile of this project on a page instead
option-report-all-profiles = Write the profile of every project into this folder, a file each
option-report-since = Say what changed since this ranking (JSON of `vorrang rank --top all`, or a criteria file)

command-schema = Print JSON Schemas of the files that vorrang reads and of the JSON that it writes
command-schema-more = Editors complete and check a file by its schema (draft 2020-12), and programs can rely on it. Without a name all schemas are printed, one after the other; with `-o` each becomes a file in that folder. To let an editor find it: `vorrang schema criteria -o criteria.schema.json`, and as first line of criteria.toml `#:schema ./criteria.schema.json`.
option-schema-name = Schema to print; without it all

command-completions = Print completions for a shell
command-completions-more = With them the shell completes commands, options, values and files by Tab. Where they belong depends on the shell; for bash: `vorrang completions bash -o ~/.local/share/bash-completion/completions/vorrang`.
option-completions-shell = Shell to complete for
placeholder-shell = SHELL

command-man = Print manual pages
command-man-more = One page for vorrang and one for each command, in roff as `man` reads it. Without a command all are printed, one after the other; with `-o` each becomes a file in that folder. To read one at once: `vorrang man rank | man -l -`.
option-man-command = Command whose page to print; without it all pages
placeholder-command = COMMAND

command-help = Print help for a command
command-help-more = The same as `--help` behind the command; without one the help of vorrang itself.
option-help-command = Command to explain
