"""Your ReLU gate returns the gradient by itself. A gate returns a list with one gradient for each
input, also where there is only one.

exercise: routing_gates
caught by: test_relu_gate_passes_the_gradient_where_the_input_is_positive
"""

import numpy as np


class ReLUGate:
    def forward(self, x):
        self.x = x
        return np.maximum(0, x)

    def backward(self, dz):
        return np.where(np.greater(self.x, 0), dz, 0)
