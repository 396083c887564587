"""The graph as our own jsonl and JSON-LD say it, read by Python's json: what other programs are held against."""
import json
import subprocess
import urllib.parse
from dataclasses import dataclass, field

BASE = "https://inyeon.org/graph/"
NODE = BASE + "node/"
VOCAB = "https://inyeon.org/vocab#"


@dataclass
class Reference:
    nodes: dict = field(default_factory=dict)     # key: name, type, aliases, documents
    figures: dict = field(default_factory=dict)   # key: name, type, value, unit
    edges: dict = field(default_factory=dict)     # key: the attributes that GraphML declares, and more

    def names(self):
        return {key: v["name"] for key, v in (self.nodes | self.figures).items()}

    def ends(self):
        return {key: (e["source"], e["target"], e["label"]) for key, e in self.edges.items()}


def run(*command, **more):
    more = {"stderr": subprocess.PIPE} | more
    return subprocess.run(list(map(str, command)), check=True, stdout=subprocess.PIPE, **more).stdout


def words(value):
    return value["value"]["text"] if "value" in value else value["node"]["name"]


def edge(relation):
    qualifiers = {}
    for one in relation["qualifiers"]:
        qualifiers.setdefault(one["key"], []).append(words(one))
    documents = list(dict.fromkeys(e["document"] for e in relation["evidence"]))
    target = relation["object"]["key"] if "object" in relation else "figure-" + relation["key"]
    return {"source": relation["subject"]["key"], "target": target,
            "label": relation.get("label") or relation["predicate"], "predicate": relation["predicate"],
            "metric": relation.get("metric", ""), "lemma": relation.get("label", ""), "status": relation["status"],
            "first_date": relation.get("first_date", ""), "last_date": relation.get("last_date", ""),
            "qualifiers": qualifiers, "documents": documents,
            "quote": relation["evidence"][0].get("quote", ""), "confidence": round(relation["confidence"], 3),
            "weight": len(relation["evidence"]),
            "quotes": [e.get("quote", "") for e in relation["evidence"]]}


def load(work):
    graph = Reference()
    for line in (work / "g.jsonl").read_bytes().decode().split("\n")[:-1]:
        relation = json.loads(line)
        graph.edges[relation["key"]] = edge(relation)
        if "value" in relation:
            value = relation["value"]
            graph.figures["figure-" + relation["key"]] = {
                "name": value.get("text", ""), "type": value["kind"], "value": value.get("normalized", ""),
                "unit": value.get("unit", "")}
    for item in json.loads((work / "g.jsonld").read_bytes())["@graph"]:
        if item["@id"].startswith(NODE) and "@type" in item:
            graph.nodes[item["@id"][len(NODE):]] = {
                "name": item.get("name", ""), "type": urllib.parse.unquote(item["@type"].removeprefix(VOCAB)), "aliases": item.get("alternateName", []),
                "documents": item["documents"]}
    return graph
