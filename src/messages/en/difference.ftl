# What changed between two rankings.
diff-title = { $title }: changes
diff-side = `{ $file }`
diff-side-as-of = `{ $file }` (as of { $date })
diff-sides = Before { $old }, now { $new }
diff-nothing = No difference.
diff-places-same = { $places ->
    [one] The same project has the one place.
   *[other] The top { $places } stay the same.
}
diff-places-entered = { $places ->
    [one] New with a place: { $entered }.
   *[other] New in the top { $places }: { $entered }.
}
diff-places-left = { $places ->
    [one] No longer with a place: { $left }.
   *[other] No longer in the top { $places }: { $left }.
}
diff-places-changed = { $places ->
    [one] New with a place: { $entered }; no longer: { $left }.
   *[other] New in the top { $places }: { $entered }; no longer: { $left }.
}
diff-others = { $count ->
    [0] No other project has another rank or score.
    [one] One more project has another rank or score, came or went.
   *[other] { $count } more projects have another rank or score, came or went.
}
diff-heading-entered = New among the places
diff-heading-left = No longer among the places
diff-heading-changes = What was changed
diff-heading-others = Other projects
diff-more-changes = { $count ->
    [one] and one more change (all with `--all`)
   *[other] and { $count } more changes (all with `--all`)
}
diff-more-moves = { $count ->
    [one] and one more project (all with `--all`)
   *[other] and { $count } more projects (all with `--all`)
}
diff-formerly = { $project }, before { $former }
diff-decision-in = gets a place
diff-decision-out = gets no place
diff-decision-wins-tie = wins a tie
diff-rule-exclude = excludes
diff-rule-mandatory = gives a place
diff-rule-when = { $effect } where { $when }
diff-none = nothing
diff-move = { $project }: rank { $from } → { $to }, score { $score-from } → { $score-to }{ $cause ->
    [rule] , by a rule
    [decision] , by decision
    [status] , by its status
    [precedence] , as others come first by a rule or decision, or no longer do
    [places] , by another number of places
   *[rank] {""}
}.
diff-move-alone = { $project }: { $cause ->
    [new-project] new in the list
    [gone-project] no longer in the list
    [rule] by a rule
   *[status] by its status, or because values are missing or no longer missing
}.
diff-alone-new = new in the list
diff-alone-gone = no longer in the list
diff-alone-state = rule, status or missing values
diff-main-score = Score: { $cause }
diff-main-rank = Rank: { $cause }
diff-score-causes = Score { $total }: { $causes }.
diff-rank-causes = Rank: { $causes }.

diff-cause-weight = weight of “{ $criterion }” { $share }
diff-cause-value = value of “{ $criterion }” { $share }
diff-cause-assumption = assumption about “{ $criterion }” { $share }
diff-cause-scale = scale of “{ $criterion }” { $share }
diff-cause-list = other values of the list under “{ $criterion }” { $share }
diff-cause-as-of = as-of date, “{ $criterion }” { $share }
diff-cause-deadline = deadline, “{ $criterion }” { $share }
diff-cause-legal-basis = legal basis, “{ $criterion }” { $share }
diff-cause-dependency = prerequisites, “{ $criterion }” { $share }
diff-cause-maximum = greatest score { $share }
diff-cause-inputs = changed inputs { $share }
diff-cause-method = method { $share }

diff-rank-cause-weight = weights { $share }
diff-rank-cause-value = { $of ->
    [own] own values { $share }
   *[other] values of others { $share }
}
diff-rank-cause-assumption = { $of ->
    [own] own assumptions { $share }
   *[other] assumptions about others { $share }
}
diff-rank-cause-scale = scales { $share }
diff-rank-cause-list = other values of the list { $share }
diff-rank-cause-as-of = as-of date { $share }
diff-rank-cause-deadline = { $of ->
    [own] own deadline { $share }
   *[other] deadlines of others { $share }
}
diff-rank-cause-legal-basis = { $of ->
    [own] own legal bases { $share }
   *[other] legal bases of others { $share }
}
diff-rank-cause-dependency = { $of ->
    [own] own prerequisites { $share }
   *[other] prerequisites of others { $share }
}
diff-rank-cause-maximum = greatest score { $share }
diff-rank-cause-inputs = changed inputs { $share }
diff-rank-cause-method = method { $share }
diff-rank-cause-new-project = new projects { $share }
diff-rank-cause-gone-project = gone projects { $share }
diff-rank-cause-status = status or missing values of others { $share }
diff-rank-cause-rule = rules about others { $share }
diff-rank-cause-tie-break = order of ties { $share }

diff-change-as-of = As-of date: { $from } → { $to }
diff-change-places = Places: { $from } → { $to }
diff-change-maximum = Greatest score: { $from } → { $to }
diff-change-method = Method: `{ $from }` → `{ $to }`
diff-change-dependency = Prerequisites: `{ $from }` → `{ $to }`
diff-change-status = Running projects: `{ $from }` → `{ $to }`
diff-change-tie-break = Order of ties: { $from } → { $to }
diff-change-weight = Weight of “{ $criterion }”: { $from } → { $to } (percent)
diff-change-scale = Scale or source of “{ $criterion }”: { $from } → { $to }
diff-change-rule = Rule `{ $of }`: { $from } → { $to }
diff-project-decision = Decision about { $project }: { $from } → { $to }
diff-project-new-project = New project: { $project }
diff-project-gone-project = Gone project: { $project }
diff-project-status = { $project }, status: { $from } → { $to }
diff-project-deadline = { $project }, deadline: { $from } → { $to }
diff-project-dependency = { $project }, prerequisites: { $from } → { $to }
diff-project-rule = { $of ->
    [excluded] { $project }, excluded by: { $from } → { $to }
   *[mandatory] { $project }, mandatory by: { $from } → { $to }
}
diff-project-value = { $project }, { $criterion }: { $from } → { $to }
diff-project-legal-basis = { $project }, { $criterion }: { $from } → { $to }

diff-column-project = Project
diff-column-rank-from = Rank before
diff-column-rank-to = now
diff-column-score-from = Score before
diff-column-score-to = now
diff-column-cause = Main cause

ranking-file-malformed = `{ $file }` is no ranking of the format `vorrang/ranking/1`: { $detail }
ranking-file-schema = `{ $file }` is no ranking but `{ $schema }`
ranking-file = `{ $file }` does not hold all projects
ranking-file-hint = write it anew with `vorrang rank --top all -o { $file }`
ranking-file-value = `{ $file }` holds something that cannot be read: { $detail }
