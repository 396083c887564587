// Fitting the second look at types.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "graph/model/extraction.h"
#include "ingest/clause/language_pack.h"
#include "ingest/learn/linear_learner.h"

namespace inyeon::typing {

struct TypeExample {
  std::vector<learn::Feature> features;
  std::string found;  ///< the finder's type
  std::string right;  ///< gold's type
  std::size_t document = 0;
};

/// Appends one example for each unlisted name of an annotated article, as `pack` (which must not
/// retype) finds it. What gold does not name, or by two types, is passed over.
void add_examples(const Extraction& gold, const LanguagePack& pack, std::size_t document,
                  std::vector<TypeExample>& examples);

/// The model file. The same examples and options give the same bytes.
std::string train_types(const std::vector<TypeExample>& examples,
                        const learn::PerceptronOptions& options, const std::string& licence);

}  // namespace inyeon::typing
