"""Reads every #include and reports where a lower part of the tree sees a higher one."""
import re
import sys
from pathlib import Path

MAY_SEE = {
    "model": {"model"},
    "gold": {"model", "gold"},
    "pack": {"model", "pack"},
    "ingest": {"model", "gold", "pack", "ingest"},
    "graph": {"model", "gold", "pack", "graph"},
    "export": {"model", "gold", "pack", "graph", "export"},
}
# What a user's program includes; with all it pulls in, it needs no outside library's headers.
# The list is the one that is installed; this tree may be one that a test has planted.
LIST = Path(__file__).parents[2] / "cmake/public_headers.txt"
PUBLIC = [line for line in LIST.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
OUTSIDE = re.compile(r"sqlite3|libxml/|graphviz/|cgraph|gvc|rapidjson/|unicode/|boost/|serd/|tbb/|fmt/|curl/")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def part(path):
    folders = Path(path).parts
    if folders[:2] in (("graph", "model"), ("graph", "gold"), ("graph", "pack")):
        return folders[1]
    return folders[0]


def sources(root):
    return sorted(f.relative_to(root) for folder in ("graph", "ingest", "export")
                  for f in (root / folder).rglob("*") if f.suffix in (".h", ".cpp"))


def includes(root, file):
    return INCLUDE.findall((root / file).read_text(encoding="utf-8"))


def upward(root):
    for file in sources(root):
        for bracket, name in includes(root, file):
            if bracket == '"' and part(name) not in MAY_SEE[part(file)]:
                yield f"{file}: includes {name}, which is above it"


def leaking(root):
    waiting = sorted(h.relative_to(root) for p in PUBLIC for h in root.glob(p))
    seen = set()
    while waiting:
        file = waiting.pop()
        if file in seen or not (root / file).exists():
            continue
        seen.add(file)
        for bracket, name in includes(root, file):
            if bracket == '"':
                waiting.append(Path(name))
            elif OUTSIDE.match(name):
                yield f"{file}: a public header includes <{name}>"


def faults(root):
    return [*upward(root), *leaking(root)]


if __name__ == "__main__":
    found = faults(Path(sys.argv[1]))
    print("\n".join(found))
    sys.exit(1 if found else 0)
