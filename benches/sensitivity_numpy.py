# SPDX-FileCopyrightText: 2026 The vorrang authors
# SPDX-License-Identifier: EUPL-1.2
"""What a sweep costs: 1,000 steps for the weight of each of 12 criteria over 600 projects.

Prints the median seconds for the sweep that finds, to a step of 0.1 percentage points and in binary floats, where the
first 25, the first and the whole order become others. Ties, rules, decisions and inheritance play no part.

    python3 benches/sensitivity_numpy.py
"""

import statistics
import time

import numpy as np

PROJECTS, PLACES, STEPS = 600, 25, 1000
WEIGHTS = np.array([15, 7.5, 12.5, 10, 8, 6, 6, 5, 10, 9, 7, 4])


def sweep(utilities):
    """The steps next to each weight at which each of the three answers is another."""
    base = np.argsort(-(utilities @ WEIGHTS), kind="stable")
    base_places = np.sort(base[:PLACES])
    steps = np.linspace(0, 100, STEPS + 1)
    found = []
    for criterion, weight in enumerate(WEIGHTS):
        weights = np.outer(WEIGHTS / (100 - weight), 100 - steps)
        weights[criterion] = steps
        order = np.argsort(-(utilities @ weights), axis=0, kind="stable")
        changed = [
            (np.sort(order[:PLACES], axis=0) != base_places[:, None]).any(axis=0),
            order[0] != base[0],
            (order != base[:, None]).any(axis=0),
        ]
        for answer in changed:
            at = steps[answer]
            found.append((at[at < weight].max(initial=0), at[at > weight].min(initial=100)))
    return found


def main():
    utilities = np.random.default_rng(25).integers(0, 1000, (PROJECTS, len(WEIGHTS))) / 999
    seconds = []
    for _ in range(7):
        start = time.perf_counter()
        sweep(utilities)
        seconds.append(time.perf_counter() - start)
    print(f"{statistics.median(seconds):.4f} s")


main()
