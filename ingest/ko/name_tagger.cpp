#include "ingest/ko/name_tagger.h"

#include "ingest/ko/name_features.h"

namespace inyeon::ko {

NameTagger::NameTagger(std::string_view model) : tagger_(model) {}

std::vector<TaggedName> NameTagger::find(std::string_view text, const Span& sentence,
                                         const Words& words,
                                         const std::vector<NameMatch>& matches) const {
  // Buffers are kept from call to call, one set a thread.
  thread_local learn::FeatureSequence features;
  thread_local std::vector<std::uint32_t> offsets;
  thread_local learn::Tagger::Workspace workspace;
  thread_local NameFeatures extractor;
  extractor.fill(text, sentence, words, matches, features, offsets);
  std::vector<TaggedName> names;
  for (const auto& segment : learn::segments_of(tagger_.decode(features, workspace))) {
    names.push_back({offsets[segment.begin], offsets[segment.end], tagger_.type_name(segment.type)});
  }
  return names;
}

}  // namespace inyeon::ko
