"""Your reciprocal gate loses the minus sign: 1/x falls as x grows, so the derivative is −1/x² (see
the section on a node and its gate).

exercise: function_gates
caught by: test_reciprocal_gate_has_the_right_gradient
"""


class ReciprocalGate:
    def forward(self, x):
        self.x = x
        return 1 / x

    def backward(self, dz):
        return [dz / self.x**2]
