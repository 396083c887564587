"""What a consumer found in an export, held against the reference."""
from dataclasses import dataclass

HANGUL = range(0xAC00, 0xD7A4)


@dataclass
class Found:
    """None means that the format or the program has no such thing."""
    consumer: str
    names: dict | None = None       # key of node or figure: name
    ends: dict | None = None        # key of edge: source, target, label
    attributes: dict | None = None  # (key, attribute): value


@dataclass
class Row:
    format: str
    consumer: str
    accepted: bool
    nodes: bool | None = None
    edges: bool | None = None
    attributes: bool | None = None
    korean: bool | None = None
    why: str = ""

    def good(self):
        return False not in (self.accepted, self.nodes, self.edges, self.attributes, self.korean)


def differences(expected, found, limit=3):
    shown = []
    for key in [*expected.keys() | found.keys()]:
        if expected.get(key) != found.get(key):
            shown.append(f"{key}: {expected.get(key)!r:.300} became {found.get(key)!r:.300}")
            if len(shown) == limit:
                break
    return "; ".join(shown)


def compare(format, found, names, ends, attributes):
    """names, ends and attributes are the reference's as the format can hold them."""
    row = Row(format, found.consumer, True)
    if found.names is not None:
        row.nodes = found.names.keys() == names.keys()
        row.korean = {k: v for k, v in found.names.items() if any(ord(c) in HANGUL for c in v)} == {
            k: v for k, v in names.items() if any(ord(c) in HANGUL for c in v)}
        row.why += differences(names, found.names)
        row.nodes = row.nodes and found.names == names
    if found.ends is not None:
        row.edges = found.ends == ends
        row.why += differences(ends, found.ends)
    if found.attributes is not None:
        row.attributes = found.attributes == attributes
        row.why += differences(attributes, found.attributes)
    return row
