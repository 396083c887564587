#!/usr/bin/env python3
"""What grows with a graph file, and how: synthetic graphs of growing size, each question a whole process.
usage: curve.py BUILD_FOLDER WORK_FOLDER DOCUMENTS... [--peers MOST_DOCUMENTS] [--keep] [--before COMMAND]
Prints one JSON object for each size. Cold: the file's pages are dropped from memory before each run. Seconds are of the
clock, cpu_seconds of the processor: on a machine that others use too, the second says what the first would be, or
--before "chrt -f 10" lets questions and loading go before them.
With --peers, networkx and igraph load the GraphML export of graphs up to that size, as whole processes."""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

parser = argparse.ArgumentParser()
parser.add_argument("build", type=pathlib.Path)
parser.add_argument("work", type=pathlib.Path)
parser.add_argument("documents", type=int, nargs="+")
parser.add_argument("--peers", type=int, default=0)
parser.add_argument("--keep", action="store_true")
parser.add_argument("--before", default="")
options = parser.parse_args()
inyeon = options.build / "inyeon"
bench = options.build / "tests" / "bench" / "graph_bench"
before = options.before.split()
RUNS = 7


def drop_from_memory(path):
    with open(path, "rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def measured(command, cold=None):
    if cold:
        drop_from_memory(cold)
    start = time.monotonic()
    process = subprocess.Popen(before + [str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return {"ms": (time.monotonic() - start) * 1000, "cpu_ms": (usage.ru_utime + usage.ru_stime) * 1000,
            "mb": usage.ru_maxrss / 1024, "status": process.returncode}, output


def asked(graph, *command):
    """The middle of several cold runs, and of as many warm ones."""
    runs = [measured([inyeon, *command, "-g", graph], graph)[0] for _ in range(RUNS)]
    warm = [measured([inyeon, *command, "-g", graph])[0] for _ in range(RUNS)]
    middle = lambda all, key: round(statistics.median(run[key] for run in all), 1)
    return {"cold_ms": middle(runs, "ms"), "warm_ms": middle(warm, "ms"), "cpu_ms": middle(runs, "cpu_ms"),
            "mb": middle(runs, "mb"), "status": runs[0]["status"]}


def relations_of(graph, name):
    _, output = measured([inyeon, "neighbours", name, "-g", graph, "--limit", "200", "--format", "json"])
    return [json.loads(line) for line in output.splitlines()]


def nodes_of_degree(graph, documents, degree):
    """The five names, from seldom ones on, whose number of relations is nearest to it, the nearest first."""
    names = subprocess.run([bench, "names", str(documents)], capture_output=True, check=True).stdout.decode()
    found, many = [], 0
    for line in reversed(names.splitlines()):
        name = line.split("\t")[1]
        around = relations_of(graph, name)
        found.append((abs(len(around) - degree), name, around))
        many += len(around) > degree * 2
        if many > 3:
            break
    return [(name, around) for _, name, around in sorted(found, key=lambda one: one[0])[:5]]


def peers(graph, name, other):
    export = options.work / "curve.graphml"
    result = {"export": measured([inyeon, "export", "-g", graph, "-f", "graphml", "-o", export])[0]}
    result["export"]["bytes"] = export.stat().st_size
    for library in ("igraph", "networkx"):
        here = pathlib.Path(__file__).parent / "peers.py"
        result[library], output = measured(["/usr/bin/python3", here, library, export, name, other])
        result[library]["answer"] = output.strip()
    export.unlink()
    return result


options.work.mkdir(parents=True, exist_ok=True)
for count in options.documents:
    file = options.work / f"curve-{count}"
    if not file.exists():
        for left in options.work.glob(f"curve-{count}*"):
            left.unlink()
        loaded = json.loads(subprocess.run([*before, bench, "load", file, str(count)], check=True, capture_output=True).stdout)
    else:
        loaded = {"documents": count, "bytes": file.stat().st_size}
    nodes = nodes_of_degree(file, count, 50)
    name, around = nodes[0]
    other = next(r["object"] if r["subject"] == name else r["subject"] for r in around if r["predicate"] != "reports")
    far = relations_of(file, other)[-1]["object"]
    loaded["neighbours"] = [dict(asked(file, "neighbours", one), relations=len(beside)) for one, beside in nodes]
    loaded["why"] = asked(file, "why", name, other)
    for what, text in {"beginning": name[:2], "middle": name[2:4], "initials": "ㄱㅇㅈㅈ", "slip": "젼" + name[1:],
                       "one letter": name[:1], "common": "전자"}.items():
        loaded[f"search, {what}"] = asked(file, "search", text)
    loaded["path"] = asked(file, "path", name, far)
    any_names = subprocess.run([bench, "random", str(count)], capture_output=True, check=True).stdout.decode()
    ends = [line.split("\t")[1] for line in any_names.splitlines()]
    ends = [end for end in ends if relations_of(file, end)]
    for i in range(0, min(6, len(ends) // 2 * 2), 2):
        loaded[f"path, random {i // 2 + 1}"] = asked(file, "path", ends[i], ends[i + 1])
    loaded["stats"] = measured([inyeon, "stats", "-g", file])[0]
    for what in ("links", "add"):
        loaded[what] = json.loads(subprocess.run([*before, bench, what, file], check=True, capture_output=True).stdout)
    if count <= options.peers:
        loaded["peers"] = peers(file, name, far)
    print(json.dumps(loaded, ensure_ascii=False), flush=True)
    if not options.keep:
        for left in options.work.glob(f"curve-{count}*"):
            left.unlink()
