#include <algorithm>

#include "ingest/score/features.h"

namespace inyeon::scoring {
namespace {

// Two syllables of Hangul: what compounds share (공급계약, 공급). In English, six letters.
constexpr std::size_t kSyllables = 6;

// FNV-1a, so that a model means the same on every machine.
class Hash {
 public:
  explicit Hash(std::uint32_t seed) { add(seed); }
  Hash& add(std::uint32_t number) {
    for (int shift = 0; shift < 32; shift += 8) step(number >> shift & 0xFFU);
    return *this;
  }
  Hash& add(std::string_view text) {
    for (const char c : text) step(static_cast<unsigned char>(c));
    return *this;
  }
  std::uint32_t value() const { return static_cast<std::uint32_t>(state_ ^ state_ >> 32); }

 private:
  void step(std::uint32_t byte) { state_ = (state_ ^ byte) * 1099511628211ULL; }
  std::uint64_t state_ = 14695981039346656037ULL;
};

enum Kind : std::uint32_t {
  kBias,
  kTrigger,
  kBetween,
  kBehindSubject,
  kBehindObject,
  kBeforeSubject,
  kBeforeObject,
  kMarkers,
  kTypes,
  kLastWord,
  kTriggerMarkers,
  kNearTrigger,
  kStem,
  kRoot,
  kTriggerTypes,
  kBetweenTypes,
  kSlots
};

class Words {
 public:
  Words(const DocumentView& view, const Scene& scene, const Candidate& candidate,
        std::vector<std::uint32_t>& out)
      : view_(view),
        scene_(scene),
        candidate_(candidate),
        tokens_(view.analysis.sentences[scene.sentence].tokens),
        out_(out) {}

  void run() {
    const Standing& s = candidate_.subject;
    const Standing& o = candidate_.object;
    put(kBias, "");
    const bool figure = view_.schema.predicates()[candidate_.predicate].literal_object;
    const auto& entities = view_.resolution.entities;
    const std::string_view object_type = figure ? "" : std::string_view(entities[o.entity].type);
    out_.push_back(Hash(candidate_.predicate)
                       .add(kTypes)
                       .add(entities[s.entity].type)
                       .add(object_type)
                       .value());
    out_.push_back(Hash(candidate_.predicate).add(kMarkers).add(marker(s)).add(marker(o)).value());
    around_trigger();
    beside(s, kBeforeSubject, kBehindSubject);
    beside(o, kBeforeObject, kBehindObject);
    if (s.said() && o.said()) between(std::min(s.last, o.last), std::max(s.first, o.first));
    if (!tokens_.empty()) put(kLastWord, tokens_.back().lemma);
  }

 private:
  static std::uint32_t marker(const Standing& standing) {
    return standing.said() ? standing.after : 255U;
  }

  void put(std::uint32_t kind, std::string_view word) {
    out_.push_back(Hash(candidate_.predicate).add(kind).add(word).value());
  }

  void around_trigger() {
    if (!candidate_.trigger) return;
    const std::uint32_t at = scene_.triggers[*candidate_.trigger].token;
    const std::string_view lemma = tokens_[at].lemma;
    put(kTrigger, lemma);
    put(kStem, lemma.substr(0, kSyllables));
    if (lemma.size() > kSyllables) put(kRoot, lemma.substr(lemma.size() - kSyllables));
    typed(kTriggerTypes, lemma);
    slots(lemma.substr(0, kSyllables));
    out_.push_back(Hash(candidate_.predicate)
                       .add(kTriggerMarkers)
                       .add(tokens_[at].lemma)
                       .add(marker(candidate_.subject))
                       .add(marker(candidate_.object))
                       .value());
    if (at > 0) near(at - 1);
    if (at + 1 < tokens_.size()) near(at + 1);
  }

  void typed(std::uint32_t kind, std::string_view word) {
    const bool figure = view_.schema.predicates()[candidate_.predicate].literal_object;
    const auto& entities = view_.resolution.entities;
    Hash hash(candidate_.predicate);
    hash.add(kind).add(word).add(entities[candidate_.subject.entity].type);
    if (!figure) hash.add(entities[candidate_.object.entity].type);
    out_.push_back(hash.value());
  }

  // The trigger with the functions that the ends have in its clause.
  void slots(std::string_view stem) {
    const auto& clause = scene_.triggers[*candidate_.trigger].clause;
    if (!clause) return;
    out_.push_back(Hash(candidate_.predicate)
                       .add(kSlots)
                       .add(stem)
                       .add(slot_of(*clause, candidate_.subject))
                       .add(slot_of(*clause, candidate_.object))
                       .value());
  }

  std::uint32_t slot_of(ClauseIndex clause, const Standing& end) const {
    for (const Argument& argument : view_.analysis.clauses[clause].arguments) {
      for (const MentionIndex mention : argument.mentions) {
        if (mention == end.mention) return static_cast<std::uint32_t>(argument.slot);
      }
    }
    return 99;
  }

  void near(std::uint32_t at) {
    if (!name(at)) put(kNearTrigger, tokens_[at].lemma);
  }

  void beside(const Standing& end, std::uint32_t before, std::uint32_t behind) {
    if (!end.said()) return;
    if (end.first > 0) put(before, name(end.first - 1) ? "*" : tokens_[end.first - 1].lemma);
    for (std::uint32_t i = end.last + 1; i <= end.last + 2 && i < tokens_.size(); ++i)
      put(behind, name(i) ? "*" : tokens_[i].lemma);
  }

  void between(std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t i = from + 1; i < to && i < from + 12; ++i) {
      if (name(i)) continue;
      put(kBetween, tokens_[i].lemma);
      typed(kBetweenTypes, tokens_[i].lemma);
    }
  }

  bool name(std::uint32_t token) const {
    return std::any_of(scene_.standings.begin(), scene_.standings.end(), [token](const auto& s) {
      return s.said() && s.first <= token && token <= s.last;
    });
  }

  const DocumentView& view_;
  const Scene& scene_;
  const Candidate& candidate_;
  const std::vector<Token>& tokens_;
  std::vector<std::uint32_t>& out_;
};

}  // namespace

void word_features(const DocumentView& view, const Scene& scene, const Candidate& candidate,
                   std::vector<std::uint32_t>& out) {
  Words(view, scene, candidate, out).run();
}

}  // namespace inyeon::scoring
