#include "graph/store/sweep/node_labels.h"

#include "graph/store/blob.h"

namespace inyeon::store {
namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 20U;

}  // namespace

NodeLabels::NodeLabels(NumberedNodes& nodes, NodeResolver& resolver)
    : nodes_(nodes), resolver_(resolver) {}

void NodeLabels::prepare() {
  if (!place_.empty()) return;
  place_.resize(nodes_.count());
  names_.reserve(kMostBytes);  // growing would copy; pages that are not used cost nothing
}

void NodeLabels::keep(std::int64_t node, std::string_view name) {
  prepare();
  std::uint32_t& place = place_.at(static_cast<std::size_t>(node));
  if (place != 0 || names_.size() + name.size() > kMostBytes) return;
  place = static_cast<std::uint32_t>(names_.size()) + 1;
  put_text(names_, name);
}

std::string_view NodeLabels::name(std::int64_t node) {
  prepare();
  if (const std::uint32_t place = place_.at(static_cast<std::size_t>(node)); place != 0) {
    std::string_view rest = std::string_view(names_).substr(place - 1);
    return take_text(rest);
  }
  other_ = resolver_.name(nodes_.blocks(node));
  keep(node, other_);
  return other_;
}

}  // namespace inyeon::store
