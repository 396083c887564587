// Relations, one JSON object a line.
#include "export/formats.h"
#include "export/text/output.h"
#include "graph/gold/json_writer.h"

namespace inyeon {
namespace {

void end(JsonWriter& json, const char* key, const std::string& node, const std::string& name) {
  json.key(key);
  json.begin_object();
  json.optional("key", node);
  json.optional("name", name);
  json.end_object();
}

void figure(JsonWriter& json, const Literal& literal) {
  json.key("value");
  json.begin_object();
  json.field("kind", to_string(literal.kind));
  json.optional("text", literal.text);
  json.optional("normalized", literal.normalized);
  json.optional("unit", literal.unit);
  json.end_object();
}

void qualifier(JsonWriter& json, const GraphQualifier& q) {
  json.begin_object();
  json.optional("key", q.key);
  if (const auto* literal = std::get_if<Literal>(&q.value)) {
    figure(json, *literal);
  } else {
    end(json, "node", std::get<std::string>(q.value), q.name);
  }
  json.end_object();
}

void evidence(JsonWriter& json, const GraphEvidence& e) {
  json.begin_object();
  json.optional("document", e.document.id);
  json.optional("url", e.document.url);
  json.optional("date", e.document.date);
  json.field("field", e.span.field == Field::kTitle ? "title" : "text");
  json.field("begin", std::uint64_t{e.span.begin});
  json.field("end", std::uint64_t{e.span.end});
  json.optional("quote", e.quote);
  json.field("status", to_string(e.status));
  json.end_object();
}

void history(JsonWriter& json, const StatusChange& change) {
  json.begin_object();
  json.optional("date", change.date);
  json.field("status", to_string(change.status));
  json.key("reports");
  json.number(std::uint64_t{change.reports});
  json.end_object();
}

void relation(JsonWriter& json, const GraphEdge& edge) {
  json.begin_object();
  json.optional("key", edge.key);
  end(json, "subject", edge.subject, edge.subject_name);
  json.optional("predicate", edge.predicate);
  if (const auto* literal = std::get_if<Literal>(&edge.object)) {
    figure(json, *literal);
  } else {
    end(json, "object", std::get<std::string>(edge.object), edge.object_name);
  }
  json.optional("metric", edge.metric);
  json.optional("label", edge.label);
  json.field("status", to_string(edge.status));
  json.key("confidence");
  json.number(edge.confidence);
  json.optional("first_date", edge.first_date);
  json.optional("last_date", edge.last_date);
  json.optional("event_date", edge.event_date);
  json.key("documents");
  json.number(std::uint64_t{edge.documents});
  json.key("outlets");
  json.number(std::uint64_t{edge.outlets});
  json.key("history");
  json.begin_array();
  for (const StatusChange& change : edge.history) history(json, change);
  json.end_array();
  json.key("qualifiers");
  json.begin_array();
  for (const GraphQualifier& q : edge.qualifiers) qualifier(json, q);
  json.end_array();
  json.key("evidence");
  json.begin_array();
  for (const GraphEvidence& e : edge.evidence) evidence(json, e);
  json.end_array();
  json.end_object();
}

}  // namespace

void write_jsonl(const GraphSource& graph, std::ostream& out, const ExportOptions&) {
  Output output(out);
  graph.visit_edges_with({.derivations = false}, [&](const GraphEdge& edge) {
    JsonWriter json(output.text());
    relation(json, edge);
    output << "\n";
    output.end_record();
  });
}

}  // namespace inyeon
