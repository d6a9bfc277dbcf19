# Words for the methods beside the weighted sum. German calls their result by another word, see there;
# in English all of them give a score.
method-weighted-sum = Weighted sum
method-weighted-product = Weighted product
method-topsis = TOPSIS
method-promethee-ii = PROMETHEE II
method-note-weighted-product = Weighted product: a utility of 0% makes the score 0, however good a project is otherwise. { $zeros ->
    [0] Here this meets no project.
    [one] Here this meets one project.
   *[other] Here this meets { $zeros } projects.
}
method-note-topsis = TOPSIS: closeness to the best project there could be, measured on weighted utilities (Euclidean distance; best and worst value of this list). New projects can reorder others.
method-note-promethee-ii = PROMETHEE II: balance of comparing each project with every other one, from −{ $maximum } to { $maximum }; preference functions: { $preferences }. New projects can reorder others.
method-preferences-usual = usual (any difference counts fully)
method-preferences-linear = { $criteria } with thresholds, the others usual
method-preferences-all-linear = with thresholds { $criteria }
method-preference = { $criterion } (q = { $q }, p = { $p })
