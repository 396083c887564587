#include "ingest/ko/name_features.h"

#include <algorithm>
#include <bit>

#include "graph/model/schema.h"
#include "ingest/ko/hangul.h"

namespace inyeon::ko {
namespace {

using learn::mix;
using learn::quick_feature;

constexpr std::size_t kMargin = 3;

constexpr std::uint64_t turned(std::uint64_t hash, int bits) { return std::rotl(hash, bits); }

bool is_quote(char32_t c) {
  return c == U'‘' || c == U'’' || c == U'“' || c == U'”' || c == U'\'' || c == U'"' ||
         c == U'「' || c == U'」' || c == U'『' || c == U'』' || c == U'<' || c == U'>' ||
         c == U'〈' || c == U'〉';
}

char shape_of(char32_t c) {
  if (is_hangul(c)) return 'h';
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

/// What of a word a position is: 0 none, else its kind, and whether it stands behind the stem.
std::uint8_t part_of(const Word& word, std::uint32_t offset) {
  const bool behind = offset >= word.stem.end;
  return static_cast<std::uint8_t>(1 + 2 * static_cast<int>(word.kind) + (behind ? 1 : 0));
}

std::uint8_t list_kind(const NameEntry& entry) {
  const std::string_view types[] = {type::kOrganization, type::kPerson, type::kPlace};
  const auto found = std::find(std::begin(types), std::end(types), entry.type);
  const auto kind = static_cast<std::uint8_t>(found - std::begin(types));
  return static_cast<std::uint8_t>(kind * 2 + (entry.ambiguous ? 1 : 0));
}

}  // namespace

void NameFeatures::load(std::string_view sentence, std::vector<std::uint32_t>& offsets) {
  Position edge;
  edge.c = 1;
  edge.shape = '$';
  positions_.assign(kMargin, edge);
  offsets.clear();
  for (std::size_t at = 0; at < sentence.size();) {
    offsets.push_back(static_cast<std::uint32_t>(at));
    Position position;
    position.c = next_code_point(sentence, at);
    position.shape = shape_of(position.c);
    positions_.push_back(position);
  }
  offsets.push_back(static_cast<std::uint32_t>(sentence.size()));
  edge.c = 2;
  positions_.insert(positions_.end(), kMargin + 1, edge);
  hashes_.resize(positions_.size());
  std::transform(positions_.begin(), positions_.end(), hashes_.begin(),
                 [](const Position& p) { return mix(p.c + 0x2545f491U); });
  const auto end = static_cast<std::uint32_t>(positions_.size() - kMargin - 1);
  for (std::uint32_t begin = kMargin; begin < end;) {
    std::uint32_t last = begin;
    while (last < end && positions_[last].shape != ' ') ++last;
    for (std::uint32_t i = begin; i < last; ++i) {
      positions_[i].eojeol_begin = begin;
      positions_[i].eojeol_end = last;
    }
    begin = last + 1;
  }
}

void NameFeatures::load_words(const Span& sentence, const Words& words,
                              const std::vector<std::uint32_t>& offsets) {
  stems_.assign(1, Stem());
  std::size_t i = 0;
  const std::size_t size = offsets.size() - 1;
  const auto offset = [&](std::size_t at) { return sentence.begin + offsets[at]; };
  for (const Word& word : words) {
    for (; i < size && offset(i) < word.span.begin; ++i)
      positions_[kMargin + i].word = static_cast<std::uint32_t>(stems_.size() - 1);
    Stem stem;
    stem.begin = static_cast<std::uint32_t>(kMargin + i);
    for (; i < size && offset(i) < word.span.end; ++i) {
      Position& position = positions_[kMargin + i];
      position.word = static_cast<std::uint32_t>(stems_.size());
      position.part = part_of(word, offset(i));
      const std::uint64_t hash = hashes_[kMargin + i];
      if (offset(i) >= word.stem.end) {
        stem.particle = turned(stem.particle, 17) + hash;
        continue;
      }
      stem.whole = turned(stem.whole, 17) + hash;
      stem.tail = turned(stem.last, 17) + hash;
      stem.last = hash;
      stem.end = static_cast<std::uint32_t>(kMargin + i + 1);
    }
    stems_.push_back(stem);
  }
  for (; i < size; ++i)
    positions_[kMargin + i].word = static_cast<std::uint32_t>(stems_.size() - 1);
  stems_.emplace_back();
}

void NameFeatures::load_lists(const std::vector<NameMatch>& matches,
                              const std::vector<std::uint32_t>& offsets) {
  std::uint32_t reached = 0;
  for (const NameMatch& match : matches) {
    if (match.begin < reached) continue;  // the longest at each start comes first
    reached = match.end;
    const auto kind = static_cast<std::uint8_t>(1 + 4 * list_kind(match.entry));
    auto at = static_cast<std::size_t>(
        std::lower_bound(offsets.begin(), offsets.end(), match.begin) - offsets.begin());
    for (; offsets[at] < match.end; ++at) {
      const bool first = offsets[at] == match.begin;
      const bool last = offsets[at + 1] >= match.end;
      positions_[kMargin + at].listed =
          static_cast<std::uint8_t>(kind + (first ? 1 : 0) + (last ? 2 : 0));
    }
  }
}

void NameFeatures::fill(std::string_view text, const Span& sentence, const Words& words,
                        const std::vector<NameMatch>& matches, learn::FeatureSequence& features,
                        std::vector<std::uint32_t>& offsets) {
  features.clear();
  load(text.substr(sentence.begin, sentence.size()), offsets);
  load_words(sentence, words, offsets);
  load_lists(matches, offsets);
  for (std::size_t i = kMargin; i + kMargin + 1 < positions_.size(); ++i) {
    add_syllables(i, features);
    if (positions_[i].shape != ' ') add_eojeol(i, features);
    add_word(i, features);
    features.end_position();
  }
}

void NameFeatures::add_syllables(std::size_t i, learn::FeatureSequence& features) const {
  const std::uint64_t* h = hashes_.data() + i;
  std::uint64_t kind = 0;
  const auto add = [&](std::uint64_t seen) { features.add(quick_feature(++kind, seen)); };
  for (int d = -3; d <= 3; ++d) add(h[d]);
  for (int d = -3; d <= 2; ++d) add(h[d] + turned(h[d + 1], 21));
  for (int d = -2; d <= 0; ++d) add(h[d] + turned(h[d + 1], 21) + turned(h[d + 2], 42));
  add(h[-3] + turned(h[-2], 21) + turned(h[-1], 42));
  add(h[1] + turned(h[2], 21) + turned(h[3], 42));
  std::uint64_t window = 0;
  for (std::size_t k = i - 2; k <= i + 2; ++k)
    window = window << 8U | static_cast<std::uint64_t>(positions_[k].shape);
  add(window);
  add((window >> 8U & 0xFFFFFFU) + h[0]);
}

// Sums over the eojeol that begins at `i`.
void NameFeatures::begin_eojeol(std::size_t i) {
  const Position& p = positions_[i];
  prefix_ = 0;
  suffixes_.resize(p.eojeol_end - p.eojeol_begin);
  std::uint64_t suffix = 0;
  for (std::size_t k = p.eojeol_end; k-- > p.eojeol_begin;)
    suffixes_[k - p.eojeol_begin] = suffix = suffix * 0x9e3779b97f4a7c15U + hashes_[k];
  eojeol_ = suffix;
  eojeol_tail_ = suffixes_[suffixes_.size() - std::min<std::size_t>(2, suffixes_.size())];
}

void NameFeatures::add_eojeol(std::size_t i, learn::FeatureSequence& features) {
  const Position& p = positions_[i];
  if (i == p.eojeol_begin) begin_eojeol(i);
  prefix_ = prefix_ * 0x9e3779b97f4a7c15U + hashes_[i];
  std::uint64_t kind = 32;
  const auto add = [&](std::uint64_t seen) { features.add(quick_feature(++kind, seen)); };
  const auto from_start = std::min<std::uint64_t>(i - p.eojeol_begin, 7);
  const auto to_end = std::min<std::uint64_t>(p.eojeol_end - i, 7);
  add(from_start * 8 + to_end);
  add(eojeol_ + from_start);
  add(prefix_);
  add(suffixes_[i - p.eojeol_begin]);
  add(eojeol_tail_ + to_end);
}

void NameFeatures::add_word(std::size_t i, learn::FeatureSequence& features) const {
  const Position& p = positions_[i];
  const Stem& stem = stems_[p.word];
  const Stem& before = stems_[p.word == 0 ? 0 : p.word - 1];
  const Stem& behind = stems_[std::min<std::size_t>(p.word + 1, stems_.size() - 1)];
  const std::uint64_t parts = positions_[i - 1].part | std::uint64_t{p.part} << 8U |
                              std::uint64_t{positions_[i + 1].part} << 16U;
  std::uint64_t kind = 64;
  const auto add = [&](std::uint64_t seen) { features.add(quick_feature(++kind, seen)); };
  add(parts);
  add(parts + turned(hashes_[i], 32));
  add(positions_[i - 1].listed | std::uint64_t{p.listed} << 8U |
      std::uint64_t{positions_[i + 1].listed} << 16U);
  add(p.listed + turned(stem.particle, 8));
  if (p.part == 0) return;
  kind = 72;
  const bool inside = i < stem.end;
  const std::uint64_t from_start = std::min<std::uint64_t>(i - stem.begin, 5);
  const std::uint64_t to_end = inside ? std::min<std::uint64_t>(stem.end - i, 5) : 6;
  add(stem.whole + from_start);
  add(stem.tail + to_end);
  add(stem.last + to_end);
  add(stem.particle + to_end * 8 + from_start);
  add(before.whole + (from_start == 0 ? 1 : 0));
  add(behind.whole + (to_end == 1 ? 1 : 0));
  add(before.tail + turned(stem.last, 9) + from_start);
  add(behind.last + turned(stem.last, 9) + to_end);
  add(before.tail + turned(before.particle, 9) + (from_start == 0 ? 1 : 0));
  add(behind.tail + (to_end == 1 ? 1 : 0));
}

}  // namespace inyeon::ko
