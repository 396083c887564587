#!/usr/bin/env python3
"""A machine without Korean fonts is told so when it draws Hangul.
usage: fonts.py INYEON ARTICLES"""
import os
import pathlib
import subprocess
import sys
import tempfile

inyeon, articles = sys.argv[1:]
with tempfile.TemporaryDirectory() as folder:
    work = pathlib.Path(folder)
    (work / "fonts.conf").write_text(
        f"<fontconfig><dir>{work}/none</dir><cachedir>{work}/cache</cachedir></fontconfig>")
    graph = work / "graph.inyeon"
    subprocess.run([inyeon, "ingest", articles, "-g", graph], check=True, capture_output=True)
    drawn = subprocess.run([inyeon, "export", "-g", graph, "-f", "svg"], capture_output=True, text=True,
                           env={**os.environ, "FONTCONFIG_FILE": str(work / "fonts.conf")})
    told = "no font of this machine has Hangul" in drawn.stderr
    named = 'font-family="NanumGothic, Noto Sans CJK KR' in drawn.stdout
    print("warned:", told, "fonts named:", named, drawn.stderr)
    sys.exit(not (told and named and drawn.returncode == 0))
