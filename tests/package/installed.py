"""What is looked at in an installation, whatever put it there."""
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def run(*command, **more):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, timeout=300, **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: status {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def headers_compile_alone(include, compiler):
    """No header needs a header that is not installed, nor an outside library's."""
    headers = sorted(h.relative_to(include) for h in include.rglob("*.h"))
    assert len(headers) > 20, headers

    def alone(header):
        run(compiler, "-std=c++20", "-fsyntax-only", "-Wall", "-I", include, "-x", "c++", "-",
            input=f'#include "{header}"\n')

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(alone, headers))
    private = [h for h in headers if h.name in ("sqlite.h", "frame.h", "names.h", "morphemes.h", "triples.h")]
    assert not private, private


def asks(consumer, folder, environment):
    graph = folder / "consumer.inyeon"
    for old in folder.glob("consumer.inyeon*"):
        old.unlink()
    said = run(consumer, graph, env={**os.environ, **environment})
    assert "한빛반도체 suppliesTo 엔비디아" in said, said


def pkg_config_builds(prefix, library_folder, source, compiler, folder, static):
    """A program by pkg-config alone; the .pc file finds its prefix by itself."""
    if not shutil.which("pkg-config"):
        return print("pkg-config: skipped, not installed")
    environment = {**os.environ, "PKG_CONFIG_PATH": str(library_folder / "pkgconfig")}
    flags = run("pkg-config", "--cflags", "--libs", *(["--static"] if static else []), "inyeon", env=environment).split()
    assert f"-I{prefix}" in run("pkg-config", "--cflags", "inyeon", env=environment) or \
        Path(flags[0][2:]).resolve() == (prefix / "include/inyeon").resolve(), flags
    if static:  # by name: with -linyeon the linker takes the shared one
        flags = [str(library_folder / "libinyeon.a") if f == "-linyeon" else f for f in flags]
    consumer = folder / ("consumer-pc-static" if static else "consumer-pc")
    run(compiler, "-std=c++20", source, "-o", consumer, *flags)
    asks(consumer, folder, {} if static else {"LD_LIBRARY_PATH": str(library_folder)})
