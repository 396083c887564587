#!/usr/bin/env python3
"""Makes nouns.tsv, stems.tsv and invariants.tsv from what ingest/models/korean_treebanks.py does not hold out
of UD Korean GSD, UD Korean Kaist (dev and test) and KLUE-DP dev.

usage: make_word_lists.py TREEBANK_FOLDER OUTPUT_FOLDER"""
import collections
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "models"))
import korean_treebanks  # noqa: E402

NOUN = re.compile(r"NNG|NNP|NNB|NP|NR|XR|nc.*|nq|nb.*|np.*|nn.*")
STEM = re.compile(r"VV|VA|VX|p[vax].*|VCN")
ADJECTIVE = re.compile(r"VA|paa|VCN")
HANGUL = re.compile(r"[가-힣]+$")
KINDS = {"MAG": "adverb", "mag": "adverb", "mad": "adverb", "MAJ": "conjunction", "maj": "conjunction",
         "MM": "modifier", "mma": "modifier", "mmd": "modifier"}
HEADER = """# {what}
# Source: words of UD Korean GSD, UD Korean Kaist and KLUE-DP v1.1 (dev), without the parts held out,
# by make_word_lists.py. Licence: CC BY-SA 4.0.
"""


def eojeols(folder):
    for held_out, rows in korean_treebanks.sentences(folder):
        if not held_out:
            yield from ((form, texts, tags) for form, texts, tags, _ in rows)


def main():
    folder, out = map(pathlib.Path, sys.argv[1:3])
    nouns, stems, adjectives, invariants = (collections.Counter() for _ in range(4))
    for form, morphs, tags in eojeols(folder):
        if len(morphs) != len(tags):
            continue
        run = ""
        for i, (morph, tag) in enumerate(zip(morphs, tags)):
            if NOUN.fullmatch(tag) and HANGUL.match(morph):
                nouns[morph] += 1
                run += morph
            else:
                if tag in ("XSN", "xsn", "XPN") and HANGUL.match(morph):
                    run += morph
                    continue
                if run and i and run != morphs[i - 1] and not tag.lower().startswith("xs"):
                    nouns[run] += 1
                if tag in ("XSA", "xsm") and run:
                    adjectives[run + morph] += 1
                run = ""
            if STEM.fullmatch(tag) and HANGUL.match(morph):
                stems[morph] += 1
                if ADJECTIVE.fullmatch(tag):
                    adjectives[morph] += 1
        if len(tags) == 1 and tags[0] in KINDS and HANGUL.match(form):
            invariants[form, KINDS[tags[0]]] += 1
    with open(out / "nouns.tsv", "w", encoding="utf-8") as file:
        file.write(HEADER.format(what="Nouns, bound nouns and roots, and how often they were seen."))
        file.writelines(f"{noun}\t{n}\n" for noun, n in sorted(nouns.items()) if (n > 1 or len(noun) > 1) and not noun.endswith("으"))
    with open(out / "stems.tsv", "w", encoding="utf-8") as file:
        file.write(HEADER.format(what="Predicate stems: stem, 'verb' or 'adjective', how often it was seen."))
        for stem in sorted(set(stems) | set(adjectives)):
            adjective = adjectives[stem] * 2 > stems[stem]
            file.write(f"{stem}\t{'adjective' if adjective else 'verb'}\t{stems[stem]}\n")
    best = {}
    for (form, kind), n in sorted(invariants.items()):
        if n > best.get(form, ("", 0))[1]:
            best[form] = kind, n
    with open(out / "invariants.tsv", "w", encoding="utf-8") as file:
        file.write(HEADER.format(what="Words that take no ending: form, kind."))
        file.writelines(f"{form}\t{kind}\n" for form, (kind, n) in sorted(best.items())
                        if n > 1 or len(form) > 1)


main()
