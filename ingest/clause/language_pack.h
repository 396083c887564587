// The one interface between a language and the rest.
#pragma once

#include <memory>
#include <string_view>

#include "graph/model/document.h"
#include "ingest/clause/analysis.h"

namespace inyeon {

/// Everything that knows one language. Immutable after construction: analyse() may be called from
/// many threads at once, and the same document always gives the same analysis.
class LanguagePack {
 public:
  virtual ~LanguagePack() = default;

  /// ISO 639-1: "ko".
  virtual std::string_view language() const = 0;
  /// Never throws for what the text holds; a text without a single word gives an empty analysis.
  virtual Analysis analyse(const Document& document) const = 0;
};

/// The packs; each loads its lists and models from the program itself. Throws CorruptionError
/// where one of those is damaged.
std::unique_ptr<LanguagePack> make_korean_pack();
/// With another model of `inyeon train names` than the program's own, which must outlive the pack.
std::unique_ptr<LanguagePack> make_korean_pack(std::string_view names_model);
std::unique_ptr<LanguagePack> make_english_pack();
/// The same as for Korean.
std::unique_ptr<LanguagePack> make_english_pack(std::string_view names_model);

}  // namespace inyeon
