#include "graph/query/graph_view.h"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <tuple>
#include <vector>

#include "graph/model/schema.h"

namespace inyeon {
namespace {

using Graph =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                       boost::no_property, std::uint32_t, std::uint32_t>;

struct Entry {
  std::uint32_t row;
  std::uint32_t neighbour;
  LinkLabel label;
};

// Reads an entry as the pair of numbers that Boost takes, without a copy of all of them.
class Pairs {
 public:
  using iterator_category = std::forward_iterator_tag;
  using value_type = std::pair<std::uint32_t, std::uint32_t>;
  using difference_type = std::ptrdiff_t;
  using pointer = const value_type*;
  using reference = value_type;

  Pairs() = default;
  explicit Pairs(const Entry* at) : at_(at) {}
  value_type operator*() const { return {at_->row, at_->neighbour}; }
  pointer operator->() const {
    held_ = **this;
    return &held_;
  }
  Pairs& operator++() {
    ++at_;
    return *this;
  }
  Pairs operator++(int) {
    Pairs before = *this;
    ++at_;
    return before;
  }
  friend bool operator==(const Pairs& a, const Pairs& b) { return a.at_ == b.at_; }
  friend bool operator!=(const Pairs& a, const Pairs& b) { return a.at_ != b.at_; }

 private:
  const Entry* at_ = nullptr;
  mutable value_type held_;
};

// Grows without ever copying more than one piece.
class Pieces {
 public:
  void add(const Entry& entry) {
    if (pieces_.empty() || pieces_.back().size() == kSize) {
      pieces_.emplace_back();
      pieces_.back().reserve(kSize);
    }
    pieces_.back().push_back(entry);
    ++count_;
  }
  std::vector<Entry> take() {
    std::vector<Entry> all;
    all.reserve(count_);
    for (std::vector<Entry>& piece : pieces_) {
      all.insert(all.end(), piece.begin(), piece.end());
      std::vector<Entry>().swap(piece);
    }
    return all;
  }

 private:
  static constexpr std::size_t kSize = std::size_t{1} << 18U;
  std::vector<std::vector<Entry>> pieces_;
  std::size_t count_ = 0;
};

std::vector<Entry> read(const GraphLinks& links, GraphView::Rows rows) {
  std::vector<bool> symmetric;
  for (const std::string& name : links.predicates())
    symmetric.push_back(links.schema().symmetric(name));
  Pieces pieces;
  links.visit([&](const GraphLink& link) {
    const LinkLabel label{link.predicate,
                          static_cast<std::uint16_t>(std::min(link.documents, 65535U))};
    pieces.add({link.subject, link.object, label});
    if (rows == GraphView::Rows::kBothWays || symmetric.at(link.predicate))
      pieces.add({link.object, link.subject, label});
  });
  std::vector<Entry> entries = pieces.take();
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.row, a.neighbour, a.label.predicate, a.label.documents) <
           std::tie(b.row, b.neighbour, b.label.predicate, b.label.documents);
  });
  return entries;
}

}  // namespace

struct GraphView::Parts {
  Parts(const std::vector<Entry>& entries, std::uint32_t nodes)
      : graph(boost::edges_are_sorted, Pairs(entries.data()),
              Pairs(entries.data() + entries.size()), nodes,
              static_cast<std::uint32_t>(entries.size())) {
    labels.reserve(entries.size());
    for (const Entry& entry : entries) labels.push_back(entry.label);
  }

  Graph graph;
  std::vector<LinkLabel> labels;  // by the index of the edge
};

GraphView::GraphView(const GraphLinks& links, Rows rows)
    : parts_(std::make_unique<Parts>(read(links, rows), links.node_count())) {}
GraphView::GraphView(GraphView&&) noexcept = default;
GraphView::~GraphView() = default;

std::uint32_t GraphView::node_count() const {
  return static_cast<std::uint32_t>(boost::num_vertices(parts_->graph));
}

std::uint64_t GraphView::entry_count() const { return boost::num_edges(parts_->graph); }

std::span<const std::uint32_t> GraphView::neighbours(std::uint32_t node) const {
  const auto [first, last] = boost::adjacent_vertices(node, parts_->graph);
  if (first == last) return {};
  return {&*first, static_cast<std::size_t>(last - first)};
}

std::span<const LinkLabel> GraphView::labels(std::uint32_t node) const {
  const auto [first, last] = boost::out_edges(node, parts_->graph);
  if (first == last) return {};
  const std::uint32_t index = boost::get(boost::edge_index, parts_->graph, *first);
  return {parts_->labels.data() + index, neighbours(node).size()};
}

}  // namespace inyeon
