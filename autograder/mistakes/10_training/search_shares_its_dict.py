"""All your results hold the same dict, which each try overwrites: every pair shows the last
parameters. Make a new dict for each try.

exercise: random_search
caught by: test_search_returns_every_try_with_its_score
"""

import numpy as np


def random_search(evaluate, space, tries, rng):
    results, params = [], {}
    for _ in range(tries):
        for name, (low, high) in space.items():
            params[name] = float(np.exp(rng.uniform(np.log(low), np.log(high))))
        results.append((evaluate(params), params))
    return sorted(results, key=lambda result: result[0], reverse=True)
