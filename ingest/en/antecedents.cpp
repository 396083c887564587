#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "ingest/en/names.h"

namespace inyeon::en {
namespace {

// How many sentences back a referent may lie, by what refers; and what distance and place weigh.
constexpr SentenceIndex kPronounReach = 3;
constexpr SentenceIndex kCompanyReach = 12;
constexpr SentenceIndex kThingReach = 6;

/// What speaks for a name as the referent: a log-linear model over the names before (Denis and
/// Baldridge 2008, "Specialized models and ranking for coreference resolution"), fitted to the
/// pronouns and descriptions of the training articles.
struct Weights {
  std::array<double, 4> near;  ///< by sentences between; the last one: further
  double acts;                 ///< subject of a clause that the text itself asserts
  double object;
  double first;      ///< the first of its type in its sentence
  double mentioned;  ///< times the logarithm of how often the text has named it
  double described;  ///< it was itself reached by a description
};
constexpr Weights kPronoun = {{-0.6, 1.5, -0.5, -0.4}, 1.0, 1.1, 1.1, 2.6, 0.0};
constexpr Weights kDescription = {{1.4, 1.2, -0.2, -0.8}, 0.8, 0.3, 0.9, 2.4, -1.5};
constexpr double kCalledSo = 2.8;
constexpr double kSaysSo = 3.8;
constexpr double kOtherKind = 4.8;

std::string lowered(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return lower;
}

bool public_body(std::string_view name) {
  static constexpr std::array<std::string_view, 16> kWords = {
      "ministry", "commission", "agency",     "department", "court",          "government",
      "council",  "authority",  "university", "regulator",  "administration", "parliament",
      "union",    "institute",  "committee",  "office"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return name.find(word) != name.npos; });
}

bool public_head(std::string_view head) {
  return public_body(head) || head == "watchdog" || head == "body";
}

class Antecedents {
 public:
  Antecedents(const Document& document, Analysis& analysis)
      : document_(document),
        analysis_(analysis),
        subject_(analysis.mentions.size(), false),
        object_(analysis.mentions.size(), false),
        first_(analysis.mentions.size(), false),
        beside_(analysis.mentions.size()) {}

  void run() {
    note_clauses();
    note_firsts();
    note_kinds();
    for (MentionIndex i = 0; i < analysis_.mentions.size(); ++i) {
      MentionCandidate& mention = analysis_.mentions[i];
      if (mention.reference == Reference::kNamed && !named_again(i)) {
        ++times_[key(i)];
        continue;
      }
      if (mention.head == "they" || mention.head == "their")
        several(i);
      else if (mention.reference == Reference::kPronoun ||
               mention.reference == Reference::kDescription)
        settle(i);
    }
  }

 private:
  std::string_view surface(MentionIndex i) const {
    return document_.slice(analysis_.mentions[i].span);
  }
  /// Short and full forms of a name count as one.
  std::string_view key(MentionIndex i) const {
    const std::string_view name = surface(i);
    return name.substr(0, name.find(' '));
  }

  void note_clauses() {
    for (const Clause& clause : analysis_.clauses) {
      const bool asserted = clause.kind == ClauseKind::kVerbal && !clause.reported;
      for (const Argument& argument : clause.arguments) {
        for (const MentionIndex mention : argument.mentions) {
          if (argument.presence == Presence::kSaid) {
            if (asserted && argument.slot == Slot::kSubject) subject_[mention] = true;
            if (argument.slot == Slot::kObject) object_[mention] = true;
          }
          for (const Argument& other : clause.arguments) {
            if (&other == &argument || clause.kind != ClauseKind::kVerbal) continue;
            if (other.presence != Presence::kSaid || argument.presence != Presence::kSaid) continue;
            beside_[mention].insert(other.mentions.begin(), other.mentions.end());
          }
        }
      }
    }
  }

  void note_firsts() {
    std::set<std::pair<SentenceIndex, std::string>> seen;
    for (MentionIndex i = 0; i < analysis_.mentions.size(); ++i) {
      const MentionCandidate& mention = analysis_.mentions[i];
      first_[i] = seen.emplace(mention.sentence, mention.type).second;
    }
  }

  /// What a text calls its names: "Acme, an airline", "the airline Acme".
  void note_kinds() {
    for (MentionIndex i = 0; i < analysis_.mentions.size(); ++i) {
      const MentionCandidate& mention = analysis_.mentions[i];
      if (mention.reference != Reference::kNamed) continue;
      const auto& tokens = analysis_.sentences[mention.sentence].tokens;
      std::size_t first = 0;
      while (first < tokens.size() && tokens[first].span.end <= mention.span.begin) ++first;
      std::size_t end = first;
      while (end < tokens.size() && tokens[end].span.begin < mention.span.end) ++end;
      if (first > 0 && tokens[first - 1].tag.starts_with("NN"))
        kinds_[key(i)].insert(tokens[first - 1].lemma);
      if (end + 1 >= tokens.size() || tokens[end].lemma != "," || tokens[end + 1].tag != "DT")
        continue;
      std::size_t noun = 0;
      for (std::size_t k = end + 2; k < tokens.size() && k < end + 9; ++k) {
        const std::string& tag = tokens[k].tag;
        if (tag == "IN" || tag == "," || tag == "WDT" || tag == "WP" || tag.starts_with("VBD"))
          break;
        if (tag == "NN") noun = k;
      }
      if (noun > 0) kinds_[key(i)].insert(tokens[noun].lemma);
    }
  }

  /// The named mention that a mention stands for, as far as settled.
  std::optional<MentionIndex> root(MentionIndex i) const {
    const MentionCandidate& mention = analysis_.mentions[i];
    return mention.reference == Reference::kNamed ? i : mention.antecedent;
  }

  std::optional<MentionIndex> apposed(MentionIndex i) const {
    const auto& all = analysis_.mentions;
    const auto between = [&](MentionIndex left, MentionIndex right) {
      const Span& a = all[left].span;
      const Span& b = all[right].span;
      if (a.field != b.field || b.begin < a.end || all[left].sentence != all[right].sentence)
        return std::string_view("?");
      return document_.field(a.field).substr(a.end, b.begin - a.end);
    };
    const auto named = [&](MentionIndex k) {
      return all[k].reference == Reference::kNamed && all[k].type == all[i].type;
    };
    // "the Seoul-based maker": the place inside the description stands between.
    for (MentionIndex k = i; k-- > 0 && i - k < 3;) {
      if (!named(k)) continue;
      std::string gap = lowered(between(k, i));
      if (gap == ", " || gap == ", the ") return k;
      const bool opens = gap.starts_with(", the ") || gap.starts_with(", a ");
      if (opens && gap.find(',', 2) == gap.npos && gap.size() < 40 && k + 1 < i) return k;
      break;
    }
    if (i + 1 < all.size() && named(i + 1)) {
      const std::string_view gap = between(i, i + 1);
      if (gap == " " || gap == ", ") return i + 1;
    }
    return std::nullopt;
  }

  /// "the plant" after a plant that was named: what the tagger took for a class is that one.
  bool named_again(MentionIndex i) {
    MentionCandidate& mention = analysis_.mentions[i];
    if (mention.type != "Facility" && mention.type != "Product") return false;
    const std::string noun(surface(i));
    const std::string_view text = document_.field(mention.span.field);
    const std::size_t begin = mention.span.begin;
    if (noun.find_first_of(" ABCDEFGHIJKLMNOPQRSTUVWXYZ") != noun.npos || begin < 4) return false;
    const std::string before = lowered(text.substr(begin - 4, 4));
    if (before != "the " && before != "his " && before != "hat ") return false;
    for (MentionIndex k = i; k-- > 0;) {
      const MentionCandidate& earlier = analysis_.mentions[k];
      if (mention.sentence - earlier.sentence > kThingReach) return false;
      if (earlier.reference != Reference::kNamed || earlier.type != mention.type) continue;
      if (surface(k) == noun) return false;
      mention.reference = Reference::kDescription;
      mention.head = noun;
      return true;
    }
    return false;
  }

  bool possessive(const MentionCandidate& mention) const {
    return mention.head == "its" || mention.head == "his" || mention.head == "her";
  }

  SentenceIndex reach(const MentionCandidate& mention) const {
    if (mention.reference == Reference::kPronoun) return kPronounReach;
    return mention.type == "Organization" ? kCompanyReach : kThingReach;
  }

  void settle(MentionIndex i) {
    MentionCandidate& mention = analysis_.mentions[i];
    if (mention.reference == Reference::kDescription) {
      if (const auto name = apposed(i)) {
        mention.antecedent = name;
        return;
      }
    }
    double most = -std::numeric_limits<double>::infinity();
    for (MentionIndex k = i; k-- > 0;) {
      const MentionCandidate& before = analysis_.mentions[k];
      if (mention.sentence - before.sentence > reach(mention)) break;
      const auto name = root(k);
      if (!name || analysis_.mentions[*name].type != mention.type) continue;
      if (!possessive(mention) && shares_clause(i, k, *name)) continue;
      const double found = weight(mention, k, *name);
      if (found <= most) continue;
      most = found;
      mention.antecedent = name;
    }
  }

  /// What is done to someone is not done by the same: "Acme bought the company".
  bool shares_clause(MentionIndex i, MentionIndex k, MentionIndex name) const {
    const auto& beside = beside_[i];
    if (beside.contains(k)) return true;
    return analysis_.mentions[name].sentence == analysis_.mentions[i].sentence &&
           beside.contains(name);
  }

  double weight(const MentionCandidate& mention, MentionIndex k, MentionIndex name) const {
    const bool describes = mention.reference == Reference::kDescription;
    const Weights& weights = describes ? kDescription : kPronoun;
    const std::size_t gap = mention.sentence - analysis_.mentions[k].sentence;
    double weight = weights.near.at(std::min(gap, weights.near.size() - 1));
    if (subject_[k]) weight += weights.acts;
    if (object_[k]) weight += weights.object;
    if (first_[k]) weight += weights.first;
    if (analysis_.mentions[k].reference == Reference::kDescription) weight += weights.described;
    const auto times = times_.find(key(name));
    if (times != times_.end()) weight += weights.mentioned * std::log1p(times->second);
    if (!describes) return weight;
    const std::string full = lowered(surface(name));
    const auto kinds = kinds_.find(key(name));
    if (kinds != kinds_.end() && kinds->second.contains(mention.head)) weight += kCalledSo;
    if (full.find(mention.head) != full.npos) weight += kSaysSo;
    if (mention.type == "Organization" && public_body(full) != public_head(mention.head))
      weight -= kOtherKind;
    return weight;
  }

  /// "they": those that one clause named together, in this sentence or the one before.
  void several(MentionIndex i) {
    MentionCandidate& mention = analysis_.mentions[i];
    mention.reference = Reference::kOther;
    for (const Clause& clause : analysis_.clauses) {
      if (clause.sentence > mention.sentence || mention.sentence - clause.sentence > 1) continue;
      for (const Argument& argument : clause.arguments) {
        const auto parties = std::count_if(
            argument.mentions.begin(), argument.mentions.end(),
            [&](MentionIndex k) { return k < i && analysis_.mentions[k].type == mention.type; });
        if (argument.slot != Slot::kSubject || parties < 2) continue;
        mention.reference = Reference::kPair;
        mention.count = static_cast<std::uint32_t>(parties);
      }
    }
  }

  const Document& document_;
  Analysis& analysis_;
  std::vector<bool> subject_;  ///< by mention: acts in a clause that the text itself asserts
  std::vector<bool> object_;
  std::vector<bool> first_;  ///< the first of its type in its sentence
  std::vector<std::set<MentionIndex>> beside_;
  std::map<std::string_view, int> times_;
  std::map<std::string_view, std::set<std::string>> kinds_;
};

}  // namespace

void find_antecedents(const Document& document, Analysis& analysis) {
  Antecedents(document, analysis).run();
}

}  // namespace inyeon::en
