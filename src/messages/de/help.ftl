# Die Hilfe. Was zu jedem Eintrag auf Englisch gesagt wird, steht in en/help.ftl.

command-vorrang = Die Digitalisierungsprojekte einer Stadt in eine begründete Top 25 bringen
command-vorrang-more = Liest criteria.toml aus diesem Ordner oder einem darüber. Ergebnisse gehen auf die Standardausgabe, Meldungen auf die Fehlerausgabe. Rückgabewerte: 0 fertig, 1 Fehler in den Eingaben, 2 nicht ausführbar.
option-criteria = Pfad der Kriteriendatei; sonst criteria.toml in diesem Ordner oder einem darüber
placeholder-file = DATEI
option-projects = Projektliste anstelle derer, die in der Kriteriendatei stehen (mehrfach möglich)
option-scenario = Szenario der Kriteriendatei, das gelten soll
placeholder-name = NAME
option-weight = Gewicht eines Kriteriums oder einer Gruppe in Prozent; die übrigen teilen sich den Rest (mehrfach möglich)
placeholder-id-n = ID=N
option-method = Verfahren, nach dem die Nutzwerte berechnet werden
placeholder-method = VERFAHREN
option-lang = Sprache von Ausgabe, Meldungen und Hilfe; sonst die der Kriteriendatei, bei der Hilfe die der Umgebung
placeholder-lang = SPRACHE
option-as-of = Stichtag (22.11.2026 oder 2026-11-22) anstelle dessen in der Kriteriendatei
placeholder-date = DATUM
option-color = Wann die Ausgabe farbig ist
value-color-auto = Wenn die Standardausgabe ein Terminal und NO_COLOR nicht gesetzt ist
value-color-always = Immer
value-color-never = Nie
placeholder-when = WANN
option-quiet = Nur Fehler melden, mit `check --deny warnings` auch Warnungen
option-stamp = Im Berechnungsnachweis (von JSON und Vorlagen) sagen, wann gerechnet wurde; ohne das ergibt gleiche Eingabe dieselben Bytes
option-output = Datei für das Ergebnis; ihre Endung bestimmt das Format, `-` ist die Standardausgabe
option-help = Hilfe anzeigen: kurz mit `-h`, ausführlich mit `--help`
option-version = Version anzeigen

command-init = Einen lauffähigen Anfang in einen Ordner schreiben: Kriterien, Beispielprojekte, Rechtsgrundlagen, CI-Baustein
command-init-more = Schreibt criteria.toml, data/ mit Beispielprojekten und Rechtsgrundlagen, einen Baustein für GitLab CI und die Schemas, mit denen Editoren diese Dateien ergänzen und prüfen. Mit --from entstehen Kriterien und Projekte stattdessen aus einer eigenen Liste, dazu ein Protokoll, was übernommen wurde, was nicht und warum; --as-of sagt dann, von welchem Tag an Fristen zählen. Überschreibt nichts.
option-init-folder = Ordner, in den geschrieben wird; er wird angelegt, wenn es ihn nicht gibt
placeholder-dir = ORDNER
option-init-from = Eigene Liste, aus der der Anfang gemacht wird: CSV, XLSX oder ODS, bei mehreren Blättern mit dem Blatt hinter `#`
placeholder-list = LISTE

command-check = Kriterien, Projekte und Rechtsgrundlagen prüfen und alles melden, was falsch oder zweifelhaft ist
command-check-more = Meldet in einem Lauf alles aus allen Dateien, je Art höchstens eine Handvoll. Zweifel an der Rangfolge (Gleichstände an der Auswahlgrenze, Voraussetzungen ohne Platz) gehören dazu. Ohne PFAD wird die Entscheidung dieses Ordners geprüft. Ein Pfad ist die Kriteriendatei einer anderen Entscheidung, ein Ordner (jede Entscheidung darin und darunter) oder eine Projektliste oder ein Verzeichnis von Rechtsgrundlagen: Dann wird nur gemeldet, was diese Datei betrifft, so wie die Entscheidungen sie sehen, die sie nennen.
option-check-format = Format des Berichts
value-check-format-text = Text mit Auszügen aus den Dateien
value-check-format-json = vorrang/check/1
value-check-format-sarif = SARIF 2.1.0, für Code-Scanning und Editoren
value-check-format-gitlab = Code-Quality-Bericht für GitLab
value-check-format-github = Workflow-Befehle für GitHub Actions, die geänderte Zeilen kommentieren
placeholder-format = FORMAT
option-check-paths = Datei oder Ordner, der statt der Entscheidung dieses Ordners geprüft wird (mehrfach möglich)
placeholder-path = PFAD
option-check-allow = Warnungen oder Hinweise mit diesem Code nicht melden (mehrfach möglich)
placeholder-code = CODE
option-check-all = Alle Meldungen zeigen statt einer Handvoll jeder Art
option-check-deny = Auch Warnungen gelten als nicht bestanden
value-check-deny-warnings = Warnungen zählen wie Fehler
placeholder-severity = SCHWERE
option-check-gaps = Liste mit einer Zeile je fehlender Angabe schreiben, nach Fachbereichen, zum Verschicken: .csv oder .xlsx

command-rank = Die Projekte in eine Rangfolge bringen: die Plätze, die Auswahlgrenze und was nah daran liegt
command-rank-more = Zeigt die Plätze, die Auswahlgrenze und die Projekte, die so nah daran liegen, dass der Nutzwert allein sie kaum trennt. Projekte mit gleichem Nutzwert teilen sich einen Rang, der nächste wird übersprungen (1, 2, 2, 4).
option-rank-format = Format des Ergebnisses; sonst nach der Endung bei --output oder als Tabelle
value-rank-format-table = Für das Terminal
value-rank-format-csv = Für Skripte und Tabellenprogramme
value-rank-format-json = vorrang/ranking/1
value-rank-format-markdown = Für GitLab und Vorlagen
value-rank-format-html = Für Browser und Drucker, eine Datei
value-rank-format-xlsx = Für Excel und LibreOffice
option-rank-top = Welche Projekte gezeigt werden: eine Zahl (die ersten N nach Rang) oder `all`; sonst die Plätze und der Grenzbereich
placeholder-n-all = N|all
option-rank-details = Unter jedem Projekt zeigen, was jedes Kriterium beiträgt
option-rank-excel = CSV so schreiben, wie deutsches Excel es mit Doppelklick öffnet (Semikolon, Dezimalkomma, BOM)
option-rank-print-scenario = Statt einer Rangfolge die Einstellungen dieses Laufs als Szenario dieses Namens ausgeben, in TOML

command-compare = Szenarien, Gewichte oder Verfahren nebeneinanderstellen: wer neu ist, wer fehlt, was bleibt
command-compare-more = Ohne Argumente werden alle Szenarien der Kriteriendatei mit der Datei verglichen, wie sie ist. Jedes `--weight` ist eine eigene Spalte. Mit `--methods` sind die vier Verfahren die Spalten, und Szenario und Gewichte gelten für alle.
option-compare-scenarios = Szenarien, die verglichen werden; ohne eines alle
placeholder-scenario = SZENARIO
option-compare-methods = weighted-sum, weighted-product, topsis und promethee-ii vergleichen
option-compare-format = { option-rank-format }
value-compare-format-table = { value-rank-format-table }
value-compare-format-csv = { value-rank-format-csv }
value-compare-format-json = Für Programme, mit Berechnungsnachweis
value-compare-format-markdown = { value-rank-format-markdown }
option-compare-top = Welche Projekte gezeigt werden: eine Zahl (die ersten N nach Rang in der Grundlage) oder `all`; sonst alle, die in irgendeiner Spalte einen Platz haben
option-compare-excel = { option-rank-excel }

command-explain = Erklären, warum Projekte stehen, wo sie stehen, und was das ändern würde
command-explain-more = Nutzwert und Rang mit dem Beitrag jedes Kriteriums, Rechtsgrundlagen, Regeln, Beschlüsse und Voraussetzungen, der Abstand zur Auswahlgrenze und die kleinste einzelne Änderung, die ein Projekt über sie bringt.
option-explain-ids = Projektnummern
placeholder-id = ID
option-explain-versus = Den Unterschied zu diesem Projekt nach Kriterien zeigen
option-explain-format = Format des Ergebnisses; sonst nach der Endung bei --output oder als Text
value-explain-format-text = Für das Terminal
value-explain-format-json = Für Programme
value-explain-format-markdown = { value-rank-format-markdown }

command-sensitivity = Zeigen, wie weit sich jedes Gewicht ändern darf, bevor sich Plätze, Rang 1 oder Reihenfolge ändern
command-sensitivity-more = Für jedes Kriterium und jede Gruppe: zwischen welchen Gewichten Plätze, Rang 1 und die ganze Reihenfolge bleiben, und wer an den Grenzen tauscht. Die anderen Kriterien teilen sich den Rest im jetzigen Verhältnis. Die Grenzen sind exakt. Mit --project dasselbe für die Angaben eines Projekts.
option-sensitivity-project = Projekt, dessen Angaben statt der Gewichte geändert werden
option-sensitivity-events = Alle Änderungen zwischen 0 und 100 Prozent zeigen, nicht nur die nächsten; in CSV anstelle dieser
option-sensitivity-details = Auch zeigen, wer an den Grenzen von Rang 1 und der Reihenfolge tauscht
option-sensitivity-format = { option-rank-format }
value-sensitivity-format-table = { value-rank-format-table }
value-sensitivity-format-csv = { value-rank-format-csv }
value-sensitivity-format-json = { value-compare-format-json }
value-sensitivity-format-markdown = { value-rank-format-markdown }
option-sensitivity-excel = { option-rank-excel }

command-robustness = Zeigen, wie sicher jeder Platz ist
command-robustness-more = Zieht Gewichte und Angaben aus dem, was die Datei zulässt ([uncertainty], Spannen, Unbekanntes), bildet mit jeder Ziehung die Rangfolge und zeigt, wie oft jedes Projekt einen Platz hat und welche Ränge es einnimmt: gesichert, Grenzfall oder außerhalb. Gleicher Startwert, gleiches Ergebnis. Strg-C beendet vorzeitig und zeigt, was bis dahin geprüft ist.
option-robustness-samples = Zahl der Ziehungen; ohne Angabe die der Kriteriendatei, sonst 100000
option-robustness-seed = Startwert der Zufallszahlen; ohne Angabe der der Kriteriendatei, sonst 1
option-robustness-threads = Zahl der Rechenstränge; ohne Angabe einer je Prozessor. Am Ergebnis ändert sie nichts
option-robustness-firm = Von wie viel Prozent der Ziehungen an ein Platz als gesichert gilt; außerhalb ist, wer höchstens den Rest zu 100 erreicht
option-robustness-top = Projekte, die gezeigt werden: eine Zahl (die ersten N nach Rang) oder `all`; ohne Angabe alle, die nicht außerhalb sind
option-robustness-acceptability = Zeigen, wie oft jedes Projekt welchen Rang hat
option-robustness-pairwise = Zeigen, wie oft jedes Projekt vor welchem anderen steht
option-robustness-central-weights = Die mittleren Gewichte zeigen, die jedes Projekt auf Rang 1 und unter die Plätze bringen
option-robustness-format = { option-rank-format }
value-robustness-format-table = { value-rank-format-table }
value-robustness-format-csv = { value-rank-format-csv }
value-robustness-format-json = { value-compare-format-json }
value-robustness-format-markdown = { value-rank-format-markdown }
option-robustness-excel = { option-rank-excel }

option-rank-robust = Zu jedem Projekt zeigen, wie oft es einen Platz hat und welche Ränge es einnimmt, siehe robustness
option-rank-samples = { option-robustness-samples }
option-rank-seed = { option-robustness-seed }
option-rank-threads = { option-robustness-threads }

command-diff = Zeigen, was sich zwischen zwei Rangfolgen geändert hat, und warum
command-diff-more = ALT und NEU sind Rangfolgen, die als JSON aufgehoben wurden (`vorrang rank --top all -o alt.json`), oder Kriteriendateien. Die Anteile der Ursachen ergeben zusammen die Änderung von Nutzwert und Rang. Szenario, Gewichte und andere Optionen gelten für die jetzige Entscheidung; sie ist NEU, wenn nichts anderes genannt ist.
option-diff-old = Rangfolge als JSON oder Kriteriendatei
placeholder-old = ALT
option-diff-new = Rangfolge als JSON oder Kriteriendatei; sonst die jetzige Entscheidung
placeholder-new = NEU
option-diff-format = Format des Ergebnisses; sonst nach der Endung bei --output oder als Text
value-diff-format-text = Für das Terminal
value-diff-format-json = Für Programme
value-diff-format-markdown = { value-rank-format-markdown }
option-diff-all = Alle Änderungen und alle Verschiebungen zeigen
option-diff-details = Zu jeder Verschiebung alle Ursachen mit ihren Anteilen zeigen, nicht nur die wichtigste
option-diff-exit-code = Mit 1 enden, wenn andere Projekte die Plätze haben

command-finding = Eine Meldung erklären: was sie bedeutet, ein Beispiel, was zu tun ist
command-finding-more = Ohne CODE werden alle Codes mit ihrer Schwere aufgezählt. Deutsch oder englisch, wie `--lang` oder die Umgebung es sagt.
option-finding-code = Code der Meldung, etwa tie-at-cut

command-report = Die Vorlage für ein Gremium schreiben: Liste, Begründungen, Belastbarkeit, Kosten
command-report-more = Kurz, barrierefrei und vollständig in einer Datei: HTML für Browser und Drucker, Word, Markdown oder Text im Terminal. Betreff, Vorschlag und Ähnliches kommen aus [report] und [basis] der Kriteriendatei.
option-report-format = Format des Ergebnisses; sonst nach der Endung bei --output oder als Text
value-report-format-text = Für das Terminal
value-report-format-markdown = Für GitLab und pandoc
value-report-format-html = Für Browser und Drucker, eine Datei
value-report-format-docx = Für Word und LibreOffice
value-report-format-xlsx = Eine Arbeitsmappe, die rechnet, für Excel und LibreOffice
option-report-annex = Alles Übrige als Anlage hinzufügen: Kriterien mit Ankern, Rechtsgrundlagen, ganze Rangfolge, Szenarien, Gewichte, Portfolio, Fachbereiche, Methodik und Berechnungsnachweis
option-report-project = Stattdessen den Steckbrief dieses Projekts auf einer Seite schreiben
option-report-all-profiles = Die Steckbriefe aller Projekte in diesen Ordner schreiben, je eine Datei
option-report-since = Sagen, was sich seit dieser Rangfolge geändert hat (JSON von `vorrang rank --top all` oder eine Kriteriendatei)

command-schema = JSON-Schemas der Dateien ausgeben, die vorrang liest, und des JSON, das es schreibt
command-schema-more = Mit dem Schema (Draft 2020-12) ergänzt und prüft ein Editor die Datei, und Programme können sich darauf verlassen. Ohne Namen werden alle Schemas nacheinander ausgegeben; mit `-o` wird jedes zu einer Datei in diesem Ordner. Damit ein Editor es findet: `vorrang schema criteria -o criteria.schema.json` und als erste Zeile von criteria.toml `#:schema ./criteria.schema.json`.
option-schema-name = Welches Schema ausgegeben wird; sonst alle

command-completions = Vervollständigung für eine Shell ausgeben
command-completions-more = Damit vervollständigt die Shell Befehle, Optionen, Werte und Dateien mit der Tabulatortaste. Wohin die Ausgabe gehört, hängt von der Shell ab; bei bash: `vorrang completions bash -o ~/.local/share/bash-completion/completions/vorrang`.
option-completions-shell = Shell, für die die Ausgabe bestimmt ist
placeholder-shell = SHELL

command-man = Handbuchseiten ausgeben
command-man-more = Eine Seite für vorrang und eine für jeden Befehl, in roff, wie `man` sie liest. Ohne Befehl werden alle nacheinander ausgegeben; mit `-o` wird jede zu einer Datei in diesem Ordner. Um eine gleich zu lesen: `vorrang man rank | man -l -`.
option-man-command = Befehl, dessen Seite ausgegeben wird; sonst alle Seiten
placeholder-command = BEFEHL

command-help = Hilfe zu einem Befehl anzeigen
command-help-more = Dasselbe wie `--help` hinter dem Befehl; ohne Befehl die Hilfe von vorrang selbst.
option-help-command = Befehl, der erklärt werden soll

command-select = Die Projekte wählen, die in Budgets, Plätze, Grenzen und Voraussetzungen passen
command-select-more = Findet die Projekte mit dem größten Gesamtnutzwert, die [portfolio] der Kriteriendatei, gesetzte Projekte, Beschlüsse und Voraussetzungen einhalten, und beweist, dass es keine besseren gibt. Gibt es keine, werden die Vorgaben genannt, die einander widersprechen; der Rückgabewert ist dann 1.
option-select-format = { option-rank-format }
value-select-format-table = { value-rank-format-table }
value-select-format-csv = { value-rank-format-csv }
value-select-format-json = vorrang/portfolio/1
value-select-format-markdown = { value-rank-format-markdown }
option-select-nodes = Schritte, die die Suche machen darf, bevor sie zeigt, was sie hat
placeholder-n = N
option-select-frontier = Zeigen, was mehr oder weniger von diesem Budget ändert (Spalte wie in `budgets`)
placeholder-resource = BUDGET
option-select-band = Prozent des Budgets nach oben und unten, in denen --frontier jede Änderung zeigt
placeholder-percent = PROZENT
option-select-robust = Zeigen, was bleibt, wenn sich Gewichte innerhalb von [uncertainty] und Angaben innerhalb ihrer Spannen bewegen: welche Projekte in jedem vertretbaren Portfolio sind, welche in keinem, und was mit dem gewählten konkurriert
option-select-excel = { option-rank-excel }
