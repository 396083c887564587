"""A folder that looks like a clone in which examples/quickstart.sh has run, for the commands of one page."""
import os
import pathlib
import shutil
import subprocess

FOLDERS = ("examples", "scripts", "docs")


def environment(folder, extra):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "INYEON"))}
    return {**kept, "LANG": "C.UTF-8", "HOME": str(folder), "PATH": f"{folder}/.bin:/usr/bin:/bin", **extra}


class Workspace:
    def __init__(self, folder, inyeon, source):
        self.folder = pathlib.Path(folder)
        for name in FOLDERS:
            shutil.copytree(source / name, self.folder / name)
        (self.folder / "build").mkdir()
        (self.folder / "build/release").symlink_to(inyeon.parent)
        (self.folder / ".bin").mkdir()
        (self.folder / ".bin/inyeon").symlink_to(inyeon)
        self.environment = environment(self.folder, {"INYEON": "build/release/inyeon"})
        done = subprocess.run(["bash", "examples/quickstart.sh"], cwd=self.folder, env=self.environment,
                              capture_output=True, text=True, timeout=120)
        if done.returncode:
            raise RuntimeError(f"examples/quickstart.sh: {done.stderr}")
