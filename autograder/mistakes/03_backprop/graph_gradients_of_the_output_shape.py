"""Your graph starts every gradient as zeros of the output's shape. A gradient has the shape of its
own value: start from zeros of that (see the section on vectors).

exercise: ComputationalGraph
caught by: test_graph_takes_gates_of_any_number_of_inputs_and_any_shapes
"""

import numpy as np


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def backward(self):
        output = self.nodes[-1][0]
        shape = np.shape(self.values[output])
        gradients = {name: np.zeros(shape) for name in self.values}
        gradients[output] = np.ones(shape)
        for name, gate, needs in reversed(self.nodes):
            for need, gradient in zip(needs, gate.backward(gradients[name]), strict=True):
                gradients[need] += gradient
        return {name: gradients[name] for name in self.inputs}
