#include "ingest/en/name_features.h"

#include <algorithm>
#include <array>

#include "ingest/learn/name_data.h"

namespace inyeon::en {
namespace {

using learn::feature;
using learn::fnv1a;

// The classes of words.tsv that bear on what a name names.
constexpr std::array<std::string_view, 24> kTelling = {
    "function", "title",         "company_suffix", "facility",       "event",        "given_name",
    "place",    "region",        "determiner",     "preposition",    "technology",   "office",
    "demonym",  "pronoun_thing", "company_noun",   "company_plural", "relation",     "product",
    "of_head",  "measure",       "counter",        "share_noun",     "product_name", "calendar"};

std::uint8_t type_number(std::string_view type) {
  const auto& types = learn::name_types();
  return static_cast<std::uint8_t>(std::find(types.begin(), types.end(), type) - types.begin());
}

// Runs of one kind as one sign: "Xx", "X-0", "X0X".
std::uint64_t shape_of(std::string_view form) {
  std::uint64_t hash = fnv1a("");
  char last = '\0';
  for (const char c : form) {
    const char kind = c >= 'A' && c <= 'Z'                            ? 'X'
                      : c >= '0' && c <= '9'                          ? '0'
                      : c == '-' || c == '&' || c == '.' || c == '\'' ? c
                                                                      : 'x';
    if (kind == last) continue;
    hash = fnv1a(std::string_view(&kind, 1), hash);
    last = kind;
  }
  return hash;
}

std::uint64_t tail(std::string_view word, std::size_t length) {
  return fnv1a(word.substr(word.size() - std::min(length, word.size())));
}

bool nominal(std::string_view tag) { return tag.starts_with('N'); }
bool before_noun(std::string_view tag) {
  return nominal(tag) || tag.starts_with('J') || tag == "CD" || tag == "VBG" || tag == "VBN" ||
         tag == "HYPH";
}

}  // namespace

const NameFeatures::Sight& NameFeatures::at(std::size_t i) const {
  static const Sight none;
  return i < sights_.size() ? sights_[i] : none;
}

void NameFeatures::look(const Text& text, SentenceIndex index) {
  const Words& words = text.words[index];
  std::uint64_t telling = 0;
  for (const std::string_view name : kTelling) telling |= lexicon_.bit(name);
  sights_.assign(words.size(), {});
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    Sight& sight = sights_[i];
    sight.lower = fnv1a(word.lower);
    sight.shape = shape_of(word.text);
    sight.suffix2 = tail(word.lower, 2);
    sight.suffix3 = tail(word.lower, 3);
    sight.prefix = fnv1a(std::string_view(word.lower).substr(0, 5));
    sight.classes = (lexicon_.classes(word.lower) | lexicon_.classes(word.text)) & telling;
    sight.tag = fnv1a(text.tags[index][i]);
    const bool inner_capital = text.capitals.contains(word.text);
    sight.traits = 1U | (word.capital ? 2U : 0U) | (word.number ? 4U : 0U) |
                   (inner_capital ? 8U : 0U) | (word.space_before ? 16U : 0U);
  }
}

void NameFeatures::lay_guesses(const Text& text, SentenceIndex index) {
  const Words& words = text.words[index];
  std::size_t i = 0;
  for (std::size_t g = text.first_guess[index];
       g < text.guesses.size() && text.guesses[g].sentence == index; ++g) {
    const MentionCandidate& guess = text.guesses[g];
    while (i < words.size() && words[i].span.begin < guess.span.begin) ++i;
    const std::size_t begin = i;
    for (; i < words.size() && guess.span.contains(words[i].span); ++i) {
      const int sure = guess.confidence < 0.55 ? 0 : 1;
      sights_[i].guess = static_cast<std::uint8_t>(1 + 4 * type_number(guess.type) + 2 * sure +
                                                   (i == begin ? 1 : 0));
    }
  }
}

void NameFeatures::lay_lists(const Document& document, const Text& text, SentenceIndex index) {
  const Words& words = text.words[index];
  matches_.clear();
  const Span& whole = text.sentences[index].span;
  list_.find(document.slice(whole), matches_);
  std::uint32_t reached = 0;
  std::size_t i = 0;
  for (const NameMatch& match : matches_) {
    if (match.begin < reached) continue;  // the longest at each start comes first
    reached = match.end;
    while (i < words.size() && words[i].span.begin < whole.begin + match.begin) ++i;
    const std::size_t begin = i;
    for (; i < words.size() && words[i].span.end <= whole.begin + match.end; ++i) {
      sights_[i].listed =
          static_cast<std::uint8_t>(1 + 4 * type_number(match.entry.type) +
                                    (match.entry.ambiguous ? 2 : 0) + (i == begin ? 1 : 0));
    }
  }
}

void NameFeatures::fill(const Document& document, const Text& text, const NameContexts& contexts,
                        SentenceIndex index, learn::FeatureSequence& features) {
  features.clear();
  headline_ = text.sentences[index].headline;
  look(text, index);
  lay_guesses(text, index);
  lay_lists(document, text, index);
  for (std::size_t i = 0; i < sights_.size(); ++i) {
    add_word(i, features);
    add_phrase(text.tags[index], i, features);
    if (text.words[index][i].capital)
      add_run(text.words[index], text.tags[index], contexts, i, features);
    features.end_position();
  }
}

void NameFeatures::add_word(std::size_t i, learn::FeatureSequence& features) const {
  const Sight& w = sights_[i];
  const Sight& before = at(i - 1);
  const Sight& after = at(i + 1);
  const std::uint64_t first = (i == 0 ? 1U : 0U) | (headline_ ? 2U : 0U);
  std::uint64_t kind = 0;
  const auto add = [&](std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    features.add(feature(++kind, a, b, c));
  };
  add(w.lower), add(w.shape, first), add(w.suffix2, w.traits & 6U), add(w.suffix3, w.traits & 6U);
  add(w.prefix), add(w.traits, first), add(before.traits, w.traits, after.traits);
  add(before.lower), add(after.lower), add(at(i - 2).lower), add(at(i + 2).lower);
  add(before.lower, w.lower), add(w.lower, after.lower), add(before.lower, w.shape);
  add(after.lower, w.shape), add(before.shape, w.shape, after.shape);
  add(before.suffix3, w.traits), add(after.suffix3, w.traits), add(after.prefix, w.traits);
  add(w.classes), add(before.classes, w.traits), add(after.classes, w.traits);
  add(at(i + 2).classes, w.traits), add(at(i - 2).classes, w.traits);
  add(w.tag), add(before.tag, w.tag), add(w.tag, after.tag), add(before.tag, w.tag, after.tag);
  add(w.guess), add(before.guess, w.guess, after.guess), add(w.guess, w.shape);
  add(w.guess, before.lower), add(w.guess, after.lower), add(w.guess, w.lower);
  add(w.listed), add(before.listed, w.listed, after.listed), add(w.listed, w.guess);
  add(w.guess, w.classes), add(w.guess, after.classes), add(w.listed, w.traits, first);
}

// The noun that the phrase is about, what stands before the phrase, the verb to its left.
void NameFeatures::add_phrase(const Tags& tags, std::size_t i,
                              learn::FeatureSequence& features) const {
  const bool inside = before_noun(tags[i]);
  std::size_t head = i;
  std::size_t begin = i;
  if (inside) {
    for (std::size_t k = i + 1; k < tags.size() && k < i + 6 && before_noun(tags[k]); ++k) {
      if (nominal(tags[k])) head = k;
    }
    while (begin > 0 && i - begin < 6 && before_noun(tags[begin - 1])) --begin;
  }
  std::uint64_t determiner = 0;
  std::size_t left = begin;
  if (left > 0 && (tags[left - 1] == "DT" || tags[left - 1] == "PRP$" || tags[left - 1] == "POS"))
    determiner = at(--left).lower;
  std::size_t verb = sights_.size();
  for (std::size_t k = i; k-- > 0 && i - k < 10;) {
    if (!tags[k].starts_with('V')) continue;
    verb = k;
    break;
  }
  std::uint64_t kind = 64;
  const auto add = [&](std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    features.add(feature(++kind, a, b, c));
  };
  const std::uint64_t to_head = inside ? std::min<std::uint64_t>(head - i, 3) : 7;
  const std::uint64_t from_begin = std::min<std::uint64_t>(i - begin, 3);
  const Sight& noun = sights_[head];
  add(noun.lower, to_head), add(noun.classes, to_head, sights_[i].traits & 2U);
  add(noun.suffix3, to_head, sights_[i].traits & 2U), add(determiner, from_begin, to_head);
  add(at(left - 1).lower, from_begin, sights_[i].traits & 2U);
  add(at(left - 1).classes, noun.classes, from_begin * 8 + to_head);
  add(at(verb).prefix, from_begin, sights_[i].traits & 2U), add(at(verb).prefix, noun.classes);
  add(at(verb).prefix, at(left - 1).lower, to_head), add(at(head + 1).lower, to_head);
  add(at(head + 1).prefix, noun.shape), add(determiner, noun.lower, from_begin * 8 + to_head);
}

void NameFeatures::add_run(const Words& words, const Tags& tags, const NameContexts& contexts,
                           std::size_t i, learn::FeatureSequence& features) const {
  const CapitalRun run = run_at(words, i);
  if (run.begin == run.end) return;
  const std::uint64_t place =
      std::min<std::uint64_t>(i - run.begin, 3) * 4 + std::min<std::uint64_t>(run.end - 1 - i, 3);
  const bool first = i == run.begin;
  std::uint64_t kind = 96;
  const auto add = [&](std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    features.add(feature(++kind, a, b, c));
  };
  const Sight& last = sights_[run.end - 1];
  const Sight& head = sights_[run.begin];
  add(place), add(last.lower, place), add(last.classes, place), add(last.suffix3, place);
  add(head.classes, place), add(head.lower, place), add(at(run.end).lower, first);
  add(at(run.end).classes, first), add(at(run.end).tag, first), add(at(run.begin - 1).lower, first);
  add(at(run.begin - 1).classes, first), add(at(run.begin - 1).prefix, at(run.end).tag, first);
  add(at(run.end + 1).lower, at(run.end).lower, first), add(at(run.begin - 2).prefix, first);
  if (const std::size_t noun = apposed_noun(words, tags, run); noun < words.size()) {
    features.add(feature(117, sights_[noun].lower, first));
    features.add(feature(118, sights_[noun].classes, first));
    features.add(feature(119, sights_[noun].suffix3, first));
  }
  const auto spread = [&](std::uint64_t from, const NameContexts::Seen& seen) {
    for (std::uint32_t bit = 0; bit < 32; ++bit) {
      if ((seen.bits >> bit & 1U) != 0) features.add(feature(from, bit, first));
    }
    for (const std::uint64_t word : seen.words) features.add(feature(from + 8, word, first));
  };
  const NameContexts::Seen& seen = contexts.of(words[i].text);
  features.add(feature(120, seen.bits & 15U, place));
  spread(121, seen);
  if (i + 1 != run.end) spread(122, contexts.of(words[run.end - 1].text));
  if (!first) spread(123, contexts.of(words[run.begin].text));
}

}  // namespace inyeon::en
