# The paper: sentences and words for committees.

# The frame of the page.
document-page = Page
document-page-of = of
document-contents = Contents
document-data = Figures as a table

# Head.
report-fact-paper-number = Paper
report-fact-body = Body
report-fact-meeting-date = Meeting on
report-fact-kind = Kind
report-fact-author = Submitted by
report-fact-as-of = As of
report-fact-annexes = Annexes
report-kind = { $kind ->
    [decision] Decision
    [recommendation] Recommendation
   *[information] Information
}
report-proposal = { $kind ->
    [decision] Proposed decision
    [recommendation] Proposed recommendation
    [information] For information
   *[other] Proposal
}

# Changes.
report-heading-since = Changes since { $date }
report-heading-since-last = Changes since the last version
report-more-changes = { $count ->
    [one] One more change is not listed here.
   *[other] { $count } more changes are not listed here.
}

# The list.
report-heading-places = { $placed ->
    [one] The chosen project
   *[other] { $places ->
        [one] The chosen projects
       *[other] The top { $places }
    }
}
report-places = { $ranked ->
    [one] One project is rated,
   *[other] { $ranked } projects are rated,
} { $placed ->
    [0] { $ranked ->
        [one] and it has no place.
       *[other] none of them has a place.
    }
    [one] { $ranked ->
        [one] and it has a place: { $reasons }.
       *[other] one of them has a place: { $reasons }.
    }
   *[other] { $all ->
        [yes] and all have a place: { $reasons }.
       *[no] { $placed } of them have a place: { $reasons }.
    }
}
report-places-mandatory = { $count ->
    [one] { $placed ->
        [one] it is mandatory
       *[other] one is mandatory
    }
   *[other] { $alone ->
        [yes] all are mandatory
       *[no] { $count } are mandatory
    }
}
report-places-decision = { $count ->
    [one] { $placed ->
        [one] it has it by a decision
       *[other] one has it by a decision
    }
   *[other] { $alone ->
        [yes] all by a decision
       *[no] { $count } have it by a decision
    }
}
report-places-running = { $count ->
    [one] { $placed ->
        [one] it is running and keeps it
       *[other] one is running and keeps it
    }
   *[other] { $alone ->
        [yes] all are running and keep it
       *[no] { $count } are running and keep it
    }
}
report-places-score = { $count ->
    [one] { $placed ->
        [one] it has it by its score
       *[other] one has it by its score
    }
   *[other] { $alone ->
        [yes] all by their score
       *[no] { $count } have it by their score
    }
}
report-method-sum = The score is the sum of the contributions, each weight times utility; at most { $maximum } points are possible.
report-method = Rated with the method “{ $method }”; at most { $maximum } points are possible.
report-scenario = This is the scenario “{ $name }”.
report-basis = { $basis }.
report-legend = The numbers in the bars stand for { $parts }; a full bar would be { $maximum } points.
report-legend-text = Below the score stand its parts in this order: { $parts }; at most { $maximum } points are possible.
report-legend-part = { $number } { $name } ({ $weight }%)
report-legend-inherits = The arrow ↑ means: another project needs this one, so it counts with the score of that project; the parts are those of its own.
report-caption-places = { $places ->
    [one] The project with a place
   *[other] The { $places } projects with a place
}
report-column-project = Project and department
report-column-needs = Needs
report-in-unit = { $name } ({ $unit })
report-unit-money = euros
report-amounts-open = { $mark } Interval: the likely value or the middle counts.
report-unknown = n/a
report-why-mandatory = Mandatory: { $reason }.
report-why-running = Is running and keeps its place.
report-why-inherits = Prerequisite of { $project }.
report-why-score = By its score.
report-why-other = Placed by { $reason }.
report-why-strongest-because = “{ $first }” counts most ({ $first-points }): { $why }.
report-why-strongest = “{ $first }” ({ $first-points }) and “{ $second }” ({ $second-points }) count most.
report-why-strongest-alone = Only “{ $first }” counts ({ $first-points }).
report-own-score = own { $score }
report-bar = Contributions of { $project }
report-bar-parts = Contributions: { $parts }.
report-bar-part = { $number } { $name } { $points }
report-need = { $id }
report-need-done = { $id } (done)
report-need-without = { $id } (no place)
report-field = { $name }: { $value }
report-field-field = Field
report-field-background = Background project
report-field-deadline = Deadline
report-field-legal = Legal bases
report-field-legal-confirmed = Legal basis confirmed
report-field-depends-on = Prerequisites
report-field-enables = Enables
report-field-excludes = Excludes
report-field-former-ids = Former ids
report-field-goals = Goals
report-field-reuse = Reuse
report-field-indicator = Indicator
report-field-note = Note
report-field-source = Source

# Mandatory and decided.
report-heading-firsts = Mandatory projects and decisions
report-first-mandatory = Mandatory – { $reason }: { $projects }.
report-first-decision = { $effect ->
    [in] { $project } has its place by { $decision }.
    [out] { $project } has no place by { $decision }.
   *[wins-tie] { $project } comes first in a tie by { $decision }.
}
report-first-running = Running and therefore on a place: { $projects }.
report-displaced = { $count ->
    [one] { ranking-without-first } { $projects } would have a place instead.
   *[other] { ranking-without-first } { $projects } would have places instead.
}

# The cut.
report-heading-below = Who lies just below
report-below-tied = The cut runs through a tie: { $projects } are level, so { $placed } projects have a place instead of { $places }.
report-column-lacks = Lacks
report-caption-below = The next projects without a place (computed exactly, shown rounded)
report-elsewhere = { $count ->
    [one] One project is not ranked: { $kinds }.
   *[other] { $count } projects are not ranked: { $kinds }.
}
report-excluded = { $count } excluded ({ $reason })
report-apart = { $count } with the status “{ $status }”
report-merged = { $count } merged with others

# Firmness.
report-heading-firm = How firm is the list?
report-firm-tied = The cut runs through a tie of { $count } projects: there is no gap between them, and all have a place.
report-firm-gap = { $count ->
    [0] The gap at the cut is { $gap } points; no project lies so close to it (at most { $width } points) that the score hardly separates it.
    [one] The gap at the cut is { $gap } points; one project lies so close to it (at most { $width } points) that the score alone hardly separates it.
   *[other] The gap at the cut is { $gap } points; { $count } projects lie so close to it (at most { $width } points) that the score alone hardly separates them: { $inside } with and { $outside } without a place.
}
report-firm-first = { $first ->
    [0] Every place depends on the score; no project is mandatory{ $out ->
        [0] .
        [one] , one has no place by decision.
       *[other] , { $out } have no place by decision.
    }
    [one] { $placed ->
        [one] The one place
       *[other] One of { $placed } places
    } is given { $running ->
        [0] by duty or decision
       *[other] by duty, by decision or because it is running
    }; weights and values change nothing about it.
   *[other] { $first } of { $placed } places are given { $running ->
        [0] by duty or decision
       *[other] by duty, by decision or because projects are running
    }; weights and values change nothing about them.
}
report-firm-no-scenarios = No scenarios with other weights are laid down.
report-firm-scenarios-same = { $count ->
    [one] In the scenario computed
    [2] In both scenarios
   *[other] In all { $count } scenarios
} { $placed ->
    [one] the same project has a place.
   *[other] the same { $placed } projects have a place.
}
report-firm-scenarios = { $count ->
    [one] In the scenario “{ $name }”
    [2] In both scenarios
   *[other] In all { $count } scenarios
} { $placed ->
    [one] { $kept ->
        [0] the one project does not keep its place
       *[other] the one project keeps its place
    }
   *[other] { $kept ->
        [0] none of { $placed } projects keeps its place
        [one] one of { $placed } projects keeps its place
       *[other] { $kept } of { $placed } projects keep their place
    }
}{ $count ->
    [one] .
   *[other] ; “{ $name }” changes most, there { $changed ->
        [one] one project changes.
       *[other] { $changed } projects change.
    }
}
report-firm-own-weights = What is set for this run alone ({ $weights }) does not hold in the scenarios: they use the weights of the file and their own.
report-firm-no-weights = How far weights may move can be computed for the weighted sum only.
report-firm-weight = Of the weights, “{ $criterion }” is the least firm. { $room }
report-firm-without-same = { $placed ->
    [one] Whichever criterion were left out: the same project would have a place.
   *[other] Whichever criterion were left out: the same { $placed } projects would have a place.
}
report-firm-without = { $placed ->
    [one] If the criterion “{ $criterion }” were left out, the one project would lose its place.
   *[other] { $kept ->
        [0] If the criterion “{ $criterion }” were left out, none of the { $placed } projects would keep its place.
        [one] If a whole criterion were left out, at least one of { $placed } projects would still keep its place; “{ $criterion }” would change most.
       *[other] If a whole criterion were left out, at least { $kept } of { $placed } projects would still keep their place; “{ $criterion }” would change most.
    }
}
# What the file leaves open in weights and values; never a word for chances.
report-firm-many = Allowing all that the file leaves open ({ $samples } sets of weights examined{ $values ->
    [0] {""}
    [one] , and one value that is not certain
   *[other] , and { $values } values that are not certain
}), { $firm ->
    [0] no projects are
    [one] one project is
   *[other] { $firm } projects are
} firm, that is among the Top { $places } in at least { $share } of 100, and { $open ->
    [one] one is open
   *[other] { $open } are open
}; the closest call is { $project } with { $nearest } of 100 sets of weights examined.
report-firm-many-clear = Allowing all that the file leaves open ({ $samples } sets of weights examined{ $values ->
    [0] {""}
    [one] , and one value that is not certain
   *[other] , and { $values } values that are not certain
}), no project is a close call: { $firm ->
    [0] no projects are
    [one] one project is
   *[other] { $firm } projects are
} among the Top { $places } in at least { $share } of 100.
report-firm-too-many = Many sets of weights at once are not examined here: that is possible for up to { $most } ranked projects, here there are { $count }.
report-chart-around = Projects around the cut
report-chart-around-description = { $count ->
    [one] Filled dots have a place, hollow ones have none. Within the tinted band the score alone hardly separates. The last with a place is { $inside } with { $high }, the next is { $outside } with { $low }.
   *[other] Filled dots have a place, hollow ones have none. Within the tinted band the score alone hardly separates. The last with a place is { $inside } with { $high }, the next is { $outside } with { $low }. At the right stands in how many of { $count } computations ({ $departs ->
        [yes] this run and the other scenarios
       *[no] the file and its scenarios
    }) a project has a place.
}
report-chart-cut = Cut
report-chart-scenarios = Place in
report-column-scenarios = { $departs ->
    [yes] Place in this run and the other scenarios
   *[no] Place in the file and its scenarios
}
report-places-in = { $places } of { $count }
report-column-has-place = Place
report-column-corridor = Corridor

# Effects.
report-heading-effects = Effects on budget and staff
report-no-resources = Costs and staff effort are not recorded.
report-caption-effects = { $placed ->
    [one] What the project with a place needs
   *[other] What the { $placed } projects with a place need
}
report-column-resource = Need
report-column-sum = Sum
report-column-first = { $running ->
    [0] of which mandatory or decided
   *[other] of which mandatory, decided or running
}
report-column-unknown = Projects without a figure
report-column-budget = Budget
report-column-left = left
report-sum-unknown = { $count ->
    [one] { $name }: one project has no figure ({ $projects }), so the sum is a lower bound.
   *[other] { $name }: { $count } projects have no figure ({ $projects }), so the sum is a lower bound.
}
report-sum-open = { $name }: some figures are intervals; the sum lies between { $low } and { $high }.
report-sum-over = { $name }: the budget does not suffice for these projects; the gap is { $over }.
report-over = Places follow the rank, not budgets.

# Background projects.
report-heading-background = Background projects and what hangs on them
report-background = { $count ->
    [0] Nobody sees background projects, but other projects need them. None of them has a place.
    [one] Nobody sees background projects, but other projects need them. { $placed ->
        [one] The one place goes to one of them.
       *[other] One of the { $placed } places goes to a background project.
    }
   *[other] Nobody sees background projects, but other projects need them. { $count } of the { $placed } places go to background projects.
}
report-background-most = Shown are { $shown } of { $count }; each of the others carries { $most ->
    [one] one project with a place.
   *[other] at most { $most } projects with a place.
}
report-caption-background = Background projects that carry projects with a place, directly or through others
report-column-background = Background project
report-column-carries = Carries
report-column-carried = Projects with a place that need it

# Open points.
report-heading-open = Open points
report-open-nothing = No open points are known.
report-open-tied = To decide: { $count } projects are level at the cut ({ $projects }); therefore { $placed } projects have a place instead of { $places }.
report-open-unconfirmed = { $count ->
    [one] To confirm: for one mandatory project it is not yet settled that the duty applies to it: { $projects }.
   *[other] To confirm: for { $count } mandatory projects it is not yet settled that the duty applies to them: { $projects }.
}
report-open-unverified = { $count ->
    [one] To check: for one mandatory project the wording of the legal basis is not checked: { $projects }.
   *[other] To check: for { $count } mandatory projects the wording of the legal basis is not checked: { $projects }.
}
report-open-unplaced = { $count ->
    [one] Without a place, but a prerequisite: { $need } is needed by { $projects }.
   *[other] Without a place, but a prerequisite: { $need } is needed by { $count } projects with a place: { $projects }.
}
report-open-not-rated = { $count ->
    [one] Not rated because values are missing: { $projects }.
   *[other] { $count } projects are not rated because values are missing: { $projects }.
}
report-open-assumed = { $how ->
    [worst] “{ $criterion }” is missing for { $projects } and counts as the worst value.
    [half] “{ $criterion }” is missing for { $projects } and counts as 50%.
    [value] “{ $criterion }” is missing for { $projects }; an assumed value is counted.
    [likely] “{ $criterion }” is an interval for { $projects }; the likely value is counted.
   *[middle] “{ $criterion }” is an interval for { $projects }; the middle value is counted.
}
report-open-assumed-others = { $count ->
    [one] One more missing or inexact value concerns a project without a place.
   *[other] { $count } more missing or inexact values concern projects without a place.
}
report-open-overdue = { $count ->
    [one] The deadline of one project with a place has passed: { $projects }.
   *[other] The deadlines of { $count } projects with a place have passed: { $projects }.
}
report-open-no-proposal = What is proposed is not stated yet.
report-open-no-weights-by = Who decided on the weights is not stated.
report-open-no-scored-by = Who scored the projects is not stated.

# Record.
report-heading-record = Run record
report-record = Computed with vorrang { $version } from { $files }.
report-record-file = { $file } (SHA-256 { $sha256 } …)
report-record-file-alone = { $file }
report-record-stamp = Computed on { $date } at { $time } (UTC).
report-record-again = The same files give the same list everywhere; every number can be recomputed.

# Profile.
profile-base = { $had ->
    [yes] { $has ->
        [yes] By the file itself, too, the project would have a place (rank { $rank }).
       *[no] By the file itself the project would have a place (rank { $rank }).
    }
   *[no] { $has ->
        [yes] By the file itself the project would have no place (rank { $rank }).
       *[no] By the file itself the project would have no place either (rank { $rank }).
    }
}
profile-base-unranked = By the file itself the project would not be ranked.
profile-heading-why = Why it stands where it does
profile-heading-firm = How firm its place is
profile-amount-open = { $amount } (interval from { $low } to { $high })
profile-not-ranked = The project is ranked in none of the computations.
profile-firm = It has a place in { $places } of { $count } computations ({ $departs ->
        [yes] this run and the other scenarios
       *[no] the file and its scenarios
    }); its rank lies between { $best } and { $worst }.
profile-firm-many = In { $share } of 100 sets of weights examined it has a place; in 90 of 100 it lies between rank { $best } and rank { $worst } ({ $samples } examined, seed { $seed }).
profile-firm-many-same = In { $share } of 100 sets of weights examined it has a place; in 90 of 100 it lies on rank { $best } ({ $samples } examined, seed { $seed }).
profile-firm-same = It has a place in { $places } of { $count } computations ({ $departs ->
        [yes] this run and the other scenarios
       *[no] the file and its scenarios
    }); its rank is { $best } everywhere.
