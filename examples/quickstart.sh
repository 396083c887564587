#!/usr/bin/env bash
# Builds the program, makes a graph of the example articles, asks it, exports it.
# INYEON=PROGRAM takes a program that is there already instead of building one.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/setup.sh

inyeon=${INYEON:-}
if [[ -z $inyeon ]]; then
  inyeon=build/release/inyeon
  install_packages "${build_packages[@]}"
  configure release
  build release inyeon
fi

out=build/quickstart
graph=$out/graph.inyeon
mkdir -p "$out"
rm -f "$graph" "$graph"-*

say "reading examples/articles"
quietly build/logs/ingest.log "$inyeon" ingest examples/articles -g "$graph"

say "exporting"
for format in html dot svg graphml jsonld; do
  quietly "build/logs/export-$format.log" "$inyeon" export -g "$graph" --format "$format" -o "$out/graph.$format"
done

say "inyeon neighbours 엔비디아"
"$inyeon" neighbours 엔비디아 -g "$graph"

say "done"
cat <<END
graph:    $graph
page:     $out/graph.html (open it in a browser)
drawing:  $out/graph.svg
exports:  $out/graph.dot  $out/graph.graphml  $out/graph.jsonld
try:      $inyeon neighbours 한빛반도체 -g $graph
END
