#!/usr/bin/env bash
# Draws the pictures of the documentation anew, from the example articles; that of the page needs Chromium.
# usage: docs/images/make.sh [INYEON [FOLDER]]
set -euo pipefail
cd "$(dirname "$0")/../.."
inyeon=${1:-build/release/inyeon}
folder=${2:-docs/images}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$inyeon" ingest -q examples/articles -g "$work/graph.inyeon"
"$inyeon" export -g "$work/graph.inyeon" -f svg --drawn-edges 40 -o "$folder/graph.svg"
"$inyeon" export -g "$work/graph.inyeon" -f svg --around 세림머티리얼즈 -o "$folder/surroundings.svg"
"$inyeon" export -g "$work/graph.inyeon" -f svg --predicate suppliesTo,supplies --status fact,planned -o "$folder/supply.svg"

if ! command -v chromium >/dev/null; then
  echo "the page is not drawn: no Chromium" >&2
  exit
fi
"$inyeon" export -g "$work/graph.inyeon" -f html -o "$work/graph.html"
PYTHONPATH=tests/exports/html python3 - "$work/graph.html" "$folder/page.png" <<'END'
import sys
import browser

with browser.Browser(width=1200, height=720) as b:
    b.open(sys.argv[1])
    b.run("[...document.querySelectorAll('#entities button')].find((e) => e.textContent.startsWith('한빛반도체')).click()")
    b.run("document.querySelector('#relations button').click()")
    b.run("document.activeElement.blur()")
    with open(sys.argv[2], "wb") as picture:
        picture.write(b.screenshot())
END
