"""Your sigmoid gate computes x(1 − x) with the input x, where z(1 − z) with the value z = σ(x) is
due (see the section on the sigmoid as one node).

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
        return [dz * self.x * (1 - np.asarray(self.x))]
