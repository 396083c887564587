#include "graph/store/edge_reader.h"

#include <algorithm>
#include <tuple>

#include "graph/model/schema.h"
#include "graph/store/blob.h"
#include "graph/store/incidence.h"
#include "graph/store/outline.h"
#include "graph/store/vocabulary.h"

namespace inyeon::store {
namespace {

auto edge_of(const Saying& s) {
  return std::tuple(s.subject, s.object, s.figure, s.predicate, s.metric, s.label);
}

void visit_groups(std::vector<Saying>& sayings, const EdgeReader::Visit& visit) {
  std::sort(sayings.begin(), sayings.end(), [](const Saying& a, const Saying& b) {
    const auto left = edge_of(a);
    const auto right = edge_of(b);
    if (left != right) return left < right;
    return std::tie(a.document, a.position) < std::tie(b.document, b.position);
  });
  for (auto first = sayings.begin(); first != sayings.end();) {
    const auto edge = edge_of(*first);
    const auto last =
        std::find_if(first, sayings.end(), [&](const Saying& s) { return edge_of(s) != edge; });
    visit(EdgeGroup(first, last));
    first = last;
  }
}

}  // namespace

GraphEdge outline(EdgeGroup group, Words& words) {
  GraphEdge edge;
  edge.predicate = words.text(group.front().predicate);
  std::vector<DatedSaying> sayings;
  sayings.reserve(group.size());
  for (const Saying& saying : group)
    sayings.push_back({words.text(saying.date), saying.status, saying.confidence, saying.document});
  set_outline(edge, sayings);
  return edge;
}

EdgeReader::EdgeReader(const Database& database, NodeView& nodes, Words& words)
    : schema_(database.vocabulary().schema()),
      nodes_(nodes),
      words_(words),
      postings_(database, "posting", Segments::Payload::kBytes) {}

bool EdgeReader::symmetric(std::uint32_t predicate) {
  const auto known = symmetric_.find(predicate);
  if (known != symmetric_.end()) return known->second;
  return symmetric_.emplace(predicate, schema_.symmetric(words_.text(predicate))).first->second;
}

namespace {

template <typename EachOne>
void each_incidence(std::uint32_t document, std::string_view payload, EachOne each) {
  const auto date = static_cast<std::uint32_t>(take_number(payload));
  for (std::uint64_t left = take_number(payload); left > 0; --left) {
    Incidence one = take_incidence(payload);
    one.document = document;
    one.date = date;
    each(one);
  }
}

}  // namespace

void EdgeReader::add(std::int64_t node, const Incidence& one, Which which,
                     std::vector<Saying>& sayings) {
  Saying saying;
  saying.subject = node;
  bool own = one.outward;
  if (one.figure) {
    saying.figure = one.other;
  } else {
    saying.object = nodes_.node_of(static_cast<std::int64_t>(one.other));
    if (saying.object == node) return;
    if (symmetric(one.predicate)) own = nodes_.before(node, saying.object);
  }
  if (!own && which == Which::kOwn) return;
  if (!own) std::swap(saying.subject, saying.object);
  saying.predicate = one.predicate;
  saying.metric = one.metric;
  saying.label = one.label;
  saying.document = one.document;
  saying.date = one.date;
  saying.qualified = one.qualified;
  saying.position = one.position;
  saying.confidence = static_cast<std::uint16_t>(one.confidence);
  saying.status = one.status;
  sayings.push_back(saying);
}

void EdgeReader::visit_of(std::int64_t node, Which which, const Wanted& wanted,
                          const Visit& visit) {
  std::vector<Incidence> found;
  for (const std::int64_t block : nodes_.blocks(node)) {
    postings_.scan(block, [&](std::uint32_t document, std::string_view payload) {
      each_incidence(document, payload, [&](const Incidence& one) {
        if (wanted(one)) found.push_back(one);
      });
    });
  }
  std::vector<std::int64_t> others;
  for (const Incidence& one : found) {
    if (!one.figure) others.push_back(static_cast<std::int64_t>(one.other));
  }
  nodes_.expect(std::move(others));
  std::vector<Saying> sayings;
  for (const Incidence& one : found) add(node, one, which, sayings);
  visit_groups(sayings, visit);
}

void EdgeReader::around(std::int64_t node, Which which, const Visit& visit) {
  visit_of(
      node, which, [](const Incidence&) { return true; }, visit);
}

void EdgeReader::between(std::int64_t node, std::int64_t other, const Visit& visit) {
  std::vector<std::int64_t> others = nodes_.blocks(other);
  std::sort(others.begin(), others.end());
  const auto there = [&](const Incidence& one) {
    return !one.figure &&
           std::binary_search(others.begin(), others.end(), static_cast<std::int64_t>(one.other));
  };
  visit_of(node, Which::kAll, there, visit);
}

std::vector<bool> EdgeReader::with_edges(
    NumberedNodes& nodes, const std::function<bool(const std::string& predicate)>& wanted) {
  std::vector<bool> found(nodes.count());
  postings_.scan_all([&](std::int64_t block, std::uint32_t document, std::string_view payload) {
    const std::int64_t node = nodes.node_of(block);
    // Most have one in the first document already.
    if (found[static_cast<std::size_t>(node)]) return;
    each_incidence(document, payload, [&](const Incidence& one) {
      const bool joins = one.figure || nodes.node_of(static_cast<std::int64_t>(one.other)) != node;
      if (joins && wanted(words_.text(one.predicate))) found[static_cast<std::size_t>(node)] = true;
    });
  });
  return found;
}

void EdgeReader::all(NumberedNodes& nodes, const Visit& visit) {
  std::vector<Saying> sayings;
  std::int64_t current = 0;
  postings_.scan_all([&](std::int64_t block, std::uint32_t document, std::string_view payload) {
    if (block != current) {
      visit_groups(sayings, visit);
      sayings.clear();
      current = block;
    }
    if (!nodes.alone(block)) return;
    each_incidence(document, payload, [&](const Incidence& one) {
      add(nodes.node_of(block), one, Which::kOwn, sayings);
    });
  });
  visit_groups(sayings, visit);
  for (std::uint32_t node = 0; node < nodes.count(); ++node) {
    if (!nodes.alone(nodes.first_block(node))) around(node, Which::kOwn, visit);
  }
}

}  // namespace inyeon::store
