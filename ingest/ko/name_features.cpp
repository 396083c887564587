#include "ingest/ko/name_features.h"

#include <algorithm>

namespace inyeon::ko {
namespace {

using learn::feature;
using learn::mix;

struct Position {
  char32_t c = 0;
  char shape = ' ';
  std::uint32_t word_begin = 0;  // positions of the eojeol that it stands in
  std::uint32_t word_end = 0;
  std::uint64_t listed = 0;  // hash of type and place in a listed name; 0 in none
};

char32_t decode(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at++]);
  if (byte < 0x80) return byte;
  char32_t c = byte < 0xE0 ? byte & 0x1FU : byte < 0xF0 ? byte & 0x0FU : byte & 0x07U;
  for (int more = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3; more > 0 && at < text.size(); --more) {
    c = c << 6U | (static_cast<unsigned char>(text[at++]) & 0x3FU);
  }
  return c;
}

bool is_quote(char32_t c) {
  return c == U'‘' || c == U'’' || c == U'“' || c == U'”' || c == U'\'' || c == U'"' ||
         c == U'「' || c == U'」' || c == U'『' || c == U'』' || c == U'<' || c == U'>' ||
         c == U'〈' || c == U'〉';
}

char shape_of(char32_t c) {
  if (c >= 0xAC00 && c <= 0xD7A3) return 'h';
  if (c >= 'A' && c <= 'Z') return 'A';
  if (c >= 'a' && c <= 'z') return 'a';
  if (c >= '0' && c <= '9') return '0';
  if (c == ' ' || c == '\n' || c == '\t' || c == 0xA0) return ' ';
  if (is_quote(c)) return 'q';
  if (c == '(' || c == '[') return '(';
  if (c == ')' || c == ']') return ')';
  if (c >= 0x4E00 && c <= 0x9FFF) return 'c';
  return '.';
}

std::vector<Position> positions_of(std::string_view text, std::vector<std::uint32_t>& offsets) {
  std::vector<Position> positions;
  offsets.clear();
  for (std::size_t at = 0; at < text.size();) {
    offsets.push_back(static_cast<std::uint32_t>(at));
    Position position;
    position.c = decode(text, at);
    position.shape = shape_of(position.c);
    positions.push_back(position);
  }
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  for (std::uint32_t begin = 0; begin < positions.size();) {
    std::uint32_t end = begin;
    while (end < positions.size() && positions[end].shape != ' ') ++end;
    for (std::uint32_t i = begin; i < end; ++i) {
      positions[i].word_begin = begin;
      positions[i].word_end = end;
    }
    begin = end + 1;
  }
  return positions;
}

// The position whose offset is the first at or behind `at`.
std::uint32_t position_at(const std::vector<std::uint32_t>& offsets, std::uint32_t at) {
  return static_cast<std::uint32_t>(std::lower_bound(offsets.begin(), offsets.end(), at) -
                                    offsets.begin());
}

// The longest listed name at each place; what begins inside another is passed over.
void mark_listed(std::string_view text, const NameList& list,
                 const std::vector<std::uint32_t>& offsets,
                 std::vector<Position>& positions) {
  thread_local std::vector<NameMatch> matches;
  matches.clear();
  list.find(text, matches);
  std::uint32_t reached = 0;
  for (const NameMatch& match : matches) {
    if (match.begin < reached) continue;
    reached = match.end;
    const std::uint32_t begin = position_at(offsets, match.begin);
    const std::uint32_t end = position_at(offsets, match.end);
    const std::uint64_t kind =
        learn::fnv1a(match.entry.type) * 4 + (match.entry.ambiguous ? 2 : 0);
    for (std::uint32_t i = begin; i < end && i < positions.size(); ++i) {
      const std::uint64_t place = i == begin ? 1 : i + 1 == end ? 3 : 2;
      positions[i].listed = mix(kind + place * 16 + std::min(end - begin, 5U) * 64);
    }
  }
}

class Extractor {
 public:
  Extractor(const std::vector<Position>& positions, learn::FeatureSequence& features)
      : positions_(positions), features_(features) {}

  void run() {
    for (std::int64_t i = 0; i < static_cast<std::int64_t>(positions_.size()); ++i) {
      syllables(i);
      shapes(i);
      if (positions_[static_cast<std::size_t>(i)].shape != ' ') eojeol(i);
      lists(i);
      features_.end_position();
    }
  }

 private:
  char32_t c(std::int64_t i) const {
    if (i < 0) return 1;
    return i < static_cast<std::int64_t>(positions_.size())
               ? positions_[static_cast<std::size_t>(i)].c
               : 2;
  }
  char shape(std::int64_t i) const {
    if (i < 0 || i >= static_cast<std::int64_t>(positions_.size())) return '$';
    return positions_[static_cast<std::size_t>(i)].shape;
  }

  void add(std::uint64_t kind, std::uint64_t a, std::uint64_t b = 0, std::uint64_t d = 0) {
    features_.add(feature(kind, a, b, d));
  }

  void syllables(std::int64_t i) {
    for (std::int64_t d = -3; d <= 3; ++d) add(static_cast<std::uint64_t>(10 + d), c(i + d));
    for (std::int64_t d = -3; d <= 2; ++d)
      add(static_cast<std::uint64_t>(20 + d), c(i + d), c(i + d + 1));
    for (std::int64_t d = -2; d <= 0; ++d) {
      add(static_cast<std::uint64_t>(30 + d), c(i + d), c(i + d + 1), c(i + d + 2));
    }
    add(33, c(i - 3), c(i - 2), c(i - 1));
    add(34, c(i + 1), c(i + 2), c(i + 3));
  }

  void shapes(std::int64_t i) {
    std::uint64_t window = 0;
    for (std::int64_t d = -2; d <= 2; ++d)
      window = window << 8U | static_cast<std::uint64_t>(shape(i + d));
    add(40, window);
    add(41, window >> 8U & 0xFFFFFFU, c(i));
  }

  std::uint64_t hash(std::uint32_t begin, std::uint32_t end) const {
    std::uint64_t h = 7;
    for (std::uint32_t i = begin; i < end; ++i) h = mix(h + positions_[i].c);
    return h;
  }

  void eojeol(std::int64_t index) {
    const auto i = static_cast<std::uint32_t>(index);
    const Position& p = positions_[i];
    const std::uint32_t from_start = std::min(i - p.word_begin, 7U);
    const std::uint32_t to_end = std::min(p.word_end - i, 7U);
    add(50, from_start, to_end);
    add(51, hash(p.word_begin, p.word_end), from_start);
    add(52, hash(p.word_begin, i + 1));  // prefix up to here
    add(53, hash(i, p.word_end));        // suffix from here
    add(54, hash(std::max(p.word_begin, p.word_end - std::min(2U, p.word_end)), p.word_end),
        to_end);
    neighbour(55, p.word_begin >= 2 ? p.word_begin - 2 : UINT32_MAX, from_start == 0);
    neighbour(58, p.word_end + 1 < positions_.size() ? p.word_end + 1 : UINT32_MAX, to_end == 1);
  }

  // The eojeol beside this one, whole and by its last two syllables.
  void neighbour(std::uint64_t kind, std::uint32_t inside, bool at_edge) {
    if (inside == UINT32_MAX || positions_[inside].shape == ' ') return;
    const Position& p = positions_[inside];
    const std::uint32_t tail = p.word_end - std::min(2U, p.word_end - p.word_begin);
    add(kind, hash(p.word_begin, p.word_end), at_edge ? 1 : 0);
    add(kind + 1, hash(tail, p.word_end), at_edge ? 1 : 0);
    add(kind + 2, hash(p.word_begin, std::min(p.word_begin + 2, p.word_end)), at_edge ? 1 : 0);
  }

  std::uint64_t listed(std::int64_t i) const {
    if (i < 0 || i >= static_cast<std::int64_t>(positions_.size())) return 0;
    return positions_[static_cast<std::size_t>(i)].listed;
  }

  void lists(std::int64_t i) {
    if (listed(i) != 0) add(70, listed(i));
    if (listed(i - 1) != 0 || listed(i + 1) != 0) add(71, listed(i - 1), listed(i + 1));
  }

  const std::vector<Position>& positions_;
  learn::FeatureSequence& features_;
};

}  // namespace

void name_features(std::string_view text, const NameList& list, learn::FeatureSequence& features,
                   std::vector<std::uint32_t>& offsets) {
  features.clear();
  std::vector<Position> positions = positions_of(text, offsets);
  mark_listed(text, list, offsets, positions);
  Extractor(positions, features).run();
}

}  // namespace inyeon::ko
