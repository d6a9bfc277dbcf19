cannot-run = vorrang: { $reason }
no-manifest = in diesem Ordner und den Ordnern darüber liegt keine criteria.toml; `vorrang init` legt ein Beispiel an, `--criteria DATEI` nennt eine andere Datei
cannot-write = `{ $file }` kann nicht geschrieben werden: { $detail }
cannot-write-stdout = die Ausgabe kann nicht geschrieben werden: { $detail }
system-full = der Datenträger ist voll
system-permission = die Berechtigung dafür fehlt
system-read-only = der Datenträger ist schreibgeschützt
system-no-folder = ein Teil des Pfads ist kein Ordner
system-folder = das ist ein Ordner
system-not-found = den Ordner gibt es nicht
output-is-input = `{ $file }` ist eine Eingabedatei und wird nicht überschrieben; bitte eine andere Datei nennen
output-is-folder = `{ $file }` ist ein Ordner; bitte eine Datei nennen
output-folder-missing = den Ordner `{ $folder }` gibt es nicht; bitte anlegen oder eine Datei in einem anderen Ordner nennen
output-open-elsewhere = `{ $file }` ist in einem anderen Programm geöffnet (etwa in Excel); bitte dort schließen und erneut versuchen
format-unknown = die Endung von `{ $file }` nennt kein Format, das dieser Befehl schreibt; möglich sind { $known }
excel-needs-csv = `--excel` gilt nur für CSV
format-needs-file = das Format `{ $ending }` lässt sich nicht im Terminal zeigen; `-o ergebnis.{ $ending }` schreibt es in eine Datei
init-not-a-folder = `{ $file }` ist kein Ordner; bitte einen anderen Namen für den Ordner nennen
init-exists = `{ $file }` gibt es schon; `vorrang init` überschreibt nichts
init-done = In `{ $folder }` angelegt: { $files }. Weiter mit `vorrang check` und `vorrang rank`.
print-scenario-name = der Name `{ $name }` eines Szenarios muss mit einem Kleinbuchstaben beginnen und darf nur a-z, 0-9 und - enthalten
print-scenario-nothing = dieser Lauf weicht nicht von der Datei ab, also gibt es kein Szenario auszugeben; Abweichungen setzen `--scenario`, `--weight` und `--method`
check-paths-and-projects = `--projects` gilt für die Entscheidung in diesem Ordner; zusammen mit genannten Dateien bitte weglassen
check-paths-and-criteria = `--criteria` nennt die Entscheidung, gegen die eine Liste geprüft wird; zusammen mit einer Entscheidung oder einem Ordner bitte weglassen
check-folder-empty = in `{ $folder }` und den Ordnern darunter liegt keine Entscheidung (criteria.toml oder eine andere TOML-Datei mit Kriterien)
check-folder-unreadable = der Ordner `{ $folder }` kann nicht durchsucht werden: { $detail }
gaps-needs-file = `--gaps` braucht eine Datei: auf der Standardausgabe steht schon der Prüfbericht
gaps-too-many = eine Arbeitsmappe hat weniger Zeilen, als Angaben fehlen; bitte eine CSV nennen, etwa `--gaps luecken.csv`
output-read-only = `{ $file }` ist schreibgeschützt; bitte den Schutz aufheben oder eine andere Datei nennen
stamp-without-record = Der Zeitpunkt (--stamp) steht im Berechnungsnachweis, den nur JSON und die Vorlage haben; ein anderes Format wählen oder --stamp weglassen
option-useless = `vorrang { $command }` wertet { $options } nicht aus; bitte weglassen

# Was eine Option erwartet.
usage-weight = erwartet wird ID=N, etwa politics=40
usage-weight-number = nach `=` wird eine Zahl erwartet, etwa politics=40
usage-weight-range = erwartet wird ein Anteil von 0 bis 100 Prozent mit höchstens 12 Nachkommastellen
usage-date = erwartet wird ein Datum wie 22.11.2026 oder 2026-11-22
usage-top = erwartet wird eine Zahl ab 1 oder `all`
usage-code = einen solchen Code gibt es nicht; alle zeigt `vorrang finding`
usage-code-meant = einen solchen Code gibt es nicht; ist `{ $meant }` gemeint?
usage-allow-error = das ist ein Fehler: Mit ihm lassen sich die Dateien nicht auswerten, deshalb kann er nicht zugelassen werden
