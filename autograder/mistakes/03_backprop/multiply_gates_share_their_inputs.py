"""All your multiply gates share one memory, because the inputs are kept in the class and not in
`self`. With two such gates in a graph the second overwrites what the first needs (see the section
on a node and its gate).

exercise: arithmetic_gates
caught by: test_arithmetic_gates_take_arrays_and_keep_their_own_inputs
"""


class MultiplyGate:
    def forward(self, x, y):
        MultiplyGate.x, MultiplyGate.y = x, y
        return x * y

    def backward(self, dz):
        return [dz * MultiplyGate.y, dz * MultiplyGate.x]
