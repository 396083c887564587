"""GraphML, GEXF and DOT, by the programs for graphs."""
import json
import re
import subprocess

import networkx

import replaced
from found import Found, compare
from reference import run

EDGE_TEXTS = ("predicate", "metric", "lemma", "status", "first_date", "last_date", "quote")
NODE_TEXTS = ("type", "value", "unit")


def expected(graph, how):
    """What GraphML and GEXF hold: texts, and JSON for lists."""
    values = {}
    for key, node in (graph.nodes | graph.figures).items():
        values |= {(key, a): how(node.get(a, "")) for a in NODE_TEXTS}
        values[key, "aliases"] = [how(a) for a in node.get("aliases", [])]
    for key, edge in graph.edges.items():
        values |= {(key, a): how(edge[a]) for a in EDGE_TEXTS}
        values[key, "qualifiers"] = edge["qualifiers"]
        values[key, "documents"] = edge["documents"]
        values[key, "confidence"] = edge["confidence"]
        values[key, "weight"] = edge["weight"]
    return values


def attributes(nodes, edges):
    values = {}
    for key, node in nodes:
        values |= {(key, a): node.get(a) or "" for a in NODE_TEXTS}
        values[key, "aliases"] = json.loads(node.get("aliases") or "[]")
    for key, edge in edges:
        values |= {(key, a): edge.get(a) or "" for a in EDGE_TEXTS}
        values[key, "qualifiers"] = json.loads(edge.get("qualifiers") or "{}")
        values[key, "documents"] = json.loads(edge.get("documents") or "[]")
        values[key, "confidence"] = float(edge["confidence"])
        values[key, "weight"] = int(edge["weight"])
    return values


def found(consumer, nodes, edges):
    edges = [(key.removeprefix("e-"), s, t, d) for key, s, t, d in edges]
    return Found(consumer, {k: d.get("name") or "" for k, d in nodes},
                 {k: (s, t, d.get("label") or "") for k, s, t, d in edges},
                 attributes(nodes, [(k, d) for k, _, _, d in edges]))


def by_networkx(read, path):
    nx = read(path)
    edges = [(d.get("id") or k, s, t, d) for s, t, k, d in networkx.MultiDiGraph(nx).edges(keys=True, data=True)] \
        if nx.is_multigraph() else [(d["id"], s, t, d) for s, t, d in nx.edges(data=True)]
    return found(f"networkx {networkx.__version__}", list(nx.nodes(data=True)), edges)


def by_igraph(path):
    import igraph
    ig = igraph.Graph.Read_GraphML(str(path))
    ids = ig.vs["id"]
    nodes = [(v["id"], v.attributes()) for v in ig.vs]
    edges = [(e["id"], ids[e.source], ids[e.target], e.attributes()) for e in ig.es]
    return found(f"igraph {igraph.__version__}", nodes, edges)


def by_gvpr(path):
    """gvpr's version of each name, between marks that no name has."""
    program = ('N { printf("N@F@%s@F@%s@F@%s@R@", $.name, aget($, "name"), ""); } '
               'E { printf("E@F@%s@F@%s@F@%s@R@", $.name, $.predicate, $.status); }')
    records = [r.split("@F@") for r in run("gvpr", program, path).decode().split("@R@")[:-1]]
    names = {r[1]: r[2] for r in records if r[0] == "N"}
    ends, values = {}, {}
    for record in (r for r in records if r[0] == "E"):
        source, target, key = re.fullmatch(r"([^-]+)->(.+)\[(.*)\]", record[1]).groups()
        ends[key] = (source, target, record[2])
        values[key, "status"] = record[3]
    version = run("gvpr", "-V", stderr=subprocess.STDOUT)
    return Found(version.decode().split(" (")[0].replace(" version", ""), names, ends, values)


def rows(work, graph):
    names = {k: replaced.xml(v) for k, v in graph.names().items()}
    ends = {k: (s, t, replaced.xml(label)) for k, (s, t, label) in graph.ends().items()}
    values = expected(graph, replaced.xml)
    for key, value in values.items():  # JSON escapes control characters, noncharacters it leaves
        if key[1] in ("aliases", "qualifiers", "documents"):
            values[key] = json.loads(replaced.xml(json.dumps(graph_value(graph, key), ensure_ascii=False)))
    run("xmllint", "--huge", "--noout", work / "g.graphml", work / "g.gexf")
    yield compare("graphml", by_networkx(networkx.read_graphml, work / "g.graphml"), names, ends, values)
    try:
        yield compare("graphml", by_igraph(work / "g.graphml"), names, ends, values)
    except ImportError:
        pass
    yield compare("gexf", by_networkx(networkx.read_gexf, work / "g.gexf"), names, ends, values)
    yield compare("dot", by_gvpr(work / "g.dot"), {k: replaced.dot(v) for k, v in graph.names().items()},
                  {k: (e["source"], e["target"], replaced.dot(e["predicate"])) for k, e in graph.edges.items()},
                  {(k, "status"): e["status"] for k, e in graph.edges.items()})


def graph_value(graph, key):
    name, attribute = key
    if attribute == "aliases":
        return (graph.nodes | graph.figures)[name].get("aliases", [])
    return graph.edges[name][attribute]
