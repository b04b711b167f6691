"""The derivative of c/x has lost its minus sign: it is −c·x′/x² (see the section on forward mode).

exercise: forward_mode
caught by: test_dual_takes_plain_numbers_on_the_left_of_minus_and_divided_by
"""


class Dual(Dual):  # noqa: F821
    def __rtruediv__(self, other):
        return Dual(other / self.value, other * self.derivative / self.value**2)
