"""You call bfgs, with a whole matrix. L-BFGS keeps no more than `memory` pairs (see the section
on L-BFGS).

exercise: lbfgs
caught by: test_lbfgs_takes_its_directions_from_the_newest_pairs
"""


def lbfgs(f, grad, x0, memory=10, tol=1e-6, max_iter=500):
    return bfgs(f, grad, x0, tol, max_iter)  # noqa: F821
