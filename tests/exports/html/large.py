#!/usr/bin/env python3
"""Pages of 2,000 and 20,000 relations open, draw, and answer.
usage: large.py INYEON"""
import pathlib
import subprocess
import sys
import tempfile

import browser
from page import SKIPPED, check, counts, drawn, failures, graph_of, heading


def large_page(inyeon, work, relations):
    made = subprocess.run([sys.executable, pathlib.Path(__file__).parent / "synthetic.py", str(relations)],
                          check=True, capture_output=True).stdout
    (work / "made.jsonl").write_bytes(made)
    graph, path = work / f"{relations}.inyeon", work / f"{relations}.html"
    subprocess.run([inyeon, "ingest", "--extracted", work / "made.jsonl", "-g", graph], check=True, capture_output=True)
    subprocess.run([inyeon, "export", "-g", graph, "-f", "html", "-o", path], check=True)
    return path


def works(b, path, relations):
    check(b.open(path), f"{relations}: opens and draws")
    check(counts(b)[1] == relations, f"{relations}: all are there")
    check(drawn(b)[0] > 0.05, f"{relations}: not blank")
    node = graph_of(b)["nodes"][7]
    b.click_on("#search")
    b.type(node[1])
    b.press("Enter")
    check(heading(b) == node[1], f"{relations}: search finds")
    b.click_on("#statuses input[value=fact]")
    check(counts(b)[1] < relations, f"{relations}: filters")
    check(not b.errors, f"{relations}: no errors {b.errors}")


if __name__ == "__main__":
    if not browser.installed():
        print("skipped: no Chromium")
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory() as folder:
        for size in (2000, 20000):
            with browser.Browser() as b:
                works(b, large_page(sys.argv[1], pathlib.Path(folder), size), size)
    sys.exit(1 if failures else 0)
