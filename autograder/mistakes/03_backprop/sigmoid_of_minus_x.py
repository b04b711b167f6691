"""Your sigmoid gate has the sign in the exponent the other way round: it is 1/(1 + exp(−x)), which
grows with x (see the section on the sigmoid as one node).

exercise: SigmoidGate
caught by: test_sigmoid_gate_has_the_right_value
"""

import numpy as np


class SigmoidGate:
    def forward(self, x):
        self.x = x
        self.z = 1 / (1 + np.exp(np.asarray(x, dtype=float)))
        return self.z

    def backward(self, dz):
        return [-dz * self.z * (1 - self.z)]
