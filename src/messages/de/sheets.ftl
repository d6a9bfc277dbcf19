# Meldungen zu Tabellenkalkulationen (XLSX und ODS), jede heißt wie ihr Code oder wie das Besondere an ihr.

# Die Datei.
spreadsheet-unreadable = `{ $file }` lässt sich nicht als Tabellenkalkulation lesen
spreadsheet-too-large = `{ $file }` ist ausgepackt größer als 256 MiB oder hat mehr als 16 Millionen Zellen
spreadsheet-too-large-hint = Nur das Blatt mit der Projektliste in einer eigenen Datei speichern, ohne Formate bis ans Ende des Blattes, oder als CSV
spreadsheet-damaged = `{ $file }` ist beschädigt oder unvollständig
spreadsheet-damaged-hint = Die Datei in der Tabellenkalkulation öffnen und neu speichern; lässt sie sich nicht öffnen, noch einmal vollständig kopieren oder herunterladen
spreadsheet-password = `{ $file }` ist mit einem Kennwort geschützt
spreadsheet-password-hint = Die Datei ohne Kennwort speichern: in Excel unter „Datei“, „Informationen“, „Arbeitsmappe schützen“, „Mit Kennwort verschlüsseln“ das Kennwort löschen, in LibreOffice beim Speichern unter anderem Namen das Häkchen „Mit Kennwort speichern“ entfernen
spreadsheet-xls = `{ $file }` ist eine Excel-Arbeitsmappe im Format bis 2003 (.xls), das nicht gelesen wird
spreadsheet-xlsb = `{ $file }` ist eine binäre Excel-Arbeitsmappe (.xlsb), die nicht gelesen wird
spreadsheet-other-package = `{ $file }` enthält keine Arbeitsmappe, sondern etwas anderes
spreadsheet-html = `{ $file }` ist eine Webseite (HTML) und trägt nur den Namen einer Tabellenkalkulation
spreadsheet-unknown = `{ $file }` ist keine Tabellenkalkulation
spreadsheet-save-hint = Die Datei in der Tabellenkalkulation öffnen und als Excel-Arbeitsmappe (.xlsx) oder als ODS speichern
spreadsheet-delimited = `{ $file }` enthält einfachen Text, etwa eine CSV, und trägt nur den Namen einer Tabellenkalkulation
spreadsheet-renamed = `{ $file }` ist kein Text, sondern vermutlich eine Arbeitsmappe, die nur den Namen einer Textdatei trägt
spreadsheet-renamed-hint = Die Datei auf `.xlsx` oder `.ods` umbenennen oder in der Tabellenkalkulation öffnen und als CSV speichern
spreadsheet-delimited-hint = Die Datei auf `.csv` umbenennen oder als Excel-Arbeitsmappe (.xlsx) speichern

# Das Blatt.
unknown-sheet = `{ $file }` hat kein Blatt `{ $name }`
unknown-sheet-unnamed = Hinter `{ $file }#` fehlt der Name des Blattes
sheet-chosen = Mehrere Blätter sehen wie eine Projektliste aus; gelesen wurde das erste, `{ $sheet }`, nicht: { $others }
sheet-chosen-hint = Das Blatt nennen, etwa `liste.xlsx#Projekte`; mehrere Blätter als mehrere Listen
sheet-hidden = Das Blatt `{ $sheet }` ist ausgeblendet und wurde gelesen, weil kein sichtbares Inhalt hat
sheet-hidden-hint = Das Blatt einblenden oder beim Dateinamen nennen, etwa `liste.xlsx#Projekte`
header-found = Die Kopfzeile steht in Zeile { $row }; was darüber steht, wurde nicht gelesen
rows-hidden =
    { $count ->
        [one] Eine ausgeblendete oder herausgefilterte Zeile wurde mitgelesen
       *[other] { $count } ausgeblendete oder herausgefilterte Zeilen wurden mitgelesen
    }
rows-hidden-hint = Zeilen, die nicht zählen sollen, löschen oder ihren Status auf `zurückgezogen` setzen; die übrigen einblenden

# Zellen.
heading-row = Die verbundene Zeile { $row } („{ $found }“) wurde als Zwischenüberschrift verstanden, nicht als Projekt
cells-merged = Die Zellen { $area } sind verbunden; ihr Inhalt („{ $found }“) zählt nur in Zeile { $row }, die übrigen Zellen sind leer
cells-merged-hint = Den Zellverbund aufheben und jede Zelle einzeln ausfüllen
cell-error = „{ $name }“ ({ $id }) hat bei „{ $column }“ den Fehlerwert `{ $found }`
cell-error-hint = In der Tabellenkalkulation die Formel berichtigen und die Liste neu speichern
formula-without-value = „{ $name }“ ({ $id }) hat bei „{ $column }“ eine Formel, deren Ergebnis nicht gespeichert ist
formula-without-value-hint = Die Datei einmal in Excel oder LibreOffice öffnen und speichern; das Programm, das sie geschrieben hat, rechnet nicht
cell-error-unused =
    { $count ->
        [one] In einer Spalte, die nicht verwendet wird („{ $column }“), steht ein Fehlerwert oder eine Formel ohne gespeichertes Ergebnis: `{ $found }`
       *[other] In Spalten, die nicht verwendet werden, stehen { $count } Fehlerwerte oder Formeln ohne gespeichertes Ergebnis, zuerst `{ $found }` bei „{ $column }“
    }
cell-error-unused-hint = Für die Rangfolge ist nichts zu tun; soll die Liste auch sonst stimmen, die Formel in der Tabellenkalkulation berichtigen
