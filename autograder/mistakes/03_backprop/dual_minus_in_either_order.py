"""c − x gives x − c: `__rsub__` gets the operands in the other order (see the section on forward
mode).

exercise: forward_mode
caught by: test_dual_takes_plain_numbers_on_the_left_of_minus_and_divided_by
"""


class Dual(Dual):  # noqa: F821
    def __rsub__(self, other):
        return self - other
