#!/usr/bin/env python3
"""Makes listed-kr.tsv and listed-us.tsv from tables of listed companies.

usage: make_listed.py COMPANIES_KR.tsv COMPANIES_US.tsv ENGLISH.conllu NOUNS.tsv
Short names and names that are words (of the English treebank, of the Korean noun list) are flagged
as ambiguous. A company that a hand-written list beside this script names keeps that list's key."""
import csv, pathlib, re, sys

here = pathlib.Path(__file__).parent
SUFFIX = re.compile(r"[\s,.]*\b(Co\.?,?\s*Ltd\.?|Inc\.?|Incorporated|Corporation|Corp\.?|Company|Limited|Ltd\.?|plc|PLC|N\.V\.|S\.A\.|LLC|L\.P\.)[\s.]*$", re.I)
HEADER = "# Companies listed {where}: surface, type, key, flags.\n# Source: public facts of the exchanges, by make_listed.py. Licence: CC0 1.0.\n"

def rows(path):
    with open(path, encoding="utf-8") as f:
        yield from csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE)

def short(name):
    while True:
        cut = SUFFIX.sub("", name).strip(" ,.&")
        if cut == name or not cut:
            return name.strip(" ,")
        name = cut

keys = {}
for path in sorted(here.glob("*.tsv")):
    if not path.name.startswith("listed-"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and line[0] != "#":
                surface, _, key, _ = line.split("\t")
                keys.setdefault(surface, key)
english = {l.split("\t")[1] for l in open(sys.argv[3], encoding="utf-8") if l[:1].isdigit()}
english = {w for w in english if w.islower()}
nouns = {l.split("\t")[0] for l in open(sys.argv[4], encoding="utf-8")}

def write(where, name, table):
    with open(here / name, "w", encoding="utf-8") as f:
        f.write(HEADER.format(where=where))
        for (surface, key), flag in sorted(table.items()):
            f.write(f"{surface}\tOrganization\t{key}\t{flag}\n")

def english_flag(name):
    word = name.lower()
    return "ambiguous" if len(name) <= 3 or word in english or word.endswith("s") and word[:-1] in english else ""

kr, us = {}, {}
for r in rows(sys.argv[1]):
    ko, en = r["name_ko"].strip(), short(r["name_en"].strip())
    key = keys.get(ko) or keys.get(en) or "kr:" + r["ticker"]
    if ko:
        kr[ko, key] = "ambiguous" if len(ko) <= 2 or ko in nouns else ""
    if len(en) > 3 and re.match(r"[A-Z]", en):
        kr.setdefault((en, key), english_flag(en))
for r in rows(sys.argv[2]):
    en = re.sub(r"^The ", "", short(r["name_en"].strip()))
    if len(en) > 1:
        us[en, keys.get(en) or "us:" + r["ticker"]] = english_flag(en)
write("in Korea", "listed-kr.tsv", kr)
write("in the United States", "listed-us.tsv", us)
