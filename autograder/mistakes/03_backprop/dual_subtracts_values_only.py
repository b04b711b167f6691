"""Your difference adds the derivatives: the derivative of u − v is u′ − v′ (see the section on
forward mode).

exercise: forward_mode
caught by: test_dual_adds_and_subtracts
"""


class Dual(Dual):  # noqa: F821
    def __sub__(self, other):
        other = other if isinstance(other, Dual) else Dual(other, 0.0)
        return Dual(self.value - other.value, self.derivative + other.derivative)
