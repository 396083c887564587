#include "ingest/typing/type_model.h"

#include <algorithm>
#include <array>
#include <optional>

#include "ingest/typing/contexts.h"

namespace inyeon::typing {
namespace {

using Scores = std::array<std::int16_t, learn::LinearScorer::kMaxScores>;

// By how much another type must lead before the finder is overruled.
constexpr int kLead = 60;

std::optional<std::size_t> class_of(const learn::LinearScorer& model, std::string_view type) {
  const auto found = std::find(model.classes().begin(), model.classes().end(), type);
  if (found == model.classes().end()) return std::nullopt;
  return static_cast<std::size_t>(found - model.classes().begin());
}

}  // namespace

TypeModel::TypeModel(std::string_view model) : model_(learn::read_models(model).find("type")) {}

std::string_view TypeModel::type(const std::vector<learn::Feature>& features,
                                 std::string_view found) const {
  const auto current = class_of(model_, found);
  if (!current) return found;
  Scores scores{};
  model_.score(features.data(), features.data() + features.size(), scores.data());
  const std::size_t best = model_.best(scores.data());
  return scores.at(best) - scores.at(*current) < kLead ? found : model_.classes()[best];
}

void TypeModel::retype(const Document& document, Analysis& analysis) const {
  const auto groups = group_names(document, analysis);
  std::vector<std::string> types;
  for (const NameGroup& group : groups) {
    const std::string& found = analysis.mentions[group.mentions.front()].type;
    types.emplace_back(group.listed ? found
                                    : type(name_features(document, analysis, group), found));
  }
  // All are judged by what the finder said of their neighbours, whatever the order.
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (groups[g].listed) continue;
    for (const MentionIndex mention : groups[g].mentions)
      analysis.mentions[mention].type = types[g];
  }
}

}  // namespace inyeon::typing
