"""Your graph adds gradients with `+=`, which writes into the array. An add gate hands one array to
both inputs, so what is added for one appears in the other: write `a = a + b` (see the section on
forks).

exercise: ComputationalGraph
caught by: test_graph_works_with_the_students_own_gates
"""

import numpy as np


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def backward(self):
        output = self.nodes[-1][0]
        gradients = {output: np.ones(np.shape(self.values[output]))}
        for name, gate, needs in reversed(self.nodes):
            for need, gradient in zip(needs, gate.backward(gradients[name]), strict=True):
                if need in gradients:
                    gradients[need] += gradient
                else:
                    gradients[need] = gradient
        return {name: gradients[name] for name in self.inputs}
