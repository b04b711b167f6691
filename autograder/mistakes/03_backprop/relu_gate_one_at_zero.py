"""Your ReLU gate lets the gradient through where the input is exactly 0; in this course the
derivative there is 0 (see the patterns in the backward flow). Look at `>` and `>=`.

exercise: routing_gates
caught by: test_relu_gate_has_derivative_zero_at_zero
"""

import numpy as np


class ReLUGate:
    def forward(self, x):
        self.x = x
        return np.maximum(0, x)

    def backward(self, dz):
        return [np.where(np.greater_equal(self.x, 0), dz, 0)]
