#!/usr/bin/env python3
"""Ctrl-C ends a run between two documents, and the next run goes on from there; progress is shown
on a terminal and in lines elsewhere. usage: interrupt.py INYEON ARTICLES"""
import json
import os
import pathlib
import pty
import re
import signal
import subprocess
import sys
import tempfile

inyeon, articles = sys.argv[1], pathlib.Path(sys.argv[2])
failures = []
environment = {**os.environ, "LC_ALL": "C.UTF-8"}


def check(holds, what):
    if not holds:
        failures.append(what)


def run(*arguments, status=0):
    done = subprocess.run([inyeon, *map(str, arguments)], capture_output=True, text=True, env=environment)
    check(done.returncode == status, f"{arguments}: status {done.returncode}: {done.stderr[-300:]}")
    return done


def many_articles(path, count):
    """Enough for a second or more of work."""
    text = "\n".join(file.read_text(encoding="utf-8") for file in sorted(articles.glob("ko-*.txt")))
    with path.open("w", encoding="utf-8") as out:
        for number in range(count):
            out.write(json.dumps({"id": f"d{number}", "lang": "ko", "text": text}, ensure_ascii=False) + "\n")


def interrupted_run(command):
    """Stops the run as soon as it has done a document, and gives its status and its words."""
    process = subprocess.Popen([inyeon, *map(str, command), "-v"], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True, env=environment)
    words = ""
    while "entities" not in words and (line := process.stderr.readline()):
        words += line
    process.send_signal(signal.SIGINT)
    out, rest = process.communicate()
    return process.returncode, out, words + rest


def goes_on(work, source, count):
    graph = work / "a.inyeon"
    status, _, words = interrupted_run(["ingest", source, "-g", graph])
    check(status == 130, f"interrupted: status {status}\n{words[-300:]}")
    check("interrupted" in words, f"not told: {words[-300:]}")
    there = json.loads(run("stats", "-g", graph, "--format", "json").stdout)["documents"]
    check(0 < there < count, f"{there} of {count} documents after the interruption")
    again = run("ingest", source, "-g", graph)
    check(f"{there} documents were there" in again.stderr, again.stderr[-300:])
    check(f"{count - there} documents added" in again.stderr, again.stderr[-300:])
    check(not list(work.glob("*.unfinished")), "the journal stayed")
    whole = work / "b.inyeon"
    run("ingest", source, "-g", whole)
    check(run("export", "-f", "jsonl", "-g", graph).stdout == run("export", "-f", "jsonl", "-g", whole).stdout,
          "the graph of two runs is not that of one")


def other_options_read_again(work, source):
    graph = work / "c.inyeon"
    interrupted_run(["ingest", source, "-g", graph])
    again = run("ingest", source, "-g", graph, "--open")
    check("were there" not in again.stderr, "documents read with other options were passed over")


def extract_stops(source):
    status, out, words = interrupted_run(["extract", source])
    check(status == 130, f"extract: status {status}")
    check(all(json.loads(line) for line in out.splitlines()), "half a line")
    check(f"{len(out.splitlines())} documents are printed" in words, words[-300:])


def bar_on_a_terminal(work, source):
    terminal, end = pty.openpty()
    process = subprocess.Popen([inyeon, "ingest", source, "-g", work / "d.inyeon"], stderr=end, env=environment)
    os.close(end)
    shown = b""
    try:
        while piece := os.read(terminal, 4096):
            shown += piece
    except OSError:
        pass  # how a pseudo terminal says that its other end is closed
    process.wait()
    text = shown.decode()
    check(re.search(r"\[#*-*\] +\d+ %  \d+ documents?  [\d.]+ MB/s  \d+ relations?", text), f"no bar: {text[-300:]!r}")
    check(text.rstrip().splitlines()[-1].endswith("unchanged"), f"the bar stayed: {text[-200:]!r}")


with tempfile.TemporaryDirectory() as folder:
    work = pathlib.Path(folder)
    source, count = work / "many.jsonl", 300
    many_articles(source, count)
    goes_on(work, source, count)
    other_options_read_again(work, source)
    extract_stops(source)
    bar_on_a_terminal(work, source)
    quiet = run("ingest", "-q", source, "-g", work / "a.inyeon")
    check(quiet.stderr == "", f"--quiet talks: {quiet.stderr[:200]}")
print("\n".join(failures))
sys.exit(bool(failures))
