#include <algorithm>

#include "ingest/score/features.h"
#include "ingest/score/hash.h"

namespace inyeon::scoring {
namespace {

// Two syllables of Hangul: what compounds share (공급계약, 공급). In English, six letters.
constexpr std::size_t kSyllables = 6;

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
  Words(const DocumentView& view, const Scene& scene, const Candidate& candidate, WordMemo& memo,
        std::vector<std::uint32_t>& out)
      : view_(view),
        scene_(scene),
        candidate_(candidate),
        tokens_(view.analysis.sentences[scene.sentence].tokens),
        figure_(view.schema.predicates()[candidate.predicate].literal_object),
        subject_type_(memo.type(candidate.subject.entity)),
        object_type_(figure_ ? UINT32_MAX : memo.type(candidate.object.entity)),
        memo_(memo),
        out_(out) {}

  void run() {
    const Standing& s = candidate_.subject;
    const Standing& o = candidate_.object;
    put({candidate_.predicate, kBias}, [](Hash&) {});
    types();
    put({candidate_.predicate, kMarkers, 0, marker(s), marker(o)},
        [&](Hash& hash) { hash.add(marker(s)).add(marker(o)); });
    around_trigger();
    beside(s, kBeforeSubject, kBehindSubject);
    beside(o, kBeforeObject, kBehindObject);
    if (s.said() && o.said()) between(std::min(s.last, o.last), std::max(s.first, o.first));
    if (!tokens_.empty()) word(kLastWord, static_cast<std::uint32_t>(tokens_.size() - 1));
  }

 private:
  static std::uint32_t marker(const Standing& standing) {
    return standing.said() ? standing.after : 255U;
  }

  /// `add` adds to the hash of predicate and kind what the key stands for.
  template <typename Add>
  void put(const WordMemo::Key& key, const Add& add) {
    out_.push_back(memo_.hash(key, [&] {
      Hash hash(key.predicate);
      hash.add(key.kind);
      add(hash);
      return hash.value();
    }));
  }

  void put(std::uint32_t kind, std::uint32_t token, std::string_view word) {
    put({candidate_.predicate, kind, token}, [&](Hash& hash) { hash.add(word); });
  }
  void word(std::uint32_t kind, std::uint32_t token) { put(kind, token, tokens_[token].lemma); }

  void types() {
    put({candidate_.predicate, kTypes, 0, subject_type_, object_type_},
        [&](Hash& hash) { add_types(hash); });
  }

  void add_types(Hash& hash) const {
    const auto& entities = view_.resolution.entities;
    hash.add(entities[candidate_.subject.entity].type);
    if (!figure_) hash.add(entities[candidate_.object.entity].type);
  }

  void typed(std::uint32_t kind, std::uint32_t token) {
    put({candidate_.predicate, kind, token, subject_type_, object_type_}, [&](Hash& hash) {
      hash.add(tokens_[token].lemma);
      add_types(hash);
    });
  }

  void around_trigger() {
    if (!candidate_.trigger) return;
    const std::uint32_t at = scene_.triggers[*candidate_.trigger].token;
    const std::string_view lemma = tokens_[at].lemma;
    word(kTrigger, at);
    put(kStem, at, lemma.substr(0, kSyllables));
    if (lemma.size() > kSyllables) put(kRoot, at, lemma.substr(lemma.size() - kSyllables));
    typed(kTriggerTypes, at);
    slots(at, lemma.substr(0, kSyllables));
    const std::uint32_t subject = marker(candidate_.subject);
    const std::uint32_t object = marker(candidate_.object);
    put({candidate_.predicate, kTriggerMarkers, at, subject, object},
        [&](Hash& hash) { hash.add(lemma).add(subject).add(object); });
    if (at > 0) near(at - 1);
    if (at + 1 < tokens_.size()) near(at + 1);
  }

  // The trigger with the functions that the ends have in its clause.
  void slots(std::uint32_t at, std::string_view stem) {
    const auto& clause = scene_.triggers[*candidate_.trigger].clause;
    if (!clause) return;
    const std::uint32_t subject = slot_of(*clause, candidate_.subject);
    const std::uint32_t object = slot_of(*clause, candidate_.object);
    put({candidate_.predicate, kSlots, at, subject, object},
        [&](Hash& hash) { hash.add(stem).add(subject).add(object); });
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
    if (!memo_.named(at)) word(kNearTrigger, at);
  }

  void beside(const Standing& end, std::uint32_t before, std::uint32_t behind) {
    if (!end.said()) return;
    if (end.first > 0) neighbour(before, end.first - 1);
    for (std::uint32_t i = end.last + 1; i <= end.last + 2 && i < tokens_.size(); ++i)
      neighbour(behind, i);
  }

  void neighbour(std::uint32_t kind, std::uint32_t token) {
    put(kind, token, memo_.named(token) ? "*" : std::string_view(tokens_[token].lemma));
  }

  void between(std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t i = from + 1; i < to && i < from + 12; ++i) {
      if (memo_.named(i)) continue;
      word(kBetween, i);
      typed(kBetweenTypes, i);
    }
  }

  const DocumentView& view_;
  const Scene& scene_;
  const Candidate& candidate_;
  const std::vector<Token>& tokens_;
  const bool figure_;
  const std::uint32_t subject_type_;
  const std::uint32_t object_type_;
  WordMemo& memo_;
  std::vector<std::uint32_t>& out_;
};

}  // namespace

void word_features(const DocumentView& view, const Scene& scene, const Candidate& candidate,
                   WordMemo& memo, std::vector<std::uint32_t>& out) {
  Words(view, scene, candidate, memo, out).run();
  path_features(view, scene, candidate, memo, out);
}

}  // namespace inyeon::scoring
