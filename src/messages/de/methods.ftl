# Wörter für die Verfahren neben der Nutzwertanalyse: Ihr Ergebnis ist kein Nutzwert, sondern eine
# Kennzahl. Jeder Eintrag `figure-X` tritt dort an die Stelle von `X`.
method-weighted-sum = Nutzwertanalyse
method-weighted-product = gewichtetes Produkt
method-topsis = TOPSIS
method-promethee-ii = PROMETHEE II
method-note-weighted-product = Gewichtetes Produkt: Eine Zielerfüllung von 0 % macht die Kennzahl zu 0, gleich wie gut ein Projekt sonst ist. { $zeros ->
    [0] Das trifft hier kein Projekt.
    [one] Das trifft hier ein Projekt.
   *[other] Das trifft hier { $zeros } Projekte.
}
method-note-topsis = TOPSIS: Nähe zum besten denkbaren Projekt, gemessen an den gewichteten Zielerfüllungen (euklidischer Abstand; bester und schlechtester Wert aus dieser Liste). Neue Projekte können andere umordnen.
method-note-promethee-ii = PROMETHEE II: Saldo aus paarweisen Vergleichen mit allen anderen Projekten, von −{ $maximum } bis { $maximum }; Präferenzfunktionen: { $preferences }. Neue Projekte können andere umordnen.
method-preferences-usual = gewöhnlich (jeder Unterschied zählt ganz)
method-preferences-linear = { $criteria } mit Schwellen, die übrigen gewöhnlich
method-preferences-all-linear = mit Schwellen { $criteria }
method-preference = { $criterion } (q = { $q }, p = { $p })

figure-ranking-now-maximum = Höchste Kennzahl: { $now } (statt { $base })
figure-ranking-dependencies-inherit = erben die Kennzahl
figure-ranking-column-own-rank = Rang nach eigener Kennzahl
figure-ranking-column-score = Kennzahl
figure-ranking-column-own-score = Eigene Kennzahl
figure-ranking-column-effective-score = Maßgebliche Kennzahl
figure-ranking-by-score = nach Kennzahl
figure-ranking-by-score-and-decision = nach Kennzahl, Gleichstand durch Beschluss
figure-ranking-reason-wins-tie = nach Kennzahl, Gleichstand durch { $decision }
figure-ranking-mark-inherits = erbt von { $project }, eigene Kennzahl { $score }
figure-ranking-mark-inherits-short = erbt von { $id }, eigene Kennzahl { $score }
figure-ranking-places = Plätze: gesetzt { $mandatory }, Beschluss { $decision }, nach Kennzahl { $score }
figure-ranking-places-running = Plätze: gesetzt { $mandatory }, Beschluss { $decision }, in Umsetzung { $running }, nach Kennzahl { $score }
figure-ranking-cut = Auswahlgrenze: Den letzten Platz nach Kennzahl hat { $inside } mit { $high }; { $outside } folgt mit { $low }. Abstand { $gap }.
figure-ranking-cut-equal = Auswahlgrenze: Den letzten Platz nach Kennzahl hat { $inside }; { $outside } hat dieselbe Kennzahl { $score } und steht nach den übrigen Ordnungsregeln dahinter.
figure-ranking-cut-decided = Auswahlgrenze: Den letzten Platz nach Kennzahl hat { $inside }; { $outside } hat dieselbe Kennzahl { $score }, den Gleichstand entscheidet ein Beschluss.
figure-ranking-corridor = { $inside ->
    [one] Grenzbereich: 1 Projekt mit Platz, { $outside } ohne (höchstens { $width } von der Auswahlgrenze; die Kennzahl allein trennt sie kaum)
   *[other] Grenzbereich: { $inside } Projekte mit Platz, { $outside } ohne (höchstens { $width } von der Auswahlgrenze; die Kennzahl allein trennt sie kaum)
}

figure-diff-others = { $count ->
    [0] Sonst hat kein Projekt einen anderen Rang oder eine andere Kennzahl.
    [one] Ein weiteres Projekt hat einen anderen Rang oder eine andere Kennzahl, kam hinzu oder fiel weg.
   *[other] { $count } weitere Projekte haben einen anderen Rang oder eine andere Kennzahl, kamen hinzu oder fielen weg.
}
figure-diff-all = { $count ->
    [0] Kein Projekt hat einen anderen Rang oder eine andere Kennzahl.
    [one] Ein Projekt hat einen anderen Rang oder eine andere Kennzahl, kam hinzu oder fiel weg.
   *[other] { $count } Projekte haben einen anderen Rang oder eine andere Kennzahl, kamen hinzu oder fielen weg.
}
figure-diff-move = { $project }: Rang { $from } → { $to }, Kennzahl { $score-from } → { $score-to }.
figure-diff-at = Rang { $rank }, Kennzahl { $score }
figure-diff-main-score = Kennzahl: { $cause }
figure-diff-score-causes = Kennzahl { $total }: { $causes }.
figure-diff-cause-maximum = höchste Kennzahl { $share }
figure-diff-rank-cause-maximum = höchste Kennzahl { $share }
figure-diff-change-maximum = Höchste Kennzahl: { $from } → { $to }
figure-diff-column-score-from = Kennzahl vorher
