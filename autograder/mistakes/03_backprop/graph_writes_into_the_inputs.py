"""Your graph writes the values of its nodes into the dict that it is given. Copy the dict first:
`dict(inputs)`.

exercise: ComputationalGraph
caught by: test_graph_forward_returns_the_value_of_the_last_node
"""


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def forward(self, inputs):
        if self.inputs - set(inputs):
            raise ValueError("an input is missing")
        self.values = inputs
        for name, gate, needs in self.nodes:
            self.values[name] = gate.forward(*[self.values[need] for need in needs])
        return self.values[name]
