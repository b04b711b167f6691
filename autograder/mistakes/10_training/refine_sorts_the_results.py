"""You sort the results in place, so that the list of the caller changes.

exercise: refine
caught by: test_refining_leaves_its_arguments_alone
"""


def refine(results, space, keep):
    best = [params for _, params in results[:keep]]
    results.sort(key=lambda result: result[0])
    return {name: (min(p[name] for p in best), max(p[name] for p in best)) for name in space}
