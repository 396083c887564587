#!/usr/bin/env python3
"""Every export, read by the programs that people load it into and held against the graph: the example articles, and a
graph of hostile names. Programs that are not installed are passed over; for those that the environment has to
name see read_cypher.py, read_mermaid.py, read_servers.py, read_spreadsheet.py.
usage: consumers.py INYEON SOURCE_TREE [--matrix FILE]   (--matrix writes the table into a document)"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import traceback

import hostile
import read_cypher
import read_graphs
import read_mermaid
import read_pictures
import read_rdf
import read_servers
import read_spreadsheet
import read_tables
import reference
from found import Row
from reference import run

FORMATS = ("dot", "svg", "png", "html", "graphml", "gexf", "jsonld", "ttl", "nt", "nq", "trig", "jsonl", "csv", "neo4j", "cypher", "mermaid")
MARKS = ("<!-- matrix -->", "<!-- end of matrix -->")


def export_all(inyeon, graph, work, *options):
    """Twice, to see the same bytes; returns what was said of replacements."""
    warnings = {}
    for name in FORMATS:
        done = subprocess.run([inyeon, "export", "-g", graph, "-f", name, "-o", work / f"g.{name}", *options], check=True,
                              capture_output=True)
        warnings[name] = done.stderr.decode()
        again = work / f"again.{name}"
        run(inyeon, "export", "-g", graph, "-f", name, "-o", again, *options)
        files = sorted(again.iterdir()) if again.is_dir() else [again]
        for file in files:
            other = work / f"g.{name}" / file.name if again.is_dir() else work / f"g.{name}"
            assert file.read_bytes() == other.read_bytes(), f"{name}: two runs, two results"
            file.unlink()
    return warnings


def guarded(rows, module):
    try:
        yield from rows
    except subprocess.CalledProcessError as error:
        yield Row(module.__name__, error.cmd[0], False, why=(error.stderr or b"").decode(errors="replace")[-500:])
    except Exception:
        yield Row(module.__name__, "a reader", False, why=traceback.format_exc()[-1500:])


def examine(inyeon, work, docs, hostile_names):
    graph = reference.load(work)
    rows = []
    for module in (read_graphs, read_pictures, read_mermaid, read_rdf, read_tables, read_spreadsheet, read_cypher):
        rows += guarded(module.rows(work, graph), module)
    rows += guarded(read_servers.rows(work, graph, inyeon, ["--open"] if hostile_names else []), read_servers)
    if not hostile_names:
        rows += guarded(read_rdf.shacl(work, docs), read_rdf)
    return graph, rows


def verified(inyeon, graph):
    return run(inyeon, "verify", "-g", graph)


def round_trip(inyeon, graph, work, *options):
    """With what a user said of two names: exported again, since the other readers were given the graph without."""
    names = [e["name"] for line in (work / "g.jsonl").read_bytes().decode().split("\n")[:-1]
             for e in [json.loads(line)["subject"]] if re.fullmatch(r"\w+( \w+)*", e["name"]) and len(e["name"]) > 4]
    names = list(dict.fromkeys(names))[:2]
    if not options:  # hostile names have hostile types, which no alias can be given for
        run(inyeon, "alias", "split", *names, "-g", graph)
    for name in ("jsonl", "jsonld", "graphml"):
        run(inyeon, "export", "-g", graph, "-f", name, "-o", work / f"g.{name}", *options)
    for name in ("jsonld", "graphml"):
        again = work / "again.inyeon"
        again.unlink(missing_ok=True)
        run(inyeon, "ingest", "--from-export", work / f"g.{name}", "-g", again)
        same = verified(inyeon, graph) == verified(inyeon, again)
        yield Row(name, "`inyeon ingest --from-export`, graph hash", True, same, same, same)
        for format in ("jsonl", name):
            same = run(inyeon, "export", "-g", again, "-f", format, *options) == (work / f"g.{format}").read_bytes()
            yield Row(name, f"`inyeon ingest --from-export`, {format} again", True, same, same, same,
                      why="" if same else "not the same graph")


def replacements(warnings):
    """Formats that cannot hold a character say how many they replaced; the others say nothing."""
    for name, text in warnings.items():
        silent = name in ("jsonl", "jsonld", "mermaid", "dot", "svg", "png", "html")
        counted = sum(int(n) for n in re.findall(r"(\d+) characters", text))
        yield Row(name, "count of replacements", silent or counted > 0, why="" if silent or counted else "nothing was counted")


def mark(value):
    return {None: "–", True: "yes", False: "**no**"}[value]


def matrix(rows, hostile_rows):
    after = {(r.format, r.consumer): r.good() for r in hostile_rows}
    lines = ["| format | consumer | accepted | nodes equal | edges equal | attributes equal | Korean intact | hostile names |",
             "| --- | --- | --- | --- | --- | --- | --- | --- |"]
    for r in sorted(rows, key=lambda r: ([*FORMATS, "push"].index(r.format), r.consumer)):
        cells = [mark(v) for v in (r.accepted, r.nodes, r.edges, r.attributes, r.korean, after.get((r.format, r.consumer)))]
        lines.append(f"| `{r.format}` | {r.consumer} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("inyeon", type=pathlib.Path)
    parser.add_argument("tree", type=pathlib.Path)
    parser.add_argument("--matrix", type=pathlib.Path)
    options = parser.parse_args()
    inyeon = options.inyeon.resolve()
    with tempfile.TemporaryDirectory() as folder:
        plain, nasty = pathlib.Path(folder) / "plain", pathlib.Path(folder) / "hostile"
        plain.mkdir()
        nasty.mkdir()
        run(inyeon, "ingest", options.tree / "examples" / "articles", "-g", plain / "graph.inyeon")
        export_all(inyeon, plain / "graph.inyeon", plain)
        graph, rows = examine(inyeon, plain, options.tree / "docs", False)
        assert len(graph.edges) > 50, len(graph.edges)
        rows += round_trip(inyeon, plain / "graph.inyeon", plain)

        hostile.write(options.tree / "tests" / "data" / "export" / "hostile.jsonl", nasty / "hostile.jsonl")
        run(inyeon, "ingest", "--extracted", nasty / "hostile.jsonl", "-g", nasty / "graph.inyeon")
        warnings = export_all(inyeon, nasty / "graph.inyeon", nasty, "--open")
        bad_graph, hostile_rows = examine(inyeon, nasty, options.tree / "docs", True)
        wanted = set(hostile.names(options.tree / "tests" / "data" / "export" / "hostile.jsonl"))
        present = {n for v in bad_graph.nodes.values() for n in (v["name"], *v["aliases"])}
        hostile_rows.append(Row("jsonl", "every hostile name is in the graph", wanted <= present,
                                why=repr(sorted(wanted - present))[:500]))
        hostile_rows += round_trip(inyeon, nasty / "graph.inyeon", nasty, "--open")
        hostile_rows += replacements(warnings)

    for kind, some in (("articles", rows), ("hostile", hostile_rows)):
        for r in some:
            print(("ok      " if r.good() else "FAILED  ") + f"{kind}: {r.format}, {r.consumer}" + ("" if r.good() else f": {r.why}"))
    if options.matrix:
        text = options.matrix.read_text(encoding="utf-8")
        head, tail = text.split(MARKS[0])[0], text.split(MARKS[1])[1]
        options.matrix.write_text(f"{head}{MARKS[0]}\n\n{matrix(rows, hostile_rows)}\n\n{MARKS[1]}{tail}", encoding="utf-8")
    return not all(r.good() for r in [*rows, *hostile_rows])


if __name__ == "__main__":
    sys.exit(main())
