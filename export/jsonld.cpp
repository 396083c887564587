// JSON-LD 1.1: a node for each entity, a direct triple for each fact, a statement for each
// relation.
#include <fmt/format.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <ostream>
#include <regex>

#include "export/formats.h"

namespace inyeon {
namespace {

using Json = rapidjson::Writer<rapidjson::StringBuffer>;

// Terms of the schema without a mapping of their own fall to @vocab.
constexpr std::string_view kContext =
    R"({"@version":1.1,"@vocab":"https://inyeon.org/vocab#","schema":"https://schema.org/",)"
    R"("prov":"http://www.w3.org/ns/prov#","xsd":"http://www.w3.org/2001/XMLSchema#",)"
    R"("name":"schema:name","alternateName":"schema:alternateName","url":"schema:url",)"
    R"("headline":"schema:headline","quote":"schema:text",)"
    R"("datePublished":{"@id":"schema:datePublished","@type":"xsd:date"},)"
    R"("evidence":"prov:wasDerivedFrom","document":"prov:hadPrimarySource",)"
    R"("confidence":{"@type":"xsd:decimal"}})";

std::string escape(std::string_view id) {
  std::string iri;
  for (const char c : id) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.' || c == '_';
    iri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return iri;
}

class Writer {
 public:
  Writer(std::ostream& out, const std::string& base) : out_(out), base_(base) {
    out_ << "{\"@context\":" << kContext << ",\"@graph\":[";
  }

  void node(const GraphNode& node) {
    item([&](Json& json) {
      field(json, "@type", node.type);
      field(json, "@id", base_ + "node/" + node.key);
      field(json, "name", node.name);
      if (node.aliases.empty()) return;
      json.Key("alternateName");
      json.StartArray();
      for (const std::string& alias : node.aliases) text(json, alias);
      json.EndArray();
    });
  }

  void edge(const GraphEdge& edge) {
    if (edge.status == Status::kFact)
      item([&](Json& json) {
        field(json, "@id", base_ + "node/" + edge.subject);
        object(json, edge.predicate.c_str(), edge.object);
      });
    item([&](Json& json) { statement(json, edge); });
  }

  void close() { out_ << "\n]}\n"; }

 private:
  template <class Fill>
  void item(const Fill& fill) {
    buffer_.Clear();
    Json json(buffer_);
    json.StartObject();
    fill(json);
    json.EndObject();
    out_ << (first_ ? "\n" : ",\n");
    out_.write(buffer_.GetString(), static_cast<std::streamsize>(buffer_.GetSize()));
    first_ = false;
  }

  static void text(Json& json, std::string_view value) {
    json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  }

  static void field(Json& json, const char* key, std::string_view value) {
    if (value.empty()) return;
    json.Key(key);
    text(json, value);
  }

  static void reference(Json& json, const char* key, const std::string& iri) {
    json.Key(key);
    json.StartObject();
    field(json, "@id", iri);
    json.EndObject();
  }

  void object(Json& json, const char* key, const std::variant<std::string, Literal>& value) {
    if (const auto* node = std::get_if<std::string>(&value)) {
      reference(json, key, base_ + "node/" + *node);
    } else {
      json.Key(key);
      text(json, std::get<Literal>(value).text);
    }
  }

  static void typed(Json& json, const Literal& literal) {
    static const std::regex decimal("[+-]?[0-9]+([.][0-9]+)?");
    static const std::regex date("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    field(json, "text", literal.text);
    field(json, "unit", literal.unit);
    const bool is_date = literal.kind == LiteralKind::kDate;
    if (!std::regex_match(literal.normalized, is_date ? date : decimal)) return;
    json.Key("value");
    json.StartObject();
    field(json, "@value", literal.normalized);
    field(json, "@type", is_date ? "xsd:date" : "xsd:decimal");
    json.EndObject();
  }

  void qualifier(Json& json, const GraphQualifier& q) {
    json.StartObject();
    field(json, "key", q.key);
    if (const auto* literal = std::get_if<Literal>(&q.value))
      typed(json, *literal);
    else
      object(json, "node", q.value);
    json.EndObject();
  }

  void evidence(Json& json, const GraphEvidence& e, const std::string& iri) {
    json.StartObject();
    field(json, "@type", "Evidence");
    field(json, "@id", iri);
    field(json, "quote", e.quote);
    field(json, "status", to_string(e.status));
    json.Key("begin");
    json.Uint(e.span.begin);
    json.Key("end");
    json.Uint(e.span.end);
    json.Key("document");
    json.StartObject();
    field(json, "@type", "schema:NewsArticle");
    field(json, "@id", base_ + "document/" + escape(e.document.id));
    field(json, "headline", e.document.title);
    field(json, "url", e.document.url);
    field(json, "datePublished", e.document.date);
    json.EndObject();
    json.EndObject();
  }

  void statement(Json& json, const GraphEdge& edge) {
    const std::string iri = base_ + "statement/" + edge.key;
    field(json, "@type", "Statement");
    field(json, "@id", iri);
    reference(json, "subject", base_ + "node/" + edge.subject);
    reference(json, "predicate", "https://inyeon.org/vocab#" + edge.predicate);
    object(json, "object", edge.object);
    if (const auto* literal = std::get_if<Literal>(&edge.object)) {
      json.Key("figure");
      json.StartObject();
      typed(json, *literal);
      json.EndObject();
    }
    field(json, "metric", edge.metric);
    field(json, "label", edge.label);
    field(json, "status", to_string(edge.status));
    field(json, "confidence", fmt::format("{:.6f}", edge.confidence));
    json.Key("qualifier");
    json.StartArray();
    for (const GraphQualifier& q : edge.qualifiers) qualifier(json, q);
    json.EndArray();
    json.Key("evidence");
    json.StartArray();
    for (std::size_t i = 0; i < edge.evidence.size(); ++i)
      evidence(json, edge.evidence[i], base_ + "evidence/" + edge.key + "-" + std::to_string(i));
    json.EndArray();
  }

  std::ostream& out_;
  std::string base_;
  rapidjson::StringBuffer buffer_;
  bool first_ = true;
};

}  // namespace

void write_jsonld(const GraphSource& graph, std::ostream& out, const ExportOptions& options) {
  Writer writer(out, options.base);
  graph.visit_nodes([&](const GraphNode& node) { writer.node(node); });
  graph.visit_edges([&](const GraphEdge& edge) { writer.edge(edge); });
  writer.close();
}

}  // namespace inyeon
