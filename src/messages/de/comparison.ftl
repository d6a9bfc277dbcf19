# Vergleiche: Szenarien, Gewichte und Verfahren nebeneinander.
comparison-base = Grundlage
comparison-kept-scenarios = { $count ->
    [one] In diesem Szenario behalten { $kept } von { $placed } Projekten ihren Platz.
    [2] In beiden Szenarien behalten { $kept } von { $placed } Projekten ihren Platz.
   *[other] In allen { $count } Szenarien behalten { $kept } von { $placed } Projekten ihren Platz.
}
comparison-kept-weights = { $count ->
    [one] Bei diesem Gewicht behalten { $kept } von { $placed } Projekten ihren Platz.
    [2] Bei beiden Gewichten behalten { $kept } von { $placed } Projekten ihren Platz.
   *[other] Bei allen { $count } Gewichten behalten { $kept } von { $placed } Projekten ihren Platz.
}
comparison-kept-methods = { $placed ->
    [one] { $kept ->
        [0] Das eine Projekt mit Platz bleibt nicht unter allen vier Verfahren.
       *[other] Das eine Projekt mit Platz bleibt unter allen vier Verfahren.
    }
   *[other] Von den { $placed } Projekten { $kept ->
        [one] bleibt eines
       *[other] bleiben { $kept }
    } unter allen vier Verfahren.
}
comparison-kept-rankings = { $count ->
    [2] In beiden Vergleichen behalten { $kept } von { $placed } Projekten ihren Platz.
   *[other] In allen { $count } Vergleichen behalten { $kept } von { $placed } Projekten ihren Platz.
}
comparison-column-base = { $letter }: { $name }
comparison-column-same = { $letter }: { $name } – { $overlap ->
    [one] derselbe Platz wie in A
   *[other] dieselben { $overlap } Plätze wie in A
}. Rangkorrelation: Kendalls Tau-b { $kendall }, Spearman { $spearman }.
comparison-column-entered = { $letter }: { $name } – { $overlap ->
    [0] kein Platz gemeinsam mit A
    [one] ein Platz gemeinsam mit A
   *[other] { $overlap } Plätze gemeinsam mit A
}; neu { $entered }. Rangkorrelation: Kendalls Tau-b { $kendall }, Spearman { $spearman }.
comparison-column-left = { $letter }: { $name } – { $overlap ->
    [0] kein Platz gemeinsam mit A
    [one] ein Platz gemeinsam mit A
   *[other] { $overlap } Plätze gemeinsam mit A
}; nicht mehr { $left }. Rangkorrelation: Kendalls Tau-b { $kendall }, Spearman { $spearman }.
comparison-column-changed = { $letter }: { $name } – { $overlap ->
    [0] kein Platz gemeinsam mit A
    [one] ein Platz gemeinsam mit A
   *[other] { $overlap } Plätze gemeinsam mit A
}; neu { $entered }; nicht mehr { $left }. Rangkorrelation: Kendalls Tau-b { $kendall }, Spearman { $spearman }.
comparison-undefined = nicht definiert
comparison-best = bester Rang
comparison-worst = schlechtester Rang
comparison-places = Platz in
comparison-places-in = { $places }/{ $count }
comparison-places-short = Plätze
comparison-range = Ränge
comparison-range-of = { $best } bis { $worst }
comparison-not-ranked = –
comparison-legend = Zahlen sind Ränge, eingeklammert ohne Platz. Gezeigt werden Projekte, die irgendwo einen Platz haben (alle mit `--top all`).
comparison-legend-all = Zahlen sind Ränge, eingeklammert ohne Platz.
comparison-rank-in = { $name }: Rang
comparison-has-place-in = { $name }: hat einen Platz
comparison-nothing = in der Kriteriendatei gibt es keine Szenarien zu vergleichen; `--weight` vergleicht Gewichte, `--methods` Verfahren
