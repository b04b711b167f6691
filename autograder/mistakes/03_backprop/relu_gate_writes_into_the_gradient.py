"""Your ReLU gate sets entries of the upstream gradient itself to 0; another gate may have been
handed the same array. Make a new one: np.where.

exercise: routing_gates
caught by: test_routing_gates_take_arrays
"""

import numpy as np


class ReLUGate:
    def forward(self, x):
        self.x = x
        return np.maximum(0, x)

    def backward(self, dz):
        if np.ndim(dz) == 0:
            return [dz * (self.x > 0)]
        dz[self.x <= 0] = 0
        return [dz]
