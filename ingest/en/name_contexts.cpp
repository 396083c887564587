#include "ingest/en/name_contexts.h"

#include <algorithm>

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

}  // namespace

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

std::uint32_t NameContexts::of(std::string_view word) const {
  const auto found = seen_.find(word);
  return found == seen_.end() ? 0 : found->second;
}

void NameContexts::add(const Words& words, const Tags& tags, std::size_t i) {
  const CapitalRun run = run_at(words, i);
  std::uint32_t& bits = seen_[words[i].text];
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
