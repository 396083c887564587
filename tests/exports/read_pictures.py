"""Pictures and pages: DOT laid out by Graphviz, SVG by an XML parser, PNG by its pixels, what the HTML page and a Mermaid
flowchart carry. Names in pictures are cut, and have spaces for control characters."""
import html.parser
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree


from found import Found, Row, compare
from reference import run

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "html"))
import png  # noqa: E402

SVG = "{http://www.w3.org/2000/svg}"
TIP = "{http://www.w3.org/1999/xlink}title"
NO_BREAK = "\xa0"  # what Graphviz makes of spaces that follow each other
LEGEND_COLOR = (0xD9, 0xEA, 0xF6)  # of organisations


def shown(text):
    """A text as a picture has it, before it is cut."""
    text = "".join("\ufffd" if ord(c) & 0xFFFE == 0xFFFE else c for c in text)
    return "".join(" " if c == NO_BREAK or unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text)


def uncut(found, whole):
    """The whole text where the found one is its beginning, said to be cut."""
    return whole if found.endswith("…") and len(found) > 20 and whole.startswith(found[:-1]) else found


def without_keys(ends):
    """Pictures have no keys of relations."""
    return dict(enumerate(sorted((s, t) for s, t, *_ in ends)))


def by_xml(consumer, source, names):
    tips, ends = {}, []
    for group in xml.etree.ElementTree.fromstring(source).iter(SVG + "g"):
        title = group.findtext(SVG + "title")
        if group.get("class") == "edge" and not title.startswith("legend"):
            ends.append(tuple(re.sub(r":\w+$", "", end) for end in title.split("->")))
        elif group.get("class") == "node" and title in names:
            tip = next(a.get(TIP) for a in group.iter(SVG + "a"))
            tip = re.sub(r" · [^·]* · \d+ documents?$", "", tip.replace(NO_BREAK, " "), flags=re.DOTALL)
            tips[title] = uncut(tip, names[title])
    return Found(consumer, tips, without_keys(ends))


def by_dot(path, names):
    """DOT as the layout program draws it."""
    said = run("dot", "-V", stderr=subprocess.STDOUT).decode()
    return by_xml("dot " + re.search(r"version ([0-9.]+)", said)[1], run("dot", "-Tsvg", path), names)


class PageReader(html.parser.HTMLParser):
    """The elements of a page, and the graph that it carries."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.elements, self.graph, self.inside = {}, "", False

    def handle_starttag(self, tag, attributes):
        self.elements[tag] = self.elements.get(tag, 0) + 1
        self.inside = dict(attributes).get("id") == "graph"

    def handle_endtag(self, tag):
        self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.graph += data


def by_page(path):
    reader = PageReader()
    reader.feed(path.read_bytes().decode("utf-8"))
    data = json.loads(reader.graph)
    keys = [n[0] for n in data["nodes"]]
    ends = {e["key"]: (keys[e["s"]], keys[e["o"]], e["p"]) for e in data["edges"]}
    values = {(e["key"], "quotes"): [q[2] for q in e["e"]] for e in data["edges"]}
    values |= {(n[0], "aliases"): n[6] if len(n) > 6 else [] for n in data["nodes"] if not n[0].startswith("figure-")}
    return reader.elements, Found("Python's HTML and JSON parsers", {n[0]: n[1] for n in data["nodes"]}, ends, values)


def by_mermaid_lines(path, names):
    """Its grammar in small: a line each for vertices and edges, entities by number."""
    found, ends = {}, []
    for line in path.read_bytes().decode().split("\n")[1:-1]:
        vertex = re.fullmatch(r'  ([\w-]+)\(?\["([^"]*)"\]\)?', line)
        edge = re.fullmatch(r'  ([\w-]+) -\.?->\|"[^"]*"\| ([\w-]+)', line)
        assert vertex or edge, line[:200]
        if vertex:
            text = re.sub(r"#(\d+);", lambda code: chr(int(code[1])), vertex[2])
            found[vertex[1]] = uncut(text, names[vertex[1]])
        else:
            ends.append(edge.groups())
    return Found("its lines", found, without_keys(ends))


def page_row(work, graph):
    elements, found = by_page(work / "g.html")
    values = {(k, "quotes"): e["quotes"] for k, e in graph.edges.items()}
    values |= {(k, "aliases"): [a for a in n["aliases"] if a != n["name"]] for k, n in graph.nodes.items()}
    row = compare("html", found, graph.names(),
                  {k: (e["source"], e["target"], e["predicate"]) for k, e in graph.edges.items()}, values)
    if elements["script"] != 4 or "img" in elements:
        row.accepted, row.why = False, f"elements came of names: {elements}"
    return row


def png_row(work):
    width, height, *_ = png.pixels((work / "g.png").read_bytes())
    colors = png.colors((work / "g.png").read_bytes(), 0, 0, width, height)
    drawn = colors.get(LEGEND_COLOR, 0) > 500 and len(colors) > 50
    return Row("png", "its pixels", drawn, why=f"{width} × {height}, {len(colors)} colours")


def rows(work, graph):
    pairs = without_keys((e["source"], e["target"]) for e in graph.edges.values())
    ends = {k: (s, t) for k, (s, t) in pairs.items()}
    names = {k: shown(v) for k, v in graph.names().items()}
    yield compare("dot", by_dot(work / "g.dot", names), names, ends, {})
    yield compare("svg", by_xml("Python's XML parser", (work / "g.svg").read_bytes(), names), names, ends, {})
    yield png_row(work)
    yield page_row(work, graph)
    names = {k: re.sub("[\0-\x1f\x7f]", " ", v) for k, v in graph.names().items()}
    yield compare("mermaid", by_mermaid_lines(work / "g.mermaid", names), names, ends, {})
