# Rankings: table, Markdown and CSV.

# Names and lists.
ranking-project = “{ $name }” ({ $id })
ranking-project-possible = “{ $name }” ({ $id }; rank { $best } to { $worst } possible)
ranking-list = { $list } and { $last }
ranking-list-more = { $count ->
    [one] { $list } and one more project
   *[other] { $list } and { $count } more projects
}
ranking-more = { $count ->
    [one] … and one more project
   *[other] … and { $count } more projects
}

# Heading.
ranking-preliminary = Preliminary: { $title }
ranking-as-of = As of { $date }
ranking-method = { $method }, at most { $maximum }
ranking-scenario = Scenario “{ $name }”
ranking-no-scenario = no scenario
ranking-counts = { $count ->
    [one] { $ranked ->
        [0] the only project is not ranked
       *[other] one project ranked
    }
   *[other] { $ranked } of { $count } projects ranked
}

# Departure from the file.
ranking-base-same = { $places ->
    [one] Compared with the file: the same project has the one place.
   *[other] Compared with the file: the top { $places } stay the same.
}
ranking-base-same-tied = { $places ->
    [one] Compared with the file: the same projects, which tie, have the one place.
   *[other] Compared with the file: the top { $places } stay the same.
}
ranking-base-unusable = No comparison with the base: the criteria file on its own cannot be used; `vorrang check` says why.
ranking-base-changed = Compared with the file: new { $entered }; no longer { $left }.
ranking-base-entered = Compared with the file: new { $entered }.
ranking-base-left = Compared with the file: no longer { $left }.
ranking-now-places = Places: { $now } (instead of { $base })
ranking-now-maximum = Greatest score: { $now } (instead of { $base })
ranking-now-method = Method: { $now } (instead of { $base })
ranking-now-dependencies = Prerequisites: { $now } (instead of { $base })
ranking-now-as-of = As of: { $now } (instead of { $base })
ranking-dependencies-warn = are only reported
ranking-dependencies-inherit = inherit the score
ranking-left-out = Left out: { $criteria }
ranking-weights = Weights: { $weights }
ranking-weight = { $name } { $weight }%
ranking-weight-changed = { $name } { $weight }% (instead of { $base }%)

# Columns.
ranking-column-place = Place
ranking-column-rank = Rank
ranking-column-own-rank = Rank by own score
ranking-column-id = Project id
ranking-column-project = Project
ranking-column-department = Department
ranking-column-status = Status
ranking-column-score = Score
ranking-column-own-score = Own score
ranking-column-effective-score = Effective score
ranking-column-inherits-from = Inherits from
ranking-column-in-places = Has a place
ranking-column-marks = Marks
ranking-column-reason = Reason
ranking-column-criterion = Criterion
ranking-column-value = Value
ranking-column-utility = Utility
ranking-column-weight = Weight
ranking-column-contribution = Contribution
ranking-column-value-of = { $criterion }: value
ranking-column-utility-of = { $criterion }: utility in %
ranking-column-contribution-of = { $criterion }: contribution
ranking-no-place = –
ranking-cut-line = { $places ->
    [one] Cut: one place
   *[other] Cut: { $places } places
}
ranking-cut-line-tied = { $places ->
    [one] Cut: one place, { $placed } because of a tie
   *[other] Cut: { $places } places, { $placed } because of a tie
}

# Reasons.
ranking-mandatory = mandatory
ranking-decision = decision
ranking-running = running, keeps its place
ranking-by-score = by score
ranking-below-cut = { $points } short
ranking-by-score-and-decision = by score, tie decided
ranking-level-with-cut = same score as the last place
ranking-no-place-free = no place free
ranking-reason-mandatory = mandatory: { $reason }
ranking-reason-wins-tie = by score, tie settled by { $decision }
ranking-reason-decision = decision: { $reason }
ranking-reason-decision-by = decision ({ $by }): { $reason }
ranking-reason-decision-on = decision ({ $on }): { $reason }
ranking-reason-decision-by-on = decision ({ $by }, { $on }): { $reason }
ranking-footnote = { $text } [{ $number }]
ranking-footnote-text = [{ $number }] { $text }

# Marks.
ranking-mark-tie = tie
ranking-mark-tied-at-cut = tied at the cut
ranking-mark-corridor = close to the cut
ranking-mark-displaced = { $by ->
    [mandatory] displaced by mandatory projects
    [decision] displaced by decision
    [running] displaced by running projects
   *[several] displaced by projects that come first
}
ranking-mark-unconfirmed = duty not confirmed
ranking-mark-unverified = wording of the legal basis not checked
ranking-mark-decided-out = no place by decision
ranking-mark-running = running
ranking-mark-overdue = deadline passed
ranking-mark-inherits = inherits from { $project }, own score { $score }
ranking-mark-inherits-short = inherits from { $id }, own score { $score }
ranking-mark-worst = { $criterion }: missing, 0% assumed
ranking-mark-neutral = { $criterion }: missing, 50% assumed
ranking-mark-unknown = { $criterion }: unknown, 50% assumed
ranking-mark-unknown-ranks = { $criterion }: unknown, 50% assumed, rank { $best } to { $worst } possible
ranking-mark-value = { $criterion }: missing, { $value } assumed
ranking-mark-middle = { $criterion }: interval, { $value } assumed

# Sentences below the list.
ranking-places = Places: mandatory { $mandatory }, decision { $decision }, by score { $score }
ranking-places-running = Places: mandatory { $mandatory }, decision { $decision }, running { $running }, by score { $score }
ranking-cut = Cut: { $inside } has the last place by score with { $high }; { $outside } follows with { $low }. Gap { $gap }.
ranking-cut-equal = Cut: { $inside } has the last place by score; { $outside } has the same score { $score } and comes after it by the other rules of order.
ranking-cut-decided = Cut: { $inside } has the last place by score; { $outside } has the same score { $score }, and a decision settles the tie.
ranking-cut-none-free = { $by ->
    [mandatory] Cut: mandatory projects have all places. The first without a place is { $outside }.
    [decision] Cut: all places are taken by decision. The first without a place is { $outside }.
    [running] Cut: running projects have all places. The first without a place is { $outside }.
   *[several] Cut: projects that come first have all places. The first without a place is { $outside }.
}
ranking-cut-nobody = Cut: no project has a place; none can have one.
ranking-cut-all-in = Cut: every project that can have a place has one.
ranking-tied = { $count ->
    [one] Tie at the cut: one project. Please decide (in `criteria.toml` under `[[decisions]]`: `effect = "wins-tie"`).
   *[other] Tie at the cut: these { $count } projects are level, so { $placed } projects have a place instead of { $places }. Please decide who goes first (in `criteria.toml` under `[[decisions]]`: `effect = "wins-tie"`).
}
ranking-corridor = { $inside ->
    [one] Close to the cut: 1 project with a place, { $outside } without (at most { $width } from the cut; their scores alone hardly tell them apart)
   *[other] Close to the cut: { $inside } projects with a place, { $outside } without (at most { $width } from the cut; their scores alone hardly tell them apart)
}
ranking-corridor-inside = with a place: { $projects }
ranking-corridor-outside = without a place: { $projects }
ranking-hidden = { $count ->
    [one] One more project close to the cut is not shown here (all with `--top all`).
   *[other] { $count } more projects close to the cut are not shown here (all with `--top all`).
}
ranking-displaced = { $count ->
    [one] { ranking-without-first } this project would have a place instead:
   *[other] { ranking-without-first } these { $count } projects would have a place instead:
}
ranking-without-first = { $by ->
    [mandatory] Without mandatory projects
    [decision] Without the projects taken in by decision
    [mandatory-and-decision] Without mandatory projects and those taken in by decision
    [running] If running projects did not come first,
   *[several] Without projects that come first (mandatory, decision, running)
}
ranking-unconfirmed = { $count ->
    [one] Mandatory, but the duty is not yet confirmed:
   *[other] Mandatory, but the duty is not yet confirmed ({ $count } projects):
}
ranking-unverified = { $count ->
    [one] Mandatory, but the wording of the legal basis has not been checked:
   *[other] Mandatory, but the wording of the legal basis has not been checked ({ $count } projects):
}
ranking-assumed = Assumed, because the value is missing or not exact:
ranking-assumed-worst = { $criterion } (missing, 0% assumed): { $projects }
ranking-assumed-neutral = { $criterion } (missing, 50% assumed): { $projects }
ranking-assumed-unknown = { $criterion } (unknown, 50% assumed): { $projects }
ranking-assumed-value = { $criterion } (missing, { $value } assumed): { $projects }
ranking-assumed-likely = { $criterion } (interval, likely value assumed): { $projects }
ranking-assumed-middle = { $criterion } (interval, middle value assumed): { $projects }
ranking-not-rated = { $count ->
    [one] One project is not rated:
   *[other] { $count } projects are not rated:
}
ranking-missing = not rated – missing: { $criteria }
ranking-lacks = { $project }: not rated – missing: { $criteria }
ranking-decided-out = { $count ->
    [one] Without a place by decision is one project:
   *[other] Without a place by decision are { $count } projects:
}
ranking-decided-out-item = { $project } at rank { $rank } – { $decision }
ranking-excluded = { $count ->
    [one] One project is excluded:
   *[other] { $count } projects are excluded:
}
ranking-excluded-by = { $reason } – { $projects }
ranking-apart = { $count ->
    [one] One project is not in the ranking:
   *[other] { $count } projects are not in the ranking:
}
ranking-apart-status = { $status }: { $projects }
ranking-apart-merged = Merged: { $projects }
ranking-is-merged = merged
ranking-merged = { $project } into { $target }
ranking-basis = Basis: { $facts }
ranking-basis-weights = weights decided: { $by }, { $on }
ranking-basis-weights-by = weights decided: { $by }
ranking-basis-weights-on = weights decided on { $on }
ranking-basis-scored = scored: { $by }

# Statuses.
ranking-status-idea = Idea
ranking-status-concept = In concept
ranking-status-running = Running
ranking-status-done = Done
ranking-status-paused = Paused
ranking-status-withdrawn = Withdrawn

# Values.
ranking-yes = yes
ranking-no = no
ranking-value-missing = no value
ranking-no-deadline = no deadline
ranking-value-level = { $value }: { $label }
ranking-value-unit = { $value } { $unit }
ranking-value-money = { $amount } euros
ranking-value-range = { $low } to { $high }
ranking-value-range-likely = { $low } to { $high }, most likely { $likely }
ranking-missing-assumed-worst = no value, 0% assumed
ranking-missing-assumed-half = no value, 50% assumed
ranking-missing-assumed-value = no value, { $value } assumed
ranking-range-assumed = { $range }, { $value } assumed

# Details.
ranking-details = Details
ranking-details-place = Place { $place } (rank { $rank }): { $project }
ranking-details-no-place = No place (rank { $rank }): { $project }
ranking-details-why = Reason: { $why }
ranking-percent = { $number }%
percent-exactly = { $fraction }% (about { $number }%)
percent-about = about { $number }%
