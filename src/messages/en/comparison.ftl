# Comparisons: scenarios, weights and methods side by side.
comparison-base = Base
comparison-kept-scenarios = { $count ->
    [one] In this scenario { $kept } of { $placed } projects keep their place.
    [2] In both scenarios { $kept } of { $placed } projects keep their place.
   *[other] In all { $count } scenarios { $kept } of { $placed } projects keep their place.
}
comparison-kept-weights = { $count ->
    [one] With this weight { $kept } of { $placed } projects keep their place.
    [2] With both weights { $kept } of { $placed } projects keep their place.
   *[other] With all { $count } weights { $kept } of { $placed } projects keep their place.
}
comparison-kept-methods = { $placed ->
    [one] { $kept ->
        [0] The one project with a place does not stay under all four methods.
       *[other] The one project with a place stays under all four methods.
    }
   *[other] Of the { $placed } projects { $kept ->
        [one] one stays
       *[other] { $kept } stay
    } under all four methods.
}
comparison-kept-rankings = { $count ->
    [2] In both comparisons { $kept } of { $placed } projects keep their place.
   *[other] In all { $count } comparisons { $kept } of { $placed } projects keep their place.
}
comparison-column-base = { $letter }: { $name }
comparison-column-same = { $letter }: { $name } – { $overlap ->
    [one] the same place as in A
   *[other] the same { $overlap } places as in A
}. Rank correlation: Kendall’s tau-b { $kendall }, Spearman { $spearman }.
comparison-column-entered = { $letter }: { $name } – { $overlap ->
    [0] no place shared with A
    [one] one place shared with A
   *[other] { $overlap } places shared with A
}; in { $entered }. Rank correlation: Kendall’s tau-b { $kendall }, Spearman { $spearman }.
comparison-column-left = { $letter }: { $name } – { $overlap ->
    [0] no place shared with A
    [one] one place shared with A
   *[other] { $overlap } places shared with A
}; out { $left }. Rank correlation: Kendall’s tau-b { $kendall }, Spearman { $spearman }.
comparison-column-changed = { $letter }: { $name } – { $overlap ->
    [0] no place shared with A
    [one] one place shared with A
   *[other] { $overlap } places shared with A
}; in { $entered }; out { $left }. Rank correlation: Kendall’s tau-b { $kendall }, Spearman { $spearman }.
comparison-undefined = not defined
comparison-best = best rank
comparison-worst = worst rank
comparison-places = place in
comparison-places-in = { $places }/{ $count }
comparison-places-short = Places
comparison-range = Ranks
comparison-range-of = { $best } to { $worst }
comparison-not-ranked = –
comparison-legend = Numbers are ranks, in brackets without a place. Shown are projects with a place in any column (all with `--top all`).
comparison-legend-all = Numbers are ranks, in brackets without a place.
comparison-rank-in = { $name }: rank
comparison-has-place-in = { $name }: has a place
comparison-nothing = the criteria file has no scenarios to compare; `--weight` compares weights, `--methods` methods
