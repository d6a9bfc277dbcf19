# Warum ein Projekt steht, wo es steht.
explain-with-place = { $project } hat Platz { $place } (Rang { $rank } von { $ranked }) mit einem Nutzwert von { $score } von höchstens { $maximum }. Begründung: { $reason }.
explain-without-place = { $project } hat keinen Platz (Rang { $rank } von { $ranked }) bei einem Nutzwert von { $score } von höchstens { $maximum }. Begründung: { $reason }.
figure-explain-with-place = { $project } hat Platz { $place } (Rang { $rank } von { $ranked }) mit einer Kennzahl von { $score } (höchstens { $maximum }). Begründung: { $reason }.
figure-explain-without-place = { $project } hat keinen Platz (Rang { $rank } von { $ranked }) bei einer Kennzahl von { $score } (höchstens { $maximum }). Begründung: { $reason }.
explain-mark = Kennzeichen: { $mark }.
explain-value-why = { $value }. { $why }
explain-excluded = { $project } ist nicht in der Rangfolge, ausgeschlossen durch eine Regel: { $reason }.
explain-merged = { $project } ist nicht in der Rangfolge, zusammengeführt in { $target }.
explain-apart = { $project } ist nicht in der Rangfolge, Stand: { $status }.
explain-missing = { $project } ist nicht bewertet, es fehlt: { $criteria }.
explain-heading-contributions = Teilnutzen
explain-heading-values = Angaben
explain-heading-legal = Rechtsgrundlagen
explain-heading-rules = Regeln und Beschlüsse
explain-heading-links = Voraussetzungen
explain-heading-excludes = Nicht zusammen wählbar
explain-heading-cut = Abstand zur Auswahlgrenze
explain-heading-versus = Im Vergleich mit { $other }
explain-difference = Unterschied
explain-versus-itself = ein Projekt lässt sich nicht mit sich selbst vergleichen; `--versus` nennt ein anderes
explain-versus-this = Mit diesem Projekt werden die anderen verglichen.
explain-versus-unranked = Nach Kriterien lässt sich das nicht vergleichen: { $project } ist nicht in der Rangfolge.
explain-versus-method = Nach Kriterien lässt sich das nicht vergleichen: Das Verfahren bildet keine Summe.
explain-cut-first = Der Platz hängt nicht vom Nutzwert ab.
explain-cut-out = Einen Platz gibt es hier nicht nach dem Nutzwert.
explain-cut-all-in = Alle Projekte, die einen Platz haben können, haben einen.
explain-cut-level = Es hat denselben Wert wie { $other } auf der anderen Seite der Auswahlgrenze.
explain-cut-inside = { $by ->
    [effective] Mit dem maßgeblichen Nutzwert liegt es um { $points } Punkte vor dem ersten Projekt ohne Platz, { $other }.
   *[own] Vor dem ersten Projekt ohne Platz, { $other }, liegt es um { $points } Punkte.
}
figure-explain-cut-inside = { $by ->
    [effective] Mit der maßgeblichen Kennzahl liegt es um { $points } Punkte vor dem ersten Projekt ohne Platz, { $other }.
   *[own] Vor dem ersten Projekt ohne Platz, { $other }, liegt es um { $points } Punkte.
}
explain-cut-outside = { $by ->
    [effective] Mit dem maßgeblichen Nutzwert fehlen { $points } Punkte zum letzten Platz nach Nutzwert, { $other }.
   *[own] Zum letzten Platz nach Nutzwert, { $other }, fehlen { $points } Punkte.
}
figure-explain-cut-outside = { $by ->
    [effective] Mit der maßgeblichen Kennzahl fehlen { $points } Punkte zum letzten Platz nach Kennzahl, { $other }.
   *[own] Zum letzten Platz nach Kennzahl, { $other }, fehlen { $points } Punkte.
}
explain-neighbour = { $project } (Rang { $rank }, { $score })
explain-neighbour-equal = { $project } (Rang { $rank }, gleicher Nutzwert)
figure-explain-neighbour-equal = { $project } (Rang { $rank }, gleiche Kennzahl)
explain-neighbour-equal-inherited = { $project } (Rang { $rank }, gleicher maßgeblicher Nutzwert)
figure-explain-neighbour-equal-inherited = { $project } (Rang { $rank }, gleiche maßgebliche Kennzahl)
explain-level = Gleichauf auf Rang { $rank } liegt es mit { $projects }.
explain-neighbours = Davor steht { $above }, dahinter { $below }.
explain-tie-break = Bei Gleichstand entscheidet „{ $criterion }“: { $ahead } mit einer Zielerfüllung von { $higher } steht vor { $behind } mit { $lower }.
explain-neighbour-below = Davor steht niemand, dahinter { $below }.
explain-neighbour-above = Davor steht { $above }, dahinter niemand.
explain-crossing-value = { $side ->
    [in] Einen Platz bekäme es durch eine andere Angabe allein, am ehesten bei „{ $criterion }“: { $to } (jetzt { $from }).
   *[out] Den Platz verlöre es durch eine andere Angabe allein, am ehesten bei „{ $criterion }“: { $to } (jetzt { $from }).
}
explain-crossing-rule = { $side ->
    [in] Einen Platz bekäme es durch eine andere Angabe allein, am ehesten bei „{ $criterion }“: { $to } (jetzt { $from }), denn dann gilt die Regel „{ $rule }“{ $holds ->
        [yes] {" "}nicht mehr
       *[no] {""}
    }.
   *[out] Den Platz verlöre es durch eine andere Angabe allein, am ehesten bei „{ $criterion }“: { $to } (jetzt { $from }), denn dann gilt die Regel „{ $rule }“{ $holds ->
        [yes] {" "}nicht mehr
       *[no] {""}
    }.
}
explain-crossing-weight = { $side ->
    [in] Einen Platz bekäme es durch ein anderes Gewicht allein, am ehesten von „{ $name }“: { $to } % (jetzt { $from } %).
   *[out] Den Platz verlöre es durch ein anderes Gewicht allein, am ehesten von „{ $name }“: { $to } % (jetzt { $from } %).
}
explain-tie-value = Gleichstand herrscht bei einer Zielerfüllung von { $tie }.
explain-weights-share = Die übrigen teilen sich dabei den Rest in ihren jetzigen Verhältnissen, auch die vom Szenario oder mit `--weight` gesetzten Gewichte.
explain-tie-weight = Gleichstand herrscht bei { $tie }.
explain-crossing-none = { $values ->
    [all] { $side ->
        [in] Keine einzelne Änderung einer Angabe oder eines Gewichts bringt ihm einen Platz.
       *[out] Keine einzelne Änderung einer Angabe oder eines Gewichts nimmt ihm den Platz.
    }
   *[some] { $side ->
        [in] Keine einzelne Änderung eines Gewichts oder einer der übrigen Angaben bringt ihm einen Platz.
       *[out] Keine einzelne Änderung eines Gewichts oder einer der übrigen Angaben nimmt ihm den Platz.
    }
}
explain-crossing-no-value = { $values ->
    [all] { $side ->
        [in] Keine andere Angabe allein bringt ihm einen Platz.
       *[out] Keine andere Angabe allein nimmt ihm den Platz.
    }
   *[some] { $side ->
        [in] Von den übrigen Angaben bringt ihm keine allein einen Platz.
       *[out] Von den übrigen Angaben nimmt ihm keine allein den Platz.
    }
}
explain-crossing-excluded = { $values ->
    [all] Keine andere Angabe allein hebt den Ausschluss durch „{ $rule }“ auf und bringt einen Platz.
   *[some] Von den übrigen Angaben hebt keine allein den Ausschluss durch „{ $rule }“ auf und bringt einen Platz.
}
explain-unsaid = Zu anderen Angaben bei { $criteria } wird nichts gesagt, weil sie zugleich weitere Zielerfüllungen verschieben würden.
explain-unsaid-beyond = Zu anderen Angaben bei { $criteria }, die außerhalb der Angaben aller anderen Projekte liegen, wird nichts gesagt, weil sie den Maßstab für alle verschieben würden.
explain-unrated-always = { $count ->
    [one] Einen Platz bekäme es mit jeder Angabe.
   *[other] Einen Platz bekäme es, gleich wie die fehlenden Angaben ausfallen.
}
explain-unrated-from = { $bound ->
    [at-least] Einen Platz bekäme es, wenn die Angabe bei „{ $criterion }“ mindestens { $to } ist.
    [at-most] Einen Platz bekäme es, wenn die Angabe bei „{ $criterion }“ höchstens { $to } ist.
    [only] Einen Platz bekäme es nur mit der besten Angabe bei „{ $criterion }“: { $to }.
   *[level] Einen Platz bekäme es mit dieser oder einer besseren Angabe bei „{ $criterion }“: { $to }.
}
explain-unrated-with = Einen Platz bekäme es zum Beispiel mit dieser Angabe bei „{ $criterion }“, nach der auch Regeln fragen: { $to }.
explain-unrated-depends = Mit den besten Angaben bekäme es einen Platz, mit den schlechtesten nicht.
explain-unrated-tie = { $count ->
    [one] Auch mit der besten Angabe wäre es an der Auswahlgrenze nur gleichauf.
   *[other] Auch mit den besten Angaben wäre es an der Auswahlgrenze nur gleichauf.
}
explain-unrated-never = { $count ->
    [one] Gleich wie die Angabe ausfällt, bekäme es keinen Platz.
   *[other] Auch mit den besten Angaben bekäme es keinen Platz.
}
explain-unrated-out = { $count ->
    [one] Gleich wie die fehlende Angabe ausfällt, bekommt es keinen Platz, solange der Beschluss dagegen gilt.
   *[other] Gleich wie die fehlenden Angaben ausfallen, bekommt es keinen Platz, solange der Beschluss dagegen gilt.
}
explain-unrated-unsaid = { $count ->
    [one] Ob es einen Platz bekäme, lässt sich erst sagen, wenn die Angabe vorliegt.
   *[other] Ob es einen Platz bekäme, lässt sich erst sagen, wenn die Angaben vorliegen.
}
explain-crossing-apart = Bei diesem Stand bringt ihm keine Angabe und kein Gewicht einen Platz.
explain-crossing-merged = Solange es zusammengeführt ist, bringt ihm keine Angabe und kein Gewicht einen Platz.
explain-crossing-no-weight = { $side ->
    [in] Kein anderes Gewicht allein bringt ihm einen Platz.
   *[out] Kein anderes Gewicht allein nimmt ihm den Platz.
}
explain-crossing-method = Was es über die Auswahlgrenze brächte, wird nur für die Nutzwertanalyse berechnet.
explain-crossing-running = Solange es in Umsetzung ist und seinen Platz behält, ändert daran keine Angabe und kein Gewicht etwas.
explain-crossing-not-by-score = Solange Regel oder Beschluss gelten, ändert daran keine Angabe und kein Gewicht etwas.
explain-basis = { $citation }{ $titled ->
    [yes] {" "}({ $title })
   *[no] {""}
}: { $strength }{ $state ->
    [elsewhere] , gilt nicht für die Stadt und zählt nicht
    [bill] , nur Entwurf und zählt nicht
    [upcoming] , am Stichtag noch nicht in Kraft und zählt nicht
    [repealed] , aufgehoben und zählt nicht
   *[counts] {""}
}.
explain-basis-addressee = Richtet sich an: { $addressee }.
explain-basis-source = Quelle: { $source }.
explain-basis-deadline = Frist: { $date }.
explain-basis-checked = Wortlaut geprüft am { $date }.
explain-basis-secondary = Geprüft am { $date }, nicht am Wortlaut.
explain-basis-unchecked = Nicht geprüft.
explain-strength-must = Pflicht
explain-strength-must-indirect = mittelbare Pflicht
explain-strength-conditional = bedingte Pflicht
explain-strength-should = Soll
explain-strength-may = Kann
explain-strength-framework = Rahmenvorgabe
explain-rule-holds = { $effect ->
    [mandatory] Die Regel „{ $reason }“ gilt und macht es zum gesetzten Projekt.
   *[exclude] Die Regel „{ $reason }“ gilt und schließt es aus.
}
explain-rule-unknown = { $effect ->
    [mandatory] Ob die Regel „{ $reason }“ gilt, lässt sich mit den vorliegenden Angaben nicht sagen; solange gilt sie nicht.
   *[exclude] Ob die Regel „{ $reason }“ es ausschließt, lässt sich mit den vorliegenden Angaben nicht sagen; solange gilt sie nicht.
}
explain-decision = { $effect ->
    [in] Es hat einen Platz durch { $decision }.
    [out] Es hat keinen Platz durch { $decision }.
   *[wins-tie] Bei Gleichstand geht es vor durch { $decision }.
}
explain-rules-apart = Regeln sehen nur auf Projekte, die weder zusammengeführt noch durch ihren Stand aus der Rangfolge genommen sind; für dieses gilt keine.
explain-decision-without-effect = { $effect ->
    [in] Einen Platz sollte es bekommen durch { $decision }. Das bleibt ohne Wirkung, weil es nicht in der Rangfolge steht.
    [out] Keinen Platz sollte es bekommen durch { $decision }. Das bleibt ohne Wirkung, weil es nicht in der Rangfolge steht.
   *[wins-tie] Bei Gleichstand sollte es vorgehen durch { $decision }. Das bleibt ohne Wirkung, weil es nicht in der Rangfolge steht.
}
explain-needs = Es braucht { $projects }.
explain-needed-by = Es wird gebraucht von { $projects }.
explain-excludes = Es und { $projects } schließen sich gegenseitig aus.
explain-inherits = Es erbt den Nutzwert { $score } von { $project }, weil jenes darauf aufbaut.
figure-explain-inherits = Es erbt die Kennzahl { $score } von { $project }, weil jenes darauf aufbaut.
explain-link-inside = { $project } (Rang { $rank }, mit Platz)
explain-link-outside = { $project } (Rang { $rank }, ohne Platz)
explain-link-apart = { $project } ({ $status })
explain-link-excluded = { $project } (ausgeschlossen)
explain-link-unranked = { $project } (nicht bewertet)
