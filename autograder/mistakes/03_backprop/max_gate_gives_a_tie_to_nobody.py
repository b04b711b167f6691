"""At a tie your max gate drops the gradient, because both comparisons are strict. In this course a
tie belongs to the first input: see the patterns in the backward flow.

exercise: routing_gates
caught by: test_max_gate_gives_a_tie_to_the_first_input
"""

import numpy as np


class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return np.maximum(x, y)

    def backward(self, dz):
        return [dz * (self.x > self.y), dz * (self.y > self.x)]
