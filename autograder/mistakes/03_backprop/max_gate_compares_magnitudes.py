"""Your max gate compares the sizes of its inputs without their signs: of −3 and 2 the larger one
is 2 (see the patterns in the backward flow).

exercise: routing_gates
caught by: test_max_gate_has_the_right_value
"""

import numpy as np


class MaxGate:
    def forward(self, x, y):
        self.first = np.abs(x) >= np.abs(y)
        return np.where(self.first, x, y)

    def backward(self, dz):
        return [np.where(self.first, dz, 0), np.where(self.first, 0, dz)]
