#include "ingest/ko/morpheme_tagger.h"

#include "graph/model/problem.h"
#include "ingest/data/resources.h"

namespace inyeon::ko {

MorphemeTagger::MorphemeTagger(const Lexicon& lexicon)
    : lexicon_(lexicon), tagger_(resource("ko/morphemes.model")) {
  if (tagger_.labels().size() != kMorphemeLetters.size())
    throw CorruptionError("the tagger model is damaged: it is not one of morphemes");
}

void MorphemeTagger::tag(std::string_view text, const Words& pieces,
                         std::vector<Morpheme>& morphemes) const {
  // Buffers are kept from call to call, one set a thread.
  thread_local learn::FeatureSequence features;
  thread_local learn::Tagger::Workspace workspace;
  MorphemeFeatures extractor(lexicon_);
  extractor.fill(text, pieces, features);
  morphemes.clear();
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    for (const learn::Label label : tagger_.decode(features, extractor.piece_begin(i),
                                                   extractor.piece_begin(i + 1), workspace))
      morphemes.push_back(static_cast<Morpheme>(label));
  }
}

}  // namespace inyeon::ko
