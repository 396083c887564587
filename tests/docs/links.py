"""Links: that files and headings exist which documents point to."""
import re
import urllib.parse

import pages

LINK = re.compile(r"\]\((?P<target>[^()\s]+(?:\([^()]*\)[^()\s]*)?)\)")
HEADING = re.compile(r"^#{1,6} +(?P<text>.*?)\s*#*$", re.MULTILINE)
CODE = re.compile(r"`[^`\n]*`")


def slug(heading):
    """The anchor that a page of Markdown gives a heading."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").strip().lower()
    return re.sub(r"[^\w\- ]", "", text).replace(" ", "-")


def anchors_of(text):
    found, times = set(), {}
    for heading in HEADING.finditer(pages.without_blocks(text)):
        name = slug(heading["text"])
        found.add(f"{name}-{times[name]}" if name in times else name)
        times[name] = times.get(name, 0) + 1
    return found


def faults_of_links(page, source):
    """Links of one page that lead nowhere. Addresses of the web are only read, not called."""
    faults = []
    prose = CODE.sub("", pages.without_blocks(page.read_text(encoding="utf-8")))
    for link in LINK.finditer(prose):
        target = link["target"]
        where = f"line {prose.count(chr(10), 0, link.start()) + 1}"
        if re.match(r"[a-z]+:", target):
            if not target.startswith("https://"):
                faults.append(f"{where}: {target} is not https")
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / urllib.parse.unquote(path)).resolve() if path else page
        if not file.exists():
            faults.append(f"{where}: there is no {path}")
        elif not file.is_relative_to(source):
            faults.append(f"{where}: {path} leads out of the repository")
        elif anchor and urllib.parse.unquote(anchor) not in anchors_of(file.read_text(encoding="utf-8")):
            faults.append(f"{where}: {path or 'this page'} has no heading #{anchor}")
    return faults
