"""forward_mode gives a constant function the derivative 1: where f returns a plain number the
derivative is 0 (see the section on forward mode).

exercise: forward_mode
caught by: test_forward_mode_takes_a_constant_function
"""


def forward_mode(f, x):
    result = f(Dual(x, 1.0))  # noqa: F821
    if not isinstance(result, Dual):  # noqa: F821
        return result, 1.0
    return result.value, result.derivative
