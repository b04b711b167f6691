"""Your ReLU gate takes ½ for the derivative at 0; in this course it is 0 there (see the patterns
in the backward flow).

exercise: routing_gates
caught by: test_relu_gate_has_derivative_zero_at_zero
"""

import numpy as np


class ReLUGate:
    def forward(self, x):
        self.x = x
        return np.maximum(0, x)

    def backward(self, dz):
        return [dz * np.heaviside(self.x, 0.5)]
