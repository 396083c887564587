#include "graph/store/edge_builder.h"

#include <algorithm>

#include "graph/identity/normalize.h"
#include "graph/identity/stable_hash.h"
#include "graph/store/blob.h"

namespace inyeon::store {
namespace {

constexpr std::size_t kMostRemembered = 200'000;

constexpr const char* kEnds =
    "SELECT document, position, subject, object, predicate, figure, metric, label FROM relation ";

template <typename Map>
void make_room(Map& map) {
  if (map.size() >= kMostRemembered) map.clear();
}

}  // namespace

EdgeBuilder::EdgeBuilder(const Database& database, NodeResolver& nodes)
    : nodes_(nodes),
      all_(database.prepare(kEnds)),
      subject_(database.prepare(std::string(kEnds) + "WHERE subject = ?1")),
      object_(database.prepare(std::string(kEnds) + "WHERE object = ?1")),
      saying_(database.prepare(
          "SELECT r.subject, r.object, r.predicate, r.figure, r.metric, r.label, r.status, "
          "r.confidence, r.frame, r.trigger, r.roles, r.qualifiers, q.field, q.begin, q.size, "
          "q.source_begin, q.source_size, q.text, d.key, d.lang, d.title, d.date, d.url, d.outlet, "
          "d.source FROM relation r JOIN document d ON d.id = r.document "
          "JOIN quote q ON q.document = r.document AND q.position = r.quote "
          "WHERE r.document = ?1 AND r.position = ?2")),
      entity_(database.prepare("SELECT block FROM entity WHERE document = ?1 AND position = ?2")),
      string_(database.prepare("SELECT text FROM string WHERE id = ?1")),
      literal_(database.prepare("SELECT kind, text, normalized, unit FROM literal WHERE id = ?1")) {
}

const std::string& EdgeBuilder::string(std::int64_t id) {
  if (const auto known = strings_.find(id); known != strings_.end()) return known->second;
  make_room(strings_);
  string_(id).step();
  const auto added = strings_.emplace(id, string_.text(0)).first;
  string_.reset();
  return added->second;
}

const Literal& EdgeBuilder::literal(std::int64_t id) {
  if (const auto known = literals_.find(id); known != literals_.end()) return known->second;
  make_room(literals_);
  literal_(id).step();
  Literal found{static_cast<LiteralKind>(literal_.integer(0)), literal_.text(1), literal_.text(2),
                literal_.text(3)};
  literal_.reset();
  return literals_.emplace(id, std::move(found)).first->second;
}

// 4조3000억 원 and 4조 3천억 원 are one figure where their meaning is known.
std::string EdgeBuilder::figure_key(std::int64_t id) {
  const Literal& figure = literal(id);
  if (!figure.normalized.empty()) return figure.normalized + '\x1f' + figure.unit;
  return normalized_name(figure.text) + '\x1f';
}

const std::string& EdgeBuilder::node_name(const Node& node) {
  if (const auto known = names_.find(node.id); known != names_.end()) return known->second;
  make_room(names_);
  return names_.emplace(node.id, nodes_.name(node)).first->second;
}

std::vector<EdgeGroup> EdgeBuilder::group_all() { return group(all_()); }

std::vector<EdgeGroup> EdgeBuilder::group_around(const Node& node) {
  std::map<std::string, EdgeGroup> groups;
  for (const std::int64_t block : node.blocks) {
    for (Statement* side : {&subject_, &object_}) {
      for ((*side)(block); side->step();) add(*side, groups);
      side->reset();
    }
  }
  std::vector<EdgeGroup> sorted;
  for (auto& [key, one] : groups) {
    // A relation between two blocks of other nodes is met once, one with both ends here twice.
    std::sort(one.sayings.begin(), one.sayings.end());
    one.sayings.erase(std::unique(one.sayings.begin(), one.sayings.end()), one.sayings.end());
    sorted.push_back(std::move(one));
  }
  return sorted;
}

std::vector<EdgeGroup> EdgeBuilder::group(Statement& rows) {
  std::map<std::string, EdgeGroup> groups;
  while (rows.step()) add(rows, groups);
  rows.reset();
  std::vector<EdgeGroup> sorted;
  sorted.reserve(groups.size());
  for (auto& [key, one] : groups) sorted.push_back(std::move(one));
  return sorted;
}

void EdgeBuilder::add(Statement& row, std::map<std::string, EdgeGroup>& groups) {
  const Saying saying{row.integer(0), row.integer(1)};
  const std::string& predicate = string(row.integer(4));
  const Node* subject = &nodes_.node_of(row.integer(2));
  const auto object_block = row.maybe_integer(3);
  const Node* object = object_block ? &nodes_.node_of(*object_block) : nullptr;
  if (object != nullptr) {
    if (object->id == subject->id) return;
    if (Schema::core().symmetric(predicate) && object->key < subject->key)
      std::swap(subject, object);
  }
  std::string identity = subject->key + '\x1f' + predicate + '\x1f';
  identity += object != nullptr ? object->key : figure_key(row.integer(5));
  for (const int column : {6, 7}) {
    identity += '\x1f';
    if (const auto id = row.maybe_integer(column)) identity += string(*id);
  }
  std::string key = 'r' + hex(stable_hash(identity));
  EdgeGroup& group = groups[key];
  group.key = std::move(key);
  group.subject = subject->id;
  group.object = object != nullptr ? object->id : 0;
  group.sayings.push_back(saying);
}

GraphEdge EdgeBuilder::build(const EdgeGroup& group) {
  GraphEdge edge;
  edge.key = group.key;
  const Node& subject = nodes_.node_of(group.subject);
  edge.subject = subject.key;
  edge.subject_name = node_name(subject);
  if (group.object != 0) {
    const Node& object = nodes_.node_of(group.object);
    edge.object = object.key;
    edge.object_name = node_name(object);
  }
  for (const Saying& saying : group.sayings) add_saying(saying, edge);
  finish(edge);
  return edge;
}

void EdgeBuilder::add_saying(const Saying& saying, GraphEdge& edge) {
  if (!saying_(saying.document, saying.position).step())
    throw CorruptionError("the graph file is damaged: a relation has lost its document");
  const auto text = [&](int column) {
    const auto id = saying_.maybe_integer(column);
    return id ? string(*id) : std::string();
  };
  edge.predicate = text(2);
  edge.metric = text(4);
  edge.label = text(5);
  if (const auto figure = saying_.maybe_integer(3)) {
    // Of several ways of writing a figure the first in order stands for it.
    const Literal& value = literal(*figure);
    const auto* present = std::get_if<Literal>(&edge.object);
    if (present == nullptr || value < *present) edge.object = value;
    edge.object_name = std::get<Literal>(edge.object).text;
  }
  GraphEvidence evidence;
  evidence.status = static_cast<Status>(saying_.integer(6));
  evidence.confidence = static_cast<double>(saying_.integer(7)) / 1000;
  evidence.derivation = {text(8), text(9), saying_.text(10)};
  evidence.span.field = static_cast<Field>(saying_.integer(12));
  evidence.span.begin = static_cast<std::uint32_t>(saying_.integer(13));
  evidence.span.end = evidence.span.begin + static_cast<std::uint32_t>(saying_.integer(14));
  evidence.source.begin = static_cast<std::uint64_t>(saying_.integer(15));
  evidence.source.end = evidence.source.begin + static_cast<std::uint64_t>(saying_.integer(16));
  evidence.quote = saying_.text(17);
  evidence.document = {saying_.text(18), saying_.text(19), saying_.text(20), saying_.text(21),
                       saying_.text(22), saying_.text(23), saying_.text(24)};
  edge.evidence.push_back(std::move(evidence));
  const std::string qualifiers = saying_.text(11);
  saying_.reset();
  add_qualifiers(saying, qualifiers, edge);
}

void EdgeBuilder::add_qualifiers(const Saying& saying, std::string_view blob, GraphEdge& edge) {
  while (!blob.empty()) {
    GraphQualifier qualifier;
    qualifier.key = string(static_cast<std::int64_t>(take_number(blob)));
    const std::uint64_t value = take_number(blob);
    if (value % 2 == 1) {
      qualifier.value = literal(static_cast<std::int64_t>(value / 2));
    } else {
      entity_(saying.document, static_cast<std::int64_t>(value / 2)).step();
      const Node& node = nodes_.node_of(entity_.integer(0));
      entity_.reset();
      qualifier.value = node.key;
      qualifier.name = node_name(node);
    }
    edge.qualifiers.push_back(std::move(qualifier));
  }
}

void EdgeBuilder::finish(GraphEdge& edge) {
  const auto order = [](const GraphEvidence& a, const GraphEvidence& b) {
    const auto rank = [](const GraphEvidence& e) {
      return std::tie(e.document.date, e.document.id, e.span, e.status, e.confidence, e.quote,
                      e.derivation.frame, e.derivation.trigger, e.derivation.roles);
    };
    return rank(a) < rank(b);
  };
  std::sort(edge.evidence.begin(), edge.evidence.end(), order);
  edge.status = edge.evidence.back().status;
  edge.confidence = 0;
  for (const GraphEvidence& one : edge.evidence) {
    edge.confidence = std::max(edge.confidence, one.confidence);
    if (one.document.date.empty()) continue;
    if (edge.first_date.empty()) edge.first_date = one.document.date;
    edge.last_date = one.document.date;
  }
  const auto rank = [](const GraphQualifier& q) { return std::tie(q.key, q.name, q.value); };
  const auto less = [&](const auto& a, const auto& b) { return rank(a) < rank(b); };
  const auto same = [&](const auto& a, const auto& b) { return rank(a) == rank(b); };
  auto& qualifiers = edge.qualifiers;
  std::sort(qualifiers.begin(), qualifiers.end(), less);
  qualifiers.erase(std::unique(qualifiers.begin(), qualifiers.end(), same), qualifiers.end());
}

}  // namespace inyeon::store
