#include "ingest/en/name_tagger.h"

namespace inyeon::en {
namespace {

constexpr double kTagged = 0.75;
// What the rules' word is worth beside the tagger's own: of a name in capitals, of a class noun.
constexpr std::int16_t kNamed = 60;
constexpr std::int16_t kClass = 60;

void lean(const Text& text, SentenceIndex index, learn::Tagger::Leaning& leaning) {
  const Words& words = text.words[index];
  leaning.assign(words.size(), 0);
  std::size_t i = 0;
  for (std::size_t g = text.first_guess[index];
       g < text.guesses.size() && text.guesses[g].sentence == index; ++g) {
    const MentionCandidate& guess = text.guesses[g];
    while (i < words.size() && words[i].span.begin < guess.span.begin) ++i;
    for (; i < words.size() && guess.span.contains(words[i].span); ++i)
      leaning[i] = words[i].capital ? kNamed : kClass;
  }
}

/// Cuts off what no name ends in: "Seven &", "Acme Ltd. Forward".
std::size_t end_of(const Words& words, const learn::Segment& segment, const Lexicon& lexicon) {
  std::size_t end = segment.end;
  for (std::size_t k = segment.begin + 1; k + 1 < end; ++k) {
    const bool stop = words[k].text == "." && lexicon.is("company_suffix", words[k - 1].lower);
    if (stop && words[k + 1].space_before) end = k;
  }
  while (end > segment.begin + 1 && (words[end - 1].text == "&" || words[end - 1].text == ","))
    --end;
  return end;
}

MentionCandidate mention_at(const Words& words, const learn::Segment& segment, SentenceIndex index,
                            std::string_view type, const Lexicon& lexicon) {
  const bool dated = lexicon.is("calendar", words[segment.begin].lower);
  const Span& first =
      words[segment.begin + (dated && segment.begin + 1 < segment.end ? 1 : 0)].span;
  MentionCandidate mention;
  mention.span = {first.field, first.begin, words[end_of(words, segment, lexicon) - 1].span.end};
  mention.sentence = index;
  mention.type = type;
  mention.confidence = kTagged;
  return mention;
}

/// "Boise, Idaho" is one place.
void join_regions(const Document& document, const Lexicon& lexicon,
                  std::vector<MentionCandidate>& mentions) {
  std::vector<MentionCandidate> joined;
  for (MentionCandidate& mention : mentions) {
    if (!joined.empty() && mention.type == "Place" && joined.back().type == "Place" &&
        joined.back().sentence == mention.sentence &&
        lexicon.is("region", document.slice(mention.span))) {
      Span gap = joined.back().span;
      gap.begin = gap.end;
      gap.end = mention.span.begin;
      if (document.slice(gap) == ", ") {
        joined.back().span.end = mention.span.end;
        continue;
      }
    }
    joined.push_back(std::move(mention));
  }
  mentions = std::move(joined);
}

/// What a schema pack lists stands, whatever else the tagger makes of the place.
void keep_listed(const std::vector<MentionCandidate>& guesses,
                 std::vector<MentionCandidate>& mentions) {
  for (const MentionCandidate& guess : guesses) {
    if (guess.confidence < 1.0) continue;
    std::erase_if(mentions,
                  [&](const MentionCandidate& other) { return other.span.overlaps(guess.span); });
    mentions.push_back(guess);
  }
}

}  // namespace

std::vector<MentionCandidate> NameTagger::find(const Document& document, const Text& text) const {
  NameFeatures extractor(lexicon_, list_);
  const NameContexts contexts(text, lexicon_);
  learn::FeatureSequence features;
  learn::Tagger::Workspace workspace;
  learn::Tagger::Leaning leaning;
  std::vector<MentionCandidate> mentions;
  for (SentenceIndex i = 0; i < text.words.size(); ++i) {
    if (text.words[i].empty()) continue;
    extractor.fill(document, text, contexts, i, features);
    lean(text, i, leaning);
    for (const auto& segment : learn::segments_of(tagger_.decode(features, leaning, workspace)))
      mentions.push_back(
          mention_at(text.words[i], segment, i, tagger_.type_name(segment.type), lexicon_));
  }
  join_regions(document, lexicon_, mentions);
  keep_listed(text.guesses, mentions);
  complete_names(document, text, mentions);
  return mentions;
}

}  // namespace inyeon::en
