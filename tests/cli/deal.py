#!/usr/bin/env python3
"""One deal told in two languages: one node for each party, one relation with two pieces of evidence, and why says by
which names they met. usage: deal.py INYEON FOLDER"""
import json
import pathlib
import subprocess
import sys
import tempfile

inyeon, deal = sys.argv[1], pathlib.Path(sys.argv[2])
failures = []


def ask(*arguments):
    return subprocess.run([inyeon, "--lang", "en", *map(str, arguments)], capture_output=True, check=True).stdout.decode()


def check(holds, what):
    if not holds:
        failures.append(what)


with tempfile.TemporaryDirectory() as folder:
    graph = pathlib.Path(folder) / "graph"
    ask("ingest", deal / "ko.json", deal / "en.json", "-g", graph)
    for names in (("삼성전자", "Samsung Electronics"), ("엔비디아", "Nvidia")):
        nodes = {ask("search", name, "-g", graph, "--format", "json") for name in names}
        check(len(nodes) == 1, f"{names} are not one node: {nodes}")
        node = json.loads(nodes.pop().splitlines()[0])
        check(node["documents"] == 2, f"{names} are in {node['documents']} documents")
    for ends in (("삼성전자", "엔비디아"), ("Samsung Electronics", "Nvidia")):
        told = ask("why", ends[0], "suppliesTo", ends[1], "-g", graph)
        for part in ("2 documents", "document deal-ko", "document deal-en", "Samsung Electronics = 삼성전자",
                     "Nvidia = 엔비디아", "alias pack companies-"):
            check(part in told, f"why {ends} does not say {part!r}:\n{told}")
        edge = [json.loads(line) for line in ask("why", ends[0], "suppliesTo", ends[1], "-g", graph, "--format", "json").splitlines()]
        check(len(edge) == 1, f"{len(edge)} relations for {ends}")
print("\n".join(failures))
sys.exit(bool(failures))
