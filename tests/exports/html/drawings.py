#!/usr/bin/env python3
"""Drawings as they look: in SVG no label lies on another or on an entity, in PNG the colours of the types are there.
usage: drawings.py INYEON ARTICLES"""
import pathlib
import subprocess
import sys
import tempfile

import browser
import png
from page import SKIPPED, check, failures

# Texts that overlap with texts of others or with entities that are not theirs; 2.5 pixels are line spacing.
COLLISIONS = """(() => {
  const box = (e) => e.getBoundingClientRect();
  const texts = [...document.querySelectorAll('text')].map((e) => ({ box: box(e), owner: e.closest('g[class]'), says: e.textContent }));
  const nodes = [...document.querySelectorAll('g.node')].map((e) => ({ box: box(e), owner: e, says: e.textContent.trim() }));
  const meet = (a, b) => a.owner !== b.owner
    && Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 2
    && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 2.5;
  const found = [];
  texts.forEach((text, i) => [...texts.slice(0, i), ...nodes].forEach((other) => {
    if (meet(text, other)) found.push(`${text.says} / ${other.says}`);
  }));
  return [texts.length, found];
})()"""


def run(*command):
    subprocess.run(command, check=True, capture_output=True)


def labels(b, path, least, most):
    b.call("Page.navigate", url=f"file://{path}")
    b.until("document.readyState === 'complete' && document.querySelector('svg') !== null")
    texts, collisions = b.run(COLLISIONS)
    check(texts > least and len(collisions) <= most * texts, f"{path.name}: {texts} labels, collisions {collisions}")
    check(not b.errors, f"{path.name}: no errors {b.errors}")


def main():
    if not browser.installed():
        print("skipped: no Chromium")
        return SKIPPED
    inyeon, articles = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        made = subprocess.run([sys.executable, pathlib.Path(__file__).parent / "synthetic.py", "500"], check=True, capture_output=True)
        (work / "made.jsonl").write_bytes(made.stdout)
        run(inyeon, "ingest", articles, "-g", work / "small.inyeon")
        run(inyeon, "ingest", "--extracted", work / "made.jsonl", "-g", work / "large.inyeon")
        for name in ("small", "large"):
            run(inyeon, "export", "-g", work / f"{name}.inyeon", "-f", "svg", "-o", work / f"{name}.svg")
        run(inyeon, "export", "-g", work / "small.inyeon", "-f", "png", "--drawn-edges", "6", "-o", work / "small.png")
        width, height, *_ = png.pixels((work / "small.png").read_bytes())
        colors = png.colors((work / "small.png").read_bytes(), 0, 0, width, height)
        check(colors.get((0xD9, 0xEA, 0xF6), 0) > 1000 and len(colors) > 50, "png: drawn, with the colour of organisations")
        with browser.Browser() as b:
            labels(b, work / "small.svg", 100, 0)
            labels(b, work / "large.svg", 500, 0.005)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
