"""The worked example of a schema pack, from nothing to a graph, and what is told where a pack is at fault.
usage: schema_pack.py INYEON EXAMPLE"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

INYEON, EXAMPLE = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()


def inyeon(*words, status=0, cwd=None):
    done = subprocess.run([INYEON, *map(str, words)], capture_output=True, text=True, cwd=cwd, timeout=300)
    assert done.returncode == status, (words, done.returncode, done.stderr)
    return done.stdout if status == 0 else done.stderr


def rows(text):
    return [json.loads(line) for line in text.splitlines()]


def triples(document):
    names = {e["id"]: e["name"] for e in document["entities"]}
    return {(names[r["subject"]], r["predicate"], names[r["object"]], r["status"]) for r in document["relations"]
            if "object" in r}


def extracts_in_both_languages():
    for article, expected, types in [
        ("ko-trial.txt", {("라온바이오", "tests", "루미타닙", "fact"), ("루미타닙", "testedFor", "췌장암", "fact"),
                          ("루미타닙", "testedFor", "천식", "planned"), ("루미타닙", "treats", "췌장암", "fact"),
                          ("벨트라진", "treats", "크론병", "fact"), ("라온바이오", "tests", "오르세맙", "ended")},
         {"루미타닙": "Drug", "천식": "Disease", "라온바이오": "Organization"}),
        ("en-trial.txt", {("Haven Therapeutics", "tests", "veltrazine", "fact"),
                          ("veltrazine", "testedFor", "Crohn's disease", "fact"),
                          ("veltrazine", "treats", "Crohn's disease", "fact"),
                          ("Raon Bio", "tests", "lumitanib", "planned"), ("orsemab", "treats", "asthma", "fact"),
                          ("Raon Bio", "tests", "orsemab", "ended")},
         {"lumitanib": "Drug", "pancreatic cancer": "Disease", "Raon Bio": "Organization"})]:
        document, = rows(inyeon("extract", "--schema", EXAMPLE, EXAMPLE / "articles" / article))
        assert document["schema"] == "clinical 1.0", document["schema"]
        found = triples(document)
        assert expected <= found, (article, expected - found)
        named = {e["name"]: e["type"] for e in document["entities"]}
        assert types.items() <= named.items(), named
        for predicate in ("tests", "testedFor", "treats"):
            assert predicate not in {p for _, p, _, _ in triples(
                rows(inyeon("extract", EXAMPLE / "articles" / article))[0])}, "only the pack knows it"


def a_graph_keeps_its_pack(folder):
    graph = folder / "g.inyeon"
    inyeon("ingest", "--schema", EXAMPLE, EXAMPLE / "articles" / "ko-trial.txt", "-g", graph)
    inyeon("ingest", EXAMPLE / "articles" / "en-trial.txt", "-g", graph)  # the pack is there
    treats = rows(inyeon("neighbours", "LMT-101", "-g", graph, "--predicate", "treats", "--format", "json"))
    assert [(r["predicate"], r["documents"]) for r in treats] == [("treats", 2)], treats
    drugs = rows(inyeon("search", "lumi", "-g", graph, "--format", "json"))
    assert {"Drug"} <= {r["type"] for r in drugs}, drugs
    assert "treated with" in inyeon("neighbours", "크론병", "-g", graph, "--lang", "en")
    assert "치료약" in inyeon("neighbours", "크론병", "-g", graph, "--lang", "ko")
    inyeon("verify", "-g", graph)
    assert "Disease" in inyeon("schema", "show", "-g", graph)
    assert "did you mean treats?" in inyeon("neighbours", "크론병", "-g", graph, "--predicate", "treat", status=2)
    return graph


def prepared_input_asks_for_its_pack(folder, graph):
    extracted = folder / "extracted.jsonl"
    extracted.write_text(inyeon("extract", "--schema", EXAMPLE, EXAMPLE / "articles"))
    plain, packed = folder / "plain.inyeon", folder / "packed.inyeon"
    said = inyeon("ingest", "--extracted", extracted, "-g", plain, status=1)
    assert "made with the schema pack clinical 1.0" in said and "--schema" in said, said
    inyeon("ingest", "--extracted", "--schema", EXAMPLE, extracted, "-g", packed)
    assert "0 added, 0 changed, 0 gone" in inyeon("diff", graph, packed, "--lang", "en")
    for form in ("jsonld", "graphml"):
        export, back = folder / f"export.{form}", folder / f"{form}.inyeon"
        inyeon("export", "-g", graph, "--format", form, "-o", export)
        inyeon("ingest", "--from-export", export, "-g", plain, status=1)
        inyeon("ingest", "--from-export", "--schema", EXAMPLE, export, "-g", back)
        assert json.loads(inyeon("verify", "-g", back, "--format", "json"))["hash"] == \
            json.loads(inyeon("verify", "-g", graph, "--format", "json"))["hash"], form


def exports_have_the_packs_iris(graph):
    lines = inyeon("export", "-g", graph, "--format", "nt").splitlines()
    assert any("<https://example.org/clinical#treats>" in line for line in lines)
    assert any(line.split()[1:3] == ["<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>",
                                     "<https://example.org/clinical#Drug>"] for line in lines)
    assert not any("vocab#Drug" in line or "vocab#treats" in line for line in lines)
    assert "owl:inverseOf <https://example.org/clinical#treats>" in inyeon("schema", "vocabulary", "-g", graph)
    for form in ("dot", "svg", "gexf", "cypher", "mermaid", "jsonl"):
        assert "treats" in inyeon("export", "-g", graph, "--format", form), form


def shapes_hold(graph, folder):
    """Only where pyshacl is installed."""
    try:
        import pyshacl
    except ImportError:
        return print("shapes: skipped, pyshacl is not installed")
    for name, words in (("data.ttl", ("export", "-g", graph, "--format", "ttl")), ("shapes.ttl", ("schema", "shapes", "-g", graph))):
        (folder / name).write_text(inyeon(*words))
    conforms, _, report = pyshacl.validate(str(folder / "data.ttl"), shacl_graph=str(folder / "shapes.ttl"))
    assert conforms, report


def faults_have_file_line_and_reason(folder):
    spoilt = folder / "spoilt"
    shutil.copytree(EXAMPLE, spoilt)
    schema = spoilt / "schema.json"
    schema.write_text(schema.read_text().replace('["Disease"]', '["Illness"]', 1))
    with open(spoilt / "names.tsv", "a") as names:
        names.write("x\tCar\n")
    with open(spoilt / "frames.en.tsv", "a") as frames:
        frames.write("cure\theal\tsubject=agent\n")
    said = inyeon("schema", "check", "spoilt", status=1, cwd=folder).splitlines()
    line = 1 + schema.read_text().split('["Illness"]')[0].count("\n")
    assert [s.split(" (byte")[0] for s in said] == [
        f"inyeon: spoilt/schema.json:{line}",
        f"inyeon: spoilt/names.tsv:{(spoilt / 'names.tsv').read_text().count(chr(10))}",
        f"inyeon: spoilt/frames.en.tsv:{(spoilt / 'frames.en.tsv').read_text().count(chr(10))}"], said
    assert "Illness" in said[0] and "Car" in said[1] and "heal" in said[2], said
    for words in (("extract", "--schema", spoilt, "-"), ("ingest", "--schema", spoilt, "-", "-g", folder / "none.inyeon")):
        assert "cannot be used" in inyeon(*words, status=2)
    assert not (folder / "none.inyeon").exists()
    assert "there is no folder" in inyeon("schema", "check", folder / "nowhere", status=2)
    other = folder / "other"
    shutil.copytree(EXAMPLE, other)
    (other / "schema.json").write_text((EXAMPLE / "schema.json").read_text().replace('"clinical"', '"medicine"'))
    assert "a graph has one pack" in inyeon("ingest", "--schema", other, EXAMPLE / "articles", "-g", folder / "g.inyeon", status=2)


with tempfile.TemporaryDirectory() as place:
    place = pathlib.Path(place)
    inyeon("schema", "check", EXAMPLE)
    extracts_in_both_languages()
    made = a_graph_keeps_its_pack(place)
    prepared_input_asks_for_its_pack(place, made)
    exports_have_the_packs_iris(made)
    shapes_hold(made, place)
    faults_have_file_line_and_reason(place)
