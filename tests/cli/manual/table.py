#!/usr/bin/env python3
"""The table of commands: nothing twice, all of it documented, every example runs.
usage: table.py INYEON SOURCE"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

inyeon, source = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
failures = []


def check(holds, what):
    if not holds:
        failures.append(what)


def run(*arguments):
    done = subprocess.run([inyeon, *arguments], capture_output=True, text=True)
    check(done.returncode == 0, f"{arguments}: status {done.returncode}: {done.stderr}")
    return done.stdout


def commands(command):
    yield command
    for below in command["commands"]:
        yield from commands(below)


def no_duplicates(names, where):
    for name in names:
        check(names.count(name) == 1, f"{where}: {name} stands there twice")


def check_command(command, common):
    where = command["path"]
    check(command["summary"] and not command["summary"].endswith("."), f"{where}: summary {command['summary']!r}")
    check(command["summary"][:1].isupper(), f"{where}: summary begins small")
    options = command["arguments"] + command["options"]
    no_duplicates([n for o in options + common for n in o["names"]], where)
    for option in options:
        name = f"{where} {option['names'][0]}"
        check(option["summary"], f"{name}: not documented")
        check(not option["summary"].endswith("."), f"{name}: ends in a full stop")
        is_option = option["names"][0].startswith("-")
        check(not is_option or option["value"] != "TEXT", f"{name}: say what its value is: ->type_name(\"FILE\")")
    if not command["commands"]:
        check(command["examples"], f"{where}: no example")
    words = where.split()[1:]
    long, short = run(*words, "--help"), run(*words, "-h")
    check(run("help", *words) == long, f"{where}: help and --help differ")
    for option in options:
        check(option["names"][-1] in long and option["names"][-1] in short, f"{where}: help lacks {option['names']}")
    man = run("help", "--format", "man", *words)
    check(man.startswith(".TH ") and "\\fB" in man + "\\fB", f"{where}: no man page")


def run_examples(table):
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        (work / "examples").symlink_to(source / "examples")
        (work / "bin").mkdir()
        (work / "bin/inyeon").symlink_to(inyeon)
        environment = {**os.environ, "PATH": f"{work}/bin:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}

        made = subprocess.run([inyeon, "ingest", "-q", "examples/articles", "-g", "made.inyeon"], cwd=work)
        check(made.returncode == 0, "the graph of the examples cannot be made")

        def shell(line):
            shutil.copy(work / "made.inyeon", work / "news.inyeon")
            return subprocess.run(["bash", "-o", "pipefail", "-c", line], cwd=work, env=environment,
                                  capture_output=True, text=True, timeout=120)

        for command in commands(table):
            for example in command["examples"]:
                line = example["command"]
                check("inyeon " in line, f"{command['path']}: no command of ours: {line}")
                done = shell(line)
                check(done.returncode == 0, f"{line}\n  status {done.returncode}: {done.stderr}")


def check_completions(table):
    names = [c["path"].split()[-1] for c in commands(table)][1:]
    for shell, check_syntax in (("bash", ["bash", "-n"]), ("zsh", ["zsh", "-n"]), ("fish", ["fish", "-n"])):
        script = run("completions", shell)
        for name in names:
            check(name in script, f"completions of {shell} lack {name}")
        try:
            with tempfile.NamedTemporaryFile("w", suffix="." + shell) as file:
                file.write(script)
                file.flush()
                done = subprocess.run([*check_syntax, file.name], capture_output=True, text=True)
            check(done.returncode == 0, f"{shell}: {done.stderr}")
        except FileNotFoundError:
            print(f"skipped: {shell} is not installed")


def complete_in_bash(words):
    """What bash offers for the last word."""
    script = run("completions", "bash") + f"""
COMP_WORDS=({' '.join(repr(w) for w in words)}) COMP_CWORD={len(words) - 1}
_inyeon; printf '%s\\n' "${{COMPREPLY[@]}}" """
    return subprocess.run(["bash", "-c", script], capture_output=True, text=True).stdout.split()


def check_bash():
    check("export" in complete_in_bash(["inyeon", "exp"]), "bash does not complete a command")
    check(complete_in_bash(["inyeon", "export", "--form"]) == ["--format"], "bash does not complete an option")
    check("graphml" in complete_in_bash(["inyeon", "export", "-f", "gr"]), "bash does not complete a format")
    check(complete_in_bash(["inyeon", "neighbors", "--predicate", "sues"]) == ["sues"], "bash: predicates")
    check(complete_in_bash(["inyeon", "export", "--lang", "k"]) == ["ko"], "bash: options of the program")
    check("names" in complete_in_bash(["inyeon", "train", "na"]), "bash: a command below another")


def main():
    table = json.loads(run("help", "--format", "json", "--lang", "en"))
    no_duplicates([c["path"] for c in commands(table)], "commands")
    no_duplicates([n for c in table["commands"] for n in [c["path"], *c["aliases"]]], "aliases")
    for command in commands(table):
        check_command(command, [] if command is table else table["options"])
    check_completions(table)
    check_bash()
    page = run("help", "--format", "markdown", "--lang", "en")
    check((source / "docs/cli.md").read_text(encoding="utf-8") == page,
          "docs/cli.md is out of date: inyeon help --format markdown --lang en > docs/cli.md")
    run_examples(table)


main()
print("\n".join(failures))
sys.exit(bool(failures))
