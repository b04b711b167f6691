"""You return the results in the order of the tries. Sort them, the highest score first.

exercise: random_search
caught by: test_search_returns_the_highest_score_first
"""


def random_search(evaluate, space, tries, rng):
    results = []
    for _ in range(tries):
        params = {name: low * (high / low) ** rng.random() for name, (low, high) in space.items()}
        results.append((evaluate(params), params))
    return results
