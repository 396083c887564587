#include "ingest/learn/tagger.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace inyeon::learn {
namespace {

// Eight lanes are what every 64-bit processor has; wider vectors would be kept in memory.
using Lanes = std::int16_t __attribute__((vector_size(16)));
using Weights = std::int8_t __attribute__((vector_size(8)));
constexpr std::size_t kLanes = 8;
static_assert(kRow == 2 * kLanes);

constexpr std::uint64_t kOnes = 0x0001000100010001U;

inline Lanes load(const std::int16_t* scores) {
  Lanes lanes;
  std::memcpy(&lanes, scores, sizeof lanes);
  return lanes;
}

inline Lanes more(const Lanes& a, const Lanes& b) { return a > b ? a : b; }

/// Scores of labels 1 … 16.
struct Row {
  Lanes low{};
  Lanes high{};

  static Row at(const std::int16_t* scores) { return {load(scores), load(scores + kLanes)}; }
  void add(const Row& other) { low += other.low, high += other.high; }
  void add(std::int16_t score) { low += score, high += score; }
  void add(const std::int8_t* weights) {
    Weights one;
    Weights two;
    std::memcpy(&one, weights, sizeof one);
    std::memcpy(&two, weights + kLanes, sizeof two);
    low += __builtin_convertvector(one, Lanes);
    high += __builtin_convertvector(two, Lanes);
  }
  /// Each score at least that of `other`, once `score` is added to it.
  void raise(const Row& other, std::int16_t score) {
    low = more(low, other.low + score), high = more(high, other.high + score);
  }
  void raise(std::int16_t least) {
    low = more(low, Lanes{} + least), high = more(high, Lanes{} + least);
  }
  std::int16_t highest() const {
    Lanes all = more(low, high);
    all = more(all, __builtin_shufflevector(all, all, 4, 5, 6, 7, 0, 1, 2, 3));
    all = more(all, __builtin_shufflevector(all, all, 2, 3, 0, 1, 6, 7, 4, 5));
    return std::max(all[0], all[1]);
  }
};

/// Scores of the best paths to each label, kept near 0 so that 16 bits hold them. Lanes past the
/// model's last label hold what never is the best.
struct Front {
  std::int16_t first = 0;  ///< label 0
  Row rest;

  void store(std::array<std::int16_t, kMaxLabels>& scores) const {
    scores[0] = first;
    std::memcpy(scores.data() + 1, &rest.low, sizeof rest.low);
    std::memcpy(scores.data() + 1 + kLanes, &rest.high, sizeof rest.high);
  }
};

void settle(Front& front) {
  constexpr std::int16_t kFloor = -12000;
  front.rest.raise(kFloor);
  const std::int16_t top = std::max(front.first, front.rest.highest());
  front.first = std::max<std::int16_t>(static_cast<std::int16_t>(front.first - top), kFloor);
  front.rest.add(static_cast<std::int16_t>(-top));
  front.rest.raise(kFloor);
}

// To the next position: the best way into each label.
inline void advance(Front& front, const std::array<std::int16_t, kMaxLabels>& into_first,
                    const std::array<std::int16_t, kRow>* into_rest, std::size_t labels,
                    Tagger::Step& step) {
  settle(front);
  front.store(step.before);
  Front next;
  Row first = Row::at(into_first.data() + 1);
  first.add(front.rest);
  next.first = std::max(static_cast<std::int16_t>(front.first + into_first[0]), first.highest());
  next.rest = Row::at(into_rest[0].data());
  next.rest.add(front.first);
  for (std::size_t before = 1; before < labels; ++before)
    next.rest.raise(Row::at(into_rest[before].data()), step.before[before]);
  next.store(step.behind);
  front = next;
}

}  // namespace

// Knows no branch inside: whether a feature is known is beyond guessing, and a wrong guess costs
// more than all the rest. The weights lie far apart in megabytes: all are called for before the
// first is used.
void Tagger::find_slots(const FeatureSequence& features, std::size_t begin, std::size_t end,
                        Workspace& w) const {
  w.ends.resize(end - begin);
  w.slots.resize(std::max<std::size_t>(
      w.slots.size(), static_cast<std::size_t>(features.end(end - 1) - features.begin(begin)) + 1));
  std::uint32_t* slots = w.slots.data();
  std::uint32_t count = 0;
  for (std::size_t i = begin; i < end; ++i) {
    for (const Feature* f = features.begin(i); f != features.end(i); ++f) {
      const std::size_t bucket = home_bucket(*f, bucket_bits_) * kBucket;
      std::uint64_t word;
      std::memcpy(&word, prints_ + bucket * sizeof(std::uint16_t), sizeof word);
      // The lowest lane that equals the print becomes the lowest set high bit.
      word ^= kOnes * print_of(*f);
      const std::uint64_t zeros = (word - kOnes) & ~word & (kOnes << 15U);
      const std::uint32_t lane = static_cast<std::uint32_t>(std::countr_zero(zeros)) / 16;
      slots[count] = static_cast<std::uint32_t>(bucket) + lane;
      count += zeros != 0 ? 1 : 0;
    }
    for (std::uint32_t k = i == begin ? 0 : w.ends[i - begin - 1]; k < count; ++k)
      __builtin_prefetch(weights_ + std::size_t{slots[k]} * kRow, 0, 2);
    w.ends[i - begin] = count;
  }
}

const std::vector<Label>& Tagger::decode(const FeatureSequence& features, std::size_t begin,
                                         std::size_t end, const Leaning& leaning,
                                         Workspace& w) const {
  const std::size_t length = end - begin;
  const std::size_t labels = labels_.size();
  w.labels.assign(length, 0);
  if (length == 0) return w.labels;
  w.steps.resize(length);
  find_slots(features, begin, end, w);
  Front front;
  front.first = starts_[0];
  std::array<std::int16_t, kMaxLabels> starts;
  starts.fill(kNever);
  std::copy(starts_.begin(), starts_.end(), starts.begin());
  front.rest = Row::at(starts.data() + 1);
  const std::uint32_t* slot = w.slots.data();
  for (std::size_t i = 0; i < length; ++i) {
    if (i > 0) advance(front, from_[0], into_rest_.data(), labels, w.steps[i]);
    for (const std::uint32_t* known = w.slots.data() + w.ends[i]; slot != known; ++slot)
      front.rest.add(weights_ + std::size_t{*slot} * kRow);
    if (!leaning.empty()) front.rest.add(leaning[begin + i]);
  }
  std::array<std::int16_t, kMaxLabels> last;
  front.store(last);
  const auto best =
      std::max_element(last.begin(), last.begin() + static_cast<std::ptrdiff_t>(labels));
  trace(static_cast<std::size_t>(best - last.begin()), w);
  return w.labels;
}

// Back along the best path that ends in `label`. Which label it came from was not written down: it
// is the first whose score and transition make the score.
void Tagger::trace(std::size_t label, Workspace& w) const {
  for (std::size_t i = w.labels.size(); i-- > 0;) {
    w.labels[i] = static_cast<Label>(label);
    if (i == 0) return;
    const Step& step = w.steps[i];
    const auto& from = from_[label];
    std::size_t before = 0;
    while (before + 1 < labels_.size() &&
           static_cast<std::int16_t>(step.before[before] + from[before]) != step.behind[label])
      ++before;
    label = before;
  }
}

}  // namespace inyeon::learn
