#include "ingest/score/train.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "graph/model/problem.h"
#include "ingest/score/booster.h"
#include "ingest/score/rivals.h"

namespace inyeon::scoring {
namespace {

constexpr float kUnsure = 0.5F;
// A threshold of its own needs so many right candidates to be learned from; and none goes beyond
// these, whatever the training texts say.
constexpr std::uint32_t kFewest = 25;
constexpr float kLowest = 0.2F;
constexpr float kHighest = 0.6F;

std::vector<const Example*> part(const ExampleSet& set, std::uint32_t fold, std::uint32_t folds,
                                 bool inside) {
  std::vector<const Example*> chosen;
  for (const Example& example : set.examples) {
    if ((example.document % folds == fold) == inside) chosen.push_back(&example);
  }
  return chosen;
}

LinearModel words_of(const std::vector<const Example*>& examples, const ScorerOptions& options) {
  std::vector<const LinearExample*> words;
  words.reserve(examples.size());
  for (const Example* example : examples) words.push_back(&example->words);
  return train_linear(words, options.word_epochs, options.seed);
}

void compare_examples(ExampleSet& set, Feature by) {
  std::vector<Contender> contenders;
  for (std::size_t begin = 0; begin < set.examples.size();) {
    contenders.clear();
    std::size_t end = begin;
    for (; end < set.examples.size() && set.examples[end].sentence == set.examples[begin].sentence;
         ++end) {
      Example& example = set.examples[end];
      contenders.push_back({example.predicate, example.subject, example.object, &example.dense});
    }
    compare_rivals(contenders, by);
    begin = end;
  }
}

// Each document's words are scored by a model that has not seen it, so that the trees learn how
// far to trust the score on new text.
void score_words(ExampleSet& set, const ScorerOptions& options, const Talk& talk) {
  for (std::uint32_t fold = 0; fold < options.folds; ++fold) {
    const LinearModel model = words_of(part(set, fold, options.folds, false), options);
    for (Example& example : set.examples) {
      if (example.document % options.folds != fold) continue;
      example.dense[static_cast<std::size_t>(Feature::kWords)] =
          model.score(example.words.features);
    }
  }
  std::erase_if(set.examples, [](const Example& example) {
    const bool proposed = example.dense[static_cast<std::size_t>(Feature::kProposed)] > 0;
    return !worth_judging(proposed, example.dense[static_cast<std::size_t>(Feature::kWords)]);
  });
  talk(fmt::format("{} candidates are worth judging\n", set.examples.size()));
  compare_examples(set, Feature::kWords);
}

// The same for the first forest, whose word the second one hears.
void score_first(ExampleSet& set, const ScorerOptions& options, const Talk& talk) {
  std::vector<float> scores(set.examples.size());
  for (std::uint32_t fold = 0; fold < options.folds; ++fold) {
    const ForestWalker forest(boost(part(set, fold, options.folds, false), options));
    for (std::size_t i = 0; i < set.examples.size(); ++i) {
      const Example& example = set.examples[i];
      if (example.document % options.folds == fold) scores[i] = forest.score(example.dense);
    }
    talk(fmt::format("fold {} of {} judged for the first time\n", fold + 1, options.folds));
  }
  for (std::size_t i = 0; i < set.examples.size(); ++i)
    set.examples[i].dense[static_cast<std::size_t>(Feature::kFirst)] = scores[i];
  compare_examples(set, Feature::kFirst);
}

/// A relation of a held-out document: the best of its candidates.
struct HeldOut {
  float probability = 0.0F;
  std::uint32_t predicate = 0;
  bool right = false;
};

std::vector<HeldOut> held_out(const ExampleSet& set, const ScorerOptions& options,
                              const Talk& talk) {
  std::vector<HeldOut> relations(set.triples);
  for (std::uint32_t fold = 0; fold < options.folds; ++fold) {
    const ForestWalker forest(boost(part(set, fold, options.folds, false), options));
    for (const Example* example : part(set, fold, options.folds, true)) {
      if (example->practice) continue;
      const float likely = 1.0F / (1.0F + std::exp(-forest.score(example->dense)));
      HeldOut& relation = relations[example->triple];
      relation.predicate = example->predicate;
      relation.probability = std::max(relation.probability, likely);
      relation.right |= example->words.right;
    }
    talk(fmt::format("fold {} of {} judged\n", fold + 1, options.folds));
  }
  return relations;
}

struct Counts {
  std::uint32_t right = 0;
  std::uint32_t kept = 0;
  std::uint32_t gold = 0;
  double f1() const {
    return kept + gold == 0 ? 0.0 : 2.0 * right / static_cast<double>(kept + gold);
  }
};

Counts count(const std::vector<HeldOut>& relations, const std::vector<std::uint32_t>& gold,
             std::uint32_t predicate, float threshold) {
  Counts counts;
  counts.gold = gold[predicate];
  for (const HeldOut& relation : relations) {
    if (relation.predicate != predicate || relation.probability < threshold) continue;
    ++counts.kept;
    counts.right += relation.right ? 1 : 0;
  }
  return counts;
}

// Where `f1` is the F1 over all predicates on new text, a threshold is best that makes the most of
// 2 right - f1 kept (Dinkelbach 1967, for the ratio that F1 is): a predicate that is seldom
// right must not be bought at the others' cost.
float best_threshold(const std::vector<HeldOut>& relations, const std::vector<std::uint32_t>& gold,
                     std::uint32_t predicate, float start, double f1) {
  const auto gain = [&](float threshold) {
    const Counts one = count(relations, gold, predicate, threshold);
    return 2.0 * one.right - f1 * one.kept;
  };
  float best = start;
  double most = gain(start) + 0.002 * gold[predicate];
  for (float threshold = kLowest; threshold <= kHighest; threshold += 0.02F) {
    const double found = gain(threshold);
    if (found <= most) continue;
    most = found;
    best = threshold;
  }
  return best;
}

Counts total(const std::vector<HeldOut>& relations, const std::vector<std::uint32_t>& gold,
             float threshold) {
  Counts sum;
  for (std::uint32_t p = 0; p < kPredicateCount; ++p) {
    const Counts one = count(relations, gold, p, threshold);
    sum = {sum.right + one.right, sum.kept + one.kept, sum.gold + one.gold};
  }
  return sum;
}

float common_threshold(const std::vector<HeldOut>& relations,
                       const std::vector<std::uint32_t>& gold) {
  float best = kUnsure;
  double best_f1 = 0.0;
  for (float threshold = kLowest; threshold <= kHighest; threshold += 0.02F) {
    const double f1 = total(relations, gold, threshold).f1();
    if (f1 <= best_f1) continue;
    best_f1 = f1;
    best = threshold;
  }
  return best;
}

void report(const std::vector<HeldOut>& relations, const ExampleSet& set, const ScorerModel& model,
            const Talk& talk) {
  Counts sum;
  for (std::uint32_t p = 0; p < kPredicateCount; ++p) {
    const Counts one = count(relations, set.gold, p, model.thresholds.at(p));
    sum = {sum.right + one.right, sum.kept + one.kept, sum.gold + one.gold};
    if (one.gold == 0) continue;
    talk(fmt::format("{:16} threshold {:.2f}  right {:4} kept {:4} gold {:4}  F1 {:.3f}\n",
                     Schema::core().predicates()[p].name, model.thresholds.at(p), one.right,
                     one.kept, one.gold, one.f1()));
  }
  const auto reachable = std::count_if(relations.begin(), relations.end(),
                                       [](const HeldOut& relation) { return relation.right; });
  talk(fmt::format("held out: P {:.3f} R {:.3f} F1 {:.3f}; reachable {:.3f} of {} relations\n",
                   sum.kept ? sum.right / static_cast<double>(sum.kept) : 0.0,
                   sum.gold ? sum.right / static_cast<double>(sum.gold) : 0.0, sum.f1(),
                   sum.gold ? static_cast<double>(reachable) / sum.gold : 0.0, sum.gold));
}

}  // namespace

ScorerModel train_scorer(ExampleSet& set, const ScorerOptions& options, const Talk& talk) {
  if (set.documents < options.folds) throw UsageError("too few articles to learn from");
  talk(fmt::format("{} articles, {} candidates\n", set.documents, set.examples.size()));
  ScorerModel model;
  model.licence = options.licence;
  model.words = words_of(part(set, options.folds, options.folds, false), options);
  score_words(set, options, talk);
  std::vector<const Example*> all;
  for (const Example& example : set.examples) all.push_back(&example);
  model.first = boost(all, options);
  score_first(set, options, talk);
  model.forest = boost(all, options);
  const std::vector<HeldOut> relations = held_out(set, options, talk);
  const float common = common_threshold(relations, set.gold);
  for (std::uint32_t p = 0; p < kPredicateCount; ++p) {
    model.thresholds.at(p) =
        set.gold[p] < kFewest ? common
                              : best_threshold(relations, set.gold, p, common, options.expected_f1);
  }
  report(relations, set, model, talk);
  return model;
}

}  // namespace inyeon::scoring
