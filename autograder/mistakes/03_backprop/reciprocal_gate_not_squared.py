"""Your reciprocal gate divides by x where the derivative −1/x² has its square (see the section on
a node and its gate).

exercise: function_gates
caught by: test_reciprocal_gate_has_the_right_gradient
"""


class ReciprocalGate:
    def forward(self, x):
        self.x = x
        return 1 / x

    def backward(self, dz):
        return [-dz / self.x]
