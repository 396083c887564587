"""A Mermaid flowchart, drawn by Mermaid itself in Chromium; MERMAID_JS of the environment is its mermaid.min.js."""
import html
import json
import os
import pathlib
import re
import sys
import tempfile

from found import Found, compare

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "html"))
import browser  # noqa: E402

# Larger graphs than a page of documentation has.
SETTINGS = {"startOnLoad": False, "maxEdges": 100000, "maxTextSize": 10000000}
DRAW = """(async () => {
  mermaid.initialize(SETTINGS);
  const { svg } = await mermaid.render('drawn', document.getElementById('text').textContent);
  const root = document.createElement('div');
  root.innerHTML = svg;
  const words = (e) => e.querySelector('.nodeLabel').textContent;
  return JSON.stringify([VERSION,
    [...root.querySelectorAll('g.node')].map((e) => [e.id, words(e)]),
    [...root.querySelectorAll('path.flowchart-link')].map((e) => e.id)]);
})()"""


def plain(text):
    """Spaces do not count: HTML joins them, and control characters are written as such."""
    return re.sub("[\\s\0-\x1f\x7f\ufeff]", "", text)


def drawn(path):
    library = pathlib.Path(os.environ["MERMAID_JS"])
    version = json.loads((library.parent.parent / "package.json").read_text())["version"]
    with tempfile.NamedTemporaryFile("w", suffix=".html", encoding="utf-8") as page, browser.Browser() as b:
        page.write(f"<meta charset=utf-8><script src='{library.resolve().as_uri()}'></script>"
                   f"<pre id=text>{html.escape(path.read_bytes().decode())}</pre>")
        page.flush()
        b.call("Page.navigate", url=f"file://{page.name}")
        b.until("typeof mermaid === 'object' && document.getElementById('text') !== null")
        return json.loads(b.run(DRAW.replace("SETTINGS", json.dumps(SETTINGS)).replace("VERSION", json.dumps(version))))


def rows(work, graph):
    if "MERMAID_JS" not in os.environ or not browser.installed():
        return
    version, nodes, edges = drawn(work / "g.mermaid")
    whole = {k: plain(v) for k, v in graph.names().items()}
    names = {re.search(r"flowchart-(.*)-\d+$", key)[1]: plain(text) for key, text in nodes}
    names = {k: whole.get(k) if v.endswith("…") and whole.get(k, "").startswith(v[:-1]) else v for k, v in names.items()}
    ends = sorted(re.search(r"L_(.+)_(.+)_\d+$", key).groups() for key in edges)
    expected = sorted((e["source"], e["target"]) for e in graph.edges.values())
    found = Found(f"Mermaid {version} in Chromium", names, dict(enumerate(ends)))
    yield compare("mermaid", found, whole, dict(enumerate(expected)), {})
