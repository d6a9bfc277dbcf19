# Arbeitsmappen: Blätter, Spalten, Hinweise.

workbook-too-long = Die Rangliste ist länger, als ein Tabellenblatt Zeilen hat; `--top N` zeigt die ersten, CSV hat alle
workbook-report-alone = eine Arbeitsmappe hat die ganze Rangliste; `--annex`, `--project`, `--all-profiles` und `--since` gibt es für .html, .docx, .md und .txt

workbook-sheet-ranking = Rangliste
workbook-sheet-notes = Hinweise
workbook-sheet-criteria = Kriterien
workbook-sheet-scales = Skalen
workbook-sheet-projects = Projekte
workbook-sheet-calculation = Berechnung
workbook-sheet-scenarios = Szenarien
workbook-sheet-portfolio = Portfolio
workbook-sheet-charts = Diagramme

# Spalten.
workbook-column-criterion = Kriterium
workbook-column-id = Kennung
workbook-column-group = Kriteriengruppe
workbook-column-weight = Gewicht in %
workbook-column-weight-before = Gewicht bei Ausgabe
workbook-column-scale = Skala
workbook-column-unit = Einheit
workbook-column-remark = Hinweis
workbook-column-value = Angabe
workbook-column-percent = Zielerfüllung in %
workbook-column-meaning = Bedeutung
workbook-column-outside = Andere Angaben
workbook-column-deadline = Frist
workbook-column-check = Prüfung
workbook-column-class = Vorrang (1 bis 5)
workbook-column-wins = Gewinnt Gleichstand
workbook-column-depth = Stufe der Voraussetzung
workbook-column-order = Reihenfolge
workbook-column-list = Zeile der Rangliste
workbook-column-reason = Grund des Vorrangs
workbook-column-places-in = Hat einen Platz in so vielen
workbook-column-chosen = Gewählt (1 ja, 0 nein)

# Kriterien und Skalen.
workbook-sum = Summe der Gewichte
workbook-sum-right = Die Gewichte ergeben 100.
workbook-sum-wrong = Die Gewichte ergeben nicht 100: Nutzwerte und Ränge gelten so nicht.
figure-workbook-sum-wrong = Die Gewichte ergeben nicht 100: Kennzahlen und Ränge gelten so nicht.
workbook-places = Plätze
workbook-maximum = Höchster Nutzwert
figure-workbook-maximum = Höchste Kennzahl
workbook-toml = Diese Gewichte als Szenario für criteria.toml (die beiden Zeilen darunter kopieren)
workbook-scenario = arbeitsmappe
workbook-scale-levels = Stufen
workbook-scale-linear = linear
workbook-scale-piecewise = stückweise linear
workbook-scale-yes-no = ja oder nein
workbook-scale-min-max = relativ (min-max)
workbook-scale-ratio = relativ (ratio)
workbook-scale-vector = relativ (vector)
workbook-scale-worst = schlechtester Wert
workbook-scale-best = bester Wert
workbook-outside-clamp = zählen wie der nähere Endwert
workbook-outside-reject = sind nicht zulässig
workbook-outside-listed = sind nicht zulässig
workbook-remark = { $text }.
workbook-fixed = fest
workbook-remark-left-out = Das Szenario wertet dieses Kriterium nicht.
workbook-remark-legal = Abgeleitet aus den Rechtsgrundlagen: Die Stufe steht fest, wie vorrang sie bestimmt hat, bis jemand sie überschreibt.
workbook-remark-deadline = Abgeleitet aus der Frist: Die Tage bis dahin stehen fest, wie vorrang sie gezählt hat, bis jemand sie überschreibt.
workbook-remark-dependents = Abgeleitet aus den Voraussetzungen: Die Zahl steht fest, wie vorrang sie gezählt hat, bis jemand sie überschreibt.
workbook-remark-relative = Relative Skala: Die Zielerfüllung hängt von der ganzen Liste ab und steht fest, wie vorrang sie berechnet hat.
workbook-remark-tie-break = Ordnet gleiche Nutzwerte.
figure-workbook-remark-tie-break = Ordnet gleiche Kennzahlen.

# Projekte.
workbook-check-wrong = Eine Angabe fehlt oder steht nicht auf der Skala: Das Projekt ist so nicht in der Rangliste.
workbook-not-ranked = nicht in der Rangfolge
workbook-excluded = ausgeschlossen: { $reason }
workbook-set-apart = Status: { $status }
workbook-merged = in einem anderen Projekt aufgegangen
workbook-lacks = nicht bewertet, es fehlt: { $criteria }

# Szenarien.
workbook-base = Dieser Lauf
workbook-scenarios-note = Ränge, wie vorrang sie berechnet hat; der Punkt und die Farbe zeigen einen Platz. Sie ändern sich in dieser Arbeitsmappe nicht mit. Wer ein Szenario durchspielen will, trägt seine Gewichte im Blatt „Kriterien“ ein.
workbook-scenarios-weights = Gewichte in %

# Portfolio.
workbook-portfolio-none = Es gibt kein Portfolio, das alle Vorgaben einhält, oder die Suche hat keines gefunden; `vorrang select` sagt, woran es liegt.
workbook-portfolio-used = Gewählt und verbraucht
workbook-portfolio-together = Durch gemeinsame Wahl
workbook-portfolio-limit = Grenze
workbook-portfolio-left = Spielraum
workbook-portfolio-note = Summen rechnen mit. Gemeinsame Wahl, Begründungen, Voraussetzungen und Grenzen je Merkmal gelten für die Auswahl, die vorrang berechnet hat.
workbook-portfolio-fits = Budgets und Plätze reichen.
workbook-portfolio-exceeds = Budgets oder Plätze reichen nicht.

# Diagramme.
workbook-chart-contributions = { $count ->
    [one] Teilnutzen des ersten Projekts
   *[other] Teilnutzen der ersten { $count } Projekte
}
workbook-chart-weights = Gewichte der Kriterien in %

# Hinweise.
workbook-note-use = Diese Arbeitsmappe rechnet: Wer im Blatt „Kriterien“ ein Gewicht, im Blatt „Skalen“ einen Anker oder im Blatt „Projekte“ eine Angabe ändert, sieht Nutzwert, Rang und Platz so, wie vorrang sie berechnet. Die Dateien der Entscheidung ändern sich dadurch nicht; die Gewichte stehen im Blatt „Kriterien“ als Text zum Einfügen bereit.
workbook-note-legend = Gelbe Zellen sind zum Ändern da. Graue Zellen in Schrägschrift hat vorrang aus etwas abgeleitet, das nicht in der Arbeitsmappe steht; wo „fest“ hinter der Zahl steht, rechnet keine Formel.
workbook-note-legend-method = Gelbe Zellen enthalten, womit gerechnet wurde. Graue Zellen in Schrägschrift hat vorrang abgeleitet; wo „fest“ hinter der Zahl steht, rechnet keine Formel.
workbook-note-rules = Nicht nachgerechnet werden Regeln und Beschlüsse: Wer gesetzt, beschlossen oder ausgeschlossen ist, bleibt es, auch wenn eine Angabe sich ändert, auf die eine Regel sich stützt. Im Blatt „Berechnung“ sagt der Vorrang, wer zuerst einen Platz nimmt: 1 gesetzt, 2 Beschluss, 3 in Umsetzung, 4 nach Nutzwert; 5 nimmt durch Beschluss keinen.
figure-workbook-note-rules = Nicht nachgerechnet werden Regeln und Beschlüsse: Wer gesetzt, beschlossen oder ausgeschlossen ist, bleibt es, auch wenn eine Angabe sich ändert, auf die eine Regel sich stützt. Im Blatt „Berechnung“ sagt der Vorrang, wer zuerst einen Platz nimmt: 1 gesetzt, 2 Beschluss, 3 in Umsetzung, 4 nach Kennzahl; 5 nimmt durch Beschluss keinen.
workbook-note-rounding = Nutzwerte werden auf zehn Nachkommastellen gerundet verglichen; vorrang selbst vergleicht sie genau.
figure-workbook-note-rounding = Kennzahlen werden auf zehn Nachkommastellen gerundet verglichen; vorrang selbst vergleicht sie genau.
workbook-note-derived = Kriterien, die vorrang aus Rechtsgrundlagen, Fristen oder Voraussetzungen ableitet, rechnen mit der abgeleiteten Angabe weiter, bis jemand sie überschreibt.
workbook-note-relative = Kriterien mit relativer Skala stehen fest, wie vorrang sie berechnet hat: Eine geänderte Angabe ändert dort nichts, ein geändertes Gewicht schon.
workbook-note-method = Diese Arbeitsmappe zeigt, was vorrang berechnet hat: Das Verfahren ist keine gewichtete Summe, deshalb stehen Kennzahlen fest; Gewichte, Anker und Angaben zu ändern ändert an Kennzahlen, Rängen und Plätzen nichts.
workbook-note-long = Bei mehr als { $count } Projekten stehen Ränge und Plätze fest, wie vorrang sie berechnet hat; Nutzwerte rechnen mit.
workbook-note-as-computed = Was hier folgt, gilt für den Stand, den vorrang ausgegeben hat.
