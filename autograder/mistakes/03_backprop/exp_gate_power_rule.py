"""Your exponential gate uses the rule for powers. The derivative of e to the x is e to the x
itself: see the section on a node and its gate.

exercise: function_gates
caught by: test_exp_gate_has_the_right_gradient
"""

import numpy as np


class ExpGate:
    def forward(self, x):
        self.x = x
        return np.exp(x)

    def backward(self, dz):
        return [dz * self.x * np.exp(self.x - 1)]
