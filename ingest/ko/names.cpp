#include "ingest/ko/names.h"

#include <algorithm>
#include <map>

#include "graph/model/schema.h"
#include "ingest/ko/literals.h"
#include "ingest/ko/name_lexicon.h"
#include "ingest/ko/name_tagger.h"
#include "ingest/names/name_list.h"

namespace inyeon::ko {
namespace {

struct Found {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string type;
  std::string key;
  Reference reference = Reference::kNamed;
  std::uint32_t count = 1;
  std::string head;
  bool gloss = false;  ///< of the name found right before it
  int rank = 0;        ///< lower wins where two overlap and neither is longer
};

bool is_hangul_lead(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0xEA && byte <= 0xED;
}

bool is_latin(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

std::size_t syllables(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](unsigned char c) { return (c & 0xC0U) != 0x80U; }));
}

/// The names of one sentence: everything that could be one, then the best that do not overlap.
class SentenceNames {
 public:
  SentenceNames(std::string_view text, const Sentence& sentence, const Words& words,
                const NameList& list, const NameTagger& tagger)
      : text_(text), sentence_(sentence), words_(words), list_(list), tagger_(tagger) {}

  std::vector<Found> run() {
    listed();
    tagged();
    by_head();
    quoted();
    references();
    titled_persons();
    std::vector<Found> best = without_overlaps();
    add_glosses(best);
    return best;
  }

 private:
  std::string_view slice(std::uint32_t begin, std::uint32_t end) const {
    return text_.substr(begin, end - begin);
  }

  // A name ends where a word's noun part ends, or before something that is no syllable.
  bool ends_well(std::uint32_t end) const {
    if (end >= text_.size() || !is_hangul_lead(text_[end])) {
      return end >= text_.size() || !(is_latin(text_[end]) && is_latin(text_[end - 1]));
    }
    return std::any_of(words_.begin(), words_.end(),
                       [end](const Word& w) { return w.stem.end == end; });
  }

  void listed() {
    std::vector<NameMatch> matches;
    list_.find(slice(sentence_.span.begin, sentence_.span.end), matches);
    for (const NameMatch& match : matches) {
      const std::uint32_t begin = sentence_.span.begin + match.begin;
      const std::uint32_t end = sentence_.span.begin + match.end;
      if (match.entry.ambiguous || !ends_well(end)) continue;
      found_.push_back({begin,
                        end,
                        std::string(match.entry.type),
                        std::string(match.entry.key),
                        Reference::kNamed,
                        1,
                        {},
                        false,
                        0});
    }
  }

  void tagged() {
    for (const TaggedName& name : tagger_.find(slice(sentence_.span.begin, sentence_.span.end))) {
      const std::uint32_t begin = sentence_.span.begin + name.begin;
      std::uint32_t end = sentence_.span.begin + name.end;
      while (end > begin && text_[end - 1] == ' ') --end;
      const std::string_view surface = slice(begin, end);
      if (surface.empty() || is_title(surface) || !ends_well(end)) continue;
      if (syllables(surface) < 2 && !is_latin(surface.front())) continue;
      found_.push_back(
          {begin, end, std::string(name.type), {}, Reference::kNamed, 1, {}, false, 1});
    }
  }

  // 평택 반도체 공장: a last part that tells the type, with the bare nouns before it.
  void by_head() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const Word& word = words_[i];
      if (word.kind != WordKind::kNominal || word.stem.empty()) continue;
      const std::string_view stem = slice(word.stem.begin, word.stem.end);
      const std::string_view type = NameLexicon::instance().type_by_head(' ' + std::string(stem));
      if (type.empty()) continue;
      std::size_t first = i;
      while (first > 0 && i - first < 2 && joins(words_[first - 1])) --first;
      if (first == i && NameLexicon::instance().type_by_head(stem).empty()) continue;
      if (type == type::kProject && first == i) continue;
      found_.push_back({words_[first].stem.begin,
                        word.stem.end,
                        std::string(type),
                        {},
                        Reference::kNamed,
                        1,
                        {},
                        false,
                        3});
    }
  }

  // A bare noun of the same phrase that may belong to the name behind it.
  bool joins(const Word& word) const {
    return word.kind == WordKind::kNominal && word.particle.empty() && word.after == 0 &&
           word.space_after && !word.closes_bracket && word.grammatical_case == Case::kNone &&
           !is_title(word.lemma) && syllables(word.lemma) >= 2;
  }

  // ‘제조 AI 클라우드’: short words in single quotes are a name, mostly of a product.
  void quoted() {
    constexpr std::string_view kOpen = "‘";
    constexpr std::string_view kClose = "’";
    std::size_t at = text_.find(kOpen, sentence_.span.begin);
    while (at != std::string_view::npos && at < sentence_.span.end) {
      const std::size_t begin = at + kOpen.size();
      const std::size_t end = text_.find(kClose, begin);
      if (end == std::string_view::npos || end > sentence_.span.end) return;
      const std::string_view inside = text_.substr(begin, end - begin);
      if (!inside.empty() && syllables(inside) <= 20 && syllables(inside) >= 2 &&
          names_a_thing(inside)) {
        std::string_view type = NameLexicon::instance().type_by_head(inside);
        if (inside.ends_with("클라우드")) type = type::kFacility;
        found_.push_back({static_cast<std::uint32_t>(begin),
                          static_cast<std::uint32_t>(end),
                          std::string(type.empty() ? type::kProduct : type),
                          {},
                          Reference::kNamed,
                          1,
                          {},
                          false,
                          2});
      }
      at = text_.find(kOpen, end);
    }
  }

  static bool names_a_thing(std::string_view inside) {
    return !inside.ends_with("다") && !inside.ends_with("까") && !inside.ends_with("요") &&
           inside.find_first_of("!?.") == std::string_view::npos &&
           std::count(inside.begin(), inside.end(), ' ') <= 4;
  }

  void references() {
    for (const ReferenceWord& reference : NameLexicon::instance().references) {
      std::size_t at = text_.find(reference.words, sentence_.span.begin);
      for (; at != std::string_view::npos && at < sentence_.span.end;
           at = text_.find(reference.words, at + 1)) {
        const auto begin = static_cast<std::uint32_t>(at);
        const auto end = static_cast<std::uint32_t>(at + reference.words.size());
        const bool starts = std::any_of(words_.begin(), words_.end(),
                                        [begin](const Word& w) { return w.span.begin == begin; });
        if (!starts || !ends_word(end)) continue;
        found_.push_back(
            {begin, end, reference.type, {}, reference.kind, reference.count, "company", false, 4});
      }
    }
  }

  // A reference takes part in the sentence: a particle or punctuation follows, not another noun.
  bool ends_word(std::uint32_t end) const {
    return std::any_of(words_.begin(), words_.end(), [end](const Word& w) {
      return w.stem.end == end && (!w.particle.empty() || w.after != 0);
    });
  }

  // 황 CEO: a surname alone before an office.
  void titled_persons() {
    for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
      const Word& surname = words_[i];
      const Word& office = words_[i + 1];
      if (surname.kind == WordKind::kPredicate || !surname.particle.empty()) continue;
      const std::string_view written = slice(surname.span.begin, surname.span.end);
      if (syllables(written) != 1 || !is_hangul_lead(written.front())) continue;
      if (!is_title(slice(office.stem.begin, office.stem.end))) continue;
      found_.push_back({surname.span.begin,
                        office.stem.end,
                        std::string(type::kPerson),
                        {},
                        Reference::kTitled,
                        1,
                        std::string(written),
                        false,
                        0});
    }
  }

  std::vector<Found> without_overlaps() {
    std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
      const std::uint32_t a_size = a.end - a.begin;
      const std::uint32_t b_size = b.end - b.begin;
      return a_size != b_size ? a_size > b_size : a.rank < b.rank;
    });
    std::vector<Found> kept;
    for (Found& name : found_) {
      const bool clear = std::none_of(kept.begin(), kept.end(), [&](const Found& other) {
        return name.begin < other.end && other.begin < name.end;
      });
      if (clear) kept.push_back(std::move(name));
    }
    std::sort(kept.begin(), kept.end(),
              [](const Found& a, const Found& b) { return a.begin < b.begin; });
    return kept;
  }

  // 딥마인드(DeepMind): a second name in brackets right behind the first.
  void add_glosses(std::vector<Found>& names) const {
    std::vector<Found> result;
    for (const Found& name : names) {
      if (!result.empty() && result.back().gloss && name.begin < result.back().end) continue;
      result.push_back(name);
      if (name.reference != Reference::kNamed || name.end >= text_.size() || text_[name.end] != '(')
        continue;
      const std::uint32_t begin = name.end + 1;
      const std::size_t close = text_.find(')', begin);
      if (close == std::string_view::npos || close > sentence_.span.end) continue;
      const std::string_view inside = text_.substr(begin, close - begin);
      const bool is_name = !inside.empty() &&
                           (is_latin(inside.front()) || name.type == type::kOrganization) &&
                           inside.find_first_of("0123456789%,:·=") == std::string_view::npos &&
                           is_latin(inside.front()) && syllables(inside) <= 30 && !is_title(inside);
      if (!is_name) continue;
      result.push_back({begin,
                        static_cast<std::uint32_t>(close),
                        name.type,
                        {},
                        Reference::kNamed,
                        1,
                        {},
                        true,
                        0});
    }
    names = std::move(result);
  }

  std::string_view text_;
  const Sentence& sentence_;
  const Words& words_;
  const NameList& list_;
  const NameTagger& tagger_;
  std::vector<Found> found_;
};

bool overlaps_literal(const Found& name, const std::vector<LiteralMention>& literals) {
  return std::any_of(literals.begin(), literals.end(), [&](const LiteralMention& literal) {
    return literal.span.begin <= name.begin && name.end <= literal.span.end;
  });
}

/// Names found somewhere in the document are found wherever a word has just that noun.
void spread(const Document& document, const std::vector<Words>& words, const Analysis& analysis,
            std::vector<std::vector<Found>>& names) {
  std::map<std::string_view, const Found*> known;
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (const Found& name : names[i]) {
      if (name.reference != Reference::kNamed) continue;
      const Span span{analysis.sentences[i].span.field, name.begin, name.end};
      if (syllables(document.slice(span)) >= 2) known.emplace(document.slice(span), &name);
    }
  }
  std::vector<std::vector<Found>> more(names.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const Word& word : words[i]) {
      if (word.kind != WordKind::kNominal || word.stem.empty()) continue;
      const auto found = known.find(document.slice(word.stem));
      if (found == known.end()) continue;
      const bool clear = std::none_of(names[i].begin(), names[i].end(), [&](const Found& other) {
        return word.stem.begin < other.end && other.begin < word.stem.end;
      });
      if (!clear) continue;
      more[i].push_back(*found->second);
      more[i].back().begin = word.stem.begin;
      more[i].back().end = word.stem.end;
      more[i].back().gloss = false;
    }
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    names[i].insert(names[i].end(), more[i].begin(), more[i].end());
    std::stable_sort(names[i].begin(), names[i].end(),
                     [](const Found& a, const Found& b) { return a.begin < b.begin; });
  }
}

void add_mention(const Found& name, SentenceIndex sentence, Analysis& analysis) {
  MentionCandidate mention;
  mention.span = {analysis.sentences[sentence].span.field, name.begin, name.end};
  mention.sentence = sentence;
  mention.type = name.type;
  mention.reference = name.reference;
  mention.count = name.count;
  mention.head = name.head;
  mention.list_key = name.key;
  if (name.gloss && !analysis.mentions.empty()) {
    mention.gloss_of = static_cast<MentionIndex>(analysis.mentions.size() - 1);
    mention.type = analysis.mentions.back().type;
  }
  analysis.mentions.push_back(std::move(mention));
}

}  // namespace

struct NameFinder::Impl {
  NameList list{"ko"};
  NameTagger tagger;
};

NameFinder::NameFinder() : impl_(std::make_unique<Impl>()) {}
NameFinder::~NameFinder() = default;

std::vector<std::uint32_t> NameFinder::listed_ends(std::string_view text,
                                                   const Span& sentence) const {
  const std::string_view slice = text.substr(sentence.begin, sentence.size());
  std::vector<NameMatch> matches;
  impl_->list.find(slice, matches);
  std::vector<std::uint32_t> ends;
  for (const NameMatch& match : matches) {
    if (!match.entry.ambiguous) ends.push_back(sentence.begin + match.end);
  }
  for (const TaggedName& name : impl_->tagger.find(slice))
    ends.push_back(sentence.begin + name.end);
  std::sort(ends.begin(), ends.end());
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
  return ends;
}

void NameFinder::find(const Document& document, const std::vector<Words>& words,
                      Analysis& analysis) const {
  std::vector<std::vector<Found>> names;
  for (SentenceIndex i = 0; i < analysis.sentences.size(); ++i) {
    const Sentence& sentence = analysis.sentences[i];
    const std::string_view text = document.field(sentence.span.field);
    const auto literals = find_literals(text, sentence, i, document.info.date);
    names.push_back(SentenceNames(text, sentence, words[i], impl_->list, impl_->tagger).run());
    std::erase_if(names.back(),
                  [&](const Found& name) { return overlaps_literal(name, literals); });
    analysis.literals.insert(analysis.literals.end(), literals.begin(), literals.end());
  }
  spread(document, words, analysis, names);
  for (SentenceIndex i = 0; i < names.size(); ++i) {
    for (const Found& name : names[i]) add_mention(name, i, analysis);
  }
}

}  // namespace inyeon::ko
