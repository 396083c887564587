// One sentence's words with the mentions and figures that lie on them. Internal to the English
// pack.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ingest/en/syntax.h"
#include "ingest/en/word.h"
#include "ingest/frames/frame.h"
#include "ingest/names/name_list.h"

namespace inyeon::en {

/// What the pack loads once.
struct Resources {
  /// `schema`, if any, must outlive it.
  explicit Resources(const SchemaPack* schema);
  Lexicon lexicon;
  Syntax syntax;
  FrameLexicon frames;
  std::optional<NameList> listed;  ///< the schema pack's names
};

inline constexpr int kNone = -1;

struct SentenceView {
  const Words& words;
  SentenceIndex index;
  std::vector<int> mention;  ///< for each word: mention or kNone
  std::vector<int> literal;

  SentenceView(const Words& sentence_words, SentenceIndex sentence, const Analysis& analysis,
               std::size_t first_mention, std::size_t first_literal);
  int size() const { return static_cast<int>(words.size()); }
  const Word& at(int i) const { return words[static_cast<std::size_t>(i)]; }
  std::string_view lower(int i) const {
    return i < 0 || i >= size() ? std::string_view{} : std::string_view(at(i).lower);
  }
  int mention_at(int i) const {
    return i < 0 || i >= size() ? kNone : mention[static_cast<std::size_t>(i)];
  }
  int literal_at(int i) const {
    return i < 0 || i >= size() ? kNone : literal[static_cast<std::size_t>(i)];
  }
  Span span(int begin, int end) const {
    return {at(begin).span.field, at(begin).span.begin, at(end - 1).span.end};
  }
  Span whole() const { return span(0, size()); }
};

/// Sets right the tags of names, figures and measures, which are known whatever the tagger made of
/// them.
void correct_tags(const SentenceView& view, const Lexicon& lexicon, const Analysis& analysis,
                  std::vector<std::string_view>& tags);

}  // namespace inyeon::en
