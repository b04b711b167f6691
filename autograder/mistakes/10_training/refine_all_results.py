"""Your space spans all results. Only the `keep` best ones count.

exercise: refine
caught by: test_finer_space_spans_the_best_results
"""


def refine(results, space, keep):
    best = [params for _, params in results]
    return {name: (min(p[name] for p in best), max(p[name] for p in best)) for name in space}
