#include "ingest/typing/train.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "graph/gold/score.h"
#include "ingest/typing/contexts.h"

namespace inyeon::typing {
namespace {

constexpr std::uint32_t kSlotBits = 15;

using Types = std::map<std::string, std::set<std::string>>;  // comparable surface -> gold's types

Types types_in(const Extraction& gold) {
  Types types;
  for (const Entity& entity : gold.entities) {
    types[comparable(entity.name)].insert(entity.type);
    for (const Mention& mention : entity.mentions)
      types[comparable(mention.text)].insert(entity.type);
  }
  return types;
}

std::vector<std::string> classes_in(const std::vector<TypeExample>& examples) {
  std::set<std::string> classes;
  for (const TypeExample& example : examples) classes.insert(example.right);
  return {classes.begin(), classes.end()};
}

}  // namespace

void add_examples(const Extraction& gold, const LanguagePack& pack, std::size_t number,
                  std::vector<TypeExample>& examples) {
  Document document;
  document.info = gold.document;
  document.text = gold.text;
  const Analysis analysis = pack.analyse(document);
  const Types types = types_in(gold);
  for (const NameGroup& group : group_names(document, analysis)) {
    if (group.listed) continue;
    const std::string& found = analysis.mentions[group.mentions.front()].type;
    const auto right = types.find(comparable(group.surface));
    if (right == types.end() || right->second.size() > 1) continue;
    examples.push_back(
        {name_features(document, analysis, group), found, *right->second.begin(), number});
  }
}

std::string train_types(const std::vector<TypeExample>& examples,
                        const learn::PerceptronOptions& options, const std::string& licence) {
  const std::vector<std::string> classes = classes_in(examples);
  learn::LinearLearner learner("type", classes, options);
  for (const TypeExample& example : examples) learner.count(example.features);
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  learn::Dice dice(options.seed);
  for (std::uint32_t round = 0; round < options.rounds; ++round) {
    if (round > 0) learner.start_over();
    for (std::uint32_t epoch = 0; epoch < options.epochs; ++epoch) {
      dice.shuffle(order);
      for (const std::size_t i : order) {
        learner.score(examples[i].features);
        const auto at = std::find(classes.begin(), classes.end(), examples[i].right);
        learn::ClassSet right;
        right.set(static_cast<std::size_t>(at - classes.begin()));
        learner.learn(right, ~right);
      }
    }
  }
  return learn::write_models({licence, {learner.pack(kSlotBits)}});
}

}  // namespace inyeon::typing
