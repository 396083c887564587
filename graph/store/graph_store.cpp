#include "graph/store/graph_store.h"

#include <algorithm>
#include <optional>

#include "graph/model/problem.h"
#include "graph/store/alias_rules.h"
#include "graph/store/birth.h"
#include "graph/store/document_table.h"
#include "graph/store/layout.h"
#include "graph/store/migrate.h"
#include "graph/store/store_links.h"
#include "graph/store/store_parts.h"
#include "graph/store/store_source.h"
#include "graph/store/store_stats.h"
#include "graph/store/totals.h"
#include "graph/store/verifier.h"
#include "graph/store/vocabulary.h"

namespace inyeon {

using store::AliasRules;
using store::Database;
using store::Reader;

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
    // A node of many names has its rows read more than once.
    parts->database.execute("PRAGMA cache_size = -8192");
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

void GraphStore::visit_documents(const std::function<void(const DocumentInfo&)>& visit) const {
  store::DocumentTable(parts_->asked())
      .each(store::DocumentTable::Order::kId, store::ContributionPart::kDocument,
            [&](std::uint32_t, const store::DocumentView& document) {
              visit(store::document_info(document));
            });
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
