// A linear model laid out for speed.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ingest/learn/linear_model.h"

namespace inyeon::learn {

/// Judges by a linear model. The time goes into waiting for what lies far apart in megabytes, so
/// little is asked for: half of a slot's fingerprint, which lies in a table of its own, tells
/// nearly all features that the model does not know; the other half lies behind the weights, in
/// their cache line. Immutable; may be used by many threads.
class LinearScorer {
 public:
  explicit LinearScorer(const LinearModel& model);

  const std::vector<std::string>& classes() const { return classes_; }
  /// Room for the scores of all classes, and for what is summed up beside them.
  static constexpr std::size_t kMaxScores = 128;
  static_assert(kMaxClasses < kMaxScores);
  /// Sums the weights of the features into the scores of the classes; what stands behind those has
  /// no meaning. At most kMaxFeatures features.
  void score(const Feature* begin, const Feature* end, std::int16_t* scores) const;
  /// The class with the highest score; of equals the first.
  std::size_t best(const std::int16_t* scores) const;

 private:
  static constexpr std::size_t kLine = 64;
  struct alignas(kLine) Line {
    std::int8_t weights[kLine];
  };
  const std::int8_t* row(std::size_t slot) const { return lines_[0].weights + slot * stride_; }
  template <std::size_t known>
  void lay_out(const LinearModel& model);
  const std::int8_t* candidate(Feature f, bool& any) const;
  const std::int8_t* search(Feature f) const;
  std::size_t find_rows(const Feature* begin, const Feature* end, const std::int8_t** rows) const;

  std::vector<std::string> classes_;
  std::uint32_t slot_bits_;
  std::size_t stride_;              ///< bytes from one row to the next
  std::vector<std::uint8_t> tags_;  ///< by slot; 0: empty. The first ones once more at the end
  std::unique_ptr<Line[]> lines_;   ///< rows: the classes' weights; in the last byte the mark
};

}  // namespace inyeon::learn
