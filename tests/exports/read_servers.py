"""`inyeon push` into real servers that the environment names, and what they then hold:
SPARQL_STORE=URL of a graph store, SPARQL_QUERY=URL of its query endpoint, SPARQL_LOGIN=USER:PASSWORD; NEO4J_QUERY=URL of a
query API, NEO4J_LOGIN. The named graph and the database are emptied."""
import base64
import json
import os
import re
import urllib.parse
import urllib.request

import replaced
from found import Found, compare
from read_rdf import expected, found, ntriples_triples
from reference import BASE, run


def fetch(url, body, headers, login):
    headers["Authorization"] = "Basic " + base64.b64encode(login.encode()).decode()
    with urllib.request.urlopen(urllib.request.Request(url, body, headers)) as answer:
        return answer.read().decode()


def push(inyeon, work, login, *options):
    user, password = login.split(":")
    run(inyeon, "push", "-g", work / "graph.inyeon", *options,
        env=os.environ | {"INYEON_PUSH_USER": user, "INYEON_PUSH_PASSWORD": password})


def put_turtle(work):
    """The file itself, as curl puts it there."""
    run("curl", "-sSf", "--digest", "--user", os.environ["SPARQL_LOGIN"], "-H", "Content-Type: text/turtle", "-T", work / "g.ttl",
        f"{os.environ['SPARQL_STORE']}?graph-uri={urllib.parse.quote(BASE)}")
    return held("Virtuoso")


def sparql(inyeon, work, options):
    login = os.environ["SPARQL_LOGIN"]
    push(inyeon, work, login, "--to", os.environ["SPARQL_STORE"], "--replace", *options)
    push(inyeon, work, login, "--to", os.environ["SPARQL_STORE"], *options)
    return held("Virtuoso, pushed twice")


def held(consumer):
    """What the store has in the named graph."""
    query = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{BASE}> {{ ?s ?p ?o }} }}"
    body = urllib.parse.urlencode({"query": query}).encode()
    with urllib.request.urlopen(urllib.request.Request(os.environ["SPARQL_QUERY"], body, {"Accept": "text/plain"})) as answer:
        text = answer.read().decode()
    return found(consumer, ntriples_triples("\n".join(line for line in text.split("\n") if line[:1] == "<") + "\n"))


def neo4j(inyeon, work, options):
    url, login = os.environ["NEO4J_QUERY"], os.environ["NEO4J_LOGIN"]

    def ask(statement):
        answer = fetch(url, json.dumps({"statement": statement}).encode(),
                       {"Content-Type": "application/json", "Accept": "application/json"}, login)
        return json.loads(answer)["data"]["values"]
    ask("MATCH (n) DETACH DELETE n")
    for _ in range(2):
        push(inyeon, work, login, "--kind", "neo4j", "--to", url, *options)
    names = {key: name for key, name in ask("MATCH (n) RETURN n.key, n.name")}
    rows = ask("MATCH (s)-[r]->(t) RETURN r.key, s.key, t.key, type(r), r.status, r.confidence, r.quotes")
    ends = {r[0]: (r[1], r[2], r[3]) for r in rows}
    values = {(r[0], a): v for r in rows for a, v in zip(("status", "confidence", "quotes"), r[4:])}
    return Found("Neo4j's query API, pushed twice", names, ends, values)


def rows(work, graph, inyeon, options):
    if "SPARQL_STORE" in os.environ:
        yield compare("ttl", put_turtle(work), *expected(graph, replaced.rdf))
        yield compare("push", sparql(inyeon, work, options), *expected(graph, replaced.rdf))
    if "NEO4J_QUERY" in os.environ:
        ends = {k: (e["source"], e["target"], re.sub(r"[\\\0-\x1f]", "\ufffd", e["predicate"])) for k, e in graph.edges.items()}
        values = {(k, a): e[a] for k, e in graph.edges.items() for a in ("status", "confidence", "quotes")}
        yield compare("push", neo4j(inyeon, work, options), graph.names(), ends, values)
