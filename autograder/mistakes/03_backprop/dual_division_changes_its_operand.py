"""Your division writes its result into the dual on its left. Each operation gives a new Dual, and
its operands stay as they are (see forward mode against backward mode).

exercise: forward_mode
caught by: test_dual_divides_by_the_quotient_rule
"""

Right = Dual  # noqa: F821


class Dual(Right):
    def __truediv__(self, other):
        result = super().__truediv__(other)
        self.value, self.derivative = result.value, result.derivative
        return self
