"""You keep the results in a dict by score, so that of two tries with the same score one is lost.

exercise: random_search
caught by: test_search_accepts_equal_scores
"""


def random_search(evaluate, space, tries, rng):
    results = []
    for _ in range(tries):
        params = {name: low * (high / low) ** rng.random() for name, (low, high) in space.items()}
        results.append((evaluate(params), params))
    results = list(dict(results).items())
    return sorted(results, key=lambda result: result[0], reverse=True)
