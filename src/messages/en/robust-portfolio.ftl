# Robust Portfolio Modeling: what is left when weights and values are known only within bounds.
robust-heading = How firm the choice is
robust-costs = Costs given as intervals count with their likely or middle number here; their intervals are not examined.
robust-over-nothing = Weights and rated values have no room here. `[uncertainty]` in the criteria file says how far weights may move; intervals such as `3..7` in the list of projects give values room.
robust-region = { $vertices ->
    [many] a region with more than 6,000 vertices
   *[other] a region with { $vertices } vertices
}
robust-over-weights = Examined are all weights that `[uncertainty]` admits ({ $region }).
robust-over-values = The weights are fixed. Examined are all values within their intervals, of { $loose ->
    [one] one project.
   *[other] { $loose } projects.
}
robust-over-both = Examined are all weights that `[uncertainty]` admits ({ $region }) and all values within their intervals, of { $loose ->
    [one] one project.
   *[other] { $loose } projects.
}
robust-exact = { $count ->
    [one] A single portfolio is non-dominated: every other permitted one is worth more under none of these assumptions and less under at least one. This has been checked completely.
   *[other] { $count } portfolios are non-dominated: for every other permitted one there is one that is worth less under none of these assumptions and more under at least one. The list is complete.
}
robust-why-many = Listing all non-dominated portfolios would take too long.
robust-why-vertices = The region of weights has more than 6,000 vertices; listing all non-dominated portfolios would take too long.
robust-sampled = { $why } Instead, { $samples } samples were drawn from these assumptions; { $count ->
    [one] the same portfolio is the best one of all.
   *[other] their best portfolios are { $count } different ones.
} The core index here is the share of samples whose best portfolio contains the project (standard error at most 1.6 percentage points). “In none” and “in all” hold for the samples only.
robust-fixed = Whether other portfolios are worth as much has not been checked completely; the chosen one is shown.
robust-kept-out = { $count ->
    [one] Not listed is { $projects }: under none of these assumptions can it be chosen. `vorrang select` without `--robust` says why.
   *[other] Not listed are { $projects }: under none of these assumptions can they be chosen. `vorrang select` without `--robust` says why.
}
robust-unproven = { $unproven ->
    [one] For one of the samples the best portfolio found is not proven to be the best.
   *[other] For { $unproven } of the samples the best portfolio found is not proven to be the best.
}
robust-lists = Core (in all of these portfolios): { $core }; to be discussed (in some): { $borderline }; exterior (in none): { $exterior }.
robust-core = core
robust-borderline = to be discussed
robust-exterior = exterior
robust-index = Core index
robust-list = List
robust-chosen = Chosen
robust-percent = { $percent }%
robust-percent-less = < { $percent }%
robust-percent-more = > { $percent }%
robust-competitors = Competitor portfolios
robust-competitors-none = No other permitted portfolio is worth more than the chosen one under any of these assumptions.
robust-competitors-none-sampled = In no sample was another portfolio worth more than the chosen one.
robust-competitors-count = { $count ->
    [one] One other of these portfolios may be worth more than the chosen one, or as much.
   *[other] { $count } others of these portfolios may be worth more than the chosen one, or as much.
}
robust-competitors-about = { $shown ->
    [one] Compared is one of these portfolios and the best ones with each of the next candidates: the one with the greatest possible lead. Difference in total score to the chosen one, over all these assumptions:
   *[other] Compared are { $shown } with the greatest possible lead, of these portfolios and the best ones with each of the next candidates. Difference in total score to the chosen one, over all these assumptions:
}
robust-competitors-better = Where “at least” is not below 0, the chosen portfolio is the better one under none of these assumptions: the weights of the criteria file lie outside what `[uncertainty]` admits, or on its edge.
robust-competitors-better-unproven = Where “at least” is not below 0, the portfolio found is the better one under none of these assumptions: its search ended at the limit on nodes, which `--nodes` raises; or the weights of the criteria file lie outside what `[uncertainty]` admits, or on its edge.
robust-least = At least
robust-greatest = At most
