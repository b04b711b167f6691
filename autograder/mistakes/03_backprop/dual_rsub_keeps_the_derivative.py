"""The derivative of c − x has lost its minus sign: it is −x′ (see the section on forward mode).

exercise: forward_mode
caught by: test_dual_takes_plain_numbers_on_the_left_of_minus_and_divided_by
"""


class Dual(Dual):  # noqa: F821
    def __rsub__(self, other):
        return Dual(other - self.value, self.derivative)
