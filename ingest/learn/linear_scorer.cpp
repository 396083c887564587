#include "ingest/learn/linear_scorer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace inyeon::learn {
namespace {

// GCC's and Clang's vectors.
using Lanes = std::int16_t __attribute__((vector_size(16)));
using Weights = std::int8_t __attribute__((vector_size(8)));
constexpr std::size_t kLanes = 8;

// Rows so short share a line among them.
constexpr std::size_t kFew = 4;

// The two halves of a fingerprint. No tag is 0.
constexpr std::uint8_t tag_of(std::uint16_t print) {
  const auto tag = static_cast<std::uint8_t>(print >> 8U);
  return tag == 0 ? 1 : tag;
}
// With the bit that tells tag 0 from tag 1, in place of the one that is always set.
constexpr std::int8_t mark_of(std::uint16_t print) {
  return static_cast<std::int8_t>((print & 0xFEU) | (print < 0x100U ? 1U : 0U));
}

constexpr std::uint64_t kOnes = 0x0101010101010101U;
// The lowest zero byte of a word becomes the lowest set bit.
constexpr std::uint64_t zero_bytes(std::uint64_t word) {
  return (word - kOnes) & ~word & (kOnes << 7U);
}

/// Sums eight classes' weights.
void sum_column(const std::int8_t* const* rows, std::size_t count, std::size_t at,
                std::int16_t* scores) {
  Lanes sum{};
  for (std::size_t i = 0; i < count; ++i) {
    Weights some;
    std::memcpy(&some, rows[i] + at, sizeof some);
    sum += __builtin_convertvector(some, Lanes);
  }
  std::memcpy(scores + at, &sum, sizeof sum);
}

void sum_few(const std::int8_t* const* rows, std::size_t count, std::int16_t* scores) {
  std::array<std::int16_t, kFew> sum{};
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t k = 0; k < kFew; ++k) sum[k] = static_cast<std::int16_t>(sum[k] + rows[i][k]);
  }
  std::copy(sum.begin(), sum.end(), scores);
}

}  // namespace

LinearScorer::LinearScorer(const LinearModel& model)
    : classes_(model.classes),
      slot_bits_(model.slot_bits),
      stride_(std::max(std::bit_ceil(classes_.size() + 1), kFew)) {
  const std::size_t slots = std::size_t{1} << slot_bits_;
  tags_.assign(slots + kProbes - 1, 0);
  lines_ = std::make_unique_for_overwrite<Line[]>((slots * stride_ + kLine - 1) / kLine);
  // Loading waits for this: sizes that the compiler knows, and no branch.
  if (stride_ == kFew) {
    lay_out<kFew>(model);
  } else {
    lay_out<0>(model);
  }
  for (std::size_t i = 0; i + 1 < kProbes; ++i) tags_[slots + i] = tags_[i % slots];
}

// Rows of `known` bytes; of any size for 0.
template <std::size_t known>
void LinearScorer::lay_out(const LinearModel& model) {
  const std::size_t size = known != 0 ? known : model.row();
  const std::size_t stride = known != 0 ? known : stride_;
  std::int8_t* to = lines_[0].weights;
  const std::int8_t* from = model.weights.data();
  for (std::size_t slot = 0; slot < model.prints.size(); ++slot) {
    const std::uint16_t print = model.prints[slot];
    tags_[slot] = print == 0 ? 0 : tag_of(print);
    std::memcpy(to + slot * stride, from + slot * size, std::min(size, stride));
    to[slot * stride + stride - 1] = mark_of(print);
  }
}

// The row of the first slot with the feature's tag, before an empty one. All eight probes are made
// at once and without a branch: how many are needed is beyond guessing, and a wrong guess costs
// more than all the rest.
inline const std::int8_t* LinearScorer::candidate(Feature f, bool& any) const {
  static_assert(kProbes == sizeof(std::uint64_t));
  const std::size_t home = home_slot(f, slot_bits_);
  std::uint64_t tags;
  std::memcpy(&tags, tags_.data() + home, sizeof tags);
  const std::uint64_t same = zero_bytes(tags ^ kOnes * tag_of(slot_print(f)));
  const std::uint64_t empty = zero_bytes(tags);
  const std::uint64_t found = same & ((empty & (0 - empty)) - 1);
  any = found != 0;
  // The last bit only keeps the compiler from asking whether there is any.
  const auto probe =
      static_cast<std::size_t>(std::countr_zero(found | std::uint64_t{1} << 63U)) / 8;
  return row((home + probe) & ((std::size_t{1} << slot_bits_) - 1));
}

// One probe after the other; nullptr where the model does not know the feature.
const std::int8_t* LinearScorer::search(Feature f) const {
  const std::size_t mask = (std::size_t{1} << slot_bits_) - 1;
  const std::uint16_t print = slot_print(f);
  for (std::size_t slot = home_slot(f, slot_bits_), probe = 0; probe < kProbes; ++probe, ++slot) {
    if (tags_[slot] == 0) return nullptr;
    const std::int8_t* found = row(slot & mask);
    if (tags_[slot] == tag_of(print) && found[stride_ - 1] == mark_of(print)) return found;
  }
  return nullptr;
}

std::size_t LinearScorer::find_rows(const Feature* begin, const Feature* end,
                                    const std::int8_t** rows) const {
  // All candidates first: looking up one feature does not wait for the row of the one before.
  std::uint8_t asked[kMaxFeatures + 1];
  std::size_t candidates = 0;
  for (const Feature* f = begin; f != end; ++f) {
    bool any;
    rows[candidates] = candidate(*f, any);
    asked[candidates] = static_cast<std::uint8_t>(f - begin);
    candidates += any ? 1 : 0;
  }
  std::size_t count = 0;
  for (std::size_t i = 0; i < candidates; ++i) {
    const Feature f = begin[asked[i]];
    const std::int8_t* found = rows[i];
    if (found[stride_ - 1] != mark_of(slot_print(f))) [[unlikely]] {
      found = search(f);
      if (found == nullptr) continue;
    }
    rows[count++] = found;
  }
  return count;
}

void LinearScorer::score(const Feature* begin, const Feature* end, std::int16_t* scores) const {
  static_assert(kMaxFeatures <= 256, "numbers of features are kept in a byte");
  const std::int8_t* rows[kMaxFeatures + 1];
  const std::size_t count = find_rows(begin, end, rows);
  if (stride_ == kFew) return sum_few(rows, count, scores);
  for (std::size_t at = 0; at < classes_.size(); at += kLanes) sum_column(rows, count, at, scores);
}

std::size_t LinearScorer::best(const std::int16_t* scores) const {
  return static_cast<std::size_t>(
      std::max_element(scores, scores + static_cast<std::ptrdiff_t>(classes_.size())) - scores);
}

}  // namespace inyeon::learn
