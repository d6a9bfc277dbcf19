# Portfolios: was in Budgets, Plätze und Grenzen passt.
portfolio-title = Portfolio: { $title }
portfolio-places = Plätze

# Abweichung von der Datei.
portfolio-base-same = Gegenüber der Grundlage bleibt das Portfolio gleich.
portfolio-base-none = { $where ->
    [here] Ein Vergleich mit der Grundlage ist nicht möglich: Mit dem, was abweicht, gibt es kein Portfolio.
    [there] Ein Vergleich mit der Grundlage ist nicht möglich: In der Grundlage gibt es kein Portfolio.
   *[both] Ein Vergleich mit der Grundlage ist nicht möglich: Weder dort noch hier gibt es ein Portfolio.
}

# Was gebunden ist.
portfolio-bound-nothing = Vorab gesetzt ist kein Projekt; alle Budgets und Plätze sind frei.
portfolio-bound-without-number = { $project } hat bei „{ $budget }“ keine Angabe; was dort zu binden ist, fehlt in dieser Rechnung.
portfolio-bound-without-score = { $count ->
    [one] Ohne Nutzwert ist { $projects }. Das Projekt bleibt wegen seines Status gewählt, zählt im Gesamtnutzwert aber nicht mit.
   *[other] Ohne Nutzwert sind { $projects }. Diese Projekte bleiben wegen ihres Status gewählt, zählen im Gesamtnutzwert aber nicht mit.
}
portfolio-bound-alone = Vorab gesetzt (Pflicht, Beschluss oder Status): { $projects }.
portfolio-bound = Vorab gesetzt (Pflicht, Beschluss oder Status): { $projects }. Das bindet { $uses }.
portfolio-bound-needed-alone = { $needed ->
    [one] Vorab gesetzt (Pflicht, Beschluss oder Status): { $projects }. Dazu gehört als Voraussetzung { $needs }.
   *[other] Vorab gesetzt (Pflicht, Beschluss oder Status): { $projects }. Dazu gehören als Voraussetzung { $needs }.
}
portfolio-bound-needed = { $needed ->
    [one] Vorab gesetzt (Pflicht, Beschluss oder Status): { $projects }. Dazu gehört als Voraussetzung { $needs }. Zusammen bindet das { $uses }.
   *[other] Vorab gesetzt (Pflicht, Beschluss oder Status): { $projects }. Dazu gehören als Voraussetzung { $needs }. Zusammen bindet das { $uses }.
}
portfolio-bound-use = { $name }: { $used } (Grenze { $limit }, frei { $left })
portfolio-bound-over = { $name }: { $used } (Grenze { $limit }, { $left } zu viel)

# Ergebnis.
portfolio-best = { $count ->
    [0] Gewählt ist kein Projekt, Gesamtnutzwert { $value }. Kein zulässiges Portfolio hat einen höheren (bewiesen).
    [one] Gewählt ist ein Projekt, Gesamtnutzwert { $value }. Kein zulässiges Portfolio hat einen höheren (bewiesen).
   *[other] Gewählt sind { $count } Projekte, Gesamtnutzwert { $value }. Kein zulässiges Portfolio hat einen höheren (bewiesen).
}
portfolio-unsettled = Gibt es mehrere Portfolios mit diesem Gesamtnutzwert, so war bis zur Grenze der Schritte nicht zu klären, welches davon am wenigsten bindet; `--nodes` hebt sie an.
portfolio-best-found = { $count ->
    [0] Gefunden wurde nur das leere Portfolio, Gesamtnutzwert { $value }. Höchstens möglich ist { $bound } (Abstand { $gap }); die Suche endete an der Grenze der Schritte, `--nodes` hebt sie an.
    [one] Gefunden wurde ein Projekt, Gesamtnutzwert { $value }. Höchstens möglich ist { $bound } (Abstand { $gap }); die Suche endete an der Grenze der Schritte, `--nodes` hebt sie an.
   *[other] Gefunden wurden { $count } Projekte, Gesamtnutzwert { $value }. Höchstens möglich ist { $bound } (Abstand { $gap }); die Suche endete an der Grenze der Schritte, `--nodes` hebt sie an.
}
portfolio-unknown = Bis zur Grenze der Schritte wurde weder ein zulässiges Portfolio gefunden noch gezeigt, dass es keines gibt; `--nodes` hebt sie an.
portfolio-column-budget = { $name } ({ $unit })
portfolio-synergy = Zusammen gewählt: { $projects } ({ $gains }).
portfolio-synergy-saves = spart { $amount } bei { $name }
portfolio-synergy-bonus = { $amount } mehr Nutzwert

# Auslastung.
portfolio-uses = Auslastung
portfolio-column-demand = Vorgabe
portfolio-column-used = Genutzt
portfolio-column-limit = Grenze
portfolio-column-left = Spielraum
portfolio-limit-of = { $subject }: { $value }
portfolio-limit-most = { $what } (höchstens)
portfolio-limit-least = { $what } (mindestens)
portfolio-limit-most-share = { $what } (höchstens { $percent } % von { $budget })
portfolio-limit-least-share = { $what } (mindestens { $percent } % von { $budget })

# Vergleich mit einfachen Listen.
portfolio-lists = Zum Vergleich
portfolio-greedy-same = Nach Nutzwert je Budgetanteil von oben nach unten ausgewählt, ergibt sich dasselbe Portfolio.
portfolio-greedy-equal = Nach Nutzwert je Budgetanteil von oben nach unten ausgewählt: Gesamtnutzwert { $value }, gleich viel, mit { $extra } statt { $lacks }.
portfolio-greedy-more = Nach Nutzwert je Budgetanteil von oben nach unten ausgewählt: Gesamtnutzwert { $value }, gleich viel, zusätzlich mit { $extra }.
portfolio-greedy-less = Nach Nutzwert je Budgetanteil von oben nach unten ausgewählt: Gesamtnutzwert { $value }, gleich viel, ohne { $lacks }.
portfolio-greedy-worse = Nach Nutzwert je Budgetanteil von oben nach unten ausgewählt: Gesamtnutzwert { $value }, { $loss } weniger.
portfolio-greedy-unmet = Nach Nutzwert je Budgetanteil von oben nach unten ausgewählt: Gesamtnutzwert { $value }, aber nicht zulässig: { $unmet }.
portfolio-by-score-same = Nach Rang von oben nach unten ausgewählt, ergibt sich dasselbe Portfolio.
portfolio-by-score-equal = Nach Rang von oben nach unten ausgewählt: Gesamtnutzwert { $value }, gleich viel, mit { $extra } statt { $lacks }.
portfolio-by-score-more = Nach Rang von oben nach unten ausgewählt: Gesamtnutzwert { $value }, gleich viel, zusätzlich mit { $extra }.
portfolio-by-score-less = Nach Rang von oben nach unten ausgewählt: Gesamtnutzwert { $value }, gleich viel, ohne { $lacks }.
portfolio-by-score-worse = Nach Rang von oben nach unten ausgewählt: Gesamtnutzwert { $value }, { $loss } weniger.
portfolio-by-score-unmet = Nach Rang von oben nach unten ausgewählt: Gesamtnutzwert { $value }, aber nicht zulässig: { $unmet }.

# Wer als Nächstes kommt.
portfolio-candidates = Die nächsten Kandidaten
portfolio-candidate = Mit { $project } wäre der Gesamtnutzwert { $kind ->
    [same] gleich hoch
    [most] um höchstens { $loss } niedriger
   *[less] um { $loss } niedriger
}{ $entering ->
    [0] {""}
    [one] ; zusätzlich würde { $enters } aufgenommen
   *[other] ; zusätzlich würden { $enters } aufgenommen
}{ $leaving ->
    [0] .
    [one] ; dafür entfiele { $leaves }.
   *[other] ; dafür entfielen { $leaves }.
}

# Gründe.
portfolio-left-out = { $count ->
    [one] Nicht gewählt: ein Projekt
   *[other] Nicht gewählt: { $count } Projekte
}
portfolio-why-locked = bleibt (Status: { $status })
portfolio-why-holds = nötig, damit „{ $demand }“ eingehalten ist
portfolio-why-free = erhöht den Gesamtnutzwert nicht und senkt ihn nicht
portfolio-why-excludes-done = schließt sich mit { $done } aus (umgesetzt)
portfolio-why-one-of-done = nur eines von { $projects }, umgesetzt ist { $done }
portfolio-why-needed-by = Voraussetzung für { $projects }
portfolio-why-decided-out = Beschluss: nicht aufgenommen
portfolio-why-needs-out = braucht { $project }, das nicht gewählt werden kann
portfolio-why-adds-nothing = würde den Gesamtnutzwert nicht erhöhen
portfolio-why-excluded = ausgeschlossen
portfolio-why-unrated = nicht bewertet
portfolio-why-no-number = keine Angabe: { $budget }
portfolio-why-set-apart = steht nicht zur Wahl (Status: { $status })
portfolio-lack-budget = { $name }: { $by } zu wenig
portfolio-lack-places = { $count ->
    [one] es fehlt ein Platz
   *[other] es fehlen { $count } Plätze
}
portfolio-lack-limit = { $name }: die Grenze müsste um { $by } weiter sein
portfolio-lack-excludes = nicht zusammen mit { $project }
portfolio-lack-one-of = nur eines von { $projects }

# Widersprüche.
portfolio-conflict = { $count ->
    [one] Kein Portfolio ist zulässig. Diese Vorgabe kann nicht erfüllt werden:
   *[other] Kein Portfolio ist zulässig. Diese { $count } Vorgaben sind zusammen nicht erfüllbar; entfällt eine von ihnen, ist der Rest dieser Liste erfüllbar:
}
portfolio-conflict-reducible = Kein Portfolio ist zulässig. Diese { $count } Vorgaben sind zusammen nicht erfüllbar; ob es an jeder einzelnen liegt, war bis zur Grenze der Schritte nicht zu klären, `--nodes` hebt sie an:
portfolio-conflict-unknown = Kein Portfolio ist zulässig. Woran es liegt, war bis zur Grenze der Schritte nicht zu klären; `--nodes` hebt sie an.
portfolio-conflict-several = Keine dieser Vorgaben schafft Abhilfe, wenn sie allein geändert wird oder entfällt.
portfolio-demand-mandatory = { $project } ist gesetzt
portfolio-demand-decided-in = { $project } ist durch Beschluss aufgenommen
portfolio-demand-locked = { $project } bleibt (Status: { $status })
portfolio-demand-decided-out = { $project } ist durch Beschluss nicht aufgenommen
portfolio-demand-excluded = { $project } ist ausgeschlossen
portfolio-demand-unrated = { $project } ist nicht bewertet
portfolio-demand-no-number = bei { $project } fehlt die Angabe „{ $budget }“
portfolio-demand-set-apart = { $project } ist nicht im Verfahren
portfolio-demand-needs = { $project } braucht { $needed }
portfolio-demand-excludes = { $project } und { $other } schließen sich aus
portfolio-demand-excludes-done = { $project } und { $other } schließen sich aus, und { $done } ist umgesetzt
portfolio-demand-one-of = nur eines von { $projects }
portfolio-demand-one-of-done = nur eines von { $projects }, und umgesetzt ist { $done }
portfolio-member = { $demand }. Ohne diese Vorgabe möglich: Gesamtnutzwert { $value }.
portfolio-member-no-help = { $demand }. Auch ohne diese Vorgabe ist kein Portfolio zulässig, denn es gibt einen weiteren Widerspruch.
portfolio-member-unsettled = { $demand }. Was ohne diese Vorgabe möglich wäre, war bis zur Grenze der Schritte nicht zu klären.
portfolio-member-missing = { $demand }. Was mit dieser Angabe möglich ist, hängt von ihr ab.
portfolio-member-amount = { $demand }: vorgegeben { $have }, nötig { $need }. Kleinste Abhilfe: { $fix }; dann möglich: Gesamtnutzwert { $value }.
portfolio-member-amount-least = { $demand }: vorgegeben { $have }, erreichbar { $need }. Kleinste Abhilfe: { $fix }; dann möglich: Gesamtnutzwert { $value }.
portfolio-member-amount-no-help = { $demand }: vorgegeben { $have }. Diese Vorgabe allein zu ändern, hilft nicht, denn es gibt einen weiteren Widerspruch.
portfolio-member-amount-no-raise = { $demand }: vorgegeben { $have }. Diese Vorgabe allein zu erhöhen, hilft nicht: Begrenzungen, die ein Anteil daran sind, wachsen mit.
portfolio-fix-drop = ohne die Vorgabe: { $demand }
portfolio-fix-raise = „{ $demand }“ um { $by } erhöhen
portfolio-fix-raise-share = „{ $demand }“ auf { $percent } % erhöhen
portfolio-fix-lower-share = „{ $demand }“ auf { $percent } % senken
portfolio-fix-lower = „{ $demand }“ um { $by } senken
portfolio-relaxed = { $count ->
    [0] Nur als Anhaltspunkt ({ $demand }): kein Projekt, Gesamtnutzwert { $value }
    [one] Nur als Anhaltspunkt ({ $demand }): ein Projekt, Gesamtnutzwert { $value }
   *[other] Nur als Anhaltspunkt ({ $demand }): { $count } Projekte, Gesamtnutzwert { $value }
}

# Spalten für Tabellenkalkulationen.
portfolio-csv-one = CSV fasst nur eines von beiden, `--frontier` oder `--robust`; für beide zusammen JSON, Markdown oder die Tabelle wählen
portfolio-csv-chosen = Gewählt
portfolio-csv-why = Begründung
portfolio-csv-demand = Vorgabe
portfolio-csv-have = Vorgegeben
portfolio-csv-need = Nötig
portfolio-csv-value = Gesamtnutzwert danach
portfolio-csv-total = Gesamtnutzwert
portfolio-csv-bound = Höchstens möglich
portfolio-csv-gap = Abstand
portfolio-csv-proven = Bewiesen
portfolio-csv-complete = Vollständig
portfolio-csv-assumed = Angenommen
portfolio-csv-settled = Geklärt
portfolio-assumed = Mit * markiert ist, was angenommen wird, weil die Angabe fehlt oder nicht genau ist:
portfolio-assumed-value = { $name } (fehlt, angenommen { $value }): { $projects }
portfolio-assumed-middle = { $name } (Spanne, wahrscheinlichster oder mittlerer Wert angenommen): { $projects }
portfolio-amount-assumed = { $amount } *

# Meldungen.
portfolio-missing = In der Kriteriendatei fehlt der Abschnitt `[portfolio]` mit den Budgets
portfolio-missing-hint = Einen Abschnitt ergänzen, zum Beispiel `[portfolio]` und darunter `budgets = {"{"} kosten = 500_000 {"}"}`; `kosten` ist dabei eine Zahlenspalte der Projektliste
portfolio-too-fine = { $what }: Die Zahlen haben zusammen mehr Stellen, als genau gerechnet werden kann
portfolio-too-fine-hint = Auf weniger Nachkommastellen runden, etwa auf ganze Euro
usage-band = erwartet: eine ganze Zahl von 0 bis 1.000
lock-without-effect = `lock` nennt den Status „{ $status }“; Projekte mit diesem Status stehen nicht zur Wahl und werden dadurch nicht gehalten
portfolio-without-effect = Die Begrenzung trifft auf kein Projekt zu, das gewählt werden kann
one-of-without-effect = Hier ist unter `one-of` nur ein Projekt genannt (`{ $id }`); von einem allein ist nie mehr als eines gewählt
named-twice-without-effect = { $project } ist hier zweimal genannt
merged-twice-without-effect = { $project } ist hier zweimal genannt, denn { $merged } ist darin aufgegangen
saving-without-effect = `saves` nennt „{ $name }“, das unter `[portfolio] budgets` nicht vorkommt; die Ersparnis bleibt ohne Wirkung
synergy-without-effect = Die Synergie kommt nie zustande: { $project } kann nicht gewählt werden
excludes-itself-without-effect = „{ $name }“ ({ $id }) schließt sich selbst aus
excludes-merged-without-effect = „{ $name }“ ({ $id }) und { $other } sollen einander ausschließen, sind aber zu einem Projekt zusammengeführt
portfolio-without-effect-hint = Die Vorgabe berichtigen oder streichen
saving-exceeds-cost = Die Synergie spart bei „{ $name }“ { $amount }, ihre Projekte kosten zusammen aber nur { $costs }
saving-exceeds-cost-hint = Bei `saves` die Ersparnis eintragen, nicht die verbleibenden Kosten, und die Einheit prüfen
expected-number-of-projects = eine ganze Zahl ab 0, denn gezählt werden Projekte; für einen Anteil an einem Budget `share-of` ergänzen
portfolio-scores = Nutzwerte

# Was ein anderes Budget ändert.
portfolio-frontier = Was ein anderes Budget ändert: { $name }
portfolio-frontier-complete = Im Bereich { $low } bis { $high } steht jede Änderung des besten Portfolios; darüber und darunter stehen die Portfolios auf der konvexen Hülle (●), dazwischen können weitere liegen. Alle sind bewiesen.
portfolio-frontier-incomplete = Die Liste ist unvollständig: An der Grenze der Schritte oder der Zahl der Portfolios war nicht jede Änderung im Bereich { $low } bis { $high } und nicht jedes Portfolio auf der konvexen Hülle (●) zu zeigen. Was dasteht, ist bewiesen; dazwischen können weitere liegen.
frontier-of-shares = Was ein anderer Betrag von `{ $name }` ändert, lässt sich nicht auflisten: Mindestens eine Untergrenze ist ein Anteil daran (`share-of` mit `at-least` oder `exactly`) und wächst mit dem Betrag, so dass ein Portfolio mit mehr Geld wieder unzulässig werden kann
frontier-of-shares-hint = Einzelne Beträge prüfen: den Betrag unter `[portfolio] budgets` ändern und `vorrang select` noch einmal aufrufen; Obergrenzen (`at-most`) mit `share-of` stören nicht
portfolio-frontier-none = Auch mit einem anderen Betrag gibt es kein zulässiges Portfolio.
portfolio-frontier-nothing = An der Grenze der Schritte ließ sich kein Portfolio beweisen; `--nodes` hebt sie an.
portfolio-robust-none = Wie fest eine Auswahl ist (`--robust`), lässt sich nur an einem zulässigen Portfolio prüfen.
portfolio-column-from = Ab Budget
portfolio-column-value = Gesamtnutzwert
portfolio-column-bar = Vergleich
portfolio-column-hull = Hülle
portfolio-column-change = Änderung
portfolio-frontier-current = (heutiges Budget) { $change }
portfolio-frontier-first = { $count ->
    [0] kein Projekt
    [one] ein Projekt
   *[other] { $count } Projekte
}
portfolio-frontier-in = neu: { $enters }
portfolio-frontier-out = nicht mehr: { $leaves }
portfolio-frontier-both = neu: { $enters }; nicht mehr: { $leaves }
portfolio-frontier-enters-among = Gezählt sind die aufgelisteten Beträge. Unter { $low } und über { $high } kann es dazwischen weitere geben, mit denen ein Projekt schon früher dabei ist.
portfolio-frontier-enters = Ab welchem dieser Budgets ein Projekt dabei ist
portfolio-csv-score = Gesamtnutzwert
