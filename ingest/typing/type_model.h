// The second look at types: what a name is, by all the places where a document has it.
#pragma once

#include <string_view>
#include <vector>

#include "graph/model/document.h"
#include "ingest/clause/analysis.h"
#include "ingest/learn/linear_scorer.h"

namespace inyeon::typing {

/// Immutable after loading: retype() may be called from many threads.
class TypeModel {
 public:
  /// `model` is what `inyeon train types` wrote. Throws CorruptionError where it is damaged.
  explicit TypeModel(std::string_view model);

  /// Gives every name that no list knows the type that its shape and places speak for. Runs when
  /// tokens and mentions stand, before clauses.
  void retype(const Document& document, Analysis& analysis) const;
  /// The type for a name of these features that was found as `found`; a view into the model or
  /// into `found`.
  std::string_view type(const std::vector<learn::Feature>& features, std::string_view found) const;

 private:
  learn::LinearScorer model_;
};

}  // namespace inyeon::typing
