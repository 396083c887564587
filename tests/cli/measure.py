#!/usr/bin/env python3
"""The floor under the quality of extraction, where the annotated corpora are at hand; skipped elsewhere.
usage: measure.py INYEON SHARED"""
import json
import pathlib
import subprocess
import sys
import tempfile

inyeon, shared = sys.argv[1], pathlib.Path(sys.argv[2])
FLOORS = {"seed": 0.60, "dev-ko": 0.40, "dev-en": 0.28}  # lenient relation F1
if not (shared / "corpus" / "seed.jsonl").exists():
    print("skipped: no annotated corpora beside this checkout")
    sys.exit(77)

failed = False
with tempfile.TemporaryDirectory() as folder:
    for name, floor in FLOORS.items():
        gold = shared / "corpus" / f"{name}.jsonl"
        predicted = pathlib.Path(folder) / "predicted.jsonl"
        with predicted.open("wb") as out:
            subprocess.run([inyeon, "extract", gold], check=True, stdout=out)
        ours = json.loads(subprocess.run([inyeon, "score", gold, predicted, "--format", "json"],
                                         check=True, capture_output=True).stdout)
        theirs = json.loads(subprocess.run([sys.executable, shared / "eval" / "score.py", gold, predicted, "--json"],
                                           check=True, capture_output=True).stdout)
        f1 = ours["relations_lenient"]["f1"]
        same = abs(f1 - theirs["relations_lenient"]["f1"]) < 1e-6 and ours["entities"]["right"] == theirs["entities"]["right"]
        print(f"{name}: relations lenient F1 {f1:.3f} (floor {floor}), measures agree: {same}")
        failed |= f1 < floor or not same
sys.exit(failed)
