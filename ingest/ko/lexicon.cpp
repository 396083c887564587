#include "ingest/ko/lexicon.h"

#include <algorithm>
#include <stdexcept>

#include "ingest/data/resources.h"
#include "ingest/ko/hangul.h"

namespace inyeon::ko {
namespace {

template <class Value, std::size_t kSize>
Value named(const std::pair<std::string_view, Value> (&table)[kSize], std::string_view name) {
  for (const auto& [key, value] : table) {
    if (key == name) return value;
  }
  throw std::logic_error("unknown word in a Korean data file: " + std::string(name));
}

constexpr std::pair<std::string_view, After> kAfter[] = {{"any", After::kAny},
                                                         {"vowel", After::kVowel},
                                                         {"consonant", After::kConsonant},
                                                         {"euro", After::kEuro},
                                                         {"ro", After::kRo}};
constexpr std::pair<std::string_view, Case> kCases[] = {
    {"nominative", Case::kNominative}, {"topic", Case::kTopic},
    {"accusative", Case::kAccusative}, {"dative", Case::kDative},
    {"locative", Case::kLocative},     {"ablative", Case::kAblative},
    {"source", Case::kSource},         {"instrument", Case::kInstrument},
    {"comitative", Case::kComitative}, {"genitive", Case::kGenitive},
    {"conjunct", Case::kConjunct},     {"also", Case::kAlso},
    {"comparison", Case::kComparison}};
constexpr std::pair<std::string_view, Joint> kJoints[] = {{"plain", Joint::kPlain},
                                                          {"closed", Joint::kClosed},
                                                          {"open", Joint::kOpen},
                                                          {"eu", Joint::kEuphonic},
                                                          {"a", Joint::kAForm}};
constexpr std::pair<std::string_view, Ending> kEndings[] = {{"final", Ending::kFinal},
                                                            {"connective", Ending::kConnective},
                                                            {"present", Ending::kAdnominalPresent},
                                                            {"past", Ending::kAdnominalPast},
                                                            {"future", Ending::kAdnominalFuture},
                                                            {"nominal", Ending::kNominal},
                                                            {"quotative", Ending::kQuotative}};
constexpr std::pair<std::string_view, Tense> kTenses[] = {{"-", Tense::kNone},
                                                          {"present", Tense::kPresent},
                                                          {"past", Tense::kPast},
                                                          {"future", Tense::kFuture}};
constexpr std::pair<std::string_view, WordKind> kKinds[] = {{"adverb", WordKind::kAdverb},
                                                            {"conjunction", WordKind::kConjunction},
                                                            {"modifier", WordKind::kModifier}};

/// Compatibility jamo that a listed ending begins with, as finals.
constexpr std::pair<char32_t, int> kLeadingFinals[] = {
    {U'ㄴ', kFinalN}, {U'ㄹ', kFinalL}, {U'ㅁ', kFinalM}, {U'ㅂ', kFinalB}};

std::vector<Symbol> symbols_of(std::string_view form) {
  std::vector<Symbol> symbols;
  for (std::size_t at = 0; at < form.size();) {
    const char32_t c = next_code_point(form, at);
    for (const auto& [jamo, final] : kLeadingFinals) {
      if (c == jamo) symbols.push_back(final_symbol(final));
    }
    if (!is_hangul(c)) continue;
    const Jamo jamo = decompose(c);
    symbols.push_back(initial_symbol(jamo.initial));
    symbols.push_back(medial_symbol(jamo.medial));
    if (jamo.final != 0) symbols.push_back(final_symbol(jamo.final));
  }
  return symbols;
}

/// "은" before "면"; before a leading final it makes one syllable: 으 + ㄴ.
std::vector<Symbol> with_eu(const std::vector<Symbol>& symbols) {
  std::vector<Symbol> longer = {initial_symbol(kInitialZero), medial_symbol(kEu)};
  longer.insert(longer.end(), symbols.begin(), symbols.end());
  return longer;
}

bool agrees(std::string_view base, After after) {
  char32_t last = 0;
  for (std::size_t at = 0; at < base.size();) last = next_code_point(base, at);
  return final_agrees(final_of(last), after);
}

std::uint8_t syllable_count(std::string_view form) {
  std::uint8_t count = 0;
  for (std::size_t at = 0; at < form.size(); ++count) next_code_point(form, at);
  return count;
}

}  // namespace

bool final_agrees(int final, After after) {
  switch (after) {
    case After::kAny:
      return true;
    case After::kVowel:
      return final == 0;
    case After::kConsonant:
      return final != 0;
    case After::kEuro:
      return final != 0 && final != kFinalL;
    case After::kRo:
      return final == 0 || final == kFinalL;
  }
  return false;
}

Lexicon::Lexicon() {
  add_words(resource("ko/nouns.tsv"), "noun");
  add_words(resource("ko/common_stems.tsv"), "");
  add_words(resource("ko/stems.tsv"), "");
  add_words(resource("ko/invariants.tsv"), "");
  add_words(resource("ko/news_words.tsv"), "");
  add_particles(resource("ko/particles.tsv"));
  nodes_.emplace_back();
  add_endings(resource("ko/endings.tsv"));
}

void Lexicon::add_words(std::string_view tsv, std::string_view kind_of_all) {
  for (const auto& row : tsv_rows(tsv)) {
    const std::string_view kind = kind_of_all.empty() ? row.at(1) : kind_of_all;
    ListedWord& word = words_[hash_word(row.at(0))];
    if (kind == "noun") {
      // seen once or twice in the treebanks: perhaps a slip of theirs
      const bool rare = !kind_of_all.empty() && (row.at(1) == "1" || row.at(1) == "2");
      word.noun = true;
      word.common = !rare;
    } else if (kind == "verb" || kind == "adjective") {
      word.stem = kind == "verb" ? StemKind::kVerb : StemKind::kAdjective;
      // 3: hundreds, 2: tens, 1: several; by the digits of the count
      if (row.size() > 2)
        word.stem_weight = static_cast<std::uint8_t>(std::min<std::size_t>(3, row[2].size()));
    } else {
      word.invariant = named(kKinds, kind);
    }
  }
}

// Of equal forms the first stays.
void Lexicon::add_particle(std::string_view form, const Particle& particle) {
  const std::uint64_t hash = hash_word(form);
  if (particles_.find(hash) == nullptr) particles_[hash] = particle;
}

void Lexicon::add_particles(std::string_view tsv) {
  const auto rows = tsv_rows(tsv);
  for (const auto& row : rows) {
    const Case grammatical_case = named(kCases, row.at(2));
    const Particle base{named(kAfter, row.at(1)), grammatical_case,
                        grammatical_case == Case::kTopic, syllable_count(row.at(0))};
    add_particle(row.at(0), base);
    if (row.at(3) == "last" || base.topic) continue;
    for (const auto& behind : rows) {
      if (behind.at(3) != "auxiliary" || !agrees(row.at(0), named(kAfter, behind.at(1)))) continue;
      const std::string form = std::string(row.at(0)) + std::string(behind.at(0));
      Particle joined = base;
      joined.topic = behind.at(2) == "topic";
      joined.syllables = syllable_count(form);
      add_particle(form, joined);
    }
  }
}

void Lexicon::add_ending(const std::vector<Symbol>& symbols, EndingEntry entry) {
  std::uint32_t node = 0;
  for (auto symbol = symbols.rbegin(); symbol != symbols.rend(); ++symbol) {
    if (nodes_[node].next[*symbol] == 0) {
      nodes_[node].next[*symbol] = static_cast<std::uint32_t>(nodes_.size());
      nodes_.emplace_back();
    }
    node = nodes_[node].next[*symbol];
  }
  entry.symbols = static_cast<std::uint8_t>(symbols.size());
  nodes_[node].entries.push_back(static_cast<std::uint32_t>(endings_.size()));
  endings_.push_back(std::move(entry));
}

void Lexicon::add_endings(std::string_view tsv) {
  for (const auto& row : tsv_rows(tsv)) {
    EndingEntry entry;
    entry.joint = named(kJoints, row.at(1));
    entry.ending = named(kEndings, row.at(2));
    entry.form = row.at(3);
    entry.tense = named(kTenses, row.at(4));
    entry.takes_particle = row.at(5).find('n') != std::string_view::npos;
    entry.drops_copula = row.at(5).find('z') != std::string_view::npos;
    const std::vector<Symbol> symbols = symbols_of(row.at(0));
    add_ending(symbols, entry);
    if (entry.joint != Joint::kEuphonic) continue;
    entry.with_eu = true;
    add_ending(with_eu(symbols), entry);
  }
}

}  // namespace inyeon::ko
