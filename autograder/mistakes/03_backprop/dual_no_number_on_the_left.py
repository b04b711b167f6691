"""A plain number on the left, as in 2 + x or 3 * x, is not understood: Python then asks `__radd__`
and `__rmul__` (see the section on forward mode).

exercise: forward_mode
caught by: test_dual_takes_plain_numbers_on_the_left_of_plus_and_times
"""


class Dual(Dual):  # noqa: F821
    __radd__ = None
    __rmul__ = None
