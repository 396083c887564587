// A document's contribution as bytes (docs/file-format.md, "Contributions").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/extraction.h"
#include "graph/store/contribution_view.h"
#include "graph/store/digest.h"

namespace inyeon::store {

/// What a document says, and the block (graph/store/interner.h) of each of its entities.
struct Contribution {
  Extraction extraction;  ///< without its text
  std::vector<std::int64_t> blocks;
};

/// All of an extraction but its text and the id and date of its document. Equal extractions give
/// equal bytes; confidence counts in thousandths.
std::string encode_body(const Extraction& extraction);
/// What decode_contribution() reads.
std::string encode_contribution(const std::vector<std::int64_t>& blocks, std::string_view body);
/// The document's id and date are left empty.
Extraction extraction_of(const ContributionView& view);
/// The same. Throws CorruptionError.
Contribution decode_contribution(std::string_view bytes);

/// Of the id, the date and the body.
Digest contribution_digest(std::string_view id, std::string_view date, std::string_view body);

}  // namespace inyeon::store
