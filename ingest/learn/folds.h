// Annotated lines in folds for cross-validation.
#pragma once

#include <cstddef>
#include <vector>

#include "ingest/learn/name_data.h"

namespace inyeon::learn {

/// The fold of each line: line i is in fold i mod `folds`.
std::vector<std::size_t> folds_in_turn(std::size_t lines, std::size_t folds);

/// Folds that share no rare name: lines with a name in common that stands in at most `rare` lines
/// are kept together, as are those joined through others. The largest groups are given out first,
/// each to the smallest fold. Names are segments of `types` (numbers of the lines' labels).
std::vector<std::size_t> folds_apart(const std::vector<AnnotatedLine>& lines,
                                     const std::vector<std::size_t>& types, std::size_t folds,
                                     std::size_t rare);

}  // namespace inyeon::learn
