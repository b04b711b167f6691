"""Each of your tries starts from the best so far. In a random search a try has nothing to do with
those before it.

exercise: random_search
caught by: test_search_draws_each_parameter_log_uniformly
"""

import numpy as np


def random_search(evaluate, space, tries, rng):
    results, center = [], {name: np.sqrt(low * high) for name, (low, high) in space.items()}
    for _ in range(tries):
        params = {
            name: float(np.clip(center[name] * np.exp(rng.normal(0, 0.3)), low, high))
            for name, (low, high) in space.items()
        }
        results.append((evaluate(params), params))
        center = max(results, key=lambda result: result[0])[1]
    return sorted(results, key=lambda result: result[0], reverse=True)
