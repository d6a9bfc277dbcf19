# Sensitivity to weights and values.

# Heading: places.
sensitivity-heading = How firm is the selection?
sensitivity-caution = One weight is changed at a time; the others share the rest in their present proportions. This does not tell how firm the places are when several change at once.
sensitivity-places-everywhere = { $places ->
    [one] The one place goes to the same project whatever { $movable ->
        [some] weight that can be moved a single criterion has
       *[all] the weight of a single criterion
    }.
   *[other] The top { $places } stay the same whatever { $movable ->
        [some] weight that can be moved a single criterion has
       *[all] the weight of a single criterion
    }.
}
sensitivity-nobody = No project is ranked; no weight changes that.
sensitivity-all-fixed = No weight can be moved: one criterion carries everything.
sensitivity-least-firm = { $count ->
    [one] The least firm weight is that of { $criteria }.
   *[other] The least firm weights are those of { $criteria }.
}
sensitivity-places-between = { $places ->
    [one] The same project keeps the one place while the weight of “{ $criterion }” (now { $weight }%) lies between { $from } and { $to }.
   *[other] The top { $places } stay the same while the weight of “{ $criterion }” (now { $weight }%) lies between { $from } and { $to }.
}
sensitivity-places-above = { $places ->
    [one] The same project keeps the one place while the weight of “{ $criterion }” (now { $weight }%) lies above { $from }.
   *[other] The top { $places } stay the same while the weight of “{ $criterion }” (now { $weight }%) lies above { $from }.
}
sensitivity-places-below = { $places ->
    [one] The same project keeps the one place while the weight of “{ $criterion }” (now { $weight }%) lies below { $to }.
   *[other] The top { $places } stay the same while the weight of “{ $criterion }” (now { $weight }%) lies below { $to }.
}
sensitivity-places-at-least = { $places ->
    [one] The same project keeps the one place while the weight of “{ $criterion }” does not fall below the present { $weight }%.
   *[other] The top { $places } stay the same while the weight of “{ $criterion }” does not fall below the present { $weight }%.
}
sensitivity-places-at-most = { $places ->
    [one] The same project keeps the one place while the weight of “{ $criterion }” does not rise above the present { $weight }%.
   *[other] The top { $places } stay the same while the weight of “{ $criterion }” does not rise above the present { $weight }%.
}
sensitivity-places-nowhere = { $places ->
    [one] The one place goes to the same project only at exactly the present weight of “{ $criterion }” ({ $weight }%).
   *[other] The top { $places } are the same only at exactly the present weight of “{ $criterion }” ({ $weight }%).
}
sensitivity-beyond-changed = { $side ->
    [below] Below { $at }
    [at] At { $at }
   *[above] Above { $at }
} { $entering ->
    [one] { $entered } moves
   *[other] { $entered } move
} { $places ->
    [one] into the one place,
   *[other] into the top { $places },
} { $leaving ->
    [one] and { $left } drops out.
   *[other] and { $left } drop out.
}
sensitivity-beyond-entered = { $side ->
    [below] Below { $at }
    [at] At { $at }
   *[above] Above { $at }
} { $entering ->
    [one] { $entered } joins by a tie.
   *[other] { $entered } join by a tie.
}
sensitivity-beyond-left = { $side ->
    [below] Below { $at }
    [at] At { $at }
   *[above] Above { $at }
} { $leaving ->
    [one] { $left } drops out because a tie ends.
   *[other] { $left } drop out because a tie ends.
}

# Heading: rank 1 and order.
sensitivity-first-everywhere = Rank 1 is held by the same whatever { $movable ->
        [some] weight that can be moved a single criterion has
       *[all] the weight of a single criterion
    }.
sensitivity-first-least = Rank 1 changes soonest with the weight of “{ $criterion }” (now { $weight }%, change at { $at }): { $behind } passes { $ahead }.
sensitivity-order-everywhere = The whole order is the same whatever { $movable ->
        [some] weight that can be moved a single criterion has
       *[all] the weight of a single criterion
    }.
sensitivity-order-least = The order changes soonest with the weight of “{ $criterion }” (now { $weight }%, change at { $at }): { $behind } passes { $ahead }.

# Chart.
sensitivity-chart = { $places ->
    [one] Room of each weight in percentage points until another project has the place:
   *[other] Room of each weight in percentage points until the top { $places } change:
}
sensitivity-chart-legend = ● present weight · ├ ┤ other places from here on · ◄ ► reaches beyond the chart · line without a bar: no change down to 0 or up to 100

# Table.
sensitivity-table = Percentages between which a weight may lie without changing anything (0 and 100 are no limits):
sensitivity-column-criterion = Criterion
sensitivity-column-group = Group
sensitivity-column-weight = Weight
sensitivity-column-places = { $places ->
    [one] Place
   *[other] Top { $places }
}
sensitivity-column-first = Rank 1
sensitivity-column-order = Order
sensitivity-interval = { $from } – { $to }
sensitivity-only = exactly { $at } only
sensitivity-fixed = cannot be moved
sensitivity-no-level = only without a value
sensitivity-unlimited = any
sensitivity-value = Value
sensitivity-left-out = Left out and therefore not examined: { $criteria }

# What happens at the limits.
sensitivity-ends = What happens at the limits
sensitivity-of = { $criterion } ({ $weight }%)
sensitivity-end-changed = { $side ->
    [below] below { $at }: new { $entered }; no longer { $left }
    [at] at { $at }: new { $entered }; no longer { $left }
   *[above] above { $at }: new { $entered }; no longer { $left }
}
sensitivity-end-entered = { $side ->
    [below] below { $at }: by a tie also { $entered }
    [at] at { $at }: by a tie also { $entered }
   *[above] above { $at }: by a tie also { $entered }
}
sensitivity-end-left = { $side ->
    [below] below { $at }: no longer { $left } (a tie ends)
    [at] at { $at }: no longer { $left } (a tie ends)
   *[above] above { $at }: no longer { $left } (a tie ends)
}
sensitivity-end-first = { $side ->
    [below] rank 1 below { $at }: { $behind } passes { $ahead }
    [at] rank 1 at { $at }: { $behind } passes { $ahead }
   *[above] rank 1 above { $at }: { $behind } passes { $ahead }
}
sensitivity-end-order = { $side ->
    [below] order below { $at }: { $behind } passes { $ahead }
    [at] order at { $at }: { $behind } passes { $ahead }
   *[above] order above { $at }: { $behind } passes { $ahead }
}
sensitivity-end-exactly = { $end }; tie at { $tie }
sensitivity-no-ends = no change of the places from 0 to 100

# One criterion less.
sensitivity-without = Without a criterion, whose weight the others share:
sensitivity-without-changed = without “{ $criterion }”: new { $entered }; no longer { $left }
sensitivity-without-entered = without “{ $criterion }”: new { $entered }
sensitivity-without-left = without “{ $criterion }”: no longer { $left }
sensitivity-without-same = { $count ->
    [one] without { $criteria }: the same places
   *[other] without any one of { $criteria }: the same places
}
sensitivity-without-impossible = without “{ $criterion }”: no other criterion has weight

# Events.
sensitivity-events = All changes as a weight rises from 0 to 100
sensitivity-no-events = no changes
sensitivity-event-changed = at { $at }: new { $entered }; no longer { $left }
sensitivity-event-entered = at { $at }: new { $entered }
sensitivity-event-left = at { $at }: no longer { $left }
sensitivity-event-first-changed = rank 1 at { $at }: new { $entered }; no longer { $left }
sensitivity-event-first-entered = rank 1 at { $at }: also { $entered }
sensitivity-event-first-left = rank 1 at { $at }: no longer { $left }
sensitivity-event-momentary = { $event } (only at that very weight)

# Values of a project.
sensitivity-values = Values of { $project } between which nothing changes (all else stays):
sensitivity-values-unknown = No value of { $project } can be examined by itself.
sensitivity-values-fixed = { $values ->
    [all] { $places ->
        [one] No single value of { $project } by itself changes who has the place.
       *[other] No single value of { $project } by itself changes the top { $places }.
    }
   *[some] { $places ->
        [one] None of the examined values of { $project } by itself changes who has the place.
       *[other] None of the examined values of { $project } by itself changes the top { $places }.
    }
}
sensitivity-values-ranges = { $values ->
    [all] { $places ->
        [one] The one place goes to the same project as long as only one value of { $project } changes and stays within its range: { $ranges }.
       *[other] The top { $places } stay the same as long as only one value of { $project } changes and stays within its range: { $ranges }.
    }
   *[some] { $places ->
        [one] The one place goes to the same project as long as only one of the examined values of { $project } changes and stays within its range: { $ranges }.
       *[other] The top { $places } stay the same as long as only one of the examined values of { $project } changes and stays within its range: { $ranges }.
    }
}
sensitivity-values-range = “{ $criterion }” from { $from } to { $to }
sensitivity-values-between = “{ $criterion }” between { $from } and { $to }
sensitivity-values-above = “{ $criterion }” above { $value }
sensitivity-values-at-least = “{ $criterion }” at least { $value }
sensitivity-values-below = “{ $criterion }” below { $value }
sensitivity-values-at-most = “{ $criterion }” at most { $value }
sensitivity-values-only = “{ $criterion }” { $value } only
sensitivity-values-none = “{ $criterion }” without a value only
sensitivity-values-ends = What happens with other values:
sensitivity-value-at = at { $value }
sensitivity-value-above = above { $value }
sensitivity-value-from = from { $value }
sensitivity-value-up-to = up to { $value }
sensitivity-value-below = below { $value }
sensitivity-value-changed = { $criterion } ({ $value }): new { $entered }; no longer { $left }
sensitivity-value-entered = { $criterion } ({ $value }): by a tie also { $entered }
sensitivity-value-left = { $criterion } ({ $value }): no longer { $left }
sensitivity-value-rule = { $criterion } ({ $value }): the rule “{ $rule }” decides otherwise
sensitivity-value-relative = Not examined, because there the scale follows the list and may move with every value: { $criteria }
sensitivity-value-shared = Not examined, as several criteria read the same column: { $criteria }
sensitivity-value-derived = Not examined, because derived: { $criteria }

# Columns of files.
sensitivity-column-kind = Kind
sensitivity-column-id = Id
sensitivity-column-name = Name
sensitivity-column-weight-exact = Weight exactly
sensitivity-column-answer = Question
sensitivity-column-value = Value
sensitivity-column-utility = Utility
sensitivity-column-from = From
sensitivity-column-to = To
sensitivity-column-from-exact = From exactly
sensitivity-column-to-exact = To exactly
sensitivity-column-from-ahead = Below it is passed
sensitivity-column-from-behind = Below passes
sensitivity-column-from-entered = Below new
sensitivity-column-from-left = Below no longer
sensitivity-column-from-rule = Rule at the lower limit
sensitivity-column-to-ahead = Above it is passed
sensitivity-column-to-behind = Above passes
sensitivity-column-to-entered = Above new
sensitivity-column-to-left = Above no longer
sensitivity-column-to-rule = Rule at the upper limit
sensitivity-column-at = At
sensitivity-column-at-exact = At exactly
sensitivity-column-entered = New
sensitivity-column-left = No longer
sensitivity-column-momentary = Only there
sensitivity-kind-criterion = Criterion
sensitivity-kind-group = Group
sensitivity-answer-places = Places
sensitivity-answer-first = Rank 1
sensitivity-answer-order = Order

# What the command line cannot do.
sensitivity-not-ranked = { $project } is not ranked; ranges of values exist for ranked projects only
sensitivity-events-or-project = `--events` is about weights, `--project` about values; use one of them
