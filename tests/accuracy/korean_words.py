#!/usr/bin/env python3
"""How often the Korean morphology agrees with the treebanks: noun/particle splits and predicate lemmas.

usage: korean_words.py DUMP_PROGRAM [TREEBANK_FOLDER] [--errors]
Measures UD Korean GSD (test), UD Korean Kaist (test) and the odd-numbered sentences of KLUE-DP dev: the
parts that make_word_lists.py does not read. Does nothing where the folder is absent."""
import collections
import pathlib
import re
import subprocess
import sys

NOMINAL = re.compile(r"NNG|NNP|NNB|NP|NR|XR|XSN|XPN|SN|SL|nc.*|nq|nb.*|np.*|nn.*|xsn|xp|f")
PARTICLE = re.compile(r"JK[SOGBC]|JX|JC|jc[soamct]|jx[tcf]|jcj|jct")
PREDICATE = re.compile(r"VV|VA|VX|XSV|XSA|VCN|p[vax].*|xs[vm]")
PLAIN = re.compile(r"[가-힣A-Za-z0-9]+$")


def eojeols(folder):
    for name in ("ko_gsd-ud-test.conllu", "ko_kaist-ud-test.conllu"):
        for line in (folder / name).read_text("utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) > 5 and cells[0].isdigit():
                yield name, cells[1], cells[2].split("+"), cells[4].split("+")
    number = -1
    for line in (folder / "klue-dp-v1.1_dev.tsv").read_text("utf-8").splitlines():
        cells = line.split("\t")
        if line.startswith("## klue"):
            number += 1
        elif len(cells) > 4 and number % 2 == 1:
            yield "klue-dp", cells[1], cells[2].split(" "), cells[3].split("+")


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    here = pathlib.Path(__file__).resolve().parents[2]
    folder = pathlib.Path(arguments[1]) if len(arguments) > 1 else here.parent / "shared/data/treebanks"
    if not folder.is_dir():
        print("no treebanks: skipped")
        return
    gold = []
    for name, form, morphs, tags in eojeols(folder):
        if len(morphs) == len(tags) and tags and tags[-1].lower() in ("sf", "sp"):
            form, morphs, tags = form.rstrip(".,?!"), morphs[:-1], tags[:-1]
        if tags and len(morphs) == len(tags) and PLAIN.match(form):
            gold.append((name, form, morphs, tags))
    out = subprocess.run([arguments[0]], input="\n".join(g[1] for g in gold) + "\n", capture_output=True,
                         text=True, check=True).stdout
    blocks = [b.split("\n") for b in out.split("\n\n")]
    seen, right = collections.Counter(), collections.Counter()
    errors = collections.Counter()
    for (name, form, morphs, tags), block in zip(gold, blocks):
        cells = block[0].split("\t")
        if len(cells) < 10:
            continue
        kind, stem, particle, lemma = cells[1], cells[2], cells[3], cells[4]
        if all(NOMINAL.fullmatch(t) or PARTICLE.fullmatch(t) for t in tags) and NOMINAL.fullmatch(tags[0]):
            what = "split, particle" if PARTICLE.fullmatch(tags[-1]) else "split, bare"
            cut = next((i for i, t in enumerate(tags) if PARTICLE.fullmatch(t)), len(tags))
            want = "".join(morphs[:cut]) + "/" + form[len("".join(morphs[:cut])):]
            got = (stem if kind != "1" else lemma + "!") + "/" + particle
        elif PREDICATE.fullmatch(tags[0]) or (NOMINAL.fullmatch(tags[0]) and len(tags) > 1 and PREDICATE.fullmatch(tags[1])):
            what = "predicate lemma"
            last = 2 if len(tags) > 1 and re.match("XS[VA]|xs[vm]", tags[1]) else 1
            want = "".join(morphs[:last]) + "다"
            got = lemma
            if len(tags) > last + 1 and any(PREDICATE.fullmatch(t) for t in tags[last:]):
                continue  # several predicates in one
        else:
            continue
        for key in (what, f"{what} ({name})"):
            seen[key] += 1
            right[key] += want == got
        if want != got:
            errors[what, form, want, got] += 1
    for key in sorted(seen):
        print(f"{key:45} {right[key]:6} of {seen[key]:6}  {100 * right[key] / seen[key]:.1f} %")
    if "--errors" in sys.argv:
        for (what, form, want, got), n in errors.most_common(250):
            print(n, what, form, want, got, sep="\t")


main()
