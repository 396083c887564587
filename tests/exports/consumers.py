#!/usr/bin/env python3
"""Every export, read by the programs that people load it into: the same nodes and edges, Korean intact.
usage: consumers.py INYEON ARTICLES"""
import json
import pathlib
import subprocess
import sys
import tempfile

import igraph
import networkx
import rdflib
from pyld import jsonld

inyeon, articles = sys.argv[1:]
failures = []


def check(holds, what):
    print(("ok      " if holds else "FAILED  ") + what)
    if not holds:
        failures.append(what)


def run(*command):
    return subprocess.run(list(map(str, command)), check=True, capture_output=True).stdout


with tempfile.TemporaryDirectory() as folder:
    work = pathlib.Path(folder)
    graph = work / "graph.inyeon"
    run(inyeon, "ingest", articles, "-g", graph)
    for name in ("dot", "svg", "png", "graphml", "jsonld", "jsonl", "csv"):
        run(inyeon, "export", "-g", graph, "-f", name, "-o", work / f"g.{name}")

    edges = [json.loads(line) for line in (work / "g.jsonl").read_text().splitlines()]
    check(len(edges) > 50, f"jsonl: {len(edges)} relations")
    hangul = "한빛반도체"

    nx = networkx.read_graphml(work / "g.graphml")
    ig = igraph.Graph.Read_GraphML(str(work / "g.graphml"))
    check(nx.number_of_edges() == len(edges), f"networkx: {nx.number_of_edges()} edges")
    check(ig.ecount() == len(edges), f"igraph: {ig.ecount()} edges")
    check(nx.number_of_nodes() == ig.vcount(), f"networkx and igraph: {ig.vcount()} nodes")
    check(any(d["name"] == hangul for _, d in nx.nodes(data=True)), "networkx: Korean names")
    check(hangul in ig.vs["name"], "igraph: Korean names")
    run("xmllint", "--noout", work / "g.graphml")
    run("xmllint", "--noout", work / "g.svg")

    text = (work / "g.jsonld").read_text()
    rdf = rdflib.Graph().parse(data=text, format="json-ld")
    pyld = jsonld.to_rdf(json.loads(text), {"format": "application/n-quads"})
    statements = set(rdf.subjects(rdflib.RDF.predicate, None))
    check(len(statements) == len(edges), f"rdflib: {len(statements)} statements")
    check(len(rdf) == len(pyld.splitlines()), f"rdflib and PyLD: {len(rdf)} triples")
    check(any(str(o) == hangul for o in rdf.objects()), "rdflib: Korean names")

    run("dot", "-Tsvg", "-o", work / "dot.svg", work / "g.dot")
    counts = run("gvpr", 'BEG_G { printf("%d %d", nNodes($G), nEdges($G)) }', work / "g.dot").split()
    check(int(counts[1]) == len(edges), f"gvpr: {counts[1].decode()} edges")
    check(hangul in (work / "g.svg").read_text(), "svg: Korean labels")
    check((work / "g.png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n", "png: a PNG")

sys.exit(bool(failures))
