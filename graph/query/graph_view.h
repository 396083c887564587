// The whole graph in memory, in compressed sparse rows: what algorithms walk over.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "graph/query/graph_links.h"

namespace inyeon {

/// What a row says of a neighbour.
struct LinkLabel {
  std::uint16_t predicate = 0;  ///< index into GraphLinks::predicates()
  std::uint16_t documents = 0;  ///< that say so, at most 65535
};

/// Numbers are those of the GraphLinks that it was read from; names are looked up there. Rows are
/// sorted by neighbour and predicate, so that what is computed is the same for the same graph.
/// Holds no strings: 16 bytes a link and 4 a node, 40 a link while it is read. Immutable; safe to
/// read from many threads.
class GraphView {
 public:
  enum class Rows {
    kBothWays,  ///< a link stands in the rows of both of its ends
    kOutward    ///< … in that of its subject, and in both where it has no direction
  };
  GraphView(const GraphLinks& links, Rows rows);
  GraphView(GraphView&&) noexcept;
  ~GraphView();

  std::uint32_t node_count() const;
  std::uint64_t entry_count() const;  ///< of all rows
  /// A neighbour stands once for each link.
  std::span<const std::uint32_t> neighbours(std::uint32_t node) const;
  /// In the order of neighbours().
  std::span<const LinkLabel> labels(std::uint32_t node) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace inyeon
