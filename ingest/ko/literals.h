// Figures and dates in Korean text. Internal to the Korean pack.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/clause/analysis.h"

namespace inyeon::ko {

/// Money, quantities, percentages and dates of a sentence, in text order, without overlap.
/// `text` is the whole field; dates are read against `article_date` (ISO 8601, may be empty).
/// No literals: lengths of time (30일간), ordinals (제70회, 3위), generations (6세대), anaphora
/// (두 회사), and numbers whose unit is not known.
std::vector<LiteralMention> find_literals(std::string_view text, const Sentence& sentence,
                                          SentenceIndex index, std::string_view article_date);

/// A literal found at some place: where it ends and what it says.
struct FoundLiteral {
  std::size_t end = 0;
  LiteralKind kind = LiteralKind::kText;
  std::string normalized;
  std::string unit;
};

enum class Numeral : std::uint8_t {
  kDigits,  ///< 26만, 4조3000억
  kSino,    ///< 백만, 오천만, 수만
  kNative   ///< 열두, 서른, 두
};

/// A number with its units of ten thousand: 4조3000억, 4천700만, 1.5만, 수만.
struct FoundNumber {
  std::size_t end = 0;
  std::string decimal;        ///< empty where it is vague (수만) or too large to be held
  bool plain_integer = true;  ///< digits only
  Numeral numeral = Numeral::kDigits;
};

/// A number in digits, with or without units, or a vague one.
std::optional<FoundNumber> read_number(std::string_view text, std::size_t at);

/// A number in words; it must begin a word. One that is a single syllable of Chinese origin
/// (천, 만) counts only before a space: 만 원, but not 만원.
std::optional<FoundNumber> read_numeral(std::string_view text, std::size_t at);

/// Money, a percentage, a quantity that begins at `at`, or a range of one; ranges have no value.
std::optional<FoundLiteral> read_figure(std::string_view text, std::size_t at);

/// A date, time or period that begins at `at`. Ranges and periods are ISO 8601 intervals whose
/// ends both belong to them (2025-07/2025-09); what is said by a fiscal year has no value.
std::optional<FoundLiteral> read_date(std::string_view text, std::size_t at,
                                      std::string_view article_date);

}  // namespace inyeon::ko
