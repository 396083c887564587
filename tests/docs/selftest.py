#!/usr/bin/env python3
"""The tests of the documents find what they are to find. usage: selftest.py INYEON"""
import json
import pathlib
import subprocess
import sys
import tempfile

import console
import links
import names
import pages

failures = []


def check(holds, what):
    if not holds:
        failures.append(what)


def blocks():
    page = "# A\n\n<!-- test: show 2; status 1 -->\n```console\n$ a\nb\n```\n\n```sh\nc\n```\n"
    first, second = pages.blocks_of(page)
    check(first.marker == {"show": "2", "status": "1"} and second.marker == {}, "markers")
    check(pages.with_blocks(page, {first.line: ["$ a", "z", "y"]}) == page.replace("b\n", "z\ny\n"), "replacing a block")
    check("$ a" not in pages.without_blocks(page) and pages.without_blocks(page).count("\n") == page.count("\n"), "prose")
    check(pages.faults_of_blocks("```\nx\n```"), "a block without a language")
    check(pages.faults_of_blocks("<!-- test: sow 2 -->\n```console\n$ x\n```"), "a marker that is none")
    check(pages.faults_of_blocks("```text\n$ x\n```"), "commands in a block of text")
    check(pages.blocks_of("<!-- test: not run: a; b -->\n```sh\n```")[0].marker == {"not run": "a; b"}, "reasons")


def output():
    check(console.matches(["a", "...", "d"], ["a", "b", "c", "d"]), "elided lines")
    check(console.matches(["a", "...", "b"], ["a", "b"]), "no line elided")
    check(console.matches(["took ... s"], ["took 3 s"]), "elided words")
    check(not console.matches(["a"], ["a", "b"]) and not console.matches(["a", "b"], ["a"]), "lines too many, too few")
    check(not console.matches(["a.c"], ["abc"]), "signs are no patterns")
    check(console.shortened(["a", "b", "c"], 2) == ["a", "b", "..."], "shortening")
    commands = console.commands_of(["$ cat <<'X'", "> a", "> X", "a", "$ b"])
    check([c.text() for c in commands] == ["cat <<'X'\na\nX", "b"] and commands[0].output == ["a"], "commands")
    with tempfile.TemporaryDirectory() as folder:
        answers = console.run_commands(["x=1; printf a", "echo $x >&2", "false"], pathlib.Path(folder), None, 20)
    check(answers == [(["a"], 0), (["1"], 0), ([], 1)], f"one shell a page: {answers}")


def linked():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name).resolve()
        page = folder / "a.md"
        (folder / "b.md").write_text("# 두 번째 `code`, 쪽\n")
        page.write_text("[1](b.md#두-번째-code-쪽) `[0](none.md)`\n[2](b.md#none)\n[3](none.md)\n[4](http://x)\n[5](#a)\n"
                        "[6](../out.md)\n")
        found = links.faults_of_links(page, folder)
        check([f.split(":")[0] for f in found] == [f"line {n}" for n in (2, 3, 4, 5, 6)], f"links: {found}")
    check(links.anchors_of("# A b\n## A b\n```text\n# c\n```\n") == {"a-b", "a-b-1"}, "anchors")


def named(inyeon):
    printed = subprocess.run([inyeon, "help", "--format", "json", "--lang", "en"], check=True, capture_output=True)
    table = names.Table(json.loads(printed.stdout))
    good = "`inyeon export -f svg --lang ko` `--around` `inyeon neighbors` `inyeon train names` `a inyeon bad`\n" \
           "```console\n$ x | build/inyeon top --by degree && y --none\n```\n"
    check(not names.faults_of_names(good, table), names.faults_of_names(good, table))
    for bad in ("`inyeon exprt`", "`inyeon export --frmat svg`", "`--frmat`", "```console\n$ x | inyeon top --none\n```"):
        check(names.faults_of_names(bad, table), f"{bad} passes")
    check(names.faults_of_names("<!-- test: formats -->\n| `svg`, `bad` |\n", table), "formats")


blocks()
output()
linked()
named(sys.argv[1])
print("\n".join(map(str, failures)))
sys.exit(bool(failures))
