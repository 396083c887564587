// JSON-LD 1.1: the triples of rdf/triples.h, nested as people read them; each document with what it
// contributes, for readback/jsonld.h.
#include "export/formats.h"
#include "export/rdf/iris.h"
#include "export/rdf/typed_value.h"
#include "export/readback/contribution.h"
#include "export/text/attributes.h"
#include "export/text/output.h"
#include "graph/gold/json_writer.h"

namespace inyeon {
namespace {

// Terms without a mapping of their own fall to @vocab.
constexpr std::string_view kContext =
    R"({"@version":1.1,"@vocab":")" INYEON_VOCAB R"(","schema":"https://schema.org/",)"
    R"("prov":"http://www.w3.org/ns/prov#","xsd":"http://www.w3.org/2001/XMLSchema#",)"
    R"("rdf":"http://www.w3.org/1999/02/22-rdf-syntax-ns#",)"
    R"("name":"schema:name","alternateName":"schema:alternateName","url":"schema:url",)"
    R"("headline":"schema:headline","identifier":"schema:identifier",)"
    R"("inLanguage":"schema:inLanguage","datePublished":"schema:datePublished",)"
    R"("subject":{"@id":"rdf:subject","@type":"@id"},)"
    R"("predicate":{"@id":"rdf:predicate","@type":"@vocab"},"object":"rdf:object",)"
    R"("entity":{"@type":"@id"},"status":{"@type":"@vocab"},)"
    R"("confidence":{"@type":"xsd:decimal"},"evidence":"prov:wasDerivedFrom",)"
    R"("document":{"@id":"prov:hadPrimarySource","@type":"@id"},)"
    R"("contribution":{"@type":"@json"}})";

// A term of the core schema by its name, any other in full: its name may mean something else here.
std::string term(const Schema& schema, std::string_view name) {
  const bool core = Schema::core().has_type(name) || Schema::core().find(name) != nullptr;
  return core ? std::string(name) : term_iri(schema, name);
}

class Writer {
 public:
  Writer(const Schema& schema, std::ostream& out, const std::string& base)
      : schema_(schema), out_(out), iris_(base) {
    out_ << "{\"@context\":" << kContext << ",\"@graph\":[";
  }

  void node(const GraphNode& node) {
    item([&](JsonWriter& json) {
      json.field("@type", term(schema_, node.type));
      json.field("@id", iris_.node(node.key));
      json.optional("name", node.name);
      json.field("documents", std::uint64_t{node.documents});
      if (node.aliases.empty()) return;
      json.key("alternateName");
      json.begin_array();
      for (const std::string& alias : node.aliases)
        if (!alias.empty()) json.string(alias);
      json.end_array();
    });
  }

  void document(const DocumentInfo& document, const Extraction* contribution) {
    item([&](JsonWriter& json) {
      json.field("@type", "schema:NewsArticle");
      json.field("@id", iris_.document(document.id));
      json.field("identifier", document.id);
      json.optional("headline", document.title);
      date(json, "datePublished", document.date);
      json.optional("inLanguage", document.lang);
      json.optional("url", document.url);
      json.optional("outlet", document.outlet);
      if (contribution == nullptr) return;
      json.key(kContributionTerm);
      json.raw(contribution_json(*contribution));
    });
  }

  void alias(const AliasRule& rule) {
    item([&](JsonWriter& json) {
      json.field("@type", "Alias");
      json.field("@id", iris_.alias(aliases_++));
      json.key(kContributionTerm);
      json.raw(contribution_json(rule));
    });
  }

  void edge(const GraphEdge& edge) {
    if (edge.status == Status::kFact)
      item([&](JsonWriter& json) {
        json.field("@id", iris_.node(edge.subject));
        object(json, term(schema_, edge.predicate), edge.object);
      });
    item([&](JsonWriter& json) { statement(json, edge); });
  }

  void close() { out_ << "\n]}\n"; }

 private:
  template <class Fill>
  void item(const Fill& fill) {
    out_ << (first_ ? "\n" : ",\n");
    first_ = false;
    JsonWriter json(out_.text());
    json.begin_object();
    fill(json);
    json.end_object();
    out_.end_record();
  }

  static void typed(JsonWriter& json, std::string_view key, std::string_view value,
                    std::string_view xsd_name) {
    json.key(key);
    if (xsd_name.empty()) return json.string(value);
    json.begin_object();
    json.field("@value", value);
    json.field("@type", std::string("xsd:").append(xsd_name));
    json.end_object();
  }

  static void date(JsonWriter& json, std::string_view key, std::string_view value) {
    if (!value.empty()) typed(json, key, value, is_date(value) ? "date" : "");
  }

  static void confidence(JsonWriter& json, double value) {
    std::string digits;
    append_confidence(digits, value);
    json.field("confidence", digits);
  }

  void object(JsonWriter& json, std::string_view key,
              const std::variant<std::string, Literal>& value) const {
    json.key(key);
    const auto* node = std::get_if<std::string>(&value);
    if (node == nullptr) return json.string(std::get<Literal>(value).text);
    json.begin_object();
    json.field("@id", iris_.node(*node));
    json.end_object();
  }

  static void figure(JsonWriter& json, const Literal& literal) {
    json.optional("text", literal.text);
    if (!literal.normalized.empty()) typed(json, "value", literal.normalized, xsd_type(literal));
    json.optional(literal.kind == LiteralKind::kMoney ? "currency" : "unit", literal.unit);
  }

  void qualifier(JsonWriter& json, const GraphQualifier& q, const std::string& iri) const {
    const auto* literal = std::get_if<Literal>(&q.value);
    json.begin_object();
    json.key("@type");
    json.begin_array();
    json.string("Qualifier");
    if (literal != nullptr) json.string(to_string(literal->kind));
    json.end_array();
    json.field("@id", iri);
    json.optional("role", q.key);
    if (literal != nullptr) {
      figure(json, *literal);
    } else {
      json.optional("text", q.name);
      json.field("entity", iris_.node(std::get<std::string>(q.value)));
    }
    json.end_object();
  }

  void evidence(JsonWriter& json, const GraphEvidence& e, const std::string& iri) const {
    json.begin_object();
    json.field("@type", "Evidence");
    json.field("@id", iri);
    json.field("document", iris_.document(e.document.id));
    json.optional("quote", e.quote);
    json.field("status", to_string(e.status));
    confidence(json, e.confidence);
    if (e.span.field == Field::kTitle) json.field("field", "title");
    json.field("begin", std::uint64_t{e.span.begin});
    json.field("end", std::uint64_t{e.span.end});
    json.optional("frame", e.derivation.frame);
    json.optional("trigger", e.derivation.trigger);
    json.end_object();
  }

  void statement(JsonWriter& json, const GraphEdge& edge) const {
    json.field("@type", "Statement");
    json.field("@id", iris_.statement(edge.key));
    json.field("subject", iris_.node(edge.subject));
    json.field("predicate", term(schema_, edge.predicate));
    object(json, "object", edge.object);
    if (const auto* literal = std::get_if<Literal>(&edge.object)) {
      json.key("figure");
      json.begin_object();
      json.field("@type", to_string(literal->kind));
      json.field("@id", iris_.figure(edge.key));
      figure(json, *literal);
      json.end_object();
    }
    json.optional("metric", edge.metric);
    json.optional("label", edge.label);
    json.field("status", to_string(edge.status));
    confidence(json, edge.confidence);
    date(json, "firstDate", edge.first_date);
    date(json, "lastDate", edge.last_date);
    json.key("qualifier");
    json.begin_array();
    for (std::size_t i = 0; i < edge.qualifiers.size(); ++i)
      qualifier(json, edge.qualifiers[i], iris_.qualifier(edge.key, i));
    json.end_array();
    json.key("evidence");
    json.begin_array();
    for (std::size_t i = 0; i < edge.evidence.size(); ++i)
      evidence(json, edge.evidence[i], iris_.evidence(edge.key, i));
    json.end_array();
  }

  const Schema& schema_;
  Output out_;
  Iris iris_;
  bool first_ = true;
  std::size_t aliases_ = 0;
};

}  // namespace

void write_jsonld(const GraphSource& graph, std::ostream& out, const ExportOptions& options) {
  Writer writer(graph.schema(), out, options.base);
  graph.visit_nodes([&](const GraphNode& node) { writer.node(node); });
  const bool whole = graph.visit_contributions(
      [&](const Extraction& one) { writer.document(one.document, &one); });
  if (whole) {
    graph.visit_aliases([&](const AliasRule& rule) { writer.alias(rule); });
  } else {
    graph.visit_documents([&](const DocumentInfo& one) { writer.document(one, nullptr); });
  }
  graph.visit_edges_with({.documents = false}, [&](const GraphEdge& edge) { writer.edge(edge); });
  writer.close();
}

}  // namespace inyeon
