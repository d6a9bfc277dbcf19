# Ranglisten: Tabelle, Markdown und CSV.

# Namen und Listen.
ranking-project = „{ $name }“ ({ $id })
ranking-project-possible = „{ $name }“ ({ $id }; Rang { $best } bis { $worst } möglich)
ranking-list = { $list } und { $last }
ranking-list-more = { $count ->
    [one] { $list } und ein weiteres Projekt
   *[other] { $list } und { $count } weitere Projekte
}
ranking-more = { $count ->
    [one] … und ein weiteres Projekt
   *[other] … und { $count } weitere Projekte
}

# Kopf.
ranking-preliminary = Vorläufig: { $title }
ranking-as-of = Stichtag { $date }
ranking-method = { $method }, höchstens { $maximum }
ranking-scenario = Szenario „{ $name }“
ranking-no-scenario = kein Szenario
ranking-counts = { $count ->
    [one] { $ranked ->
        [0] das einzige Projekt ist nicht in der Rangfolge
       *[other] ein Projekt in der Rangfolge
    }
   *[other] { $ranked } von { $count } Projekten in der Rangfolge
}

# Abweichung von der Datei.
ranking-base-same = { $places ->
    [one] Gegenüber der Grundlage: Den einen Platz hat dasselbe Projekt.
   *[other] Gegenüber der Grundlage: Die Top { $places } bleiben gleich.
}
ranking-base-same-tied = { $places ->
    [one] Gegenüber der Grundlage: Den einen Platz haben dieselben Projekte, die gleichauf liegen.
   *[other] Gegenüber der Grundlage: Die Top { $places } bleiben gleich.
}
ranking-base-unusable = Kein Vergleich mit der Grundlage: Die Kriteriendatei für sich allein lässt sich nicht auswerten; `vorrang check` sagt, warum.
ranking-base-changed = Gegenüber der Grundlage: neu { $entered }; nicht mehr { $left }.
ranking-base-entered = Gegenüber der Grundlage: neu { $entered }.
ranking-base-left = Gegenüber der Grundlage: nicht mehr { $left }.
ranking-now-places = Plätze: { $now } (statt { $base })
ranking-now-maximum = Höchster Nutzwert: { $now } (statt { $base })
ranking-now-method = Methode: { $now } (statt { $base })
ranking-now-dependencies = Voraussetzungen: { $now } (statt { $base })
ranking-now-as-of = Stichtag: { $now } (statt { $base })
ranking-dependencies-warn = werden nur gemeldet
ranking-dependencies-inherit = erben den Nutzwert
ranking-left-out = Nicht gewertet: { $criteria }
ranking-weights = Gewichte: { $weights }
ranking-weight = { $name } { $weight } %
ranking-weight-changed = { $name } { $weight } % (statt { $base } %)

# Spalten.
ranking-column-place = Platz
ranking-column-rank = Rang
ranking-column-own-rank = Rang nach eigenem Nutzwert
ranking-column-id = Projektnummer
ranking-column-project = Projekt
ranking-column-department = Fachbereich
ranking-column-status = Status
ranking-column-score = Nutzwert
ranking-column-own-score = Eigener Nutzwert
ranking-column-effective-score = Maßgeblicher Nutzwert
ranking-column-inherits-from = Erbt von
ranking-column-in-places = Hat einen Platz
ranking-column-marks = Kennzeichen
ranking-column-reason = Begründung
ranking-column-criterion = Kriterium
ranking-column-value = Angabe
ranking-column-utility = Zielerfüllung
ranking-column-weight = Gewicht
ranking-column-contribution = Teilnutzen
ranking-column-value-of = { $criterion }: Angabe
ranking-column-utility-of = { $criterion }: Zielerfüllung in %
ranking-column-contribution-of = { $criterion }: Teilnutzen
ranking-no-place = –
ranking-cut-line = { $places ->
    [one] Auswahlgrenze: ein Platz
   *[other] Auswahlgrenze: { $places } Plätze
}
ranking-cut-line-tied = { $places ->
    [one] Auswahlgrenze: ein Platz, durch Gleichstand { $placed }
   *[other] Auswahlgrenze: { $places } Plätze, durch Gleichstand { $placed }
}

# Gründe.
ranking-mandatory = gesetzt
ranking-decision = Beschluss
ranking-running = in Umsetzung, behält den Platz
ranking-by-score = nach Nutzwert
ranking-below-cut = es fehlen { $points }
ranking-by-score-and-decision = nach Nutzwert, Gleichstand durch Beschluss
ranking-level-with-cut = gleicher Wert wie der letzte Platz
ranking-no-place-free = kein Platz frei
ranking-reason-mandatory = gesetzt: { $reason }
ranking-reason-wins-tie = nach Nutzwert, Gleichstand durch { $decision }
ranking-reason-decision = Beschluss: { $reason }
ranking-reason-decision-by = Beschluss ({ $by }): { $reason }
ranking-reason-decision-on = Beschluss ({ $on }): { $reason }
ranking-reason-decision-by-on = Beschluss ({ $by }, { $on }): { $reason }
ranking-footnote = { $text } [{ $number }]
ranking-footnote-text = [{ $number }] { $text }

# Kennzeichen.
ranking-mark-tie = Gleichstand
ranking-mark-tied-at-cut = Gleichstand an der Grenze
ranking-mark-corridor = Grenzbereich
ranking-mark-displaced = { $by ->
    [mandatory] von gesetzten Projekten verdrängt
    [decision] durch Beschluss verdrängt
    [running] von Projekten in Umsetzung verdrängt
   *[several] durch vorrangige Projekte verdrängt
}
ranking-mark-unconfirmed = Pflicht nicht bestätigt
ranking-mark-unverified = Wortlaut der Rechtsgrundlage nicht geprüft
ranking-mark-decided-out = kein Platz durch Beschluss
ranking-mark-running = in Umsetzung
ranking-mark-overdue = Frist verstrichen
ranking-mark-inherits = erbt von { $project }, eigener Nutzwert { $score }
ranking-mark-inherits-short = erbt von { $id }, eigener Nutzwert { $score }
ranking-mark-worst = { $criterion }: fehlt, 0 % angenommen
ranking-mark-neutral = { $criterion }: fehlt, 50 % angenommen
ranking-mark-unknown = { $criterion }: unbekannt, 50 % angenommen
ranking-mark-unknown-ranks = { $criterion }: unbekannt, 50 % angenommen, Rang { $best } bis { $worst } möglich
ranking-mark-value = { $criterion }: fehlt, angenommen { $value }
ranking-mark-middle = { $criterion }: Spanne, angenommen { $value }

# Sätze unter der Liste.
ranking-places = Plätze: gesetzt { $mandatory }, Beschluss { $decision }, nach Nutzwert { $score }
ranking-places-running = Plätze: gesetzt { $mandatory }, Beschluss { $decision }, in Umsetzung { $running }, nach Nutzwert { $score }
ranking-cut = Auswahlgrenze: Den letzten Platz nach Nutzwert hat { $inside } mit { $high }; { $outside } folgt mit { $low }. Abstand { $gap }.
ranking-cut-equal = Auswahlgrenze: Den letzten Platz nach Nutzwert hat { $inside }; { $outside } hat denselben Nutzwert { $score } und steht nach den übrigen Ordnungsregeln dahinter.
ranking-cut-decided = Auswahlgrenze: Den letzten Platz nach Nutzwert hat { $inside }; { $outside } hat denselben Nutzwert { $score }, den Gleichstand entscheidet ein Beschluss.
ranking-cut-none-free = { $by ->
    [mandatory] Auswahlgrenze: Alle Plätze sind an gesetzte Projekte vergeben. Als erstes ohne Platz folgt { $outside }.
    [decision] Auswahlgrenze: Alle Plätze sind durch Beschluss vergeben. Als erstes ohne Platz folgt { $outside }.
    [running] Auswahlgrenze: Alle Plätze sind an Projekte in Umsetzung vergeben. Als erstes ohne Platz folgt { $outside }.
   *[several] Auswahlgrenze: Alle Plätze sind an vorrangige Projekte vergeben. Als erstes ohne Platz folgt { $outside }.
}
ranking-cut-nobody = Auswahlgrenze: Kein Projekt hat einen Platz; keines kann einen haben.
ranking-cut-all-in = Auswahlgrenze: Alle Projekte, die einen Platz haben können, haben einen.
ranking-tied = { $count ->
    [one] Gleichstand an der Grenze: ein Projekt. Bitte entscheiden (in `criteria.toml` unter `[[decisions]]`: `effect = "wins-tie"`).
   *[other] Gleichstand an der Grenze: Diese { $count } Projekte sind gleichauf, deshalb haben { $placed } Projekte einen Platz statt { $places }. Bitte entscheiden, wer vorgeht (in `criteria.toml` unter `[[decisions]]`: `effect = "wins-tie"`).
}
ranking-corridor = { $inside ->
    [one] Grenzbereich: 1 Projekt mit Platz, { $outside } ohne (höchstens { $width } von der Auswahlgrenze; der Nutzwert allein trennt sie kaum)
   *[other] Grenzbereich: { $inside } Projekte mit Platz, { $outside } ohne (höchstens { $width } von der Auswahlgrenze; der Nutzwert allein trennt sie kaum)
}
ranking-corridor-inside = mit Platz: { $projects }
ranking-corridor-outside = ohne Platz: { $projects }
ranking-hidden = { $count ->
    [one] Im Grenzbereich liegt noch ein Projekt, das hier nicht steht (alle mit `--top all`).
   *[other] Im Grenzbereich liegen noch { $count } Projekte, die hier nicht stehen (alle mit `--top all`).
}
ranking-displaced = { $count ->
    [one] { ranking-without-first } hätte stattdessen dieses Projekt einen Platz:
   *[other] { ranking-without-first } hätten stattdessen diese { $count } Projekte einen Platz:
}
ranking-without-first = { $by ->
    [mandatory] Ohne gesetzte Projekte
    [decision] Ohne die durch Beschluss aufgenommenen Projekte
    [mandatory-and-decision] Ohne die gesetzten und die durch Beschluss aufgenommenen Projekte
    [running] Ohne Vorrang für Projekte in Umsetzung
   *[several] Ohne vorrangige Projekte (gesetzt, Beschluss, in Umsetzung)
}
ranking-unconfirmed = { $count ->
    [one] Gesetzt, aber die Pflicht ist noch nicht bestätigt:
   *[other] Gesetzt, aber die Pflicht ist noch nicht bestätigt ({ $count } Projekte):
}
ranking-unverified = { $count ->
    [one] Gesetzt, aber der Wortlaut der Rechtsgrundlage ist nicht geprüft:
   *[other] Gesetzt, aber der Wortlaut der Rechtsgrundlage ist nicht geprüft ({ $count } Projekte):
}
ranking-assumed = Angenommen, weil die Angabe fehlt oder nicht genau ist:
ranking-assumed-worst = { $criterion } (fehlt, 0 % angenommen): { $projects }
ranking-assumed-neutral = { $criterion } (fehlt, 50 % angenommen): { $projects }
ranking-assumed-unknown = { $criterion } (unbekannt, 50 % angenommen): { $projects }
ranking-assumed-value = { $criterion } (fehlt, angenommen { $value }): { $projects }
ranking-assumed-likely = { $criterion } (Spanne, wahrscheinlichster Wert angenommen): { $projects }
ranking-assumed-middle = { $criterion } (Spanne, mittlerer Wert angenommen): { $projects }
ranking-not-rated = { $count ->
    [one] Nicht bewertet ist ein Projekt:
   *[other] Nicht bewertet sind { $count } Projekte:
}
ranking-missing = Nicht bewertet – es fehlt: { $criteria }
ranking-lacks = { $project }: Nicht bewertet – es fehlt: { $criteria }
ranking-decided-out = { $count ->
    [one] Durch Beschluss ohne Platz ist ein Projekt:
   *[other] Durch Beschluss ohne Platz sind { $count } Projekte:
}
ranking-decided-out-item = { $project } auf Rang { $rank } – { $decision }
ranking-excluded = { $count ->
    [one] Ausgeschlossen ist ein Projekt:
   *[other] Ausgeschlossen sind { $count } Projekte:
}
ranking-excluded-by = { $reason } – { $projects }
ranking-apart = { $count ->
    [one] Nicht in der Rangfolge ist ein Projekt:
   *[other] Nicht in der Rangfolge sind { $count } Projekte:
}
ranking-apart-status = { $status }: { $projects }
ranking-apart-merged = Zusammengeführt: { $projects }
ranking-is-merged = zusammengeführt
ranking-merged = { $project } in { $target }
ranking-basis = Grundlage: { $facts }
ranking-basis-weights = Gewichte beschlossen: { $by }, { $on }
ranking-basis-weights-by = Gewichte beschlossen: { $by }
ranking-basis-weights-on = Gewichte beschlossen am { $on }
ranking-basis-scored = Bewertung: { $by }

# Stände.
ranking-status-idea = Idee
ranking-status-concept = In Konzeption
ranking-status-running = In Umsetzung
ranking-status-done = Umgesetzt
ranking-status-paused = Zurückgestellt
ranking-status-withdrawn = Zurückgezogen

# Angaben.
ranking-yes = ja
ranking-no = nein
ranking-value-missing = keine Angabe
ranking-no-deadline = keine Frist
ranking-value-level = { $value }: { $label }
ranking-value-unit = { $value } { $unit }
ranking-value-money = { $amount } Euro
ranking-value-range = { $low } bis { $high }
ranking-value-range-likely = { $low } bis { $high }, am ehesten { $likely }
ranking-missing-assumed-worst = keine Angabe, 0 % angenommen
ranking-missing-assumed-half = keine Angabe, 50 % angenommen
ranking-missing-assumed-value = keine Angabe, angenommen { $value }
ranking-range-assumed = { $range }, angenommen { $value }

# Einzelheiten.
ranking-details = Einzelheiten
ranking-details-place = Platz { $place } (Rang { $rank }): { $project }
ranking-details-no-place = Ohne Platz (Rang { $rank }): { $project }
ranking-details-why = Begründung: { $why }
ranking-percent = { $number } %
percent-exactly = { $fraction } % (rund { $number } %)
percent-about = rund { $number } %
