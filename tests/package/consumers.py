"""Installs, moves what is installed, and builds consumers: find_package (shared, static) and pkg-config.
usage: consumers.py CMAKE BUILD CONSUMER COMPILER ARTICLES"""
import os
import sys
import tempfile
from pathlib import Path

from installed import asks, headers_compile_alone, pkg_config_builds, run

cmake, build, source, compiler, articles = sys.argv[1:]
source = Path(source)
with tempfile.TemporaryDirectory() as place:
    place = Path(place)
    run(cmake, "--install", build, "--prefix", place / "first")
    prefix = (place / "first").rename(place / "moved")
    libraries = next(prefix.rglob("libinyeon.so")).parent

    headers_compile_alone(prefix / "include/inyeon", compiler)
    for name, environment in (("consumer", {}), ("static_consumer", {})):
        run(cmake, "-S", source.parent / name, "-B", place / name, f"-DCMAKE_PREFIX_PATH={prefix}", "-G", "Ninja",
            f"-DCMAKE_CXX_COMPILER={compiler}")
        run(cmake, "--build", place / name)
        asks(place / name / "consumer", place, environment)
    for static in (False, True):
        pkg_config_builds(prefix, libraries, source / "main.cpp", compiler, place, static)

    versioned = sorted(f.name for f in libraries.glob("libinyeon.so*"))
    assert len(versioned) == 3 and (libraries / "libinyeon.so").is_symlink(), versioned
    inyeon = prefix / "bin/inyeon"
    bare = {"PATH": "/nowhere", "HOME": str(place), "LANG": "C.UTF-8"}
    run(inyeon, "ingest", articles, "-g", place / "g.inyeon", env=bare, cwd="/")
    assert "suppliesTo" in run(inyeon, "neighbours", "엔비디아", "-g", place / "g.inyeon", env=bare, cwd="/")
    assert (prefix / "share/man/man1/inyeon-neighbours.1").exists()
