#!/usr/bin/env bash
# Makes the language models again, bit for bit, from the data that they were trained on.
# usage: ingest/models/train.sh DATA_DIR [INYEON]
#   DATA_DIR holds ner/klue-ner-v1.1_dev.tsv (KLUE-NER 1.1, development set; klue-benchmark.com)
#   and treebanks/en_ewt-ud-{train,dev,test}.conllu (UD English EWT; universaldependencies.org)
#   INYEON   the program; default build/release/inyeon
set -euo pipefail
cd "$(dirname "$0")/../.."
data=${1:?"the folder with ner/klue-ner-v1.1_dev.tsv"}
inyeon=${2:-build/release/inyeon}

"$inyeon" train names --klue "$data/ner/klue-ner-v1.1_dev.tsv" --gold ingest/data/train/ko-*.jsonl \
  --epochs 10 --seed 1 --licence "CC BY-SA 4.0: trained on KLUE-NER 1.1 dev (CC BY-SA 4.0) and Inyeon's own articles (CC0 1.0)" \
  --output ingest/data/ko/names.model

ewt="$data/treebanks/en_ewt-ud"
licence="CC BY-SA 4.0: trained on UD English EWT (CC BY-SA 4.0)"
"$inyeon" train tagger --treebank "$ewt-train.conllu" "$ewt-dev.conllu" --test "$ewt-test.conllu" \
  --epochs 10 --rounds 4 --margin 15 --dropout 300 --seed 1 --licence "$licence" --output ingest/data/en/tagger.model
"$inyeon" train parser --treebank "$ewt-train.conllu" "$ewt-dev.conllu" --test "$ewt-test.conllu" \
  --tagger ingest/data/en/tagger.model --epochs 8 --rounds 4 --margin 20 --dropout 200 --seed 1 --licence "$licence" \
  --output ingest/data/en/parser.model
