"""You shuffle a grid for each parameter, so that every search tries the same values. Draw each
number from the whole range (see the section on the search).

exercise: random_search
caught by: test_search_draws_parameters_and_tries_independently
"""

import numpy as np


def random_search(evaluate, space, tries, rng):
    grids = {name: rng.permutation(np.geomspace(*ends, tries)) for name, ends in space.items()}
    results = []
    for k in range(tries):
        params = {name: float(grid[k]) for name, grid in grids.items()}
        results.append((evaluate(params), params))
    return sorted(results, key=lambda result: -result[0])
