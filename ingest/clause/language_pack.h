// The one interface between a language and the rest.
#pragma once

#include <memory>
#include <string_view>

#include "graph/model/document.h"
#include "ingest/clause/analysis.h"

namespace inyeon {
class SchemaPack;
}

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
/// where one of those is damaged. A schema pack adds its names and frames; it must outlive the
/// language pack.
std::unique_ptr<LanguagePack> make_korean_pack(const SchemaPack* schema = nullptr);
std::unique_ptr<LanguagePack> make_english_pack(const SchemaPack* schema = nullptr);

/// Sets MentionCandidate::base of all mentions.
void note_core_types(const SchemaPack* schema, Analysis& analysis);

/// With other models than the program's own, which must outlive the pack: of `inyeon train names`,
/// and of `inyeon train types`. Where the latter is empty, names keep the types they are found
/// with.
std::unique_ptr<LanguagePack> make_korean_pack(std::string_view names_model,
                                               std::string_view types_model,
                                               const SchemaPack* schema = nullptr);
std::unique_ptr<LanguagePack> make_english_pack(std::string_view names_model,
                                                std::string_view types_model,
                                                const SchemaPack* schema = nullptr);

}  // namespace inyeon
