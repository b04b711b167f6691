"""Your graph returns a gradient for entries of the dict that no node uses: such entries are
ignored.

exercise: ComputationalGraph
caught by: test_graph_returns_gradients_for_exactly_the_inputs_that_nodes_use
"""


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def forward(self, inputs):
        self.given = list(inputs)
        return super().forward(inputs)

    def backward(self):
        gradients = super().backward()
        return {name: gradients.get(name, 0.0) for name in self.given}
