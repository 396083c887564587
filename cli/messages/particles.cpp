#include "cli/messages/particles.h"

#include <unicode/utf8.h>

#include <array>
#include <optional>

namespace inyeon::cli {
namespace {

struct Pair {
  std::string_view both;
  std::string_view after_consonant;
  std::string_view after_vowel;
  bool l_counts_as_vowel = false;  // 서울로, 7로
};

constexpr std::array<Pair, 6> kPairs = {{{"을(를)", "을", "를"},
                                         {"이(가)", "이", "가"},
                                         {"은(는)", "은", "는"},
                                         {"과(와)", "과", "와"},
                                         {"(으)로", "으로", "로", true},
                                         {"(이)", "이", ""}}};

constexpr int kL = 8;  // ㄹ among the final consonants
// Final consonants of 영 일 이 삼 사 오 육 칠 팔 구, by their numbers in Unicode.
constexpr std::array<int, 10> kDigits = {21, kL, 0, 16, 0, 0, 1, kL, kL, 0};

/// The number of the final consonant of the last syllable, 0 for none; nothing where not known.
std::optional<int> final_consonant(std::string_view text) {
  if (text.ends_with('"')) text.remove_suffix(1);
  if (text.empty()) return std::nullopt;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto at = static_cast<std::int32_t>(text.size());
  UChar32 c = 0;
  U8_PREV(bytes, 0, at, c);
  if (c >= 0xAC00 && c <= 0xD7A3) return (c - 0xAC00) % 28;
  if (c >= '0' && c <= '9') return kDigits[static_cast<std::size_t>(c - '0')];
  return std::nullopt;
}

}  // namespace

std::string choose_particles(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const Pair* found = nullptr;
    for (const Pair& pair : kPairs) {
      if (text.starts_with(pair.both)) found = &pair;
    }
    if (found == nullptr) {
      result += text.front();
      text.remove_prefix(1);
      continue;
    }
    text.remove_prefix(found->both.size());
    const auto final = final_consonant(result);
    if (!final) {
      result += found->both;
    } else {
      const bool vowel = *final == 0 || (found->l_counts_as_vowel && *final == kL);
      result += vowel ? found->after_vowel : found->after_consonant;
    }
  }
  return result;
}

}  // namespace inyeon::cli
