#!/usr/bin/env bash
# Makes all of the documentation anew that follows from the program: pages, pictures, vocabulary, output of commands.
# usage: scripts/docs.sh [--walk]   (--walk also follows docs/tour*.md from a clone of the last commit: minutes)
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/setup.sh

configure release
build release
inyeon=build/release/inyeon

"$inyeon" help --format markdown --lang en >docs/cli.md
for part in vocabulary shapes; do "$inyeon" schema "$part" >"docs/$part.ttl"; done
docs/images/make.sh "$inyeon"
python3 tests/docs/run.py "$inyeon" . --update
if [[ ${1:-} == --walk ]]; then python3 tests/docs/run.py "$inyeon" . --walk; fi
