"""Console blocks: commands and the output that follows them; running them, comparing, printing anew."""
import dataclasses
import re
import subprocess

# Runs NUL-separated commands in one shell, so that a page may set variables and change folders.
DRIVER = r"""
while IFS= read -r -d '' command <&3; do
  eval "$command" </dev/null
  printf '\001%d\001' $?
done
"""
BUILDING = re.compile(r"^== (installing|building) ")


@dataclasses.dataclass
class Command:
    lines: list  # as they stand in the page, with "$ " and "> "
    output: list

    def text(self):
        return "\n".join(line[2:] for line in self.lines)


def commands_of(block_lines):
    """The commands of a block. A line with "> " right after a command goes on with it, as a shell shows it."""
    found = []
    for line in block_lines:
        if line.startswith("$ "):
            found.append(Command([line], []))
        elif not found:
            raise ValueError(f"before the first command stands {line!r}")
        elif line.startswith("> ") and not found[-1].output:
            found[-1].lines.append(line)
        else:
            found[-1].output.append(line)
    return found


def run_commands(commands, folder, environment, timeout):
    """Output lines and exit status of each command; both streams as a terminal would show them."""
    script = b"".join(command.encode() + b"\0" for command in commands)
    with open(folder / ".commands", "w+b") as file:
        file.write(script)
        file.flush()
        done = subprocess.run(["bash", "-c", f"exec 3<{folder}/.commands; {DRIVER}"], cwd=folder, env=environment,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=timeout)

    def lines_of(text):
        return [line.rstrip() for line in text.rstrip().splitlines()]

    parts = done.stdout.decode("utf-8", "replace").split("\001")
    answers = [(lines_of(parts[i]), int(parts[i + 1])) for i in range(0, len(parts) - 1, 2)]
    return answers + [(["the shell ended before this command"], 1)] * (len(commands) - len(answers))


def without_building(lines):
    return [line for line in lines if not BUILDING.match(line)]


def matches(expected, actual):
    """Whether output is what a page says; "..." stands for any text, alone on a line for any lines."""
    def pattern(line):
        return ".*".join(re.escape(part) for part in line.split("..."))

    whole = "".join("(?:.*\n)*" if line == "..." else pattern(line) + "\n" for line in expected)
    return re.fullmatch(whole, "".join(line + "\n" for line in actual)) is not None


def shortened(output, show):
    if show is None or len(output) <= show:
        return output
    return output[:show] + ["..."]
