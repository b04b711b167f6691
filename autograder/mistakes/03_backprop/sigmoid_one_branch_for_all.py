"""Your sigmoid gate chooses one formula for the whole array. Each entry needs the one that does
not overflow for its own sign (see the sigmoid as one node).

exercise: SigmoidGate
caught by: test_sigmoid_gate_value_is_safe_at_a_thousand
"""

import numpy as np


class SigmoidGate:
    def forward(self, x):
        x = np.asarray(x, dtype=float)
        self.z = 1 / (1 + np.exp(-x)) if x.sum() >= 0 else np.exp(x) / (1 + np.exp(x))
        return self.z

    def backward(self, dz):
        return [dz * self.z * (1 - self.z)]
