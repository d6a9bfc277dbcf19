# Portfolios: what fits budgets, places and limits.
portfolio-title = Portfolio: { $title }
portfolio-places = Places

# Departure from the file.
portfolio-base-same = Compared with the file, the portfolio stays the same.
portfolio-base-none = { $where ->
    [here] There is no comparing with the file: with what departs from it there is no portfolio.
    [there] There is no comparing with the file: as it stands it has no portfolio.
   *[both] There is no comparing with the file: neither there nor here is there a portfolio.
}

# What is bound.
portfolio-bound-nothing = No project is set in advance; all budgets and places are free.
portfolio-bound-without-number = { $project } has no number for “{ $budget }”; what it binds of it is not in these sums.
portfolio-bound-without-score = { $count ->
    [one] { $projects } has no score. The project stays chosen because of its status, but adds nothing to the total score.
   *[other] { $projects } have no score. These projects stay chosen because of their status, but add nothing to the total score.
}
portfolio-bound-alone = Set in advance (mandatory, decided or by status): { $projects }.
portfolio-bound = Set in advance (mandatory, decided or by status): { $projects }. This binds { $uses }.
portfolio-bound-needed-alone = { $needed ->
    [one] Set in advance (mandatory, decided or by status): { $projects }. This needs { $needs }.
   *[other] Set in advance (mandatory, decided or by status): { $projects }. This needs { $needs }.
}
portfolio-bound-needed = { $needed ->
    [one] Set in advance (mandatory, decided or by status): { $projects }. This needs { $needs }. Together this binds { $uses }.
   *[other] Set in advance (mandatory, decided or by status): { $projects }. This needs { $needs }. Together this binds { $uses }.
}
portfolio-bound-use = { $name }: { $used } of { $limit } ({ $left } left)
portfolio-bound-over = { $name }: { $used } of { $limit } ({ $left } too much)

# Result.
portfolio-best = { $count ->
    [0] Chosen: no project, total score { $value }. No permitted portfolio has a higher one (proven).
    [one] Chosen: one project, total score { $value }. No permitted portfolio has a higher one (proven).
   *[other] Chosen: { $count } projects, total score { $value }. No permitted portfolio has a higher one (proven).
}
portfolio-unsettled = If several portfolios have this total score, it could not be settled within the limit on nodes which of them binds least; `--nodes` raises the limit.
portfolio-best-found = { $count ->
    [0] Found: only the empty portfolio, total score { $value }. At most { $bound } is possible (gap { $gap }); the search ended at the limit on nodes, which `--nodes` raises.
    [one] Found: one project, total score { $value }. At most { $bound } is possible (gap { $gap }); the search ended at the limit on nodes, which `--nodes` raises.
   *[other] Found: { $count } projects, total score { $value }. At most { $bound } is possible (gap { $gap }); the search ended at the limit on nodes, which `--nodes` raises.
}
portfolio-unknown = Within the limit on nodes no permitted portfolio was found, nor shown that there is none; `--nodes` raises the limit.
portfolio-column-budget = { $name } ({ $unit })
portfolio-synergy = Chosen together: { $projects } ({ $gains }).
portfolio-synergy-saves = saves { $amount } of { $name }
portfolio-synergy-bonus = { $amount } more score

# Use.
portfolio-uses = Use
portfolio-column-demand = Demand
portfolio-column-used = Used
portfolio-column-limit = Limit
portfolio-column-left = Room
portfolio-limit-of = { $subject }: { $value }
portfolio-limit-most = { $what } (at most)
portfolio-limit-least = { $what } (at least)
portfolio-limit-most-share = { $what } (at most { $percent }% of { $budget })
portfolio-limit-least-share = { $what } (at least { $percent }% of { $budget })

# Beside simple lists.
portfolio-lists = For comparison
portfolio-greedy-same = Going down the list by score per share of budgets gives the same portfolio.
portfolio-greedy-equal = Going down the list by score per share of budgets: total score { $value }, the same, with { $extra } instead of { $lacks }.
portfolio-greedy-more = Going down the list by score per share of budgets: total score { $value }, the same, with { $extra } as well.
portfolio-greedy-less = Going down the list by score per share of budgets: total score { $value }, the same, without { $lacks }.
portfolio-greedy-worse = Going down the list by score per share of budgets: total score { $value }, { $loss } less.
portfolio-greedy-unmet = Going down the list by score per share of budgets: total score { $value }, but not permitted: { $unmet }.
portfolio-by-score-same = Going down the ranking gives the same portfolio.
portfolio-by-score-equal = Going down the ranking: total score { $value }, the same, with { $extra } instead of { $lacks }.
portfolio-by-score-more = Going down the ranking: total score { $value }, the same, with { $extra } as well.
portfolio-by-score-less = Going down the ranking: total score { $value }, the same, without { $lacks }.
portfolio-by-score-worse = Going down the ranking: total score { $value }, { $loss } less.
portfolio-by-score-unmet = Going down the ranking: total score { $value }, but not permitted: { $unmet }.

# Who comes next.
portfolio-candidates = Next candidates
portfolio-candidate = With { $project } the total score would be { $kind ->
    [same] the same
    [most] at most { $loss } lower
   *[less] { $loss } lower
}{ $entering ->
    [0] {""}
    [one] ; { $enters } would be taken in as well
   *[other] ; { $enters } would be taken in as well
}{ $leaving ->
    [0] .
    [one] ; { $leaves } would drop out in exchange.
   *[other] ; { $leaves } would drop out in exchange.
}

# Reasons.
portfolio-left-out = { $count ->
    [one] Not chosen: one project
   *[other] Not chosen: { $count } projects
}
portfolio-why-locked = stays (status: { $status })
portfolio-why-holds = needed to keep to “{ $demand }”
portfolio-why-free = neither raises nor lowers the total score
portfolio-why-excludes-done = excluded by { $done } (done)
portfolio-why-one-of-done = only one of { $projects }, and { $done } is done
portfolio-why-needed-by = needed by { $projects }
portfolio-why-decided-out = decision: not to be taken
portfolio-why-needs-out = needs { $project }, which cannot be chosen
portfolio-why-adds-nothing = would not raise the total score
portfolio-why-excluded = excluded
portfolio-why-unrated = not rated
portfolio-why-no-number = no number: { $budget }
portfolio-why-set-apart = not up for choice (status: { $status })
portfolio-lack-budget = { $name }: { $by } missing
portfolio-lack-places = { $count ->
    [one] one place missing
   *[other] { $count } places missing
}
portfolio-lack-limit = { $name }: the limit would have to give by { $by }
portfolio-lack-excludes = not together with { $project }
portfolio-lack-one-of = only one of { $projects }

# Conflicts.
portfolio-conflict = { $count ->
    [one] No portfolio is permitted. This demand cannot be met:
   *[other] No portfolio is permitted. These { $count } demands cannot be met together; if one of them is dropped, the rest of this list can:
}
portfolio-conflict-reducible = No portfolio is permitted. These { $count } demands cannot be met together; whether each single one is to blame could not be settled within the limit on nodes, which `--nodes` raises:
portfolio-conflict-unknown = No portfolio is permitted. Why could not be found out within the limit on nodes; `--nodes` raises the limit.
portfolio-conflict-several = To change or drop one of these demands alone does not help.
portfolio-demand-mandatory = { $project } is mandatory
portfolio-demand-decided-in = { $project } is in by decision
portfolio-demand-locked = { $project } stays (status: { $status })
portfolio-demand-decided-out = { $project } is out by decision
portfolio-demand-excluded = { $project } is excluded
portfolio-demand-unrated = { $project } is not rated
portfolio-demand-no-number = { $project } has no number for “{ $budget }”
portfolio-demand-set-apart = { $project } is not in the running
portfolio-demand-needs = { $project } needs { $needed }
portfolio-demand-excludes = { $project } and { $other } exclude each other
portfolio-demand-excludes-done = { $project } and { $other } exclude each other, and { $done } is done
portfolio-demand-one-of = only one of { $projects }
portfolio-demand-one-of-done = only one of { $projects }, and { $done } is done
portfolio-member = { $demand }. Possible without this demand: total score { $value }.
portfolio-member-no-help = { $demand }. Even without this demand no portfolio is permitted, as there is another conflict.
portfolio-member-unsettled = { $demand }. What would be possible without this demand could not be settled within the limit on nodes.
portfolio-member-missing = { $demand }. What is possible with it depends on what it is.
portfolio-member-amount = { $demand }: have { $have }, need { $need }. Smallest fix: { $fix }; then possible: total score { $value }.
portfolio-member-amount-least = { $demand }: have { $have }, within reach { $need }. Smallest fix: { $fix }; then possible: total score { $value }.
portfolio-member-amount-no-help = { $demand }: have { $have }. Changing this demand alone does not help, as there is another conflict.
portfolio-member-amount-no-raise = { $demand }: have { $have }. To raise this demand alone does not help: limits that are a share of it grow with it.
portfolio-fix-drop = without the demand: { $demand }
portfolio-fix-raise = raise “{ $demand }” by { $by }
portfolio-fix-raise-share = raise “{ $demand }” to { $percent }%
portfolio-fix-lower-share = lower “{ $demand }” to { $percent }%
portfolio-fix-lower = lower “{ $demand }” by { $by }
portfolio-relaxed = { $count ->
    [0] For orientation only ({ $demand }): no project, total score { $value }
    [one] For orientation only ({ $demand }): one project, total score { $value }
   *[other] For orientation only ({ $demand }): { $count } projects, total score { $value }
}

# Columns for spreadsheets.
portfolio-csv-one = CSV holds one of the two, `--frontier` or `--robust`; for both together choose JSON, Markdown or the table
portfolio-csv-chosen = Chosen
portfolio-csv-why = Reason
portfolio-csv-demand = Demand
portfolio-csv-have = Have
portfolio-csv-need = Need
portfolio-csv-value = Total score then
portfolio-csv-total = Total score
portfolio-csv-bound = At most possible
portfolio-csv-gap = Gap
portfolio-csv-proven = Proven
portfolio-csv-complete = Complete
portfolio-csv-assumed = Assumed
portfolio-csv-settled = Settled
portfolio-assumed = Marked with * is what is assumed because the number is missing or not exact:
portfolio-assumed-value = { $name } (missing, assumed { $value }): { $projects }
portfolio-assumed-middle = { $name } (interval, likely or middle number assumed): { $projects }
portfolio-amount-assumed = { $amount } *

# Messages.
portfolio-missing = the criteria file lacks the section `[portfolio]` with the budgets
portfolio-missing-hint = add a section, for example `[portfolio]` and below it `budgets = {"{"} cost = 500_000 {"}"}`, where `cost` is a numeric column of the list of projects
portfolio-too-fine = { $what }: the numbers have more digits between them than can be computed with exactly
portfolio-too-fine-hint = round to fewer decimal places, for example to whole euros
usage-band = expected: a whole number from 0 to 1,000
lock-without-effect = `lock` names the status “{ $status }”; projects with it are not up for choice and are not kept in by this
portfolio-without-effect = the limit holds for no project that can be chosen
one-of-without-effect = only one project is named here under `one-of` (`{ $id }`); of one alone there is never more than one
named-twice-without-effect = { $project } is named twice here
merged-twice-without-effect = { $project } is named twice here, as { $merged } was merged into it
saving-without-effect = `saves` names “{ $name }”, which is not among `[portfolio] budgets`; the saving has no effect
synergy-without-effect = the synergy never comes about: { $project } cannot be chosen
excludes-itself-without-effect = “{ $name }” ({ $id }) excludes itself
excludes-merged-without-effect = “{ $name }” ({ $id }) and { $other } are to exclude each other but are merged into one project
portfolio-without-effect-hint = correct the statement, or delete it
saving-exceeds-cost = the synergy saves { $amount } of “{ $name }”, but its projects cost only { $costs } together
saving-exceeds-cost-hint = enter the saving under `saves`, not the remaining cost, and check the unit
expected-number-of-projects = a whole number from 0, as projects are counted; for a share of a budget add `share-of`
portfolio-scores = scores

# What another budget changes.
portfolio-frontier = What another budget changes: { $name }
portfolio-frontier-complete = Between { $low } and { $high } every change of the best portfolio is listed; above and below stand the portfolios on the convex hull (●), and there may be others between them. All are proven.
portfolio-frontier-incomplete = The list is incomplete: within the limit on nodes or on the number of portfolios not every change between { $low } and { $high } and not every portfolio on the convex hull (●) could be shown. What stands here is proven; there may be others in between.
frontier-of-shares = what another amount of `{ $name }` changes cannot be listed: at least one lower limit is a share of it (`share-of` with `at-least` or `exactly`) and grows with the amount, so that a portfolio may no longer be permitted where there is more
frontier-of-shares-hint = look at single amounts: change the one under `[portfolio] budgets` and run `vorrang select` again; upper limits (`at-most`) with `share-of` do no harm
portfolio-frontier-none = With no other amount is there a permitted portfolio either.
portfolio-frontier-nothing = Within the limit on nodes no portfolio could be proven; `--nodes` raises the limit.
portfolio-robust-none = How firm a choice is (`--robust`) can only be examined for a permitted portfolio.
portfolio-column-from = From budget
portfolio-column-value = Total score
portfolio-column-bar = Comparison
portfolio-column-hull = Hull
portfolio-column-change = Change
portfolio-frontier-current = (budget today) { $change }
portfolio-frontier-first = { $count ->
    [0] no project
    [one] one project
   *[other] { $count } projects
}
portfolio-frontier-in = in: { $enters }
portfolio-frontier-out = out: { $leaves }
portfolio-frontier-both = in: { $enters }; out: { $leaves }
portfolio-frontier-enters-among = Counted are the amounts listed. Below { $low } and above { $high } there may be others between them with which a project is in earlier.
portfolio-frontier-enters = From which of these budgets on a project is in
portfolio-csv-score = Total score
