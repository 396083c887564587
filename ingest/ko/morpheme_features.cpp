#include "ingest/ko/morpheme_features.h"

#include <algorithm>
#include <bit>

#include "ingest/ko/hangul.h"

namespace inyeon::ko {
namespace {

using learn::mix;
using learn::quick_feature;

constexpr char32_t kSpace = 1, kTouching = 2, kEdge = 3;
constexpr std::size_t kMargin = 3;  ///< edges before and behind the sentence

constexpr std::uint64_t turned(std::uint64_t hash, int bits) { return std::rotl(hash, bits); }

std::uint64_t shape_of(char32_t c) {
  if (is_hangul(c)) return 1;
  if (c >= U'0' && c <= U'9') return 2;
  if (c < 4) return 3;
  return c < 0x250 ? 4 : 5;
}

std::uint64_t closing_of(char32_t c) {
  if (!is_hangul(c)) return shape_of(c);
  const int final = final_of(c);
  return final == 0 ? 6U : final == kFinalL ? 7U : final == kFinalSs ? 8U : 9U;
}

}  // namespace

void MorphemeFeatures::load(std::string_view text, const Words& pieces) {
  code_points_.assign(kMargin - 1, kEdge);
  begins_.clear();
  std::size_t position = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    code_points_.push_back(i == 0 || pieces[i - 1].space_after ? kSpace : kTouching);
    begins_.push_back(position);
    for (std::size_t at = pieces[i].span.begin; at < pieces[i].span.end; ++position)
      code_points_.push_back(next_code_point(text, at));
  }
  begins_.push_back(position);
  code_points_.insert(code_points_.end(), kMargin + 1, kEdge);
  hashes_.resize(code_points_.size());
  std::transform(code_points_.begin(), code_points_.end(), hashes_.begin(),
                 [](char32_t c) { return mix(c + 0x5bd1e995U); });
  pieces_ = pieces.size();
}

// The last two code points of the piece before.
std::uint64_t MorphemeFeatures::tail_of(std::size_t piece) const {
  if (piece == 0) return 1;
  const std::size_t separator = begins_[piece] + kMargin - 1 + piece;
  const std::uint64_t last = hashes_[separator - 1];
  return begins_[piece] - begins_[piece - 1] < 2 ? last
                                                 : last + turned(hashes_[separator - 2], 23);
}

std::uint64_t MorphemeFeatures::head_of(std::size_t piece) const {
  if (piece + 1 >= pieces_) return 2;
  const std::size_t first = begins_[piece + 1] + kMargin + piece + 1;
  return hashes_[first] + turned(hashes_[first + 1], 23);
}

// Where the longest run of particles that the word may end in begins; `end` where there is none.
std::size_t MorphemeFeatures::particle_from(std::size_t begin, std::size_t end) const {
  constexpr std::size_t kLongest = Lexicon::kLongestParticle;
  for (std::size_t from = std::max(begin + 1, end > kLongest ? end - kLongest : 0); from < end;
       ++from) {
    std::uint64_t hash = kHashSeed;
    for (std::size_t i = from; i < end; ++i) hash = hash_step(hash, code_points_[i]);
    const Particle* particle = lexicon_.particle(hash);
    if (particle == nullptr) continue;
    const char32_t last = code_points_[from - 1];
    if (!is_hangul(last) || final_agrees(final_of(last), particle->after)) return from;
  }
  return end;
}

void MorphemeFeatures::fill(std::string_view text, const Words& pieces,
                            learn::FeatureSequence& features) {
  load(text, pieces);
  features.clear();
  for (std::size_t i = 0; i < pieces.size(); ++i) add_piece(i, features);
}

void MorphemeFeatures::add_piece(std::size_t piece, learn::FeatureSequence& features) const {
  const std::size_t begin = begins_[piece] + kMargin + piece;
  const std::size_t end = begin + begins_[piece + 1] - begins_[piece];
  const std::uint64_t before = tail_of(piece);
  const std::uint64_t behind = head_of(piece);
  constexpr std::size_t kLongest = 64;
  std::uint64_t suffixes[kLongest];  // of [i, end), for the last ones
  std::uint64_t suffix = 17;
  for (std::size_t i = end; i-- > begin;) {
    suffix = suffix * 0x9e3779b97f4a7c15U + hashes_[i];
    if (i - begin < kLongest) suffixes[i - begin] = suffix;
  }
  const std::uint64_t whole = suffix;
  const std::size_t particle = particle_from(begin, end);
  std::uint64_t prefix = 19;
  std::uint64_t word = kHashSeed;
  bool listed = false;  // what stands before the position is a noun of the lists
  bool stem = false;    // or a stem
  for (std::size_t i = begin; i < end; ++i) {
    const std::uint64_t* h = hashes_.data() + i;
    const auto from_start = std::min<std::uint64_t>(i - begin, 4);
    const auto to_end = std::min<std::uint64_t>(end - 1 - i, 4);
    suffix = suffixes[std::min(i - begin, kLongest - 1)];
    prefix = prefix * 0x9e3779b97f4a7c15U + h[0];
    word = hash_step(word, code_points_[i]);
    const ListedWord& known = lexicon_.word(word);
    const bool listed_here = known.common;
    const bool stem_here = known.stem != StemKind::kUnknown;
    std::uint64_t kind = 0;
    const auto add = [&](std::uint64_t seen) { features.add(quick_feature(++kind, seen)); };
    add(h[0]);
    add(h[-1]);
    add(h[1]);
    add(h[-2]);
    add(h[2]);
    add(h[-1] + turned(h[0], 21));
    add(h[0] + turned(h[1], 21));
    add(h[-2] + turned(h[-1], 21));
    add(h[1] + turned(h[2], 21));
    add(h[-1] + turned(h[1], 21));
    add(h[-2] + turned(h[-1], 21) + turned(h[0], 42));
    add(h[-1] + turned(h[0], 21) + turned(h[1], 42));
    add(h[0] + turned(h[1], 21) + turned(h[2], 42));
    add(h[-3] + turned(h[-2], 13) + turned(h[-1], 26) + turned(h[0], 39));
    add(h[0] + turned(h[1], 13) + turned(h[2], 26) + turned(h[3], 39));
    add(prefix);
    add(suffix);
    add(whole + from_start);
    add(from_start * 8 + to_end);
    add(suffix + closing_of(code_points_[i - 1]));
    add(suffix + (listed ? 1 : 0));
    add(h[0] + (listed ? 2 : 0) + (listed_here ? 1 : 0) + to_end * 4);
    const std::uint64_t listed_particle = i == particle ? 1 : i > particle ? 2 : 0;
    add(listed_particle + (listed ? 4 : 0) + (listed_here ? 8 : 0) + std::min(from_start, std::uint64_t{2}) * 16);
    add(suffix + (stem ? 1 : 0));
    add(h[0] + (stem ? 2 : 0) + (stem_here ? 1 : 0) + std::min(to_end, std::uint64_t{1}) * 4);
    add(before + turned(prefix, 17));
    add(behind + turned(suffix, 17));
    add(shape_of(code_points_[i - 1]) | shape_of(code_points_[i]) << 3U |
        shape_of(code_points_[i + 1]) << 6U | from_start << 9U);
    features.end_position();
    listed = listed_here;
    stem = stem_here;
  }
}

}  // namespace inyeon::ko
