"""Your exponential gate returns the exponential of the upstream gradient. It should be the
upstream gradient times the exponential of the input: see the section on a node and its gate.

exercise: function_gates
caught by: test_exp_gate_has_the_right_gradient
"""

import numpy as np


class ExpGate:
    def forward(self, x):
        self.x = x
        return np.exp(x)

    def backward(self, dz):
        return [np.exp(dz)]
