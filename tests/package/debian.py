"""Makes the Debian packages and looks at them: fields, contents, unpacked and installed runs.
usage: debian.py CPACK BUILD SOURCE"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from installed import headers_compile_alone, pkg_config_builds, run

cpack, build, source = sys.argv[1:]
source = Path(source)
BARE = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}


def fields(deb):
    return dict(re.findall(r"^(\S+): (.*)$", run("dpkg-deb", "-f", deb), re.M))


def contents(deb):
    return {line.split(maxsplit=5)[5].split(" -> ")[0].lstrip("."): line.split()[:2] for line in run("dpkg-deb", "-c", deb).splitlines()}


def package_says_what_it_needs(debs):
    program, library, development = (fields(debs[n]) for n in NAMES)
    for one in (program, library, development):
        assert one["Version"] == version and one["Maintainer"] and one["Architecture"] != "all", one
    for needed in ("libsqlite3-0", "libxml2", "libgvc6", "libicu", "libserd-0-0", "libcurl4", "libtbb12", "libzstd1", "libc6", "libxgboost"):
        assert needed in program["Depends"], (needed, program["Depends"])
        assert needed in library["Depends"] or needed == "libxgboost", (needed, library["Depends"])
    assert "libxgboost" not in library["Depends"], "only training needs it"
    assert development["Depends"] == f"{NAMES[1]} (= {version})", development
    for name in re.findall(r"([a-z0-9.+-]+)(?= \(|,|$)", program["Depends"]):
        assert subprocess.run(["dpkg-query", "-W", name], capture_output=True).returncode == 0, f"no such package: {name}"


def files_lie_where_debian_wants_them(debs):
    program, library, development = (contents(debs[n]) for n in NAMES)
    for file in ("/usr/bin/inyeon", "/usr/share/man/man1/inyeon.1", "/usr/share/man/ko/man1/inyeon-neighbours.1",
                 "/usr/share/bash-completion/completions/inyeon", "/usr/share/zsh/vendor-completions/_inyeon",
                 "/usr/share/fish/vendor_completions.d/inyeon.fish", "/usr/share/doc/inyeon/copyright",
                 "/usr/share/doc/inyeon/changelog.gz"):
        assert file in program, file
    folder = next(f for f in library if f.endswith(f"/libinyeon.so.{version}")).rsplit("/", 1)[0]
    for file in ("libinyeon.so", "libinyeon.a", "pkgconfig/inyeon.pc", "cmake/inyeon/inyeonConfig.cmake"):
        assert f"{folder}/{file}" in development, file
    assert "/usr/include/inyeon/graph/store/graph_store.h" in development
    assert "/usr/include/inyeon/graph/store/sqlite.h" not in development
    everything = [*program.items(), *library.items(), *development.items()]
    assert not [f for f, (mode, owner) in everything if owner != "root/root"], "all belongs to root"
    assert not [f for f in program if f.startswith("/usr/local") or "/home/" in f]
    twice = set(f for f in program if not f.endswith("/")) & set(f for f in development if not f.endswith("/"))
    assert not twice, twice
    return folder


def runs(root, folder):
    """extract, ingest and neighbours from the unpacked tree, with nothing else of the project in reach."""
    inyeon = root / "usr/bin/inyeon"
    environment = {**BARE, "HOME": str(folder)}
    article = folder / "article.txt"
    article.write_text("한빛반도체, 엔비디아에 공급\n\n한빛반도체는 엔비디아에 HBM4 5만 개를 공급한다.\n")
    assert '"suppliesTo"' in run(inyeon, "extract", article, env=environment, cwd=folder)
    run(inyeon, "ingest", article, "-g", "g.inyeon", env=environment, cwd=folder)
    assert "한빛반도체" in run(inyeon, "neighbours", "엔비디아", "-g", "g.inyeon", env=environment, cwd=folder)
    assert run(inyeon, "export", "-g", "g.inyeon", "--format", "svg", env=environment, cwd=folder).count("<svg") == 1
    for name in ("g.inyeon", "g.inyeon-wal", "g.inyeon-shm"):
        (folder / name).unlink(missing_ok=True)


def installs_and_goes(debs, folder):
    """dpkg itself, into a root that has nothing: what is needed besides is on this machine, and is not asked for there."""
    root = folder / "dpkg-root"
    for name in ("var/lib/dpkg/info", "var/lib/dpkg/updates", "var/lib/dpkg/triggers"):
        (root / name).mkdir(parents=True)
    (root / "var/lib/dpkg/status").touch()
    if os.geteuid() != 0 and not shutil.which("fakeroot"):
        return print("dpkg: skipped, neither root nor fakeroot")
    dpkg = (["fakeroot"] if os.geteuid() != 0 else []) + ["dpkg", f"--root={root}", "--force-depends", "--force-not-root",
                                                         "--force-script-chrootless", "--log=/dev/null"]
    path = {**BARE, "PATH": "/usr/sbin:/sbin:/usr/bin:/bin"}
    run(*dpkg, "-i", *(debs[n] for n in NAMES), env=path)
    assert "Status: install ok installed" in run(*dpkg, "-s", "inyeon", env=path)
    runs(root, folder)
    run(*dpkg, "-P", *reversed(NAMES), env=path)
    assert not (root / "usr/bin/inyeon").exists() and not (root / "usr/include/inyeon").exists()


with tempfile.TemporaryDirectory() as place:
    place = Path(place)
    # gzip: the packages are looked at and thrown away.
    run(cpack, "-G", "DEB", "--config", f"{build}/CPackConfig.cmake", "-B", place / "packages", "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=gzip")
    debs = {fields(d)["Package"]: d for d in sorted((place / "packages").glob("*.deb"))}
    version = fields(debs["inyeon"])["Version"]
    NAMES = ["inyeon", next(n for n in debs if re.fullmatch(r"libinyeon[\d.]+", n)), "libinyeon-dev"]
    assert sorted(debs) == sorted(NAMES), debs
    package_says_what_it_needs(debs)
    libraries = files_lie_where_debian_wants_them(debs)
    root = place / "root"
    for name in NAMES:
        run("dpkg-deb", "-x", debs[name], root)
    runs(root, place)
    headers_compile_alone(root / "usr/include/inyeon", "c++")
    pkg_config_builds(root / "usr", root / libraries.lstrip("/"), source / "tests/package/consumer/main.cpp", "c++", place, False)
    installs_and_goes(debs, place)
