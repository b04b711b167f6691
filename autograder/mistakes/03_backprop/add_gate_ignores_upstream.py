"""Your add gate returns its local gradients, 1 and 1, and forgets the upstream gradient: a node
multiplies the two (see the section on a node and its gate).

exercise: arithmetic_gates
caught by: test_add_gate_distributes_the_gradient
"""


class AddGate:
    def forward(self, x, y):
        return x + y

    def backward(self, dz):
        return [1.0 + 0 * dz, 1.0 + 0 * dz]
