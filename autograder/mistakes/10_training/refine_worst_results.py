"""Your space spans the last results. They are sorted highest first.

exercise: refine
caught by: test_finer_space_spans_the_best_results
"""


def refine(results, space, keep):
    best = [params for _, params in results[-keep:]]
    return {name: (min(p[name] for p in best), max(p[name] for p in best)) for name in space}
