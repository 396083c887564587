#!/usr/bin/env python3
"""The page in a real Chromium without a network: it draws, and all that it promises works.
usage: page.py INYEON ARTICLES [FOLDER FOR SCREENSHOTS]"""
import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile

import browser
import hostile
import png

SKIPPED = 77
failures = []


def check(holds, what):
    print(("ok      " if holds else "FAILED  ") + what, flush=True)
    if not holds:
        failures.append(what)


def page(inyeon, work, name, *source):
    graph, path = work / f"{name}.inyeon", work / f"{name}.html"
    subprocess.run([inyeon, "ingest", *source, "-g", graph], check=True, capture_output=True)
    subprocess.run([inyeon, "export", "-g", graph, "-f", "html", "-o", path], check=True)
    return path


def counts(b):
    return [int(n) for n in b.run("document.getElementById('counts').textContent.match(/\\d+/g)")]


def heading(b):
    return b.run("(document.querySelector('#details h2') || {}).textContent || ''")


def names(b):
    return b.run("[...document.querySelectorAll('#entities button')].map((e) => e.firstChild.data)")


def graph_of(b):
    return json.loads(b.run("document.getElementById('graph').textContent"))


def drawn(b, picture=None):
    """The share of the stage that is not ground, and the ground's brightness."""
    box = b.run("(() => { const s = document.getElementById('drawing').getBoundingClientRect();"
                "return [s.left, s.top, s.right, s.bottom].map(Math.round); })()")
    shot = b.screenshot()
    if picture:
        picture.write_bytes(shot)
    found = png.colors(shot, box[0] + 2, box[1] + 2, box[2] - 2, box[3] - 2)
    ground = max(found, key=found.get)
    return 1 - found[ground] / sum(found.values()), sum(ground) / 3, len(found)


def loads(b, path, shots):
    check(b.open(path), "opens and draws without a network")
    share, light, colors = drawn(b, shots and shots / "light.png")
    check(share > 0.01 and colors > 50, f"not blank: {share:.1%} drawn in {colors} colours")
    check(light > 240, "light ground")
    data = graph_of(b)
    check(counts(b) == [len(data["nodes"]), len(data["edges"])], f"counts {counts(b)}")
    check(all(r.startswith(("file:", "data:")) for r in b.requests), "asks for nothing but itself")
    check("한빛반도체" in names(b), "Korean names in the list")


def searches(b):
    b.click_on("#search")
    b.type("한빛")
    check(b.until("document.querySelectorAll('#entities button').length < 10"), "search narrows the list")
    check(all("한빛" in name for name in names(b)), "to what was sought")
    b.press("Enter")
    check("한빛" in heading(b), "Enter opens the first")
    check(b.run("document.activeElement.closest('#details') !== null"), "and takes the focus there")
    b.press("Escape")
    check(heading(b) == "" and b.run("document.activeElement.id") == "search", "Escape closes and gives it back")
    b.click_on("#reset")


def filters(b):
    data = graph_of(b)
    all_counts = counts(b)
    b.click_on("#types input[value=Person]")
    persons = sum(n[2] == "Person" for n in data["nodes"])
    check(persons > 0 and counts(b)[0] == all_counts[0] - persons, f"filter by type hides {persons} persons")
    b.click_on("#reset")
    planned = sum(e["st"] == 1 for e in data["edges"])
    b.click_on("#statuses input[value=planned]")
    check(planned > 0 and counts(b)[1] == all_counts[1] - planned, f"filter by status hides {planned} plans")
    b.click_on("#reset")
    b.run("document.querySelector('#filters details').open = true")
    supplies = sum(e["p"] == "supplies" for e in data["edges"])
    b.click_on("#predicates input[value=supplies]")
    check(supplies > 0 and counts(b)[1] == all_counts[1] - supplies, f"filter by predicate hides {supplies}")
    b.click_on("#reset")
    dates = sorted(e["last"] for e in data["edges"] if e.get("last"))
    since = dates[len(dates) // 2]
    left = sum(e.get("last", "") >= since for e in data["edges"])
    b.run(f"(() => {{ const s = document.getElementById('since'); s.value = '{since}'; s.dispatchEvent(new Event('change')); }})()")
    check(0 < left < all_counts[1] and counts(b)[1] == left, f"filter by date leaves {left} since {since}")
    b.click_on("#reset")
    check(counts(b) == all_counts, "everything is back")


def clicks(b, shots):
    data = graph_of(b)
    key = next(n[0] for n in data["nodes"] if n[1] == "한빛반도체")
    b.click(*b.run(f"window.inyeon.nodePlace('{key}')"))
    check(heading(b) == "한빛반도체", "a click on an entity opens it")
    index = next(i for i, n in enumerate(data["nodes"]) if n[0] == key)
    touching = sum(index in (e["s"], e["o"]) for e in data["edges"])
    check(b.run("document.querySelectorAll('#relations button').length") == touching, f"with its {touching} relations")
    drawn(b, shots and shots / "node.png")
    b.click_on("#center")
    b.click_on("#relations button")
    check(b.run("document.querySelectorAll('#details blockquote').length") > 0, "a relation in the list opens its quotes")
    b.click_on("#back")
    check(heading(b) == "한빛반도체", "and leads back")
    b.press("Escape")
    b.click_on("#fit")
    opened = click_lonely_edge(b, data)
    check(opened is not None, "a click on a relation opens it")
    quoted = b.run("[...document.querySelectorAll('#details blockquote')].map((q) => q.textContent)")
    check(opened and quoted[0].startswith(opened["e"][0][2]), "with its quote to the letter")
    check(b.run("document.querySelectorAll('#details mark').length") > 0, "with its words marked")
    drawn(b, shots and shots / "edge.png")
    b.press("Escape")


def click_lonely_edge(b, data):
    """A relation whose middle is far from all entities; the one that was opened, or None."""
    for edge in data["edges"]:
        x, y = b.run(f"window.inyeon.edgePlace('{edge['key']}')")
        places = [b.run(f"window.inyeon.nodePlace('{data['nodes'][i][0]}')") for i in (edge["s"], edge["o"])]
        if min(abs(px - x) + abs(py - y) for px, py in places) < 40:
            continue
        b.click(x, y)
        ends = data["nodes"][edge["s"]][1], data["nodes"][edge["o"]][1]
        if all(end in heading(b) for end in ends):
            return edge
    return None


def moves(b):
    key = graph_of(b)["nodes"][0][0]
    where = lambda: b.run(f"window.inyeon.nodePlace('{key}')")
    b.click_on("#fit")
    before = where()
    b.click_on("#zoom-in")
    check(where() != before, "zooms by button")
    b.click_on("#fit")
    x, y = b.run("(() => { const s = document.getElementById('drawing').getBoundingClientRect(); return [s.left + 30, s.bottom - 30]; })()")
    b.mouse("mousePressed", x, y, button="left", buttons=1, clickCount=1)
    b.mouse("mouseMoved", x + 50, y - 40, button="left", buttons=1)
    b.mouse("mouseReleased", x + 50, y - 40, button="left", clickCount=1)
    after = where()
    check(abs(after[0] - before[0] - 50) < 2 and abs(after[1] - before[1] + 40) < 2, "drags")
    b.mouse("mouseWheel", x, y, deltaX=0, deltaY=-300)
    check(b.until(f"JSON.stringify(window.inyeon.nodePlace('{key}')) !== '{json.dumps(after, separators=(',', ':'))}'", 5), "zooms by wheel")
    b.run("document.getElementById('drawing').focus()")
    b.press("0")
    b.press("ArrowRight")
    check(abs(where()[0] - before[0] + 80) < 2, "moves by key")
    b.press("0")


def keyboard(b):
    b.run("document.activeElement.blur()")
    b.press("/")
    check(b.run("document.activeElement.id") == "search", "/ goes to the search")
    b.press("ArrowDown")
    b.press("ArrowDown")
    second = names(b)[1]
    check(b.run("document.activeElement.firstChild.data") == second, "arrows walk the list")
    b.press("Enter")
    check(heading(b) == second and b.run("document.activeElement.tagName") == "H2", "Enter opens what has the focus")
    check(second in b.run("document.getElementById('said').textContent"), "and it is said")
    for _ in range(4):
        b.press("Tab")
        if b.run("document.activeElement.closest('#relations') !== null"):
            break
    b.press("Enter")
    check(b.run("document.querySelectorAll('#details blockquote').length") > 0, "relations are reached by Tab and opened by Enter")
    b.press("Escape")
    check(b.run("document.activeElement.firstChild.data") == second, "the focus returns to the list")


def read_aloud(b):
    """What a screen reader is given: every control has a name, the drawing its help."""
    tree = b.call("Accessibility.getFullAXTree")["nodes"]
    role = lambda n: n.get("role", {}).get("value")
    name = lambda n: n.get("name", {}).get("value", "")
    controls = [n for n in tree if not n.get("ignored") and role(n) in ("button", "checkbox", "searchbox", "Date", "application", "link")]
    check(len(controls) > 30 and all(name(n).strip() for n in controls), f"{len(controls)} controls have names")
    drawing = next(n for n in tree if role(n) == "application")
    check("Arrow keys" in drawing.get("description", {}).get("value", ""), "the drawing tells its keys")
    check(sum(role(n) == "listitem" for n in tree if not n.get("ignored")) > 30, "entities are a list")


def looks(b, path, shots):
    b.dark(True)
    b.open(path)
    share, light, _ = drawn(b, shots and shots / "dark.png")
    check(light < 60 and share > 0.01, "dark where the system is dark")
    b.click_on("#theme")
    check(drawn(b)[1] > 240, "light at a click")
    b.dark(False)


def stays_text(b, path):
    check(b.open(path), "hostile names: opens")
    check(len(graph_of(b)["nodes"]) == len(hostile.NAMES) + 1, "hostile names: all are there")
    b.click_on("#search")
    for name in (hostile.NAMES[0], hostile.NAMES[1]):
        b.run("document.getElementById('search').value = ''")
        b.type(name)
        b.press("Enter")
        check(heading(b) == name, f"stays text: {name}")
        b.run("document.querySelector('#relations button').click()")
        check(name in b.run("document.querySelector('#details blockquote').textContent"), "and in its quote")
    check(b.run("document.images.length === 0 && document.querySelectorAll('script').length === 4"), "no element came of a name")
    check(b.run("document.querySelectorAll('#details a').length") == 0, "javascript: makes no link")
    check("<i>title</i>" in b.run("document.querySelector('#details cite').textContent"), "titles stay text")


def every_hostile_name(inyeon, work):
    """The page of the graph that all other formats are tried with (tests/data/export/hostile.jsonl)."""
    exports = pathlib.Path(__file__).resolve().parent.parent
    found = importlib.util.spec_from_file_location("every_hostile", exports / "hostile.py")
    every = importlib.util.module_from_spec(found)
    found.loader.exec_module(every)
    every.write(exports.parent / "data/export/hostile.jsonl", work / "every.jsonl")
    return page(inyeon, work, "every", "--extracted", work / "every.jsonl")


def bears_every_name(b, path):
    check(b.open(path), "every hostile name: opens and draws")
    data = graph_of(b)
    check(counts(b) == [len(data["nodes"]), len(data["edges"])] and counts(b)[0] > 200, f"every hostile name: {counts(b)}")
    shown = b.run("document.querySelectorAll('#entities button').length")
    check(shown > 0, f"every hostile name: {shown} in the list")
    b.run("document.querySelector('#entities button').click()")
    b.run("document.querySelector('#relations button').click()")
    check(b.run("document.querySelectorAll('#details blockquote').length") > 0, "every hostile name: quotes open")
    check(b.run("document.images.length === 0 && document.querySelectorAll('script').length === 4"), "every hostile name: no element came of one")


def links(b, path):
    b.open(path)
    b.run("document.querySelector('#entities button').click()")
    b.run("document.querySelector('#relations button').click()")
    check(b.run("document.querySelector('#details cite a').href").startswith("https://news.example/"), "quotes link to their article")


def main():
    if not browser.installed():
        print("skipped: no Chromium")
        return SKIPPED
    inyeon, articles, *rest = sys.argv[1:]
    shots = pathlib.Path(rest[0]) if rest else None
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        (work / "hostile.jsonl").write_text(hostile.line() + "\n")
        made = subprocess.run([sys.executable, pathlib.Path(__file__).parent / "synthetic.py", "40"], check=True, capture_output=True)
        (work / "linked.jsonl").write_bytes(made.stdout)
        path = page(inyeon, work, "articles", articles)
        bad = page(inyeon, work, "hostile", "--extracted", work / "hostile.jsonl")
        every = every_hostile_name(inyeon, work)
        linked = page(inyeon, work, "linked", "--extracted", work / "linked.jsonl")
        with browser.Browser() as b:
            loads(b, path, shots)
            searches(b)
            filters(b)
            clicks(b, shots)
            moves(b)
            keyboard(b)
            read_aloud(b)
            check(not b.errors, f"no errors: {b.errors}")
            looks(b, path, shots)
            links(b, linked)
            bears_every_name(b, every)
            check(not b.errors, f"no errors: {b.errors}")
            stays_text(b, bad)
            check(not b.errors, f"no errors, no dialogs: {b.errors}")
        with browser.Browser(language="ko") as b:
            b.open(path)
            check("관계" in b.run("document.getElementById('counts').textContent"), "Korean where the browser is Korean")
            check(b.run("document.documentElement.lang") == "ko", "and says so")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
