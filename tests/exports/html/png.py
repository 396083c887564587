"""Pixels of a PNG of 8 bits a channel without interlacing, as screenshots are; standard library only."""
import struct
import zlib


def pixels(data):
    """Width, height and rows of bytes, and how many bytes a pixel has."""
    at, packed = 8, b""
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + size]
        if kind == b"IHDR":
            width, height, depth, color, _, _, interlaced = struct.unpack(">IIBBBBB", body)
            assert depth == 8 and color in (2, 6) and not interlaced
        if kind == b"IDAT":
            packed += body
        at += size + 12
    step = 3 if color == 2 else 4
    raw, length, rows = zlib.decompress(packed), width * step, []
    last = bytearray(length)
    for y in range(height):
        method, line = raw[y * (length + 1)], bytearray(raw[y * (length + 1) + 1:(y + 1) * (length + 1)])
        _undo(method, line, last, step)
        rows.append(line)
        last = line
    return width, height, rows, step


def _undo(method, line, last, step):
    for i in range(len(line)):
        left = line[i - step] if i >= step else 0
        above, corner = last[i], last[i - step] if i >= step else 0
        if method == 1:
            line[i] = (line[i] + left) & 255
        elif method == 2:
            line[i] = (line[i] + above) & 255
        elif method == 3:
            line[i] = (line[i] + (left + above) // 2) & 255
        elif method == 4:
            guess = left + above - corner
            by = [abs(guess - n) for n in (left, above, corner)]
            line[i] = (line[i] + (left, above, corner)[by.index(min(by))]) & 255


def colors(data, left, top, right, bottom):
    """How often each colour stands in a part of the picture."""
    _, _, rows, step = pixels(data)
    counts = {}
    for row in rows[top:bottom]:
        for x in range(left, right):
            color = tuple(row[x * step:x * step + 3])
            counts[color] = counts.get(color, 0) + 1
    return counts
