#include "ingest/en/text.h"

namespace inyeon::en {

Text read_text(const Document& document, const Resources& resources, Syntax::Workspace& workspace) {
  const Lexicon& lexicon = resources.lexicon;
  Text text;
  for (const Field field : {Field::kTitle, Field::kText}) {
    const auto content = document.field(field);
    for (Sentence& sentence : split_sentences(content, field, lexicon)) {
      Words words = split_words(content, sentence.span);
      for (const Word& word : words) sentence.tokens.push_back({word.span, word.lower, ""});
      if (field == Field::kText) note_capitals(words, text.capitals);
      resources.syntax.tag(words, workspace, text.tags.emplace_back());
      text.words.push_back(std::move(words));
      text.sentences.push_back(std::move(sentence));
    }
  }
  std::vector<NameMatch> listed;
  for (SentenceIndex i = 0; i < text.words.size(); ++i) {
    listed.clear();
    if (resources.listed) resources.listed->find(document.slice(text.sentences[i].span), listed);
    text.first_guess.push_back(text.guesses.size());
    find_names(text.words[i], text.sentences[i], i, lexicon, text.capitals, listed, text.guesses);
  }
  settle_types(document, text.guesses);
  return text;
}

}  // namespace inyeon::en
