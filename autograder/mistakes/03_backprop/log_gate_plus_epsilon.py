"""Your log gate adds a small number before it takes the logarithm. Its inputs are positive: ln(x)
is asked, for a tiny x too (see the section on a node and its gate).

exercise: function_gates
caught by: test_exp_and_log_gates_have_the_right_values
"""

import numpy as np


class LogGate:
    def forward(self, x):
        self.x = x
        return np.log(x + 1e-12)

    def backward(self, dz):
        return [dz / self.x]
