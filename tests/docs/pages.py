"""The documents as a test sees them: fenced blocks, each with the marker that stands before it.

A marker is a comment on the line before a block: <!-- test: KEY VALUE; KEY VALUE -->
  show N          of each command's output the first N lines are printed, then "..."
  status N        the last command of the block is to end with this exit status
  needs PROGRAM   the page is passed over from here where PROGRAM is not installed
  not run: WHY    the block cannot be run by a test
  walk            run only by --walk, from a clone
  built           lines of installing and building are not compared
  file PATH       the block is this file, word for word
"""
import dataclasses
import pathlib
import re

FENCE = re.compile(r"^(?P<indent> *)```(?P<language>\S*)\s*$")
MARKER = re.compile(r"^<!-- test: (?P<text>.*?) -->\s*$")
KEYS = {"show", "status", "needs", "not run", "walk", "built", "file", "formats"}
# What a block may be; only "console" is run. "sh" are the examples of the command table, which cli.table runs.
LANGUAGES = {"console", "text", "cpp", "cmake", "json", "tsv", "turtle", "sparql", "sql", "cypher", "xml", "sh"}


@dataclasses.dataclass
class Block:
    line: int  # of the opening fence, from 1
    language: str
    marker: dict
    lines: list


def parse_marker(text):
    if text.startswith("not run:"):
        return {"not run": text[len("not run:"):].strip()}
    parts = (part.strip().partition(" ") for part in text.split(";"))
    return {key: value.strip() for key, _, value in parts}


def blocks_of(text):
    """All fenced blocks of a page."""
    found, marker, block = [], {}, None
    for number, line in enumerate(text.split("\n"), 1):
        fence = FENCE.match(line)
        if block is not None:
            if fence and not fence["language"]:
                found.append(block)
                block = None
            else:
                block.lines.append(line)
        elif fence:
            block, marker = Block(number, fence["language"], marker, []), {}
        else:
            said = MARKER.match(line)
            marker = parse_marker(said["text"]) if said else {}
    return found


def with_blocks(text, changed):
    """The page with the lines of some blocks replaced; `changed` maps a block's line to its new lines."""
    lines = text.split("\n")
    for block in reversed(blocks_of(text)):
        if block.line in changed:
            lines[block.line:block.line + len(block.lines)] = changed[block.line]
    return "\n".join(lines)


def without_blocks(text):
    """The prose of a page, its lines in their places."""
    lines = text.split("\n")
    for block in blocks_of(text):
        lines[block.line - 1:block.line + len(block.lines) + 1] = [""] * (len(block.lines) + 2)
    return "\n".join(lines)


def pages_in(source):
    """All documents of the tree, those of test data too."""
    source = pathlib.Path(source)
    found = [p for p in source.rglob("*.md") if not {"build", ".git"} & set(p.relative_to(source).parts)]
    return sorted(found)


def faults_of_blocks(text):
    """What is wrong with the blocks themselves."""
    faults = []
    for block in blocks_of(text):
        where = f"line {block.line}"
        if block.language not in LANGUAGES:
            faults.append(f"{where}: a block needs one of the languages {', '.join(sorted(LANGUAGES))}")
        faults += [f"{where}: no marker {key!r}" for key in block.marker if key not in KEYS]
        if block.marker.get("not run") == "":
            faults.append(f"{where}: say why it is not run")
        if block.language == "text" and any(line.startswith("$ ") for line in block.lines):
            faults.append(f"{where}: commands stand in console blocks")
    return faults
