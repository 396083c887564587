#include "ingest/en/literals.h"

#include <algorithm>

#include "ingest/en/currencies.h"

namespace inyeon::en {
namespace {

/// A literal with the word where it begins.
struct Placed {
  std::size_t begin = 0;
  FoundLiteral found;
};

std::string_view lower(const Words& words, std::size_t i) {
  return i < words.size() ? std::string_view(words[i].lower) : std::string_view{};
}

/// "50,000 Blackwell GPUs": the counter behind at most two words of a name.
std::string counted(const Words& words, std::size_t at, const Lexicon& lexicon) {
  for (std::size_t k = at; k < std::min(at + 3, words.size()); ++k) {
    if (lexicon.is("counter", words[k].lower)) return words[k].lower;
    if (!words[k].capital) return {};
  }
  return {};
}

std::size_t percent_end(const Words& words, std::size_t at) {
  const auto word = lower(words, at);
  if (word == "%" || word == "percent" || word == "pct") return at + 1;
  return word == "per" && lower(words, at + 1) == "cent" ? at + 2 : at;
}

Placed read_figure(const Words& words, std::size_t at, const FoundNumber& number,
                   const Lexicon& lexicon) {
  Placed placed{at, {number.end, LiteralKind::kQuantity, number.decimal, number.unit}};
  FoundLiteral& found = placed.found;
  if (auto code = currency_before(words, at, placed.begin); !code.empty()) {
    found.kind = LiteralKind::kMoney;
    found.unit = std::move(code);
    return placed;
  }
  if (auto code = currency_named(number.unit); !code.empty()) {
    found.kind = LiteralKind::kMoney;
    found.unit = std::move(code);
    return placed;
  }
  if (number.unit == "percent" || number.unit == "per") {
    found.kind = LiteralKind::kPercent;
    found.unit = "%";
    return placed;
  }
  if (!number.unit.empty()) return placed;
  std::size_t end = number.end;
  if (auto code = currency_behind(words, number.end, end); !code.empty()) {
    found = {end, LiteralKind::kMoney, number.decimal, std::move(code)};
  } else if (end = percent_end(words, number.end); end > number.end) {
    found = {end, LiteralKind::kPercent, number.decimal, "%"};
  } else if (lexicon.is("counter", lower(words, number.end))) {
    found.unit = lower(words, number.end);
    ++found.end;
  } else {
    found.unit = counted(words, number.end, lexicon);
  }
  return placed;
}

void append(const Words& words, const Placed& placed, SentenceIndex index,
            std::vector<LiteralMention>& out) {
  const Span& first = words[placed.begin].span;
  LiteralMention literal;
  literal.span = {first.field, first.begin, words[placed.found.end - 1].span.end};
  literal.sentence = index;
  literal.literal.kind = placed.found.kind;
  literal.literal.normalized = placed.found.normalized;
  literal.literal.unit = placed.found.unit;
  for (std::size_t k = placed.begin; k < placed.found.end; ++k) {
    if (k > placed.begin && words[k].space_before) literal.literal.text += ' ';
    literal.literal.text += words[k].text;
  }
  out.push_back(std::move(literal));
}

}  // namespace

void find_literals(const Words& words, SentenceIndex index, const Lexicon& lexicon,
                   std::string_view article_date, std::vector<LiteralMention>& literals) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    Placed placed{i, {}};
    if (const auto date = read_date(words, i, article_date)) {
      placed.found = *date;
    } else if (const auto number = read_number(words, i)) {
      placed = read_figure(words, i, *number, lexicon);
      if (!literals.empty() && literals.back().sentence == index &&
          literals.back().span.end > words[placed.begin].span.begin)
        placed.begin = i;
    } else {
      continue;
    }
    append(words, placed, index, literals);
    i = placed.found.end - 1;
  }
}

}  // namespace inyeon::en
