#include "ingest/en/word_classes.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <string>

#include "ingest/data/resources.h"
#include "ingest/learn/features.h"

namespace inyeon::en {
namespace {

constexpr std::size_t kNoun = 0;
constexpr std::size_t kVerb = 1;
// Of two readings, the one whose power of two lies so far below is a rare one.
constexpr std::uint8_t kRarer = 2;

std::uint16_t number(std::string_view text) {
  std::uint16_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::uint64_t key_of(std::string_view word) { return learn::fnv1a(word) | 1U; }

}  // namespace

const WordClasses& WordClasses::shared() {
  static const WordClasses classes;
  return classes;
}

WordClasses::WordClasses() {
  const auto table = tsv_rows(resource("en/classes.tsv"));
  rows_.resize(std::bit_ceil(table.size() * 2));
  for (const auto& fields : table) {
    Row row;
    row.key = key_of(fields[0]);
    for (std::size_t i = 0; i < row.often.size(); ++i)
      row.often.at(i) = static_cast<std::uint8_t>(number(fields[1 + i]));
    row.noun = {number(fields[5]), number(fields[6])};
    row.verb = {number(fields[7]), number(fields[8])};
    std::size_t at = row.key & (rows_.size() - 1);
    while (rows_[at].key != 0) at = (at + 1) & (rows_.size() - 1);
    rows_[at] = row;
  }
}

const WordClasses::Row& WordClasses::find(std::string_view lemma) const {
  const std::uint64_t key = key_of(lemma);
  std::size_t at = key & (rows_.size() - 1);
  while (rows_[at].key != 0 && rows_[at].key != key) at = (at + 1) & (rows_.size() - 1);
  return rows_[at];
}

// How often the word is of a kind from which the form comes by an ending: "dries" from "dry".
std::uint8_t WordClasses::stem(std::string_view form, std::string_view ending,
                               std::size_t kind) const {
  if (!form.ends_with(ending) || form.size() < ending.size() + 2) return 0;
  std::string base(form.substr(0, form.size() - ending.size()));
  std::uint8_t most = find(base).often.at(kind);
  most = std::max(most, find(base + "e").often.at(kind));
  if (base.ends_with('i')) {
    base.back() = 'y';
    return std::max(most, find(base).often.at(kind));
  }
  const std::size_t n = base.size();
  if (ending != "s" && n > 2 && base[n - 1] == base[n - 2]) {
    base.pop_back();
    most = std::max(most, find(base).often.at(kind));
  }
  return most;
}

std::uint32_t WordClasses::readings(std::string_view form) const {
  const Row& own = find(form);
  const std::array<std::uint8_t, 8> often = {
      own.often[0],
      own.often[1],
      own.often[2],
      own.often[3],
      std::max(stem(form, "s", kNoun), stem(form, "es", kNoun)),
      std::max(stem(form, "s", kVerb), stem(form, "es", kVerb)),
      stem(form, "ed", kVerb),
      stem(form, "ing", kVerb)};
  const std::uint8_t most = *std::max_element(often.begin(), often.end());
  std::uint32_t readings = 0;
  for (const std::uint8_t one : often)
    readings = readings * 3 + (one == 0 ? 0U : one + kRarer > most ? 2U : 1U);
  return readings;
}

}  // namespace inyeon::en
