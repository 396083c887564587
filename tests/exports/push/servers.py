"""Small servers for `inyeon push`: a SPARQL 1.1 graph store on rdflib, and Neo4j's query API on dictionaries."""
import base64
import json
import re
import ssl
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import rdflib


class Server(ThreadingHTTPServer):
    """`failures` are statuses that the next requests get; `dies_after` requests every further one gets 500."""

    def __init__(self, handler, password=None, certificate=None):
        super().__init__(("127.0.0.1", 0), handler)
        self.password, self.failures, self.dies_after, self.requests = password, [], None, []
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.socket = context.wrap_socket(self.socket, server_side=True)
        self.scheme = "https" if certificate else "http"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def url(self, path):
        return f"{self.scheme}://localhost:{self.server_port}{path}"

    def handle_error(self, request, client_address):
        pass  # a client that turns away from a certificate is no fault


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def refused(self):
        """Reads the body; true where this request was answered already."""
        self.body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        wanted = self.server.password
        if wanted:
            given = self.headers.get("Authorization", "")
            basic = "Basic " + base64.b64encode(wanted.encode()).decode()
            if given not in (basic, "Bearer " + wanted):
                self.answer(401, headers=[("WWW-Authenticate", 'Basic realm="test"')])
                return True
        if self.server.failures:
            self.answer(self.server.failures.pop(0), headers=[("Retry-After", "0")])
            return True
        if self.server.dies_after is not None and len(self.server.requests) >= self.server.dies_after:
            self.answer(500, b"out of order")
            return True
        self.server.requests.append((self.command, self.path))
        return False


class GraphStore(Handler):
    def store(self):
        if self.refused():
            return
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query, keep_blank_values=True)
        name = rdflib.URIRef(query["graph"][0]) if "graph" in query else rdflib.graph.DATASET_DEFAULT_GRAPH_ID
        graph = self.server.data.graph(name)
        if self.command == "PUT":
            graph.remove((None, None, None))
        if self.headers["Content-Type"] != "application/n-triples":
            return self.answer(415)
        graph.parse(data=self.body, format="nt")
        self.answer(204)

    do_POST = do_PUT = store


class QueryApi(Handler):
    """What the statements of push do, by the shape of each; another statement is an error."""
    NODE = re.compile(r"UNWIND \$rows AS row MERGE \(n:Entity \{key: row\.key\}\) SET n = row, n:`(.*)`")
    EDGE = re.compile(r"UNWIND \$rows AS row MATCH \(s:Entity \{key: row\.source\}\) .*MERGE \(s\)-\[r:`(.*)` "
                      r"\{key: row\.relation\.key\}\]->\(t\) SET r = row\.relation")

    def do_POST(self):
        if self.refused():
            return
        request = json.loads(self.body)
        statement, rows = request["statement"], request.get("parameters", {}).get("rows", [])
        node, edge = self.NODE.fullmatch(statement), self.EDGE.fullmatch(statement)
        if node:
            self.server.nodes |= {row["key"]: row | {"label": node[1]} for row in rows}
        elif edge:
            for row in rows:
                if "figure" in row:
                    self.server.nodes[row["figure"]["key"]] = row["figure"]
                target = row.get("target") or row["figure"]["key"]
                assert row["source"] in self.server.nodes and target in self.server.nodes
                self.server.edges[row["relation"]["key"]] = (row["source"], edge[1], target, row["relation"])
        elif not statement.startswith("CREATE CONSTRAINT"):
            return self.answer(400, json.dumps({"errors": [{"code": "x", "message": "unknown statement"}]}).encode())
        self.answer(202, json.dumps({"data": {"fields": [], "values": []}}).encode())


def graph_store(**more):
    server = Server(GraphStore, **more)
    server.data = rdflib.Dataset()
    return server


def query_api(**more):
    server = Server(QueryApi, **more)
    server.nodes, server.edges = {}, {}
    return server
