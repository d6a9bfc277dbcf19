cannot-run = vorrang: { $reason }
no-manifest = there is no criteria.toml in this folder or above it; `vorrang init` writes an example, `--criteria FILE` names another file
cannot-write = cannot write `{ $file }`: { $detail }
cannot-write-stdout = cannot write the output: { $detail }
system-full = the disk is full
system-permission = permission is denied
system-read-only = the disk is read-only
system-no-folder = a part of the path is no folder
system-folder = that is a folder
system-not-found = there is no such folder
output-is-input = `{ $file }` is an input file and will not be overwritten; name another file
output-is-folder = `{ $file }` is a folder; name a file
output-folder-missing = there is no folder `{ $folder }`; make it, or name a file in another folder
output-open-elsewhere = `{ $file }` is open in another program (Excel, perhaps); close it there and try again
format-unknown = the ending of `{ $file }` names no format that this command writes; possible are { $known }
excel-needs-csv = `--excel` is for CSV only
format-needs-file = the format `{ $ending }` cannot be shown in a terminal; `-o result.{ $ending }` writes it to a file
init-not-a-folder = `{ $file }` is no folder; choose another name for the folder
init-exists = `{ $file }` exists already; `vorrang init` overwrites nothing
init-done = Written to `{ $folder }`: { $files }. Go on with `vorrang check` and `vorrang rank`.
print-scenario-name = the name `{ $name }` of a scenario must begin with a lower-case letter and may only hold a-z, 0-9 and -
print-scenario-nothing = this run does not depart from the file, so there is no scenario to print; `--scenario`, `--weight` and `--method` set departures
check-paths-and-projects = `--projects` is for the decision of this folder; leave it out where files are named
check-paths-and-criteria = `--criteria` names the decision to check a list against; leave it out where a decision or a folder is named
check-folder-empty = there is no decision in `{ $folder }` or below it (criteria.toml or another TOML file with criteria)
check-folder-unreadable = cannot search the folder `{ $folder }`: { $detail }
gaps-needs-file = `--gaps` needs a file: the report already goes to standard output
gaps-too-many = a workbook has fewer rows than there are missing values; please name a CSV, such as `--gaps gaps.csv`
output-read-only = `{ $file }` is write-protected; remove the protection or name another file
stamp-without-record = The time of the run (--stamp) stands in the run record, which only JSON and the paper have; choose another format or leave out --stamp
option-useless = `vorrang { $command }` makes no use of { $options }; leave it out

# What an option expects.
usage-weight = expected ID=N, such as politics=40
usage-weight-number = expected a number after `=`, such as politics=40
usage-weight-range = expected a percentage from 0 to 100 with at most 12 decimal places
usage-date = expected a date such as 2026-11-22 or 22.11.2026
usage-top = expected a number from 1 or `all`
usage-code = there is no such code; `vorrang finding` lists all
usage-code-meant = there is no such code; did you mean `{ $meant }`?
usage-allow-error = this is an error: with it the files cannot be used, so it cannot be allowed
