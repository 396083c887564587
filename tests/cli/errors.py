"""Errors say what, where and what to do, in both languages, with the exit statuses of docs/cli.md.
usage: errors.py INYEON ARTICLES"""
import pathlib
import subprocess
import sys
import tempfile

INYEON, ARTICLES = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()


def said(status, *words, lang="en", cwd=None):
    done = subprocess.run([INYEON, *map(str, words), "--lang", lang], capture_output=True, text=True, timeout=300, cwd=cwd)
    assert done.returncode == status, (words, done.returncode, done.stderr)
    assert done.stdout == "", "answers go to standard output, errors do not"
    lines = done.stderr.splitlines()
    assert lines and lines[0].startswith("inyeon: ") and len(lines) <= 3, done.stderr
    return done.stderr


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    graph = folder / "g.inyeon"
    subprocess.run([INYEON, "ingest", "-q", ARTICLES, "-g", graph], check=True)
    # Usage: 2, and what may have been meant.
    for words, hint in [
        (["neighbour", "x"], "neighbours"), (["exprot"], "export"),
        (["neighbours", "엔비디아", "-g", graph, "--evidense"], "--evidence"),
        (["neighbours", "엔비디아", "-g", graph, "--predicate", "suplies"], "supplies"),
        (["neighbours", "엔비디아", "-g", graph, "--type", "Organisation"], "Organization"),
        (["neighbours", "엔비디아", "-g", graph, "--status", "plannd"], "planned"),
        (["neighbours", "엔비디어", "-g", graph], "엔비디아 (Organization, "),
        (["export", "-g", graph, "--format", "graphlm"], "graphml"),
        (["why", "엔비디아", "buys", "한빛반도체", "-g", graph], "did you mean"),
    ]:
        told = said(2, *words)
        assert hint in told, (words, told)
        korean = said(2, *words, lang="ko")
        assert korean != told and any("가" <= c <= "힣" for c in korean.replace("엔비디", "").replace("한빛", "")), korean
    for words, what in [(["neighbours"], "NAME"), (["ingest", ARTICLES], "--graph"), (["neighbours", "x", "-g", graph, "--depth", "99"], "--depth"),
                        (["extract", "--threads", "many"], "--threads")]:
        assert what in said(2, *words), words
    # Some input unusable: 1, each named, the rest done.
    done = subprocess.run([INYEON, "extract", folder / "missing.txt", ARTICLES / "ko-01-hbm-supply.txt"], capture_output=True, text=True)
    assert done.returncode == 1 and "missing.txt" in done.stderr and done.stdout.count("\n") == 1, done
    # The environment: 3, with the file.
    assert str(folder / "none.inyeon") in said(3, "stats", "-g", folder / "none.inyeon")
    (folder / "text.inyeon").write_text("no graph file, but long enough to be looked at\n" * 100)
    assert "text.inyeon" in said(3, "stats", "-g", folder / "text.inyeon")
    # One sentence, no stack of nested ones.
    assert max(said(3, "stats", "-g", folder / "none.inyeon").count(":"), 0) <= 3
