#!/usr/bin/env python3
"""Finds messages that the Korean catalogue lacks: what the manual prints, what the sources say by
tr(), and the sentences that libraries throw or report. usage: untranslated.py INYEON SOURCE"""
import json
import pathlib
import re
import subprocess
import sys

from catalogue import Catalogue

SAYING = re.compile(r"\b(tr|tr_count|UsageError|EnvironmentError|CorruptionError|invalid_argument|reject|"
                    r"refuse|damaged|problem|problems|report|complain|talk|warn|progress_line|fault|fault_|wrong)\s*\(")
LITERAL = r'"(?:[^"\\]|\\.)*"'


def arguments(text, at):
    """The arguments of a call whose bracket opens before `at`; those of braces inside it too."""
    parts, depth, begin = [], 0, at
    token = re.compile(rf"{LITERAL}|'(?:[^'\\]|\\.)'|[(){{}}\[\],;]")
    while found := token.search(text, at):
        at, mark = found.end(), found.group()
        if mark in "([":
            depth += 1
        elif mark in ")]":
            depth -= 1
            if depth < 0:
                return [*parts, text[begin:found.start()]]
        elif mark in ",{}" and depth == 0:
            parts.append(text[begin:found.start()])
            begin = at
        elif mark == ";" and depth == 0:
            break
    return parts


def skeletons(expression):
    """"a " + b + " c" is "a § c"; both branches of a choice count."""
    pieces = re.split(rf"({LITERAL})", expression)
    text, sentences = "", []
    for index, piece in enumerate(pieces):
        if index % 2:
            text += json.loads(piece.replace("\\'", "'"))
            continue
        if "?" in piece or " : " in piece or "==" in piece:
            sentences.append(text)
            text = ""
        elif piece.strip() and piece.strip() not in ("std::string(", ")"):
            text += "§"
    return [re.sub("§+", "§", PLACE.sub("§", s)) for s in [*sentences, text]]


PLACE = re.compile(r"\{\d?\}")


def without_comments(text):
    return re.sub(rf"({LITERAL})|//[^\n]*", lambda m: m.group(1) or "", text)


def spoken(source):
    folders = ("cli", "ingest/frames", "ingest/read", "ingest/pipeline", "graph", "export")
    for file in sorted(f for folder in folders for f in (source / folder).rglob("*.cpp")):
        if "manual/completion_" in str(file):
            continue
        text = without_comments(file.read_text(encoding="utf-8"))
        for call in SAYING.finditer(text):
            for argument in arguments(text, call.end()):
                if re.search(r"\btr(_count)?\(", argument):
                    continue  # the inner call comes by itself
                for sentence in skeletons(argument):
                    words = sentence.replace("§", "").strip()
                    if call.group(1).startswith("tr") or " " in words:
                        yield f"{file.relative_to(source)}", sentence


def headings(source):
    for file in sorted((source / "cli").rglob("*.cpp")):
        text = file.read_text(encoding="utf-8")
        for found in re.finditer(rf'\{{"[a-z_]+", ({LITERAL})(, (true|false))*\}}', text if "Listing" in text else ""):
            yield str(file.relative_to(source)), json.loads(found.group(1))


NAMES = """Organization Person Place Product Technology Facility Event Project
fact planned negotiating speculated denied ended
topic date recipient quantity amount product from with place purpose percent role since until action
revenue operatingProfit netIncome stockChange stockPrice marketCap marketShare employees production orders price
other""".split()


def words_of_the_schema():
    """What tables say of types, statuses, qualifiers and metrics."""
    for name in NAMES:
        yield "schema", re.sub(r"(?<!^)[A-Z]", lambda m: " " + m.group().lower(), name)


def printed(inyeon):
    table = json.loads(subprocess.run([inyeon, "help", "--format", "json", "--lang", "en"],
                                      check=True, capture_output=True).stdout)
    waiting = [table]
    while waiting:
        command = waiting.pop()
        waiting += command["commands"]
        for sentence in [command["summary"], *command["details"].split("\n\n"),
                         *(e["says"] for e in command["examples"])]:
            yield command["path"], sentence
        for option in command["arguments"] + command["options"]:
            yield f"{command['path']} {option['names'][0]}", option["summary"]
            yield f"{command['path']} {option['names'][0]}", option["group"]


def main(inyeon, source):
    catalogue = Catalogue(source / "cli/messages/ko.tsv")
    missing = {f"{where}: {sentence}" for where, sentence in [*printed(inyeon), *spoken(source), *headings(source), *words_of_the_schema()]
               if sentence and not catalogue.knows(sentence)}
    return catalogue.faults + sorted(missing)


if __name__ == "__main__":
    faults = main(sys.argv[1], pathlib.Path(sys.argv[2]))
    print("\n".join(faults))
    sys.exit(bool(faults))
