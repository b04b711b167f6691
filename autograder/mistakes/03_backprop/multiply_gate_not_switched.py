"""Your multiply gate does not switch: it gives each input the upstream gradient times that same
input, where the other one belongs (see the patterns in the backward flow).

exercise: arithmetic_gates
caught by: test_multiply_gate_switches_its_inputs
"""


class MultiplyGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dz):
        return [dz * self.x, dz * self.y]
