"""Your exp forgets the inner derivative: by the chain rule it is exp(u)·u′ (see the section on
forward mode).

exercise: forward_mode
caught by: test_dual_has_unary_minus_exp_and_log
"""

import numpy as np


class Dual(Dual):  # noqa: F821
    def exp(self):
        return Dual(np.exp(self.value), np.exp(self.value))
