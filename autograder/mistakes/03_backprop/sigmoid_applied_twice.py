"""Your sigmoid gate applies σ once more in backward, to a value that has been through σ already:
with z = σ(x) the derivative is z(1 − z) (see the section on the sigmoid as one node).

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
        return [dz * (s := 1 / (1 + np.exp(-self.z))) * (1 - s)]
