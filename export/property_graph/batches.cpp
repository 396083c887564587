#include "export/property_graph/batches.h"

#include <array>

#include "export/property_graph/cypher_text.h"
#include "graph/gold/json_writer.h"

namespace inyeon {
namespace {

constexpr std::size_t kRows = 500;
constexpr std::size_t kBytes = std::size_t{1} << 20U;
constexpr std::size_t kPending = 8 * kBytes;

constexpr std::array<std::string_view, 2> kConstraints = {
    "CREATE CONSTRAINT inyeon_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.key IS UNIQUE",
    "CREATE CONSTRAINT inyeon_figure IF NOT EXISTS FOR (n:Figure) REQUIRE n.key IS UNIQUE"};

std::string merge_node(std::string_view type, Replacements& replaced) {
  std::string statement = "MERGE (n:Entity {key: row.key}) SET n = row, n:";
  append_cypher_name(statement, type, replaced);
  return statement;
}

std::string merge_edge(const GraphEdge& edge, Replacements& replaced) {
  const bool figure = std::holds_alternative<Literal>(edge.object);
  std::string statement = "MATCH (s:Entity {key: row.source}) ";
  statement += figure ? "MERGE (t:Figure {key: row.figure.key}) SET t = row.figure "
                      : "MATCH (t:Entity {key: row.target}) ";
  statement += "MERGE (s)-[r:";
  append_cypher_name(statement, edge.predicate, replaced);
  statement += " {key: row.relation.key}]->(t) SET r = row.relation";
  return statement;
}

template <typename Syntax, typename Texts>
void put_list(Syntax& row, std::string_view key, const Texts& texts) {
  row.key(key);
  row.begin_array();
  for (const std::string& text : texts) row.string(text);
  row.end_array();
}

template <typename Syntax>
void put_figure(Syntax& row, const GraphEdge& edge) {
  const Vertex figure = figure_of(edge);
  row.key("figure");
  row.begin_object();
  row.field("key", figure.key);
  row.field("name", figure.name);
  row.field("kind", figure.type);
  row.optional("value", figure.figure->normalized);
  row.optional("unit", figure.figure->unit);
  row.end_object();
}

template <typename Syntax>
void put_relation(Syntax& row, const GraphEdge& edge, std::string& value) {
  row.key("relation");
  row.begin_object();
  row.field("key", edge.key);
  row.field("status", to_string(edge.status));
  row.optional("metric", edge.metric);
  row.optional("label", edge.label);
  row.optional("first_date", edge.first_date);
  row.optional("last_date", edge.last_date);
  value.clear();
  append_confidence(value, edge.confidence);
  row.key("confidence");
  row.raw(value);
  row.field("support", std::uint64_t{edge.evidence.size()});
  value.clear();
  append_qualifiers(value, edge);
  row.optional("qualifiers", value);
  std::vector<std::string> quotes, documents;
  for (const GraphEvidence& evidence : edge.evidence) {
    quotes.push_back(evidence.quote);
    documents.push_back(evidence.document.id);
  }
  put_list(row, "quotes", quotes);
  put_list(row, "documents", documents);
  row.end_object();
}

}  // namespace

std::span<const std::string_view> property_graph_constraints() { return kConstraints; }

template <typename Syntax>
template <typename Fill>
void PropertyGraphBatches<Syntax>::add(std::string statement, const Fill& fill) {
  const auto at = batches_.try_emplace(std::move(statement)).first;
  Batch& batch = at->second;
  const std::size_t before = batch.rows.size();
  batch.rows += batch.count == 0 ? '[' : ',';
  Syntax row(batch.rows);
  fill(row);
  ++batch.count;
  pending_ += batch.rows.size() - before;
  if (batch.count >= kRows || batch.rows.size() >= kBytes) hand_on(at->first, batch);
  if (pending_ >= kPending) flush();
}

template <typename Syntax>
void PropertyGraphBatches<Syntax>::hand_on(const std::string& statement, Batch& batch) {
  if (batch.count == 0) return;
  pending_ -= batch.rows.size();
  batch.rows += ']';
  sink_(batch.rows, statement);
  batch.rows.clear();
  batch.count = 0;
}

template <typename Syntax>
void PropertyGraphBatches<Syntax>::flush() {
  for (auto& [statement, batch] : batches_) hand_on(statement, batch);
  batches_.clear();
}

template <typename Syntax>
void PropertyGraphBatches<Syntax>::node(const GraphNode& node) {
  add(merge_node(node.type, replaced_), [&](Syntax& row) {
    row.begin_object();
    row.field("key", node.key);
    row.field("name", node.name);
    put_list(row, "aliases", node.aliases);
    row.field("documents", std::uint64_t{node.documents});
    row.end_object();
  });
}

template <typename Syntax>
void PropertyGraphBatches<Syntax>::edge(const GraphEdge& edge) {
  const auto* target = std::get_if<std::string>(&edge.object);
  add(merge_edge(edge, replaced_), [&](Syntax& row) {
    row.begin_object();
    row.field("source", edge.subject);
    if (target != nullptr) {
      row.field("target", *target);
    } else {
      put_figure(row, edge);
    }
    put_relation(row, edge, value_);
    row.end_object();
  });
}

template class PropertyGraphBatches<JsonWriter>;
template class PropertyGraphBatches<CypherWriter>;

}  // namespace inyeon
