#!/usr/bin/env bash
# Makes the language models again, bit for bit, from the data that they were trained on.
# The name tagger looks at the morphology and the scorer at names, as the program carries them: where an
# earlier model changes, build again and run once more for the later ones.
# usage: ingest/models/train.sh DATA_DIR [INYEON]
#   DATA_DIR holds ner/klue-ner-v1.1_dev.tsv (KLUE-NER 1.1), ner/wikigold.conll (Wikigold) and treebanks/ with klue-dp-v1.1_dev.tsv (KLUE-DP 1.1;
#            both from klue-benchmark.com), ko_gsd-ud-{dev,test}.conllu, ko_kaist-ud-{dev,test}.conllu and
#            en_ewt-ud-{train,dev,test}.conllu (universaldependencies.org)
#   INYEON   the program; default build/release/inyeon
set -euo pipefail
cd "$(dirname "$0")/../.."
data=${1:?"the folder with ner/ and treebanks/"}
inyeon=${2:-build/release/inyeon}

licence="CC BY-SA 4.0: trained on KLUE-NER 1.1 dev (CC BY-SA 4.0) and Inyeon's own articles (CC0 1.0)"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 ingest/models/korean_treebanks.py "$data/treebanks" "$work"
"$inyeon" train morphology --treebank "$work/learn.tsv" --test "$work/held-out.tsv" \
  --epochs 8 --min-count 3 --bucket-bits 15 --seed 1 \
  --licence "CC BY-SA 4.0: trained on UD Korean GSD, UD Korean Kaist and KLUE-DP 1.1 dev (all CC BY-SA 4.0)" \
  --output ingest/data/ko/morphemes.model

# train_names OUTPUT [OPTION...]
train_names() {
  local output=$1
  shift
  "$inyeon" train names --klue "$data/ner/klue-ner-v1.1_dev.tsv" --gold ingest/data/train/ko-*.jsonl \
    --crf --rate 0.03 --penalty 0.2 --epochs 12 --seed 1 --licence "$licence" --output "$output" "$@"
}

train_names ingest/data/ko/names.model
# The scorer must learn from names as uncertain as they are in unseen text: each third of the
# articles is read with a tagger that has not seen it.
for part in 0 1 2; do
  train_names "$work/names-$part.model" --folds 3 --without "$part"
done
"$inyeon" train types --language ko --gold ingest/data/train/ko-*.jsonl --epochs 8 --rounds 4 --dropout 300 \
  --names "$work"/names-{0,1,2}.model --licence "$licence" --output ingest/data/ko/types.model
cmake --build "$(dirname "$inyeon")" --target inyeon
"$inyeon" train scorer --language ko --gold ingest/data/train/ko-*.jsonl --trees 160 --depth 6 \
  --names "$work"/names-{0,1,2}.model --licence "$licence" --output ingest/data/ko/scorer.model

ewt="$data/treebanks/en_ewt-ud"
ewt_licence="CC BY-SA 4.0: trained on UD English EWT (CC BY-SA 4.0)"
"$inyeon" train tagger --treebank "$ewt-train.conllu" "$ewt-dev.conllu" --test "$ewt-test.conllu" \
  --epochs 10 --rounds 4 --margin 15 --dropout 300 --seed 1 --licence "$ewt_licence" --output ingest/data/en/tagger.model
"$inyeon" train parser --treebank "$ewt-train.conllu" "$ewt-dev.conllu" --test "$ewt-test.conllu" \
  --tagger ingest/data/en/tagger.model --epochs 8 --rounds 4 --margin 20 --dropout 200 --seed 1 --licence "$ewt_licence" \
  --output ingest/data/en/parser.model
# What follows reads with the models above, which the program carries in itself.
cmake --build "$(dirname "$inyeon")" --target inyeon

names_licence="CC BY 4.0: trained on Wikigold (CC BY 4.0) and Inyeon's own articles (CC0 1.0)"
# train_english_names OUTPUT [OPTION...]
train_english_names() {
  local output=$1
  shift
  "$inyeon" train names --language en --conll "$data/ner/wikigold.conll" --gold ingest/data/train/en-*.jsonl \
    --crf --rate 0.03 --penalty 0.2 --epochs 12 --min-count 3 --bucket-bits 14 --seed 1 \
    --licence "$names_licence" --output "$output" "$@"
}

train_english_names ingest/data/en/names.model
for part in 0 1 2; do
  train_english_names "$work/names-en-$part.model" --folds 3 --without "$part"
done
"$inyeon" train types --language en --gold ingest/data/train/en-*.jsonl --epochs 8 --rounds 4 --dropout 300 \
  --names "$work"/names-en-{0,1,2}.model --licence "$names_licence" --output ingest/data/en/types.model
cmake --build "$(dirname "$inyeon")" --target inyeon
# English names are surer in use than the invented ones of these articles are without their own
# tagger: the scorer learns with the program's.
"$inyeon" train scorer --language en --gold ingest/data/train/en-*.jsonl --trees 160 --depth 6 \
  --licence "$names_licence" --output ingest/data/en/scorer.model
