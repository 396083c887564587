#include "ingest/en/name_contexts.h"

#include <algorithm>

#include "ingest/learn/features.h"

namespace inyeon::en {
namespace {

enum Bit : std::uint32_t {
  kAlone,
  kLast,
  kFirst,
  kInside,
  kBeforeSuffix,
  kAfterGivenName,
  kAfterTitle,
  kOwning,
  kBeforeVerb,
  kAfterPlacePreposition,
  kAfterPartyPreposition,
  kAfterOf,
  kAfterThe,
  kAfterA,
  kBeforeProduct,
  kBeforeFacility,
  kBeforeEvent,
  kBeforeOffice,
  kBeforeBracket,
  kBeforeBased,
  kBeforeSaid,
  kAfterComma,
  kAfterRelation,
  kBeforePlainNoun,
  kInBrackets
};

bool among(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool nominal(std::string_view tag) { return tag.starts_with('N'); }
bool before_noun(std::string_view tag) {
  return nominal(tag) || tag.starts_with('J') || tag == "CD" || tag == "VBG" || tag == "VBN" ||
         tag == "HYPH" || tag == "RB";
}

}  // namespace

std::size_t apposed_noun(const Words& words, const Tags& tags, const CapitalRun& run) {
  const std::size_t none = words.size();
  if (run.end + 1 < none && words[run.end].text == "," &&
      (tags[run.end + 1] == "DT" || tags[run.end + 1] == "PRP$")) {
    std::size_t noun = none;
    for (std::size_t k = run.end + 2; k < none && k < run.end + 9 && before_noun(tags[k]); ++k) {
      if (nominal(tags[k])) noun = k;
    }
    return noun;
  }
  if (run.begin < 2 || words[run.begin - 1].text != ",") return none;
  const std::size_t noun = run.begin - 2;
  return nominal(tags[noun]) && !words[noun].capital ? noun : none;
}

CapitalRun run_at(const Words& words, std::size_t i) {
  const auto in_run = [&](std::size_t k) { return words[k].capital && words[k].text != "I"; };
  if (!in_run(i)) return {i, i};
  CapitalRun run{i, i + 1};
  while (run.begin > 0 && words[run.begin].space_before && in_run(run.begin - 1)) --run.begin;
  while (run.end < words.size() && words[run.end].space_before && in_run(run.end)) ++run.end;
  return run;
}

NameContexts::NameContexts(const Text& text, const Lexicon& lexicon) : lexicon_(lexicon) {
  for (std::size_t s = 0; s < text.words.size(); ++s) {
    if (text.sentences[s].headline) continue;
    for (std::size_t i = 0; i < text.words[s].size(); ++i) {
      if (text.words[s][i].capital) add(text.words[s], text.tags[s], i);
    }
  }
}

const NameContexts::Seen& NameContexts::of(std::string_view word) const {
  static const Seen none;
  const auto found = seen_.find(word);
  return found == seen_.end() ? none : found->second;
}

void NameContexts::note_words(const Words& words, const Tags& tags, const CapitalRun& run,
                              Seen& seen) const {
  const auto note = [&](std::uint64_t kind, std::size_t k, std::size_t letters) {
    if (k >= words.size() || words[k].capital) return;
    const std::string_view word = std::string_view(words[k].lower).substr(0, letters);
    const std::uint64_t hash = learn::feature(kind, learn::fnv1a(word));
    auto& all = seen.words;
    if (all.size() < kMost && std::find(all.begin(), all.end(), hash) == all.end())
      all.push_back(hash);
  };
  note(1, run.begin - 1, 12);
  note(2, run.end, 12);
  note(3, apposed_noun(words, tags, run), 12);
  // The verb on either side: who sues, what is launched.
  for (std::size_t k = run.end; k < std::min(run.end + 5, words.size()); ++k) {
    if (!tags[k].starts_with('V') || lexicon_.is("auxiliary", words[k].lower)) continue;
    note(4, k, 5);
    break;
  }
  for (std::size_t k = run.begin; k-- > 0 && run.begin - k < 5;) {
    if (!tags[k].starts_with('V')) continue;
    note(5, k, 5);
    break;
  }
}

void NameContexts::add(const Words& words, const Tags& tags, std::size_t i) {
  const CapitalRun run = run_at(words, i);
  Seen& seen = seen_[words[i].text];
  std::uint32_t& bits = seen.bits;
  note_words(words, tags, run, seen);
  const auto note = [&bits](Bit bit, bool holds) { bits |= holds ? 1U << bit : 0U; };
  const bool first = run.begin == i;
  const bool last = run.end == i + 1;
  note(first ? last ? kAlone : kFirst : last ? kLast : kInside, true);
  const auto lower = [&](std::size_t k) {
    return k < words.size() ? std::string_view(words[k].lower) : std::string_view{};
  };
  const std::string_view before = lower(run.begin - 1);
  const std::string_view after = lower(run.end);
  const std::string_view tag = run.end < tags.size() ? tags[run.end] : std::string_view{};
  note(kBeforeSuffix, lexicon_.is("company_suffix", lower(run.end - 1)) && !last);
  note(kAfterGivenName, !first && lexicon_.is("given_name", words[run.begin].text));
  note(kAfterTitle, lexicon_.is("title", before) || lexicon_.is("office", before));
  note(kOwning, after == "'s" || after == "\u2019s");
  note(kBeforeVerb, tag == "VBZ" || tag == "VBD" || tag == "MD");
  note(kAfterPlacePreposition, among(before, {"in", "near", "from", "outside"}));
  note(kAfterPartyPreposition, among(before, {"with", "by", "for", "to", "between"}));
  note(kAfterOf, among(before, {"of", "at"}));
  note(kAfterThe, before == "the");
  note(kAfterA, before == "a" || before == "an");
  note(kBeforeProduct, lexicon_.is("product", after));
  note(kBeforeFacility, lexicon_.is("facility", after));
  note(kBeforeEvent, lexicon_.is("event", after));
  note(kBeforeBracket, after == "(");
  note(kBeforeBased, after == "-based");
  note(kBeforeSaid, among(after, {"said", "says", "told", "added"}));
  note(kAfterComma, before == ",");
  note(kAfterRelation, lexicon_.is("company_noun", before) || lexicon_.is("relation", before));
  note(kBeforePlainNoun, tag == "NN" || tag == "NNS");
  note(kInBrackets, before == "(");
  if (after != ",") return;
  for (std::size_t k = run.end + 1; k < std::min(run.end + 5, words.size()); ++k)
    note(kBeforeOffice, lexicon_.is("office", lower(k)) || lexicon_.is("title", lower(k)));
}

}  // namespace inyeon::en
