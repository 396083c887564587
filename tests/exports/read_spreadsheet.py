"""CSV in LibreOffice Calc, or in the program that SOFFICE of the environment names: opened, every quoted cell a text, and saved
again. Held against the tables as Python's csv reads them (read_tables.py holds those against the graph)."""
import csv
import os
import re
import shutil

from found import HANGUL, Row
from reference import run

csv.field_size_limit(1 << 30)
MOST = 65535  # of a cell, in UTF-16 units; Calc cuts the rest
LAYOUT = "44,34,76,1,,0,true"  # comma, quote, UTF-8, from line 1, quoted cells are text


def table(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


def held(cell):
    """What Calc can hold: line ends are LF."""
    text = re.sub("\r\n?", "\n", cell).encode("utf-16-le")[:2 * MOST]
    return text.decode("utf-16-le", "ignore")


def rows(work, graph):
    program = os.environ.get("SOFFICE") or shutil.which("soffice")
    if not program:
        return
    folder, saved = work / "g.csv", work / "calc"
    said = run(program, "--version").decode()
    run(program, "--headless", f"--infilter=CSV:{LAYOUT}", "--convert-to",
        f"csv:Text - txt - csv (StarCalc):{LAYOUT},true,false,false,false,-1", "--outdir", saved, folder / "nodes.csv", folder / "edges.csv")
    same, korean, why = {}, True, ""
    for name in ("nodes", "edges"):
        before = [[held(cell) for cell in row] for row in table(folder / f"{name}.csv")]
        after = table(saved / f"{name}-{name}.csv")
        same[name] = before == after
        pairs = [(x, y) for r, s in zip(before, after) for x, y in zip(r, s)]
        korean = korean and all(x == y for x, y in pairs if any(ord(c) in HANGUL for c in x))
        why += "".join(f"{x!r:.80} became {y!r:.80}; " for x, y in pairs if x != y)[:500]
    version = re.search(r"LibreOffice ([0-9]+\.[0-9]+\.[0-9]+)", said)
    yield Row("csv", f"LibreOffice {version[1] if version else ''}", True, same["nodes"], same["edges"], all(same.values()), korean, why)
