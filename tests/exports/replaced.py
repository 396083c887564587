"""What a format cannot hold, and what it writes instead (docs/exports.md)."""
import re

XML_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
FORMULA = tuple("=+-@\t\r\n")


def same(text):
    return text


def xml(text):
    return XML_FORBIDDEN.sub("\ufffd", text)


def no_nul(text):
    return text.replace("\0", "\ufffd")


def rdf(text):
    """raptor takes NUL and the last two of the plane for an end."""
    return re.sub("[\0\ufffe\uffff]", "\ufffd", text)


def csv(text):
    text = no_nul(text)
    return "'" + text if text.startswith(FORMULA) else text


def neo4j(text):
    return no_nul(text)


def dot(text):
    """Backslashes are doubled; a token of 16 KiB is too long for the `dot` program."""
    raw = text.encode()
    if len(raw) > 7000:
        text = raw[:7000].decode(errors="ignore") + "…"
    return no_nul(text).replace("\\", "\\\\")
