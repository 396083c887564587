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
  void forget() { known_.clear(); }

 private:
  const Database& database_;
  Packer packer_;
  Statement find_, add_, drop_, read_;
  std::unordered_map<std::uint32_t, std::unique_ptr<Contribution>> known_;
};

/// As it stands in the column `digest`.
std::string encode_digest(const Digest& digest);
Digest decode_digest(std::string_view bytes);

}  // namespace inyeon::store
