"""Your multiply gate keeps the inputs of its first forward pass for ever; backward belongs to the
latest one (see the section on a node and its gate).

exercise: arithmetic_gates
caught by: test_arithmetic_gates_take_arrays_and_keep_their_own_inputs
"""


class MultiplyGate:
    def __init__(self):
        self.inputs = None

    def forward(self, x, y):
        if self.inputs is None:
            self.inputs = x, y
        return x * y

    def backward(self, dz):
        x, y = self.inputs
        return [dz * y, dz * x]
