"""Cypher statements and the tables of `neo4j-admin database import`, in an embedded Neo4j whose jars are in the folder
NEO4J_JARS of the environment: those of org.neo4j:neo4j and org.neo4j:neo4j-import-tool with what they need."""
import json
import os
import pathlib
import re
import shutil
import tempfile

import replaced
from found import Found, compare
from reference import run

PROGRAM = pathlib.Path(__file__).parent / "neo4j" / "LoadCypher.java"
TEXTS = ("status", "confidence")


def found(consumer, text):
    names, ends, values, labels = {}, {}, {}, {}
    for line in text.decode().split("\n"):
        record = json.loads(line) if line.startswith("{") else {}
        if "node" in record:
            node = record["node"]
            names[node["key"]] = node["name"]
            labels[node["key"]] = node["labels"]
            values[node["key"], "aliases"] = node.get("aliases", [])
        elif "edge" in record:
            edge = record["edge"]
            key = edge["key"]
            ends[key] = (edge["source"], edge["target"], edge["type"])
            values |= {(key, a): edge.get(a) for a in TEXTS}
            values |= {(key, "quotes"): edge.get("quotes", []), (key, "qualifiers"): json.loads(edge.get("qualifiers") or "{}")}
    return Found(consumer, names, ends, values), labels


def held(graph, text, name, element):
    """What is to be there: how a text, the name of a type, and an element of a list come out."""
    names = {k: text(v) for k, v in graph.names().items()}
    ends = {k: (e["source"], e["target"], name(e["predicate"])) for k, e in graph.edges.items()}
    values = {(k, "aliases"): [element(a) for a in n.get("aliases", [])] for k, n in (graph.nodes | graph.figures).items()}
    for key, edge in graph.edges.items():
        values |= {(key, a): edge[a] for a in TEXTS}
        values |= {(key, "quotes"): [element(q) for q in edge["quotes"]], (key, "qualifiers"): edge["qualifiers"]}
    return names, ends, values


def with_labels(row, graph, labels, name):
    row.nodes = row.nodes and all(name(n["type"]) in labels[k] for k, n in graph.nodes.items())
    return row


def cypher_name(text):
    return re.sub(r"[\\\0-\x1f]", "\ufffd", text)


def list_element(text):
    return replaced.no_nul(text).replace("\x1f", "\ufffd")


def rows(work, graph):
    jars = os.environ.get("NEO4J_JARS")
    if not jars or not shutil.which("java"):
        return
    version = re.search(r"neo4j-kernel-([0-9.]+)\.jar", " ".join(os.listdir(jars)))[1]
    classes = ["-cp", jars + "/*"]
    with tempfile.TemporaryDirectory() as home:
        text = run("java", *classes, PROGRAM, home, work / "g.cypher", work / "g.cypher")
    there, labels = found(f"Neo4j {version}, run twice", text)
    row = compare("cypher", there, *held(graph, replaced.same, cypher_name, replaced.same))
    yield with_labels(row, graph, labels, cypher_name)
    with tempfile.TemporaryDirectory() as home:
        (pathlib.Path(home) / "conf").mkdir()
        (pathlib.Path(home) / "conf" / "neo4j.conf").touch()
        run("java", *classes, "org.neo4j.cli.AdminTool", "database", "import", "full", "@import.args", "neo4j",
            cwd=work / "g.neo4j", env=os.environ | {"NEO4J_HOME": home, "NEO4J_CONF": home + "/conf"})
        text = run("java", *classes, PROGRAM, home)
    there, labels = found(f"neo4j-admin {version} database import", text)
    row = compare("neo4j", there, *held(graph, replaced.no_nul, replaced.no_nul, list_element))
    yield with_labels(row, graph, labels, list_element)
