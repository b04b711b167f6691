"""Your ReLU gate also drops negative upstream gradients. Only the sign of the input decides: a
gradient passes with either sign (see the patterns in the backward flow).

exercise: routing_gates
caught by: test_relu_gate_passes_the_gradient_where_the_input_is_positive
"""

import numpy as np


class ReLUGate:
    def forward(self, x):
        self.x = x
        return np.maximum(0, x)

    def backward(self, dz):
        return [np.where(np.greater(self.x, 0), np.maximum(dz, 0), 0)]
