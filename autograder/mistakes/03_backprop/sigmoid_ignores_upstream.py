"""Your sigmoid gate returns its local derivative and forgets the upstream gradient (see the
section on a node and its gate).

exercise: SigmoidGate
caught by: test_sigmoid_gate_has_the_right_gradient
"""

import numpy as np


class SigmoidGate:
    def forward(self, x):
        self.x = x
        self.z = 1 / (1 + np.exp(-np.asarray(x, dtype=float)))
        return self.z

    def backward(self, dz):
        return [self.z * (1 - self.z) + 0 * dz]
