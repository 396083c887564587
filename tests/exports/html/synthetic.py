#!/usr/bin/env python3
"""A made-up graph of any size, as `inyeon ingest --extracted` takes it.
usage: synthetic.py RELATIONS > extracted.jsonl
Few entities have many relations and many have few, as in the news. The same bytes each time."""
import json
import random
import sys

SYLLABLES = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호"
FORMS = (  # predicate, type of the object, the sentence
    ("suppliesTo", "Organization", "{0}이(가) {1}에 부품을 공급한다."),
    ("partnersWith", "Organization", "{0}와(과) {1}이(가) 손을 잡았다."),
    ("acquires", "Organization", "{0} agreed to buy {1}."),
    ("develops", "Product", "{0} is developing {1}."),
    ("manufactures", "Product", "{0}은(는) {1}을(를) 양산한다."),
    ("locatedIn", "Place", "{0}의 본사는 {1}에 있다."),
    ("builds", "Facility", "{0} will build {1}."),
    ("uses", "Technology", "{0} uses {1}."),
)
STATUSES = ("fact", "fact", "fact", "planned", "negotiating", "speculated", "denied", "ended")
SUFFIX = {"Organization": "전자", "Product": "-X", "Place": "시", "Facility": " 공장", "Technology": " AI"}


def name(index, kind):
    syllables = []
    for _ in range(3):
        index, rest = divmod(index, len(SYLLABLES))
        syllables.append(SYLLABLES[rest])
    return "".join(syllables) + SUFFIX[kind]


def document(number, pairs):
    sentences, entities, relations, ids = [], [], [], {}

    def entity(text, kind):
        if (text, kind) not in ids:
            ids[text, kind] = f"e{len(ids)}"
            entities.append({"id": ids[text, kind], "name": text, "type": kind, "mentions": [text]})
        return ids[text, kind]

    for subject, target, form, status in pairs:
        predicate, kind, pattern = FORMS[form]
        ends = name(subject, "Organization"), name(target, kind)
        sentences.append(pattern.format(*ends))
        relations.append({"subject": entity(ends[0], "Organization"), "predicate": predicate,
                          "object": entity(ends[1], kind), "status": status,
                          "evidence": sentences[-1]})
    return {"id": f"doc-{number:06}", "lang": "ko", "title": f"기사 {number}",
            "date": f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}",
            "url": f"https://news.example/{number}", "text": " ".join(sentences),
            "entities": entities, "relations": relations}


def documents(count):
    chance = random.Random(7)
    hubs = [0, 1]
    seen, batch, number = set(), [], 0
    while len(seen) < count:
        subject = chance.choice(hubs) if chance.random() < 0.6 else len(seen) // 3 + 2
        target = chance.choice(hubs) if chance.random() < 0.3 else chance.randrange(count // 3 + 4)
        form = chance.randrange(len(FORMS))
        if subject == target or (subject, target, form) in seen:
            continue
        if form == 1 and (target, subject, form) in seen:
            continue
        seen.add((subject, target, form))
        hubs += [subject] if FORMS[form][1] != "Organization" else [subject, target]
        batch.append((subject, target, form, chance.choice(STATUSES)))
        if len(batch) == 10 or len(seen) == count:
            yield document(number, batch + chance.sample(batch, len(batch) // 5))
            number, batch = number + 1, chance.sample(batch, len(batch) // 3)


if __name__ == "__main__":
    for made in documents(int(sys.argv[1])):
        print(json.dumps(made, ensure_ascii=False))
