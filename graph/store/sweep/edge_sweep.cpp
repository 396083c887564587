#include "graph/store/sweep/edge_sweep.h"

#include <utility>

#include "graph/identity/stable_hash.h"
#include "graph/store/blob.h"
#include "graph/store/shares.h"
#include "graph/store/vocabulary.h"

namespace inyeon::store {
namespace {

constexpr std::size_t kMostBytes = std::size_t{96} << 20U;

}  // namespace

EdgeSweep::EdgeSweep(const Database& database, NumberedNodes& nodes, NodeLabels& labels,
                     const GraphFilter& filter, const EvidenceParts& parts)
    : database_(database),
      nodes_(nodes),
      labels_(labels),
      filter_(filter),
      parts_(parts),
      sorter_(kMostBytes),
      draft_([this](std::int64_t node, std::string& key, std::string& name) {
        key.clear();
        nodes_.append_key(key, node);
        name = labels_.name(node);
      }) {}

void EdgeSweep::collect() {
  DocumentTable(database_).each(DocumentTable::Order::kNumber, ContributionPart::kRelations,
                                [this](std::uint32_t number, const DocumentView& document) {
                                  for (std::size_t i = 0; i < document.said.relations.size(); ++i)
                                    take_down(number, document, i);
                                });
}

bool EdgeSweep::wanted(const RelationView& relation, std::int64_t subject, std::int64_t object) {
  if (subject == object || !filter_.keeps_predicate(relation.predicate)) return false;
  return nodes_.is_one_of(subject, filter_.types) && nodes_.is_one_of(object, filter_.types);
}

// As EdgeReader and EdgeBuilder::key() have it from the index.
void EdgeSweep::take_down(std::uint32_t number, const DocumentView& document,
                          std::size_t position) {
  const RelationView& relation = document.said.relations[position];
  const auto& blocks = document.said.blocks;
  std::int64_t subject = nodes_.node_of(blocks[relation.subject]);
  std::int64_t object = kNoNode;
  std::uint64_t figure = 0;
  if (relation.object.entity) {
    object = nodes_.node_of(blocks[relation.object.index]);
    if (object < subject && database_.vocabulary().schema().symmetric(relation.predicate))
      std::swap(subject, object);
  } else {
    const LiteralView& literal = relation.object.literal;
    figure = figure_hash(literal.text, literal.normalized, literal.unit);
  }
  if (!wanted(relation, subject, object)) return;
  set_report(report_, document, relation,
             [this](std::int64_t block) { return nodes_.node_of(block); });
  const std::uint64_t hash = edge_hash(report_, subject, object, figure);
  bytes_.clear();
  put_number(bytes_, static_cast<std::uint64_t>(object + 1));
  put_report(bytes_, report_, parts_);
  sorter_.add({static_cast<std::uint64_t>(subject), hash, std::uint64_t{number} << 32U | position},
              bytes_);
}

std::uint64_t EdgeSweep::edge_hash(const Report& report, std::int64_t subject, std::int64_t object,
                                   std::uint64_t figure) {
  bytes_.clear();
  nodes_.append_key(bytes_, subject);
  (bytes_ += '\x1f') += report.predicate;
  bytes_ += '\x1f';
  object != kNoNode ? nodes_.append_key(bytes_, object) : append_hex(bytes_, figure);
  (bytes_ += '\x1f') += report.metric;
  (bytes_ += '\x1f') += report.label;
  return stable_hash(bytes_);
}

void EdgeSweep::visit(const Visit& visit) {
  collect();
  report_ = {};  // what is not taken down stays empty
  std::uint64_t subject = 0, edge = 0;
  sorter_.each([&](const RecordSorter::Key& key, std::string_view bytes) {
    const auto object = static_cast<std::int64_t>(take_number(bytes)) - 1;
    take_report(bytes, parts_, report_);
    if (sayings_.empty() || key[0] != subject || key[1] != edge) {
      finish(visit);
      begin(key, object);
      subject = key[0];
      edge = key[1];
    }
    add(static_cast<std::uint32_t>(key[2] >> 32U));
  });
  finish(visit);
}

void EdgeSweep::begin(const RecordSorter::Key& key, std::int64_t object) {
  const auto subject = static_cast<std::int64_t>(key[0]);
  edge_.key = 'r';
  append_hex(edge_.key, key[1]);
  edge_.subject.clear();
  nodes_.append_key(edge_.subject, subject);
  edge_.subject_name = labels_.name(subject);
  edge_.predicate = report_.predicate;
  edge_.metric = report_.metric;
  edge_.label = report_.label;
  if (object == kNoNode) {
    edge_.object = Literal{};
  } else {
    if (!std::holds_alternative<std::string>(edge_.object)) edge_.object = std::string();
    auto& node = std::get<std::string>(edge_.object);
    node.clear();
    nodes_.append_key(node, object);
    edge_.object_name = labels_.name(object);
  }
  draft_.begin(edge_, true);
}

void EdgeSweep::add(std::uint32_t document) {
  sayings_.push_back({{}, report_.status, report_.confidence, document});
  draft_.add(report_);
}

void EdgeSweep::finish(const Visit& visit) {
  if (sayings_.empty()) return;
  for (std::size_t i = 0; i < sayings_.size(); ++i)
    sayings_[i].date = edge_.evidence[i].document.date;
  set_outline(edge_, sayings_);
  draft_.finish();
  sayings_.clear();
  if (filter_.keeps(edge_)) visit(edge_);
}

}  // namespace inyeon::store
