"""Your multiply gate writes into the upstream gradient: `dz *= y` changes an array that somebody
else may still need.

exercise: arithmetic_gates
caught by: test_arithmetic_gates_take_arrays_and_keep_their_own_inputs
"""


class MultiplyGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dz):
        dy = dz * self.x
        dz *= self.y
        return [dz, dy]
