#include "graph/store/graph_store.h"

#include <algorithm>
#include <optional>

#include "graph/model/problem.h"
#include "graph/store/alias_rules.h"
#include "graph/store/edge_builder.h"
#include "graph/store/identity_explainer.h"
#include "graph/store/layout.h"
#include "graph/store/name_index.h"
#include "graph/store/node_resolver.h"
#include "graph/store/sqlite.h"
#include "graph/store/store_source.h"
#include "graph/store/writer.h"

namespace inyeon {

using store::AliasRules;
using store::Database;

namespace {

/// What answers questions; made anew after each change, since it remembers.
struct Reader {
  explicit Reader(const Database& database)
      : resolver(database), edges(database, resolver), names(database, resolver) {}
  store::NodeResolver resolver;
  store::EdgeBuilder edges;
  store::NameIndex names;
};

}  // namespace

struct GraphStore::Parts {
  Parts(const std::string& path, StoreMode mode)
      : database(path,
                 mode == StoreMode::kWrite ? Database::Access::kWrite : Database::Access::kRead) {}

  store::Writer& begin() {
    if (!database.in_transaction()) database.execute("BEGIN IMMEDIATE");
    reader.reset();
    if (!writer) writer.emplace(database);
    return *writer;
  }

  Reader& asking() {
    if (!reader) reader.emplace(database);
    return *reader;
  }

  template <typename Work>
  auto write(Work work) {
    try {
      return work(begin());
    } catch (...) {
      // What a statement half did goes with everything since the last commit.
      if (database.in_transaction()) database.execute("ROLLBACK");
      if (writer) writer->forget();
      throw;
    }
  }

  Database database;
  std::optional<store::Writer> writer;
  std::optional<Reader> reader;
};

GraphStore::GraphStore(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
GraphStore::GraphStore(GraphStore&&) noexcept = default;
GraphStore& GraphStore::operator=(GraphStore&&) noexcept = default;
GraphStore::~GraphStore() = default;

GraphStore GraphStore::open(const std::string& path, StoreMode mode) {
  auto parts = std::make_unique<Parts>(path, mode);
  if (mode == StoreMode::kWrite) {
    store::prepare_for_writing(parts->database);
  } else {
    store::check_for_reading(parts->database);
  }
  return GraphStore(std::move(parts));
}

PutOutcome GraphStore::put(const Extraction& extraction) {
  return parts_->write([&](store::Writer& writer) {
    switch (writer.put(extraction)) {
      case store::Writer::Outcome::kAdded:
        return PutOutcome::kAdded;
      case store::Writer::Outcome::kReplaced:
        return PutOutcome::kReplaced;
      default:
        return PutOutcome::kUnchanged;
    }
  });
}

bool GraphStore::remove(std::string_view document_id) {
  return parts_->write([&](store::Writer& writer) { return writer.remove(document_id); });
}

void GraphStore::commit() {
  if (!parts_->database.in_transaction()) return;
  parts_->write([&](store::Writer&) { parts_->database.execute("COMMIT"); });
}

std::unique_ptr<GraphSource> GraphStore::source(GraphFilter filter) const {
  return std::make_unique<store::StoreSource>(parts_->database, std::move(filter));
}

std::vector<GraphNode> GraphStore::find(std::string_view name) const {
  return parts_->asking().names.find(name);
}

std::vector<GraphNode> GraphStore::search(std::string_view text, std::size_t limit) const {
  return parts_->asking().names.search(text, limit);
}

std::string GraphStore::alias_key(std::string_view name, std::string_view type) const {
  Reader& reader = parts_->asking();
  return store::block_key_called(name, type, reader.names, reader.resolver, parts_->database);
}

bool GraphStore::set_alias(const AliasRule& rule) {
  return parts_->write([&](store::Writer&) { return AliasRules(parts_->database).set(rule); });
}

bool GraphStore::remove_alias(std::string_view one_key, std::string_view other_key) {
  return parts_->write(
      [&](store::Writer&) { return AliasRules(parts_->database).remove(one_key, other_key); });
}

std::vector<AliasRule> GraphStore::aliases() const { return AliasRules(parts_->database).list(); }

std::vector<IdentityAnswer> GraphStore::why_same(std::string_view one,
                                                 std::string_view other) const {
  Reader& reader = parts_->asking();
  return store::IdentityExplainer(parts_->database, reader.resolver)
      .answers(one, other, reader.names);
}

std::vector<std::string> GraphStore::suggest(std::string_view name, std::size_t limit) const {
  return parts_->asking().names.suggest(name, limit);
}

GraphNode GraphStore::node(const std::string& key) const {
  Reader& reader = parts_->asking();
  const store::Node* found = reader.resolver.with_key(key);
  if (found == nullptr) throw UsageError("the graph has no node " + key);
  return reader.resolver.describe(*found);
}

GraphNode GraphStore::node_of(std::string_view document, EntityIndex entity) const {
  Reader& reader = parts_->asking();
  store::Statement row = parts_->database.prepare(
      "SELECT e.block FROM entity e JOIN document d ON d.id = e.document "
      "WHERE d.key = ?1 AND e.position = ?2");
  if (!row(document, entity).step())
    throw UsageError("the graph has no such entity of " + std::string(document));
  return reader.resolver.describe(reader.resolver.node_of(row.integer(0)));
}

std::vector<GraphEdge> GraphStore::edges_of(const std::string& key,
                                            const GraphFilter& filter) const {
  Reader& reader = parts_->asking();
  const store::Node* self = reader.resolver.with_key(key);
  if (self == nullptr) throw UsageError("the graph has no node " + key);
  std::vector<GraphEdge> edges;
  for (const store::EdgeGroup& group : reader.edges.group_around(*self)) {
    const std::int64_t other = group.subject == self->id ? group.object : group.subject;
    if (other != 0 && !filter.types.empty() &&
        std::find(filter.types.begin(), filter.types.end(), reader.resolver.node_of(other).type) ==
            filter.types.end())
      continue;
    GraphEdge edge = reader.edges.build(group);
    if (filter.keeps(edge)) edges.push_back(std::move(edge));
  }
  return edges;
}

std::vector<DocumentInfo> GraphStore::documents() const {
  store::Statement rows = parts_->database.prepare(
      "SELECT key, lang, title, date, url, outlet, source FROM document ORDER BY key");
  std::vector<DocumentInfo> all;
  while (rows.step()) {
    all.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4),
                   rows.text(5), rows.text(6)});
  }
  return all;
}

GraphStats GraphStore::stats() const {
  const Database& database = parts_->database;
  GraphStats stats;
  stats.documents = static_cast<std::uint64_t>(database.integer("SELECT count(*) FROM document"));
  stats.sayings = static_cast<std::uint64_t>(database.integer("SELECT count(*) FROM relation"));
  store::Statement dates =
      database.prepare("SELECT min(date), max(date) FROM document WHERE date <> ''");
  dates.step();
  stats.first_date = dates.text(0);
  stats.last_date = dates.text(1);
  GraphFilter everything;
  everything.open_relations = true;
  const auto graph = source(everything);
  graph->visit_nodes([&](const GraphNode& node) {
    ++stats.nodes;
    ++stats.nodes_by_type[node.type];
  });
  graph->visit_edges([&](const GraphEdge& edge) {
    ++stats.edges;
    ++stats.edges_by_predicate[edge.predicate];
    ++stats.edges_by_status[std::string(to_string(edge.status))];
  });
  return stats;
}

}  // namespace inyeon
