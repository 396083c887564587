#include "ingest/en/phrases.h"

#include <algorithm>
#include <array>
#include <utility>

namespace inyeon::en {
namespace {

constexpr int kDeep = 4;

void add(std::vector<MentionIndex>& found, int mention) {
  const auto index = static_cast<MentionIndex>(mention);
  if (std::find(found.begin(), found.end(), index) == found.end()) found.push_back(index);
}

/// Without the conjuncts of `word` itself.
void own_mentions(const Clausal& c, int word, int depth, std::vector<MentionIndex>& found);

void with_conjuncts(const Clausal& c, int word, int depth, std::vector<MentionIndex>& found) {
  own_mentions(c, word, depth, found);
  for (int k = c.parse[word].first_child; k >= 0; k = c.parse[k].next_sibling) {
    if (c.parse[k].dep == Dep::kConjunct && !c.parse.is_verb(k) && depth < kDeep)
      with_conjuncts(c, k, depth + 1, found);
  }
}

// Names of several words may hang on any of their words: a child inside the mention stands for it.
int mention_around(const Clausal& c, int word) { return c.view.mention_at(word); }

bool passes_on(const Clausal& c, int child) {
  switch (c.parse[child].dep) {
    case Dep::kNominal: {
      const auto preposition = preposition_of(c, child);
      return preposition == "of" || preposition == "at" || preposition == "from";
    }
    case Dep::kApposition:
    case Dep::kCompound:
    case Dep::kPossessor:
    case Dep::kFlat:
    case Dep::kNumber:
      return true;
    default:
      return false;
  }
}

/// The name that a common noun tells more of: "Acme, a studio that …", "Acme is a maker that …".
int described_by(const Clausal& c, int word) {
  const ParsedWord& noun = c.parse[word];
  if (!c.parse.is_noun(word)) return -1;
  if (noun.dep == Dep::kApposition && noun.head >= 0 && noun.head < word) {
    if (const int mention = mention_around(c, noun.head); mention >= 0) return mention;
  }
  const int subject = c.parse.child(word, Dep::kSubject);
  if (subject >= 0 && c.parse.child(word, Dep::kCopula) >= 0) return mention_around(c, subject);
  // The parser does not always see that the two are one.
  int first = word;
  while (first > 0 && word - first < 6 && c.parse[first].tag != "DT") --first;
  if (c.parse[first].tag != "DT" || c.view.lower(first - 1) != ",") return -1;
  const int mention = mention_around(c, first - 2);
  const bool place =
      mention >= 0 && c.analysis.mentions[static_cast<std::size_t>(mention)].type == "Place";
  return place || noun.dep == Dep::kSubject ? -1 : mention;
}

void own_mentions(const Clausal& c, int word, int depth, std::vector<MentionIndex>& found) {
  if (const int mention = mention_around(c, word); mention >= 0) {
    add(found, mention);
    return;
  }
  if (depth >= kDeep) return;
  if (const int mention = described_by(c, word); mention >= 0) {
    add(found, mention);
    return;
  }
  // "the chipmaker, Acme": the name behind the comma; then of-phrases, then what stands before.
  for (const Dep dep : {Dep::kApposition, Dep::kFlat, Dep::kNominal, Dep::kCompound, Dep::kNumber,
                        Dep::kPossessor}) {
    for (int k = c.parse[word].first_child; k >= 0; k = c.parse[k].next_sibling) {
      if (c.parse[k].dep == dep && passes_on(c, k)) with_conjuncts(c, k, depth + 1, found);
    }
    if (!found.empty()) return;
  }
}

}  // namespace

std::vector<MentionIndex> phrase_mentions(const Clausal& c, int word) {
  std::vector<MentionIndex> found;
  with_conjuncts(c, word, 0, found);
  std::sort(found.begin(), found.end());
  return found;
}

std::string preposition_of(const Clausal& c, int word) {
  std::string text;
  for (int k = c.parse[word].first_child; k >= 0 && k < word; k = c.parse[k].next_sibling) {
    if (c.parse[k].dep == Dep::kCase || c.parse[k].dep == Dep::kMark)
      text = std::string(c.view.lower(k));
  }
  return text;
}

Slot slot_of(std::string_view preposition, bool passive) {
  static constexpr std::array<std::pair<std::string_view, Slot>, 26> kSlots{
      {{"to", Slot::kDative},
       {"into", Slot::kDative},
       {"onto", Slot::kDative},
       {"with", Slot::kComitative},
       {"alongside", Slot::kComitative},
       {"between", Slot::kComitative},
       {"among", Slot::kComitative},
       {"against", Slot::kComitative},
       {"from", Slot::kSource},
       {"in", Slot::kLocation},
       {"at", Slot::kLocation},
       {"near", Slot::kLocation},
       {"outside", Slot::kLocation},
       {"inside", Slot::kLocation},
       {"across", Slot::kLocation},
       {"within", Slot::kLocation},
       {"for", Slot::kPurpose},
       {"of", Slot::kGenitive},
       {"as", Slot::kComplement},
       {"about", Slot::kAbout},
       {"over", Slot::kAbout},
       {"on", Slot::kAbout},
       {"through", Slot::kInstrument},
       {"via", Slot::kInstrument},
       {"using", Slot::kInstrument},
       {"under", Slot::kAbout}}};
  if (preposition == "by") return passive ? Slot::kAgent : Slot::kInstrument;
  for (const auto& [word, slot] : kSlots) {
    if (word == preposition) return slot;
  }
  return Slot::kAbout;
}

}  // namespace inyeon::en
