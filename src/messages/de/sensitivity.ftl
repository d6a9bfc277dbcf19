# Empfindlichkeit gegen Gewichte und Angaben.

# Kopf: Plätze.
sensitivity-heading = Wie fest steht die Auswahl?
sensitivity-caution = Geändert wird jeweils ein Gewicht; die übrigen teilen den Rest in ihren jetzigen Verhältnissen. Wie sicher die Plätze sind, wenn sich mehrere zugleich ändern, sagt das nicht.
sensitivity-places-everywhere = { $places ->
    [one] Den einen Platz hat bei jedem { $movable ->
        [some] verschiebbaren Gewicht
       *[all] Gewicht
    } eines einzelnen Kriteriums dasselbe Projekt.
   *[other] Die Top { $places } bleiben bei jedem { $movable ->
        [some] verschiebbaren Gewicht
       *[all] Gewicht
    } eines einzelnen Kriteriums gleich.
}
sensitivity-nobody = Kein Projekt steht in der Rangfolge; daran ändert kein Gewicht etwas.
sensitivity-all-fixed = Kein Gewicht lässt sich verschieben: Ein Kriterium trägt alles.
sensitivity-least-firm = { $count ->
    [one] Am wenigsten fest ist das Gewicht von { $criteria }.
   *[other] Am wenigsten fest sind die Gewichte von { $criteria }.
}
sensitivity-places-between = { $places ->
    [one] Den einen Platz behält dasselbe Projekt, solange das Gewicht von „{ $criterion }“ (jetzt { $weight } %) zwischen { $from } und { $to } liegt.
   *[other] Die Top { $places } bleiben gleich, solange das Gewicht von „{ $criterion }“ (jetzt { $weight } %) zwischen { $from } und { $to } liegt.
}
sensitivity-places-above = { $places ->
    [one] Den einen Platz behält dasselbe Projekt, solange das Gewicht von „{ $criterion }“ (jetzt { $weight } %) über { $from } liegt.
   *[other] Die Top { $places } bleiben gleich, solange das Gewicht von „{ $criterion }“ (jetzt { $weight } %) über { $from } liegt.
}
sensitivity-places-below = { $places ->
    [one] Den einen Platz behält dasselbe Projekt, solange das Gewicht von „{ $criterion }“ (jetzt { $weight } %) unter { $to } liegt.
   *[other] Die Top { $places } bleiben gleich, solange das Gewicht von „{ $criterion }“ (jetzt { $weight } %) unter { $to } liegt.
}
sensitivity-places-at-least = { $places ->
    [one] Den einen Platz behält dasselbe Projekt, solange das Gewicht von „{ $criterion }“ nicht unter die jetzigen { $weight } % sinkt.
   *[other] Die Top { $places } bleiben gleich, solange das Gewicht von „{ $criterion }“ nicht unter die jetzigen { $weight } % sinkt.
}
sensitivity-places-at-most = { $places ->
    [one] Den einen Platz behält dasselbe Projekt, solange das Gewicht von „{ $criterion }“ nicht über die jetzigen { $weight } % steigt.
   *[other] Die Top { $places } bleiben gleich, solange das Gewicht von „{ $criterion }“ nicht über die jetzigen { $weight } % steigt.
}
sensitivity-places-nowhere = { $places ->
    [one] Den einen Platz hat dasselbe Projekt nur genau beim jetzigen Gewicht von „{ $criterion }“ ({ $weight } %).
   *[other] Die Top { $places } sind nur genau beim jetzigen Gewicht von „{ $criterion }“ ({ $weight } %) dieselben.
}
sensitivity-beyond-changed = { $side ->
    [below] Unter { $at }
    [at] Bei { $at }
   *[above] Über { $at }
} { $entering ->
    [one] rückt { $entered }
   *[other] rücken { $entered }
} { $places ->
    [one] auf den Platz,
   *[other] in die Top { $places },
} { $leaving ->
    [one] { $left } fällt heraus.
   *[other] { $left } fallen heraus.
}
sensitivity-beyond-entered = { $side ->
    [below] Unter { $at }
    [at] Bei { $at }
   *[above] Über { $at }
} { $entering ->
    [one] kommt { $entered } durch Gleichstand hinzu.
   *[other] kommen { $entered } durch Gleichstand hinzu.
}
sensitivity-beyond-left = { $side ->
    [below] Unter { $at }
    [at] Bei { $at }
   *[above] Über { $at }
} { $leaving ->
    [one] fällt { $left } heraus, weil ein Gleichstand endet.
   *[other] fallen { $left } heraus, weil ein Gleichstand endet.
}

# Kopf: Rang 1 und Reihenfolge.
sensitivity-first-everywhere = Rang 1 ist bei jedem { $movable ->
        [some] verschiebbaren Gewicht
       *[all] Gewicht
    } eines einzelnen Kriteriums gleich besetzt.
sensitivity-first-least = Rang 1 wechselt am ehesten beim Gewicht von „{ $criterion }“ (jetzt { $weight } %, Wechsel bei { $at }): { $behind } zieht an { $ahead } vorbei.
sensitivity-order-everywhere = Die ganze Reihenfolge ist bei jedem { $movable ->
        [some] verschiebbaren Gewicht
       *[all] Gewicht
    } eines einzelnen Kriteriums gleich.
sensitivity-order-least = Die Reihenfolge ändert sich am ehesten beim Gewicht von „{ $criterion }“ (jetzt { $weight } %, Wechsel bei { $at }): { $behind } zieht an { $ahead } vorbei.

# Bild.
sensitivity-chart = { $places ->
    [one] Spielraum jedes Gewichts in Prozentpunkten, bis ein anderes Projekt den Platz hat:
   *[other] Spielraum jedes Gewichts in Prozentpunkten, bis die Top { $places } sich ändern:
}
sensitivity-chart-legend = ● jetziges Gewicht · ├ ┤ ab hier andere Plätze · ◄ ► reicht weiter als das Bild · Linie ohne Endstrich: bis 0 oder 100 keine Änderung

# Tafel.
sensitivity-table = Spannen in Prozent, zwischen denen ein Gewicht liegen darf, ohne dass sich etwas ändert (0 und 100 ohne Grenze):
sensitivity-column-criterion = Kriterium
sensitivity-column-group = Gruppe
sensitivity-column-weight = Gewicht
sensitivity-column-places = { $places ->
    [one] Platz
   *[other] Top { $places }
}
sensitivity-column-first = Rang 1
sensitivity-column-order = Reihenfolge
sensitivity-interval = { $from } – { $to }
sensitivity-only = nur genau { $at }
sensitivity-fixed = nicht verschiebbar
sensitivity-no-level = nur ohne Angabe
sensitivity-unlimited = beliebig
sensitivity-value = Angabe
sensitivity-left-out = Nicht gewertet und darum nicht untersucht: { $criteria }

# Was an den Grenzen geschieht.
sensitivity-ends = Was an den Grenzen geschieht
sensitivity-of = { $criterion } ({ $weight } %)
sensitivity-end-changed = { $side ->
    [below] unter { $at }: neu { $entered }; nicht mehr { $left }
    [at] bei { $at }: neu { $entered }; nicht mehr { $left }
   *[above] über { $at }: neu { $entered }; nicht mehr { $left }
}
sensitivity-end-entered = { $side ->
    [below] unter { $at }: durch Gleichstand auch { $entered }
    [at] bei { $at }: durch Gleichstand auch { $entered }
   *[above] über { $at }: durch Gleichstand auch { $entered }
}
sensitivity-end-left = { $side ->
    [below] unter { $at }: nicht mehr { $left } (ein Gleichstand endet)
    [at] bei { $at }: nicht mehr { $left } (ein Gleichstand endet)
   *[above] über { $at }: nicht mehr { $left } (ein Gleichstand endet)
}
sensitivity-end-first = { $side ->
    [below] Rang 1 unter { $at }: { $behind } zieht an { $ahead } vorbei
    [at] Rang 1 bei { $at }: { $behind } zieht an { $ahead } vorbei
   *[above] Rang 1 über { $at }: { $behind } zieht an { $ahead } vorbei
}
sensitivity-end-order = { $side ->
    [below] Reihenfolge unter { $at }: { $behind } zieht an { $ahead } vorbei
    [at] Reihenfolge bei { $at }: { $behind } zieht an { $ahead } vorbei
   *[above] Reihenfolge über { $at }: { $behind } zieht an { $ahead } vorbei
}
sensitivity-end-exactly = { $end }; Gleichstand bei { $tie }
sensitivity-no-ends = keine Änderung der Plätze von 0 bis 100

# Ein Kriterium weniger.
sensitivity-without = Ohne ein Kriterium, dessen Gewicht die übrigen teilen:
sensitivity-without-changed = ohne „{ $criterion }“: neu { $entered }; nicht mehr { $left }
sensitivity-without-entered = ohne „{ $criterion }“: neu { $entered }
sensitivity-without-left = ohne „{ $criterion }“: nicht mehr { $left }
sensitivity-without-same = { $count ->
    [one] ohne { $criteria }: dieselben Plätze
   *[other] ohne eines von { $criteria }: dieselben Plätze
}
sensitivity-without-impossible = ohne „{ $criterion }“: kein anderes Kriterium hat Gewicht

# Ereignisse.
sensitivity-events = Alle Wechsel, wenn ein Gewicht von 0 bis 100 steigt
sensitivity-no-events = keine Wechsel
sensitivity-event-changed = bei { $at }: neu { $entered }; nicht mehr { $left }
sensitivity-event-entered = bei { $at }: neu { $entered }
sensitivity-event-left = bei { $at }: nicht mehr { $left }
sensitivity-event-first-changed = Rang 1 bei { $at }: neu { $entered }; nicht mehr { $left }
sensitivity-event-first-entered = Rang 1 bei { $at }: gemeinsam auch { $entered }
sensitivity-event-first-left = Rang 1 bei { $at }: nicht mehr { $left }
sensitivity-event-momentary = { $event } (nur genau dort)

# Angaben eines Projekts.
sensitivity-values = Angaben von { $project }, zwischen denen sich nichts ändert (alles andere bleibt):
sensitivity-values-unknown = Von { $project } lässt sich keine Angabe einzeln untersuchen.
sensitivity-values-fixed = { $values ->
    [all] { $places ->
        [one] Keine einzelne Angabe von { $project } allein ändert, wer den Platz hat.
       *[other] Keine einzelne Angabe von { $project } allein ändert die Top { $places }.
    }
   *[some] { $places ->
        [one] Von den untersuchten Angaben von { $project } ändert keine allein, wer den Platz hat.
       *[other] Von den untersuchten Angaben von { $project } ändert keine allein die Top { $places }.
    }
}
sensitivity-values-ranges = { $values ->
    [all] { $places ->
        [one] Den einen Platz hat dasselbe Projekt, solange sich von { $project } nur eine Angabe ändert und in ihrer Spanne bleibt: { $ranges }.
       *[other] Die Top { $places } bleiben gleich, solange sich von { $project } nur eine Angabe ändert und in ihrer Spanne bleibt: { $ranges }.
    }
   *[some] { $places ->
        [one] Den einen Platz hat dasselbe Projekt, solange sich von { $project } nur eine der untersuchten Angaben ändert und in ihrer Spanne bleibt: { $ranges }.
       *[other] Die Top { $places } bleiben gleich, solange sich von { $project } nur eine der untersuchten Angaben ändert und in ihrer Spanne bleibt: { $ranges }.
    }
}
sensitivity-values-range = „{ $criterion }“ von { $from } bis { $to }
sensitivity-values-between = „{ $criterion }“ zwischen { $from } und { $to }
sensitivity-values-above = „{ $criterion }“ über { $value }
sensitivity-values-at-least = „{ $criterion }“ mindestens { $value }
sensitivity-values-below = „{ $criterion }“ unter { $value }
sensitivity-values-at-most = „{ $criterion }“ höchstens { $value }
sensitivity-values-only = „{ $criterion }“ nur { $value }
sensitivity-values-none = „{ $criterion }“ nur ohne Angabe
sensitivity-values-ends = Was bei anderen Angaben geschieht:
sensitivity-value-at = bei { $value }
sensitivity-value-above = über { $value }
sensitivity-value-from = ab { $value }
sensitivity-value-up-to = bis { $value }
sensitivity-value-below = unter { $value }
sensitivity-value-changed = { $criterion } ({ $value }): neu { $entered }; nicht mehr { $left }
sensitivity-value-entered = { $criterion } ({ $value }): durch Gleichstand auch { $entered }
sensitivity-value-left = { $criterion } ({ $value }): nicht mehr { $left }
sensitivity-value-rule = { $criterion } ({ $value }): die Regel „{ $rule }“ entscheidet anders
sensitivity-value-relative = Nicht untersucht, weil sich der Maßstab dort nach der Liste richtet und mit jeder Angabe verschieben kann: { $criteria }
sensitivity-value-shared = Nicht untersucht, weil mehrere Kriterien dieselbe Spalte lesen: { $criteria }
sensitivity-value-derived = Nicht untersucht, weil abgeleitet: { $criteria }

# Spalten der Dateien.
sensitivity-column-kind = Art
sensitivity-column-id = Kennung
sensitivity-column-name = Name
sensitivity-column-weight-exact = Gewicht genau
sensitivity-column-answer = Frage
sensitivity-column-value = Angabe
sensitivity-column-utility = Zielerfüllung
sensitivity-column-from = von
sensitivity-column-to = bis
sensitivity-column-from-exact = von genau
sensitivity-column-to-exact = bis genau
sensitivity-column-from-ahead = darunter überholt
sensitivity-column-from-behind = darunter von
sensitivity-column-from-entered = darunter neu
sensitivity-column-from-left = darunter nicht mehr
sensitivity-column-from-rule = Regel an der unteren Grenze
sensitivity-column-to-ahead = darüber überholt
sensitivity-column-to-behind = darüber von
sensitivity-column-to-entered = darüber neu
sensitivity-column-to-left = darüber nicht mehr
sensitivity-column-to-rule = Regel an der oberen Grenze
sensitivity-column-at = bei
sensitivity-column-at-exact = bei genau
sensitivity-column-entered = neu
sensitivity-column-left = nicht mehr
sensitivity-column-momentary = nur dort
sensitivity-kind-criterion = Kriterium
sensitivity-kind-group = Gruppe
sensitivity-answer-places = Plätze
sensitivity-answer-first = Rang 1
sensitivity-answer-order = Reihenfolge

# Was die Kommandozeile nicht kann.
sensitivity-not-ranked = { $project } steht nicht in der Rangfolge; Spannen für Angaben gibt es nur für Projekte der Rangfolge
sensitivity-events-or-project = `--events` gilt für Gewichte, `--project` für Angaben; bitte eines von beiden
