#include "ingest/en/sentence_view.h"

namespace inyeon::en {
namespace {

struct Reading {
  int end = 0;
  LiteralKind kind = LiteralKind::kQuantity;
  std::string unit;
};

std::string_view lower(const Words& words, int i) {
  return i < 0 || i >= static_cast<int>(words.size())
             ? std::string_view{}
             : std::string_view(words[static_cast<std::size_t>(i)].lower);
}

std::string currency(std::string_view sign) {
  if (sign == "$" || sign == "dollars" || sign == "dollar") return "USD";
  if (sign == "\u20ac" || sign == "euros" || sign == "euro") return "EUR";
  if (sign == "\u00a3" || sign == "pounds") return "GBP";
  if (sign == "won") return "KRW";
  if (sign == "yen") return "JPY";
  if (sign == "yuan") return "CNY";
  return {};
}

Reading read(const Words& words, int i, const Lexicon& lexicon) {
  Reading reading{i + 1, LiteralKind::kQuantity, currency(lower(words, i - 1))};
  if (lexicon.is("scale", lower(words, reading.end))) ++reading.end;
  const auto next = lower(words, reading.end);
  if (!reading.unit.empty()) return reading.kind = LiteralKind::kMoney, reading;
  if (next == "%" || next == "percent")
    return reading.kind = LiteralKind::kPercent, reading.unit = "%", ++reading.end, reading;
  if (reading.unit = currency(next); !reading.unit.empty())
    return reading.kind = LiteralKind::kMoney, ++reading.end, reading;
  const auto digits = lower(words, i);
  if (digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")))
    reading.kind = LiteralKind::kDate;
  else if (!next.empty() && lexicon.is("counter", next))
    reading.unit = next, ++reading.end;
  return reading;
}

void append(const Words& words, int begin, const Reading& reading, SentenceIndex index,
            std::vector<LiteralMention>& out) {
  const auto& first = words[static_cast<std::size_t>(begin)].span;
  LiteralMention literal;
  literal.span = {first.field, first.begin,
                  words[static_cast<std::size_t>(reading.end - 1)].span.end};
  literal.sentence = index;
  literal.literal.kind = reading.kind;
  literal.literal.unit = reading.unit;
  for (int k = begin; k < reading.end; ++k) {
    const Word& word = words[static_cast<std::size_t>(k)];
    if (k > begin && word.space_before) literal.literal.text += ' ';
    literal.literal.text += word.text;
  }
  out.push_back(std::move(literal));
}

}  // namespace

void find_literals(const Words& words, SentenceIndex index, const Lexicon& lexicon,
                   std::vector<LiteralMention>& literals) {
  const int size = static_cast<int>(words.size());
  for (int i = 0; i < size; ++i) {
    if (lexicon.is("calendar", lower(words, i)) && words[static_cast<std::size_t>(i)].capital) {
      Reading reading{i + 1, LiteralKind::kDate, {}};
      while (reading.end < size && words[static_cast<std::size_t>(reading.end)].number)
        ++reading.end;
      append(words, i, reading, index, literals);
      i = reading.end - 1;
      continue;
    }
    if (!words[static_cast<std::size_t>(i)].number) continue;
    const Reading reading = read(words, i, lexicon);
    const bool sign = !currency(lower(words, i - 1)).empty() && i > 0 &&
                      !words[static_cast<std::size_t>(i)].space_before;
    append(words, sign ? i - 1 : i, reading, index, literals);
    i = reading.end - 1;
  }
}

}  // namespace inyeon::en
