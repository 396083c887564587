#include "ingest/en/name_training.h"

namespace inyeon::en {
namespace {

using Masks = std::vector<std::uint64_t>;

constexpr std::uint64_t kNothing = 1U << learn::kOutside;

// Lines stand in the order of the text, line ends between them left out.
std::size_t lay(std::string_view text, const std::vector<learn::AnnotatedLine>& lines,
                std::size_t next, Masks& masks) {
  masks.assign(text.size(), kNothing);
  std::size_t at = 0;
  for (; next < lines.size(); ++next) {
    const std::size_t found = text.find(lines[next].text, at);
    if (found == std::string_view::npos) break;
    std::copy(lines[next].allowed.begin(), lines[next].allowed.end(),
              masks.begin() + static_cast<std::ptrdiff_t>(found));
    at = found + lines[next].text.size();
  }
  return next;
}

}  // namespace

void NameExamples::add(const Extraction& gold, std::vector<learn::Example>& examples) {
  Document document;
  document.info = gold.document;
  document.text = gold.text;
  const auto lines = learn::mark_names(gold);
  Masks masks;
  const std::size_t next = lay(document.info.title, lines, 0, masks.title);
  lay(document.text, lines, next, masks.text);
  add(document, masks, examples);
}

void NameExamples::add(const std::vector<learn::AnnotatedLine>& lines,
                       std::vector<learn::Example>& examples) {
  Document document;
  for (const auto& line : lines) document.text += line.text + "\n";
  Masks masks;
  lay(document.text, lines, 0, masks.text);
  add(document, masks, examples);
}

void NameExamples::add(const Document& document, const Masks& masks,
                       std::vector<learn::Example>& examples) {
  const Text text = read_text(document, resources_, workspace_);
  const NameContexts contexts(text, resources_.lexicon);
  for (SentenceIndex i = 0; i < text.words.size(); ++i) {
    if (text.words[i].empty()) continue;
    learn::Example& example = examples.emplace_back();
    features_.fill(document, text, contexts, i, example.features);
    const bool title = text.sentences[i].span.field == Field::kTitle;
    for (const Word& word : text.words[i])
      example.allowed.push_back((title ? masks.title : masks.text)[word.span.begin]);
  }
}

}  // namespace inyeon::en
