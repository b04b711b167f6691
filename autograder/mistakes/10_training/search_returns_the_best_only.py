"""You return the best result alone. All of them are asked for.

exercise: random_search
caught by: test_search_returns_every_try_with_its_score
"""


def random_search(evaluate, space, tries, rng):
    results = []
    for _ in range(tries):
        params = {name: low * (high / low) ** rng.random() for name, (low, high) in space.items()}
        results.append((evaluate(params), params))
    return sorted(results, key=lambda result: result[0], reverse=True)[:1]
