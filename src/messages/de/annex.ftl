# Die Anlage zur Vorlage.

# Kriterien.
annex-heading-criteria = Anlage: Kriterien, Gewichte und Anker
annex-caption-criteria = Kriterien und ihre Gewichte
annex-column-group = Gruppe
annex-column-source = Woher die Angabe kommt
annex-column-missing = Fehlt sie
annex-column-anchor = Bedeutung
annex-caption-anchors = Anker von „{ $criterion }“
annex-source-column = Spalte „{ $column }“ der Projektliste
annex-source-legal = stärkste geltende Rechtsgrundlage
annex-source-acts = stärkste geltende Rechtsgrundlage aus { $acts }
annex-source-deadline = Tage vom Stichtag bis zur Frist
annex-source-dependents = Zahl der Projekte, die dieses brauchen
annex-no-basis = keine Rechtsgrundlage
annex-missing-never = ergibt sich immer
annex-missing-reject = gibt es keine Rangfolge
annex-missing-apart = wird nicht bewertet
annex-missing-worst = zählt 0 %
annex-missing-half = zählt 50 %
annex-missing-value = zählt { $value }
annex-between-clamp = Dazwischen gilt die gerade Linie; Angaben jenseits der Enden zählen wie das nähere Ende.
annex-between-reject = Dazwischen gilt die gerade Linie; Angaben jenseits der Enden sind nicht zulässig.
annex-scale-min-max = Bewertet wird im Vergleich der Liste: Die beste Angabe zählt 100 %, die schlechteste 0 %. Neue Projekte können andere umordnen.
annex-scale-ratio = Bewertet wird im Vergleich der Liste: Jede Angabe zählt im Verhältnis zur besten. Neue Projekte können andere umordnen.
annex-scale-vector = Bewertet wird im Vergleich der Liste: Jede Angabe wird durch die Länge aller Angaben geteilt. Neue Projekte können andere umordnen.

# Rechtsgrundlagen.
annex-heading-legal = Anlage: Rechtsgrundlagen
annex-legal-caution = Dieses Verzeichnis ist keine Rechtsberatung. Es gibt wieder, was am genannten Tag geprüft wurde; vor einem Beschluss prüft das Rechtsamt, worauf sich ein gesetztes Projekt stützt.
annex-caption-legal = Rechtsgrundlagen, die Projekte nennen
annex-column-basis = Vorschrift
annex-column-title = Inhalt
annex-column-strength = Bindung
annex-column-counts = Zählt
annex-column-deadline = Frist
annex-column-checked = Geprüft
annex-column-projects = Projekte
annex-legal-counts = ja
annex-legal-elsewhere = nein, bindet die Stadt nicht
annex-legal-upcoming = nein, noch nicht in Kraft
annex-legal-bill = nein, erst Entwurf
annex-legal-repealed = nein, aufgehoben
annex-legal-text = { $date }, am Wortlaut
annex-legal-secondary = { $date }, nicht am Wortlaut
annex-legal-unverified = nicht geprüft

# Regeln.
annex-heading-rules = Anlage: Regeln
annex-caption-rules = Regeln und wie viele Projekte sie betreffen
annex-column-rule = Regel
annex-column-effect = Wirkung
annex-rule-mandatory = gesetzt
annex-rule-exclude = ausgeschlossen

# Rangfolge.
annex-heading-ranking = Anlage: Die ganze Rangfolge
annex-caption-ranking = Alle bewerteten Projekte mit ihren Teilnutzen
annex-caption-scores = Alle bewerteten Projekte mit ihrer Kennzahl
annex-heading-not-ranked = Nicht in der Rangfolge

# Szenarien.
annex-heading-scenarios = Anlage: Szenarien
annex-caption-set = Was jedes Szenario anders festlegt als die Kriteriendatei
annex-column-scenario = Szenario
annex-column-set = Festlegung
annex-scenario-groups = Gruppen: { $weights }
annex-doubt = Spielraum der Gewichte: { $said }
annex-doubt-name = „{ $name }“
annex-doubt-spread = jedes bis zu { $percent } % seiner selbst nach oben und unten
annex-doubt-any = jedes frei
annex-doubt-bounds = { $name } von { $low } bis { $high } %
annex-doubt-order = { $names }, jedes mindestens so schwer wie das nächste
annex-doubt-ratio = { $heavier } mindestens { $factor }-mal so schwer wie { $lighter }
annex-doubt-none = Spielraum der Gewichte: keiner
annex-chart-scenarios = { $departs ->
    [yes] Ränge in diesem Lauf und den übrigen Szenarien
   *[no] Ränge in Grundlage und Szenarien
}
annex-chart-scenarios-description = Jede Linie ist ein Projekt, die Zahl im Punkt sein Rang. Gefüllte Punkte haben einen Platz, offene keinen; kräftige Linien gehören Projekten, die in manchen Rechnungen einen Platz haben und in anderen nicht.
annex-caption-scenarios = { $departs ->
    [yes] Ränge in diesem Lauf und den übrigen Szenarien; in Klammern ohne Platz
   *[no] Ränge in Grundlage und Szenarien; in Klammern ohne Platz
}

# Gewichte.
annex-heading-weights = Anlage: Wie weit sich Gewichte ändern dürfen
annex-chart-weights = Spielraum jedes Gewichts, bis andere Projekte einen Platz haben
annex-chart-weights-axis = Prozentpunkte weniger oder mehr als jetzt
annex-chart-weights-description = Der Punkt ist das jetzige Gewicht. Am Querstrich ändern sich die Plätze, ein Pfeil reicht weiter als das Bild, und wo beides fehlt, ändert sich bis 0 oder 100 % nichts.
annex-caption-weights = Spannen in Prozent, in denen ein Gewicht liegen darf, ohne dass sich etwas ändert

# Viele Gewichte auf einmal.
annex-heading-robustness = Anlage: Wie sicher jeder Platz ist
annex-robustness-about = Gewichte und Angaben, die nicht feststehen, wurden viele Male anders gesetzt, so weit die Datei es zulässt. Über das Gelingen eines Projekts sagt das nichts.
annex-robustness-limit = Für eine Vorlage werden nur { $samples } Gewichtungen geprüft; alle { $asked }, die die Datei nennt, prüft „vorrang robustness“.
annex-chart-robustness = Welche Ränge die Projekte in den geprüften Gewichtungen haben
annex-chart-robustness-description = { $width ->
    [one] Jede Zeile ist ein Projekt, jede Spalte ein Rang. Je größer das Quadrat, in desto mehr Gewichtungen hat das Projekt diesen Rang; ein Rahmen steht um den Rang in der Liste. Rechts steht, in wie vielen von 100 geprüften Gewichtungen es unter den Top { $places } ist; die gestrichelte Linie folgt auf Rang { $places }.
   *[other] Jede Zeile ist ein Projekt, jede Spalte umfasst { $width } Ränge, die erste vielleicht weniger. Je größer das Quadrat, in desto mehr Gewichtungen liegt das Projekt dort; ein Rahmen steht um den Rang in der Liste. Rechts steht, in wie vielen von 100 geprüften Gewichtungen es unter den Top { $places } ist; die gestrichelte Linie folgt auf Rang { $places }.
}
annex-caption-robustness = Anteil der geprüften Gewichtungen unter den Top { $places } (mit Standardfehler) und Ränge
annex-robustness-rest = { $count ->
    [one] Ein weiteres Projekt ist außerhalb und hat keinen Platz.
   *[other] { $count } weitere Projekte sind außerhalb und haben keinen Platz.
}

# Portfolio.
annex-heading-portfolio = Anlage: Was in die Budgets passt
annex-portfolio-about = Die Liste oben richtet sich nach dem Rang. Hier steht dagegen die Auswahl mit dem größten Gesamtnutzwert, die Budgets, Plätze, Grenzen und Voraussetzungen einhält.
annex-caption-chosen = Die gewählten Projekte
annex-chart-budgets = Auslastung der Budgets
annex-chart-budgets-description = Der Rahmen ist das Budget, der gefüllte Teil ist davon gebunden.
annex-column-share = Anteil
annex-column-worth = Gesamtnutzwert
annex-chart-frontier = Was mehr oder weniger Budget ändert: { $name }
annex-chart-frontier-description = Jeder Punkt ist die beste Auswahl ab diesem Betrag bei „{ $name }“; die gestrichelte Linie ist das jetzige Budget.
annex-chart-frontier-present = jetzt { $amount }

# Verteilung.
annex-heading-coverage = Anlage: Fachbereiche, Themenfelder und Ziele
annex-coverage-about = Gezählt sind Vorschläge, die zur Wahl stehen, also nicht abgeschlossene, ruhende, zurückgezogene, zusammengeführte oder ausgeschlossene, und wie viele von ihnen einen Platz haben. Wer viel vorschlägt, steht deshalb nicht weiter vorn.
annex-chart-departments = Vorschläge und Plätze nach Fachbereich
annex-chart-fields = Vorschläge und Plätze nach Themenfeld
annex-chart-goals = Vorschläge und Plätze nach Ziel
annex-chart-coverage-description = Der Rahmen steht für die Vorschläge, der gefüllte Teil für die Plätze.
annex-coverage-none = ohne Angabe
annex-column-departments = Fachbereich
annex-column-fields = Themenfeld
annex-column-goals = Ziel
annex-column-proposals = Vorschläge
annex-column-with-place = mit Platz

# Methodik.
annex-heading-method = Anlage: Methodik
annex-method-weighted-sum = Nutzwertanalyse: Für jedes Kriterium wird aus der Angabe { $scales ->
    [list] im Vergleich der Liste
    [both] nach festen Ankern oder, wo es beim Kriterium steht, im Vergleich der Liste
   *[anchors] nach festen Ankern
} eine Zielerfüllung zwischen 0 und 100 %. Gewicht mal Zielerfüllung ist der Teilnutzen, die Summe der Teilnutzen ist der Nutzwert. Stärke in einem Kriterium kann Schwäche in einem anderen ausgleichen; { $rules ->
    [yes] wo das nicht sein darf, stehen Regeln.
   *[no] Regeln, die das begrenzen, sind nicht festgelegt.
}
annex-method-weighted-product = Das gewichtete Produkt multipliziert die Zielerfüllungen, jede mit ihrem Gewicht als Hochzahl. Es dient der Gegenprobe.
annex-method-topsis = TOPSIS misst, wie nah ein Projekt dem besten und wie fern es dem schlechtesten denkbaren kommt. Es dient der Gegenprobe.
annex-method-promethee-ii = PROMETHEE II vergleicht jedes Projekt mit jedem anderen. Es dient der Gegenprobe.
annex-method-exact = Gerechnet wird mit Brüchen; gerundet wird erst für die Anzeige. Gedruckte Teilnutzen ergeben zusammen den gedruckten Nutzwert.
annex-method-rounded = Jedes Ergebnis wird auf 9 Stellen nach dem Komma gerundet, bevor es mit { $maximum } malgenommen die Kennzahl ergibt; geordnet wird nach der gerundeten Kennzahl. Teilnutzen je Kriterium gibt es bei diesem Verfahren nicht.
annex-method-ties = { $by ->
    [criteria] Bei gleichem Nutzwert entscheidet { $count ->
        [one] die Zielerfüllung bei { $criteria }
       *[other] der Reihe nach die Zielerfüllung bei { $criteria }
    }. Nur Projekte, die auch darin gleich sind, teilen sich einen Rang.
    [prerequisites] Bei gleichem maßgeblichen Nutzwert steht eine Voraussetzung vor dem Projekt, das sie braucht; danach entscheidet der eigene Nutzwert. Nur Projekte, die in allem gleich sind, teilen sich einen Rang.
    [both] Bei gleichem maßgeblichen Nutzwert steht eine Voraussetzung vor dem Projekt, das sie braucht; danach entscheidet der eigene Nutzwert, dann { $count ->
        [one] die Zielerfüllung bei { $criteria }
       *[other] der Reihe nach die Zielerfüllung bei { $criteria }
    }. Nur Projekte, die in allem gleich sind, teilen sich einen Rang.
   *[score] Projekte mit gleichem Nutzwert teilen sich einen Rang.
}
figure-annex-method-ties = { $by ->
    [criteria] Bei gleicher Kennzahl entscheidet { $count ->
        [one] die Zielerfüllung bei { $criteria }
       *[other] der Reihe nach die Zielerfüllung bei { $criteria }
    }. Nur Projekte, die auch darin gleich sind, teilen sich einen Rang.
    [prerequisites] Bei gleicher maßgeblicher Kennzahl steht eine Voraussetzung vor dem Projekt, das sie braucht; danach entscheidet die eigene Kennzahl. Nur Projekte, die in allem gleich sind, teilen sich einen Rang.
    [both] Bei gleicher maßgeblicher Kennzahl steht eine Voraussetzung vor dem Projekt, das sie braucht; danach entscheidet die eigene Kennzahl, dann { $count ->
        [one] die Zielerfüllung bei { $criteria }
       *[other] der Reihe nach die Zielerfüllung bei { $criteria }
    }. Nur Projekte, die in allem gleich sind, teilen sich einen Rang.
   *[score] Projekte mit gleicher Kennzahl teilen sich einen Rang.
}
annex-method-places = { $running ->
    [yes] Plätze haben zuerst gesetzte Projekte und Beschlüsse, dann Projekte in Umsetzung, dann die übrigen nach ihrem Rang.
   *[no] Plätze haben zuerst gesetzte Projekte und Beschlüsse, dann die übrigen nach ihrem Rang.
} Beschlüsse ändern nie einen Nutzwert; sie stehen daneben, mit Grund und Datum.
figure-annex-method-places = { $running ->
    [yes] Plätze haben zuerst gesetzte Projekte und Beschlüsse, dann Projekte in Umsetzung, dann die übrigen nach ihrem Rang.
   *[no] Plätze haben zuerst gesetzte Projekte und Beschlüsse, dann die übrigen nach ihrem Rang.
} Beschlüsse ändern nie eine Kennzahl; sie stehen daneben, mit Grund und Datum.
annex-method-inherit = Voraussetzungen erben: Was ein anderes Projekt braucht, steht mindestens so weit vorn wie dieses.
annex-method-warn = Voraussetzungen ändern den Rang nicht; fehlt einem Projekt mit Platz eine Voraussetzung, wird das gemeldet.
annex-method-missing = Fehlende Angaben zählen nie stillschweigend als null. Was statt ihrer gilt, ist je Kriterium festgelegt und bei jedem Projekt genannt.
annex-method-weights = Wie weit sich ein Gewicht ändern darf, ist genau berechnet und nicht geschätzt: Die übrigen teilen sich den Rest in ihren jetzigen Verhältnissen.
annex-method-limits = Die Liste sagt nicht, ob sich ein Projekt lohnt, und ersetzt keine Wirtschaftlichkeitsuntersuchung. Sie ist so gut wie die Angaben, auf denen sie beruht.

# Nachweis.
annex-heading-record = Anlage: Berechnungsnachweis
annex-record-version = vorrang
annex-record-as-of = Stichtag
annex-record-method = Verfahren
annex-record-scenario = Szenario
annex-record-places = Plätze
annex-record-maximum = Höchster Nutzwert
figure-annex-record-maximum = Höchste Kennzahl
annex-record-tie-break = Bei Gleichstand
annex-record-dependencies = Voraussetzungen
annex-record-running = Laufende Projekte
annex-record-corridor = Grenzbereich
annex-running-rank = stehen in der Rangfolge
annex-running-hold-place = behalten ihren Platz
annex-running-apart = stehen außerhalb der Rangfolge
annex-record-file = { $file }: SHA-256 { $sha256 }
