#!/usr/bin/env python3
"""`inyeon push` against small servers: the same graph arrives, once or twice, whole or in two goes.
usage: push.py INYEON ARTICLES"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import rdflib
import servers

inyeon, articles = sys.argv[1:]
failures = []
GRAPH = "https://example.org/news/"
SMALL = ["--batch-bytes", "20000"]


def check(holds, what):
    print(("ok      " if holds else "FAILED  ") + what)
    if not holds:
        failures.append(what)


def push(work, *arguments, status=0, **environment):
    clean = {k: v for k, v in os.environ.items() if not k.startswith("INYEON_") and not k.endswith("_proxy")}
    done = subprocess.run([inyeon, "push", "-g", work / "graph.inyeon", *map(str, arguments)], capture_output=True,
                          text=True, env=clean | environment)
    check(done.returncode == status, f"push {' '.join(map(str, arguments))[:70]}: status {status}" +
          ("" if done.returncode == status else f", not {done.returncode}: {done.stderr[-300:]}"))
    return done.stderr


def triples(data, name=GRAPH):
    return set(data.graph(rdflib.URIRef(name)))


def sparql(work, expected):
    server = servers.graph_store()
    to = ["--to", server.url("/store?x=1"), "--base", GRAPH, *SMALL]
    push(work, *to)
    check(len(server.requests) > 5, f"sparql: {len(server.requests)} batches")
    check(triples(server.data) == expected, f"sparql: {len(expected)} triples arrive in the named graph")
    check({m for m, _ in server.requests} == {"POST"}, "sparql: batches are added")
    push(work, *to)
    check(triples(server.data) == expected, "sparql: a second push changes nothing")
    stray = (rdflib.URIRef("http://a"), rdflib.URIRef("http://b"), rdflib.Literal("c"))
    server.data.graph(rdflib.URIRef(GRAPH)).add(stray)
    push(work, *to, "--replace")
    check(triples(server.data) == expected, "sparql: --replace leaves nothing else")
    push(work, *to, "--into", "default")
    check(server.requests[-1][1].endswith("&default"), "sparql: the default graph is asked for")
    count = len(server.requests)
    push(work, *to, "--dry-run")
    check(len(server.requests) == count, "sparql: a dry run sends nothing")


def surroundings(work):
    server = servers.graph_store()
    around = ["--around", "한빛반도체", "--depth", "2", "--status", "fact"]
    push(work, "--to", server.url("/store"), "--base", GRAPH, *around)
    expected = exported(work, *around)
    check(0 < len(expected) < len(exported(work)) and triples(server.data) == expected, "sparql: the surroundings of an entity")
    push(work, "--to", server.url("/store"), "--around", "nobody", status=2)


def goes_on(work, expected):
    server = servers.graph_store()
    server.dies_after = 4
    to = ["--to", server.url("/store"), "--base", GRAPH, "--replace", *SMALL]
    said = push(work, *to, status=3)
    check("500" in said and "out of order" in said, "the server's answer is told")
    check((work / "graph.inyeon.push").exists(), "how far it came is kept")
    server.dies_after = None
    said = push(work, *to)
    check("4" in said and triples(server.data) == expected, "the next run goes on, and the graph is whole")
    check([m for m, _ in server.requests].count("PUT") == 1, "the graph is emptied once, at the first batch")
    check(not (work / "graph.inyeon.push").exists(), "what was kept is gone")

    server.dies_after, server.requests = 4, []
    push(work, *to, status=3)
    server.dies_after = None
    subprocess.run([inyeon, "remove", "-q", json.loads((work / "g.jsonl").read_text().split("\n")[0])["evidence"][0]["document"],
                    "-g", work / "graph.inyeon"], check=True)
    push(work, *to)
    changed = exported(work)
    check(changed != expected and triples(server.data) == changed, "a graph changed in between is sent from the beginning")


def busy(work, expected):
    server = servers.graph_store()
    server.failures = [503, 429, 502]
    push(work, "--to", server.url("/store"), "--base", GRAPH)
    check(triples(server.data) == expected, "a server that is busy for a while is waited for")


def credentials(work):
    server = servers.graph_store(password="me:secret")
    to = ["--to", server.url("/store")]
    said = push(work, *to, status=3)
    check("401" in said, "without credentials the refusal is told")
    push(work, *to, INYEON_PUSH_USER="me", INYEON_PUSH_PASSWORD="secret")
    secret = work / "secret"
    secret.write_text("# test\nuser=me\npassword=secret\n")
    push(work, *to, "--credentials", secret)
    said = push(work, *to, INYEON_PUSH_USER="me", INYEON_PUSH_PASSWORD="wrong", status=3)
    check("wrong" not in said and "secret" not in said, "no password is told")
    token = servers.graph_store(password="tok.en")
    push(work, "--to", token.url("/store"), INYEON_PUSH_TOKEN="tok.en")
    check(len(token.requests) > 0, "a token is taken")
    push(work, "--to", "http://example.org/store", INYEON_PUSH_TOKEN="tok.en", status=2)
    push(work, "--to", "http://me:secret@localhost/store", status=2)
    push(work, "--to", "file:///etc/passwd", status=2)
    push(work, "--to", "http://localhost:9/store", "--base", "no base", status=2)


def tls(work):
    key = work / "server.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", work / "cert.pem",
                    "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
                   check=True, capture_output=True)
    key.write_text(key.read_text() + (work / "cert.pem").read_text())
    server = servers.graph_store(certificate=key)
    said = push(work, "--to", server.url("/store"), status=3)
    check("certificate" in said and not server.requests, "a certificate that nobody vouches for is refused")
    push(work, "--to", server.url("/store"), "--ca-file", work / "cert.pem")
    check(len(server.requests) > 0, "one that --ca-file vouches for is taken")


def neo4j(work):
    server = servers.query_api(password="neo4j:secret")
    to = ["--kind", "neo4j", "--to", server.url("/db/neo4j/query/v2")]
    login = {"INYEON_PUSH_USER": "neo4j", "INYEON_PUSH_PASSWORD": "secret"}
    push(work, *to, **login)
    edges = {r["key"]: r for r in map(json.loads, (work / "g.jsonl").read_text().splitlines())}
    check(server.edges.keys() == edges.keys(), f"neo4j: {len(edges)} relations arrive")
    same = all(server.edges[k][0] == r["subject"]["key"] and server.edges[k][1] == r["predicate"] and
               server.edges[k][3]["quotes"][0] == r["evidence"][0]["quote"] for k, r in edges.items())
    check(same, "neo4j: ends, types and quotes are the graph's")
    before = (dict(server.nodes), dict(server.edges))
    push(work, *to, **login)
    check(before == (server.nodes, server.edges), "neo4j: a second push changes nothing")


def exported(work, *options):
    nt = subprocess.run([inyeon, "export", "-g", work / "graph.inyeon", "-f", "nt", "--base", GRAPH, *options], check=True,
                        capture_output=True).stdout
    return set(rdflib.Graph().parse(data=nt, format="nt"))


with tempfile.TemporaryDirectory() as folder:
    work = pathlib.Path(folder)
    subprocess.run([inyeon, "ingest", "-q", articles, "-g", work / "graph.inyeon"], check=True)
    subprocess.run([inyeon, "export", "-g", work / "graph.inyeon", "-f", "jsonl", "-o", work / "g.jsonl"], check=True)
    expected = exported(work)
    sparql(work, expected)
    surroundings(work)
    busy(work, expected)
    credentials(work)
    tls(work)
    neo4j(work)
    goes_on(work, expected)
sys.exit(bool(failures))
