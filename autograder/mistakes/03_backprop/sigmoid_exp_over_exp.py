"""Your sigmoid gate divides infinity by infinity for large inputs, because exp(x) overflows. Take
the exponential of −|x|, which cannot (see the section on the sigmoid as one node).

exercise: SigmoidGate
caught by: test_sigmoid_gate_value_is_safe_at_a_thousand
"""

import numpy as np


class SigmoidGate:
    def forward(self, x):
        self.x = x
        self.z = np.exp(np.asarray(x, dtype=float)) / (1 + np.exp(np.asarray(x, dtype=float)))
        return self.z

    def backward(self, dz):
        return [dz * self.z * (1 - self.z)]
