# The frame around findings and the list of gaps.

severity-error = error
severity-warning = warning
severity-hint = hint
check-remedy = help
check-argument = command line: { $argument }
check-more-places = { $count ->
    [one] and at one more place
   *[other] and at { $count } more places
}
check-more-findings = { $count ->
    [one] and one more of this kind (all with `--all`)
   *[other] and { $count } more of this kind (all with `--all`)
}

check-more-lines = { $count ->
    [one] and one more warning; `vorrang check` shows everything
   *[other] and { $count } more warnings; `vorrang check` shows everything
}
check-hint-kinds = { $count ->
    [one] 1 hint ({ $kinds }); `vorrang check` shows it
   *[other] { $count } hints ({ $kinds }); `vorrang check` shows them
}

found-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
found-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
found-hints = { $count ->
    [one] { $count } hint
   *[other] { $count } hints
}
checked-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
check-summary = Checked: { $files }, { $errors }, { $warnings }, { $hints }
check-clean = Nothing to report in { $count ->
    [one] { $count } file
   *[other] { $count } files
}.

# Reports for continuous integration (SARIF, GitLab, GitHub).
ci-remedy = help: { $hint }
ci-in-cell = { $message } (cell { $cell })
ci-omitted = { $count ->
    [one] One more finding of the kind `{ $code }` is not listed here.
   *[other] { $count } more findings of the kind `{ $code }` are not listed here.
}

# The list of gaps: column headers.
gap-sheet = Missing values
gap-department = Department
gap-id = Project id
gap-name = Project
gap-what = Missing value
gap-allowed = Allowed values
gap-policy = If it stays missing
gap-value = Value
gap-reason = Reason

# What can be entered.
gap-level = { $value }: { $label }
gap-yes = yes
gap-no = no
gap-yes-or-no = yes or no
gap-number = number
gap-number-unit = number in { $unit }
gap-range = from { $low } to { $high }
gap-range-unit = from { $low } to { $high } { $unit }

# What happens if nothing is entered.
gap-reject = Error: no ranking can be made
gap-apart = The project is not ranked
gap-apart-from-portfolio = The project is left out of the selection
gap-worst = Utility 0%
gap-neutral = Utility 50%
gap-unknown = Utility 50%, with the best and the worst possible rank beside it
gap-assumed = Assumed: { $value }
