#include "graph/store/graph_store.h"

#include <algorithm>
#include <optional>

#include "graph/model/problem.h"
#include "graph/store/alias_rules.h"
#include "graph/store/birth.h"
#include "graph/store/edge_builder.h"
#include "graph/store/identity_explainer.h"
#include "graph/store/layout.h"
#include "graph/store/migrate.h"
#include "graph/store/name_index.h"
#include "graph/store/node_resolver.h"
#include "graph/store/node_view.h"
#include "graph/store/path_finder.h"
#include "graph/store/sqlite.h"
#include "graph/store/store_links.h"
#include "graph/store/store_source.h"
#include "graph/store/store_stats.h"
#include "graph/store/totals.h"
#include "graph/store/verifier.h"
#include "graph/store/vocabulary.h"
#include "graph/store/writer.h"

namespace inyeon {

using store::AliasRules;
using store::Database;

namespace {

/// What answers questions; made anew after each change, since it remembers.
struct Reader {
  explicit Reader(const Database& database)
      : resolver(database),
        nodes(resolver),
        words(database),
        edges(database, nodes, words),
        builder(database, resolver, nodes, words),
        names(database, resolver) {}
  store::NodeResolver resolver;
  store::LookedUpNodes nodes;
  store::Words words;
  store::EdgeReader edges;
  store::EdgeBuilder builder;
  store::NameIndex names;
};

}  // namespace

struct GraphStore::Parts {
  Parts(const std::string& path, StoreMode mode)
      : database(path,
                 mode == StoreMode::kWrite ? Database::Access::kWrite : Database::Access::kRead) {}

  store::Writer& begin() {
    const bool begins = !database.in_transaction();
    if (begins) database.execute("BEGIN IMMEDIATE");
    reader.reset();
    if (!writer) writer.emplace(database);
    if (begins) writer->began();
    return *writer;
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

  /// What was put shows in answers at once, before it is committed.
  const Database& asked() {
    if (database.in_transaction() && writer) write([](store::Writer& w) { w.flush(); });
    return database;
  }

  Reader& asking() {
    if (!reader) {
      asked();
      reader.emplace(database);
    }
    return *reader;
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
  if (mode == StoreMode::kWrite) store::bring_forth(path);
  auto parts = std::make_unique<Parts>(path, mode);
  if (mode == StoreMode::kWrite) {
    store::prepare_for_writing(parts->database);
  } else {
    if (store::layout_version(parts->database) < store::kLayoutVersion) {
      open(path, StoreMode::kWrite);
      parts = std::make_unique<Parts>(path, mode);
    }
    // All answers are of one state, whatever others write meanwhile.
    parts->database.execute("BEGIN");
    store::check_for_reading(parts->database);
  }
  return GraphStore(std::move(parts));
}

std::shared_ptr<const SchemaPack> GraphStore::schema_pack() const {
  return parts_->database.vocabulary().pack;
}

const Schema& GraphStore::schema() const { return parts_->database.vocabulary().schema(); }

void GraphStore::set_schema_pack(const SchemaPack& pack) {
  const auto present = schema_pack();
  if (present && present->bytes() == pack.bytes()) return;
  if (present && present->name() != pack.name())
    throw UsageError("the graph file has the schema pack " + present->label() +
                     "; a graph has one pack, and " + pack.label() + " is another");
  commit();
  parts_->reader.reset();
  parts_->writer.reset();
  store::take_pack(parts_->database, pack);
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
  parts_->write([&](store::Writer& writer) {
    writer.flush();
    parts_->database.execute("COMMIT");
  });
}

std::unique_ptr<GraphSource> GraphStore::source(GraphFilter filter) const {
  return std::make_unique<store::StoreSource>(parts_->asked(), std::move(filter));
}

std::unique_ptr<GraphLinks> GraphStore::links(GraphFilter filter) const {
  return std::make_unique<store::StoreLinks>(parts_->asked(), std::move(filter));
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
  store::DocumentTable documents(parts_->asked());
  const auto found = documents.find(document);
  const store::Contribution* said = found ? &documents.contribution(found->number) : nullptr;
  if (said == nullptr || entity >= said->blocks.size())
    throw UsageError("the graph has no such entity of " + std::string(document));
  return reader.resolver.describe(reader.resolver.node_of(said->blocks[entity]));
}

namespace {

const store::Node& node_with(store::NodeResolver& resolver, const std::string& key) {
  const store::Node* found = resolver.with_key(key);
  if (found == nullptr) throw UsageError("the graph has no node " + key);
  return *found;
}

}  // namespace

std::vector<IdentityStep> GraphStore::identity_of(const std::string& key) const {
  Reader& reader = parts_->asking();
  return store::IdentityExplainer(parts_->database, reader.resolver)
      .all(node_with(reader.resolver, key));
}

std::vector<GraphEdge> GraphStore::edges_between(const std::string& one, const std::string& other,
                                                 const GraphFilter& filter) const {
  Reader& reader = parts_->asking();
  const store::Node& first = node_with(reader.resolver, one);
  const store::Node& second = node_with(reader.resolver, other);
  const auto documents = [&](const store::Node& node) {
    return reader.resolver.describe(node).documents;
  };
  const bool turned = documents(second) < documents(first);
  std::vector<GraphEdge> edges;
  reader.edges.between(turned ? second.id : first.id, turned ? first.id : second.id,
                       [&](store::EdgeGroup group) {
                         GraphEdge edge = reader.builder.build(group);
                         if (filter.keeps(edge)) edges.push_back(std::move(edge));
                       });
  std::sort(edges.begin(), edges.end(),
            [](const GraphEdge& a, const GraphEdge& b) { return a.key < b.key; });
  return edges;
}

std::vector<std::string> GraphStore::shortest_path(const std::string& from, const std::string& to,
                                                   const GraphFilter& filter) const {
  Reader& reader = parts_->asking();
  const std::int64_t first = node_with(reader.resolver, from).id;
  const std::int64_t last = node_with(reader.resolver, to).id;
  std::vector<std::string> keys;
  for (const std::int64_t node :
       store::PathFinder(parts_->database, reader.resolver, filter).find(first, last))
    keys.push_back(reader.nodes.key(node));
  return keys;
}

std::vector<GraphEdge> GraphStore::edges_of(const std::string& key,
                                            const GraphFilter& filter) const {
  Reader& reader = parts_->asking();
  const store::Node* self = reader.resolver.with_key(key);
  if (self == nullptr) throw UsageError("the graph has no node " + key);
  std::vector<GraphEdge> edges;
  const auto wanted = [&](std::int64_t node) {
    return filter.types.empty() || std::find(filter.types.begin(), filter.types.end(),
                                             reader.nodes.type(node)) != filter.types.end();
  };
  reader.edges.around(self->id, store::EdgeReader::Which::kAll, [&](store::EdgeGroup group) {
    const store::Saying& any = group.front();
    const std::int64_t other = any.subject == self->id ? any.object : any.subject;
    if (other != store::kNoNode && !wanted(other)) return;
    GraphEdge edge = reader.builder.build(group);
    if (filter.keeps(edge)) edges.push_back(std::move(edge));
  });
  std::sort(edges.begin(), edges.end(),
            [](const GraphEdge& a, const GraphEdge& b) { return a.key < b.key; });
  return edges;
}

void GraphStore::visit_documents(const std::function<void(const DocumentInfo&)>& visit) const {
  store::DocumentTable documents(parts_->asked());
  store::Statement rows = parts_->database.prepare("SELECT id FROM document ORDER BY key");
  while (rows.step())
    visit(documents.contribution(static_cast<std::uint32_t>(rows.integer(0))).extraction.document);
}

std::vector<DocumentInfo> GraphStore::documents() const {
  std::vector<DocumentInfo> all;
  visit_documents([&](const DocumentInfo& info) { all.push_back(info); });
  return all;
}

GraphStats GraphStore::stats() const { return store::count_graph(parts_->asked()); }

GraphCheck GraphStore::verify() const { return store::Verifier(parts_->asked()).run(); }

std::string GraphStore::hash() const {
  const Database& database = parts_->asked();
  store::Digest hash = store::read_graph_hash(database);
  hash += store::aliases_digest(database);
  hash += store::pack_digest(database);
  return hash.text();
}

}  // namespace inyeon
