"""Your quotient rule has the terms the wrong way round: (u/v)′ = (u′v − uv′)/v² (see the section
on forward mode).

exercise: forward_mode
caught by: test_dual_divides_by_the_quotient_rule
"""


class Dual(Dual):  # noqa: F821
    def __truediv__(self, other):
        other = other if isinstance(other, Dual) else Dual(other, 0.0)
        u, v, du, dv = self.value, other.value, self.derivative, other.derivative
        return Dual(u / v, (u * dv - du * v) / v**2)
