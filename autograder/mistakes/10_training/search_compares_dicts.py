"""You sort the pairs themselves. Where two scores are equal Python goes on to compare the dicts,
and raises TypeError: sort by the score alone.

exercise: random_search
caught by: test_search_accepts_equal_scores
"""


def random_search(evaluate, space, tries, rng):
    results = []
    for _ in range(tries):
        params = {name: low * (high / low) ** rng.random() for name, (low, high) in space.items()}
        results.append((evaluate(params), params))
    return sorted(results, reverse=True)
