# What changed between two rankings.
diff-title = { $title }: changes
diff-side = `{ $file }`
diff-side-as-of = `{ $file }` (as of { $date })
diff-side-scenario = `{ $file }` (scenario `{ $scenario }`)
diff-side-as-of-scenario = `{ $file }` (as of { $date }, scenario `{ $scenario }`)
diff-sides = Before { $old }, now { $new }
diff-nothing = No difference.
diff-places-nobody = No project has a place, as before.
diff-places-same = { $places ->
    [one] The same project has the one place.
   *[other] The top { $places } stay the same.
}
diff-places-same-tied = { $places ->
    [one] The same projects, which tie, have the one place.
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
diff-all = { $count ->
    [0] No project has another rank or score.
    [one] One project has another rank or score, came or went.
   *[other] { $count } projects have another rank or score, came or went.
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
diff-more-causes = The main cause is named; `--details` shows all of them with their parts.
diff-inputs-weighted-product = A weighted product is no sum: what each input did to it is not divided up.
diff-inputs-topsis = A closeness of TOPSIS is no sum and hangs on the whole list: what each input did to it is not divided up.
diff-inputs-promethee-ii = A net flow of PROMETHEE II comes of comparisons with all other projects: what each input did to it is not divided up.
diff-formerly = { $project }, before { $former }
diff-decided = { $effect } ({ $decision })
diff-decision = decision
diff-decision-on = decision of { $on }
diff-decision-by = decision, { $by }
diff-decision-by-on = decision of { $on }, { $by }
diff-decision-in = gets a place
diff-decision-out = gets no place
diff-decision-wins-tie = wins a tie
diff-rule-exclude = excludes
diff-rule-mandatory = gives a place
diff-rule-when = { $effect }, when = { $when }
diff-rule-by-id = `{ $id }`
diff-rule-by-name = “{ $reason }” (`{ $id }`)
diff-none = nothing
diff-move = { $project }: rank { $from } → { $to }, score { $score-from } → { $score-to }.
diff-main-score = Score: { $cause }
diff-main-rank = Rank: { $cause }

# Why a project has a place now, or no longer.
diff-place-own-rule = { $ended ->
    [yes] The rule { $rule } no longer makes it mandatory.
   *[no] The rule { $rule } now makes it mandatory.
}
diff-place-own-in = { $ended ->
    [yes] It no longer has a place by decision.
   *[no] It now has a place by { $decision }.
}
diff-place-own-out = { $ended ->
    [yes] No decision takes its place any longer.
   *[no] It now has no place by { $decision }.
}
diff-place-own-wins-tie = { $ended ->
    [yes] It no longer wins a tie by decision.
   *[no] It now wins a tie by { $decision }.
}
diff-place-own-status = { $ended ->
    [yes] It no longer keeps a place as a running project.
   *[no] It keeps its place as a running project.
}
diff-place-other-rule = { $ended ->
    [yes] { $count ->
        [one] No longer before it: { $projects }, which the rule { $rule } made mandatory.
       *[other] No longer before it: { $projects }, which the rule { $rule } made mandatory.
    }
   *[no] { $count ->
        [one] Now before it: { $projects }, which the rule { $rule } makes mandatory.
       *[other] Now before it: { $projects }, which the rule { $rule } makes mandatory.
    }
}
diff-place-other-in = { $ended ->
    [yes] { $count ->
        [one] No longer before it: { $projects }, which had a place by decision.
       *[other] No longer before it: { $projects }, which had places by decision.
    }
   *[no] { $count ->
        [one] Now before it: { $projects }, with a place by { $decision }.
       *[other] Now before it: { $projects }, with places by decision.
    }
}
diff-place-other-out = { $ended ->
    [yes] { $count ->
        [one] Now before it: { $projects }, whose place no decision takes any longer.
       *[other] Now before it: { $projects }, whose places no decision takes any longer.
    }
   *[no] { $count ->
        [one] No longer before it: { $projects }, which has no place by { $decision }.
       *[other] No longer before it: { $projects }, which have no place by decision.
    }
}
diff-place-other-wins-tie = { $ended ->
    [yes] { $count ->
        [one] { $projects } no longer wins a tie by decision.
       *[other] { $projects } no longer win a tie by decision.
    }
   *[no] { $count ->
        [one] { $projects } now wins a tie by { $decision }.
       *[other] { $projects } now win a tie by decision.
    }
}
diff-place-other-status = { $ended ->
    [yes] { $count ->
        [one] No longer before it: { $projects }, which kept its place as a running project.
       *[other] No longer before it: { $projects }, which kept their places as running projects.
    }
   *[no] { $count ->
        [one] Now before it: { $projects }, which keeps its place as a running project.
       *[other] Now before it: { $projects }, which keep their places as running projects.
    }
}
diff-place-places = { $to ->
    [one] There is one place now instead of { $from }.
   *[other] There are { $to } places now instead of { $from ->
        [one] one
       *[other] { $from }
    }.
}
diff-place-rank = { $side ->
    [in] Fewer projects that can have a place stand before it now.
   *[out] More projects that can have a place stand before it now.
}

# Who came, went or is ranked on one side only.
diff-at = rank { $rank }, score { $score }
diff-alone-new = { $project } is new in the list, { $at }.
diff-alone-gone = { $project } is no longer in the list, before { $at }.
diff-alone-rule = { $project } is now excluded by the rule { $rule }, before { $at }.
diff-alone-rule-ended = { $project } is no longer excluded by the rule { $rule }, now { $at }.
diff-alone-missing = { $project } is no longer rated, missing: { $criteria }; before { $at }.
diff-alone-missing-ended = { $project } is rated now, missing before: { $criteria }; now { $at }.
diff-alone-merged = { $project } is merged into { $target }, before { $at }.
diff-alone-merged-ended = { $project } is no longer merged into { $target }, now { $at }.
diff-alone-status = { $project } is no longer ranked, status: { $status }; before { $at }.
diff-alone-status-ended = { $project } is ranked, status before: { $status }; now { $at }.
diff-short-new = new in the list
diff-short-gone = no longer in the list
diff-short-rule = excluded by the rule { $rule }
diff-short-rule-ended = no longer excluded by the rule { $rule }
diff-short-missing = no longer rated, missing: { $criteria }
diff-short-missing-ended = rated now, missing before: { $criteria }
diff-short-merged = merged into { $target }
diff-short-merged-ended = no longer merged into { $target }
diff-short-status = status: { $status }
diff-short-status-ended = status before: { $status }
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
diff-change-method = Method: { $from } → { $to }
diff-change-dependency = Prerequisites: { $from } → { $to }
diff-change-status = Running projects: `{ $from }` → `{ $to }`
diff-change-tie-break = Order of ties: { $from } → { $to }
diff-change-weight = Weight of “{ $criterion }”: { $from } → { $to } (percent)
diff-change-scale = Scale or source of “{ $criterion }”: { $from } → { $to }
diff-change-preference = Preference function of “{ $criterion }”: { $from } → { $to }
diff-change-rule = Rule { $rule }: { $from } → { $to }
diff-change-rule-new = New rule { $rule }: { $to }
diff-change-rule-gone = Gone rule { $rule }: { $from }
diff-change-legal-basis = { $count ->
    [0] Legal basis { $basis }: { $facets }. That changes nothing about any project.
    [one] Legal basis { $basis }: { $facets }. That concerns { $projects }.
   *[other] Legal basis { $basis }: { $facets }. That concerns { $count } projects: { $projects }.
}
diff-basis = { $citation }
diff-basis-titled = { $citation } (“{ $title }”)
diff-basis-strength = strength { $from } → { $to }
diff-basis-deadline = deadline { $from } → { $to }
diff-basis-state = { $from } → { $to }
diff-basis-reaches = reaches the city { $from } → { $to }
diff-basis-state-in-force = in force
diff-basis-state-upcoming = not yet in force on the as-of date
diff-basis-state-bill = only a bill
diff-basis-state-repealed = repealed
diff-project-decision = Decision about { $project }: { $from } → { $to }
diff-project-new-project = New project: { $project }
diff-project-gone-project = Gone project: { $project }
diff-project-name = { $of ->
    [id] { $project }, id: `{ $from }` → `{ $to }`
   *[name] { $project }, name: “{ $from }” → “{ $to }”
}
diff-project-status = { $of ->
    [merged-into] { $project }, merged into: { $from } → { $to }
   *[status] { $project }, status: { $from } → { $to }
}
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
ranking-file-remedy = name a ranking that `vorrang rank --top all -o FILE.json` has written, or the criteria file of that time
ranking-file-twice = `{ $file }` has `{ $detail }` more than once
ranking-file-impossible = `{ $file }` holds something that no ranking can hold: `{ $detail }`
ranking-file-value = `{ $file }` holds something that cannot be read: { $detail }
