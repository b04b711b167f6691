"""Your max gate hands the gradient to both inputs, as an add gate does. The smaller input does not
move the maximum: its gradient is 0 (see the patterns in the backward flow).

exercise: routing_gates
caught by: test_max_gate_routes_the_gradient_to_the_larger_input
"""

import numpy as np


class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return np.maximum(x, y)

    def backward(self, dz):
        return [dz, dz]
