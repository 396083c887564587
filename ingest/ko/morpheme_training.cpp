#include "ingest/ko/morpheme_training.h"

#include <algorithm>
#include <stdexcept>

#include "ingest/ko/hangul.h"
#include "ingest/ko/morpheme_features.h"
#include "ingest/ko/morphemes.h"
#include "ingest/ko/pieces.h"

namespace inyeon::ko {
namespace {

void add_row(std::string_view row, std::size_t line, MorphemeSentence& sentence) {
  const std::size_t first = row.find('\t');
  const std::size_t second = first == std::string_view::npos ? first : row.find('\t', first + 1);
  if (second == std::string_view::npos || second + 1 >= row.size())
    throw std::invalid_argument("line " + std::to_string(line) + ": too few columns");
  const std::string_view form = row.substr(0, first);
  const std::string_view letters = row.substr(first + 1, second - first - 1);
  if (letters.size() != count_code_points(form))
    throw std::invalid_argument("line " + std::to_string(line) + ": not one label a code point");
  sentence.text += form;
  sentence.letters += letters;
  if (row[second + 1] != '1') return;
  sentence.text += ' ';
  sentence.letters += ' ';
}

}  // namespace

std::vector<MorphemeSentence> read_morphemes(std::string_view tsv) {
  std::vector<MorphemeSentence> sentences(1);
  for (std::size_t line = 1; !tsv.empty(); ++line) {
    const std::size_t eol = std::min(tsv.find('\n'), tsv.size());
    const std::string_view row = tsv.substr(0, eol);
    tsv.remove_prefix(std::min(eol + 1, tsv.size()));
    if (!row.empty()) {
      add_row(row, line, sentences.back());
    } else if (!sentences.back().text.empty()) {
      sentences.emplace_back();
    }
  }
  if (sentences.back().text.empty()) sentences.pop_back();
  return sentences;
}

std::vector<learn::Example> morpheme_examples(const MorphemeSentence& sentence) {
  static const Lexicon lexicon;
  const Span span{Field::kText, 0, static_cast<std::uint32_t>(sentence.text.size())};
  const Words pieces = cut_pieces(sentence.text, span);
  MorphemeFeatures extractor(lexicon);
  learn::FeatureSequence features;
  extractor.fill(sentence.text, pieces, features);
  std::vector<learn::Example> examples;
  for (std::size_t p = 0; p < pieces.size(); ++p) {
    learn::Example example;
    std::size_t letter =
        count_code_points(std::string_view(sentence.text).substr(0, pieces[p].span.begin));
    for (std::size_t i = extractor.piece_begin(p); i < extractor.piece_begin(p + 1); ++i) {
      const std::size_t label = kMorphemeLetters.find(sentence.letters[letter++]);
      if (label == std::string_view::npos) break;
      example.allowed.push_back(std::uint64_t{1} << label);
      for (const learn::Feature* f = features.begin(i); f != features.end(i); ++f)
        example.features.add(*f);
      example.features.end_position();
    }
    if (example.allowed.size() == extractor.piece_begin(p + 1) - extractor.piece_begin(p))
      examples.push_back(std::move(example));
  }
  return examples;
}

learn::LabelSet morpheme_labels() {
  std::vector<std::string> names;
  for (const char letter : kMorphemeLetters) names.emplace_back(1, letter);
  return learn::plain_labels(std::move(names));
}

}  // namespace inyeon::ko
