"""Compiles each header that needs only the standard library by itself."""
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from layering import OUTSIDE, includes, sources

root, compiler = Path(sys.argv[1]), sys.argv[2]


def alone(header):
    run = subprocess.run([compiler, "-std=c++20", "-fsyntax-only", "-I", root, "-x", "c++", "-"],
                         input=f'#include "{header}"\n', capture_output=True, text=True)
    return run.stderr if run.returncode else ""


def outside(header, seen=frozenset()):
    return any(OUTSIDE.match(name) if bracket == "<" else
               (root / name).exists() and name not in seen and outside(name, seen | {name})
               for bracket, name in includes(root, header))


headers = [f for f in sources(root) if f.suffix == ".h" and not outside(f)]
with ThreadPoolExecutor(os.cpu_count()) as pool:
    errors = [e for e in pool.map(alone, headers) if e]
print("\n".join(errors), f"{len(headers)} headers", sep="\n")
sys.exit(1 if errors else 0)
