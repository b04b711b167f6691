"""Your max gate returns 1 and 0, which are only its local gradients: multiply by the upstream
gradient (see the section on a node and its gate).

exercise: routing_gates
caught by: test_max_gate_routes_the_gradient_to_the_larger_input
"""

import numpy as np


class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return np.maximum(x, y)

    def backward(self, dz):
        return [1.0 * (self.x >= self.y) + 0 * dz, 1.0 * (self.y > self.x) + 0 * dz]
