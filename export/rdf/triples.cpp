#include "export/rdf/triples.h"

#include "export/rdf/typed_value.h"
#include "export/text/attributes.h"

namespace inyeon {
namespace {

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define SCHEMA "https://schema.org/"
#define PROV "http://www.w3.org/ns/prov#"
#define XSD "http://www.w3.org/2001/XMLSchema#"

constexpr std::string_view kType = RDF "type";
const std::string kDefaultGraph;

std::string status_iri(Status status) { return std::string(kVocab).append(to_string(status)); }

std::string_view datatype(std::string_view xsd_name) {
  if (xsd_name == "date") return XSD "date";
  if (xsd_name == "dateTime") return XSD "dateTime";
  if (xsd_name == "time") return XSD "time";
  if (xsd_name == "gYearMonth") return XSD "gYearMonth";
  if (xsd_name == "gYear") return XSD "gYear";
  return xsd_name == "decimal" ? std::string_view(XSD "decimal") : std::string_view();
}

}  // namespace

void Triples::text(const std::string& subject, std::string_view predicate,
                   const std::string& value) {
  if (!value.empty()) sink_.triple(subject, predicate, {value});
}

void Triples::date(const std::string& subject, std::string_view predicate,
                   const std::string& value) {
  if (value.empty()) return;
  sink_.triple(subject, predicate, {value, is_date(value) ? datatype("date") : ""});
}

void Triples::number(const std::string& subject, std::string_view predicate, std::uint64_t value) {
  sink_.triple(subject, predicate, {std::to_string(value), XSD "integer"});
}

void Triples::confidence(const std::string& subject, double value) {
  std::string digits;
  append_confidence(digits, value);
  sink_.triple(subject, INYEON_VOCAB "confidence", {digits, XSD "decimal"});
}

void Triples::link(const std::string& subject, std::string_view predicate, const std::string& iri) {
  sink_.triple(subject, predicate, {iri, {}, true});
}

void Triples::node(const GraphNode& node) {
  const std::string iri = iris_.node(node.key);
  sink_.graph(kDefaultGraph);
  link(iri, kType, term_iri(schema_, node.type));
  text(iri, SCHEMA "name", node.name);
  for (const std::string& alias : node.aliases) text(iri, SCHEMA "alternateName", alias);
  number(iri, INYEON_VOCAB "documents", node.documents);
}

void Triples::edge(const GraphEdge& edge) {
  if (edge.status == Status::kFact) fact(edge);
  statement(edge);
  for (std::size_t i = 0; i < edge.evidence.size(); ++i)
    evidence(iris_.evidence(edge.key, i), edge.evidence[i]);
}

void Triples::fact(const GraphEdge& edge) {
  sink_.graph(kDefaultGraph);
  const std::string subject = iris_.node(edge.subject);
  if (const auto* node = std::get_if<std::string>(&edge.object)) {
    link(subject, term_iri(schema_, edge.predicate), iris_.node(*node));
  } else {
    text(subject, term_iri(schema_, edge.predicate), std::get<Literal>(edge.object).text);
  }
}

void Triples::statement(const GraphEdge& edge) {
  sink_.graph(iris_.statements());
  const std::string iri = iris_.statement(edge.key);
  link(iri, kType, INYEON_VOCAB "Statement");
  link(iri, RDF "subject", iris_.node(edge.subject));
  link(iri, RDF "predicate", term_iri(schema_, edge.predicate));
  const auto* literal = std::get_if<Literal>(&edge.object);
  if (literal == nullptr) {
    link(iri, RDF "object", iris_.node(std::get<std::string>(edge.object)));
  } else {
    text(iri, RDF "object", literal->text);
    link(iri, INYEON_VOCAB "figure", iris_.figure(edge.key));
  }
  text(iri, INYEON_VOCAB "metric", edge.metric);
  text(iri, INYEON_VOCAB "label", edge.label);
  link(iri, INYEON_VOCAB "status", status_iri(edge.status));
  confidence(iri, edge.confidence);
  date(iri, INYEON_VOCAB "firstDate", edge.first_date);
  date(iri, INYEON_VOCAB "lastDate", edge.last_date);
  for (std::size_t i = 0; i < edge.qualifiers.size(); ++i)
    link(iri, INYEON_VOCAB "qualifier", iris_.qualifier(edge.key, i));
  for (std::size_t i = 0; i < edge.evidence.size(); ++i)
    link(iri, PROV "wasDerivedFrom", iris_.evidence(edge.key, i));
  if (literal != nullptr) figure(iris_.figure(edge.key), *literal);
  for (std::size_t i = 0; i < edge.qualifiers.size(); ++i)
    qualifier(iris_.qualifier(edge.key, i), edge.qualifiers[i]);
}

void Triples::figure(const std::string& iri, const Literal& literal) {
  link(iri, kType, std::string(kVocab).append(to_string(literal.kind)));
  text(iri, INYEON_VOCAB "text", literal.text);
  if (!literal.normalized.empty())
    sink_.triple(iri, INYEON_VOCAB "value", {literal.normalized, datatype(xsd_type(literal))});
  const bool money = literal.kind == LiteralKind::kMoney;
  text(iri, money ? INYEON_VOCAB "currency" : INYEON_VOCAB "unit", literal.unit);
}

void Triples::qualifier(const std::string& iri, const GraphQualifier& qualifier) {
  link(iri, kType, INYEON_VOCAB "Qualifier");
  text(iri, INYEON_VOCAB "role", qualifier.key);
  if (const auto* literal = std::get_if<Literal>(&qualifier.value)) {
    figure(iri, *literal);
  } else {
    text(iri, INYEON_VOCAB "text", qualifier.name);
    link(iri, INYEON_VOCAB "entity", iris_.node(std::get<std::string>(qualifier.value)));
  }
}

void Triples::evidence(const std::string& iri, const GraphEvidence& evidence) {
  const std::string document = iris_.document(evidence.document.id);
  sink_.graph(document);
  link(iri, kType, INYEON_VOCAB "Evidence");
  link(iri, PROV "hadPrimarySource", document);
  text(iri, INYEON_VOCAB "quote", evidence.quote);
  link(iri, INYEON_VOCAB "status", status_iri(evidence.status));
  confidence(iri, evidence.confidence);
  if (evidence.span.field == Field::kTitle) text(iri, INYEON_VOCAB "field", "title");
  number(iri, INYEON_VOCAB "begin", evidence.span.begin);
  number(iri, INYEON_VOCAB "end", evidence.span.end);
  text(iri, INYEON_VOCAB "frame", evidence.derivation.frame);
  text(iri, INYEON_VOCAB "trigger", evidence.derivation.trigger);
}

void Triples::document(const DocumentInfo& document) {
  const std::string iri = iris_.document(document.id);
  sink_.graph(iri);
  link(iri, kType, SCHEMA "NewsArticle");
  text(iri, SCHEMA "identifier", document.id);
  text(iri, SCHEMA "headline", document.title);
  date(iri, SCHEMA "datePublished", document.date);
  text(iri, SCHEMA "inLanguage", document.lang);
  text(iri, SCHEMA "url", document.url);
  text(iri, INYEON_VOCAB "outlet", document.outlet);
}

}  // namespace inyeon
