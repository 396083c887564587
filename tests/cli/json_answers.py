"""Every command's JSON is what docs/json.md says: these keys, in this order, of these kinds; and no command is left out.
usage: json_answers.py INYEON SOURCE"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

INYEON, SOURCE = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
KINDS = {"string": str, "number": (int, float), "boolean": bool, "array": list, "object": dict}
ASKED = {
    "neighbours": [["한빛반도체"], ["한빛반도체", "--evidence", "--depth", "2"], ["한빛반도체", "--open"]],
    "search": [["한빛"]],
    "why": [["한빛반도체", "suppliesTo", "엔비디아"]],
    "alias list": [[]],
    "path": [["SK하이닉스", "현대자동차"]],
    "top": [[], ["--by", "pagerank"], ["--by", "betweenness"]],
    "components": [[]],
    "stats": [[]],
    "verify": [[]],
}


def inyeon(*words):
    done = subprocess.run([INYEON, *map(str, words)], capture_output=True, text=True, timeout=300, cwd=SOURCE)
    assert done.returncode == 0, (words, done.stderr)
    return done.stdout


def documented():
    """Command to its keys: name, kind, whether it may be absent, keys of objects in it."""
    found, command = {}, None
    for line in (SOURCE / "docs/json.md").read_text(encoding="utf-8").splitlines():
        if heading := re.match(r"## (.*)", line):
            command = found.setdefault(heading[1], {})
        elif row := re.match(r"\| `(\w+)` \| (string|number|boolean|array|object)(.*) \|$", line):
            inner = re.search(r"\{(.*?)\}", row[3])
            command[row[1]] = (KINDS[row[2]], "or absent" in row[3], re.findall(r'"(\w+)"', inner[1]) if inner else None)
    return found


def check(command, printed, keys):
    assert keys, f"docs/json.md says nothing of {command}"
    if "degree" in keys and "degree" not in printed:
        measure = next(k for k in printed if k in ("pagerank", "betweenness"))
        printed = {"degree" if k == measure else k: v for k, v in printed.items()}
    expected = [k for k, (_, absent, _) in keys.items() if k in printed or not absent]
    assert list(printed) == expected, (command, list(printed), expected)
    for key, value in printed.items():
        kind, _, inner = keys[key]
        assert isinstance(value, kind), (command, key, value)
        for one in value if isinstance(value, list) else [value]:
            if inner and isinstance(one, dict) and command != "score":
                assert list(one) == inner, (command, key, one)
            if inner and command == "score":
                assert list(one) == inner, (command, key, one)


def commands_with_json(command):
    for option in command["options"]:
        if "--format" in option["names"] and "table" in option["choices"]:
            assert set(option["choices"]) == {"table", "json", "csv"}, command["path"]
            yield command["path"].removeprefix("inyeon ")
    for below in command["commands"]:
        yield from commands_with_json(below)


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    graph, smaller, extracted = folder / "g.inyeon", folder / "h.inyeon", folder / "x.jsonl"
    inyeon("ingest", "-q", "--open", "examples/articles", "-g", graph)
    inyeon("ingest", "-q", "examples/articles/ko-01-hbm-supply.txt", "-g", smaller)
    inyeon("alias", "add", "한빛반도체", "한빛칩", "--type", "Organization", "-g", graph, "-q")
    extracted.write_text(inyeon("extract", "examples/articles/mixed.jsonl"), encoding="utf-8")
    answers = [(c, [*c.split(), *more, "-g", graph]) for c, all_ in ASKED.items() for more in all_]
    answers += [("diff", ["diff", smaller, graph]), ("schema show", ["schema", "show", "--schema", "examples/schema-clinical"]),
                ("score", ["score", extracted, extracted])]
    pages = documented()
    for command, words in answers:
        lines = inyeon(*words, "--format", "json").splitlines()
        assert lines, words
        for line in lines:
            check(command, json.loads(line), pages[command])
        assert inyeon(*words, "--format", "json", "--lang", "ko") == "\n".join(lines) + "\n", f"{words}: another in Korean"
        header, *rows = inyeon(*words, "--format", "csv").splitlines()
        assert rows and re.fullmatch(r"[\w,]+", header), (words, header)
    table = json.loads(inyeon("help", "--format", "json"))
    assert set(commands_with_json(table)) == set(pages) == {c for c, _ in answers}, set(commands_with_json(table)) ^ set(pages)
    # A name that only a user gave leads to what it names.
    assert json.loads(inyeon("search", "한빛칩", "-g", graph, "--format", "json").splitlines()[0])["name"] == "한빛반도체"
