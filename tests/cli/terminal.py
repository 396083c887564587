"""What a person at a terminal sees: a pager for long answers only, colours, columns that line up; and how much is talked.
usage: terminal.py INYEON ARTICLES"""
import fcntl
import os
import pathlib
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios
import unicodedata

INYEON, ARTICLES = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
BASE = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "PAGER", "INYEON_PAGER", "LANG", "LC_ALL")}
BASE |= {"TERM": "xterm", "LC_ALL": "C.UTF-8"}


def piped(*words, status=0, **environment):
    done = subprocess.run([INYEON, *map(str, words)], capture_output=True, text=True, env={**BASE, **environment})
    assert done.returncode == status, (words, done.returncode, done.stderr)
    return done


def on_terminal(*words, lines=12, status=0, **environment):
    """What a terminal of so many lines shows; standard input is one too."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, 100, 0, 0))
    process = subprocess.Popen([INYEON, *map(str, words)], stdin=slave, stdout=slave, stderr=slave, env={**BASE, **environment})
    os.close(slave)
    shown = b""
    try:
        while piece := os.read(master, 65536):
            shown += piece
    except OSError:
        pass  # how a pseudo terminal says that its other end is closed
    os.close(master)
    assert process.wait() == status, (words, process.returncode, shown[-500:])
    return shown.decode().replace("\r\n", "\n")


def plain(text):
    return re.sub(r"\x1b\[[\d;]*m", "", text)


def long_answers_are_paged(folder):
    paged = folder / "paged"
    pager = {"INYEON_PAGER": f"cat > {paged}"}
    whole = piped("schema", "show").stdout
    assert whole.count("\n") > 30
    assert on_terminal("schema", "show", **pager) == "" and plain(paged.read_text()) == whole
    paged.unlink()
    for words, lines, environment in ((["schema", "show", "--no-pager"], 12, pager), (["schema", "show"], 60, pager),
                                      (["schema", "show"], 12, {"INYEON_PAGER": "cat", "PAGER": f"cat > {paged}"}),
                                      (["schema", "show"], 12, {"INYEON_PAGER": ""})):
        assert plain(on_terminal(*words, lines=lines, **environment)) == whole, (words, environment)
        assert not paged.exists(), (words, environment)
    on_terminal("schema", "show", PAGER=f"cat > {paged}")
    assert plain(paged.read_text()) == whole, "PAGER counts where INYEON_PAGER is not set"
    paged.unlink()
    assert piped("schema", "show", **pager).stdout == whole and not paged.exists(), "no pager into a pipe"
    on_terminal("neighbours", "--help", **pager)
    assert "--evidence" in paged.read_text(), "help is paged"


def into_nothing(stream, *words):
    """Exit status where nobody reads a stream."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([INYEON, *map(str, words)], env=BASE, **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, stream: writer})
    os.close(writer)
    return done.returncode, (done.stderr if stream == "stdout" else done.stdout)


def a_reader_may_go(graph, folder):
    assert into_nothing("stdout", "export", "-f", "jsonl", "-g", graph) == (0, b"")
    assert into_nothing("stdout", "extract", ARTICLES) == (0, b"")
    assert on_terminal("export", "-f", "jsonl", "-g", graph, INYEON_PAGER="exec <&-; true") == ""
    # Nobody hears what went wrong: no success.
    assert into_nothing("stderr", "ingest", "-v", ARTICLES, "-g", folder / "broken.inyeon")[0] < 0


def colours_where_they_are_wanted():
    assert "\x1b[" in on_terminal("schema", "show", "--no-pager")
    for words, environment in (([], {"NO_COLOR": "1"}), (["--color", "never"], {}), ([], {"TERM": "dumb"})):
        assert "\x1b[" not in on_terminal("schema", "show", "--no-pager", *words, **environment), (words, environment)
    assert "\x1b[" not in piped("schema", "show").stdout
    assert "\x1b[" in piped("schema", "show", "--color", "always", NO_COLOR="1").stdout


def column_of(line, word):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line[:line.index(word)])


def columns_line_up(graph):
    for lang, status in (("en", "fact"), ("ko", "사실")):
        rows = [row for row in piped("neighbours", "한빛반도체", "-g", graph, "--lang", lang).stdout.splitlines()
                if f"  {status}" in row]
        assert len(rows) > 3 and len({len(row.encode()) - len(row) for row in rows}) > 1, "names in both scripts"
        assert len({column_of(row, status) for row in rows}) == 1, "\n".join(rows)


def talk_is_as_loud_as_asked(folder):
    def said(*more, status=0):
        return piped("ingest", ARTICLES / "ko-01-hbm-supply.txt", *more, "-g", folder / f"{len(more)}{status}.inyeon", status=status).stderr

    assert said() == "inyeon: 1 documents added, 0 replaced, 0 unchanged\n", said()
    assert said("--quiet") == ""
    assert re.search(r"ko-01-hbm-supply.txt: \d+ entities, \d+ relations\n.*added", said("--verbose", "--no-pager"))
    loud = said("--quiet", folder / "none.txt", status=1)
    assert "none.txt" in loud and "added" not in loud, "errors are told under --quiet too"


with tempfile.TemporaryDirectory() as place:
    place = pathlib.Path(place)
    long_answers_are_paged(place)
    colours_where_they_are_wanted()
    piped("ingest", "-q", ARTICLES, "-g", place / "g.inyeon")
    a_reader_may_go(place / "g.inyeon", place)
    columns_line_up(place / "g.inyeon")
    talk_is_as_loud_as_asked(place)
