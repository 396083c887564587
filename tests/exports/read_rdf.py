"""The RDF syntaxes, by processors of RDF."""
import json
import re
from decimal import Decimal

import rdflib

import replaced
from found import Found, Row, compare
from reference import BASE, NODE, VOCAB, run

SCHEMA = "https://schema.org/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
PROV = "http://www.w3.org/ns/prov#"
STATEMENT = BASE + "statement/"
SYNTAXES = {"ttl": "turtle", "nt": "nt", "nq": "nquads", "trig": "trig"}


class Index:
    """Triples by subject and predicate; IRIs and literals as (text, datatype or None for an IRI)."""

    def __init__(self, triples):
        self.triples = {t for t in triples if t[1] != VOCAB + "contribution"}
        self.by = {}
        for s, p, o in self.triples:
            self.by.setdefault(s, {}).setdefault(p, []).append(o[0])

    def one(self, subject, predicate):
        values = self.by.get(subject, {}).get(predicate, [])
        assert len(values) < 2, (subject, predicate, values)
        return values[0] if values else ""

    def every(self, subject, predicate):
        return sorted(self.by.get(subject, {}).get(predicate, []))


def qualifiers(index, statement):
    found = {}
    for iri in index.every(statement, VOCAB + "qualifier"):
        found.setdefault(index.one(iri, VOCAB + "role"), []).append(index.one(iri, VOCAB + "text"))
    return {key: sorted(values) for key, values in found.items()}


def found(consumer, triples):
    index = Index(triples)
    names, ends, values = {}, {}, {}
    for subject in index.by:
        if subject.startswith(NODE):
            key = subject[len(NODE):]
            names[key] = index.one(subject, SCHEMA + "name")
            values[key, "aliases"] = index.every(subject, SCHEMA + "alternateName")
        if not subject.startswith(STATEMENT):
            continue
        key = subject[len(STATEMENT):]
        figure = index.one(subject, VOCAB + "figure")
        if figure:
            names["figure-" + key] = index.one(figure, VOCAB + "text")
        target = "figure-" + key if figure else index.one(subject, RDF + "object")[len(NODE):]
        predicate = index.one(subject, RDF + "predicate")
        ends[key] = (index.one(subject, RDF + "subject")[len(NODE):], target, predicate)
        values[key, "status"] = index.one(subject, VOCAB + "status").removeprefix(VOCAB)
        values[key, "confidence"] = Decimal(index.one(subject, VOCAB + "confidence"))
        values[key, "quotes"] = sorted(index.one(e, VOCAB + "quote") for e in index.every(subject, PROV + "wasDerivedFrom"))
        values[key, "qualifiers"] = qualifiers(index, subject)
    return Found(consumer, names, ends, values)


def expected(graph, how):
    names = {k: how(v) for k, v in graph.names().items()}
    ends, values = {}, {}
    for key, node in graph.nodes.items():
        values[key, "aliases"] = sorted({how(a) for a in node["aliases"]})
    for key, edge in graph.edges.items():
        ends[key] = (edge["source"], edge["target"], term(edge["predicate"]))
        values[key, "status"] = edge["status"]
        values[key, "confidence"] = Decimal(f"{edge['confidence']:.3f}")
        values[key, "quotes"] = sorted(how(q) for q in edge["quotes"])
        values[key, "qualifiers"] = {how(k): sorted(how(v) for v in vs) for k, vs in edge["qualifiers"].items()}
    return names, ends, values


def term(name):
    plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._"
    return VOCAB + "".join(chr(b) if chr(b) in plain else f"%{b:02X}" for b in name.encode())


def rdflib_triples(path, syntax):
    quads = syntax in ("nquads", "trig")
    graph = rdflib.Dataset() if quads else rdflib.Graph()
    graph.parse(path, format=syntax)
    for one in graph.quads((None, None, None, None)) if quads else graph:
        o = one[2]
        yield str(one[0]), str(one[1]), (str(o), None if isinstance(o, rdflib.URIRef) else str(o.datatype or ""))


LINE = re.compile(r'<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]+|\\.)*)"(?:\^\^<([^>]*)>)?) \.')
ESCAPE = re.compile(r"\\(?:u([0-9A-F]{4})|U([0-9A-F]{8})|(.))")
LETTERS = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


def ntriples_triples(text):
    """What rapper writes: rdflib takes minutes over its escapes in long names."""
    def unescaped(literal):
        return ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)) if m[1] or m[2] else LETTERS.get(m[3], m[3]), literal)

    for line in text.split("\n")[:-1]:
        s, p, iri, literal, kind = LINE.fullmatch(line).groups()
        yield s, p, (unescaped(iri), None) if iri is not None else (unescaped(literal), kind or "")


def pyld_triples(path):
    from pyld import jsonld
    document = json.loads(path.read_bytes())
    for quad in jsonld.to_rdf(document)["@default"]:
        o = quad["object"]
        kind = None if o["type"] == "IRI" else o["datatype"].replace("http://www.w3.org/2001/XMLSchema#string", "")
        yield quad["subject"]["value"], quad["predicate"]["value"], (o["value"], kind)


def oxigraph_triples(path, syntax):
    import pyoxigraph
    form = {"turtle": pyoxigraph.RdfFormat.TURTLE, "nt": pyoxigraph.RdfFormat.N_TRIPLES,
            "nquads": pyoxigraph.RdfFormat.N_QUADS, "trig": pyoxigraph.RdfFormat.TRIG,
            "json-ld": pyoxigraph.RdfFormat.JSON_LD}[syntax]
    for quad in pyoxigraph.parse(path=str(path), format=form):
        o = quad.object
        literal = isinstance(o, pyoxigraph.Literal)
        kind = o.datatype.value.replace("http://www.w3.org/2001/XMLSchema#string", "") if literal else None
        yield quad.subject.value, quad.predicate.value, (o.value, kind)


def by_rapper(path, syntax):
    option = {"nt": "ntriples"}.get(syntax, syntax)
    return run("rapper", "-q", "-i", option, "-o", "ntriples", path).decode()


def shacl(work, docs):
    try:
        import pyshacl
    except ImportError:
        return
    conforms, _, text = pyshacl.validate(str(work / "g.ttl"), data_graph_format="turtle", shacl_graph=str(docs / "shapes.ttl"),
                                         shacl_graph_format="turtle", ont_graph=str(docs / "vocabulary.ttl"),
                                         ont_graph_format="turtle")
    yield Row("ttl", f"pySHACL {pyshacl.__version__}", conforms, why="" if conforms else text[:2000])


def rows(work, graph):
    clean = expected(graph, replaced.rdf)
    rapper = "rapper " + run("rapper", "--version").decode().strip()
    reference = set(ntriples_triples((work / "g.nt").read_bytes().decode()))
    backslashes = any("\\" in name for name in graph.names().values())
    for suffix, syntax in SYNTAXES.items():
        # rdflib before version 7 reads \\n in lines of triples as a backslash and a line feed.
        if not (backslashes and syntax in ("nt", "nquads") and rdflib.__version__ < "7"):
            yield compare(suffix, found(f"rdflib {rdflib.__version__}", rdflib_triples(work / f"g.{suffix}", syntax)), *clean)
        yield compare(suffix, found(rapper, ntriples_triples(by_rapper(work / f"g.{suffix}", syntax))), *clean)
    plain = expected(graph, replaced.same)
    for name, triples in (("rdflib " + rdflib.__version__, rdflib_triples(work / "g.jsonld", "json-ld")),
                          ("PyLD", pyld_triples(work / "g.jsonld"))):
        triples = set(triples)
        row = compare("jsonld", found(name, triples), *plain)
        same = {(s, p, (replaced.rdf(o), k)) for s, p, (o, k) in triples if p != VOCAB + "contribution"}
        if same != reference:
            row.attributes = False
            row.why += f"not the triples of nt: {list(same ^ reference)[:4]!r:.1000}"
        yield row
    try:
        import pyoxigraph
    except ImportError:
        return
    for suffix, syntax in (SYNTAXES | {"jsonld": "json-ld"}).items():
        yield compare(suffix, found(f"Oxigraph {pyoxigraph.__version__}", oxigraph_triples(work / f"g.{suffix}", syntax)),
                      *(plain if suffix == "jsonld" else clean))
