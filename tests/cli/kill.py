#!/usr/bin/env python3
"""kill -9 at random moments of a running ingest: every file opens, verifies, and goes on to the same graph.
usage: kill.py INYEON ARTICLES [KILLS]   (20; every other one while all documents are being replaced)"""
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

inyeon, articles = sys.argv[1], sys.argv[2]
kills = int(sys.argv[3]) if len(sys.argv) > 3 else 20
COPIES = 40
failures = []


def run(*arguments):
    done = subprocess.run([inyeon, *map(str, arguments)], capture_output=True)
    if done.returncode != 0:
        failures.append(f"{arguments}: status {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def write_editions(folder):
    """Two editions of the same documents: the second has other dates and outlets."""
    documents = [json.loads(line) for line in run("extract", articles).splitlines()]
    paths = []
    for edition in ("first", "second"):
        path = folder / f"{edition}.jsonl"
        with path.open("w") as out:
            for copy in range(COPIES):
                for document in documents:
                    changed = dict(document, id=f"{document['id']}-{copy}", text="")
                    if edition == "second":
                        changed.update(date="2026-03-01", outlet=f"outlet {copy}")
                    out.write(json.dumps(changed, ensure_ascii=False) + "\n")
        paths.append(path)
    return paths


def ingest(path, graph):
    return [inyeon, "ingest", "--extracted", "--commit-every", "20", "-g", str(graph), str(path)]


def verified(graph):
    return json.loads(run("verify", graph, "--format", "json") or "{}")


def finished(path, graph):
    run(*ingest(path, graph)[1:])
    return verified(graph).get("hash")


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    first, second = write_editions(folder)
    whole = folder / "whole"
    start = time.monotonic()
    hashes = [finished(first, whole)]
    took = time.monotonic() - start
    replaced = folder / "replaced"
    shutil.copy(whole, replaced)
    hashes.append(finished(second, replaced))
    if None in hashes or hashes[0] == hashes[1]:
        failures.append(f"the two editions have the hashes {hashes}")
    randoms = random.Random(6)
    cut = 0
    for kill in range(kills):
        graph = folder / "graph"
        for left in folder.glob("graph*"):
            left.unlink()
        edition = kill % 2
        if edition == 1:
            shutil.copy(whole, graph)
        process = subprocess.Popen(ingest((first, second)[edition], graph), stderr=subprocess.DEVNULL)
        time.sleep(randoms.uniform(0.005, took))
        process.kill()
        cut += process.wait() != 0
        if graph.exists() and graph.stat().st_size > 0 and not verified(graph).get("sound"):
            failures.append(f"kill {kill}: the file is not sound")
        if finished((first, second)[edition], graph) != hashes[edition]:
            failures.append(f"kill {kill}: another graph in the end")
        if list(folder.glob("graph.new-*")):
            failures.append(f"kill {kill}: something unborn is left")
    print(f"{kills} kills, {cut} of them before the end")
    if cut < kills / 4:
        failures.append("too few kills met a running ingest")
for failure in failures[:20]:
    print("FAILED", failure)
sys.exit(bool(failures))
