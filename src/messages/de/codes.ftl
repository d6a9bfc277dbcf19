# Was jede Meldung bedeutet: ein Satz, eine Erklärung, die Abhilfe. Gezeigt von `vorrang finding` und in docs/de/meldungen.md.

# Die Seite der Meldungen und `vorrang finding`.
codes-title = Meldungen
codes-generated = Entsteht aus src/messages/de/codes.ftl und src/finding/examples.toml; neu schreiben mit: VORRANG_UPDATE=1 cargo test --lib documentation
codes-intro = Was vorrang zu den Eingaben zu sagen hat, trägt einen Code. Ein Code ändert nie seine Bedeutung, und wie schwer er wiegt, steht fest. `vorrang check` zeigt jede Meldung mit ihrer Stelle und, wo es eine gibt, mit Abhilfe; `vorrang finding CODE` zeigt, was hier steht.
codes-severity-error = **Fehler**: Die Eingaben lassen sich nicht auswerten. Rückgabewert 1, und außer den Meldungen wird nichts geschrieben.
codes-severity-warning = **Warnung**: Zweifelhaft. Das Ergebnis gilt, aber jemand sollte hinsehen.
codes-severity-hint = **Hinweis**: Gut zu wissen.
codes-levels = Unter `[findings]` in criteria.toml lässt sich eine Warnung oder ein Hinweis abschalten, herabstufen oder zum Fehler machen (`allow`, `warn`, `deny`), für einen Lauf abschalten mit `vorrang check --allow CODE`. Fehler bleiben Fehler. Die Beispiele zeigen nur, worauf es ankommt; darum herum steht eine gültige Entscheidung.
codes-column-code = Code
codes-column-severity = Schwere
codes-column-meaning = Bedeutung
codes-errors = Fehler
codes-warnings = Warnungen
codes-hints = Hinweise
codes-more = Mehr zu einer Meldung mit Beispiel und Abhilfe: `vorrang finding CODE`
codes-remedy = Abhilfe: { $hint }
codes-example = Beispiel, `{ $file }`:
codes-example-saved-as = Beispiel, `{ $file }`, gespeichert { $saved-as }:
codes-example-command = Beispiel, auf der Befehlszeile:
saved-as-windows-1252 = in Windows-1252
saved-as-utf-8-then-windows-1252 = in Windows-1252 hinter der Marke von UTF-8
saved-as-utf-16-without-mark = in UTF-16 ohne Marke
saved-as-workbook = als Arbeitsmappe, die Zellen durch `|` getrennt

code-file-unreadable = Eine Datei lässt sich nicht öffnen oder lesen.
code-file-unreadable-about = Die Datei, die auf der Befehlszeile genannt ist, gibt es nicht, sie ist ein Ordner oder ein Gerät, oder das Recht zum Lesen fehlt.
code-file-unreadable-remedy = Den Pfad prüfen; Pfade auf der Befehlszeile zählen ab dem aktuellen Ordner.

code-file-not-found = Eine Datei, die criteria.toml nennt, gibt es nicht.
code-file-not-found-about = Unter `[input]` steht ein Pfad, an dem keine Datei liegt. Ohne die Projektliste lässt sich nichts auswerten.
code-file-not-found-remedy = Den Pfad berichtigen oder die Datei dort ablegen; Pfade zählen ab dem Ordner, in dem criteria.toml liegt.

code-file-too-large = Eine Datei ist größer als erlaubt.
code-file-too-large-about = Eine Eingabedatei darf höchstens 1 GiB groß sein, alle Projektlisten zusammen höchstens 2 GiB, eine Tabellenkalkulation ausgepackt höchstens 256 MiB mit 16 Millionen Zellen. Meist ist versehentlich eine andere Datei genannt.
code-file-too-large-remedy = Die richtige Datei nennen oder die Liste kürzen.

code-file-kind-unknown = Die Endung einer Datei gehört zu keiner Liste, die vorrang liest.
code-file-kind-unknown-about = An der Endung erkennt vorrang, wie eine Projektliste zu lesen ist. Diese Endung kennt es nicht.
code-file-kind-unknown-remedy = Die Liste in der Tabellenkalkulation als Excel-Arbeitsmappe (.xlsx), als ODS oder als CSV speichern.

code-path-outside = Ein Pfad in criteria.toml führt aus ihrem Ordner heraus.
code-path-outside-about = Eine Kriteriendatei aus fremder Hand soll keine beliebigen Dateien lesen lassen. Pfade bleiben deshalb im Ordner von criteria.toml oder im Git-Repositorium darum herum, auch wenn sie Verknüpfungen folgen.
code-path-outside-remedy = Die Datei in den Ordner legen und mit einem Pfad wie `data/projects.csv` nennen, oder sie auf der Befehlszeile nennen: `--projects DATEI`.

code-encoding-malformed = Eine Datei hält sich nicht an die Zeichenkodierung, die ihre ersten Bytes ankündigen.
code-encoding-malformed-about = Die Datei beginnt mit einer Marke für UTF-8 oder UTF-16, enthält danach aber Bytes, die es darin nicht gibt. Meist wurden zwei Dateien aneinandergehängt. Was da steht, lässt sich nicht verlässlich lesen.
code-encoding-malformed-remedy = Die Datei neu als UTF-8 speichern, in Excel mit dem Dateityp „CSV UTF-8“.

code-nul-character = Eine Textdatei enthält das Zeichen NUL.
code-nul-character-about = NUL kommt in Tabellen nicht vor. Es entsteht, wenn eine Datei in UTF-16 ohne Marke gespeichert ist, oder wenn eine Datei gar kein Text ist.
code-nul-character-remedy = Die Datei neu als UTF-8 speichern, in Excel mit dem Dateityp „CSV UTF-8“.

code-toml-syntax = Eine TOML-Datei ist nicht richtig geschrieben.
code-toml-syntax-about = criteria.toml, legal-bases.toml und Projektlisten in TOML folgen der Schreibweise von https://toml.io. Die Meldung nennt die Stelle und was dort erwartet wird.
code-toml-syntax-remedy = Die Stelle berichtigen: Texte in gerade Anführungszeichen, Zahlen mit Punkt und ohne Einheit, jeder Schlüssel nur einmal.

code-csv-syntax = Eine CSV-Datei ist nicht wie eine Tabelle aufgebaut.
code-csv-syntax-about = Eine Zeile hat mehr oder weniger Felder als die Kopfzeile, ein Anführungszeichen ist nicht geschlossen, oder die Zeile `sep=` passt nicht. Welche Angabe zu welcher Spalte gehört, ist dann offen.
code-csv-syntax-remedy = Fehlende Trennzeichen ergänzen, überzählige streichen; ein Feld, das selbst ein Trennzeichen, ein Anführungszeichen oder einen Zeilenumbruch enthält, in `"…"` setzen.

code-spreadsheet-unreadable = Eine Tabellenkalkulation ist beschädigt, geschützt oder keine.
code-spreadsheet-unreadable-about = Die Datei ist unvollständig, mit einem Kennwort geschützt, in einem Format gespeichert, das nicht gelesen wird (`.xls`, `.xlsb`), oder sie trägt nur den Namen einer Tabellenkalkulation und ist eine CSV oder eine Webseite.
code-spreadsheet-unreadable-remedy = Die Datei in der Tabellenkalkulation öffnen und ohne Kennwort als Excel-Arbeitsmappe (.xlsx) oder als ODS speichern.

code-unknown-sheet = Ein Name, den kein Blatt der Arbeitsmappe trägt.
code-unknown-sheet-about = Hinter `#` steht der Name eines Blattes, `liste.xlsx#Projekte`. Groß- und Kleinschreibung ist dabei gleichgültig, sonst muss er stimmen.
code-unknown-sheet-remedy = Den Namen berichtigen; die Meldung nennt den, der gemeint sein wird, oder alle Blätter.

code-cell-error = Eine Zelle enthält einen Fehlerwert.
code-cell-error-about = Eine Formel ließ sich nicht berechnen, und in der Zelle steht `#DIV/0!`, `#NV` oder `#BEZUG!`. Gemeldet wird das in jeder Spalte, die verwendet wird, und in einer Liste, die keine Entscheidung nennt, in allen.
code-cell-error-remedy = In der Tabellenkalkulation die Formel berichtigen und die Liste neu speichern.

code-formula-without-value = Eine Formel, deren Ergebnis nicht gespeichert ist.
code-formula-without-value-about = Excel und LibreOffice speichern mit jeder Formel ihr Ergebnis, und dieses zählt. Manche Programme, die Tabellen nur schreiben, rechnen nicht und speichern keines.
code-formula-without-value-remedy = Die Datei einmal in Excel oder LibreOffice öffnen und speichern.

code-requires-newer = criteria.toml verlangt eine neuere Fassung von vorrang.
code-requires-newer-about = `requires` nennt die älteste Fassung, mit der die Datei gelesen werden soll, `version` das Format der Datei. Mit einer älteren Fassung käme vielleicht etwas anderes heraus.
code-requires-newer-remedy = Eine neuere Fassung von vorrang verwenden oder, wenn die Datei nichts Neueres benutzt, die Anforderung senken.

code-unknown-key = Ein Schlüssel hat dort, wo er steht, keine Bedeutung.
code-unknown-key-about = Ein Tippfehler in einem Schlüssel würde sonst unbemerkt dazu führen, dass eine Einstellung nicht gilt. Frei ist nur, was unter `[meta]` steht.
code-unknown-key-remedy = Den Schlüssel berichtigen (die Meldung nennt meist den gemeinten), an die richtige Stelle setzen oder streichen.

code-missing-key = Ein notwendiger Schlüssel fehlt.
code-missing-key-about = Ohne diese Angabe ist die Datei unvollständig, und einen Vorgabewert gibt es nicht.
code-missing-key-remedy = Den Schlüssel ergänzen; docs/criteria-file.md beschreibt alle.

code-wrong-type = Ein Wert hat die falsche Art.
code-wrong-type-about = Erwartet wird etwa eine Zahl, dort steht aber ein Text. Zahlen stehen in TOML ohne Anführungszeichen, Texte mit.
code-wrong-type-remedy = Den Wert so schreiben, wie die Meldung es nennt.

code-value-invalid = Ein Wert liegt außerhalb dessen, was sein Schlüssel zulässt.
code-value-invalid-about = Die Art stimmt, der Wert aber nicht: ein Anteil über 100 Prozent, ein Wort, das es hier nicht gibt, eine leere Liste, wo mindestens ein Eintrag nötig ist, mehrere Projekte, wo nur eines stehen kann.
code-value-invalid-remedy = Einen der Werte eintragen, die die Meldung nennt.

code-name-invalid = Eine Kennung hält die Regeln für Kennungen nicht ein.
code-name-invalid-about = Kennungen von Kriterien, Gruppen, Regeln und Szenarien bestehen aus a bis z, Ziffern und Bindestrichen. Projektnummern sind freier: 1 bis 64 druckbare Zeichen ohne `| ; , = @` und ohne Leerzeichen am Rand.
code-name-invalid-remedy = Die Kennung ändern, und mit ihr jede Stelle, die sie nennt.

code-name-taken = Zwei Dinge tragen einen Namen, der nur einmal vorkommen darf.
code-name-taken-about = Kriterien und Kriteriengruppen teilen sich ihre Kennungen, damit `--weight recht=50` eindeutig ist. Auch Regeln, Szenarien und genannte Listen gibt es nur einmal.
code-name-taken-remedy = Einem der beiden einen anderen Namen geben oder den doppelten Eintrag streichen.

code-number-too-long = Eine Zahl hat mehr Ziffern, als sich genau festhalten lassen.
code-number-too-long-about = vorrang rechnet genau, nicht mit gerundeten Näherungen. Dafür darf eine Zahl höchstens 28 Ziffern haben, ein Gewicht höchstens 12 Nachkommastellen.
code-number-too-long-remedy = Die Zahl runden.

code-number-ambiguous = Eine Zahl lässt sich auf zwei Arten lesen.
code-number-ambiguous-about = `1.250` kann tausendzweihundertfünfzig heißen oder eins Komma zwei fünf. Entscheidet keine andere Zahl der Datei, welches Dezimalzeichen gilt, wird nicht geraten.
code-number-ambiguous-remedy = Unter `[input]` das Dezimalzeichen festlegen, `decimal = "comma"` oder `decimal = "point"`, und alle Zahlen der Datei damit schreiben.

code-not-a-number = Erwartet wird eine Zahl.
code-not-a-number-about = In einer Zahlenspalte steht etwas, das keine Zahl ist: ein Wort, eine unbekannte Einheit, der Fehlerwert einer Formel.
code-not-a-number-remedy = Eine Zahl wie `12,5` oder ein Intervall wie `3..7` eintragen; Unbekanntes leer lassen oder `?` schreiben.

code-date-in-number-column = In einer Zahlenspalte steht ein Datum.
code-date-in-number-column-about = Excel macht aus `3-7` von selbst den 3. Juli. Gemeint war meist ein Intervall von 3 bis 7.
code-date-in-number-column-remedy = Die Spalte in der Tabellenkalkulation als „Text“ formatieren und die Angabe neu eintragen, ein Intervall als `3..7`.

code-not-a-date = Erwartet wird ein Datum.
code-not-a-date-about = In einer Spalte für Daten, etwa der Frist, steht etwas anderes, oder ein Tag, den es im Kalender nicht gibt.
code-not-a-date-remedy = Ein Datum wie `22.11.2026` oder `2026-11-22` eintragen; Unbekanntes leer lassen oder `?` schreiben.

code-not-a-boolean = Erwartet wird ja oder nein.
code-not-a-boolean-about = Eine Spalte, die nur ja und nein kennt, enthält etwas anderes. Kreuze gelten nur, wenn die Spalte sonst leer ist.
code-not-a-boolean-remedy = `ja` oder `nein` eintragen; Unbekanntes leer lassen oder `?` schreiben.

code-unknown-status = Einen solchen Status gibt es nicht.
code-unknown-status-about = Der Status entscheidet, ob ein Projekt in der Rangfolge steht. Ein unbekannter könnte beides heißen.
code-unknown-status-remedy = Einen der Status eintragen: Idee, In Konzeption, In Umsetzung, Umgesetzt, Zurückgestellt, Zurückgezogen.

code-unknown-criterion = Ein Name bezeichnet kein Kriterium und keine Kriteriengruppe.
code-unknown-criterion-about = Eine Regel, ein Szenario oder eine Option nennt ein Kriterium, das es in criteria.toml nicht gibt.
code-unknown-criterion-remedy = Den Namen berichtigen; gemeint ist die `id` des Kriteriums, nicht seine Bezeichnung.

code-unknown-field = Ein Name bezeichnet kein Feld und keine Spalte der Projekte.
code-unknown-field-about = Eine Regel, eine Begrenzung oder der Bericht nennt eine Spalte, die keine Projektliste hat.
code-unknown-field-remedy = Den Namen berichtigen oder die Spalte in der Projektliste ergänzen.

code-unknown-project = Ein Projekt mit dieser Projektnummer gibt es nicht.
code-unknown-project-about = Eine Voraussetzung oder ein Beschluss nennt ein Projekt, das in keiner Projektliste steht.
code-unknown-project-remedy = Die Projektnummer berichtigen. Hat das Projekt eine neue Nummer, die alte dort unter „Frühere IDs“ (`former-ids`) eintragen.

code-unknown-legal-basis = Eine Rechtsgrundlage steht nicht im Verzeichnis der Rechtsgrundlagen.
code-unknown-legal-basis-about = Ein Projekt oder eine Regel beruft sich auf eine Rechtsgrundlage, deren Bindung vorrang nicht kennt. Sie stillschweigend zu übergehen, hieße das Projekt zu niedrig zu bewerten.
code-unknown-legal-basis-remedy = Die Schreibweise mit dem Verzeichnis vergleichen oder die Rechtsgrundlage dort ergänzen, auch als weiteren Namen unter `aliases`.

code-unknown-scenario = Ein Szenario mit diesem Namen gibt es nicht.
code-unknown-scenario-about = `--scenario` nennt ein Szenario, das nicht unter `[scenarios]` steht.
code-unknown-scenario-remedy = Den Namen berichtigen; möglich sind die Kennungen unter `[scenarios]` in criteria.toml.

code-unknown-code = Eine Meldung mit diesem Namen gibt es nicht.
code-unknown-code-about = Unter `[findings]` steht ein Name, den keine Meldung trägt. Die Einstellung hätte keine Wirkung.
code-unknown-code-remedy = Den Namen berichtigen; alle zeigt `vorrang finding`.

code-weights-sum = Die Gewichte ergeben zusammen nicht 100.
code-weights-sum-about = Gewichte sind Prozente vom Ganzen, und nur dann lassen sie sich vergleichen und beschließen. vorrang ändert ein beschlossenes Gewicht nicht von sich aus.
code-weights-sum-remedy = Gewichte ändern, bis die Summe genau 100 ist; die Meldung nennt, um wie viel.

code-weight-negative = Ein Gewicht ist kleiner als 0.
code-weight-negative-about = Ein Gewicht sagt, wie wichtig ein Kriterium ist. Dass weniger besser ist, sagt die Skala.
code-weight-negative-remedy = Das Gewicht auf 0 oder mehr setzen und die Skala umdrehen: `worst` größer als `best` oder `direction = "cost"`.

code-scale-invalid = Eine Skala kann Angaben keine Zielerfüllung zuordnen.
code-scale-invalid-about = Der Skala fehlt etwas (Stufen, Stützpunkte, ein Abstand zwischen `worst` und `best`), oder sie passt nicht zur Quelle des Kriteriums.
code-scale-invalid-remedy = Die Skala ergänzen, wie die Meldung es nennt; docs/criteria-file.md zeigt jede Art.

code-scale-not-monotone = Eine Skala mit Stützpunkten ändert ihre Richtung.
code-scale-not-monotone-about = Steigt eine Skala erst und fällt dann, ist „mehr“ mal besser und mal schlechter. Das ist fast immer ein Versehen, und niemand könnte es erklären.
code-scale-not-monotone-remedy = Die Stützpunkte so ordnen, dass die Angaben steigen und die Prozente durchgehend steigen oder durchgehend fallen.

code-as-of-missing = Eine Frist wird gebraucht, aber der Stichtag fehlt.
code-as-of-missing-about = vorrang sieht nie auf die Uhr, damit dieselben Dateien morgen dasselbe Ergebnis geben. Wie viele Tage es bis zur Frist sind, hängt deshalb von `as-of` ab.
code-as-of-missing-remedy = Oben in criteria.toml eintragen, etwa `as-of = 2026-11-22`, oder auf der Befehlszeile: `--as-of 2026-11-22`.

code-no-projects = Eine Projektliste enthält keine Projekte.
code-no-projects-about = Die Datei ist leer oder besteht nur aus der Kopfzeile. Meist ist die falsche Datei oder das falsche Blatt genannt.
code-no-projects-remedy = Für jedes Projekt eine Zeile unter der Kopfzeile eintragen oder die richtige Datei nennen.

code-duplicate-id = Zwei Projekte oder Rechtsgrundlagen tragen dieselbe Kennung.
code-duplicate-id-about = Voraussetzungen, Beschlüsse und Vergleiche mit früher nennen Projekte bei ihrer Nummer. Trägt sie mehr als ein Projekt, ist nicht klar, welches gemeint ist.
code-duplicate-id-remedy = Ist es dasselbe, einen der beiden Einträge löschen; sonst einem der beiden eine andere Kennung geben.

code-duplicate-column = Zwei Spalten stehen für dieselbe Angabe.
code-duplicate-column-about = Etwa „Kosten“ und `cost-eur` in einer Liste: Welche der beiden gilt, kann nur entscheiden, wer die Liste führt.
code-duplicate-column-remedy = Eine der beiden Spalten löschen oder umbenennen.

code-unit-contradiction = Überschrift und Einheit widersprechen sich.
code-unit-contradiction-about = Über der Spalte steht „Kosten in TEUR“, und criteria.toml zählt in EUR: Aus 500 würden 500 Euro statt 500.000. Ohne `unit` gilt, was der Name sagt, etwa `cost-eur`.
code-unit-contradiction-remedy = In criteria.toml `unit = "TEUR"` angeben und Skala und Grenzen danach richten, die Spalte umbenennen, oder die Einheit in jede Zelle statt in die Überschrift schreiben (`500 TEUR`).

code-missing-column = Eine Spalte, die gebraucht wird, fehlt in der Liste.
code-missing-column-about = Ein Kriterium, ein Budget oder eine Regel nimmt ihre Angaben aus dieser Spalte, oder es fehlt die Projektnummer oder der Name. Oft heißt die Spalte nur anders.
code-missing-column-remedy = Die Spalte ergänzen oder unter `[input]` sagen, wie sie in der Liste heißt: `columns = {"{"} "Warum" = "citizens-why" {"}"}`.

code-value-off-scale = Eine Angabe liegt nicht auf der Skala ihres Kriteriums.
code-value-off-scale-about = Auf einer Skala mit Stufen zählen nur die aufgeführten Stufen, auf einer linearen nur Werte zwischen ihren Enden. Sonst wäre ein Tippfehler eine Bewertung.
code-value-off-scale-remedy = Die Angabe berichtigen oder die Skala erweitern; bei `linear` und `piecewise` zählt mit `outside = "clamp"` jede Angabe jenseits der Skala wie ihr Ende.

code-value-missing = Eine Angabe fehlt, und ihr Kriterium lässt das nicht zu.
code-value-missing-about = Fehlendes zählt nie stillschweigend als null. Mit `missing = "reject"`, der Vorgabe, lässt sich ohne die Angabe keine Rangfolge bilden.
code-value-missing-remedy = Die Angabe eintragen oder beim Kriterium festlegen, was ohne sie gilt, etwa `missing = "apart"`; alle Lücken schreibt `vorrang check --gaps luecken.csv`.

code-interval-reversed = Die Enden eines Intervalls sind vertauscht.
code-interval-reversed-about = Ein Intervall nennt den kleinsten Wert zuerst. Bei `7..3` ist offen, ob nur die Enden vertauscht sind oder eine Zahl falsch ist.
code-interval-reversed-remedy = Die kleinere Zahl zuerst schreiben; mit drei Zahlen steht der wahrscheinliche Wert in der Mitte: `3..5..7`.

code-reference-contradiction = Ein Projekt setzt eines voraus, das es ausschließt.
code-reference-contradiction-about = Ein Projekt kann nur mit seinen Voraussetzungen umgesetzt werden, und mit dem, was es ausschließt, gerade nicht. Beides zugleich geht nicht, gleich in welcher der beiden Zeilen es steht.
code-reference-contradiction-remedy = Eine der beiden Angaben streichen.

code-dependency-cycle = Projekte setzen sich im Kreis voraus.
code-dependency-cycle-about = Keines davon könnte je begonnen werden. Auch ein Projekt, das sich selbst voraussetzt, ist ein Kreis.
code-dependency-cycle-remedy = Eine der Voraussetzungen streichen, bei „Voraussetzungen“ (`depends-on`) oder „ermöglicht“ (`enables`).

code-rule-contradiction = Regeln oder Beschlüsse widersprechen sich.
code-rule-contradiction-about = Ein Projekt ist nach einer Regel gesetzt und nach einer anderen ausgeschlossen, oder ein Beschluss steht gegen eine Regel. Was gilt, entscheiden Menschen, nicht das Programm.
code-rule-contradiction-remedy = Eine der Regeln so fassen, dass sie dieses Projekt nicht mehr erfasst, oder den Beschluss streichen.

code-rules-exceed-places = Mehr Projekte gehen vor, als es Plätze gibt.
code-rules-exceed-places-about = Gesetzte Projekte, Beschlüsse und, mit `running = "hold-place"`, laufende Projekte nehmen ihre Plätze zuerst ein. Sind es mehr als `places`, ist die Auswahl nicht möglich.
code-rules-exceed-places-remedy = Mehr Plätze vorsehen, die Regeln enger fassen oder Beschlüsse ändern.

code-scenario-contradiction = Ein Szenario lässt ein Kriterium weg und gibt ihm ein Gewicht.
code-scenario-contradiction-about = Beides zugleich kann nicht gemeint sein. Erst `--weight` auf der Befehlszeile bringt ein Kriterium zurück, das ein Szenario weglässt. Und das Gewicht einer Kriteriengruppe legt ein Szenario nur einmal fest, unter `groups` oder unter `weights`.
code-scenario-contradiction-remedy = Das Kriterium bei `exclude-criteria` oder bei `weights` streichen.

code-scenario-weight-impossible = Die Gewichte eines Szenarios können zusammen nicht 100 ergeben.
code-scenario-weight-impossible-about = Ein Szenario legt einige Gewichte fest, die übrigen teilen sich den Rest im alten Verhältnis. Das geht nicht, wenn schon das Festgelegte über 100 liegt oder niemand mehr da ist, der den Rest aufnehmen kann.
code-scenario-weight-impossible-remedy = Die festgelegten Gewichte auf zusammen höchstens 100 senken; legt das Szenario alle fest, müssen sie genau 100 ergeben.

code-ranking-file = Eine Rangfolge lässt sich nicht mit einer anderen vergleichen.
code-ranking-file-about = `vorrang diff` liest Rangfolgen, die als JSON aufgehoben wurden. Diese Datei ist keine, enthält nicht alle Projekte oder ist beschädigt.
code-ranking-file-remedy = Die Rangfolge neu schreiben, `vorrang rank --top all -o alt.json`, oder die Kriteriendatei von damals nennen.

code-method-unavailable = Ein Befehl braucht die gewichtete Summe, in Kraft ist eine andere Methode.
code-method-unavailable-about = Manche Fragen lassen sich nur für die Nutzwertanalyse genau beantworten, weil nur bei ihr jeder Nutzwert eine Summe von Teilnutzen ist.
code-method-unavailable-remedy = `--method weighted-sum` angeben, oder die Methoden vergleichen: `vorrang compare --methods`.

code-portfolio-missing = Ein Portfolio ist verlangt, aber die Kriteriendatei nennt keine Budgets.
code-portfolio-missing-about = `vorrang select` wählt aus, was in Budgets, Plätze und Grenzen passt; die stehen im Abschnitt `[portfolio]` der Kriteriendatei.
code-portfolio-missing-remedy = Den Abschnitt ergänzen: `[portfolio]` und darunter zum Beispiel `budgets = {"{"} kosten = 500_000 {"}"}` mit einer Zahlenspalte der Projektliste.

code-portfolio-too-fine = Die Zahlen eines Portfolios haben zusammen zu viele Stellen.
code-portfolio-too-fine-about = Das beste Portfolio wird mit ganzen Zahlen bewiesen: Alle Kosten eines Budgets, ebenso alle Nutzwerte, werden in der größten Einheit gezählt, in der sie ganz sind. Zusammen dürfen sie höchstens 2 hoch 100 solcher Einheiten ausmachen. Das ist nur zu erreichen, wenn sehr große neben sehr feinen Zahlen stehen.
code-portfolio-too-fine-remedy = Die Zahlen auf weniger Nachkommastellen runden, etwa auf ganze Euro, oder eine gröbere Einheit nehmen.

code-encoding-assumed = Eine Datei ist nicht in UTF-8 gespeichert und wurde als Windows-1252 gelesen.
code-encoding-assumed-about = So speichert Excel mit dem Dateityp „CSV“. Jede Bytefolge lässt sich so lesen, deshalb bleibt es eine Annahme: Stimmt sie nicht, sind Umlaute falsch.
code-encoding-assumed-remedy = Die Umlaute stichprobenweise prüfen oder die Datei neu als UTF-8 speichern, in Excel mit dem Dateityp „CSV UTF-8“.

code-encoding-damaged = Eine frühere Umwandlung hat Zeichen eines Textes verloren oder verdoppelt.
code-encoding-damaged-about = Wird UTF-8 als Windows-1252 geöffnet und neu gespeichert, steht statt `ü` die Folge `Ã¼`; was sich nicht umwandeln lässt, wird zu `�`. Die Datei selbst ist danach in Ordnung, die Namen sind es nicht: So stünden sie in Listen und Vorlagen.
code-encoding-damaged-remedy = Die Datei aus ihrer Quelle neu als UTF-8 speichern, in Excel mit dem Dateityp „CSV UTF-8“, oder die Texte von Hand berichtigen.

code-sheet-chosen = Mehrere Blätter sehen wie eine Projektliste aus; gelesen wurde das erste.
code-sheet-chosen-about = Ohne einen Namen hinter `#` wird das erste sichtbare Blatt gelesen, das die Überschriften einer Projektliste hat. Hier gibt es mehrere davon, etwa eines je Jahr.
code-sheet-chosen-remedy = Das Blatt nennen, etwa `liste.xlsx#2026`; mehrere Blätter als mehrere Listen.

code-rows-hidden = Ausgeblendete oder herausgefilterte Zeilen wurden mitgelesen.
code-rows-hidden-about = Ein Filter verbirgt Zeilen vor den Augen, aber nicht vor der Auswertung: Ein Projekt verschwindet nicht, nur weil jemand beim Speichern nach einem Fachbereich gefiltert hatte. Ebenso wird ein ausgeblendetes Blatt gelesen, wenn kein anderes Inhalt hat.
code-rows-hidden-remedy = Zeilen, die nicht zählen sollen, löschen oder ihren Status auf `zurückgezogen` setzen; die übrigen einblenden.

code-cells-merged = Verbundene Zellen, von denen nur die erste einen Inhalt hat.
code-cells-merged-about = In einem Zellverbund steht der Inhalt in der ersten Zelle, die übrigen sind leer. Ob ein Betrag über drei Zeilen für jedes Projekt gilt oder für alle zusammen, kann niemand erraten.
code-cells-merged-remedy = Den Zellverbund aufheben und jede Zelle einzeln ausfüllen.

code-control-character = Ein Text enthält unsichtbare Zeichen.
code-control-character-about = Steuerzeichen, Zeichen ohne Breite und Marken der Schreibrichtung kommen mit Kopiertem aus Webseiten und PDF-Dateien. Zwei Namen können damit gleich aussehen und verschieden sein. Beim Vergleich zählen die unsichtbaren Zeichen nicht; in Ausgaben steht `�`, wo ein Zeichen die Anzeige steuern könnte.
code-control-character-remedy = Die Stelle neu eintippen statt einzufügen.

code-entry-without-effect = Ein Eintrag in criteria.toml bleibt ohne Wirkung.
code-entry-without-effect-about = Eine Überschrift, die selbst der Name eines Feldes, eines Kriteriums oder einer anderen verwendeten Spalte ist, steht immer für sich; `[input] columns` kann sie nichts anderem zuordnen. Und ein Kriterium, das unter `tie-break` zweimal steht, entscheidet beim zweiten Mal nichts mehr, und jenseits der Skala liegt keine Angabe, die eine Bedingung erfüllte. Gemeint war vermutlich etwas anderes.
code-entry-without-effect-remedy = Die Spalte in der Liste umbenennen und den neuen Namen zuordnen, unter `tie-break` ein anderes Kriterium eintragen, oder den Eintrag streichen.

code-value-not-taken = Eine Angabe der eigenen Liste wurde nicht übernommen.
code-value-not-taken-about = `vorrang init --from` übernimmt nur, was eindeutig ist. Eine 9 auf einer Skala von 1 bis 5, „siehe Angebot“ statt einer Zahl oder ein unbekannter Status bleiben in der neuen Liste leer; das Protokoll nennt Zelle, Wortlaut und Grund.
code-value-not-taken-remedy = Die Angabe in `data/projects.csv` nachtragen, oder die Liste berichtigen und noch einmal beginnen.

code-former-id-ambiguous = Eine frühere Nummer ist nicht eindeutig.
code-former-id-ambiguous-about = Unter früheren Nummern findet der Vergleich mit einem früheren Stand ein Projekt wieder. Ist die Nummer heute die eines anderen Projekts, oder nennen sie zwei, ist offen, wer gemeint ist.
code-former-id-ambiguous-remedy = Die frühere Nummer nur bei einem Projekt führen; ist ein Projekt in einem anderen aufgegangen, `merged-into` eintragen.

code-rule-value-absent = Eine Regel vergleicht mit einer Angabe, die kein Projekt hat.
code-rule-value-absent-about = Mit einem Schreibfehler im Namen eines Fachbereichs gilt die Regel für niemanden, und die Rangfolge sieht trotzdem aus wie erwartet. Verglichen wird genau, auch nach Groß- und Kleinschreibung.
code-rule-value-absent-remedy = Die Angabe so schreiben, wie sie in der Liste steht; fehlt sie dort mit Absicht, die Bedingung streichen.

code-field-unknown = Ein Feld sagt, dass es unbekannt ist, und zählt wie leer.
code-field-unknown-about = Wo Stand, Frist, Rechtsgrundlage, Voraussetzungen oder „Hintergrundprojekt“ mit `?`, `k. A.` oder „offen“ ausgefüllt sind, rechnet das Programm wie mit einer leeren Zelle. Ein Strich (`-`) heißt „nichts einzutragen“ und wird nicht gemeldet.
code-field-unknown-remedy = Die Angabe erfragen und eintragen. Gibt es nichts einzutragen, die Zelle leeren.

code-condition-unknown = Eine Regel lässt sich nicht entscheiden, weil eine Angabe fehlt.
code-condition-unknown-about = Eine Bedingung über eine fehlende Angabe gilt als nicht erfüllt. Mit der Angabe könnte das Projekt gesetzt oder ausgeschlossen sein.
code-condition-unknown-remedy = Die Angabe eintragen; bis dahin wirkt die Regel auf dieses Projekt nicht.

code-relative-scale = Eine Skala richtet sich nach der Liste, sodass ein neues Projekt andere umordnen kann.
code-relative-scale-about = Bei `min-max`, `ratio` und `vector` hängt die Zielerfüllung eines Projekts von den anderen ab. Kommt eines hinzu oder fällt eines weg, können zwei andere die Plätze tauschen.
code-relative-scale-remedy = Eine verankerte Skala verwenden (`levels`, `linear`, `piecewise`, `yes-no`), deren Enden vorher beschlossen sind.

code-criterion-constant = Bei einem Kriterium haben alle Projekte dieselbe Angabe.
code-criterion-constant-about = Das Kriterium unterscheidet die Projekte nicht; sein Gewicht fehlt den anderen.
code-criterion-constant-remedy = Die Angaben prüfen; unterscheiden sich die Projekte wirklich nicht, das Gewicht auf andere Kriterien verteilen.

code-criteria-near-duplicate = Zwei Kriterien sagen fast dasselbe.
code-criteria-near-duplicate-about = Die Zielerfüllungen zweier Kriterien hängen über alle Projekte fast vollständig zusammen (Korrelation über 0,95). Dieselbe Stärke zählt dann doppelt.
code-criteria-near-duplicate-remedy = Prüfen, ob beide Kriterien gebraucht werden; sonst eines streichen oder ihre Gewichte gemeinsam beschließen.

code-project-near-duplicate = Zwei Projekte heißen fast gleich.
code-project-near-duplicate-about = Ihre Namen bestehen aus denselben Wörtern. Vielleicht wurde ein Wunsch zweimal gemeldet.
code-project-near-duplicate-remedy = Ist es dasselbe, beim einen unter „Aufgegangen in“ (`merged-into`) das andere nennen; sonst die Namen unterscheidbar machen.

code-enabler-counted-twice = Was andere voraussetzen, wird zweimal angehoben.
code-enabler-counted-twice-about = Ein Kriterium mit `source = "dependents"` gibt Punkte dafür, wie viele Projekte ein anderes voraussetzen, und `dependencies = "inherit"` hebt es noch einmal auf den Nutzwert des besten davon.
code-enabler-counted-twice-remedy = Eines von beiden genügt: das Gewicht des Kriteriums auf 0 setzen oder `dependencies = "warn"` wählen.

code-dependency-outside-places = Ein Projekt mit Platz setzt eines ohne Platz voraus.
code-dependency-outside-places-about = Das Projekt lässt sich so nicht umsetzen: Was es braucht, ist nicht ausgewählt.
code-dependency-outside-places-remedy = Prüfen, ob die Voraussetzung noch gilt; soll sie mit aufrücken, `dependencies = "inherit"` wählen.

code-dependency-excluded = Ein Projekt setzt eines voraus, das ausgeschlossen ist.
code-dependency-excluded-about = Eine Regel schließt die Voraussetzung aus; das Projekt hängt damit in der Luft.
code-dependency-excluded-remedy = Prüfen, ob die Voraussetzung noch gilt, und über beide Projekte gemeinsam beraten.

code-decision-without-effect = Ein Beschluss bleibt ohne Wirkung.
code-decision-without-effect-about = Das Projekt ist umgesetzt, zurückgestellt, zurückgezogen oder in einem anderen aufgegangen, oder der Gleichstand, den der Beschluss auflösen soll, besteht nicht.
code-decision-without-effect-remedy = Den Status des Projekts berichtigen oder den Beschluss streichen.

code-legal-basis-bill = Eine Rechtsgrundlage ist erst ein Entwurf.
code-legal-basis-bill-about = Ein Entwurf verpflichtet niemanden und zählt deshalb nicht. Wird er Gesetz, ändert sich die Rangfolge.
code-legal-basis-bill-remedy = Im Auge behalten; ist das Gesetz in Kraft, im Verzeichnis `state = "in-force"` eintragen.

code-legal-basis-not-in-force = Eine Rechtsgrundlage gilt am Stichtag nicht.
code-legal-basis-not-in-force-about = Eine Rechtsgrundlage, die Projekte nennen, tritt erst nach dem Stichtag in Kraft oder ist aufgehoben. Sie zählt nicht.
code-legal-basis-not-in-force-remedy = Bei künftigem Recht nichts zu tun oder einen späteren Stichtag wählen; bei aufgehobenem Recht die Nachfolgerin nennen.

code-legal-basis-stale = Eine Rechtsgrundlage wurde lange nicht geprüft.
code-legal-basis-stale-about = Gesetze ändern sich. Liegt die Prüfung mehr als ein Jahr vor dem Stichtag oder fehlt ihr Datum, kann die Bindung überholt sein.
code-legal-basis-stale-remedy = Die Rechtsgrundlage neu prüfen und das Datum unter `checked` eintragen.

code-mandatory-unconfirmed = Ein Projekt ist gesetzt, ohne dass die Pflicht bestätigt ist.
code-mandatory-unconfirmed-about = Ein gesetzter Platz verdrängt andere. Er ruht hier auf einer Rechtsgrundlage, deren Geltung für das Projekt niemand bestätigt hat oder deren Wortlaut nicht geprüft ist.
code-mandatory-unconfirmed-remedy = Vom Rechtsamt prüfen lassen; danach beim Projekt unter „Rechtsgrundlage bestätigt“ (`legal-confirmed`) eintragen, wer wann bestätigt hat, und bei der Rechtsgrundlage `sure = "text"`.

code-tie-at-cut = Projekte sind an der Auswahlgrenze gleichauf.
code-tie-at-cut-about = Sie haben denselben Rang und dürften deshalb alle hinein; damit sind es mehr Projekte als Plätze. Das Los oder die Reihenfolge in der Datei entscheidet nicht.
code-tie-at-cut-remedy = Über den Gleichstand beschließen und unter `[[decisions]]` eintragen: `effect = "wins-tie"`; oder unter `[scoring]` mit `tie-break` ein Kriterium nennen, das entscheidet.

code-header-found = Die Kopfzeile steht nicht in der ersten Zeile des Blattes.
code-header-found-about = Über der Tabelle stehen oft Titel und Stand. Die Kopfzeile ist die Zeile mit den meisten bekannten Überschriften; die Meldung sagt, welche das ist.
code-header-found-remedy = Nichts zu tun, wenn es die richtige Zeile ist; sonst die Überschriften an die bekannten angleichen.

code-cell-error-unused = Fehlerwerte in Spalten, die nicht verwendet werden.
code-cell-error-unused-about = In Spalten, die zu keinem Feld, Kriterium oder Budget gehören, stehen Fehlerwerte wie `#DIV/0!` oder Formeln ohne gespeichertes Ergebnis. Auf die Rangfolge wirkt sich das nicht aus.
code-cell-error-unused-remedy = Für die Rangfolge ist nichts zu tun; soll die Liste auch sonst stimmen, die Formel in der Tabellenkalkulation berichtigen.

code-heading-row = Eine verbundene Zeile zwischen den Projekten wurde als Zwischenüberschrift verstanden.
code-heading-row-about = Eine Zeile, in der nur eine über mehrere Spalten verbundene Zelle steht, gliedert die Liste und ist kein Projekt.
code-heading-row-remedy = Nichts zu tun; ist es doch ein Projekt, den Zellverbund aufheben und die Zeile ausfüllen.

code-boolean-cross = Eine Spalte mit Kreuzen und leeren Feldern wurde als ja und nein gelesen.
code-boolean-cross-about = Ein Kreuz gilt als ja, ein leeres Feld als nein. Sonst hieße ein leeres Feld, dass die Angabe fehlt.
code-boolean-cross-remedy = Nichts zu tun, wenn es so gemeint ist; sonst `ja`, `nein` und `?` eintragen.

code-value-approximate = Eine ungefähre Angabe zählt als genau.
code-value-approximate-about = „ca. 50“ zählt als 50. Wie ungefähr sie ist, weiß das Programm nicht.
code-value-approximate-remedy = Ist die Spanne bekannt, sie als Intervall eintragen, etwa `40..60`.

code-value-without-end = Von einem Betrag ist nur bekannt, wie hoch er mindestens ist.
code-value-without-end-about = Mit „> 200 TEUR“ lässt sich kein Budget rechnen: Der Betrag kann beliebig höher sein. Er gilt als fehlend; was das heißt, sagt `missing` unter `[portfolio]`. Bei einem Kriterium reicht eine solche Angabe bis zum Ende der Skala.
code-value-without-end-remedy = Einen Betrag oder ein Intervall eintragen, etwa `200..300 TEUR`.

code-value-open = Eine nach einer Seite offene Angabe zählt als Intervall.
code-value-open-about = „< 50“ reicht vom Ende der Skala bis 50; gerechnet wird mit der Mitte. Beträge beginnen bei 0. Auf Stufen zählen bei `<` und `>` nur die Stufen darunter oder darüber, bei `≤`, `bis`, `ab` auch die genannte.
code-value-open-remedy = Ist die Spanne enger, sie als Intervall eintragen, etwa `20..50`.

code-deadline-overdue = Eine Frist liegt vor dem Stichtag.
code-deadline-overdue-about = Eine abgelaufene Frist ist nicht erledigt, sondern überfällig, und zählt als dringlichste.
code-deadline-overdue-remedy = Ist das Projekt umgesetzt, den Status eintragen; gilt eine neue Frist, sie eintragen.

code-cost-counted-twice = Kosten sind gewichtet und zugleich durch ein Budget begrenzt.
code-cost-counted-twice-about = Dieselben Kosten senken dann den Nutzwert und verbrauchen das Budget. Üblich ist, Kosten aus dem Nutzwert herauszuhalten.
code-cost-counted-twice-remedy = Das Gewicht des Kriteriums auf 0 setzen und das Budget behalten.

code-background-without-dependents = Kein Projekt setzt ein Hintergrundprojekt voraus.
code-background-without-dependents-about = Ein Hintergrundprojekt trägt andere. Nennt es keines, fehlt vielleicht die Verbindung, und sein Nutzen bleibt unsichtbar.
code-background-without-dependents-remedy = Beim Hintergrundprojekt unter „ermöglicht“ (`enables`) eintragen, was darauf aufbaut, oder bei den anderen unter „Voraussetzungen“ (`depends-on`).

code-department-scores-high = Die Nutzwerte eines Fachbereichs liegen weit über den anderen.
code-department-scores-high-about = Der mittlere Nutzwert von mindestens fünf Projekten liegt weit über dem der übrigen. Das kann an guten Projekten liegen oder an anderen Maßstäben beim Bewerten.
code-department-scores-high-remedy = Gemeinsam auf die Maßstäbe sehen, etwa an zwei Projekten verschiedener Fachbereiche.

code-value-without-reason = Eine höchste Stufe hat keine Begründung.
code-value-without-reason-about = Wer nach dem besten Wert fragt, soll eine Antwort finden. Die Spalte für Begründungen (`…-why` hinter dem Namen des Kriteriums) ist hier leer oder fehlt.
code-value-without-reason-remedy = Die Begründung in die Spalte neben der Angabe eintragen.

code-unused-column = Eine Spalte wird nicht verwendet.
code-unused-column-about = Die Spalte gehört zu keinem Feld, Kriterium oder Budget. Sie wird nicht ausgegeben, kann aber in Regeln genannt werden.
code-unused-column-remedy = Ist ein Kriterium gemeint, unter `[input]` zuordnen: `columns = {"{"} "Nutzen" = "citizens" {"}"}`; sonst ist nichts zu tun.

code-personal-data-column = Eine Spalte enthält vermutlich personenbezogene Daten.
code-personal-data-column-about = Ihre Überschrift klingt nach Personen, Telefonnummern oder Adressen. Die Spalte wird nicht verwendet und nicht ausgegeben, steht aber in der Datei.
code-personal-data-column-remedy = Die Spalte aus der Liste entfernen, bevor die Liste weitergegeben oder in ein Repositorium gelegt wird.

code-file-unnamed = Keine Entscheidung nennt die Datei; geprüft wurde nur ihre Form.
code-file-unnamed-about = `vorrang check DATEI` prüft eine Projektliste mit der Entscheidung, die sie nennt. Ohne eine solche bleibt offen, welche Spalten Kriterien sind und welche Angaben zulässig.
code-file-unnamed-remedy = Die Datei in criteria.toml unter `[input]` eintragen oder die Entscheidung nennen: `vorrang check --criteria criteria.toml DATEI`.

code-uncertainty-contradiction = Aussagen über Gewichte, die keine Gewichte erfüllen.
code-uncertainty-contradiction-about = Unter `[uncertainty]` gelten alle Aussagen zugleich. Genannt werden so wenige, dass sich diese schon allein widersprechen: Ohne irgendeine davon widersprechen sich die übrigen nicht.
code-uncertainty-contradiction-remedy = Eine der genannten Aussagen lockern oder streichen.

code-too-many-projects = Mehr Projekte in der Rangfolge, als die Robustheit prüfen kann.
code-too-many-projects-about = `vorrang robustness` zählt für jedes Projekt, wie oft es jeden Rang hat. Dafür ist Platz für 4.096 Projekte; mehr Speicher, als ein Rechner hat, soll eine Liste nicht brauchen.
code-too-many-projects-remedy = Die Liste vorher eingrenzen: mit `--projects` auf eine kürzere Datei oder mit Regeln, die aussichtslose Projekte ausschließen. `rank` ohne `--robust` ordnet auch Millionen.

code-uncertainty-narrow = Die Aussagen über Gewichte lassen kaum Spielraum.
code-uncertainty-narrow-about = Kein Gewicht kann sich um mehr als einen halben Prozentpunkt bewegen. Was `vorrang robustness` dann sicher nennt, ist es vor allem, weil nichts anderes geprüft wird.
code-uncertainty-narrow-remedy = Prüfen, ob `spread`, `bounds`, `order` und `ratios` zusammen so eng gemeint sind.

code-uncertainty-excludes-weights = Die geltenden Gewichte gehören nicht zu den zulässigen.
code-uncertainty-excludes-weights-about = Die Aussagen unter `[uncertainty]` schließen die Gewichte aus, mit denen die Rangfolge gerechnet ist. Die Robustheit prüft dann nur andere Gewichte als die beschlossenen.
code-uncertainty-excludes-weights-remedy = Die Aussagen so weit fassen, dass die geltenden Gewichte sie erfüllen.

code-nothing-uncertain = Nichts darf sich bewegen.
code-nothing-uncertain-about = `vorrang robustness` prüft, was über Gewichte und Angaben nicht feststeht. Hier steht alles fest: Unter `[uncertainty]` ist nichts über Gewichte gesagt, und keine Angabe ist eine Spanne oder unbekannt.
code-nothing-uncertain-remedy = In criteria.toml unter `[uncertainty]` sagen, wie weit sich Gewichte bewegen dürfen, etwa `weights = {"{"} spread = 20 {"}"}`, oder Spannen wie `3..7` in die Projektliste schreiben.

code-uncertainty-any = Alle Gewichte sind frei.
code-uncertainty-any-about = Mit `weights = "any"` zählen die beschlossenen Gewichte in der Robustheit nicht: Jedes Kriterium mit einem Gewicht über 0 kann jedes Gewicht bekommen.
code-uncertainty-any-remedy = Gewollt ist das selten; meist sagt `weights = {"{"} spread = 20 {"}"}`, wie weit sich die Gewichte bewegen dürfen.

code-uncertainty-without-effect = Eine Aussage über Gewichte grenzt nichts ein.
code-uncertainty-without-effect-about = Was ein Szenario weglässt, hat dort kein Gewicht: Grenzen und Verhältnisse dazu wirken in diesem Szenario nicht, und eine Reihenfolge gilt nur für die übrigen. Dass ein Kriterium mindestens so schwer ist wie eines mit Gewicht 0, gilt immer. Bewegen dürfen sich Gewichte durch solche Aussagen nicht.
code-uncertainty-without-effect-remedy = Soll das Szenario eigene Aussagen haben, sie unter `[scenarios.….uncertainty]` angeben; sonst ist nichts zu tun.

code-portfolio-without-effect = Eine Vorgabe zum Portfolio bleibt ohne Wirkung.
code-portfolio-without-effect-about = Sie trifft auf kein Projekt zu, das gewählt werden kann, nennt ein Projekt zweimal oder spart an etwas, das kein Budget ist. Das Portfolio ist mit ihr dasselbe wie ohne sie; gemeint war vermutlich etwas anderes.
code-portfolio-without-effect-remedy = Die Vorgabe berichtigen oder streichen.

code-saving-exceeds-cost = Eine Synergie spart mehr, als ihre Projekte kosten.
code-saving-exceeds-cost-about = Mit `saves` steht, wie viel weniger die Projekte zusammen kosten als einzeln. Mehr als ihre Kosten würde ein Budget über seinen Betrag hinaus vergrößern.
code-saving-exceeds-cost-remedy = Bei `saves` die Ersparnis eintragen, nicht die verbleibenden Kosten, und die Einheit prüfen.

code-weight-fixed = Ein Gewicht lässt sich nicht verschieben.
code-weight-fixed-about = `vorrang sensitivity` verschiebt ein Gewicht, und die übrigen teilen den Rest in ihren Verhältnissen. Haben alle übrigen das Gewicht 0, haben sie keine; ebenso die Kriterien einer Gruppe, die alle 0 wiegen.
code-weight-fixed-remedy = Nichts zu tun, wenn es so gemeint ist; sonst mehreren Kriterien Gewicht geben.
