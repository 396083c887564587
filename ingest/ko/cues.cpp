#include "ingest/ko/cues.h"

#include <array>
#include <utility>

#include "ingest/data/resources.h"

namespace inyeon::ko {
namespace {

Effect effect_of(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Effect>, 6> kEffects = {
      {{"intended", Effect::kIntended},
       {"negotiated", Effect::kNegotiated},
       {"expected", Effect::kExpected},
       {"ceased", Effect::kCeased},
       {"denied", Effect::kDenied},
       {"ongoing", Effect::kOngoing}}};
  for (const auto& [text, effect] : kEffects) {
    if (text == name) return effect;
  }
  return Effect::kAsserted;
}

}  // namespace

const Cues& Cues::instance() {
  static const Cues cues;
  return cues;
}

Cues::Cues() {
  for (const auto& row : tsv_rows(resource("ko/modality.tsv"))) {
    if (row.size() < 3) continue;
    std::string word(row[1]);
    if (row[0] == "class") {
      classes_.emplace(std::move(word), row[2]);
      continue;
    }
    Effects& effects = row[0] == "noun"   ? nouns_
                       : row[0] == "verb" ? verbs_
                       : row[0] == "say"  ? sayings_
                                          : auxiliaries_;
    effects.emplace(std::move(word), effect_of(row[2]));
  }
  read_figures();
}

void Cues::read_figures() {
  for (const auto& row : tsv_rows(resource("ko/figures.tsv"))) {
    if (row.size() < 3) continue;
    figures_[std::string(row[0])].push_back(
        {parse_literal_kind(row[1]).value_or(LiteralKind::kMoney), std::string(row[2])});
  }
}

std::optional<Effect> Cues::find(const Effects& effects, std::string_view word) {
  const auto found = effects.find(word);
  if (found == effects.end()) return std::nullopt;
  return found->second;
}

bool Cues::in_class(std::string_view cls, std::string_view word) const {
  const auto found = classes_.find(word);
  return found != classes_.end() && found->second == cls;
}

const std::vector<FigureNoun>& Cues::figures(std::string_view noun) const {
  static const std::vector<FigureNoun> none;
  const auto found = figures_.find(noun);
  return found == figures_.end() ? none : found->second;
}

}  // namespace inyeon::ko
