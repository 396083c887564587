#!/usr/bin/env python3
"""Questions to a small graph, and their answers to the letter.
usage: questions.py INYEON [--write]   --write makes expected.txt again, to be read before it is committed
`older` holds older.jsonl; `news` that, with newer.jsonl in its place where a document has the same id."""
import difflib
import pathlib
import shlex
import subprocess
import sys
import tempfile

inyeon = str(pathlib.Path(sys.argv[1]).resolve())
here = pathlib.Path(__file__).parent
QUESTIONS = """
path 한빛반도체 온새시 -g news
path 한빛반도체 해솔모빌리티 --k 3 -g news
path 한빛반도체 다온로보틱스 --k 2 --by weight -g news --format csv
path 한빛반도체 해솔모빌리티 --predicate suppliesTo -g news --format json
path 한빛반도체 해솔모빌리티 --type Organization --status fact -g news
path 한빛반도체 가람에너지 -g news
top -g news
top --by pagerank --limit 3 -g news --format csv
top --by betweenness --type Organization -g news --format json
components -g news
components --predicate suppliesTo,worksFor -g news --format csv
diff older news
diff older news --documents --format json
diff older news --predicate suppliesTo --since 2026-03-01 --format csv
neighbours 누리전자 --since 2026-03-01 -g news
neighbours 누리전자 --until 2026-02-28 -g older --format json
neighbours 한빛반도체 --depth 2 --direction out -g news
neighbours 한빛반도체 --limit 1 --evidence -g news
stats -g news
search 누리 -g news
search ㅎㅂ -g news --format csv
search 누리젼자 -g news
why 한빛반도체 누리전자 -g news
why 가람에너지 새벽물류 -g news --format json
"""


def answer(question, folder):
    done = subprocess.run([inyeon, "--lang", "en", *shlex.split(question)], cwd=folder, capture_output=True)
    text = f"$ inyeon {question}\n{done.stdout.decode()}"
    if done.stderr:
        text += f"! {done.stderr.decode()}"
    return text + (f"= {done.returncode}\n" if done.returncode else "")


with tempfile.TemporaryDirectory() as folder:
    for graph, lists in {"older": ["older"], "news": ["older", "newer"]}.items():
        for name in lists:
            command = [inyeon, "ingest", "-q", "--extracted", here / f"{name}.jsonl", "-g", graph]
            subprocess.run(command, cwd=folder, check=True)
    found = "\n".join(answer(question, folder) for question in QUESTIONS.split("\n") if question)
expected = here / "expected.txt"
if sys.argv[2:] == ["--write"]:
    expected.write_bytes(found.encode())
    sys.exit(0)
wanted = expected.read_bytes().decode()
if found != wanted:
    sys.stdout.writelines(difflib.unified_diff(wanted.splitlines(True), found.splitlines(True), "expected", "found"))
    sys.exit(1)
