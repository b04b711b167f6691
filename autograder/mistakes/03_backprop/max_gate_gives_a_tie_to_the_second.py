"""At a tie your max gate gives the gradient to the second input; in this course it belongs to the
first (see the patterns in the backward flow). Look at `>` and `>=`.

exercise: routing_gates
caught by: test_max_gate_gives_a_tie_to_the_first_input
"""

import numpy as np


class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return np.maximum(x, y)

    def backward(self, dz):
        return [dz * (self.x > self.y), dz * (self.y >= self.x)]
