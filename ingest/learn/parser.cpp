#include "ingest/learn/parser.h"

#include <algorithm>
#include <array>

#include "graph/model/problem.h"

namespace inyeon::learn {

Parser::Parser(const ModelFile& file) : actions_(file.find("action")), labels_(file.find("label")) {
  if (actions_.classes().size() != kActions)
    throw CorruptionError("the model file is damaged: it is no parser's");
}

// The best of the allowed actions, of equals the first; where there is no choice, the model is not
// asked.
Action Parser::choose(const ParseInput& input, Workspace& workspace) const {
  const ParseState& state = workspace.state;
  std::array<Action, kActions> allowed;
  std::size_t count = 0;
  for (const Action action : {Action::kShift, Action::kLeft, Action::kRight}) {
    if (state.allows(action)) allowed[count++] = action;
  }
  if (count == 1) return allowed[0];
  std::vector<Feature>& features = workspace.features;
  std::int16_t scores[LinearScorer::kMaxScores];
  action_features(input, state, features);
  actions_.score(features.data(), features.data() + features.size(), scores);
  return *std::max_element(allowed.begin(), allowed.begin() + static_cast<std::ptrdiff_t>(count),
                           [&](Action a, Action b) {
                             return scores[static_cast<std::size_t>(a)] <
                                    scores[static_cast<std::size_t>(b)];
                           });
}

void Parser::parse(const ParseInput& input, Workspace& workspace, Parse& parse) const {
  ParseState& state = workspace.state;
  std::vector<Feature>& features = workspace.features;
  std::int16_t scores[LinearScorer::kMaxScores];
  state.reset(input.size());
  while (!state.done()) {
    const Action best = choose(input, workspace);
    std::uint8_t label = 0;
    if (best != Action::kShift) {
      label_features(input, state, state.head(best), state.dependent(best), features);
      labels_.score(features.data(), features.data() + features.size(), scores);
      label = static_cast<std::uint8_t>(labels_.best(scores));
    }
    state.apply(best, label);
  }
  parse.heads.resize(input.size());
  parse.labels.resize(input.size());
  for (std::uint32_t i = 0; i < input.size(); ++i) {
    parse.heads[i] = state.node(i).head;
    parse.labels[i] = state.node(i).label;
  }
}

}  // namespace inyeon::learn
