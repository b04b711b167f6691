"""Your sum changes the left operand and returns it. The same number may be used again: return a
new Dual (see the section on forward mode).

exercise: forward_mode
caught by: test_dual_adds_and_subtracts
"""


class Dual(Dual):  # noqa: F821
    def __add__(self, other):
        other = other if isinstance(other, Dual) else Dual(other, 0.0)
        self.value = self.value + other.value
        self.derivative = self.derivative + other.derivative
        return self
