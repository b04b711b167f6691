"""Your graph starts the backward pass from the number 1 also where the output is an array: start
from ones of the output's shape (see the section on the algorithm).

exercise: ComputationalGraph
caught by: test_graph_starts_from_ones_of_the_output_shape
"""


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def backward(self):
        output = self.nodes[-1][0]
        gradients = {output: 1.0}
        for name, gate, needs in reversed(self.nodes):
            for need, gradient in zip(needs, gate.backward(gradients[name]), strict=True):
                gradients[need] = gradients.get(need, 0) + gradient
        return {name: gradients[name] for name in self.inputs}
