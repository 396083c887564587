"""Names that want to be more than names, as `inyeon ingest --extracted` takes them."""
import json

NAMES = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(2)</script>",
    "<!--<script>",
    "javascript:alert(3)",
    "\"><svg onload=alert(4)>",
    "&lt;b&gt; &amp;",
    "${alert(5)}",
    "line\u2028separator\u2029",
    "\u202eright to left",
    "__proto__",
    "constructor",
    "나라 👨‍👩‍👧‍👦 가족",
    "x" * 5000,
    "quote \" and ' and \\",
]


def line():
    sentences = [f"Hub Company supplies {name} today." for name in NAMES]
    entities = [{"id": "hub", "name": "Hub Company", "type": "Organization", "mentions": ["Hub Company"]}]
    relations = []
    for i, (name, sentence) in enumerate(zip(NAMES, sentences)):
        entities.append({"id": f"e{i}", "name": name, "type": "Organization", "mentions": [name]})
        relations.append({"subject": "hub", "predicate": "suppliesTo", "object": f"e{i}", "status": "fact",
                          "evidence": sentence})
    return json.dumps({"id": "<b>doc</b>", "lang": "en", "title": "<i>title</i>", "date": "2025-05-05",
                       "url": "javascript:alert(6)", "text": "\n".join(sentences), "entities": entities,
                       "relations": relations})
