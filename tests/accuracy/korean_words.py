#!/usr/bin/env python3
"""How often the Korean morphology agrees with the treebanks, on what nothing was learnt or listed from.

usage: korean_words.py DUMP_PROGRAM HELD_OUT_TSV [--errors]
HELD_OUT_TSV: held-out.tsv as ingest/models/korean_treebanks.py writes it; whole sentences are analysed.
Counts words without punctuation inside: noun phrases (split into noun and particles), predicates (lemma)."""
import collections
import pathlib
import re
import subprocess
import sys

PLAIN = re.compile(r"[가-힣A-Za-z0-9]+$")
STOP = ".,?!"


def sentences(path):
    for block in path.read_text("utf-8").split("\n\n"):
        rows = [row.split("\t") for row in block.splitlines()]
        if rows:
            yield "".join(form + " " * (space == "1") for form, _, space, _ in rows), rows


def wanted(form, morphemes):
    """What is counted for a word: (what, right answer), or None."""
    kinds = "".join(kind for _, kind in morphemes)
    texts = [text for text, _ in morphemes]
    if re.fullmatch("N+J*", kinds):
        cut = kinds.find("J") if "J" in kinds else len(kinds)
        noun = "".join(texts[:cut])
        if form.startswith(noun):
            return ("noun phrase with particle" if "J" in kinds else "noun phrase, bare"), f"{noun}/{form[len(noun):]}"
    if re.fullmatch("N*[VS][TE]+J*", kinds) and not re.match("N+V", kinds):
        last = re.search("[VS]", kinds).start() + 1
        return "predicate lemma", "".join(texts[:last]) + "다"
    return None


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    path = pathlib.Path(arguments[1]) if len(arguments) > 1 else None
    if path is None or not path.is_file():
        print("no treebank: skipped")
        return
    gold = list(sentences(path))
    out = subprocess.run([arguments[0]], input="\n".join(text for text, _ in gold) + "\n", capture_output=True,
                         text=True, check=True).stdout
    seen, right, errors = collections.Counter(), collections.Counter(), collections.Counter()
    for (_, rows), block in zip(gold, out.split("\n\n")):
        words = [line.split("\t") for line in block.split("\n") if line]
        at = 0
        for form, _, _, said in rows:
            morphemes = [tuple(m.rsplit("/", 1)) for m in said.split()]
            while morphemes and morphemes[-1][1] == ".":
                morphemes.pop()
            plain = form.rstrip(STOP)
            if not PLAIN.match(plain) or not morphemes:
                continue
            found = next((i for i in range(at, len(words)) if words[i][0] == plain), None)
            answer = wanted(plain, morphemes)
            if found is None or answer is None:
                continue
            at = found + 1
            _, kind, stem, particle, lemma = words[found][:5]
            what, want = answer
            got = lemma if what == "predicate lemma" else (stem if kind != "1" else lemma + "!") + "/" + particle
            for key in (what, "noun phrases" if what.startswith("noun") else None):
                if key:
                    seen[key] += 1
                    right[key] += want == got
            if want != got:
                errors[what, plain, want, got] += 1
    for key in sorted(seen):
        print(f"{key:30} {right[key]:6} of {seen[key]:6}  {100 * right[key] / seen[key]:.1f} %")
    if "--errors" in sys.argv:
        for (what, form, want, got), n in errors.most_common():
            print(n, what, form, want, got, sep="\t")


main()
