"""Your product multiplies the derivatives. The product rule is (uv)′ = u′v + uv′ (see the section
on forward mode).

exercise: forward_mode
caught by: test_dual_multiplies_by_the_product_rule
"""


class Dual(Dual):  # noqa: F821
    def __mul__(self, other):
        other = other if isinstance(other, Dual) else Dual(other, 1.0)
        return Dual(self.value * other.value, self.derivative * other.derivative)
