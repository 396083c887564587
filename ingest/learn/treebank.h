// Treebanks in CoNLL-U (universaldependencies.org/format.html).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inyeon::learn {

/// One sentence; all vectors are as long as it has words.
struct TreebankSentence {
  std::vector<std::string> forms;
  std::vector<std::string> lemmas;
  std::vector<std::string> tags;     ///< the language's own (XPOS)
  std::vector<std::uint32_t> heads;  ///< position of the head; size() for the root
  std::vector<std::string> labels;

  std::size_t size() const { return forms.size(); }
};

/// Words only: ranges ("2-3") and empty nodes ("8.1") are passed over. Throws
/// std::invalid_argument, naming the line, for what is no CoNLL-U.
std::vector<TreebankSentence> read_conllu(std::string_view text);

}  // namespace inyeon::learn
