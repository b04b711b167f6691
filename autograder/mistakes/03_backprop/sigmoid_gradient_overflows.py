"""Your sigmoid gate's gradient divides infinity by infinity for very negative inputs: exp(−x)
overflows. Get it from the value instead, as z(1 − z) (see the section on the sigmoid as one node).

exercise: SigmoidGate
caught by: test_sigmoid_gate_gradient_is_safe_at_a_thousand
"""

import numpy as np


class SigmoidGate:
    def forward(self, x):
        self.x = x
        self.z = 1 / (1 + np.exp(-np.asarray(x, dtype=float)))
        return self.z

    def backward(self, dz):
        return [
            dz
            * np.exp(-np.asarray(self.x, dtype=float))
            / (1 + np.exp(-np.asarray(self.x, dtype=float))) ** 2
        ]
