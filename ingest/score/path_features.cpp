#include <algorithm>
#include <string_view>

#include "ingest/score/features.h"
#include "ingest/score/hash.h"
#include "ingest/score/paths.h"

namespace inyeon::scoring {
namespace {

// Longer paths are told by their words alone.
constexpr std::size_t kShort = 6;
constexpr std::size_t kStem = 6;

// Beside the kinds of word_features.cpp.
enum Kind : std::uint32_t {
  kWhole = 64,
  kArcs,
  kWord,
  kTypedWord,
  kApex,
  kEnd,
  kToTrigger,
  kToRoot,
  kWordClass,
  kApexClass,
  kTriggerClass,
  kClassArcs
};

class Paths {
 public:
  Paths(const DocumentView& view, const Scene& scene, const Candidate& candidate,
        const WordMemo& memo, std::vector<std::uint32_t>& out)
      : view_(view),
        scene_(scene),
        candidate_(candidate),
        tokens_(view.analysis.sentences[scene.sentence].tokens),
        memo_(memo),
        out_(out) {}

  void run() {
    const Standing& s = candidate_.subject;
    const Standing& o = candidate_.object;
    if (s.said()) end(s, 1);
    if (o.said()) end(o, 2);
    if (s.said() && o.said()) {
      between(head_word(tokens_, s), head_word(tokens_, o));
      return;
    }
    const Standing& said = s.said() ? s : o;
    if (said.said()) to_root(head_word(tokens_, said), s.said() ? 1 : 2);
  }

 private:
  void put(const Hash& hash) { out_.push_back(hash.value()); }
  Hash hash(std::uint32_t kind) const { return Hash(candidate_.predicate).add(kind); }

  // A name by nothing but being one.
  std::string_view word(std::uint32_t token) const {
    return memo_.named(token) ? std::string_view("*") : std::string_view(tokens_[token].lemma);
  }

  void type_ends(Hash& hash) const {
    const auto& entities = view_.resolution.entities;
    hash.add(entities[candidate_.subject.entity].type);
    if (!view_.schema.predicates()[candidate_.predicate].literal_object)
      hash.add(entities[candidate_.object.entity].type);
  }

  // What a word means, with the types of the ends.
  void classes(std::uint32_t kind, std::uint32_t token, std::uint32_t which) {
    for (const std::uint16_t one : tokens_[token].classes) {
      if (one == 0) continue;
      Hash typed = hash(kind).add(which).add(one);
      type_ends(typed);
      put(typed);
    }
  }

  // How an end hangs on which word, and how it stands to the trigger.
  void end(const Standing& standing, std::uint32_t which) {
    const std::uint32_t head = head_word(tokens_, standing);
    const Token& token = tokens_[head];
    if (token.head < tokens_.size())
      put(hash(kEnd).add(which).add(token.relation).add(word(token.head).substr(0, kStem)));
    if (!candidate_.trigger) return;
    const std::uint32_t at = scene_.triggers[*candidate_.trigger].token;
    const auto path = path_between(tokens_, head, at);
    if (path.size() > kShort) return;
    Hash way = hash(kToTrigger).add(which);
    add_arcs(path, way);
    put(way);
    if (tokens_[at].classes[0] != 0) put(Hash(way).add(kTriggerClass).add(tokens_[at].classes[0]));
    put(way.add(word(at).substr(0, kStem)));
  }

  void add_arcs(const std::vector<Arc>& path, Hash& hash) const {
    for (const Arc& arc : path) hash.add(arc.up ? 1 : 2).add(tokens_[arc.dependent].relation);
  }

  void between(std::uint32_t from, std::uint32_t to) {
    const auto path = path_between(tokens_, from, to);
    if (path.empty()) return;
    std::uint32_t apex = from;
    for (const Arc& arc : path) apex = arc.up ? arc.to : apex;
    Hash typed = hash(kApex).add(word(apex).substr(0, kStem));
    type_ends(typed);
    put(typed);
    classes(kApexClass, apex, 0);
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      const std::string_view lemma = word(path[i].to);
      put(hash(kWord).add(lemma));
      classes(kWordClass, path[i].to, 0);
      Hash both = hash(kTypedWord).add(lemma);
      type_ends(both);
      put(both);
    }
    if (path.size() > kShort) return;
    Hash arcs = hash(kArcs);
    add_arcs(path, arcs);
    put(arcs);
    if (tokens_[apex].classes[0] != 0) put(arcs.add(kClassArcs).add(tokens_[apex].classes[0]));
    Hash whole = hash(kWhole);
    for (std::size_t i = 0; i < path.size(); ++i) {
      whole.add(path[i].up ? 1 : 2).add(tokens_[path[i].dependent].relation);
      if (i + 1 < path.size()) whole.add(word(path[i].to).substr(0, kStem));
    }
    put(whole);
  }

  // One end is not said: the words above the other one.
  void to_root(std::uint32_t from, std::uint32_t which) {
    std::uint32_t at = from;
    for (std::size_t i = 0; i < kShort && tokens_[at].head < tokens_.size(); ++i) {
      put(hash(kToRoot)
              .add(which)
              .add(i == 0 ? tokens_[at].relation : "")
              .add(word(tokens_[at].head)));
      at = tokens_[at].head;
    }
  }

  const DocumentView& view_;
  const Scene& scene_;
  const Candidate& candidate_;
  const std::vector<Token>& tokens_;
  const WordMemo& memo_;
  std::vector<std::uint32_t>& out_;
};

}  // namespace

void path_features(const DocumentView& view, const Scene& scene, const Candidate& candidate,
                   const WordMemo& memo, std::vector<std::uint32_t>& out) {
  const auto& tokens = view.analysis.sentences[scene.sentence].tokens;
  if (tokens.empty() || tokens.front().relation.empty()) return;
  Paths(view, scene, candidate, memo, out).run();
}

}  // namespace inyeon::scoring
