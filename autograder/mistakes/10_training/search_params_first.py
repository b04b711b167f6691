"""Your pairs hold the parameters first. They are (score, params).

exercise: random_search
caught by: test_search_returns_every_try_with_its_score
"""


def random_search(evaluate, space, tries, rng):
    results = []
    for _ in range(tries):
        params = {name: low * (high / low) ** rng.random() for name, (low, high) in space.items()}
        results.append((params, evaluate(params)))
    return sorted(results, key=lambda result: result[1], reverse=True)
