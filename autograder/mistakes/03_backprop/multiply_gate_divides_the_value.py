"""Your multiply gate gets the other input as the value divided by this one, and 0/0 where an input
is 0. Keep both inputs (see the patterns in the backward flow).

exercise: arithmetic_gates
caught by: test_arithmetic_gates_take_arrays_and_keep_their_own_inputs
"""


class MultiplyGate:
    def forward(self, x, y):
        self.x, self.y, self.z = x, y, x * y
        return self.z

    def backward(self, dz):
        return [dz * self.z / self.x, dz * self.z / self.y]
