"""forward_mode starts x with its value for the derivative: that of x by itself is 1 (see the
section on forward mode).

exercise: forward_mode
caught by: test_forward_mode_differentiates_a_composed_function
"""


def forward_mode(f, x):
    result = as_dual(f(Dual(x, x)))  # noqa: F821
    return result.value, result.derivative
