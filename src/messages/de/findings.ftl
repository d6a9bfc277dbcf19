# Meldungen: was nicht stimmt, was gefunden und was erwartet wurde. Jede heißt wie ihr Code oder wie das Besondere an ihr.
# Abhilfen stehen bei der Meldung, zu der sie gehören; ihre Platzhalter füllt dieselbe Meldung.

# Abhilfen für viele Meldungen.
hint-did-you-mean = Meinten Sie `{ $suggestion }`?
hint-known-names = Möglich: { $known }
typed = `{ $text }`
project = „{ $name }“ ({ $id })
no-name = ohne Namen
no-id = ohne Projektnummer
list-more = { $list } und { $count } weitere

# Dateien.
file-unreadable = Die Datei `{ $file }` lässt sich nicht lesen: { $detail }
file-unreadable-missing = Die Datei `{ $file }` gibt es nicht
file-unreadable-kind = `{ $file }` ist ein Ordner oder ein Gerät; gelesen werden nur gewöhnliche Dateien
file-unreadable-permission = Für die Datei `{ $file }` fehlt die Leseberechtigung
file-not-found = Die Datei `{ $file }`, die hier genannt ist, gibt es nicht
file-not-found-hint = Den Pfad berichtigen oder die Datei dort ablegen; Pfade zählen ab dem Ordner, in dem criteria.toml liegt
files-too-large = Die Projektlisten sind zusammen größer als die zulässigen 2 GiB
file-too-large = Die Datei `{ $file }` ist größer als die zulässigen 1 GiB
file-kind-unknown = `{ $file }` hat eine andere Endung, als Projektlisten haben können; erwartet: `.csv`, `.tsv`, `.txt`, `.toml`, `.xlsx` oder `.ods`
file-kind-no-table = `{ $file }` hat eine andere Endung, als Tabellen haben können; erwartet: `.csv`, `.tsv`, `.txt`, `.xlsx` oder `.ods`
file-kind-unknown-hint = Die Liste als Excel-Arbeitsmappe (.xlsx), als ODS oder als CSV speichern; ein Blatt nennt man so: `liste.xlsx#Projekte`
file-kind-legal-bases = `{ $file }` ist eine Tabelle; erwartet: ein Verzeichnis der Rechtsgrundlagen, eine TOML-Datei
file-kind-legal-bases-hint = Die Datei mit den Abschnitten `[[legal-bases]]` nennen, etwa `data/legal-bases.toml`; Projektlisten stehen unter `projects`
path-outside = Der Pfad `{ $path }` führt aus dem Ordner mit criteria.toml und dem zugehörigen Git-Repository hinaus; erwartet: ein Pfad, der darin bleibt
path-outside-hint = Einen Pfad ohne Laufwerk und ohne `/` am Anfang angeben, etwa `data/projects.csv`; Projektlisten, die anderswo liegen, nennt die Befehlszeile: `--projects DATEI`
file-unnamed = Keine Entscheidung nennt die Datei `{ $file }`; geprüft wurde nur ihre Form
file-unnamed-hint = Die Liste in criteria.toml unter `[input]` bei `projects` eintragen oder mit `--criteria DATEI` die Entscheidung nennen, gegen die sie zu prüfen ist
file-unnamed-legal-hint = Die Datei in criteria.toml unter `[input]` bei `legal-bases` eintragen
encoding-malformed = Die Datei `{ $file }` kündigt mit ihren ersten Bytes UTF-8 oder UTF-16 an, ab Byte { $offset } stimmt das aber nicht
encoding-malformed-hint = Die Datei neu als UTF-8 speichern, in Excel mit dem Dateityp „CSV UTF-8“
encoding-assumed = Die Datei `{ $file }` ist nicht in UTF-8 gespeichert; sie wurde als Windows-1252 gelesen
encoding-assumed-hint = Die Umlaute stichprobenweise prüfen oder die Datei neu als UTF-8 speichern, in Excel mit dem Dateityp „CSV UTF-8“
encoding-damaged = { $count ->
    [one] In der Datei `{ $file }` steht `{ $found }`, wo ein Umlaut oder ein anderes Zeichen stand; eine frühere Umwandlung hat es beschädigt
   *[other] In der Datei `{ $file }` stehen { $count } Zeichen wie `{ $found }`, wo ein Umlaut oder ein anderes Zeichen stand; eine frühere Umwandlung hat sie beschädigt
}
encoding-toml-hint = Die Datei in einem Texteditor neu als UTF-8 speichern und die Umlaute stichprobenweise prüfen
encoding-damaged-hint = Die Datei aus ihrer Quelle neu als UTF-8 speichern, in Excel mit dem Dateityp „CSV UTF-8“, oder die Texte von Hand berichtigen
nul-character = { $count ->
    [one] Die Datei `{ $file }` enthält hier ein NUL-Zeichen
   *[other] Die Datei `{ $file }` enthält { $count } NUL-Zeichen, das erste hier
}
nul-character-hint = Die Datei neu als UTF-8 speichern; NUL-Zeichen stammen meist aus UTF-16 ohne Kennzeichen am Dateianfang
control-character = { $count ->
    [one] Die Datei `{ $file }` enthält ein unsichtbares Steuerzeichen; es bleibt erhalten, wird aber nicht angezeigt
   *[other] Die Datei `{ $file }` enthält { $count } unsichtbare Steuerzeichen; sie bleiben erhalten, werden aber nicht angezeigt
}

# TOML: Schreibweise, Schlüssel und Typen.
toml-syntax = Die TOML-Schreibweise stimmt nicht: { $detail }
toml-text-unclosed = Dem Text fehlt das schließende Anführungszeichen
toml-text-unclosed-hint = Am Ende des Texts das Zeichen ergänzen, mit dem er beginnt: `"` oder `'`
toml-long-text-unclosed = Der mehrzeilige Text wird bis zum Ende der Datei nicht geschlossen; erwartet: drei Anführungszeichen am Ende wie am Anfang
toml-control-character = Hier steht ein unsichtbares Steuerzeichen, das in TOML nicht vorkommen darf
toml-text-unopened = Dem Text fehlt das öffnende Anführungszeichen
toml-quotes-curly = Der Text steht in typografischen Anführungszeichen; erwartet: gerade, wie in `"…"`
toml-value-unquoted = `{ $found }` ist so kein Wert; erwartet: ein Text in `"…"`, eine Zahl, ein Datum, `true` oder `false`
toml-text-hint = Texte in gerade Anführungszeichen setzen, etwa `title = "Top 25"`
toml-comment-hint = Kommentare beginnen mit `#`
toml-number-with-text = `{ $found }` ist keine Zahl; erwartet: Ziffern ohne Einheit und ohne Leerzeichen
toml-number-hint = Eine Zahl wie `1500000` oder `2.5` eintragen (zur Gliederung auch `1_500_000`); Texte gehören in `"…"`
toml-boolean = `{ $found }` ist hier kein Wahrheitswert; erwartet: `true` oder `false`
toml-boolean-hint = Für ja steht `true`, für nein `false`
toml-value-missing = Hinter dem `=` fehlt der Wert
toml-escape = In einem Text mit `"` leitet `\` ein Sonderzeichen ein, und dieses gibt es nicht
toml-escape-hint = Pfade mit `/` schreiben oder den Text in einfache Anführungszeichen setzen, etwa `'data\projects.csv'`
toml-equals-missing = Hier fehlt ein `=`
toml-line-hint = Eine Zeile hat die Form `schluessel = wert`, eine Überschrift steht in `[…]` oder `[[…]]`, ein Kommentar beginnt mit `#`
toml-equals-twice = Hier ist ein `=` zu viel
toml-key-characters = Dieses Zeichen kann in einem Schlüssel nicht stehen; erwartet: Buchstaben a bis z, Ziffern, `-` und `_`
toml-key-quote-hint = Schlüssel mit Umlauten stehen in Anführungszeichen: `"Begründung" = …`
toml-key-empty = Hier fehlt ein Schlüssel
toml-key-twice = `{ $found }` kommt hier zum zweiten Mal vor; erwartet: jeder Schlüssel und jede Überschrift nur einmal
toml-key-twice-hint = Eine der beiden Stellen streichen oder sie zusammenführen; was mehrmals vorkommt, hat doppelte Klammern, etwa `[[criteria]]`
toml-rest = Hinter dem Wert steht noch etwas; erwartet: das Ende der Zeile oder ein Kommentar mit `#`
toml-decimal-comma = Vor Nachkommastellen steht in TOML ein Punkt, und Tausender werden nicht mit Komma getrennt
toml-quote-hint = Ein Anführungszeichen im Text selbst als `\"` schreiben
toml-header-unclosed = Die Überschrift ist nicht richtig geschlossen; erwartet: `[…]` oder, was mehrmals vorkommt, `[[…]]`
toml-list-comma = In der Liste fehlt ein Komma oder am Ende die Klammer `]`
toml-table-comma = In der Tabelle fehlt ein Komma oder am Ende die Klammer `{"}"}`
toml-comma-extra = Hier ist ein Komma zu viel, oder davor fehlt ein Eintrag
toml-date = Dieses Datum gibt es nicht, oder es ist anders geschrieben als erwartet: ein Tag des Kalenders wie `2026-11-22`
toml-date-german = `{ $date }` ist in TOML kein Datum; erwartet: ein Datum wie `2026-11-22`
toml-date-german-hint = Das Jahr zuerst und mit Bindestrichen schreiben, oder das Datum in Anführungszeichen setzen: `"{ $date }"`
toml-leading-zero = Die Zahl beginnt mit einer überflüssigen Null
toml-number = Die Zahl ist nicht richtig geschrieben; erwartet: Ziffern und höchstens ein Punkt dazwischen, etwa `25` oder `2.5`
toml-carriage-return = Die Zeilen enden hier mit einem Wagenrücklauf (CR) allein; erwartet: ein Zeilenvorschub (LF), mit oder ohne CR davor
toml-carriage-return-hint = Im Editor „LF“ oder „CRLF“ als Zeilenende wählen und die Datei neu speichern
toml-interval = `{ $interval }` ist in TOML keine Zahl; erwartet: ein Intervall in Anführungszeichen
toml-interval-hint = `"{ $interval }"` schreiben
toml-too-deep = Listen, Tabellen oder Schlüssel sind hier zu tief ineinander geschachtelt
requires-newer = Diese Datei verlangt vorrang `{ $required }`, ausgeführt wird vorrang { $current }
requires-newer-schema = Diese Datei nennt `version = { $required }`, vorrang { $current } liest nur `version = 1`
requires-newer-hint = Eine neuere Fassung von vorrang verwenden oder, wenn die Datei nichts Neueres nutzt, diese Angabe senken
unknown-key = Der Schlüssel `{ $key }` ist hier nicht vorgesehen
unknown-key-of-top = Dieser Schlüssel gehört an den Anfang der Datei, vor die erste Überschrift in eckigen Klammern
unknown-key-of-table = Dieser Schlüssel gehört unter `{ $home }`
missing-key = In { $table } fehlt der Schlüssel `{ $key }`
the-file = der Datei
table-of = `{ $table }` (`{ $id }`)
condition-needs-subject = Die Bedingung nennt nicht, worauf sie sich bezieht; erwartet: genau einer der Schlüssel `criterion` und `field`
condition-needs-test = Die Bedingung nennt nicht genau einen Vergleich; erwartet: einer der Schlüssel `at-least`, `at-most`, `equals`, `one-of`, `before` und `after`
limit-needs-bound = Der Begrenzung fehlt eine Zahl; erwartet: `at-least`, `at-most` oder `exactly`
limit-needs-choice = Die Begrenzung nennt nicht, für welche Projekte sie gilt; erwartet: genau einer der Schlüssel `equals` und `one-of`
synergy-needs-gain = Die Synergie nennt nicht, was sie bringt; erwartet: `saves` oder `bonus-score`
wrong-type = `{ $key }` ist { $found }, erwartet: { $expected }
wrong-type-single-table = Was mehrmals vorkommen kann, hat doppelte Klammern, etwa `[[criteria]]`, oder steht in einer Liste: `[{"{"} … {"}"}]`
wrong-type-many-tables = Die Überschrift hat hier einfache Klammern und nennt jeden Eintrag einmal, etwa `[input]` oder `[scenarios.politik]`
condition-operand-type = Der Vergleichswert passt nicht zu „{ $subject }“; erwartet: { $expected }
condition-before-unsuited = `before` und `after` gibt es nur für `field = "deadline"`, nicht für „{ $subject }“
condition-bound-unsuited = `at-least` und `at-most` passen nicht zu „{ $subject }“; erwartet: eine Angabe mit Rangfolge, also Zahl, Stufe oder Frist
type-string = ein Text
type-number = eine Zahl
type-fraction = eine Zahl mit Nachkommastellen
type-integer = eine ganze Zahl
type-boolean = ein Wahrheitswert (`true` oder `false`)
type-date = ein Datum
type-datetime = ein Datum mit Uhrzeit
type-time = eine Uhrzeit
type-list = eine Liste
type-table = eine Tabelle
type-text = ein Text oder eine Tabelle der Sprachen wie `{"{"} de = "…", en = "…" {"}"}`
type-strings = ein Text oder eine Liste von Texten
type-operand = eine Zahl, ein Text, ein Datum oder ein Wahrheitswert
type-scale-value = eine Angabe, wie die Skala des Kriteriums sie kennt
type-cell = eine Zahl, ein Text, ein Datum, ein Wahrheitswert oder eine Liste von Texten
value-invalid = `{ $key }` ist `{ $found }`, erwartet: { $expected }
expected-choice = eines der vorgesehenen Wörter
expected-percent = eine Zahl von 0 bis 100
expected-not-negative = eine Zahl ab 0
expected-finite-number = eine endliche Zahl
expected-count = eine ganze Zahl von 1 bis 1.000.000.000
expected-unsigned = eine ganze Zahl von 0 bis 18.446.744.073.709.551.615
expected-maximum = eine Zahl über 0 bis 1.000.000.000 mit höchstens 12 Nachkommastellen
expected-above-indifference = eine Zahl, die größer ist als `indifference`
expected-bounds = zwei Zahlen, die kleinere zuerst, etwa `[10, 30]`
expected-pair = ein Paar aus Angabe und Prozent, etwa `[365, 75]`
expected-date = ein Datum wie `2026-11-22` oder `22.11.2026`
expected-not-blank = ein Text, der nicht leer ist
expected-not-empty = mindestens ein Eintrag
expected-languages = mindestens eine der Sprachen `de` und `en`
expected-source = genau einer der Schlüssel `column` und `legal-act`
expected-missing = eines der Wörter `reject`, `apart`, `worst`, `neutral` und `unknown` oder ein Wert wie `{"{"} value = 3 {"}"}`
expected-missing-cost = eines der Wörter `apart` und `reject` oder ein Wert wie `{"{"} value = 0 {"}"}`
expected-spread = eine Tabelle wie `{"{"} spread = 20 {"}"}` oder das Wort `"any"`
expected-version = `1`
expected-requirement = eine Versionsangabe wie `>=0.1`
expected-project-id = 1 bis 64 druckbare Zeichen ohne `| ; , = @` und ohne Leerzeichen am Rand
ratio-invalid = `{ $found }` ist kein Gewichtsverhältnis; erwartet: zwei Kriterien oder Kriteriengruppen mit `>=` und einem Faktor über 0, etwa `citizens >= 2 * businesses`
ratio-of-one = Beide Seiten nennen `{ $id }`; ein Gewicht lässt sich nicht mit sich selbst vergleichen
ratio-of-one-hint = Auf einer Seite ein anderes Kriterium oder eine andere Kriteriengruppe nennen
order-single = Eine Reihenfolge braucht mindestens zwei Namen, hier steht nur `{ $id }`
order-single-hint = Ein weiteres Kriterium oder eine weitere Kriteriengruppe nennen; wie weit sich ein einzelnes Gewicht bewegen darf, sagt etwa `bounds = {"{"} { $id } = [10, 30] {"}"}`
order-repeated = Die Reihenfolge nennt `{ $id }` zweimal
order-repeated-hint = Jedes Kriterium und jede Kriteriengruppe nur einmal nennen
statement-always-true = `{ $id }` gehört zu `{ $group }` und wiegt nie mehr; das zu sagen grenzt nichts ein
statement-always-true-hint = Ein Kriterium oder eine Kriteriengruppe außerhalb von `{ $group }` nennen
level-of-error = `{ $name }` ist ein Fehler und lässt sich nicht herabstufen

# Namen in criteria.toml und im Verzeichnis der Rechtsgrundlagen.
name-invalid = `{ $name }` ist keine zulässige Kennung für { $kind }
name-invalid-hint = Kleinbuchstaben a bis z, Ziffern und Bindestriche verwenden, am Anfang einen Buchstaben, höchstens 64 Zeichen, etwa `legal-duty`
kind-criterion = ein Kriterium
kind-group = eine Kriteriengruppe
kind-rule = eine Regel
kind-scenario = ein Szenario
name-taken = Die Kennung `{ $name }` ist schon vergeben; erwartet: jede nur einmal
list-named-twice = Die Projektliste `{ $name }` ist zweimal genannt
criterion-named-like-field = Ein Kriterium kann seine Angaben nicht aus der Spalte `{ $name }` nehmen: So heißt schon ein Feld der Projekte
criterion-named-like-field-hint = Die Spalte in der Projektliste anders nennen und beim Kriterium eintragen: `source = {"{"} column = "…" {"}"}`
unknown-criterion = `{ $name }` bezeichnet hier weder ein Kriterium noch eine Kriteriengruppe
unknown-criterion-only = Ein Kriterium `{ $name }` gibt es nicht
group-not-criterion = `{ $name }` ist eine Kriteriengruppe; erwartet: ein einzelnes Kriterium
group-not-criterion-hint = Zu dieser Gruppe gehören: { $members }
criterion-not-group = `{ $name }` ist ein Kriterium; erwartet: eine Kriteriengruppe
criterion-not-group-hint = Das Gewicht eines einzelnen Kriteriums steht im Szenario unter `weights`
unknown-group = Eine Kriteriengruppe `{ $name }` gibt es nicht
unknown-field = `{ $name }` ist weder ein Feld noch eine Spalte der Projekte
amount-is-field = `{ $name }` ist ein Feld der Projekte und keine Spalte mit Beträgen, Tagen oder anderen Mengen
amount-is-field-hint = Die Spalte nennen, deren Zahlen das Budget begrenzt, etwa `cost-eur` oder `staff-days`
unknown-budget = Ein Budget `{ $name }` gibt es unter `[portfolio] budgets` nicht
unknown-scenario = Ein Szenario `{ $name }` gibt es nicht
unknown-code = Eine Meldung `{ $name }` gibt es nicht
unknown-project = Ein Projekt `{ $id }` gibt es in den Projektlisten nicht
unknown-project-reference = „{ $name }“ ({ $id }) nennt unter „{ $field }“ das Projekt `{ $reference }`, das es in den Projektlisten nicht gibt
unknown-project-hint = Die Projektnummer berichtigen, oder das Projekt in die Liste aufnehmen
unknown-project-renamed = Das Projekt trägt jetzt die Projektnummer `{ $now }`
unknown-project-several = Mehrere Projekte mit `|` trennen: `{ $list }`
list-item-none = Hat das Projekt hier nichts zu nennen, das Feld leer lassen
unknown-legal-basis = „{ $name }“ ({ $id }) nennt die Rechtsgrundlage `{ $reference }`, die nicht im Verzeichnis der Rechtsgrundlagen steht
unknown-legal-basis-in-manifest = Die Rechtsgrundlage `{ $name }` steht nicht im Verzeichnis der Rechtsgrundlagen
unknown-legal-basis-of-act = Im Verzeichnis stehen dazu: { $known }; eine andere Vorschrift dort ergänzen (`[input] legal-bases` in criteria.toml)
unknown-legal-basis-hint = Die Schreibweise mit dem Verzeichnis vergleichen, das in criteria.toml unter `[input] legal-bases` steht, oder die Rechtsgrundlage dort ergänzen
unknown-legal-basis-empty = In criteria.toml unter `[input]` das Verzeichnis der Rechtsgrundlagen nennen, etwa `legal-bases = "data/legal-bases.toml"`
unknown-legal-act-hint = Im Verzeichnis stehen: { $known }; eine andere Vorschrift dort ergänzen (`[input] legal-bases` in criteria.toml)
unknown-legal-act = Zum Gesetz `{ $name }` enthält das Verzeichnis keine Rechtsgrundlage
duplicate-legal-name = Zwei Rechtsgrundlagen tragen den Namen `{ $name }`
unknown-status = „{ $name }“ ({ $id }) hat den Status `{ $found }`, den es nicht gibt
unknown-status-hint = Möglich: `Idee`, `In Konzeption`, `In Umsetzung`, `Umgesetzt`, `Zurückgestellt`, `Zurückgezogen`
unknown-status-in-manifest = Einen Status `{ $found }` gibt es nicht
method-unavailable = Dieser Befehl rechnet nur mit der Nutzwertanalyse (`weighted-sum`); in Kraft ist `{ $method }`
method-unavailable-hint = `--method weighted-sum` angeben, oder `vorrang compare --methods` für einen Vergleich der Verfahren

# Gewichte.
weights-sum = Die Gewichte aller Kriterien ergeben zusammen { $sum }, erwartet: 100
weights-sum-less = Die Gewichte zusammen um { $difference } erhöhen
weights-sum-more = Die Gewichte zusammen um { $difference } senken
weights-sum-shares = Gewichte in Prozent angeben: `25` statt `0.25`
weight-negative = Das Gewicht von { $name } ist `{ $weight }`, erwartet: eine Zahl von 0 bis 100
weight-negative-hint = Ist weniger besser, die Skala umdrehen statt das Gewicht: `worst` größer als `best` oder `direction = "cost"`
weight-over-100 = Das Gewicht von { $name } ist `{ $weight }`, erwartet: eine Zahl von 0 bis 100
weight-too-long = Das Gewicht von { $name } ist `{ $weight }` und hat damit mehr als 12 Nachkommastellen
weight-too-long-hint = Auf höchstens 12 Nachkommastellen runden; zusammen müssen die Gewichte genau 100 ergeben
criterion-without-id = einem Kriterium ohne `id`
scenario-contradiction = Das Szenario `{ $scenario }` lässt „{ $criterion }“ weg und gibt ihm zugleich ein Gewicht
scenario-contradiction-hint = Das Kriterium bei `exclude-criteria` oder bei `weights` streichen
scenario-group-twice = Das Szenario `{ $scenario }` legt das Gewicht der Kriteriengruppe `{ $group }` zweimal fest, unter `groups` und unter `weights`
scenario-group-twice-hint = Eine der beiden Angaben streichen
scenario-weight-impossible = Die Gewichte dieses Szenarios können zusammen nicht 100 ergeben
weights-too-much = Die festgelegten Gewichte ergeben zusammen { $sum }, höchstens 100 sind möglich
weights-too-much-hint = Die festgelegten Gewichte zusammen um { $excess } senken
weights-nobody-left = Zu 100 fehlen { $rest }, aber kein übriges Kriterium hat ein Gewicht, nach dem sich dieser Rest verteilen lässt
weights-nobody-left-hint = Die festgelegten Gewichte zusammen um { $rest } erhöhen oder ein Kriterium mit Gewicht frei lassen, das den Rest aufnimmt
weights-nobody = Es bleibt kein Kriterium mit Gewicht übrig
weights-nobody-hint = Mindestens ein Kriterium behalten, das ein Gewicht hat, oder einem ein Gewicht über 0 geben
weights-group = Für die Kriteriengruppe „{ $group }“ ist das Gewicht { $target } festgelegt, ihre Kriterien ergeben aber zusammen { $members }
weights-group-hint = Für die Kriteriengruppe das Gewicht { $members } festlegen oder eines ihrer Kriterien frei lassen
uncertainty-contradiction = Keine Gewichte erfüllen zugleich: { $statements }
uncertainty-contradiction-one = Keine Gewichte erfüllen: { $statements }
uncertainty-contradiction-hint = Eine dieser Aussagen lockern oder streichen; jede einzelne zu streichen genügt
too-many-projects = Robustheit prüft höchstens { $most } Projekte, in der Rangfolge sind { $count }
too-many-projects-hint = Die Liste mit `--projects` oder Ausschlussregeln eingrenzen; `rank` ohne `--robust` ordnet sie alle
uncertainty-narrow = Die Aussagen unter `[uncertainty]` lassen den Gewichten kaum Spielraum: am meisten „{ $name }“ mit { $width } Prozentpunkten
uncertainty-narrow-fixed = Die Aussagen unter `[uncertainty]` lassen den Gewichten keinen Spielraum: Nur eine einzige Gewichtung erfüllt sie
uncertainty-narrow-hardly = Die Aussagen unter `[uncertainty]` lassen den Gewichten kaum Spielraum: Keines kann sich auch nur um 0,001 Prozentpunkte bewegen
uncertainty-excludes-weights = Die geltenden Gewichte selbst erfüllen die Aussagen unter `[uncertainty]` nicht; geprüft werden also nur andere
uncertainty-contradiction-in-scenario = Im Szenario „{ $scenario }“ lassen die Aussagen unter `[uncertainty]` keine Gewichte zu: { $statements }; `robustness --scenario { $id }` kann dort nichts prüfen
uncertainty-contradiction-in-scenario-hint = Dem Szenario eigene Aussagen geben, etwa `[scenarios.{ $id }.uncertainty]` mit `weights = {"{"} spread = 20 {"}"}`, oder die Grenzen so weit fassen, dass auch seine Gewichte darin liegen
uncertainty-excludes-weights-hint = Die Grenzen so weit fassen, dass die beschlossenen Gewichte darin liegen
nothing-uncertain = Weder Gewichte noch Angaben dürfen sich bewegen, die Robustheit hat nichts zu prüfen
nothing-uncertain-hint = In criteria.toml etwa `[uncertainty]` mit `weights = {"{"} spread = 20 {"}"}` angeben
uncertainty-any = Mit `weights = "any"` zählen die beschlossenen Gewichte nicht: Jedes Kriterium mit einem Gewicht über 0 kann jedes Gewicht bekommen
uncertainty-without-effect = Das Szenario „{ $scenario }“ lässt „{ $name }“ weg, deshalb wirkt { $statement } darin nicht
uncertainty-without-effect-order = Das Szenario „{ $scenario }“ lässt „{ $name }“ weg; die Reihenfolge gilt darin nur für die übrigen
uncertainty-without-effect-always = { $statement } gilt mit den geltenden Gewichten immer und grenzt nichts ein
uncertainty-without-effect-always-scenario = Im Szenario „{ $scenario }“ gilt { $statement } immer und grenzt nichts ein

entry-without-effect = Die Zuordnung von „{ $header }“ zu `{ $name }` bleibt ohne Wirkung: Eine Spalte dieses Namens steht immer für `{ $header }` selbst
entry-without-effect-hint = Die Spalte in der Liste umbenennen und hier den neuen Namen eintragen, oder die Zuordnung streichen
tie-break-twice = `{ $name }` steht unter `tie-break` schon weiter vorn und entscheidet hier nichts mehr
tie-break-twice-hint = Ein anderes Kriterium eintragen oder den zweiten Eintrag streichen
condition-never = Diese Bedingung kann nie erfüllt sein: „{ $subject }“ reicht von { $low } bis { $high }
condition-never-hint = Den Vergleichswert berichtigen; eine Regel, deren Bedingung nie erfüllt ist, bewirkt nichts

# Skalen.
scale-invalid = Die Skala kann Angaben keine Zielerfüllung zuordnen
scale-without-length = `worst` und `best` sind bei „{ $criterion }“ gleich; erwartet: zwei verschiedene Zahlen
scale-flat = Die Skala von „{ $criterion }“ gibt für jede Angabe dieselbe Zielerfüllung; erwartet: Stützpunkte, die steigen oder fallen
scale-flat-levels = Alle Stufen der Skala von „{ $criterion }“ haben dieselben Punkte; erwartet: Stufen mit verschiedenen Punkten
limit-exactly-alone = Neben `exactly` begrenzen `at-least` und `at-most` nichts mehr; erwartet: entweder `exactly` oder eines der beiden
scale-needs-two-points = Der Skala von „{ $criterion }“ fehlen Stützpunkte; erwartet: mindestens zwei, etwa `points = [[0, 0], [10, 100]]`
scale-without-levels = Die Skala von „{ $criterion }“ hat keine Stufen; erwartet: mindestens eine
scale-too-many-levels = Die Skala von „{ $criterion }“ hat mehr als 1.000 Stufen
scale-level-boolean = Eine Stufe von „{ $criterion }“ ist `true` oder `false`, das geht nicht; für ja und nein gibt es `kind = "yes-no"`
scale-level-twice = Die Stufe `{ $level }` steht zweimal auf der Skala von „{ $criterion }“
scale-label-twice = Zwei Stufen der Skala von „{ $criterion }“ heißen „{ $label }“; eine Angabe in der Liste könnte beide meinen
scale-label-twice-hint = Jeder Stufe eine eigene Bezeichnung geben; sie werden ohne Groß- und Kleinschreibung und über die Sprachen hinweg verglichen
scale-levels-mixed = Die Stufen von „{ $criterion }“ sind teils Zahlen, teils Wörter; erwartet: nur Zahlen oder nur Wörter
scale-needs-legal-keys = „{ $criterion }“ kommt aus Rechtsgrundlagen und braucht eine Skala mit benannten Stufen: `kind = "levels"` mit `none`, `framework`, `may`, `should`, `conditional`, `must-indirect` und `must`
scale-needs-numbers = „{ $criterion }“ zählt Tage oder Projekte und braucht eine Skala für Zahlen: `linear`, `piecewise`, `min-max`, `ratio` oder `vector`
scale-lacks-strength = Der Skala von „{ $name }“ fehlt die Stufe `{ $strength }`, die bei den Projekten vorkommt
scale-not-monotone = Die Skala von „{ $criterion }“ ändert ihre Richtung: Auf { $before } Prozent folgen { $after } Prozent; erwartet: durchgehend steigend oder durchgehend fallend
scale-points-not-ascending = Auf der Skala von „{ $criterion }“ folgt auf die Angabe { $before } die Angabe { $after }; erwartet: aufsteigend, jede Angabe nur einmal
value-off-scale-in-manifest = Die Angabe `{ $found }` liegt nicht auf der Skala von „{ $criterion }“; zulässig sind { $low } bis { $high }
value-off-levels-in-manifest = Eine Stufe `{ $found }` hat „{ $criterion }“ nicht; zulässig: { $levels }
value-off-yes-no-in-manifest = Die Angabe `{ $found }` passt nicht zu „{ $criterion }“; zulässig: `true` (ja) und `false` (nein)
value-no-number-in-manifest = Die Angabe `{ $found }` passt nicht zu „{ $criterion }“; zulässig: eine Zahl, mit der die Skala rechnen kann
relative-scale = Die Skala `{ $kind }` von „{ $criterion }“ richtet sich nach der Liste: Ein neues Projekt kann die Reihenfolge der anderen ändern
as-of-missing = „{ $name }“ zählt Tage bis zur Frist, aber der Stichtag fehlt
as-of-missing-hint = Den Stichtag im oberen Teil von criteria.toml eintragen, etwa `as-of = 2026-11-22`, oder auf der Befehlszeile: `--as-of 2026-11-22`

# Projektlisten: Aufbau.
csv-syntax = Die Liste ist nicht wie eine Tabelle aufgebaut
csv-too-many-columns = Die Kopfzeile hat { $count } Spalten, höchstens 16.384 sind möglich
csv-too-many-columns-hint = In der Tabellenkalkulation die leeren Spalten rechts der Liste löschen und neu speichern
csv-delimiter-unknown = Die Zeile `sep=` nennt ein Trennzeichen, das nicht gelesen wird; erwartet: `;`, `,` oder Tabulator
csv-delimiter-unknown-hint = Die Zeile `sep=` streichen, oder die Liste mit Semikolon speichern und `sep=;` schreiben
csv-sep-wrong = Die Zeile `sep=` nennt { $delimiter } als Trennzeichen, die Kopfzeile ist aber mit { $meant } geschrieben
csv-sep-wrong-hint = Die Zeile `sep=` löschen oder ihr Trennzeichen berichtigen
csv-header-below = Die Kopfzeile steht erst hier; erwartet: in der ersten Zeile der Datei
csv-header-below-hint = Die Zeilen darüber löschen, auch Titel und Leerzeilen
csv-one-column = Die erste Zeile nennt keine bekannte Spalte und lässt sich nicht in Spalten teilen; erwartet: Überschriften mit `;`, `,` oder Tabulator dazwischen
csv-one-column-hint = Die Liste in der Tabellenkalkulation als „CSV UTF-8“ speichern, oder als Excel-Arbeitsmappe (.xlsx)
delimiter-semicolon = Semikolon
delimiter-comma = Komma
delimiter-tab = Tabulator
csv-unclosed-quote = Das Anführungszeichen, das hier beginnt, wird bis zum Ende der Datei nicht geschlossen
csv-unclosed-quote-hint = Das schließende `"` ergänzen; ein Anführungszeichen im Text selbst wird verdoppelt: `""`
csv-field-count = { $found ->
    [one] Die Zeile hat ein Feld, in der Kopfzeile sind es { $expected }
   *[other] Die Zeile hat { $found } Felder, in der Kopfzeile sind es { $expected }
}
csv-field-count-hint = Fehlende Trennzeichen ergänzen, überzählige streichen; ein Feld, das selbst ein Trennzeichen oder einen Zeilenumbruch enthält, in `"…"` setzen
csv-text-after-quote = Nach dem schließenden Anführungszeichen steht noch Text; erwartet: ein Trennzeichen oder das Ende der Zeile
csv-text-after-quote-hint = Ein Anführungszeichen im Text selbst verdoppeln, etwa `"Projekt ""Wohngeld"" online"`
no-projects = Die Liste `{ $file }` enthält keine Projekte
no-projects-hint = Für jedes Projekt eine Zeile unter der Kopfzeile eintragen, in TOML eine Tabelle `[[projects]]`
duplicate-column = Für `{ $name }` gibt es zwei Spalten, „{ $first }“ und „{ $second }“; erwartet: nur eine
missing-column = In der Liste fehlt die Spalte `{ $name }`
missing-column-of = In der Liste fehlt die Spalte `{ $name }` („{ $shown }“)
column-id = Projektnummer
column-name = Projekt
missing-column-hint = Die Spalte ergänzen oder in criteria.toml unter `[input]` sagen, wie sie in der Liste heißt: `columns = {"{"} "…" = "{ $name }" {"}"}`
unit-contradiction = Die Überschrift „{ $header }“ nennt eine andere Einheit als criteria.toml bei `{ $name }` ({ $unit }); die Angaben wären um den Faktor { $factor } falsch
unit-contradiction-name = Die Überschrift „{ $header }“ nennt eine andere Einheit als der Name `{ $name }`; die Angaben wären um den Faktor { $factor } falsch
unit-contradiction-hint = Hat die Überschrift recht, in criteria.toml `unit` danach richten, und Skala und Grenzen mit; sonst die Spalte umbenennen
unit-contradiction-name-hint = In criteria.toml `unit` angeben, wie es die Überschrift sagt, und Skala und Grenzen danach richten; oder die Spalte umbenennen. Steht die Einheit in jeder Zelle (`500 TEUR`), gehört sie nicht in die Überschrift
missing-column-like = Ist „{ $header }“ gemeint? Dann in criteria.toml unter `[input]` eintragen: `columns = {"{"} { $key } = "{ $name }" {"}"}`
header-reserved = Die Überschrift `{ $name }` kann noch nicht verwendet werden; `@` ist für die Angaben mehrerer Bewertender vorgesehen
header-reserved-hint = Der Spalte eine Überschrift ohne `@` geben
unused-column = { $count ->
    [one] Die Spalte { $names } wird nicht verwendet
   *[other] { $count } Spalten werden nicht verwendet: { $names }
}
unused-column-like = Die Spalte `{ $header }` wird nicht verwendet; sie heißt fast wie `{ $suggestion }`
assigned-header-missing = `columns` unter `[input]` nennt die Überschrift `{ $header }`, die in keiner Liste steht
columns-reversed = Links steht, wie die Spalte in der Liste heißt, rechts der Name hier: `"{ $name }" = "{ $header }"`
unnamed-column = Eine Spalte ohne Überschrift enthält Angaben; sie bleiben unbeachtet
unnamed-column-hint = Der Spalte eine Überschrift geben, wenn ihre Angaben zählen sollen; sonst die Spalte leeren
unused-column-hint = Ist damit ein Feld, ein Kriterium oder ein Budget gemeint, in criteria.toml unter `[input]` zuordnen: `columns = {"{"} { $key } = "…" {"}"}`; sonst ist nichts zu tun
personal-data-column = { $count ->
    [one] Die Spalte { $names } enthält vermutlich personenbezogene Daten; sie wird nicht verwendet und nicht ausgegeben
   *[other] { $count } Spalten enthalten vermutlich personenbezogene Daten; sie werden nicht verwendet und nicht ausgegeben: { $names }
}
boolean-cross = Die Spalte „{ $column }“ enthält außer leeren und unbekannten Feldern nur Kreuze; ein Kreuz gilt als ja, ein leeres Feld als nein
cross-beside-booleans = In der Spalte „{ $column }“ steht `{ $found }` neben ja und nein; erwartet: durchgehend `ja` und `nein`, oder nur Kreuze und leere Felder
cross-beside-booleans-hint = Ist mit dem Kreuz ja gemeint, stattdessen `ja` eintragen

# Projekte: Projektnummer und Name.
project-id-missing = Dem Projekt „{ $name }“ fehlt die Projektnummer
project-nameless = Diesem Projekt fehlen Projektnummer und Name
project-id-invalid = „{ $name }“ hat die Projektnummer `{ $id }`; erwartet: 1 bis 64 druckbare Zeichen ohne `| ; , = @` und ohne Leerzeichen am Rand
project-id-unseen = „{ $name }“ hat in der Projektnummer `{ $id }` das Zeichen { $character }, das nicht zu sehen ist oder wie ein Leerzeichen aussieht; zwei Nummern könnten damit gleich aussehen
project-id-placeholder = „{ $name }“ hat die Projektnummer `{ $id }`; in einer Liste von Projektnummern heißt das „keine Angabe“, sodass nichts auf das Projekt verweisen könnte
project-id-hint = Jedem Projekt eine eigene Nummer geben, etwa `P-01`, und sie behalten, wenn sich Name oder Reihenfolge ändern
header-repeated = Hier steht die Kopfzeile noch einmal; erwartet: ein Projekt
header-repeated-hint = Die Zeile löschen
project-name-missing = Dem Projekt `{ $id }` fehlt der Name
duplicate-id = „{ $name }“ und „{ $other-name }“ tragen beide die Projektnummer `{ $id }`
duplicate-id-same = „{ $name }“ ist zweimal eingetragen, beide Male mit der Projektnummer `{ $id }`
duplicate-id-hint = Ist es dasselbe Projekt, einen der beiden Einträge löschen; sonst einem der beiden eine andere Nummer geben
project-near-duplicate = „{ $name }“ ({ $id }) und „{ $other-name }“ ({ $other-id }) heißen fast gleich und sind vielleicht dasselbe Projekt

# Projekte: Angaben.
value-missing = „{ $name }“ ({ $id }) hat bei „{ $column }“ keine Angabe
value-missing-hint = Die Angabe eintragen oder beim Kriterium festlegen, was ohne sie gilt, etwa `missing = "apart"`; alle Lücken schreibt `vorrang check --gaps luecken.csv`
value-missing-portfolio-hint = Die Angabe eintragen oder unter `[portfolio]` festlegen, was ohne sie gilt, etwa `missing = "apart"`; alle Lücken schreibt `vorrang check --gaps luecken.csv`
value-off-scale = „{ $name }“ ({ $id }) hat bei „{ $column }“ die Angabe `{ $found }`, zulässig sind { $low } bis { $high }
value-off-scale-read = „{ $name }“ ({ $id }) hat bei „{ $column }“ die Angabe `{ $found }`, gelesen als { $read }; zulässig sind { $low } bis { $high }
value-off-levels-read = „{ $name }“ ({ $id }) hat bei „{ $column }“ die Angabe `{ $found }`, gelesen als { $read }; zulässig: { $levels }
value-off-scale-sign = In dieser Datei gilt { $sign }; ist { $other } gemeint, die Angabe so schreiben
value-off-scale-hint = Die Angabe berichtigen oder bei der Skala `outside = "clamp"` eintragen; dann zählt jede Angabe jenseits der Skala wie ihr Ende
value-off-levels = „{ $name }“ ({ $id }) hat bei „{ $column }“ die Angabe `{ $found }`, zulässig: { $levels }
value-off-levels-interval = Ein Intervall so schreiben: `{ $interval }`
value-negative = „{ $name }“ ({ $id }) hat bei „{ $column }“ die Angabe `{ $found }`, erwartet: eine Zahl ab 0
value-not-positive = „{ $name }“ ({ $id }) hat bei „{ $column }“ die Angabe `{ $found }`, erwartet: eine Zahl über 0
not-a-number = „{ $name }“ ({ $id }) hat bei „{ $column }“ die Angabe `{ $found }`, erwartet: eine Zahl
not-a-number-hint = Eine Zahl wie `12,5` oder ein Intervall wie `3..7` eintragen; Unbekanntes leer lassen oder `?` schreiben
not-a-number-label = So heißt hier die Stufe { $level }; diese Zahl eintragen
not-a-number-level = Die Zahl einer Stufe eintragen: { $levels }; Unbekanntes leer lassen oder `?` schreiben
not-a-number-time = Das ist eine Uhrzeit; eine Dauer als Zahl in der Einheit der Spalte eintragen, ein Intervall wie `3..7`. Unbekanntes leer lassen oder `?` schreiben
not-a-number-error-value = Die Tabellenkalkulation zeigt hier einen Fehlerwert; dort die Formel berichtigen und die Liste neu speichern
not-a-number-formula = Hier steht eine Formel statt ihres Ergebnisses; die Formel durch die Zahl ersetzen
not-a-number-unit = Die Einheit `{ $unit }` ist nicht bekannt; die Zahl ohne Einheit eintragen oder mit `€`, `TEUR`, `Mio. €`, `PT`, `Tage` oder `%`
not-a-number-apostrophe = Tausender nicht mit Apostroph trennen, sondern mit Punkt oder Leerzeichen: `1.234.567`
not-a-number-units = Die Einheit hinter die letzte Zahl schreiben, dann gilt sie für alle (`10..20 TEUR`), oder hinter jede die gleiche Art von Einheit
not-a-number-open = Diese Angabe ist nach einer Seite offen und die Skala hat dort kein Ende; eine Zahl oder ein Intervall wie `50..200` eintragen
invisible-character = „{ $name }“ ({ $id }) hat bei „{ $column }“ das unsichtbare Zeichen { $character }
invisible-in-header = Die Überschrift `{ $header }` enthält das unsichtbare Zeichen { $character }; gesucht wird die Spalte ohne es
invisible-in-key = Der Schlüssel `{ $key }` enthält das unsichtbare Zeichen { $character } und ist deshalb ein anderer, als er aussieht
invisible-in-text = Der Text unter `{ $key }` enthält das unsichtbare Zeichen { $character }
invisible-in-cell = Die Zelle enthält das unsichtbare Zeichen { $character }; sie leeren und die Angabe neu eintippen
invisible-hint = Die Stelle löschen und neu eintippen statt einzufügen
number-wrong-unit = „{ $name }“ ({ $id }) hat bei „{ $column }“ die Angabe `{ $found }`, { $measure }; erwartet: eine Zahl (Einheit: { $unit })
number-wrong-unit-hint = Die Angabe in der Einheit der Spalte eintragen ({ $unit }); stimmt die Spalte, in criteria.toml `unit` berichtigen
measure-money = einen Geldbetrag
measure-days = eine Zahl von Tagen
measure-share = einen Prozentwert
number-too-long = Die Zahl `{ $number }` lässt sich nicht genau festhalten; höchstens 28 Ziffern sind möglich
number-too-long-value = „{ $name }“ ({ $id }) hat bei „{ $column }“ die Angabe `{ $found }`, die sich nicht genau festhalten lässt; höchstens 28 Ziffern sind möglich
number-too-long-hint = Auf höchstens 28 Ziffern runden
number-ambiguous = „{ $name }“ ({ $id }) hat bei „{ $column }“ die Angabe `{ $found }`, die zweierlei bedeuten kann: { $comma } (mit Dezimalkomma) oder { $point } (mit Dezimalpunkt)
number-ambiguous-hint = In criteria.toml unter `[input]` das Dezimalzeichen festlegen, `decimal = "comma"` oder `decimal = "point"`, und alle Zahlen der Datei damit schreiben
number-contradiction = In dieser Datei ist `{ $comma }` mit Dezimalkomma geschrieben, `{ $point }` aber mit Dezimalpunkt; erwartet: ein Dezimalzeichen für die ganze Datei
number-other-sign = „{ $name }“ ({ $id }) hat bei „{ $column }“ die Angabe `{ $found }`, unter `[input]` ist in criteria.toml aber { $sign } festgelegt
number-other-sign-hint = Die Zahl so schreiben oder `decimal` unter `[input]` ändern; ohne diese Zeile entscheidet, was in der Datei steht
sign-comma = das Dezimalkomma
sign-point = der Dezimalpunkt
date-in-number-column = „{ $name }“ ({ $id }) hat bei „{ $column }“ das Datum `{ $found }`, erwartet: eine Zahl
date-in-number-column-hint = Excel macht aus `3-7` ein Datum; die Spalte als „Text“ formatieren und die Angabe neu eintragen, ein Intervall etwa als `3..7`
date-in-number-column-time = Ein Tag mit Uhrzeit ist kein Betrag und keine Stufe; die Zahl eintragen oder, wenn der Zeitpunkt in eine andere Spalte gehört, ihn dort und hier nichts
interval-reversed = Das Intervall von { $low } bis { $high } ist nicht aufsteigend; erwartet: die kleinere Zahl zuerst
interval-reversed-value = „{ $name }“ ({ $id }) hat bei „{ $column }“ das Intervall `{ $found }`, das nicht aufsteigt; erwartet: der kleinste Wert zuerst, der größte zuletzt
field-unknown-status = „{ $name }“ ({ $id }) sagt bei „{ $column }“ nur `{ $found }`; ohne Stand zählt das Projekt als Idee
field-unknown-background = „{ $name }“ ({ $id }) sagt bei „{ $column }“ nur `{ $found }`; es zählt nicht als Hintergrundprojekt
field-unknown-deadline = „{ $name }“ ({ $id }) sagt bei „{ $column }“ nur `{ $found }`; es zählt als Projekt ohne eigene Frist
field-unknown-legal = „{ $name }“ ({ $id }) sagt bei „{ $column }“ nur `{ $found }`; es zählt als Projekt ohne Rechtsgrundlage
field-unknown = „{ $name }“ ({ $id }) sagt bei „{ $column }“ nur `{ $found }`; gerechnet wird, als stünde dort kein Projekt
field-unknown-hint = Die Angabe erfragen und eintragen; gibt es nichts einzutragen, die Zelle leeren
value-approximate = „{ $name }“ ({ $id }) hat bei „{ $column }“ die ungefähre Angabe `{ $found }`; sie zählt als { $value }
value-open = „{ $name }“ ({ $id }) hat bei „{ $column }“ die offene Angabe `{ $found }`; sie zählt als Intervall von { $low } bis { $high }
value-open-point = „{ $name }“ ({ $id }) hat bei „{ $column }“ die offene Angabe `{ $found }`; auf der Skala zählt sie wie { $value }
value-without-end = „{ $name }“ ({ $id }) hat bei „{ $column }“ die nach oben offene Angabe `{ $found }`; ein Betrag zum Rechnen ist das nicht, er gilt als fehlend
value-without-end-hint = Einen Betrag oder ein Intervall eintragen, etwa `50..200`
not-a-date = „{ $name }“ ({ $id }) hat bei „{ $column }“ die Angabe `{ $found }`, erwartet: ein Datum
not-a-date-hint = Ein Datum wie `22.11.2026` oder `2026-11-22` eintragen, mit einem Jahr von 1900 bis 2199; Unbekanntes leer lassen oder `?` schreiben
not-a-date-two-digits = Das Jahr mit vier Ziffern schreiben, etwa `22.11.2026`
not-a-date-no-such-day = Diesen Tag gibt es im Kalender nicht; Tag und Monat prüfen
not-a-date-time = Nur den Tag eintragen, ohne Uhrzeit: `{ $day }`
not-a-boolean = „{ $name }“ ({ $id }) hat bei „{ $column }“ die Angabe `{ $found }`, erwartet: `ja` oder `nein`
not-a-boolean-hint = `ja` oder `nein` eintragen; Unbekanntes leer lassen oder `?` schreiben
value-without-reason = „{ $name }“ ({ $id }) hat bei „{ $criterion }“ die höchste Stufe, aber keine Begründung
value-without-reason-hint = Die Begründung in die Spalte „{ $column }“ eintragen
criterion-constant = Bei „{ $criterion }“ haben alle Projekte ({ $count }) dieselbe Angabe; das Kriterium unterscheidet sie nicht
criteria-near-duplicate = „{ $first }“ und „{ $second }“ sagen über die Projekte fast dasselbe (Korrelation { $correlation }); dieselbe Stärke zählt dann doppelt
department-scores-high = Der mittlere Nutzwert (Median) von { $count } Projekten des Fachbereichs „{ $department }“ ist { $median }, der aller anderen { $others }; ein gemeinsamer Blick auf die Maßstäbe kann sich lohnen

# Voraussetzungen.
reference-contradiction = { $needing } setzt { $needed } voraus, und eines von beiden schließt das andere aus
reference-contradiction-hint = Eine der beiden Angaben streichen; ohne das andere kann das Projekt nicht gewählt werden, und mit ihm auch nicht
former-id-ambiguous = „{ $name }“ ({ $id }) nennt `{ $former }` als frühere Nummer; so heißt aber heute „{ $now }“
former-id-twice = „{ $name }“ ({ $id }) nennt `{ $former }` als frühere Nummer, und { $first } auch
former-id-ambiguous-hint = Die frühere Nummer nur bei dem Projekt führen, das sie wirklich trug; der Vergleich mit einem früheren Stand ordnet Projekte nach ihr zu
dependency-cycle = Diese Projekte setzen sich im Kreis voraus: { $circle }
dependency-cycle-hint = Eine dieser Voraussetzungen streichen, bei „Voraussetzungen“ (`depends-on`) oder „ermöglicht“ (`enables`)
dependency-itself = „{ $name }“ ({ $id }) ist als eigene Voraussetzung eingetragen
merged-into-several = „{ $name }“ ({ $id }) soll in mehreren Projekten aufgegangen sein: { $others }; ein Projekt lebt in genau einem weiter
merged-into-several-hint = Nur das Projekt nennen, das es weiterführt; ist es auf mehrere aufgeteilt, das Feld leeren und den Status `Zurückgezogen` eintragen
merged-in-a-circle = „{ $name }“ ({ $id }) ist in einem Projekt aufgegangen, das im Kreis wieder zu ihm zurückführt
dependency-outside-places = „{ $name }“ ({ $id }) hat einen Platz, setzt aber „{ $needed-name }“ ({ $needed-id }) voraus, das keinen hat
dependency-excluded = „{ $name }“ ({ $id }) setzt „{ $needed-name }“ ({ $needed-id }) voraus, das ausgeschlossen ist
dependency-hint = Prüfen, ob die Voraussetzung noch gilt, und über beide Projekte gemeinsam beraten; ist das vorausgesetzte Projekt schon umgesetzt, bei ihm den Status `Umgesetzt` eintragen
dependency-warn-hint = Prüfen, ob die Voraussetzung noch gilt; soll sie mit dem Projekt aufrücken, unter `[scoring]` eintragen: `dependencies = "inherit"`; ist sie schon umgesetzt, bei ihr den Status `Umgesetzt` eintragen
enabler-counted-twice = „{ $criterion }“ hebt Projekte, die andere voraussetzen; `dependencies = "inherit"` hebt sie noch einmal
enabler-counted-twice-hint = Eines von beiden genügt: das Gewicht von „{ $criterion }“ auf 0 setzen oder unter `[scoring]` eintragen: `dependencies = "warn"`
background-without-dependents = „{ $name }“ ({ $id }) ist als Hintergrundprojekt eingetragen, aber kein Projekt nennt es als Voraussetzung
background-without-dependents-hint = Beim Hintergrundprojekt unter „ermöglicht“ (`enables`) eintragen, was darauf aufbaut, oder bei den anderen Projekten unter „Voraussetzungen“ (`depends-on`), was sie brauchen

# Regeln, Beschlüsse und Plätze.
rule-value-absent = Eine Regel vergleicht `{ $field }` mit `{ $value }`; diese Angabe hat kein Projekt der Liste
condition-unknown = Die Regel „{ $reason }“ (`{ $rule }`) lässt sich für „{ $name }“ ({ $id }) nicht entscheiden, weil die Angabe zu „{ $what }“ fehlt; sie gilt als nicht erfüllt
condition-unknown-open = Die Regel „{ $reason }“ (`{ $rule }`) lässt sich für „{ $name }“ ({ $id }) nicht entscheiden, weil die Angabe zu „{ $what }“ ein Intervall ist, das nur zum Teil unter die Bedingung fällt; sie gilt als nicht erfüllt
condition-unknown-open-hint = Einen genauen Wert eintragen oder das Intervall enger fassen; bis dahin wirkt die Regel auf dieses Projekt nicht
condition-unknown-hint = Die Angabe eintragen; bis dahin wirkt die Regel auf dieses Projekt nicht
rule-basis-never-counts = { $basis } (`{ $id }`) gilt nicht für die Kommune und zählt nie; diese Bedingung kann deshalb nie erfüllt sein
rule-basis-never-counts-bill = { $basis } (`{ $id }`) ist erst ein Entwurf und zählt nicht; diese Bedingung kann deshalb nie erfüllt sein
rule-basis-never-counts-repealed = { $basis } (`{ $id }`) ist außer Kraft und zählt nicht; diese Bedingung kann deshalb nie erfüllt sein
rule-basis-never-counts-hint = Eine andere Rechtsgrundlage nennen oder diese hier streichen; zählt sie inzwischen, im Verzeichnis der Rechtsgrundlagen `state` oder `reaches-municipality` berichtigen
rule-contradiction = Für „{ $name }“ ({ $id }) gelten zwei Regeln, die sich widersprechen: Nach `{ $mandatory }` ist das Projekt gesetzt, nach `{ $exclude }` ausgeschlossen
rule-contradiction-hint = Eine der beiden Regeln so fassen, dass sie dieses Projekt nicht mehr erfasst
decisions-contradict = Zu „{ $name }“ ({ $id }) sind zwei Beschlüsse eingetragen, von denen nur einer gelten kann
decisions-contradict-hint = Den überholten oder doppelten Beschluss streichen
decision-in-excluded = Ein Beschluss nimmt „{ $name }“ ({ $id }) auf, die Regel `{ $rule }` schließt das Projekt aber aus
decision-out-mandatory = Ein Beschluss nimmt „{ $name }“ ({ $id }) heraus, die Regel `{ $rule }` setzt das Projekt aber
decision-against-rule-hint = Den Beschluss streichen oder die Regel so fassen, dass sie dieses Projekt nicht mehr erfasst
decision-without-effect = Der Beschluss zu „{ $name }“ ({ $id }) bleibt ohne Wirkung: Das Projekt hat den Status „{ $status }“ und steht nicht in der Rangfolge
decision-without-effect-hint = Den Status des Projekts berichtigen oder den Beschluss streichen
decision-without-effect-merged = Der Beschluss zu „{ $name }“ ({ $id }) bleibt ohne Wirkung: Das Projekt ist in { $into } aufgegangen
decision-without-effect-merged-hint = Gilt der Beschluss auch für das andere Projekt, ihn auf dessen Projektnummer umschreiben, sonst streichen
decision-without-effect-no-tie = Der Beschluss, dass „{ $name }“ ({ $id }) bei Gleichstand vorgeht, bleibt ohne Wirkung: Das Projekt steht in keinem Gleichstand an der Auswahlgrenze
decision-without-effect-all-win = Der Beschluss, dass „{ $name }“ ({ $id }) bei Gleichstand vorgeht, bleibt ohne Wirkung: Alle Projekte des Gleichstands haben einen solchen Beschluss
decision-without-effect-tie-hint = Den Beschluss streichen oder mit `effect = "in"` oder `effect = "out"` eintragen, was gemeint ist
rules-exceed-places = { $places ->
    [one] { $count } Projekte kommen vor der Rangfolge (gesetzt { $mandatory }, Beschluss { $decision }, in Umsetzung { $running }), es gibt aber nur einen Platz: { $projects }
   *[other] { $count } Projekte kommen vor der Rangfolge (gesetzt { $mandatory }, Beschluss { $decision }, in Umsetzung { $running }), es gibt aber nur { $places } Plätze: { $projects }
}
rules-exceed-places-hint = Mehr Plätze vorsehen (`places = { $count }`), die Regeln enger fassen oder Beschlüsse ändern
tie-at-cut = { $places ->
    [one] { $count } Projekte sind an der Auswahlgrenze gleichauf, deshalb haben { $placed } Projekte einen Platz statt eines einzigen: { $projects }
   *[other] { $count } Projekte sind an der Auswahlgrenze gleichauf, deshalb haben { $placed } Projekte einen Platz statt { $places }: { $projects }
}
tie-at-cut-hint = Über den Gleichstand beschließen und unter `[[decisions]]` eintragen: `effect = "wins-tie"` mit `project`, `reason` und `by`; oder unter `[scoring]` mit `tie-break` ein Kriterium nennen, das entscheidet
deadline-overdue = Die Frist von „{ $name }“ ({ $id }) ist am { $deadline } abgelaufen, vor dem Stichtag { $as-of }
deadline-overdue-legal = Die Frist von „{ $name }“ ({ $id }) nach { $basis } ist am { $deadline } abgelaufen, vor dem Stichtag { $as-of }
cost-counted-twice = „{ $criterion }“ wird gewichtet und zugleich als Budget begrenzt; die Kosten zählen damit doppelt
cost-counted-twice-hint = Das Gewicht von „{ $criterion }“ auf 0 setzen und das Budget behalten; üblich ist, Kosten aus dem Nutzwert herauszuhalten

# Rechtsgrundlagen.
legal-basis-bill = { $count ->
    [one] { $basis } (`{ $id }`) ist erst ein Entwurf und zählt nicht; ein Projekt nennt diese Rechtsgrundlage
   *[other] { $basis } (`{ $id }`) ist erst ein Entwurf und zählt nicht; { $count } Projekte nennen diese Rechtsgrundlage
}
legal-basis-not-in-force = { $count ->
    [one] { $basis } (`{ $id }`) gilt erst ab { $since }, nach dem Stichtag { $as-of }, und zählt noch nicht; ein Projekt nennt diese Rechtsgrundlage
   *[other] { $basis } (`{ $id }`) gilt erst ab { $since }, nach dem Stichtag { $as-of }, und zählt noch nicht; { $count } Projekte nennen diese Rechtsgrundlage
}
legal-basis-not-in-force-hint = Für eine Rangfolge nach künftigem Recht den Stichtag später legen
legal-basis-repealed = { $count ->
    [one] { $basis } (`{ $id }`) ist außer Kraft und zählt nicht; ein Projekt nennt diese Rechtsgrundlage
   *[other] { $basis } (`{ $id }`) ist außer Kraft und zählt nicht; { $count } Projekte nennen diese Rechtsgrundlage
}
legal-basis-repealed-hint = Bei den Projekten die Rechtsgrundlage nennen, die an ihre Stelle getreten ist, oder sie streichen
legal-basis-stale = { $count ->
    [one] { $basis } (`{ $id }`) wurde zuletzt am { $checked } geprüft, mehr als ein Jahr vor dem Stichtag; ein Projekt nennt diese Rechtsgrundlage
   *[other] { $basis } (`{ $id }`) wurde zuletzt am { $checked } geprüft, mehr als ein Jahr vor dem Stichtag; { $count } Projekte nennen diese Rechtsgrundlage
}
legal-basis-never-checked = { $count ->
    [one] Bei { $basis } (`{ $id }`) steht nicht, wann die Rechtsgrundlage geprüft wurde (`checked`); ein Projekt nennt sie
   *[other] Bei { $basis } (`{ $id }`) steht nicht, wann die Rechtsgrundlage geprüft wurde (`checked`); { $count } Projekte nennen sie
}
mandatory-unconfirmed = „{ $name }“ ({ $id }) ist nach { $basis } gesetzt, aber es ist noch nicht bestätigt, dass diese Rechtsgrundlage für das Projekt gilt
mandatory-unconfirmed-both = „{ $name }“ ({ $id }) ist nach { $basis } gesetzt, aber es ist noch nicht bestätigt, dass diese Rechtsgrundlage für das Projekt gilt, und ihr Wortlaut ist nicht geprüft
mandatory-unsure-basis = „{ $name }“ ({ $id }) ist nach { $basis } gesetzt, aber der Wortlaut dieser Rechtsgrundlage ist noch nicht geprüft
mandatory-unconfirmed-hint = Vom Rechtsamt prüfen lassen; danach beim Projekt unter „Rechtsgrundlage bestätigt“ (`legal-confirmed`) eintragen, wer wann bestätigt hat, und bei der Rechtsgrundlage `sure = "text"`, wenn der Wortlaut geprüft ist
mandatory-unsure-hint = Den Wortlaut der Rechtsgrundlage prüfen; danach bei ihr `sure = "text"` und unter `checked` den Tag eintragen
mandatory-unconfirmed-denied = Die Angabe `{ $said }` unter „Rechtsgrundlage bestätigt“ (`legal-confirmed`) bestätigt nichts; nach der Prüfung durch das Rechtsamt dort eintragen, wer wann bestätigt hat
mandatory-unconfirmed-incomplete = Die Angabe `{ $said }` unter „Rechtsgrundlage bestätigt“ (`legal-confirmed`) zählt erst, wenn dort steht, wer wann bestätigt hat, etwa `Rechtsamt, 12.05.2026`
value-missing-of-first = „{ $name }“ ({ $id }) soll vor allen anderen einen Platz bekommen (Regel, Beschluss oder laufendes Projekt), kann aber nicht bewertet werden: bei „{ $column }“ fehlt die Angabe
value-missing-of-first-hint = Die Angabe ergänzen, oder beim Kriterium statt `missing = "apart"` eine andere Regel wählen, etwa `"worst"`
number-unit-twice = „{ $name }“ ({ $id }) hat bei „{ $column }“ die Angabe `{ $found }` mit eigener Einheit, obwohl die Spalte schon eine hat: { $unit }
number-unit-twice-hint = Die Zahl ohne Einheit schreiben, oder in criteria.toml `unit` in Euro angeben

# Empfindlichkeit.
weight-fixed = Das Gewicht von „{ $name }“ ({ $weight } %) lässt sich nicht verschieben: Alle anderen Kriterien haben das Gewicht 0 und damit keine Verhältnisse, in denen sie teilen könnten
weight-fixed-group = Das Gewicht der Gruppe „{ $name }“ lässt sich nicht verschieben: Alle ihre Kriterien haben das Gewicht 0 und damit keine Verhältnisse, in denen sie teilen könnten
