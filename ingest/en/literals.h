// Figures and dates in English text. Internal to the English pack.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/en/word.h"

namespace inyeon::en {

/// Money, quantities, percentages and dates of a sentence, in text order, without overlap; dates
/// are read against `article_date` (ISO 8601, may be empty).
void find_literals(const Words& words, SentenceIndex index, const Lexicon& lexicon,
                   std::string_view article_date, std::vector<LiteralMention>& literals);

/// A literal found at some word: the words behind its last one, and what it says.
struct FoundLiteral {
  std::size_t end = 0;
  LiteralKind kind = LiteralKind::kText;
  std::string normalized;  ///< as Literal::normalized
  std::string unit;
};

/// A figure in its own word and the scale behind it: "1.2bn", "50,000", "3 billion", "two million".
struct FoundNumber {
  std::size_t end = 0;
  std::string decimal;
  std::string unit;  ///< what is attached to the figure: "310km", "60-megawatt"
  bool scaled = false;
};
std::optional<FoundNumber> read_number(const Words& words, std::size_t at);

/// A date or period that begins at word `at`: "Oct. 31, 2025", "next spring", "the third quarter of
/// 2025" (from "third"), "Q3", "fiscal 2026", "early next year", "2026".
std::optional<FoundLiteral> read_date(const Words& words, std::size_t at,
                                      std::string_view article_date);

}  // namespace inyeon::en
