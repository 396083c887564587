#!/usr/bin/env python3
"""What the graph file promises: readers beside a writer, clear messages, read-only media, damage found, old files.
usage: store.py INYEON ARTICLES STORES"""
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

inyeon, articles, stores = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
failures = []


def run(*arguments, status=0, says=""):
    done = subprocess.run([inyeon, *map(str, arguments)], capture_output=True)
    error = done.stderr.decode()
    check(done.returncode == status, f"{arguments}: status {done.returncode}, not {status}: {error}")
    check(says in error, f"{arguments}: {error!r} does not say {says!r}")
    return done.stdout


def check(holds, what):
    if not holds:
        failures.append(what)


def one_writer_many_readers(graph):
    before = run("export", "-g", graph, "-f", "jsonl")
    with sqlite3.connect(graph, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        check(run("export", "-g", graph, "-f", "jsonl") == before, "a reader beside a writer sees another graph")
        run("remove", "x", "-g", graph, status=3, says="is being written by another process")
        other.execute("ROLLBACK")


def no_graph_files(folder):
    text = folder / "text"
    text.write_text("no graph\n" * 1000)
    run("stats", "-g", text, status=3, says="no graph file")
    run("ingest", articles, "-g", text, status=3, says="no graph file")
    run("stats", "-g", folder / "none", status=3, says="there is no graph file")
    run("verify", folder / "none", status=3)
    with sqlite3.connect(folder / "other") as other:
        other.execute("CREATE TABLE t (x)")
    run("stats", "-g", folder / "other", status=3, says="no graph file")


def later_layouts(graph, folder):
    later = folder / "later"
    shutil.copy(graph, later)
    with sqlite3.connect(later) as file:
        file.execute("PRAGMA user_version = 99")
    run("stats", "-g", later, status=3, says="layout version 99")
    run("ingest", articles, "-g", later, status=3, says="layout version 99")


def damage_is_found(graph, folder):
    for name, sql in {
        "posting": "DELETE FROM posting WHERE id = (SELECT min(id) FROM posting)",
        "digest": "UPDATE document SET digest = zeroblob(16) WHERE id = 1",
        "contribution": "UPDATE document SET contribution = x'0100' WHERE id = 1",
        "document": "DELETE FROM document WHERE id = 2",
        "name": "UPDATE name SET weight = weight + 1 WHERE id = 1",
        "gram": "DELETE FROM gram WHERE id = (SELECT max(id) FROM gram)",
        "block": "UPDATE block SET documents = documents + 1 WHERE id = 3",
        "total": "UPDATE total SET value = value + 1 WHERE id = 3",
    }.items():
        damaged = folder / f"damaged-{name}"
        shutil.copy(graph, damaged)
        with sqlite3.connect(damaged) as file:
            check(file.execute(sql).rowcount > 0, f"{sql}: nothing to damage")
        run("verify", damaged, status=3, says=str(damaged))
        damaged.unlink()
    torn = folder / "torn"
    content = bytearray(graph.read_bytes())
    content[4096 * 3:4096 * 5] = bytes(4096 * 2)
    torn.write_bytes(content)
    run("verify", torn, status=3)


def read_only_media(graph, folder):
    disc = folder / "disc"
    disc.mkdir()
    mounted = os.geteuid() == 0 and subprocess.run(
        ["mount", "-t", "tmpfs", "tmpfs", disc], capture_output=True).returncode == 0
    if os.geteuid() == 0 and not mounted:
        print("skipped: read-only media (this root may not mount)")
        return
    shutil.copy(graph, disc / "graph")
    shutil.copy(stores / "layout-1.inyeon", disc / "old")
    if mounted:
        subprocess.run(["mount", "-o", "remount,ro", disc], check=True)
    else:
        disc.chmod(0o500)
    check(b"documents" in run("stats", "-g", disc / "graph"), "stats from read-only media")
    run("verify", disc / "graph")
    run("ingest", articles / "ko-01-hbm-supply.txt", "-g", disc / "graph", status=3)
    run("stats", "-g", disc / "old", status=3)
    if mounted:
        subprocess.run(["umount", disc], check=True)
    else:
        disc.chmod(0o700)


def released_layouts(folder):
    files = sorted(stores.glob("layout-*.inyeon"))
    check(len(files) >= 2, f"only {len(files)} old files")
    hashes = set()
    for old in files:
        copy = folder / old.name
        shutil.copy(old, copy)
        stats = json.loads(run("stats", "-g", copy, "--format", "json"))
        check((stats["documents"], stats["statements"]) == (17, 88), f"{old.name}: {stats}")
        hashes.add(json.loads(run("verify", copy, "--format", "json"))["hash"])
        check("엔비디아" in run("neighbours", "한빛반도체", "-g", copy).decode(), f"{old.name}: neighbours")
        run("ingest", articles / "en-01-hbm-supply.txt", "-g", copy)
        run("verify", copy)
    check(len(hashes) == 1, f"the same contributions in several layouts have the hashes {hashes}")


with tempfile.TemporaryDirectory() as name:
    work = pathlib.Path(name)
    made = work / "graph"
    run("ingest", articles, "-g", made)
    run("verify", made)
    one_writer_many_readers(made)
    no_graph_files(work)
    later_layouts(made, work)
    damage_is_found(made, work)
    read_only_media(made, work)
    released_layouts(work)
for failure in failures[:20]:
    print("FAILED", failure)
sys.exit(bool(failures))
