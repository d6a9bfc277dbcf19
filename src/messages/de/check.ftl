# Der Rahmen um Meldungen und die Liste der Lücken.

severity-error = Fehler
severity-warning = Warnung
severity-hint = Hinweis
check-remedy = Abhilfe
check-argument = Befehlszeile: { $argument }
check-more-places = { $count ->
    [one] und an einer weiteren Stelle
   *[other] und an { $count } weiteren Stellen
}
check-more-findings = { $count ->
    [one] und eine weitere dieser Art (alle mit `--all`)
   *[other] und { $count } weitere dieser Art (alle mit `--all`)
}

check-more-lines = { $count ->
    [one] und eine weitere Warnung; `vorrang check` zeigt alles
   *[other] und { $count } weitere Warnungen; `vorrang check` zeigt alles
}
check-hint-kinds = { $count ->
    [one] 1 Hinweis ({ $kinds }); `vorrang check` zeigt ihn
   *[other] { $count } Hinweise ({ $kinds }); `vorrang check` zeigt sie
}

found-errors = { $count } Fehler
found-warnings = { $count ->
    [one] { $count } Warnung
   *[other] { $count } Warnungen
}
found-hints = { $count ->
    [one] { $count } Hinweis
   *[other] { $count } Hinweise
}
checked-files = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
}
check-summary = Geprüft: { $files }, { $errors }, { $warnings }, { $hints }
check-clean = Keine Beanstandungen in { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
}.

# Berichte für die fortlaufende Prüfung (SARIF, GitLab, GitHub).
ci-remedy = Abhilfe: { $hint }
ci-in-cell = { $message } (Zelle { $cell })
ci-omitted = { $count ->
    [one] Eine weitere Meldung der Art `{ $code }` ist hier nicht aufgeführt.
   *[other] { $count } weitere Meldungen der Art `{ $code }` sind hier nicht aufgeführt.
}

# Die Liste der Lücken: Spaltenköpfe.
gap-sheet = Fehlende Angaben
gap-department = Fachbereich
gap-id = Projektnummer
gap-name = Projekt
gap-what = Fehlende Angabe
gap-allowed = Zulässige Angaben
gap-policy = Wenn die Angabe fehlt
gap-value = Angabe
gap-reason = Begründung

# Was eingetragen werden kann.
gap-level = { $value }: { $label }
gap-yes = ja
gap-no = nein
gap-yes-or-no = ja oder nein
gap-number = Zahl
# „Tage“ und „Euro“ stehen wie in criteria.toml, in keinem Fall gebeugt.
gap-number-unit = Zahl (Einheit: { $unit })
gap-range = von { $low } bis { $high }
gap-range-unit = von { $low } bis { $high } (Einheit: { $unit })

# Was geschieht, wenn nichts eingetragen wird.
gap-reject = Fehler: Es lässt sich keine Rangfolge bilden
gap-apart = Das Projekt wird nicht bewertet
gap-apart-from-portfolio = Das Projekt wird bei der Auswahl nicht berücksichtigt
gap-worst = Zielerfüllung 0 %
gap-neutral = Zielerfüllung 50 %
gap-unknown = Zielerfüllung 50 %, dazu der bestmögliche und der schlechtestmögliche Rang
gap-assumed = Angenommen wird: { $value }
