"""neighbours and path on a GraphML export, as a whole process, with another library.
usage: peers.py (networkx|igraph) FILE.graphml NAME OTHER   prints: neighbours, steps of the shortest path"""
import sys

library, path, name, other = sys.argv[1:5]


def with_networkx():
    import networkx

    graph = networkx.read_graphml(path)
    labels = networkx.get_node_attributes(graph, "label")
    ends = [next(node for node, label in labels.items() if label == wanted) for wanted in (name, other)]
    around = set(graph.predecessors(ends[0])) | set(graph.successors(ends[0]))
    flat = graph.to_undirected(as_view=True)
    try:
        steps = networkx.shortest_path_length(flat, *ends)
    except networkx.NetworkXNoPath:
        steps = None
    return len(around), steps


def with_igraph():
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    key = "label" if "label" in graph.vs.attributes() else "name"
    ends = [graph.vs[key].index(wanted) for wanted in (name, other)]
    around = set(graph.neighbors(ends[0], mode="all"))
    return len(around), len(graph.get_shortest_paths(ends[0], ends[1], mode="all")[0]) - 1


print(*{"networkx": with_networkx, "igraph": with_igraph}[library]())
