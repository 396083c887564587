#include "ingest/ko/units.h"

#include <algorithm>
#include <array>
#include <utility>

namespace inyeon::ko {
namespace {

struct NamedCase {
  std::string_view particle;
  Case grammatical_case;
};

// Particles that may stand alone behind a bracket or a closing quotation mark.
constexpr std::array<NamedCase, 26> kParticles = {
    {{"은", Case::kTopic},        {"는", Case::kTopic},        {"이", Case::kNominative},
     {"가", Case::kNominative},   {"을", Case::kAccusative},   {"를", Case::kAccusative},
     {"에", Case::kLocative},     {"에는", Case::kLocative},   {"에게", Case::kDative},
     {"에서", Case::kAblative},   {"에서는", Case::kAblative}, {"와", Case::kComitative},
     {"과", Case::kComitative},   {"와의", Case::kGenitive},   {"과의", Case::kGenitive},
     {"와는", Case::kComitative}, {"과는", Case::kComitative}, {"의", Case::kGenitive},
     {"로", Case::kInstrument},   {"으로", Case::kInstrument}, {"도", Case::kAlso},
     {"만", Case::kAlso},         {"까지", Case::kAlso},       {"인", Case::kCopula},
     {"이다", Case::kCopula},     {"이며", Case::kCopula}}};

const NamedCase* bare_particle(std::string_view text) {
  const auto found = std::find_if(kParticles.begin(), kParticles.end(),
                                  [&](const NamedCase& entry) { return entry.particle == text; });
  return found == kParticles.end() ? nullptr : &*found;
}

class UnitMaker {
 public:
  UnitMaker(const Document& document, const Words& words, const Analysis& analysis,
            SentenceIndex sentence)
      : document_(document), words_(words) {
    const auto [mention, mention_end] = of_sentence(analysis.mentions, sentence);
    for (MentionIndex i = mention; i < mention_end; ++i)
      things_.push_back({analysis.mentions[i].span, i, std::nullopt});
    const auto [literal, literal_end] = of_sentence(analysis.literals, sentence);
    for (LiteralIndex i = literal; i < literal_end; ++i)
      things_.push_back({analysis.literals[i].span, std::nullopt, i});
    // The longer of two that begin together comes first; what lies inside another is skipped.
    std::sort(things_.begin(), things_.end(), [](const Thing& a, const Thing& b) {
      if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
      return a.span.end > b.span.end;
    });
  }

  Units make() {
    for (std::size_t i = 0; i < words_.size();) i = take(i);
    return std::move(units_);
  }

 private:
  struct Thing {
    Span span;
    std::optional<MentionIndex> mention;
    std::optional<LiteralIndex> literal;
  };

  std::size_t take(std::size_t i) {
    const Word& word = words_[i];
    if (word.opens_bracket && !units_.empty()) depth_ = true;
    std::size_t last = i;
    std::uint32_t position = word.span.begin;
    bool any = false;
    while (const Thing* thing = next_thing(position, words_[last].span.end)) {
      if (word.kind == WordKind::kPredicate && thing->span.end <= word.span.end &&
          !word.noun.empty()) {
        break;
      }
      while (last + 1 < words_.size() && words_[last + 1].span.begin < thing->span.end) ++last;
      add(unit_of(*thing, words_[last]));
      position = thing->span.end;
      any = true;
    }
    if (!any) {
      add(plain(word));
    } else {
      finish(words_[i], words_[last], position);
    }
    if (words_[last].closes_bracket || (word.closes_bracket && last == i)) depth_ = false;
    return last + 1;
  }

  const Thing* next_thing(std::uint32_t from, std::uint32_t to) const {
    const auto found =
        std::partition_point(things_.begin(), things_.end(),
                             [from](const Thing& thing) { return thing.span.begin < from; });
    if (found == things_.end() || found->span.begin >= to) return nullptr;
    return &*found;
  }

  Unit unit_of(const Thing& thing, const Word& last) const {
    Unit unit;
    unit.span = thing.span;
    unit.word = &last;
    unit.lemma = document_.slice(thing.span);
    unit.kind = WordKind::kNominal;
    unit.mention = thing.mention;
    unit.literal = thing.literal;
    return unit;
  }

  Unit plain(const Word& word) const {
    Unit unit;
    unit.span = word.span;
    unit.word = &word;
    unit.lemma = word.lemma;
    unit.kind = word.kind;
    close(unit, word);
    unit.opens_quote = word.opens_quote;
    return unit;
  }

  static void close(Unit& unit, const Word& word) {
    unit.grammatical_case = word.kind == WordKind::kCopula ? Case::kCopula : word.grammatical_case;
    unit.particle = word.particle;
    unit.topic = word.topic;
    unit.after = word.after;
    unit.closes_quote = word.closes_quote;
    // 한빛전자=…: disclosures set their subject off with a sign.
    if (word.after == U'=') unit.grammatical_case = Case::kTopic;
  }

  // The rest of the word behind its last name is a noun of its own: 삼성전자|측은.
  void finish(const Word& first, const Word& last, std::uint32_t position) {
    if (depth_ || units_.empty()) return;
    const std::size_t named = units_.size() - 1;
    if (last.stem.end > position && last.stem.field == last.span.field &&
        last.kind != WordKind::kNumber) {
      Unit rest;
      rest.span = {last.span.field, position, last.stem.end};
      rest.word = &last;
      rest.lemma = document_.slice(rest.span);
      rest.kind = last.kind == WordKind::kPredicate ? WordKind::kNominal : last.kind;
      units_.push_back(std::move(rest));
    }
    close(units_.back(), last);
    units_[named].opens_quote = first.opens_quote;
  }

  void add(Unit unit) {
    if (depth_) {
      Unit& host = units_.back();
      if (unit.literal) host.bracketed.push_back(*unit.literal);
      if (unit.mention) host.bracketed_mentions.push_back(*unit.mention);
      if (unit.word != nullptr && unit.word->closes_bracket) pass_case(host, *unit.word);
      return;
    }
    if (!units_.empty() && after_mark(unit) && pass_particle(unit)) return;
    units_.push_back(std::move(unit));
  }

  // A piece that is nothing but a particle belongs to the noun before the bracket or mark.
  bool pass_particle(const Unit& unit) {
    Unit& host = units_.back();
    const auto* particle = bare_particle(document_.slice(unit.span));
    const bool particle_alone = unit.lemma.empty() && unit.kind != WordKind::kOther;
    if (particle == nullptr && !particle_alone) return false;
    if (particle_alone && unit.grammatical_case != Case::kNone) {
      host.grammatical_case = unit.grammatical_case;
      host.particle = unit.particle;
      host.topic = unit.topic;
      host.word = unit.word;
    } else if (particle != nullptr) {
      host.grammatical_case = particle->grammatical_case;
      host.particle = particle->particle;
      host.topic = particle->grammatical_case == Case::kTopic;
    }
    host.after = unit.after;
    host.closes_quote |= unit.closes_quote;
    return true;
  }

  // Whether only a bracket or quotation mark lies between the unit and the text before it.
  bool after_mark(const Unit& unit) const {
    if (unit.mention || unit.literal || unit.span.begin == 0) return false;
    const std::string_view text = document_.field(unit.span.field);
    if (text[unit.span.begin - 1] == ' ' || text[unit.span.begin - 1] == '\n') return false;
    const bool host_open = units_.back().grammatical_case == Case::kNone;
    return host_open && units_.back().nominal();
  }

  static void pass_case(Unit& host, const Word& word) {
    if (host.grammatical_case == Case::kNone) {
      host.grammatical_case =
          word.kind == WordKind::kCopula ? Case::kCopula : word.grammatical_case;
      host.particle = word.particle;
      host.topic = word.topic;
    }
    host.after = word.after;
    host.closes_quote |= word.closes_quote;
  }

  const Document& document_;
  const Words& words_;
  std::vector<Thing> things_;
  Units units_;
  bool depth_ = false;
};

}  // namespace

Units make_units(const Document& document, const Words& words, const Analysis& analysis,
                 SentenceIndex sentence) {
  return UnitMaker(document, words, analysis, sentence).make();
}

}  // namespace inyeon::ko
