// Documents with their contributions.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "graph/store/contribution.h"
#include "graph/store/contribution_view.h"
#include "graph/store/packer.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

struct DocumentView {
  std::string_view id, date;
  const ContributionView& said;
};

/// Of its document all that is known.
DocumentInfo document_info(const DocumentView& view);

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

  /// With all of its document's fields.
  Contribution contribution(std::uint32_t number);
  /// For a look at its relations. Valid until the next call.
  DocumentView view(std::uint32_t number);
  /// Every document, in the order of the file or of ids.
  enum class Order { kNumber, kId };
  void each(Order order, ContributionPart part,
            const std::function<void(std::uint32_t number, const DocumentView&)>& visit);

 private:
  // Bytes of contributions, and the views into them, remembered up to some size in all.
  struct Known {
    std::string id, date, bytes;
    ContributionReader reader;
    const ContributionView* view = nullptr;
  };

  void find_row(std::uint32_t number);

  const Database& database_;
  Packer packer_;
  Statement find_, add_, drop_, read_;
  std::unordered_map<std::uint32_t, std::unique_ptr<Known>> known_;
  std::size_t known_bytes_ = 0;
};

/// As it stands in the column `digest`.
std::string encode_digest(const Digest& digest);
Digest decode_digest(std::string_view bytes);

}  // namespace inyeon::store
