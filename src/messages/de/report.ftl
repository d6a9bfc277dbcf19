# Die Vorlage: Sätze und Wörter für Gremien.

# Rahmen der Seite.
document-page = Seite
document-page-of = von
document-contents = Inhalt
document-data = Werte als Tabelle

# Kopf.
report-fact-paper-number = Vorlage
report-fact-body = Gremium
report-fact-meeting-date = Sitzung am
report-fact-kind = Art
report-fact-author = Vorgelegt von
report-fact-as-of = Stichtag
report-fact-annexes = Anlagen
report-kind = { $kind ->
    [decision] Beschluss
    [recommendation] Empfehlung
   *[information] Kenntnisnahme
}
report-proposal = { $kind ->
    [decision] Beschlussvorschlag
    [recommendation] Empfehlungsvorschlag
    [information] Zur Kenntnis
   *[other] Vorschlag
}

# Änderungen.
report-heading-since = Änderungen seit { $date }
report-heading-since-last = Änderungen seit der letzten Fassung
report-more-changes = { $count ->
    [one] Eine weitere Änderung ist hier nicht aufgeführt.
   *[other] { $count } weitere Änderungen sind hier nicht aufgeführt.
}

# Die Liste.
report-heading-places = { $placed ->
    [one] Das ausgewählte Projekt
   *[other] { $places ->
        [one] Die ausgewählten Projekte
       *[other] Die Top { $places }
    }
}
report-places = { $ranked ->
    [one] Bewertet ist ein Projekt,
   *[other] Bewertet sind { $ranked } Projekte,
} { $placed ->
    [0] { $ranked ->
        [one] und es hat keinen Platz.
       *[other] keines davon hat einen Platz.
    }
    [one] { $ranked ->
        [one] und es hat einen Platz: { $reasons }.
       *[other] eines davon hat einen Platz: { $reasons }.
    }
   *[other] { $all ->
        [yes] und alle haben einen Platz: { $reasons }.
       *[no] { $placed } davon haben einen Platz: { $reasons }.
    }
}
report-places-mandatory = { $count ->
    [one] { $placed ->
        [one] es ist gesetzt
       *[other] eines ist gesetzt
    }
   *[other] { $alone ->
        [yes] alle sind gesetzt
       *[no] { $count } sind gesetzt
    }
}
report-places-decision = { $count ->
    [one] { $placed ->
        [one] es hat ihn durch Beschluss
       *[other] eines hat ihn durch Beschluss
    }
   *[other] { $alone ->
        [yes] alle durch Beschluss
       *[no] { $count } haben ihn durch Beschluss
    }
}
report-places-running = { $count ->
    [one] { $placed ->
        [one] es ist in Umsetzung und behält ihn
       *[other] eines ist in Umsetzung und behält ihn
    }
   *[other] { $alone ->
        [yes] alle sind in Umsetzung und behalten ihn
       *[no] { $count } sind in Umsetzung und behalten ihn
    }
}
report-places-score = { $count ->
    [one] { $placed ->
        [one] es hat ihn nach seinem Nutzwert
       *[other] eines hat ihn nach seinem Nutzwert
    }
   *[other] { $alone ->
        [yes] alle nach ihrem Nutzwert
       *[no] { $count } haben ihn nach ihrem Nutzwert
    }
}
figure-report-places-score = { $count ->
    [one] { $placed ->
        [one] es hat ihn nach seiner Kennzahl
       *[other] eines hat ihn nach seiner Kennzahl
    }
   *[other] { $alone ->
        [yes] alle nach ihrer Kennzahl
       *[no] { $count } haben ihn nach ihrer Kennzahl
    }
}
report-method-sum = Der Nutzwert ist die Summe der Teilnutzen, jeweils Gewicht mal Zielerfüllung; höchstens möglich sind { $maximum } Punkte.
report-method = Bewertet wurde nach dem Verfahren „{ $method }“; höchstens möglich sind { $maximum } Punkte.
report-scenario = Zugrunde liegt das Szenario „{ $name }“.
report-basis = { $basis }.
report-legend = Die Ziffern in den Balken stehen für { $parts }; ein voller Balken wären { $maximum } Punkte.
report-legend-text = Unter dem Nutzwert stehen seine Teile in dieser Reihenfolge: { $parts }; höchstens möglich sind { $maximum } Punkte.
report-legend-part = { $number } { $name } ({ $weight } %)
report-legend-inherits = Der Pfeil ↑ bedeutet: Ein anderes Projekt braucht dieses, deshalb zählt es mit dessen Nutzwert; die Teile sind die des eigenen.
report-caption-places = { $places ->
    [one] Das Projekt mit Platz
   *[other] Die { $places } Projekte mit Platz
}
report-column-project = Projekt und Fachbereich
report-column-needs = Braucht
report-in-unit = { $name } ({ $unit })
report-unit-money = Euro
report-amounts-open = { $mark } Spanne: gezählt ist der wahrscheinlichste oder mittlere Wert.
report-unknown = k. A.
report-why-mandatory = Gesetzt: { $reason }.
report-why-running = Ist in Umsetzung und behält den Platz.
report-why-inherits = Voraussetzung für { $project }.
report-why-score = Nach dem Nutzwert.
figure-report-why-score = Nach der Kennzahl.
report-why-other = { $reason }.
report-why-strongest-because = Am meisten zählt „{ $first }“ ({ $first-points }): { $why }.
report-why-strongest = Am meisten zählen „{ $first }“ ({ $first-points }) und „{ $second }“ ({ $second-points }).
report-why-strongest-alone = Es zählt nur „{ $first }“ ({ $first-points }).
report-own-score = eigener { $score }
figure-report-own-score = eigene { $score }
report-bar = Teilnutzen von { $project }
report-bar-parts = Teilnutzen: { $parts }.
report-bar-part = { $number } { $name } { $points }
report-need = { $id }
report-need-done = { $id } (umgesetzt)
report-need-without = { $id } (ohne Platz)
report-field = { $name }: { $value }
report-field-field = Themenfeld
report-field-background = Hintergrundprojekt
report-field-deadline = Frist
report-field-legal = Rechtsgrundlagen
report-field-legal-confirmed = Rechtsgrundlage bestätigt
report-field-depends-on = Voraussetzungen
report-field-enables = Ermöglicht
report-field-excludes = Schließt aus
report-field-former-ids = Frühere Kennungen
report-field-goals = Ziele
report-field-reuse = Nachnutzung
report-field-indicator = Messgröße
report-field-note = Bemerkung
report-field-source = Quelle

# Gesetzt und beschlossen.
report-heading-firsts = Gesetzte Projekte und Beschlüsse
report-first-mandatory = Gesetzt – { $reason }: { $projects }.
report-first-decision = { $effect ->
    [in] { $project } hat seinen Platz durch { $decision }.
    [out] { $project } hat keinen Platz durch { $decision }.
   *[wins-tie] { $project } geht bei Gleichstand vor durch { $decision }.
}
report-first-running = In Umsetzung und deshalb auf einem Platz: { $projects }.
report-displaced = { $count ->
    [one] { ranking-without-first } hätte stattdessen { $projects } einen Platz.
   *[other] { ranking-without-first } hätten stattdessen { $projects } einen Platz.
}

# Die Grenze.
report-heading-below = Wer knapp darunter liegt
report-below-tied = Die Auswahlgrenze verläuft durch einen Gleichstand: { $projects } sind gleichauf; deshalb haben { $placed } Projekte einen Platz statt { $places }.
report-column-lacks = Es fehlen
report-caption-below = Die nächsten Projekte ohne Platz (genau gerechnet, gerundet gezeigt)
report-elsewhere = { $count ->
    [one] Nicht in der Rangfolge ist ein Projekt: { $kinds }.
   *[other] Nicht in der Rangfolge sind { $count } Projekte: { $kinds }.
}
report-excluded = { $count } ausgeschlossen ({ $reason })
report-apart = { $count } mit dem Stand „{ $status }“
report-merged = { $count } mit anderen zusammengeführt

# Belastbarkeit.
report-heading-firm = Wie belastbar ist die Liste?
report-firm-tied = Die Auswahlgrenze verläuft durch einen Gleichstand von { $count } Projekten: Der Abstand zwischen ihnen ist 0, und alle haben einen Platz.
report-firm-gap = { $count ->
    [0] Der Abstand an der Auswahlgrenze beträgt { $gap } Punkte; kein Projekt liegt so nah an ihr (höchstens { $width } Punkte), dass der Nutzwert es kaum trennt.
    [one] Der Abstand an der Auswahlgrenze beträgt { $gap } Punkte; ein Projekt liegt so nah an ihr (höchstens { $width } Punkte), dass der Nutzwert allein es kaum trennt.
   *[other] Der Abstand an der Auswahlgrenze beträgt { $gap } Punkte; { $count } Projekte liegen so nah an ihr (höchstens { $width } Punkte), dass der Nutzwert allein sie kaum trennt: { $inside } mit und { $outside } ohne Platz.
}
figure-report-firm-gap = { $count ->
    [0] Der Abstand an der Auswahlgrenze beträgt { $gap } Punkte; kein Projekt liegt so nah an ihr (höchstens { $width } Punkte), dass die Kennzahl es kaum trennt.
    [one] Der Abstand an der Auswahlgrenze beträgt { $gap } Punkte; ein Projekt liegt so nah an ihr (höchstens { $width } Punkte), dass die Kennzahl allein es kaum trennt.
   *[other] Der Abstand an der Auswahlgrenze beträgt { $gap } Punkte; { $count } Projekte liegen so nah an ihr (höchstens { $width } Punkte), dass die Kennzahl allein sie kaum trennt: { $inside } mit und { $outside } ohne Platz.
}
report-firm-first = { $first ->
    [0] Jeder Platz hängt vom Nutzwert ab; kein Projekt ist gesetzt{ $out ->
        [0] .
        [one] , eines hat durch Beschluss keinen Platz.
       *[other] , { $out } haben durch Beschluss keinen Platz.
    }
    [one] { $placed ->
        [one] Der eine Platz
       *[other] Ein Platz von { $placed }
    } ist { $running ->
        [0] durch Pflicht oder Beschluss
       *[other] durch Pflicht, Beschluss oder laufende Umsetzung
    } vergeben; Gewichte und Angaben ändern daran nichts.
   *[other] { $first } von { $placed } Plätzen sind { $running ->
        [0] durch Pflicht oder Beschluss
       *[other] durch Pflicht, Beschluss oder laufende Umsetzung
    } vergeben; Gewichte und Angaben ändern daran nichts.
}
figure-report-firm-first = { $first ->
    [0] Jeder Platz hängt von der Kennzahl ab; kein Projekt ist gesetzt{ $out ->
        [0] .
        [one] , eines hat durch Beschluss keinen Platz.
       *[other] , { $out } haben durch Beschluss keinen Platz.
    }
    [one] { $placed ->
        [one] Der eine Platz
       *[other] Ein Platz von { $placed }
    } ist { $running ->
        [0] durch Pflicht oder Beschluss
       *[other] durch Pflicht, Beschluss oder laufende Umsetzung
    } vergeben; Gewichte und Angaben ändern daran nichts.
   *[other] { $first } von { $placed } Plätzen sind { $running ->
        [0] durch Pflicht oder Beschluss
       *[other] durch Pflicht, Beschluss oder laufende Umsetzung
    } vergeben; Gewichte und Angaben ändern daran nichts.
}
report-firm-no-scenarios = Szenarien mit anderen Gewichten sind nicht festgelegt.
report-firm-scenarios-same = { $count ->
    [one] Im Szenario
    [2] In beiden Szenarien
   *[other] In allen { $count } Szenarien
} { $placed ->
    [one] hat dasselbe Projekt einen Platz.
   *[other] haben dieselben { $placed } Projekte einen Platz.
}
report-firm-scenarios = { $count ->
    [one] Im Szenario „{ $name }“
    [2] In beiden Szenarien
   *[other] In allen { $count } Szenarien
} { $placed ->
    [one] { $kept ->
        [0] behält das eine Projekt seinen Platz nicht
       *[other] behält das eine Projekt seinen Platz
    }
   *[other] { $kept ->
        [0] behält keines der { $placed } Projekte seinen Platz
        [one] behält eines von { $placed } Projekten seinen Platz
       *[other] behalten { $kept } von { $placed } Projekten ihren Platz
    }
}{ $count ->
    [one] .
   *[other] ; am meisten ändert „{ $name }“, dort { $changed ->
        [one] wechselt ein Projekt.
       *[other] wechseln { $changed } Projekte.
    }
}
report-firm-own-weights = Was nur für diesen Lauf gesetzt ist ({ $weights }), gilt in den Szenarien nicht: Sie rechnen mit den Gewichten der Datei und ihren eigenen.
report-firm-no-weights = Wie weit sich Gewichte ändern dürfen, lässt sich nur für die Nutzwertanalyse berechnen.
report-firm-weight = Von den Gewichten ist „{ $criterion }“ am wenigsten fest. { $room }
report-firm-without-same = { $placed ->
    [one] Welches Kriterium man auch wegließe: Dasselbe Projekt hätte einen Platz.
   *[other] Welches Kriterium man auch wegließe: Dieselben { $placed } Projekte hätten einen Platz.
}
report-firm-without = { $placed ->
    [one] Ließe man das Kriterium „{ $criterion }“ ganz weg, verlöre das eine Projekt seinen Platz.
   *[other] { $kept ->
        [0] Ließe man das Kriterium „{ $criterion }“ ganz weg, behielte keines der { $placed } Projekte seinen Platz.
        [one] Ließe man ein ganzes Kriterium weg, behielte immer noch mindestens eines von { $placed } Projekten seinen Platz; am meisten änderte „{ $criterion }“.
       *[other] Ließe man ein ganzes Kriterium weg, behielten immer noch mindestens { $kept } von { $placed } Projekten ihren Platz; am meisten änderte „{ $criterion }“.
    }
}
# Was die Datei an Gewichten und Angaben offen lässt; nie ein Wort für Chancen.
report-firm-many = Lässt man alles zu, was die Datei offen lässt ({ $samples } geprüfte Gewichtungen{ $values ->
    [0] {""}
    [one] , dazu eine Angabe, die nicht feststeht
   *[other] , dazu { $values } Angaben, die nicht feststehen
}), { $firm ->
    [0] ist kein Projekt
    [one] ist ein Projekt
   *[other] sind { $firm } Projekte
} gesichert, also in mindestens { $share } von 100 unter den Top { $places }, und { $open ->
    [one] eines ist ein Grenzfall
   *[other] { $open } sind Grenzfälle
}, am knappsten { $project } in { $nearest } von 100 geprüften Gewichtungen.
report-firm-many-clear = Lässt man alles zu, was die Datei offen lässt ({ $samples } geprüfte Gewichtungen{ $values ->
    [0] {""}
    [one] , dazu eine Angabe, die nicht feststeht
   *[other] , dazu { $values } Angaben, die nicht feststehen
}), gibt es keinen Grenzfall: { $firm ->
    [0] Kein Projekt ist
    [one] Ein Projekt ist
   *[other] { $firm } Projekte sind
} in mindestens { $share } von 100 unter den Top { $places }.
report-firm-too-many = Viele Gewichtungen auf einmal sind hier nicht geprüft: Das geht bis { $most } bewertete Projekte, hier sind es { $count }.
report-chart-around = Projekte an der Auswahlgrenze
report-chart-around-description = { $count ->
    [one] Gefüllte Punkte haben einen Platz, offene keinen. Im getönten Streifen trennt der Nutzwert allein kaum. Zuletzt einen Platz hat { $inside } mit { $high }, als Nächstes folgt { $outside } mit { $low }.
   *[other] Gefüllte Punkte haben einen Platz, offene keinen. Im getönten Streifen trennt der Nutzwert allein kaum. Zuletzt einen Platz hat { $inside } mit { $high }, als Nächstes folgt { $outside } mit { $low }. Rechts steht, in wie vielen von { $count } Rechnungen ({ $departs ->
        [yes] dieser Lauf und die übrigen Szenarien
       *[no] Grundlage und Szenarien
    }) ein Projekt einen Platz hat.
}
figure-report-chart-around-description = { $count ->
    [one] Gefüllte Punkte haben einen Platz, offene keinen. Im getönten Streifen trennt die Kennzahl allein kaum. Zuletzt einen Platz hat { $inside } mit { $high }, als Nächstes folgt { $outside } mit { $low }.
   *[other] Gefüllte Punkte haben einen Platz, offene keinen. Im getönten Streifen trennt die Kennzahl allein kaum. Zuletzt einen Platz hat { $inside } mit { $high }, als Nächstes folgt { $outside } mit { $low }. Rechts steht, in wie vielen von { $count } Rechnungen ({ $departs ->
        [yes] dieser Lauf und die übrigen Szenarien
       *[no] Grundlage und Szenarien
    }) ein Projekt einen Platz hat.
}
report-chart-cut = Auswahlgrenze
report-chart-scenarios = Platz in
report-column-scenarios = { $departs ->
    [yes] Platz in diesem Lauf und den übrigen Szenarien
   *[no] Platz in Grundlage und Szenarien
}
report-places-in = { $places } von { $count }
report-column-has-place = Platz
report-column-corridor = Grenzbereich

# Auswirkungen.
report-heading-effects = Finanzielle und personelle Auswirkungen
report-no-resources = Kosten und Personalaufwand sind nicht erfasst.
report-caption-effects = { $placed ->
    [one] Bedarf des Projekts mit Platz
   *[other] Bedarf der { $placed } Projekte mit Platz
}
report-column-resource = Bedarf
report-column-sum = Summe
report-column-first = { $running ->
    [0] davon gesetzt oder beschlossen
   *[other] davon gesetzt, beschlossen oder in Umsetzung
}
report-column-unknown = Projekte ohne Angabe
report-column-budget = Budget
report-column-left = bleibt
report-sum-unknown = { $count ->
    [one] { $name }: Für ein Projekt fehlt die Angabe ({ $projects }); die Summe ist deshalb eine Untergrenze.
   *[other] { $name }: Für { $count } Projekte fehlt die Angabe ({ $projects }); die Summe ist deshalb eine Untergrenze.
}
report-sum-open = { $name }: Einige Angaben sind Spannen; die Summe liegt zwischen { $low } und { $high }.
report-sum-over = { $name }: Das Budget reicht für diese Projekte nicht; die Lücke beträgt { $over }.
report-over = Die Plätze richten sich nach dem Rang, nicht nach Budgets.

# Hintergrundprojekte.
report-heading-background = Hintergrundprojekte und was an ihnen hängt
report-background = { $count ->
    [0] Hintergrundprojekte sieht niemand, aber andere Projekte brauchen sie. Keines von ihnen hat einen Platz.
    [one] Hintergrundprojekte sieht niemand, aber andere Projekte brauchen sie. { $placed ->
        [one] Den einen Platz hat eines von ihnen.
       *[other] Einen der { $placed } Plätze hat ein Hintergrundprojekt.
    }
   *[other] Hintergrundprojekte sieht niemand, aber andere Projekte brauchen sie. { $count } der { $placed } Plätze haben Hintergrundprojekte.
}
report-background-most = Gezeigt sind { $shown } von { $count }; an jedem der übrigen { $most ->
    [one] hängt ein Projekt mit Platz.
   *[other] hängen höchstens { $most } Projekte mit Platz.
}
report-caption-background = Hintergrundprojekte, die Projekte mit Platz tragen, unmittelbar oder über andere
report-column-background = Hintergrundprojekt
report-column-carries = Trägt
report-column-carried = Projekte mit Platz, die es brauchen

# Offene Punkte.
report-heading-open = Offene Punkte
report-open-nothing = Offene Punkte sind nicht bekannt.
report-open-tied = Zu entscheiden: { $count } Projekte sind an der Auswahlgrenze gleichauf ({ $projects }); deshalb haben { $placed } Projekte einen Platz statt { $places }.
report-open-unconfirmed = { $count ->
    [one] Zu bestätigen: Bei einem gesetzten Projekt steht noch nicht fest, dass die Pflicht dafür gilt: { $projects }.
   *[other] Zu bestätigen: Bei { $count } gesetzten Projekten steht noch nicht fest, dass die Pflicht dafür gilt: { $projects }.
}
report-open-unverified = { $count ->
    [one] Zu prüfen: Bei einem gesetzten Projekt ist der Wortlaut der Rechtsgrundlage nicht geprüft: { $projects }.
   *[other] Zu prüfen: Bei { $count } gesetzten Projekten ist der Wortlaut der Rechtsgrundlage nicht geprüft: { $projects }.
}
report-open-unplaced = { $count ->
    [one] Ohne Platz, aber Voraussetzung: { $need } wird gebraucht von { $projects }.
   *[other] Ohne Platz, aber Voraussetzung: { $need } wird von { $count } Projekten mit Platz gebraucht: { $projects }.
}
report-open-not-rated = { $count ->
    [one] Nicht bewertet, weil Angaben fehlen: { $projects }.
   *[other] Nicht bewertet, weil Angaben fehlen, sind { $count } Projekte: { $projects }.
}
report-open-assumed = { $how ->
    [worst] „{ $criterion }“ fehlt bei { $projects } und zählt als schlechteste Angabe.
    [half] „{ $criterion }“ fehlt bei { $projects } und zählt mit 50 %.
    [value] „{ $criterion }“ fehlt bei { $projects }; gezählt ist ein angenommener Wert.
    [likely] „{ $criterion }“ ist bei { $projects } eine Spanne; gezählt ist der wahrscheinlichste Wert.
   *[middle] „{ $criterion }“ ist bei { $projects } eine Spanne; gezählt ist der mittlere Wert.
}
report-open-assumed-others = { $count ->
    [one] Eine weitere fehlende oder ungenaue Angabe betrifft ein Projekt ohne Platz.
   *[other] { $count } weitere fehlende oder ungenaue Angaben betreffen Projekte ohne Platz.
}
report-open-overdue = { $count ->
    [one] Die Frist eines Projekts mit Platz ist verstrichen: { $projects }.
   *[other] Die Fristen von { $count } Projekten mit Platz sind verstrichen: { $projects }.
}
report-open-no-proposal = Was vorgeschlagen wird, ist noch nicht angegeben.
report-open-no-weights-by = Wer die Gewichte beschlossen hat, ist nicht angegeben.
report-open-no-scored-by = Wer die Projekte bewertet hat, ist nicht angegeben.

# Nachweis.
report-heading-record = Berechnungsnachweis
report-record = Berechnet mit vorrang { $version } aus { $files }.
report-record-file = { $file } (SHA-256 { $sha256 } …)
report-record-file-alone = { $file }
report-record-stamp = Berechnet am { $date } um { $time } Uhr (UTC).
report-record-again = Aus denselben Dateien entsteht überall dieselbe Liste; jede Zahl lässt sich nachrechnen.

# Steckbrief.
profile-base = { $had ->
    [yes] { $has ->
        [yes] Auch nach der Datei selbst hätte das Projekt einen Platz (Rang { $rank }).
       *[no] Nach der Datei selbst hätte das Projekt einen Platz (Rang { $rank }).
    }
   *[no] { $has ->
        [yes] Nach der Datei selbst hätte das Projekt keinen Platz (Rang { $rank }).
       *[no] Auch nach der Datei selbst hätte das Projekt keinen Platz (Rang { $rank }).
    }
}
profile-base-unranked = Nach der Datei selbst stünde das Projekt nicht in der Rangfolge.
profile-heading-why = Warum es steht, wo es steht
profile-heading-firm = Wie fest der Platz ist
profile-amount-open = { $amount } (Spanne von { $low } bis { $high })
profile-not-ranked = Das Projekt steht in keiner der Rechnungen in der Rangfolge.
profile-firm = Einen Platz hat es in { $places } von { $count } Rechnungen ({ $departs ->
        [yes] dieser Lauf und die übrigen Szenarien
       *[no] Grundlage und Szenarien
    }); sein Rang liegt zwischen { $best } und { $worst }.
profile-firm-many = In { $share } von 100 geprüften Gewichtungen hat es einen Platz; in 90 von 100 liegt es zwischen Rang { $best } und Rang { $worst } ({ $samples } geprüft, Startwert { $seed }).
profile-firm-many-same = In { $share } von 100 geprüften Gewichtungen hat es einen Platz; in 90 von 100 liegt es auf Rang { $best } ({ $samples } geprüft, Startwert { $seed }).
profile-firm-same = Einen Platz hat es in { $places } von { $count } Rechnungen ({ $departs ->
        [yes] dieser Lauf und die übrigen Szenarien
       *[no] Grundlage und Szenarien
    }); sein Rang ist überall { $best }.
