"""Your graph hands a gate its first two inputs only. A gate can have any number:
`gate.forward(*values)`.

exercise: ComputationalGraph
caught by: test_graph_takes_gates_of_any_number_of_inputs_and_any_shapes
"""


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def forward(self, inputs):
        if self.inputs - set(inputs):
            raise ValueError("an input is missing")
        self.values = {name: inputs[name] for name in self.inputs}
        for name, gate, needs in self.nodes:
            self.values[name] = gate.forward(*[self.values[need] for need in needs[:2]])
        return self.values[name]
