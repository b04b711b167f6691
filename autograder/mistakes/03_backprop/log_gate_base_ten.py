"""Your log gate takes the logarithm to base 10; here it is the natural one (see the section on a
node and its gate).

exercise: function_gates
caught by: test_exp_and_log_gates_have_the_right_values
"""

import numpy as np


class LogGate:
    def forward(self, x):
        self.x = x
        return np.log10(x)

    def backward(self, dz):
        return [dz / self.x]
