"""Draws with the sampler of task 6, all values of a parameter at once, and inserts each result at
its place.

exercise: random_search
"""


def random_search(evaluate, space, tries, rng):
    drawn = {name: sample_log_uniform(low, high, rng, tries) for name, (low, high) in space.items()}  # noqa: F821
    results = []
    for i in range(tries):
        params = {name: values[i] for name, values in drawn.items()}
        score = evaluate(dict(params))
        place = sum(other >= score for other, _ in results)
        results.insert(place, [score, params])
    return tuple(results)
