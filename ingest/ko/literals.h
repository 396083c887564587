// Figures and dates in Korean text. Internal to the Korean pack.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/clause/analysis.h"

namespace inyeon::ko {

/// Money, quantities, percentages and dates of a sentence, in text order, without overlap.
/// `text` is the whole field; dates are read against `article_date` (ISO 8601, may be empty).
std::vector<LiteralMention> find_literals(std::string_view text, const Sentence& sentence,
                                          SentenceIndex index, std::string_view article_date);

/// A literal found at some place: where it ends and what it says.
struct FoundLiteral {
  std::size_t end = 0;
  LiteralKind kind = LiteralKind::kText;
  std::string normalized;
  std::string unit;
};

/// A number with its units of ten thousand: 4조3000억, 1.5만, 수만.
struct FoundNumber {
  std::size_t end = 0;
  std::string decimal;        ///< empty where it is vague (수만)
  bool plain_integer = true;  ///< digits only
};
std::optional<FoundNumber> read_number(std::string_view text, std::size_t at);

/// A date or period that begins at `at`.
std::optional<FoundLiteral> read_date(std::string_view text, std::size_t at,
                                      std::string_view article_date);

}  // namespace inyeon::ko
