// What the name tagger sees of English words. Internal to the English pack.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/en/name_contexts.h"
#include "ingest/learn/features.h"
#include "ingest/names/name_list.h"

namespace inyeon::en {

/// The features of one sentence after the other; its buffers are used again from call to call. The
/// lexicon and the list must outlive it.
class NameFeatures {
 public:
  NameFeatures(const Lexicon& lexicon, const NameList& list) : lexicon_(lexicon), list_(list) {}

  /// One position for each word of sentence `index`; `contexts` are the text's.
  void fill(const Document& document, const Text& text, const NameContexts& contexts,
            SentenceIndex index, learn::FeatureSequence& features);

 private:
  /// One word, as far as its neighbours ask for it too.
  struct Sight {
    std::uint64_t lower = 0;
    std::uint64_t shape = 0;
    std::uint64_t suffix2 = 0;
    std::uint64_t suffix3 = 0;
    std::uint64_t prefix = 0;   ///< five letters: the stem of most verbs
    std::uint64_t classes = 0;  ///< of the closed classes that tell types of names
    std::uint64_t tag = 0;
    std::uint64_t traits = 0;
    std::uint8_t guess = 0;   ///< type and place in the rules' name
    std::uint8_t listed = 0;  ///< the same for a listed name
  };

  void look(const Text& text, SentenceIndex index);
  void lay_guesses(const Text& text, SentenceIndex index);
  void lay_lists(const Document& document, const Text& text, SentenceIndex index);
  void add_word(std::size_t i, learn::FeatureSequence& features) const;
  void add_phrase(const Tags& tags, std::size_t i, learn::FeatureSequence& features) const;
  /// Of capitalised words: the whole run, and where else its words stand.
  void add_run(const Words& words, const Tags& tags, const NameContexts& contexts, std::size_t i,
               learn::FeatureSequence& features) const;
  const Sight& at(std::size_t i) const;

  const Lexicon& lexicon_;
  const NameList& list_;
  std::vector<Sight> sights_;
  std::vector<NameMatch> matches_;
  bool headline_ = false;
};

}  // namespace inyeon::en
