#include "ingest/learn/tagger.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace inyeon::learn {
namespace {

// GCC's and Clang's vectors: sixteen lanes, whatever the machine makes of them.
using Lanes = std::int16_t __attribute__((vector_size(kRow * sizeof(std::int16_t))));
using Weights = std::int8_t __attribute__((vector_size(kRow)));

constexpr std::uint64_t kOnes = 0x0001000100010001U;

/// Adds to `sum` the weights of the position's features that the model knows.
void add_weights(const Feature* feature, const Feature* end, std::uint32_t bucket_bits,
                 const char* prints, const char* weights, Lanes& sum) {
  for (; feature != end; ++feature) {
    const std::size_t bucket = home_bucket(*feature, bucket_bits);
    std::uint64_t word;
    std::memcpy(&word, prints + bucket * kBucket * sizeof(std::uint16_t), sizeof word);
    // The lowest lane that equals the print becomes the lowest set high bit.
    word ^= kOnes * print_of(*feature);
    const std::uint64_t zeros = (word - kOnes) & ~word & (kOnes << 15U);
    if (zeros == 0) continue;
    const std::size_t slot =
        bucket * kBucket + static_cast<std::size_t>(std::countr_zero(zeros)) / 16;
    Weights row;
    std::memcpy(&row, weights + slot * kRow, sizeof row);
    sum += __builtin_convertvector(row, Lanes);
  }
}

/// Scores of the best paths to each label, kept near 0 so that 16 bits hold them.
struct Front {
  std::int16_t first = 0;  ///< label 0
  Lanes rest{};            ///< labels 1 … 16

  std::int16_t operator[](std::size_t label) const {
    return label == 0 ? first : rest[label - 1];
  }
  std::size_t best(std::size_t labels) const {
    std::size_t best = 0;
    for (std::size_t label = 1; label < labels; ++label) {
      if ((*this)[label] > (*this)[best]) best = label;
    }
    return best;
  }
  void settle(std::size_t labels) {
    constexpr std::int16_t kFloor = -12000;
    const auto raise = [](Lanes& lanes) { lanes = lanes > kFloor ? lanes : Lanes{} + kFloor; };
    raise(rest);
    const std::int16_t top = (*this)[best(labels)];
    first = std::max<std::int16_t>(static_cast<std::int16_t>(first - top), kFloor);
    rest -= top;
    raise(rest);
  }
};

}  // namespace

const std::vector<Label>& Tagger::decode(const FeatureSequence& features, std::size_t begin,
                                         std::size_t end, const Leaning& leaning,
                                         Workspace& w) const {
  const std::size_t length = end - begin;
  const std::size_t labels = labels_.size();
  w.labels.assign(length, 0);
  if (length == 0) return w.labels;
  w.back.resize(length * kMaxLabels);
  Front front;
  front.first = starts_[0];
  for (std::size_t l = 1; l < kMaxLabels; ++l)
    front.rest[l - 1] = l < labels ? starts_[l] : kNever;
  add_weights(features.begin(begin), features.end(begin), bucket_bits_, prints_, weights_,
              front.rest);
  if (!leaning.empty()) front.rest += leaning[begin];
  for (std::size_t i = 1; i < length; ++i) {
    front.settle(labels);
    Front next;
    next.first = static_cast<std::int16_t>(front.first + into_first_[0]);
    Lanes from{};
    std::uint8_t first_from = 0;
    std::memcpy(&next.rest, into_rest_[0].data(), sizeof next.rest);
    next.rest += front.first;
    for (std::size_t before = 1; before < labels; ++before) {
      const std::int16_t score = front.rest[before - 1];
      Lanes into;
      std::memcpy(&into, into_rest_[before].data(), sizeof into);
      into += score;
      const Lanes better = into > next.rest;
      next.rest = better ? into : next.rest;
      from = better ? Lanes{} + static_cast<std::int16_t>(before) : from;
      const auto into_first = static_cast<std::int16_t>(score + into_first_[before]);
      if (into_first > next.first) {
        next.first = into_first;
        first_from = static_cast<std::uint8_t>(before);
      }
    }
    std::uint8_t* back = w.back.data() + i * kMaxLabels;
    back[0] = first_from;
    using Bytes = std::uint8_t __attribute__((vector_size(kRow)));
    const Bytes narrow = __builtin_convertvector(from, Bytes);
    std::memcpy(back + 1, &narrow, sizeof narrow);
    add_weights(features.begin(begin + i), features.end(begin + i), bucket_bits_, prints_, weights_,
                next.rest);
    if (!leaning.empty()) next.rest += leaning[begin + i];
    front = next;
  }
  std::size_t label = front.best(labels);
  for (std::size_t i = length; i-- > 0;) {
    w.labels[i] = static_cast<Label>(label);
    if (i > 0) label = w.back[i * kMaxLabels + label];
  }
  return w.labels;
}

}  // namespace inyeon::learn
