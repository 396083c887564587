#!/usr/bin/env python3
"""Makes companies.tsv from two lists of listed companies.

  make_companies.py KR.tsv US.tsv > companies.tsv

KR.tsv has columns ticker, name_ko, name_en …; US.tsv ticker, name_en …; each with a header line.
Tickers and names are facts. A US name loses the class of its shares; one that is a single common
word stays, since it is only looked up for organisations.
"""
import csv
import sys


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def clean(name):
    return " ".join((name or "").replace(";", ",").split())


def companies(path):
    """Without the further classes of a company's shares, which bear its English name again."""
    seen = set()
    for row in sorted(rows(path), key=lambda r: r["ticker"]):
        name = clean(row["name_en"])
        if name and name in seen and not row.get("name_ko"):
            continue
        seen.add(name)
        yield row["ticker"], clean(row.get("name_ko")), name


def main(korean, american):
    print("# Listed companies: key, type, ticker, Korean names, English names.")
    print("# Made by make_companies.py from public exchange listings; facts, no rights claimed.")
    for market, path in (("kr", korean), ("us", american)):
        for ticker, name_ko, name_en in companies(path):
            print(f"{market}-{ticker.lower() or name_ko}", "Organization", ticker, name_ko, name_en, sep="\t")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
