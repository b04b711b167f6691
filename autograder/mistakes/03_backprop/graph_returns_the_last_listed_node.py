"""Your graph takes the node that is listed last for the output. The output is the value that no
other node uses, wherever it is listed (see the section on the algorithm).

exercise: ComputationalGraph
caught by: test_graph_takes_the_nodes_in_any_order
"""


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def __init__(self, nodes):
        super().__init__(nodes)
        self.output = nodes[-1][0]

    def forward(self, inputs):
        super().forward(inputs)
        return self.values[self.output]
