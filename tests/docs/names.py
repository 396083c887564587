"""Names: that the commands, options and formats exist which documents speak of, by `inyeon help --format json`."""
import re
import shlex

import console
import pages

CODE = re.compile(r"`([^`\n]+)`")
ROW = re.compile(r"^\|(?P<cell>[^|]*)\|")


class Table:
    """The commands and their options, by all of their names."""

    def __init__(self, table):
        self.common = self.names(table)
        self.options, self.formats = {}, set()
        self.add(table)

    @staticmethod
    def names(command):
        return {name for option in command["options"] for name in option["names"]}

    def add(self, command):
        words = command["path"].split()[1:]
        for last in [words[-1:], *([a] for a in command["aliases"])]:
            self.options[tuple(words[:-1] + last)] = self.names(command) | self.common
        if words == ["export"]:
            self.formats = {c for o in command["options"] if "--format" in o["names"] for c in o["choices"]}
        for below in command["commands"]:
            self.add(below)

    def faults(self, words):
        """What is wrong with one call: the words after `inyeon`."""
        if not words or not re.match(r"[a-z-]", words[0]):
            return []
        path = ()
        while len(path) < len(words) and path + (words[len(path)],) in self.options:
            path += (words[len(path)],)
        if not path and not words[0].startswith("-"):
            return [f"there is no command {words[0]!r}"]
        given = [w.split("=")[0] for w in words if re.match(r"--?[a-z]", w)]
        return [f"inyeon {' '.join(path)} has no option {w}" for w in given if w not in self.options[path]]

    def has_option(self, name):
        return any(name in options for options in self.options.values())


def calls_in(line):
    """The calls of inyeon in a command line, each as the words after the program."""
    try:
        lexer = shlex.shlex(line, posix=True, punctuation_chars="|&;()<>")
        lexer.whitespace_split = True
        lexer.commenters = ""
        words = list(lexer)
    except ValueError:
        words = line.split()
    call = None
    for word in [*words, ";"]:
        if re.fullmatch(r"[|&;()<>]+", word):
            if call is not None:
                yield call
            call = None
        elif call is not None:
            call.append(word)
        elif word.rpartition("/")[2] == "inyeon":
            call = []


def faults_of_names(text, table):
    """Commands, options and formats of a page that the program does not have."""
    faults = []
    for number, line in enumerate(pages.without_blocks(text).split("\n"), 1):
        for code in CODE.findall(line):
            option = re.match(r"--?[a-z][a-z0-9-]+", code)
            if option and not table.has_option(option[0]):
                faults.append(f"line {number}: no command has the option {option[0]}")
            if code.split()[0].rpartition("/")[2] == "inyeon":
                faults += [f"line {number}: {f}" for call in calls_in(code) for f in table.faults(call)]
    for block in pages.blocks_of(text):
        if block.language == "console":
            lines = [c.text() for c in console.commands_of(block.lines)]
            faults += [f"line {block.line}: {f}" for line in lines for call in calls_in(line) for f in table.faults(call)]
    return faults + faults_of_formats(text, table)


def faults_of_formats(text, table):
    """A table of formats, marked as such, has every format of `export` and no other."""
    head, marker, rest = text.partition("<!-- test: formats -->\n")
    if not marker:
        return []
    named = set()
    for line in rest.split("\n"):
        row = ROW.match(line)
        if not row:
            break
        named |= set(CODE.findall(row["cell"]))
    line = head.count("\n") + 1
    return [f"line {line}: the table of formats lacks {f}" for f in sorted(table.formats - named)] + \
        [f"line {line}: there is no format {f}" for f in sorted(named - table.formats)]
