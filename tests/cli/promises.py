#!/usr/bin/env python3
"""What the command line promises, on the example articles.
usage: promises.py INYEON ARTICLES"""
import json
import pathlib
import subprocess
import sys
import tempfile

inyeon, articles = sys.argv[1], pathlib.Path(sys.argv[2])
failures = []


def run(*arguments, status=0, stdin=None):
    done = subprocess.run([inyeon, *map(str, arguments)], input=stdin, capture_output=True)
    check(done.returncode == status, f"{arguments}: status {done.returncode}, not {status}: {done.stderr.decode()}")
    return done.stdout


def check(holds, what):
    if not holds:
        failures.append(what)


def quotes_equal_their_slices(documents):
    count = 0
    for document in documents:
        fields = {"title": document["title"].encode(), None: document["text"].encode()}
        found = [(m, m["text"]) for e in document["entities"] for m in e["offsets"]]
        found += [(r["span"], r["evidence"]) for r in document["relations"]]
        for span, words in found:
            piece = fields[span.get("field")][span["begin"]:span["end"]].decode()
            check(piece == words, f"{document['id']}: {words!r} is not {piece!r}")
            if document["file"].endswith(".txt"):
                source = pathlib.Path(document["file"]).read_bytes()[slice(*span["source"])].decode()
                check(source == words, f"{document['id']}: the file has {source!r}, not {words!r}")
            count += 1
    check(count > 200, f"only {count} spans to compare")


def export(graph):
    return run("export", "-g", graph, "-f", "jsonl") + run("export", "-g", graph, "-f", "graphml")


def any_order_gives_the_same_graph(work):
    files = sorted(p for p in articles.iterdir() if p.name != "README.md")
    check(len(files) >= 10, f"only {len(files)} files")
    forward, backward = work / "forward.inyeon", work / "backward.inyeon"
    run("ingest", "-j1", "-g", forward, *files)
    run("ingest", "-j4", "-g", backward, *reversed(files))
    whole = export(forward)
    check(whole == export(backward), "the order of arrival shows in the graph")
    run("ingest", "-g", forward, files[0])
    check(whole == export(forward), "ingesting a document again changed the graph")
    first = json.loads(run("extract", files[0]))["id"]
    run("remove", "-g", forward, first)
    run("ingest", "-g", forward, files[0])
    check(whole == export(forward), "taking a document out and in again changed the graph")
    run("remove", "-g", forward, "no such document", status=1)
    return backward


def questions(graph):
    neighbours = run("neighbours", "한빛반도체", "-g", graph).decode()
    check("엔비디아" in neighbours and "suppliesTo" in neighbours, "neighbours of 한빛반도체:\n" + neighbours)
    lines = run("neighbours", "한빛반도체", "-g", graph, "--format", "json").splitlines()
    check(len([json.loads(line) for line in lines]) > 3, "too few neighbours as JSON lines")
    check(run("neighbors", "한빛반도체", "-g", graph).decode() == neighbours, "the alias neighbors differs")
    why = run("why", "한빛반도체", "엔비디아", "-g", graph).decode()
    check('"' in why and "bytes" in why, "why gives no quote:\n" + why)
    check("한빛반도체" in run("search", "한빛", "-g", graph).decode(), "search misses 한빛반도체")
    check("documents" in run("stats", "-g", graph).decode(), "stats")
    run("neighbours", "한빛반도채", "-g", graph, status=2)
    run("neighbours", "한빛반도체", "-g", str(graph) + ".none", status=3)
    run("export", "-g", graph, "-f", "no-such-format", status=2)


def main():
    one, four = run("extract", "-j1", articles), run("extract", "-j4", articles)
    check(one == four, "the number of threads shows in the output")
    documents = [json.loads(line) for line in one.splitlines()]
    check(len(documents) >= 14, f"only {len(documents)} articles")
    check({d["lang"] for d in documents} == {"ko", "en"}, "a language is missing")
    quotes_equal_their_slices(documents)
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        questions(any_order_gives_the_same_graph(work))
        extracted = work / "extracted.jsonl"
        extracted.write_bytes(one)
        run("ingest", "--extracted", extracted, "-g", work / "a.inyeon")
        run("ingest", articles, "-g", work / "b.inyeon")
        check(export(work / "a.inyeon") == export(work / "b.inyeon"), "--extracted gives another graph")


main()
print("\n".join(failures))
sys.exit(bool(failures))
