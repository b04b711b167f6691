"""Your add gate adds up the entries of the arrays. A gate works elementwise: its value has the
shape of its inputs (see the section on a node and its gate).

exercise: arithmetic_gates
caught by: test_arithmetic_gates_take_arrays_and_keep_their_own_inputs
"""

import numpy as np


class AddGate:
    def forward(self, x, y):
        return np.sum(x + y)

    def backward(self, dz):
        return [dz, dz]
