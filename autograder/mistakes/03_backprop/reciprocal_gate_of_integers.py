"""Your reciprocal gate gives 0 for a Python int, because `np.reciprocal` of an integer is an
integer: write 1 / x.

exercise: function_gates
caught by: test_reciprocal_gate_has_the_right_value
"""

import numpy as np


class ReciprocalGate:
    def forward(self, x):
        self.x = x
        return np.reciprocal(x)

    def backward(self, dz):
        return [-dz / self.x**2]
