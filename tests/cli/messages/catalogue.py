"""The Korean catalogue, read as the program reads it."""
import re

PLACE = re.compile(r"\{\d?\}")


class Catalogue:
    def __init__(self, path):
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()
                if line and not line.startswith("#")]
        self.faults = [f"{path}: not two columns: {row}" for row in rows if len(row) != 2]
        self.exact = {row[0]: row[1] for row in rows if len(row) == 2}
        self.patterns = [(re.compile(self.regex(english), re.DOTALL), english)
                         for english in self.exact if PLACE.search(english)]

    @staticmethod
    def regex(english):
        return "(.*)".join(re.escape(part) for part in PLACE.split(english)) + r"\Z"

    def knows(self, sentence):
        """Whether a sentence, with § for values, is translated in all its words."""
        if sentence in self.exact or not re.search(r"[A-Za-z]{2}", sentence.replace("§", "")):
            return True
        for regex, _ in self.patterns:
            found = regex.match(sentence)
            if found and all(part != sentence and self.knows(part) for part in found.groups()):
                return True
        return False
