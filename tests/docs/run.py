#!/usr/bin/env python3
"""Runs what the documents show and compares; checks their links and names.

usage: run.py INYEON SOURCE            test
       run.py INYEON SOURCE --update   print the output into the pages anew
       run.py INYEON SOURCE --walk     follow the tours from a clone, too, and note the time

What a block may be and which markers there are stands in pages.py."""
import argparse
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

import console
import links
import names
import pages
import workspace

NUMBER = re.compile(r"(<!-- seconds -->)\d+(<!-- / -->)")  # of the walk, then of the cores' time in it
BUILD_TIME = 3600


def show_of(block):
    return int(block.marker["show"]) if "show" in block.marker else None


def runs(block, walking):
    return block.language == "console" and "not run" not in block.marker and (walking or "walk" not in block.marker)


class Page:
    def __init__(self, path, source):
        self.path, self.source = path, source
        self.name = str(path.relative_to(source))
        self.text = path.read_text(encoding="utf-8")
        self.faults, self.changed = [], {}

    def fault(self, what):
        self.faults.append(f"{self.name}: {what}")

    def check_words(self, table):
        for fault in [*pages.faults_of_blocks(self.text), *links.faults_of_links(self.path, self.source),
                      *names.faults_of_names(self.text, table)]:
            self.fault(fault)
        for block in pages.blocks_of(self.text):
            if block.language == "sh" and self.name != "docs/cli.md" and "not run" not in block.marker:
                self.fault(f"line {block.line}: commands stand in console blocks, with their output")

    def check_files(self):
        for block in pages.blocks_of(self.text):
            if "file" in block.marker:
                lines = (self.source / block.marker["file"]).read_text(encoding="utf-8").rstrip("\n").split("\n")
                if lines != block.lines:
                    self.differs(block, lines, f"is not {block.marker['file']}")

    def differs(self, block, lines, what):
        self.changed[block.line] = lines
        self.fault(f"line {block.line}: {what}")

    def runnable(self, walking):
        found = []
        for block in pages.blocks_of(self.text):
            if "needs" in block.marker and not shutil.which(block.marker["needs"]):
                print(f"{self.name}: skipped from line {block.line}: {block.marker['needs']} is not installed")
                break
            if runs(block, walking):
                found.append((block, console.commands_of(block.lines)))
        return found

    def run(self, folder, environment, walking=False):
        todo = self.runnable(walking)
        texts = [command.text() for _, commands in todo for command in commands]
        answers = iter(console.run_commands(texts, folder, environment, BUILD_TIME if walking else 300))
        for block, commands in todo:
            self.compare(block, commands, answers, walking)

    def compare(self, block, commands, answers, walking):
        new, why = [], []
        for number, command in enumerate(commands):
            output, status = next(answers)
            asked = int(block.marker.get("status", 0)) if number == len(commands) - 1 else 0
            if status != asked:
                why.append(f"status {status} of {command.text()!r}: {output[-3:]}")
            expected = command.output
            while expected and not expected[-1]:
                expected = expected[:-1]
            if "built" in block.marker and not walking:  # what was built before is not built now
                building = [line for line in expected if console.BUILDING.match(line)]
                output = building + console.without_building(output)
            same = console.matches(expected, output) and not ("show" in block.marker and "..." not in expected
                                                              and len(output) > show_of(block))
            if not same:
                why.append(f"{command.text()!r} prints\n    " + "\n    ".join(output[:40]))
            new += command.lines + (command.output if same else console.shortened(output, show_of(block)) + [""])
        while new and not new[-1]:
            new.pop()
        if why:
            self.differs(block, new, "; ".join(why))

    def write(self):
        self.path.write_text(pages.with_blocks(self.text, self.changed), encoding="utf-8")


def table_of(inyeon):
    printed = subprocess.run([inyeon, "help", "--format", "json", "--lang", "en"], check=True, capture_output=True)
    return names.Table(json.loads(printed.stdout))


def run_page(page, inyeon, source):
    with tempfile.TemporaryDirectory() as folder:
        place = workspace.Workspace(folder, inyeon, source)
        page.run(place.folder, place.environment)


def processor_time():
    """Of all children so far, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def walk(page, source):
    """Follows a page as somebody with nothing but this repository's address."""
    with tempfile.TemporaryDirectory() as folder:
        environment = workspace.environment(folder, {"repository": str(source), "CCACHE_DISABLE": "1"})
        before, spent = time.monotonic(), processor_time()
        page.run(pathlib.Path(folder), environment, walking=True)
        seconds, busy = round(time.monotonic() - before), round(processor_time() - spent)
    print(f"{page.name}: walked in {seconds} s on {os.cpu_count()} cores, {busy} s of their time")
    numbers = iter((seconds, busy))
    page.text = NUMBER.sub(lambda found: f"{found[1]}{next(numbers)}{found[2]}", page.text)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("inyeon", type=lambda p: pathlib.Path(p).resolve())
    parser.add_argument("source", type=lambda p: pathlib.Path(p).resolve())
    parser.add_argument("pages", nargs="*", help="only these, as named from the source; default: all")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--walk", action="store_true")
    return parser.parse_args()


def main():
    given = arguments()
    table = table_of(given.inyeon)
    faults = []
    for path in pages.pages_in(given.source):
        page = Page(path, given.source)
        if given.pages and page.name not in given.pages:
            continue
        walks = any("walk" in block.marker for block in pages.blocks_of(page.text))
        page.check_words(table)
        page.check_files()
        if given.walk and walks:
            walk(page, given.source)
        elif not given.walk and page.runnable(False):
            run_page(page, given.inyeon, given.source)
        if given.update or given.walk:
            page.write()
        faults += page.faults
    print("\n".join(faults))
    return bool(faults) and not (given.update or given.walk)


sys.exit(main())
