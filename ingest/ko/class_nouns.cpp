#include "ingest/ko/class_nouns.h"

#include <algorithm>
#include <map>
#include <string>

#include "graph/model/schema.h"
#include "ingest/data/resources.h"
#include "ingest/ko/name_words.h"
#include "ingest/text/string_table.h"

namespace inyeon::ko {
namespace {

constexpr std::size_t kShortest = 6;       // an ending of one syllable is a word of its own only
constexpr std::size_t kLongestPhrase = 6;  // words up to the head of a noun phrase

using Lexicon = StringTable<std::string_view, std::string_view>;  // noun, type

const Lexicon& lexicon() {
  static const Lexicon nouns = [] {
    Lexicon result;
    for (const auto& row : tsv_rows(resource("ko/class_nouns.tsv"))) {
      if (row.size() >= 2) result[row[0]] = row[1];
    }
    return result;
  }();
  return nouns;
}

bool is_adnominal(const Word& word) {
  return word.ending == Ending::kAdnominalPresent || word.ending == Ending::kAdnominalPast;
}

/// One sentence, asked what it calls a name that stands in it.
class Definitions {
 public:
  Definitions(std::string_view text, const Words& words) : text_(text), words_(words) {}

  ClassNoun of(const Span& name) const {
    std::size_t first = words_.size();
    std::size_t last = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].span.end <= name.begin || words_[i].span.begin >= name.end) continue;
      first = std::min(first, i);
      last = i;
    }
    if (first > last) return {};
    const std::string_view rest = behind(last, name.end);
    for (const ClassNoun said : {introduced(last, rest), before(first), predicated(last, rest)}) {
      if (!said.noun.empty()) return said;
    }
    return {};
  }

 private:
  std::string_view behind(std::size_t word, std::uint32_t end) const {
    const Span& span = words_[word].span;
    return span.end > end ? text_.substr(end, span.end - end) : std::string_view();
  }

  // 나래라는 서비스, 나래로 알려진 이 컴퓨터
  ClassNoun introduced(std::size_t last, std::string_view rest) const {
    if (is_one_of(rest, {"라는", "이라는", "란", "이란"})) return head(last + 1);
    if (!is_one_of(rest, {"로", "으로", "라고", "이라고", "라", "이라"}) ||
        last + 1 >= words_.size())
      return {};
    const Word& known = words_[last + 1];
    const bool names = is_one_of(known.lemma, {"알려지다", "불리다", "명명하다", "명명되다"});
    return names && is_adnominal(known) ? head(last + 2) : ClassNoun();
  }

  // 음악 서비스인 나래
  ClassNoun before(std::size_t first) const {
    if (first == 0) return {};
    const Word& word = words_[first - 1];
    const bool copula = word.kind == WordKind::kCopula && behind(first - 1, word.stem.end) == "인";
    return copula ? class_noun(slice(text_, word.stem)) : ClassNoun();
  }

  // 나래는 집에서도 쓰는 서비스다; 나래는 음악 서비스로, 누구나 쓸 수 있다
  ClassNoun predicated(std::size_t last, std::string_view rest) const {
    if (!is_one_of(rest, {"은", "는", "란", "이란"})) return {};
    for (std::size_t i = last + 1; i < words_.size(); ++i) {
      const Word& word = words_[i];
      if (word.topic) return {};
      if (word.kind == WordKind::kNominal && word.after == U',' &&
          is_one_of(word.particle, {"로", "으로"}))
        return class_noun(slice(text_, word.stem));
    }
    const Word& end = words_.back();
    return end.kind == WordKind::kCopula ? class_noun(slice(text_, end.stem)) : ClassNoun();
  }

  // The head of the noun phrase that begins at this word.
  ClassNoun head(std::size_t at) const {
    const std::size_t limit = std::min(words_.size(), at + kLongestPhrase);
    for (; at < limit; ++at) {
      const Word& word = words_[at];
      const bool noun = word.kind == WordKind::kNominal || word.kind == WordKind::kCopula;
      if (noun && (!word.particle.empty() || word.kind == WordKind::kCopula || word.after != 0))
        return class_noun(slice(text_, word.stem));
      const bool describes = word.kind == WordKind::kModifier || is_adnominal(word);
      if (!noun && !describes) return {};
    }
    return {};
  }

  std::string_view text_;
  const Words& words_;
};

}  // namespace

ClassNoun class_noun(std::string_view noun) {
  for (std::size_t at = 0; at == 0 || at + kShortest <= noun.size(); at += kSyllable) {
    const std::string_view ending = noun.substr(at);
    if (const std::string_view* type = lexicon().find(ending)) return {ending, *type};
  }
  return {};
}

void note_classes(const Document& document, const std::vector<Words>& words, Analysis& analysis) {
  for (MentionCandidate& mention : analysis.mentions) {
    if (mention.reference != Reference::kNamed) continue;
    const Definitions definitions(document.field(mention.span.field), words[mention.sentence]);
    const ClassNoun said = definitions.of(mention.span);
    mention.called = said.noun;
    mention.called_type = said.type;
  }
}

void trust_classes(const Document& document, Analysis& analysis) {
  const auto unlisted = [](const MentionCandidate& mention) {
    return mention.reference == Reference::kNamed && mention.list_key.empty() &&
           mention.confidence < 1.0 && mention.type != type::kPlace;
  };
  std::map<std::string_view, std::string> defined;
  for (const MentionCandidate& mention : analysis.mentions) {
    if (!mention.called_type.empty() && unlisted(mention))
      defined.emplace(document.slice(mention.span), mention.called_type);
  }
  for (MentionCandidate& mention : analysis.mentions) {
    const auto found = defined.find(document.slice(mention.span));
    if (found != defined.end() && unlisted(mention)) mention.type = found->second;
  }
}

}  // namespace inyeon::ko
