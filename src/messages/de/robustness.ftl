# Robustheit: wie sicher jeder Platz ist. Nie ein Wort für Chancen: geprüft werden Gewichte und Angaben, nicht der Erfolg.
robustness-heading = { $places ->
    [one] Wie sicher der eine Platz ist
   *[other] Wie sicher die { $places } Plätze sind
}
robustness-samples = { $values ->
    [0] { $samples } zulässige Gewichtungen geprüft (Startwert { $seed }); { $drawn }.
    [one] { $samples } zulässige Gewichtungen mit je einem Wert für die Angabe geprüft, die nicht feststeht (Startwert { $seed }); { $drawn }.
   *[other] { $samples } zulässige Gewichtungen mit je einem Wert für die { $values } Angaben geprüft, die nicht feststehen (Startwert { $seed }); { $drawn }.
}
robustness-samples-of-values = { $values ->
    [one] { $samples } Werte für die eine Angabe geprüft, die nicht feststeht (Startwert { $seed }); { $drawn }.
   *[other] { $samples } Sätze von Werten für die { $values } Angaben geprüft, die nicht feststehen (Startwert { $seed }); { $drawn }.
}
robustness-partial = Vorzeitig beendet nach { $samples } von { $asked } Gewichtungen: Die Zahlen sind vorläufig.
robustness-ended-influence = { $samples ->
    [0] Vorzeitig beendet: Was am meisten entscheidet, ist nicht gemessen.
   *[other] Vorzeitig beendet: Was am meisten entscheidet, ist nur an { $samples } von { $asked } Gewichtungen gemessen.
}
robustness-ended-confidence = Vorzeitig beendet: Ob die Gewichte für Rang 1 dorthin führen, ist nicht zu Ende nachgeprüft.
robustness-drawn-fixed = die Gewichte stehen fest
robustness-drawn-directly = gleichmäßig gezogen
robustness-drawn-rejection = gleichmäßig gezogen, { $share } von 100 Ziehungen waren zulässig
robustness-drawn-hit-and-run = auf Zufallswegen gezogen, { $steps ->
    [one] ein Schritt
   *[other] { $steps } Schritte
} je Gewichtung (Abweichung zwischen den Wegen { $reduction })
robustness-reduction-unknown = nicht messbar
robustness-ranges = Gewichte: { $ranges }
robustness-range = { $name } { $low }–{ $high } %
robustness-range-fixed = { $name } { $low } %
robustness-unmixed = Die Zufallswege stimmen noch nicht überein (Abweichung 1,01 oder mehr): Die Anteile können weit danebenliegen, deshalb gilt kein Projekt als gesichert oder als außerhalb. Abhilfe: die Angaben unter `[uncertainty]` weniger eng aufeinander abstimmen.
robustness-crowded = In { $share } von 100 geprüften Gewichtungen kommen mehr Projekte vor der Rangfolge (gesetzt, durch Beschluss, in Umsetzung), als es Plätze gibt. Dort haben sie alle einen Platz; die Anteile ergeben deshalb zusammen mehr als die Plätze. Abhilfe: mehr Plätze vorsehen oder die Regeln enger fassen.
robustness-certain = Weder Gewichte noch Angaben sind offen: Jede Gewichtung ist die beschlossene.
robustness-overlap = Im Mittel { $places ->
    [one] ist { $overlap } von { $places } Platz derselbe
   *[other] sind { $overlap } von { $places } Plätzen dieselben
} wie in der Rangfolge.
robustness-firm = Gesichert (mindestens { $firm } von 100): { $count ->
    [0] kein Projekt
    [one] ein Projekt
   *[other] { $count } Projekte
}
robustness-open = Grenzfall: { $count ->
    [0] kein Projekt
    [one] ein Projekt
   *[other] { $count } Projekte
}
robustness-out = Außerhalb (höchstens { $out } von 100): { $count ->
    [0] kein Projekt
    [one] ein Projekt
   *[other] { $count } Projekte
}
robustness-open-item = { $project } ist in { $share } von 100 geprüften Gewichtungen unter den Top { $places }, Rang { $best } bis { $worst }
robustness-share-over = über 99,9
robustness-share-under = unter 0,1
robustness-column-share = von 100
robustness-column-error = ±
robustness-column-ranks = Rang 5 %–95 %
robustness-column-best = best
robustness-column-worst = schlecht.
robustness-column-median = mittl.
robustness-column-list = Liste
robustness-column-strip = Ränge 1 bis { $last }
robustness-list-firm = gesichert
robustness-list-open = Grenzfall
robustness-list-out = außerhalb
robustness-more = { $count ->
    [one] Dazu ein weiteres Projekt (alle mit `--top all`).
   *[other] Dazu { $count } weitere Projekte (alle mit `--top all`).
}
robustness-legend = von 100: in so vielen von 100 geprüften Gewichtungen unter den Top { $places }, ± Standardfehler. ─ alle Ränge, ━ die mittleren 90 von 100, ● der mittlere, │ die Grenze der Plätze. Über das Gelingen eines Projekts sagt das nichts: Offen sind hier nur Gewichte und Angaben.
robustness-legend-plain = von 100: in so vielen von 100 geprüften Gewichtungen unter den Top { $places }, ± Standardfehler. Über das Gelingen eines Projekts sagt das nichts: Offen sind hier nur Gewichte und Angaben.
robustness-doubt = Was am meisten entscheidet (im Mittel dieselben Plätze, an { $samples } Gewichtungen gemessen)
robustness-doubt-weights = Stünden alle Gewichte fest: { $fixed } statt { $all } von { $places }
robustness-doubt-values = Stünden alle Angaben fest: { $fixed } statt { $all } von { $places }
robustness-doubt-weight = Stünde das Gewicht von „{ $name }“ fest: { $fixed } statt { $all } von { $places }
robustness-doubt-weight-together = Stünden die Gewichte von { $names } fest, die sich gemeinsam bewegen: { $fixed } statt { $all } von { $places }
robustness-doubt-unknown = Wäre „{ $criterion }“ von { $project } bekannt: { $fixed } statt { $all } von { $places }
robustness-doubt-interval = Stünde „{ $criterion }“ von { $project } fest: { $fixed } statt { $all } von { $places }
robustness-doubt-none = Keine einzelne offene Größe entscheidet: Stünde eine fest, blieben nicht mehr Plätze dieselben.
robustness-central = Gewichte, die ein Projekt auf Rang 1 bringen
robustness-central-measured = Gewichte, die ein Projekt auf Rang 1 bringen (nachgeprüft an { $samples } Ziehungen der Angaben)
robustness-central-item-always = { $project }: in { $share } von 100 auf Rang 1, im Mittel mit { $weights }; mit diesen Gewichten auf Rang 1
robustness-central-item-not = { $project }: in { $share } von 100 auf Rang 1, im Mittel mit { $weights }; mit diesen Gewichten selbst aber nicht auf Rang 1
robustness-central-item-unchecked = { $project }: in { $share } von 100 auf Rang 1, im Mittel mit { $weights }
robustness-central-item = { $project }: in { $share } von 100 auf Rang 1, im Mittel mit { $weights }; mit diesen Gewichten in { $confidence } von 100 auf Rang 1
robustness-central-placed = Gewichte, die ein Projekt unter die Top { $places } bringen
robustness-central-placed-item = { $project }: im Mittel mit { $weights }
robustness-acceptability = Ränge im Einzelnen (von 100, ab 1)
robustness-acceptability-item = { $project }: { $ranks }
robustness-acceptability-rank = Rang { $rank } { $share }
robustness-pairwise = Wer vor wem steht (Nachbarn unter den gezeigten)
robustness-pairwise-item = { $project } steht in { $share } von 100 vor { $other }
robustness-csv-p-places = Anteil unter den Plätzen
robustness-csv-p-places-se = Standardfehler
robustness-csv-rank-min = bester Rang
robustness-csv-rank-q05 = Rang 5 %
robustness-csv-rank-median = mittlerer Rang
robustness-csv-rank-q95 = Rang 95 %
robustness-csv-rank-max = schlechtester Rang
robustness-csv-expected-rank = Rang im Mittel
robustness-csv-list = Liste
robustness-csv-rank = Anteil Rang { $rank }
robustness-csv-central = Gewicht für Rang 1: { $name }
robustness-csv-central-places = Gewicht für einen Platz: { $name }
robustness-csv-confidence = Anteil auf Rang 1 mit diesen Gewichten
robustness-csv-before = vor { $name }
robustness-ended-at-once = Beendet, bevor eine Gewichtung geprüft war
robustness-progress = { $done } von { $all } Gewichtungen geprüft
robustness-progress-drawing = Zufallswege werden erprobt: { $percent } %
robustness-progress-influence = Was am meisten entscheidet: zu { $percent } % gemessen
robustness-progress-confidence = Gewichte für Rang 1: zu { $percent } % nachgeprüft
robustness-stopping = Wird beendet …
usage-firm = erwartet: eine Zahl von 50 bis 100, etwa `95`
usage-samples = erwartet: eine ganze Zahl von 1 bis 1.000.000.000
usage-seed = erwartet: eine ganze Zahl von 0 bis 18.446.744.073.709.551.615
usage-threads = erwartet: eine ganze Zahl von 1 bis 1024
rank-sampling-without-robust = --samples, --seed und --threads wirken nur zusammen mit --robust
robustness-in-ranking = von 100: in so vielen von 100 geprüften Gewichtungen unter den Top { $places } ({ $samples } geprüft, Startwert { $seed }); Rang 5 %–95 %: zwischen diesen Rängen in 90 von 100. Über das Gelingen eines Projekts sagt das nichts. Mehr dazu: `vorrang robustness`.
