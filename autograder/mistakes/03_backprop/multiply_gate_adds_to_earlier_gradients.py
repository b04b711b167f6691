"""Your multiply gate adds each gradient to those of its earlier backward passes. Only the graph
adds gradients; a gate returns those of its latest forward pass (see the section on a node and its
gate).

exercise: arithmetic_gates
caught by: test_arithmetic_gates_take_arrays_and_keep_their_own_inputs
"""


class MultiplyGate:
    def __init__(self):
        self.dx = self.dy = 0.0

    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dz):
        self.dx = self.dx + dz * self.y
        self.dy = self.dy + dz * self.x
        return [self.dx, self.dy]
