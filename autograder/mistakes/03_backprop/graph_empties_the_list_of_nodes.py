"""Your graph takes the nodes out of the list that it is given. Work on a copy: `list(nodes)`.

exercise: ComputationalGraph
caught by: test_graph_forward_returns_the_value_of_the_last_node
"""


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def __init__(self, nodes):
        super().__init__(nodes)
        while nodes:
            nodes.pop()
