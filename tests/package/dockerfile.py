"""Reads the Dockerfile as a linter would; it is not built here. usage: dockerfile.py SOURCE"""
import json
import re
import sys
from pathlib import Path

source = Path(sys.argv[1])
text = re.sub(r"\\\n\s*", "", (source / "Dockerfile").read_text())
steps = [line.split(maxsplit=1) for line in text.splitlines() if line and not line.startswith("#")]
kinds = {"FROM", "SHELL", "WORKDIR", "COPY", "RUN", "USER", "ENV", "ENTRYPOINT", "CMD"}
assert {kind for kind, _ in steps} <= kinds, steps
stages = [rest.split() for kind, rest in steps if kind == "FROM"]
assert all(stage[0] == "debian:12-slim" for stage in stages) and len(stages) == 2, stages
for kind, rest in steps:
    if kind == "RUN" and "apt-get install" in rest:
        for asked in ("apt-get update", "-y", "--no-install-recommends", "rm -rf /var/lib/apt/lists/*"):
            assert asked in rest, (asked, rest)
    if kind == "COPY" and not rest.startswith("--from"):
        for name in rest.split()[:-1]:
            assert (source / name).exists(), name
    if kind in ("ENTRYPOINT", "CMD", "SHELL"):
        json.loads(rest)
users = [rest for kind, rest in steps if kind == "USER"]
assert users and users[-1] != "root" and steps.index(["USER", users[-1]]) > max(i for i, s in enumerate(steps) if s[0] == "RUN")
presets = json.loads((source / "CMakePresets.json").read_text())
for kind in ("configurePresets", "buildPresets", "packagePresets"):
    assert "package" in {p["name"] for p in presets[kind]}, kind
folder = presets["packagePresets"][0]["packageDirectory"].replace("${sourceDir}", "/source")
assert f"--from=build {folder}/inyeon_*.deb" in text, folder
