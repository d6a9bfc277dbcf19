# Der Rahmen um die Hilfe.
help-usage = Aufruf:
help-commands = Befehle
help-arguments = Argumente
help-options = Optionen
help-global-options = Optionen aller Befehle
help-options-tag = [OPTIONEN]
help-command-name = BEFEHL
help-values = Mögliche Werte:
help-values-brief = [möglich: { $values }]
help-default = [Vorgabe: { $values }]

# Überschriften der Handbuchseiten.
man-name = BEZEICHNUNG
man-synopsis = ÜBERSICHT
man-description = BESCHREIBUNG
man-options = OPTIONEN
man-subcommands = BEFEHLE
man-version = VERSION
man-default = [Vorgabe:

# Was falsch getippt wurde.
usage-unknown-option = die Option `{ $option }` gibt es hier nicht
usage-surplus-argument = `{ $argument }` ist ein Argument zu viel
usage-unknown-command = den Befehl `{ $command }` gibt es nicht
usage-no-command = es fehlt ein Befehl
usage-value-missing = `{ $option }` braucht einen Wert
usage-value-missing-of = `{ $option }` braucht einen Wert; möglich sind { $known }
usage-value-unknown = `{ $value }` ist kein Wert für `{ $option }`; möglich sind { $known }
usage-value-invalid = `{ $value }` ist kein Wert für `{ $option }`: { $detail }
usage-too-many-values = `{ $option }` nimmt keinen weiteren Wert, und `{ $value }` ist einer
usage-too-few-values = `{ $option }` braucht mehr Werte: mindestens { $expected } statt { $found }
usage-wrong-number-of-values = `{ $option }` braucht { $expected } Werte, nicht { $found }
usage-no-equals = `{ $option }` erwartet den Wert hinter einem Gleichheitszeichen
usage-given-twice = `{ $option }` ist mehrfach angegeben
usage-conflict = `{ $option }` verträgt sich nicht mit { $others }
usage-missing = es fehlt: { $arguments }
usage-not-utf8 = ein Argument ist kein gültiges UTF-8
usage-other = { $detail }
usage-did-you-mean = Meinten Sie { $suggestions }?
usage-line = Aufruf: { $usage }
usage-more = Mehr dazu: { $command } --help
