"""Your unary minus keeps the derivative: that of −u is −u′ (see the section on forward mode).

exercise: forward_mode
caught by: test_dual_has_unary_minus_exp_and_log
"""


class Dual(Dual):  # noqa: F821
    def __neg__(self):
        return Dual(-self.value, self.derivative)

    def __sub__(self, other):
        other = other if isinstance(other, Dual) else Dual(other, 0.0)
        return Dual(self.value - other.value, self.derivative - other.derivative)

    def __rsub__(self, other):
        return Dual(other - self.value, -self.derivative)
