"""You write the new ranges into the space that you were given. Make a new dict.

exercise: refine
caught by: test_refining_leaves_its_arguments_alone
"""


def refine(results, space, keep):
    for name in space:
        values = [params[name] for _, params in results[:keep]]
        space[name] = (min(values), max(values))
    return dict(space)
