"""Your add gate splits the upstream gradient between its inputs. Each input moves the sum by as
much as it moves itself, so each gets the whole gradient: see the patterns in the backward flow.

exercise: arithmetic_gates
caught by: test_add_gate_distributes_the_gradient
"""


class AddGate:
    def forward(self, x, y):
        return x + y

    def backward(self, dz):
        return [dz / 2, dz / 2]
