# Was sich zwischen zwei Rangfolgen geändert hat.
diff-title = { $title }: Änderungen
diff-side = `{ $file }`
diff-side-as-of = `{ $file }` (Stichtag { $date })
diff-side-scenario = `{ $file }` (Szenario `{ $scenario }`)
diff-side-as-of-scenario = `{ $file }` (Stichtag { $date }, Szenario `{ $scenario }`)
diff-sides = Vorher { $old }, jetzt { $new }
diff-nothing = Kein Unterschied.
diff-places-nobody = Kein Projekt hat einen Platz, wie vorher.
diff-places-same = { $places ->
    [one] Den einen Platz hat dasselbe Projekt.
   *[other] Die Top { $places } bleiben gleich.
}
diff-places-same-tied = { $places ->
    [one] Den einen Platz haben dieselben Projekte, die gleichauf liegen.
   *[other] Die Top { $places } bleiben gleich.
}
diff-places-entered = { $places ->
    [one] Neu mit Platz: { $entered }.
   *[other] Neu in den Top { $places }: { $entered }.
}
diff-places-left = { $places ->
    [one] Nicht mehr mit Platz: { $left }.
   *[other] Nicht mehr in den Top { $places }: { $left }.
}
diff-places-changed = { $places ->
    [one] Neu mit Platz: { $entered }; nicht mehr: { $left }.
   *[other] Neu in den Top { $places }: { $entered }; nicht mehr: { $left }.
}
diff-others = { $count ->
    [0] Sonst hat kein Projekt einen anderen Rang oder Nutzwert.
    [one] Ein weiteres Projekt hat einen anderen Rang oder Nutzwert, kam hinzu oder fiel weg.
   *[other] { $count } weitere Projekte haben einen anderen Rang oder Nutzwert, kamen hinzu oder fielen weg.
}
diff-all = { $count ->
    [0] Kein Projekt hat einen anderen Rang oder Nutzwert.
    [one] Ein Projekt hat einen anderen Rang oder Nutzwert, kam hinzu oder fiel weg.
   *[other] { $count } Projekte haben einen anderen Rang oder Nutzwert, kamen hinzu oder fielen weg.
}
diff-heading-entered = Neu unter den Plätzen
diff-heading-left = Nicht mehr unter den Plätzen
diff-heading-changes = Was geändert wurde
diff-heading-others = Andere Projekte
diff-more-changes = { $count ->
    [one] und eine weitere Änderung (alle mit `--all`)
   *[other] und { $count } weitere Änderungen (alle mit `--all`)
}
diff-more-moves = { $count ->
    [one] und ein weiteres Projekt (alle mit `--all`)
   *[other] und { $count } weitere Projekte (alle mit `--all`)
}
diff-more-causes = Genannt ist die wichtigste Ursache; alle mit ihren Anteilen zeigt `--details`.
diff-inputs-weighted-product = Ein gewichtetes Produkt ist keine Summe: Was welche Eingabe zu seiner Änderung beigetragen hat, wird nicht aufgeteilt.
diff-inputs-topsis = Eine Nähe nach TOPSIS ist keine Summe und hängt an der ganzen Liste: Was welche Eingabe zu ihrer Änderung beigetragen hat, wird nicht aufgeteilt.
diff-inputs-promethee-ii = Ein Saldo nach PROMETHEE II entsteht aus Vergleichen mit allen anderen Projekten: Was welche Eingabe zu seiner Änderung beigetragen hat, wird nicht aufgeteilt.
diff-formerly = { $project }, vorher { $former }
diff-decided = { $effect } ({ $decision })
diff-decision = Beschluss
diff-decision-on = Beschluss vom { $on }
diff-decision-by = Beschluss, { $by }
diff-decision-by-on = Beschluss vom { $on }, { $by }
diff-decision-in = erhält einen Platz
diff-decision-out = erhält keinen Platz
diff-decision-wins-tie = geht bei Gleichstand vor
diff-rule-exclude = schließt aus
diff-rule-mandatory = gibt einen Platz
diff-rule-when = { $effect }, when = { $when }
diff-rule-by-id = `{ $id }`
diff-rule-by-name = „{ $reason }“ (`{ $id }`)
diff-none = nichts
diff-move = { $project }: Rang { $from } → { $to }, Nutzwert { $score-from } → { $score-to }.
diff-main-score = Nutzwert: { $cause }
diff-main-rank = Rang: { $cause }

# Warum ein Projekt jetzt einen Platz hat oder keinen mehr.
diff-place-own-rule = { $ended ->
    [yes] Gesetzt durch die Regel { $rule } ist es nicht mehr.
   *[no] Es ist jetzt gesetzt durch die Regel { $rule }.
}
diff-place-own-in = { $ended ->
    [yes] Einen Platz durch Beschluss hat es nicht mehr.
   *[no] Einen Platz hat es jetzt durch { $decision }.
}
diff-place-own-out = { $ended ->
    [yes] Kein Beschluss nimmt ihm mehr den Platz.
   *[no] Keinen Platz hat es jetzt durch { $decision }.
}
diff-place-own-wins-tie = { $ended ->
    [yes] Bei Gleichstand geht es nicht mehr durch Beschluss vor.
   *[no] Bei Gleichstand geht es jetzt vor durch { $decision }.
}
diff-place-own-status = { $ended ->
    [yes] Einen Platz als Projekt in Umsetzung hat es nicht mehr.
   *[no] Als Projekt in Umsetzung behält es seinen Platz.
}
diff-place-other-rule = { $ended ->
    [yes] { $count ->
        [one] Nicht mehr vor ihm steht { $projects }, das durch die Regel { $rule } gesetzt war.
       *[other] Nicht mehr vor ihm stehen { $projects }, die durch die Regel { $rule } gesetzt waren.
    }
   *[no] { $count ->
        [one] Vor ihm steht jetzt { $projects }, gesetzt durch die Regel { $rule }.
       *[other] Vor ihm stehen jetzt { $projects }, gesetzt durch die Regel { $rule }.
    }
}
diff-place-other-in = { $ended ->
    [yes] { $count ->
        [one] Nicht mehr vor ihm steht { $projects }, das einen Platz durch Beschluss hatte.
       *[other] Nicht mehr vor ihm stehen { $projects }, die einen Platz durch Beschluss hatten.
    }
   *[no] { $count ->
        [one] Vor ihm steht jetzt { $projects } mit einem Platz durch { $decision }.
       *[other] Vor ihm stehen jetzt { $projects } mit Plätzen durch Beschluss.
    }
}
diff-place-other-out = { $ended ->
    [yes] { $count ->
        [one] Vor ihm steht jetzt { $projects }, dem kein Beschluss mehr den Platz nimmt.
       *[other] Vor ihm stehen jetzt { $projects }, denen kein Beschluss mehr den Platz nimmt.
    }
   *[no] { $count ->
        [one] Nicht mehr vor ihm steht { $projects }, das keinen Platz hat durch { $decision }.
       *[other] Nicht mehr vor ihm stehen { $projects }, die durch Beschluss keinen Platz haben.
    }
}
diff-place-other-wins-tie = { $ended ->
    [yes] { $count ->
        [one] Bei Gleichstand geht { $projects } nicht mehr durch Beschluss vor.
       *[other] Bei Gleichstand gehen { $projects } nicht mehr durch Beschluss vor.
    }
   *[no] { $count ->
        [one] Bei Gleichstand geht { $projects } jetzt vor durch { $decision }.
       *[other] Bei Gleichstand gehen { $projects } jetzt durch Beschluss vor.
    }
}
diff-place-other-status = { $ended ->
    [yes] { $count ->
        [one] Nicht mehr vor ihm steht { $projects }, das als Projekt in Umsetzung seinen Platz behielt.
       *[other] Nicht mehr vor ihm stehen { $projects }, die als Projekte in Umsetzung ihren Platz behielten.
    }
   *[no] { $count ->
        [one] Vor ihm steht jetzt { $projects }, das als Projekt in Umsetzung seinen Platz behält.
       *[other] Vor ihm stehen jetzt { $projects }, die als Projekte in Umsetzung ihren Platz behalten.
    }
}
diff-place-places = { $to ->
    [one] Statt { $from } Plätzen gibt es jetzt einen.
   *[other] Statt { $from ->
        [one] eines Platzes
       *[other] { $from } Plätzen
    } gibt es jetzt { $to }.
}
diff-place-rank = { $side ->
    [in] Vor ihm stehen jetzt weniger Projekte, die einen Platz haben können.
   *[out] Vor ihm stehen jetzt mehr Projekte, die einen Platz haben können.
}

# Wer hinzukam, wegfiel oder nur auf einer Seite in der Rangfolge steht.
diff-at = Rang { $rank }, Nutzwert { $score }
diff-alone-new = { $project } ist neu in der Liste, { $at }.
diff-alone-gone = { $project } ist nicht mehr in der Liste, vorher { $at }.
diff-alone-rule = { $project } ist jetzt ausgeschlossen durch die Regel { $rule }, vorher { $at }.
diff-alone-rule-ended = { $project } ist nicht mehr ausgeschlossen durch die Regel { $rule }, jetzt { $at }.
diff-alone-missing = { $project } ist nicht mehr bewertet, es fehlt: { $criteria }; vorher { $at }.
diff-alone-missing-ended = { $project } ist jetzt bewertet, vorher fehlte: { $criteria }; jetzt { $at }.
diff-alone-merged = { $project } ist zusammengeführt in { $target }, vorher { $at }.
diff-alone-merged-ended = { $project } ist nicht mehr zusammengeführt in { $target }, jetzt { $at }.
diff-alone-status = { $project } steht nicht mehr in der Rangfolge, Stand: { $status }; vorher { $at }.
diff-alone-status-ended = { $project } steht in der Rangfolge, vorher Stand: { $status }; jetzt { $at }.
diff-short-new = neu in der Liste
diff-short-gone = nicht mehr in der Liste
diff-short-rule = ausgeschlossen durch die Regel { $rule }
diff-short-rule-ended = nicht mehr ausgeschlossen durch die Regel { $rule }
diff-short-missing = nicht mehr bewertet, es fehlt: { $criteria }
diff-short-missing-ended = jetzt bewertet, vorher fehlte: { $criteria }
diff-short-merged = zusammengeführt in { $target }
diff-short-merged-ended = nicht mehr zusammengeführt in { $target }
diff-short-status = Stand: { $status }
diff-short-status-ended = vorher Stand: { $status }
diff-score-causes = Nutzwert { $total }: { $causes }.
diff-rank-causes = Rang: { $causes }.

diff-cause-weight = Gewicht „{ $criterion }“ { $share }
diff-cause-value = Angabe „{ $criterion }“ { $share }
diff-cause-assumption = Annahme für „{ $criterion }“ { $share }
diff-cause-scale = Maßstab „{ $criterion }“ { $share }
diff-cause-list = andere Werte der Liste bei „{ $criterion }“ { $share }
diff-cause-as-of = Stichtag, „{ $criterion }“ { $share }
diff-cause-deadline = Frist, „{ $criterion }“ { $share }
diff-cause-legal-basis = Rechtsgrundlage, „{ $criterion }“ { $share }
diff-cause-dependency = Voraussetzungen, „{ $criterion }“ { $share }
diff-cause-maximum = höchster Nutzwert { $share }
diff-cause-inputs = geänderte Eingaben { $share }
diff-cause-method = Verfahren { $share }

diff-rank-cause-weight = Gewichte { $share }
diff-rank-cause-value = { $of ->
    [own] eigene Angaben { $share }
   *[other] Angaben anderer { $share }
}
diff-rank-cause-assumption = { $of ->
    [own] eigene Annahmen { $share }
   *[other] Annahmen bei anderen { $share }
}
diff-rank-cause-scale = Maßstäbe { $share }
diff-rank-cause-list = andere Werte der Liste { $share }
diff-rank-cause-as-of = Stichtag { $share }
diff-rank-cause-deadline = { $of ->
    [own] eigene Frist { $share }
   *[other] Fristen anderer { $share }
}
diff-rank-cause-legal-basis = { $of ->
    [own] eigene Rechtsgrundlagen { $share }
   *[other] Rechtsgrundlagen anderer { $share }
}
diff-rank-cause-dependency = { $of ->
    [own] eigene Voraussetzungen { $share }
   *[other] Voraussetzungen anderer { $share }
}
diff-rank-cause-maximum = höchster Nutzwert { $share }
diff-rank-cause-inputs = geänderte Eingaben { $share }
diff-rank-cause-method = Verfahren { $share }
diff-rank-cause-new-project = neue Projekte { $share }
diff-rank-cause-gone-project = weggefallene Projekte { $share }
diff-rank-cause-status = Stand oder fehlende Angaben anderer { $share }
diff-rank-cause-rule = Regeln bei anderen { $share }
diff-rank-cause-tie-break = Ordnung bei Gleichstand { $share }

diff-change-as-of = Stichtag: { $from } → { $to }
diff-change-places = Plätze: { $from } → { $to }
diff-change-maximum = Höchster Nutzwert: { $from } → { $to }
diff-change-method = Verfahren: { $from } → { $to }
diff-change-dependency = Voraussetzungen: { $from } → { $to }
diff-change-status = Projekte in Umsetzung: `{ $from }` → `{ $to }`
diff-change-tie-break = Ordnung bei Gleichstand: { $from } → { $to }
diff-change-weight = Gewicht „{ $criterion }“: { $from } → { $to } (Prozent)
diff-change-scale = Maßstab oder Quelle von „{ $criterion }“: { $from } → { $to }
diff-change-preference = Präferenzfunktion von „{ $criterion }“: { $from } → { $to }
diff-change-rule = Regel { $rule }: { $from } → { $to }
diff-change-rule-new = Neue Regel { $rule }: { $to }
diff-change-rule-gone = Weggefallene Regel { $rule }: { $from }
diff-change-legal-basis = { $count ->
    [0] Rechtsgrundlage { $basis }: { $facets }. Das ändert an keinem Projekt etwas.
    [one] Rechtsgrundlage { $basis }: { $facets }. Das betrifft { $projects }.
   *[other] Rechtsgrundlage { $basis }: { $facets }. Das betrifft { $count } Projekte: { $projects }.
}
diff-basis = { $citation }
diff-basis-titled = { $citation } („{ $title }“)
diff-basis-strength = Bindung { $from } → { $to }
diff-basis-deadline = Frist { $from } → { $to }
diff-basis-state = { $from } → { $to }
diff-basis-reaches = reicht bis zur Stadt { $from } → { $to }
diff-basis-state-in-force = in Kraft
diff-basis-state-upcoming = am Stichtag noch nicht in Kraft
diff-basis-state-bill = nur Entwurf
diff-basis-state-repealed = aufgehoben
diff-project-decision = Beschluss zu { $project }: { $from } → { $to }
diff-project-new-project = Neues Projekt: { $project }
diff-project-gone-project = Weggefallenes Projekt: { $project }
diff-project-name = { $of ->
    [id] { $project }, Kennung: `{ $from }` → `{ $to }`
   *[name] { $project }, Name: „{ $from }“ → „{ $to }“
}
diff-project-status = { $of ->
    [merged-into] { $project }, zusammengeführt in: { $from } → { $to }
   *[status] { $project }, Stand: { $from } → { $to }
}
diff-project-deadline = { $project }, Frist: { $from } → { $to }
diff-project-dependency = { $project }, Voraussetzungen: { $from } → { $to }
diff-project-rule = { $of ->
    [excluded] { $project }, ausgeschlossen durch: { $from } → { $to }
   *[mandatory] { $project }, gesetzt durch: { $from } → { $to }
}
diff-project-value = { $project }, { $criterion }: { $from } → { $to }
diff-project-legal-basis = { $project }, { $criterion }: { $from } → { $to }

diff-column-project = Projekt
diff-column-rank-from = Rang vorher
diff-column-rank-to = jetzt
diff-column-score-from = Nutzwert vorher
diff-column-score-to = jetzt
diff-column-cause = Wichtigste Ursache

ranking-file-malformed = `{ $file }` ist keine Rangfolge im Format `vorrang/ranking/1`: { $detail }
ranking-file-schema = `{ $file }` ist keine Rangfolge, sondern `{ $schema }`
ranking-file = `{ $file }` enthält nicht alle Projekte
ranking-file-hint = Mit `vorrang rank --top all -o { $file }` neu schreiben
ranking-file-remedy = Eine Rangfolge nennen, die `vorrang rank --top all -o DATEI.json` geschrieben hat, oder die Kriteriendatei von damals
ranking-file-twice = `{ $file }` nennt `{ $detail }` mehrmals
ranking-file-impossible = `{ $file }` enthält eine Angabe, die keine Rangfolge haben kann: `{ $detail }`
ranking-file-value = `{ $file }` enthält eine Angabe, die nicht gelesen werden kann: { $detail }
