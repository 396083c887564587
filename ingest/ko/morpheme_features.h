// What the morpheme tagger sees of a sentence. Internal to the Korean pack.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/ko/lexicon.h"
#include "ingest/learn/features.h"

namespace inyeon::ko {

/// The code points of a sentence's pieces (see cut_pieces), prepared for look-ups. Its buffers are
/// used again from call to call.
class MorphemeFeatures {
 public:
  explicit MorphemeFeatures(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// One position for each code point of each piece, in order.
  void fill(std::string_view text, const Words& pieces, learn::FeatureSequence& features);
  /// Where in `features` the positions of a piece begin; piece_begin(pieces.size()) is their end.
  std::size_t piece_begin(std::size_t piece) const { return begins_[piece]; }

 private:
  void load(std::string_view text, const Words& pieces);
  void add_piece(std::size_t piece, learn::FeatureSequence& features) const;
  std::size_t particle_from(std::size_t begin, std::size_t end) const;
  std::uint64_t tail_of(std::size_t piece) const;
  std::uint64_t head_of(std::size_t piece) const;

  const Lexicon& lexicon_;
  std::vector<char32_t> code_points_;  ///< a separator before each piece
  std::vector<std::uint64_t> hashes_;  ///< of each code point, well mixed
  std::vector<std::size_t> begins_;    ///< positions, without separators
  std::size_t pieces_ = 0;
};

}  // namespace inyeon::ko
