# Why a project is where it is.
explain-with-place = { $project } has place { $place } (rank { $rank } of { $ranked }) with a score of { $score } of at most { $maximum }. Reason: { $reason }.
explain-without-place = { $project } has no place (rank { $rank } of { $ranked }) with a score of { $score } of at most { $maximum }. Reason: { $reason }.
explain-mark = Mark: { $mark }.
explain-value-why = { $value }. { $why }
explain-excluded = { $project } is not ranked; a rule excludes it: { $reason }.
explain-merged = { $project } is not ranked; it was merged into { $target }.
explain-apart = { $project } is not ranked; status: { $status }.
explain-missing = { $project } is not rated; missing: { $criteria }.
explain-heading-contributions = Contributions
explain-heading-values = Values
explain-heading-legal = Legal bases
explain-heading-rules = Rules and decisions
explain-heading-links = Prerequisites
explain-heading-excludes = Not to be chosen together
explain-heading-cut = Distance to the cut
explain-heading-versus = Compared with { $other }
explain-difference = Difference
explain-versus-itself = a project cannot be compared with itself; `--versus` names another one
explain-versus-this = This is the project with which the others are compared.
explain-versus-unranked = They cannot be compared by criteria: { $project } is not ranked.
explain-versus-method = They cannot be compared by criteria: the method forms no sum.
explain-cut-first = The place does not hang on the score.
explain-cut-out = There is no place by score here.
explain-cut-all-in = All projects that can have a place have one.
explain-cut-level = It has the same score as { $other } on the other side of the cut.
explain-cut-inside = { $by ->
    [effective] By effective scores it is { $points } points ahead of the first project without a place, { $other }.
   *[own] It is { $points } points ahead of the first project without a place, { $other }.
}
explain-cut-outside = { $by ->
    [effective] By effective scores it is { $points } points short of the last place by score, { $other }.
   *[own] It is { $points } points short of the last place by score, { $other }.
}
explain-neighbour = { $project } (rank { $rank }, { $score })
explain-neighbour-equal = { $project } (rank { $rank }, equal score)
explain-neighbour-equal-inherited = { $project } (rank { $rank }, equal effective score)
explain-level = It shares rank { $rank } with { $projects }.
explain-neighbours = Just above stands { $above }, just below { $below }.
explain-tie-break = “{ $criterion }” breaks the tie: { $ahead } with a utility of { $higher } stands before { $behind } with { $lower }.
explain-neighbour-below = Nobody stands above, just below { $below }.
explain-neighbour-above = Just above stands { $above }, nobody below.
explain-crossing-value = { $side ->
    [in] Another value alone would bring it a place, soonest for “{ $criterion }”: { $to } (now { $from }).
   *[out] Another value alone would cost it the place, soonest for “{ $criterion }”: { $to } (now { $from }).
}
explain-crossing-rule = { $side ->
    [in] Another value alone would bring it a place, soonest for “{ $criterion }”: { $to } (now { $from }), as the rule “{ $rule }” then { $holds ->
        [yes] no longer holds
       *[no] holds
    }.
   *[out] Another value alone would cost it the place, soonest for “{ $criterion }”: { $to } (now { $from }), as the rule “{ $rule }” then { $holds ->
        [yes] no longer holds
       *[no] holds
    }.
}
explain-crossing-weight = { $side ->
    [in] Another weight alone would bring it a place, soonest that of “{ $name }”: { $to }% (now { $from }%).
   *[out] Another weight alone would cost it the place, soonest that of “{ $name }”: { $to }% (now { $from }%).
}
explain-tie-value = They tie at a utility of { $tie }.
explain-weights-share = The others share the rest in their present proportions, also weights that the scenario or `--weight` sets.
explain-tie-weight = They tie at { $tie }.
explain-crossing-none = { $values ->
    [all] { $side ->
        [in] No single change of a value or a weight brings it a place.
       *[out] No single change of a value or a weight takes its place.
    }
   *[some] { $side ->
        [in] No single change of a weight or of one of the remaining values brings it a place.
       *[out] No single change of a weight or of one of the remaining values takes its place.
    }
}
explain-crossing-no-value = { $values ->
    [all] { $side ->
        [in] No other value alone brings it a place.
       *[out] No other value alone takes its place.
    }
   *[some] { $side ->
        [in] Of the remaining values none alone brings it a place.
       *[out] Of the remaining values none alone takes its place.
    }
}
explain-crossing-excluded = { $values ->
    [all] No other value alone lifts the exclusion by “{ $rule }” and brings a place.
   *[some] Of the remaining values none alone lifts the exclusion by “{ $rule }” and brings a place.
}
explain-unsaid = Nothing is said about other values of { $criteria }, as they would move further utilities at the same time.
explain-unsaid-beyond = Nothing is said about other values of { $criteria } that lie beyond those of all other projects, as they would move the scale for everybody.
explain-unrated-always = { $count ->
    [one] It would have a place with any value.
   *[other] It would have a place whatever the missing values are.
}
explain-unrated-from = { $bound ->
    [at-least] It would have a place if “{ $criterion }” is at least { $to }.
    [at-most] It would have a place if “{ $criterion }” is at most { $to }.
    [only] It would have a place with the best value of “{ $criterion }” only: { $to }.
   *[level] It would have a place with this value of “{ $criterion }” or a better one: { $to }.
}
explain-unrated-with = It would have a place for example with this value of “{ $criterion }”, for which rules ask too: { $to }.
explain-unrated-depends = It would have a place with the best values and none with the worst.
explain-unrated-tie = { $count ->
    [one] Even with the best value it would only tie at the cut.
   *[other] Even with the best values it would only tie at the cut.
}
explain-unrated-never = { $count ->
    [one] Whatever the value, it would have no place.
   *[other] Even with the best values it would have no place.
}
explain-unrated-out = { $count ->
    [one] Whatever the missing value is, it gets no place as long as the decision against it holds.
   *[other] Whatever the missing values are, it gets no place as long as the decision against it holds.
}
explain-unrated-unsaid = { $count ->
    [one] Whether it would have a place can be said only once the value is there.
   *[other] Whether it would have a place can be said only once the values are there.
}
explain-crossing-apart = With this status no value and no weight brings it a place.
explain-crossing-merged = As long as it is merged, no value and no weight brings it a place.
explain-crossing-no-weight = { $side ->
    [in] No other weight alone brings it a place.
   *[out] No other weight alone takes its place.
}
explain-crossing-method = What would take it across the cut is computed for the weighted sum only.
explain-crossing-running = As long as it is running and keeps its place, no value and no weight changes that.
explain-crossing-not-by-score = As long as the rule or decision holds, no value and no weight changes that.
explain-basis = { $citation }{ $titled ->
    [yes] {" "}({ $title })
   *[no] {""}
}: { $strength }{ $state ->
    [elsewhere] , does not reach the city and does not count
    [bill] , only a bill and does not count
    [upcoming] , not yet in force on the as-of date and does not count
    [repealed] , repealed and does not count
   *[counts] {""}
}.
explain-basis-addressee = Addressed to: { $addressee }.
explain-basis-source = Source: { $source }.
explain-basis-deadline = Deadline: { $date }.
explain-basis-checked = Text checked on { $date }.
explain-basis-secondary = Checked on { $date }, not against the text.
explain-basis-unchecked = Not checked.
explain-strength-must = duty
explain-strength-must-indirect = indirect duty
explain-strength-conditional = conditional duty
explain-strength-should = should
explain-strength-may = may
explain-strength-framework = framework
explain-rule-holds = { $effect ->
    [mandatory] The rule “{ $reason }” holds and makes it mandatory.
   *[exclude] The rule “{ $reason }” holds and excludes it.
}
explain-rule-unknown = { $effect ->
    [mandatory] Whether the rule “{ $reason }” holds cannot be said from the values at hand; until then it does not.
   *[exclude] Whether the rule “{ $reason }” excludes it cannot be said from the values at hand; until then it does not.
}
explain-decision = { $effect ->
    [in] It has a place by { $decision }.
    [out] It has no place by { $decision }.
   *[wins-tie] It goes first in a tie by { $decision }.
}
explain-rules-apart = Rules look only at projects that are neither merged nor set apart by their status; none holds for this one.
explain-decision-without-effect = { $effect ->
    [in] It was to have a place by { $decision }. That has no effect, because it is not ranked.
    [out] It was to have no place by { $decision }. That has no effect, because it is not ranked.
   *[wins-tie] It was to go first in a tie by { $decision }. That has no effect, because it is not ranked.
}
explain-needs = It needs { $projects }.
explain-needed-by = It is needed by { $projects }.
explain-excludes = It and { $projects } exclude each other.
explain-inherits = It inherits the score { $score } from { $project }, which builds on it.
explain-link-inside = { $project } (rank { $rank }, with a place)
explain-link-outside = { $project } (rank { $rank }, without a place)
explain-link-apart = { $project } ({ $status })
explain-link-excluded = { $project } (excluded)
explain-link-unranked = { $project } (not rated)
