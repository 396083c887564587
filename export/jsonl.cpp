// Relations, one JSON object a line.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <ostream>

#include "export/formats.h"

namespace inyeon {
namespace {

using Json = rapidjson::Writer<rapidjson::StringBuffer>;

void field(Json& json, const char* key, std::string_view value) {
  if (value.empty()) return;
  json.Key(key);
  json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void end(Json& json, const char* key, const std::string& node, const std::string& name) {
  json.Key(key);
  json.StartObject();
  field(json, "key", node);
  field(json, "name", name);
  json.EndObject();
}

void figure(Json& json, const Literal& literal) {
  json.StartObject();
  field(json, "kind", to_string(literal.kind));
  field(json, "text", literal.text);
  field(json, "normalized", literal.normalized);
  field(json, "unit", literal.unit);
  json.EndObject();
}

void qualifier(Json& json, const GraphQualifier& q) {
  json.StartObject();
  field(json, "key", q.key);
  if (const auto* literal = std::get_if<Literal>(&q.value)) {
    json.Key("value");
    figure(json, *literal);
  } else {
    end(json, "node", std::get<std::string>(q.value), q.name);
  }
  json.EndObject();
}

void evidence(Json& json, const GraphEvidence& e) {
  json.StartObject();
  field(json, "document", e.document.id);
  field(json, "url", e.document.url);
  field(json, "date", e.document.date);
  field(json, "field", e.span.field == Field::kTitle ? "title" : "text");
  json.Key("begin");
  json.Uint(e.span.begin);
  json.Key("end");
  json.Uint(e.span.end);
  field(json, "quote", e.quote);
  field(json, "status", to_string(e.status));
  json.EndObject();
}

void relation(Json& json, const GraphEdge& edge) {
  json.StartObject();
  field(json, "key", edge.key);
  end(json, "subject", edge.subject, edge.subject_name);
  field(json, "predicate", edge.predicate);
  if (const auto* literal = std::get_if<Literal>(&edge.object)) {
    json.Key("value");
    figure(json, *literal);
  } else {
    end(json, "object", std::get<std::string>(edge.object), edge.object_name);
  }
  field(json, "metric", edge.metric);
  field(json, "label", edge.label);
  field(json, "status", to_string(edge.status));
  json.Key("confidence");
  json.Double(edge.confidence);
  field(json, "first_date", edge.first_date);
  field(json, "last_date", edge.last_date);
  json.Key("qualifiers");
  json.StartArray();
  for (const GraphQualifier& q : edge.qualifiers) qualifier(json, q);
  json.EndArray();
  json.Key("evidence");
  json.StartArray();
  for (const GraphEvidence& e : edge.evidence) evidence(json, e);
  json.EndArray();
  json.EndObject();
}

}  // namespace

void write_jsonl(const GraphSource& graph, std::ostream& out, const ExportOptions&) {
  rapidjson::StringBuffer line;
  graph.visit_edges([&](const GraphEdge& edge) {
    line.Clear();
    Json json(line);
    relation(json, edge);
    out.write(line.GetString(), static_cast<std::streamsize>(line.GetSize())).put('\n');
  });
}

}  // namespace inyeon
