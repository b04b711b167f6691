"""Your multiply gate returns its local gradients and forgets to multiply by the upstream gradient:
see the section on a node and its gate.

exercise: arithmetic_gates
caught by: test_multiply_gate_switches_its_inputs
"""


class MultiplyGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dz):
        return [self.y, self.x]
