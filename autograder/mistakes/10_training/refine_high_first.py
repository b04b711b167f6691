"""Your ranges are (high, low).

exercise: refine
caught by: test_finer_space_spans_the_best_results
"""


def refine(results, space, keep):
    best = [params for _, params in results[:keep]]
    return {name: (max(p[name] for p in best), min(p[name] for p in best)) for name in space}
