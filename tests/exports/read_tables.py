"""The tables and statements, by programs for tables and by property-graph databases."""
import csv
import io
import json
import shutil
import sqlite3

import replaced
from found import Found, Row, compare
from read_graphs import EDGE_TEXTS, NODE_TEXTS, graph_value
from reference import run

csv.field_size_limit(1 << 30)
LISTS = ("qualifiers", "documents")


def by_python(folder):
    def table(name):
        with open(folder / name, newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))
    return table("nodes.csv"), table("edges.csv")


def by_sqlite(folder, work):
    database = work / "tables.sqlite"
    database.unlink(missing_ok=True)
    run("sqlite3", database, f".import --csv '{folder}/nodes.csv' nodes", f".import --csv '{folder}/edges.csv' edges")
    connection = sqlite3.connect(database)
    connection.row_factory = sqlite3.Row
    return [[dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for name in ("nodes", "edges")]


def by_libreoffice(folder, work):
    """Calc's own reading, written out again as CSV; a cell holds 32,767 characters, so short names only."""
    tables = []
    for name in ("nodes", "edges"):
        run("soffice", f"-env:UserInstallation=file://{work}/office", "--headless", "--infilter=CSV:44,34,76,1,,,true",
            "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true", "--outdir", work / "calc",
            folder / f"{name}.csv")
        with open(work / "calc" / f"{name}.csv", newline="", encoding="utf-8") as file:
            tables.append(list(csv.DictReader(file)))
    return tables


def by_kuzu(folder, work):
    import kuzu
    path = work / "kuzu"
    for old in work.glob("kuzu*"):
        shutil.rmtree(old) if old.is_dir() else old.unlink()
    connection = kuzu.Connection(kuzu.Database(str(path)))
    heads = {name: next(csv.reader(io.StringIO((folder / f"{name}.csv").read_text("utf-8")))) for name in ("nodes", "edges")}
    columns = ", ".join(f"`{c}` STRING" for c in heads["nodes"])
    connection.execute(f"CREATE NODE TABLE nodes({columns}, PRIMARY KEY(id))")
    rest = [c for c in heads["edges"] if c not in ("source", "target")]
    connection.execute(f"CREATE REL TABLE edges(FROM nodes TO nodes, {', '.join(f'`{c}` STRING' for c in rest)})")
    options = "(header=true, parallel=false, escape='\"', auto_detect=false, list_unbraced=false)"
    connection.execute(f"COPY nodes FROM '{folder}/nodes.csv' {options}")
    with_types = ", ".join(f"`{c}` STRING" for c in heads["edges"])
    listed = ", ".join(f"`{c}`" for c in ("source", "target", *rest))
    connection.execute(f"COPY edges FROM (LOAD WITH HEADERS ({with_types}) FROM '{folder}/edges.csv' {options} RETURN {listed})")

    def ask(query, names):
        result = connection.execute(query)
        while result.has_next():
            yield dict(zip(names, [v or "" for v in result.get_next()]))
    nodes = ask("MATCH (n:nodes) RETURN " + ", ".join(f"n.`{c}`" for c in heads["nodes"]), heads["nodes"])
    edges = ask("MATCH (s)-[e:edges]->(t) RETURN s.id, t.id, " + ", ".join(f"e.`{c}`" for c in rest),
                ["source", "target", *rest])
    return list(nodes), list(edges)


def found(consumer, nodes, edges, how=lambda text: text):
    values = {}
    for node in nodes:
        values |= {(node["id"], a): node[a] for a in NODE_TEXTS}
        values[node["id"], "aliases"] = json.loads(node["aliases"] or "[]")
    for edge in edges:
        values |= {(edge["id"], a): edge[a] for a in EDGE_TEXTS}
        values |= {(edge["id"], a): json.loads(edge[a] or ("{}" if a == "qualifiers" else "[]")) for a in LISTS}
        values |= {(edge["id"], "confidence"): float(edge["confidence"]), (edge["id"], "weight"): int(edge["weight"])}
    return Found(consumer, {n["id"]: n["name"] for n in nodes},
                 {e["id"]: (e["source"], e["target"], e["label"]) for e in edges}, values)


def expected(graph, how):
    values = {}
    for key, node in (graph.nodes | graph.figures).items():
        values |= {(key, a): how(node.get(a, "")) for a in NODE_TEXTS}
        values[key, "aliases"] = graph_value(graph, (key, "aliases"))
    for key, edge in graph.edges.items():
        values |= {(key, a): how(edge[a]) for a in EDGE_TEXTS}
        values |= {(key, a): edge[a] for a in (*LISTS, "confidence", "weight")}
    names = {k: how(v) for k, v in graph.names().items()}
    return names, {k: (s, t, how(label)) for k, (s, t, label) in graph.ends().items()}, values


def neo4j_rows(folder, graph):
    """The import's tables by Python's csv, with the array delimiter that import.args names."""
    def table(name):
        with open(folder / name, newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))

    def cells(text):
        return text.split("\x1f") if text else []
    entities, figures, relations = table("entities.csv"), table("figures.csv"), table("relations.csv")

    def how(text):
        return replaced.no_nul(text).replace("\x1f", "\ufffd")
    names = {r["key:ID"]: r["name"] for r in entities + figures}
    ends = {r["key"]: (r[":START_ID"], r[":END_ID"], r[":TYPE"]) for r in relations}
    values = {(r["key:ID"], "aliases"): cells(r["aliases:string[]"]) for r in entities}
    values |= {(r["key"], "quotes"): r["quotes:string[]"] for r in relations}
    wanted = {(k, "aliases"): [how(a) for a in n["aliases"]] for k, n in graph.nodes.items()}
    wanted |= {(k, "quotes"): "\x1f".join(how(q) for q in e["quotes"]) for k, e in graph.edges.items()}
    expected_names = {k: replaced.no_nul(v) for k, v in graph.names().items()}
    expected_ends = {k: (e["source"], e["target"], replaced.no_nul(e["predicate"])) for k, e in graph.edges.items()}
    return compare("neo4j", Found("Python csv", names, ends, values), expected_names, expected_ends, wanted)


def rows(work, graph, long_names=False):
    folder = work / "g.csv"
    plain = expected(graph, replaced.csv)
    yield compare("csv", found("Python csv", *by_python(folder)), *plain)
    version = run("sqlite3", "--version").decode().split()[0]
    yield compare("csv", found(f"sqlite3 {version} .import", *by_sqlite(folder, work)), *plain)
    yield neo4j_rows(work / "g.neo4j", graph)
    if shutil.which("soffice") and not long_names:
        yield compare("csv", found("LibreOffice Calc", *by_libreoffice(folder, work)), *plain)
    try:
        import kuzu
    except ImportError:
        return
    try:
        yield compare("csv", found(f"Kuzu {kuzu.__version__}", *by_kuzu(folder, work)), *plain)
    except RuntimeError as error:
        yield Row("csv", f"Kuzu {kuzu.__version__}", False, why=str(error)[:500])
