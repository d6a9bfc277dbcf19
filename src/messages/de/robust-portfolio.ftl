# Robust Portfolio Modeling: was bleibt, wenn Gewichte und Angaben nur in Grenzen bekannt sind.
robust-heading = Wie fest die Auswahl ist
robust-costs = Kosten, die als Spanne angegeben sind, zählen hier mit ihrem wahrscheinlichsten oder mittleren Wert; ihre Spannen sind nicht geprüft.
robust-over-nothing = Gewichte und bewertete Angaben haben hier keinen Spielraum. Wie weit sich Gewichte bewegen dürfen, sagt `[uncertainty]` in der Kriteriendatei; Spannen wie `3..7` in der Projektliste geben Angaben Spielraum.
robust-region = { $vertices ->
    [many] ein Bereich mit mehr als 6.000 Ecken
   *[other] ein Bereich mit { $vertices } Ecken
}
robust-over-weights = Geprüft sind alle Gewichtungen, die `[uncertainty]` zulässt ({ $region }).
robust-over-values = Die Gewichte stehen fest. Geprüft sind alle Angaben innerhalb ihrer Spannen, bei { $loose ->
    [one] einem Projekt.
   *[other] { $loose } Projekten.
}
robust-over-both = Geprüft sind alle Gewichtungen, die `[uncertainty]` zulässt ({ $region }), und alle Angaben innerhalb ihrer Spannen, bei { $loose ->
    [one] einem Projekt.
   *[other] { $loose } Projekten.
}
robust-exact = { $count ->
    [one] Nicht dominiert ist ein einziges Portfolio: Jedes andere zulässige ist unter keiner dieser Annahmen mehr wert und unter mindestens einer weniger. Das ist vollständig geprüft.
   *[other] Nicht dominiert sind { $count } Portfolios: Zu jedem anderen zulässigen gibt es eines, das unter keiner dieser Annahmen weniger wert ist und unter mindestens einer mehr. Die Liste ist vollständig.
}
robust-why-many = Alle nicht dominierten Portfolios aufzulisten würde zu lange dauern.
robust-why-vertices = Der Bereich der Gewichtungen hat mehr als 6.000 Ecken; alle nicht dominierten Portfolios aufzulisten würde zu lange dauern.
robust-sampled = { $why } Gezogen sind stattdessen { $samples } Stichproben aus diesen Annahmen; { $count ->
    [one] bei allen ist dasselbe Portfolio das beste.
   *[other] ihre besten Portfolios sind { $count } verschiedene.
} Der Kernindex ist hier der Anteil der Stichproben, deren bestes Portfolio das Projekt enthält (Standardfehler höchstens 1,6 Prozentpunkte). „In keinem“ und „in jedem“ gelten nur für die Stichproben.
robust-fixed = Ob es weitere Portfolios gibt, die ebenso viel wert sind, ist nicht vollständig geprüft; gezeigt ist das gewählte.
robust-kept-out = { $count ->
    [one] Nicht aufgeführt ist { $projects }: Unter keiner dieser Annahmen lässt es sich wählen. Den Grund nennt `vorrang select` ohne `--robust`.
   *[other] Nicht aufgeführt sind { $projects }: Unter keiner dieser Annahmen lassen sie sich wählen. Die Gründe nennt `vorrang select` ohne `--robust`.
}
robust-unproven = { $unproven ->
    [one] Bei einer der Stichproben ist das beste gefundene Portfolio nicht als das beste bewiesen.
   *[other] Bei { $unproven } der Stichproben ist das beste gefundene Portfolio nicht als das beste bewiesen.
}
robust-lists = Kern (in jedem dieser Portfolios): { $core }; zu beraten (in einigen): { $borderline }; zurückgestellt (in keinem): { $exterior }.
robust-core = Kern
robust-borderline = zu beraten
robust-exterior = zurückgestellt
robust-index = Kernindex
robust-list = Liste
robust-chosen = Gewählt
robust-percent = { $percent } %
robust-percent-less = < { $percent } %
robust-percent-more = > { $percent } %
robust-competitors = Konkurrierende Portfolios
robust-competitors-none = Kein anderes zulässiges Portfolio ist unter irgendeiner dieser Annahmen mehr wert als das gewählte.
robust-competitors-none-sampled = In keiner Stichprobe war ein anderes Portfolio mehr wert als das gewählte.
robust-competitors-count = { $count ->
    [one] Ein anderes dieser Portfolios kann mehr wert sein als das gewählte oder gleich viel.
   *[other] { $count } andere dieser Portfolios können mehr wert sein als das gewählte oder gleich viel.
}
robust-competitors-about = { $shown ->
    [one] Verglichen ist eines aus diesen Portfolios und den besten mit je einem der nächsten Kandidaten: das mit dem größten möglichen Vorsprung. Unterschied im Gesamtnutzwert zum gewählten, über alle diese Annahmen:
   *[other] Verglichen sind { $shown } mit dem größten möglichen Vorsprung, von diesen Portfolios und den besten mit je einem der nächsten Kandidaten. Unterschied im Gesamtnutzwert zum gewählten, über alle diese Annahmen:
}
robust-competitors-better = Wo „mindestens“ nicht unter 0 liegt, ist das gewählte Portfolio unter keiner dieser Annahmen das bessere: Die Gewichte der Kriteriendatei liegen außerhalb dessen, was `[uncertainty]` zulässt, oder am Rand davon.
robust-competitors-better-unproven = Wo „mindestens“ nicht unter 0 liegt, ist das gefundene Portfolio unter keiner dieser Annahmen das bessere: Seine Suche endete an der Grenze der Schritte, `--nodes` hebt sie an; oder die Gewichte der Kriteriendatei liegen außerhalb dessen, was `[uncertainty]` zulässt, oder am Rand davon.
robust-least = Mindestens
robust-greatest = Höchstens
