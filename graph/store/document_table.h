// Documents with their contributions.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "graph/store/contribution.h"
#include "graph/store/packer.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

/// Not for two threads at once.
class DocumentTable {
 public:
  explicit DocumentTable(const Database& database);

  struct Found {
    std::uint32_t number = 0;
    Digest digest;
  };
  std::optional<Found> find(std::string_view id);
  /// Numbers ascend; that of the last document is given again after it was removed.
  std::uint32_t add(const DocumentInfo& info, const Digest& digest, std::string_view contribution);
  void remove(std::uint32_t number);

  /// With all of its document's fields. Remembered while few others were read in between.
  const Contribution& contribution(std::uint32_t number);
  /// For one of its relations: of entities there is nothing, and of relations perhaps none behind
  /// that one. Fast where many documents are read in no order. Valid until the next call.
  const Contribution& contribution_for(std::uint32_t number, std::size_t relation);
  void forget() { known_.clear(); }

 private:
  void find_row(std::uint32_t number);

  const Database& database_;
  Packer packer_;
  Statement find_, add_, drop_, read_;
  std::unordered_map<std::uint32_t, std::unique_ptr<Contribution>> known_;
  bool crowded_ = false;  // more documents were read than are remembered
  std::string bytes_;
  Contribution passing_;
};

/// As it stands in the column `digest`.
std::string encode_digest(const Digest& digest);
Digest decode_digest(std::string_view bytes);

}  // namespace inyeon::store
