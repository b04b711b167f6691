"""You give a plain number the derivative 1. It is a constant, whose derivative is 0 (see the
section on forward mode).

exercise: forward_mode
caught by: test_dual_takes_plain_numbers_on_the_right
"""


class Dual(Dual):  # noqa: F821
    def __add__(self, other):
        other = other if isinstance(other, Dual) else Dual(other, 1.0)
        return Dual(self.value + other.value, self.derivative + other.derivative)
