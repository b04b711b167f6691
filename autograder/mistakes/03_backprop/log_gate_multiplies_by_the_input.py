"""Your log gate multiplies the gradient by x where it should divide: the derivative of ln x is 1/x
(see the section on a node and its gate).

exercise: function_gates
caught by: test_log_gate_has_the_right_gradient
"""

import numpy as np


class LogGate:
    def forward(self, x):
        self.x = x
        return np.log(x)

    def backward(self, dz):
        return [dz * self.x]
