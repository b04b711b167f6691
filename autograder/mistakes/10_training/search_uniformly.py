"""You draw the parameters uniformly. Draw their logarithms uniformly.

exercise: random_search
caught by: test_search_draws_each_parameter_log_uniformly
"""


def random_search(evaluate, space, tries, rng):
    results = []
    for _ in range(tries):
        params = {name: rng.uniform(low, high) for name, (low, high) in space.items()}
        results.append((evaluate(params), params))
    return sorted(results, key=lambda result: result[0], reverse=True)
