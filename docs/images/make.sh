#!/usr/bin/env bash
# Draws the pictures of the documentation anew, from the example articles.
# usage: docs/images/make.sh [INYEON]
set -euo pipefail
cd "$(dirname "$0")/../.."
inyeon=${1:-build/release/inyeon}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$inyeon" ingest examples/articles -g "$work/graph.inyeon"
"$inyeon" export -g "$work/graph.inyeon" -f svg --drawn-edges 36 -o docs/images/graph.svg
