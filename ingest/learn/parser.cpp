#include "ingest/learn/parser.h"

#include "graph/model/problem.h"

namespace inyeon::learn {

Parser::Parser(const ModelFile& file) : actions_(file.find("action")), labels_(file.find("label")) {
  if (actions_.classes().size() != kActions)
    throw CorruptionError("the model file is damaged: it is no parser's");
}

void Parser::parse(const ParseInput& input, Workspace& workspace, Parse& parse) const {
  ParseState& state = workspace.state;
  std::vector<Feature>& features = workspace.features;
  std::int16_t scores[LinearScorer::kMaxScores];
  state.reset(input.size());
  while (!state.done()) {
    action_features(input, state, features);
    actions_.score(features.data(), features.data() + features.size(), scores);
    Action best = Action::kShift;
    bool found = false;
    for (const Action action : {Action::kShift, Action::kLeft, Action::kRight}) {
      if (!state.allows(action)) continue;
      const bool better =
          scores[static_cast<std::size_t>(action)] > scores[static_cast<std::size_t>(best)];
      if (!found || better) best = action;
      found = true;
    }
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
