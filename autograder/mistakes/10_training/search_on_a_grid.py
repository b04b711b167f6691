"""You search on a grid: each parameter takes few values only. Draw each one anew for each try.

exercise: random_search
caught by: test_search_draws_each_parameter_log_uniformly
"""

import numpy as np


def random_search(evaluate, space, tries, rng):
    side = int(np.ceil(tries ** (1 / len(space))))
    values = [np.geomspace(low, high, side) for low, high in space.values()]
    points = np.stack(np.meshgrid(*values), axis=-1).reshape(-1, len(space))
    results = []
    for point in rng.permutation(points)[:tries]:
        params = dict(zip(space, point.tolist(), strict=True))
        results.append((evaluate(params), params))
    return sorted(results, key=lambda result: result[0], reverse=True)
