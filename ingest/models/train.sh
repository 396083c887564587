#!/usr/bin/env bash
# Makes the language models again, bit for bit, from the data that they were trained on.
# usage: ingest/models/train.sh DATA_DIR [INYEON]
#   DATA_DIR holds ner/klue-ner-v1.1_dev.tsv (KLUE-NER 1.1) and treebanks/ with klue-dp-v1.1_dev.tsv (KLUE-DP 1.1;
#            both from klue-benchmark.com), ko_gsd-ud-{dev,test}.conllu, ko_kaist-ud-{dev,test}.conllu
#            (universaldependencies.org)
#   INYEON   the program; default build/release/inyeon
# The name tagger looks at the morphology, whose model is part of the program: where the morphemes' model
# changes, build again and run once more for the names.
set -euo pipefail
cd "$(dirname "$0")/../.."
data=${1:?"the folder with ner/ and treebanks/"}
inyeon=${2:-build/release/inyeon}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 ingest/models/korean_treebanks.py "$data/treebanks" "$work"
"$inyeon" train morphology --treebank "$work/learn.tsv" --test "$work/held-out.tsv" \
  --epochs 8 --min-count 3 --bucket-bits 15 --seed 1 \
  --licence "CC BY-SA 4.0: trained on UD Korean GSD, UD Korean Kaist and KLUE-DP 1.1 dev (all CC BY-SA 4.0)" \
  --output ingest/data/ko/morphemes.model

"$inyeon" train names --klue "$data/ner/klue-ner-v1.1_dev.tsv" --gold ingest/data/train/ko-*.jsonl \
  --crf --rate 0.03 --penalty 0.2 --epochs 12 --seed 1 \
  --licence "CC BY-SA 4.0: trained on KLUE-NER 1.1 dev (CC BY-SA 4.0) and Inyeon's own articles (CC0 1.0)" \
  --output ingest/data/ko/names.model
