# Was sich zwischen zwei Rangfolgen geändert hat.
diff-title = { $title }: Änderungen
diff-side = `{ $file }`
diff-side-as-of = `{ $file }` (Stichtag { $date })
diff-sides = Vorher { $old }, jetzt { $new }
diff-nothing = Kein Unterschied.
diff-places-same = { $places ->
    [one] Den einen Platz hat dasselbe Projekt.
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
diff-formerly = { $project }, vorher { $former }
diff-decision-in = erhält einen Platz
diff-decision-out = erhält keinen Platz
diff-decision-wins-tie = geht bei Gleichstand vor
diff-rule-exclude = schließt aus
diff-rule-mandatory = gibt einen Platz
diff-rule-when = { $effect }, wenn { $when }
diff-none = nichts
diff-move = { $project }: Rang { $from } → { $to }, Nutzwert { $score-from } → { $score-to }{ $cause ->
    [rule] , durch eine Regel
    [decision] , durch Beschluss
    [status] , durch seinen Stand
    [precedence] , weil andere durch Regel oder Beschluss vorgehen oder es nicht mehr tun
    [places] , durch eine andere Zahl von Plätzen
   *[rank] {""}
}.
diff-move-alone = { $project }: { $cause ->
    [new-project] neu in der Liste
    [gone-project] nicht mehr in der Liste
    [rule] durch eine Regel
   *[status] durch seinen Stand oder weil Angaben fehlen oder nun vorliegen
}.
diff-alone-new = neu in der Liste
diff-alone-gone = nicht mehr in der Liste
diff-alone-state = Regel, Stand oder fehlende Angaben
diff-main-score = Nutzwert: { $cause }
diff-main-rank = Rang: { $cause }
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
diff-change-method = Verfahren: `{ $from }` → `{ $to }`
diff-change-dependency = Voraussetzungen: `{ $from }` → `{ $to }`
diff-change-status = Projekte in Umsetzung: `{ $from }` → `{ $to }`
diff-change-tie-break = Ordnung bei Gleichstand: { $from } → { $to }
diff-change-weight = Gewicht „{ $criterion }“: { $from } → { $to } (Prozent)
diff-change-scale = Maßstab oder Quelle von „{ $criterion }“: { $from } → { $to }
diff-change-rule = Regel `{ $of }`: { $from } → { $to }
diff-project-decision = Beschluss zu { $project }: { $from } → { $to }
diff-project-new-project = Neues Projekt: { $project }
diff-project-gone-project = Weggefallenes Projekt: { $project }
diff-project-status = { $project }, Stand: { $from } → { $to }
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
ranking-file-value = `{ $file }` enthält eine Angabe, die nicht gelesen werden kann: { $detail }
