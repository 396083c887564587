"""A graph whose every text is hostile: what `inyeon ingest --extracted` takes, made of tests/data/export/hostile.jsonl."""
import json


def names(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        value = json.loads(line)
        yield value["repeat"] * value["times"] if isinstance(value, dict) else value


def documents(path):
    """A document for each name, which names an organisation, a product, a figure, a qualifier, a quote, an outlet …"""
    every = list(names(path))
    assert len(every) >= 60, len(every)
    for number, name in enumerate(every):
        short = name[:300]
        following = every[(number + 1) % len(every)]
        yield {
            "id": f"{number} {short}", "lang": "ko", "title": short, "date": "2026-01-05", "url": short, "outlet": short,
            "text": "",
            "entities": [{"id": "e1", "name": name, "type": "Organization", "mentions": [name, "또 다른 " + short]},
                         {"id": "e2", "name": name, "type": "Product"},
                         {"id": "e3", "name": following, "type": "Organization"}],
            "relations": [
                {"subject": "e1", "predicate": "supplies", "object": "e2", "status": "fact", "evidence": short,
                 "confidence": 0.5, "qualifiers": {"amount": short or "x", "recipient": "e3"}},
                {"subject": "e1", "predicate": "suppliesTo", "object": "e3", "status": "planned", "evidence": short},
                {"subject": "e1", "predicate": "reports", "metric": "other", "value": name, "status": "fact",
                 "evidence": short},
                {"subject": "e1", "predicate": "relatedTo", "object": "e3", "label": short, "status": "denied",
                 "evidence": short}]}


def types():
    """Types and predicates that no schema has, which the vocabulary and Cypher's labels have to bear."""
    hostile = ["`) DETACH DELETE n //", "a> <b> <c", "name", "\\u0060 x", "한글 유형", "a b\nc"]
    for number, name in enumerate(hostile):
        yield {"id": f"type-{number}", "lang": "en", "title": "t", "text": "",
               "entities": [{"id": "e1", "name": f"Subject {number}", "type": name},
                            {"id": "e2", "name": f"Object {number}", "type": "Organization"}],
               "relations": [{"subject": "e1", "predicate": name, "object": "e2", "status": "fact", "evidence": "t"}]}


def write(path, target):
    lines = [json.dumps(d) for d in [*documents(path), *types()]]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines)
