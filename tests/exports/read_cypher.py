"""The statements, run twice in an embedded Neo4j whose jars are in a folder named by the environment's NEO4J_JARS."""
import json
import os
import pathlib
import re
import shutil
import tempfile

from found import Found, compare
from reference import run


def rows(work, graph):
    jars = os.environ.get("NEO4J_JARS")
    if not jars or not shutil.which("java"):
        return
    program = pathlib.Path(__file__).parent / "neo4j" / "LoadCypher.java"
    version = re.search(r"neo4j-kernel-([0-9.]+)\.jar", " ".join(os.listdir(jars)))[1]
    with tempfile.TemporaryDirectory() as folder:
        text = run("java", "-cp", jars + "/*", program, work / "g.cypher", folder).decode()
    names, ends, values, labels = {}, {}, {}, {}
    for line in text.split("\n"):
        if not line.startswith("{"):
            continue
        record = json.loads(line)
        if "node" in record:
            node = record["node"]
            names[node["key"]] = node["name"]
            labels[node["key"]] = node["labels"]
            values[node["key"], "aliases"] = node.get("aliases", [])
        else:
            edge = record["edge"]
            ends[edge["key"]] = (edge["source"], edge["target"], edge["type"])
            values |= {(edge["key"], a): edge.get(a) for a in ("status", "confidence", "quotes")}
            values[edge["key"], "qualifiers"] = json.loads(edge.get("qualifiers", "{}"))
    wanted = {(k, "aliases"): n.get("aliases", []) for k, n in (graph.nodes | graph.figures).items()}
    for key, edge in graph.edges.items():
        wanted |= {(key, a): edge[a] for a in ("status", "confidence", "quotes", "qualifiers")}
    expected = {k: (e["source"], e["target"], re.sub(r"[\\\0-\x1f]", "\ufffd", e["predicate"])) for k, e in graph.edges.items()}
    row = compare("cypher", Found(f"Neo4j {version}, embedded, run twice", names, ends, values), graph.names(), expected, wanted)
    types = {k: n["type"] for k, n in graph.nodes.items()}
    row.nodes = row.nodes and all(re.sub(r"[\\\0-\x1f]", "\ufffd", types[k]) in labels[k] for k in types)
    yield row
