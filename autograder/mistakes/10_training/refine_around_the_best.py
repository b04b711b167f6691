"""You return a range of a fixed width around the best value. It should span the values of the best
results.

exercise: refine
caught by: test_finer_space_spans_the_best_results
"""


def refine(results, space, keep):
    best = [params for _, params in results[:keep]]
    return {name: (best[0][name] / 3, best[0][name] * 3) for name in space}
