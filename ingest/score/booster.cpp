#include "ingest/score/booster.h"

#include <cmath>
#include <memory>
#include <stdexcept>
#include <string>

#include "ingest/score/late_xgboost.h"

namespace inyeon::scoring {
namespace {

void check(int status) {
  if (status != 0) throw std::runtime_error(std::string("XGBoost: ") + late().XGBGetLastError());
}

struct FreeMatrix {
  void operator()(void* handle) const { late().XGDMatrixFree(handle); }
};
struct FreeBooster {
  void operator()(void* handle) const { late().XGBoosterFree(handle); }
};
using Matrix = std::unique_ptr<void, FreeMatrix>;
using Booster = std::unique_ptr<void, FreeBooster>;

Matrix matrix_of(const std::vector<const Example*>& examples) {
  std::vector<float> rows;
  std::vector<float> labels;
  rows.reserve(examples.size() * kFeatureCount);
  for (const Example* example : examples) {
    rows.insert(rows.end(), example->dense.begin(), example->dense.end());
    labels.push_back(example->words.right ? 1.0F : 0.0F);
  }
  DMatrixHandle handle = nullptr;
  check(late().XGDMatrixCreateFromMat(rows.data(), examples.size(), kFeatureCount, NAN, &handle));
  Matrix matrix(handle);
  check(late().XGDMatrixSetFloatInfo(handle, "label", labels.data(), labels.size()));
  return matrix;
}

Booster booster_for(const Matrix& matrix, const ScorerOptions& options) {
  DMatrixHandle cache[] = {matrix.get()};
  BoosterHandle handle = nullptr;
  check(late().XGBoosterCreate(cache, 1, &handle));
  Booster booster(handle);
  const auto set = [&](const char* name, const std::string& value) {
    check(late().XGBoosterSetParam(handle, name, value.c_str()));
  };
  set("objective", "binary:logistic");
  set("tree_method", "hist");
  set("nthread", "1");
  set("verbosity", "0");
  set("base_score", "0.5");
  set("max_depth", std::to_string(options.depth));
  set("eta", std::to_string(options.rate));
  set("min_child_weight", std::to_string(options.min_child_weight));
  set("subsample", std::to_string(options.subsample));
  set("colsample_bytree", std::to_string(options.columns));
  set("seed", std::to_string(options.seed));
  return booster;
}

}  // namespace

Forest boost(const std::vector<const Example*>& examples, const ScorerOptions& options) {
  const Matrix matrix = matrix_of(examples);
  const Booster booster = booster_for(matrix, options);
  for (std::uint32_t round = 0; round < options.trees; ++round)
    check(late().XGBoosterUpdateOneIter(booster.get(), static_cast<int>(round), matrix.get()));
  bst_ulong count = 0;
  const char** dumps = nullptr;
  check(late().XGBoosterDumpModelEx(booster.get(), "", 0, "text", &count, &dumps));
  Forest forest;
  for (bst_ulong i = 0; i < count; ++i) append_tree(forest, dumps[i]);
  return forest;
}

}  // namespace inyeon::scoring
