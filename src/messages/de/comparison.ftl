# Vergleiche: Szenarien, Gewichte und Verfahren nebeneinander.
comparison-base = Grundlage
comparison-this-run = Dieser Lauf
comparison-kept-none = In A hat kein Projekt einen Platz.
comparison-kept-scenarios = { $kept ->
    [0] { $placed ->
        [one] Das eine Projekt mit Platz behält ihn nicht { $count ->
            [one] in diesem Szenario
            [2] in beiden Szenarien
           *[other] in allen { $count } Szenarien
        }.
       *[other] Keines der { $placed } Projekte behält { $count ->
            [one] in diesem Szenario
            [2] in beiden Szenarien
           *[other] in allen { $count } Szenarien
        } seinen Platz.
    }
    [one] { $placed ->
        [one] Das eine Projekt mit Platz behält ihn { $count ->
            [one] in diesem Szenario
            [2] in beiden Szenarien
           *[other] in allen { $count } Szenarien
        }.
       *[other] Eines von { $placed } Projekten behält { $count ->
            [one] in diesem Szenario
            [2] in beiden Szenarien
           *[other] in allen { $count } Szenarien
        } seinen Platz.
    }
   *[other] { $count ->
        [one] In diesem Szenario
        [2] In beiden Szenarien
       *[other] In allen { $count } Szenarien
    } behalten { $kept } von { $placed } Projekten ihren Platz.
}
comparison-kept-weights = { $kept ->
    [0] { $placed ->
        [one] Das eine Projekt mit Platz behält ihn nicht { $count ->
            [one] bei diesem Gewicht
            [2] bei beiden Gewichten
           *[other] bei allen { $count } Gewichten
        }.
       *[other] Keines der { $placed } Projekte behält { $count ->
            [one] bei diesem Gewicht
            [2] bei beiden Gewichten
           *[other] bei allen { $count } Gewichten
        } seinen Platz.
    }
    [one] { $placed ->
        [one] Das eine Projekt mit Platz behält ihn { $count ->
            [one] bei diesem Gewicht
            [2] bei beiden Gewichten
           *[other] bei allen { $count } Gewichten
        }.
       *[other] Eines von { $placed } Projekten behält { $count ->
            [one] bei diesem Gewicht
            [2] bei beiden Gewichten
           *[other] bei allen { $count } Gewichten
        } seinen Platz.
    }
   *[other] { $count ->
        [one] Bei diesem Gewicht
        [2] Bei beiden Gewichten
       *[other] Bei allen { $count } Gewichten
    } behalten { $kept } von { $placed } Projekten ihren Platz.
}
comparison-kept-methods = { $placed ->
    [one] { $kept ->
        [0] Das eine Projekt mit Platz bleibt nicht unter allen vier Verfahren.
       *[other] Das eine Projekt mit Platz bleibt unter allen vier Verfahren.
    }
   *[other] Von den { $placed } Projekten { $kept ->
        [0] bleibt keines
        [one] bleibt eines
       *[other] bleiben { $kept }
    } unter allen vier Verfahren.
}
comparison-kept-rankings = { $kept ->
    [0] { $placed ->
        [one] Das eine Projekt mit Platz behält ihn nicht { $count ->
            [2] in beiden Vergleichen
           *[other] in allen { $count } Vergleichen
        }.
       *[other] Keines der { $placed } Projekte behält { $count ->
            [2] in beiden Vergleichen
           *[other] in allen { $count } Vergleichen
        } seinen Platz.
    }
    [one] { $placed ->
        [one] Das eine Projekt mit Platz behält ihn { $count ->
            [2] in beiden Vergleichen
           *[other] in allen { $count } Vergleichen
        }.
       *[other] Eines von { $placed } Projekten behält { $count ->
            [2] in beiden Vergleichen
           *[other] in allen { $count } Vergleichen
        } seinen Platz.
    }
   *[other] { $count ->
        [2] In beiden Vergleichen
       *[other] In allen { $count } Vergleichen
    } behalten { $kept } von { $placed } Projekten ihren Platz.
}
comparison-column-base = { $letter }: { $name }
comparison-column-same = { $letter }: { $name } – { $overlap ->
    [0] kein Platz, wie in A
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
