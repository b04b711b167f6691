"""forward_mode starts x with the derivative 0, as if it were a constant, so that every derivative
is 0: that of x by itself is 1 (see the section on forward mode).

exercise: forward_mode
caught by: test_forward_mode_differentiates_a_composed_function
"""


def forward_mode(f, x):
    result = as_dual(f(Dual(x, 0.0)))  # noqa: F821
    return result.value, result.derivative
