# Eine eigene Liste übernehmen: `vorrang init --from`.

init-from-done = Aus { $list } übernommen: { $count ->
        [one] 1 Projekt
       *[other] { $count } Projekte
    }. In `{ $folder }` angelegt: { $files }.
init-from-next = Bitte zuerst `{ $protocol }` lesen: Dort steht, was angenommen wurde und was nicht übernommen werden konnte. Weiter mit `vorrang check`, `vorrang rank` und `vorrang check --gaps luecken.xlsx`.
init-from-unread = { $count ->
        [one] Eine Angabe wurde nicht verstanden; sie steht mit ihrer Zelle im Protokoll.
       *[other] { $count } Angaben wurden nicht verstanden; sie stehen mit ihren Zellen im Protokoll.
    }
value-not-taken = „{ $name }“ ({ $id }) hat bei „{ $column }“ die Angabe `{ $found }`; sie wurde nicht übernommen: { $why }
value-not-taken-hint = In `data/projects.csv` nachtragen; alle solchen Angaben stehen mit ihren Zellen im Protokoll
intake-no-names = In der Liste ist keine Spalte mit den Namen der Projekte zu erkennen
intake-no-names-hint = Die Spalte mit „Projekt“, „Maßnahme“ oder „Titel“ überschreiben; die Kopfzeile wird in den ersten 50 Zeilen gesucht

# criteria.toml
intake-title = Top { $places } Digitalisierungsprojekte
intake-weights-by = Vorschlag von vorrang, von niemandem beschlossen
intake-toml-head =
    Angelegt aus { $file }; was übernommen wurde und was nicht, steht in PROTOKOLL.md.
    Gewichte, Skalen und Stufen sind Vorschläge. Bitte prüfen, ändern, beschließen lassen.
    Alle Schlüssel dieser Datei erklärt docs/criteria-file.md von vorrang.
intake-toml-as-of = Stichtag, von dem an Fristen zählen; ohne andere Angabe der Tag, an dem der mitgelieferte Rechtskatalog geprüft wurde.
intake-toml-inherit = Was andere Projekte brauchen, steht mindestens so weit vorn wie das beste davon.
intake-toml-criteria =
    Gewichte in Prozent, zusammen genau 100. Was in der Liste fehlt, zählt als unbekannt: Die Rangfolge nennt den
    besten und den schlechtesten möglichen Rang, und `vorrang check --gaps luecken.xlsx` schreibt alle Lücken nach
    Fachbereich in eine Tabelle zum Verschicken.
intake-toml-rule =
    Gesetzliche Pflichten können einen Platz erhalten, gleich welchen Nutzwert das Projekt hat. Dafür die folgenden Zeilen
    freischalten, sobald das Rechtsamt die Rechtsgrundlagen geprüft hat.
intake-rule-id = geltende-pflicht
intake-rule-reason = Geltende gesetzliche Pflicht
intake-group-legal = Gesetzliche Rahmenbedingungen
intake-group-mandate = Auftrag und Dringlichkeit
intake-group-benefit = Nutzen
intake-group-further = Weitere Kriterien
intake-group-resources = Ressourcen
intake-unit-points = Punkte
intake-unit-days = Tage
intake-step = Stufe { $step } (bis { $high }): bitte in Worten festlegen
intake-grade = { $word }: bitte in Worten festlegen
intake-legal-duty = Rechtliche Verpflichtung
intake-legal-deadline = Dringlichkeit der Frist
intake-politics = Politischer Auftrag
intake-citizens = Nutzen für Bürgerinnen und Bürger
intake-businesses = Nutzen für Unternehmen
intake-strength-none = keine Rechtsgrundlage
intake-strength-framework = Rahmenvorgabe: sagt wie, nicht ob
intake-strength-may = Kann-Regel
intake-strength-should = Soll-Regel
intake-strength-conditional = bedingte Pflicht: nur wenn die Leistung angeboten wird
intake-strength-must-indirect = mittelbare Pflicht: bindet Bund und Land, die Stadt ist einbezogen
intake-strength-must = Pflicht: bindet die Stadt selbst
intake-politics-0 = kein Wunsch bekannt
intake-politics-3 = einzelne Anfrage oder Anregung
intake-politics-6 = wiederholter Wunsch aus einem Ausschuss oder der Stadtspitze
intake-politics-10 = Auftrag des Rates oder öffentlich zugesagt
intake-citizens-0 = keine spürbare Wirkung
intake-citizens-2 = nur mittelbar: die Verwaltung arbeitet im Hintergrund besser
intake-citizens-4 = erspart einer kleinen Gruppe gelegentlich einen Weg
intake-citizens-6 = erspart vielen einen Weg oder eine Wartezeit
intake-citizens-8 = ein häufiges Anliegen geht ganz ohne Papier und Termin
intake-citizens-10 = macht das Leben der meisten, die das Anliegen haben, spürbar einfacher
intake-businesses-0 = Unternehmen sind nicht berührt
intake-businesses-3 = erspart einzelnen Betrieben einen Arbeitsschritt
intake-businesses-6 = erspart vielen Betrieben Wege oder Wartezeit
intake-businesses-10 = ein ganzes Verfahren läuft digital, schneller und nachvollziehbar

# Überschriften der neuen Projektliste
intake-header-id = Kennung
intake-header-legal = Rechtsgrundlage
intake-header-legal-confirmed = Rechtsgrundlage bestätigt durch
intake-header-source = Quelle
intake-header-as-listed = { $header } laut Liste
intake-source-row = { $file }, Blatt { $sheet }, Zeile { $number }
intake-source-line = { $file }, Zeile { $number }
intake-without-name = Ohne Namen (Zeile { $row })
intake-sheet-of = { $file }, Blatt „{ $sheet }“
intake-line = Zeile { $line }

# Protokoll
intake-protocol-title = Protokoll der Übernahme aus { $file }
intake-protocol-intro = Die Liste selbst wurde nicht verändert. Neu angelegt sind `criteria.toml`, `data/projects.csv` und `data/legal-bases.toml`. Alles hier sind Vorschläge; was zählt, entscheiden Menschen.
intake-protocol-row = Die Kopfzeile steht in Zeile { $number }. Was darüber steht, wurde nicht übernommen.
intake-protocol-line = Die Kopfzeile steht in Zeile { $number } der Datei. Was darüber steht, wurde nicht übernommen.
intake-protocol-projects = { $count ->
        [one] 1 Projekt wurde übernommen.
       *[other] { $count } Projekte wurden übernommen.
    } Die Spalte „Quelle“ nennt zu jedem die Zeile.
intake-protocol-new-ids = Die Projekte haben neue Kennungen in der Reihenfolge der Liste: { $first } bis { $last }. Sie bleiben, auch wenn sich die Liste ändert.
intake-protocol-own-ids = Die Kennungen sind die der Liste.
intake-protocol-doubts = Bitte prüfen
intake-protocol-columns = Spalten
intake-protocol-skipped = Zeilen, die keine Projekte sind
intake-protocol-unread = Angaben, die nicht verstanden wurden
intake-protocol-unread-intro = Was hier steht, fehlt in der neuen Liste. Bitte dort in `data/projects.csv` nachtragen.
intake-protocol-readings = Angaben, die anders geschrieben waren
intake-protocol-legal = Rechtsgrundlagen
intake-protocol-legal-intro = Verglichen mit dem mitgelieferten Katalog `data/legal-bases.toml` (Bund und Nordrhein-Westfalen). Das ist keine Rechtsberatung; bitte das Rechtsamt bestätigen lassen.
intake-protocol-doubles = Gleiche Namen
intake-protocol-doubles-intro = Alle wurden übernommen. Was dasselbe Projekt ist, bitte zusammenlegen.
intake-protocol-criteria = Kriterien
intake-protocol-criteria-intro = Die Gewichte sind ein Vorschlag, den niemand beschlossen hat.
intake-protocol-next = Wie es weitergeht
intake-protocol-steps =
    1. Die Punkte unter „Bitte prüfen“ durchgehen und `criteria.toml` anpassen.
    2. `vorrang check` nennt alles, was nicht stimmt oder zweifelhaft ist.
    3. `vorrang check --gaps luecken.xlsx` schreibt die Lücken nach Fachbereich in eine Tabelle zum Verschicken.
    4. `vorrang rank` zeigt die vorläufige Rangfolge.
intake-table-header = Spalte
intake-table-fate = Was daraus wurde
intake-table-row = Zeile
intake-table-line = Zeile
intake-table-content = Inhalt
intake-table-why = Grund
intake-table-cell = Zelle
intake-table-project = Projekt
intake-table-found = Angabe
intake-table-meant = Verstanden als
intake-about = ungefähr { $number }
intake-below = unter { $number }
intake-above = über { $number }
intake-at-most = höchstens { $number }
intake-at-least = mindestens { $number }
intake-between = { $low } bis { $high }
intake-between-likely = { $low } bis { $high }, wahrscheinlich { $likely }
intake-table-count = Anzahl
intake-table-ids = Kennungen
intake-table-criterion = Kriterium
intake-table-id = Name in den Dateien
intake-table-weight = Gewicht
intake-table-gaps = Lücken
intake-percent = { $weight } %
intake-derived = wird abgeleitet
intake-basis = { $id } ({ $title })
intake-column-field = übernommen als `{ $name }`
intake-column-criterion = Kriterium `{ $name }`
intake-column-resource = Ressource `{ $name }`, etwa für Budgets; zählt nicht in der Rangfolge
intake-column-why = Begründung: `{ $name }`
intake-column-legal = Rechtsgrundlagen des Katalogs als `legal`; der Wortlaut steht unverändert in der Spalte „{ $header }“
intake-column-personal = nicht übernommen: enthält vermutlich personenbezogene Daten
intake-column-blank = nicht übernommen: ohne Überschrift und leer
intake-column-headless = nicht übernommen: ohne Überschrift
intake-column-empty = nicht übernommen: leer
intake-column-second = unverändert behalten: Eine andere Spalte nennt dasselbe, oder die Angaben taugen nicht dafür
intake-column-numbers = unverändert behalten: Zahlen, aus denen keine Skala hervorgeht
intake-column-unused = unverändert behalten: vorrang wertet sie nicht aus
intake-column-unread = unverändert behalten: Keine der { $count } Angaben ist eine Zahl, die sich lesen lässt; warum, steht unter „Angaben, die nicht verstanden wurden“
intake-column-words = unverändert behalten: Nur { $read } von { $count } Angaben sind Zahlen, die sich lesen lassen; das ist keine Skala
intake-row-empty = leer
intake-row-header = wiederholte Kopfzeile
intake-row-sum = Summe
intake-row-note = Anmerkung
intake-row-heading = Zwischenüberschrift (verbundene Zellen)
intake-row-alone = nur eine Angabe, kein Name
intake-why-unusable = Fehlerwert oder Formel ohne gespeicherten Wert
intake-why-date = Datum statt Zahl
intake-why-long = zu viele Stellen
intake-why-unit = Einheit passt nicht zur Spalte
intake-why-number = keine Zahl
intake-why-ambiguous = zweierlei möglich: Dezimalkomma oder Tausenderpunkt
intake-why-sign = anderes Dezimalzeichen als in der übrigen Liste
intake-why-reversed = größere Zahl zuerst
intake-why-negative = negative Zahl
intake-why-open = offene Grenze
intake-why-scale = nicht auf der Skala der Spalte
intake-why-status = unbekannter Status
intake-why-day = kein Datum
intake-why-flag = weder ja noch nein
intake-why-project = kein Projekt der Liste
intake-why-ambiguous-project = mehrere Projekte haben diesen Namen
intake-why-self = das Projekt selbst
intake-why-circle = führt im Kreis zu diesem Projekt zurück
intake-why-one-project = nur ein Projekt möglich
intake-legal-assumed = vermutlich { $basis }; bitte bestätigen
intake-legal-several = nicht übernommen, mehrere sind möglich: { $bases }
intake-legal-unknown = nicht übernommen: nicht im Katalog
intake-legal-doubted = nicht übernommen: Die Angabe verneint oder bezweifelt, dass die Rechtsgrundlage gilt
intake-legal-none = keine Rechtsgrundlage
intake-ids-blank = Die Spalte „{ $header }“ ist nicht überall ausgefüllt; deshalb wurden neue Kennungen vergeben.
intake-ids-unfit = In der Spalte „{ $header }“ stehen Zeichen, die in Kennungen nicht erlaubt sind; deshalb wurden neue Kennungen vergeben.
intake-ids-double = In der Spalte „{ $header }“ kommen Nummern mehrfach vor; deshalb wurden neue Kennungen vergeben.
intake-doubt-name = Die Namen der Projekte wurden in der Spalte „{ $header }“ vermutet.
intake-doubt-grouped = Die Liste beweist nirgends, ob das Komma oder der Punkt das Dezimalzeichen ist. Zahlen wie { $found } wurden als Tausender gelesen, nicht als Zahlen mit drei Nachkommastellen.
intake-doubt-thousands = In der Spalte „{ $header }“ wurden Zahlen wie { $found } als Tausender gelesen. Nach dem Dezimalzeichen anderer Spalten ({ $proof }) wären es Zahlen mit drei Nachkommastellen; alle stehen unter „Angaben, die anders geschrieben waren“.
intake-doubt-two-meanings = In der Spalte „{ $header }“ wurden Zahlen wie { $found } nicht gelesen. Nach dem Dezimalzeichen von { $proof } hätten sie drei Nachkommastellen, sie sehen aber wie Tausender aus.
intake-doubt-partly = In der Spalte „{ $header }“ { $read ->
        [one] ließ sich nur 1
       *[other] ließen sich nur { $read }
    } von { $count } Angaben lesen. Die anderen sind Lücken; warum, steht unter „Angaben, die nicht verstanden wurden“.
intake-doubt-merged = { $count ->
        [one] Eine Zelle, die mit der darüber verbunden ist, hat deren Text erhalten.
       *[other] { $count } Zellen, die mit der darüber verbunden sind, haben deren Text erhalten.
    }
intake-doubt-hidden = { $count ->
        [one] Eine ausgeblendete Zeile wurde mit übernommen.
       *[other] { $count } ausgeblendete Zeilen wurden mit übernommen.
    }
intake-doubt-year = Als Kosten zählt nur die Spalte „{ $header }“. Die Kosten anderer Jahre wurden nicht addiert; sie sind Ressourcen.
intake-doubt-crosses = In der Spalte „{ $header }“ gilt ein Kreuz als ja und ein leeres Feld als nein.
intake-doubt-priority = Bei „{ $header }“ gilt die kleinste Zahl als die höchste Priorität. Ist es umgekehrt, in `criteria.toml` die Punkte umdrehen. Soll die Rangfolge die bisherige Priorität ersetzen, ist das Gewicht 0.
intake-doubt-steps = Die Skala von „{ $header }“ ist aus den Angaben erschlossen: { $low } bis { $high }.
intake-doubt-contradicted = Die Überschrift „{ $header }“ nennt die Skala { $low } bis { $high }, die meisten Angaben liegen aber außerhalb; die Skala richtet sich nach den Angaben.
intake-doubt-direction = Bei „{ $header }“ ist zu prüfen, ob viel gut ist und wo die Skala enden soll.
intake-doubt-legal = Keine Rechtsgrundlage wurde erkannt. Solange die Spalte leer ist, hat „Rechtliche Verpflichtung“ bei allen Projekten denselben Wert und beeinflusst die Rangfolge nicht.
