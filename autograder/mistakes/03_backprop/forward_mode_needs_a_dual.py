"""forward_mode fails where f returns a plain number, as a constant function does: its derivative
is 0 (see the section on forward mode).

exercise: forward_mode
caught by: test_forward_mode_takes_a_constant_function
"""


def forward_mode(f, x):
    result = f(Dual(x, 1.0))  # noqa: F821
    return result.value, result.derivative
