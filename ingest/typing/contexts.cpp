#include "ingest/typing/contexts.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "ingest/learn/linear_model.h"

namespace inyeon::typing {
namespace {

// How many mentions are looked at, and how far behind one its predicate may stand.
constexpr std::size_t kMostMentions = 12;
constexpr std::size_t kPredicateReach = 8;
constexpr std::size_t kLongestAttached = 12;

enum Kind : std::uint64_t {
  kType,
  kListed,
  kSuffix,
  kPrefix,
  kLastWord,
  kShape,
  kLength,
  kMentions,
  kTypeShape,
  kAttached,
  kRight,
  kRightAgain,
  kLeft,
  kLeftAgain,
  kBothSides,
  kAttachedRight,
  kLeftAttached,
  kPredicate,
  kAttachedPredicate,
  kQuoted,
  kHeadline,
  kTypeRight,
  kTypeLeft,
  kTypeAttached,
  kCalled,
  kCalledNoun
};

std::size_t character_size(unsigned char lead) {
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// Where each character begins, and the end.
std::vector<std::size_t> boundaries(std::string_view text) {
  std::vector<std::size_t> at;
  for (std::size_t i = 0; i < text.size();) {
    at.push_back(i);
    i += character_size(static_cast<unsigned char>(text[i]));
  }
  at.push_back(text.size());
  return at;
}

// Runs of one script: "한 A9" for 누리 X2.
std::string shape_of(std::string_view name) {
  std::string shape;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const char mark = byte >= 0x80              ? 'h'
                      : std::isdigit(byte) != 0 ? '9'
                      : std::isupper(byte) != 0 ? 'A'
                      : std::islower(byte) != 0 ? 'a'
                      : std::isspace(byte) != 0 ? ' '
                                                : '.';
    if (shape.empty() || shape.back() != mark) shape += mark;
  }
  return shape;
}

class Contexts {
 public:
  Contexts(const Document& document, const Analysis& analysis, const NameGroup& group)
      : document_(document), analysis_(analysis), group_(group) {}

  std::vector<learn::Feature> run() {
    shape();
    const std::size_t count = std::min(group_.mentions.size(), kMostMentions);
    for (std::size_t i = 0; i < count; ++i) around(group_.mentions[i]);
    if (found_.size() > learn::kMaxFeatures) found_.resize(learn::kMaxFeatures);
    return std::move(found_);
  }

 private:
  // Each feature once, in the order in which it was met.
  void put(learn::Feature feature) {
    if (std::find(found_.begin(), found_.end(), feature) == found_.end()) found_.push_back(feature);
  }
  void put(Kind kind, std::string_view a, std::string_view b = {}) {
    put(learn::feature(kind, learn::fnv1a(a), b.empty() ? 0 : learn::fnv1a(b)));
  }
  void put(Kind kind, std::uint64_t number) { put(learn::feature(kind, number)); }

  void shape() {
    const std::string_view name = group_.surface;
    const std::string& type = analysis_.mentions[group_.mentions.front()].type;
    const std::string shape = shape_of(name);
    put(kType, type);
    put(kTypeShape, type, shape);
    put(kShape, shape);
    put(kListed, group_.listed ? type : std::string_view("-"));
    const auto at = boundaries(name);
    const std::size_t length = at.size() - 1;
    for (std::size_t n = 1; n <= 3 && n < length; ++n) put(kSuffix, name.substr(at[length - n]));
    for (std::size_t n = 1; n <= 2 && n < length; ++n) put(kPrefix, name.substr(0, at[n]));
    const std::size_t blank = name.rfind(' ');
    if (blank != std::string_view::npos) put(kLastWord, name.substr(blank + 1));
    put(kLength, std::min<std::size_t>(length, 8));
    put(kMentions, std::min<std::size_t>(group_.mentions.size(), 4));
  }

  void around(MentionIndex index) {
    const MentionCandidate& mention = analysis_.mentions[index];
    const Sentence& sentence = analysis_.sentences[mention.sentence];
    const std::string_view text = document_.field(mention.span.field);
    const auto [first, last] = covered(sentence, mention.span);
    if (first > last) return;
    const std::string_view attached = attached_to(text, mention.span, sentence.span.end);
    const std::string_view right = word(sentence, last + 1, index);
    const std::string_view left = first == 0 ? "^" : word(sentence, first - 1, index);
    put(kAttached, attached);
    put(kRight, right);
    put(kRightAgain, word(sentence, last + 2, index));
    put(kLeft, left);
    put(kLeftAgain, first < 2 ? "^" : word(sentence, first - 2, index));
    put(kBothSides, left, right);
    put(kAttachedRight, attached, right);
    put(kLeftAttached, left, attached);
    put(kTypeRight, mention.type, right);
    put(kTypeLeft, mention.type, left);
    put(kTypeAttached, mention.type, attached);
    if (!mention.called.empty()) {
      put(kCalled, mention.called_type);
      put(kCalledNoun, mention.called);
    }
    predicate(sentence, last, attached);
    quotes(text, mention.span);
    if (sentence.headline) put(kHeadline, 1);
  }

  static std::pair<std::size_t, std::size_t> covered(const Sentence& sentence, const Span& span) {
    std::size_t first = sentence.tokens.size();
    std::size_t last = 0;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      const Span& token = sentence.tokens[i].span;
      if (token.end <= span.begin || token.begin >= span.end) continue;
      first = std::min(first, i);
      last = i;
    }
    return {first, last};
  }

  // Up to the next blank: particles, brackets, endings.
  static std::string_view attached_to(std::string_view text, const Span& span, std::size_t end) {
    std::size_t to = span.end;
    while (to < end && to - span.end < kLongestAttached && text[to] != ' ' && text[to] != '\n')
      to += character_size(static_cast<unsigned char>(text[to]));
    return text.substr(span.end, std::min(to, end) - span.end);
  }

  // A word by its lemma; another name by its type.
  std::string_view word(const Sentence& sentence, std::size_t at, MentionIndex self) const {
    if (at >= sentence.tokens.size()) return "$";
    const Span& span = sentence.tokens[at].span;
    const std::size_t from = self >= 3 ? self - 3 : 0;
    for (std::size_t i = from; i < analysis_.mentions.size() && i <= self + 3U; ++i) {
      const MentionCandidate& other = analysis_.mentions[i];
      const bool here = other.span.field == span.field && other.span.begin < span.end &&
                        span.begin < other.span.end;
      if (here && other.reference == Reference::kNamed && !other.type.empty()) return other.type;
    }
    return sentence.tokens[at].lemma;
  }

  void predicate(const Sentence& sentence, std::size_t last, std::string_view attached) {
    const std::size_t end = std::min(sentence.tokens.size(), last + 1 + kPredicateReach);
    for (std::size_t i = last + 1; i < end; ++i) {
      const Token& token = sentence.tokens[i];
      if (token.tag != "predicate" && !token.tag.starts_with("VB")) continue;
      put(kPredicate, token.lemma);
      put(kAttachedPredicate, token.lemma, attached);
      return;
    }
  }

  void quotes(std::string_view text, const Span& span) {
    const bool curly = span.begin >= 3 && (text.substr(span.begin - 3, 3) == "‘" ||
                                           text.substr(span.begin - 3, 3) == "“");
    const bool straight =
        span.begin >= 1 && (text[span.begin - 1] == '\'' || text[span.begin - 1] == '"');
    if (curly || straight) put(kQuoted, 1);
  }

  const Document& document_;
  const Analysis& analysis_;
  const NameGroup& group_;
  std::vector<learn::Feature> found_;
};

}  // namespace

std::vector<NameGroup> group_names(const Document& document, const Analysis& analysis) {
  std::vector<NameGroup> groups;
  std::map<std::string_view, std::size_t> known;
  for (MentionIndex i = 0; i < analysis.mentions.size(); ++i) {
    const MentionCandidate& mention = analysis.mentions[i];
    if (mention.reference != Reference::kNamed) continue;
    const std::string_view surface = document.slice(mention.span);
    const auto [at, fresh] = known.try_emplace(surface, groups.size());
    if (fresh) groups.push_back({surface, {}, false});
    NameGroup& group = groups[at->second];
    group.mentions.push_back(i);
    group.listed |= !mention.list_key.empty() || mention.confidence >= 1.0;
  }
  return groups;
}

std::vector<learn::Feature> name_features(const Document& document, const Analysis& analysis,
                                          const NameGroup& group) {
  return Contexts(document, analysis, group).run();
}

}  // namespace inyeon::typing
