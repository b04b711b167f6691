"""Your graph keeps the values of its first forward pass and does not compute them anew. Empty the
store at the start of each forward pass.

exercise: ComputationalGraph
caught by: test_graph_can_be_called_again
"""


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def forward(self, inputs):
        if self.inputs - set(inputs):
            raise ValueError("an input is missing")
        self.values = getattr(self, "values", {})
        self.values.update({name: inputs[name] for name in self.inputs})
        for name, gate, needs in self.nodes:
            if name not in self.values:
                self.values[name] = gate.forward(*[self.values[need] for need in needs])
        return self.values[name]
