#!/usr/bin/env python3
"""docs/vocabulary.ttl and docs/shapes.ttl are what the program prints. usage: generated.py INYEON DOCS"""
import pathlib
import subprocess
import sys

inyeon, docs = sys.argv[1], pathlib.Path(sys.argv[2])
stale = []
for what in ("vocabulary", "shapes"):
    printed = subprocess.run([inyeon, "schema", what], check=True, capture_output=True).stdout
    if printed != (docs / f"{what}.ttl").read_bytes():
        stale.append(f"docs/{what}.ttl is not what `inyeon schema {what}` prints")
print("\n".join(stale))
sys.exit(bool(stale))
