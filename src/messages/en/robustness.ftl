# Robustness: how sure each place is. Never a word of chances: weights and values are examined, not success.
robustness-heading = { $places ->
    [one] How sure the one place is
   *[other] How sure the { $places } places are
}
robustness-samples = { $values ->
    [0] { $samples } admissible sets of weights examined (seed { $seed }); { $drawn }.
    [one] { $samples } admissible sets of weights examined, each with a value for the one that is not known for sure (seed { $seed }); { $drawn }.
   *[other] { $samples } admissible sets of weights examined, each with a value for the { $values } that are not known for sure (seed { $seed }); { $drawn }.
}
robustness-samples-of-values = { $values ->
    [one] { $samples } values of the one that is not known for sure examined (seed { $seed }); { $drawn }.
   *[other] { $samples } sets of the { $values } values examined that are not known for sure (seed { $seed }); { $drawn }.
}
robustness-partial = Ended early after { $samples } of { $asked } sets of weights: these figures are preliminary.
robustness-ended-influence = { $samples ->
    [0] Ended early: what decides most is not measured.
   *[other] Ended early: what decides most is measured on only { $samples } of { $asked } sets of weights.
}
robustness-ended-confidence = Ended early: whether the weights for rank 1 lead there has not been checked to the end.
robustness-drawn-fixed = the weights are fixed
robustness-drawn-directly = drawn evenly
robustness-drawn-rejection = drawn evenly, { $share } of 100 draws were admissible
robustness-drawn-hit-and-run = drawn by random walks, { $steps ->
    [one] one step
   *[other] { $steps } steps
} for each set (difference between walks { $reduction })
robustness-reduction-unknown = cannot be measured
robustness-ranges = weights: { $ranges }
robustness-range = { $name } { $low }–{ $high }%
robustness-range-fixed = { $name } { $low }%
robustness-unmixed = The random walks do not agree yet (difference of 1.01 or more): shares may be far off, so no project counts as firm or as out. To mend it, make the statements under `[uncertainty]` less tight against each other.
robustness-crowded = In { $share } of 100 sets of weights examined, more projects come before the ranking (mandatory, by decision, running) than there are places. All of them have a place there, so the shares add up to more than the places. To mend it, provide more places or narrow the rules.
robustness-certain = Neither weights nor values are open: every set of weights is the one decided on.
robustness-overlap = On average { $places ->
    [one] { $overlap } of { $places } place is the same
   *[other] { $overlap } of { $places } places are the same
} as in the ranking.
robustness-firm = Firm (at least { $firm } of 100): { $count ->
    [0] no project
    [one] one project
   *[other] { $count } projects
}
robustness-open = Open: { $count ->
    [0] no project
    [one] one project
   *[other] { $count } projects
}
robustness-out = Out (at most { $out } of 100): { $count ->
    [0] no project
    [one] one project
   *[other] { $count } projects
}
robustness-open-item = { $project } is among the top { $places } in { $share } of 100 sets of weights examined, rank { $best } to { $worst }
robustness-share-over = over 99.9
robustness-share-under = under 0.1
robustness-column-share = of 100
robustness-column-error = ±
robustness-column-ranks = rank 5%–95%
robustness-column-best = best
robustness-column-worst = worst
robustness-column-median = median
robustness-column-list = list
robustness-column-strip = ranks 1 to { $last }
robustness-list-firm = firm
robustness-list-open = open
robustness-list-out = out
robustness-more = { $count ->
    [one] And one more project (all with `--top all`).
   *[other] And { $count } more projects (all with `--top all`).
}
robustness-legend = of 100: in so many of 100 sets of weights examined among the top { $places }, ± standard error. ─ all ranks, ━ the middle 90 of 100, ● the median, │ where the places end. This says nothing about whether a project will succeed: only weights and values are open here.
robustness-legend-plain = of 100: in so many of 100 sets of weights examined among the top { $places }, ± standard error. This says nothing about whether a project will succeed: only weights and values are open here.
robustness-doubt = What decides most (places that stay the same on average, measured on { $samples } sets of weights)
robustness-doubt-weights = If all weights were fixed: { $fixed } instead of { $all } of { $places }
robustness-doubt-values = If all values were fixed: { $fixed } instead of { $all } of { $places }
robustness-doubt-weight = If the weight of “{ $name }” were fixed: { $fixed } instead of { $all } of { $places }
robustness-doubt-weight-together = If the weights of { $names }, which move together, were fixed: { $fixed } instead of { $all } of { $places }
robustness-doubt-unknown = If “{ $criterion }” of { $project } were known: { $fixed } instead of { $all } of { $places }
robustness-doubt-interval = If “{ $criterion }” of { $project } were fixed: { $fixed } instead of { $all } of { $places }
robustness-doubt-none = No single open quantity decides: with one of them fixed, no more places would stay the same.
robustness-central = Weights that bring a project to rank 1
robustness-central-measured = Weights that bring a project to rank 1 (checked with { $samples } draws of the values)
robustness-central-item-always = { $project }: rank 1 in { $share } of 100, on average with { $weights }; under these weights rank 1
robustness-central-item-not = { $project }: rank 1 in { $share } of 100, on average with { $weights }; yet under these weights themselves not rank 1
robustness-central-item-unchecked = { $project }: rank 1 in { $share } of 100, on average with { $weights }
robustness-central-item = { $project }: rank 1 in { $share } of 100, on average with { $weights }; under these weights rank 1 in { $confidence } of 100
robustness-central-placed = Weights that bring a project among the top { $places }
robustness-central-placed-item = { $project }: on average with { $weights }
robustness-acceptability = Ranks in detail (of 100, from 1)
robustness-acceptability-item = { $project }: { $ranks }
robustness-acceptability-rank = rank { $rank } { $share }
robustness-pairwise = Who stands before whom (neighbours among those shown)
robustness-pairwise-item = { $project } stands in { $share } of 100 before { $other }
robustness-csv-p-places = share in the places
robustness-csv-p-places-se = standard error
robustness-csv-rank-min = best rank
robustness-csv-rank-q05 = rank 5%
robustness-csv-rank-median = median rank
robustness-csv-rank-q95 = rank 95%
robustness-csv-rank-max = worst rank
robustness-csv-expected-rank = average rank
robustness-csv-list = list
robustness-csv-rank = share of rank { $rank }
robustness-csv-central = weight for rank 1: { $name }
robustness-csv-central-places = weight for a place: { $name }
robustness-csv-confidence = share of rank 1 under these weights
robustness-csv-before = before { $name }
robustness-ended-at-once = ended before a set of weights was examined
robustness-progress = { $done } of { $all } sets of weights examined
robustness-progress-drawing = trying out random walks: { $percent }%
robustness-progress-influence = what decides most: { $percent }% measured
robustness-progress-confidence = weights for rank 1: { $percent }% checked
robustness-stopping = ending …
usage-firm = expected: a number from 50 to 100, such as `95`
usage-samples = expected: a whole number from 1 to 1,000,000,000
usage-seed = expected: a whole number from 0 to 18,446,744,073,709,551,615
usage-threads = expected: a whole number from 1 to 1024
rank-sampling-without-robust = --samples, --seed and --threads only work together with --robust
robustness-in-ranking = of 100: in so many of 100 sets of weights examined among the top { $places } ({ $samples } examined, seed { $seed }); rank 5%–95%: between these ranks in 90 of 100. This says nothing about whether a project will succeed. More: `vorrang robustness`.
