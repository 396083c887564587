#!/usr/bin/env python3
"""The pictures in docs/images say what the program would draw now. Places depend on the fonts of a machine, words do not.
usage: pictures.py INYEON SOURCE"""
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

WORDS = ("{http://www.w3.org/2000/svg}text", "{http://www.w3.org/2000/svg}title")


def words_of(path):
    return sorted("".join(e.itertext()) for e in xml.parse(path).iter() if e.tag in WORDS)


def main():
    inyeon, source = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder:
        # Without Chromium on its path the script leaves the picture of the page out.
        subprocess.run(["bash", source / "docs/images/make.sh", inyeon, folder], check=True, capture_output=True,
                       env={"PATH": str(chromeless(folder)), "LANG": "C.UTF-8"})
        drawn = sorted(p.name for p in pathlib.Path(folder).glob("*.svg"))
        kept = sorted(p.name for p in (source / "docs/images").glob("*.svg"))
        stale = [n for n in drawn if n in kept and words_of(f"{folder}/{n}") != words_of(source / "docs/images" / n)]
    faults = [f"docs/images/{n} is out of date: scripts/docs.sh" for n in stale]
    faults += [f"docs/images/{n}: make.sh does not draw it" for n in kept if n not in drawn]
    faults += [f"docs/images/{n} is missing: scripts/docs.sh" for n in drawn if n not in kept]
    print("\n".join(faults))
    return bool(faults)


def chromeless(folder):
    """A folder with the few programs that the script needs."""
    programs = pathlib.Path(folder) / "bin"
    programs.mkdir()
    for name in ("bash", "dirname", "mktemp", "rm", "env"):
        (programs / name).symlink_to(f"/usr/bin/{name}")
    return programs


sys.exit(main())
