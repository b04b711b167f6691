"""You use one random number for all parameters of a try: they rise and fall together.

exercise: random_search
caught by: test_search_draws_parameters_and_tries_independently
"""


def random_search(evaluate, space, tries, rng):
    results = []
    for _ in range(tries):
        place = rng.random()
        params = {name: low * (high / low) ** place for name, (low, high) in space.items()}
        results.append((evaluate(params), params))
    return sorted(results, key=lambda result: result[0], reverse=True)
