#!/usr/bin/env python3
"""Cuts the Korean treebanks into one part to learn from and one that nothing else reads.

usage: korean_treebanks.py TREEBANK_FOLDER OUTPUT_FOLDER
TREEBANK_FOLDER holds UD Korean GSD and UD Korean Kaist (dev and test, CoNLL-U) and KLUE-DP 1.1 dev.
OUTPUT_FOLDER gets learn.tsv and held-out.tsv. Rows: form, one label a code point, whether a space follows,
the morphemes as text/CLASS; a blank line ends a sentence. Classes: morphemes.tsv; labels: ingest/ko/morphemes.h.

Held out: whole documents of Kaist (HELD_OUT); each tenth sentence of GSD and KLUE-DP, whose sentences come from
anywhere one by one."""
import pathlib
import re
import sys

HELD_OUT = {"M2TA_080", "M2TA_090", "MH2_0070", "MH2_0109", "MH2_0149"}
FUSED = {"VE": "F", "VT": "A", "SE": "G", "ST": "B", "CE": "K", "CT": "L", "NJ": "D"}
# Compound vowels are their parts, so that 리+어 lies in 려 and 오+았 in 왔.
VOWELS = "ㅏ ㅐ ㅑ ㅑㅣ ㅓ ㅔ ㅣㅓ ㅣㅔ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split()
INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
FINALS = ["", *"ㄱㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", *"ㅁㅂ",
          "ㅂㅅ", *"ㅅㅆㅇㅈㅊㅋㅌㅍㅎ"]
CHEAP = {("ㅂ", "ㅜ"): 0.3, ("ㅂ", "ㅗ"): 0.3, ("ㄷ", "ㄹ"): 0.5, ("ㅏ", "ㅐ"): 0.3, ("ㅡ", "ㅓ"): 0.4, ("ㅡ", "ㅏ"): 0.4,
         ("ㅗ", "ㅗ"): 0.0, ("ㅏ", "ㅓ"): 0.4, ("ㅓ", "ㅏ"): 0.4}


def jamo(syllable):
    code = ord(syllable) - 0xAC00
    if not 0 <= code < 11172:
        return syllable
    return INITIALS[code // 588] + VOWELS[code // 28 % 21] + FINALS[code % 28]


def cost(a, b):
    if a == b:
        return 0.0
    vowels = (a in "ㅏㅐㅑㅓㅔㅗㅛㅜㅠㅡㅣ") + (b in "ㅏㅐㅑㅓㅔㅗㅛㅜㅠㅡㅣ")
    return CHEAP.get((a, b), 0.9 if vowels == 2 else 1.5)


def drop_cost(a):
    return 0.3 if a == "ㅇ" else 0.7 if a in "ㅅㄹㅎㅡ" else 1.0


def align(form, morphemes):
    """The classes that meet in each code point of form, in order; None where they do not fit."""
    said = [(j, kind) for text, kind in morphemes for s in text for j in jamo(s)]
    seen = [(j, i) for i, s in enumerate(form) for j in jamo(s)]
    best = {(0, 0): (0.0, None)}
    for i in range(len(said) + 1):
        for k in range(len(seen) + 1):
            ways = []
            if i and k:
                ways.append((best[i - 1, k - 1][0] + cost(said[i - 1][0], seen[k - 1][0]), (i - 1, k - 1)))
            if i:
                ways.append((best[i - 1, k][0] + drop_cost(said[i - 1][0]), (i - 1, k)))
            if k:
                ways.append((best[i, k - 1][0] + (0.4 if seen[k - 1][0] == "ㅇ" else 1.0), (i, k - 1)))
            if ways:
                best[i, k] = min(ways)
    if best[len(said), len(seen)][0] > 2.5 + 0.6 * len(morphemes):
        return None
    path, at = [], (len(said), len(seen))
    while at != (0, 0):
        path.append((at, best[at][1]))
        at = best[at][1]
    classes = [[] for _ in form]
    where = 0
    for (i, k), (before, seen_before) in reversed(path):
        if k > seen_before:
            where = seen[k - 1][1]
        if i > before and said[i - 1][1] not in classes[where]:
            classes[where].append(said[i - 1][1])
    return classes


def label(classes, before):
    if not classes:
        return before or "N"
    if len(classes) == 1:
        return classes[0]
    if classes == ["N", "C"]:
        return "N"  # 의사다: nothing is left of the copula
    if "N" in classes and "C" in classes:
        return "Q"
    joined = "".join(c for c in classes if c != "M")
    for pair, fused in FUSED.items():
        if joined.startswith(pair):
            return fused
    for pair, fused in FUSED.items():
        if pair in joined:
            return fused
    return "E" if set(joined) <= {"T", "E"} else classes[0]


def labels(form, morphemes):
    classes = align(form, morphemes)
    if classes is None:
        return "?" * len(form)
    out = ""
    for part in classes:
        out += label(part, out[-1:])
    return out


def classes_of_tags():
    classes = {}
    for line in pathlib.Path(__file__).with_name("morphemes.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            name, *sets = line.split("\t")
            classes.update((tag, name) for tags in sets for tag in tags.split())
    return classes


def conllu(path):
    """Sentences: document or '', rows of form, morphemes, tags, space after."""
    document, rows = "", []
    for line in path.read_text("utf-8").splitlines() + [""]:
        cells = line.split("\t")
        if line.startswith("# sent_id"):
            document = line.split()[-1].rpartition("-")[0]
        elif len(cells) > 9 and cells[0].isdigit():
            whole = re.search(r"OrigLemma=([^|]+)", cells[9])
            lemma = whole[1] if whole else cells[2]
            rows.append((cells[1], lemma.split("+"), cells[4].split("+"), "SpaceAfter=No" not in cells[9]))
        elif not line and rows:
            yield document, rows
            rows = []


def klue(path):
    rows = []
    for line in path.read_text("utf-8").splitlines() + [""]:
        cells = line.split("\t")
        if len(cells) > 4 and not line.startswith("##"):
            rows.append((cells[1], cells[2].split(" "), cells[3].split("+"), True))
        elif not line and rows:
            yield "", rows
            rows = []


def write(rows, classes, file):
    for form, texts, tags, space in rows:
        if len(texts) == len(tags) and all(t in classes for t in tags):
            morphemes = [(text, classes[tag]) for text, tag in zip(texts, tags)]
            marks = labels(form, morphemes)
        else:
            morphemes, marks = [], "?" * len(form)
        said = " ".join(f"{text}/{kind}" for text, kind in morphemes)
        file.write(f"{form}\t{marks}\t{int(space)}\t{said}\n")
    file.write("\n")


def sentences(folder):
    """All sentences: whether held out, rows of form, texts and tags of the morphemes, space after."""
    for name in ("ko_gsd-ud-dev", "ko_gsd-ud-test", "ko_kaist-ud-dev", "ko_kaist-ud-test", "klue-dp-v1.1_dev"):
        read = klue(folder / f"{name}.tsv") if name.startswith("klue") else conllu(folder / f"{name}.conllu")
        for number, (document, rows) in enumerate(read):
            yield document in HELD_OUT if "kaist" in name else number % 10 == 9, rows


def main():
    folder, out = map(pathlib.Path, sys.argv[1:3])
    classes = classes_of_tags()
    out.mkdir(parents=True, exist_ok=True)
    with open(out / "learn.tsv", "w", encoding="utf-8") as learn, \
         open(out / "held-out.tsv", "w", encoding="utf-8") as held_out:
        for aside, rows in sentences(folder):
            write(rows, classes, held_out if aside else learn)


if __name__ == "__main__":
    main()
