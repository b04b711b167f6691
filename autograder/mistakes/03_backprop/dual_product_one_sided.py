"""Your product keeps the second factor fixed: the product rule has two terms, u′v + uv′ (see the
section on forward mode).

exercise: forward_mode
caught by: test_dual_multiplies_by_the_product_rule
"""


class Dual(Dual):  # noqa: F821
    def __mul__(self, other):
        value = other.value if isinstance(other, Dual) else other
        return Dual(self.value * value, self.derivative * value)
