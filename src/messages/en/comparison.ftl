# Comparisons: scenarios, weights and methods side by side.
comparison-base = Base
comparison-this-run = This run
comparison-kept-none = No project has a place in A.
comparison-kept-scenarios = { $kept ->
    [0] { $placed ->
        [one] The one project with a place does not keep it { $count ->
            [one] in this scenario
            [2] in both scenarios
           *[other] in all { $count } scenarios
        }.
       *[other] None of the { $placed } projects keeps its place { $count ->
            [one] in this scenario
            [2] in both scenarios
           *[other] in all { $count } scenarios
        }.
    }
    [one] { $placed ->
        [one] The one project with a place keeps it { $count ->
            [one] in this scenario
            [2] in both scenarios
           *[other] in all { $count } scenarios
        }.
       *[other] One of { $placed } projects keeps its place { $count ->
            [one] in this scenario
            [2] in both scenarios
           *[other] in all { $count } scenarios
        }.
    }
   *[other] { $count ->
        [one] In this scenario
        [2] In both scenarios
       *[other] In all { $count } scenarios
    } { $kept } of { $placed } projects keep their place.
}
comparison-kept-weights = { $kept ->
    [0] { $placed ->
        [one] The one project with a place does not keep it { $count ->
            [one] with this weight
            [2] with both weights
           *[other] with all { $count } weights
        }.
       *[other] None of the { $placed } projects keeps its place { $count ->
            [one] with this weight
            [2] with both weights
           *[other] with all { $count } weights
        }.
    }
    [one] { $placed ->
        [one] The one project with a place keeps it { $count ->
            [one] with this weight
            [2] with both weights
           *[other] with all { $count } weights
        }.
       *[other] One of { $placed } projects keeps its place { $count ->
            [one] with this weight
            [2] with both weights
           *[other] with all { $count } weights
        }.
    }
   *[other] { $count ->
        [one] With this weight
        [2] With both weights
       *[other] With all { $count } weights
    } { $kept } of { $placed } projects keep their place.
}
comparison-kept-methods = { $placed ->
    [one] { $kept ->
        [0] The one project with a place does not stay under all four methods.
       *[other] The one project with a place stays under all four methods.
    }
   *[other] Of the { $placed } projects { $kept ->
        [0] none stays
        [one] one stays
       *[other] { $kept } stay
    } under all four methods.
}
comparison-kept-rankings = { $kept ->
    [0] { $placed ->
        [one] The one project with a place does not keep it { $count ->
            [2] in both comparisons
           *[other] in all { $count } comparisons
        }.
       *[other] None of the { $placed } projects keeps its place { $count ->
            [2] in both comparisons
           *[other] in all { $count } comparisons
        }.
    }
    [one] { $placed ->
        [one] The one project with a place keeps it { $count ->
            [2] in both comparisons
           *[other] in all { $count } comparisons
        }.
       *[other] One of { $placed } projects keeps its place { $count ->
            [2] in both comparisons
           *[other] in all { $count } comparisons
        }.
    }
   *[other] { $count ->
        [2] In both comparisons
       *[other] In all { $count } comparisons
    } { $kept } of { $placed } projects keep their place.
}
comparison-column-base = { $letter }: { $name }
comparison-column-same = { $letter }: { $name } – { $overlap ->
    [0] no place, as in A
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
