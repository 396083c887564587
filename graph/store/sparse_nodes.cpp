#include "graph/store/sparse_nodes.h"

#include "graph/identity/identify.h"
#include "graph/identity/stable_hash.h"
#include "graph/store/joinable.h"

namespace inyeon::store {

SparseNodes::SparseNodes(const Database& database, NodeResolver& resolver)
    : resolver_(resolver),
      joinable_(joinable_blocks(database)),
      row_(database.prepare("SELECT hash, documents, key FROM block WHERE id = ?1")) {}

std::string SparseNodes::key(std::int64_t node) { return 'n' + hex(hash(node)); }

std::vector<std::int64_t> SparseNodes::blocks(std::int64_t node) {
  return alone(node) ? std::vector{node} : resolver_.node_of(node).blocks;
}

std::string SparseNodes::type(std::int64_t node) {
  row_(node).step();
  const std::string type(type_of(row_.view(2)));
  row_.reset();
  return type;
}

std::uint64_t SparseNodes::hash(std::int64_t node) {
  if (!alone(node)) return std::stoull(resolver_.node_of(node).key.substr(1), nullptr, 16);
  row_(node).step();
  const auto value = static_cast<std::uint64_t>(row_.integer(0));
  row_.reset();
  return value;
}

std::uint64_t SparseNodes::documents(std::int64_t node) {
  std::uint64_t sum = 0;
  for (const std::int64_t block : blocks(node)) {
    row_(block).step();
    sum += static_cast<std::uint64_t>(row_.integer(1));
    row_.reset();
  }
  return sum;
}

}  // namespace inyeon::store
