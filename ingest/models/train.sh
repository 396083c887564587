#!/usr/bin/env bash
# Makes the language models again, bit for bit, from the data that they were trained on. Each step reads with the
# models of the steps before, which the program carries in itself: so it is built again in between.
# usage: ingest/models/train.sh DATA_DIR [ko|en]
#   DATA_DIR holds ner/klue-ner-v1.1_dev.tsv (KLUE-NER 1.1), ner/wikigold.conll (Wikigold) and treebanks/ with klue-dp-v1.1_dev.tsv (KLUE-DP 1.1;
#            both from klue-benchmark.com), ko_gsd-ud-{dev,test}.conllu, ko_kaist-ud-{dev,test}.conllu and
#            en_ewt-ud-{train,dev,test}.conllu (universaldependencies.org)
set -euo pipefail
cd "$(dirname "$0")/../.."
data=${1:?"the folder with ner/ and treebanks/"}
languages=${2:-ko en}
inyeon=build/release/inyeon
own="Inyeon's own articles (CC0 1.0)"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
  cmake --preset release >/dev/null
  cmake --build --preset release --target inyeon
}

# train_names LANGUAGE OUTPUT [OPTION...]
train_names() {
  local language=$1 output=$2 options
  shift 2
  case $language in
    ko) options=(--klue "$data/ner/klue-ner-v1.1_dev.tsv") ;;
    en) options=(--language en --conll "$data/ner/wikigold.conll" --min-count 3 --bucket-bits 14) ;;
  esac
  "$inyeon" train names "${options[@]}" --gold ingest/data/train/"$language"-*.jsonl --crf --rate 0.03 --penalty 0.2 --epochs 12 --seed 1 \
    --licence "$licence" --output "$output" "$@"
}

# Names, their types and the scorer of one language. What is learnt from names must see them as uncertain as they are in
# unseen text: each third of the articles is read with a tagger that has not seen it.
train_extraction() {
  local language=$1 parts=("$work/$1"-{0,1,2}.model) part read=()
  train_names "$language" "ingest/data/$language/names.model"
  for part in 0 1 2; do train_names "$language" "${parts[part]}" --folds 3 --without "$part"; done
  "$inyeon" train types --language "$language" --gold ingest/data/train/"$language"-*.jsonl --epochs 8 --rounds 4 --dropout 300 \
    --names "${parts[@]}" --licence "$licence" --output "ingest/data/$language/types.model"
  build
  # English names are surer in use than the invented ones of the articles are without their own tagger; words say more
  # there, by way of the parse, and are learnt by heart sooner.
  if [[ $language == ko ]]; then read=(--names "${parts[@]}"); else read=(--word-epochs 2 --columns 0.3 --folds 10); fi
  "$inyeon" train scorer --language "$language" --gold ingest/data/train/"$language"-*.jsonl --trees 160 --depth 6 \
    "${read[@]}" --licence "$licence" --output "ingest/data/$language/scorer.model"
  build
}

korean() {
  python3 ingest/models/korean_treebanks.py "$data/treebanks" "$work"
  "$inyeon" train morphology --treebank "$work/learn.tsv" --test "$work/held-out.tsv" --epochs 8 --min-count 3 --bucket-bits 15 --seed 1 \
    --licence "CC BY-SA 4.0: trained on UD Korean GSD, UD Korean Kaist and KLUE-DP 1.1 dev (all CC BY-SA 4.0)" \
    --output ingest/data/ko/morphemes.model
  build
  licence="CC BY-SA 4.0: trained on KLUE-NER 1.1 dev (CC BY-SA 4.0) and $own"
  train_extraction ko
}

english() {
  local ewt="$data/treebanks/en_ewt-ud"
  local ewt_licence="CC BY-SA 4.0: trained on UD English EWT (CC BY-SA 4.0)"
  "$inyeon" train tagger --treebank "$ewt-train.conllu" "$ewt-dev.conllu" --test "$ewt-test.conllu" \
    --epochs 10 --rounds 4 --margin 15 --dropout 300 --seed 1 --licence "$ewt_licence" --output ingest/data/en/tagger.model
  "$inyeon" train parser --treebank "$ewt-train.conllu" "$ewt-dev.conllu" --test "$ewt-test.conllu" --tagger ingest/data/en/tagger.model \
    --epochs 8 --rounds 4 --margin 20 --dropout 200 --seed 1 --licence "$ewt_licence" --output ingest/data/en/parser.model
  build
  licence="CC BY 4.0: trained on Wikigold (CC BY 4.0) and $own"
  train_extraction en
}

build
for language in $languages; do
  case $language in
    ko) korean ;;
    en) english ;;
    *) echo "no models for \"$language\"" >&2; exit 2 ;;
  esac
done
