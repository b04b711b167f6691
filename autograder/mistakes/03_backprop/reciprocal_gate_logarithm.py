"""Your reciprocal gate returns ln x as a derivative: that is the integral of 1/x. The derivative
is −1/x² (see the section on a node and its gate).

exercise: function_gates
caught by: test_reciprocal_gate_has_the_right_gradient
"""

import numpy as np


class ReciprocalGate:
    def forward(self, x):
        self.x = x
        return 1 / x

    def backward(self, dz):
        return [dz * np.log(np.abs(self.x))]
