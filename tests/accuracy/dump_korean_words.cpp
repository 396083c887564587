// Prints the words of each line of stdin as they are analysed: form, kind, stem, particle, lemma,
// noun, suffix, ending, canonical ending, tense; a blank line behind each line of input.
#include <iostream>
#include <string>

#include "ingest/ko/word.h"

int main() {
  using namespace inyeon;
  const ko::Morphology morphology;
  std::string line;
  while (std::getline(std::cin, line)) {
    const Span span{Field::kText, 0, static_cast<std::uint32_t>(line.size())};
    for (const ko::Word& word : morphology.analyse(line, span, {})) {
      std::cout << line.substr(word.span.begin, word.span.size()) << '\t'
                << static_cast<int>(word.kind) << '\t'
                << line.substr(word.stem.begin, word.stem.size()) << '\t' << word.particle << '\t'
                << word.lemma << '\t' << word.noun << '\t' << word.suffix << '\t'
                << static_cast<int>(word.ending) << '\t' << word.ending_form << '\t'
                << static_cast<int>(word.tense) << '\n';
    }
    std::cout << '\n';
  }
}
