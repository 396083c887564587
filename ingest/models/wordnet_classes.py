#!/usr/bin/env python3
"""Write ingest/data/en/classes.tsv: what WordNet knows of common words.

usage: wordnet_classes.py [WORDNET_DIR] > ingest/data/en/classes.tsv
  WORDNET_DIR holds index.* and data.* of WordNet 3.0 (Debian: wordnet-base, /usr/share/wordnet)

Of each word: how often it is a noun, a verb, an adjective, an adverb (the power of two that the tagged texts of WordNet reach,
plus one; 1 for a sense that they don't use; 0 for none), and the classes of meaning of its commonest sense as a noun and as a
verb: a broad one (of a verb the root of its hypernyms, of a noun the hypernym NOUN_DEPTH below "entity") and a narrow one (the
hypernym right above it). Kept are single words that the tagged texts use, verbs with a particle, and all single verbs.
"""
import collections
import sys

NOUN_DEPTH = 5


def entries(path):
    """The lines of one of WordNet's files, behind its licence, which is indented."""
    with open(path, encoding="ascii") as lines:
        yield from (line for line in lines if not line.startswith(" "))


def senses(folder, part):
    """Lemma → offset of the first sense."""
    found = {}
    for line in entries(f"{folder}/index.{part}"):
        fields = line.split()
        found[fields[0]] = fields[6 + int(fields[3])]
    return found


def tagged_senses(folder):
    """(lemma, kind) → how often the tagged texts use it."""
    found = collections.Counter()
    kinds = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
    with open(f"{folder}/cntlist.rev", encoding="ascii") as lines:
        for line in lines:
            key, _, count = line.split()
            lemma, sense = key.split("%")
            found[lemma, kinds[sense[0]]] += int(count)
    return found


def hypernyms(folder, part):
    """Offset → offset of the first hypernym, or none."""
    found = {}
    for line in entries(f"{folder}/data.{part}"):
        fields = line.split(" | ")[0].split()
        words = int(fields[3], 16)
        pointers = fields[5 + 2 * words:]
        above = None
        for i in range(int(fields[4 + 2 * words])):
            if pointers[4 * i] == "@":
                above = pointers[4 * i + 1]
                break
        found[fields[0]] = above
    return found


def chain(above, offset):
    path = [offset]
    while above[path[-1]] and len(path) < 30:
        path.append(above[path[-1]])
    return path[::-1]


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet"
    tagged = tagged_senses(folder)
    numbers, words = {}, collections.defaultdict(dict)
    number = lambda key: numbers.setdefault(key, len(numbers) + 1)
    for kind, part in (("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv")):
        above = hypernyms(folder, part) if kind in "nv" else {}
        for lemma, offset in sorted(senses(folder, part).items()):
            if not all(word.isalpha() and word.islower() for word in lemma.split("_")):
                continue
            if lemma.count("_") > (kind == "v") or (kind != "v" and not tagged[lemma, kind]):
                continue
            classes = ()
            if kind in "nv":
                path = chain(above, offset)
                broad = path[0] if kind == "v" else path[min(NOUN_DEPTH, len(path) - 1)]
                classes = number((part, broad)), number((part, path[-2] if len(path) > 1 else path[-1]))
            words[lemma.replace("_", " ")][kind] = (tagged[lemma, kind].bit_length() + 1, *classes)
    print("# What common words are and mean: word; how often a noun, a verb, an adjective, an adverb; broad and narrow class of meaning as a noun, as a verb.")
    print("# Made by ingest/models/wordnet_classes.py, which explains the figures.")
    print("# Source: WordNet 3.0, Copyright 2006 by Princeton University, all rights reserved. Licence: WordNet 3.0 (ingest/data/en/WORDNET-LICENCE).")
    for lemma, kinds in sorted(words.items()):
        counts = [str(kinds.get(kind, (0,))[0]) for kind in "nvar"]
        classes = [str(one) for kind in "nv" for one in kinds.get(kind, (0, 0, 0))[1:]]
        print("\t".join([lemma, *counts, *classes]))


if __name__ == "__main__":
    main()
